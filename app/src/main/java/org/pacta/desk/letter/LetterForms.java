package org.pacta.desk.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pacta.language.Language;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.springframework.stereotype.Component;

/// The forms about daily letters. Called outside any reading.
@Component
class LetterForms {

    private final Calls calls;
    private final LetterStore store;
    private final Post post;
    private final People people;
    private final Ledger ledger;

    LetterForms(Calls calls, LetterStore store, Post post, People people, Ledger ledger) {
        this.calls = calls;
        this.store = store;
        this.post = post;
        this.people = people;
        this.ledger = ledger;
    }

    /// @param common of the union
    private record Kept(Wish own, Hour common, String last) {}

    private Kept kept(Call call, long person) {
        var union = call.union().id();
        return ledger.read(Viewer.operator(union), () -> {
            var wishes = store.wishes(union);
            var common = wishes.getOrDefault(0L, Wish.NONE).hour();
            var last = store.last(union, person).map(each -> last(call, each)).orElse(call.say("letter.last.none"));
            return new Kept(wishes.getOrDefault(person, Wish.NONE), common == null ? Hour.USUAL : common, last);
        });
    }

    private static String last(Call call, LetterStore.Last last) {
        var day = call.words().formats().day(last.day());
        var state = call.say("letter.last." + last.state(), day);
        return last.fault().isEmpty() ? state : state + " " + last.fault();
    }

    FormView own(Call call, Input input) {
        var holder = call.holder();
        var person = holder.mandate().person();
        var kept = kept(call, person);
        var hour = kept.own.hour();
        var language = Language.of(kept.own.language())
                .or(() -> Language.of(call.union().languages().getFirst()))
                .orElse(Language.EN);
        return calls.read(call, _ -> {
            var lines = new ArrayList<FormView.Line>();
            if (!post.open()) lines.add(line(call, "server", call.say("letter.server.off")));
            var mail =
                    people.person(call.union().id(), person).map(Person::mail).orElse("");
            lines.add(line(call, "address", address(call, mail)));
            lines.add(line(call, "last", kept.last));
            var options = new ArrayList<Field.Option>();
            options.add(new Field.Option("", call.say("letter.hour.common", hour(call, kept.common)), hour == null));
            options.addAll(hours(call, hour == null ? "" : hour.code()));
            var fields = new Fields(call.words(), "letter", input)
                    .pick("hour", call.say("letter.field.hour"), options)
                    .choose(
                            "language",
                            Field.Kind.ONE,
                            Arrays.stream(Language.values())
                                    .map(each -> new Field.Option(each.tag(), each.ownName(), each == language))
                                    .toList());
            var secretariat = call.capacity().may(Role.SECRETARIAT_OFFICER, Power.DECIDE);
            return view(call, "letter.title", lines, fields, "/desk/mail", secretariat ? "/desk/mail/union" : "/desk");
        });
    }

    private static String address(Call call, String mail) {
        if (mail.isEmpty()) return call.say("letter.address.none");
        return Post.address(mail) ? mail : call.say("letter.address.wrong", mail);
    }

    FormView common(Call call, Input input) {
        var kept = kept(call, 0);
        return calls.read(call, _ -> {
            var fields = new Fields(call.words(), "letter", input)
                    .pick("hour", call.say("letter.field.hour"), hours(call, kept.common.code()));
            var lines = List.of(line(call, "union", call.name()));
            return view(call, "letter.title.union", lines, fields, "/desk/mail/union", "/desk/mail");
        });
    }

    private FormView view(
            Call call, String title, List<FormView.Line> lines, Fields fields, String action, String back) {
        var way =
                switch (back) {
                    case "/desk/mail/union" -> "letter.title.union";
                    case "/desk/mail" -> "letter.title";
                    default -> "desk.title";
                };
        return new FormView(
                calls.frame(
                        call,
                        "",
                        new Link(call.say("desk.title"), call.at("/desk").href())),
                call.say(title),
                lines,
                fields.all(),
                List.of(),
                List.of(),
                call.at(action).href(),
                call.form(),
                "",
                call.say("letter.save"),
                new Link(call.say(way), call.at(back).href()));
    }

    private static FormView.Line line(Call call, String name, String value) {
        return new FormView.Line(call.say("letter.line." + name), value);
    }

    private static List<Field.Option> hours(Call call, String chosen) {
        var options = new ArrayList<Field.Option>();
        options.add(new Field.Option("never", call.say("letter.hour.never"), chosen.equals("never")));
        for (int each = 0; each < 24; each++) {
            var hour = new Hour(each);
            options.add(new Field.Option(hour.code(), hour(call, hour), chosen.equals(hour.code())));
        }
        return options;
    }

    private static String hour(Call call, Hour hour) {
        return hour.value() < 0 ? call.say("letter.hour.never") : String.format(Locale.ROOT, "%d:00", hour.value());
    }
}
