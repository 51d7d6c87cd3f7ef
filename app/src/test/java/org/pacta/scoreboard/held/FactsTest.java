package org.pacta.scoreboard.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static Facts<String> facts(String... values) {
        var facts = Facts.<String>none();
        for (int i = 0; i < values.length; i++) {
            var version = new Version<>(0, Version.OPEN_DAY, 0, Version.OPEN, 1, i, values[i]);
            facts = facts.with(List.of(new Facts.Row<>(i, version)));
        }
        return facts;
    }

    @Test
    void whatTwoViewersSeeAlikeIsHeldOnce() {
        var first = facts("lead", "draft");
        var second = facts("lead", "draft");

        assertThat(second.like(first)).isSameAs(first);
    }

    @Test
    void whatDiffersStaysAsItIs() {
        var first = facts("lead", "draft", "hidden from the second");
        var second = facts("lead", "another");

        var shared = second.like(first);

        assertThat(shared).isEqualTo(second);
        assertThat(shared.of(0L)).isSameAs(first.of(0L));
        assertThat(shared.of(1L)).isNotEqualTo(first.of(1L));
        assertThat(shared.of(2L)).isEmpty();
    }
}
