package org.pacta.register.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Said;
import org.pacta.ledger.SaidForm;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class PlanDraftStore {

    private static final int LOT = 2_000;

    private final JdbcClient jdbc;
    private final SaidForm form;

    PlanDraftStore(JdbcClient jdbc, SaidForm form) {
        this.jdbc = jdbc;
        this.form = form;
    }

    private static final String DRAFT = """
            select d.union_id, d.number, d.owner_id, d.name, d.origin, d.language, d.framework_id, d.grounds, d.since, d.base_seq, d.author, d.made,
                d.state, d.sent, d.seq,
                (select count(*) from register.draft_change c where c.union_id = d.union_id and c.number = d.number) as changes,
                a.id as answer_id, a.valid_from as answered, a.taken
            from register.draft d
            left join register.draft_answer a on a.union_id = d.union_id and a.number = d.number and a.recorded_to = 'infinity'
                and a.valid_to = 'infinity'
            where d.union_id = :union
            """;

    List<Draft> drafts(int union) {
        return jdbc.sql(DRAFT + "order by d.number desc")
                .param("union", union)
                .query((row, _) -> draft(row))
                .list();
    }

    Optional<Draft> draft(int union, int number) {
        return jdbc.sql(DRAFT + "and d.number = :number")
                .param("union", union)
                .param("number", number)
                .query((row, _) -> draft(row))
                .optional();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getInt("union_id"),
                row.getInt("number"),
                row.getLong("owner_id"),
                row.getString("name"),
                row.getString("origin"),
                row.getString("language"),
                row.getObject("framework_id", Long.class),
                row.getString("grounds"),
                row.getObject("since", LocalDate.class),
                row.getLong("base_seq"),
                row.getString("author"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                Draft.State.valueOf(
                        row.getString("state").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getBoolean("sent"),
                Optional.ofNullable(row.getObject("seq", Long.class)),
                row.getLong("changes"),
                answer(row));
    }

    private static Optional<Draft.Answer> answer(ResultSet row) throws SQLException {
        var id = row.getObject("answer_id", Long.class);
        if (id == null) return Optional.empty();
        var taken = Optional.ofNullable(row.getObject("taken", Integer.class));
        return Optional.of(new Draft.Answer(id, row.getObject("answered", LocalDate.class), taken));
    }

    /// Whoever else would change what becomes of it waits until this transaction ends.
    void hold(int union, int number) {
        jdbc.sql("select 1 from register.draft d where d.union_id = :union and d.number = :number for update")
                .param("union", union)
                .param("number", number)
                .query(Integer.class)
                .optional();
    }

    /// Two at once take the same number, and the second waits for the first: the advisory lock is the union's.
    int next(int union) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('register.draft'), :union)")
                .param("union", union)
                .query((_, _) -> 0)
                .list();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from register.draft_numbered(:union)")
                .param("union", union)
                .query(Integer.class)
                .single();
    }

    void add(int union, int number, Draft.Title title, long base, Actor actor) {
        jdbc.sql("""
                insert into register.draft (union_id, number, owner_id, name, origin, language, framework_id, grounds, since, base_seq, author, person_id)
                values (:union, :number, :owner, :name, :origin, :language, :framework, :grounds, :since, :base, :author, :person)
                """)
                .param("union", union)
                .param("number", number)
                .param("owner", title.owner())
                .param("name", title.name())
                .param("origin", title.origin())
                .param("language", title.language())
                .param("framework", title.framework())
                .param("grounds", title.grounds())
                .param("since", title.since())
                .param("base", base)
                .param("author", actor.kind())
                .param("person", person(actor))
                .update();
    }

    private static @Nullable Long person(Actor actor) {
        return actor instanceof Actor.Holder holder ? holder.person() : null;
    }

    /// Behind what the draft said when it was read; nothing at all if it says more by now.
    boolean addTo(Draft draft, Spool spool) {
        var open = jdbc.sql("""
                select 1 from register.draft d where d.union_id = :union and d.number = :number and d.state = 'open' and not d.sent
                for update
                """)
                .param("union", draft.union())
                .param("number", draft.number())
                .query(Integer.class)
                .optional();
        var changes = draft(draft.union(), draft.number()).map(Draft::changes).orElse(-1L);
        if (open.isEmpty() || changes != draft.changes()) return false;
        addChanges(draft.union(), draft.number(), draft.owner(), Math.toIntExact(draft.changes()), spool);
        return true;
    }

    void send(int union, int number, boolean out) {
        for (var table : List.of("register.draft", "register.draft_change"))
            jdbc.sql("update %s set sent = :out where union_id = :union and number = :number".formatted(table))
                    .param("out", out)
                    .param("union", union)
                    .param("number", number)
                    .update();
    }

    /// @param after so many changes it has already
    void addChanges(int union, int number, long owner, int after, Spool spool) {
        var lot = new ArrayList<Spool.Line>();
        var nr = new int[] {after};
        spool.each(line -> {
            lot.add(line);
            if (lot.size() == LOT) nr[0] += write(union, number, owner, nr[0], lot);
        });
        write(union, number, owner, nr[0], lot);
    }

    private int write(int union, int number, long owner, int after, List<Spool.Line> lot) {
        var size = lot.size();
        if (size == 0) return 0;
        jdbc.sql("""
                insert into register.draft_change (union_id, number, nr, owner_id, thing_id, change)
                select :union, :number, :after + c.nr, :owner, c.thing, c.change::jsonb
                from unnest(:things, :changes) with ordinality c (thing, change, nr)
                """)
                .param("union", union)
                .param("number", number)
                .param("after", after)
                .param("owner", owner)
                .param(
                        "things",
                        new SqlArrayValue(
                                "int8", lot.stream().map(Spool.Line::thing).toArray()))
                .param(
                        "changes",
                        new SqlArrayValue(
                                "text", lot.stream().map(Spool.Line::change).toArray()))
                .update();
        lot.clear();
        return size;
    }

    /// In the order in which they were said.
    void changes(int union, int number, Consumer<Said> taker) {
        jdbc.sql("""
                select change::text as change from register.draft_change where union_id = :union and number = :number order by nr
                """)
                .param("union", union)
                .param("number", number)
                .withFetchSize(LOT)
                .query((RowCallbackHandler) row -> taker.accept(form.read(row.getString("change"))));
    }

    void close(int union, int number, Draft.State state, @Nullable Long seq) {
        jdbc.sql("update register.draft set state = :state, seq = :seq where union_id = :union and number = :number")
                .param("union", union)
                .param("number", number)
                .param("state", state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .param("seq", seq)
                .update();
    }

    int nextEdition(int union, long framework) {
        return jdbc.sql("""
                select coalesce(max(number), 0) + 1 from register.edition where union_id = :union and framework_id = :framework
                """)
                .param("union", union)
                .param("framework", framework)
                .query(Integer.class)
                .single();
    }

    /// Those of these measures, steps and groups that are not in the plan on a day.
    Set<Long> absent(int union, Set<Long> things, LocalDate day) {
        return new TreeSet<>(jdbc.sql("""
                select g.id from ledger.thing g where g.union_id = :union and g.id = any(:ids) and g.kind in ('measure', 'step', 'group')
                except select p.id from (
                    select m.id from register.measure_at(:union, :day, clock_timestamp() + interval '100 years') m
                    union all select s.id from register.step_at(:union, :day, clock_timestamp() + interval '100 years') s
                    union all select r.id from register.group_at(:union, :day, clock_timestamp() + interval '100 years') r
                ) p
                """)
                .param("union", union)
                .param("ids", new SqlArrayValue("int8", things.toArray()))
                .param("day", day)
                .query(Long.class)
                .list());
    }
}
