package cn.jixiao.core.budget.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with a row and what to do, in the reader's language. */
@Component
class IntakeTexts {

    private final MessageSource messages;

    IntakeTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a fault; its first argument is the column's head. */
    String of(Layout layout, Entry.Fault fault, Locale language) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(head(layout, fault));
        arguments.addAll(fault.arguments());
        return messages.getMessage("intake." + fault.code(), arguments.toArray(), language);
    }

    /** Head of the column at fault; empty where the row as a whole is meant. */
    static String head(Layout layout, Entry.Fault fault) {
        return layout.columns().stream()
                .filter(column -> column.name().equals(fault.column()))
                .map(Column::head)
                .findFirst()
                .orElse("");
    }
}
