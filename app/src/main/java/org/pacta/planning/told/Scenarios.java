package org.pacta.planning.told;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Records;
import org.pacta.parties.Union;
import org.pacta.planning.outlook.Scenario;
import org.pacta.planning.outlook.Scenario.Change;
import org.springframework.stereotype.Component;

/// Reads a scenario from an address, so that it can be shared: `drop=CODE`, `move=CODE:2026-12-01`, `times=CODE:0.5`,
/// `split=CODE:2`, `sitting=BODY:2026-09-15`, `risk=CODE:off`, each as often as wanted; where desks are looked at, also
/// `desk=BODY:3`.
@Component
public class Scenarios {

    /// The parameters that are read.
    public static final List<String> NAMES = List.of("drop", "move", "times", "split", "sitting", "risk");

    /// The same and what only has a meaning where desks are looked at.
    public static final List<String> WITH_DESKS =
            Stream.concat(NAMES.stream(), Stream.of("desk")).toList();

    private final Records records;

    Scenarios(Records records) {
        this.records = records;
    }

    /// A scenario, what it says in words, and what of the address could not be read.
    public record Read(Scenario scenario, List<String> words, List<String> faults) {

        /// Nothing was asked to change.
        public static final Read NONE = new Read(Scenario.NONE, List.of(), List.of());

        public Read {
            words = List.copyOf(words);
            faults = List.copyOf(faults);
        }
    }

    /// Which plan a scenario changes, and as of when; in whose words.
    public record Place(Words words, Union union, long framework, AsOf asOf) {}

    /// @param parameters the values of a parameter by its name
    public Read read(Place place, java.util.function.Function<String, List<String>> parameters) {
        return read(place, NAMES, parameters);
    }

    /// @param names [#NAMES] or [#WITH_DESKS]
    public Read read(Place place, List<String> names, java.util.function.Function<String, List<String>> parameters) {
        var changes = new ArrayList<Change>();
        var words = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (var name : names) {
            for (var text : parameters.apply(name)) {
                if (text.isBlank() || changes.size() >= Scenario.MOST) continue;
                try {
                    changes.add(change(place, name, text, words));
                } catch (IllegalArgumentException | DateTimeParseException _) {
                    faults.add(place.words.say("forecast.fault." + name, text));
                }
            }
        }
        return new Read(new Scenario(changes), words, faults);
    }

    private Change change(Place place, String name, String text, List<String> words) {
        int at = text.lastIndexOf(':');
        var code = name.equals("drop") ? text : text.substring(0, Math.max(0, at));
        var value = text.substring(at + 1);
        long id =
                switch (name) {
                    case "sitting", "desk" -> found(place, "body", 0, code);
                    case "risk" -> found(place, "risk", place.framework, code);
                    default -> thing(place, code);
                };
        var change =
                switch (name) {
                    case "drop" -> new Change.Dropped(id);
                    case "move" -> new Change.Moved(id, day(value));
                    case "times" -> new Change.Stretched(id, Double.parseDouble(value));
                    case "split" -> new Change.Split(id, Integer.parseInt(value));
                    case "risk" -> new Change.Risk(id, on(value));
                    case "desk" -> new Change.Desks(id, Integer.parseInt(value));
                    default -> new Change.Sitting(id, day(value));
                };
        var shown = name.equals("move") || name.equals("sitting")
                ? place.words.formats().day(LocalDate.parse(value))
                : value;
        var key = name.equals("risk") ? "forecast.change.risk." + value : "forecast.change." + name;
        words.add(place.words.say(key, code, shown));
        return change;
    }

    private static boolean on(String text) {
        if (text.equals("on") || text.equals("off")) return text.equals("on");
        throw new IllegalArgumentException(text);
    }

    private static int day(String text) {
        return Math.toIntExact(LocalDate.parse(text).toEpochDay());
    }

    private long thing(Place place, String code) {
        long framework = place.framework;
        return records.find(place.union.id(), "measure", framework, code, place.asOf)
                .or(() -> records.find(place.union.id(), "step", framework, code, place.asOf))
                .map(Records.Found::id)
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    private long found(Place place, String kind, long scope, String code) {
        return records.find(place.union.id(), kind, scope, code, place.asOf)
                .map(Records.Found::id)
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
