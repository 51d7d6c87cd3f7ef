package org.pacta.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.register.plan.Framework;

/// Unions, their frameworks and groups, as the API gives them.
final class UnionAnswers {

    private UnionAnswers() {}

    /// @param next the address of the next page; null behind the last
    record UnionList(
            List<UnionLine> unions, long total, @Nullable String next) {}

    record UnionLine(
            String code,
            String name,
            String zone,
            List<String> languages,
            @Nullable String notice,
            String address) {}

    /// @param introduction what it says of itself, in plain paragraphs; may be empty
    /// @param today the day that it is in the union
    /// @param reconstructed whether its history was brought in later
    /// @param catalogue the address of the catalogue of its open data, DCAT-AP 3 in JSON-LD
    record UnionAnswer(
            About about,
            String code,
            String name,
            String introduction,
            String zone,
            List<String> languages,
            LocalDate today,
            Instant headRecorded,
            boolean reconstructed,
            List<PartyLine> parties,
            List<FrameworkLine> frameworks,
            String catalogue) {}

    record PartyLine(String code, String name) {}

    record FrameworkList(
            About about,
            List<FrameworkLine> frameworks,
            long total,
            @Nullable String next) {}

    /// @param counts what its headline counts: measures, steps, both
    /// @param levels the names of the levels above the measure, from the top
    record FrameworkLine(
            String code,
            String title,
            LocalDate starts,
            LocalDate ends,
            String counts,
            List<String> levels,
            List<EditionLine> editions) {

        static FrameworkLine of(Framework it) {
            var editions = it.editions().stream()
                    .map(each -> new EditionLine(each.number(), each.name(), each.inForce(), each.decided()))
                    .toList();
            return new FrameworkLine(it.code(), it.title(), it.starts(), it.ends(), it.counts(), it.levels(), editions);
        }
    }

    record EditionLine(int number, String name, LocalDate inForce, Optional<LocalDate> decided) {}

    record FrameworkAnswer(About about, FrameworkLine framework, List<GroupLine> groups) {}

    record GroupList(
            About about,
            String framework,
            List<GroupLine> groups,
            long total,
            @Nullable String next) {}

    /// @param parent the code of the group above; null at the top
    /// @param level the name of its level
    record GroupLine(String code, String title, @Nullable String parent, int depth, String level) {}
}
