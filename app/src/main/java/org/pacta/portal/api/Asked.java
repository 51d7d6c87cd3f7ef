package org.pacta.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import org.pacta.ledger.AsOf;
import org.pacta.page.Address;
import org.pacta.parties.Union;
import org.pacta.register.plan.Framework;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Unnamed;

/// A request about a union, understood: of which union, at which moment, in which language.
///
/// @param frameworks of the union at that moment
/// @param wanted the code of the framework asked for; empty for the one of the day
public record Asked(Union union, AsOf asOf, String language, List<Framework> frameworks, String wanted, About about) {

    public int unionId() {
        return union.id();
    }

    /// The framework asked for; else the last one begun by the day, or the first of all.
    public Framework framework() {
        if (!wanted.isEmpty()) {
            return frameworks.stream()
                    .filter(each -> each.code().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new org.pacta.ledger.NotFound("framework " + wanted));
        }
        return frameworks.stream()
                .filter(each -> !each.starts().isAfter(asOf.on()))
                .reduce((_, later) -> later)
                .or(() -> frameworks.stream().findFirst())
                .orElseThrow(() -> new org.pacta.ledger.NotFound("a framework of union " + union.code()));
    }

    public Asked in(String framework) {
        return new Asked(union, asOf, language, frameworks, framework, about);
    }

    public Question question() {
        return new Question(union, framework(), asOf, language);
    }

    /// Refuses what asks for something that is not there.
    ///
    /// @throws ApiFault always
    public void refuse(Unnamed unnamed) {
        throw new ApiFault(unnamed.field(), unnamed.sentence(asOf.on()));
    }

    /// An address below the union that says the moment whole, so that it keeps its meaning.
    ///
    /// @param more names and values by turns; empty values are left out
    String address(String below, String... more) {
        var query = new LinkedHashMap<String, String>();
        for (int i = 0; i < more.length; i += 2) if (!more[i + 1].isEmpty()) query.put(more[i], more[i + 1]);
        query.put("on", asOf.on().toString());
        query.put("known", about.known().toString());
        if (about.as() != null) query.put("as", about.as());
        return new Address("/api/v1/unions/" + Address.segment(union.code()) + below, query).href();
    }
}
