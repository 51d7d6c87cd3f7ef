package org.pacta.planning.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.planning.links.Suggestion.Candidate;

class SuggestionTest {

    private static Candidate measure(long id, String result, String title, int due) {
        return new Candidate(id, 1, result, title, due);
    }

    private static final Candidate TEXT = measure(1, "draft", "Draft agreement on excise duties", 100);
    private static final Candidate ACT = measure(2, "act-adopted", "Approval of common rules on excise duties", 200);
    private static final Candidate FORCE =
            measure(3, "act-in-force", "Entry into force of the acts on excise duties", 300);
    private static final Candidate OTHER = measure(4, "act-adopted", "Approval of rules for railway tickets", 150);

    private static List<String> pairs(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(each -> each.before() + "-" + each.after())
                .toList();
    }

    @Test
    void theTextComesBeforeItsAdoptionAndAnActBeforeItsEntryIntoForce() {
        var suggestions = Suggestion.of(List.of(FORCE, ACT, TEXT, OTHER), Set.of(), Set.of());

        assertThat(pairs(suggestions)).contains("1-2").hasSize(2);
        assertThat(suggestions).anyMatch(each -> each.after() == 3 && (each.before() == 1 || each.before() == 2));
    }

    @Test
    void whatWaitsAlreadyIsLeftAlone() {
        assertThat(Suggestion.of(List.of(TEXT, ACT), Set.of(2L), Set.of())).isEmpty();
    }

    @Test
    void whatWasRefusedIsNotSuggestedAgain() {
        assertThat(Suggestion.of(List.of(TEXT, ACT), Set.of(), Set.of("1-2"))).isEmpty();
    }

    @Test
    void nothingIsSuggestedThatIsDueLaterOrAboutSomethingElseOrInAnotherPart() {
        var late = measure(5, "draft", "Draft agreement on excise duties", 201);
        var elsewhere = new Candidate(6, 2, "draft", "Draft agreement on excise duties", 10);

        assertThat(Suggestion.of(List.of(late, ACT), Set.of(), Set.of())).isEmpty();
        assertThat(Suggestion.of(List.of(elsewhere, ACT), Set.of(), Set.of())).isEmpty();
        assertThat(Suggestion.of(List.of(TEXT, OTHER), Set.of(), Set.of())).isEmpty();
    }
}
