package cn.jixiao.platform.problem;

import org.springframework.context.MessageSourceResolvable;

/**
 * A name of the code inside a refusal's text, said in the reader's language: the message files have it under
 * {@code group.name}. Without such a text the name itself is said.
 *
 * @param group what it is a name of, for example {@code capability}
 * @param name the name as it travels, for example {@code TARGET_READ}
 */
public record Word(String group, String name) implements MessageSourceResolvable {

    /** The word for an enumeration's value. */
    public static Word of(String group, Enum<?> value) {
        return new Word(group, value.name());
    }

    @Override
    public String[] getCodes() {
        return new String[] {group + "." + name};
    }

    @Override
    public String getDefaultMessage() {
        return name;
    }
}
