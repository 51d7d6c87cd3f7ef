package org.pacta.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.State;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.portal.table.MethodView;
import org.pacta.scoreboard.Figures;

/// The rules in words are those by which figures are made.
class MethodTest {

    @ParameterizedTest
    @EnumSource
    void everyRuleHasWords(Language language) {
        var rules = Method.rules(new Words(language));

        assertThat(rules)
                .extracting(MethodView.Rule::name)
                .doesNotHaveDuplicates()
                .allMatch(each -> !each.isBlank());
        assertThat(rules).extracting(MethodView.Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void everyFigureHasItsRuleAndBasisOnThePage() {
        var ids = Method.rules(new Words(Language.EN)).stream()
                .map(MethodView.Rule::id)
                .toList();
        try (var app = TestApplication.quiet()) {
            var plan = PlanFixture.of(app, "method", "A", "B");
            plan.group("1", "");
            plan.measure("1.1", "1");
            plan.claim("1.1", "A", "2023-01-01");
            var question = plan.on("2023-06-30");
            var figures = plan.read(
                    org.pacta.ledger.Viewer.PUBLIC,
                    () -> app.bean(Figures.class).figures(question, "").orElse(List.of()));

            assertThat(figures).isNotEmpty();
            assertThat(ids)
                    .containsAll(figures.stream()
                            .map(each -> each.rule().split(":")[0])
                            .distinct()
                            .toList());
            assertThat(ids)
                    .containsAll(figures.stream()
                            .map(each -> "basis-" + each.basis().word())
                            .distinct()
                            .toList());
        }
    }

    /// Whatever a thing or a share can stand at has its mark on the page, with a rule.
    @ParameterizedTest
    @EnumSource
    void everyMarkHasItsRule(Language language) {
        var marks = Method.marks(new Words(language), 3).stream()
                .flatMap(each -> each.marks().stream())
                .toList();

        assertThat(marks).extracting(MethodView.Mark::rule).doesNotHaveDuplicates();
        assertThat(marks)
                .extracting(each -> each.badge().state().name())
                .doesNotHaveDuplicates()
                .containsAll(Arrays.stream(State.values()).map(State::name).toList());
    }

    @Test
    void theDocumentationSaysTheSame() throws IOException {
        var file = Path.of("../docs/method.md");
        var text = Method.markdown(new Words(Language.EN));
        if (Boolean.getBoolean("golden.update")) Files.writeString(file, text);

        assertThat(text).isEqualTo(Files.readString(file));
    }
}
