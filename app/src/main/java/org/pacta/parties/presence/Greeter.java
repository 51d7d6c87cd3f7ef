package org.pacta.parties.presence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pacta.language.Words;
import org.pacta.page.Address;
import org.pacta.page.Greeting;
import org.pacta.page.Link;
import org.pacta.page.Reader;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.parties.mandate.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Says in the head of each page who is signed in and in which capacity.
@Component
class Greeter implements Greeting {

    private final Unions unions;
    private final Capacities capacities;
    private final CapacityWords capacityWords;

    Greeter(Unions unions, Capacities capacities, CapacityWords capacityWords) {
        this.unions = unions;
        this.capacities = capacities;
        this.capacityWords = capacityWords;
    }

    @Override
    public Reader reader(Words words, Address here, String union) {
        var request = request();
        if (request.isEmpty()) return Reader.NOBODY;
        var presence = Presence.of(request.get());
        return switch (presence) {
            case Presence.Nobody _ -> {
                var to = here.path().startsWith("/sign-in") ? Address.of("/sign-in") : Destination.signIn(here);
                yield new Reader("", "", List.of(new Link(words.say("people.sign-in"), to.href())), "");
            }
            case Presence.Operator _ -> new Reader(words.say("people.operator"), "", List.of(), presence.formToken());
            case Presence.Program program -> new Reader(program.name(), "", List.of(), "");
            case Presence.Person person -> {
                var name = person.name().isEmpty() ? words.say("people.someone") : person.name();
                yield new Reader(
                        name, capacity(words, person, union), links(words, person, union), presence.formToken());
            }
        };
    }

    private static List<Link> operator(Words words, String union) {
        return union.isEmpty()
                ? List.of(new Link(words.say("staff.administrators"), "/administrators"))
                : List.of(new Link(words.say("staff.title"), "/u/" + union + "/people"));
    }

    private String capacity(Words words, Presence.Person person, String union) {
        if (union.isEmpty()) return "";
        return unions.find(union).map(found -> words(words, person, found)).orElse("");
    }

    private String words(Words words, Presence.Person person, Union union) {
        return capacities.in(person, union) instanceof Capacity.Holder holder
                ? capacityWords.of(words, union, holder.mandate())
                : words.say("people.capacity.none");
    }

    /// To one's account; in a union also to one's desk, to its people and to the choice among several mandates.
    private List<Link> links(Words words, Presence.Person person, String union) {
        var links = new ArrayList<Link>();
        var capacity = union.isEmpty()
                ? Optional.<Capacity>empty()
                : unions.find(union).map(found -> capacities.in(person, found));
        if (capacity.isPresent() && capacity.get() instanceof Capacity.Holder holder) {
            var role = holder.mandate().role();
            if (role == Role.ASSESSOR)
                links.add(new Link(words.say("assessment.title"), "/u/" + union + "/assessments"));
            else links.add(new Link(words.say("desk.title"), "/u/" + union + "/desk"));
            if (role != Role.OBSERVER && role != Role.ASSESSOR)
                links.add(new Link(words.say("staff.title"), "/u/" + union + "/people"));
            if (holder.all().size() > 1)
                links.add(new Link(words.say("people.capacity.change"), "/u/" + union + "/capacity"));
        }
        links.add(new Link(words.say("people.account"), "/account"));
        return links;
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
