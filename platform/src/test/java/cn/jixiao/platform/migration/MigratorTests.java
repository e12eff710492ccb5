package cn.jixiao.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.TestDatabase;
import cn.jixiao.platform.testing.TestServers;
import org.junit.jupiter.api.Test;

class MigratorTests {

    @Test
    void anOlderInstallationTakesANewMigrationOfThePlatformThoughAServicesIsNumberedHigher() {
        TestDatabase old = TestDatabase.create("classpath:db/probe");

        int applied = Migrator.migrate(
                old.url(),
                TestServers.required("JIXIAO_TEST_MIGRATOR_PASSWORD"),
                "classpath:db/probe",
                "classpath:db/late");

        assertThat(applied).isEqualTo(1);
        assertThat(old.lookUp("select count(*) from late_comer")).isEqualTo("0");
    }
}
