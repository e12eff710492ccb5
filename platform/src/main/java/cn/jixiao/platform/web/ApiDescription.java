package cn.jixiao.platform.web;

import cn.jixiao.platform.identity.Acting;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes into the API's description what all operations share and no controller says: names that stay when methods are
 * added, headers, and problems.
 */
final class ApiDescription implements OperationCustomizer, OpenApiCustomizer {

    private final DescribedTypes types;

    ApiDescription(DescribedTypes types) {
        this.types = types;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(name(handler));
        if (takes(handler, Acting.class)) {
            operation.addParametersItem(header(
                    "Jixiao-Acting",
                    "<bureau>/<post id>: who the page believes to act; refused if it is otherwise",
                    false));
        }
        if (takes(handler, IfMatch.class)) {
            operation.addParametersItem(header("If-Match", "the version that the change was made on: \"v7\"", true));
        }
        if (takes(handler, IdempotencyKey.class)) {
            operation.addParametersItem(header(
                    "Idempotency-Key",
                    "8 to 100 visible characters; the same key again is the same act",
                    needs(handler, IdempotencyKey.class)));
        }
        if (takes(handler, PageQuery.class)) {
            operation.addParametersItem(query("cursor", "next of the page before", new StringSchema()));
            operation.addParametersItem(query("limit", "rows a page", limits()));
        }
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        responses.addApiResponse(
                "default", new ApiResponse().description("refused").content(problemContent()));
        operation.setResponses(responses);
        return operation;
    }

    /** {@code TargetController.submit} is {@code target_submit}, whatever other controllers there are. */
    static String name(HandlerMethod handler) {
        String type = handler.getBeanType().getSimpleName();
        type = type.endsWith("Controller") ? type.substring(0, type.length() - "Controller".length()) : type;
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "_"
                + handler.getMethod().getName();
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
    }

    private static boolean needs(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == type && !parameter.isOptional());
    }

    private static Parameter header(String name, String description, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema());
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static Schema<?> limits() {
        IntegerSchema limit = new IntegerSchema();
        limit.addEnumItem(20);
        limit.addEnumItem(50);
        limit.addEnumItem(100);
        return limit;
    }

    private static Content problemContent() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
    }

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        types.requireOneTypeANameEach();
        if (components.getSchemas() != null) {
            components.getSchemas().forEach((name, schema) -> types.require(name, schema));
        }
        components.addSchemas("Problem", problem());
        components.addSchemas("Fault", fault());
        components.addSecuritySchemes(
                "bearer",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        api.setComponents(components);
        api.addSecurityItem(new SecurityRequirement().addList("bearer"));
        api.setServers(null);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457; members of single codes come beside these")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("article", new StringSchema())
                .addProperty("rule", new StringSchema())
                .addProperty("field", new StringSchema())
                .addProperty("errors", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/Fault")))
                .addProperty("retriable", new BooleanSchema())
                .addProperty("traceId", new StringSchema())
                .addRequiredItem("status")
                .addRequiredItem("code")
                .addRequiredItem("title");
    }

    private static Schema<?> fault() {
        return new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("rule", new StringSchema())
                .addProperty("article", new StringSchema())
                .addRequiredItem("field")
                .addRequiredItem("code");
    }
}
