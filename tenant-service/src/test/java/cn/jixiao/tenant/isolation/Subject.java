package cn.jixiao.tenant.isolation;

import java.util.List;
import java.util.UUID;

/**
 * What is asked for: a county and, in it, a department, a unit of it, and a person with his post.
 *
 * @param office a sector office
 * @param sibling another unit of the department
 * @param taker somebody else who holds the post of the person too
 * @param handover of a post of the unit's clerk
 */
record Subject(
        String bureau,
        UUID office,
        UUID department,
        UUID unit,
        UUID sibling,
        UUID person,
        UUID post,
        UUID taker,
        UUID handover) {

    /** The same question about something that nobody has. */
    static Subject nobodys() {
        return new Subject(
                "999999",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    Subject withUnit(UUID other) {
        return new Subject(bureau, office, department, other, sibling, person, post, taker, handover);
    }

    Subject withPost(UUID other) {
        return new Subject(bureau, office, department, unit, sibling, person, other, taker, handover);
    }

    /** What names it. */
    List<String> secrets() {
        return List.of(
                bureau,
                department.toString(),
                unit.toString(),
                person.toString(),
                post.toString(),
                handover.toString());
    }
}
