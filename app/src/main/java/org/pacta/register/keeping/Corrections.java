package org.pacta.register.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Text;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.draft.PlanChanged;
import org.pacta.register.plan.Plan;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Technical corrections: what was entered wrongly is set right from a day on, field by field. A correction is no
/// decision: it makes no edition, and a date set right is no date moved.
@Component
public class Corrections {

    private final SheetReading sheets;
    private final Plan plan;
    private final Executors executors;
    private final Predecessors predecessors;
    private final List<PlanChanged> windows;

    Corrections(
            SheetReading sheets, Plan plan, Executors executors, Predecessors predecessors, List<PlanChanged> windows) {
        this.sheets = sheets;
        this.plan = plan;
        this.executors = executors;
        this.predecessors = predecessors;
        this.windows = List.copyOf(windows);
    }

    /// @param read the version of the sheet that the author had before him
    /// @param typed all fields of that sheet
    /// @param since the first day on which it should have read so
    public record Correction(String read, Sheet typed, LocalDate since) {}

    /// Records a correction in an open entry, or nothing at all.
    ///
    /// @param languages of the union
    public Kept correct(Entry entry, Subject subject, List<String> languages, Correction correction, LocalDate today) {
        var now = new AsOf(today, entry.recorded());
        var held = sheets.sheet(entry.union(), subject, languages, now);
        if (!held.version().equals(correction.read)) return new Kept.Overtaken(held);
        var fields = held.changed(correction.typed);
        var findings = findings(entry.union(), subject, correction, fields, now);
        if (!findings.isEmpty()) return new Kept.Refused(findings);
        for (var field : fields) change(entry, subject, field, correction, now);
        entry.flush();
        if (fields.contains("assignments")) windows.forEach(each -> each.changed(entry, List.of(subject.id())));
        return new Kept.Recorded();
    }

    private List<Kept.Finding> findings(
            int union, Subject subject, Correction correction, List<String> fields, AsOf now) {
        var findings = new ArrayList<Kept.Finding>();
        if (fields.isEmpty()) findings.add(new Kept.Finding("", Reason.NOTHING_CHANGED));
        if (correction.since.isAfter(now.on())) findings.add(new Kept.Finding("since", Reason.FUTURE));
        for (var field : fields) {
            var typed = correction.typed.of(field);
            switch (field) {
                case "deadline" -> {
                    if (deadline(typed) == null) findings.add(new Kept.Finding(field, Reason.DEADLINE_UNREADABLE));
                }
                case "weight" -> {
                    if (!typed.isEmpty() && !typed.matches("[0-9]{1,9}(\\.[0-9]{1,6})?"))
                        findings.add(new Kept.Finding(field, Reason.WEIGHT));
                }
                case "assignments" -> findings.addAll(executors.findings(union, typed, now));
                case "links" -> findings.addAll(predecessors.findings(union, subject, typed, now));
                default -> {
                    if (typed.isEmpty() && original(sheets.texts(union, subject.id(), now), field))
                        findings.add(new Kept.Finding(field, Reason.ORIGINAL_MISSING));
                }
            }
        }
        return findings;
    }

    private static @Nullable Deadline deadline(String form) {
        try {
            return Deadline.parse(form, "");
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static boolean original(List<Text> texts, String field) {
        return texts.stream().anyMatch(each -> each.original() && field.equals(each.field() + "." + each.language()));
    }

    private void change(Entry entry, Subject subject, String field, Correction correction, AsOf now) {
        var typed = correction.typed.of(field);
        var since = correction.since;
        var thing = subject.id();
        switch (field) {
            case "deadline" -> {
                var deadline = deadline(typed);
                if (deadline != null) plan.mend(entry, thing, deadline, since);
            }
            case "weight" -> {
                if (typed.isEmpty()) plan.unweigh(entry, thing, since);
                else plan.weigh(entry, thing, new BigDecimal(typed), since);
            }
            case "assignments" -> executors.change(entry, thing, typed, since, now);
            case "links" -> predecessors.change(entry, subject, typed, since, now);
            default -> text(entry, thing, field, typed, since, now);
        }
    }

    private void text(Entry entry, long thing, String field, String typed, LocalDate since, AsOf now) {
        var dot = field.indexOf('.');
        var name = field.substring(0, dot);
        var language = field.substring(dot + 1);
        if (typed.isEmpty()) {
            entry.endText(thing, name, language, since);
            return;
        }
        var texts = sheets.texts(entry.union(), thing, now);
        var first = texts.stream().noneMatch(each -> each.field().equals(name));
        entry.text(thing, name, language, typed, first || original(texts, field), since);
    }
}
