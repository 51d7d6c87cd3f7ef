package org.pacta.exchange.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pacta.Application;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.machine.Database;
import org.pacta.machine.TestDatabase;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The application without web on a database of its own.
final class OutletFixture implements AutoCloseable {

    final TestDatabase database = TestDatabase.fresh();
    final ConfigurableApplicationContext beans;
    final Ledger ledger;
    final Exports exports;

    OutletFixture() {
        var opened = database.open();
        beans = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Database.class, () -> opened))
                .run();
        ledger = beans.getBean(Ledger.class);
        exports = beans.getBean(Exports.class);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    int found(Function<Entry, Integer> work) {
        return ledger.found(new Command(new Actor.Operator(), 0, "found", Grounds.of("test")), work);
    }

    void enter(int union, Consumer<Entry> work) {
        ledger.enter(new Command(new Actor.Operator(), union, "test", Grounds.of("test")), entry -> {
            work.accept(entry);
            return true;
        });
    }

    Union union(String code) {
        return ledger.read(Viewer.PUBLIC, () -> bean(Unions.class).union(code));
    }

    AsOf at(Union union, String on) {
        return ledger.read(Viewer.PUBLIC, () -> bean(Moments.class).asOf(union, on, null));
    }

    List<Item> items(Union union, AsOf asOf, Viewer viewer) {
        var items = new ArrayList<Item>();
        ledger.read(viewer, () -> {
            exports.each(union, asOf, "en", (_, _, _) -> {}, items::add);
            return true;
        });
        return items;
    }

    List<Item> items(Union union, String on) {
        return items(union, at(union, on), Viewer.PUBLIC);
    }

    static List<Item> of(List<Item> items, Kind kind) {
        return items.stream().filter(each -> each.kind() == kind).toList();
    }

    static Item the(List<Item> items, Kind kind, String code) {
        return of(items, kind).stream()
                .filter(each -> each.field("code").equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s %s".formatted(kind, code)));
    }

    @Override
    public void close() {
        beans.close();
        database.close();
    }
}
