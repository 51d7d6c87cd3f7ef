package org.pacta.planning.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The plans of a union over their whole life, as known at one moment, up to a day.
///
/// @param courses every measure and step that ever was in a plan
/// @param ties links between them
/// @param end the data date: the last day of which something is known
public record History(List<Course> courses, List<Tie> ties, int end) {

    public History {
        courses = List.copyOf(courses);
        ties = List.copyOf(ties);
    }

    /// The same as it was to be seen on an earlier day: nothing of what came later.
    public History until(int day) {
        return new History(
                courses.stream()
                        .filter(each -> each.from() <= day)
                        .map(each -> each.until(day))
                        .toList(),
                ties.stream().filter(each -> each.since() <= day).toList(),
                day);
    }

    /// The courses by the id of their thing, in their order.
    public Map<Long, Course> byId() {
        var byId = new LinkedHashMap<Long, Course>();
        courses.forEach(each -> byId.put(each.id(), each));
        return byId;
    }
}
