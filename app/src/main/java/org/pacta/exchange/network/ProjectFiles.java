package org.pacta.exchange.network;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.primavera.PrimaveraPMFileReader;
import org.mpxj.primavera.PrimaveraXERFileReader;
import org.mpxj.reader.ProjectReader;
import org.pacta.exchange.network.PlanFault.Kind;
import org.xml.sax.SAXParseException;

/// Files of Microsoft Project and Primavera, by MPXJ. Its XML readers refuse document types, so no file can name
/// another one or grow without end.
final class ProjectFiles {

    private ProjectFiles() {}

    static PlanReading mspdi(InputStream in) {
        return read("MS Project XML", new MSPDIReader(), in);
    }

    static PlanReading pmxml(InputStream in) {
        return read("Primavera PMXML", new PrimaveraPMFileReader(), in);
    }

    static PlanReading xer(byte[] bytes) {
        if (!whole(bytes)) {
            return PlanFaults.refused(Kind.TRUNCATED, "", "%E");
        }
        return read("Primavera XER", new PrimaveraXERFileReader(), new ByteArrayInputStream(bytes));
    }

    /// Whether the file's last line is the mark that ends it.
    private static boolean whole(byte[] bytes) {
        int from = Math.max(0, bytes.length - 64);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .stripTrailing()
                .endsWith("%E");
    }

    private static PlanReading read(String format, ProjectReader reader, InputStream in) {
        try {
            ProjectFile file = reader.read(in);
            return file == null
                    ? PlanFaults.refused(Kind.NO_TASKS, "")
                    : new ProjectPlan(file, format.startsWith("Primavera")).reading();
        } catch (MPXJException | RuntimeException | StackOverflowError e) {
            // MPXJ answers damaged files with exceptions of many kinds; each is a fault of the file.
            return refused(format, e);
        }
    }

    private static PlanReading refused(String format, Throwable e) {
        return new PlanReading.Refused(faults(format, e));
    }

    /// What is wrong with a file that MPXJ could not read.
    static List<PlanFault> faults(String format, Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException parse) {
                boolean doctype = String.valueOf(parse.getMessage()).contains("DOCTYPE");
                if (doctype) return List.of(PlanFault.of(Kind.XML_DOCTYPE, ""));
                // what the parser says of it is English whatever the reader's language: the place is enough
                return List.of(PlanFault.of(
                        Kind.PROJECT_DAMAGED,
                        "",
                        format,
                        String.valueOf(parse.getLineNumber()),
                        String.valueOf(parse.getColumnNumber())));
            }
        }
        return List.of(PlanFault.of(Kind.PROJECT_DAMAGED, "", format, "none", "none"));
    }
}
