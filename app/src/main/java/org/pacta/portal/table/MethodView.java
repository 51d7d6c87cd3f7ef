package org.pacta.portal.table;

import java.util.List;
import org.pacta.page.Badge;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// How we count: each rule in words, as the code applies it, and what each mark means.
public record MethodView(Frame frame, String intro, List<Rule> rules, List<Marks> marks) implements Page {

    /// @param id for links to it: `confirmed`, `due`
    /// @param formula as `confirmed / all`; may be empty
    public record Rule(String id, String name, List<String> sentences, String formula) {
        public Rule {
            sentences = List.copyOf(sentences);
        }
    }

    /// A mark and the rule by which it stands.
    public record Mark(Badge badge, String rule) {}

    /// The marks of one kind of thing.
    public record Marks(String name, List<Mark> marks) {
        public Marks {
            marks = List.copyOf(marks);
        }
    }

    public MethodView {
        rules = List.copyOf(rules);
        marks = List.copyOf(marks);
    }

    @Override
    public String title() {
        return say("portal.method");
    }
}
