package org.pacta.portal.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.language.Words;
import org.pacta.page.Badge;
import org.pacta.page.State;
import org.pacta.portal.table.MethodView;
import org.pacta.scoreboard.Basis;

/// The rules of counting in words. Page and `docs/method.md` are both made from this; a test holds it to the figures.
public final class Method {

    /// The rules of figures; `claimed-by` stands for one rule a Party.
    static final List<String> RULES =
            List.of("confirmed", "claimed-by-any", "claimed-by-all", "claimed-by", "adopted", "complete");

    private static final List<String> MORE =
            List.of("weight", "steps", "disputed", "proof", "moment", "statements", "earned", "provisions", "viewer");

    /// What the life cycle, the dates and the reports of a thing come to.
    private static final List<State> THINGS = List.of(
            State.PLANNED,
            State.ON_TIME,
            State.OVERDUE,
            State.NOT_REPORTED,
            State.CLAIMED,
            State.PARTLY,
            State.RETURNED,
            State.DISPUTED,
            State.CONFIRMED,
            State.REVERSED,
            State.COMPLETE);

    private static final List<State> STAGES =
            List.of(State.DRAFTING, State.AGREED, State.PREPARED, State.ADOPTED, State.IN_FORCE, State.REPEALED);

    private Method() {}

    /// The rules, then the denominators, then what else decides what a number means.
    public static List<MethodView.Rule> rules(Words words) {
        var bases = Arrays.stream(Basis.values()).map(each -> "basis-" + each.word());
        return Stream.of(RULES.stream(), bases, MORE.stream())
                .flatMap(each -> each)
                .map(each -> rule(words, each))
                .toList();
    }

    private static MethodView.Rule rule(Words words, String id) {
        var key = "pages.method." + id.replace('-', '_');
        var formula = words.knows(key + ".formula") ? words.say(key + ".formula") : "";
        return new MethodView.Rule(id, words.say(key + ".name"), List.of(words.say(key + ".words")), formula);
    }

    /// What each mark means, of things and of acts.
    ///
    /// @param parties how many the union has
    public static List<MethodView.Marks> marks(Words words, int parties) {
        return List.of(marks(words, parties, "things", THINGS), marks(words, parties, "acts", STAGES));
    }

    private static MethodView.Marks marks(Words words, int parties, String of, List<State> states) {
        return new MethodView.Marks(
                words.say("pages.marks." + of),
                states.stream()
                        .map(each -> new MethodView.Mark(
                                Badge.of(words, each, parties),
                                words.say("pages.mark." + each.name().toLowerCase(Locale.ROOT))))
                        .toList());
    }

    /// The same as a page of the documentation, in Markdown.
    static String markdown(Words words) {
        var lines = new ArrayList<String>();
        lines.add("# " + words.say("portal.method"));
        lines.add(words.say("pages.method.intro"));
        for (var rule : rules(words)) {
            lines.add("## " + rule.name());
            lines.addAll(rule.sentences());
            if (!rule.formula().isEmpty()) lines.add("`" + rule.formula() + "`");
        }
        lines.add("## " + words.say("pages.marks"));
        lines.add(words.say("pages.marks.intro"));
        for (var marks : marks(words, 2)) {
            lines.add("### " + marks.name());
            lines.add(marks.marks().stream()
                    .map(each -> "- %s **%s**: %s"
                            .formatted(
                                    each.badge().state().shape(), each.badge().words(), each.rule()))
                    .collect(Collectors.joining("\n")));
        }
        return String.join("\n\n", lines) + "\n";
    }
}
