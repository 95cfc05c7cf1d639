package io.yuanliu.server;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What code alone does not say to the description of the API, which only the build makes. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Yuanliu 源流")
                        .description("Records and EPCIS events in, traces and scan pages out. Problems are RFC 9457.")
                        .version("0.1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
    }

    /** Addresses stand under the module that answers them; what a module's controllers say of themselves is said of it. */
    private final Map<String, String> modules = new TreeMap<>();

    @Bean
    OperationCustomizer underTheirModule() {
        return (operation, handler) -> {
            var module = module(handler.getBeanType());
            operation.getTags().forEach(controller -> modules.put(controller, module));
            return operation.tags(List.of(module));
        };
    }

    @Bean
    OpenApiCustomizer modules() {
        return description -> {
            var told = new TreeMap<String, String>();
            for (var tag : description.getTags()) {
                var module = modules.getOrDefault(tag.getName(), tag.getName());
                told.merge(module, tag.getDescription(), (one, other) -> one + " " + other);
            }
            description.setTags(told.entrySet().stream()
                    .map(module -> new Tag().name(module.getKey()).description(module.getValue()))
                    .toList());
        };
    }

    private static String module(Class<?> controller) {
        var room = ApiDescription.class.getPackageName() + ".";
        return controller.getPackageName().substring(room.length()).replaceAll("\\..*", "");
    }

    /** First of all converters, so that all others ask before it does. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver enclosedNames(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new EnclosedNames()).openapi31(true);
    }

    /** Two answers may each have a {@code Party} of their own: nested ones carry the name of what they belong to. */
    private static final class EnclosedNames extends TypeNameResolver {
        @Override
        protected String getNameOfClass(Class<?> type) {
            var name = type.getSimpleName();
            if (type.getEnclosingClass() == null) return name;
            var outer = type.getEnclosingClass().getSimpleName().replaceAll("(Controller|Views)$", "");
            return name.startsWith(outer) ? name : outer + name;
        }
    }

    /** A record's component is always there unless it is nullable: without this, generated types accept misspelt fields. */
    @Bean
    ModelConverter requiredComponents() {
        return ApiDescription::resolve;
    }

    private static @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        Schema<?> schema = chain.next().resolve(type, context, chain);
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) require(raw, named(schema, context));
        return schema;
    }

    private static Schema<?> named(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        if (reference == null) return schema;
        Schema<?> model =
                context.getDefinedModels().get(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()));
        return model == null ? schema : model;
    }

    private static void require(Class<?> type, Schema<?> schema) {
        var properties = schema.getProperties();
        if (properties == null) return;
        schema.setRequired(Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(component -> component.getName())
                .filter(properties::containsKey)
                .sorted()
                .toList());
    }
}
