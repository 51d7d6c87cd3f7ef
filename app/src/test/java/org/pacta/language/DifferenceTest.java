package org.pacta.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.language.Difference.Fate;
import org.pacta.language.Difference.Piece;

class DifferenceTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @Test
    void showsWholeWordsThatWentAndCame() {
        assertThat(Difference.of("Mutual recognition of waybills", "Recognition of electronic waybills"))
                .containsExactly(
                        new Piece(Fate.GONE, "Mutual recognition"),
                        new Piece(Fate.NEW, "Recognition"),
                        new Piece(Fate.KEPT, " of"),
                        new Piece(Fate.NEW, " electronic"),
                        new Piece(Fate.KEPT, " waybills"));
    }

    @Test
    void aTextOfTooManyWordsIsReplacedWhole() {
        var long1 = "a ".repeat(3_000);

        assertThat(Difference.of(long1, long1 + "b")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothTextsCanBeReadOutOfThePieces(int seed) {
        var random = new Random(seed);
        var before = text(random);
        var after = text(random);

        var pieces = Difference.of(before, after);

        assertThat(without(pieces, Fate.NEW)).isEqualTo(before);
        assertThat(without(pieces, Fate.GONE)).isEqualTo(after);
        if (before.equals(after) && !before.isEmpty()) assertThat(pieces).containsExactly(new Piece(Fate.KEPT, before));
        for (int i = 1; i < pieces.size(); i++)
            assertThat(pieces.get(i).fate()).isNotEqualTo(pieces.get(i - 1).fate());
    }

    private static String without(List<Piece> pieces, Fate fate) {
        return pieces.stream()
                .filter(each -> each.fate() != fate)
                .map(Piece::words)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> List.of("a", "b", "  c", "\nd", "").get(random.nextInt(5)))
                .collect(Collectors.joining(" "));
    }
}
