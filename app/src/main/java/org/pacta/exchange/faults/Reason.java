package org.pacta.exchange.faults;

import java.util.Set;

/// Why a file, a row or a cell was not taken as it stands. Each name is the key of its message and of its remedy.
public enum Reason {
    FILE_TOO_LARGE,
    FILE_EMPTY,
    FILE_DAMAGED,
    FILE_TRUNCATED,
    FORMAT_UNSUPPORTED,
    PASSWORD,
    ZIP_RATIO,
    ZIP_TOTAL,
    ZIP_ENTRIES,
    XML_DOCTYPE,
    SHARED_STRINGS,
    CELL_TOO_LARGE,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    NUL_BYTES,
    WRONG_ENCODING,
    ENCODING_UNKNOWN,
    QUOTE_OPEN,
    QUOTE_STRAY,
    SHEET_MISSING,
    HEADER_MISSING,
    JSON_LINE,
    NOT_A_REPORT,

    REQUIRED,
    NOT_A_CODE,
    NOT_A_DAY,
    NOT_AN_INSTANT,
    NOT_A_NUMBER,
    NOT_A_DEADLINE,
    NOT_A_LANGUAGE,
    NOT_IN_LIST,
    NOT_A_RULE,
    YEAR_MISSING,
    DAY_AMBIGUOUS,
    DEADLINE_AMBIGUOUS,
    LOOK_ALIKE,
    LOOK_ALIKE_TWIN,
    CELL_ERROR,
    CHARACTER_LOST,
    SUM_ROW,
    DUPLICATE_KEY,
    CONFLICT,
    UNKNOWN_SHEET,
    UNKNOWN_COLUMN,
    MISSING_COLUMN,
    DUPLICATE_COLUMN,
    BODY_UNKNOWN,
    REFERENCE_UNKNOWN,
    FORMER_CODE,
    LINK_CYCLE,
    GROUP_CYCLE,
    ORIGIN_CYCLE,
    STAGE_CODE,
    STAGE_DAYS,
    STAGES_FALL,
    STAGES_MANY,
    STAGE_UNKNOWN,
    DRAFT_OF_NOTHING,
    DRAFT_OF_CLAIMS,
    PAIR_UNKNOWN,

    MAPPING_YAML,
    MAPPING_UNKNOWN_KEY,
    MAPPING_MISSING_KEY,
    MAPPING_WRONG_VALUE,
    MAPPING_COLUMN_NOT_FOUND,

    HIDDEN_ROWS(true),
    SHEETS_LEFT(true),
    HIDDEN_SHEETS(true),
    NO_CODE(true),
    CLEANED_SPACES(true),
    CLEANED_INVISIBLE(true),
    CLEANED_CONTROL(true),
    CLEANED_QUOTES(true),
    MENDED_LOOK_ALIKE(true),
    ENCODING_GUESSED(true),
    EXTENSION_DIFFERS(true),
    FIRST_WINS(true),
    ANSWER_DATES(true);

    private final boolean notice;

    Reason() {
        this(false);
    }

    Reason(boolean notice) {
        this.notice = notice;
    }

    /// Whether it speaks of one row, so that the others can be taken without it.
    public boolean ofRow() {
        return compareTo(REQUIRED) >= 0
                && compareTo(MAPPING_YAML) < 0
                && !Set.of(
                                UNKNOWN_SHEET,
                                UNKNOWN_COLUMN,
                                MISSING_COLUMN,
                                DUPLICATE_COLUMN,
                                DRAFT_OF_NOTHING,
                                DRAFT_OF_CLAIMS,
                                PAIR_UNKNOWN)
                        .contains(this);
    }

    /// Whether it is told only, and the value was taken.
    public boolean notice() {
        return notice;
    }
}
