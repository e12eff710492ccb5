package cn.jixiao.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The product's three services with what each is told; no service gets a secret that it has no use for. */
final class Product {
    private final Installation installation;
    private final Map<String, String> common;

    final Service tenant;
    final Service core;
    final Service gateway;

    /**
     * @param demo whether this is a demo: the only kind that may move the business clock
     * @param offset of the business clock, ISO duration or empty
     */
    Product(Installation installation, ObjectStore store, String redisUrl, boolean demo, String offset) {
        this.installation = installation;
        this.common = Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JIXIAO_ISSUER_URI", installation.issuer(),
                "JIXIAO_KEYCLOAK_URL", installation.url(Port.KEYCLOAK),
                "JIXIAO_TENANT_URL", installation.url(Port.TENANT),
                "JIXIAO_CORE_URL", installation.url(Port.CORE),
                "JIXIAO_DEMO", String.valueOf(demo),
                "JIXIAO_BUSINESS_OFFSET", offset);
        Secrets secrets = installation.secrets();
        this.tenant = service(
                "tenant-service",
                Port.TENANT,
                Port.TENANT_MANAGEMENT,
                512,
                database("jixiao_tenant"),
                Map.of("JIXIAO_KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.of(Secret.TENANT_CLIENT)));
        this.core = service(
                "core-service",
                Port.CORE,
                Port.CORE_MANAGEMENT,
                768,
                database("jixiao_core"),
                Map.of(
                        "JIXIAO_SERVICE_CLIENT_SECRET", secrets.of(Secret.CORE_CLIENT),
                        "JIXIAO_S3_URL", store.url(),
                        "JIXIAO_S3_ACCESS_KEY", store.accessKey(),
                        "JIXIAO_S3_SECRET_KEY", store.secretKey()));
        this.gateway = service(
                "gateway",
                Port.GATEWAY,
                Port.GATEWAY_MANAGEMENT,
                384,
                Map.of(),
                Map.of(
                        "JIXIAO_REDIS_URL",
                        redisUrl,
                        "JIXIAO_PARTITIONS_MAIN_URL",
                        installation.url(Port.CORE),
                        "JIXIAO_GATEWAY_CLIENT_SECRET",
                        secrets.of(Secret.GATEWAY_CLIENT)));
    }

    List<Service> all() {
        return List.of(tenant, core, gateway);
    }

    /** What the realm file asks for. */
    Map<String, String> realmValues() {
        Secrets secrets = installation.secrets();
        return Map.of(
                "JIXIAO_GATEWAY_CLIENT_SECRET", secrets.of(Secret.GATEWAY_CLIENT),
                "JIXIAO_KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.of(Secret.TENANT_CLIENT),
                "JIXIAO_SERVICE_CLIENT_SECRET", secrets.of(Secret.CORE_CLIENT),
                "JIXIAO_PUBLIC_URL", installation.url(Port.GATEWAY),
                "JIXIAO_PUBLIC_URL_ALTERNATE",
                        "http://localhost:" + installation.ports().of(Port.GATEWAY),
                "JIXIAO_GATEWAY_BACKCHANNEL_URL", installation.url(Port.GATEWAY) + "/sign-out/back-channel",
                "JIXIAO_CLI_ENABLED", common.getOrDefault("JIXIAO_DEMO", "false"));
    }

    private Map<String, String> database(String name) {
        return Map.of(
                "JIXIAO_DB_URL", installation.jdbc(name),
                "JIXIAO_DB_APP_PASSWORD", installation.secrets().of(Secret.APP),
                "JIXIAO_DB_DISPATCHER_PASSWORD", installation.secrets().of(Secret.DISPATCHER));
    }

    private Service service(
            String name, Port port, Port management, int heap, Map<String, String> database, Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(common);
        environment.putAll(database);
        environment.putAll(own);
        environment.put("SERVER_PORT", String.valueOf(installation.ports().of(port)));
        environment.put(
                "MANAGEMENT_SERVER_PORT", String.valueOf(installation.ports().of(management)));
        return new Service(installation, name, port, management, heap, environment);
    }
}
