package org.pacta.portal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration LATE = Duration.ofSeconds(2);

    private final Answers answers = new Answers(100_000);

    private void made(int key, Duration made) {
        answers.keep("key " + key, "tag " + key, new Answers.Answer(List.of(), new byte[5_000]), made);
    }

    private boolean kept(int key) {
        return answers.find("key " + key).isPresent();
    }

    @Test
    void whatIsAskedOnceTakesNoRoom() {
        made(1, SOON);
        assertThat(kept(1)).isFalse();
        assertThat(answers.bytes()).isZero();

        made(1, SOON);
        assertThat(kept(1)).isTrue();
    }

    @Test
    void whatTookLongIsKeptAtOnce() {
        made(1, LATE);

        assertThat(kept(1)).isTrue();
    }

    @Test
    void manyMomentsNeverAskedPushNothingOut() {
        made(1, LATE);
        for (int i = 2; i < 2_000; i++) made(i, SOON);

        assertThat(kept(1)).isTrue();
        made(2, SOON);
        assertThat(kept(2)).as("asked for too long ago").isFalse();
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        for (int i = 1; i <= 18; i++) made(i, LATE);
        assertThat(kept(1)).isTrue();

        for (int i = 19; i <= 30; i++) made(i, LATE);

        assertThat(kept(1)).isTrue();
        assertThat(kept(2)).isFalse();
        assertThat(answers.bytes()).isLessThanOrEqualTo(100_000);
    }
}
