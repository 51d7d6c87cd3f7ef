package org.pacta.desk.letter;

import java.util.List;

/// A letter in plain words, for whoever does not read pages.
final class LetterText {

    private LetterText() {}

    static String of(LetterView letter) {
        var text = new StringBuilder(letter.intro()).append("\n");
        for (var desk : letter.desks()) {
            text.append("\n").append(desk.capacity()).append("\n");
            desk.reminders().forEach(each -> line(text, "* ", each));
            for (var pile : desk.piles()) {
                text.append("\n").append(pile.name()).append("\n");
                pile.rows().forEach(each -> row(text, letter.columns(), each));
                if (!pile.more().words().isEmpty()) line(text, "… ", pile.more());
            }
        }
        text.append("\n-- \n");
        line(text, "", letter.end().settings());
        return text.append(letter.end().unanswered()).append("\n").toString();
    }

    private static void row(StringBuilder text, List<String> columns, LetterView.Row row) {
        var due = row.due().isEmpty() ? "" : " (%s: %s)".formatted(columns.getLast(), row.due());
        var news = row.thing().news().isEmpty() ? "" : "[" + row.thing().news() + "] ";
        text.append("- ")
                .append(news)
                .append(row.thing().words())
                .append(": ")
                .append(row.title())
                .append(due)
                .append("\n");
        if (!row.note().isEmpty()) text.append("  ").append(row.note()).append("\n");
        row.reasons()
                .forEach(each ->
                        text.append("  > ").append(each.replace("\n", "\n  > ")).append("\n"));
        if (!row.thing().href().isEmpty())
            text.append("  ").append(row.thing().href()).append("\n");
    }

    private static void line(StringBuilder text, String before, LetterView.Line line) {
        text.append(before);
        if (!line.news().isEmpty()) text.append("[").append(line.news()).append("] ");
        text.append(line.words()).append("\n");
        if (!line.href().isEmpty()) text.append("  ").append(line.href()).append("\n");
    }
}
