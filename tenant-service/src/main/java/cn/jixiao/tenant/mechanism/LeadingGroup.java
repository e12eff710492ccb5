package cn.jixiao.tenant.mechanism;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The leading group for performance management of a body (Art. 10).
 *
 * @param documentNo number of the document that set it up
 * @param documentDate its day
 * @param members in the document's order, one of them the head
 */
public record LeadingGroup(
        @Nullable @Size(max = 100) String documentNo,
        @Nullable LocalDate documentDate,
        @NotEmpty @Size(max = 100) @Valid List<Member> members) {

    /** What a member is in the group. */
    public enum Duty {
        HEAD,
        DEPUTY,
        MEMBER
    }

    /**
     * A member.
     *
     * @param title office held, for example 局长
     */
    public record Member(
            @NotNull Duty duty,
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 100) String title) {}

    /** The group with one name in the place of another; office and duty stay. */
    public LeadingGroup passed(String from, String to) {
        return new LeadingGroup(
                documentNo,
                documentDate,
                members.stream()
                        .map(member ->
                                member.name().equals(from) ? new Member(member.duty(), to, member.title()) : member)
                        .toList());
    }

    /** Whether exactly one member heads it. */
    boolean isHeaded() {
        return members.stream().filter(member -> member.duty() == Duty.HEAD).count() == 1;
    }
}
