package cn.jixiao.core.isolation;

import cn.jixiao.core.running.Bureau;
import cn.jixiao.core.running.Client;
import cn.jixiao.core.running.CoreServer;
import cn.jixiao.core.running.Given;
import cn.jixiao.core.running.Person;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The bureaus, posts, grants and records that the matrix asks about. */
final class World {

    /** How far a record has come. */
    enum State {
        PROJECT,
        UNENTRUSTED,
        DRAFT,
        UNIT_HEAD,
        DEPARTMENT,
        FIN_SECTOR,
        FIN_PERF,
        BUDGET_REPLY
    }

    /** An overlay that only the county has on; it changes nothing of the rules. */
    static final String OVERLAY = "MATRIX";

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate ENDED = LocalDate.of(2021, 12, 31);
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final CoreServer server;
    private final Map<Column.House, Bureau> houses = new EnumMap<>(Column.House.class);
    private final Map<String, Person> people = new HashMap<>();
    private final Map<Role, Person> imitated = new EnumMap<>(Role.class);
    private final Map<State, Subject> shared = new EnumMap<>(State.class);
    private final Given given;
    private final String unitCode;
    private final String leader;
    private final String verification;
    private final Subject.Handover handover;

    World(CoreServer server) {
        this.server = server;
        for (Column.House house : Column.House.values()) {
            houses.put(house, Bureau.in(server));
        }
        Bureau county = county();
        this.given = new Given(server, county);
        this.unitCode = "062" + county.id();
        this.leader = county.person("PROJECT_LEADER").subject();
        county.run(
                "insert into dir_org_unit (tenant_id, id, parent_id, kind, code, name, valid_from)"
                        + " values (jx_own_tenant(), ?, ?, 'UNIT', ?, '只此一家', ?)",
                UUID.randomUUID(),
                county.firstDepartment(),
                unitCode,
                LONG_AGO);
        given.project(unitCode);
        this.verification = verification();
        this.handover = handover();
        server.database()
                .execute("insert into rule_set (id, version, layer, articles, first_year, valid_from, content) values"
                        + " ('TARGET_CHECKS', 'MATRIX', 'MATRIX', '{20}', 2020, '2020-07-01', '{}')"
                        + " on conflict do nothing");
        county.run(
                "insert into rule_adoption (tenant_id, id, org_unit_id, overlays, valid_from, adopted_at)"
                        + " values (jx_own_tenant(), ?, ?, '{MATRIX}', ?, now())",
                UUID.randomUUID(),
                county.office(),
                LONG_AGO);
        for (Column.House above :
                List.of(Column.House.CITY_GRANTED, Column.House.CITY_UNGRANTED, Column.House.CITY_EXPIRED)) {
            server.database()
                    .execute("insert into dir_supervision values (gen_random_uuid(), '"
                            + house(above).id() + "', '" + county.id() + "', '2020-01-01', null)");
        }
        grant(Column.House.CITY_GRANTED, null);
        grant(Column.House.CITY_EXPIRED, ENDED);
        shared(State.FIN_PERF);
        county.run("insert into trail_anchor (tenant_id, at, seq, hash) values (jx_own_tenant(), now(), 0, '')");
        client(Column.CITY_GRANTED, Role.CITY_SUPERVISOR)
                .get("/supervision/" + county.id() + "/targets?year=" + Bureau.YEAR);
    }

    Bureau county() {
        return house(Column.House.COUNTY);
    }

    Bureau house(Column.House house) {
        return Objects.requireNonNull(houses.get(house));
    }

    /** Both topics, given by the county. */
    void grant(Column.House to, @Nullable LocalDate until) {
        for (String topic : List.of("SUMMARY", "SUBMITTED_RECORDS")) {
            county().run(
                            "insert into supervision_grant (tenant_id, id, supervisor, topic, valid_from, valid_to,"
                                    + " legal_basis) values (jx_own_tenant(), ?, ?, ?, ?, ?, '第四十二条')",
                            UUID.randomUUID(),
                            house(to).id(),
                            topic,
                            LONG_AGO,
                            until);
        }
    }

    /** Ends what {@link #grant} gave, as of long ago. */
    void ungrant(Column.House from) {
        county().run(
                        "update supervision_grant set valid_to = ? where supervisor = ?",
                        ENDED,
                        house(from).id());
    }

    /** Somebody of a column in a role; always the same one. */
    Person person(Column column, Role role) {
        return people.computeIfAbsent(column + "/" + role, key -> found(column, role));
    }

    private Person found(Column column, Role role) {
        Bureau bureau = house(Objects.requireNonNull(column.house()));
        String name = role.name();
        return switch (column.place()) {
            case UNIT -> role == Role.UNIT_CLERK ? given.clerk() : bureau.person(name);
            case SIBLING_UNIT -> bureau.person(name, bureau.siblingUnit());
            case OTHER_DEPARTMENT ->
                bureau.person(name, name.startsWith("DEPT") ? bureau.secondDepartment() : bureau.farUnit());
            case CHARGE -> inCharge(bureau.person(name), bureau.firstDepartment());
            case OTHER_CHARGE -> inCharge(bureau.person(name), bureau.secondDepartment());
            case OTHER_PROJECT -> bound(bureau.person(name), given.project("062001"));
            case OTHER_DIVISION -> bureau.person(name, bureau.secondSector());
            case PROJECT, DEPARTMENT, DIVISION, OFFICE, ANY -> bureau.person(name);
        };
    }

    private Person inCharge(Person leader, UUID department) {
        county().charge(leader, department, Bureau.YEAR, false);
        return leader;
    }

    /** Binds somebody to a project in the way his role is. */
    private Person bound(Person person, UUID project) {
        if (person.role().equals(Role.PROJECT_LEADER.name())) {
            county().leads(person, project, LONG_AGO, null);
        } else {
            county().invites(person, project, LONG_AGO, null);
        }
        return person;
    }

    private void bindThoseOf(UUID project) {
        bound(person(Column.OWN_PROJECT, Role.PROJECT_LEADER), project);
        bound(person(Column.INVITED, Role.NONBUDGET_CLERK), project);
    }

    /** Whom this person of another bureau or unit claims to be: the one in the same role at the record's own line. */
    Person imitated(Person person) {
        return imitated.computeIfAbsent(Role.valueOf(person.role()), role -> county().person(role.name()));
    }

    /** Whose post such a claim names. */
    Person holder(String claim) {
        return imitated.values().stream()
                .filter(person -> claim.endsWith("/" + person.post()))
                .findFirst()
                .orElseThrow();
    }

    Client client(Column column, Role role) {
        return server.as(person(column, role));
    }

    /** The one that is shared by all who must be refused. */
    Subject shared(State state) {
        Subject known = shared.get(state);
        if (known == null) {
            known = fresh(state, Column.OWN_UNIT);
            shared.put(state, known);
        }
        return known;
    }

    Map<State, Subject> shared() {
        return shared;
    }

    /** One that may be changed; where the column's post declares targets, that post has submitted it. */
    Subject fresh(State state, Column column) {
        Person submitter = submitter(state, column);
        UUID entrustment = entrusted(state != State.UNENTRUSTED);
        if (state == State.PROJECT || state == State.UNENTRUSTED) {
            UUID id = given.project("062001");
            bindThoseOf(id);
            String project = id.toString();
            return new Subject(
                    county().id(),
                    "",
                    "",
                    project,
                    code(project),
                    "",
                    unitCode,
                    leader,
                    "",
                    verification,
                    handover,
                    invitation(id),
                    county().firstUnit().toString(),
                    entrustment.toString(),
                    run(),
                    () -> new byte[0]);
        }
        JsonNode target = given.filledIn();
        bindThoseOf(UUID.fromString(target.path("subject").path("id").asString()));
        Client clerk = server.as(given.clerk());
        String path = "/targets/" + target.path("id").asString();
        String attachment = clerk.upload(path + "/attachments", "a.pdf", PDF)
                .json()
                .path("id")
                .asString();
        for (Client typing : List.of(
                clerk,
                client(Column.INVITED, Role.NONBUDGET_CLERK),
                client(Column.OWN_DEPARTMENT_CLERK, Role.DEPT_CLERK))) {
            typing.put(
                    "/drafts/" + target.path("id").asString(), Map.of("content", Map.of("a", "b"), "baseEtag", "v1"));
        }
        byte[] workbook = clerk.get(path + "/export").raw().body();
        if (state != State.DRAFT) { // what the invited submits has no unit's head: it waits at the department
            target = given.act(submitter, clerk.get(path).json(), "submit", null);
        }
        for (Map.Entry<Column, Role> next : List.of(
                Map.entry(Column.OWN_UNIT, Role.UNIT_HEAD),
                Map.entry(Column.OWN_DEPARTMENT, Role.DEPT_LEAD),
                Map.entry(Column.OWN_DIVISION, Role.FIN_SECTOR),
                Map.entry(Column.OWN_OFFICE, Role.FIN_PERF))) {
            if (state == State.DRAFT
                    || !submitter.equals(given.clerk())
                    || target.path("step").asString("").equals(state.name())) {
                break;
            }
            target = given.act(person(next.getKey(), next.getValue()), target, "agree", Given.agreement(target));
        }
        String project = target.path("subject").path("id").asString();
        return new Subject(
                county().id(),
                target.path("id").asString(),
                clerk.get(path).json().path("etag").asString(),
                project,
                target.path("subject").path("code").asString(),
                attachment,
                unitCode,
                leader,
                job(),
                verification,
                handover,
                Subject.Invitation.none(),
                county().firstUnit().toString(),
                entrustment.toString(),
                run(),
                () -> workbook);
    }

    /** Who has submitted: the column's own post, where it could withdraw what waits for the unit's head. */
    private Person submitter(State state, Column column) {
        if (column == Column.INVITED) {
            return person(column, Role.NONBUDGET_CLERK);
        }
        return column == Column.OWN_DEPARTMENT_CLERK && state == State.UNIT_HEAD
                ? person(column, Role.DEPT_CLERK)
                : given.clerk();
    }

    /** The first unit's entrustment anew, so that no two questions are about the same; or none. */
    private UUID entrusted(boolean wanted) {
        county().run("update entrustment set ended_at = now(), row_version = row_version + 1 where ended_at is null");
        return wanted
                ? county().entrusts(county().firstUnit(), county().firstDepartment(), Bureau.YEAR)
                : UUID.randomUUID();
    }

    /** Somebody invited to a project, and somebody else who is not. */
    private Subject.Invitation invitation(UUID project) {
        Person invited = county().person(Role.NONBUDGET_CLERK.name());
        Person other = county().person(Role.NONBUDGET_CLERK.name());
        return new Subject.Invitation(county().invites(invited, project, LONG_AGO, null), other.id(), other.orgUnit());
    }

    /** A job of the unit's clerk that waits. */
    private String job() {
        Person clerk = given.clerk();
        UUID id = UUID.randomUUID();
        county().run(
                        "insert into job (tenant_id, id, kind, title, state, payload, steps, attempts, done, person_id,"
                                + " person_name, post_id, role, org_unit_id, org_unit_name, created_at)"
                                + " values (jx_own_tenant(), ?, 'MATRIX', '一项任务', 'QUEUED', '{}', 0, 0, 0, ?, ?, ?, ?, ?, '单位', now())",
                        id,
                        clerk.id(),
                        clerk.name(),
                        clerk.post(),
                        clerk.role(),
                        clerk.orgUnit());
        return id.toString();
    }

    /** A post of the unit's clerk that went to somebody whom nobody asks as. */
    private Subject.Handover handover() {
        UUID id = UUID.randomUUID();
        Person clerk = given.clerk();
        county().run(
                        "insert into dir_handover (tenant_id, id, post_id, org_unit_id, role, giver_id, giver_name, taker_id,"
                                + " taker_name, made_by, moved_at)"
                                + " values (jx_own_tenant(), ?, ?, ?, ?, ?, ?, gen_random_uuid(), '李四', '钱进', now())",
                        id,
                        clerk.post(),
                        clerk.orgUnit(),
                        clerk.role(),
                        clerk.id(),
                        clerk.name());
        return new Subject.Handover(id, clerk.post());
    }

    /** A verification of the county's trail that is over; Role.LOG_AUDITOR of the administrators set it going. */
    private String verification() {
        Person auditor = person(Column.ADMINISTRATORS, Role.LOG_AUDITOR);
        UUID id = Ids.next();
        county().run(
                        "insert into job (tenant_id, id, kind, title, state, payload, result, steps, attempts, done, person_id,"
                                + " person_name, post_id, role, org_unit_id, org_unit_name, created_at)"
                                + " values (jx_own_tenant(), ?, 'TRAIL_VERIFICATION', '一次校验', 'DONE', '{}',"
                                + " '{\"whole\": true, \"events\": 1, \"anchors\": 0}', 1, 0, 1, ?, ?, ?, ?, ?, '财政局', now())",
                        id,
                        auditor.id(),
                        auditor.name(),
                        auditor.post(),
                        auditor.role(),
                        auditor.orgUnit());
        return id.toString();
    }

    /** A run of the county's budget office that has looked at a file of which one row is at fault. */
    private String run() {
        Person budget = given.budget();
        UUID job = Ids.next();
        UUID run = Ids.next();
        county().run(
                        "insert into job (tenant_id, id, kind, title, state, payload, result, steps, attempts, done, person_id,"
                                + " person_name, post_id, role, org_unit_id, org_unit_name, created_at)"
                                + " values (jx_own_tenant(), ?, 'BUDGET_IMPORT', '核对', 'DONE', '{}',"
                                + " '{\"applied\": false, \"layouts\": []}', 1, 0, 1, ?, ?, ?, ?, ?, '财政局', now())",
                        job,
                        budget.id(),
                        budget.name(),
                        budget.post(),
                        budget.role(),
                        budget.orgUnit());
        county().run(
                        "insert into budget_run (tenant_id, id, org_unit_id, fiscal_year, stage, file_name, format, sha256,"
                                + " rows_read, job_id, person_id, person_name, created_at) values (jx_own_tenant(), ?, ?, ?,"
                                + " 'CHECK', 'a.csv', 'CSV', '', 1, ?, ?, ?, now())",
                        run,
                        budget.orgUnit(),
                        Bureau.YEAR,
                        job,
                        budget.id(),
                        budget.name());
        county().run(
                        "insert into budget_run_row (tenant_id, run_id, seq, layout, sheet, row_number, code, owner_code, cells,"
                                + " outcome, faults) values (jx_own_tenant(), ?, 0, 'PAYMENTS', '支付', 2, ?, '', '[]', 'FAULTY',"
                                + " '[{\"column\": \"pay_amt\", \"code\": \"MISSING\", \"arguments\": []}]')",
                        run,
                        run.toString());
        return run.toString();
    }

    private String code(String project) {
        return server.as(given.clerk())
                .get("/projects/" + project + "?year=" + Bureau.YEAR)
                .json()
                .path("project")
                .path("code")
                .asString();
    }

    static String operator() {
        return TestIssuer.instance().token("operator", null, "operator");
    }
}
