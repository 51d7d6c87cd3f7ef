package org.pacta.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.NotFound;
import org.pacta.page.form.Field;
import org.pacta.parties.Bodies;
import org.pacta.parties.Party;
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

/// Acts, kept by form: what they are, their stages, and the acts of other Parties with the same content.
@Component
class ActKind implements RecordKind {

    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final List<String> TEXTS = List.of("title");
    private static final List<String> SAID = List.of("party", "kind", "number", "published", "dated");
    private static final List<String> KINDS =
            List.of("law", "decree", "resolution", "regulation", "directive", "recommendation", "order", "agreement");
    private static final List<String> STAGES =
            List.of("drafting", "agreed", "prepared", "adopted", "in-force", "repealed");

    private final Acts acts;
    private final Bodies bodies;
    private final Phrases phrases;
    private final Carried carried;

    ActKind(Acts acts, Bodies bodies, Phrases phrases, Carried carried) {
        this.acts = acts;
        this.bodies = bodies;
        this.phrases = phrases;
        this.carried = carried;
    }

    @Override
    public String name() {
        return "acts";
    }

    @Override
    public boolean framed() {
        return false;
    }

    private Optional<Act> act(Call call, String code) {
        return acts.act(call.union().id(), code, call.asOf(), call.tag());
    }

    @Override
    public Optional<Subject> find(Call call, String framework, String code) {
        return act(call, code).map(each -> new Subject(each.id(), "", "acts", code, each.title(), false, ""));
    }

    private List<Party> parties(Call call) {
        return bodies.parties(call.union().id(), call.asOf(), call.tag());
    }

    @Override
    public List<Shape> shapes(Call call, Subject subject) {
        var shapes = new ArrayList<>(Shape.texts(TEXTS, call.union().languages()));
        var owners = Stream.concat(
                        Stream.of(new Field.Option("", call.say("keeping.union"), false)),
                        parties(call).stream().map(each -> new Field.Option(each.code(), each.name(), false)))
                .toList();
        var kinds = new ArrayList<>(KINDS.stream()
                .map(each -> new Field.Option(each, call.say("pages.act.kind." + each), false))
                .toList());
        act(call, subject.code())
                .map(Act::kind)
                .filter(each -> !KINDS.contains(each))
                .ifPresent(own -> kinds.add(new Field.Option(own, own, false)));
        shapes.add(Shape.pick("party", owners));
        shapes.add(Shape.pick("kind", kinds));
        shapes.add(Shape.line("number"));
        shapes.add(Shape.day("dated"));
        shapes.add(Shape.line("published"));
        shapes.add(Stages.shape(call, STAGES));
        shapes.add(Shape.text("twins"));
        shapes.add(Shape.text("carries"));
        return shapes;
    }

    @Override
    public Sheet sheet(Call call, Subject subject) {
        var union = call.union().id();
        var act = act(call, subject.code()).orElseThrow(() -> new NotFound("act " + subject.code()));
        var values = new LinkedHashMap<String, String>();
        phrases.read(values, call, act.id(), TEXTS);
        values.put("party", or(act.party()));
        values.put("kind", act.kind());
        values.put("number", or(act.number()));
        var dated = act.dated();
        values.put("dated", dated == null ? "" : dated.toString());
        values.put("published", or(act.published()));
        values.put(
                "stages",
                Stages.lines(
                        acts.stages(union, act.id(), new AsOf(END, call.asOf().known())).stream()
                                .map(each -> new Stages.Begun(each.stage(), each.since()))
                                .toList()));
        values.put("twins", twins(call, act.id()).stream().map(Act::code).collect(Collectors.joining("\n")));
        values.put("carries", carried.lines(call, act.id()));
        return new Sheet(values);
    }

    private List<Act> twins(Call call, long act) {
        return acts.twins(call.union().id(), act, call.asOf(), call.tag());
    }

    private static String or(@Nullable String word) {
        return word == null ? "" : word;
    }

    private static @Nullable String orNull(String word) {
        return word.isEmpty() ? null : word;
    }

    @Override
    public List<Kept.Finding> findings(Call call, Subject subject, Sheet typed, List<String> changed) {
        var findings = phrases.findings(call, subject.id(), typed, changed);
        if ((subject.id() == 0 || changed.contains("stages"))
                && Stages.read(typed.of("stages"), STAGES).isEmpty())
            findings.add(new Kept.Finding("stages", Reason.STAGES));
        if (changed.contains("twins")
                && !typed.of("twins")
                        .lines()
                        .allMatch(each -> act(call, each.strip())
                                .filter(other -> other.id() != subject.id())
                                .isPresent())) findings.add(new Kept.Finding("twins", Reason.TWIN_UNKNOWN));
        if (changed.contains("carries") && !carried.known(call, typed.of("carries")))
            findings.add(new Kept.Finding("carries", Reason.ITEM_UNKNOWN));
        return findings;
    }

    @Override
    public void change(Entry entry, Call call, Subject subject, Sheet typed, List<String> changed, Manner manner) {
        var since = manner.since();
        var act = subject.id();
        phrases.change(entry, call, act, typed, changed, since);
        if (changed.stream().anyMatch(SAID::contains)) {
            var party = parties(call).stream()
                    .filter(each -> each.code().equals(typed.of("party")))
                    .map(Party::id)
                    .findFirst()
                    .orElse(null);
            var dated = orNull(typed.of("dated"));
            acts.mend(
                    entry,
                    act,
                    party,
                    typed.of("kind"),
                    orNull(typed.of("number")),
                    orNull(typed.of("published")),
                    dated == null ? null : LocalDate.parse(dated),
                    since);
        }
        if (changed.contains("stages"))
            acts.went(entry, act, Stages.read(typed.of("stages"), STAGES).orElseThrow());
        if (changed.contains("carries")) carried.change(entry, call, act, typed.of("carries"), since);
        if (changed.contains("twins")) twins(entry, call, act, typed.of("twins"), since);
    }

    private void twins(Entry entry, Call call, long act, String lines, LocalDate since) {
        var wanted = lines.lines()
                .flatMap(each -> act(call, each.strip()).stream())
                .map(Act::id)
                .toList();
        var held = twins(call, act).stream().map(Act::id).toList();
        held.stream().filter(each -> !wanted.contains(each)).forEach(each -> acts.untwin(entry, act, each, since));
        wanted.stream().filter(each -> !held.contains(each)).forEach(each -> acts.twin(entry, act, each, since));
    }
}
