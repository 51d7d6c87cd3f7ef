package org.pacta.portal.compare;

import java.time.LocalDate;
import java.util.Optional;
import org.pacta.council.Council;
import org.pacta.council.Meeting;
import org.pacta.ledger.AsOf;
import org.pacta.parties.Moments;
import org.pacta.scoreboard.Question;
import org.springframework.stereotype.Component;

/// The two moments of a comparison, as an address names them.
@Component
public class Spans {

    private final Council council;
    private final Moments moments;

    Spans(Council council, Moments moments) {
        this.council = council;
        this.moments = moments;
    }

    /// @param from the earlier moment; `to` is not before it by mistake alone, the order is the reader's
    public record Span(Question from, Question to) {}

    /// A moment that is none of ours.
    public static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String parameter;

        Unclear(String parameter, String text) {
            super("%s (%s) must be a day as 2023-11-29, a moment as 2023-11-29T12:00:00Z, or the number of a meeting"
                    .formatted(parameter, text));
            this.parameter = parameter;
        }

        /// The parameter at fault: `from` or `to`.
        public String parameter() {
            return parameter;
        }
    }

    /// Each moment is seen as it was seen then, but never with more than is known at the moment asked.
    ///
    /// @param asked the plan, at the moment that stands for an empty `to`
    /// @param from a day, an instant, or the code of a meeting; empty for the meeting before, else the first
    ///     day of the framework
    /// @throws Unclear if one of them is none of these
    public Span of(Question asked, String from, String to) {
        var second = to.isBlank() ? asked : asked.at(moment(asked, "to", to.strip()));
        var first = from.isBlank()
                ? asked.at(
                        seenThen(asked, before(second).orElse(asked.framework().starts())))
                : asked.at(moment(asked, "from", from.strip()));
        return new Span(first, second);
    }

    private AsOf moment(Question asked, String parameter, String text) {
        var meeting = council.meeting(asked.union().id(), text, asked.asOf(), asked.language())
                .map(Meeting::heldOn);
        if (meeting.isPresent()) return seenThen(asked, meeting.get());
        try {
            var known = moments.asOf(asked.union(), null, text).known();
            var day = text.contains("T") ? asked.union().dayOf(known) : LocalDate.parse(text);
            return new AsOf(day, earlier(asked, known));
        } catch (Moments.Unreadable _) {
            throw new Unclear(parameter, text);
        }
    }

    private static AsOf seenThen(Question asked, LocalDate day) {
        return new AsOf(day, earlier(asked, asked.union().endOf(day)));
    }

    private static java.time.Instant earlier(Question asked, java.time.Instant known) {
        return known.isAfter(asked.asOf().known()) ? asked.asOf().known() : known;
    }

    /// The last meeting before that day, within the framework.
    private Optional<LocalDate> before(Question question) {
        return council.meetings(question.union().id(), question.asOf(), question.language()).stream()
                .map(Meeting::heldOn)
                .filter(each -> each.isBefore(question.asOf().on()))
                .filter(each -> !each.isBefore(question.framework().starts()))
                .findFirst();
    }
}
