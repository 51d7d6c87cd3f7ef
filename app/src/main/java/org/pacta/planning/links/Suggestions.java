package org.pacta.planning.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.pacta.ledger.Records;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.History;
import org.pacta.planning.links.Suggestion.Candidate;
import org.pacta.register.plan.Plan;
import org.springframework.stereotype.Component;

/// Suggested links of a plan, and the commands that accept and refuse them.
@Component
public class Suggestions {

    static final FactTable REFUSED = FactTable.between("planning.refused", List.of("id", "to_id"), List.of());

    private final SuggestionStore store;
    private final Records records;
    private final Plan plan;

    Suggestions(SuggestionStore store, Records records, Plan plan) {
        this.store = store;
        this.records = records;
        this.plan = plan;
    }

    /// What could be linked among the open measures of a plan. Inside a reading.
    public List<Suggestion> suggestions(int union, long framework, AsOf asOf, History history) {
        var results = store.results(union, framework, asOf);
        var preceded = new HashSet<Long>();
        history.ties().stream().filter(each -> each.inForce(history.end())).forEach(each -> preceded.add(each.to()));
        var open = history.courses().stream()
                .filter(each -> results.containsKey(each.id())
                        && each.inForce(history.end())
                        && each.done(history.end()) == Course.NEVER)
                .toList();
        var texts = records.texts(union, open.stream().map(Course::id).toList(), asOf);
        var candidates = new ArrayList<Candidate>();
        for (var each : open) {
            var title = texts.getOrDefault(each.id(), List.of()).stream()
                    .filter(one -> one.field().equals("title") && one.original())
                    .findFirst();
            if (title.isEmpty()) continue;
            candidates.add(new Candidate(
                    each.id(),
                    each.group(),
                    results.getOrDefault(each.id(), ""),
                    title.get().words(),
                    each.due(history.end())));
        }
        return Suggestion.of(candidates, preceded, store.refused(union, asOf));
    }

    /// A link that was suggested and refused.
    ///
    /// @param since the day on which that was said
    public record Refusal(long before, long after, LocalDate since) {}

    /// The links of all plans that were refused, the last one first. Inside a reading.
    public List<Refusal> refusals(int union, AsOf asOf) {
        return store.refusals(union, asOf);
    }

    /// Why it was refused; empty where that was erased or is not seen. Inside a reading.
    public String why(int union, Refusal refusal, AsOf asOf) {
        var after = String.valueOf(refusal.after());
        return records.grounds(
                union,
                refusal.before(),
                REFUSED.name(),
                row -> String.valueOf(row.get("to_id")).equals(after),
                asOf.known());
    }

    /// From a day on the one comes before the other.
    public void accept(Entry entry, long before, long after, LocalDate from) {
        plan.link(entry, before, after, "finish-start", 0, from);
    }

    /// It may be suggested again.
    public void reconsider(Entry entry, long before, long after, LocalDate from) {
        entry.end(REFUSED, Fact.row("id", before, "to_id", after), from);
    }

    /// It is not suggested again.
    public void refuse(Entry entry, long before, long after, LocalDate from) {
        entry.put(Fact.of(REFUSED, Fact.row("id", before, "to_id", after), Fact.row(), Period.since(from)));
    }
}
