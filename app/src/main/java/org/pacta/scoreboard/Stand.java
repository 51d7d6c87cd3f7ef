package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/// Where a thing stands, as one string of bits: in which state for all Parties together, which of them have reported
/// it done, and last whether somebody did who is no Party that the reader sees. The database gathers it in one pass.
///
/// @param parties the ids of all Parties that anything may be reported or carried out by, whenever
/// @param codes what those are called at the moment asked, by id
/// @param present the ids of those that are Parties at that moment
record Stand(List<Long> parties, Map<Long, String> codes, List<Long> present) {

    private static final List<String> STATES =
            List.of("confirmed", "claimed", "partly", "disputed", "returned", "reversed");

    Stand {
        parties = List.copyOf(parties);
        codes = Map.copyOf(codes);
        present = List.copyOf(present);
    }

    /// What [TallyStore] names in its statement.
    Map<String, Object> parameters() {
        var marks =
                IntStream.rangeClosed(0, parties.size()).mapToObj(this::party).toList();
        return Map.of(
                "states",
                new SqlArrayValue("text", STATES.toArray()),
                "state_marks",
                new SqlArrayValue(
                        "text",
                        IntStream.range(0, STATES.size()).mapToObj(this::bit).toArray()),
                "parties",
                new SqlArrayValue("int8", parties.toArray()),
                "party_marks",
                new SqlArrayValue("text", marks.toArray()),
                "unknown",
                parties.size() + 1,
                "none",
                bits(List.of()),
                "confirmed",
                bit(0),
                "known_parties",
                bits(IntStream.range(0, parties.size())
                        .mapToObj(i -> STATES.size() + i)
                        .toList()),
                "reported",
                bits(IntStream.rangeClosed(0, parties.size())
                        .mapToObj(i -> STATES.size() + i)
                        .toList()),
                "everybody",
                bits(present.stream()
                        .map(each -> STATES.size() + parties.indexOf(each))
                        .toList()));
    }

    private String party(int place) {
        return bit(STATES.size() + place);
    }

    private String bit(int place) {
        return bits(List.of(place));
    }

    private String bits(List<Integer> places) {
        var bits = "0".repeat(STATES.size() + parties.size() + 1).toCharArray();
        for (int place : places) bits[place] = '1';
        return new String(bits);
    }

    /// The state that the bits tell; empty where nothing is reported.
    static String state(@Nullable String stand) {
        if (stand == null) return "";
        return IntStream.range(0, STATES.size())
                .filter(i -> stand.charAt(i) == '1')
                .mapToObj(STATES::get)
                .findFirst()
                .orElse("");
    }

    static boolean reported(@Nullable String stand) {
        return stand != null && stand.indexOf('1', STATES.size()) >= 0;
    }

    /// The codes of those who reported; who has none at the moment asked is left out.
    List<String> reporters(@Nullable String stand) {
        var found = new ArrayList<String>();
        for (int i = 0; stand != null && i < parties.size(); i++) {
            var code = codes.get(parties.get(i));
            if (code != null && stand.charAt(STATES.size() + i) == '1') found.add(code);
        }
        return found;
    }

    /// Adds up lines of equal things to the tally of their slice.
    static final class Sum {

        private final Stand stands;
        private final Part all = new Part();
        private final Part due = new Part();
        private final Part first = new Part();
        private final Map<String, Long> states = new TreeMap<>();
        private final Map<String, Long> reporters = new TreeMap<>();
        private long overdue;
        private long claimedByAny;
        private long claimedByAll;
        private long moved;
        private long moves;

        Sum(Stand stands) {
            this.stands = stands;
        }

        void add(Line line) {
            var state = state(line.stand);
            var confirmed = state.equals("confirmed");
            all.add(line, confirmed);
            if (line.due) due.add(line, confirmed);
            if (line.first) first.add(line, confirmed);
            if (!confirmed) overdue += line.past;
            if (reported(line.stand)) claimedByAny += line.n;
            claimedByAll += line.byAll;
            moved += line.moved;
            moves += line.moves;
            states.merge(state, line.n, Long::sum);
            for (var party : stands.reporters(line.stand)) reporters.merge(party, line.n, Long::sum);
        }

        Tally tally(Slice slice) {
            return new Tally(
                    slice,
                    all.count(),
                    due.count(),
                    first.count(),
                    overdue,
                    claimedByAny,
                    claimedByAll,
                    states,
                    reporters,
                    moved,
                    moves);
        }
    }

    /// How many things of a slice are alike.
    ///
    /// @param stand null where nothing was ever said of them
    /// @param due by the day asked, at the latest; `first`: by the date first agreed
    /// @param past how many of them were due on an earlier day
    /// @param byAll how many of them are reported by all that carry them out
    record Line(
            String key,
            @Nullable String stand,
            boolean due,
            boolean first,
            long n,
            long past,
            BigDecimal weight,
            long byAll,
            long moved,
            long moves) {}

    private static final class Part {

        private long of;
        private long confirmed;
        private BigDecimal weight = BigDecimal.ZERO;
        private BigDecimal confirmedWeight = BigDecimal.ZERO;

        private void add(Line line, boolean done) {
            of += line.n;
            weight = weight.add(line.weight);
            if (!done) return;
            confirmed += line.n;
            confirmedWeight = confirmedWeight.add(line.weight);
        }

        private Tally.Count count() {
            return new Tally.Count(of, confirmed, plain(weight), plain(confirmedWeight));
        }

        private static BigDecimal plain(BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }
}
