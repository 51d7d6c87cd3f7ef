package org.pacta.portal.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Acts;
import org.pacta.council.Document;
import org.pacta.council.Meeting;
import org.pacta.planning.procedure.Procedures;
import org.pacta.portal.api.ThingAnswers.ActLine;
import org.pacta.scoreboard.Statement;

/// Acts, bodies, meetings and statements, as the API gives them.
final class ActAnswers {

    private ActAnswers() {}

    record ActList(
            About about,
            String framework,
            List<ActLine> acts,
            long total,
            @Nullable String next) {}

    /// @param passed the stages of the way of its Party that it has passed, where no stage of acts says so
    record ActAnswer(
            About about, ActLine act, List<Acts.Stage> stages, List<Procedures.Passed> passed, List<ActLine> twins) {}

    record BodyList(
            About about,
            List<BodyRow> bodies,
            long total,
            @Nullable String next) {}

    /// @param party the code of its Party; null for a body of the union
    record BodyRow(String code, String name, @Nullable String party, String kind) {

        static BodyRow of(org.pacta.parties.Body it) {
            return new BodyRow(it.code(), it.name(), it.party(), it.kind());
        }
    }

    record BodyAnswer(About about, BodyRow body, List<SuccessionLine> successions) {}

    /// @param earlier true if the other came before this one
    record SuccessionLine(BodyRow body, String kind, LocalDate since, boolean earlier) {}

    record MeetingList(
            About about,
            List<MeetingLine> meetings,
            long total,
            @Nullable String next) {}

    record MeetingLine(
            String code,
            @Nullable Integer number,
            String body,
            String bodyName,
            LocalDate heldOn,
            String title,
            @Nullable String place) {

        static MeetingLine of(Meeting it) {
            return new MeetingLine(
                    it.code(), it.number(), it.body(), it.bodyName(), it.heldOn(), it.title(), it.place());
        }
    }

    record MeetingAnswer(About about, MeetingLine meeting, List<DocumentLine> documents) {}

    record DocumentLine(
            String code,
            String title,
            String kind,
            @Nullable String number,
            @Nullable LocalDate dated,
            @Nullable String stage) {

        static DocumentLine of(Document it) {
            return new DocumentLine(it.code(), it.title(), it.kind(), it.number(), it.dated(), it.stage());
        }
    }

    record StatementList(
            About about,
            String framework,
            List<StatementLine> statements,
            long total,
            @Nullable String next) {}

    /// @param words a paraphrase
    /// @param rule the rule that the speaker named; null where none was named
    /// @param shownRule the rule of the figure to be shown beside it
    record StatementLine(
            LocalDate saidOn,
            String who,
            String words,
            String counted,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal percent,
            @Nullable String rule,
            String shownRule,
            @Nullable String source) {

        static StatementLine of(Statement it) {
            return new StatementLine(
                    it.saidOn(),
                    it.who(),
                    it.words(),
                    it.counted(),
                    it.numerator(),
                    it.denominator(),
                    it.percent(),
                    it.rule(),
                    it.shownRule(),
                    it.source());
        }
    }
}
