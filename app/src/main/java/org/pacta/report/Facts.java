package org.pacta.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.council.Council;
import org.pacta.council.Meeting;
import org.pacta.language.Formats;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.ledger.seal.Seals;
import org.pacta.page.Badge;
import org.pacta.page.State;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.Party;
import org.pacta.scoreboard.Before;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Row;
import org.springframework.stereotype.Component;

/// What every paper says of itself, and the words in which it speaks of rows.
@Component
class Facts {

    private final Records records;
    private final Bodies bodies;
    private final Council council;
    private final Ledger ledger;
    private final Seals seals;

    Facts(Records records, Bodies bodies, Council council, Ledger ledger, Seals seals) {
        this.records = records;
        this.bodies = bodies;
        this.council = council;
        this.ledger = ledger;
        this.seals = seals;
    }

    static Counted counted(Question question) {
        return Counted.valueOf(question.framework().counted().toUpperCase(java.util.Locale.ROOT));
    }

    List<Party> parties(Question question) {
        return bodies.parties(question.union().id(), question.asOf(), question.language());
    }

    /// The names of bodies by code.
    Map<String, String> bodies(Question question) {
        return bodies.bodies(question.union().id(), question.asOf(), question.language()).stream()
                .collect(Collectors.toMap(Body::code, Body::name, (one, _) -> one));
    }

    /// `Union State · Main Directions 2021–2023`.
    String kicker(Question question) {
        var union = text(
                question, question.union().thing(), "name", question.union().code());
        return union + " · " + question.framework().title();
    }

    private String text(Question question, long thing, String field, String otherwise) {
        var texts = records.texts(question.union().id(), List.of(thing), question.asOf())
                .getOrDefault(thing, List.of());
        return texts.stream()
                .filter(each -> each.field().equals(field) && each.language().equals(question.language()))
                .findFirst()
                .or(() -> texts.stream()
                        .filter(each -> each.field().equals(field) && each.original())
                        .findFirst())
                .map(Text::words)
                .orElse(otherwise);
    }

    /// The sitting on the day shown, if there is one.
    Optional<Meeting> meeting(Question question) {
        return meetings(question).stream()
                .filter(each -> each.heldOn().equals(question.asOf().on()))
                .findFirst();
    }

    private List<Meeting> meetings(Question question) {
        return council.meetings(question.union().id(), question.asOf(), question.language());
    }

    /// The moment with which the day shown is compared.
    Optional<AsOf> before(Question question) {
        return Before.of(question, meetings(question));
    }

    /// `on`, `known`, rule, edition: a line each.
    List<String> foot(Question question, Words words) {
        var formats = words.formats();
        var on = question.asOf().on();
        var edition = question.framework()
                .editionOn(on)
                .map(each -> words.say("report.edition", each.number(), each.name(), formats.day(each.inForce())))
                .orElse(words.say("report.edition.none"));
        return List.of(
                words.say(
                        "report.foot.moment",
                        kicker(question),
                        formats.day(on),
                        known(question, formats),
                        question.union().zone().getId()),
                words.say(
                        "report.foot.rule",
                        words.say("portal.state.confirmed", parties(question).size()),
                        edition,
                        words.say("portal.viewer." + ledger.viewer().kind())));
    }

    /// What `pacta ledger verify --head` takes; empty if the moment is not sealed yet.
    String head(Question question) {
        return seals.headAt(question.union().id(), question.asOf().known())
                .map(Seals.Sealed::brief)
                .orElse("");
    }

    private static String known(Question question, Formats formats) {
        Instant known = question.asOf().known();
        return formats.moment(LocalDateTime.ofInstant(known, question.union().zone()));
    }

    /// Where the paper's figures can be looked up: an address, or without a server a sentence of the same parts.
    static String address(Question question, String where, String below) {
        var query = "framework=%s&on=%s&known=%s"
                .formatted(
                        question.framework().code(),
                        question.asOf().on(),
                        question.asOf().known());
        return where.isEmpty()
                ? "pacta:%s%s?%s".formatted(question.union().code(), below, query)
                : "%s/u/%s%s?%s".formatted(where, question.union().code(), below, query);
    }

    /// A deadline in words.
    static String due(Words words, @Nullable String form, @Nullable LocalDate due) {
        var formats = words.formats();
        if (form == null) return "–";
        if (form.matches("\\d{4}-Q[1-4]"))
            return formats.quarter(Integer.parseInt(form.substring(0, 4)), form.charAt(6) - '0');
        if (form.matches("\\d{4}-H[12]"))
            return formats.half(Integer.parseInt(form.substring(0, 4)), form.charAt(6) - '0');
        if (form.matches("\\d{4}")) return formats.year(Integer.parseInt(form));
        return due == null ? form : formats.briefDay(due);
    }

    /// Where a row stands, its date first where that has passed.
    static String state(Words words, Row row, LocalDate on, int parties) {
        var state = row.state().isEmpty()
                ? row.lateOn(on) ? State.OVERDUE : State.NOT_REPORTED
                : State.valueOf(row.state().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        return Badge.of(words, state, parties).words();
    }

    /// Rows by the code of their group, in the order in which they came.
    static Map<String, List<Row>> byGroup(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        each -> each.group() == null ? "" : each.group(),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
    }

    /// `7 Customs and taxes`.
    static String group(Row row) {
        return row.group() == null ? "" : row.group() + ". " + row.groupTitle();
    }

    static <T> String joined(List<T> all, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining(", "));
    }
}
