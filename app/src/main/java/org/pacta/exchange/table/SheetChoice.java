package org.pacta.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;

/// Which sheets of a workbook are read, and which are not, so that none is left without a word. A hidden sheet is read
/// only where it is named.
final class SheetChoice {

    private static final int NAMED = 20;

    private final Choice choice;
    private final List<String> visible = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private int seen;
    private int taken;

    SheetChoice(Choice choice) {
        this.choice = choice;
    }

    /// Whether the next sheet is to be read.
    boolean takes(String name, boolean unseen) {
        seen += unseen ? 0 : 1;
        boolean takes = !choice.satisfied(taken)
                && (unseen ? choice.named() && choice.takes(name, 0) : choice.takes(name, seen));
        if (takes) {
            taken++;
        } else {
            (unseen ? hidden : visible).add(name);
        }
        return takes;
    }

    /// Adds a notice of the sheets that were not read.
    ///
    /// @throws Refusal if none was
    void tell(Findings findings) {
        if (taken == 0) {
            var all = new ArrayList<>(visible);
            all.addAll(hidden);
            var asked = choice.sheet() == null ? "" : choice.sheet();
            throw new Refusal(Reason.SHEET_MISSING, Place.FILE, asked, String.join(", ", all));
        }
        if (choice.sheet() == null) left(visible, Reason.SHEETS_LEFT, findings);
        if (!choice.named()) left(hidden, Reason.HIDDEN_SHEETS, findings);
    }

    private static void left(List<String> names, Reason reason, Findings findings) {
        if (!names.isEmpty()) {
            var first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
            findings.add(reason, Place.FILE, first, String.valueOf(names.size()));
        }
    }
}
