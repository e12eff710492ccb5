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
    DEMO(12),
    /** Of the one-time codes of the demo's security administrator, in Base32. */
    ONE_TIME(32, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");

    final int length;
    final String alphabet;

    Secret(int length) {
        this(length, "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    }

    Secret(int length, String alphabet) {
        this.length = length;
        this.alphabet = alphabet;
    }
}
