package org.pacta.report.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// What a PDF says of itself, so that archives keep it and readers' programs read it out.
final class PdfArchive {

    private static final String MAKER = "Pacta";
    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 15;

    private PdfArchive() {}

    static void describe(PDDocument document, PdfTags tags, Paper paper) throws IOException {
        document.setVersion(1.7f);
        // the same paper has the same file
        document.setDocumentId(Long.parseLong(paper.fingerprint().substring(0, DIGITS), HEXADECIMAL));
        var known = paper.known().truncatedTo(ChronoUnit.SECONDS);
        var made = GregorianCalendar.from(known.atZone(ZoneOffset.UTC));
        var information = document.getDocumentInformation();
        information.setTitle(paper.title());
        information.setProducer(MAKER);
        information.setAuthor(MAKER);
        information.setCreationDate(made);
        information.setModificationDate(made);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(paper.tag());
        catalog.setStructureTreeRoot(tags.root());
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
        catalog.addOutputIntent(colors(document));
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(
                xmp(plain(paper.title()), paper.tag(), known.toString()).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private static PDOutputIntent colors(PDDocument document) throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        var name = "sRGB IEC61966-2.1";
        intent.setInfo(name);
        intent.setOutputCondition(name);
        intent.setOutputConditionIdentifier(name);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static String plain(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /// ISO 16684-1. The mark of PDF/UA is none of those that PDF/A knows, so it is explained.
    private static String xmp(String title, String language, String made) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                  pdfaid:part="3" pdfaid:conformance="A"/>
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%4$s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></dc:language>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                  xmp:CreateDate="%3$s" xmp:ModifyDate="%3$s"/>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer="%4$s"/>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(title, language, made, MAKER);
    }
}
