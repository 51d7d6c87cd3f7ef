package org.pacta.parties.presence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.language.Words;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.page.Address;
import org.pacta.page.Open;
import org.pacta.page.Surroundings;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Entering the demonstration as each of its people with one click. It is there under `pacta demo` alone, and for
/// unions that are demonstrations alone.
@Controller
@Open
class EnterController {

    private final Ledger ledger;
    private final Unions unions;
    private final Moments moments;
    private final Mandates mandates;
    private final People people;
    private final CapacityWords capacityWords;
    private final Door door;
    private final Lexicon lexicon;
    private final Surroundings surroundings;
    private final boolean demo;

    EnterController(
            Ledger ledger,
            Unions unions,
            Moments moments,
            Mandates mandates,
            People people,
            CapacityWords capacityWords,
            Door door,
            Lexicon lexicon,
            Surroundings surroundings,
            @Value("${pacta.demo:false}") boolean demo) {
        this.ledger = ledger;
        this.unions = unions;
        this.moments = moments;
        this.mandates = mandates;
        this.people = people;
        this.capacityWords = capacityWords;
        this.door = door;
        this.lexicon = lexicon;
        this.surroundings = surroundings;
        this.demo = demo;
    }

    /// Before each of the pages here: the same server code runs where there is no demonstration.
    @ModelAttribute
    void inTheDemonstrationAlone() {
        if (!demo) throw new NotFound("a demonstration");
    }

    @GetMapping("/enter")
    String choose(
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        var halls = new ArrayList<EnterView.Hall>();
        for (var union : demonstrations()) {
            halls.add(ledger.read(Viewer.parties(union.id()), () -> hall(words, union)));
        }
        halls.add(ledger.read(Viewer.operator(Mandates.SERVER), () -> server(words)));
        var frame = surroundings.alone(words, Address.of("/enter").with("to", to));
        var form = Presence.of(request).formToken();
        model.addAttribute("page", new EnterView(frame, halls, Destination.of(to), form));
        return "parties/enter";
    }

    @PostMapping("/enter")
    String enter(
            @RequestParam long mandate,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var server = ledger.read(Viewer.SERVER, mandates::administrators);
        var ofUnions =
                demonstrations().stream().flatMap(union -> ledger.read(Viewer.SERVER, () -> now(union)).stream());
        var found = Stream.concat(ofUnions, server.stream())
                .filter(each -> each.id() == mandate)
                .findFirst()
                .orElseThrow(() -> new NotFound("mandate " + mandate));
        door.enter(found.person(), found.id(), request, response);
        return SeeOther.to(Destination.of(to));
    }

    /// In the order in which they were founded.
    private List<Union> demonstrations() {
        return ledger.read(
                Viewer.SERVER,
                () -> unions.all().stream()
                        .filter(each -> each.demoDay() != null)
                        .sorted(Comparator.comparing(Union::id))
                        .toList());
    }

    private List<Mandate> now(Union union) {
        return mandates.mandates(union.id(), moments.asOf(union, null, null));
    }

    private EnterView.Hall hall(Words words, Union union) {
        return hall(
                words,
                capacityWords.union(words, union),
                union.id(),
                now(union),
                each -> capacityWords.whom(words, union, each));
    }

    private EnterView.Hall server(Words words) {
        return hall(words, words.say("people.enter.server"), Mandates.SERVER, mandates.administrators(), _ -> "");
    }

    private EnterView.Hall hall(
            Words words, String name, int union, List<Mandate> held, Function<Mandate, String> whom) {
        var known = people.of(union, held.stream().map(Mandate::person).toList());
        var offices = new LinkedHashMap<Role, List<EnterView.Guest>>();
        for (var mandate : held) {
            var person = known.get(mandate.person());
            if (person == null) continue;
            offices.computeIfAbsent(mandate.role(), _ -> new ArrayList<>())
                    .add(new EnterView.Guest(mandate.id(), person.name(), whom.apply(mandate)));
        }
        return new EnterView.Hall(
                name,
                offices.entrySet().stream()
                        .map(each -> new EnterView.Office(
                                words.say("people.role." + each.getKey().code()),
                                words.say("people.does." + each.getKey().code()),
                                each.getValue()))
                        .toList());
    }
}
