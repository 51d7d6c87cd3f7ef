package org.pacta.reporting;

import java.text.Normalizer;

/// Text as it is pasted from a word processor, without what cannot be seen: soft hyphens, zero widths, control signs,
/// signs of private fonts; bullets of such fonts become bullets, and runs of empty lines one.
final class PastedText {

    private PastedText() {}

    static String cleaned(String pasted) {
        var text = Normalizer.normalize(pasted, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u000b', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\f', '\n')
                .replaceAll("[\\uf0b7\\uf0a7\\uf0d8\\uf0fc\\uf02d\\u2022\\u25aa]", "\u2022")
                .replaceAll("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ue000-\\uf8ff]", "")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        return text.replaceAll("[\\t\\u00a0\\u2007\\u202f ]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
