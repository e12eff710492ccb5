package cn.jixiao.platform.migration;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * Migrates one database as its owner.
     *
     * @param moreLocations Flyway locations beside those of the platform and the service
     * @return number of migrations applied
     */
    public static int migrate(String url, String password, String... moreLocations) {
        List<String> locations = new ArrayList<>(List.of("classpath:db/platform", "classpath:db/migration"));
        locations.addAll(List.of(moreLocations));
        return Flyway.configure()
                .dataSource(url, "jixiao_migrator", password)
                .locations(locations.toArray(String[]::new))
                // The platform's numbers are below every service's, so a new one of the platform comes late to a
                // database.
                .outOfOrder(true)
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
