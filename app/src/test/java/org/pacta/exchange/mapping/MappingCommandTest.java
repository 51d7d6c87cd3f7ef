package org.pacta.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.workbook.Description;
import picocli.CommandLine;

class MappingCommandTest {

    @TempDir
    private static Path folder;

    private record Said(int code, String out, String err) {}

    private static Said run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new CommandLine(new MappingCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, _, _) -> {
                    err.write(String.valueOf(e.getMessage()));
                    return 1;
                });
        return new Said(line.execute(arguments), out.toString(), err.toString());
    }

    private static String file(String name, String text) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(Charset.forName("windows-1251")))
                    .toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final String ANNEX = """
            Приложение;;;
            № п/п;Наименование мероприятия;Исполнители;Срок исполнения
            Программа 1. Налоги;;;
            1.1;Гармонизация;Минфин;IV квартал 2021 г.
            1.2;Обмен данными;Минфин;когда-нибудь
            """;

    @Test
    void aMappingIsProposedAndTheFirstRowsAreShownAsItReadsThem() throws IOException {
        var to = folder.resolve("annex.yaml");

        var said = run(file("annex.csv", ANNEX), "--out", to.toString());

        assertThat(said.code()).isZero();
        var yaml = Files.readString(to);
        assertThat(yaml).contains("header: 2", "language: ru", "deadline: \"Срок исполнения\"");
        assertThat(Mapping.parse(yaml, new Description(), new Findings())).isNotNull();
        assertThat(said.out())
                .contains("4 measures:", "code=1.1", "deadline=2021-Q4", "когда-нибудь", "1 faults in the whole file");
    }

    @Test
    void whatIsPrintedIsAMappingAsItStands() {
        var said = run(file("printed.csv", ANNEX));

        assertThat(Mapping.parse(said.out(), new Description(), new Findings())).isNotNull();
    }

    @Test
    void whereNothingLooksLikeHeadingsItSaysWhatToName() {
        var said = run(file("letter.csv", "Уважаемые коллеги;\nнаправляем план;\n"));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("--header LINE");
    }
}
