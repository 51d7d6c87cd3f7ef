package org.pacta.exchange.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pacta.acts.Acts;
import org.pacta.confirmation.Confirmations;
import org.pacta.council.Council;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Records;
import org.pacta.ledger.Viewer;
import org.pacta.machine.Progress;
import org.pacta.parties.Bodies;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.planning.procedure.Procedures;
import org.pacta.register.alignment.Alignments;
import org.pacta.register.draft.Draft;
import org.pacta.register.draft.PlanDrafts;
import org.pacta.register.plan.Plan;
import org.pacta.scoreboard.Statements;
import org.springframework.stereotype.Component;

/// Brings plan files into the register: all or nothing, in one entry.
///
/// The file is read and checked before the union is locked. A check carries out the whole import and takes it
/// back at the end, so that what it tells is what would happen.
@Component
public class Imports {

    /// What may speak of things of any other kind, and so comes after them.
    private static final Set<Kind> LAST = Set.of(Kind.TEXTS, Kind.CLAIMS, Kind.CONFIRMATIONS);

    private static final List<String> DERIVED = List.of("confirmation.standing");

    private final Ledger ledger;
    private final Records records;
    private final Unions unions;
    private final Moments moments;
    private final IntakeStore store;
    private final PlanDrafts drafts;
    private final Writing writing;
    private final Description description = new Description();

    Imports(
            Ledger ledger,
            Records records,
            Unions unions,
            Moments moments,
            IntakeStore store,
            PlanDrafts drafts,
            Bodies bodies,
            Plan plan,
            Alignments alignments,
            Acts acts,
            Procedures procedures,
            Council council,
            Confirmations confirmations,
            Statements statements) {
        this.ledger = ledger;
        this.records = records;
        this.unions = unions;
        this.moments = moments;
        this.store = store;
        this.drafts = drafts;
        this.writing = (lastDue, depths, places) -> new Doors(
                unions,
                bodies,
                plan,
                alignments,
                acts,
                procedures,
                council,
                confirmations,
                statements,
                depths,
                new HashMap<>(),
                places,
                lastDue);
    }

    @FunctionalInterface
    private interface Writing {
        Doors doors(LocalDate lastDue, Map<Long, Integer> depths, Map<Long, Integer> places);
    }

    public Outcome run(Request request, Progress progress) {
        var findings = request.skipFaulty() ? Findings.byRow() : new Findings();
        try (var staged = new Staged()) {
            var union = ledger.read(Viewer.PUBLIC, () -> unions.find(request.union()));
            var known = union.map(each -> ledger.read(Viewer.operator(each.id()), () -> records.ids(each.id())))
                    .orElse(Map.of());
            var file = new PlanFile(description, request, known.keySet());
            var read = file.read(staged, findings, progress);
            var framework = file.framework(staged);
            var directory = new Directory(
                    known,
                    union.map(each -> ledger.read(Viewer.operator(each.id()), () -> records.recoded(each.id())))
                            .orElse(Map.of()));
            paired(request, directory, framework, findings);
            var standing = request.edition().isEmpty() && union.isPresent() && staged.count(Kind.LINKS) > 0
                    ? ledger.read(
                            Viewer.operator(union.get().id()),
                            () -> store.links(union.get().id()))
                    : List.<IntakeStore.Pair>of();
            var ways = union.isPresent() && staged.count(Kind.ACT_PASSED) > 0
                    ? ledger.read(
                            Viewer.operator(union.get().id()),
                            () -> store.ways(union.get().id()))
                    : WayRows.Held.NOTHING;
            if (read) refer(request, staged, directory, framework, standing, ways, file.asWritten(), findings);
            if (request.draft()) draftable(staged, union, findings, request);
            if (!read || (!findings.clean() && !(request.skipFaulty() && findings.ofRows())) || staged.total() == 0)
                return new Outcome.Refused(findings);
            mending(request, findings);
            return write(request, staged, findings, union, directory, framework, file, progress);
        }
    }

    /// Checks what refers to what. Where faulty rows are skipped, those that refer to one of them are left out as well,
    /// until the others hold together.
    private void refer(
            Request request,
            Staged staged,
            Directory directory,
            String framework,
            List<IntakeStore.Pair> standing,
            WayRows.Held ways,
            boolean asWritten,
            Findings findings) {
        var former = new HashMap<String, String>();
        request.pairs().forEach((old, fresh) -> former.put(fresh, old));
        var references = new References(description, directory, framework, former, standing, ways, asWritten, findings);
        references.check(staged);
        while (request.skipFaulty() && references.leave(staged)) {
            references = new References(description, directory, framework, former, standing, ways, asWritten, findings);
            references.check(staged);
        }
    }

    /// What is said to be called otherwise now must be there under its former code.
    private static void paired(Request request, Directory directory, String framework, Findings findings) {
        var within = directory.id("framework", 0, framework);
        for (var old : request.pairs().keySet()) {
            if (List.of("group", "measure", "step").stream().noneMatch(kind -> directory.id(kind, within, old) != 0))
                findings.add(
                        Reason.PAIR_UNKNOWN, Place.FILE, old, request.pairs().get(old));
        }
    }

    private void mending(Request request, Findings findings) {
        if (request.mend().isPresent() && findings.faultyRows() > 0)
            new MendFile(description).write(request, findings, request.mend().get());
    }

    /// A draft changes the plan of a union that is there; what is reported is recorded at once.
    private static void draftable(Staged staged, Optional<Union> union, Findings findings, Request request) {
        if (union.isEmpty()) findings.add(Reason.DRAFT_OF_NOTHING, Place.FILE, request.union());
        for (var kind : List.of(Kind.CLAIMS, Kind.CONFIRMATIONS)) {
            if (staged.count(kind) > 0) findings.add(Reason.DRAFT_OF_CLAIMS, Place.row(kind.key(), 0), kind.key());
        }
    }

    private Outcome write(
            Request request,
            Staged staged,
            Findings findings,
            Optional<Union> union,
            Directory directory,
            String framework,
            PlanFile file,
            Progress progress) {
        var grounds = Grounds.of(
                request.grounds().isBlank() ? "import of " + request.file().getFileName() : request.grounds());
        var command = new Command(
                new Actor.Operator(),
                union.map(Union::id).orElse(0),
                "import",
                grounds,
                request.stated().orElse(null));
        Function<Entry, Done> work =
                entry -> carryOut(request, staged, findings, union, directory, framework, file, progress, entry);
        if (request.draft() && union.isPresent())
            return draft(request, staged, findings, union.get(), directory, framework, command, work);
        if (request.checkOnly()) {
            var done =
                    union.isPresent() ? ledger.attempt(command, _ -> {}, work) : ledger.attemptFounding(command, work);
            return new Outcome.Checked(findings, done.difference);
        }
        var done = union.isPresent() ? ledger.enter(command, work) : ledger.found(command, work);
        return new Outcome.Imported(findings, done.difference, done.seq, union.isEmpty());
    }

    private record Done(Difference difference, long seq) {}

    private Outcome draft(
            Request request,
            Staged staged,
            Findings findings,
            Union union,
            Directory directory,
            String framework,
            Command command,
            Function<Entry, Done> work) {
        var within = directory.id("framework", 0, framework);
        var title = new Draft.Title(
                0,
                request.edition().isEmpty() ? String.valueOf(request.file().getFileName()) : request.edition(),
                "import",
                union.languages().getFirst(),
                request.edition().isEmpty() || within == 0 ? null : within,
                request.inForce().orElseGet(() -> moments.today(union)),
                command.grounds().words());
        var made = drafts.make(Viewer.operator(union.id()), command, title, work);
        return new Outcome.Drafted(
                findings, made.answer().difference, made.draft().number());
    }

    private Done carryOut(
            Request request,
            Staged staged,
            Findings findings,
            Optional<Union> union,
            Directory directory,
            String framework,
            PlanFile file,
            Progress progress,
            Entry entry) {
        var changes = new Changes();
        entry.hear(changes);
        var doors = writing.doors(file.lastDue(), store.depths(entry.union()), store.places(entry.union()));
        var from = (request.draft() ? request.inForce() : file.from(staged))
                .or(() -> union.map(moments::today))
                .orElseGet(file::today);
        var original = file.language(staged, union);
        var thing = union.map(Union::thing).orElseGet(() -> entry.thing("union", 0, 0));
        var to = new Taking(entry, from, original);
        var intake = new Intake(
                doors,
                directory,
                request,
                framework,
                to,
                thing,
                union.isEmpty(),
                union.map(Union::demoDay).orElse(null));
        if (union.isEmpty() && staged.count(Kind.UNION) == 0) {
            unions.describe(entry, thing, request.union(), java.time.ZoneId.of("UTC"), List.of(original), null, from);
            entry.text(thing, "name", original, request.union(), true, from);
        }
        intake.parties(request.parties());
        if (directory.id("framework", 0, framework) == 0
                && staged.count(Kind.FRAMEWORKS) == 0
                && !framework.isEmpty()) {
            intake.take(file.framework(framework));
        }
        var progressed = new long[1];
        staged.each(Kind.DOCUMENTS, intake::announce);
        for (var kind : Kind.values()) {
            if (LAST.contains(kind)) continue;
            staged.each(kind, intake::announce);
            staged.each(kind, item -> {
                intake.take(item);
                if (++progressed[0] % 1_000 == 0) progress.at("writing", progressed[0], staged.total());
            });
        }
        staged.each(Kind.TEXTS, intake::take);
        for (var kind : List.of(Kind.MEASURES, Kind.STEPS)) staged.each(kind, intake::classify);
        for (var kind : List.of(Kind.UNION, Kind.FRAMEWORKS, Kind.MEASURES)) staged.each(kind, intake::rule);
        intake.finish();
        entry.flush();
        var gone = new Removal(doors, store, directory, intake, to).remove(staged, framework, request, file.whole());
        var zone = union.map(Union::zone).orElse(ZoneOffset.UTC);
        var today = entry.recorded().atZone(zone).toLocalDate();
        var claims =
                new ClaimIntake(doors, intake, to, today, store.claims(entry.union()), store.reversals(entry.union()));
        claims.take(staged);
        if (!request.draft()) { // a draft is followed by both when it is put in force
            if (union.isPresent() && !intake.touched().isEmpty())
                doors.confirmations().renew(entry, intake.touched());
            edition(request, directory, intake, framework, doors, to);
        }
        entry.flush();
        var difference = new Difference(
                claims.added(intake.added()),
                gone.counts(),
                gone.pairs(),
                records.changed(entry, List.of(), DERIVED) - gone.things(),
                records.changed(entry, List.of("register.deadline"), List.of()),
                changes.things(ids -> names(entry, ids, from)),
                changes.relations());
        if (changes.answers() && claims.dated() > 0)
            findings.add(
                    Reason.ANSWER_DATES,
                    Place.row(Kind.CONFIRMATIONS.key(), 0),
                    claims.firstDate(),
                    String.valueOf(claims.dated()));
        return new Done(difference, entry.seq());
    }

    private Map<Long, Difference.Name> names(Entry entry, Set<Long> ids, LocalDate on) {
        var names = new HashMap<Long, Difference.Name>();
        records.named(entry.union(), ids, new AsOf(on, entry.recorded()))
                .forEach((id, each) -> names.put(id, new Difference.Name(each.kind(), each.code())));
        return names;
    }

    private static void edition(
            Request request, Directory directory, Intake intake, String framework, Doors doors, Taking to) {
        if (request.edition().isEmpty()) return;
        var within = directory.id("framework", 0, framework);
        if (within == 0) return;
        var number = directory.of("edition", within).size() + 1;
        var id = intake.thing("edition", within, String.valueOf(number), within);
        doors.plan().edition(to.entry(), id, within, number, null, null, to.from());
        to.entry().text(id, "name", to.original(), request.edition(), true, to.from());
    }
}
