package cn.jixiao.stack;

import java.util.ArrayList;
import java.util.List;

/** Every process an installation can have, in the order in which they are stopped. */
final class Inventory {
    private Inventory() {}

    /** One process: its name and its ports. */
    record Entry(String name, List<Port> ports, String stopSignal) {}

    static List<Entry> stopOrder() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("gateway", List.of(Port.GATEWAY, Port.GATEWAY_MANAGEMENT), "TERM"));
        entries.add(new Entry("core-service", List.of(Port.CORE, Port.CORE_MANAGEMENT), "TERM"));
        entries.add(new Entry("tenant-service", List.of(Port.TENANT, Port.TENANT_MANAGEMENT), "TERM"));
        entries.add(new Entry("keycloak", List.of(Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT), "TERM"));
        entries.add(new Entry("store", List.of(Port.STORE), "TERM"));
        entries.add(new Entry("second-store", List.of(), "TERM"));
        entries.add(new Entry("redis", List.of(Port.REDIS), "TERM"));
        entries.add(new Entry("postgres", List.of(Port.POSTGRES), "INT"));
        return entries;
    }
}
