package org.pacta.register.keeping;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Records;
import org.pacta.page.form.Field;
import org.pacta.parties.presence.Call;
import org.pacta.register.draft.PlanChanged;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Records set right, changed by a draft, or made, field by field. A correction is no decision: it makes no edition,
/// and a date set right is no date moved.
@Component
public class Corrections {

    private final RecordKinds kinds;
    private final Records records;
    private final Plans plans;
    private final List<PlanChanged> windows;

    Corrections(RecordKinds kinds, Records records, Plans plans, List<PlanChanged> windows) {
        this.kinds = kinds;
        this.records = records;
        this.plans = plans;
        this.windows = List.copyOf(windows);
    }

    /// @param read the version of the sheet that the author had before him; empty for a record that is to be made
    /// @param typed all fields of that sheet
    public record Correction(String read, Sheet typed, RecordKind.Manner manner) {}

    /// Records a correction in an open entry, or nothing at all.
    ///
    /// @param call as of the entry: its day and its moment
    /// @param subject without an id for a record that is to be made
    public Kept correct(Entry entry, Call call, Subject subject, Correction correction) {
        var kind = kinds.kind(subject.kind());
        var fresh = subject.id() == 0;
        var held = fresh ? new Sheet(Map.of()) : kind.sheet(call, subject);
        if (!fresh && !held.version().equals(correction.read)) return new Kept.Overtaken();
        var shapes = kind.shapes(call, subject);
        var fields = fresh ? given(shapes, correction.typed) : held.changed(correction.typed);
        var findings = findings(call, kind, subject, correction, shapes, fields);
        if (!findings.isEmpty()) return new Kept.Refused(findings);
        var one = fresh ? made(entry, call, kind, subject, correction) : subject;
        kind.change(entry, call, one, correction.typed, fields, correction.manner);
        var renewed = kind.renewed(one, fields);
        if (!renewed.isEmpty()) {
            entry.flush();
            windows.forEach(each -> each.changed(entry, renewed));
        }
        return new Kept.Recorded(one);
    }

    /// Takes a record out of the plan from the day of an open entry on, unless somebody has changed it since it was
    /// read.
    public Kept remove(Entry entry, Call call, Subject subject, String read) {
        var kind = kinds.kind(subject.kind());
        if (!kind.sheet(call, subject).version().equals(read)) return new Kept.Overtaken();
        if (kind.holds(call, subject)) return new Kept.Refused(List.of(new Kept.Finding("out", Reason.HOLDS)));
        kind.remove(entry, subject, call.asOf().on());
        return new Kept.Recorded(subject);
    }

    /// All that is wrong with a correction, where it cannot be recorded anyhow.
    public List<Kept.Finding> wrong(Call call, Subject subject, Correction correction) {
        var kind = kinds.kind(subject.kind());
        var shapes = kind.shapes(call, subject);
        var fields = subject.id() == 0
                ? given(shapes, correction.typed)
                : kind.sheet(call, subject).changed(correction.typed);
        return findings(call, kind, subject, correction, shapes, fields);
    }

    /// Of a record that is to be made: what was typed, and whatever was chosen.
    private static List<String> given(List<Shape> shapes, Sheet typed) {
        return shapes.stream()
                .filter(each ->
                        each.kind() == Field.Kind.PICK || !typed.of(each.name()).isEmpty())
                .map(Shape::name)
                .toList();
    }

    /// Makes a record of which nothing is said yet but its code.
    private Subject made(Entry entry, Call call, RecordKind kind, Subject subject, Correction correction) {
        var scope = scope(call, kind, subject);
        var id = entry.thing(word(subject), scope, scope);
        entry.code(id, word(subject), scope, subject.code(), correction.manner.since());
        return new Subject(id, subject.framework(), subject.kind(), subject.code(), "", false, "");
    }

    private List<Kept.Finding> findings(
            Call call,
            RecordKind kind,
            Subject subject,
            Correction correction,
            List<Shape> shapes,
            List<String> fields) {
        var findings = new ArrayList<Kept.Finding>();
        if (subject.id() == 0) code(call, kind, subject, findings);
        else if (fields.isEmpty()) findings.add(new Kept.Finding("", Reason.NOTHING_CHANGED));
        if (!correction.manner.agreed()
                && correction.manner.since().isAfter(call.asOf().on()))
            findings.add(new Kept.Finding("since", Reason.FUTURE));
        for (var shape : shapes) {
            var value = correction.typed.of(shape.name());
            if (!fields.contains(shape.name())) continue;
            if (!shape.takes(value)) findings.add(new Kept.Finding(shape.name(), Reason.CHOICE));
            if (shape.kind() == Field.Kind.DAY && !value.isEmpty() && !day(value))
                findings.add(new Kept.Finding(shape.name(), Reason.DAY));
        }
        findings.addAll(kind.findings(call, subject, correction.typed, fields));
        if (subject.id() == 0) Phrases.untitled(call, correction.typed).ifPresent(findings::add);
        return findings.stream().distinct().toList();
    }

    private static boolean day(String value) {
        try {
            var year = LocalDate.parse(value).getYear();
            return year >= 1900 && year <= 2999;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private void code(Call call, RecordKind kind, Subject subject, List<Kept.Finding> findings) {
        if (!subject.code().matches("\\S(.{0,62}\\S)?")) {
            findings.add(new Kept.Finding("code", Reason.CODE_MISSING));
            return;
        }
        if (records.find(call.union().id(), word(subject), scope(call, kind, subject), subject.code(), call.asOf())
                .isPresent()) findings.add(new Kept.Finding("code", Reason.CODE_TAKEN));
    }

    /// Within what a code is its own: the framework, or 0 for the union.
    private long scope(Call call, RecordKind kind, Subject subject) {
        if (!kind.framed()) return 0;
        return plans.framework(call.union().id(), subject.framework(), call.asOf(), call.tag())
                .id();
    }

    /// As the ledger calls one of its kind: measure, act.
    private static String word(Subject subject) {
        return subject.kind().substring(0, subject.kind().length() - 1);
    }
}
