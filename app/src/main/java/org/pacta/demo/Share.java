package org.pacta.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a Party reports of a thing, and what is answered.
///
/// @param thing the name of a measure or step
/// @param since the day since which it is fulfilled
/// @param reported the day of the report
/// @param value the value reached, where it is a target
/// @param part of the goal, where it is on its way there; null where all of it is fulfilled
record Share(
        String thing,
        String party,
        LocalDate since,
        LocalDate reported,
        @Nullable BigDecimal value,
        @Nullable BigDecimal part,
        List<Reply> replies) {

    /// @param by the Party that answers, or [History#CLOCK] for the silence of the `silent` Party
    record Reply(String by, String silent, String kind, LocalDate day, String reason) {

        static Reply confirmed(String by, LocalDate day) {
            return new Reply(by, "", "confirmed", day, "");
        }

        static Reply bySilence(String silent, LocalDate day) {
            return new Reply(History.CLOCK, silent, "by-silence", day, "");
        }

        String party() {
            return by.equals(History.CLOCK) ? silent : by;
        }
    }

    Share {
        replies = List.copyOf(replies);
        for (var each : replies) {
            if (each.day.isBefore(reported))
                throw new IllegalArgumentException("%s answered before %s".formatted(thing, reported));
        }
    }

    Share(String thing, String party, LocalDate since, LocalDate reported, List<Reply> replies) {
        this(thing, party, since, reported, null, null, replies);
    }

    Share(
            String thing,
            String party,
            LocalDate since,
            LocalDate reported,
            @Nullable BigDecimal value,
            List<Reply> replies) {
        this(thing, party, since, reported, value, null, replies);
    }

    String key() {
        return "claim/" + thing + "/" + party + "/" + reported;
    }

    Share replied(Reply reply) {
        var more = new ArrayList<>(replies);
        more.add(reply);
        return new Share(thing, party, since, reported, value, part, more);
    }
}
