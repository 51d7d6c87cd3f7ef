package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Every figure that a page, an answer or a command shows. Called inside a reading: counted for its viewer alone.
@Component
public class Figures {

    private final Counters counters;
    private final TallyStore store;
    private final SliceStore slices;
    private final Ledger ledger;

    Figures(Counters counters, TallyStore store, SliceStore slices, Ledger ledger) {
        this.store = store;
        this.counters = counters;
        this.slices = slices;
        this.ledger = ledger;
    }

    /// All counts of the whole framework.
    public Tally tally(Question question, Counted counted) {
        return counters.tallies(question, counted, "")
                .map(each -> each.get(""))
                .orElseGet(() -> Tally.empty(Slice.WHOLE));
    }

    /// All counts of each slice, in the order of the plan or of the union; slices with nothing in them are left out.
    ///
    /// @param by `level:1` and so on or the name of a level, party, body, year, kind, taxonomy:CODE
    /// @return empty if there is no such way of slicing
    public Optional<List<Tally>> tallies(Question question, Counted counted, String by) {
        var slicing = levelled(question, by);
        return counters.tallies(question, counted, slicing).map(found -> slices.titled(question, slicing, found));
    }

    /// The same without titles and in no order, for a level of groups.
    public Map<String, Tally> tallies(Question question, Counted counted, int level) {
        return counters.tallies(question, counted, "level:" + level).orElse(Map.of());
    }

    /// A level may be asked for by the name that the framework gives it, in any language: an address means the same
    /// to every reader. The reader's own language goes before the others.
    private String levelled(Question question, String by) {
        if (by.matches("(level|taxonomy):.*|party|body|year|kind|proof|")) return by;
        var levels = question.framework().levels();
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).equalsIgnoreCase(by)) return "level:" + (i + 1);
        }
        return slices.levelCalled(question, by).map(depth -> "level:" + depth).orElse(by);
    }

    /// How many acts there are, are prepared (or beyond), are adopted (or beyond).
    public Acts acts(Question question) {
        int union = question.union().id();
        var framework = question.framework().id();
        return ledger.lasting(
                org.pacta.acts.Acts.COUNTED,
                union,
                question.asOf(),
                new ActsOf(framework),
                () -> store.acts(union, framework, question.asOf()));
    }

    private record ActsOf(long framework) {}

    /// @param stages how many are in each stage; those without one are under the empty word
    public record Acts(long all, long prepared, long adopted, Map<String, Long> stages) {

        /// The counts that follow from the number in each stage.
        public static Acts of(Map<String, Long> stages) {
            long adopted = stages.getOrDefault("adopted", 0L) + stages.getOrDefault("in-force", 0L);
            long all = stages.values().stream().mapToLong(Long::longValue).sum();
            return new Acts(all, adopted + stages.getOrDefault("prepared", 0L), adopted, stages);
        }
    }

    /// The groups of the lowest level: how many of their counted things are confirmed, and which groups are complete.
    public List<Programme> programmes(Question question) {
        var counted = Counted.valueOf(question.framework().counted().toUpperCase(java.util.Locale.ROOT));
        return counters.of(question).programmes(question, counted);
    }

    public record Programme(String code, long of, long confirmed, boolean complete) {}

    /// All figures of the framework, or of each of its slices.
    ///
    /// @return empty if there is no such way of slicing
    public Optional<List<Figure>> figures(Question question, String by) {
        var all = new ArrayList<Figure>();
        for (var counted : List.of(Counted.MEASURES, Counted.STEPS)) {
            var tallies =
                    by.isEmpty() ? Optional.of(List.of(tally(question, counted))) : tallies(question, counted, by);
            if (tallies.isEmpty()) return Optional.empty();
            tallies.get().stream()
                    .filter(each -> each.all().of() > 0)
                    .forEach(each -> add(all, question, counted, each));
        }
        if (by.isEmpty()) {
            var acts = acts(question);
            all.add(figure(question, Counted.ACTS, "adopted", Basis.ALL, acts.adopted, acts.all, Slice.WHOLE));
            all.add(figure(
                    question, Counted.ACTS, "adopted", Basis.PREPARED, acts.adopted, acts.prepared, Slice.WHOLE));
            var programmes = programmes(question);
            var complete = programmes.stream().filter(Programme::complete).count();
            all.add(figure(
                    question, Counted.PROGRAMMES, "complete", Basis.ALL, complete, programmes.size(), Slice.WHOLE));
        }
        return Optional.of(all);
    }

    private void add(List<Figure> all, Question question, Counted counted, Tally tally) {
        add(all, question, counted, Basis.ALL, tally.all(), tally.slice());
        add(all, question, counted, Basis.DUE, tally.due(), tally.slice());
        add(all, question, counted, Basis.DUE_FIRST, tally.dueFirst(), tally.slice());
        all.add(figure(
                question,
                counted,
                "claimed-by-any",
                Basis.ALL,
                tally.claimedByAny(),
                tally.all().of(),
                tally.slice()));
        all.add(figure(
                question,
                counted,
                "claimed-by-all",
                Basis.ALL,
                tally.claimedByAll(),
                tally.all().of(),
                tally.slice()));
        tally.claimedBy()
                .forEach((party, n) -> all.add(figure(
                        question,
                        counted,
                        "claimed-by:" + party,
                        Basis.ALL,
                        n,
                        tally.all().of(),
                        tally.slice())));
    }

    private void add(
            List<Figure> all, Question question, Counted counted, Basis basis, Tally.Count count, Slice slice) {
        all.add(figure(question, counted, "confirmed", basis, count.confirmed(), count.of(), slice));
        all.add(figure(
                question, counted, "confirmed", basis, "weight", count.confirmedWeight(), count.weight(), slice));
    }

    /// A figure of plain counts.
    public Figure figure(
            Question question,
            Counted counted,
            String rule,
            Basis basis,
            long numerator,
            long denominator,
            Slice slice) {
        return figure(
                question,
                counted,
                rule,
                basis,
                "none",
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                slice);
    }

    private Figure figure(
            Question question,
            Counted counted,
            String rule,
            Basis basis,
            String weighting,
            BigDecimal numerator,
            BigDecimal denominator,
            Slice slice) {
        var asOf = question.asOf();
        var due = basis == Basis.DUE || basis == Basis.DUE_FIRST;
        var edition = question.framework()
                .editionOn(asOf.on())
                .map(each -> each.number() + " " + each.name())
                .orElse("");
        return new Figure(
                counted,
                rule,
                basis,
                weighting,
                numerator,
                denominator,
                asOf.on(),
                asOf.known(),
                due ? Optional.of(asOf.on()) : Optional.empty(),
                edition,
                ledger.viewer().kind(),
                slice);
    }
}
