package cn.jixiao.platform.testing;

import java.util.Optional;

/** Addresses of the servers that {@code ./jixiao test} started before Maven. */
public final class TestServers {

    private TestServers() {}

    /** A required address or secret. */
    public static String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException(name + " is not set: run the tests with ./jixiao test"));
    }

    /** An address that may be missing on this machine. */
    public static Optional<String> optional(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    /** JDBC address of a database on the test server. */
    public static String jdbc(String database) {
        return "jdbc:postgresql://" + required("JIXIAO_TEST_PG_HOST") + ":" + required("JIXIAO_TEST_PG_PORT") + "/"
                + database;
    }
}
