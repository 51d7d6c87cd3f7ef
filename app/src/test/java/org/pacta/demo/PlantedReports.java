package org.pacta.demo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Bodies;
import org.pacta.reporting.Cycle;
import org.pacta.reporting.ReportDrafts;
import org.pacta.reporting.Reports;
import org.pacta.reporting.input.Inputs;

/// How reporting stands in a demonstration that was planted.
record PlantedReports(Planted demo, int union, AsOf now) {

    /// Which states of reporting there are in which cycles.
    Set<String> states() {
        return as(Viewer.parties(union), () -> {
            var states = new TreeSet<String>();
            for (var cycle : cycles())
                for (var row : demo.bean(Reports.class).rows(union, cycle, 0, 0, now))
                    states.add(cycle.title() + " " + row.state(cycle, now.on()));
            return states;
        });
    }

    private List<Cycle> cycles() {
        return demo.bean(Reports.class).cycles(union, now, "be");
    }

    List<Cycle> publicCycles() {
        return as(Viewer.PUBLIC, this::cycles);
    }

    /// The steps that each open draft of a Party still has to take.
    List<String> left(String party) {
        var drafts = demo.bean(ReportDrafts.class);
        return as(
                Viewer.party(union, party(party)),
                () -> drafts.open(union, 0, 0).stream()
                        .map(each ->
                                drafts.remaining(each).stream().map(Enum::name).collect(Collectors.joining(" ")))
                        .toList());
    }

    /// How much is asked of bodies of a Party in the cycle that is open.
    int asked(String party) {
        var id = party(party);
        return as(
                Viewer.party(union, id),
                () -> demo.bean(Inputs.class)
                        .open(union, cycles().getFirst(), id, 0, now)
                        .size());
    }

    long party(String code) {
        return as(
                Viewer.PUBLIC,
                () -> demo.bean(Bodies.class).parties(union, now, "ru").stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private <T> T as(Viewer viewer, java.util.function.Supplier<T> question) {
        return demo.bean(Ledger.class).read(viewer, question);
    }
}
