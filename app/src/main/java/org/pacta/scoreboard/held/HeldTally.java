package org.pacta.scoreboard.held;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.scoreboard.Slice;
import org.pacta.scoreboard.Tally;

/// The tally of one slice while it is being counted.
final class HeldTally {

    private final Part all = new Part();
    private final Part due = new Part();
    private final Part dueFirst = new Part();
    private final Map<String, Count> states = new HashMap<>();
    private final Map<Long, Count> claimedBy = new HashMap<>();
    private long overdue;
    private long claimedByAny;
    private long claimedByAll;
    private long moved;
    private long moves;

    private HeldTally() {}

    private static final class Count {
        private long n;
    }

    private static final class Part {

        private long of;
        private long confirmed;
        private BigDecimal weight = BigDecimal.ZERO;
        private BigDecimal confirmedWeight = BigDecimal.ZERO;

        private void add(Picture.Thing thing) {
            of++;
            if (thing.confirmed()) confirmed++;
            // most weigh one: they are counted, and only the difference of the others is added up
            if (thing.weight() == BigDecimal.ONE) return;
            var more = thing.weight().subtract(BigDecimal.ONE);
            weight = weight.add(more);
            if (thing.confirmed()) confirmedWeight = confirmedWeight.add(more);
        }

        private Tally.Count count() {
            return new Tally.Count(of, confirmed, together(of, weight), together(confirmed, confirmedWeight));
        }

        private static BigDecimal together(long ones, BigDecimal more) {
            var number = more.add(BigDecimal.valueOf(ones));
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }

    static Map<String, Tally> of(Picture picture, String by, Function<Picture.Thing, Set<String>> slices, AsOf asOf) {
        var counts = new TreeMap<String, HeldTally>();
        for (var thing : picture.things()) {
            for (var key : slices.apply(thing))
                counts.computeIfAbsent(key, _ -> new HeldTally()).add(picture, thing, asOf.on());
        }
        var tallies = new TreeMap<String, Tally>();
        counts.forEach((key, each) -> tallies.put(key, each.tally(picture, new Slice(by, key, ""))));
        return tallies;
    }

    private void add(Picture picture, Picture.Thing thing, LocalDate on) {
        all.add(thing);
        if (by(thing.due(), on)) due.add(thing);
        if (by(thing.firstDue(), on)) dueFirst.add(thing);
        var date = thing.due();
        if (date != null && date.isBefore(on) && !thing.confirmed()) overdue++;
        states.computeIfAbsent(thing.state(), _ -> new Count()).n++;
        for (var party : thing.reporters()) claimedBy.computeIfAbsent(party, _ -> new Count()).n++;
        if (!thing.reporters().isEmpty()) claimedByAny++;
        if (picture.reportedByAll(thing)) claimedByAll++;
        if (thing.moves() > 0) moved++;
        moves += thing.moves();
    }

    private static boolean by(@Nullable LocalDate date, LocalDate on) {
        return date != null && !date.isAfter(on);
    }

    private Tally tally(Picture picture, Slice slice) {
        var named = new TreeMap<String, Long>();
        claimedBy.forEach((party, count) -> {
            var code = picture.plan().code(party, picture.when());
            if (code != null) named.put(code, count.n);
        });
        var stand = new HashMap<String, Long>();
        states.forEach((state, count) -> stand.put(state, count.n));
        return new Tally(
                slice,
                all.count(),
                due.count(),
                dueFirst.count(),
                overdue,
                claimedByAny,
                claimedByAll,
                stand,
                named,
                moved,
                moves);
    }
}
