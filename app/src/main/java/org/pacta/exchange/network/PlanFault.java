package org.pacta.exchange.network;

import java.util.List;

/// One thing found in a plan file.
///
/// @param where in the file, as `tasks[3].duration (line 12)`; empty for the file as a whole
/// @param details what the sentence names, in its order
public record PlanFault(Kind kind, String where, List<String> details) {

    private static final int LONGEST = 200;

    /// Each name is the key of its sentence, `network.fault.NAME`, and of its remedy, `network.remedy.NAME`.
    public enum Kind {
        FILE_UNREADABLE,
        FILE_EMPTY,
        FILE_TOO_LARGE,
        MEMORY,
        FORMAT_UNKNOWN,
        TRUNCATED,
        XML_DOCTYPE,
        PROJECT_DAMAGED,
        PROJECT_MOMENT,
        PROJECT_BEFORE,
        PSPLIB_SECTION,
        PSPLIB_NUMBERS,
        PSPLIB_MODES,
        JSON_SYNTAX,
        KEY_UNKNOWN,
        KEY_MISSING,
        WRONG_TYPE,
        NOT_A_DAY,
        NOT_IN_LIST,
        OUT_OF_RANGE,
        ESTIMATE,
        DUPLICATE_CODE,
        UNKNOWN_CODE,
        TOO_MANY,
        NO_TASKS,
        FINISH_BEFORE_START,
        NEED_TOO_LARGE,
        TOO_LONG,
        CYCLE,

        DATA_DATE_ASSUMED(true),
        ROUNDED(true),
        LEFT_OUT(true),
        NEED_CAPPED(true),
        DATES_CLAMPED(true),
        LINKS_OF_SUMMARIES(true);

        private final boolean notice;

        Kind() {
            this(false);
        }

        Kind(boolean notice) {
            this.notice = notice;
        }

        /// Whether it is told only, and the file was taken.
        public boolean notice() {
            return notice;
        }
    }

    public PlanFault {
        details = details.stream().map(PlanFault::shortened).toList();
    }

    static PlanFault of(Kind kind, String where, String... details) {
        return new PlanFault(kind, where, List.of(details));
    }

    private static String shortened(String text) {
        var clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() <= LONGEST
                ? clean
                : clean.substring(
                                0,
                                clean.offsetByCodePoints(0, Math.min(LONGEST, clean.codePointCount(0, clean.length()))))
                        + "…";
    }
}
