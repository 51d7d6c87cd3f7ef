package org.pacta.report;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.machine.Rehearsal;
import org.pacta.report.paper.Block;
import org.pacta.report.paper.Paper;
import org.springframework.stereotype.Component;

/// Writes a paper that nobody asked for, so that fonts and writers are there when somebody does.
@Component
class PaperRehearsal implements Rehearsal {

    private static final int ROWS = 120;

    private final PaperForms forms;
    private final Lexicon lexicon;

    PaperRehearsal(PaperForms forms, Lexicon lexicon) {
        this.forms = forms;
        this.lexicon = lexicon;
    }

    @Override
    public void rehearse() {
        var paper = paper();
        for (var form : List.of("PDF", "DOCX"))
            forms.write(paper, form, null, OutputStream.nullOutputStream(), (_, _, _) -> {});
    }

    private Paper paper() {
        var words = lexicon.in(Language.EN);
        var columns = List.of(
                new Block.Column(words.say("portal.column.code"), 7, false),
                new Block.Column(words.say("portal.column.measure"), 40, false),
                new Block.Column(words.say("portal.column.deadline"), 13, false));
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= ROWS; i++) rows.add(List.of(String.valueOf(i), words.say("report.annex", i), "—"));
        return new Paper(
                words,
                words.say("report.note.title"),
                List.of(
                        new Block.Kicker(words.say("report.note.title")),
                        new Block.Title(words.say("report.note.title")),
                        new Block.Figures(List.of(new Block.Figure("1", "of 2", "", ""))),
                        new Block.Points(List.of(words.say("report.decide.nothing")))),
                List.of(new Block.Table(words.say("report.positions.summary"), columns, rows)),
                List.of(words.say("report.edition.none")),
                "",
                "https://pacta.example/",
                Instant.EPOCH);
    }
}
