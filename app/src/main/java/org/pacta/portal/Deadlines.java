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
        return Deadline.told(formats, form, due, formats::briefDay);
    }
}
