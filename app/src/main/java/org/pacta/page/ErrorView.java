package org.pacta.page;

/// A page that says what went wrong and what to do next.
///
/// @param status 400, 403, 404, 409, 422, 429 or 500; anything else is shown as 500
/// @param detail what was looked for or refused, in the reader's language; may be empty
/// @param number under which a fault of ours stands in the log; empty for the others
/// @param next where to go from here
public record ErrorView(Frame frame, int status, String detail, String number, Link next) implements Page {

    @Override
    public String title() {
        return say("portal.error." + known() + ".title");
    }

    public String advice() {
        return say("portal.error." + known() + ".advice");
    }

    private int known() {
        return switch (status) {
            case 400, 403, 404, 409, 422, 429 -> status;
            default -> 500;
        };
    }
}
