package org.pacta.portal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.register.deadline.Deadline;
import org.springframework.stereotype.Component;

/// Deadlines in the reader's words.
@Component
public class Deadlines {

    /// @param form the canonical form, as `2023-Q4`; null for none
    /// @param due the last day in time, where there is one
    public String words(Visit visit, @Nullable String form, @Nullable LocalDate due) {
        if (form == null) return "–";
        var formats = visit.words().formats();
        if (form.matches("\\d{4}-Q[1-4]"))
            return formats.quarter(Integer.parseInt(form.substring(0, 4)), form.charAt(6) - '0');
        if (form.matches("\\d{4}-H[12]"))
            return formats.half(Integer.parseInt(form.substring(0, 4)), form.charAt(6) - '0');
        if (form.matches("\\d{4}")) return formats.year(Integer.parseInt(form));
        if (due != null) return formats.briefDay(due);
        return Deadline.parse(form, "").text();
    }
}
