package org.pacta.exchange.quarter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Lexicon;
import org.pacta.page.form.FormView;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.register.subject.Subject;
import org.pacta.reporting.Cycle;
import org.pacta.reporting.Finding;
import org.pacta.reporting.Report;
import org.pacta.reporting.ReportDraft;
import org.pacta.reporting.Statement;
import org.pacta.reporting.Submission;

/// Weighs the files that were sent against what stands: what is new, what is wrong, what somebody reported on
/// meanwhile. Made for one look, inside a reading.
final class Weighing {

    /// What stands of a body in a cycle.
    ///
    /// @param things by code, those on which it reports
    /// @param given in the order in which they were given
    /// @param drafts that are open
    record Standing(Body body, Map<String, Subject> things, List<Report> given, List<ReportDraft> drafts) {

        List<Report> given(long thing) {
            return given.stream().filter(each -> each.thing() == thing).toList();
        }

        Stands of(long thing) {
            var all = given(thing);
            return Stands.of(all.isEmpty() ? null : all.getLast(), drafts, thing);
        }
    }

    /// Where a measure of a body was met.
    private record Met(Parcel parcel, Parcel.Line line, Subject subject) {}

    private final Call call;
    private final Cycle cycle;
    private final Cells cells;
    private final Map<String, Standing> standings;
    private final Map<String, String> choices;
    private final List<QuarterView.Wrong> wrong = new ArrayList<>();
    private final List<QuarterView.Conflict> conflicts = new ArrayList<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final Map<List<Long>, Met> met = new HashMap<>();

    /// @param standings by the code of the body, of those for which the reader may report
    /// @param choices by the name of a conflict: `keep:3` or `take:3`, where 3 is the version that was seen
    Weighing(
            Call call,
            Cycle cycle,
            Lexicon lexicon,
            List<Body> bodies,
            Map<String, Standing> standings,
            Map<String, String> choices) {
        this.call = call;
        this.cycle = cycle;
        this.cells = new Cells(call, lexicon, bodies);
        this.standings = Map.copyOf(standings);
        this.choices = Map.copyOf(choices);
    }

    Weighed weigh(List<Parcel> parcels) {
        for (int i = 0; i < parcels.size(); i++) take(parcels.get(i), i);
        return new Weighed(wrong, conflicts, submissions);
    }

    private void take(Parcel parcel, int at) {
        if (!parcel.union().equals(call.union().code()) || !parcel.cycle().equals(cycle.code())) {
            wrong.add(whole(parcel, call.say("quarter.fault.cycle")));
            return;
        }
        var standing = standings.get(parcel.body());
        if (standing == null) {
            wrong.add(whole(parcel, call.say("quarter.fault.body")));
            return;
        }
        var statements = new ArrayList<Statement>();
        for (var line : parcel.lines()) {
            var subject = standing.things.get(line.cell(Column.CODE));
            if (subject == null) {
                if (line.said()) wrong.add(wrong(parcel, line, Column.CODE, call.say("quarter.fault.measure")));
                continue;
            }
            var statement = statement(parcel, at, line, standing, subject);
            if (statement == null) continue;
            var earlier = met.putIfAbsent(List.of(standing.body.id(), subject.id()), new Met(parcel, line, subject));
            if (earlier == null) statements.add(statement);
            else
                wrong.add(wrong(
                        parcel,
                        line,
                        Column.CODE,
                        call.say("quarter.fault.twice", earlier.parcel.file(), earlier.line.number())));
        }
        if (statements.isEmpty()) return;
        var read = statements.stream()
                .collect(Collectors.toMap(
                        Statement::thing, each -> standing.of(each.thing()).read()));
        submissions.add(new Submission(standing.body.id(), statements, read));
    }

    /// What a row says that is new; null where it says nothing, or something is wrong or to be chosen first.
    private @Nullable Statement statement(Parcel parcel, int at, Parcel.Line line, Standing standing, Subject subject) {
        var version = line.cell(Column.VERSION);
        if (!line.said() && version.matches("0?")) return null;
        long before = wrong.size();
        var said = cells.said(line, parcel.language(), (column, what) -> wrong.add(wrong(parcel, line, column, what)));
        if (wrong.size() > before) return null;
        var now = standing.of(subject.id());
        if (now.says(said)) return null;
        var statement = new Statement(subject.id(), said, now.number());
        if (version.equals(now.version())) return statement;
        if (Stands.untouched(version, said, standing.given(subject.id()))) return null;
        var name = "choose-" + at + "-" + line.number();
        var choice = choices.getOrDefault(name, "");
        if (choice.equals("keep:" + now.version())) return null;
        if (choice.equals("take:" + now.version())) return statement;
        conflicts.add(conflict(parcel, line, name, now, subject));
        return null;
    }

    private QuarterView.Conflict conflict(Parcel parcel, Parcel.Line line, String name, Stands now, Subject subject) {
        var theirs = now.cells(cells);
        var fields = Arrays.stream(Column.values())
                .filter(Column::said)
                .filter(each -> !line.cell(each).isEmpty() || theirs.containsKey(each))
                .map(each ->
                        new FormView.Difference(call.say(each.key()), theirs.getOrDefault(each, ""), line.cell(each)))
                .toList();
        return new QuarterView.Conflict(
                name,
                now.version(),
                subject.code() + " " + subject.title(),
                theirs(now),
                call.say("quarter.mine", parcel.file(), line.number()),
                fields);
    }

    private String theirs(Stands now) {
        if (now.drafted() != null) return call.say("quarter.theirs.draft");
        return now.number() == 0
                ? call.say("quarter.theirs.none")
                : call.say("quarter.theirs", cycle.code() + "/" + now.number());
    }

    /// Puts what the rules say against it beside the cells.
    List<QuarterView.Wrong> said(List<Finding> findings) {
        return findings.stream()
                .map(each -> {
                    var where = met.get(List.of(each.body(), each.thing()));
                    var what = call.say(each.reason().key());
                    return where == null
                            ? new QuarterView.Wrong(file(each.body()), "", "", "", what)
                            : wrong(where.parcel, where.line, column(each, where.line), what);
                })
                .toList();
    }

    private String file(long body) {
        return met.entrySet().stream()
                .filter(each -> Objects.equals(each.getKey().getFirst(), body))
                .map(each -> each.getValue().parcel.file())
                .findFirst()
                .orElse("");
    }

    private static Column column(Finding finding, Parcel.Line line) {
        return switch (finding.reason()) {
            case DONE_MISSING -> Column.DONE;
            case CAUSE_MISSING -> line.cell(Column.CAUSE).isEmpty() ? Column.CAUSE : Column.DELAY;
            case HELPER_MISSING -> Column.HELPER;
            case INPUT_MISSING -> line.cell(Column.INPUT_BY).isEmpty() ? Column.INPUT_BY : Column.INPUT;
            case EXPECTED_EARLY -> Column.EXPECTED;
            case CORRECTION_MISSING -> Column.CORRECTION;
            case NO_EARLIER -> Column.UNCHANGED;
            case NOT_YOURS,
                    NOT_OPEN,
                    NOTHING,
                    OVERTAKEN,
                    OVERTAKEN_DRAFT,
                    CLOSED,
                    NOT_APPROVED,
                    APPROVED_ALREADY,
                    FOUR_EYES,
                    PAPER,
                    NOT_BEGUN,
                    CODE_TAKEN,
                    CODE_MISSING,
                    TITLE_MISSING,
                    ORDER -> Column.CODE;
        };
    }

    private QuarterView.Wrong wrong(Parcel parcel, Parcel.Line line, Column column, String what) {
        return new QuarterView.Wrong(
                parcel.file(),
                String.valueOf(line.number()),
                call.say(column.key()),
                shortened(line.cell(column)),
                what);
    }

    private static String shortened(String text) {
        return text.length() > 80
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, 79))) + "…"
                : text;
    }

    static QuarterView.Wrong whole(Parcel parcel, String what) {
        return new QuarterView.Wrong(parcel.file(), "", "", "", what);
    }
}
