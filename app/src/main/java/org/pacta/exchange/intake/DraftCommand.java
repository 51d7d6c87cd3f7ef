package org.pacta.exchange.intake;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Records;
import org.pacta.ledger.Viewer;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.register.draft.Comparison;
import org.pacta.register.draft.Draft;
import org.pacta.register.draft.Outcome;
import org.pacta.register.draft.PlanDrafts;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pacta draft`: drafts of the operator, looked at and put in force.
@Command(name = "draft", description = "Look at drafts of a plan, put one in force, or give it up.")
public final class DraftCommand {

    private final Starter starter;

    public DraftCommand(Starter starter) {
        this.starter = starter;
    }

    /// What every one of its commands asks.
    static final class Which {

        @Mixin
        private final DatabaseOptions where = new DatabaseOptions();

        @Spec(Spec.Target.MIXEE)
        private @Nullable CommandSpec mixee;

        @Option(names = "--union", required = true, paramLabel = "CODE", description = "The union.")
        private String union = "";

        PrintWriter out() {
            return mixee == null
                    ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                    : mixee.commandLine().getOut();
        }
    }

    /// The beans and the union of a command.
    record Room(ApplicationContext beans, Union union) {

        <T> T bean(Class<T> type) {
            return beans.getBean(type);
        }

        Viewer viewer() {
            return Viewer.operator(union.id());
        }

        org.pacta.ledger.Command command(String name, Grounds grounds) {
            return new org.pacta.ledger.Command(new Actor.Operator(), union.id(), name, grounds);
        }

        Draft draft(int number) {
            return bean(Ledger.class)
                    .read(viewer(), () -> bean(PlanDrafts.class).drafts(union.id()))
                    .stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            "There is no draft %d.\nSee which there are: pacta draft list.".formatted(number)));
        }
    }

    private int in(Which which, BiFunction<Room, PrintWriter, Integer> work) {
        return starter.run(which.where, beans -> {
            var union = beans.getBean(Ledger.class)
                    .read(Viewer.PUBLIC, () -> beans.getBean(Unions.class).find(which.union))
                    .orElseThrow(() ->
                            new Refused("There is no union %s here.\nName it by its code.".formatted(which.union)));
            var out = which.out();
            try {
                return work.apply(new Room(beans, union), out);
            } finally {
                out.flush();
            }
        });
    }

    @Command(name = "list", description = "The drafts, the latest first.")
    int list(@Mixin Which which) {
        return in(which, (room, out) -> {
            var drafts = room.bean(Ledger.class)
                    .read(room.viewer(), () -> room.bean(PlanDrafts.class).drafts(room.union.id()));
            if (drafts.isEmpty()) out.println("There is no draft.");
            drafts.forEach(each -> out.printf(
                    "%4d  %-9s  %s  %s (%d changes, of %s)%n",
                    each.number(),
                    each.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    each.made().atZone(room.union.zone()).toLocalDate(),
                    each.name(),
                    each.changes(),
                    each.origin()));
            return 0;
        });
    }

    @Command(name = "show", description = "What a draft would add, change, move and remove.")
    int show(@Mixin Which which, @Parameters(paramLabel = "NUMBER") int number) {
        return in(which, (room, out) -> {
            var draft = room.draft(number);
            told(
                    room,
                    room.bean(Ledger.class)
                            .read(
                                    room.viewer(),
                                    () -> room.bean(PlanDrafts.class).comparison(draft, draft.language())),
                    out);
            return 0;
        });
    }

    @Command(name = "put-in-force", description = "Puts a draft in force from a day on, as one entry.")
    int putInForce(
            @Mixin Which which,
            @Parameters(paramLabel = "NUMBER") int number,
            @Option(names = "--in-force", paramLabel = "DAY", description = "From which day; default: today.") @Nullable
                    LocalDate day,
            @Option(names = "--decided", paramLabel = "DAY", description = "The day of the decision.") @Nullable
                    LocalDate decided,
            @Option(names = "--document", paramLabel = "CODE", description = "The decision.", defaultValue = "")
                    String document,
            @Option(
                            names = "--grounds",
                            paramLabel = "TEXT",
                            description = "Why; default: as of the draft.",
                            defaultValue = "")
                    String grounds) {
        return in(which, (room, out) -> {
            var draft = room.draft(number);
            var from = day != null
                    ? day
                    : room.bean(Ledger.class)
                            .read(room.viewer(), () -> room.bean(Moments.class).today(room.union));
            var command = room.command("put-in-force", Grounds.of(grounds.isBlank() ? draft.grounds() : grounds));
            var force = new PlanDrafts.Force(from, decided, document(room, document));
            return switch (room.bean(PlanDrafts.class).putInForce(room.viewer(), command, number, force)) {
                case Outcome.InForce(var seq) -> {
                    out.printf("Draft %d is in force from %s: entry %d of the union's ledger.%n", number, from, seq);
                    yield 0;
                }
                case Outcome.Closed(var state) -> {
                    out.printf("Nothing was written: draft %d is %s.%n", number, state);
                    yield 1;
                }
                case Outcome.Conflict(var clashes) -> {
                    out.println(
                            "Nothing was written: the plan has moved under the draft. It says now, and the draft says:");
                    told(
                            room,
                            room.bean(Ledger.class)
                                    .read(
                                            room.viewer(),
                                            () -> room.bean(PlanDrafts.class)
                                                    .comparison(draft, clashes, draft.language())),
                            out);
                    out.printf("Take up what changed: pacta draft renew %d.%n", number);
                    yield 1;
                }
            };
        });
    }

    private static @Nullable Long document(Room room, String code) {
        if (code.isEmpty()) return null;
        var ids = room.bean(Ledger.class)
                .read(room.viewer(), () -> room.bean(Records.class).ids(room.union.id()));
        var id = ids.get(new Records.Name("document", 0, code));
        if (id == null) throw new Refused("There is no document %s.\nName it by its code.".formatted(code));
        return id;
    }

    @Command(name = "withdraw", description = "Gives a draft up.")
    int withdraw(@Mixin Which which, @Parameters(paramLabel = "NUMBER") int number) {
        return in(which, (room, out) -> {
            room.draft(number);
            var closed = room.bean(PlanDrafts.class).withdraw(room.viewer(), room.union.id(), number);
            out.println(
                    closed.map(each -> "Nothing was done: it is " + each + ".").orElse("Withdrawn."));
            return closed.isEmpty() ? 0 : 1;
        });
    }

    @Command(name = "renew", description = "Makes a draft anew on what the plan says by now, and gives the old one up.")
    int renew(@Mixin Which which, @Parameters(paramLabel = "NUMBER") int number) {
        return in(which, (room, out) -> {
            var draft = room.draft(number);
            if (draft.state() != Draft.State.OPEN)
                throw new Refused("Draft %d is %s.\nOnly an open draft is renewed.".formatted(number, draft.state()));
            var made = room.bean(PlanDrafts.class)
                    .renew(room.viewer(), room.command("draft", Grounds.of(draft.grounds())), number);
            out.printf("Draft %d stands in its place.%n", made.number());
            return 0;
        });
    }

    private static void told(Room room, Comparison comparison, PrintWriter out) {
        lines("added", comparison.added(), out);
        lines("changed", comparison.changed(), out);
        lines("moved", comparison.moved(), out);
        lines("removed", comparison.removed(), out);
    }

    private static void lines(String word, List<Comparison.Touch> touches, PrintWriter out) {
        for (var touch : touches) {
            var dates = touch.lines().stream()
                    .filter(each -> each.table().equals("register.deadline")
                            && !each.before().isEmpty())
                    .map(each -> " %s → %s"
                            .formatted(
                                    Comparison.Line.word(each.before(), "form"),
                                    Comparison.Line.word(each.after(), "form")))
                    .findFirst()
                    .orElse("");
            out.printf("  %-8s %s %s%s  %s%n", word, touch.kind(), touch.code(), dates, touch.title());
        }
    }
}
