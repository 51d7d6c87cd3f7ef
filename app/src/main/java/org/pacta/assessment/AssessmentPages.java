package org.pacta.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.confirmation.evidence.Files;
import org.pacta.confirmation.evidence.Proof;
import org.pacta.ledger.Visibility;
import org.pacta.page.Badge;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.State;
import org.pacta.page.Text;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacity;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Component;

/// Fills the pages of assessments and their forms. Called inside a reading.
@Component
class AssessmentPages {

    private final Calls calls;
    private final Assessments assessments;
    private final Documents documents;
    private final Files files;
    private final Subjects subjects;

    AssessmentPages(Calls calls, Assessments assessments, Documents documents, Files files, Subjects subjects) {
        this.calls = calls;
        this.assessments = assessments;
        this.documents = documents;
        this.files = files;
        this.subjects = subjects;
    }

    /// All of a union, first those that differ from the official reading.
    AssessmentsView all(Call call) {
        var all = assessments.all(call.union().id(), call.asOf(), call.tag()).stream()
                .sorted(Comparator.comparing(each -> !each.differs()))
                .toList();
        var things =
                subjects.of(call, all.stream().map(Assessment::thing).distinct().toList());
        var frame = calls.frame(call, "measures");
        return view(call, frame, "", call.say("assessment.title"), List.of(), all, things);
    }

    AssessmentsView about(Call call, Subject subject) {
        var all = assessments.about(call.union().id(), subject.id(), call.asOf(), call.tag());
        var actions = new ArrayList<Link>();
        if (assesses(call)) {
            actions.add(action(call, subject, "assessment.state", "/new"));
            if (all.stream().anyMatch(each -> each.mandate() == mandate(call)))
                actions.add(action(call, subject, "assessment.withdraw", "/withdraw"));
        }
        actions.add(new Link(call.say("assessment.all"), call.at("/assessments").href()));
        var kind = call.say("claims.kind." + subject.kind(), subject.code());
        var frame =
                calls.frame(call, "measures", new Link(kind, subject.page(call).href()));
        return view(call, frame, kind, subject.title(), actions, all, Map.of());
    }

    private static Link action(Call call, Subject subject, String key, String below) {
        return new Link(call.say(key), subject.at(call, "/assessments" + below).href());
    }

    /// Whether the reader assesses here.
    static boolean assesses(Call call) {
        return call.capacity().may(Role.AUDITOR, Power.PREPARE)
                || call.capacity().may(Role.ASSESSOR, Power.PREPARE);
    }

    private static long mandate(Call call) {
        return call.capacity() instanceof Capacity.Holder holder
                ? holder.mandate().id()
                : 0;
    }

    /// @param things empty where the page is about one alone
    private AssessmentsView view(
            Call call,
            Frame frame,
            String about,
            String title,
            List<Link> actions,
            List<Assessment> all,
            Map<Long, Subject> things) {
        var served = documents.serving(
                call.union().id(), all.stream().map(Assessment::id).toList(), call.asOf(), call.tag());
        var differing = all.stream().filter(Assessment::differs).count();
        return new AssessmentsView(
                frame,
                about,
                title,
                call.say("assessment.tally", all.size(), differing),
                actions,
                all.stream()
                        .map(each ->
                                row(call, each, things.get(each.thing()), served.getOrDefault(each.id(), List.of())))
                        .toList());
    }

    private AssessmentsView.Row row(Call call, Assessment one, @Nullable Subject subject, List<Document> documents) {
        var thing = subject == null
                ? null
                : new Link(
                        call.say("claims.kind." + subject.kind(), subject.code()),
                        subject.at(call, "/assessments").href());
        return new AssessmentsView.Row(
                thing,
                subject == null ? "" : subject.title(),
                call.say("assessment.who." + one.role(), one.office()),
                one.differs()
                        ? new Badge(State.DISPUTED, call.say("assessment.differs"))
                        : new Badge(State.CONFIRMED, call.say("assessment.agrees")),
                facts(call, one),
                one.words().isEmpty() ? null : text(call, one),
                documents.stream().map(each -> document(call, each)).toList());
    }

    private static List<FormView.Line> facts(Call call, Assessment one) {
        var own = call.say(one.reading().key());
        if (one.part() != null) own = call.say("assessment.part", own, percent(call, one.part()));
        if (one.value() != null)
            own = call.say(
                    "assessment.value", own, one.value().stripTrailingZeros().toPlainString());
        var official = one.official();
        return List.of(
                new FormView.Line(
                        call.say("assessment.line.own"), call.say("assessment.since", own, day(call, one.since()))),
                new FormView.Line(
                        call.say("assessment.line.official"),
                        official == null
                                ? call.say("claims.state.none")
                                : call.say(
                                        "assessment.since",
                                        call.say("claims.state."
                                                + official.state().word()),
                                        day(call, official.since()))));
    }

    private static String percent(Call call, BigDecimal part) {
        return call.words().formats().percent(part.movePointRight(2), 0);
    }

    private static String day(Call call, LocalDate day) {
        return call.words().formats().day(day);
    }

    private static Text text(Call call, Assessment one) {
        return new Text(one.words(), one.language(), true, !one.language().equals(call.tag()));
    }

    /// A document by its name, kind, number and day, with the strength of what it proves and the way to it
    /// where it has one.
    private Link document(Call call, Document document) {
        var content = document.content();
        var words =
                new StringBuilder(document.title()).append(" (").append(call.say("evidence.kind." + content.kind()));
        if (content.number() != null) words.append(' ').append(call.say("evidence.number", content.number()));
        if (content.dated() != null) words.append(' ').append(call.say("evidence.dated", day(call, content.dated())));
        // a letter proves as a letter of one Party does; whoever assesses is none
        if (document.strength() != Proof.LETTER)
            words.append("; ")
                    .append(call.say("evidence.proof." + document.strength().word()));
        words.append(')');
        if (content.held() != null) words.append(". ").append(call.say("evidence.held", content.held()));
        var file = content.file() == null
                ? null
                : files.file(call.union().id(), content.file()).orElse(null);
        if (file != null) {
            words.append(". ").append(call.say("evidence.file", file.name(), file.kilobytes()));
            return new Link(words.toString(), call.at("/files/" + file.id()).href());
        }
        return new Link(words.toString(), content.link() == null ? "" : content.link());
    }

    FormView form(Call call, Subject subject, Input input, List<String> faults) {
        var fields = new Fields(call.words(), "assessment", input)
                .choose(
                        "reading",
                        Field.Kind.ONE,
                        Arrays.stream(Reading.values())
                                .map(each -> new Field.Option(each.code(), call.say(each.key()), false))
                                .toList())
                .add("part", Field.Kind.NUMBER, "");
        if (subject.target()) fields.add("value", Field.Kind.NUMBER, "");
        fields.add("since", Field.Kind.DAY, call.asOf().on().toString())
                .add("words", Field.Kind.TEXT, "")
                .add("office", Field.Kind.LINE, "")
                .choose(
                        "doc",
                        Field.Kind.ONE,
                        Document.KINDS.stream()
                                .map(each -> new Field.Option(
                                        each, call.say("evidence.kind." + each), each.equals("report")))
                                .toList())
                .add("title", Field.Kind.LINE, "")
                .add("number", Field.Kind.LINE, "")
                .add("dated", Field.Kind.DAY, "")
                .add("file", Field.Kind.FILE, "")
                .add("link", Field.Kind.LINE, "")
                .add("held", Field.Kind.LINE, "");
        // an invited assessor reads what everybody sees; what he states is for everybody
        if (call.capacity().may(Role.AUDITOR, Power.PREPARE)) fields.seen(Visibility.PUBLIC);
        return view(call, subject, "/new", "assessment.state", fields.all(), faults);
    }

    FormView withdrawing(Call call, Subject subject, List<String> faults) {
        return view(call, subject, "/withdraw", "assessment.withdraw", List.of(), faults);
    }

    private FormView view(
            Call call, Subject subject, String below, String title, List<Field> fields, List<String> faults) {
        var kind = call.say("claims.kind." + subject.kind(), subject.code());
        var back = new Link(
                call.say("assessment.title"), subject.at(call, "/assessments").href());
        return new FormView(
                calls.frame(call, "measures", new Link(kind, subject.page(call).href()), back),
                call.say(title),
                List.of(new FormView.Line(kind, subject.title())),
                fields,
                faults,
                List.of(),
                subject.at(call, "/assessments" + below).href(),
                call.form(),
                "",
                call.say(title),
                back);
    }
}
