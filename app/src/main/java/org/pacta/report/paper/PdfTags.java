package org.pacta.report.paper;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/// What the parts of a PDF are, in the order in which they are read (ISO 32000-1, 14.7 and 14.8).
final class PdfTags {

    private static final COSName SCOPE = COSName.getPDFName("Scope");
    private static final COSName ROW = COSName.getPDFName("Row");
    private static final COSName COLUMN = COSName.getPDFName("Column");
    private static final COSName MCR = COSName.getPDFName("MCR");

    private final COSDictionary root = new COSDictionary();
    private final COSArray parents = new COSArray();
    private final Map<PDPage, COSArray> marked = new IdentityHashMap<>();
    private final COSDictionary ofRow = attribute("Table", SCOPE, ROW);
    private final COSDictionary ofColumn = attribute("Table", SCOPE, COLUMN);
    private final COSDictionary numbered =
            attribute("List", COSName.getPDFName("ListNumbering"), COSName.getPDFName("Decimal"));

    /// The whole.
    final Part document;

    PdfTags() {
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        document = new Part(root, "Document");
        root.setItem(COSName.K, document.facts);
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.setItem(COSName.getPDFName("ParentTree"), tree);
    }

    private static COSDictionary attribute(String owner, COSName name, COSName value) {
        var attribute = new COSDictionary();
        attribute.setItem(COSName.O, COSName.getPDFName(owner));
        attribute.setItem(name, value);
        return attribute;
    }

    /// A part and what it consists of: other parts, or what is written on pages.
    final class Part {

        private final COSDictionary facts = new COSDictionary();
        private final COSArray kids = new COSArray();
        private final COSName kind;
        private @Nullable PDPage page;

        private Part(COSDictionary parent, String kind) {
            this.kind = COSName.getPDFName(kind);
            facts.setItem(COSName.S, this.kind);
            facts.setItem(COSName.P, parent);
        }

        /// @param kind as the standard calls it, such as `P`
        Part add(String kind) {
            var part = new Part(facts, kind);
            with(part.facts);
            return part;
        }

        /// A cell that heads its column, or its row.
        Part head(boolean column) {
            var part = add("TH");
            part.facts.setItem(COSName.A, column ? ofColumn : ofRow);
            return part;
        }

        /// A list whose points bear numbers.
        Part numbered() {
            var part = add("L");
            part.facts.setItem(COSName.A, numbered);
            return part;
        }

        /// A picture.
        ///
        /// @param words said in its place
        /// @param box where it stands: left, bottom, right, top
        Part picture(String words, float... box) {
            var part = add("Figure");
            part.facts.setString(COSName.ALT, words);
            var where = new COSArray();
            where.setFloatArray(box);
            var layout = attribute("Layout", COSName.getPDFName("Placement"), COSName.getPDFName("Block"));
            layout.setItem(COSName.BBOX, where);
            part.facts.setItem(COSName.A, layout);
            return part;
        }

        COSName kind() {
            return kind;
        }

        /// Says that the next piece of a page belongs here.
        ///
        /// @return the number by which the page marks it
        int mark(PDPage on) {
            var all = marked.computeIfAbsent(on, PdfTags.this::parentsOf);
            int number = all.size();
            all.add(facts);
            if (page == null) {
                page = on;
                facts.setItem(COSName.PG, on);
            }
            if (page == on) {
                with(COSInteger.get(number));
            } else {
                var elsewhere = new COSDictionary();
                elsewhere.setDirect(true);
                elsewhere.setItem(COSName.TYPE, MCR);
                elsewhere.setItem(COSName.PG, on);
                elsewhere.setInt(COSName.MCID, number);
                with(elsewhere);
            }
            return number;
        }

        private void with(COSBase kid) {
            kids.add(kid);
            facts.setItem(COSName.K, kids.size() == 1 ? kid : kids);
        }
    }

    private COSArray parentsOf(PDPage page) {
        int number = marked.size();
        page.setStructParents(number);
        var all = new COSArray();
        parents.add(COSInteger.get(number));
        parents.add(all);
        return all;
    }

    PDStructureTreeRoot root() {
        root.setInt(COSName.getPDFName("ParentTreeNextKey"), marked.size());
        return new PDStructureTreeRoot(root);
    }
}
