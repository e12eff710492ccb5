package cn.jixiao.core.isolation;

import cn.jixiao.core.form.TargetWorkbookFixtures;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is asked for. All of it belongs to the first unit of the county.
 *
 * @param code of the project; nobody else's answers contain it
 * @param unitCode of a body that no other bureau has
 * @param leader user name of somebody whom no other bureau has
 * @param job set going by the clerk of the unit
 * @param verification of the county's trail, over
 * @param handover of a post of the clerk's, carried out
 * @param invitation to the project, and whom else one can invite to it
 * @param unit the id of the first unit
 * @param entrustment of its targets to its department, in force
 * @param run that looked at a file of the county's budget office, over
 * @param workbook names the project
 */
record Subject(
        String bureau,
        String target,
        String etag,
        String project,
        String code,
        String attachment,
        String unitCode,
        String leader,
        String job,
        String verification,
        Handover handover,
        Invitation invitation,
        String unit,
        String entrustment,
        String run,
        Supplier<byte[]> workbook) {

    /**
     * Who is invited to the project, and who might be.
     *
     * @param id of an invitation
     * @param person somebody of the body who is not invited
     */
    record Invitation(UUID id, UUID person, UUID body) {

        static Invitation none() {
            return new Invitation(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        }
    }

    /**
     * A handover.
     *
     * @param post of whom it is
     */
    record Handover(UUID id, UUID post) {}

    /** What names it. */
    List<String> secrets() {
        return Stream.of(target, project, code, attachment, job, verification, entrustment, run)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The same question about something that nobody has. */
    static Subject nobodys() {
        return new Subject(
                "999999",
                UUID.randomUUID().toString(),
                "\"v1\"",
                UUID.randomUUID().toString(),
                "none",
                UUID.randomUUID().toString(),
                "999999001",
                "nobody.at.all",
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                new Handover(UUID.randomUUID(), UUID.randomUUID()),
                Invitation.none(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                TargetWorkbookFixtures::base);
    }
}
