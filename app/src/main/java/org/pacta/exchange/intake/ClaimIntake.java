package org.pacta.exchange.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.Rule;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;

/// Claims and what was said to them: all at once, so that each thing's standing is worked out once.
///
/// A claim that stands already (same thing, Party and day, and the same version where the row names one) is not made
/// again.
final class ClaimIntake {

    private final Doors doors;
    private final Intake intake;
    private final Taking to;
    private final Map<Key, TreeMap<Integer, Long>> standing = new HashMap<>();
    private final Map<List<Long>, Set<Integer>> versions = new HashMap<>();
    private final Set<Key> told = new HashSet<>();
    private final Set<IntakeStore.Reversed> reversed;
    private final LocalDate today;
    private long made;
    private long dated;
    private String firstDate = "";

    /// What tells one claim from another in a file, apart from its version.
    private record Key(long thing, long party, LocalDate since) {}

    /// A claim to be made, with what is written once it has an id.
    private record New(Key key, int version, String evidence, String language) {}

    /// @param today the day on which all is recorded
    ClaimIntake(
            Doors doors,
            Intake intake,
            Taking to,
            LocalDate today,
            List<IntakeStore.Made> standing,
            Set<IntakeStore.Reversed> reversed) {
        this.today = today;
        this.doors = doors;
        this.intake = intake;
        this.to = to;
        this.reversed = new HashSet<>(reversed);
        for (var each : standing) {
            var key = new Key(each.thing(), each.party(), each.since());
            stands(key, each.version(), each.id());
            told.add(key);
        }
    }

    private void stands(Key key, int version, long id) {
        standing.computeIfAbsent(key, _ -> new TreeMap<>()).put(version, id);
        versions.computeIfAbsent(List.of(key.thing, key.party), _ -> new HashSet<>())
                .add(version);
    }

    /// What was added, the claims included.
    List<Difference.Count> added(List<Difference.Count> others) {
        if (made == 0) return others;
        var all = new ArrayList<>(others);
        all.add(new Difference.Count("claim", made, List.of()));
        return all;
    }

    /// How many answers have a date of their own, which is not kept: they stand from the moment they are recorded.
    long dated() {
        return dated;
    }

    /// The first of those dates.
    String firstDate() {
        return firstDate;
    }

    void take(Staged items) {
        var reports = new ArrayList<Confirmations.Report>();
        var claims = new ArrayList<New>();
        // versions that rows name are theirs before others get what is left
        for (var named : List.of(true, false)) {
            items.each(Kind.CLAIMS, item -> {
                if (item.field("version").isEmpty() != named) report(item, reports, claims);
            });
        }
        var ids = doors.confirmations().claim(to.entry(), reports);
        for (int i = 0; i < ids.size(); i++) {
            var claim = claims.get(i);
            stands(claim.key, claim.version, ids.get(i));
            if (!claim.evidence.isEmpty())
                to.entry().text(ids.get(i), "evidence", claim.language, claim.evidence, true, claim.key.since);
        }
        made = ids.size();
        var answers = new ArrayList<Confirmations.Answer>();
        items.each(Kind.CONFIRMATIONS, item -> answer(item, answers));
        if (!answers.isEmpty()) doors.confirmations().answer(to.entry(), answers);
    }

    private void report(Item item, List<Confirmations.Report> reports, List<New> claims) {
        var since = LocalDate.parse(item.field("since"));
        var key = new Key(intake.of(item), intake.id(item, Kind.PARTIES, "party"), since);
        var named = Taking.whole(item, "version", 0);
        var made = standing.getOrDefault(key, new TreeMap<>());
        if (named > 0 ? made.containsKey(named) : !told.add(key)) return;
        var version = named > 0 ? named : next(key);
        stands(key, version, 0L);
        var language = language(item);
        reports.add(new Confirmations.Report(
                key.thing,
                key.party,
                since,
                Taking.number(item, "value"),
                item.field("words"),
                language,
                version,
                item.field("rule").isEmpty() ? null : intake.rule(item.field("rule"))));
        claims.add(new New(key, version, item.field("evidence"), language));
    }

    /// The lowest version that is still free.
    private int next(Key key) {
        var taken = versions.getOrDefault(List.of(key.thing, key.party), Set.of());
        var version = 1;
        while (taken.contains(version)) version++;
        return version;
    }

    private String language(Item item) {
        return item.field("language").isEmpty() ? to.original() : item.field("language");
    }

    private void answer(Item item, List<Confirmations.Answer> answers) {
        var language = language(item);
        if (item.field("answer").equals("REVERSED")) {
            var reversal = new IntakeStore.Reversed(intake.of(item), LocalDate.parse(item.field("date")));
            if (reversed.add(reversal))
                doors.confirmations()
                        .reverse(to.entry(), reversal.thing(), reversal.since(), item.field("words"), language);
            return;
        }
        var claimant = intake.id(item, Kind.PARTIES, "claimed_by");
        var made = standing.get(new Key(intake.of(item), claimant, LocalDate.parse(item.field("since"))));
        if (made == null) return;
        var id = made.get(Taking.whole(item, "version", made.firstKey()));
        if (id == null) return;
        var kind = item.field("answer").equals("SILENCE") ? "by-silence" : Taking.word(item, "answer", "confirmed");
        var party = item.field("party").isEmpty() ? Rule.SECRETARIAT : intake.id(item, Kind.PARTIES, "party");
        if (!item.field("date").equals(today.toString())) {
            dated++;
            if (firstDate.isEmpty()) firstDate = item.field("date");
        }
        answers.add(new Confirmations.Answer(id, party, kind, item.field("words"), language));
    }
}
