package org.pacta.page.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pacta.language.Words;
import org.pacta.ledger.Visibility;

/// The fields of a form in order, each with what was typed and what is wrong with it.
///
/// Labels stand under `TOPIC.field.NAME`, hints under `TOPIC.hint.NAME`; of fields that many forms have, under `form`.
public final class Fields {

    private final Words words;
    private final String topic;
    private final Input input;
    private final List<Field> fields = new ArrayList<>();

    public Fields(Words words, String topic, Input input) {
        this.words = words;
        this.topic = topic;
        this.input = input;
    }

    /// @param otherwise what stands there before anything was typed
    public Fields add(String name, Field.Kind kind, String otherwise) {
        return add(name, label(name), kind, otherwise);
    }

    /// The same with a label of its own.
    public Fields add(String name, String label, Field.Kind kind, String otherwise) {
        var value = input.empty() ? otherwise : input.text(name);
        fields.add(new Field(name, label, hint(name), kind, value, List.of(), faults(name)));
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

    /// One of many in a list, with a label of its own; `chosen` before anything was typed.
    public Fields pick(String name, String label, List<Field.Option> options) {
        var typed = options.stream()
                .map(each -> input.empty()
                        ? each
                        : new Field.Option(
                                each.value(), each.words(), input.text(name).equals(each.value())))
                .toList();
        fields.add(new Field(name, label, hint(name), Field.Kind.PICK, "", typed, faults(name)));
        return this;
    }

    /// Who shall see what is written.
    public Fields seen(Visibility otherwise) {
        return choose(
                "seen",
                Field.Kind.ONE,
                List.of(
                        new Field.Option("0", words.say("form.seen.everybody"), otherwise.code() == 0),
                        new Field.Option("1", words.say("form.seen.parties"), otherwise.code() != 0)));
    }

    public static Visibility seen(Input input) {
        return input.text("seen").equals("1") ? Visibility.PARTIES : Visibility.PUBLIC;
    }

    private String label(String name) {
        var own = topic + ".field." + name;
        return words.say(words.knows(own) ? own : "form.field." + name);
    }

    private String hint(String name) {
        var key = topic + ".hint." + name;
        return words.knows(key) ? words.say(key) : "";
    }

    private List<String> faults(String name) {
        return input.faults(name).stream().map(words::say).toList();
    }

    public List<Field> all() {
        return List.copyOf(fields);
    }

    /// Notes each reason at the field that it is about, where the form has that field.
    ///
    /// @param field the name of the field that a reason is about; empty for none
    /// @param key of the words of a reason
    /// @param names of the fields of the form
    /// @return the words of the others
    public static <R> List<String> sort(
            Words words,
            Input input,
            List<R> reasons,
            Function<R, Optional<String>> field,
            Function<R, String> key,
            List<String> names) {
        var rest = new ArrayList<String>();
        for (var each : reasons) {
            var own = field.apply(each).filter(names::contains);
            if (own.isPresent()) input.fault(own.get(), key.apply(each));
            else rest.add(words.say(key.apply(each)));
        }
        return rest;
    }
}
