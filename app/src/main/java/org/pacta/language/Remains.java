package org.pacta.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is not confirmed, in words: how much of it awaits the other Parties, how much nobody reported, and how much
/// stands otherwise, each state by its own name. So that the numbers said add up to what remains.
public final class Remains {

    private static final List<String> OTHERWISE = List.of("partly", "returned", "disputed", "reversed");

    private Remains() {}

    /// @param parties how many there are
    /// @param rest how many are not confirmed
    /// @param states how many of all stand in each state; what nobody reported may be under the empty word
    public static String sentence(Words words, int parties, long rest, Map<String, Long> states) {
        if (rest == 0) return words.say("portal.figure.nothing.remains");
        long claimed = states.getOrDefault("claimed", 0L);
        long others = OTHERWISE.stream()
                .mapToLong(each -> states.getOrDefault(each, 0L))
                .sum();
        var first = words.say("portal.figure.measures.rest", rest, claimed, rest - claimed - others, parties);
        if (others == 0) return first;
        var named = OTHERWISE.stream()
                .filter(each -> states.getOrDefault(each, 0L) > 0)
                .map(each -> words.say("portal.state." + each) + "\u00a0– "
                        + words.formats().number(states.getOrDefault(each, 0L)));
        return Stream.of(first, words.say("portal.figure.measures.also", named.collect(Collectors.joining("; "))))
                .collect(Collectors.joining(" "));
    }

    /// Of acts: what is prepared and not adopted yet, and where the plan holds more than is prepared, what share of the
    /// whole is adopted. Whole sentences, at least one.
    ///
    /// @param prepared those adopted included
    /// @param planned all acts of the plan
    public static List<String> acts(Words words, long adopted, long prepared, long planned) {
        var all = new ArrayList<String>();
        if (prepared > adopted) all.add(words.say("portal.figure.acts.rest", prepared - adopted));
        if (planned > prepared)
            all.add(words.say(
                    "portal.figure.acts.planned",
                    planned,
                    adopted,
                    words.formats().share(adopted, planned),
                    planned - prepared));
        return all.isEmpty() ? List.of(words.say("portal.figure.nothing.remains")) : all;
    }
}
