package org.pacta.scoreboard;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The titles of slices, in their order.
@Component
class SliceStore {

    private final JdbcClient jdbc;

    SliceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Gives tallies the titles of their slices and brings them into order; keys without a title keep their code and
    /// come last.
    List<Tally> titled(Question question, String by, Map<String, Tally> tallies) {
        var titles = by.matches("(year|kind|proof).*") ? Map.<String, String>of() : titles(question, by);
        var ordered = new ArrayList<Tally>();
        var rest = new LinkedHashMap<>(tallies);
        titles.forEach((code, title) -> {
            var tally = rest.remove(code);
            if (tally != null) ordered.add(with(tally, title));
        });
        rest.values().forEach(each -> ordered.add(with(each, each.slice().code())));
        return ordered;
    }

    private static Tally with(Tally tally, String title) {
        return new Tally(
                new Slice(tally.slice().by(), tally.slice().code(), title),
                tally.all(),
                tally.due(),
                tally.dueFirst(),
                tally.overdue(),
                tally.claimedByAny(),
                tally.claimedByAll(),
                tally.states(),
                tally.claimedBy(),
                tally.moved(),
                tally.moves());
    }

    private Map<String, String> titles(Question question, String by) {
        var titles = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select c.code, coalesce(t.words, o.words, c.code) as title
                from (%s) s
                join ledger.code_at(:union, :on, :known) c on c.id = s.id
                left join ledger.text_at(:union, :on, :known) t on t.id = s.id and t.field = :field and t.language = :language
                left join ledger.text_at(:union, :on, :known) o on o.id = s.id and o.field = :field and o.original
                order by s.position nulls last, c.code
                """.formatted(things(by)))
                .params(new HashMap<>(Map.of(
                        "union",
                        question.union().id(),
                        "on",
                        question.asOf().on(),
                        "known",
                        question.asOf().known().atOffset(ZoneOffset.UTC),
                        "framework",
                        question.framework().id(),
                        "language",
                        question.language(),
                        "field",
                        by.startsWith("level") ? "title" : "name")))
                .query((row, _) -> titles.put(row.getString("code"), row.getString("title")))
                .list();
        return titles;
    }

    /// How deep the level of this name lies, whatever language the name is in; the uppermost of several.
    Optional<Integer> levelCalled(Question question, String name) {
        return jdbc.sql("""
                select l.depth from register.level_at(:union, :on, :known) l
                join ledger.text_at(:union, :on, :known) t on t.id = l.id and t.field = 'name'
                where l.framework_id = :framework and lower(t.words) = lower(:name)
                order by l.depth limit 1
                """)
                .param("union", question.union().id())
                .param("on", question.asOf().on())
                .param("known", question.asOf().known().atOffset(ZoneOffset.UTC))
                .param("framework", question.framework().id())
                .param("name", name)
                .query(Integer.class)
                .optional();
    }

    private static String things(String by) {
        return switch (by.split(":", 2)[0]) {
            case "level" ->
                "select g.id, g.position from register.group_at(:union, :on, :known) g where g.framework_id = :framework";
            case "party" -> "select p.id, p.position from parties.party_at(:union, :on, :known) p where :framework > 0";
            case "body" ->
                "select b.id, null::integer as position from parties.body_at(:union, :on, :known) b where :framework > 0";
            default -> "select t.id, t.position from register.term_at(:union, :on, :known) t where :framework > 0";
        };
    }
}
