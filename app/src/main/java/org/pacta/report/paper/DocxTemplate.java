package org.pacta.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.SimpleValue;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.pacta.machine.Refused;
import org.springframework.stereotype.Component;

/// Fills a union's own DOCX: named fields `${title}` in its text, its tables, headers and footers, and content controls
/// that bear the same names as tags. `${front}` and `${annex}`, alone in a paragraph, are replaced by all of it.
///
/// Fields of words: `title`, `plan`, `position`, `figure1` to `figure3` with `.of`, `.rule` and `.rest`, `foot1`,
/// `foot2`, `fingerprint`, `head`, `code`. A field of another name stays as it is, so that nobody wonders where it
/// went.
@Component
public class DocxTemplate {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /// Larger ones are refused; in bytes.
    public static final int LARGEST = BroughtDocx.LARGEST;

    static final Set<String> OF_NOTES = Stream.concat(
                    Stream.of("title", "plan", "position", "foot1", "foot2", "fingerprint", "head", "code"),
                    Stream.of("figure1", "figure2", "figure3")
                            .flatMap(each -> Stream.of(each, each + ".of", each + ".rule", each + ".rest")))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern FIELD = Pattern.compile("\\$\\{([a-z0-9.]+)\\}");

    /// @throws Refused if the template is no DOCX, or one that may do more than be read
    public void write(Paper paper, byte[] template, OutputStream to) {
        try (var document = BroughtDocx.open(template)) {
            var fields = fields(paper);
            controls(document, fields);
            blocks(document, "${front}", paper.front());
            blocks(document, "${annex}", paper.annex());
            fill(document, fields);
            document.getHeaderList().forEach(each -> fill(each, fields));
            document.getFooterList().forEach(each -> fill(each, fields));
            DocxPaper.properties(document, paper);
            document.write(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Why a template was refused, as the end of the key of its words: `large`, `unreadable`, `active` …
    public static String fault(Refused refused) {
        var fault =
                refused.getCause() instanceof BroughtDocx.Unfit unfit ? unfit.fault() : BroughtDocx.Fault.UNREADABLE;
        return fault.name().toLowerCase(Locale.ROOT);
    }

    /// Which fields a template has.
    ///
    /// @param known those that this paper fills
    /// @param unknown those that stay as they are
    public record Named(SortedSet<String> known, SortedSet<String> unknown) {}

    /// @throws Refused if the template is no DOCX, or one that may do more than be read
    public Named named(Paper paper, byte[] template) {
        return named(fields(paper).keySet(), template);
    }

    /// The same for any note, whatever its record holds.
    public Named named(byte[] template) {
        return named(OF_NOTES, template);
    }

    private static Named named(Set<String> filled, byte[] template) {
        var names = new TreeSet<String>();
        try (var document = BroughtDocx.open(template)) {
            var body = document.getDocument().getBody();
            for (var each : body.getSdtArray()) names.add(tag(each.getSdtPr()));
            for (var paragraph : body.getPArray()) {
                for (var each : paragraph.getSdtArray()) names.add(tag(each.getSdtPr()));
            }
            names.remove("");
            named(document, names);
            document.getHeaderList().forEach(each -> named(each, names));
            document.getFooterList().forEach(each -> named(each, names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var known = new TreeSet<>(filled);
        known.addAll(List.of("front", "annex"));
        var unknown = new TreeSet<>(names);
        unknown.removeAll(known);
        known.retainAll(names);
        return new Named(known, unknown);
    }

    private static void named(IBody body, SortedSet<String> names) {
        body.getParagraphs()
                .forEach(each -> FIELD.matcher(each.getText()).results().forEach(found -> names.add(found.group(1))));
        for (var table : body.getTables()) {
            for (var row : table.getRows()) row.getTableCells().forEach(each -> named(each, names));
        }
    }

    static Map<String, String> fields(Paper paper) {
        var fields = new LinkedHashMap<String, String>();
        for (var block : paper.front()) {
            switch (block) {
                case Block.Kicker it -> fields.putIfAbsent("plan", it.words());
                case Block.Title it -> fields.putIfAbsent("title", it.words());
                case Block.Paragraph it -> {
                    if (it.manner() == Block.Manner.STRONG) fields.putIfAbsent("position", it.words());
                }
                case Block.Figures it -> {
                    for (int i = 0; i < it.figures().size(); i++) {
                        var figure = it.figures().get(i);
                        var name = "figure" + (i + 1);
                        fields.put(name, figure.big());
                        fields.put(name + ".of", figure.of());
                        fields.put(name + ".rule", figure.rule());
                        fields.put(name + ".rest", figure.rest());
                    }
                }
                case Block.Heading _, Block.Points _, Block.Table _, Block.Signatures _ -> {}
            }
        }
        for (int i = 0; i < paper.foot().size(); i++)
            fields.put("foot" + (i + 1), paper.foot().get(i));
        fields.put("fingerprint", paper.shownFingerprint());
        fields.put("head", paper.head());
        fields.put("code", paper.code());
        return fields;
    }

    private static void controls(XWPFDocument document, Map<String, String> fields) {
        var body = document.getDocument().getBody();
        for (var each : body.getSdtArray()) control(each, fields);
        for (var paragraph : body.getPArray()) {
            for (var each : paragraph.getSdtArray()) control(each, fields);
        }
    }

    /// The tag of a content control; empty where it has none. (The reduced schemas have no class for it.)
    private static String tag(@Nullable XmlObject properties) {
        if (properties == null) return "";
        for (var tag : properties.selectChildren(WORDS, "tag")) {
            if (tag.selectAttribute(WORDS, "val") instanceof SimpleValue value) return value.getStringValue();
        }
        return "";
    }

    private static void control(CTSdtBlock control, Map<String, String> fields) {
        var words = fields.get(tag(control.getSdtPr()));
        if (words == null || control.getSdtContent() == null) return;
        var content = control.getSdtContent();
        while (content.sizeOfPArray() > 1) content.removeP(content.sizeOfPArray() - 1);
        var paragraph = content.sizeOfPArray() == 0 ? content.addNewP() : content.getPArray(0);
        while (paragraph.sizeOfRArray() > 1) paragraph.removeR(paragraph.sizeOfRArray() - 1);
        var run = paragraph.sizeOfRArray() == 0 ? paragraph.addNewR() : paragraph.getRArray(0);
        while (run.sizeOfTArray() > 0) run.removeT(0);
        run.addNewT().setStringValue(words);
    }

    private static void control(CTSdtRun control, Map<String, String> fields) {
        var words = fields.get(tag(control.getSdtPr()));
        if (words == null || control.getSdtContent() == null) return;
        var content = control.getSdtContent();
        while (content.sizeOfRArray() > 1) content.removeR(content.sizeOfRArray() - 1);
        var run = content.sizeOfRArray() == 0 ? content.addNewR() : content.getRArray(0);
        while (run.sizeOfTArray() > 0) run.removeT(0);
        run.addNewT().setStringValue(words);
    }

    private static void blocks(XWPFDocument document, String field, List<Block> blocks) {
        for (var paragraph : List.copyOf(document.getParagraphs())) {
            if (!paragraph.getText().strip().equals(field)) continue;
            var writer = new DocxBlocks(new Before(document, paragraph));
            blocks.forEach(writer::add);
            var at = document.getPosOfParagraph(paragraph);
            if (at >= 0) document.removeBodyElement(at);
        }
    }

    /// What is written stands before the paragraph that named it.
    private record Before(XWPFDocument document, XWPFParagraph paragraph) implements DocxBlocks.Place {

        @Override
        public XWPFParagraph paragraph() {
            try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
                return document.insertNewParagraph(cursor);
            }
        }

        @Override
        public XWPFTable table(int rows, int columns) {
            try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
                var table = document.insertNewTbl(cursor);
                while (table.getRow(0).getTableCells().size() < columns)
                    table.getRow(0).addNewTableCell();
                while (table.getRows().size() < rows) {
                    var row = table.createRow();
                    while (row.getTableCells().size() < columns) row.addNewTableCell();
                }
                return table;
            }
        }
    }

    private static void fill(IBody body, Map<String, String> fields) {
        body.getParagraphs().forEach(each -> fill(each, fields));
        for (var table : body.getTables()) {
            for (var row : table.getRows()) row.getTableCells().forEach(each -> fill(each, fields));
        }
    }

    /// A word processor may cut a field into runs: the whole paragraph is filled in its first run, as that is set.
    private static void fill(XWPFParagraph paragraph, Map<String, String> fields) {
        var text = new StringBuilder();
        var runs = new ArrayList<>(paragraph.getRuns());
        runs.forEach(each -> text.append(each.text()));
        var matcher = FIELD.matcher(text);
        if (!matcher.find()) return;
        var filled = matcher.replaceAll(
                found -> Matcher.quoteReplacement(fields.getOrDefault(found.group(1), found.group())));
        if (filled.contentEquals(text)) return;
        for (int i = runs.size() - 1; i > 0; i--) paragraph.removeRun(i);
        paragraph.getRuns().getFirst().setText(filled, 0);
    }
}
