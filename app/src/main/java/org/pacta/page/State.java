package org.pacta.page;

import java.util.Locale;

/// What a badge can say, each with a shape of its own, so that colour never speaks alone.
///
/// Four axes share it: life cycle, schedule, reporting, stage of an act. The words are the union's or the
/// defaults of the glossary.
public enum State {
    PLANNED("○", Tone.CALM),
    UNDER_WAY("◔", Tone.CALM),
    CLAIMED("◐", Tone.WAITING),
    PARTLY("◑", Tone.WAITING),
    CONFIRMED("✓", Tone.GOOD),
    RETURNED("↩", Tone.WARNING),
    DISPUTED("≠", Tone.WARNING),
    REVERSED("↺", Tone.WARNING),
    WITHDRAWN("–", Tone.CALM),
    EXCLUDED("–", Tone.CALM),
    ON_TIME("·", Tone.CALM),
    AT_RISK("△", Tone.WARNING),
    OVERDUE("!", Tone.BAD),
    SUSPENDED("‖", Tone.CALM),
    NOT_REPORTED("?", Tone.WARNING),
    COMPLETE("✓", Tone.GOOD),
    DRAFTING("○", Tone.CALM),
    AGREED("◔", Tone.CALM),
    PREPARED("◐", Tone.WAITING),
    ADOPTED("✓", Tone.GOOD),
    IN_FORCE("✓", Tone.GOOD),
    REPEALED("–", Tone.CALM);

    /// What the colour of a badge means.
    public enum Tone {
        CALM,
        WAITING,
        GOOD,
        WARNING,
        BAD
    }

    private final String shape;
    private final Tone tone;

    State(String shape, Tone tone) {
        this.shape = shape;
        this.tone = tone;
    }

    public String shape() {
        return shape;
    }

    /// The class of the style sheet: `calm`, `waiting`, `good`, `warning`, `bad`.
    public String style() {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /// The key of the default words.
    public String key() {
        return "portal.state." + name().toLowerCase(Locale.ROOT);
    }
}
