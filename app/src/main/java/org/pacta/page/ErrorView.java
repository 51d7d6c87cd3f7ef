package org.pacta.page;

/// A page that says what went wrong and what to do next.
///
/// @param status 400, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503 or 507; anything else is shown as 500
/// @param detail what was looked for or refused, in the reader's language; may be empty
/// @param number under which a fault of ours stands in the log; empty for the others
/// @param next where to go from here
public record ErrorView(Frame frame, int status, String detail, String number, Link next) implements Page {

    /// The way on leads to the union around the page, or to all unions.
    public static ErrorView of(Frame frame, int status, String detail, String number) {
        var union = frame.union();
        var next = union == null ? new Link(frame.words().say("portal.home"), "/") : union;
        return new ErrorView(frame, status, detail, number, next);
    }

    @Override
    public String title() {
        return say("portal.error." + known() + ".title");
    }

    public String advice() {
        return say("portal.error." + known() + ".advice");
    }

    private int known() {
        return switch (status) {
            case 400, 403, 404, 405, 409, 422, 429, 503, 507 -> status;
            case 413, 415 -> 422;
            default -> 500;
        };
    }
}
