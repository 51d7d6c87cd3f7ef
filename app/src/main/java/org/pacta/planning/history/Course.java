package org.pacta.planning.history;

import java.util.List;

/// A measure or step over its whole life, as known at one moment. Days are epoch days; [#NEVER] stands for none.
///
/// @param id of the thing
/// @param what `measures` or `steps`
/// @param group the lowest group it stands in; 0 for none
/// @param body the lead of the Party named first; 0 for none
/// @param party that body's Party; 0 for none
/// @param counted whether a headline may count it
/// @param from the first day of its plan
/// @param until the day from which it is no longer in the plan, or [#NEVER]
/// @param dues the day it was due, by the day from which that was so; rising
/// @param done stretches over which it was done, as everybody could know by then; rising
/// @param begun the day on which work began, or [#NEVER] if nobody said so
/// @param gate the body on whose sittings alone it can be done; 0 for none
/// @param rolled whether it stands as its steps, without work of its own
public record Course(
        long id,
        String what,
        long framework,
        long group,
        String kind,
        long body,
        long party,
        boolean counted,
        int from,
        int until,
        List<Due> dues,
        List<Spell> done,
        int begun,
        long gate,
        boolean rolled) {

    /// No such day.
    public static final int NEVER = Integer.MAX_VALUE;

    /// @param from the day from which it was so
    /// @param day the last day by which the thing was to be done, or [#NEVER]
    public record Due(int from, int day) {}

    /// @param from the first day
    /// @param until the day after the last, or [#NEVER]
    public record Spell(int from, int until) {}

    public Course {
        dues = List.copyOf(dues);
        done = List.copyOf(done);
    }

    /// Whether it was in the plan on a day.
    public boolean inForce(int on) {
        return from <= on && on < until;
    }

    /// The day by which it was to be done, as the plan said on a day; [#NEVER] for none.
    public int due(int on) {
        int day = dues.isEmpty() ? NEVER : dues.getFirst().day;
        // by number: asked a hundred thousand times of a large plan, and an iterator each time is much to throw away
        for (int i = 0; i < dues.size(); i++) {
            if (dues.get(i).from <= on) day = dues.get(i).day;
        }
        return day;
    }

    /// How many days it had had by a day on which to be done, one after the other.
    int moves(int on) {
        int moves = 0;
        for (int i = 0; i < dues.size(); i++) moves += dues.get(i).from <= on ? 1 : 0;
        return moves;
    }

    /// The first day by which it was ever to be done; [#NEVER] for none.
    public int firstDue() {
        return dues.isEmpty() ? NEVER : dues.getFirst().day;
    }

    /// Since when it is done, as it stood on a day; [#NEVER] if it was open then.
    public int done(int on) {
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i).from <= on && on < done.get(i).until) return done.get(i).from;
        }
        return NEVER;
    }

    /// The first day after another, up to the last of which something is known, on which it came to be done;
    /// [#NEVER] if it did not. What was reversed later had been done.
    int doneAfter(int day, int end) {
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i).from > day && done.get(i).from <= end) return done.get(i).from;
        }
        return NEVER;
    }

    /// The same as it was to be seen on a day: nothing of what came later.
    Course until(int day) {
        if (known(day)) return this;
        return new Course(
                id,
                what,
                framework,
                group,
                kind,
                body,
                party,
                counted,
                from,
                until <= day ? until : NEVER,
                dues.stream()
                        .filter(each -> each.from <= day || each.equals(dues.getFirst()))
                        .toList(),
                done.stream()
                        .filter(each -> each.from <= day)
                        .map(each -> each.until <= day ? each : new Spell(each.from, NEVER))
                        .toList(),
                begun <= day ? begun : NEVER,
                gate,
                rolled);
    }

    /// Whether nothing of it came after a day.
    private boolean known(int day) {
        if ((until != NEVER && until > day) || (begun != NEVER && begun > day)) return false;
        for (int i = 1; i < dues.size(); i++) {
            if (dues.get(i).from > day) return false;
        }
        for (var each : done) {
            if (each.from > day || (each.until != NEVER && each.until > day)) return false;
        }
        return true;
    }

    /// The same with other days.
    public Course due(List<Due> others) {
        return new Course(
                id, what, framework, group, kind, body, party, counted, from, until, others, done, begun, gate, rolled);
    }

    /// The same, done only at sittings of a body.
    public Course gated(long other) {
        return new Course(
                id, what, framework, group, kind, body, party, counted, from, until, dues, done, begun, other, rolled);
    }

    /// The same, no longer in the plan from a day on.
    public Course ended(int day) {
        return new Course(
                id, what, framework, group, kind, body, party, counted, from, day, dues, done, begun, gate, rolled);
    }
}
