package org.pacta.portal.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.api.AbstractOpenApiResource;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the description of the interface says beyond the code: `/api/openapi.json`.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /// What a parameter means, wherever its name stands.
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("union", "the code of a union, as /api/v1/unions lists them"),
            Map.entry("framework", "the code of a plan period; without it the one of the day"),
            Map.entry("on", "the day that the facts speak of, as 2023-11-29; without it the union's present day"),
            Map.entry(
                    "known",
                    "only what was recorded by the end of this day, as 2023-11-29, or by this moment, as"
                            + " 2023-11-29T12:00:00Z; without it all that is recorded"),
            Map.entry(
                    "by",
                    "slices: level:1 to level:5, the name of a level, party, body, year, kind or taxonomy:CODE; without"
                            + " it the whole"),
            Map.entry(
                    "show",
                    "which rows, as a figure's `rows` names them; an unknown word is refused with the list of those"
                            + " there are"),
            Map.entry("group", "the code of a group; those below it belong to it"),
            Map.entry("party", "the code of a Party that carries it out"),
            Map.entry("body", "the code of a body that carries it out"),
            Map.entry("year", "the year in which it is due"),
            Map.entry("kind", "the kind of result"),
            Map.entry("words", "words of the title, or the code"),
            Map.entry(
                    "topic", "TAXONOMY:TERM for what is classified by that term, TAXONOMY:- for what is by none of it"),
            Map.entry("sort", "a column; with - before it the other way round"),
            Map.entry("limit", "how many at most, 1 to 1000"),
            Map.entry("after", "how many are passed over; `next` of an answer leads on"),
            Map.entry("from", "the earlier day compared"),
            Map.entry("to", "the later day compared; without it `on`"),
            Map.entry("counted", "measures or steps; without it measures"),
            Map.entry("code", "the code of the thing"),
            Map.entry("instrument", "the code of a treaty"));

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Pacta")
                        .version("v1")
                        .description(
                                "Where a treaty's plan stands, today and on any past day: open data, only reading. "
                                        + "`on` is a day (ISO 8601) that the facts speak of; `known` a day or an instant up to which they were recorded.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
    }

    /// Makes what describes the interface when it is first asked for, all of it together: springdoc would make it, and
    /// a second reader of JSON with it, at each start of a server. Beans that were written as code know it already.
    @Bean
    static BeanFactoryPostProcessor describesWhenAsked() {
        return beans -> {
            if (AotDetector.useGeneratedArtifacts()) return;
            var eager = Stream.of(beans.getBeanDefinitionNames())
                    .filter(each -> describes(beans, each))
                    .toList();
            eager.forEach(each -> beans.getBeanDefinition(each).setLazyInit(true));
            for (var page : beans.getBeanNamesForType(AbstractOpenApiResource.class, true, false)) {
                var first = eager.stream().filter(each -> !each.equals(page)).toArray(String[]::new);
                beans.getBeanDefinition(page).setDependsOn(first);
            }
        };
    }

    private static boolean describes(ConfigurableListableBeanFactory beans, String name) {
        var bean = beans.getBeanDefinition(name);
        var type = beans.getType(name, false);
        return !bean.isLazyInit()
                && (describer(bean.getFactoryBeanName()) || describer(type == null ? null : type.getName()));
    }

    private static boolean describer(@Nullable String type) {
        return type != null && type.startsWith("org.springdoc.");
    }

    @Bean
    OperationCustomizer languageAndProblems() {
        return (operation, _) -> {
            if (operation.getParameters() != null) {
                for (var each : operation.getParameters()) {
                    if (each.getDescription() == null) each.setDescription(PARAMETERS.get(each.getName()));
                }
            }
            if (operation.getParameters() != null
                    && operation.getParameters().stream()
                            .anyMatch(each -> each.getName().equals("known"))) {
                operation.addParametersItem(new QueryParameter()
                        .name("as")
                        .required(false)
                        .description("entered: only what had truly been entered by `known`; without it the record as it"
                                + " states itself")
                        .schema(new StringSchema()._enum(List.of("entered"))));
            }
            operation.addParametersItem(new QueryParameter()
                    .name("lang")
                    .required(false)
                    .description("en, ru, be; without it the header Accept-Language decides")
                    .schema(new StringSchema()));
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("Unchanged since the ETag asked about"));
            operation
                    .getResponses()
                    .addApiResponse(
                            "400",
                            new ApiResponse().description("What must be a number is none (application/problem+json)"));
            operation
                    .getResponses()
                    .addApiResponse("404", new ApiResponse().description("Not there (application/problem+json)"));
            operation
                    .getResponses()
                    .addApiResponse(
                            "422",
                            new ApiResponse()
                                    .description("A parameter cannot be understood (application/problem+json)"));
            return operation;
        };
    }
}
