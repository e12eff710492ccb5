package cn.jixiao.stack;

import java.util.Locale;

/** Every port the installation listens on (loopback only), with the number it has unless told otherwise. */
enum Port {
    GATEWAY(8080),
    KEYCLOAK(8180),
    POSTGRES(15432),
    REDIS(16379),
    STORE(19000),
    TENANT(18081),
    CORE(18082),
    GATEWAY_MANAGEMENT(18090),
    TENANT_MANAGEMENT(18091),
    CORE_MANAGEMENT(18092),
    KEYCLOAK_MANAGEMENT(18190);

    final int standard;

    Port(int standard) {
        this.standard = standard;
    }

    /** The command-line option, for example {@code --port-gateway-management}. */
    String option() {
        return "port-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The environment variable, for example {@code JIXIAO_PORT_GATEWAY_MANAGEMENT}. */
    String variable() {
        return "JIXIAO_PORT_" + name();
    }
}
