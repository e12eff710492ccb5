package cn.jixiao.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Cacheable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.util.List;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** What Hibernate's guard needs of every entity. */
public final class EntityRules {

    private static final List<Class<? extends Annotation>> ASSOCIATIONS =
            List.of(OneToMany.class, ManyToMany.class, ManyToOne.class, OneToOne.class, ElementCollection.class);

    private EntityRules() {}

    /**
     * Every entity names its tenant with {@code @TenantId} and {@code @PartitionKey} on one field, maps no association
     * (Hibernate loads and joins those by the other side's key alone, so keep the id and read children by a query) and is
     * in no second-level cache.
     */
    public static ArchRule entitiesAreHeldByTheTenant() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(new HeldByTheTenant())
                .allowEmptyShould(true);
    }

    private static final class HeldByTheTenant extends ArchCondition<JavaClass> {

        HeldByTheTenant() {
            super("be held by the tenant");
        }

        @Override
        public void check(JavaClass entity, ConditionEvents events) {
            boolean held = entity.getAllFields().stream()
                    .anyMatch(f -> f.isAnnotatedWith(TenantId.class) && f.isAnnotatedWith(PartitionKey.class));
            say(events, entity, held, " has no field with @TenantId and @PartitionKey");
            say(events, entity, !entity.isAnnotatedWith(Cacheable.class), " is cached beyond its transaction");
            for (JavaField field : entity.getAllFields()) {
                say(
                        events,
                        entity,
                        ASSOCIATIONS.stream().noneMatch(field::isAnnotatedWith),
                        " maps the association " + field.getName());
            }
        }

        private static void say(ConditionEvents events, JavaClass entity, boolean well, String what) {
            if (!well) {
                events.add(SimpleConditionEvent.violated(entity, entity.getName() + what));
            }
        }
    }
}
