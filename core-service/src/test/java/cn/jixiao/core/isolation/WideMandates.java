package cn.jixiao.core.isolation;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.platform.identity.Acting;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/**
 * The fault inside a bureau: a post may more, or reaches further, than it should. No configuration by annotation, or every
 * service of these tests would find it.
 */
class WideMandates {

    static volatile @Nullable CoreLeak leak;

    @Bean
    static BeanPostProcessor everyMandate() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Mandates mandates
                        ? (Mandates) (acting, year) -> wide(mandates, acting, year)
                        : bean;
            }
        };
    }

    private static Mandate wide(Mandates mandates, Acting acting, int year) {
        Mandate sound = mandates.of(acting, year);
        CoreLeak now = leak;
        if (now == null || now.column().house() == null || !now.concerns(acting)) {
            return sound;
        }
        return switch (now.column()) {
            case OWN_UNIT,
                    OWN_PROJECT,
                    INVITED,
                    OWN_DEPARTMENT,
                    OWN_DEPARTMENT_CLERK,
                    OWN_DIVISION,
                    IN_CHARGE,
                    OWN_OFFICE -> new Mandate(EnumSet.allOf(Capability.class), sound.reach(), sound.entrusted());
            default ->
                new Mandate(
                        sound.capabilities(),
                        mandates.of(now.office(), year).reach(),
                        mandates.of(now.office(), year).reach());
        };
    }
}
