package org.pacta.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pacta.language.Words;
import org.pacta.parties.Party;
import org.pacta.report.paper.Block;
import org.pacta.report.paper.Block.Column;
import org.pacta.report.paper.Block.Manner;
import org.pacta.report.paper.Paper;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;
import org.springframework.stereotype.Component;

/// The reconciliation sheet (сверка позиций Сторон): per programme, what all Parties report done, what some of them do,
/// what none does.
@Component
class Positions {

    /// So many signatures have room beside each other.
    private static final int SIDE_BY_SIDE = 5;

    private final Facts facts;
    private final Rows rows;

    Positions(Facts facts, Rows rows) {
        this.facts = facts;
        this.rows = rows;
    }

    /// What the Parties say of the rows of one class.
    ///
    /// @param reporters the Parties that report these rows done, in the order of the union: all, some, or none of
    /// them
    record Class(List<Party> reporters, List<Row> rows) {
        public Class {
            reporters = List.copyOf(reporters);
            rows = List.copyOf(rows);
        }
    }

    /// @param code of the group; empty for what has none
    /// @param classes those reported by all first, then by some, in the order of the union, at last by none;
    ///     classes without rows are left out
    record Programme(String code, String title, long of, List<Class> classes) {
        public Programme {
            classes = List.copyOf(classes);
        }
    }

    List<Programme> programmes(Question question) {
        var parties = facts.parties(question);
        var all = rows.all(question, Facts.counted(question), Filter.ALL);
        return Facts.byGroup(all).values().stream()
                .map(group -> new Programme(
                        String.valueOf(group.getFirst().group()),
                        Facts.group(group.getFirst()),
                        group.size(),
                        classes(group, parties)))
                .toList();
    }

    static List<Class> classes(List<Row> group, List<Party> parties) {
        var byWho = group.stream().collect(Collectors.groupingBy(row -> reporters(row, parties)));
        return byWho.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order(parties)))
                .map(each -> new Class(each.getKey(), each.getValue()))
                .toList();
    }

    /// Who reports a row done, in the order of the union.
    private static List<Party> reporters(Row row, List<Party> parties) {
        return parties.stream()
                .filter(each -> row.reporters().contains(each.code()))
                .toList();
    }

    /// All Parties, then fewer and fewer of them, at last none; those of one size in the order of the union.
    static Comparator<List<Party>> order(List<Party> parties) {
        return Comparator.comparingInt((List<Party> who) -> -who.size()).thenComparing(who -> {
            var places = new StringBuilder();
            parties.forEach(each -> places.append(who.contains(each) ? '0' : '1'));
            return places.toString();
        });
    }

    /// What the summary tells apart: all, none, and whatever else there is.
    private static List<List<Party>> kinds(List<Programme> programmes, List<Party> parties) {
        var kinds = new TreeSet<>(order(parties));
        kinds.add(parties);
        kinds.add(List.of());
        for (var programme : programmes) programme.classes().forEach(each -> kinds.add(each.reporters()));
        return List.copyOf(kinds);
    }

    Paper of(Question question, Words words, String where) {
        var parties = facts.parties(question);
        var programmes = programmes(question);
        var front = new ArrayList<Block>();
        if (question.union().demoDay() != null)
            front.add(new Block.Paragraph(words.say("report.demonstration"), Manner.NOTICE));
        front.add(new Block.Kicker(facts.kicker(question)));
        front.add(new Block.Title(words.say("report.positions.title")));
        front.add(new Block.Paragraph(
                words.say(
                        "portal.moment.position",
                        words.formats().day(question.asOf().on())),
                Manner.STRONG));
        front.add(new Block.Paragraph(words.say("report.positions.intro"), Manner.PLAIN));
        front.add(summary(words, programmes, parties));
        for (int i = 0; i < parties.size(); i += SIDE_BY_SIDE) {
            front.add(new Block.Signatures(parties.subList(i, Math.min(i + SIDE_BY_SIDE, parties.size())).stream()
                    .map(each -> words.say("report.positions.sign", each.name()))
                    .toList()));
        }
        var annex = new ArrayList<Block>();
        for (var programme : programmes) annex.add(table(words, programme, parties));
        return new Paper(
                words,
                words.say("report.positions.title") + " · " + facts.kicker(question),
                front,
                annex,
                facts.foot(question, words),
                facts.head(question),
                Facts.address(question, where, "/positions"),
                question.asOf().known());
    }

    private static Block.Table summary(Words words, List<Programme> programmes, List<Party> parties) {
        var kinds = kinds(programmes, parties);
        var share = Math.max(8, 60 / kinds.size());
        var columns = new ArrayList<Column>();
        columns.add(new Column(words.say("portal.column.programme"), 40, false));
        kinds.forEach(who -> columns.add(new Column(name(words, who, parties), share, true)));
        var lines = new ArrayList<List<String>>();
        for (var programme : programmes) {
            var line = new ArrayList<String>();
            line.add(programme.title());
            kinds.forEach(who -> line.add(words.formats().number(count(programme, who))));
            lines.add(line);
        }
        var sum = new ArrayList<String>();
        sum.add(words.say("report.positions.sum"));
        kinds.forEach(who -> sum.add(words.formats()
                .number(programmes.stream().mapToLong(each -> count(each, who)).sum())));
        lines.add(sum);
        return new Block.Table("", columns, lines);
    }

    private static long count(Programme programme, List<Party> who) {
        return programme.classes().stream()
                .filter(each -> each.reporters().equals(who))
                .mapToLong(each -> each.rows().size())
                .sum();
    }

    /// `reported done by both`, `only by Party A`, `by none`.
    static String name(Words words, List<Party> who, List<Party> parties) {
        if (who.isEmpty()) return words.say("report.positions.none");
        if (who.size() == parties.size()) return words.say("report.positions.all", parties.size());
        return words.say("report.positions.only", Facts.joined(who, Party::name));
    }

    private static Block.Table table(Words words, Programme programme, List<Party> parties) {
        var lines = new ArrayList<List<String>>();
        for (var each : programme.classes()) {
            for (var row : each.rows()) {
                lines.add(List.of(
                        row.code(),
                        row.title(),
                        Facts.due(words, row.form(), row.due()),
                        name(words, each.reporters(), parties),
                        ""));
            }
        }
        return new Block.Table(
                programme.title(),
                List.of(
                        new Column(words.say("portal.column.code"), 7, false),
                        new Column(words.say("portal.column.measure"), 38, false),
                        new Column(words.say("portal.column.deadline"), 12, false),
                        new Column(words.say("report.positions.who"), 18, false),
                        new Column(words.say("report.positions.outcome"), 25, false)),
                lines);
    }
}
