package org.pacta.scoreboard;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the codes in a filter are those of something.
@Component
class UnnamedStore {

    private final JdbcClient jdbc;

    UnnamedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param value what stands in the field
    /// @param code that part of it which names something, empty where none does
    /// @param kind of things in the ledger
    private record Naming(String field, String value, String code, String kind, String what) {}

    /// The first code of a filter that nothing bears; empty where each has its bearer.
    Optional<Unnamed> unnamed(Question question, Filter filter) {
        var show = filter.show();
        return Stream.of(
                        new Naming("group", filter.group(), filter.group(), "group", "group of this plan"),
                        new Naming("party", filter.party(), filter.party(), "party", "Party"),
                        new Naming("body", filter.body(), filter.bodyCode(), "body", "body"),
                        new Naming("show", show, after(show, Filter.REPORTED_BY), "party", "Party"),
                        new Naming("show", show, after(show, Filter.CARRIES_OUT), "provision", "provision"))
                .filter(each -> !each.code.isEmpty() && !borne(question, each))
                .findFirst()
                .map(each -> new Unnamed(each.field, each.value, each.what))
                .or(() -> topic(question, filter.topic()));
    }

    private static String after(String text, String start) {
        return text.startsWith(start) ? text.substring(start.length()) : "";
    }

    private boolean borne(Question question, Naming naming) {
        return jdbc.sql("""
                select exists (
                    select from ledger.code_at(:union, :on, :known) c
                    where c.kind = :kind and c.code = :code and (c.kind <> 'group' or c.scope_id = :framework))
                """)
                .param("union", question.union().id())
                .param("on", question.asOf().on())
                .param("known", question.asOf().known().atOffset(ZoneOffset.UTC))
                .param("kind", naming.kind)
                .param("code", naming.code)
                .param("framework", question.framework().id())
                .query(Boolean.class)
                .single();
    }

    private Optional<Unnamed> topic(Question question, String topic) {
        if (topic.isEmpty()) return Optional.empty();
        var borne = jdbc.sql("""
                select exists (
                    select from register.taxonomy_at(:union, :on, :known) x
                    join ledger.code_at(:union, :on, :known) xc on xc.id = x.id
                    left join register.term_at(:union, :on, :known) t on t.taxonomy_id = x.id
                    left join ledger.code_at(:union, :on, :known) tc on tc.id = t.id
                    where :topic in (xc.code || ':' || tc.code, xc.code || ':-'))
                """)
                .param("union", question.union().id())
                .param("on", question.asOf().on())
                .param("known", question.asOf().known().atOffset(ZoneOffset.UTC))
                .param("topic", topic)
                .query(Boolean.class)
                .single();
        return borne ? Optional.empty() : Optional.of(new Unnamed("topic", topic, "term of a taxonomy"));
    }
}
