package org.pacta.page.form;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a form, read field by field; what cannot be read is noted beside the field.
public final class Input {

    /// The longest text that a field takes, in signs.
    public static final int LONGEST = 20_000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, String[]> sent;
    private final Map<String, List<String>> faults = new HashMap<>();

    public Input(HttpServletRequest request) {
        this(request.getParameterMap());
    }

    public Input(Map<String, String[]> sent) {
        this.sent = Map.copyOf(sent);
    }

    /// How many fields were sent whose names begin so.
    public int count(String prefix) {
        return (int)
                sent.keySet().stream().filter(each -> each.startsWith(prefix)).count();
    }

    /// Nothing typed yet.
    public static Input none() {
        return new Input(Map.of());
    }

    /// The same with another text in a field, as if that had been typed.
    public Input with(String name, String text) {
        var all = new HashMap<>(sent);
        all.put(name, new String[] {text});
        return new Input(all);
    }

    public boolean empty() {
        return sent.isEmpty();
    }

    public String text(String name) {
        var values = sent.get(name);
        if (values == null || values.length == 0) return "";
        var text = values[0].strip();
        if (text.length() > LONGEST) fault(name, "form.fault.long");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public @Nullable String orNull(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    public List<String> many(String name) {
        var values = sent.get(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).filter(each -> !each.isBlank()).toList();
    }

    /// @return null where nothing was typed or it is no day
    public @Nullable LocalDate day(String name) {
        var text = text(name);
        if (text.isEmpty()) return null;
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) return day;
        } catch (DateTimeParseException _) {
            // said below
        }
        fault(name, "form.fault.day");
        return null;
    }

    /// A day that must be there; where it is missing or cannot be read, the other one is given and the fault noted.
    public LocalDate day(String name, LocalDate otherwise) {
        var day = day(name);
        if (day == null && !faults.containsKey(name)) fault(name, "form.fault.day");
        return day == null ? otherwise : day;
    }

    public @Nullable BigDecimal number(String name) {
        var text = text(name).replace("\u00a0", "").replace(" ", "").replace(',', '.');
        if (text.isEmpty()) return null;
        if (text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) return new BigDecimal(text);
        fault(name, "form.fault.number");
        return null;
    }

    /// Percent as a part of one.
    public @Nullable BigDecimal part(String name) {
        var percent = number(name);
        return percent == null ? null : percent.divide(HUNDRED);
    }

    public int version() {
        var text = text("version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    public void fault(String name, String key) {
        var own = faults.computeIfAbsent(name, _ -> new ArrayList<>());
        if (!own.contains(key)) own.add(key);
    }

    /// The keys of what is wrong with a field.
    public List<String> faults(String name) {
        return faults.getOrDefault(name, List.of());
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }
}
