package cn.jixiao.platform.migration;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the version of the code. Runs as its own process with the owner's password, which no service
 * holds.
 */
public final class Migrator {

    private Migrator() {}

    /** Whether the arguments of {@code main} ask for this instead of the service. */
    public static boolean asked(String[] arguments) {
        return arguments.length > 0 && "migrate".equals(arguments[0]);
    }

    /**
     * Migrates the database named by the environment.
     *
     * @param environment JIXIAO_DB_URL and JIXIAO_DB_MIGRATOR_PASSWORD
     * @return number of migrations applied
     */
    public static int run(Map<String, String> environment) {
        return migrate(required(environment, "JIXIAO_DB_URL"), required(environment, "JIXIAO_DB_MIGRATOR_PASSWORD"));
    }

    /** Migrates one database as its owner. */
    public static int migrate(String url, String password) {
        return Flyway.configure()
                .dataSource(url, "jixiao_migrator", password)
                .locations("classpath:db/platform", "classpath:db/migration")
                .connectRetries(20)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
