package org.pacta.desk.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Unions;
import org.pacta.parties.account.Secret;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One's own calendar: its secret address, which can be renewed and ended, and what stands there.
@Controller
@For({
    Role.SECRETARIAT_OFFICER,
    Role.PARTY_COORDINATOR,
    Role.BODY_OFFICER,
    Role.PUBLISHING_AUTHORITY,
    Role.COUNCIL_SECRETARY,
    Role.DELEGATE,
    Role.AUDITOR,
    Role.OBSERVER
})
class OwnCalendarController {

    private final Calls calls;
    private final CalendarKeyStore keys;
    private final OwnCalendars calendars;
    private final Unions unions;
    private final Mandates mandates;
    private final People people;
    private final Ledger ledger;
    private final Lexicon lexicon;
    private final PublicUrl url;
    private final Clock clock;

    OwnCalendarController(
            Calls calls,
            CalendarKeyStore keys,
            OwnCalendars calendars,
            Unions unions,
            Mandates mandates,
            People people,
            Ledger ledger,
            Lexicon lexicon,
            PublicUrl url,
            Clock clock) {
        this.calls = calls;
        this.keys = keys;
        this.calendars = calendars;
        this.unions = unions;
        this.mandates = mandates;
        this.people = people;
        this.ledger = ledger;
        this.lexicon = lexicon;
        this.url = url;
        this.clock = clock;
    }

    @GetMapping("/u/{union}/desk/calendar")
    String address(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(model, view(calls.of(request, response, union), "", Input.none()));
    }

    /// The address is shown once, in the answer to this form; it stands nowhere else.
    @PostMapping("/u/{union}/desk/calendar")
    String change(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var id = call.union().id();
        var person = call.holder().mandate().person();
        switch (input.text("what")) {
            case "renew" -> {
                var secret = Secret.fresh();
                ledger.keep(Viewer.operator(id), () -> {
                    keys.renew(id, person, secret, clock.instant());
                    return true;
                });
                var at = "%s/calendar/%s/%s.ics".formatted(url.of(request), union, secret.word());
                return shown(model, view(call, at, Input.none()));
            }
            case "end" -> {
                ledger.keep(Viewer.operator(id), () -> {
                    keys.end(id, person);
                    return true;
                });
                return SeeOther.to(call.at("/desk/calendar").href());
            }
            default -> {
                input.fault("what", "form.fault.choose");
                response.setStatus(422);
                return shown(model, view(call, "", input));
            }
        }
    }

    /// Whoever knows the address reads it, as long as its owner is known and holds a mandate: calendars do not
    /// sign in. Outside `/u/`, where answers for everybody are kept.
    @GetMapping(path = "/calendar/{union}/{word}.ics", produces = "text/calendar;charset=UTF-8")
    @Open
    ResponseEntity<String> calendar(
            @PathVariable String union,
            @PathVariable String word,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = ledger.read(Viewer.PUBLIC, () -> unions.union(union));
        var held = ledger.read(
                Viewer.operator(found.id()),
                () -> keys.owner(found.id(), new Secret(word))
                        .filter(each -> people.person(found.id(), each).isPresent())
                        .map(each -> mandates.held(found.id(), each, found.today(clock)))
                        .orElse(List.of()));
        if (held.isEmpty()) throw new NotFound("calendar");
        var first = Language.of(found.languages().getFirst()).orElse(Language.EN);
        var words = lexicon.in(ReaderLanguage.of(request, response, first));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(calendars.calendar(found, words, held, url.of(request)));
    }

    /// @param made the address, just made; else empty
    private FormView view(Call call, String made, Input input) {
        var union = call.union();
        var since = ledger.read(
                Viewer.operator(union.id()),
                () -> keys.made(union.id(), call.holder().mandate().person()));
        return calls.read(call, _ -> {
            var lines = new ArrayList<FormView.Line>();
            lines.add(new FormView.Line(
                    call.say("calendar.own.state"),
                    since.map(each -> call.say(
                                    "calendar.own.made", call.words().formats().day(union.dayOf(each))))
                            .orElseGet(() -> call.say("calendar.own.none"))));
            if (!made.isEmpty()) lines.add(new FormView.Line(call.say("calendar.own.address"), made));
            var fields = new Fields(call.words(), "calendar", input)
                    .choose(
                            "what",
                            Field.Kind.ONE,
                            List.of(
                                    new Field.Option(
                                            "renew",
                                            call.say(since.isEmpty() ? "calendar.own.make" : "calendar.own.renew"),
                                            since.isEmpty()),
                                    new Field.Option("end", call.say("calendar.own.end"), false)));
            var desk = new Link(call.say("desk.title"), call.at("/desk").href());
            return new FormView(
                    calls.frame(call, "", desk),
                    call.say("calendar.own.title"),
                    lines,
                    fields.all(),
                    List.of(),
                    List.of(),
                    call.at("/desk/calendar").href(),
                    call.form(),
                    "",
                    call.say("calendar.own.do"),
                    desk);
        });
    }

    private static String shown(Model model, FormView page) {
        model.addAttribute("page", page);
        return "page/form";
    }
}
