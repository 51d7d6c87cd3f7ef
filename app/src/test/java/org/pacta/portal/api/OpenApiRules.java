package org.pacta.portal.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a description of an interface must look like, by the OpenAPI Specification 3.1 (sections 4.8.1 to 4.8.24) and
/// JSON Schema 2020-12: which fields an object has, of what type, and what must be unique or declared.
final class OpenApiRules {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> TYPES =
            Set.of("null", "boolean", "object", "array", "number", "string", "integer");
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}/]+)}");
    private static final Pattern STATUS = Pattern.compile("default|[1-5](XX|\\d\\d)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> operations = new HashSet<>();

    private OpenApiRules() {}

    /// What is wrong, each with the place; empty if nothing is.
    static List<String> faults(JsonNode description) {
        var rules = new OpenApiRules();
        rules.whole(description);
        return List.copyOf(rules.faults);
    }

    private void whole(JsonNode at) {
        only(at, "", "openapi info jsonSchemaDialect servers paths webhooks components security tags externalDocs");
        text(at, "openapi", "", true);
        must(at.path("openapi").asString("").matches("3\\.1\\.\\d+(-.+)?"), "openapi is no version 3.1");
        must(at.has("paths") || at.has("components") || at.has("webhooks"), "neither paths, components nor webhooks");
        info(at.path("info"));
        for (var server : at.path("servers")) {
            only(server, "server", "url description variables");
            text(server, "url", "server", true);
        }
        for (var tag : at.path("tags")) {
            only(tag, "tag", "name description externalDocs");
            text(tag, "name", "tag", true);
        }
        at.path("paths").properties().forEach(each -> path(each.getKey(), each.getValue()));
        components(at.path("components"));
    }

    private void info(JsonNode info) {
        only(info, "info", "title summary description termsOfService contact license version");
        text(info, "title", "info", true);
        text(info, "version", "info", true);
        var license = info.path("license");
        if (license.isMissingNode()) return;
        only(license, "license", "name identifier url");
        text(license, "name", "license", true);
        must(!license.has("identifier") || !license.has("url"), "license has both identifier and url");
    }

    private void path(String path, JsonNode item) {
        must(path.startsWith("/"), path + " does not begin with /");
        only(item, path, "$ref summary description servers parameters " + String.join(" ", METHODS));
        item.properties().forEach(each -> {
            if (METHODS.contains(each.getKey()))
                operation(path + " " + each.getKey(), path, each.getValue(), item.path("parameters"));
        });
    }

    private void operation(String where, String path, JsonNode operation, JsonNode shared) {
        only(
                operation,
                where,
                "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated"
                        + " security servers");
        if (operation.has("operationId"))
            must(
                    operations.add(operation.get("operationId").asString()),
                    where + ": operationId " + operation.get("operationId") + " is not unique");
        var named = new HashSet<String>();
        for (var parameters : List.of(shared, operation.path("parameters"))) {
            for (var parameter : parameters) {
                parameter(where, parameter);
                var name = parameter.path("in").asString("") + " "
                        + parameter.path("name").asString("");
                must(named.add(name), where + ": parameter " + name + " twice");
                if (name.startsWith("path "))
                    must(path.contains("{" + name.substring(5) + "}"), where + ": no " + name + " in the path");
            }
        }
        IN_BRACES
                .matcher(path)
                .results()
                .forEach(each -> must(
                        named.contains("path " + each.group(1)), where + ": " + each.group(1) + " is not declared"));
        if (operation.has("requestBody")) {
            var body = operation.get("requestBody");
            only(body, where + " body", "$ref description content required");
            must(body.has("$ref") || !body.path("content").isEmpty(), where + ": a body without content");
            content(where, body.path("content"));
        }
        must(!operation.path("responses").isEmpty(), where + ": no responses");
        operation.path("responses").properties().forEach(each -> response(where, each.getKey(), each.getValue()));
    }

    private void parameter(String where, JsonNode parameter) {
        if (parameter.has("$ref")) return;
        only(
                parameter,
                where + " parameter",
                "name in description required deprecated allowEmptyValue style explode allowReserved schema content"
                        + " example examples");
        text(parameter, "name", where + " parameter", true);
        var in = parameter.path("in").asString("");
        must(Set.of("query", "header", "path", "cookie").contains(in), where + ": a parameter in " + in);
        must(parameter.has("schema") != parameter.has("content"), where + ": a parameter needs schema or content");
        if (in.equals("path")) must(parameter.path("required").asBoolean(false), where + ": a path's is not required");
        schema(where + " " + parameter.path("name").asString(""), parameter.path("schema"));
    }

    private void response(String where, String status, JsonNode response) {
        must(STATUS.matcher(status).matches(), where + ": status " + status);
        if (response.has("$ref")) return;
        only(response, where + " " + status, "description headers content links");
        text(response, "description", where + " " + status, true);
        content(where + " " + status, response.path("content"));
    }

    private void content(String where, JsonNode content) {
        content.properties().forEach(each -> {
            must(each.getKey().matches("[^/ ]+/[^/ ]+"), where + ": media type " + each.getKey());
            only(each.getValue(), where + " " + each.getKey(), "schema example examples encoding");
            schema(where + " " + each.getKey(), each.getValue().path("schema"));
        });
    }

    private void components(JsonNode components) {
        only(
                components,
                "components",
                "schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems");
        components
                .properties()
                .forEach(section -> section.getValue()
                        .propertyNames()
                        .forEach(name -> must(NAME.matcher(name).matches(), section.getKey() + ": name " + name)));
        components.path("schemas").properties().forEach(each -> schema(each.getKey(), each.getValue()));
    }

    private void schema(String where, JsonNode schema) {
        if (schema.isMissingNode() || schema.isBoolean()) return;
        must(schema.isObject(), where + ": a schema is an object or a boolean");
        must(!schema.has("nullable"), where + ": nullable is of version 3.0");
        var types = schema.path("type");
        for (var type : types.isArray() ? types : schema.has("type") ? List.of(types) : List.<JsonNode>of())
            must(TYPES.contains(type.asString("")), where + ": type " + type);
        text(schema, "$ref", where, false);
        text(schema, "format", where, false);
        text(schema, "description", where, false);
        for (var limit : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"))
            must(!schema.has(limit) || schema.get(limit).isNumber(), where + ": " + limit + " is no number");
        for (var list : List.of("enum", "allOf", "anyOf", "oneOf"))
            must(
                    !schema.has(list)
                            || schema.get(list).isArray() && !schema.get(list).isEmpty(),
                    where + ": " + list);
        for (var list : List.of("allOf", "anyOf", "oneOf")) schema.path(list).forEach(each -> schema(where, each));
        var required = new HashSet<String>();
        for (var name : schema.path("required"))
            must(name.isString() && required.add(name.asString()), where + ": required " + name);
        must(!schema.has("required") || schema.get("required").isArray(), where + ": required is no list");
        schema.path("properties").properties().forEach(each -> schema(where + "." + each.getKey(), each.getValue()));
        for (var inner : List.of("items", "additionalProperties", "not")) schema(where, schema.path(inner));
        if (schema.has("discriminator")) text(schema.get("discriminator"), "propertyName", where, true);
    }

    private void only(JsonNode at, String where, String fields) {
        var known = Set.of(fields.split(" "));
        if (!at.isMissingNode()) must(at.isObject(), where + " is no object");
        at.propertyNames()
                .forEach(each -> must(each.startsWith("x-") || known.contains(each), where + ": no field " + each));
    }

    private void text(JsonNode at, String field, String where, boolean needed) {
        var value = at.path(field);
        must(value.isMissingNode() ? !needed : value.isString(), where + ": " + field + " is no text");
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) faults.add(otherwise);
    }
}
