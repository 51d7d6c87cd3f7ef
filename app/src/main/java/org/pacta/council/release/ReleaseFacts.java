package org.pacta.council.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.pacta.ledger.PublicRecord;
import org.pacta.parties.Union;
import org.springframework.stereotype.Component;

/// Records releases as they are; for [Releases], which asks the rules, and for whoever brings in what is known to be
/// right.
@Component
public class ReleaseFacts {

    static final FactTable RELEASE =
            FactTable.about("council.release", List.of("id"), List.of("number", "moment", "frameworks", "prepared_by"));
    static final FactTable END = FactTable.about("council.release_end", List.of("id"), List.of("state", "ended_by"));

    private final PublicRecord record;

    ReleaseFacts(PublicRecord record) {
        this.record = record;
    }

    /// @return the id of the release
    public long prepare(Entry entry, Union union, int number, Releases.Draft draft, LocalDate day) {
        var id = entry.thing("release", 0, 0);
        entry.put(Fact.of(
                RELEASE,
                Fact.row("id", id),
                Fact.row(
                        "number",
                        number,
                        "moment",
                        draft.moment(),
                        "frameworks",
                        draft.frameworks().stream().map(String::valueOf).collect(Collectors.joining(",")),
                        "prepared_by",
                        person(entry.command().actor())),
                Period.since(day)));
        var first = union.languages().getFirst();
        new TreeMap<>(draft.texts()).forEach((language, words) -> {
            if (!words.isBlank()) entry.text(id, "text", language, words.strip(), language.equals(first), day);
        });
        return id;
    }

    /// @param until the number of the entry that prepared it
    public void release(Entry entry, long release, Instant moment, long until, LocalDate day) {
        end(entry, release, "released", day);
        record.release(entry, release, moment, until, day);
    }

    /// @param released whether it was to take effect
    void withdraw(Entry entry, long release, boolean released, LocalDate day) {
        end(entry, release, "withdrawn", day);
        if (released) record.withdraw(entry, release);
    }

    private static void end(Entry entry, long release, String state, LocalDate day) {
        entry.put(Fact.of(
                END,
                Fact.row("id", release),
                Fact.row("state", state, "ended_by", person(entry.command().actor())),
                Period.since(day)));
    }

    /// Who acts in an invented history is nobody.
    private static @Nullable Long person(Actor actor) {
        return actor instanceof Actor.Holder holder && holder.person() != 0 ? holder.person() : null;
    }
}
