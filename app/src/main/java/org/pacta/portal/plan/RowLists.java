package org.pacta.portal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.Party;
import org.pacta.portal.Names;
import org.pacta.portal.RowTables;
import org.pacta.portal.Visit;
import org.pacta.portal.api.RowQuery;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.portal.taxonomy.Topics;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Measure;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Order;
import org.pacta.scoreboard.Rows;
import org.springframework.stereotype.Component;

/// The rows behind the figures as a page's table: filters, order, pages, downloads, all of it in the address.
///
/// Parameters: `show`, `group`, `party`, `body`, `year`, `result`, `words`, `topic`, `sort`
/// (an [Order], `-` before it turns it round), `skip`.
@Component
class RowLists {

    static final int PAGE = 50;

    /// What can be shown, in the order of the choice.
    static final List<String> SHOWN = List.of(
            "confirmed",
            "remaining",
            "awaiting",
            "partly",
            "not-reported",
            "returned",
            "disputed",
            "reversed",
            "due",
            "due-confirmed",
            "overdue",
            "overdue-first",
            "upcoming",
            "moved",
            Filter.CARRIED_OVER,
            Filter.GOES_ON,
            Filter.UNALIGNED);

    /// In the address of a page the kind of result is called so.
    private static final String RESULT = "result";

    private static final List<String> FIELDS = RowQuery.CHOOSING.stream()
            .map(each -> each.equals("kind") ? RESULT : each)
            .toList();

    private final Rows rows;
    private final RowTables tables;
    private final Plans plans;
    private final Bodies bodies;
    private final Discretions discretions;
    private final Topics topics;
    private final Names names;

    RowLists(
            Rows rows,
            RowTables tables,
            Plans plans,
            Bodies bodies,
            Discretions discretions,
            Topics topics,
            Names names) {
        this.rows = rows;
        this.tables = tables;
        this.plans = plans;
        this.bodies = bodies;
        this.discretions = discretions;
        this.topics = topics;
        this.names = names;
    }

    /// The filter and the order in an address.
    ///
    /// @throws org.pacta.page.Unreadable if one of them is none of ours
    private static RowQuery query(Address here) {
        return RowQuery.of(name -> here.query().getOrDefault(name.equals("kind") ? RESULT : name, ""));
    }

    /// @param here the table's own address with its whole query
    TableView table(Visit visit, Counted counted, Address here) {
        var query = query(here);
        var filter = query.filter();
        var descending = query.descending();
        var order = query.order();
        var skip = skip(here.query().getOrDefault("skip", ""));
        var page = rows.rows(visit.question(), counted, filter, order, descending, skip, PAGE);
        var next = skip + PAGE < page.total()
                ? here.with("skip", Integer.toString(skip + PAGE)).href()
                : "";
        return new TableView(
                visit.words(),
                counted.word(),
                visit.say("pages.rows." + counted.word()),
                columns(visit, counted, here, order, descending),
                tables.cells(visit, counted, page.rows()),
                page.total(),
                filters(visit, counted, filter),
                here.path(),
                TableView.Kept.of(here, FIELDS),
                next,
                skip == 0 ? "" : here.without("skip").href(),
                downloads(visit, counted, here),
                empty(visit, page, filter));
    }

    /// What is said where there are no rows.
    private String empty(Visit visit, Rows.Page page, Filter filter) {
        if (page.total() > 0) return "";
        return rows.unnamed(visit.question(), filter)
                .map(each -> visit.say("pages.rows.unnamed", each.value()))
                .orElseGet(() -> visit.say("pages.rows.empty"));
    }

    private static int skip(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }

    private List<Column> columns(Visit visit, Counted counted, Address here, Order order, boolean descending) {
        var columns = new ArrayList<Column>();
        var plain = tables.columns(visit, counted);
        var orders = List.of(Order.CODE, Order.TITLE, Order.DUE, Order.STATE);
        for (int i = 0; i < plain.size(); i++) {
            var own = orders.get(i);
            var shown = order != own ? Column.Sorted.NOT : descending ? Column.Sorted.DOWN : Column.Sorted.UP;
            var turned = shown == Column.Sorted.UP ? "-" + own.word() : own.word();
            columns.add(plain.get(i)
                    .sortedBy(here.without("skip").with("sort", turned).href(), shown));
        }
        return columns;
    }

    /// What is shown, in words; empty where that has none.
    static String said(Visit visit, String show) {
        if (show.startsWith(Filter.CARRIES_OUT))
            return visit.say("provisions.show.carries", show.substring(Filter.CARRIES_OUT.length()));
        return SHOWN.contains(show) ? visit.say("pages.show." + show.replace('-', '_'), visit.parties()) : "";
    }

    private List<TableView.Filter> filters(Visit visit, Counted counted, Filter filter) {
        var union = visit.union().id();
        var framework = visit.question().framework();
        var all = new ArrayList<TableView.Filter>();
        all.add(new TableView.Filter("words", visit.say("pages.filter.words"), filter.words(), List.of()));
        all.add(choice(
                visit,
                "show",
                filter.show(),
                counted == Counted.MEASURES
                        ? SHOWN
                        : SHOWN.stream()
                                .filter(each -> !each.equals(Filter.UNALIGNED))
                                .toList(),
                each -> said(visit, each)));
        var groups = plans.groups(union, framework.id(), visit.asOf(), visit.tag());
        if (!groups.isEmpty()) {
            var titles = names.named(visit, groups, Group::id, Group::code, "title");
            titles.replaceAll((code, title) -> title.saying(code + " " + title.words()));
            all.add(choice(visit, "group", filter.group(), titles));
        }
        var told = discretions.of(visit.union(), visit.asOf());
        if (told.byParty()) all.add(parties(visit, filter));
        if (told.byBody()) all.add(executors(visit, filter));
        var years = IntStream.rangeClosed(
                        framework.starts().getYear(), framework.ends().getYear())
                .mapToObj(Integer::toString)
                .toList();
        all.add(choice(visit, "year", filter.year(), years, each -> each));
        all.add(choice(
                visit,
                RESULT,
                filter.result(),
                Measure.RESULTS,
                each -> visit.say("pages.result." + each.replace('-', '_'))));
        var about = topics.choices(visit);
        if (!about.isEmpty()) all.add(choice(visit, "topic", filter.topic(), about));
        return all;
    }

    private TableView.Filter parties(Visit visit, Filter filter) {
        var all = bodies.parties(visit.union().id(), visit.asOf(), visit.tag());
        return choice(visit, "party", filter.party(), names.named(visit, all, Party::id, Party::code, "name"));
    }

    private TableView.Filter executors(Visit visit, Filter filter) {
        var all = bodies.bodies(visit.union().id(), visit.asOf(), visit.tag());
        return choice(visit, "body", filter.body(), names.named(visit, all, Body::id, Body::code, "name"));
    }

    private static TableView.Filter choice(
            Visit visit, String name, String value, List<String> values, UnaryOperator<String> words) {
        return choice(visit, name, value, visit.said(values, words));
    }

    private static TableView.Filter choice(Visit visit, String name, String value, Map<String, Text> values) {
        var said = said(visit, value);
        return TableView.Filter.choice(
                name, visit.say("pages.filter." + name), value, values, said.isEmpty() ? value : said);
    }

    private static List<Link> downloads(Visit visit, Counted counted, Address here) {
        var framework = Address.segment(visit.question().framework().code());
        var path = "/u/%s/data/%s/%s".formatted(visit.union().code(), framework, counted.word());
        var result = here.query().getOrDefault(RESULT, "");
        var rows = here.without("skip").without(RESULT);
        return TableView.downloads(path, result.isEmpty() ? rows : rows.with("kind", result));
    }
}
