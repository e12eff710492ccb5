package cn.jixiao.gateway.routing;

/**
 * What the edge must know of a bureau.
 *
 * @param partition name of the partition in which its business data live
 */
record Bureau(String bureauId, String partition, String status) {

    /** Suspended and closed bureaus are served nothing. */
    boolean isOpen() {
        return !status.equals("SUSPENDED") && !status.equals("CLOSED");
    }

    boolean isReadOnly() {
        return status.equals("READ_ONLY");
    }
}
