package cn.jixiao.core.directory;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.time.BusinessClock;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads capability and reach in one statement and keeps them two seconds, keyed by everything they depend on. A post of one
 * year reaches nothing in another. Who reaches projects only does so as their leader in office (Art. 14 (2)), or for a body
 * outside the budget that is responsible for them or as the person who was invited to them (Art. 13); the rows that say so are
 * the budget module's and change with the projects, so a reach by project is not kept. Nor is the mandate of a department's clerk:
 * which units it fills in for (代编) changes while both work, and what is ended is ended at once.
 */
@Service
class DirectoryMandates implements Mandates {

    private static final String MANDATE = """
            with recursive held as (
                select r.reach from role_reach r join dir_post p on p.tenant_id = :tenant and p.id = :post
                where r.role = :role and (p.fiscal_year is null or p.fiscal_year = :year)
            ), roots as (
                select u.id from dir_org_unit u, held r
                where u.tenant_id = :tenant and (
                    (r.reach in ('OWN_BODY', 'OWN_SUBTREE', 'ASSIGNED_DEPARTMENTS') and u.id = :body)
                    or (r.reach = 'BUREAU' and u.parent_id is null))
                union
                select a.department_id from dir_office_assignment a, held r
                where a.tenant_id = :tenant and r.reach = 'ASSIGNED_DEPARTMENTS' and a.office_id = :body
                    and a.fiscal_year = :year and not a.revoked
                union
                select l.department_id from dir_leader_assignment l, held r
                where l.tenant_id = :tenant and r.reach = 'DEPARTMENTS_IN_CHARGE' and l.person_id = :person
                    and l.fiscal_year = :year and not l.revoked
            ), bodies as (
                select id from roots
                union
                select u.id from dir_org_unit u join bodies on u.parent_id = bodies.id
                where u.tenant_id = :tenant and (select reach from held) <> 'OWN_BODY'
            ), projects as (
                select s.id from subject_leader l
                join performance_subject s on s.tenant_id = l.tenant_id and s.id = l.subject_id
                join dir_org_unit u on u.tenant_id = l.tenant_id and u.id = :body and u.kind <> 'OUTSIDE_USER'
                join held r on r.reach = 'OWN_PROJECTS'
                where l.tenant_id = :tenant and l.person_id = :person and s.fiscal_year = :year
                    and l.valid_from <= :today and (l.valid_to is null or l.valid_to >= :today and not exists (
                        select 1 from subject_leader n where n.tenant_id = l.tenant_id and n.subject_id = l.subject_id
                            and n.valid_to is null and n.valid_from <= :today))
                union
                select s.id from performance_subject s
                join dir_org_unit u on u.tenant_id = s.tenant_id and u.id = s.org_unit_id and u.kind = 'OUTSIDE_USER'
                join held r on r.reach = 'OWN_PROJECTS'
                where s.tenant_id = :tenant and s.org_unit_id = :body and s.fiscal_year = :year and s.kind = 'PROJECT'
                union
                select s.id from subject_invitation i
                join performance_subject s on s.tenant_id = i.tenant_id and s.id = i.subject_id
                join held r on r.reach = 'OWN_PROJECTS'
                where i.tenant_id = :tenant and i.org_unit_id = :body and i.person_id = :person and s.fiscal_year = :year
                    and i.valid_from <= :today and (i.valid_to is null or i.valid_to >= :today)
            )
            select array(select capability from role_capability where role = :role) as capabilities,
                   array(select e.org_unit_id from entrustment e join bodies on bodies.id = e.org_unit_id
                       where e.tenant_id = :tenant and e.department_id = :body and e.fiscal_year = :year
                           and e.ended_at is null and e.valid_from <= :today and e.valid_to >= :today) as entrusted,
                   array(select id from bodies union all select id from projects) as reach,
                   exists (select 1 from held where reach = 'OWN_PROJECTS') as by_project
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final RecentMandates recent;

    DirectoryMandates(JdbcClient jdbc, BusinessClock clock, RecentMandates recent) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.recent = recent;
    }

    @Override
    @Transactional
    public Mandate of(Acting acting, int fiscalYear) {
        RecentMandates.Key key = new RecentMandates.Key(
                acting.bureauId(),
                acting.post().id(),
                acting.post().role(),
                acting.post().orgUnitId(),
                acting.personId(),
                fiscalYear,
                clock.today());
        Mandate known = recent.find(key);
        if (known != null) {
            return known;
        }
        Found found = read(key);
        if (!found.byProject() && !found.mandate().can(Capability.TARGET_FILL_IN)) {
            recent.keep(key, found.mandate());
        }
        return found.mandate();
    }

    private record Found(Mandate mandate, boolean byProject) {}

    private Found read(RecentMandates.Key key) {
        return jdbc.sql(MANDATE)
                .param("tenant", key.tenant())
                .param("role", key.role())
                .param("body", key.body())
                .param("person", key.person())
                .param("year", key.year())
                .param("post", key.post())
                .param("today", key.today())
                .query((row, n) -> new Found(
                        new Mandate(
                                texts(row.getArray("capabilities")).stream()
                                        .map(Capability::valueOf)
                                        .collect(Collectors.toUnmodifiableSet()),
                                new Reach(ids(row.getArray("reach"))),
                                new Reach(ids(row.getArray("entrusted")))),
                        row.getBoolean("by_project")))
                .single();
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return new HashSet<>(Arrays.asList((UUID[]) array.getArray()));
    }
}
