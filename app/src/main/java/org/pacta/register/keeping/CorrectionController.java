package org.pacta.register.keeping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.register.keeping.CorrectionForms.Asked;
import org.pacta.register.keeping.CorrectionForms.Read;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Setting records right, making new ones, and changing them in a draft, which the secretariat does.
@Controller
@For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE)
class CorrectionController {

    private static final String FRAMED = "/u/{union}/frameworks/{framework}";
    private static final String PLANNED = FRAMED + "/{kind:measures|steps|groups}/{code}/correct";
    private static final String OTHER = "/u/{union}/{kind:acts|meetings|documents}/{code}/correct";
    private static final String NEW_PLANNED = FRAMED + "/new/{kind:measures|steps|groups}";
    private static final String NEW_OTHER = "/u/{union}/new/{kind:acts|meetings|documents}";

    private final Calls calls;
    private final RecordKinds kinds;
    private final CorrectionForms forms;
    private final Corrections corrections;
    private final Drafting drafting;
    private final Named persons;
    private final Moments moments;

    CorrectionController(
            Calls calls,
            RecordKinds kinds,
            CorrectionForms forms,
            Corrections corrections,
            Drafting drafting,
            Named persons,
            Moments moments) {
        this.calls = calls;
        this.kinds = kinds;
        this.forms = forms;
        this.corrections = corrections;
        this.drafting = drafting;
        this.persons = persons;
        this.moments = moments;
    }

    /// What an address names; a code only where the record is there already.
    private record Place(
            @Nullable String framework,
            String kind,
            @Nullable String code) {

        /// Empty where the record is of none.
        String plan() {
            return framework == null ? "" : framework;
        }
    }

    private record Looked(Asked asked, List<Shape> shapes) {}

    @GetMapping({PLANNED, OTHER, NEW_PLANNED, NEW_OTHER})
    String show(
            @PathVariable String union,
            @PathVariable(required = false) @Nullable String framework,
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = Input.none();
        var draft = Drafting.draft(request);
        var named = new Place(framework, kind, code);
        var page = drafting.look(call, draft, named.plan(), each -> {
            var asked = asked(each, named, input, draft);
            var shapes = asked.kind().shapes(each, asked.subject());
            var held = held(each, asked);
            return forms.form(each, asked, shapes, held, held, input, List.of(), false);
        });
        model.addAttribute("page", page);
        return "page/form";
    }

    private Asked asked(Call call, Place named, Input input, int draft) {
        var framework = named.plan();
        var subject = named.code == null
                ? RecordKinds.fresh(framework, named.kind, input.text("code"))
                : kinds.subject(call, framework, named.kind, named.code);
        return new Asked(kinds.kind(named.kind), subject, draft);
    }

    private static Sheet held(Call call, Asked asked) {
        return asked.fresh() ? new Sheet(java.util.Map.of()) : asked.kind().sheet(call, asked.subject());
    }

    @PostMapping({PLANNED, OTHER, NEW_PLANNED, NEW_OTHER})
    String correct(
            @PathVariable String union,
            @PathVariable(required = false) @Nullable String framework,
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var draft = Drafting.draft(request);
        var named = new Place(framework, kind, code);
        var looked = drafting.look(call, draft, named.plan(), each -> {
            var one = asked(each, named, input, draft);
            return new Looked(one, one.kind().shapes(each, one.subject()));
        });
        var asked = looked.asked;
        var shapes = looked.shapes;
        var typed = CorrectionForms.typed(shapes, input);
        var rest = new ArrayList<String>();
        switch (kept(call, asked, typed, input)) {
            case Kept.Recorded(var subject) -> {
                var done = new Asked(asked.kind(), subject, draft);
                return SeeOther.to(calls.read(request, response, union, done::back));
            }
            case Kept.Refused(var findings) ->
                findings.forEach(each -> CorrectionForms.note(call, shapes, input, each, rest));
            case Kept.Overtaken _ -> rest.add(call.say("keeping.overtaken"));
        }
        var overtaken = rest.contains(call.say("keeping.overtaken"));
        response.setStatus(overtaken ? 409 : 422);
        var page = drafting.look(
                call,
                draft,
                named.plan(),
                each -> forms.form(each, asked, shapes, held(each, asked), typed, input, rest, overtaken));
        model.addAttribute("page", page);
        return "page/form";
    }

    private Kept kept(Call call, Asked asked, Sheet typed, Input input) {
        if (asked.draft() != 0)
            return drafting.change(call, asked.draft(), asked.subject().framework(), (entry, each) -> {
                if (!asked.fresh() && input.text("out").equals("out"))
                    return corrections.remove(entry, each, asked.subject(), input.text("version"));
                var manner = new RecordKind.Manner(each.asOf().on(), true);
                var correction = new Corrections.Correction(input.text("version"), typed, manner);
                return corrections.correct(entry, each, asked.subject(), correction);
            });
        var read = Read.of(input);
        if (asked.names() && onlyPersons(call, asked, typed, read, input))
            return calls.read(
                    call,
                    each -> persons.hindered(each, asked.subject(), read.persons(), input)
                            .orElseGet(() -> {
                                persons.name(each, asked.subject(), input);
                                return new Kept.Recorded(asked.subject());
                            }));
        var today = moments.today(call.union());
        var grounds = input.text("grounds");
        if (grounds.isEmpty()) input.fault("grounds", Reason.GROUNDS_MISSING.key());
        var since = input.day("since", today);
        var correction = new Corrections.Correction(read.sheet(), typed, new RecordKind.Manner(since, false));
        if (input.wrong()) return calls.read(call, each -> refused(each, asked, correction, input));
        var mistake = asked.kind().framed() || input.text("what").equals("mistake");
        return calls.enter(
                call,
                mistake ? "correct" : "record",
                Grounds.of(mistake ? "Technical correction: " + grounds : grounds),
                entry -> entered(entry, call.as(new AsOf(today, entry.recorded())), asked, correction, input));
    }

    /// Whether nothing but the persons named is to be changed, of which no entry speaks.
    private boolean onlyPersons(Call call, Asked asked, Sheet typed, Read read, Input input) {
        return calls.read(
                call,
                each -> !asked.fresh()
                        && held(each, asked).changed(typed).isEmpty()
                        && !Named.version(Named.typed(input)).equals(read.persons()));
    }

    private Kept entered(Entry entry, Call call, Asked asked, Corrections.Correction correction, Input input) {
        if (!asked.names()) return corrections.correct(entry, call, asked.subject(), correction);
        var hindered = persons.hindered(call, asked.subject(), Read.of(input).persons(), input);
        if (hindered.isPresent())
            return hindered.get() instanceof Kept.Refused ? refused(call, asked, correction, input) : hindered.get();
        var kept = corrections.correct(entry, call, asked.subject(), correction);
        if (kept instanceof Kept.Recorded recorded) {
            entry.flush();
            persons.name(call, recorded.subject(), input);
        }
        return kept;
    }

    private Kept refused(Call call, Asked asked, Corrections.Correction correction, Input input) {
        var findings = new ArrayList<>(corrections.wrong(call, asked.subject(), correction));
        if (asked.names()) findings.addAll(persons.findings(call, asked.subject(), input));
        return new Kept.Refused(findings);
    }
}
