package cn.jixiao.core.running;

import cn.jixiao.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A bureau of a test's own, as the directory copies it: its office with three finance divisions, two departments with units,
 * one sector office for each department. Everything is for the fiscal year {@link #YEAR}.
 */
public final class Bureau {

    /** The fiscal year of the fixture. */
    public static final int YEAR = 2027;

    private static final AtomicInteger NEXT = new AtomicInteger(990_100);

    private final TestDatabase database;
    private final String id;
    private final UUID office;
    private final UUID firstSector;
    private final UUID secondSector;
    private final UUID firstDepartment;
    private final UUID secondDepartment;
    private final UUID firstUnit;
    private final UUID siblingUnit;
    private final UUID farUnit;
    private final UUID outsideUser;

    private Bureau(TestDatabase database) {
        this.database = database;
        this.id = String.valueOf(NEXT.getAndIncrement());
        run(
                "insert into dir_bureau (id, name, level, parent_id, division_code, status, partition)"
                        + " values (?, ?, 'COUNTY', null, ?, 'ACTIVE', 'main')",
                id,
                "测试区" + id + "财政局",
                id);
        this.office = unit(null, "BUREAU_OFFICE", "000", "财政局");
        this.firstSector = unit(office, "BUREAU_OFFICE", "000010", "农业股");
        this.secondSector = unit(office, "BUREAU_OFFICE", "000020", "社保股");
        this.firstDepartment = unit(office, "DEPARTMENT", "062", "农业农村局");
        this.secondDepartment = unit(office, "DEPARTMENT", "071", "卫生健康局");
        this.firstUnit = unit(firstDepartment, "UNIT", "062001", "农业技术推广中心");
        this.siblingUnit = unit(firstDepartment, "UNIT", "062002", "种子站");
        this.farUnit = unit(secondDepartment, "UNIT", "071001", "疾控中心");
        this.outsideUser = unit(firstDepartment, "OUTSIDE_USER", "062901", "金穗农机合作社");
        assign(firstSector, firstDepartment);
        assign(secondSector, secondDepartment);
    }

    /** A new bureau with a free code 99xxxx. */
    public static Bureau in(CoreServer server) {
        return new Bureau(server.database());
    }

    public String id() {
        return id;
    }

    /** Somebody new in this role, at the body where the role belongs in the first department's line. */
    public Person person(String role) {
        return switch (role) {
            case "UNIT_CLERK", "UNIT_HEAD", "PROJECT_LEADER" -> person(role, firstUnit);
            case "NONBUDGET_CLERK" -> person(role, outsideUser);
            case "DEPT_CLERK", "DEPT_LEAD" -> person(role, firstDepartment);
            case "FIN_SECTOR" -> person(role, firstSector);
            default -> person(role, office);
        };
    }

    /** Somebody new in this role at a body. */
    public Person person(String role, UUID orgUnit) {
        UUID person = UUID.randomUUID();
        return post(person, "s-" + person, role, orgUnit);
    }

    /** A further person row with the same person id: somebody who holds a second post under another sign-in. */
    public Person again(Person other, String role) {
        UUID at =
                switch (role) {
                    case "UNIT_CLERK", "UNIT_HEAD" -> firstUnit;
                    case "DEPT_CLERK", "DEPT_LEAD" -> firstDepartment;
                    case "FIN_SECTOR" -> firstSector;
                    default -> office;
                };
        return post(other.id(), "s-" + UUID.randomUUID(), role, at);
    }

    private Person post(UUID person, String subject, String role, UUID orgUnit) {
        UUID post = UUID.randomUUID();
        String name = "张" + role.toLowerCase(Locale.ROOT);
        run(
                "insert into dir_post (tenant_id, id, person_id, subject, user_name, person_name, org_unit_id, role,"
                        + " fiscal_year, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?, ?, null, ?, null)",
                id,
                post,
                person,
                subject,
                subject,
                name,
                orgUnit,
                role,
                LocalDate.of(2020, 1, 1));
        return new Person(person, subject, name, id, post, orgUnit, role);
    }

    /** The bureau itself, the root of its bodies. */
    public UUID office() {
        return office;
    }

    /** The division that the first department is assigned to. */
    public UUID firstSector() {
        return firstSector;
    }

    public UUID firstUnit() {
        return firstUnit;
    }

    /** A second unit of the first department. */
    public UUID siblingUnit() {
        return siblingUnit;
    }

    /** A unit of the second department. */
    public UUID farUnit() {
        return farUnit;
    }

    /** A body outside the budget whom the first department pays. */
    public UUID outsideUser() {
        return outsideUser;
    }

    public UUID firstDepartment() {
        return firstDepartment;
    }

    public UUID secondDepartment() {
        return secondDepartment;
    }

    /** The division that the second department is assigned to. */
    public UUID secondSector() {
        return secondSector;
    }

    private UUID unit(@Nullable UUID parent, String kind, String code, String name) {
        UUID unit = UUID.randomUUID();
        run(
                "insert into dir_org_unit (tenant_id, id, parent_id, kind, code, name, valid_from) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                unit,
                parent,
                kind,
                code,
                name,
                LocalDate.of(2020, 1, 1));
        return unit;
    }

    /** Puts a department in the charge of a bureau leader for a year. */
    public void charge(Person leader, UUID department, int year, boolean revoked) {
        run(
                "insert into dir_leader_assignment (tenant_id, id, person_id, department_id, fiscal_year, revoked)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                UUID.randomUUID(),
                leader.id(),
                department,
                year,
                revoked);
    }

    /** Makes somebody the leader of a project for these days. */
    public void leads(Person leader, UUID project, LocalDate from, @Nullable LocalDate to) {
        run(
                "insert into subject_leader (tenant_id, id, subject_id, person_id, person_name, valid_from, valid_to)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                UUID.randomUUID(),
                project,
                leader.id(),
                leader.name(),
                from,
                to);
    }

    /** Invites somebody of a body outside the budget to a project for these days. */
    public UUID invites(Person outsider, UUID project, LocalDate from, @Nullable LocalDate to) {
        UUID invitation = UUID.randomUUID();
        run(
                "insert into subject_invitation (tenant_id, id, subject_id, org_unit_id, person_id, person_name, valid_from,"
                        + " valid_to) values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                invitation,
                project,
                outsider.orgUnit(),
                outsider.id(),
                outsider.name(),
                from,
                to);
        return invitation;
    }

    /** Lets a unit entrust its department with a year's targets, from long ago until long after. */
    public UUID entrusts(UUID unit, UUID department, int year) {
        UUID entrustment = UUID.randomUUID();
        run(
                "insert into entrustment (tenant_id, id, org_unit_id, department_id, fiscal_year, reason, valid_from, valid_to,"
                        + " asked_by, asked_by_name, asked_by_role, asked_by_body, asked_at)"
                        + " values (?, ?, ?, ?, ?, '人手不足', '2020-01-01', '2099-12-31', ?, '张三', 'UNIT_HEAD', '单位', now())",
                id,
                entrustment,
                unit,
                department,
                year,
                UUID.randomUUID());
        return entrustment;
    }

    private void assign(UUID sector, UUID department) {
        run(
                "insert into dir_office_assignment (tenant_id, id, office_id, department_id, fiscal_year, revoked)"
                        + " values (?, ?, ?, ?, ?, false)",
                id,
                UUID.randomUUID(),
                sector,
                department,
                YEAR);
    }

    /** One statement as the app role under OWN of this bureau. */
    public int run(String sql, @Nullable Object... values) {
        try (Connection app = database.asApp();
                Statement scope = app.createStatement();
                PreparedStatement statement = app.prepareStatement(sql)) {
            app.setAutoCommit(false);
            scope.execute("set local jixiao.kind = 'OWN'; set local jixiao.tenant = '" + id + "'");
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            int changed = statement.executeUpdate();
            app.commit();
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
