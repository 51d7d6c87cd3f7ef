package org.pacta.portal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.pacta.register.plan.Precedence;

class NeighbourhoodTest {

    private static Precedence link(long before, long after) {
        return new Precedence(before, after, "finish-start", 0);
    }

    @Test
    void goesAsFarAsAskedOnBothSides() {
        var chain = List.of(link(1, 2), link(2, 3), link(3, 4), link(4, 5), link(5, 6));

        var near = Neighbourhood.of(chain, 3, 2, 10);

        assertThat(near.places()).isEqualTo(Map.of(3L, 0, 2L, -1, 1L, -2, 4L, 1, 5L, 2));
        assertThat(near.links()).containsExactly(link(1, 2), link(2, 3), link(3, 4), link(4, 5));
        assertThat(near.cut()).isFalse();
    }

    @Test
    void takesTheShortestWay() {
        var near = Neighbourhood.of(List.of(link(1, 2), link(2, 3), link(1, 3)), 3, 3, 10);

        assertThat(near.places()).isEqualTo(Map.of(3L, 0, 2L, -1, 1L, -1));
    }

    @Test
    void aCircleEnds() {
        var near = Neighbourhood.of(List.of(link(1, 2), link(2, 3), link(3, 1)), 1, 5, 10);

        assertThat(near.places().keySet()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(near.links()).hasSize(3);
    }

    @Test
    void saysThatThereIsMoreThanIsPlaced() {
        var star = LongStream.rangeClosed(2, 20).mapToObj(each -> link(1, each)).toList();

        assertThat(Neighbourhood.of(star, 1, 1, 18).cut()).isTrue();
        assertThat(Neighbourhood.of(star, 1, 1, 18).places()).hasSize(19);
        assertThat(Neighbourhood.of(star, 1, 1, 19).cut()).isFalse();
    }
}
