package org.pacta.register.alignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class ProvisionStore {

    private static final String PROVISION = """
            select p.id, c.code, ic.code as instrument, pc.code as parent, coalesce(t.words, o.words, c.code) as words
            from register.provision_at(:union, :on, :known) p
            join ledger.code_at(:union, :on, :known) c on c.id = p.id
            join register.instrument_at(:union, :on, :known) i on i.id = p.instrument_id
            join ledger.code_at(:union, :on, :known) ic on ic.id = i.id
            left join ledger.code_at(:union, :on, :known) pc on pc.id = p.parent_id
            left join ledger.text_at(:union, :on, :known) t on t.id = p.id and t.field = 'words' and t.language = :language
            left join ledger.text_at(:union, :on, :known) o on o.id = p.id and o.field = 'words' and o.original
            """;
    private static final String ALIGNMENT =
            "select a.id, a.provision_id, a.degree from register.alignment_at(:union, :on, :known) a ";
    private static final String ORDER = " order by i.position, ic.code, p.position, c.code";

    private final JdbcClient jdbc;

    ProvisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Instrument> instruments(int union, AsOf asOf, String language) {
        return at("""
                select i.id, c.code, coalesce(t.words, o.words, c.code) as title, i.kind, i.signed, i.in_force
                from register.instrument_at(:union, :on, :known) i
                join ledger.code_at(:union, :on, :known) c on c.id = i.id
                left join ledger.text_at(:union, :on, :known) t on t.id = i.id and t.field = 'title' and t.language = :language
                left join ledger.text_at(:union, :on, :known) o on o.id = i.id and o.field = 'title' and o.original
                order by i.position, c.code
                """, union, asOf)
                .param("language", language)
                .query((row, _) -> new Instrument(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("kind"),
                        row.getObject("signed", LocalDate.class),
                        row.getObject("in_force", LocalDate.class)))
                .list();
    }

    List<Provision> provisions(int union, AsOf asOf, String language) {
        var all = at(PROVISION + ORDER, union, asOf)
                .param("language", language)
                .query((row, _) -> provision(row))
                .list();
        return new Tree<>(Provision::code, Provision::parent).of(all, Provision::at);
    }

    Map<Provision, String> of(int union, long measure, AsOf asOf, String language) {
        var degrees = new LinkedHashMap<Long, String>();
        at(ALIGNMENT + "where a.id = :measure", union, asOf)
                .param("measure", measure)
                .query((row, _) -> alignment(row))
                .list()
                .forEach(each -> degrees.put(each.provision(), each.degree()));
        var found = new LinkedHashMap<Provision, String>();
        if (degrees.isEmpty()) return found;
        at(PROVISION + "where p.id = any(:ids)" + ORDER, union, asOf)
                .param("language", language)
                .param("ids", ids(degrees.keySet()))
                .query((row, _) -> provision(row))
                .list()
                .forEach(each -> found.put(each, degrees.getOrDefault(each.id(), "")));
        return found;
    }

    List<Provisions.Alignment> alignments(int union, Collection<Long> provisions, AsOf asOf) {
        return at(ALIGNMENT + "where a.provision_id = any(:ids) order by a.id, a.provision_id", union, asOf)
                .param("ids", ids(provisions))
                .query((row, _) -> alignment(row))
                .list();
    }

    private static Provisions.Alignment alignment(ResultSet row) throws SQLException {
        return new Provisions.Alignment(row.getLong("id"), row.getLong("provision_id"), row.getString("degree"));
    }

    private static SqlArrayValue ids(Collection<Long> all) {
        return new SqlArrayValue("int8", all.toArray());
    }

    private static Provision provision(ResultSet row) throws SQLException {
        return new Provision(
                row.getLong("id"),
                row.getString("code"),
                row.getString("instrument"),
                row.getString("parent"),
                0,
                row.getString("words"));
    }

    private JdbcClient.StatementSpec at(String sql, int union, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }
}
