package org.pacta.exchange.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.pacta.confirmation.Rule;

/// Whose confirmation is needed, as the workbook has it: `all`, `secretariat`, `silence:30`, `named:BY,RU`.
final class RuleWords {

    private RuleWords() {}

    /// The codes of the Parties that the words name; empty where they are of another kind.
    static List<String> named(String words) {
        return words.startsWith("named:")
                ? Arrays.stream(words.substring(6).split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList()
                : List.of();
    }

    /// Whether the words are of one of the four kinds; which Parties there are is not looked at.
    static boolean sound(String words) {
        return rule(words, _ -> 1L).isPresent();
    }

    /// The rule meant; empty if it is none.
    ///
    /// @param party the id of a Party by its code
    static Optional<Rule> rule(String words, ToLongFunction<String> party) {
        var named = named(words);
        if (!named.isEmpty()) {
            return Optional.of(
                    new Rule.Named(named.stream().map(party::applyAsLong).collect(Collectors.toSet())));
        }
        return words.matches("all|secretariat|silence:[1-9][0-9]{0,3}")
                ? Optional.of(Rule.parse(words))
                : Optional.empty();
    }
}
