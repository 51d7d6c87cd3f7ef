package org.pacta.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.demo.Course.Reversal;
import org.pacta.demo.Share.Reply;

/// The invented course of 2024-2026: 52 of 310 on 5 November 2024, 115 on 4 December 2025, 125 on 26 February 2026.
final class Course2024 {

    static final LocalDate START = LocalDate.of(2024, 1, 29);
    static final LocalDate TODAY = LocalDate.of(2026, 2, 26);
    static final LocalDate END = LocalDate.of(2026, 12, 31);
    static final int TODAY_CONFIRMED = 125;

    /// The plan in which silence confirms.
    static final String SILENT = "4.3";

    private static final int SILENCE = 31;

    private final Chance chance;
    private final List<Task> ranked;
    private final Steps2024 steps;
    private final Pace pace;
    private final Map<Task, LocalDate> confirmed = new HashMap<>();
    private final Map<Task, LocalDate> since = new HashMap<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Reversal> reversals = new ArrayList<>();

    Course2024(Chance chance, List<Task> ranked, Steps2024 steps) {
        this.chance = chance;
        this.ranked = ranked;
        this.steps = steps;
        var calendar = Calendar.of(
                YearMonth.of(2024, 2), YearMonth.of(2026, 2),
                days("2024-10-24 2025-11-24 2026-01-26 2026-02-17"),
                        days("2024-11-05 2024-12-27 2025-12-04 2026-02-02 2026-02-26"));
        this.pace = new Pace(chance, calendar, START);
        for (int rank = 0; rank < TODAY_CONFIRMED; rank++) confirm(ranked.get(rank), rank);
        reverse();
        leaveOpen();
    }

    Course course() {
        return new Course(shares, reversals, "ru");
    }

    List<Task> ranked() {
        return ranked;
    }

    Optional<LocalDate> confirmed(Task task) {
        return Optional.ofNullable(confirmed.get(task));
    }

    LocalDate since(Task task) {
        return since.getOrDefault(task, TODAY);
    }

    private static List<LocalDate> days(String days) {
        return java.util.Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
    }

    private static Curve curve() {
        return new Curve()
                .at("2024-02-29", 0)
                .at("2024-06-21", 16)
                .at("2024-09-20", 34)
                .at("2024-11-05", 52)
                .at("2024-12-27", 66)
                .at("2025-06-20", 87)
                .at("2025-10-22", 104)
                .at("2025-12-04", 115)
                .at("2026-01-22", 118)
                .at("2026-02-02", 121)
                .at("2026-02-20", 123)
                .at("2026-02-26", TODAY_CONFIRMED);
    }

    private void confirm(Task task, int rank) {
        var day = curve().day(rank, pace.calendar().answers()).orElseThrow();
        confirmed.put(task, day);
        if (steps.has(task)) {
            var own = steps.confirmed(task, day, pace);
            shares.addAll(own);
            since.put(task, own.getLast().since());
            return;
        }
        var lastBy = pace.last(task);
        for (var party : task.parties()) {
            var share = share(task, party, day, party.equals(lastBy));
            shares.add(share);
            if (party.equals(lastBy)) since.put(task, share.since());
            if (rank % 23 == 7 && party.equals(lastBy) && share.reported().isAfter(START.plusDays(90))) {
                shares.add(pace.returned(task, share, "Просим уточнить порядок применения (вымышлено)"));
            }
        }
    }

    private Share share(Task task, String party, LocalDate day, boolean isLast) {
        if (task.branch().code().equals(SILENT)) {
            return pace.report(task, party, day.minusDays(SILENCE)).replied(Reply.bySilence(Pace.other(party), day));
        }
        return isLast ? pace.confirmed(task, party, day, 4, 50) : pace.confirmed(task, party, day, 15, 90);
    }

    /// One measure is returned to control, and confirmed again two months later.
    private void reverse() {
        var task = ranked.subList(66, 80).stream()
                .filter(each -> each.parties().size() == 1
                        && !steps.has(each)
                        && !each.branch().code().equals(SILENT))
                .findFirst()
                .orElseThrow();
        var party = task.parties().getFirst();
        reversals.add(new Reversal(
                task.key(),
                Pace.other(party),
                LocalDate.of(2025, 5, 22),
                "Порядок приостановлен судом; исполнение подлежит повторному подтверждению (вымышлено)"));
        var again = LocalDate.of(2025, 6, 10);
        shares.add(new Share(task.key(), party, again.minusDays(5), again, List.of())
                .replied(Reply.confirmed(Pace.other(party), LocalDate.of(2025, 7, 22))));
    }

    /// Of what is open, some is reported, some was sent back, some is read differently by the Parties.
    private void leaveOpen() {
        for (int rank = TODAY_CONFIRMED; rank < ranked.size(); rank++) {
            var task = ranked.get(rank);
            if (steps.has(task)) {
                shares.addAll(steps.begun(task, pace));
                continue;
            }
            if (rank >= 230 || rank % 4 != 1) continue;
            var party =
                    rank % 5 == 0 ? task.parties().getFirst() : task.parties().getLast();
            var share = pace.report(
                    task,
                    party,
                    pace.calendar().reportBetween(LocalDate.of(2025, 10, 1), TODAY, chance.at("open" + task.key())));
            var answered = pace.calendar().answers().higher(share.reported());
            if (answered != null
                    && !answered.isAfter(LocalDate.of(2026, 2, 2))
                    && !task.branch().code().equals(SILENT)) {
                if (rank % 8 == 1)
                    share = share.replied(new Reply(
                            Pace.other(party),
                            "",
                            "returned",
                            answered,
                            "Не приложены сведения о публикации (вымышлено)"));
                else if (rank % 12 == 5)
                    share = share.replied(new Reply(
                            Pace.other(party),
                            "",
                            "objected",
                            answered,
                            "По нашей оценке, акт принят не в полном объёме (вымышлено)"));
            }
            shares.add(share);
        }
    }
}
