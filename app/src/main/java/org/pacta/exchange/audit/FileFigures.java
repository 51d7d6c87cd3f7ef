package org.pacta.exchange.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pacta.ledger.archive.LedgerRows;
import org.pacta.ledger.proof.TreeHead;
import org.pacta.machine.Refused;
import org.pacta.scoreboard.recount.Recount;
import org.pacta.scoreboard.recount.Sample;

/// The figures counted from the leaves of a file, as `pacta figures` prints them.
record FileFigures(Path file, String framework, String on, String known) {

    private static final String UNION = "parties.union";

    /// What the leaves say of the union itself, at last.
    private record Frame(ZoneId zone, String demoDay, Instant last) {}

    /// @throws IllegalArgumentException if `on` or `known` cannot be read
    void print(PrintWriter out) throws IOException {
        var asked = asked(Instant.MAX);
        out.println();
        out.println("Counted anew from the leaves: framework %s, on %s, recorded by %s, as everybody sees it"
                .formatted(asked.framework.code(), asked.day, asked.moment));
        table(out, asked.recount.figures(asked.framework));
    }

    /// Draws as [Sample] does from what the seed holds, and prints each code.
    ///
    /// @param newest the last head of the file, the seed where no day is named
    /// @param seedDay the day whose last head is the seed; empty for the newest
    /// @throws IllegalArgumentException if the day cannot be read
    void draw(PrintWriter out, TreeHead newest, String seedDay, int count) throws IOException {
        var seed = seedDay.isEmpty() ? Optional.of(newest) : headOf(day("--day", seedDay));
        if (seed.isEmpty()) {
            out.println();
            out.println("Nothing to draw from: no head was sealed by %s.".formatted(seedDay));
            return;
        }
        var asked = asked(seed.get().recorded());
        var codes = asked.recount.confirmedMeasures(asked.framework);
        out.println();
        out.println("Drawn by the head %d:%s from %d confirmed measures of %s on %s, recorded by %s:"
                .formatted(
                        seed.get().size(),
                        seed.get().rootText(),
                        codes.size(),
                        asked.framework.code(),
                        asked.day,
                        asked.moment));
        Sample.draw(seed.get().root(), codes, count).forEach(out::println);
    }

    private Optional<TreeHead> headOf(LocalDate day) throws IOException {
        var end = Recount.endOf(day, frame().zone).plusNanos(1_000);
        try (var in = Files.newInputStream(file)) {
            return LedgerRows.headBefore(in, end);
        }
    }

    private record Asked(Recount recount, Recount.Framework framework, LocalDate day, Instant moment) {}

    /// @param latest what was recorded later is not looked at
    private Asked asked(Instant latest) throws IOException {
        var frame = frame();
        var day = on.isEmpty() ? today(frame) : day("--on", on);
        var until = known.isEmpty() ? frame.last : moment(frame.zone);
        var sealed = latest.isBefore(frame.last) ? latest : frame.last;
        var moment = until.isAfter(sealed) ? sealed : until;
        var recount = recount(day, moment);
        var found = recount.framework(framework)
                .orElseThrow(() -> new Refused("The file has no framework%s at that moment.\nThere are: %s"
                        .formatted(
                                framework.isEmpty() ? "" : " " + framework,
                                recount.frameworks().stream()
                                        .map(Recount.Framework::code)
                                        .collect(Collectors.joining(", ")))));
        return new Asked(recount, found, day, moment);
    }

    /// Prints figures in columns, as `pacta figures` does.
    static void table(PrintWriter out, List<Recount.Line> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("counted", "rule", "of", "weighting", "fraction", "percent"));
        for (var each : lines) {
            rows.add(List.of(
                    each.counted(),
                    each.rule(),
                    each.basis(),
                    each.weighting(),
                    each.numerator().toPlainString() + " of "
                            + each.denominator().toPlainString(),
                    each.percent()
                            .map(percent -> percent.toPlainString() + " %")
                            .orElse("-")));
        }
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toArray();
        for (var row : rows) {
            out.println(IntStream.range(0, widths.length)
                    .mapToObj(
                            i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
                    .collect(Collectors.joining("  "))
                    .stripTrailing());
        }
    }

    private Recount recount(LocalDate day, Instant moment) throws IOException {
        var recount = new Recount(day, moment);
        try (var in = Files.newInputStream(file)) {
            LedgerRows.each(in, Recount.TABLES, recount::leaf);
        }
        return recount;
    }

    private static LocalDate today(Frame frame) {
        return frame.demoDay.isEmpty()
                ? LocalDate.ofInstant(Clock.systemUTC().instant(), frame.zone)
                : LocalDate.parse(frame.demoDay);
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("%s (%s) must be a day as 2023-11-29".formatted(name, text));
        }
    }

    private Instant moment(ZoneId zone) {
        if (!known.contains("T")) return Recount.endOf(day("--known", known), zone);
        try {
            return OffsetDateTime.parse(known).toInstant();
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "--known (%s) must be a day as 2023-11-29 or a moment as 2023-11-29T12:00:00Z".formatted(known));
        }
    }

    private Frame frame() throws IOException {
        var seen = new Frame[] {new Frame(ZoneId.of("UTC"), "", Instant.EPOCH)};
        try (var in = Files.newInputStream(file)) {
            LedgerRows.each(in, Set.of(UNION), leaf -> {
                if (!leaf.act().equals("add") || !"infinity".equals(leaf.row().get("valid_to"))) return true;
                var demo = leaf.row().get("demo_day");
                var zone = ZoneId.of(String.valueOf(leaf.row().get("zone")));
                seen[0] = new Frame(zone, demo == null ? "" : demo.toString(), seen[0].last);
                return true;
            });
        }
        try (var in = Files.newInputStream(file)) {
            return new Frame(seen[0].zone, seen[0].demoDay, LedgerRows.lastMoment(in));
        }
    }
}
