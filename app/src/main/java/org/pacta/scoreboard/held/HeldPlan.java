package org.pacta.scoreboard.held;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// All that figures are made of in one union, over both times, as one kind of viewer sees it up to an entry.
///
/// @param seq the last entry that it holds
/// @param recorded when that was recorded, in microseconds since 1970
record HeldPlan(
        long seq,
        long recorded,
        Facts<Item> items,
        Facts<Due> dues,
        Facts<BigDecimal> weights,
        Facts<Stand> standings,
        Facts<Assigned> assignments,
        Facts<Long> serves,
        Facts<Group> groups,
        Facts<Long> classes,
        Facts<Long> terms,
        Facts<Code> codes,
        Facts<Integer> parties,
        Facts<Long> bodies,
        Facts<Long> successions,
        Facts<Boolean> closures) {

    /// @param group 0 for none
    record Item(boolean step, long framework, long group, String result, int position, boolean counted) {}

    record Due(
            String form, @Nullable LocalDate due, @Nullable LocalDate first, int moves) {}

    /// @param party 0 for all together
    record Stand(long party, String state) {}

    record Assigned(long body, String role, int position) {

        boolean carries() {
            return role.equals("lead") || role.equals("co-executor");
        }
    }

    /// @param parent 0 at the top
    record Group(long framework, long parent, int depth, int position) {}

    record Code(String kind, long scope, String code) {}

    /// The same, made of the parts of another viewer's where both hold the same.
    HeldPlan like(HeldPlan other) {
        return new HeldPlan(
                seq,
                recorded,
                items.like(other.items),
                dues.like(other.dues),
                weights.like(other.weights),
                standings.like(other.standings),
                assignments.like(other.assignments),
                serves.like(other.serves),
                groups.like(other.groups),
                classes.like(other.classes),
                terms.like(other.terms),
                codes.like(other.codes),
                parties.like(other.parties),
                bodies.like(other.bodies),
                successions.like(other.successions),
                closures.like(other.closures));
    }

    /// How many rows it holds, by which memory is measured.
    int rows() {
        return items.rows()
                + dues.rows()
                + weights.rows()
                + standings.rows()
                + assignments.rows()
                + serves.rows()
                + groups.rows()
                + classes.rows()
                + codes.rows();
    }

    /// @return null for what has none then, or does not show
    @Nullable
    String code(Long id, When when) {
        var code = codes.at(id, when);
        return code == null ? null : code.code;
    }
}
