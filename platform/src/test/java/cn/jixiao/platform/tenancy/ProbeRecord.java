package cn.jixiao.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An entity made as every entity of the services is made. */
@Entity
@Table(name = "probe_record")
class ProbeRecord {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    @Nullable
    String tenantId;

    @Column(name = "name")
    String name;

    @Column(name = "amount")
    BigDecimal amount = BigDecimal.ONE;

    @Version
    @Column(name = "row_version")
    long rowVersion;

    @OneToMany(mappedBy = "record", fetch = FetchType.LAZY)
    List<ProbeLine> lines = new ArrayList<>();

    protected ProbeRecord() {}

    ProbeRecord(UUID id, String name) {
        this.id = id;
        this.name = name;
    }
}
