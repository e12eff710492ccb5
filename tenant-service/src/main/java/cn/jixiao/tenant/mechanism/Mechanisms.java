package cn.jixiao.tenant.mechanism;

import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registers of the scope's bureau. */
@Service
public class Mechanisms {

    private record Written(
            UUID body,
            @Nullable String documentNo,
            @Nullable LocalDate documentDate,
            @Nullable LeadSection section,
            @Nullable String duties,
            int version) {}

    private final OrgUnits orgUnits;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Mechanisms(OrgUnits orgUnits, JdbcClient jdbc, Trail trail, Clock systemClock) {
        this.orgUnits = orgUnits;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = systemClock;
    }

    /** What every body of a year has set up, those too that have entered nothing; outside users of money are left out. */
    @Transactional
    public List<Mechanism> of(int year) {
        Map<UUID, Written> written = jdbc
                .sql("select * from mechanism where tenant_id = jx_own_tenant()")
                .query(Mechanisms::written)
                .list()
                .stream()
                .collect(Collectors.toMap(Written::body, row -> row));
        record Seat(UUID body, LeadingGroup.Member member) {}
        Map<UUID, List<LeadingGroup.Member>> members = jdbc
                .sql("""
                select org_unit_id, duty, name, title from leading_group_member where tenant_id = jx_own_tenant()
                order by org_unit_id, position
                """)
                .query((row, n) -> new Seat(
                        row.getObject("org_unit_id", UUID.class),
                        new LeadingGroup.Member(
                                LeadingGroup.Duty.valueOf(row.getString("duty")),
                                row.getString("name"),
                                row.getString("title"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Seat::body, Collectors.mapping(Seat::member, Collectors.toList())));
        return orgUnits.during(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .filter(body -> body.kind() != OrgUnit.Kind.OUTSIDE_USER)
                .map(body -> mechanism(body, written.get(body.id()), members.get(body.id())))
                .toList();
    }

    private static Mechanism mechanism(
            OrgUnit body, @Nullable Written row, @Nullable List<LeadingGroup.Member> members) {
        if (row == null) {
            return new Mechanism(body, null, null, null, 0);
        }
        LeadingGroup group =
                members == null ? null : new LeadingGroup(row.documentNo(), row.documentDate(), List.copyOf(members));
        return new Mechanism(body, group, row.section(), row.duties(), row.version());
    }

    /**
     * Writes what a body has set up, in the place of what it said before.
     *
     * @throws Refusal 412 {@code STALE}; 422 {@code GROUP_WITHOUT_HEAD}
     */
    @Transactional
    public Mechanism write(Mechanism wanted, IfMatch match, String by) {
        LeadingGroup group = wanted.leadingGroup();
        if (group != null && !group.isHeaded()) {
            throw Refusal.rule("GROUP_WITHOUT_HEAD").article("10").field("leadingGroup.members");
        }
        if (!(match.rowVersion() == 0 ? inserted(wanted, by) : updated(wanted, match.rowVersion(), by))) {
            throw Refusal.stale();
        }
        UUID body = wanted.body().id();
        jdbc.sql("delete from leading_group_member where tenant_id = jx_own_tenant() and org_unit_id = ?")
                .param(body)
                .update();
        if (group != null) {
            enter(body, group.members());
        }
        int version = (int) match.rowVersion() + 1;
        trail.append(new TrailEntry(
                "MECHANISM_CHANGED",
                "MECHANISM",
                body,
                version,
                null,
                null,
                null,
                wanted.body().name() + " " + wanted.missing()));
        return new Mechanism(wanted.body(), group, wanted.leadSection(), wanted.duties(), version);
    }

    private boolean inserted(Mechanism m, String by) {
        return values("""
                insert into mechanism (document_no, document_date, section_name, liaison_name, liaison_phone, duties,
                    updated_at, updated_by, tenant_id, org_unit_id)
                values (:no, :date, :section, :liaison, :phone, :duties, :at, :by, jx_own_tenant(), :body)
                on conflict do nothing
                """, m, by).update() == 1;
    }

    private boolean updated(Mechanism m, long version, String by) {
        return values("""
                update mechanism set document_no = :no, document_date = :date, section_name = :section, liaison_name = :liaison,
                    liaison_phone = :phone, duties = :duties, updated_at = :at, updated_by = :by, row_version = row_version + 1
                where tenant_id = jx_own_tenant() and org_unit_id = :body and row_version = :version
                """, m, by).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec values(String sql, Mechanism m, String by) {
        LeadingGroup group = m.leadingGroup();
        LeadSection section = m.leadSection();
        return jdbc.sql(sql)
                .param("no", group == null ? null : group.documentNo())
                .param("date", group == null ? null : group.documentDate())
                .param("section", section == null ? null : section.name())
                .param("liaison", section == null ? null : section.liaison())
                .param("phone", section == null ? null : section.phone())
                .param("duties", m.duties())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("body", m.body().id());
    }

    private void enter(UUID body, List<LeadingGroup.Member> members) {
        for (int n = 0; n < members.size(); n++) {
            LeadingGroup.Member member = members.get(n);
            jdbc.sql("""
                    insert into leading_group_member (tenant_id, org_unit_id, position, duty, name, title)
                    values (jx_own_tenant(), :body, :position, :duty, :name, :title)
                    """)
                    .param("body", body)
                    .param("position", n + 1)
                    .param("duty", member.duty().name())
                    .param("name", member.name())
                    .param("title", member.title())
                    .update();
        }
    }

    private static Written written(ResultSet row, int n) throws SQLException {
        String section = row.getString("section_name");
        return new Written(
                Objects.requireNonNull(row.getObject("org_unit_id", UUID.class)),
                row.getString("document_no"),
                row.getObject("document_date", LocalDate.class),
                section == null
                        ? null
                        : new LeadSection(section, row.getString("liaison_name"), row.getString("liaison_phone")),
                row.getString("duties"),
                row.getInt("row_version"));
    }
}
