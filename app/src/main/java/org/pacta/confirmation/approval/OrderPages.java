package org.pacta.confirmation.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.claim.Draft.Step;
import org.pacta.confirmation.claim.Orders;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.CapacityWords;
import org.springframework.stereotype.Component;

/// Fills the pages of orders of approval, of the reader's own Party alone. Called inside a reading.
@Component
class OrderPages {

    /// The fields of the steps, in order.
    static final List<String> STEPS = IntStream.rangeClosed(1, Step.values().length)
            .mapToObj(each -> "step-" + each)
            .toList();

    private final Calls calls;
    private final Orders orders;
    private final Bodies bodies;
    private final People people;
    private final Mandates mandates;
    private final CapacityWords capacityWords;

    OrderPages(
            Calls calls, Orders orders, Bodies bodies, People people, Mandates mandates, CapacityWords capacityWords) {
        this.calls = calls;
        this.orders = orders;
        this.bodies = bodies;
        this.people = people;
        this.mandates = mandates;
        this.capacityWords = capacityWords;
    }

    /// For whom an order is set: a body, or with id 0 all of the Party that have none of their own.
    ///
    /// @param below the address of its form below that of the list
    record Whose(long body, String name, String below) {}

    Whose own(Call call) {
        return new Whose(0, call.say("approval.own"), "/own");
    }

    /// @throws NotFound unless it is a body of the reader's Party
    Whose body(Call call, String code) {
        return of(call).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(OrderPages::whose)
                .orElseThrow(() -> new NotFound("body " + code));
    }

    private static Whose whose(Body body) {
        return new Whose(body.id(), body.name(), "/bodies/" + Address.segment(body.code()));
    }

    /// The bodies of the reader's Party.
    private List<Body> of(Call call) {
        var union = call.union().id();
        var party = bodies.parties(union, call.asOf(), call.tag()).stream()
                .filter(each -> each.id() == call.capacity().party())
                .findFirst()
                .orElseThrow(() -> new NotFound("order of approval of no Party"));
        return bodies.bodies(union, call.asOf(), call.tag()).stream()
                .filter(each -> party.code().equals(each.party()))
                .toList();
    }

    private static String at(Call call, String below) {
        return call.at("/approval" + below).href();
    }

    static String list(Call call) {
        return at(call, "");
    }

    OrdersView page(Call call) {
        var party = call.capacity().party();
        Map<Long, Orders.Order> standing = orders.orders(call.union().id(), party, call.asOf()).stream()
                .collect(Collectors.toMap(Orders.Order::body, each -> each));
        var whose = Stream.concat(Stream.of(own(call)), of(call).stream().map(OrderPages::whose));
        var rows = whose.map(each -> row(call, each, standing.get(each.body))).toList();
        return new OrdersView(
                calls.frame(
                        call,
                        "",
                        new Link(call.say("desk.title"), call.at("/desk").href())),
                call.say("approval.title"),
                call.say("approval.about"),
                rows);
    }

    private OrdersView.Row row(Call call, Whose whose, Orders.@Nullable Order order) {
        var now = !call.here().query().containsKey("on") && !call.here().query().containsKey("known");
        var sets = now && call.capacity().may(Role.PARTY_COORDINATOR, Power.DECIDE);
        var name = new Link(whose.name, sets ? at(call, whose.below) : "");
        return order == null
                ? new OrdersView.Row(name, none(call, whose), "", "", "")
                : new OrdersView.Row(
                        name, steps(call, order.steps()), day(call, order), by(call, order), order.grounds());
    }

    private static String none(Call call, Whose whose) {
        return call.say(whose.body == 0 ? "approval.none" : "approval.none.body");
    }

    private static String day(Call call, Orders.Order order) {
        return call.words().formats().day(order.since());
    }

    private static String steps(Call call, List<Step> steps) {
        return steps.stream().map(each -> word(call, each)).collect(Collectors.joining(" → "));
    }

    private static String word(Call call, Step step) {
        return call.say("claims.step." + step.name().toLowerCase(Locale.ROOT));
    }

    private String by(Call call, Orders.Order order) {
        var mandate = mandates.mandate(call.union().id(), order.mandate());
        var name = mandate.flatMap(each -> Optional.ofNullable(
                        people.of(call.union().id(), List.of(each.person())).get(each.person())))
                .map(each -> each.name())
                .filter(each -> !each.isEmpty())
                .orElse(call.say("claims.somebody"));
        return mandate.map(each -> name + ", " + capacityWords.of(call.words(), call.union(), each))
                .orElse(name);
    }

    /// The form of an order, with all that was set before.
    ///
    /// @param theirs what somebody has set meanwhile; null where nobody has
    FormView form(Call call, Whose whose, Input input, List<String> faults, Orders.@Nullable Order theirs) {
        var history = orders.history(call.union().id(), call.capacity().party(), whose.body, call.asOf());
        var last = history.isEmpty() ? null : history.getFirst();
        var steps = last == null ? List.<Step>of() : last.steps();
        var fields = new Fields(call.words(), "approval", input);
        for (int i = 0; i < STEPS.size(); i++)
            fields.pick(
                    STEPS.get(i),
                    call.say("approval.field." + STEPS.get(i)),
                    options(call, i < steps.size() ? steps.get(i) : null));
        fields.add("grounds", Field.Kind.TEXT, "");
        return new FormView(
                calls.frame(call, "", new Link(call.say("approval.title"), list(call))),
                call.say("approval.form"),
                about(call, whose, history),
                fields.all(),
                faults,
                theirs == null ? List.of() : differences(call, whose, theirs, input),
                at(call, whose.below),
                call.form(),
                String.valueOf(last == null ? 0 : last.version()),
                call.say("approval.submit"),
                new Link(call.say("approval.back"), list(call)));
    }

    private static List<Field.Option> options(Call call, @Nullable Step chosen) {
        var options = new ArrayList<Field.Option>();
        options.add(new Field.Option("", call.say("approval.nothing"), chosen == null));
        for (var each : Step.values())
            options.add(new Field.Option(Step.words(List.of(each)), word(call, each), each == chosen));
        return options;
    }

    private List<FormView.Line> about(Call call, Whose whose, List<Orders.Order> history) {
        var lines = new ArrayList<FormView.Line>();
        lines.add(new FormView.Line(call.say("approval.for"), whose.name));
        if (history.isEmpty()) lines.add(new FormView.Line(call.say("approval.now"), none(call, whose)));
        var number = 0;
        for (var each : history)
            lines.add(new FormView.Line(
                    number++ == 0
                            ? call.say("approval.now")
                            : call.say("approval.before", call.words().formats().number(history.size() - number + 1)),
                    told(call, whose, each)));
        return lines;
    }

    private String told(Call call, Whose whose, Orders.Order order) {
        var moment = call.words()
                .formats()
                .moment(order.set().atZone(call.union().zone()).toLocalDateTime());
        var steps = order.steps().isEmpty() ? none(call, whose) : steps(call, order.steps());
        return call.say("approval.told", steps, day(call, order), by(call, order), moment, order.grounds());
    }

    private static List<FormView.Difference> differences(Call call, Whose whose, Orders.Order theirs, Input input) {
        var typed = steps(input);
        var mine = typed.isEmpty() ? none(call, whose) : steps(call, typed);
        var standing = theirs.steps().isEmpty() ? none(call, whose) : steps(call, theirs.steps());
        return List.of(
                new FormView.Difference(call.say("approval.column.steps"), standing, mine),
                new FormView.Difference(call.say("approval.field.grounds"), theirs.grounds(), input.text("grounds")));
    }

    /// What was chosen, in order; what is no step is passed over.
    static List<Step> steps(Input input) {
        var known = new HashMap<String, Step>();
        for (var each : Step.values()) known.put(Step.words(List.of(each)), each);
        return STEPS.stream()
                .flatMap(each -> Stream.ofNullable(known.get(input.text(each))))
                .toList();
    }
}
