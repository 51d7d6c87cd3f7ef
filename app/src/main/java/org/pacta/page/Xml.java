package org.pacta.page;

/// Words as they stand in markup that is put together by hand: XML, SVG and HTML alike.
public final class Xml {

    private Xml() {}

    /// Escaped for text and for values in quotes; signs that XML forbids are left out.
    ///
    /// Source: Extensible Markup Language (XML) 1.0, sections 2.2 and 2.4.
    public static String text(String plain) {
        return plain.replaceAll("[\\p{Cntrl}&&[^\n\r\t]]|[\\ufffe\\uffff]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
