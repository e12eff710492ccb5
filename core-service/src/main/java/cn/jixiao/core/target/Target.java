package cn.jixiao.core.target;

import cn.jixiao.core.review.Move;
import cn.jixiao.core.review.Reviewed;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A target's head: what it is of, where it stands, which version is current. It knows which transitions there are. */
@Entity
@Table(name = "target")
@SuppressWarnings("UnusedVariable") // columns that Hibernate writes and read models read
@Articles({"17", "18", "24"})
class Target {

    static final String RECORD_KIND = "TARGET";

    @Id
    private UUID id;

    @TenantId
    @PartitionKey
    private @Nullable String tenantId;

    private String kind;
    private UUID subjectId;
    private UUID orgUnitId;
    private UUID departmentId;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private TargetStatus status;

    private @Nullable String step;
    private int currentVersion;
    private @Nullable Integer approvedVersion;
    private @Nullable LocalDate approvedOn;
    private BigDecimal amount;
    private int mustCount;
    private int shouldCount;
    private int hintCount;
    private int risk;
    private @Nullable String riskReason;
    private @Nullable String returnedBy;
    private UUID[] filledBy;
    private @Nullable String fillInName;
    private @Nullable String fillInBody;
    private boolean fillInHeld;

    @Version
    private int rowVersion;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;
    private String updatedBy;

    protected Target() {}

    Target(
            UUID id,
            UUID subjectId,
            UUID orgUnitId,
            UUID departmentId,
            int fiscalYear,
            BigDecimal amount,
            Instant now,
            Hand by) {
        this.id = id;
        this.kind = "PROJECT";
        this.subjectId = subjectId;
        this.orgUnitId = orgUnitId;
        this.departmentId = departmentId;
        this.fiscalYear = fiscalYear;
        this.status = TargetStatus.DRAFT;
        this.currentVersion = 1;
        this.amount = amount;
        this.createdAt = now;
        this.updatedAt = now;
        this.updatedBy = by.name();
        this.filledBy = new UUID[0];
        hold(by);
    }

    UUID id() {
        return id;
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID departmentId() {
        return departmentId;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    TargetStatus status() {
        return status;
    }

    @Nullable
    String step() {
        return step;
    }

    int currentVersion() {
        return currentVersion;
    }

    int rowVersion() {
        return rowVersion;
    }

    UUID orgUnitId() {
        return orgUnitId;
    }

    @Nullable
    Integer approvedVersion() {
        return approvedVersion;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String updatedBy() {
        return updatedBy;
    }

    Reviewed reviewed() {
        Set<UUID> barred = fillInName == null ? Set.of() : Set.of(filledBy);
        return new Reviewed(RECORD_KIND, id, orgUnitId, subjectId, currentVersion, barred, fillInHeld);
    }

    /** Everybody who filled it in. */
    Set<UUID> filledBy() {
        return Set.of(filledBy);
    }

    /** Who filled it in for its unit (代编); null where nobody did. */
    @Nullable
    FillIn fillIn() {
        return fillInName == null || fillInBody == null ? null : new FillIn(fillInName, fillInBody, !fillInHeld);
    }

    /**
     * Insists that the current version may be filled in.
     *
     * @throws Refusal 409 when it is under review, approved or void (Art. 24: what was approved is not edited)
     */
    void requireOpen() {
        if (status == TargetStatus.APPROVED) {
            throw Refusal.conflict("APPROVED_IS_FIXED").article("24");
        }
        if (status != TargetStatus.DRAFT && status != TargetStatus.RETURNED) {
            throw Refusal.conflict("NOT_OPEN").article("18");
        }
    }

    /** Insists on the version that the caller has read. */
    void requireVersion(int read) {
        if (read != rowVersion) {
            throw Refusal.stale();
        }
    }

    void saved(Tally tally, BigDecimal declared, Instant now, Hand by) {
        this.mustCount = tally.must();
        this.shouldCount = tally.should();
        this.hintCount = tally.hint();
        this.risk = tally.risk();
        this.riskReason = tally.reason();
        this.amount = declared;
        hold(by);
        touched(now, by.name());
    }

    /** Notes who takes the version into his hand before the way of its submission is looked for. */
    void taken(Hand by) {
        hold(by);
    }

    void submitted(Move move, Instant now, String by) {
        requireOpen();
        status = TargetStatus.SUBMITTED;
        step = move.to();
        returnedBy = null;
        touched(now, by);
    }

    void agreed(Move move, Instant now, String by) {
        step = move.to();
        touched(now, by);
    }

    /** Back with those who declare: the next version is open. */
    void reopened(TargetStatus to, @Nullable String by, Instant now, String person) {
        status = to;
        step = null;
        returnedBy = by;
        currentVersion = currentVersion + 1;
        touched(now, person);
    }

    void sentBack(Move move, Instant now, String by) {
        step = move.to();
        touched(now, by);
    }

    /** Approved with the budget, on the day of the reply (Art. 22). */
    void approved(LocalDate replyDate, Instant now, String by) {
        status = TargetStatus.APPROVED;
        step = null;
        approvedVersion = currentVersion;
        approvedOn = replyDate;
        touched(now, by);
    }

    private void hold(Hand by) {
        if (!filledBy().contains(by.person())) {
            filledBy = Stream.concat(Arrays.stream(filledBy), Stream.of(by.person()))
                    .toArray(UUID[]::new);
        }
        if (by.entrusted()) {
            fillInName = by.name();
            fillInBody = by.body();
        }
        fillInHeld = by.entrusted();
    }

    private void touched(Instant now, String by) {
        updatedAt = now;
        updatedBy = by;
    }
}
