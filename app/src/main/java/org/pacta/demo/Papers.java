package org.pacta.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations.Report;
import org.pacta.confirmation.State;
import org.pacta.confirmation.claim.Draft;
import org.pacta.confirmation.evidence.Document;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Visibility;

/// The invented documents of the second cycle, what becomes of some, where the positions differ, and two drafts.
final class Papers {

    private static final LocalTime MORNING = LocalTime.of(11, 20);
    private static final LocalDate REPEALED = LocalDate.of(2026, 2, 10);
    private static final LocalDate REFERRED = LocalDate.of(2026, 2, 12);
    private static final LocalDate MEETING = LocalDate.of(2026, 3, 27);
    private static final LocalDate PARTLY = LocalDate.of(2026, 2, 20);
    private static final LocalDate SETTLED = LocalDate.of(2026, 2, 18);
    private static final List<String> KINDS = List.of("protocol", "letter", "act", "letter", "law", "report", "letter");
    private static final String NOTE = " (вымышлено)";

    private final Doors doors;
    private final Ids ids;
    private final List<Long> written = new ArrayList<>();

    Papers(Doors doors, Ids ids) {
        this.doors = doors;
        this.ids = ids;
    }

    /// One document goes with all that a Party reports on a day; every fifth day without any.
    void prove(Entry entry, String party, LocalDate day, List<Share> lot, List<Long> claims) {
        var number = written.size();
        if (number % 5 == 4) {
            written.add(0L);
            return;
        }
        var kind = KINDS.get(number % KINDS.size());
        var code = "%s-%d/%d".formatted(party.toLowerCase(Locale.ROOT), 100 + number, day.getYear() % 100);
        var content = Document.Content.held(
                kind, code, day, "Министерство экономики Стороны " + name(party), "Архив министерства" + NOTE);
        var title = kind.equals("protocol")
                ? "Протокол рабочей группы Сторон"
                : "Об исполнении мероприятий Стороной " + name(party);
        var owner = ids.of("party/" + party);
        var document = doors.documents().add(entry, owner, content, title + NOTE, "ru", day);
        Sayings.translate(entry, document, "title", title + NOTE, day, Visibility.party(owner));
        var served = new LinkedHashMap<Long, LocalDate>();
        for (int i = 0; i < lot.size(); i++)
            served.put(claims.get(i), lot.get(i).since());
        doors.documents().attach(entry, served, List.of(document), Visibility.PUBLIC);
        written.add(document);
    }

    private static String name(String party) {
        return party.equals("A") ? "А" : "Б";
    }

    /// What became of documents and differences by the day of the demonstration, and what is being prepared on it.
    void tell(History history, Course2024 course) {
        history.on(REPEALED, MORNING, "A", "lapse", "Document no longer as it was", entry -> {
            var acts = written.stream().filter(each -> each != 0).toList();
            doors.documents()
                    .fall(entry, acts.get(2), "repealed", "Постановление № 12" + NOTE, REPEALED, Visibility.PUBLIC);
            doors.documents().fall(entry, acts.get(5), "amended", "Письмо № 7" + NOTE, REPEALED, Visibility.PUBLIC);
        });
        var disputed = course.course().disputed();
        history.on(REFERRED, MORNING, History.SECRETARIAT, "refer", "Disagreement referred to a body", entry -> {
            for (var each : disputed.subList(0, 2))
                doors.disagreements()
                        .refer(entry, ids.of(differing(each)), ids.of("body/high-level"), MEETING, REFERRED);
        });
        history.on(SETTLED, MORNING, History.SECRETARIAT, "settle", "Disagreement settled", entry -> {
            var share = disputed.getFirst();
            var claim = doors.confirmations()
                    .claim(entry.union(), ids.of(share.key()))
                    .orElseThrow();
            doors.confirmations()
                    .settle(
                            entry,
                            ids.of(differing(share)),
                            claim,
                            "counter",
                            State.RETURNED,
                            "Протокол Группы высокого уровня № 3" + NOTE,
                            SETTLED);
        });
        history.on(
                PARTLY,
                MORNING,
                "B",
                "claim",
                "Report of Party B (demonstration)",
                entry -> part(entry, course.ranked().subList(240, 300)));
        history.on(UnionState.DEMO_DAY, LocalTime.of(9, 5), History.SECRETARIAT, "draft", "Drafts", entry -> {
            var open = course.ranked().subList(240, 300);
            draft(entry, open, "A", "economy");
            draft(entry, open, "B", "transport");
        });
    }

    private static String differing(Share share) {
        return "disagreement/%s/%s".formatted(share.key(), Pace.other(share.party()));
    }

    /// Three fifths of a measure are reported, and wait for an answer.
    private void part(Entry entry, List<Task> open) {
        var task =
                open.stream().filter(each -> each.by("B")).skip(2).findFirst().orElseThrow();
        var words = "Принято шесть актов из десяти" + NOTE;
        var claim = doors.confirmations()
                .claim(
                        entry,
                        List.of(new Report(
                                ids.of(task.key()),
                                ids.of("party/B"),
                                Claim.Kind.FULFILMENT,
                                PARTLY.minusDays(3),
                                null,
                                new BigDecimal("0.6"),
                                false,
                                words,
                                "ru",
                                Visibility.PUBLIC,
                                0,
                                null)))
                .getFirst();
        Sayings.translate(entry, claim, "words", words, PARTLY.minusDays(3), Visibility.PUBLIC);
    }

    private void draft(Entry entry, List<Task> open, String party, String body) {
        var task = open.stream().filter(each -> each.by(party)).findFirst().orElseThrow();
        var content = new Draft.Content(
                UnionState.DEMO_DAY.minusDays(6),
                null,
                null,
                "ru",
                "Акт принят и опубликован" + NOTE,
                Visibility.PUBLIC,
                List.of(),
                Set.of());
        doors.drafts()
                .write(
                        entry,
                        ids.of("party/" + party),
                        ids.of(task.key()),
                        ids.of("body/" + party + "/" + body),
                        ids.of("person/" + party + "/" + body),
                        content);
    }
}
