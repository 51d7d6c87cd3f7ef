package org.pacta.parties.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pacta.ledger.Period;
import org.pacta.page.Link;
import org.pacta.parties.account.Account;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.OpenItems;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Fills the page of a person.
@Component
class PersonPages {

    private final Calls calls;
    private final Desk desk;
    private final Mandates mandates;
    private final People people;
    private final ObjectProvider<OpenItems> items;

    PersonPages(Calls calls, Desk desk, Mandates mandates, People people, ObjectProvider<OpenItems> items) {
        this.calls = calls;
        this.desk = desk;
        this.mandates = mandates;
        this.people = people;
        this.items = items;
    }

    /// What the page says beyond how things stand.
    ///
    /// @param link a one-time link that was just made
    /// @param faults keys of sentences
    /// @param typed a mandate that was refused
    record News(String link, List<String> faults, MandateForm typed) {

        static final News NONE = new News("", List.of(), MandateForm.EMPTY);

        static News faults(List<String> faults, MandateForm typed) {
            return new News("", faults, typed);
        }

        static News link(String link) {
            return new News(link, List.of(), MandateForm.EMPTY);
        }
    }

    /// @param account null where it is not for the reader
    PersonView page(Call call, Person person, @org.jspecify.annotations.Nullable Account account, News news) {
        var manages = desk.manages(call, person.id());
        var crumb = new Link(call.say("staff.title"), call.at("/people").href());
        var gives = !Desk.giver(call).roles().isEmpty();
        return new PersonView(
                calls.frame(call, "", crumb),
                call.at("/people/" + person.id()).href(),
                call.form(),
                person.name(),
                person.mail(),
                person.telephone(),
                account == null || !manages ? "" : account.signIn(),
                manages,
                news.link,
                news.faults.stream().map(call::say).toList(),
                mandates(call, person.id()),
                gives ? desk.fields(call, news.typed) : null);
    }

    private List<PersonView.Held> mandates(Call call, long person) {
        var all = new ArrayList<PersonView.Held>();
        var given = desk.given(call, person);
        for (int i = 0; i < given.size(); i++) {
            all.add(held(
                    call,
                    given.get(i),
                    call.at("/people/%d/mandates/%d".formatted(person, i + 1)).href()));
        }
        return all;
    }

    private PersonView.Held held(Call call, Mandate mandate, String address) {
        var today = desk.today(call);
        var giver = Desk.giver(call);
        var own = giver.mandate();
        var his = own != null && (own.id() == mandate.id() || own.id() == mandate.of());
        var live = mandate.to().isAfter(today);
        var may = live && (his || giver.reaches(mandate));
        return new PersonView.Held(
                address,
                desk.words(call, mandate),
                days(call, mandate),
                call.say(live ? (mandate.onDay(today) ? "staff.holds" : "staff.will-hold") : "staff.ended"),
                items.stream()
                        .mapToInt(each -> each.open(mandate, desk.now(call)))
                        .sum(),
                may,
                may && mandate.manner() == Mandate.Manner.OWN && mandate.role() != Role.ADMINISTRATOR,
                may || his || giver.reaches(mandate) ? others(call, mandate) : List.of());
    }

    private static String days(Call call, Mandate mandate) {
        var formats = call.words().formats();
        return mandate.to().equals(Period.OPEN)
                ? call.say("staff.since", formats.day(mandate.from()))
                : call.say("staff.from-to", formats.day(mandate.from()), formats.day(last(mandate.to())));
    }

    private static LocalDate last(LocalDate to) {
        return to.minusDays(1);
    }

    /// Who else holds such a mandate and could take what is open.
    private List<MandateFields.Option> others(Call call, Mandate mandate) {
        return mandates.open(call.union().id(), desk.today(call)).stream()
                .filter(each -> each.id() != mandate.id()
                        && each.role() == mandate.role()
                        && each.party() == mandate.party()
                        && each.body() == mandate.body())
                .flatMap(each -> people.person(call.union().id(), each.person()).stream()
                        .map(person -> new MandateFields.Option(number(call, each), person.name())))
                .toList();
    }

    /// `person.number`, by which a form names a mandate.
    private String number(Call call, Mandate mandate) {
        var given = desk.given(call, mandate.person());
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).id() == mandate.id()) return mandate.person() + "." + (i + 1);
        }
        throw new IllegalStateException("mandate %d is not its person's".formatted(mandate.id()));
    }
}
