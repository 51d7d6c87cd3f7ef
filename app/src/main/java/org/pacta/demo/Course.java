package org.pacta.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.Confirmations.Answer;
import org.pacta.confirmation.Confirmations.Report;

/// Reports, answers and reversals, told to the history: one entry for each Party and day.
///
/// @param language of reasons
record Course(List<Share> shares, List<Reversal> reversals, String language) {

    private static final LocalTime REPORTS = LocalTime.of(9, 30);
    private static final LocalTime ANSWERS = LocalTime.of(15, 10);
    private static final LocalTime REVERSALS = LocalTime.of(16, 40);
    private static final LocalTime SILENCE = LocalTime.of(0, 10);

    record Reversal(String thing, String by, LocalDate day, String reason) {}

    private record Key(LocalDate day, String party) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int days = day.compareTo(other.day);
            return days != 0 ? days : party.compareTo(other.party);
        }
    }

    private record Replied(Share share, Share.Reply reply) {}

    void tell(History history, Ids ids, Confirmations confirmations) {
        var reports = new TreeMap<Key, List<Share>>();
        var replies = new TreeMap<Key, List<Replied>>();
        for (var share : shares) {
            reports.computeIfAbsent(new Key(share.reported(), share.party()), _ -> new ArrayList<>())
                    .add(share);
            for (var reply : share.replies()) {
                replies.computeIfAbsent(new Key(reply.day(), reply.by()), _ -> new ArrayList<>())
                        .add(new Replied(share, reply));
            }
        }
        reports.forEach((key, lot) -> report(key, lot, history, ids, confirmations));
        replies.forEach((key, lot) -> answer(key, lot, history, ids, confirmations));
        for (var each : reversals) {
            history.on(
                    each.day,
                    REVERSALS,
                    each.by,
                    "reverse",
                    each.reason,
                    entry -> confirmations.reverse(entry, ids.of(each.thing), each.day, each.reason, language));
        }
    }

    private static void report(Key key, List<Share> lot, History history, Ids ids, Confirmations confirmations) {
        var grounds = "Report of Party %s (demonstration)".formatted(key.party);
        history.on(key.day, minutes(REPORTS, key.party), key.party, "claim", grounds, entry -> {
            var claims = confirmations.claim(
                    entry,
                    lot.stream()
                            .map(each -> new Report(
                                    ids.of(each.thing()),
                                    ids.of("party/" + each.party()),
                                    each.since(),
                                    null,
                                    "",
                                    "ru"))
                            .toList());
            for (int i = 0; i < lot.size(); i++) ids.named(lot.get(i).key(), claims.get(i));
        });
    }

    private void answer(Key key, List<Replied> lot, History history, Ids ids, Confirmations confirmations) {
        var clock = key.party.equals(History.CLOCK);
        var grounds = clock
                ? "Silence after the period of the rule (demonstration)"
                : "Answer of Party %s (demonstration)".formatted(key.party);
        history.on(
                key.day,
                clock ? SILENCE : minutes(ANSWERS, key.party),
                key.party,
                "answer",
                grounds,
                entry -> confirmations.answer(
                        entry,
                        lot.stream()
                                .map(each -> new Answer(
                                        ids.of(each.share.key()),
                                        ids.of("party/" + each.reply.party()),
                                        each.reply.kind(),
                                        each.reply.reason(),
                                        language))
                                .toList()));
    }

    /// Each Party at its own minute, so that the order of entries is plain.
    private static LocalTime minutes(LocalTime start, String party) {
        return start.plusMinutes(7L * (party.charAt(party.length() - 1) % 16));
    }
}
