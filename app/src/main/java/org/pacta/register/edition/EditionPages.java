package org.pacta.register.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.ledger.Stale;
import org.pacta.ledger.Text;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.draft.Comparison;
import org.pacta.register.draft.Draft;
import org.pacta.register.draft.DraftAnswers;
import org.pacta.register.draft.PlanDrafts;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Fills the pages of drafts. Called inside a reading.
@Component
class EditionPages {

    private static final List<String> PLANNED = List.of("groups", "measures", "steps");

    private final Calls calls;
    private final PlanDrafts drafts;
    private final Plans plans;
    private final EditionWords words;
    private final DecidingDocuments decisions;
    private final Bodies bodies;
    private final Records records;

    EditionPages(
            Calls calls,
            PlanDrafts drafts,
            Plans plans,
            EditionWords words,
            DecidingDocuments decisions,
            Bodies bodies,
            Records records) {
        this.calls = calls;
        this.drafts = drafts;
        this.plans = plans;
        this.words = words;
        this.decisions = decisions;
        this.bodies = bodies;
        this.records = records;
    }

    static boolean keeps(Call call) {
        return call.capacity().may(Role.SECRETARIAT_OFFICER, Power.DECIDE);
    }

    private List<Framework> frameworks(Call call) {
        return plans.frameworks(call.union().id(), call.asOf(), call.tag());
    }

    /// The code of the framework that a draft is about; the latest where it names none.
    private String framework(Call call, Draft draft) {
        var all = frameworks(call);
        var own = draft.framework();
        return all.stream()
                .filter(each -> own != null && each.id() == own)
                .map(Framework::code)
                .findFirst()
                .orElseGet(() -> all.isEmpty() ? "" : all.getLast().code());
    }

    EditionsView list(Call call) {
        var rows = drafts.drafts(call.union().id()).stream()
                .map(each -> new EditionsView.Row(
                        new Link(call.say("keeping.draft", each.number()), at(call, each)),
                        each.name(),
                        state(call, each),
                        made(call, each)))
                .toList();
        return new EditionsView(
                calls.frame(call, "plan"), call.say("drafts.title"), call.say("drafts.intro"), ways(call), rows);
    }

    private List<Link> ways(Call call) {
        var ways = new ArrayList<Link>();
        if (!keeps(call)) return ways;
        ways.add(new Link(call.say("drafts.new"), call.at("/editions/new").href()));
        for (var framework : frameworks(call))
            ways.add(new Link(
                    call.say("drafts.table", framework.title()),
                    call.at(Subject.root(framework.code()) + "/keep").href()));
        frameworks(call).stream().reduce((_, later) -> later).ifPresent(framework -> {
            for (var kind : PLANNED)
                ways.add(new Link(
                        call.say("drafts.new." + kind),
                        call.at(Subject.root(framework.code()) + "/new/" + kind).href()));
        });
        for (var kind : List.of("acts", "meetings", "documents"))
            ways.add(new Link(
                    call.say("drafts.new." + kind), call.at("/new/" + kind).href()));
        return ways;
    }

    private static String at(Call call, Draft draft) {
        return call.at("/editions/" + draft.number()).href();
    }

    private static String made(Call call, Draft draft) {
        return call.words()
                .formats()
                .day(draft.made().atZone(call.union().zone()).toLocalDate());
    }

    private static String state(Call call, Draft draft) {
        var answer = draft.answer();
        if (answer.isPresent()) {
            var given = call.words().formats().day(answer.get().since());
            var said = answer.get()
                    .taken()
                    .map(number -> call.say("drafts.state.taken", number, given))
                    .orElseGet(() -> call.say("drafts.state.refused", given));
            return draft.state() == Draft.State.WITHDRAWN ? said + "; " + call.say("drafts.state.withdrawn") : said;
        }
        var sent = draft.state() == Draft.State.OPEN && draft.sent();
        return call.say("drafts.state." + (sent ? "sent" : draft.state().name().toLowerCase(Locale.ROOT)));
    }

    EditionView page(Call call, int number, List<String> faults) {
        var draft = drafts.draft(call.union().id(), number);
        var comparison = drafts.comparison(draft, call.tag());
        var names = words.names(call, comparison);
        var framework = framework(call, draft);
        var works = keeps(call) && draft.owner() == 0 && draft.state() == Draft.State.OPEN;
        var sections = new ArrayList<EditionView.Section>();
        section(call, "added", comparison.added(), names, sections);
        section(call, "changed", comparison.changed(), names, sections);
        section(call, "moved", comparison.moved(), names, sections);
        section(call, "removed", comparison.removed(), names, sections);
        return new EditionView(
                calls.frame(
                        call,
                        "plan",
                        new Link(call.say("drafts.title"), call.at("/editions").href())),
                draft.name(),
                about(call, draft, framework),
                faults,
                works && !draft.sent() ? work(call, framework, draft) : answering(call, draft),
                works && !draft.sent()
                        ? PLANNED.stream()
                                .map(each -> new EditionView.Kind(
                                        each,
                                        call.say("keeping.record." + each, "").strip()))
                                .toList()
                        : List.of(),
                at(call, draft) + "/change",
                buttons(call, draft),
                at(call, draft),
                call.form(),
                sections);
    }

    private List<FormView.Line> about(Call call, Draft draft, String framework) {
        var about = new ArrayList<FormView.Line>();
        about.add(new FormView.Line(call.say("keeping.draft", draft.number()), state(call, draft)));
        var why = why(call, draft);
        if (!why.isEmpty()) about.add(new FormView.Line(call.say("drafts.why"), why));
        var owner = bodies.parties(call.union().id(), call.asOf(), call.tag()).stream()
                .filter(each -> each.id() == draft.owner())
                .findFirst();
        owner.ifPresent(each -> about.add(new FormView.Line(call.say("drafts.owner"), each.name())));
        about.add(new FormView.Line(call.say("drafts.field.framework"), framework));
        about.add(new FormView.Line(call.say("drafts.field.grounds"), draft.grounds()));
        about.add(new FormView.Line(call.say("drafts.made"), made(call, draft)));
        return about;
    }

    /// Why it was refused; empty where it was not, or where the reason was erased.
    private String why(Call call, Draft draft) {
        var answer = draft.answer();
        if (answer.isEmpty()) return "";
        long id = answer.get().id();
        var texts = records.texts(call.union().id(), List.of(id), call.asOf()).getOrDefault(id, List.of());
        return Text.of(texts, DraftAnswers.WORDS, call.tag()).orElse("");
    }

    private static List<Link> answering(Call call, Draft draft) {
        var open = keeps(call) && draft.owner() != 0 && draft.sent() && draft.unanswered();
        return open ? List.of(new Link(call.say("drafts.refuse"), at(call, draft) + "/refuse")) : List.of();
    }

    private static List<Link> work(Call call, String framework, Draft draft) {
        var links = new ArrayList<Link>();
        var number = String.valueOf(draft.number());
        links.add(new Link(
                call.say("drafts.table.here"),
                call.at(Subject.root(framework) + "/keep").with("draft", number).href()));
        for (var kind : PLANNED)
            links.add(new Link(
                    call.say("drafts.new." + kind),
                    call.at(Subject.root(framework) + "/new/" + kind)
                            .with("draft", number)
                            .href()));
        links.add(new Link(call.say("drafts.force"), at(call, draft) + "/force"));
        return links;
    }

    /// What the reader may do with it.
    private static List<EditionView.Button> buttons(Call call, Draft draft) {
        return acts(call, draft).stream()
                .map(each -> new EditionView.Button(each, call.say("drafts.act." + each.replace('/', '.'))))
                .toList();
    }

    private static List<String> acts(Call call, Draft draft) {
        if (draft.state() != Draft.State.OPEN) return List.of();
        boolean sent = draft.sent();
        if (keeps(call)) {
            if (draft.owner() != 0) return sent && draft.unanswered() ? List.of("take") : List.of();
            return sent ? List.of("recall", "withdraw") : List.of("send", "renew", "withdraw");
        }
        if (draft.owner() == 0
                || draft.owner() != call.capacity().party()
                || !call.capacity().may(Role.PARTY_COORDINATOR, Power.DECIDE)) return List.of();
        if (!draft.unanswered()) return List.of("own/renew", "own/withdraw");
        return List.of(sent ? "own/recall" : "own/send", "own/withdraw");
    }

    private void section(
            Call call,
            String what,
            List<Comparison.Touch> touches,
            Map<Long, String> names,
            List<EditionView.Section> into) {
        if (touches.isEmpty()) return;
        into.add(new EditionView.Section(
                call.say("drafts." + what, touches.size()),
                touches.stream()
                        .map(each -> new EditionView.Touched(
                                name(call, each), each.title(), words.differences(call, each, names)))
                        .toList()));
    }

    private static String name(Call call, Comparison.Touch touch) {
        var key = "keeping.record." + touch.kind() + "s";
        return call.words().knows(key) ? call.say(key, touch.code()) : touch.code();
    }

    FormView open(Call call, Input input) {
        var options = frameworks(call).reversed().stream()
                .map(each -> new Field.Option(each.code(), each.title(), false))
                .toList();
        var fields = new Fields(call.words(), "drafts", input)
                .pick("framework", call.say("drafts.field.framework"), options)
                .add("name", Field.Kind.LINE, "")
                .add("grounds", Field.Kind.LINE, "");
        return form(call, "drafts.new", List.of(), fields, List.of(), List.of(), "/editions/new", "/editions");
    }

    /// @param now what the plan says by now against what the draft's author saw; null where it has not moved
    FormView force(Call call, int number, Input input, @org.jspecify.annotations.Nullable Comparison now) {
        var draft = drafts.draft(call.union().id(), number);
        var fields = new Fields(call.words(), "drafts", input)
                .add("day", Field.Kind.DAY, call.asOf().on().toString())
                .add("decided", Field.Kind.DAY, "")
                .pick("document", call.say("drafts.field.document"), decisions.options(call))
                .add("grounds", Field.Kind.LINE, draft.grounds());
        var differences = new ArrayList<FormView.Difference>();
        if (now != null) {
            var names = words.names(call, now);
            for (var touches : List.of(now.added(), now.changed(), now.moved(), now.removed()))
                for (var touch : touches)
                    words.differences(call, touch, names)
                            .forEach(each -> differences.add(new FormView.Difference(
                                    name(call, touch) + ": " + each.name(), each.theirs(), each.mine())));
        }
        var about = List.of(new FormView.Line(call.say("keeping.draft", number), draft.name()));
        var faults = now == null ? List.<String>of() : List.of(call.say("drafts.overtaken"));
        var at = "/editions/" + number;
        return form(call, "drafts.force", about, fields, faults, differences, at + "/force", at);
    }

    /// @throws NotFound if there is no draft of a Party that the secretariat sees
    /// @throws Stale if it cannot be answered any more
    FormView refuse(Call call, int number, Input input) {
        var draft = drafts.draft(call.union().id(), number);
        if (draft.owner() == 0) throw new NotFound("draft " + number + " to refuse");
        if (!draft.unanswered() || !draft.sent()) throw new Stale("draft " + number);
        var fields = new Fields(call.words(), "drafts", input).add("why", Field.Kind.TEXT, "");
        var about = List.of(new FormView.Line(call.say("keeping.draft", number), draft.name()));
        var at = "/editions/" + number;
        return form(call, "drafts.refuse", about, fields, List.of(), List.of(), at + "/refuse", at);
    }

    private FormView form(
            Call call,
            String title,
            List<FormView.Line> about,
            Fields fields,
            List<String> faults,
            List<FormView.Difference> differences,
            String action,
            String back) {
        return new FormView(
                calls.frame(
                        call,
                        "plan",
                        new Link(call.say("drafts.title"), call.at("/editions").href())),
                call.say(title),
                about,
                fields.all(),
                faults,
                differences,
                call.at(action).href(),
                call.form(),
                "",
                call.say(title),
                new Link(call.say("keeping.back"), call.at(back).href()));
    }
}
