package org.pacta.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.pacta.ledger.Entry;
import org.pacta.ledger.NotFound;
import org.pacta.page.form.Field;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.register.keeping.Kept;
import org.pacta.register.keeping.Phrases;
import org.pacta.register.keeping.Reason;
import org.pacta.register.keeping.RecordKind;
import org.pacta.register.keeping.Shape;
import org.pacta.register.keeping.Sheet;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Meetings, kept by form: which body met, when, where, and by which number.
@Component
class MeetingKind implements RecordKind {

    private static final List<String> TEXTS = List.of("title", "place");

    private final Council council;
    private final Bodies bodies;
    private final Phrases phrases;

    MeetingKind(Council council, Bodies bodies, Phrases phrases) {
        this.council = council;
        this.bodies = bodies;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public boolean framed() {
        return false;
    }

    private Optional<Meeting> meeting(Call call, String code) {
        return council.meeting(call.union().id(), code, call.asOf(), call.tag());
    }

    @Override
    public Optional<Subject> find(Call call, String framework, String code) {
        return meeting(call, code).map(each -> new Subject(each.id(), "", "meetings", code, each.title(), false, ""));
    }

    /// The bodies of a union that can meet, as options.
    static List<Field.Option> options(List<Body> bodies) {
        return bodies.stream()
                .map(each -> new Field.Option(each.code(), each.name(), false))
                .toList();
    }

    private List<Body> bodies(Call call) {
        return bodies.bodies(call.union().id(), call.asOf(), call.tag());
    }

    @Override
    public List<Shape> shapes(Call call, Subject subject) {
        var shapes = new ArrayList<>(Shape.texts(TEXTS, call.union().languages()));
        shapes.add(Shape.pick("met", options(bodies(call))));
        shapes.add(Shape.line("number"));
        shapes.add(Shape.day("held"));
        return shapes;
    }

    @Override
    public Sheet sheet(Call call, Subject subject) {
        var meeting = meeting(call, subject.code()).orElseThrow(() -> new NotFound("meeting " + subject.code()));
        var values = new LinkedHashMap<String, String>();
        phrases.read(values, call, meeting.id(), TEXTS);
        var number = meeting.number();
        values.put("met", meeting.body());
        values.put("number", number == null ? "" : number.toString());
        values.put("held", meeting.heldOn().toString());
        return new Sheet(values);
    }

    @Override
    public List<Kept.Finding> findings(Call call, Subject subject, Sheet typed, List<String> changed) {
        var findings = phrases.findings(call, subject.id(), typed, changed);
        if (changed.contains("number") && !typed.of("number").matches("[0-9]{0,6}"))
            findings.add(new Kept.Finding("number", Reason.NUMBER));
        if ((subject.id() == 0 || changed.contains("held")) && typed.of("held").isEmpty())
            findings.add(new Kept.Finding("held", Reason.DAY));
        return findings;
    }

    @Override
    public void change(Entry entry, Call call, Subject subject, Sheet typed, List<String> changed, Manner manner) {
        phrases.change(entry, call, subject.id(), typed, changed, manner.since());
        if (changed.stream().noneMatch(List.of("met", "number", "held")::contains)) return;
        var body = bodies(call).stream()
                .filter(each -> each.code().equals(typed.of("met")))
                .findFirst()
                .orElseThrow();
        var number = typed.of("number");
        council.held(
                entry,
                subject.id(),
                body.id(),
                number.isEmpty() ? null : Integer.valueOf(number),
                LocalDate.parse(typed.of("held")));
    }
}
