package org.pacta.scoreboard;

import org.pacta.page.Unreadable;

/// Counts, filters or lists by Party or body were asked for, which the union has not opened to everybody.
public final class NotPublic extends Unreadable {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /// @param parameter of the address that asks for it
    public NotPublic(String parameter, String value) {
        super(
                "%s (%s): this union shows counts and lists by Party and body to its Parties and its secretariat only"
                        .formatted(parameter, value),
                "discretion.closed");
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
