package org.pacta.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The rules find what they are for.
class OpenApiRulesTest {

    private static final String SOUND = """
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a/{b}":{"get":{"operationId":"a",
            "parameters":[{"name":"b","in":"path","required":true,"schema":{"type":"string"}}],
            "responses":{"200":{"description":"OK","content":{"application/json":{"schema":{"$ref":"#/c"}}}}}},
            "post":{"operationId":"c","parameters":[{"name":"b","in":"path","required":true,"schema":true}],
            "responses":{"default":{"description":""}}}}},
            "components":{"schemas":{"A":{"type":["object","null"],"required":["x"],"properties":{"x":{"type":"integer"}}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"3.1.0\" | \"3.0.1\" | no version 3.1",
                "\"version\":\"1\" | \"released\":\"1\" | version is no text",
                "\"operationId\":\"c\" | \"operationId\":\"a\" | not unique",
                "\"required\":true,\"schema\":true | \"schema\":true | not required",
                "/a/{b} | /a/{c} | c is not declared",
                "/a/{b} | a/{b} | does not begin with /",
                "\"description\":\"OK\" | \"summary\":\"OK\" | description is no text",
                "\"200\" | \"ok\" | status ok",
                "\"integer\" | \"long\" | type \"long\"",
                "[\"x\"] | [\"x\",\"x\"] | required \"x\"",
                "\"type\":\"integer\" | \"nullable\":true | nullable is of version 3.0",
                "\"schemas\" | \"definitions\" | no field definitions",
            })
    void whatIsBrokenIsNamed(String part, String broken, String fault) {
        assertThat(OpenApiRules.faults(JsonMapper.shared().readTree(SOUND))).isEmpty();
        assertThat(OpenApiRules.faults(JsonMapper.shared()
                        .readTree(SOUND.replaceFirst(
                                java.util.regex.Pattern.quote(part),
                                java.util.regex.Matcher.quoteReplacement(broken)))))
                .anySatisfy(each -> assertThat(each).contains(fault));
    }
}
