package org.pacta.language;

import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePatternUtil;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import com.ibm.icu.text.MessagePatternUtil.ComplexArgStyleNode;
import com.ibm.icu.text.MessagePatternUtil.MessageNode;
import com.ibm.icu.text.MessagePatternUtil.TextNode;
import com.ibm.icu.text.MessagePatternUtil.VariantNode;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// One message, read once: texts, arguments `{0}`, and choices by number or by word, in the syntax of ICU
/// MessageFormat.
///
/// Numbers inside a message are written by the [Formats] of the language, so there is one way to write them.
/// Unlike ICU's own formatter a message may be used by many threads at once.
record Message(List<Part> parts) {

    sealed interface Part {}

    record Words(String words) implements Part {}

    record Argument(int number) implements Part {}

    /// The `#` of a plural: the number that chose.
    record Count(int number) implements Part {}

    record Choice(int number, boolean plural, List<Variant> variants) implements Part {
        Message chosen(PluralRules rules, Object argument) {
            if (!plural) {
                return variant(argument.toString());
            }
            if (!(argument instanceof Number count)) {
                throw new IllegalArgumentException("argument {%d} must be a number: %s".formatted(number, argument));
            }
            var exact = "=" + count.longValue();
            return variants.stream().anyMatch(one -> one.selector().equals(exact))
                    ? variant(exact)
                    : variant(rules.select(count.doubleValue()));
        }

        private Message variant(String selector) {
            @Nullable Message other = null;
            for (var one : variants) {
                if (one.selector().equals(selector)) {
                    return one.message();
                }
                if (one.selector().equals("other")) {
                    other = one.message();
                }
            }
            return Objects.requireNonNull(other, "other");
        }
    }

    record Variant(String selector, Message message) {}

    Message {
        parts = List.copyOf(parts);
    }

    /// @throws IllegalArgumentException if the text is not in the syntax, an argument is named instead of
    ///     numbered, or a kind of argument other than plain, `plural` and `select` is asked
    static Message of(String text) {
        return of(MessagePatternUtil.buildMessageNode(text), -1);
    }

    private static Message of(MessageNode node, int counted) {
        var parts = new ArrayList<Part>();
        for (var content : node.getContents()) {
            if (content instanceof TextNode words) {
                parts.add(new Words(words.getText()));
            } else if (content instanceof ArgNode argument) {
                parts.add(argument(argument));
            } else {
                parts.add(new Count(counted));
            }
        }
        return new Message(parts);
    }

    private static Part argument(ArgNode node) {
        var number = node.getNumber();
        if (number < 0) {
            throw new IllegalArgumentException("argument {%s} must be a number".formatted(node.getName()));
        }
        return switch (node.getArgType()) {
            case NONE -> new Argument(number);
            case PLURAL, SELECT -> choice(number, node.getArgType() == ArgType.PLURAL, node.getComplexStyle());
            case SIMPLE, CHOICE, SELECTORDINAL ->
                throw new IllegalArgumentException("argument {%d}: only plural and select are known".formatted(number));
        };
    }

    private static Choice choice(int number, boolean plural, ComplexArgStyleNode style) {
        var variants = new ArrayList<Variant>();
        for (VariantNode variant : style.getVariants()) {
            variants.add(new Variant(variant.getSelector(), of(variant.getMessage(), number)));
        }
        return new Choice(number, plural, List.copyOf(variants));
    }

    void write(StringBuilder to, PluralRules rules, LongFunction<String> number, Object[] arguments) {
        for (var part : parts) {
            switch (part) {
                case Words(var words) -> to.append(words);
                case Argument(var at) -> to.append(shown(at(arguments, at), number));
                case Count(var at) -> to.append(shown(at(arguments, at), number));
                case Choice choice ->
                    choice.chosen(rules, at(arguments, choice.number())).write(to, rules, number, arguments);
            }
        }
    }

    private static String shown(Object argument, LongFunction<String> number) {
        return argument instanceof Integer || argument instanceof Long
                ? number.apply(((Number) argument).longValue())
                : argument.toString();
    }

    private static Object at(Object[] arguments, int number) {
        if (number >= arguments.length) {
            throw new IllegalArgumentException("argument {%d} is missing".formatted(number));
        }
        return arguments[number];
    }

    /// Which arguments the message names, in order.
    TreeSet<Integer> arguments() {
        var found = new TreeSet<Integer>();
        for (var part : parts) {
            switch (part) {
                case Words _ -> {}
                case Argument(var number) -> found.add(number);
                case Count(var number) -> found.add(number);
                case Choice choice -> {
                    found.add(choice.number());
                    choice.variants().forEach(one -> found.addAll(one.message().arguments()));
                }
            }
        }
        return found;
    }

    /// Which arguments are written in every case.
    Set<Integer> told() {
        var told = new TreeSet<Integer>();
        for (var part : parts) {
            switch (part) {
                case Words _ -> {}
                case Argument(var number) -> told.add(number);
                case Count(var number) -> told.add(number);
                case Choice choice -> {
                    var all =
                            new TreeSet<>(choice.variants().getFirst().message().told());
                    choice.variants().forEach(one -> all.retainAll(one.message().told()));
                    told.addAll(all);
                }
            }
        }
        return told;
    }

    /// By which arguments a plural form is chosen, and which forms there are beside `other` and exact numbers.
    Map<Integer, Set<String>> forms() {
        var forms = new TreeMap<Integer, Set<String>>();
        for (var part : parts) {
            if (!(part instanceof Choice choice)) continue;
            if (choice.plural()) {
                var own = forms.computeIfAbsent(choice.number(), _ -> new TreeSet<>());
                choice.variants().stream()
                        .map(Variant::selector)
                        .filter(each -> !each.startsWith("=") && !each.equals("other"))
                        .forEach(own::add);
            }
            choice.variants()
                    .forEach(one -> one.message()
                            .forms()
                            .forEach((number, below) -> forms.computeIfAbsent(number, _ -> new TreeSet<>())
                                    .addAll(below)));
        }
        return forms;
    }
}
