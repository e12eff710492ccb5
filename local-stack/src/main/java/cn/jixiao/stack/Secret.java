package cn.jixiao.stack;

/** What is secret in an installation. */
enum Secret {
    POSTGRES_SUPERUSER(32),
    MIGRATOR(32),
    APP(32),
    DISPATCHER(32),
    BACKUP(32),
    KEYCLOAK_DATABASE(32),
    KEYCLOAK_ADMIN(32),
    REDIS(32),
    STORE(32),
    SECOND_STORE(32),
    GATEWAY_CLIENT(40),
    TENANT_CLIENT(40),
    CORE_CLIENT(40),
    /** Typed by people: shorter, without look-alike letters. */
    DEMO(12);

    final int length;

    Secret(int length) {
        this.length = length;
    }
}
