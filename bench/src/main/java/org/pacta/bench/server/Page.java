package org.pacta.bench.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A page or another answer, as somebody sees it who sends its forms back.
///
/// @param location where the answer leads, without the server's name; empty if nowhere
record Page(int status, String location, String body) {

    private static final Pattern FIELD = Pattern.compile(
            "<input type=\"(hidden|text|date|radio|checkbox)\"[^>]*?name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?([^>]*)>"
                    + "|<textarea[^>]*?name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>");

    boolean says(String words) {
        return body.contains(words);
    }

    /// What a pattern's first group finds, each once, in the order of the page.
    List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(body)
                .results()
                .map(each -> each.group(1))
                .distinct()
                .toList();
    }

    /// The form that is sent to an address, as it stands on the page, with these fields in the place of its own.
    ///
    /// @throws IllegalStateException if the page has none
    byte[] filled(String action, Map<String, String> own) {
        var begin = body.indexOf("method=\"post\" action=\"%s\"".formatted(action.replace("&", "&amp;")));
        if (begin < 0) throw new IllegalStateException("no form for %s".formatted(action));
        var fields = new ArrayList<String>();
        var found = FIELD.matcher(body).region(begin, body.indexOf("</form>", begin));
        while (found.find()) {
            var name = found.group(2) == null ? found.group(5) : found.group(2);
            var value = found.group(2) == null ? found.group(6) : found.group(3);
            var picked = found.group(1) == null
                    || !found.group(1).matches("radio|checkbox")
                    || found.group(4).contains("checked");
            if (picked && !own.containsKey(name)) fields.add(pair(name, value == null ? "" : value));
        }
        own.forEach((name, value) -> fields.add(pair(name, value)));
        return fields.stream().collect(Collectors.joining("&")).getBytes(StandardCharsets.US_ASCII);
    }

    private static String pair(String name, String value) {
        var plain = value.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
        return name + "=" + URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}
