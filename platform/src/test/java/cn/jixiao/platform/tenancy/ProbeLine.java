package cn.jixiao.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A child of {@link ProbeRecord}. */
@Entity
@Table(name = "probe_line")
class ProbeLine {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    @Nullable
    String tenantId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    ProbeRecord record;

    @Column(name = "text")
    String text;

    protected ProbeLine() {}

    ProbeLine(UUID id, ProbeRecord record, String text) {
        this.id = id;
        this.record = record;
        this.text = text;
    }
}
