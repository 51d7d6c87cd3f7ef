package org.pacta.portal.api;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Describes the records that are answered as they are: every field is there, one that may be absent is `null`, and
/// records that share a simple name are two things.
@Component
@Lazy
class AnswerShapes implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (raw.isRecord()) type.setName(name(raw));
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord() && context.getDefinedModels().get(name(raw)) instanceof Schema<?> model) told(raw, model);
        return schema;
    }

    /// `ThingAnswers.ThingLine` for a record within another type.
    private static String name(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    private static void told(Class<?> type, Schema<?> model) {
        if (model.getProperties() == null) return;
        var required = new ArrayList<String>();
        for (var part : type.getRecordComponents()) {
            var property = model.getProperties().get(part.getName());
            if (property == null) continue;
            required.add(part.getName());
            if (absent(part)) model.getProperties().put(part.getName(), orNull(property));
        }
        model.setRequired(required);
    }

    private static boolean absent(RecordComponent part) {
        return part.getType() == Optional.class || part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) return schema;
        if (schema.getTypes() == null || schema.get$ref() != null) {
            var none = new JsonSchema();
            none.setTypes(Set.of("null"));
            var either = new JsonSchema();
            either.setAnyOf(List.of(schema, none));
            return either;
        }
        var types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        return schema;
    }
}
