package org.pacta.parties.presence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.ledger.Stale;
import org.pacta.ledger.Text;
import org.pacta.page.Address;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Place;
import org.pacta.page.Surroundings;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.wording.Wording;
import org.springframework.stereotype.Component;

/// Opens readings and commands for the sender of a request: the ground on which pages with forms stand.
///
/// ```java
/// @GetMapping("/u/{union}/claims/{claim}")
/// @For({Role.BODY_OFFICER, Role.PARTY_COORDINATOR})
/// String claim(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
///     model.addAttribute("page", calls.read(request, response, union, call -> view(call, calls.frame(call,
/// "measures"))));
///     return "confirmation/claim";
/// }
///
/// @PostMapping("/u/{union}/claims/{claim}")
/// @For(value = Role.PARTY_COORDINATOR, power = Power.DECIDE)
/// String submit(@PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
///     var call = calls.of(request, response, union);
///     calls.enter(call, "submit", grounds, entry -> claims.submit(entry, call.capacity().actor(), claim));
///     return SeeOther.to(call.at("/claims/" + claim).href());
/// }
/// ```
@Component
public class Calls {

    private final Ledger ledger;
    private final Moments moments;
    private final Records records;
    private final Capacities capacities;
    private final Lexicon lexicon;
    private final Surroundings surroundings;
    private final Wording wording;

    Calls(
            Ledger ledger,
            Moments moments,
            Records records,
            Capacities capacities,
            Lexicon lexicon,
            Surroundings surroundings,
            Wording wording) {
        this.ledger = ledger;
        this.moments = moments;
        this.records = records;
        this.capacities = capacities;
        this.lexicon = lexicon;
        this.surroundings = surroundings;
        this.wording = wording;
    }

    /// The call itself; afterwards no reading is open.
    ///
    /// @throws org.pacta.ledger.NotFound if there is no such union
    public Call of(HttpServletRequest request, HttpServletResponse response, String union) {
        var found = found(request, union);
        return ledger.read(found.capacity().viewer(), () -> call(request, response, found));
    }

    private Capacities.Found found(HttpServletRequest request, String union) {
        return capacities.found(request, union).orElseThrow(() -> new NotFound("union " + union));
    }

    /// A call on the present without a request, as for a letter to somebody. Inside a reading of that
    /// capacity's viewer.
    public Call unasked(Union union, Words words, Capacity capacity) {
        var asOf = moments.asOf(union, null, null);
        return new Call(
                union,
                name(union, words, asOf),
                wording.in(union, words.language(), asOf),
                asOf,
                Address.of("/u/" + union.code()),
                capacity,
                "");
    }

    /// Answers what the work reads, as the sender of the request may see it.
    public <T> T read(HttpServletRequest request, HttpServletResponse response, String union, Function<Call, T> work) {
        var found = found(request, union);
        return ledger.read(found.capacity().viewer(), () -> work.apply(call(request, response, found)));
    }

    /// The same for a call that is there already, as after a command that was refused.
    public <T> T read(Call call, Function<Call, T> work) {
        return ledger.read(call.capacity().viewer(), () -> work.apply(call));
    }

    /// Carries out a command of the sender, as [Ledger#enter] does, provided that his mandate still holds.
    ///
    /// @throws Stale if it has ended meanwhile
    public <T> T enter(Call call, String command, Grounds grounds, Function<Entry, T> work) {
        var asked = new Command(call.capacity().actor(), call.union().id(), command, grounds);
        return ledger.enter(asked, entry -> {
            if (!capacities.stillHolds(entry, moments.today(call.union()))) {
                throw new Stale(call.say("people.refused.ended"));
            }
            return work.apply(entry);
        });
    }

    /// The frame around a page, inside its reading.
    ///
    /// @param section the section marked as shown: overview, plan, measures, acts, bodies, meetings, or empty
    /// @param crumbs the way from the union's overview to here, both left out
    public Frame frame(Call call, String section, Link... crumbs) {
        return surroundings.around(new Place(call.words(), call.union().code(), call.here(), section, List.of(crumbs)));
    }

    private Call call(HttpServletRequest request, HttpServletResponse response, Capacities.Found found) {
        var union = found.union();
        var first = Language.of(union.languages().getFirst()).orElse(Language.EN);
        var words = lexicon.in(ReaderLanguage.of(request, response, first));
        var presence = Presence.of(request);
        var post = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        var here = post ? Address.of(request.getRequestURI()) : asked(request);
        var asOf = moments.asOf(union, here.query().get("on"), here.query().get("known"));
        return new Call(
                union,
                name(union, words, asOf),
                wording.in(union, words.language(), asOf),
                asOf,
                here,
                found.capacity(),
                presence.formToken());
    }

    private String name(Union union, Words words, AsOf asOf) {
        var texts = records.texts(union.id(), List.of(union.thing()), asOf).getOrDefault(union.thing(), List.of());
        var tag = words.language().tag();
        var names = texts.stream().filter(each -> each.field().equals("name")).toList();
        return names.stream()
                .filter(each -> each.language().equals(tag))
                .findFirst()
                .or(() -> names.stream().filter(Text::original).findFirst())
                .map(Text::words)
                .orElse(union.code());
    }

    private static Address asked(HttpServletRequest request) {
        var query = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("lang") && values.length > 0 && !values[0].isEmpty()) query.put(name, values[0]);
        });
        return new Address(request.getRequestURI(), query);
    }
}
