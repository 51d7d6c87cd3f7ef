package org.pacta.scoreboard;

/// Which rows are asked for; an empty word asks for all.
///
/// @param show confirmed, remaining, awaiting, not-reported, due, due-confirmed, overdue, due-first,
///     due-first-confirmed, overdue-first, upcoming, moved, returned, disputed, reversed, partly, reported,
///     reported-by-all, reported-by:PARTY; carries-out:PROVISION for what carries out a provision or a part of it,
///     unaligned for what carries out none; carried-over for what goes on from an earlier plan, goes-on for what goes
///     on in a later one
/// @param group a group of the framework, with all below it
/// @param party a Party that carries it out
/// @param body a body that carries it out, or one that it came from or went on as; `only:CODE` for that one alone
/// @param year in which it is due; `-` for those that are due on no day
/// @param result the kind of result
/// @param words that stand in its title or code
/// @param topic `TAXONOMY:TERM`: what is classified by that term; `TAXONOMY:-` for what is by no term of the taxonomy
public record Filter(
        String show, String group, String party, String body, String year, String result, String words, String topic) {

    public static final Filter ALL = new Filter("", "", "", "", "", "", "", "");

    /// Before the code of a provision, what carries it out.
    public static final String CARRIES_OUT = "carries-out:";

    /// Before the code of a Party, what it has reported done.
    public static final String REPORTED_BY = "reported-by:";

    /// What carries out no provision.
    public static final String UNALIGNED = "unaligned";

    /// What goes on from an earlier plan.
    public static final String CARRIED_OVER = "carried-over";

    /// What goes on in a later plan.
    public static final String GOES_ON = "goes-on";

    private static final String ONLY = "only:";

    /// What only this body carries out, not those that it came from or went on as.
    static String only(String body) {
        return ONLY + body;
    }

    /// Whether rows are asked for by what they are tied to: provisions, topics, or things of other plans.
    public boolean byTies() {
        return !topic.isEmpty()
                || show.equals(CARRIED_OVER)
                || show.equals(GOES_ON)
                || show.equals(UNALIGNED)
                || show.startsWith(CARRIES_OUT);
    }

    /// The code of the body asked for.
    public String bodyCode() {
        return alone() ? body.substring(ONLY.length()) : body;
    }

    /// Whether the body is asked for without those that it came from or went on as.
    public boolean alone() {
        return body.startsWith(ONLY);
    }

    public Filter showing(String what) {
        return new Filter(what, group, party, body, year, result, words, topic);
    }

    public Filter in(String groupCode) {
        return new Filter(show, groupCode, party, body, year, result, words, topic);
    }

    /// By any topic.
    ///
    /// @param term its code, or `-`
    public Filter about(String taxonomy, String term) {
        return new Filter(show, group, party, body, year, result, words, topic(taxonomy, term));
    }

    /// As it stands in an address.
    public static String topic(String taxonomy, String term) {
        return taxonomy + ":" + term;
    }
}
