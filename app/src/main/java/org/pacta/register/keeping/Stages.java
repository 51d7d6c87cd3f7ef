package org.pacta.register.keeping;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.pacta.page.form.Field;
import org.pacta.parties.presence.Call;

/// The stages of an act or a document in a sheet: a line each, the stage and the day on which it began.
public final class Stages {

    private Stages() {}

    public record Begun(String stage, LocalDate since) {}

    /// The field in which they stand.
    public static Shape shape(Call call, List<String> stages) {
        var options = Stream.concat(
                        Stream.of(new Field.Option("", call.say("keeping.stageless"), false)),
                        stages.stream().map(each -> new Field.Option(each, word(call, each), false)))
                .toList();
        return Shape.lines("stages", Shape.pick("stage", options), Shape.day("stage_since"));
    }

    private static String word(Call call, String stage) {
        var key = stage.equals("approved") ? "pages.stage.approved" : "portal.state." + stage.replace('-', '_');
        return call.say(key);
    }

    public static String lines(List<Begun> stages) {
        return stages.stream().map(each -> each.stage + " " + each.since).collect(Collectors.joining("\n"));
    }

    /// The stages of a thing as facts, each until the day before the next.
    ///
    /// @param table holds rows of an id and a stage
    /// @param stages oldest first, each on a day of its own
    public static List<Fact> facts(FactTable table, long thing, List<Begun> stages) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < stages.size(); i++) {
            var since = stages.get(i).since;
            var days = i + 1 < stages.size() ? new Period(since, stages.get(i + 1).since) : Period.since(since);
            facts.add(Fact.of(table, Fact.row("id", thing), Fact.row("stage", stages.get(i).stage), days));
        }
        return facts;
    }

    /// Reads lines, oldest first.
    ///
    /// @return nothing where a line cannot be read or two stages begin on one day
    public static Optional<List<Begun>> read(String lines, List<String> stages) {
        var read = new ArrayList<Begun>();
        for (var line : Executors.lines(lines)) {
            try {
                var begun = new Begun(Executors.body(line), LocalDate.parse(Executors.role(line)));
                if (!stages.contains(begun.stage) || read.stream().anyMatch(each -> each.since.equals(begun.since)))
                    return Optional.empty();
                read.add(begun);
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
        read.sort(Comparator.comparing(Begun::since));
        return Optional.of(read);
    }
}
