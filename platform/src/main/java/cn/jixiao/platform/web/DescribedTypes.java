package cn.jixiao.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * The types behind the schemas of the API's description. Two types under one name would be described as one of them, so that
 * is refused; and what a record always has is said to be required.
 */
final class DescribedTypes implements ModelConverter {

    private final Map<String, Class<?>> types = new ConcurrentHashMap<>();
    private final Set<String> doubles = new ConcurrentSkipListSet<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        note(Json31.mapper().constructType(type.getType()));
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    private void note(JavaType described) {
        Class<?> type = described.getRawClass();
        if (type.getName().startsWith("cn.jixiao.")) {
            String name = TypeNameResolver.std.nameForType(described);
            Class<?> other = types.putIfAbsent(name, type);
            if (other != null && !other.getName().equals(type.getName())) {
                doubles.add(name + " (" + other.getName() + ", " + type.getName() + ")");
            }
        }
    }

    /** Refuses a description in which one name stands for two types. */
    void requireOneTypeANameEach() {
        if (!doubles.isEmpty()) {
            throw new IllegalStateException("two types under one name, one needs @Schema(name = …): " + doubles);
        }
    }

    /** Marks the components of a record that are never null as required. */
    void require(String name, Schema<?> schema) {
        Class<?> type = types.get(name);
        if (type != null && type.isRecord() && schema.getProperties() != null) {
            List<String> always = Arrays.stream(type.getRecordComponents())
                    .filter(DescribedTypes::neverNull)
                    .map(RecordComponent::getName)
                    .filter(schema.getProperties()::containsKey)
                    .sorted()
                    .toList();
            schema.setRequired(always.isEmpty() ? null : always);
        }
    }

    private static boolean neverNull(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
