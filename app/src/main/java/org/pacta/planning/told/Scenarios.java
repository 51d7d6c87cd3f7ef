package org.pacta.planning.told;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.parties.Union;
import org.pacta.planning.outlook.Scenario;
import org.pacta.planning.outlook.Scenario.Change;
import org.springframework.stereotype.Component;

/// Reads a scenario from an address, so that it can be shared: `drop=CODE`, `move=CODE:2026-12-01`, `times=CODE:0.5`,
/// `split=CODE:2`, `sitting=BODY:2026-09-15` for one more or `sitting=BODY:2026-06-18:2026-04-10` for another day,
/// `risk=CODE:off`, each as often as wanted; where desks are looked at, also `desk=BODY:3`.
@Component
public class Scenarios {

    private static final List<String> NAMES = List.of("drop", "move", "times", "split", "sitting", "risk");

    private static final List<String> WITH_DESKS =
            Stream.concat(NAMES.stream(), Stream.of("desk")).toList();

    private static final int MOST_NAME = 80;

    /// A body, a day from which a sitting is moved or none, and a day.
    private static final Pattern SITTING =
            Pattern.compile("(.+?)(?::([0-9]{4}-[0-9]{2}-[0-9]{2}))?:([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private final Records records;

    Scenarios(Records records) {
        this.records = records;
    }

    /// A scenario, what it says in words, and what of the address could not be read.
    ///
    /// @param words of each change
    /// @param parts of the address, one for each change
    public record Read(Scenario scenario, List<String> words, List<Part> parts, List<String> faults) {

        /// Nothing was asked to change.
        public static final Read NONE = new Read(Scenario.NONE, List.of(), List.of(), List.of());

        public Read {
            words = List.copyOf(words);
            parts = List.copyOf(parts);
            faults = List.copyOf(faults);
        }
    }

    /// A parameter of an address and its value, as it stands there.
    public record Part(String name, String value) {}

    /// Which plan a scenario changes, and as of when; in whose words.
    public record Place(Words words, Union union, long framework, AsOf asOf) {}

    /// The parameters that are read.
    ///
    /// @param desks whether desks are looked at; only then does another number of them have a meaning
    public static List<String> names(boolean desks) {
        return desks ? WITH_DESKS : NAMES;
    }

    /// The values of each parameter of a request, whether or not desks are looked at.
    public static Map<String, List<String>> values(Map<String, String[]> request) {
        return WITH_DESKS.stream()
                .collect(Collectors.toMap(each -> each, each -> List.of(request.getOrDefault(each, new String[0]))));
    }

    /// The name that a request gives its scenario, as far as it is shown; may be empty.
    public static String name(@Nullable String request) {
        var name = request == null ? "" : request.strip();
        return name.substring(0, Math.min(MOST_NAME, name.length()));
    }

    /// @param desks as of [#names]
    /// @param values of parameters by their names
    public Read read(Place place, boolean desks, Map<String, List<String>> values) {
        var changes = new ArrayList<Change>();
        var words = new ArrayList<String>();
        var parts = new ArrayList<Part>();
        var faults = new ArrayList<String>();
        int over = 0;
        for (var name : names(desks)) {
            for (var text : values.getOrDefault(name, List.of())) {
                if (text.isBlank()) continue;
                if (changes.size() + faults.size() >= Scenario.MOST) {
                    over++;
                    continue;
                }
                try {
                    changes.add(change(place, name, text.strip(), words));
                    parts.add(new Part(name, text));
                } catch (IllegalArgumentException | DateTimeParseException _) {
                    faults.add(place.words.say("forecast.fault." + name, brief(text)));
                }
            }
        }
        if (over > 0) faults.add(place.words.say("forecast.fault.most", Scenario.MOST, over));
        return new Read(new Scenario(changes), words, parts, faults);
    }

    private static String brief(String text) {
        return text.length() <= MOST_NAME ? text : text.substring(0, MOST_NAME) + "…";
    }

    private Change change(Place place, String name, String text, List<String> words) {
        if (name.equals("sitting")) return sitting(place, text, words);
        int at = text.lastIndexOf(':');
        var code = name.equals("drop") ? text : text.substring(0, Math.max(0, at));
        var value = text.substring(at + 1);
        long id =
                switch (name) {
                    case "desk" -> found(place, "body", 0, code);
                    case "risk" -> found(place, "risk", place.framework, code);
                    default -> thing(place, code);
                };
        var change =
                switch (name) {
                    case "drop" -> new Change.Dropped(id);
                    case "move" -> new Change.Moved(id, day(value));
                    case "times" -> new Change.Stretched(id, factor(value).doubleValue());
                    case "split" -> new Change.Split(id, Integer.parseInt(value));
                    case "risk" -> new Change.Risk(id, on(value));
                    default -> new Change.Desks(id, Integer.parseInt(value));
                };
        var key = name.equals("risk") ? "forecast.change.risk." + value : "forecast.change." + name;
        words.add(
                switch (change) {
                    case Change.Moved _ -> place.words.say(key, code, said(place, value));
                    case Change.Stretched _ ->
                        place.words.say(key, code, place.words.formats().exact(factor(value)));
                    case Change.Desks desks -> place.words.say(key, body(place, id, code), desks.units());
                    case Change.Split split -> place.words.say(key, code, split.parts());
                    case Change.Dropped _, Change.Risk _ -> place.words.say(key, code);
                    case Change.Sitting _, Change.SittingMoved _ -> throw new IllegalStateException(name);
                });
        return change;
    }

    /// Written with a point or, as in Russian and Belarusian, with a comma.
    private static BigDecimal factor(String text) {
        if (text.matches("[0-9]{1,4}([.,][0-9]{1,6})?")) return new BigDecimal(text.replace(',', '.'));
        throw new IllegalArgumentException(text);
    }

    /// What a body is called; by its code where it has no name.
    private String body(Place place, long id, String code) {
        var texts = records.texts(place.union.id(), List.of(id), place.asOf).getOrDefault(id, List.of());
        return Text.of(texts, "name", place.words.language().tag()).orElse(code);
    }

    private Change sitting(Place place, String text, List<String> words) {
        var match = SITTING.matcher(text);
        if (!match.matches()) throw new IllegalArgumentException(text);
        var code = match.group(1);
        long body = found(place, "body", 0, code);
        var day = match.group(3);
        var from = match.group(2);
        if (from == null) {
            words.add(place.words.say("forecast.change.sitting", body(place, body, code), said(place, day)));
            return new Change.Sitting(body, day(day));
        }
        var name = body(place, body, code);
        words.add(place.words.say("forecast.change.sitting.moved", name, said(place, from), said(place, day)));
        return new Change.SittingMoved(body, day(from), day(day));
    }

    private static String said(Place place, String day) {
        return place.words.formats().day(LocalDate.ofEpochDay(day(day)));
    }

    private static boolean on(String text) {
        if (text.equals("on") || text.equals("off")) return text.equals("on");
        throw new IllegalArgumentException(text);
    }

    /// No day so far off that a calendar up to it would be a burden.
    private static int day(String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 2500) throw new IllegalArgumentException(text);
        return Math.toIntExact(day.toEpochDay());
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
