package org.pacta.report.paper;

import java.util.List;

/// A part of a paper, in the order in which it is read.
public sealed interface Block {

    /// The line above the title: which union, which plan.
    record Kicker(String words) implements Block {}

    record Title(String words) implements Block {}

    record Heading(String words) implements Block {}

    /// @param manner how it is set
    record Paragraph(String words, Manner manner) implements Block {}

    enum Manner {
        PLAIN,
        STRONG,
        /// Small and quiet.
        NOTE,
        /// Framed: what must not be overlooked.
        NOTICE
    }

    /// Figures side by side.
    record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /// @param big the number itself
    /// @param of its whole, in words: `of 994 measures (90.0 %)`
    /// @param rule by which rule
    /// @param rest what is not in it
    record Figure(String big, String of, String rule, String rest) {}

    /// Numbered points.
    record Points(List<String> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /// @param columns the first heads its row
    /// @param rows each as long as `columns`
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size())
                    throw new IllegalArgumentException(
                            "row of %d cells in a table of %d columns".formatted(row.size(), columns.size()));
            }
        }
    }

    /// @param share of the width, in percent
    /// @param number set to the right
    record Column(String words, int share, boolean number) {}

    /// Places to sign, side by side.
    record Signatures(List<String> names) implements Block {
        public Signatures {
            names = List.copyOf(names);
        }
    }
}
