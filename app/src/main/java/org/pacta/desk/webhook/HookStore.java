package org.pacta.desk.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Webhooks and their messages. Called as the operator of the union: no viewer of it reaches these rows.
@Component
class HookStore {

    private final JdbcClient jdbc;

    HookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hook> hooks(int union) {
        return jdbc.sql("""
                select id, union_id, owner_id, sight, address, kinds, secret, seq, failures, switched_off, fault
                from desk.hook where union_id = :union order by made, id
                """).param("union", union).query((row, _) -> hook(row)).list();
    }

    private static Hook hook(ResultSet row) throws SQLException {
        var kinds = Arrays.stream((String[]) row.getArray("kinds").getArray())
                .flatMap(each -> Kind.of(each).stream())
                .collect(Collectors.toSet());
        return new Hook(
                row.getObject("id", UUID.class),
                row.getInt("union_id"),
                row.getLong("owner_id"),
                Sight.valueOf(row.getString("sight")),
                row.getString("address"),
                kinds,
                row.getBytes("secret"),
                row.getLong("seq"),
                row.getInt("failures"),
                row.getBoolean("switched_off"),
                row.getString("fault"));
    }

    void add(Hook hook) {
        jdbc.sql("""
                insert into desk.hook (id, union_id, owner_id, sight, address, kinds, secret, seq)
                values (:id, :union, :owner, :sight, :address, :kinds, :secret, :seq)
                """)
                .param("id", hook.id())
                .param("union", hook.union())
                .param("owner", hook.owner())
                .param("sight", hook.sight().name())
                .param("address", hook.address())
                .param("kinds", new SqlArrayValue("text", types(hook)))
                .param("secret", hook.secret())
                .param("seq", hook.seq())
                .update();
    }

    private static Object[] types(Hook hook) {
        return hook.kinds().stream().map(Kind::type).sorted().toArray();
    }

    void renew(Hook hook, byte[] secret) {
        change("update desk.hook set secret = :secret where id = :id", hook, "secret", secret);
    }

    /// On again: what it missed meanwhile follows in order.
    void switchOn(Hook hook, Instant now) {
        change(
                "update desk.hook set switched_off = false, failures = 0, fault = '', attempt = :now where id = :id",
                hook,
                "now",
                at(now));
    }

    void end(Hook hook) {
        jdbc.sql("delete from desk.hook where id = :id").param("id", hook.id()).update();
    }

    private void change(String sql, Hook hook, String name, Object value) {
        jdbc.sql(sql).param("id", hook.id()).param(name, value).update();
    }

    /// Puts messages into the outbox, unless another server has gone on from there already.
    void put(Hook hook, long until, List<Delivery> messages) {
        var first = jdbc.sql("update desk.hook set seq = :until where id = :id and seq = :seq")
                .param("until", until)
                .param("id", hook.id())
                .param("seq", hook.seq())
                .update();
        if (first == 0) return;
        for (var each : messages)
            jdbc.sql("""
                    insert into desk.delivery (union_id, hook_id, seq, kind, id, body)
                    values (:union, :hook, :seq, :kind, :id, :body)
                    """)
                    .param("union", hook.union())
                    .param("hook", hook.id())
                    .param("seq", each.seq())
                    .param("kind", each.kind().type())
                    .param("id", each.id())
                    .param("body", each.body())
                    .update();
    }

    /// Takes a webhook that is due, so that nobody else calls it until then.
    boolean take(Hook hook, Instant now, Instant until) {
        return jdbc.sql("""
                update desk.hook set attempt = :until where id = :id and attempt <= :now and not switched_off
                """)
                        .param("id", hook.id())
                        .param("now", at(now))
                        .param("until", at(until))
                        .update()
                == 1;
    }

    /// How often it failed in a row; nothing where somebody has ended it meanwhile.
    Optional<Integer> failures(Hook hook) {
        return jdbc.sql("select failures from desk.hook where id = :id for update")
                .param("id", hook.id())
                .query(Integer.class)
                .optional();
    }

    /// The first message that was not taken yet.
    Optional<Delivery> next(Hook hook) {
        return jdbc.sql("""
                select seq, kind, id, body from desk.delivery where hook_id = :hook and delivered is null
                order by seq, kind limit 1
                """)
                .param("hook", hook.id())
                .query((row, _) -> new Delivery(
                        row.getLong("seq"),
                        Kind.of(row.getString("kind")).orElseThrow(),
                        row.getString("id"),
                        row.getString("body")))
                .optional();
    }

    /// It was taken; its words are not kept.
    void delivered(Hook hook, Delivery message, Instant now, Instant until) {
        jdbc.sql("update desk.delivery set delivered = :now, body = '' where hook_id = :hook and id = :id")
                .param("now", at(now))
                .param("hook", hook.id())
                .param("id", message.id())
                .update();
        jdbc.sql("update desk.hook set failures = 0, fault = '', attempt = :until where id = :id")
                .param("until", at(until))
                .param("id", hook.id())
                .update();
    }

    void failed(Hook hook, int failures, boolean off, String fault, Instant next) {
        jdbc.sql("""
                update desk.hook set failures = :failures, switched_off = :off, fault = :fault, attempt = :next where id = :id
                """)
                .param("failures", failures)
                .param("off", off)
                .param("fault", fault)
                .param("next", at(next))
                .param("id", hook.id())
                .update();
    }

    /// Nothing more to say for now.
    void release(Hook hook, Instant now) {
        change("update desk.hook set attempt = :now where id = :id", hook, "now", at(now));
    }

    /// @param last when a message was taken last; [Instant#EPOCH] for never
    record Tally(long waiting, Instant last) {}

    Tally tally(Hook hook) {
        return jdbc.sql("""
                select count(*) filter (where delivered is null) as waiting, max(delivered) as last
                from desk.delivery where hook_id = :hook
                """)
                .param("hook", hook.id())
                .query((row, _) -> {
                    var last = row.getObject("last", OffsetDateTime.class);
                    return new Tally(row.getLong("waiting"), last == null ? Instant.EPOCH : last.toInstant());
                })
                .single();
    }

    void forget(int union, Instant before) {
        jdbc.sql("delete from desk.delivery where union_id = :union and delivered < :before")
                .param("union", union)
                .param("before", at(before))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
