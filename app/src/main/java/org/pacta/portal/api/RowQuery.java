package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.pacta.register.plan.Measure;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Order;
import org.pacta.scoreboard.Rows;

/// Which rows an address asks for and in which order: `show`, `group`, `party`, `body`, `year`, `kind`, `words`,
/// `topic`, `sort`.
public record RowQuery(Filter filter, Order order, boolean descending) {

    /// The fields that choose among the rows.
    public static final List<String> CHOOSING =
            List.of("show", "group", "party", "body", "year", "kind", "words", "topic");

    private static final Set<String> SHOWS = Set.of(
            "",
            "confirmed",
            "remaining",
            "awaiting",
            "not-reported",
            "due",
            "due-confirmed",
            "overdue",
            "due-first",
            "due-first-confirmed",
            "overdue-first",
            "upcoming",
            "moved",
            "returned",
            "disputed",
            "reversed",
            "partly",
            "reported",
            "reported-by-all",
            Filter.CARRIED_OVER,
            Filter.GOES_ON,
            Filter.UNALIGNED);
    private static final String ORDERS =
            Arrays.stream(Order.values()).map(Order::word).collect(Collectors.joining(", "));

    /// @throws ApiFault if one of them cannot be understood
    public static RowQuery of(HttpServletRequest request) {
        return of(name -> {
            var value = request.getParameter(name);
            return value == null ? "" : value;
        });
    }

    /// The same of the fields of an address.
    ///
    /// @param fields what stands in a field, empty where nothing does
    /// @throws ApiFault if one of them cannot be understood; pages say so in the reader's words
    public static RowQuery of(UnaryOperator<String> fields) {
        UnaryOperator<String> word = name -> fields.apply(name).strip();
        var show = word.apply("show");
        if (!SHOWS.contains(show) && !show.startsWith(Filter.REPORTED_BY) && !show.startsWith(Filter.CARRIES_OUT)) {
            var known = SHOWS.stream().filter(each -> !each.isEmpty()).sorted().collect(Collectors.joining(", "));
            throw new ApiFault(
                    "show",
                    "show (%s) must be one of %s, reported-by:PARTY, carries-out:PROVISION".formatted(show, known));
        }
        var year = word.apply("year");
        if (!year.isEmpty() && !year.matches("-|[0-9]{4}"))
            throw new ApiFault("year", "year (%s) must be as 2023, or -".formatted(year));
        var topic = word.apply("topic");
        if (!topic.isEmpty() && !topic.matches(".+:.+"))
            throw new ApiFault("topic", "topic (%s) must be as TAXONOMY:TERM, or TAXONOMY:-".formatted(topic));
        var kind = word.apply("kind");
        if (!kind.isEmpty() && !Measure.RESULTS.contains(kind)) {
            throw new ApiFault(
                    "kind", "kind (%s) must be one of %s".formatted(kind, String.join(", ", Measure.RESULTS)));
        }
        var filter = new Filter(
                show,
                word.apply("group"),
                word.apply("party"),
                word.apply("body"),
                year,
                kind,
                word.apply("words"),
                topic);
        var sort = word.apply("sort");
        var descending = sort.startsWith("-");
        var name = descending ? sort.substring(1) : sort;
        var order = Order.of(name.isEmpty() ? "plan" : name)
                .orElseThrow(() -> new ApiFault("sort", "sort (%s) must be one of %s".formatted(sort, ORDERS)));
        return new RowQuery(filter, order, descending);
    }

    /// Some of the rows.
    ///
    /// @param limit at least 1
    /// @throws ApiFault if there are none because nothing bears a code that the address asks for
    public Rows.Page page(Rows rows, Asked asked, Counted counted, int skip, int limit) {
        var page = rows.rows(asked.question(), counted, filter, order, descending, skip, limit);
        if (page.total() == 0) rows.unnamed(asked.question(), filter).ifPresent(asked::refuse);
        return page;
    }

    /// As it stands in an address.
    String sort() {
        return (descending ? "-" : "") + order.word();
    }
}
