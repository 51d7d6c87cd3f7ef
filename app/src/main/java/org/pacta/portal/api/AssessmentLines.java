package org.pacta.portal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.assessment.Assessment;
import org.pacta.assessment.Assessments;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.page.Address;
import org.springframework.stereotype.Component;

/// Independent assessments of a framework's measures and steps as programs get them. Called inside a reading.
@Component
public class AssessmentLines {

    private final Assessments assessments;
    private final Documents documents;
    private final Records records;

    AssessmentLines(Assessments assessments, Documents documents, Records records) {
        this.assessments = assessments;
        this.documents = documents;
        this.records = records;
    }

    /// @param kind measure or step
    /// @param role auditor or assessor
    /// @param office who assesses, as it names itself
    /// @param reading fulfilled, partly, not-fulfilled
    /// @param part between 0 and 1; null where none is said
    /// @param since the day from which the reading holds
    /// @param words why
    /// @param language of the words
    /// @param official where the thing stands officially; null where nothing has been reported
    /// @param officialSince the day from which it has stood so
    /// @param documents on which it rests
    public record Line(
            String kind,
            String code,
            String title,
            String role,
            String office,
            String reading,
            @Nullable BigDecimal part,
            @Nullable BigDecimal value,
            LocalDate since,
            Instant stated,
            String words,
            String language,
            @Nullable String official,
            @Nullable LocalDate officialSince,
            boolean differs,
            List<DocumentLine> documents) {}

    /// @param strength what it proves: law, act, protocol, letter, silence, none
    /// @param held the body that holds it; null where it has a link or a file
    /// @param file the address of its bytes; null for none
    public record DocumentLine(
            String title,
            String kind,
            @Nullable String number,
            @Nullable LocalDate dated,
            String strength,
            @Nullable String link,
            @Nullable String held,
            @Nullable String file) {}

    /// Those that the reader may see, by code; of one thing the first stated first.
    public List<Line> of(Asked asked) {
        var union = asked.unionId();
        var all = assessments.all(union, asked.asOf(), asked.language());
        var things = all.stream().map(Assessment::thing).distinct().toList();
        var names = records.named(union, things, asked.asOf());
        var texts = records.texts(union, names.keySet(), asked.asOf());
        var served =
                documents.serving(union, all.stream().map(Assessment::id).toList(), asked.asOf(), asked.language());
        return all.stream()
                .flatMap(each -> Stream.ofNullable(names.get(each.thing()))
                        .filter(name -> name.scope() == asked.framework().id())
                        .map(name -> line(
                                each,
                                name,
                                Text.of(texts.getOrDefault(each.thing(), List.of()), "title", asked.language())
                                        .orElse(""),
                                served.getOrDefault(each.id(), List.of()).stream()
                                        .map(one -> line(asked, one))
                                        .toList())))
                .toList();
    }

    private static Line line(Assessment it, Records.Name name, String title, List<DocumentLine> documents) {
        var official = it.official();
        return new Line(
                name.kind(),
                name.code(),
                title,
                it.role(),
                it.office(),
                it.reading().code(),
                it.part(),
                it.value(),
                it.since(),
                it.stated(),
                it.words(),
                it.language(),
                official == null ? null : official.state().word(),
                official == null ? null : official.since(),
                it.differs(),
                documents);
    }

    private static DocumentLine line(Asked asked, Document it) {
        var content = it.content();
        return new DocumentLine(
                it.title(),
                content.kind(),
                content.number(),
                content.dated(),
                it.strength().word(),
                content.link(),
                content.held(),
                Optional.ofNullable(content.file())
                        .map(each -> "/u/%s/files/%s"
                                .formatted(Address.segment(asked.union().code()), each))
                        .orElse(null));
    }
}
