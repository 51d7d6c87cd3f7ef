package org.pacta.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.ledger.LedgerFixture.day;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody with the rights of the owner alters what stands: the check says where; a rebuild mends the tables.
class LedgerCheckModuleTest {

    private final LedgerFixture at = new LedgerFixture();
    private final JdbcClient owner = JdbcClient.create(at.database.owner());
    private final LedgerCheck check = new LedgerCheck(at.database.owner());

    @BeforeEach
    void aHistory() {
        var union = at.aUnion();
        var ids = new ArrayList<Long>();
        at.enter(union, entry -> {
            for (int i = 0; i < 5; i++) {
                var id = entry.thing("measure", 0, 0);
                ids.add(id);
                entry.code(id, "measure", 0, "1." + i, day("2021-01-01"));
                entry.text(id, "title", "en", "Measure " + i, true, day("2021-01-01"));
            }
        });
        at.enter(union, entry -> entry.text(ids.get(2), "title", "en", "Mended", true, day("2022-01-01")));
        at.enter(union, entry -> entry.ceiling(List.of(ids.get(3)), Visibility.PARTIES));
        at.enter(union, entry -> entry.thing("claim", 0, ids.get(3)));
        at.enter(union, entry -> entry.ceiling(List.of(ids.get(3)), Visibility.PUBLIC));
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void anUntouchedLedgerHasNoFault() {
        assertThat(check.check().faults()).isEmpty();
        assertThat(check.check().entries()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger.text | row-differs | update ledger.text set words = 'Forged' where words = 'Mended'",
                "ledger.text | row-differs | update ledger.text set recorded_from = recorded_from - interval '1 hour' where words = 'Measure 1'",
                "ledger.text | row-differs | update ledger.text set valid_from = valid_from - 1 where words = 'Measure 1'",
                "ledger.text | row-differs | update ledger.text set visibility = 1 where words = 'Mended'",
                "ledger.text | leaf-without-row | delete from ledger.text where words = 'Mended'",
                "ledger.code | row-differs | update ledger.code set code = '9.9' where code = '1.1'",
                "ledger.thing | row-differs | update ledger.thing set kind = 'step' where kind = 'claim'",
                "ledger.leaf | hash-differs | update ledger.leaf set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'Mended', 'Forged'), 'UTF8') where convert_from(bytes, 'UTF8') like '%Mended%'",
                "ledger.leaf | leaf-differs | update ledger.leaf set visibility = 1 where seq = 2 and leaf = 1",
                "ledger.text | row-without-leaf | delete from ledger.leaf where convert_from(bytes, 'UTF8') like '%Mended%' and act = 'add'",
                "ledger.entry | entry-differs | update ledger.entry set grounds = 'forged' where seq = 3",
                "ledger.entry | gap | delete from ledger.entry where seq = 3",
                "ledger.entry | gap | update ledger.head set seq = 5",
            })
    void whatWasAlteredIsFoundAndNamed(String attack) {
        var parts = attack.split(" \\| ");
        assertThat(owner.sql("/* attack */ " + parts[2]).update()).isPositive();

        assertThat(check.check().faults())
                .anySatisfy(
                        fault -> assertThat(fault.table() + " " + fault.what()).isEqualTo(parts[0] + " " + parts[1]));
    }

    @Test
    void aRowSmuggledInIsFound() {
        owner.sql("""
                insert into ledger.text (union_id, id, field, language, words, original, valid_from, valid_to, recorded_from, recorded_to,
                    visibility, ceiling, seq, leaf)
                select union_id, id, field, 'ru', 'Forged', false, valid_from, valid_to, recorded_from, recorded_to, visibility, ceiling, 3, 99
                from ledger.text where words = 'Mended'
                """).update();

        assertThat(check.check().faults()).extracting(LedgerCheck.Fault::what).containsExactly("row-without-leaf");
    }

    @Test
    void whatAnEntryErasedIsBlankAndNoFaultAndARebuildKnowsIt() {
        var union = owner.sql("select max(union_id) from ledger.head")
                .query(Integer.class)
                .single();
        int leaf = owner.sql("select leaf from ledger.leaf where convert_from(bytes, 'UTF8') like '%\"Measure 1\"%'")
                .query(Integer.class)
                .single();
        at.enter(union, entry -> {
            entry.erase(2, leaf, "Law, article 17");
            entry.erase(2, 0, "Law, article 17");
        });

        var blank = owner.sql(
                        "select salt is null and bytes is null and length(hash) = 32 from ledger.leaf where seq = 2 and leaf in (0, :leaf)")
                .param("leaf", leaf)
                .query(Boolean.class)
                .list();
        assertThat(blank).containsExactly(true, true);
        assertThat(owner.sql("select count(*) from ledger.text where words = 'Measure 1'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner.sql("select grounds from ledger.entry where seq = 2")
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(check.check().faults()).isEmpty();
        assertThat(check.check().erased()).isEqualTo(2);
        var before = dump();
        new LedgerRebuild(at.database.owner()).rebuild();
        assertThat(dump()).isEqualTo(before);
        assertThat(check.check().faults()).isEmpty();
    }

    @Test
    void whatIsBlankWithoutAnEntryIsAFaultAndOnlyFreeWordsCanBeErased() {
        var union = owner.sql("select max(union_id) from ledger.head")
                .query(Integer.class)
                .single();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> at.enter(union, entry -> entry.erase(2, 1, "rule")))
                .hasMessageContaining("no free words");
        owner.sql("update ledger.leaf set erased = 6, salt = null, bytes = null where seq = 2 and leaf = 1")
                .update();

        assertThat(check.check().faults()).extracting(LedgerCheck.Fault::what).contains("erased-without-entry");
    }

    @Test
    void aRebuildMakesTheTablesFromTheLeaves() {
        var before = dump();
        owner.sql("update ledger.text set words = 'Forged'").update();
        owner.sql("delete from ledger.code where code = '1.1'").update();
        owner.sql("update ledger.thing set ceiling = 7000").update();

        new LedgerRebuild(at.database.owner()).rebuild();

        assertThat(dump()).isEqualTo(before);
        assertThat(check.check().faults()).isEmpty();
    }

    private List<String> dump() {
        var all = new ArrayList<String>();
        for (var table : Catalogue.tables(owner)) {
            all.addAll(
                    owner.sql("select to_jsonb(t)::text from %s t order by union_id, seq, leaf".formatted(table.name()))
                            .query(String.class)
                            .list());
        }
        return all;
    }
}
