package org.pacta;

import static org.pacta.PlanFixture.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Visibility;
import org.pacta.register.alignment.Alignments;

/// A treaty with provisions beside a plan, in sentences; all of it holds from 2020 on unless a day is named.
public final class TreatyFixture {

    public static final String TREATY = "T";
    private static final String START = "2020-01-01";

    private final TestApplication app;
    private final PlanFixture plan;
    private final Map<String, Long> ids = new HashMap<>();
    private final long treaty;
    private int position;

    public TreatyFixture(TestApplication app, PlanFixture plan) {
        this.app = app;
        this.plan = plan;
        var made = new long[1];
        plan.enter(entry -> {
            made[0] = entry.thing("instrument", 0, 0);
            entry.code(made[0], "instrument", 0, TREATY, day(START));
            entry.text(made[0], "title", "en", "Treaty " + TREATY, true, day(START));
            alignments().instrument(entry, made[0], "treaty", day("1999-12-08"), day("2000-01-26"), 1, day(START));
        });
        treaty = made[0];
    }

    private Alignments alignments() {
        return app.bean(Alignments.class);
    }

    public void provision(String code, @Nullable String parent, Visibility visibility) {
        plan.enter(entry -> {
            var id = entry.thing("provision", 0, treaty, visibility);
            ids.put(code, id);
            entry.code(id, "provision", 0, code, day(START));
            entry.text(id, "words", "en", "Provision " + code, true, day(START));
            alignments().provision(entry, id, treaty, parent == null ? null : ids.get(parent), ++position, day(START));
            // a version is as narrow as its thing
            if (!visibility.equals(Visibility.PUBLIC)) entry.ceiling(List.of(id), visibility);
        });
    }

    /// @param parent the code of the one that it is part of; null at the top
    public void provision(String code, @Nullable String parent) {
        provision(code, parent, Visibility.PUBLIC);
    }

    public void words(String code, String language, String words) {
        plan.enter(entry -> entry.text(id(code), "words", language, words, language.equals("en"), day(START)));
    }

    /// @param degree high, medium, low
    public void align(String measure, String code, String degree, String from) {
        plan.enter(entry -> alignments().align(entry, plan.counted(measure), id(code), degree, day(from)));
    }

    public void align(String measure, String code, String degree) {
        align(measure, code, degree, START);
    }

    public long id(String code) {
        var id = ids.get(code);
        if (id == null) throw new IllegalArgumentException("no provision " + code);
        return id;
    }
}
