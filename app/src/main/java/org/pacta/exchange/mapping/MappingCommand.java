package org.pacta.exchange.mapping;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.exchange.table.Choice;
import org.pacta.exchange.workbook.Item;
import org.pacta.machine.FileWords;
import org.pacta.machine.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pacta mapping`: needs no database.
@Command(
        name = "mapping",
        description = "Propose how to read a table: a mapping from its headings, and how its first rows would be read.")
public final class MappingCommand implements Callable<Integer> {

    private static final int LONGEST = 60;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV, XLSX, XLS or DOCX.")
    private Path file = Path.of("");

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet, or the number of the table in a document.")
    private @Nullable String sheet;

    @Option(
            names = "--header",
            paramLabel = "LINE",
            description = "The line of the headings; default: the first with three.")
    private long header;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "How many rows to show as they would be read; default: 5.")
    private int rows = 5;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the mapping; default: it is printed.")
    private @Nullable Path to;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "Language of the messages: en, ru, be.")
    private String language = "en";

    @Override
    public Integer call() {
        FileWords.readable(file);
        if (to != null && Files.exists(to))
            throw new Refused("The file %s is there already; nothing was written.\nName another one.".formatted(to));
        var name = Objects.requireNonNull(file.getFileName()).toString();
        return switch (FirstLook.at(file, name, new Choice(sheet, null, null, false), header, rows)) {
            case FirstLook.Seen.Refused(var fault) ->
                throw new Refused(new FaultTexts(language).line(fault).replace(". ", ".\n"));
            case FirstLook.Seen.Headless() ->
                throw new Refused(
                        "No row of %s was taken for headings.\nSay where they stand: --header LINE, --sheet NAME."
                                .formatted(file));
            case FirstLook.Seen.Proposed(var look) -> told(look);
        };
    }

    private int told(FirstLook look) {
        var out = spec == null
                ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
        if (to == null) out.print(look.yaml());
        else {
            try {
                Files.writeString(to, look.yaml());
            } catch (IOException e) {
                throw new Refused(
                        "The mapping could not be written: %s.\nName another file: --out.".formatted(FileWords.why(e)),
                        e);
            }
            out.printf("# The mapping was written to %s.%n", to);
        }
        out.println("# So the first rows would be read:");
        look.items().forEach(each -> out.println("#   " + line(each)));
        var texts = new FaultTexts(language);
        look.findings().notices().stream()
                .filter(each -> each.place().line() == 0)
                .forEach(each -> out.println("# " + texts.line(each)));
        look.findings().faults().stream().limit(5).forEach(each -> out.println("# " + texts.line(each)));
        out.printf(
                "# %d faults in the whole file. Mend the mapping, then: pacta import %s --mapping … --check%n",
                look.findings().faultCount(), file);
        out.flush();
        return 0;
    }

    private static String line(Item item) {
        return item.place().line() + " " + item.kind().key() + ": "
                + item.fields().entrySet().stream()
                        .map(each -> each.getKey() + "=" + shortened(each.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
