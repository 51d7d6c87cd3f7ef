package org.pacta.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pacta.demo.Course.Reversal;
import org.pacta.demo.Share.Reply;

/// The invented course of 2021-2023, such that on the days on which figures were published it shows those figures.
///
/// Measures are put in the order in which they come to be confirmed: 663 by 27 March 2023, 899 by 29 November
/// 2023, 934 by the end of the year. Four of the 663 are returned to control in between, so that 895 remain;
/// they are confirmed again in December. On 29 November 36 are reported by one Party and wait for the other.
final class Course2021 {

    static final LocalDate MARCH = LocalDate.of(2023, 3, 27);
    static final LocalDate NOVEMBER = LocalDate.of(2023, 11, 29);
    static final LocalDate START = LocalDate.of(2021, 11, 4);
    static final LocalDate END = LocalDate.of(2023, 12, 31);

    static final int IN_MARCH = 663;
    static final int CLAIMED_BY_B_IN_MARCH = 745;
    static final int IN_NOVEMBER = 899;
    static final int AT_THE_END = 934;
    static final int REVERSED = 4;
    static final int WAITING = 36;
    static final int STILL_WAITING = 6;

    private static final LocalDate REVERSED_AGAIN_REPORTED = LocalDate.of(2023, 11, 14);
    private static final LocalDate LATE_DECEMBER = LocalDate.of(2023, 12, 22);

    private final Chance chance;
    private final List<Task> ranked;
    private final Pace pace;
    private final Map<Task, LocalDate> confirmed = new HashMap<>();
    private final Map<Task, Share> last = new HashMap<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Reversal> reversals = new ArrayList<>();
    private final Set<Task> reversed = new HashSet<>();
    private final Set<Task> waiting = new HashSet<>();

    Course2021(Chance chance, Outline outline) {
        this.chance = chance;
        this.ranked = Ranking.of(chance, outline);
        this.pace = new Pace(chance, calendar(), START);
        reverse();
        inOrder();
        waitInNovember();
    }

    Course course() {
        return new Course(shares, reversals, "ru");
    }

    /// From the first confirmed to those never confirmed.
    List<Task> ranked() {
        return ranked;
    }

    /// The day on which a measure came to be confirmed for good.
    Optional<LocalDate> confirmed(Task task) {
        return Optional.ofNullable(confirmed.get(task));
    }

    /// The last report of a measure.
    Optional<Share> last(Task task) {
        return Optional.ofNullable(last.get(task));
    }

    /// Neither confirmed on 29 November.
    boolean openInNovember(Task task) {
        return reversed.contains(task)
                || confirmed(task).filter(day -> !day.isAfter(NOVEMBER)).isEmpty();
    }

    boolean reversed(Task task) {
        return reversed.contains(task);
    }

    private static Calendar calendar() {
        return Calendar.of(
                YearMonth.of(2021, 11),
                YearMonth.of(2023, 12),
                days(
                        "2022-03-29 2022-06-28 2022-09-28 2022-12-20 2023-03-16 2023-03-23 2023-06-27 2023-09-27 2023-11-14 2023-11-23 2023-12-05 2023-12-15"),
                days(
                        "2022-03-31 2022-06-30 2022-09-30 2022-12-29 2023-03-24 2023-03-27 2023-06-30 2023-09-29 2023-11-24 2023-11-29 2023-12-29"));
    }

    private static List<LocalDate> days(String days) {
        return java.util.Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
    }

    private static Curve curve() {
        return new Curve()
                .at("2021-12-01", 0)
                .at("2021-12-22", 9)
                .at("2022-03-31", 52)
                .at("2022-06-30", 150)
                .at("2022-09-30", 258)
                .at("2022-11-30", 352)
                .at("2022-12-29", 470)
                .at("2023-02-28", 556)
                .at("2023-03-24", 638)
                .at("2023-03-27", IN_MARCH)
                .at("2023-06-30", 744)
                .at("2023-09-29", 826)
                .at("2023-11-22", 868)
                .at("2023-11-24", 881)
                .at("2023-11-29", IN_NOVEMBER)
                .at("2023-12-22", 917)
                .at("2023-12-29", AT_THE_END);
    }

    private void reverse() {
        var days = days("2023-04-21 2023-06-22 2023-08-22 2023-10-20");
        var chosen = ranked.subList(0, IN_MARCH).reversed().stream()
                .filter(each -> each.alone("B") && !each.branch().mark().equals("complete"))
                .limit(REVERSED)
                .toList();
        for (int i = 0; i < REVERSED; i++) {
            reversed.add(chosen.get(i));
            var reason = "Принятые акты изменены; исполнение подлежит повторному подтверждению (вымышлено)";
            reversals.add(new Reversal(chosen.get(i).key(), "A", days.get(i), reason));
        }
    }

    private void inOrder() {
        int early = CLAIMED_BY_B_IN_MARCH
                - (int) ranked.subList(0, IN_MARCH).stream()
                        .filter(each -> each.by("B"))
                        .count();
        for (int rank = 0; rank < ranked.size(); rank++) {
            var task = ranked.get(rank);
            var day = curve().day(rank, pace.calendar().answers());
            if (day.isEmpty() || rank >= IN_NOVEMBER) break;
            var soon = rank >= IN_MARCH && task.by("B") && early-- > 0;
            if (rank < IN_MARCH) before(task, day.get(), rank);
            else between(task, day.get(), soon);
            confirmed.put(task, day.get());
        }
        for (var task : reversed) again(task);
        for (int rank = IN_NOVEMBER; rank < AT_THE_END; rank++) {
            var day = curve().day(rank, pace.calendar().answers());
            confirmed.put(ranked.get(rank), day.orElseThrow());
        }
    }

    private void before(Task task, LocalDate day, int rank) {
        var lastBy = pace.last(task);
        for (var party : task.parties()) {
            var share = party.equals(lastBy)
                    ? pace.confirmed(task, party, day, 4, 60)
                    : pace.confirmed(task, party, day, 20, 110);
            if (rank > 120 && rank % 37 == 5 && party.equals(lastBy)) {
                shares.add(pace.returned(task, share, "Просим приложить опубликованный текст акта (вымышлено)"));
            }
            add(task, share, party.equals(lastBy));
        }
    }

    /// Confirmed between the two meetings; the report of Party B came before the first, or after it.
    private void between(Task task, LocalDate day, boolean soon) {
        for (var party : task.parties()) {
            var draw = chance.at("between" + party + task.key());
            var from = party.equals("B") && !soon ? MARCH : LocalDate.of(2022, 12, 15);
            var to = party.equals("B") && soon ? MARCH : day;
            var share = pace.report(
                    task, party, pace.calendar().reportBetween(from, to, 1 - draw * draw * (soon ? 1 : 0.7)));
            add(task, share.replied(Reply.confirmed(Pace.other(party), day)), !party.equals("B") || task.alone("B"));
        }
    }

    private void again(Task task) {
        var share =
                new Share(task.key(), "B", REVERSED_AGAIN_REPORTED.minusDays(4), REVERSED_AGAIN_REPORTED, List.of());
        add(task, share.replied(Reply.confirmed("A", LATE_DECEMBER)), true);
        confirmed.put(task, LATE_DECEMBER);
    }

    /// Those open in November: some reported by one Party, some confirmed in December.
    private void waitInNovember() {
        int soon = WAITING - REVERSED - STILL_WAITING;
        for (int rank = IN_NOVEMBER; rank < ranked.size(); rank++) {
            var task = ranked.get(rank);
            var inDecember = rank < AT_THE_END;
            var waits =
                    inDecember ? rank - IN_NOVEMBER < soon : rank % 10 == 7 && waiting.size() < soon + STILL_WAITING;
            if (waits) waiting.add(task);
            var first = task.by("B") ? "B" : "A";
            if (waits && !inDecember) add(task, unanswered(task, first), true);
            else if (inDecember) december(task, waits ? first : "");
        }
    }

    private Share unanswered(Task task, String party) {
        return pace.report(
                task,
                party,
                pace.calendar().reportBetween(LocalDate.of(2023, 9, 25), NOVEMBER, chance.at("waits" + task.key())));
    }

    private void december(Task task, String waiting) {
        var day = confirmed(task).orElseThrow();
        for (var party : task.parties()) {
            var share = party.equals(waiting)
                    ? unanswered(task, party)
                    : pace.report(
                            task,
                            party,
                            pace.calendar().reportBetween(NOVEMBER, day, chance.at("december" + task.key())));
            add(
                    task,
                    share.replied(Reply.confirmed(Pace.other(party), day)),
                    !party.equals(waiting) || task.parties().size() == 1);
        }
    }

    private void add(Task task, Share share, boolean isLast) {
        shares.add(share);
        if (isLast || !last.containsKey(task)) last.put(task, share);
    }
}
