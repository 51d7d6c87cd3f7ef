package org.pacta.exchange.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.pacta.engine.network.LinkType;
import org.pacta.exchange.network.PlanFault.Kind;
import org.pacta.exchange.network.PlanFile.Tie;

/// Links of a project file. One from or to a summary task becomes links from or to each task below it, which says the
/// same of finish-start links.
final class ProjectLinks {

    private final Map<Task, String> codes;
    private final PlanFaults faults;
    private final Set<Tie> links = new LinkedHashSet<>();
    private int ofSummaries;

    ProjectLinks(Map<Task, String> codes, PlanFaults faults) {
        this.codes = codes;
        this.faults = faults;
    }

    /// @param days turns a lag into whole working days of a calendar
    List<Tie> all(ToIntBiFunction<Duration, ProjectCalendar> days) {
        var relations = new LinkedHashSet<Relation>();
        codes.keySet().forEach(task -> relations.addAll(task.getPredecessors()));
        codes.keySet().forEach(task -> relations.addAll(task.getSuccessors()));
        codes.keySet().forEach(task -> above(task, relations));
        for (var relation : relations) {
            add(relation, days);
        }
        if (ofSummaries > 0) {
            faults.add(Kind.LINKS_OF_SUMMARIES, "", String.valueOf(ofSummaries));
        }
        if (links.size() > PlanJson.MOST_LINKS) {
            faults.add(Kind.TOO_MANY, "links", String.valueOf(PlanJson.MOST_LINKS));
        }
        return List.copyOf(links);
    }

    private static void above(Task task, Set<Relation> relations) {
        for (var parent = task.getParentTask(); parent != null; parent = parent.getParentTask()) {
            relations.addAll(parent.getPredecessors());
            relations.addAll(parent.getSuccessors());
        }
    }

    private void add(Relation relation, ToIntBiFunction<Duration, ProjectCalendar> days) {
        var before = relation.getPredecessorTask();
        var after = relation.getSuccessorTask();
        if (before == null || after == null || links.size() > PlanJson.MOST_LINKS) {
            return;
        }
        var from = leaves(before);
        var to = leaves(after);
        if (from.size() != 1 || to.size() != 1 || before.getSummary() || after.getSummary()) {
            ofSummaries++;
        }
        var type = relation.getType() == null
                ? LinkType.FINISH_START
                : switch (relation.getType()) {
                    case FINISH_START -> LinkType.FINISH_START;
                    case START_START -> LinkType.START_START;
                    case FINISH_FINISH -> LinkType.FINISH_FINISH;
                    case START_FINISH -> LinkType.START_FINISH;
                };
        int lag = lag(relation, days);
        for (var one : from) {
            for (var other : to) {
                if (!one.equals(other) && links.size() <= PlanJson.MOST_LINKS) {
                    links.add(new Tie(one, other, type, lag));
                }
            }
        }
    }

    private static int lag(Relation relation, ToIntBiFunction<Duration, ProjectCalendar> days) {
        return days.applyAsInt(
                WorkingDays.lag(relation), relation.getPredecessorTask().getEffectiveCalendar());
    }

    private List<String> leaves(Task task) {
        var code = codes.get(task);
        if (code != null) {
            return List.of(code);
        }
        var found = new ArrayList<String>();
        for (var child : task.getChildTasks()) {
            found.addAll(leaves(child));
        }
        return found;
    }
}
