package cn.jixiao.gateway.routing;

import java.util.Set;

/**
 * What the edge must know of a bureau.
 *
 * @param partition name of the partition in which its business data live
 */
record Bureau(String bureauId, String partition, String status) {

    private static final Set<String> OPEN = Set.of("TRIAL", "ACTIVE", "READ_ONLY");

    /** Whether anything may be read; a status that this edge does not know opens nothing. */
    boolean isOpen() {
        return OPEN.contains(status);
    }

    boolean isReadOnly() {
        return status.equals("READ_ONLY");
    }

    /** Why nothing may be read. */
    String refusal() {
        return status.equals("CLOSED") ? "BUREAU_CLOSED" : "BUREAU_SUSPENDED";
    }
}
