package cn.jixiao.gateway.testing;

/** Addresses and secrets of the servers that the run started. */
final class Environment {

    private Environment() {}

    static String get(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is missing: run ./jixiao test");
        }
        return value;
    }
}
