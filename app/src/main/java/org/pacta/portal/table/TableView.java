package org.pacta.portal.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.pacta.language.Words;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Text;

/// A table: the state shown is wholly in its address, so that it can be copied, downloaded and sent by a form.
///
/// @param id unique on the page; the part that htmx replaces
/// @param caption what the table holds, in words
/// @param columns the first heads its row
/// @param rows each as long as `columns`
/// @param total how many rows there are on all pages
/// @param filters fields above the table; empty for none
/// @param path where the filter form leads
/// @param kept fields of the query that the form hands on (`on`, `known`, `sort`)
/// @param next address of the next page, or empty
/// @param first address of the first page, or empty when this is it
/// @param downloads the same rows as CSV, XLSX, JSON
/// @param empty what to say, and what to do, when there are no rows
public record TableView(
        Words words,
        String id,
        String caption,
        List<Column> columns,
        List<List<Cell>> rows,
        long total,
        List<Filter> filters,
        String path,
        List<Kept> kept,
        String next,
        String first,
        List<Link> downloads,
        String empty) {

    public record Kept(String name, String value) {

        /// What an address says besides the fields of a form and the place in the list.
        public static List<Kept> of(Address here, Collection<String> fields) {
            return here.query().entrySet().stream()
                    .filter(each ->
                            !fields.contains(each.getKey()) && !each.getKey().equals("skip"))
                    .map(each -> new Kept(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    /// One field of the filter form: a choice when it has options, else free text.
    public record Filter(String name, String label, String value, List<Option> options) {
        public Filter {
            options = List.copyOf(options);
        }

        /// A choice. A value that it has not stays visible, so that nobody wonders why rows are missing.
        ///
        /// @param values in their order, each with its words
        /// @param other the words of a value that is none of these
        public static Filter choice(String name, String label, String value, Map<String, Text> values, String other) {
            var options = new ArrayList<Option>();
            values.forEach(
                    (each, words) -> options.add(new Option(each, words.words(), each.equals(value), words.foreign())));
            if (!value.isEmpty() && !values.containsKey(value)) options.add(new Option(value, other, true));
            return new Filter(name, label, value, options);
        }
    }

    /// @param language tag of the words where they are not in the page's, else empty
    public record Option(String value, String words, boolean chosen, String language) {

        public Option(String value, String words, boolean chosen) {
            this(value, words, chosen, "");
        }
    }

    public TableView {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        filters = List.copyOf(filters);
        kept = List.copyOf(kept);
        downloads = List.copyOf(downloads);
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("row of %d cells in a table of %d columns: %s"
                        .formatted(row.size(), columns.size(), row.getFirst().words()));
            }
        }
    }

    /// A whole small table without filters, pages and downloads.
    public static TableView small(
            Words words, String id, String caption, List<Column> columns, List<List<Cell>> rows, String empty) {
        return new TableView(
                words, id, caption, columns, rows, rows.size(), List.of(), "", List.of(), "", "", List.of(), empty);
    }

    /// The rows of an address in each form that there is, as files.
    ///
    /// @param path of the file without its ending
    /// @param rows an address with the filters, the order and the moment
    public static List<Link> downloads(String path, Address rows) {
        return Stream.of("csv", "xlsx", "json")
                .map(each -> new Link(
                        each.toUpperCase(Locale.ROOT),
                        rows.at(path + "." + each).href()))
                .toList();
    }

    /// `100 of 994 rows`, or `994 rows` when all are shown.
    public String extent() {
        return rows.size() == total
                ? words.say("portal.table.rows", total)
                : words.say("portal.table.rows.of", rows.size(), total);
    }
}
