package org.pacta.portal.api;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whether an answer is what the description of the interface says of it: every field described, and described as it
/// is.
final class AnswerSchema {

    private AnswerSchema() {}

    /// What is otherwise than described, with the place of each; at most ten.
    static List<String> faults(JsonNode description, String path, String status, JsonNode answer) {
        var schema = (ObjectNode) description
                .get("paths")
                .get(path)
                .at("/get/responses/" + status + "/content/application~1json/schema")
                .deepCopy();
        schema.set("components", closed(description.get("components").deepCopy()));
        var registry = SchemaRegistry.withDialects(List.of(Dialects.getDraft202012()));
        return registry.getSchema(schema).validate(answer).stream()
                .limit(10)
                .map(Error::toString)
                .toList();
    }

    /// No field but those that are described.
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("properties") && !object.has("additionalProperties"))
                object.set("additionalProperties", JsonNodeFactory.instance.booleanNode(false));
        }
        node.forEach(AnswerSchema::closed);
        return node;
    }
}
