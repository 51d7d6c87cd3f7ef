package org.pacta.confirmation.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pacta.confirmation.claim.Reason;
import org.pacta.ledger.Visibility;
import org.pacta.parties.presence.Call;

/// The fields of a form in order, each with what was typed and what is wrong with it.
///
/// Labels stand under `TOPIC.field.NAME`, hints under `TOPIC.hint.NAME`.
public final class Fields {

    private final Call call;
    private final Input input;
    private final String topic;
    private final List<Field> fields = new ArrayList<>();

    Fields(Call call, Input input) {
        this(call, input, "claims");
    }

    /// @param topic the message file with its labels and hints
    public Fields(Call call, Input input, String topic) {
        this.call = call;
        this.input = input;
        this.topic = topic;
    }

    /// @param otherwise what stands there before anything was typed
    public Fields add(String name, Field.Kind kind, String otherwise) {
        var value = input.empty() ? otherwise : input.text(name);
        fields.add(new Field(name, label(name), hint(name), kind, value, List.of(), faults(name)));
        return this;
    }

    /// One of some values, or any of them; `chosen` before anything was typed.
    public Fields choose(String name, Field.Kind kind, List<Field.Option> options) {
        var typed = options.stream()
                .map(each -> input.empty()
                        ? each
                        : new Field.Option(
                                each.value(), each.words(), input.many(name).contains(each.value())))
                .toList();
        fields.add(new Field(name, label(name), hint(name), kind, "", typed, faults(name)));
        return this;
    }

    /// Who shall see what is written.
    Fields seen(Visibility otherwise) {
        return choose(
                "seen",
                Field.Kind.ONE,
                List.of(
                        new Field.Option("0", call.say("claims.seen.everybody"), otherwise.code() == 0),
                        new Field.Option("1", call.say("claims.seen.parties"), otherwise.code() != 0)));
    }

    static Visibility seen(Input input) {
        return input.text("seen").equals("1") ? Visibility.PARTIES : Visibility.PUBLIC;
    }

    private String label(String name) {
        return call.say(topic + ".field." + name);
    }

    private String hint(String name) {
        var key = topic + ".hint." + name;
        return call.words().knows(key) ? call.say(key) : "";
    }

    private List<String> faults(String name) {
        return input.faults(name).stream().map(call::say).toList();
    }

    public List<Field> all() {
        return List.copyOf(fields);
    }

    /// Puts each reason beside the field that it is about, where the form has that field.
    ///
    /// @return the words of the others
    static List<String> sort(Call call, Input input, List<Reason> reasons, List<String> names) {
        var rest = new ArrayList<String>();
        for (var each : reasons) {
            var field = field(each).filter(names::contains);
            if (field.isPresent()) input.fault(field.get(), each.key());
            else rest.add(call.say(each.key()));
        }
        return rest;
    }

    private static Optional<String> field(Reason reason) {
        return Optional.ofNullable(
                switch (reason) {
                    case WORDS_MISSING -> "words";
                    case SINCE_MISSING, FUTURE, BEFORE_CLAIM -> "since";
                    case VALUE_MISSING -> "value";
                    case PART -> "part";
                    case DOCUMENT -> "documents";
                    case PARTNER -> "partners";
                    case DOCUMENT_MISSING -> "document";
                    case PAPER -> "number";
                    case NOT_ADDRESSEE -> "to";
                    case NO_PARTY,
                            NOT_YOURS,
                            OWN_CLAIM,
                            NOT_ASKED,
                            DECIDED,
                            WITHDRAWN,
                            SUPERSEDED,
                            NOT_CARRIER,
                            CONFIRMED_ALREADY,
                            NOTHING_CONFIRMED,
                            FOUR_EYES,
                            NOT_APPROVED,
                            APPROVED_ALREADY,
                            ORDER,
                            CLOSED,
                            NOT_OPEN -> null;
                });
    }
}
