package org.pacta.confirmation.evidence;

import java.text.Normalizer;

/// Names of uploaded files: what a sender calls a file is data, not a place.
final class FileNames {

    private static final int LENGTH = 150;
    private static final String OTHERWISE = "document";

    private FileNames() {}

    /// The last part of a name, without signs that steer (controls, directions of writing, separators of paths), not
    /// hidden, not a device, at most 150 signs with its ending kept.
    static String clean(String name) {
        var last = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("^.*[/\\\\]", "");
        var plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[\"<>|?*:;%]", "_")
                .replaceAll("\\p{Z}+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (plain.isEmpty()) return OTHERWISE;
        if (plain.matches("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?")) plain = "_" + plain;
        return shortened(plain);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LENGTH) return name;
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LENGTH - ending.length())) + ending;
    }
}
