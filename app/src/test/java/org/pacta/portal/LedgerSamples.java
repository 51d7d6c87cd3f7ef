package org.pacta.portal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.pacta.page.Link;
import org.pacta.portal.proof.EntryView;
import org.pacta.portal.proof.LedgerView;
import org.pacta.portal.proof.SampleView;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;

/// The pages of the ledger, filled with invented things.
final class LedgerSamples {

    private static final String HERE = "/u/union-state/ledger";
    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String KEY = "pacta+1f2e3d4c+AXv0Jb6iAqWm0S4x1TzYb2cV9dQ8eR7fG6hJ5kL4mN3p";
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final Samples samples;

    LedgerSamples(Samples samples) {
        this.samples = samples;
    }

    private String moment(int minute) {
        return samples.words().formats().moment(LocalDateTime.of(2026, 2, 26, 9, minute));
    }

    private String number(long number) {
        return samples.words().formats().number(number);
    }

    LedgerView ledger() {
        return new LedgerView(
                samples.frame("ledger", List.of(), null),
                new LedgerView.HeadLine(
                        number(39_209),
                        number(1_204),
                        moment(12),
                        "39209:" + ROOT,
                        new Link(samples.say("ledger.head.note"), HERE + "/heads/39209")),
                3,
                List.of(KEY),
                List.of(
                        new LedgerView.Step(
                                samples.say("ledger.step.head"),
                                "curl -o head.txt https://example.org" + HERE + "/head"),
                        new LedgerView.Step(
                                samples.say("ledger.step.verify"),
                                "pacta ledger verify union-state.ledger --head head.txt --figures")),
                countersigned(),
                heads(),
                entries(),
                List.of(
                        new Link(samples.say("ledger.link.file"), HERE + "/file"),
                        new Link(samples.say("ledger.link.atom"), HERE + "/heads.atom")),
                new Link(samples.say("ledger.sample.title"), HERE + "/sample"));
    }

    private TableView countersigned() {
        return TableView.small(
                samples.words(),
                "countersigned",
                samples.say("ledger.countersigned"),
                List.of(
                        Column.of(samples.say("portal.column.party")),
                        Column.number(samples.say("ledger.column.leaves")),
                        Column.of(samples.say("ledger.column.given")),
                        Column.minor(samples.say("ledger.column.key"))),
                List.of(List.of(
                        Cell.of(samples.either("Republic of Belarus", "Республика Беларусь")),
                        Cell.of(new Link(number(39_209), HERE + "/heads/39209")),
                        Cell.of(moment(30)),
                        Cell.of("BY" + KEY.substring(5)))),
                samples.say("ledger.countersigned.none"));
    }

    private TableView heads() {
        return TableView.small(
                samples.words(),
                "heads",
                samples.say("ledger.heads"),
                List.of(
                        Column.number(samples.say("ledger.column.leaves")),
                        Column.number(samples.say("ledger.column.entry")),
                        Column.of(samples.say("ledger.column.sealed")),
                        Column.minor(samples.say("ledger.column.root"))),
                List.of(List.of(
                        Cell.of(new Link(number(39_209), HERE + "/heads/39209")),
                        Cell.of(number(1_204)),
                        Cell.of(moment(12)),
                        Cell.of(ROOT))),
                samples.say("ledger.unsealed"));
    }

    private TableView entries() {
        var rows = new ArrayList<List<Cell>>();
        for (int seq = 1_204; seq > 1_198; seq--) {
            var grounds = seq == 1_201
                    ? samples.say("ledger.entry.grounds.erased")
                    : samples.either("Letter 12-3 of the Ministry of Finance", "Письмо Минфина № 12-3");
            rows.add(List.of(
                    Cell.of(new Link(number(seq), HERE + "/entries/" + seq)),
                    Cell.of(moment(seq - 1_195)),
                    Cell.of("claim", grounds),
                    Cell.of(samples.say("pages.who.operator")),
                    Cell.of(number(4))));
        }
        return TableView.small(
                samples.words(),
                "entries",
                samples.say("ledger.entries"),
                List.of(
                        Column.number(samples.say("ledger.column.entry")),
                        Column.of(samples.say("ledger.column.recorded")),
                        Column.of(samples.say("ledger.column.what")),
                        Column.minor(samples.say("ledger.column.who")),
                        Column.number(samples.say("ledger.column.leaves"))),
                rows,
                samples.say("ledger.entries.none"));
    }

    EntryView entry() {
        var proof = List.of(
                new Link(samples.say("ledger.leaf.proof"), "/api/v1/unions/union-state/ledger/inclusion?index=7"));
        return new EntryView(
                samples.frame("ledger", List.of(new Link(samples.say("ledger.title"), HERE)), null),
                samples.say("ledger.entry.title", 1_203),
                List.of(
                        new EntryView.Fact(samples.say("ledger.column.recorded"), Cell.of(moment(8))),
                        new EntryView.Fact(samples.say("ledger.column.what"), Cell.of("claim"))),
                samples.say("ledger.entry.sealed", moment(12), 39_209),
                List.of(
                        new EntryView.Leaf(
                                0,
                                samples.say("ledger.leaf.header"),
                                "{\"act\":\"header\",\"actor\":\"operator\",\"command\":\"claim\",\"entered\":\"2026-02-26T06:08:00Z\",\"form\":1}",
                                HASH,
                                proof),
                        new EntryView.Leaf(1, samples.say("ledger.leaf.hidden"), "", HASH, proof),
                        new EntryView.Leaf(2, samples.say("ledger.leaf.erased", 1_204), "", HASH, proof)),
                samples.say("ledger.entry.extent", 3, 250),
                HERE + "/entries/1203?from=3");
    }

    SampleView sample() {
        return new SampleView(
                samples.frame("ledger", List.of(new Link(samples.say("ledger.title"), HERE)), null),
                List.of(samples.say("ledger.sample.intro"), samples.say("ledger.sample.how")),
                "39209:" + ROOT,
                "pacta ledger verify union-state.ledger --sample 20 --framework 2021-2023 --on 2023-11-29 --day 2026-02-26",
                20,
                "2026-02-26",
                List.of(new TableView.Kept("on", "2023-11-29")),
                HERE + "/sample",
                TableView.small(
                        samples.words(),
                        "drawn",
                        samples.say("ledger.sample.drawn", 1, 895),
                        List.of(
                                Column.of(samples.say("portal.column.code")),
                                Column.of(samples.say("portal.column.measure"))),
                        List.of(List.of(
                                Cell.of(new Link("9.14", Samples.AT + "/measures/9.14")),
                                Cell.of(samples.either(
                                        "Mutual recognition of electronic transport documents",
                                        "Взаимное признание электронных перевозочных документов")))),
                        samples.say("ledger.sample.none")));
    }
}
