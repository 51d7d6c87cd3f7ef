package org.pacta.scoreboard.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Head;
import org.pacta.ledger.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Reads what slices publish as their histories: all of it, or what entries after a certain one added and closed.
@Component
class HeldStore {

    private static final int FETCH = 2000;
    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final Records records;

    HeldStore(JdbcClient jdbc, Records records) {
        this.records = records;
        this.jdbc = jdbc;
    }

    HeldPlan load(Head head) {
        var nothing = new HeldPlan(
                0,
                When.micros(java.time.Instant.EPOCH),
                Facts.none(),
                Facts.none(),
                Facts.none(),
                Facts.none(),
                Facts.none(),
                Facts.none(),
                Facts.none(),
                Facts.none(),
                Facts.none(),
                Facts.none(),
                Facts.none(),
                Facts.none(),
                Facts.none(),
                Facts.none());
        return extend(nothing, head);
    }

    /// The plan with what was added and closed since, up to the head.
    HeldPlan extend(HeldPlan plan, Head head) {
        var part = new Part(head.union(), plan.seq(), plan.recorded(), head.seq());
        return new HeldPlan(
                head.seq(),
                When.micros(head.recorded()),
                plan.items()
                        .with(read(
                                part,
                                "register.item_history",
                                "what, framework_id, group_id, result, position, counted",
                                HeldStore::item)),
                plan.dues()
                        .with(read(part, "register.deadline_history", "form, due, first_due, moves", HeldStore::due)),
                plan.weights()
                        .with(read(part, "register.weight_history", "weight", row -> row.getBigDecimal("weight"))),
                plan.standings()
                        .with(read(
                                part,
                                "confirmation.standing_history",
                                "party_id, state",
                                row -> new HeldPlan.Stand(
                                        row.getLong("party_id"),
                                        row.getString("state").intern()))),
                plan.assignments()
                        .with(read(
                                part,
                                "register.assignment_history",
                                "body_id, role, position",
                                row -> new HeldPlan.Assigned(
                                        row.getLong("body_id"),
                                        row.getString("role").intern(),
                                        row.getInt("position")))),
                plan.serves()
                        .with(read(part, "register.serves_history", "measure_id", row -> row.getLong("measure_id"))),
                plan.groups()
                        .with(read(
                                part,
                                "register.group_history",
                                "framework_id, parent_id, depth, position",
                                row -> new HeldPlan.Group(
                                        row.getLong("framework_id"),
                                        row.getLong("parent_id"),
                                        row.getInt("depth"),
                                        row.getInt("position")))),
                plan.classes()
                        .with(read(part, "register.classified_history", "term_id", row -> row.getLong("term_id"))),
                plan.terms()
                        .with(read(part, "register.term_history", "taxonomy_id", row -> row.getLong("taxonomy_id"))),
                plan.codes()
                        .with(read(
                                part,
                                "ledger.code_history",
                                "kind, scope_id, code",
                                row -> new HeldPlan.Code(
                                        row.getString("kind").intern(),
                                        row.getLong("scope_id"),
                                        row.getString("code")))),
                plan.parties().with(read(part, "parties.party_history", "position", row -> row.getInt("position"))),
                plan.bodies().with(read(part, "parties.body_history", "party_id", row -> row.getLong("party_id"))),
                plan.successions()
                        .with(read(
                                part,
                                "parties.succession_history",
                                "successor_id",
                                row -> row.getLong("successor_id"))),
                plan.closures().with(read(part, "council.closure_history", "true as closed", _ -> true)));
    }

    /// @param after what was added by a later entry, or closed later than `recorded`, is read
    /// @param last no later entry is
    private record Part(int union, long after, long recorded, long last) {}

    private interface Value<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<Facts.Row<T>> read(Part part, String history, String columns, Value<T> value) {
        var since = java.time.Instant.EPOCH.plus(part.recorded, java.time.temporal.ChronoUnit.MICROS);
        return jdbc.sql("""
                select id, valid_from, valid_to, recorded_from, recorded_to, seq, leaf, %s from %s(:union)
                where seq <= :last and (seq > :after or (recorded_to > :since and recorded_to < 'infinity'))
                """.formatted(columns, history))
                .withFetchSize(FETCH)
                .param("union", part.union)
                .param("last", part.last)
                .param("after", part.after)
                .param("since", since.atOffset(java.time.ZoneOffset.UTC))
                .query((row, _) -> new Facts.Row<>(row.getLong("id"), version(row, value.of(row))))
                .list();
    }

    private static <T> Version<T> version(ResultSet row, T value) throws SQLException {
        return new Version<>(
                day(row.getObject("valid_from", LocalDate.class)),
                day(row.getObject("valid_to", LocalDate.class)),
                moment(row.getObject("recorded_from", OffsetDateTime.class)),
                moment(row.getObject("recorded_to", OffsetDateTime.class)),
                row.getLong("seq"),
                row.getInt("leaf"),
                value);
    }

    private static int day(LocalDate day) {
        return day.equals(LocalDate.MAX) ? Version.OPEN_DAY : Math.toIntExact(day.toEpochDay());
    }

    private static long moment(OffsetDateTime moment) {
        return moment.equals(OffsetDateTime.MAX) ? Version.OPEN : When.micros(moment.toInstant());
    }

    private static HeldPlan.Item item(ResultSet row) throws SQLException {
        return new HeldPlan.Item(
                row.getString("what").equals("steps"),
                row.getLong("framework_id"),
                row.getLong("group_id"),
                row.getString("result").intern(),
                row.getInt("position"),
                row.getBoolean("counted"));
    }

    private static HeldPlan.Due due(ResultSet row) throws SQLException {
        return new HeldPlan.Due(
                row.getString("form").intern(),
                row.getObject("due", LocalDate.class),
                row.getObject("first_due", LocalDate.class),
                row.getInt("moves"));
    }

    /// The titles of these things in a language, or else in the original; what has none is left out.
    Map<Long, String> titles(int union, Collection<Long> things, AsOf asOf, String language) {
        var titles = new HashMap<Long, String>();
        if (things.isEmpty()) return titles;
        // a page shows its rows' texts besides: asked here, they need not be asked again
        if (things.size() <= PAGE) {
            records.texts(union, things, asOf)
                    .forEach((id, texts) -> texts.stream()
                            .filter(each -> each.field().equals("title"))
                            .filter(each -> each.language().equals(language) || each.original())
                            .min(Comparator.comparing(each -> !each.language().equals(language)))
                            .ifPresent(each -> titles.put(id, each.words())));
            return titles;
        }
        jdbc.sql("""
                select distinct on (id) id, words from ledger.text_at(:union, :on, :known)
                where id = any(:ids) and field = 'title' and (language = :language or original)
                order by id, language = :language desc
                """)
                .param("union", union)
                .param("ids", new SqlArrayValue("int8", things.toArray()))
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(java.time.ZoneOffset.UTC))
                .param("language", language)
                .query((row, _) -> titles.put(row.getLong("id"), row.getString("words")))
                .list();
        return titles;
    }
}
