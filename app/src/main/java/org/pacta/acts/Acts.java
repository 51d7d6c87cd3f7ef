package org.pacta.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.pacta.ledger.Sources;
import org.pacta.register.keeping.Stages;
import org.springframework.stereotype.Component;

/// Acts as of a moment, and the commands that change them.
@Component
public class Acts {

    static final FactTable ACT = FactTable.about(
            "acts.act",
            List.of("id"),
            List.of("framework_id", "party_id", "kind", "number", "published", "counted", "position", "dated"));
    static final FactTable STAGE = FactTable.about("acts.stage", List.of("id"), List.of("stage"));
    static final FactTable TWIN = FactTable.between("acts.twin", List.of("id", "of_id"), List.of());
    static final FactTable COUNTING = FactTable.about("acts.counting", List.of("id"), List.of("twins"));
    static final FactTable CARRIES_OUT = FactTable.between("acts.carries_out", List.of("id", "thing_id"), List.of());

    /// What `acts.counted_at` is made of.
    public static final Sources COUNTED = Sources.of(ACT, STAGE, TWIN, COUNTING);

    private final ActStore store;

    Acts(ActStore store) {
        this.store = store;
    }

    /// The acts of a framework that its totals count, twins as the union says, in the order of the plan.
    public List<Act> counted(int union, long framework, AsOf asOf, String language) {
        return store.counted(union, framework, asOf, language);
    }

    public Optional<Act> act(int union, String code, AsOf asOf, String language) {
        return store.act(union, code, asOf, language);
    }

    /// All acts, or those of one framework, by their place in the plan and their code.
    ///
    /// @param framework its id; null for all
    public List<Act> acts(int union, @Nullable Long framework, AsOf asOf, String language) {
        return store.acts(union, framework, asOf, language);
    }

    /// The acts by which a measure or step is carried out, by code.
    public List<Act> of(int union, long thing, AsOf asOf, String language) {
        return store.of(union, thing, asOf, language);
    }

    /// The ids of the measures and steps that an act carries out.
    public List<Long> carriedOutBy(int union, long act, AsOf asOf) {
        return store.carriedOutBy(union, act, asOf);
    }

    /// The stages of an act that began by the day asked, oldest first.
    public List<Stage> stages(int union, long act, AsOf asOf) {
        return store.stages(union, act, asOf);
    }

    /// The acts of other Parties with the same content.
    public List<Act> twins(int union, long act, AsOf asOf, String language) {
        return store.twins(union, act, asOf, language);
    }

    /// @param since the day from which the act was in that stage
    public record Stage(String stage, LocalDate since) {}

    /// What is said of an act apart from its texts and its stage.
    ///
    /// @param party the id of the Party whose act it is; null for an act of the union
    /// @param dated the day that it bears; null where none is known
    public record ActState(
            @Nullable Long framework,
            @Nullable Long party,
            String kind,
            @Nullable String number,
            @Nullable String published,
            boolean counted,
            int position,
            @Nullable LocalDate dated) {

        public ActState(
                @Nullable Long framework,
                @Nullable Long party,
                String kind,
                @Nullable String number,
                @Nullable String published,
                boolean counted,
                int position) {
            this(framework, party, kind, number, published, counted, position, null);
        }
    }

    public void describe(Entry entry, long id, ActState state, LocalDate from) {
        entry.put(Fact.of(
                ACT,
                Fact.row("id", id),
                Fact.row(
                        "framework_id",
                        state.framework,
                        "party_id",
                        state.party,
                        "kind",
                        state.kind,
                        "number",
                        state.number,
                        "published",
                        state.published,
                        "counted",
                        state.counted,
                        "position",
                        state.position,
                        "dated",
                        state.dated),
                Period.since(from)));
    }

    /// Sets right what is said of an act; its place in the plan, and whether it counts, stay.
    ///
    /// @param party null for an act of the union
    public void mend(
            Entry entry,
            long id,
            @Nullable Long party,
            String kind,
            @Nullable String number,
            @Nullable String published,
            @Nullable LocalDate dated,
            LocalDate from) {
        entry.amend(ACT, Fact.row("id", id), from, before -> {
            var row =
                    Fact.row("party_id", party, "kind", kind, "number", number, "published", published, "dated", dated);
            row.put("counted", before.getOrDefault("counted", true));
            row.put("position", before.getOrDefault("position", 0));
            if (before.containsKey("framework_id")) row.put("framework_id", before.get("framework_id"));
            return row;
        });
    }

    /// All stages of an act and the days on which they began, whatever was held of them before.
    ///
    /// @param stages oldest first, each on a day of its own
    public void went(Entry entry, long act, List<Stages.Begun> stages) {
        entry.become(STAGE, Fact.row("id", act), Stages.facts(STAGE, act, stages));
    }

    /// From that day on the two acts are no twins.
    public void untwin(Entry entry, long act, long of, LocalDate from) {
        entry.end(TWIN, Fact.row("id", act, "of_id", of), from);
        entry.end(TWIN, Fact.row("id", of, "of_id", act), from);
    }

    /// @param stage drafting, agreed, prepared, adopted, in-force, repealed; adopted never needs prepared
    public void reach(Entry entry, long act, String stage, LocalDate since) {
        entry.put(Fact.of(STAGE, Fact.row("id", act), Fact.row("stage", stage), Period.since(since)));
    }

    /// The act was in that stage on these days, whatever stood there before.
    public void reach(Entry entry, long act, String stage, Period days) {
        entry.put(Fact.of(STAGE, Fact.row("id", act), Fact.row("stage", stage), days));
    }

    /// Sets how twin acts count in a union: `once` (where nothing is said) or `each`.
    ///
    /// @param union the union as a thing
    public void countTwins(Entry entry, long union, String how, LocalDate from) {
        entry.put(Fact.of(COUNTING, Fact.row("id", union), Fact.row("twins", how), Period.since(from)));
    }

    public void twin(Entry entry, long act, long of, LocalDate from) {
        entry.put(Fact.of(TWIN, Fact.row("id", act, "of_id", of), Fact.row(), Period.since(from)));
    }

    /// From that day on an act no longer carries a measure or step out.
    public void leave(Entry entry, long act, long thing, LocalDate from) {
        entry.end(CARRIES_OUT, Fact.row("id", act, "thing_id", thing), from);
    }

    public void carryOut(Entry entry, long act, long thing, LocalDate from) {
        entry.put(Fact.of(CARRIES_OUT, Fact.row("id", act, "thing_id", thing), Fact.row(), Period.since(from)));
    }
}
