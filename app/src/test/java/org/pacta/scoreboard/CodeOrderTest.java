package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeOrderTest {

    @Test
    void codesAreOrderedAsPeopleCountThem() {
        var codes = new ArrayList<>(
                List.of("11.4", "1.14", "B-9", "1.5", "2", "11.11", "10", "1", "1.5.1", "B-10", "А-1", ""));

        codes.sort(CodeOrder.COUNTED);

        assertThat(codes)
                .containsExactly("", "1", "1.5", "1.5.1", "1.14", "2", "10", "11.4", "11.11", "B-9", "B-10", "А-1");
    }

    @Test
    void onlyTheSameCodeIsEqualAndTheOrderIsOne() {
        for (int seed = 0; seed < 200; seed++) {
            var chance = new Random(seed);
            var codes = new ArrayList<String>();
            for (int i = 0; i < 12; i++) {
                var code = new StringBuilder();
                for (int k = chance.nextInt(5); k > 0; k--) code.append("019.-a".charAt(chance.nextInt(6)));
                codes.add(code.toString());
            }
            for (var one : codes) {
                for (var other : codes) {
                    var order = CodeOrder.COUNTED.compare(one, other);
                    assertThat(order == 0)
                            .as("seed %d: %s %s", seed, one, other)
                            .isEqualTo(one.equals(other));
                    assertThat(Integer.signum(order)).isEqualTo(-Integer.signum(CodeOrder.COUNTED.compare(other, one)));
                }
            }
            var sorted = new ArrayList<>(codes);
            sorted.sort(CodeOrder.COUNTED);
            Collections.shuffle(codes, chance);
            codes.sort(CodeOrder.COUNTED);
            assertThat(codes).as("seed %d", seed).isEqualTo(sorted);
        }
    }
}
