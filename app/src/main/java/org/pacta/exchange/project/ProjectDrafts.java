package org.pacta.exchange.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pacta.exchange.network.PlanFault;
import org.pacta.exchange.network.PlanFile.Tie;
import org.pacta.exchange.network.ProjectSheet;
import org.pacta.exchange.network.ProjectSheetFiles;
import org.pacta.language.Words;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.draft.Draft;
import org.pacta.register.draft.PlanDrafts;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Question;
import org.springframework.stereotype.Component;

/// Makes a draft of what was changed in a project tool, for whoever gives the file back by a page or by the command.
@Component
class ProjectDrafts {

    private final Ledger ledger;
    private final Plans plans;
    private final Outlines outlines;
    private final PlanDrafts drafts;
    private final Plan plan;
    private final Moments moments;

    ProjectDrafts(Ledger ledger, Plans plans, Outlines outlines, PlanDrafts drafts, Plan plan, Moments moments) {
        this.ledger = ledger;
        this.plans = plans;
        this.outlines = outlines;
        this.drafts = drafts;
        this.plan = plan;
        this.moments = moments;
    }

    sealed interface Outcome {

        record Made(Draft draft) implements Outcome {}

        /// @param faults all that stands against the file, as sentences
        record Refused(List<String> faults) implements Outcome {

            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Who gives a file back.
    ///
    /// @param party whose draft it becomes; 0 for the union's own
    /// @param name of the edition proposed
    record Sender(Viewer viewer, Actor actor, long party, Words words, String name, String grounds) {}

    /// The plan as a file, as far as the viewer may see it.
    byte[] file(Viewer viewer, Union union, String framework, AsOf asOf, String language) {
        var outline = ledger.read(viewer, () -> outline(union, framework, asOf, language));
        return ProjectSheetFiles.write(outline.sheet());
    }

    /// @param framework its code
    /// @param asOf the present
    Outcome propose(Sender sender, Union union, String framework, AsOf asOf, byte[] file) {
        return switch (ProjectSheetFiles.read(file)) {
            case ProjectSheet.Reading.Refused(var faults) ->
                new Outcome.Refused(
                        faults.stream().map(each -> words(sender.words, each)).toList());
            case ProjectSheet.Reading.Read(var sheet) -> propose(sender, union, framework, asOf, sheet);
        };
    }

    private Outcome propose(Sender sender, Union union, String framework, AsOf asOf, ProjectSheet sheet) {
        var words = sender.words;
        var tag = words.language().tag();
        var marked = Outlines.marked(sheet.mark());
        if (marked.isPresent()
                && !(marked.get().union().equals(union.code())
                        && marked.get().framework().equals(framework))) {
            return new Outcome.Refused(List.of(words.say("project.fault.other")));
        }
        var now = ledger.read(sender.viewer, () -> outline(union, framework, asOf, tag));
        var base = marked.map(each -> ledger.read(sender.viewer, () -> outline(union, framework, each.asOf(), tag)))
                .orElse(now);
        var proposal = Proposal.of(sheet, base, now);
        if (!proposal.faults().isEmpty()) {
            return new Outcome.Refused(proposal.faults().stream()
                    .map(each -> ProjectPages.words(words, each))
                    .toList());
        }
        var id = ledger.read(
                sender.viewer,
                () -> plans.framework(union.id(), framework, asOf, tag).id());
        var today = moments.today(union);
        var title = new Draft.Title(sender.party, sender.name, "schedule", tag, id, today, sender.grounds);
        var command = new Command(sender.actor, union.id(), "draft", Grounds.of(sender.grounds));
        var made = drafts.make(sender.viewer, command, title, entry -> say(entry, proposal, now, today));
        return new Outcome.Made(made.draft());
    }

    private Outline outline(Union union, String framework, AsOf asOf, String language) {
        return outlines.outline(
                new Question(union, plans.framework(union.id(), framework, asOf, language), asOf, language));
    }

    private boolean say(Entry entry, Proposal proposal, Outline now, LocalDate from) {
        proposal.moves()
                .forEach(each ->
                        plan.due(entry, each.id(), Deadline.parse(each.to().toString(), ""), null, from));
        proposal.removed()
                .forEach(each -> plan.unlink(entry, id(now, each.from()), id(now, each.to()), kind(each), from));
        proposal.added()
                .forEach(each ->
                        plan.link(entry, id(now, each.from()), id(now, each.to()), kind(each), each.lag(), from));
        return true;
    }

    private static long id(Outline outline, String key) {
        var item = outline.items().get(key);
        if (item == null) throw new IllegalStateException("item " + key);
        return item.id();
    }

    private static String kind(Tie tie) {
        return tie.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is wrong and what to do.
    private static String words(Words words, PlanFault fault) {
        var details = Stream.concat(fault.details().stream(), Stream.generate(() -> ""))
                .limit(4)
                .toArray();
        var where = fault.where().isEmpty() ? "" : " (" + fault.where() + ")";
        return words.say("network.fault." + fault.kind(), details) + where + " "
                + words.say("network.remedy." + fault.kind(), details);
    }
}
