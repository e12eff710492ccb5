package cn.jixiao.gateway.testing;

import cn.jixiao.gateway.GatewayApplication;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The edge itself, started on free ports before two neighbours. */
public final class Edge implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Edge(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts an edge; settings as {@code name=value} override what the tests have in common. */
    public static Edge start(Neighbour tenant, Neighbour core, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--SERVER_PORT=0",
                "--MANAGEMENT_SERVER_PORT=0",
                "--JIXIAO_REDIS_URL=" + Environment.get("JIXIAO_TEST_REDIS_URL"),
                "--JIXIAO_ISSUER_URI=" + TestRealm.shared().issuer(),
                "--JIXIAO_GATEWAY_CLIENT_SECRET=" + TestRealm.shared().gatewaySecret(),
                "--JIXIAO_TENANT_URL=" + tenant.url(),
                "--JIXIAO_CORE_URL=" + core.url()));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        return new Edge(SpringApplication.run(GatewayApplication.class, arguments.toArray(String[]::new)));
    }

    public String url() {
        return "http://127.0.0.1:" + port("local.server.port");
    }

    public String management() {
        return "http://127.0.0.1:" + port("local.management.port");
    }

    private String port(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    @Override
    public void close() {
        context.close();
    }
}
