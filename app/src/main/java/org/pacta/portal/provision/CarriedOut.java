package org.pacta.portal.provision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.ledger.Records;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.register.alignment.Provision;
import org.pacta.register.alignment.Provisions;
import org.pacta.register.alignment.Provisions.Alignment;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Order;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;
import org.springframework.stereotype.Component;

/// Which measures carry out a provision, and which provisions a measure. Called inside a reading.
@Component
public class CarriedOut {

    private final Provisions provisions;
    private final Rows rows;
    private final Records records;

    CarriedOut(Provisions provisions, Rows rows, Records records) {
        this.provisions = provisions;
        this.rows = rows;
        this.records = records;
    }

    /// A measure that carries out a provision or a part of it.
    ///
    /// @param provision of these the one with which it is aligned by the highest degree; of equal ones the first
    public record Carrier(Row row, Provision provision, String degree) {}

    /// @param total how many there are in all
    public record Carriers(List<Carrier> all, long total) {

        public Carriers {
            all = List.copyOf(all);
        }
    }

    /// What carries out a provision in the plan asked of, in the order of the plan.
    ///
    /// @param limit at least 1
    public Carriers carriers(Question question, Provision provision, int skip, int limit) {
        var union = question.union().id();
        var within = within(provision, provisions.provisions(union, question.asOf(), question.language()));
        var aligned = new HashMap<Long, Alignment>();
        for (var each : provisions.alignments(union, within.keySet(), question.asOf()))
            aligned.merge(each.measure(), each, (one, other) -> rank(other) < rank(one) ? other : one);
        var filter = Filter.ALL.showing(Filter.CARRIES_OUT + provision.code());
        var page = rows.rows(question, Counted.MEASURES, filter, Order.PLAN, false, skip, limit);
        var all = new ArrayList<Carrier>();
        for (var row : page.rows()) {
            if (aligned.get(row.id()) instanceof Alignment found)
                all.add(new Carrier(row, within.getOrDefault(found.provision(), provision), found.degree()));
        }
        return new Carriers(all, page.total());
    }

    private static int rank(Alignment alignment) {
        return Provisions.DEGREES.indexOf(alignment.degree());
    }

    /// The provision and what it consists of, by their ids.
    private static Map<Long, Provision> within(Provision provision, List<Provision> all) {
        var codes = new HashSet<>(Set.of(provision.code()));
        var within = new HashMap<>(Map.of(provision.id(), provision));
        // what is part of another stands behind it
        for (var each : all)
            if (each.parent() instanceof String parent && codes.contains(parent) && codes.add(each.code()))
                within.put(each.id(), each);
        return within;
    }

    /// The provisions that a measure carries out, each with its degree, for its page; without rows where it carries
    /// out none.
    public TableView table(Visit visit, long measure) {
        var union = visit.union().id();
        var all = provisions.of(union, measure, visit.asOf(), visit.tag());
        var ids = all.keySet().stream().map(Provision::id).toList();
        var words = records.texts(union, ids, visit.asOf());
        var cells = new ArrayList<List<Cell>>();
        all.forEach((each, degree) -> cells.add(List.of(
                Cell.of(visit.link(each.code(), ProvisionWords.page(visit, each.code()))),
                Cell.of(visit.text(words.getOrDefault(each.id(), List.of()), "words", each.words()), ""),
                Cell.of(visit.say("provisions.degree." + degree)))));
        var columns = List.of(
                Column.of(visit.say("portal.column.code")),
                Column.of(visit.say("provisions.column.provision")),
                Column.of(visit.say("provisions.column.degree")));
        return TableView.small(
                visit.words(),
                "provisions",
                visit.say("provisions.carried.out"),
                columns,
                cells,
                visit.say("pages.none"));
    }
}
