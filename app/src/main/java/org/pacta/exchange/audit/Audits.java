package org.pacta.exchange.audit;

import java.util.function.Supplier;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.seal.Sealing;
import org.pacta.machine.Database;
import org.pacta.machine.Refused;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.springframework.context.ApplicationContext;

/// What the commands of this package share.
final class Audits {

    private Audits() {}

    /// @throws Refused if there is no such union
    static Union union(ApplicationContext beans, String code) {
        return beans.getBean(Ledger.class)
                .read(Viewer.PUBLIC, () -> beans.getBean(Unions.class).find(code))
                .orElseThrow(() -> new Refused("There is no union %s here.\nName it by its code.".formatted(code)));
    }

    /// Seals what waits in a union, so that all that is committed goes into the file.
    ///
    /// @throws Refused if the key is not at hand
    static void seal(ApplicationContext beans, Union union) {
        Sealing.of(beans.getBean(Database.class)).ifPresent(each -> each.seal(union.id()));
    }

    static <T> T read(ApplicationContext beans, Viewer viewer, Supplier<T> work) {
        return beans.getBean(Ledger.class).read(viewer, work);
    }
}
