package org.pacta.exchange.outlet;

import java.util.List;
import java.util.concurrent.Callable;
import org.pacta.machine.NewFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `pacta template`: needs no database.
@Command(name = "template", description = "Write an empty Pacta workbook, with notes on each column.")
public final class TemplateCommand implements Callable<Integer> {

    @Mixin
    private final NewFile file = new NewFile();

    @Mixin
    private final Headings headings = new Headings();

    @Option(
            names = "--texts",
            paramLabel = "LANGUAGE",
            split = ",",
            description = "Languages of the plan's texts, each with a column; default: en,ru.")
    private List<String> languages = List.of("en", "ru");

    @Override
    public Integer call() {
        file.check();
        file.write(out -> Exports.template(headings.language(), languages, out));
        System.out.println(file.path());
        return 0;
    }
}
