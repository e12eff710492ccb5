package cn.jixiao.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.EntityRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityRulesTests {

    @Test
    void thePlatformsEntitiesAreHeldByTheTenant() {
        EntityRules.entitiesAreHeldByTheTenant()
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("cn.jixiao.platform"));
    }

    @Test
    void anEntityWithoutTenantOrWithAnAssociationIsNamed() {
        assertThat(faultsOf(UnguardedRecord.class)).anyMatch(line -> line.contains("@TenantId"));
        assertThat(faultsOf(ProbeRecord.class)).anyMatch(line -> line.contains("association lines"));
    }

    private static List<String> faultsOf(Class<?> entity) {
        return EntityRules.entitiesAreHeldByTheTenant()
                .evaluate(new ClassFileImporter().importClasses(entity))
                .getFailureReport()
                .getDetails();
    }
}
