package org.pacta;

import static org.pacta.PlanFixture.day;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.register.alignment.Alignments;

/// Taxonomies beside a plan, in sentences; all of it holds from 2020 on unless a day is named.
public final class TopicFixture {

    private static final String START = "2020-01-01";

    private final TestApplication app;
    private final PlanFixture plan;
    private final Map<String, Long> ids = new HashMap<>();
    private int position;

    public TopicFixture(TestApplication app, PlanFixture plan) {
        this.app = app;
        this.plan = plan;
    }

    private Alignments alignments() {
        return app.bean(Alignments.class);
    }

    /// @param owner the code of the body that keeps it; null where none is named
    public void taxonomy(String code, @Nullable String owner) {
        plan.enter(entry -> {
            var id = entry.thing("taxonomy", 0, 0);
            ids.put(code, id);
            entry.code(id, "taxonomy", 0, code, day(START));
            entry.text(id, "name", "en", "Taxonomy " + code, true, day(START));
            var body = owner == null ? null : plan.id("body", owner);
            alignments().taxonomy(entry, id, body, ++position, day(START));
        });
    }

    /// @param parent the code of the term that it is part of; null at the top
    public void term(String taxonomy, String code, @Nullable String parent) {
        plan.enter(entry -> {
            var id = entry.thing("term", 0, id(taxonomy));
            ids.put(taxonomy + ":" + code, id);
            entry.code(id, "term", 0, code, day(START));
            entry.text(id, "name", "en", "Term " + code, true, day(START));
            var above = parent == null ? null : id(taxonomy + ":" + parent);
            alignments().term(entry, id, id(taxonomy), above, ++position, day(START));
        });
    }

    /// @param term `TAXONOMY:TERM`
    public void classify(String thing, String term, String from) {
        plan.enter(entry -> alignments().classify(entry, plan.counted(thing), id(term), day(from)));
    }

    public void classify(String thing, String term) {
        classify(thing, term, START);
    }

    /// Of a taxonomy by its code, or of a term as `TAXONOMY:TERM`.
    public long id(String name) {
        var id = ids.get(name);
        if (id == null) throw new IllegalArgumentException("no taxonomy or term " + name);
        return id;
    }
}
