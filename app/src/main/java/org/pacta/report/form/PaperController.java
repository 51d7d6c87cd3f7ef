package org.pacta.report.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.pacta.language.Language;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.machine.LongWork;
import org.pacta.page.Address;
import org.pacta.page.Waiting;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.parties.wording.Wording;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
import org.pacta.report.HandedOut;
import org.pacta.report.Handings;
import org.pacta.report.Makings;
import org.pacta.report.OwnTemplates;
import org.pacta.report.Papers;
import org.pacta.scoreboard.Question;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Handing out a paper: it is made from the public record and kept as it is.
@Controller
@For(
        value = {Role.SECRETARIAT_OFFICER, Role.COUNCIL_SECRETARY},
        power = Power.DECIDE)
class PaperController {

    private static final String AT = "/u/{union}/papers/new";
    private static final List<String> FORMS = List.of("pdf", "docx");

    private final Calls calls;
    private final Plans plans;
    private final Papers papers;
    private final OwnTemplates templates;
    private final Handings handings;
    private final HandedOut handedOut;
    private final Ledger ledger;
    private final Wording wording;
    private final Moments moments;
    private final PublicUrl url;

    PaperController(
            Calls calls,
            Plans plans,
            Papers papers,
            OwnTemplates templates,
            Handings handings,
            HandedOut handedOut,
            Ledger ledger,
            Wording wording,
            Moments moments,
            PublicUrl url) {
        this.calls = calls;
        this.plans = plans;
        this.papers = papers;
        this.templates = templates;
        this.handings = handings;
        this.handedOut = handedOut;
        this.ledger = ledger;
        this.wording = wording;
        this.moments = moments;
        this.url = url;
    }

    @GetMapping(AT)
    String ask(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return form(calls.of(request, response, union), Input.none(), model);
    }

    @PostMapping(AT)
    String handOut(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var kind = kind(input.text("paper"));
        if (kind.isEmpty()) input.fault("paper", "form.fault.choose");
        var language = Language.of(input.text("language"));
        if (language.isEmpty()) input.fault("language", "form.fault.choose");
        var form = input.text("file");
        if (!FORMS.contains(form)) input.fault("file", "form.fault.choose");
        var occasion = input.text("occasion");
        if (occasion.isEmpty()) input.fault("occasion", "handout.fault.occasion");
        var framework = frameworks(call).stream()
                .filter(each -> each.code().equals(input.text("framework")))
                .findFirst();
        if (framework.isEmpty()) input.fault("framework", "form.fault.choose");
        if (input.wrong()) {
            response.setStatus(422);
            return form(call, input, model);
        }
        var where = url.of(request);
        var tongue = language.orElseThrow();
        // what is handed out is made for everybody, whatever the hand that gives it may see
        var asOf = ledger.read(Viewer.PUBLIC, () -> moments.asOf(call.union(), null, null));
        var question = new Question(call.union(), framework.orElseThrow(), asOf, tongue.tag());
        var paper = ledger.read(
                Viewer.PUBLIC,
                () -> papers.paper(kind.orElseThrow(), question, wording.in(call.union(), tongue, asOf), where));
        var own = ledger.read(Viewer.PUBLIC, () -> templates.of(call.union(), asOf, kind.orElseThrow(), form));
        var order = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextLong());
        var state = handings.begin(
                key(call, order),
                paper,
                form,
                own.orElse(null),
                bytes -> calls.enter(
                        call,
                        "hand-out",
                        Grounds.of(occasion),
                        entry -> handedOut.handOut(
                                entry, question, kind.orElseThrow(), paper, form, bytes, Visibility.PUBLIC)));
        return state instanceof LongWork.State.Ready<Handings.Handed>(var handed)
                ? done(call, handed)
                : SeeOther.to(making(call, order).href());
    }

    /// How far the paper has come that somebody hands out, with a way to stop it; whoever leaves hands out nothing.
    @GetMapping(AT + "/making")
    String making(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "false") boolean stop,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var key = key(call, order);
        if (stop) {
            handings.stop(key);
            return SeeOther.to(call.at("/papers/new").href());
        }
        var state = handings.look(key).orElse(null);
        return switch (state) {
            case null -> SeeOther.to(call.at("/papers").href());
            case LongWork.State.Ready<Handings.Handed>(var handed) -> done(call, handed);
            case LongWork.State.Going<Handings.Handed> going -> {
                Waiting.tell(response);
                model.addAttribute("page", calls.read(call, each -> waiting(each, order, going)));
                yield "page/waiting";
            }
        };
    }

    private Waiting waiting(Call call, String order, LongWork.State.Going<Handings.Handed> going) {
        var again = making(call, order);
        return new Waiting(
                calls.frame(call, "overview", call.link(call.say("report.handed.title"), call.at("/papers"))),
                call.say("handout.making"),
                Makings.said(call.words(), going) + " " + call.say("handout.making.leave"),
                Makings.come(going),
                Makings.WHOLE,
                call.link(call.say("making.again"), again),
                call.link(call.say("making.stop"), again.with("stop", "true")));
    }

    private static Address making(Call call, String order) {
        return call.at("/papers/new/making").with("order", order);
    }

    private static String done(Call call, Handings.Handed handed) {
        var overtaken = handed.overtaken();
        if (overtaken != null) throw overtaken;
        return SeeOther.to(call.at("/papers").href());
    }

    private static String key(Call call, String order) {
        return "%d %s %s".formatted(call.union().id(), call.capacity().actor(), order);
    }

    private static Optional<Papers.Kind> kind(String word) {
        return Arrays.stream(Papers.Kind.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    private List<Framework> frameworks(Call call) {
        return ledger.read(Viewer.PUBLIC, () -> plans.frameworks(call.union().id(), call.asOf(), call.tag()));
    }

    private String form(Call call, Input input, Model model) {
        var frameworks = frameworks(call).reversed();
        var day = call.asOf().on();
        var current =
                frameworks.stream().filter(each -> !each.starts().isAfter(day)).findFirst();
        var fields = new Fields(call.words(), "handout", input)
                .choose("paper", Field.Kind.ONE, options(call, "note", "positions"))
                .choose(
                        "framework",
                        Field.Kind.ONE,
                        frameworks.stream()
                                .map(each -> new Field.Option(
                                        each.code(),
                                        each.code(),
                                        current.filter(each::equals).isPresent()))
                                .toList())
                .choose(
                        "language",
                        Field.Kind.ONE,
                        Arrays.stream(Language.values())
                                .map(each -> new Field.Option(
                                        each.tag(),
                                        each.ownName(),
                                        each == call.words().language()))
                                .toList())
                .choose(
                        "file",
                        Field.Kind.ONE,
                        FORMS.stream()
                                .map(each -> new Field.Option(each, each.toUpperCase(Locale.ROOT), each.equals("pdf")))
                                .toList())
                .add("occasion", Field.Kind.TEXT, "")
                .all();
        var back = call.link(call.say("report.handed.title"), call.at("/papers"));
        model.addAttribute(
                "page",
                calls.read(
                        call,
                        each -> new FormView(
                                calls.frame(each, "overview", back),
                                each.say("handout.title"),
                                List.of(
                                        new FormView.Line(
                                                each.say("handout.position"),
                                                each.words().formats().day(day)),
                                        new FormView.Line(each.say("handout.made"), each.say("handout.made.public"))),
                                fields,
                                List.of(),
                                List.of(),
                                each.at("/papers/new").href(),
                                each.form(),
                                "",
                                each.say("handout.submit"),
                                back)));
        return "page/form";
    }

    private static List<Field.Option> options(Call call, String... values) {
        return Stream.of(values)
                .map(each -> new Field.Option(each, call.say("handout.option." + each), each.equals(values[0])))
                .toList();
    }
}
