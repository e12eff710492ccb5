package cn.jixiao.storage;

import java.util.concurrent.ThreadLocalRandom;

/** Bureaus that no other test has. */
final class Tenants {

    private Tenants() {}

    static String next() {
        return "99" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
    }
}
