package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.IfMatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of a body outside the budget takes part in a project of the department that pays it, from which day to which (Art. 13).
 * An invitation is ended by its last day and never removed, since what was done under it stays.
 */
@Repository
@Articles("13")
class Invitations {

    /** An invitation; both days belong to it, and without a last one it has no end. */
    record Invitation(
            UUID id,
            UUID personId,
            String personName,
            OrgRef orgUnit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int rowVersion) {

        boolean endedBefore(LocalDate day) {
            return validTo != null && validTo.isBefore(day);
        }

        /** Whether it is of the same person for the same body and has a day in common with these; without a last one they have no end. */
        boolean meets(UUID person, UUID body, LocalDate from, @Nullable LocalDate to) {
            return personId.equals(person)
                    && orgUnit.id().equals(body)
                    && !endedBefore(from)
                    && (to == null || !to.isBefore(validFrom));
        }

        private String told() {
            return personName + "（" + orgUnit.name() + "） " + validFrom + " – " + (validTo == null ? "" : validTo);
        }
    }

    /** Somebody who may be invited. */
    record Invitee(UUID personId, String personName, OrgRef orgUnit) {}

    private static final String SELECT = """
            select i.id, i.person_id, i.person_name, u.id as unit_id, u.code, u.name, i.valid_from, i.valid_to, i.row_version
            from subject_invitation i
            join dir_org_unit u on u.tenant_id = i.tenant_id and u.id = i.org_unit_id
            join performance_subject s on s.tenant_id = i.tenant_id and s.id = i.subject_id
            where i.tenant_id = jx_own_tenant() and i.subject_id = :subject and
            """ + Reach.over("s.org_unit_id", "s.id");

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Trail trail;

    Invitations(JdbcClient jdbc, BusinessClock clock, Trail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    /** All invitations to a project, the latest first. */
    @Transactional
    public List<Invitation> of(UUID subject, Reach reach) {
        return jdbc.sql(SELECT + " order by i.valid_from desc, i.id desc")
                .param("subject", subject)
                .param("reach", reach.array())
                .query(Invitations::invitation)
                .list();
    }

    /** Who may be invited and is not, from today on. */
    @Transactional
    public List<Invitee> free(UUID subject, Reach reach) {
        List<Invitation> there = of(subject, reach);
        LocalDate today = clock.today();
        return invitable(subject, reach).stream()
                .filter(person -> there.stream()
                        .noneMatch(known ->
                                known.meets(person.personId(), person.orgUnit().id(), today, null)))
                .toList();
    }

    /** Who holds a post in force, for the project's year, at an outside body of the department that pays for the project. */
    private List<Invitee> invitable(UUID subject, Reach reach) {
        return jdbc.sql("""
                select distinct u.code, p.person_name, p.person_id, u.id, u.name
                from performance_subject s
                join dir_org_unit u on u.tenant_id = s.tenant_id and u.parent_id = s.department_id
                    and u.kind = 'OUTSIDE_USER' and u.valid_from <= :today and (u.valid_to is null or u.valid_to >= :today)
                join dir_post p on p.tenant_id = u.tenant_id and p.org_unit_id = u.id and p.role = 'NONBUDGET_CLERK'
                    and (p.fiscal_year is null or p.fiscal_year = s.fiscal_year)
                    and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                where s.tenant_id = jx_own_tenant() and s.id = :subject and
                """ + Reach.over("s.org_unit_id", "s.id") + " order by u.code, p.person_name, p.person_id")
                .param("today", clock.today())
                .param("subject", subject)
                .param("reach", reach.array())
                .query((row, n) -> new Invitee(
                        row.getObject("person_id", UUID.class),
                        row.getString("person_name"),
                        new OrgRef(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"))))
                .list();
    }

    /**
     * Invites somebody.
     *
     * @param from first day; null for today
     * @param to last day; null for no end
     * @throws Refusal 422 for somebody whom the department cannot invite, whether he is unknown or another department's, and
     *     for days the wrong way round; 409 when he is invited for some of these days already
     */
    @Transactional
    public Invitation invite(
            Project project, UUID person, UUID body, @Nullable LocalDate from, @Nullable LocalDate to, Reach reach) {
        lock(project, reach);
        Invitee invitee = invitable(project.id(), reach).stream()
                .filter(known ->
                        known.personId().equals(person) && known.orgUnit().id().equals(body))
                .findFirst()
                .orElseThrow(() -> Refusal.rule(
                                "INVITEE_UNKNOWN", project.department().name())
                        .article("13")
                        .field("personId"));
        Invitation made = new Invitation(
                Ids.next(),
                person,
                invitee.personName(),
                invitee.orgUnit(),
                from == null ? clock.today() : from,
                to,
                1);
        requireFree(project, made, reach);
        jdbc.sql("""
                insert into subject_invitation (tenant_id, id, subject_id, org_unit_id, person_id, person_name, valid_from,
                    valid_to)
                values (jx_own_tenant(), :id, :subject, :body, :person, :name, :from, :to)
                """)
                .param("id", made.id())
                .param("subject", project.id())
                .param("body", body)
                .param("person", person)
                .param("name", made.personName())
                .param("from", made.validFrom())
                .param("to", made.validTo())
                .update();
        note("OUTSIDE_USER_INVITED", project, made);
        return made;
    }

    /**
     * Gives an invitation its last day.
     *
     * @throws Refusal 404 for an invitation that the project does not have, 412 when it was changed since it was read, 422 and
     *     409 as for a new one
     */
    @Transactional
    public Invitation end(Project project, UUID id, IfMatch match, LocalDate to, Reach reach) {
        lock(project, reach);
        Invitation before = jdbc.sql(SELECT + " and i.id = :id")
                .param("subject", project.id())
                .param("reach", reach.array())
                .param("id", id)
                .query(Invitations::invitation)
                .optional()
                .orElseThrow(Refusal::notFound);
        match.require(before.rowVersion());
        Invitation after = new Invitation(
                id,
                before.personId(),
                before.personName(),
                before.orgUnit(),
                before.validFrom(),
                to,
                before.rowVersion() + 1);
        requireFree(project, after, reach);
        jdbc.sql(
                        "update subject_invitation set valid_to = ?, row_version = ? where tenant_id = jx_own_tenant() and id = ?")
                .params(to, after.rowVersion(), id)
                .update();
        note("INVITATION_ENDED", project, after);
        return after;
    }

    private void requireFree(Project project, Invitation wanted, Reach reach) {
        if (wanted.endedBefore(wanted.validFrom())) {
            throw Refusal.rule("INVITATION_DAYS", wanted.validFrom())
                    .article("13")
                    .field("validTo");
        }
        boolean taken = of(project.id(), reach).stream()
                .filter(other -> !other.id().equals(wanted.id()))
                .anyMatch(other ->
                        other.meets(wanted.personId(), wanted.orgUnit().id(), wanted.validFrom(), wanted.validTo()));
        if (taken) {
            throw Refusal.conflict("INVITED_ALREADY", wanted.personName())
                    .article("13")
                    .field("personId");
        }
    }

    /** Those who invite to one project take turns, or two could invite the same person. */
    private void lock(Project project, Reach reach) {
        boolean there = jdbc.sql(
                        "select 1 from performance_subject s where tenant_id = jx_own_tenant() and id = :id and "
                                + Reach.over("s.org_unit_id", "s.id") + " for update")
                .param("id", project.id())
                .param("reach", reach.array())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Refusal.notFound();
        }
    }

    private void note(String action, Project project, Invitation of) {
        trail.append(new TrailEntry(action, "PROJECT", project.id(), null, null, null, null, of.told()));
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                new OrgRef(row.getObject("unit_id", UUID.class), row.getString("code"), row.getString("name")),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("row_version"));
    }
}
