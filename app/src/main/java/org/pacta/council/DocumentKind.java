package org.pacta.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Entry;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
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
import org.pacta.register.keeping.Stages;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Documents of bodies that decide, kept by form: number, day, the meeting that they come from, and their stages.
@Component
class DocumentKind implements RecordKind {

    private static final List<String> TEXTS = List.of("title");
    private static final List<String> SAID = List.of("kind", "number", "dated", "of_body", "of_meeting");
    private static final List<String> STAGES = List.of("approved", "adopted", "in-force", "repealed");

    private final Council council;
    private final CouncilStore store;
    private final Bodies bodies;
    private final Phrases phrases;

    DocumentKind(Council council, CouncilStore store, Bodies bodies, Phrases phrases) {
        this.council = council;
        this.store = store;
        this.bodies = bodies;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public boolean framed() {
        return false;
    }

    private Optional<CouncilStore.Paper> paper(Call call, String code) {
        return store.paper(call.union().id(), code, call.asOf(), call.tag());
    }

    @Override
    public Optional<Subject> find(Call call, String framework, String code) {
        return paper(call, code)
                .map(each -> new Subject(
                        each.document().id(),
                        "",
                        "documents",
                        code,
                        each.document().title(),
                        false,
                        ""));
    }

    @Override
    public List<Shape> shapes(Call call, Subject subject) {
        var shapes = new ArrayList<>(Shape.texts(TEXTS, call.union().languages()));
        var none = new Field.Option("", call.say("keeping.none"), false);
        shapes.add(Shape.line("kind"));
        shapes.add(Shape.line("number"));
        shapes.add(Shape.day("dated"));
        shapes.add(Shape.pick(
                "of_body",
                Stream.concat(Stream.of(none), MeetingKind.options(all(call)).stream())
                        .toList()));
        shapes.add(Shape.pick(
                "of_meeting",
                Stream.concat(
                                Stream.of(none),
                                meetings(call).stream()
                                        .map(each -> new Field.Option(
                                                each.code(), each.heldOn() + " " + each.bodyName(), false)))
                        .toList()));
        shapes.add(Stages.shape(call, STAGES));
        return shapes;
    }

    private List<Body> all(Call call) {
        return bodies.bodies(call.union().id(), call.asOf(), call.tag());
    }

    private List<Meeting> meetings(Call call) {
        return council.meetings(call.union().id(), call.asOf(), call.tag());
    }

    @Override
    public Sheet sheet(Call call, Subject subject) {
        var paper = paper(call, subject.code()).orElseThrow(() -> new NotFound("document " + subject.code()));
        var document = paper.document();
        var values = new LinkedHashMap<String, String>();
        phrases.read(values, call, document.id(), TEXTS);
        var dated = document.dated();
        values.put("kind", document.kind());
        values.put("number", or(document.number()));
        values.put("dated", dated == null ? "" : dated.toString());
        values.put("of_body", or(paper.body()));
        values.put("of_meeting", or(paper.meeting()));
        values.put("stages", Stages.lines(store.stages(call.union().id(), document.id(), call.asOf())));
        return new Sheet(values);
    }

    private static String or(@Nullable String word) {
        return word == null ? "" : word;
    }

    @Override
    public List<Kept.Finding> findings(Call call, Subject subject, Sheet typed, List<String> changed) {
        var findings = phrases.findings(call, subject.id(), typed, changed);
        if (changed.contains("kind") && typed.of("kind").isEmpty())
            findings.add(new Kept.Finding("kind", Reason.CHOICE));
        if ((subject.id() == 0 || changed.contains("stages"))
                && Stages.read(typed.of("stages"), STAGES).isEmpty())
            findings.add(new Kept.Finding("stages", Reason.STAGES));
        return findings;
    }

    @Override
    public void change(Entry entry, Call call, Subject subject, Sheet typed, List<String> changed, Manner manner) {
        phrases.change(entry, call, subject.id(), typed, changed, manner.since());
        if (changed.stream().anyMatch(SAID::contains)) {
            var dated = typed.of("dated");
            var number = typed.of("number");
            var state = new Council.DocumentState(
                    typed.of("kind"),
                    number.isEmpty() ? null : number,
                    dated.isEmpty() ? null : LocalDate.parse(dated),
                    all(call).stream()
                            .filter(each -> each.code().equals(typed.of("of_body")))
                            .map(Body::id)
                            .findFirst()
                            .orElse(null),
                    meetings(call).stream()
                            .filter(each -> each.code().equals(typed.of("of_meeting")))
                            .map(Meeting::id)
                            .findFirst()
                            .orElse(null));
            council.document(entry, subject.id(), state, manner.since());
        }
        if (changed.contains("stages"))
            council.went(
                    entry, subject.id(), Stages.read(typed.of("stages"), STAGES).orElseThrow());
    }

    /// A document is shown at its meeting.
    @Override
    public Address page(Call call, Subject subject) {
        return paper(call, subject.code())
                .map(CouncilStore.Paper::meeting)
                .map(each -> call.at("/meetings/" + Address.segment(each)))
                .orElse(call.at("/meetings"));
    }
}
