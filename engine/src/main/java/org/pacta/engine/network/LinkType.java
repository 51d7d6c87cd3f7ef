package org.pacta.engine.network;

/// Which end of the predecessor holds back which end of the successor.
///
/// The four relations of the precedence diagramming method (Roy 1962; Fondahl 1961; PMI, *Practice Standard
/// for Scheduling*). The order of the constants is fixed: see [#code()].
public enum LinkType {
    /// The successor starts no earlier than the predecessor finishes, plus the lag.
    FINISH_START,
    /// The successor starts no earlier than the predecessor starts, plus the lag.
    START_START,
    /// The successor finishes no earlier than the predecessor finishes, plus the lag.
    FINISH_FINISH,
    /// The successor finishes no earlier than the predecessor starts, plus the lag.
    START_FINISH;

    private static final LinkType[] BY_CODE = values();

    /// The number by which compact arrays name this type: 0 to 3 in the order of the constants.
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }

    /// The type whose code is `code`.
    public static LinkType of(int code) {
        return BY_CODE[code];
    }

    /// Whether the predecessor's finish, rather than its start, is what holds the successor back.
    public boolean fromFinish() {
        return this == FINISH_START || this == FINISH_FINISH;
    }

    /// Whether the successor's start, rather than its finish, is held back.
    public boolean toStart() {
        return this == FINISH_START || this == START_START;
    }
}
