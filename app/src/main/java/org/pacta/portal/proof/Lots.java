package org.pacta.portal.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.seal.Seals;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;
import org.pacta.scoreboard.recount.Sample;
import org.springframework.stereotype.Component;

/// Draws confirmed measures by the last head of a day: the same on the page, by the interface for programs, and from a
/// ledger file.
@Component
public class Lots {

    /// At most so many are drawn.
    public static final int MOST = 500;

    private final Seals seals;
    private final Rows rows;

    Lots(Seals seals, Rows rows) {
        this.seals = seals;
        this.rows = rows;
    }

    /// What was drawn.
    ///
    /// @param head the seed; empty if nothing was sealed by the day
    /// @param of how many were to be drawn from
    /// @param rows in the order of the lot
    public record Drawn(Optional<Seals.Sealed> head, long of, List<Row> rows) {

        public Drawn {
            rows = List.copyOf(rows);
        }
    }

    /// From what was confirmed on the day asked and recorded in the head, and by the moment asked.
    ///
    /// @param day whose last head is the seed, in the union's zone; null for the newest head
    public Drawn draw(Question question, @Nullable LocalDate day, int count) {
        var union = question.union();
        var head = day == null
                ? seals.head(union.id())
                : seals.headBefore(union.id(), union.endOf(day).plusNanos(1_000));
        if (head.isEmpty()) return new Drawn(head, 0, List.of());
        var asked = question.asOf();
        var sealed = head.get().head().recorded();
        var known = sealed.isBefore(asked.known()) ? sealed : asked.known();
        var at = question.at(new AsOf(asked.on(), known));
        var confirmed = rows.all(at, Counted.MEASURES, Filter.ALL.showing("confirmed")).stream()
                .collect(Collectors.toMap(Row::code, each -> each));
        var drawn = Sample.draw(head.get().head().root(), List.copyOf(confirmed.keySet()), count).stream()
                .map(each -> Objects.requireNonNull(confirmed.get(each)))
                .toList();
        return new Drawn(head, confirmed.size(), drawn);
    }
}
