package cn.jixiao.gateway.testing;

import cn.jixiao.gateway.GatewayApplication;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The edge itself, started on free ports before two neighbours. */
public final class Edge implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final TestClock clock;

    private Edge(ConfigurableApplicationContext context, TestClock clock) {
        this.context = context;
        this.clock = clock;
    }

    /** Starts an edge; settings as {@code name=value} override what the tests have in common. */
    public static Edge start(Neighbour tenant, Neighbour core, String... settings) {
        return before(tenant.url(), core.url(), settings);
    }

    /** Starts an edge with beans beside or in the place of its own, by which a test takes a guard away. */
    public static Edge faulty(Neighbour tenant, Neighbour core, Class<?>... faults) {
        return start(new TestClock(), arguments(tenant.url(), core.url()), faults);
    }

    /** Starts an edge before services at these addresses. */
    public static Edge before(String tenant, String core, String... settings) {
        return start(new TestClock(), arguments(tenant, core, settings));
    }

    private static List<String> arguments(String tenant, String core, String... settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("SERVER_PORT", "0");
        all.put("MANAGEMENT_SERVER_PORT", "0");
        all.put("JIXIAO_REDIS_URL", Environment.get("JIXIAO_TEST_REDIS_URL"));
        all.put("JIXIAO_ISSUER_URI", TestRealm.shared().issuer());
        all.put("JIXIAO_GATEWAY_CLIENT_SECRET", TestRealm.shared().gatewaySecret());
        all.put("JIXIAO_TENANT_URL", tenant);
        all.put("JIXIAO_CORE_URL", core);
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return all.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toList();
    }

    private static Edge start(TestClock clock, List<String> arguments, Class<?>... faults) {
        SpringApplication application = new SpringApplication(GatewayApplication.class);
        application.addPrimarySources(List.of(faults));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
            beans.registerBean("reactorResourceFactory", ReactorResourceFactory.class, SharedThreads::new);
        });
        return new Edge(application.run(arguments.toArray(String[]::new)), clock);
    }

    /** Lets time pass for the edge; Keycloak and Redis keep theirs. */
    public void pass(Duration time) {
        clock.pass(time);
    }

    /** The edge's own operations: the handlers that are really there. */
    public Map<RequestMappingInfo, HandlerMethod> handlers() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
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

    /** A path at this edge. */
    public String at(String path) {
        return url() + path;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Threads that outlive one edge, because the next one uses them too. */
    private static final class SharedThreads extends ReactorResourceFactory {

        @Override
        public void stop() {
            // They end with the tests' process.
        }

        @Override
        public void destroy() {
            // As above.
        }
    }
}
