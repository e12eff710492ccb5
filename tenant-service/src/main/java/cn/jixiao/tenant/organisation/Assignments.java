package cn.jixiao.tenant.organisation;

import cn.jixiao.platform.identity.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which office looks after which department, and which leader is in charge of it, year by year. */
@Repository
public class Assignments {

    /**
     * One assignment.
     *
     * @param holder the office or the leading person
     */
    public record Assignment(UUID id, UUID holder, UUID departmentId, int fiscalYear, boolean revoked) {}

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The offices' departments, revoked assignments too. */
    public List<Assignment> ofOffices() {
        return list("select id, office_id, department_id, fiscal_year, revoked from office_assignment");
    }

    /** The leaders' departments, revoked assignments too. */
    public List<Assignment> ofLeaders() {
        return list("select id, person_id, department_id, fiscal_year, revoked from leader_assignment");
    }

    private List<Assignment> list(String select) {
        return jdbc.sql(select + " where tenant_id = jx_own_tenant()")
                .query((row, n) -> new Assignment(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        row.getBoolean(5)))
                .list();
    }

    /** Gives an office a department, or takes it back. */
    public void assignOffice(UUID office, UUID department, int year, boolean revoked) {
        jdbc.sql("""
                insert into office_assignment (tenant_id, id, office_id, department_id, fiscal_year, revoked)
                values (jx_own_tenant(), ?, ?, ?, ?, ?)
                on conflict (tenant_id, office_id, department_id, fiscal_year) do update set revoked = excluded.revoked
                """).params(Ids.next(), office, department, year, revoked).update();
    }

    /** Puts a leader in charge of a department, or takes it back. */
    public void assignLeader(UUID person, UUID department, int year, boolean revoked) {
        jdbc.sql("""
                insert into leader_assignment (tenant_id, id, person_id, department_id, fiscal_year, revoked)
                values (jx_own_tenant(), ?, ?, ?, ?, ?)
                on conflict (tenant_id, person_id, department_id, fiscal_year) do update set revoked = excluded.revoked
                """).params(Ids.next(), person, department, year, revoked).update();
    }
}
