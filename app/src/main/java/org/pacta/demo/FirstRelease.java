package org.pacta.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.pacta.council.release.Releases;
import org.pacta.ledger.Entry;
import org.pacta.parties.Union;

/// The five Parties show their record as released: a release for their council on the day before that of the
/// demonstration, and a meeting fixed afterwards, which the Parties see and nobody else does until the next one.
final class FirstRelease {

    private static final LocalDate DAY = UnionState.DEMO_DAY.minusDays(1);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Doors doors;
    private final Ids ids;
    private final String framework;
    private long release;
    private long until;

    FirstRelease(Doors doors, Ids ids, String framework) {
        this.doors = doors;
        this.ids = ids;
        this.framework = framework;
    }

    void tell(History history) {
        history.on(
                DAY,
                LocalTime.of(9, 0),
                History.SECRETARIAT,
                "set-release",
                "The record is shown as released (demonstration)",
                entry -> doors.publicRecord().asReleased(entry, ids.of("union"), DAY));
        history.on(
                DAY,
                LocalTime.of(9, 30),
                History.SECRETARIAT,
                "prepare-release",
                "Release prepared (demonstration)",
                this::prepare);
        history.on(DAY, LocalTime.of(10, 0), "P1", "release", "Released (demonstration)", this::release);
        history.on(
                DAY.plusDays(1),
                LocalTime.of(9, 0),
                History.SECRETARIAT,
                "meeting",
                "Meeting fixed (demonstration)",
                this::meeting);
    }

    private void prepare(Entry entry) {
        var union = new Union(
                entry.union(),
                ids.of("union"),
                CustomsFive.CODE,
                CustomsFive.ZONE,
                CustomsFive.LANGUAGES,
                UnionState.DEMO_DAY);
        var moment = DAY.atTime(NOON).atZone(CustomsFive.ZONE).toInstant();
        var texts = Map.of(
                "en", "Position for the council of the five Parties (invented).",
                "ru", "Положение дел к заседанию совета пяти Сторон (вымышлено).",
                "be", "Становішча спраў да пасяджэння савета пяці Бакоў (выдумана).");
        var draft = new Releases.Draft(moment, List.of(ids.of("framework/" + framework)), texts);
        release = doors.releases().prepare(entry, union, 1, draft, DAY);
        until = entry.seq();
    }

    private void release(Entry entry) {
        var moment = DAY.atTime(NOON).atZone(CustomsFive.ZONE).toInstant();
        doors.releases().release(entry, release, moment, until, DAY);
    }

    private void meeting(Entry entry) {
        var id = entry.thing("meeting", 0, 0);
        var held = DAY.plusDays(15);
        entry.code(id, "meeting", 0, "1", DAY);
        Words.english(
                        "First meeting of the council (invented)",
                        "Первое заседание совета (вымышлено)",
                        "Першае пасяджэнне савета (выдумана)")
                .tell(entry, id, "title", DAY);
        doors.council().meeting(entry, id, ids.of("body/council"), 1, held);
    }
}
