package org.pacta.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// The official schema sees what it is for.
class OpenApiSchemaTest {

    private static final String WELL = """
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a/{b}":{"get":{
              "parameters":[{"name":"b","in":"path","required":true,"schema":{"type":"string"}}],
              "responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"type":"object"}}}}}}}}}
            """;

    @Test
    void aDescriptionThatIsWellFormedHasNoFaults() {
        assertThat(OpenApiSchema.faults(JsonMapper.shared().readTree(WELL))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"in\":\"path\"|\"in\":\"road\"",
                "\"required\":true,|",
                "\"description\":\"ok\",|",
                "\"3.1.0\"|\"3.0.0\"",
                "\"type\":\"object\"|\"type\":\"thing\"",
                "\"title\":\"T\",|",
                "\"/a/{b}\"|\"a/{b}\""
            })
    void whatIsWrongIsFound(String change) {
        var parts = change.split("\\|", -1);
        var changed = WELL.replace(parts[0], parts[1]);

        assertThat(changed).isNotEqualTo(WELL);
        assertThat(OpenApiSchema.faults(JsonMapper.shared().readTree(changed))).isNotEmpty();
    }
}
