package cn.jixiao.core.running;

import cn.jixiao.core.CoreApplication;
import cn.jixiao.platform.testing.StatementCounter;
import cn.jixiao.platform.testing.TestDatabase;
import cn.jixiao.platform.testing.TestIssuer;
import cn.jixiao.platform.testing.TestServers;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A core-service as it runs in production, on a random port, as the app role. One is shared by all tests of a JVM. */
public final class CoreServer {

    private static @Nullable CoreServer shared;

    private final TestDatabase database;
    private final ConfigurableApplicationContext context;

    private CoreServer(TestDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** The server of this JVM; a test makes bureaus of its own in it. */
    public static synchronized CoreServer shared() {
        if (shared == null) {
            shared = start(TestDatabase.create(), Map.of());
        }
        return shared;
    }

    /** What every core-service of a test is started with. */
    static Map<String, Object> settings(TestDatabase database) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "JIXIAO_DB_URL", database.url(),
                "JIXIAO_DB_APP_PASSWORD", TestServers.required("JIXIAO_TEST_APP_PASSWORD"),
                "JIXIAO_DB_DISPATCHER_PASSWORD", TestServers.required("JIXIAO_TEST_DISPATCHER_PASSWORD"),
                "JIXIAO_ISSUER_URI", TestIssuer.instance().uri(),
                "JIXIAO_TENANT_URL", "http://127.0.0.1:9",
                "JIXIAO_SERVICE_CLIENT_SECRET", "not-used",
                "JIXIAO_S3_URL", TestServers.required("JIXIAO_TEST_S3_URL"),
                "JIXIAO_S3_ACCESS_KEY", TestServers.required("JIXIAO_TEST_S3_ACCESS_KEY"),
                "JIXIAO_S3_SECRET_KEY", TestServers.required("JIXIAO_TEST_S3_SECRET_KEY"),
                "jixiao.directory-pull", "false"));
        all.put("server.port", "0");
        all.put("management.server.port", "0");
        return all;
    }

    /** A server with settings of its own, to be stopped by the test. */
    public static CoreServer start(TestDatabase database, Map<String, Object> settings, Class<?>... more) {
        Map<String, Object> all = settings(database);
        all.putAll(settings);
        Class<?>[] sources = Stream.concat(Stream.of(CoreApplication.class, StatementCounter.class), Stream.of(more))
                .toArray(Class<?>[]::new);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new CoreServer(database, new SpringApplicationBuilder(sources).run(arguments));
    }

    /** The database behind it. */
    public TestDatabase database() {
        return database;
    }

    /** A bean of the running service, for what has no way in over HTTP. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Raises an event as one module of the service does for the others. */
    public void publish(Object event) {
        context.publishEvent(event);
    }

    /** Counts statements; whoever counts must be alone in the JVM for that moment. */
    public StatementCounter statements() {
        return context.getBean(StatementCounter.class);
    }

    /** Base address. */
    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A client that acts as this person. */
    public Client as(Person person) {
        return new Client(address(), TestIssuer.instance().token(person.subject(), person.bureau()));
    }

    /** A client with a token that no person of a bureau holds; an empty one is sent as none. */
    public Client with(String token) {
        return new Client(address(), token);
    }

    /** Stops it. */
    public void stop() {
        context.close();
    }
}
