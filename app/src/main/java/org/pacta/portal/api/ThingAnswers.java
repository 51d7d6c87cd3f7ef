package org.pacta.portal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Act;
import org.pacta.ledger.Text;
import org.pacta.portal.api.ProvisionAnswers.CarriedOutLine;
import org.pacta.register.plan.Assignment;
import org.pacta.register.plan.Carried;
import org.pacta.register.plan.Due;
import org.pacta.register.plan.Linked;
import org.pacta.register.plan.Step;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.TargetTrend;

/// Measures and steps, as the API gives them.
final class ThingAnswers {

    private ThingAnswers() {}

    record MeasureList(
            About about,
            String framework,
            List<ThingLine> measures,
            long total,
            @Nullable String next) {}

    record StepList(
            About about,
            String framework,
            List<ThingLine> steps,
            long total,
            @Nullable String next) {}

    /// @param state for all Parties together: claimed, returned, disputed, partly, confirmed, reversed; null where
    /// nothing was reported
    /// @param since the day from which it has stood so
    /// @param reporters the codes of the Parties that have reported it done
    /// @param leads the codes of the lead bodies
    record ThingLine(
            String code,
            String title,
            @Nullable String group,
            String result,
            @Nullable String deadline,
            @Nullable LocalDate due,
            @Nullable LocalDate firstDue,
            int moves,
            @Nullable String state,
            @Nullable LocalDate since,
            List<String> reporters,
            List<String> leads) {

        static ThingLine of(Row it) {
            return new ThingLine(
                    it.code(),
                    it.title(),
                    it.group(),
                    it.result(),
                    it.form(),
                    it.due(),
                    it.firstDue(),
                    it.moves(),
                    it.state().isEmpty() ? null : it.state(),
                    it.since(),
                    it.reporters(),
                    it.leads());
        }
    }

    record MeasureAnswer(
            About about,
            String framework,
            String code,
            List<TextLine> texts,
            List<GroupRef> groups,
            @Nullable String parent,
            String kind,
            String result,
            boolean counted,
            @Nullable BigDecimal weight,
            @Nullable Due due,
            List<BodyLine> assignments,
            List<LinkLine> links,
            List<CarriedLine> carried,
            List<ActLine> acts,
            List<TopicLine> topics,
            List<CarriedOutLine> provisions,
            List<StepLine> steps,
            List<StandLine> standing,
            List<EventLine> timeline) {}

    record StepAnswer(
            About about,
            String framework,
            StepLine step,
            List<TextLine> texts,
            List<String> measures,
            @Nullable Due due,
            List<BodyLine> assignments,
            List<LinkLine> links,
            List<CarriedLine> carried,
            List<ActLine> acts,
            List<TopicLine> topics,
            List<StandLine> standing,
            Values reported,
            List<EventLine> timeline) {}

    /// A value that a Party reported of a target.
    ///
    /// @param since the day on which it was reached
    record ValueLine(@Nullable String party, LocalDate since, BigDecimal value) {}

    /// What was reported of a target, each Party's values in the order of its reports.
    record Values(List<ValueLine> values, List<TrendLine> trends) {}

    /// Where the values of a Party lead: a straight line, no forecast ([TargetTrend]).
    ///
    /// @param course reached, towards, still, away
    /// @param reachedOn since when the goal is reached
    /// @param leadsTo when the line meets the goal
    /// @param byDue where it is on the date of the step
    /// @param needed what a month would have to gain to be there by that date
    record TrendLine(
            @Nullable String party,
            String course,
            BigDecimal perMonth,
            @Nullable LocalDate reachedOn,
            @Nullable LocalDate leadsTo,
            @Nullable BigDecimal byDue,
            @Nullable BigDecimal needed) {

        static TrendLine of(@Nullable String party, TargetTrend it, @Nullable LocalDate due) {
            return new TrendLine(
                    party,
                    it.course().name().toLowerCase(Locale.ROOT),
                    it.perMonth(),
                    it.reachedOn().orElse(null),
                    it.leadsTo().orElse(null),
                    due == null ? null : it.by(due),
                    due == null ? null : it.needed(due).orElse(null));
        }
    }

    /// @param original true if the others are translations of this one
    record TextLine(String field, String language, String words, boolean original) {

        static TextLine of(Text it) {
            return new TextLine(it.field(), it.language(), it.words(), it.original());
        }
    }

    /// A term by which it is classified, by the codes of both.
    record TopicLine(String taxonomy, String term) {}

    record GroupRef(String code, String title, int depth) {}

    /// @param role lead, co-executor, coordinator, consulted, informed
    record BodyLine(String code, String name, @Nullable String party, String role) {

        static BodyLine of(Assignment it) {
            return new BodyLine(it.code(), it.name(), it.party(), it.role());
        }
    }

    /// @param before true if the other comes before this one
    /// @param lag working days
    record LinkLine(String what, String framework, String code, String title, boolean before, String kind, int lag) {

        static LinkLine of(Linked it) {
            return new LinkLine(
                    it.thingKind(), it.framework(), it.code(), it.title(), it.before(), it.kind(), it.lag());
        }
    }

    /// @param earlier true if this one goes on with the other
    /// @param reason why, in the reader's language or in the original
    record CarriedLine(
            String what,
            String framework,
            String code,
            String title,
            boolean earlier,
            String fate,
            @Nullable String reason) {

        static CarriedLine of(Carried it) {
            var reason = it.reason();
            return new CarriedLine(
                    it.thingKind(),
                    it.framework(),
                    it.code(),
                    it.title(),
                    it.earlier(),
                    it.fate(),
                    reason == null ? null : reason.words());
        }
    }

    /// @param party whose act it is; null for an act of the union
    record ActLine(
            String code,
            String title,
            @Nullable String party,
            String kind,
            @Nullable String number,
            @Nullable String published,
            @Nullable String stage,
            @Nullable LocalDate since) {

        static ActLine of(Act it) {
            return new ActLine(
                    it.code(), it.title(), it.party(), it.kind(), it.number(), it.published(), it.stage(), it.since());
        }
    }

    /// @param kind milestone, target
    record StepLine(
            String code,
            String title,
            String kind,
            @Nullable String unit,
            @Nullable BigDecimal start,
            @Nullable BigDecimal goal,
            boolean counted) {

        static StepLine of(Step it) {
            return new StepLine(it.code(), it.title(), it.kind(), it.unit(), it.start(), it.goal(), it.counted());
        }
    }

    /// @param party its code; null for all Parties together
    record StandLine(@Nullable String party, String state, LocalDate since) {}

    /// @param seq the number of the entry
    /// @param entered when it was truly entered; later than `recorded` only in a reconstructed history
    /// @param act add or close
    /// @param fact the kind of fact, as `register.deadline`
    record EventLine(
            long seq,
            Instant recorded,
            Instant entered,
            String actor,
            @Nullable String party,
            String command,
            String grounds,
            String act,
            String fact,
            Map<String, Object> values) {}
}
