package org.pacta.portal.table;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// How we count: each rule in words, as the code applies it.
public record MethodView(Frame frame, String intro, List<Rule> rules) implements Page {

    /// @param id for links to it: `confirmed`, `due`
    /// @param formula as `confirmed / all`; may be empty
    public record Rule(String id, String name, List<String> sentences, String formula) {
        public Rule {
            sentences = List.copyOf(sentences);
        }
    }

    public MethodView {
        rules = List.copyOf(rules);
    }

    @Override
    public String title() {
        return say("portal.method");
    }
}
