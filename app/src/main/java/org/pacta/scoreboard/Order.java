package org.pacta.scoreboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what rows are ordered; ties by the order of the plan.
public enum Order {
    PLAN("r.path"),
    CODE("r.code"),
    TITLE("lower(r.title)"),
    DUE("r.due"),
    STATE("r.state"),
    MOVES("r.moves");

    private final String sql;

    Order(String sql) {
        this.sql = sql;
    }

    /// What has no value comes last, whichever way.
    String sql(boolean descending) {
        return sql + (descending ? " desc" : "") + " nulls last";
    }

    /// The word in an address.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Order> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
