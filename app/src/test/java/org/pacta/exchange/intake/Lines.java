package org.pacta.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.PlanFixture;
import tools.jackson.databind.json.JsonMapper;

/// A plan file as lines of JSON, written row by row.
final class Lines {

    private static final List<String> OF_THE_UNION = List.of(
            "acts",
            "documents",
            "bodies",
            "parties",
            "meetings",
            "union",
            "frameworks",
            "instruments",
            "provisions",
            "taxonomies",
            "terms",
            "procedures",
            "act_stages",
            "act_passed");

    private final List<String> lines = new ArrayList<>();

    Lines row(String kind, String... fields) {
        var row = new LinkedHashMap<String, String>();
        row.put("framework", PlanFixture.FRAMEWORK);
        for (int i = 0; i < fields.length; i += 2) row.put(fields[i], fields[i + 1]);
        if (OF_THE_UNION.contains(kind)) row.remove("framework");
        lines.add(JsonMapper.shared().writeValueAsString(Map.of("kind", kind, "fields", row)));
        return this;
    }

    Lines measure(String code, String group, String title, String deadline) {
        return row("measures", "code", code, "group", group, "title:en", title, "deadline", deadline);
    }

    Path in(Path folder) {
        try {
            return Files.write(Files.createTempFile(folder, "plan", ".jsonl"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How a file is brought in; what is not said is as on the command line.
    record Asking(
            Path file,
            String union,
            String edition,
            String from,
            boolean check,
            boolean draft,
            Map<String, String> pairs) {

        static Asking of(Path file, String union) {
            return new Asking(file, union, "", "", false, false, Map.of());
        }

        Asking edition(String name, String day) {
            return new Asking(file, union, name, day, check, draft, pairs);
        }

        Asking checkOnly() {
            return new Asking(file, union, edition, from, true, draft, pairs);
        }

        Asking asDraft() {
            return new Asking(file, union, edition, from, check, true, pairs);
        }

        Asking pair(String old, String fresh) {
            return new Asking(file, union, edition, from, check, draft, Map.of(old, fresh));
        }

        Request request() {
            return new Request(
                    file,
                    union,
                    "",
                    Optional.empty(),
                    Map.of(),
                    edition,
                    from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
                    "the Council decided so",
                    Optional.empty(),
                    check,
                    false,
                    draft,
                    pairs,
                    Optional.empty());
        }
    }
}
