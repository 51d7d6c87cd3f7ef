package org.pacta.exchange.mapping;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.table.Choice;
import org.pacta.exchange.words.Manner;
import org.pacta.exchange.workbook.CellChecks;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;

/// How to read a table that is not in the form of the Pacta workbook: which columns are which fields.
///
/// Read from YAML by [#parse]; proposed from a header by [Proposal]; carried out by [MappedTable]. The form of
/// the file is explained in `examples/pnrr/README.md`.
public final class Mapping {

    final Settings settings;
    final List<Item> constants;
    final List<Level> levels;
    final Map<Kind, Section> sections;
    final List<Assignment> assignments;

    /// What holds for the whole file.
    ///
    /// @param heads the first line of the headings; the same as the last where they stand in one line
    /// @param header the last line of the headings; 0 for the first that is not blank
    /// @param carried headings of columns whose empty cells take the text above
    record Settings(
            Choice choice,
            int heads,
            int header,
            List<String> carried,
            String framework,
            String language,
            Manner manner,
            boolean decimalComma,
            CellChecks.Letters letters,
            boolean firstWins,
            List<String> ignore) {}

    /// A level of the plan: its groups stand in columns, or in rows of their own.
    ///
    /// @param rows a pattern with the groups `code` and `title` for a row with one text alone, or null
    record Level(
            String code,
            @Nullable FieldRule groupCode,
            @Nullable FieldRule groupTitle,
            @Nullable Pattern rows) {}

    /// The fields of one kind of item.
    ///
    /// @param when the column that decides whether a row is such an item, or null if every row is
    /// @param is the texts at which it is; empty for any text
    record Section(Map<String, FieldRule> fields, @Nullable FieldRule when, List<String> is) {}

    /// Who carries out a measure or step.
    record Assignment(
            Kind of,
            FieldRule body,
            String role,
            @Nullable FieldRule party,
            List<String> separators,
            Map<String, String> synonyms,
            boolean refuseUnknown) {}

    Mapping(
            Settings settings,
            List<Item> constants,
            List<Level> levels,
            Map<Kind, Section> sections,
            List<Assignment> assignments) {
        this.settings = settings;
        this.constants = List.copyOf(constants);
        this.levels = List.copyOf(levels);
        this.sections = Map.copyOf(sections);
        this.assignments = List.copyOf(assignments);
    }

    /// Reads a mapping. All that is wrong with it is added to the findings, with the line.
    ///
    /// @return the mapping, or null after a fault
    public static @Nullable Mapping parse(String yaml, Description description, Findings findings) {
        long before = findings.faultCount();
        var tree = YamlTree.read(yaml, findings);
        if (tree == null) {
            return null;
        }
        var mapping = new MappingYaml(description, findings).mapping(tree);
        return findings.faultCount() == before ? mapping : null;
    }

    /// The framework that the mapping names; empty if none.
    public String framework() {
        return settings.framework();
    }

    /// Whether codes are taken as they stand, though their letters look like others.
    public boolean asWritten() {
        return settings.letters() == CellChecks.Letters.AS_WRITTEN;
    }

    static Item constant(Kind kind, Map<String, String> fields) {
        return new Item(kind, Place.FILE, fields);
    }
}
