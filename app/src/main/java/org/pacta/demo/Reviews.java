package org.pacta.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.pacta.assessment.Assessments.Statement;
import org.pacta.assessment.Reading;
import org.pacta.confirmation.evidence.Document;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Visibility;
import org.pacta.parties.mandate.Role;

/// Invented independent assessments of measures that both Parties have confirmed; most of them differ.
record Reviews(Doors doors, Ids ids, Course2024 course) {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 16);
    private static final LocalTime MORNING = LocalTime.of(10, 50);
    private static final Words AUDITORS =
            Words.of("Контрольная комиссия союза", "Control Commission of the union", "Кантрольная камісія саюза");
    private static final Words INVITED =
            Words.of("Институт сравнительного права", "Institute of Comparative Law", "Інстытут параўнальнага права");

    void tell(History history) {
        history.on(
                DAY,
                MORNING,
                History.SECRETARIAT,
                "assess",
                "Independent assessments (demonstration)",
                entry -> Book.rows("union-state/reviews.txt").forEach(row -> state(entry, row)));
    }

    private void state(Entry entry, List<String> row) {
        var role = Role.of(row.getFirst());
        var task = course.ranked().get(Integer.parseInt(row.get(1)));
        var since = course.since(task).plusDays(Integer.parseInt(row.get(4)));
        var office = role == Role.AUDITOR ? AUDITORS : INVITED;
        var words = Words.of(row.get(5), row.get(6), row.get(7));
        var statement = new Statement(
                Reading.of(row.get(2)).orElseThrow(),
                row.get(3).equals("-") ? null : new BigDecimal(row.get(3)),
                null,
                since,
                office.in("ru"),
                words.in("ru"),
                "ru",
                Visibility.PUBLIC,
                Document.Content.held("report", row.get(9), DAY.minusDays(3), office.in("ru"), office.in("ru")),
                row.get(8));
        var id = doors.assessments()
                .record(entry, ids.of(task.key()), ids.of("mandate/-/" + role.code()), role, statement, DAY);
        for (var language : List.of("be", "en")) {
            entry.text(id, "office", language, office.in(language), false, since);
            entry.text(id, "words", language, words.in(language), false, since);
        }
        entry.flush();
        doors.documents()
                .serving(entry.union(), List.of(id), new AsOf(DAY, entry.recorded()), "ru")
                .getOrDefault(id, List.of())
                .forEach(each ->
                        Sayings.translate(entry, each.id(), "title", row.get(8), DAY.minusDays(3), Visibility.PUBLIC));
    }
}
