package org.pacta.exchange.outlet;

/// The forms in which a union's register is handed out; each reads back as the same items.
public enum ExportFormat {
    /// The Pacta workbook.
    WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /// A zip of CSV files, one a kind.
    CSV("zip", "application/zip"),
    /// One JSON object a line.
    JSON("jsonl", "application/x-ndjson");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /// The end of a file's name, without the point.
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
