package cn.jixiao.core;

import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.Reach;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a method that takes a reach does something with it: hands it to SQL as {@link Reach#array}, asks whether it
 * {@link Reach#covers} a record, or gives it to another method that takes one and is asked the same. Which reach of several
 * it is, bytecode without its flow of data does not tell.
 */
final class ReachUse {

    private static final Set<String> ASKED = Set.of("array", "covers");

    private ReachUse() {}

    /** Whether the class speaks to the database itself. */
    static boolean speaks(JavaClass type) {
        return type.getFields().stream()
                .map(field -> field.getRawType().getPackageName())
                .anyMatch(name -> name.startsWith("org.springframework.jdbc")
                        || name.startsWith("org.springframework.data")
                        || name.equals("javax.sql")
                        || name.equals("jakarta.persistence"));
    }

    /** A reach, or something that carries one. */
    static boolean carries(JavaClass parameter) {
        return isReach(parameter)
                || parameter.isEquivalentTo(Mandate.class)
                || parameter.getFields().stream().anyMatch(field -> isReach(field.getRawType()));
    }

    /**
     * The methods of a class that take a reach for nothing. Where the class speaks to the database what carries a reach counts
     * too; elsewhere a mandate may be taken for its capabilities alone.
     */
    static List<String> unused(JavaClass type) {
        boolean speaks = speaks(type);
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(method -> method.getRawParameterTypes().stream()
                        .anyMatch(parameter -> speaks ? carries(parameter) : isReach(parameter)))
                .filter(method -> !passesOn(method))
                .map(method -> type.getSimpleName() + "." + method.getName())
                .distinct()
                .toList();
    }

    private static boolean passesOn(JavaMethod method) {
        boolean asks = method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> isReach(call.getTargetOwner())
                        && ASKED.contains(call.getTarget().getName()));
        return asks
                || Stream.concat(
                                method.getMethodCallsFromSelf().stream(), method.getConstructorCallsFromSelf().stream())
                        .filter(call -> !call.getTarget().getFullName().equals(((JavaCodeUnit) method).getFullName()))
                        .anyMatch(call ->
                                call.getTarget().getRawParameterTypes().stream().anyMatch(ReachUse::carries));
    }

    private static boolean isReach(JavaClass type) {
        return type.isEquivalentTo(Reach.class);
    }
}
