package org.pacta.portal.api;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The schema by which the OpenAPI Initiative says what a description of version 3.1 is, its schemas of data included.
/// It is read from the class path; nothing is fetched.
final class OpenApiSchema {

    private static final SchemaLocation OFFICIAL =
            SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema-base/2022-10-07");

    private OpenApiSchema() {}

    /// What the schema finds wrong with a description, with the place of each.
    static List<String> faults(JsonNode description) {
        var registry = SchemaRegistry.withDialects(
                List.of(Dialects.getOpenApi31(), Dialects.getDraft202012()),
                builder -> builder.schemaIdResolvers(
                        ids -> ids.mapPrefix("https://spec.openapis.org", "classpath:spec.openapis.org")));
        return registry.getSchema(OFFICIAL).validate(description).stream()
                .map(Error::toString)
                .toList();
    }
}
