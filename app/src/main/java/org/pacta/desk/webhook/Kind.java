package org.pacta.desk.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a webhook can be told. Each kind is seen from the fact tables that an entry changed.
enum Kind {
    /// Reported as done, or withdrawn.
    CLAIM("claim.changed", List.of("confirmation.claim")),
    /// Confirmed, returned, objected to.
    ANSWER("answer.given", List.of("confirmation.reaction")),
    /// Where a thing stands for a Party.
    STANDING("standing.changed", List.of("confirmation.standing")),
    DISAGREEMENT(
            "disagreement.changed",
            List.of("confirmation.disagreement", "confirmation.referral", "confirmation.settlement")),
    DEADLINE("deadline.changed", List.of("register.deadline")),
    /// Measures and steps that came, went or changed.
    PLAN("plan.changed", List.of("register.measure", "register.step")),
    /// Reports of bodies in a cycle; seen by the Parties alone.
    REPORT("report.given", List.of("reporting.report"));

    private final String type;
    private final List<String> tables;

    Kind(String type, List<String> tables) {
        this.type = type;
        this.tables = tables;
    }

    /// As it stands in messages and settings.
    String type() {
        return type;
    }

    /// The key of its name.
    String key() {
        return "webhook.kind." + type;
    }

    static Optional<Kind> of(String type) {
        return Arrays.stream(values()).filter(each -> each.type.equals(type)).findFirst();
    }

    static Optional<Kind> ofTable(String table) {
        return Arrays.stream(values())
                .filter(each -> each.tables.contains(table))
                .findFirst();
    }
}
