package org.pacta.exchange.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.mapping.MappedTable;
import org.pacta.exchange.mapping.Mapping;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.table.Reading;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.exchange.workbook.Workbooks;
import org.pacta.ledger.Records.Name;
import org.pacta.machine.Progress;
import org.pacta.parties.Union;
import org.pacta.register.deadline.Deadline;

/// A file to be brought in: read into items once, and asked for what the import must know beforehand.
final class PlanFile {

    private final Description description;
    private final Request request;
    private final Set<Name> known;
    private LocalDate firstDue = LocalDate.MAX;
    private LocalDate lastDue = LocalDate.MIN;
    private String mapped = "";
    private boolean asWritten;
    private Findings found = new Findings();

    PlanFile(Description description, Request request, Set<Name> known) {
        this.description = description;
        this.request = request;
        this.known = known;
    }

    /// Sets the items aside. False if the file cannot be read to its end; what is wrong stands in the findings.
    boolean read(Staged staged, Findings findings, Progress progress) {
        found = findings;
        var name = Objects.requireNonNull(request.file().getFileName()).toString();
        var count = new long[1];
        org.pacta.exchange.workbook.ItemSink sink = item -> {
            staged.add(item);
            due(item);
            if (++count[0] % 5_000 == 0) progress.at("reading", count[0], count[0] + 1);
        };
        var codes = known.stream().map(Name::code).collect(Collectors.toSet());
        Reading reading;
        if (request.mapping().isPresent()) {
            var mapping = Mapping.parse(request.mapping().get(), description, findings);
            if (mapping == null) return false;
            mapped = mapping.framework();
            asWritten = mapping.asWritten();
            reading = new MappedTable(mapping, description, Limits.USUAL, bodies(), codes::contains)
                    .read(request.file(), name, findings, sink);
        } else {
            reading = new Workbooks(description, Limits.USUAL, codes::contains)
                    .read(request.file(), name, false, findings, sink);
        }
        if (reading instanceof Reading.Refused refused) {
            findings.refuse(refused.fault());
            return false;
        }
        return true;
    }

    /// Whether its mapping takes codes as they stand, though they look like others.
    boolean asWritten() {
        return asWritten;
    }

    /// Whether all its rows are taken.
    boolean whole() {
        return found.clean();
    }

    /// Codes of known bodies stand for themselves, so that a mapping finds them.
    private Map<String, String> bodies() {
        var bodies = new HashMap<String, String>();
        known.stream().filter(each -> each.kind().equals("body")).forEach(each -> bodies.put(each.code(), each.code()));
        return bodies;
    }

    private void due(Item item) {
        var form = item.field("deadline");
        if (form.isEmpty()) return;
        Deadline.parse(form, "").due().ifPresent(day -> {
            if (day.isBefore(firstDue)) firstDue = day;
            if (day.isAfter(lastDue)) lastDue = day;
        });
    }

    LocalDate lastDue() {
        return lastDue.equals(LocalDate.MIN) ? today() : lastDue;
    }

    /// For a union that is not there yet: the day on which the file was last written.
    LocalDate today() {
        return LocalDate.ofEpochDay(Math.floorDiv(request.file().toFile().lastModified(), 86_400_000L));
    }

    /// The code of the framework that is meant where a row names none: asked for, named by the mapping, the
    /// only one in the file, or the only one in the register.
    String framework(Staged staged) {
        if (!request.framework().isEmpty()) return request.framework();
        if (!mapped.isEmpty()) return mapped;
        var found = new HashMap<String, String>();
        staged.each(Kind.FRAMEWORKS, item -> found.put(item.field("code"), ""));
        known.stream().filter(each -> each.kind().equals("framework")).forEach(each -> found.put(each.code(), ""));
        return found.size() == 1 ? found.keySet().iterator().next() : "";
    }

    /// A framework of which the file says no more than its code.
    Item framework(String code) {
        return new Item(Kind.FRAMEWORKS, Place.FILE, Map.of("code", code, "title:en", code));
    }

    /// From when the file's plan holds: as asked, or from the first day of the earliest framework in it.
    Optional<LocalDate> from(Staged staged) {
        if (request.inForce().isPresent()) return request.inForce();
        var first = new LocalDate[] {LocalDate.MAX};
        staged.each(Kind.FRAMEWORKS, item -> {
            var starts = Taking.day(item, "from");
            if (starts != null && starts.isBefore(first[0])) first[0] = starts;
        });
        return first[0].equals(LocalDate.MAX) ? Optional.empty() : Optional.of(first[0]);
    }

    /// The language of texts that name none: the union's own, or the first that the file's union has.
    String language(Staged staged, Optional<Union> union) {
        if (union.isPresent()) return union.get().languages().getFirst();
        var language = new String[] {"en"};
        staged.each(Kind.UNION, item -> {
            if (!item.field("languages").isEmpty())
                language[0] = item.field("languages").split("; *")[0];
        });
        return language[0];
    }
}
