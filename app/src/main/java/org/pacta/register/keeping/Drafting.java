package org.pacta.register.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.draft.PlanDrafts;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// The plan that a form is about: the one in force, or the one that a draft would make of it.
@Component
public class Drafting {

    private final Calls calls;
    private final PlanDrafts drafts;
    private final Plans plans;

    Drafting(Calls calls, PlanDrafts drafts, Plans plans) {
        this.calls = calls;
        this.drafts = drafts;
        this.plans = plans;
    }

    /// The draft that a request names; 0 for none.
    static int draft(HttpServletRequest request) {
        var asked = request.getParameter("draft");
        return asked != null && asked.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(asked) : 0;
    }

    /// Reads for a form; the call that the work gets is as of the plan that the form is about.
    ///
    /// @param draft 0 for the plan in force
    /// @param framework the form's own; empty for records of none, which stand in no draft
    /// @throws NotFound if there is no such draft, or one of another framework
    public <T> T look(Call call, int draft, String framework, Function<Call, T> work) {
        if (draft == 0) return calls.read(call, work);
        check(call, draft, framework);
        return drafts.look(
                call.capacity().viewer(),
                command(call),
                draft,
                asOf -> calls.read(call, _ -> work.apply(call.as(asOf))));
    }

    private void check(Call call, int draft, String framework) {
        var its = calls.read(call, each -> {
            var of = drafts.draft(each.union().id(), draft).framework();
            return of != null
                    && plans.frameworks(each.union().id(), each.asOf(), each.tag()).stream()
                            .anyMatch(one -> one.id() == of && one.code().equals(framework));
        });
        if (!its) throw new NotFound("draft %d of %s".formatted(draft, framework));
    }

    /// Adds to a draft; the call that the work gets is as of the plan that the draft makes.
    ///
    /// @throws NotFound as of a look
    <T> T change(Call call, int draft, String framework, BiFunction<Entry, Call, T> work) {
        check(call, draft, framework);
        return drafts.add(
                call.capacity().viewer(),
                command(call),
                draft,
                (entry, one) -> work.apply(entry, call.as(new AsOf(one.since(), entry.recorded()))));
    }

    private static Command command(Call call) {
        return new Command(call.capacity().actor(), call.union().id(), "draft", Grounds.of("A draft"));
    }
}
