package cn.jixiao.core.directory;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the copy: upserts only, each bureau's rows as OWN of that bureau; applying twice changes nothing. */
@Repository
class DirectoryCopy {

    private static final String ORG_UNIT = """
            insert into dir_org_unit (tenant_id, id, parent_id, kind, code, name, nature, valid_from, valid_to)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, id) do update set parent_id = excluded.parent_id, kind = excluded.kind,
                code = excluded.code, name = excluded.name, nature = excluded.nature,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to
            """;
    private static final String POST = """
            insert into dir_post (tenant_id, id, person_id, subject, user_name, person_name, org_unit_id, role,
                fiscal_year, valid_from, valid_to)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, id) do update set person_id = excluded.person_id, subject = excluded.subject,
                user_name = excluded.user_name, person_name = excluded.person_name, org_unit_id = excluded.org_unit_id,
                role = excluded.role, fiscal_year = excluded.fiscal_year, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to
            """;
    private static final String OFFICE = """
            insert into dir_office_assignment (tenant_id, id, office_id, department_id, fiscal_year, revoked)
            values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, id) do update set revoked = excluded.revoked
            """;
    private static final String LEADER = """
            insert into dir_leader_assignment (tenant_id, id, person_id, department_id, fiscal_year, revoked)
            values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, id) do update set revoked = excluded.revoked
            """;
    private static final String BUREAU = """
            insert into dir_bureau (id, name, level, parent_id, division_code, status, partition)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, level = excluded.level, parent_id = excluded.parent_id,
                division_code = excluded.division_code, status = excluded.status, partition = excluded.partition
            """;
    private static final String SUPERVISION = """
            insert into dir_supervision (id, supervisor, subject, valid_from, valid_to) values (?, ?, ?, ?, ?)
            on conflict (id) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to
            """;

    /** The copy's own place in the feed belongs to no bureau; it is read and written as this one. */
    private static final Scope NOBODY = new Scope.Own("platform");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final DirectoryHandovers handovers;

    DirectoryCopy(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock systemClock,
            ApplicationEventPublisher events,
            DirectoryHandovers handovers) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = systemClock;
        this.events = events;
        this.handovers = handovers;
    }

    String cursor() {
        return Door.as(
                NOBODY,
                () -> jdbc.sql("select value from dir_cursor where id = 'feed'")
                        .query(String.class)
                        .optional()
                        .orElse("0"));
    }

    void advance(String cursor) {
        Door.run(
                NOBODY,
                () -> jdbc.sql("""
                insert into dir_cursor (id, value, at) values ('feed', ?, ?)
                on conflict (id) do update set value = excluded.value, at = excluded.at
                """)
                        .params(cursor, Timestamp.from(clock.instant()))
                        .update());
    }

    void apply(String tenant, List<DirectoryFeed.Change> changes) {
        Door.run(new Scope.Own(tenant), () -> transaction.executeWithoutResult(status -> changes.forEach(this::apply)));
    }

    private void apply(DirectoryFeed.Change c) {
        switch (c.kind()) {
            case "BUREAU" -> bureau(c);
            case "SUPERVISION" -> supervision(c);
            case "ORG_UNIT" ->
                write(
                        ORG_UNIT,
                        c.tenantId(),
                        id(c),
                        c.parentId() == null ? null : UUID.fromString(c.parentId()),
                        c.orgUnitKind(),
                        c.code(),
                        c.name(),
                        c.nature(),
                        c.validFrom(),
                        c.validTo());
            case "POST" ->
                write(
                        POST,
                        c.tenantId(),
                        id(c),
                        c.personId(),
                        c.subject(),
                        c.userName(),
                        c.personName(),
                        c.orgUnitId(),
                        c.role(),
                        c.fiscalYear(),
                        c.validFrom(),
                        c.validTo());
            case "OFFICE_ASSIGNMENT" ->
                write(OFFICE, c.tenantId(), id(c), c.officeId(), c.departmentId(), c.fiscalYear(), c.revoked());
            case "LEADER_ASSIGNMENT" ->
                write(LEADER, c.tenantId(), id(c), c.personId(), c.departmentId(), c.fiscalYear(), c.revoked());
            case "HANDOVER" -> handover(c);
            default -> throw new IllegalStateException("unknown change of the directory: " + c.kind());
        }
    }

    private void bureau(DirectoryFeed.Change c) {
        write(BUREAU, c.id(), c.name(), c.level(), c.parentId(), c.divisionCode(), c.status(), c.partition());
        if (c.overlays() != null) {
            events.publishEvent(new BureauRecorded(
                    c.id(),
                    c.overlays().isEmpty() ? List.of() : List.of(c.overlays().split(",", -1))));
        }
    }

    private void supervision(DirectoryFeed.Change c) {
        write(SUPERVISION, id(c), c.supervisor(), c.subject(), c.validFrom(), c.validTo());
        events.publishEvent(new SupervisionRecorded(
                id(c),
                Objects.requireNonNull(c.supervisor()),
                Objects.requireNonNull(c.subject()),
                Objects.requireNonNull(c.validFrom()),
                c.validTo()));
    }

    private void handover(DirectoryFeed.Change c) {
        HandoverRecorded made = new HandoverRecorded(
                id(c),
                new Giver(
                        c.tenantId(),
                        Objects.requireNonNull(c.postId()),
                        Objects.requireNonNull(c.orgUnitId()),
                        Objects.requireNonNull(c.role()),
                        c.fiscalYear(),
                        Objects.requireNonNull(c.personId()),
                        Objects.requireNonNull(c.personName())),
                Objects.requireNonNull(c.takerId()),
                Objects.requireNonNull(c.takerName()),
                Objects.requireNonNull(c.madeBy()));
        if (handovers.add(made, clock.instant())) {
            events.publishEvent(made);
        }
    }

    private static UUID id(DirectoryFeed.Change change) {
        return UUID.fromString(change.id());
    }

    private void write(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(values).update();
    }
}
