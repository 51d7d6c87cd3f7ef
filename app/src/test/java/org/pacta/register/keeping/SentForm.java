package org.pacta.register.keeping;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.pacta.parties.presence.Browser;
import org.springframework.web.util.HtmlUtils;

/// A form as a browser reads it from a page and sends it back.
public final class SentForm {

    private static final Pattern INPUT = Pattern.compile("<input type=\"(?:text|date|hidden)\"[^>]*>");
    private static final Pattern AREA =
            Pattern.compile("<textarea[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private static final Pattern FIRST = Pattern.compile("<option value=\"([^\"]*)\"");

    private SentForm() {}

    /// What a form holds as it is sent by a browser.
    public static Map<String, String> form(HttpResponse<String> page) {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(page.body()).results().forEach(found -> {
            var name = Pattern.compile(" name=\"([^\"]*)\"").matcher(found.group());
            var value = Pattern.compile(" value=\"([^\"]*)\"").matcher(found.group());
            if (name.find() && value.find()) fields.put(name.group(1), HtmlUtils.htmlUnescape(value.group(1)));
        });
        AREA.matcher(page.body())
                .results()
                .forEach(found -> fields.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2))));
        SELECT.matcher(page.body()).results().forEach(found -> {
            var chosen = CHOSEN.matcher(found.group(2));
            var first = FIRST.matcher(found.group(2));
            var one = chosen.find() ? chosen : first.find() ? first : null;
            if (one != null) fields.put(found.group(1), HtmlUtils.htmlUnescape(one.group(1)));
        });
        fields.remove("form");
        return fields;
    }

    public static HttpResponse<String> send(Browser browser, String path, Map<String, String> form) {
        var fields = new ArrayList<String>();
        form.forEach((name, value) -> {
            fields.add(name);
            fields.add(value);
        });
        return browser.send(path, fields.toArray(String[]::new));
    }
}
