package cn.jixiao.platform.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of a refused request: what happened, where, why and by which article. It becomes an RFC 9457
 * problem; the texts are in the message files under {@code problem.CODE} (title), {@code problem.CODE.detail}.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Object[] arguments;
    private @Nullable String article;
    private @Nullable String rule;
    private @Nullable String field;
    private boolean retriable;
    private transient List<Fault> faults = List.of();
    private transient Map<String, Object> more = Map.of();

    private Refusal(int status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /** 404: there is no such record for this person. A stranger's record answers exactly like a random id. */
    public static Refusal notFound() {
        return new Refusal(404, "NOT_FOUND");
    }

    /** 403 inside one's own bureau: the post lacks this capability, whose name the service says under {@code capability.NAME}. */
    public static Refusal capability(String capability) {
        return new Refusal(403, "CAPABILITY_REQUIRED", new Word("capability", capability));
    }

    /** 409: the record is not in a state for this, or somebody else was first. */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(409, code, arguments);
    }

    /** 412: the record changed since it was read. */
    public static Refusal stale() {
        return new Refusal(412, "STALE");
    }

    /** 422: understood and refused by a rule. */
    public static Refusal rule(String code, Object... arguments) {
        return new Refusal(422, code, arguments);
    }

    /** 400: not understood. */
    public static Refusal malformed(String code, Object... arguments) {
        return new Refusal(400, code, arguments);
    }

    /** Any other status. */
    public static Refusal of(int status, String code, Object... arguments) {
        return new Refusal(status, code, arguments);
    }

    /** Names the article of the regulation that this rests on, for example {@code "22"}. */
    public Refusal article(String number) {
        this.article = number;
        return this;
    }

    /** Names the rule that decided. */
    public Refusal byRule(String id) {
        this.rule = id;
        return this;
    }

    /** Names the field that is at fault. */
    public Refusal field(String path) {
        this.field = path;
        return this;
    }

    /** Says that the same request may succeed later. */
    public Refusal retriable() {
        this.retriable = true;
        return this;
    }

    /** Lists what is wrong field by field. */
    public Refusal faults(List<Fault> list) {
        this.faults = List.copyOf(list);
        return this;
    }

    /** Adds members of its own to the problem, such as the findings of a check. */
    public Refusal with(Map<String, Object> members) {
        this.more = Map.copyOf(members);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    @Nullable
    String article() {
        return article;
    }

    @Nullable
    String rule() {
        return rule;
    }

    @Nullable
    String field() {
        return field;
    }

    boolean isRetriable() {
        return retriable;
    }

    List<Fault> faults() {
        return faults;
    }

    Map<String, Object> more() {
        return more;
    }
}
