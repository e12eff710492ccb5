package cn.jixiao.chart;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields that no version of the Kubernetes model knows: a misspelt one would be ignored or refused by the cluster. */
final class UnknownFields {

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    /** The paths of all such fields below a model object. */
    static List<String> of(Object model) {
        UnknownFields fields = new UnknownFields();
        fields.look(model, model.getClass().getSimpleName());
        return fields.found;
    }

    private void look(@Nullable Object value, String path) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> look(one, path + "[]"));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> look(one, path + "." + key));
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.kubernetes.api.model.")) {
            for (Method method : value.getClass().getMethods()) {
                if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
                    lookInto(value, method, path);
                }
            }
        }
    }

    private void lookInto(Object value, Method method, String path) {
        try {
            Object inside = method.invoke(value);
            if (method.isAnnotationPresent(JsonAnyGetter.class) && inside instanceof Map<?, ?> unknown) {
                unknown.keySet().forEach(key -> found.add(path + "." + key));
            } else {
                look(inside, path + "." + method.getName().substring(3));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
