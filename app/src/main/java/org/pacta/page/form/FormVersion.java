package org.pacta.page.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// What a form hands out to be sent back with it: the same for the same content only, so that it says what somebody had
/// read.
public final class FormVersion {

    private FormVersion() {}

    /// @param content of the fields by their names, in the order of the map; no name and no content has a NUL or U+0001
    /// @return 64 digits: SHA-256
    public static String of(Map<String, String> content) {
        var bytes = new StringBuilder();
        content.forEach((field, value) ->
                bytes.append(field).append('\u0000').append(value).append('\u0001'));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(bytes.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
