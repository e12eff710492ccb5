package cn.jixiao.gateway.testing;

import java.util.List;
import java.util.Map;

/** A core-service with a database of its own. */
public record Partition(ServiceProcess core, Database database) implements AutoCloseable {

    /** Starts one over a migrated database. */
    public static Partition start(String name, Database database, ServiceProcess tenant, TestRealm realm) {
        return new Partition(
                ServiceProcess.start(
                        "core-service",
                        Map.of(
                                "JIXIAO_PARTITION", name,
                                "JIXIAO_DB_URL", database.url(),
                                "JIXIAO_DB_APP_PASSWORD", Environment.get("JIXIAO_TEST_APP_PASSWORD"),
                                "JIXIAO_DB_DISPATCHER_PASSWORD", Environment.get("JIXIAO_TEST_DISPATCHER_PASSWORD"),
                                "JIXIAO_ISSUER_URI", realm.issuer(),
                                "JIXIAO_TENANT_URL", tenant.url(),
                                "JIXIAO_SERVICE_CLIENT_SECRET", "core-secret",
                                "JIXIAO_S3_URL", Environment.get("JIXIAO_TEST_S3_URL"),
                                "JIXIAO_S3_ACCESS_KEY", Environment.get("JIXIAO_TEST_S3_ACCESS_KEY"),
                                "JIXIAO_S3_SECRET_KEY", Environment.get("JIXIAO_TEST_S3_SECRET_KEY"))),
                database);
    }

    /** The bureaus that have business here, beyond the copy of the directory that every partition has. */
    public List<String> bureaus() {
        return List.of(
                database.lookUp("select string_agg(tenant_id, ' ' order by tenant_id) from (select tenant_id from"
                                + " performance_subject union select tenant_id from trail_event) as business")
                        .split(" ", -1));
    }

    @Override
    public void close() {
        core.close();
    }
}
