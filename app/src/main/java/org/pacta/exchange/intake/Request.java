package org.pacta.exchange.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What to bring in, and how.
///
/// @param union the code of the union, made when it is missing
/// @param framework the code of the framework, for files that name none; may be empty
/// @param mapping how to read a table that is no Pacta workbook, as YAML
/// @param parties names of Parties by code, for files that do not say them
/// @param edition the name of the edition that the file makes; empty for none (a correction)
/// @param inForce the day from which the file's plan holds; empty for the framework's first day
/// @param grounds why, in words
/// @param stated for history brought in later: as of which moment
/// @param checkOnly nothing is written
/// @param skipFaulty rows without a fault are taken, the others left out
/// @param draft the file ends in a draft, of which nothing is in force yet
/// @param mend where rows left out are written to be mended
/// @param pairs codes that the file uses anew, by the former code of the same thing
public record Request(
        Path file,
        String union,
        String framework,
        Optional<String> mapping,
        Map<String, String> parties,
        String edition,
        Optional<LocalDate> inForce,
        String grounds,
        Optional<Instant> stated,
        boolean checkOnly,
        boolean skipFaulty,
        boolean draft,
        Map<String, String> pairs,
        Optional<Path> mend) {

    public Request {
        parties = Map.copyOf(parties);
        pairs = Map.copyOf(pairs);
    }

    /// The code that a thing had before the file called it so; empty if no pair says.
    String former(String code) {
        return pairs.entrySet().stream()
                .filter(each -> each.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    public Request(
            Path file,
            String union,
            String framework,
            Optional<String> mapping,
            Map<String, String> parties,
            String edition,
            Optional<LocalDate> inForce,
            String grounds,
            Optional<Instant> stated,
            boolean checkOnly,
            boolean skipFaulty) {
        this(
                file,
                union,
                framework,
                mapping,
                parties,
                edition,
                inForce,
                grounds,
                stated,
                checkOnly,
                skipFaulty,
                false,
                Map.of(),
                Optional.empty());
    }
}
