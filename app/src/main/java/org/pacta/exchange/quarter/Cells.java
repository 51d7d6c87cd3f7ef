package org.pacta.exchange.quarter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.pacta.council.extension.Cause;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.words.DayWords;
import org.pacta.exchange.words.Manner;
import org.pacta.exchange.words.Understood;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.page.form.Input;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.reporting.Report;
import org.pacta.reporting.Reports;

/// What the cells of a row say, and how a report stands in cells.
final class Cells {

    private static final Map<Column, String> TEXTS = Map.of(
            Column.DONE, "done",
            Column.DELAY, "delay",
            Column.HELP, "help",
            Column.INPUT, "input",
            Column.CORRECTION, "correction");

    private final Call call;
    private final Lexicon lexicon;
    private final List<Body> bodies;

    Cells(Call call, Lexicon lexicon, List<Body> bodies) {
        this.call = call;
        this.lexicon = lexicon;
        this.bodies = List.copyOf(bodies);
    }

    /// Reads a row.
    ///
    /// @param fault is told of each cell that cannot be read, with a sentence
    /// @return null for "no change"
    Reports.@Nullable Said said(Parcel.Line line, String language, BiConsumer<Column, String> fault) {
        if (unchanged(line, fault)) return null;
        var texts = new HashMap<String, String>();
        TEXTS.forEach((column, field) -> {
            var text = line.cell(column);
            if (text.length() > Input.LONGEST) fault.accept(column, call.say("quarter.fault.long", Input.LONGEST));
            texts.put(field, text);
        });
        return new Reports.Said(
                texts,
                Language.of(language).isPresent() ? language : call.tag(),
                day(line, Column.EXPECTED, fault),
                cause(line.cell(Column.CAUSE), fault),
                helper(line.cell(Column.HELPER), fault),
                day(line, Column.INPUT_BY, fault));
    }

    private boolean unchanged(Parcel.Line line, BiConsumer<Column, String> fault) {
        var text = line.cell(Column.UNCHANGED).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) return false;
        var yes = Set.of("true", "1", "+", "x", "х").contains(text)
                || Arrays.stream(Language.values())
                        .anyMatch(each -> lexicon.in(each).say("quarter.yes").equals(text));
        if (!yes) fault.accept(Column.UNCHANGED, call.say("quarter.fault.yes"));
        var more = line.cells().keySet().stream().anyMatch(each -> each.said() && each != Column.UNCHANGED);
        if (yes && more) fault.accept(Column.UNCHANGED, call.say("quarter.fault.both"));
        return yes;
    }

    private @Nullable LocalDate day(Parcel.Line line, Column column, BiConsumer<Column, String> fault) {
        var text = line.cell(column);
        if (text.isEmpty()) return null;
        return switch (DayWords.day(text, Manner.PLAIN)) {
            case Understood.Value<LocalDate>(var day) -> day;
            case Understood.Not<LocalDate>(var reason) -> {
                var texts = new FaultTexts(call.tag());
                var found = Fault.of(reason, Place.FILE, text);
                fault.accept(column, sentence(texts, found));
                yield null;
            }
        };
    }

    /// What is wrong, and what to do.
    static String sentence(FaultTexts texts, Fault fault) {
        return texts.message(fault).replaceFirst("(?<![.!?:])$", ".") + " " + texts.remedy(fault);
    }

    private @Nullable Cause cause(String text, BiConsumer<Column, String> fault) {
        if (text.isEmpty()) return null;
        var found = Arrays.stream(Cause.values())
                .filter(each -> each.code().equals(text)
                        || Arrays.stream(Language.values())
                                .anyMatch(one -> lexicon.in(one).say(each.key()).equalsIgnoreCase(text)))
                .findFirst();
        if (found.isEmpty()) fault.accept(Column.CAUSE, call.say("quarter.fault.cause"));
        return found.orElse(null);
    }

    /// By its name with its code, by its code alone, or by a name that one body alone has.
    private long helper(String text, BiConsumer<Column, String> fault) {
        if (text.isEmpty()) return 0;
        var coded = bodies.stream()
                .filter(each -> text.endsWith("(" + each.code() + ")") || text.equals(each.code()))
                .findFirst();
        var named = bodies.stream()
                .filter(each -> each.name().equalsIgnoreCase(text))
                .toList();
        var found = coded.or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
        if (found.isEmpty()) fault.accept(Column.HELPER, call.say("quarter.fault.helper"));
        return found.map(Body::id).orElse(0L);
    }

    static String named(Body body) {
        return body.name() + " (" + body.code() + ")";
    }

    /// What somebody said in a report, as it stands in cells; days as `2023-07-01`. What it corrected is not
    /// said again.
    Map<Column, String> cells(Report report) {
        var said = new Reports.Said(
                report.texts(), call.tag(), report.expected(), report.cause(), report.helper(), report.inputBy());
        var cells = cells(report.unchanged() ? null : said);
        cells.remove(Column.CORRECTION);
        return cells;
    }

    /// @param said null for "no change"
    Map<Column, String> cells(Reports.@Nullable Said said) {
        var cells = new EnumMap<Column, String>(Column.class);
        if (said == null) {
            cells.put(Column.UNCHANGED, call.say("quarter.yes"));
            return cells;
        }
        TEXTS.forEach((column, field) -> cells.put(column, said.text(field)));
        var cause = said.cause();
        if (cause != null) cells.put(Column.CAUSE, call.say(cause.key()));
        bodies.stream()
                .filter(each -> each.id() == said.helper())
                .forEach(each -> cells.put(Column.HELPER, named(each)));
        var expected = said.expected();
        if (expected != null) cells.put(Column.EXPECTED, expected.toString());
        var inputBy = said.inputBy();
        if (inputBy != null) cells.put(Column.INPUT_BY, inputBy.toString());
        cells.values().removeIf(String::isEmpty);
        return cells;
    }
}
