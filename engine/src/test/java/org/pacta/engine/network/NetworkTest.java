package org.pacta.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;

final class NetworkTest {

    static IntStream seeds() {
        return IntStream.range(0, Seeds.upTo(200));
    }

    @Test
    void aCircleIsRefusedWithTheNamesOnIt() {
        var builder = Network.builder();
        for (var name : List.of("before", "draft", "agree", "sign", "after")) {
            builder.task(name);
        }
        builder.link(0, 1).link(1, 2).link(2, 3).link(3, 1).link(3, 4);

        assertThat(builder.cycle()).containsExactlyInAnyOrder(1, 2, 3);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("draft", "agree", "sign")
                .hasMessageNotContaining("before")
                .hasMessageNotContaining("after");
    }

    @Test
    void aTaskLinkedToItselfIsACircleOfOne() {
        var builder = Network.builder();
        builder.link(builder.task("alone"), 0);

        assertThat(builder.cycle()).containsExactly(0);
    }

    @Test
    void aLinkToAnUnknownTaskIsRefused() {
        var builder = Network.builder();
        builder.task("one");

        assertThatThrownBy(() -> builder.link(0, 1)).hasMessage("to (1) is not one of the 1 tasks added so far");
        assertThatThrownBy(() -> builder.link(-1, 0)).hasMessageContaining("from (-1)");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPredecessorComesFirstAndEveryLinkIsFoundFromBothSides(int seed) {
        var random = new Random(seed);
        var builder = Network.builder();
        int tasks = 1 + random.nextInt(40);
        var shuffled = new ArrayList<Integer>();
        for (int i = 0; i < tasks; i++) {
            shuffled.add(builder.task("t" + i));
        }
        Collections.shuffle(shuffled, random);
        for (int k = random.nextInt(3 * tasks); k > 0 && tasks > 1; k--) {
            int a = random.nextInt(tasks - 1);
            int b = a + 1 + random.nextInt(tasks - 1 - a);
            builder.link(shuffled.get(a), shuffled.get(b), LinkType.of(random.nextInt(4)), random.nextInt(7) - 2);
        }

        var network = builder.build();

        assertThat(builder.cycle()).isEmpty();
        for (var rows : List.of(network.incoming(), network.outgoing())) {
            boolean[] seen = new boolean[network.links()];
            for (int p = 0; p < tasks; p++) {
                assertThat(network.position(network.task(p))).isEqualTo(p);
                for (int k = rows.first(p); k < rows.first(p + 1); k++) {
                    boolean in = rows == network.incoming();
                    assertThat(in ? rows.end(k) : p).isLessThan(in ? p : rows.end(k));
                    var link = network.link(rows.link(k));
                    assertThat(link)
                            .isEqualTo(new Link(
                                    network.task(in ? rows.end(k) : p),
                                    network.task(in ? p : rows.end(k)),
                                    LinkType.of(rows.type(k)),
                                    rows.lag(k)));
                    seen[rows.link(k)] = true;
                }
            }
            assertThat(seen).doesNotContain(false);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCircleSomewhereInACrowdIsFoundAndIsOne(int seed) {
        var random = new Random(seed);
        var builder = Network.builder();
        int tasks = 3 + random.nextInt(30);
        var links = new ArrayList<Link>();
        for (int i = 0; i < tasks; i++) {
            builder.task("t" + i);
        }
        for (int k = 0; k < 4 * tasks; k++) {
            var link = new Link(random.nextInt(tasks), random.nextInt(tasks), LinkType.FINISH_START, 0);
            links.add(link);
            builder.link(link.from(), link.to());
        }
        builder.link(0, 1).link(1, 0);
        links.add(new Link(0, 1, LinkType.FINISH_START, 0));
        links.add(new Link(1, 0, LinkType.FINISH_START, 0));

        var cycle = builder.cycle();

        assertThat(cycle).isNotEmpty().doesNotHaveDuplicates();
        for (int i = 0; i < cycle.size(); i++) {
            int from = cycle.get(i);
            int to = cycle.get((i + 1) % cycle.size());
            assertThat(links).contains(new Link(from, to, LinkType.FINISH_START, 0));
        }
    }

    @Test
    void openAndDanglingEndsAreFound() {
        var builder = Network.builder();
        for (int i = 0; i < 5; i++) {
            builder.task("t" + i);
        }
        builder.link(0, 1)
                .link(1, 2, LinkType.FINISH_FINISH, 0)
                .link(2, 3, LinkType.START_START, 0)
                .link(1, 3);

        var flaws = builder.build().flaws();

        assertThat(flaws.withoutPredecessor()).containsExactly(0, 4);
        assertThat(flaws.withoutSuccessor()).containsExactly(3, 4);
        assertThat(flaws.danglingStart()).containsExactly(2);
        assertThat(flaws.danglingFinish()).containsExactly(2);
    }

    @Test
    void linksThatALongerPathImpliesAreRedundantAndOthersNot() {
        var builder = Network.builder();
        for (int i = 0; i < 4; i++) {
            builder.task("t" + i);
        }
        builder.link(0, 1) // 0
                .link(1, 2) // 1
                .link(0, 2) // 2: implied by 0, 1
                .link(2, 3, LinkType.FINISH_START, 3) // 3
                .link(2, 3, LinkType.FINISH_START, 1) // 4: asks for less than 3
                .link(2, 3, LinkType.START_START, 0) // 5
                .link(0, 3, LinkType.FINISH_START, 9) // 6: longer than the path
                .link(1, 3, LinkType.FINISH_FINISH, 0); // 7: of another type

        assertThat(builder.build().flaws().redundant()).containsExactly(2, 4);
    }

    @Test
    void aPathWithALeadImpliesNothing() {
        var builder = Network.builder();
        for (int i = 0; i < 3; i++) {
            builder.task("t" + i);
        }
        builder.link(0, 1).link(1, 2, LinkType.FINISH_START, -2).link(0, 2);

        assertThat(builder.build().flaws().redundant()).isEmpty();
    }
}
