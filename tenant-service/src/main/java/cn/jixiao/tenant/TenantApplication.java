package cn.jixiao.tenant;

import cn.jixiao.platform.PlatformConfiguration;
import cn.jixiao.platform.migration.Migrator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The tenant-service; with the argument {@code migrate} it only brings its database up to date. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
@Import(PlatformConfiguration.class)
public class TenantApplication {

    /** Starts the service or migrates. */
    public static void main(String[] arguments) {
        if (Migrator.asked(arguments)) {
            Migrator.run(System.getenv());
            return;
        }
        SpringApplication.run(TenantApplication.class, arguments);
    }
}
