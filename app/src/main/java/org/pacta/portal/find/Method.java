package org.pacta.portal.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.language.Words;
import org.pacta.portal.table.MethodView;
import org.pacta.scoreboard.Basis;

/// The rules of counting in words. Page and `docs/method.md` are both made from this; a test holds it to the figures.
public final class Method {

    /// The rules of figures; `claimed-by` stands for one rule a Party.
    static final List<String> RULES =
            List.of("confirmed", "claimed-by-any", "claimed-by-all", "claimed-by", "adopted", "complete");

    private static final List<String> MORE =
            List.of("weight", "steps", "disputed", "proof", "moment", "statements", "earned", "provisions", "viewer");

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
        return String.join("\n\n", lines) + "\n";
    }
}
