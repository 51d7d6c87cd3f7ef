package org.pacta.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations.Answer;
import org.pacta.confirmation.Confirmations.Report;
import org.pacta.confirmation.claim.Said;
import org.pacta.confirmation.disagreement.Disagreements.Objection;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Visibility;

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

    /// @param papers what goes with reports; null where nothing does
    void tell(History history, Ids ids, Doors doors, @Nullable Papers papers) {
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
        reports.forEach((key, lot) -> report(key, lot, history, ids, doors, papers));
        replies.forEach((key, lot) -> answer(key, lot, history, ids, doors));
        for (var each : reversals) {
            var grounds = "Fulfilment reversed by Party %s (demonstration)".formatted(each.by);
            history.on(each.day, REVERSALS, each.by, "reverse", grounds, entry -> {
                var id = doors.confirmations().reverse(entry, ids.of(each.thing), each.day, each.reason, language);
                translate(entry, id, "words", each.reason, each.day);
            });
        }
    }

    private static void report(
            Key key, List<Share> lot, History history, Ids ids, Doors doors, @Nullable Papers papers) {
        var grounds = "Report of Party %s (demonstration)".formatted(key.party);
        history.on(key.day, minutes(REPORTS, key.party), key.party, "claim", grounds, entry -> {
            var claims = doors.confirmations()
                    .claim(entry, lot.stream().map(each -> report(ids, each)).toList());
            for (int i = 0; i < lot.size(); i++) ids.named(lot.get(i).key(), claims.get(i));
            if (papers != null) papers.prove(entry, key.party, key.day, lot, claims);
        });
    }

    private static Report report(Ids ids, Share share) {
        return new Report(
                ids.of(share.thing()),
                ids.of("party/" + share.party()),
                Claim.Kind.FULFILMENT,
                share.since(),
                share.value(),
                share.part(),
                false,
                "",
                "ru",
                Visibility.PUBLIC,
                0,
                null);
    }

    private void answer(Key key, List<Replied> lot, History history, Ids ids, Doors doors) {
        var clock = key.party.equals(History.CLOCK);
        var grounds = clock
                ? "Silence after the period of the rule (demonstration)"
                : "Answer of Party %s (demonstration)".formatted(key.party);
        history.on(key.day, clock ? SILENCE : minutes(ANSWERS, key.party), key.party, "answer", grounds, entry -> {
            doors.confirmations()
                    .answer(entry, lot.stream().map(each -> answer(ids, each)).toList());
            for (var each : lot) {
                if (each.reply.kind().equals("objected")) object(entry, ids, doors, each);
                else {
                    var field = "reason-" + ids.of("party/" + each.reply.party());
                    translate(entry, ids.of(each.share.key()), field, each.reply.reason(), each.share.since());
                }
            }
        });
    }

    private void translate(Entry entry, long id, String field, String words, LocalDate from) {
        if (words.isBlank()) return;
        var said = language.equals("ru") ? Sayings.of(words) : Sayings.ofEnglish(words);
        said.translate(entry, id, field, from, Visibility.PUBLIC);
    }

    /// The words of an objection are those of the reading that it brings.
    private Answer answer(Ids ids, Replied each) {
        var reason = each.reply.kind().equals("objected") ? "" : each.reply.reason();
        return new Answer(
                ids.of(each.share.key()), ids.of("party/" + each.reply.party()), each.reply.kind(), reason, language);
    }

    private void object(Entry entry, Ids ids, Doors doors, Replied each) {
        var reading = new Objection(null, null, null, Said.of(each.reply.reason(), language), List.of());
        var share = each.share;
        var party = ids.of("party/" + each.reply.party());
        var id = doors.disagreements()
                .raise(entry, ids.of(share.thing()), ids.of(share.key()), share.since(), party, reading);
        translate(entry, id, "words", each.reply.reason(), share.since());
        ids.named("disagreement/" + share.key() + "/" + each.reply.party(), id);
    }

    /// The reports that were objected to, in the order of the objections.
    List<Share> disputed() {
        return shares.stream()
                .filter(each ->
                        each.replies().stream().anyMatch(reply -> reply.kind().equals("objected")))
                .sorted(java.util.Comparator.comparing(
                                (Share each) -> each.replies().getFirst().day())
                        .thenComparing(Share::key))
                .toList();
    }

    /// Each Party at its own minute, so that the order of entries is plain.
    private static LocalTime minutes(LocalTime start, String party) {
        return start.plusMinutes(7L * (party.charAt(party.length() - 1) % 16));
    }
}
