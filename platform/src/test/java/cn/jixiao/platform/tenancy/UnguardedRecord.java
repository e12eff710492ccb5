package cn.jixiao.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The same table without Hibernate's guard: what the tests of the guard must see leak. */
@Entity
@Table(name = "probe_record")
class UnguardedRecord {

    @Id
    UUID id;

    @Column(name = "name")
    String name;

    protected UnguardedRecord() {}
}
