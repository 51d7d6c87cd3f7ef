package org.pacta.exchange.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.exchange.audit.LedgerFileFixture.bytes;
import static org.pacta.exchange.audit.LedgerFileFixture.check;
import static org.pacta.exchange.audit.LedgerFileFixture.leaves;
import static org.pacta.exchange.audit.LedgerFileFixture.lines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PlanFixture;
import org.pacta.RandomPlan;
import org.pacta.TestApplication;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.ledger.archive.Findings;
import org.pacta.ledger.archive.LedgerRows;
import org.pacta.ledger.archive.Verification;
import org.pacta.ledger.proof.Outside;
import org.pacta.ledger.proof.TreeHead;
import org.pacta.ledger.seal.Seals;
import org.pacta.scoreboard.FigureLine;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.recount.Recount;

/// A union's ledger as a file: it verifies, it gives the published figures, and whatever is done to it is found.
class LedgerFileModuleTest {

    private static TestApplication app;
    private static LedgerFileFixture at;

    @BeforeAll
    static void start() {
        app = TestApplication.quiet();
        at = new LedgerFileFixture(app);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 41, 42})
    void theFiguresCountedFromTheLeavesAreThoseThatAreShown(int seed) throws IOException {
        var random = RandomPlan.of(app, seed);
        var plan = random.plan();
        plan.measure("HIDDEN", "1.1", "draft", Visibility.PARTIES, "2020-01-01");
        plan.claim("HIDDEN", "A", "2021-03-01");
        for (var viewer : List.of(Viewer.PUBLIC, Viewer.operator(plan.unionId()))) {
            var file = at.file(plan, viewer);
            var found = check(file, at.head(plan));
            assertThat(found.faults()).isEmpty();
            assertThat(found.hold()).isTrue();
            assertThat(found.hidden() > 0).isEqualTo(viewer.equals(Viewer.PUBLIC));
            for (var known : random.moments()) {
                for (var day : List.of("2021-01-01", "2021-06-01", "2021-12-31", "2022-04-01"))
                    agree(plan, file, day, known);
            }
            agree(plan, file, "2022-04-01", plan.head().recorded());
        }
    }

    private static void agree(PlanFixture plan, byte[] file, String day, Instant known) throws IOException {
        var shown = plan.read(Viewer.PUBLIC, () -> {
            var question = plan.on(PlanFixture.day(day), known);
            return app.bean(Figures.class).figures(question, "").orElseThrow().stream()
                    .map(each -> FigureLine.of(question, each))
                    .map(each -> new Recount.Line(
                            each.counted(),
                            each.rule(),
                            each.basis(),
                            each.weighting(),
                            each.numerator(),
                            each.denominator()))
                    .toList();
        });
        var recount = new Recount(PlanFixture.day(day), known);
        LedgerRows.each(new ByteArrayInputStream(file), Recount.TABLES, recount::leaf);
        var counted = recount.figures(recount.framework(PlanFixture.FRAMEWORK).orElseThrow());
        assertThat(counted).as("on %s, known %s", day, known).isEqualTo(shown);
    }

    @Test
    void whateverIsDoneToAFileIsFoundAndNamed() {
        var plan = PlanFixture.of(app, "file-attacks", "A", "B");
        plan.group("1", "");
        at.sealing().seal(plan.unionId());
        var early = at.head(plan);
        plan.measure("M1", "1");
        plan.measure("M2", "1");
        plan.claim("M1", "A", "2021-03-01");
        var whole = lines(at.file(plan, Viewer.operator(plan.unionId())));
        var held = at.head(plan);
        assertThat(check(bytes(whole), early, held).hold()).isTrue();

        for (var at : leaves(whole)) {
            var altered = new ArrayList<>(whole);
            altered.set(at, whole.get(at).replaceFirst("\"act\":\"", "\"Act\":\""));
            found(altered, at, whole, held);

            var word = new ArrayList<>(whole);
            var text = whole.get(at);
            word.set(
                    at,
                    text.substring(0, 52) + text.substring(52).replaceFirst("\"(Z|A|M1|test|found)\"", "\"forged\""));
            if (!word.equals(whole)) found(word, at, whole, held);

            var removed = new ArrayList<>(whole);
            removed.remove((int) at);
            found(removed, at, whole, held);

            var twice = new ArrayList<>(whole);
            twice.add(at, whole.get(at));
            found(twice, at, whole, held);

            var swapped = new ArrayList<>(whole);
            if (at + 1 < whole.size() - 1) {
                java.util.Collections.swap(swapped, at, at + 1);
                found(swapped, at, whole, held);
            }
        }
    }

    /// The first fault is at the entry of the line that was touched, or where its absence shows.
    private static void found(List<String> forged, int at, List<String> whole, Outside held) {
        var found = check(bytes(forged), held);
        assertThat(found.hold()).as(whole.get(at)).isFalse();
        var touched = entry(whole.get(at));
        assertThat(found.faults()).as(whole.get(at)).isNotEmpty();
        assertThat(found.faults().getFirst().entry()).as(whole.get(at)).isBetween(touched - 1, touched + 1);
    }

    private static long entry(String line) {
        var seq = java.util.regex.Pattern.compile("\"seq\":(\\d+)").matcher(line);
        assertThat(seq.find()).isTrue();
        return Long.parseLong(seq.group(1));
    }

    @Test
    void aHistoryReplacedAsAWholeAndSealedAnewHoldsInItselfAndNotAgainstAHeadHeldOutside() {
        var plan = PlanFixture.of(app, "replaced", "A", "B");
        plan.group("1", "");
        at.file(plan, Viewer.PUBLIC);
        var held = at.head(plan);
        var other = PlanFixture.of(app, "replaced-2", "A", "B");
        other.group("1", "");
        other.group("2", "");

        var forged = at.file(other, Viewer.PUBLIC);

        assertThat(check(forged).hold()).isTrue();
        var found = check(forged, held);
        assertThat(found.hold()).isFalse();
        assertThat(found.outside().getFirst().verdict()).isEqualTo(Findings.Verdict.DIFFERS);
    }

    @Test
    void theLastHeadBeforeAMomentIsFoundInAFile() throws IOException {
        var plan = PlanFixture.of(app, "heads-in-turn", "A");
        at.file(plan, Viewer.PUBLIC);
        var first = sealed(plan);
        plan.group("1", "");
        var file = at.file(plan, Viewer.PUBLIC);
        var second = sealed(plan);

        assertThat(before(file, Instant.EPOCH)).isEmpty();
        assertThat(before(file, first)).isEmpty();
        assertThat(before(file, first.plusNanos(1_000))).hasValue(first);
        assertThat(before(file, second)).hasValue(first);
        assertThat(before(file, second.plusNanos(1_000))).hasValue(second);
    }

    private static Instant sealed(PlanFixture plan) {
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Seals.class)
                        .head(plan.unionId())
                        .orElseThrow()
                        .head()
                        .sealed());
    }

    private static Optional<Instant> before(byte[] file, Instant moment) throws IOException {
        return LedgerRows.headBefore(new ByteArrayInputStream(file), moment).map(TreeHead::sealed);
    }

    @Test
    void leavesTakenOffTheEndAreMissedByAHeadHeldOutside() {
        var plan = PlanFixture.of(app, "cut", "A", "B");
        var before = at.file(plan, Viewer.PUBLIC);
        plan.group("1", "");
        at.file(plan, Viewer.PUBLIC);

        var found = check(before, at.head(plan));

        assertThat(found.found()).isZero();
        assertThat(found.hold()).isFalse();
        assertThat(found.outside().getFirst().verdict()).isEqualTo(Findings.Verdict.BEYOND);
    }

    @Test
    void aHiddenLeafIsThereAsItsHashAndCannotBeGuessedWithoutItsSalt() {
        var plan = PlanFixture.of(app, "hidden", "A", "B");
        plan.group("1", "");
        plan.measure("M1", "1", "draft", Visibility.PARTIES, "2020-01-01");
        var open = lines(at.file(plan, Viewer.operator(plan.unionId())));
        var shown = lines(at.file(plan, Viewer.PUBLIC));
        var hashes = shown.stream()
                .filter(each -> each.startsWith("H "))
                .map(each -> each.split(" ")[1])
                .toList();
        assertThat(hashes).isNotEmpty();
        assertThat(String.join("\n", shown)).doesNotContain("Measure M1");

        var hashing = new org.pacta.ledger.proof.Hashing();
        var hex = java.util.HexFormat.of();
        int guessed = 0;
        for (var line : open) {
            if (!line.startsWith("L ")) continue;
            var parts = line.split(" ", 4);
            var content = parts[3].getBytes(StandardCharsets.UTF_8);
            var hash = hex.formatHex(hashing.leaf(hex.parseHex(parts[2]), content));
            if (!hashes.contains(hash)) continue;
            guessed++;
            // the very words are known, and still nothing shows that they are these
            assertThat(hashes).doesNotContain(hex.formatHex(hashing.leaf(new byte[0], content)));
            assertThat(hashes).doesNotContain(hex.formatHex(hashing.leaf(new byte[16], content)));
        }
        assertThat(guessed).isEqualTo(hashes.size());
        var salts = open.stream().filter(each -> each.startsWith("L ")).map(each -> each.split(" ", 4)[2]);
        assertThat(salts).doesNotHaveDuplicates().allMatch(each -> each.length() == 32);
    }

    @Test
    void anErasedLeafCountsAsErasedAndOneBlankedWithoutAnEntryAsAltered() {
        var plan = PlanFixture.of(app, "erased", "A", "B");
        plan.group("1", "");
        var words = lines(at.file(plan, Viewer.PUBLIC)).stream()
                .filter(each -> each.contains("\"Group 1\""))
                .findFirst()
                .orElseThrow();
        var number = java.util.regex.Pattern.compile("\"leaf\":(\\d+)").matcher(words);
        assertThat(number.find()).isTrue();
        plan.enter(entry -> {
            entry.erase(entry(words), Integer.parseInt(number.group(1)), "Law, article 17");
            entry.erase(entry(words), 0, "Law, article 17");
        });

        var file = lines(at.file(plan, Viewer.PUBLIC));
        var found = check(bytes(file), at.head(plan));
        assertThat(String.join("\n", file)).doesNotContain("Group 1").contains("Law, article 17");
        assertThat(found.faults()).isEmpty();
        assertThat(found.erased()).isEqualTo(2);
        file.removeIf(each -> each.contains("Law, article 17"));
        assertThat(check(bytes(file)).faults())
                .anyMatch(each -> each.what().contains("no entry that is shown erased it"));
    }

    @Test
    void anyBytesGiveAVerdictOrAClearRefusal() {
        var plan = PlanFixture.of(app, "fuzzed", "A");
        var whole = at.file(plan, Viewer.PUBLIC);
        for (int seed = 0; seed < 200; seed++) {
            var random = new java.util.SplittableRandom(seed);
            var forged = whole.clone();
            for (int i = 0; i <= seed % 4; i++)
                forged[random.nextInt(forged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                var found = Verification.check(new ByteArrayInputStream(forged), List.of(at.head(plan)), List.of());
                var same = java.util.Arrays.equals(forged, whole);
                assertThat(found.hold() && !same && leavesDiffer(whole, forged))
                        .as("seed %d", seed)
                        .isFalse();
            } catch (IOException e) {
                assertThat(e).hasMessageMatching("it .*|the file .*|a line .*");
            }
        }
    }

    private static boolean leavesDiffer(byte[] one, byte[] other) {
        var prefix = Set.of("L", "H", "X");
        var a = lines(one).stream()
                .filter(each -> prefix.contains(each.substring(0, 1)))
                .toList();
        var b = lines(other).stream()
                .filter(each -> !each.isEmpty() && prefix.contains(each.substring(0, 1)))
                .toList();
        return !a.equals(b);
    }
}
