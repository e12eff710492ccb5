package cn.jixiao.core;

import cn.jixiao.platform.PlatformConfiguration;
import cn.jixiao.platform.migration.Migrator;
import cn.jixiao.platform.trail.AuditVerify;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The core-service; with the argument {@code migrate} it only brings its database up to date, with {@code audit-verify} it
 * only verifies its chains.
 */
@SpringBootApplication
@EnableScheduling
@Import(PlatformConfiguration.class)
@ConfigurationPropertiesScan
public class CoreApplication {

    /** Starts the service, or does the one thing asked and ends. */
    public static void main(String[] arguments) {
        if (Migrator.asked(arguments)) {
            Migrator.run(System.getenv());
            return;
        }
        if (AuditVerify.asked(arguments)) {
            System.exit(AuditVerify.run(arguments, System.getenv(), System.out));
        }
        SpringApplication.run(CoreApplication.class, arguments);
    }
}
