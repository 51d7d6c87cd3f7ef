package org.pacta.portal.provision;

import java.util.Set;
import org.pacta.page.Address;
import org.pacta.portal.Visit;
import org.pacta.register.alignment.Provision;
import org.pacta.register.plan.Framework;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.coverage.Covered;

/// How provisions and what carries them out are named and linked.
final class ProvisionWords {

    private static final Set<String> KINDS = Set.of("treaty", "agreement", "protocol", "strategy", "decree");

    private ProvisionWords() {}

    /// The usual kinds of instruments in the reader's language, others as they are recorded.
    static String kind(Visit visit, String kind) {
        return KINDS.contains(kind) ? visit.say("provisions.instrument." + kind) : kind;
    }

    static Address page(Visit visit, String code) {
        return visit.at(path(code));
    }

    private static String path(String code) {
        return "/provisions/" + Address.segment(code);
    }

    /// The page of a provision, with the plan kept where one was asked for.
    static Address page(Visit visit, Provision provision) {
        return visit.kept(path(provision.code()));
    }

    /// The measures of a plan that carry a provision out.
    static Address measures(Visit visit, Framework framework, Provision provision) {
        return visit.of(framework).in("/measures").with("show", Filter.CARRIES_OUT + provision.code());
    }

    /// `2 of 5`; a dash of nothing.
    static String part(Visit visit, Covered.Part part) {
        if (part.of() == 0) return "–";
        return visit.say("provisions.part", part.confirmed(), part.of());
    }

    /// `2 of 5 (40.0 %)`; a dash of nothing.
    static String confirmed(Visit visit, Covered.Carried carried) {
        return carried.gap() ? "–" : visit.words().formats().fraction(carried.confirmed(), carried.of());
    }
}
