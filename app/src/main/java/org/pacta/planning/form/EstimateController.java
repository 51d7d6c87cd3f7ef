package org.pacta.planning.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.obstacles.form.PlanAsked;
import org.pacta.page.Address;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacity;
import org.pacta.parties.presence.For;
import org.pacta.planning.Forecasts;
import org.pacta.planning.Runs;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.HistoryStore;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.outlook.Scenario;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What an officer expects of a measure or step, beside what was learned.
@Controller
@For({Role.BODY_OFFICER, Role.PARTY_COORDINATOR, Role.SECRETARIAT_OFFICER})
class EstimateController {

    private static final String AT = "/u/{union}/frameworks/{framework}/{kind:measures|steps}/{code}/estimate";

    private final Calls calls;
    private final PlanAsked plan;
    private final Forecasts forecasts;
    private final Runs runs;
    private final Records records;
    private final HistoryStore histories;
    private final EstimateForms forms;
    private final Moments moments;

    EstimateController(
            Calls calls,
            PlanAsked plan,
            Forecasts forecasts,
            Runs runs,
            Records records,
            HistoryStore histories,
            EstimateForms forms,
            Moments moments) {
        this.calls = calls;
        this.plan = plan;
        this.forecasts = forecasts;
        this.runs = runs;
        this.records = records;
        this.histories = histories;
        this.forms = forms;
        this.moments = moments;
    }

    /// What an estimate is asked of.
    record Place(Framework framework, String kind, String code, long id) {}

    /// @param given with the officer's estimate, if there is one
    /// @param thing as it was forecast from that
    record Asked(Framework framework, String kind, String code, Given given, Outlook.Thing thing) {

        Place place() {
            return new Place(framework, kind, code, thing.course().id());
        }

        Given.@Nullable Expert expert() {
            return given.estimates().get(thing.course().id());
        }

        /// What an officer said of it, if one did.
        Given.@Nullable Expert said() {
            var expert = expert();
            return expert == null || expert.procedure() ? null : expert;
        }
    }

    @GetMapping(AT)
    String ask(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var place = place(call, framework, kind, code);
        var asked = asked(call, place);
        if (asked == null) return shown(model, calls.read(call, each -> forms.nothing(each, place, done(call, place))));
        var reason = hindered(call, asked);
        return shown(
                model,
                calls.read(
                        call,
                        each -> reason == null
                                ? forms.form(each, asked, Input.none(), asked.said(), false)
                                : forms.closed(each, asked, reason)));
    }

    @PostMapping(AT)
    String say(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var place = place(call, framework, kind, code);
        var asked = asked(call, place);
        if (asked == null) {
            response.setStatus(422);
            return shown(model, calls.read(call, each -> forms.nothing(each, place, done(call, place))));
        }
        var reason = hindered(call, asked);
        if (reason != null) {
            response.setStatus(422);
            return shown(model, calls.read(call, each -> forms.closed(each, asked, reason)));
        }
        var input = new Input(request);
        var expected = typed(input, asked.said() != null);
        if (input.text("why").isEmpty()) input.fault("why", "forecast.estimate.fault.why");
        if (input.wrong()) {
            response.setStatus(422);
            return shown(model, calls.read(call, each -> forms.form(each, asked, input, asked.said(), false)));
        }
        long thing = asked.thing.course().id();
        var day = moments.today(call.union());
        var done = calls.enter(call, "estimate", Grounds.of(input.text("why")), entry -> {
            var now = forecasts.said(call.union(), thing, new AsOf(day, entry.recorded()));
            if (!EstimateForms.version(now).equals(input.text("version"))) return false;
            if (expected == null) forecasts.learn(entry, thing, day);
            else forecasts.estimate(entry, thing, expected.least, expected.likely, expected.most, day);
            return true;
        });
        if (done) {
            var address = PlanAsked.at(call, asked.framework, "/" + kind + "/" + Address.segment(code) + "/estimate");
            return SeeOther.to(address.href());
        }
        response.setStatus(409);
        var current = calls.of(request, response, union);
        return shown(
                model,
                calls.read(
                        current,
                        each -> forms.form(
                                each, asked, input, forecasts.said(each.union(), thing, each.asOf()), true)));
    }

    private static String shown(Model model, FormView page) {
        model.addAttribute("page", page);
        return "page/form";
    }

    private record Points(double least, double likely, double most) {}

    /// The three points; null where none is given, which takes back what was said.
    private static @Nullable Points typed(Input input, boolean said) {
        if (said
                && List.of("least", "likely", "most").stream()
                        .allMatch(each -> input.text(each).isEmpty())) return null;
        var least = number(input, "least");
        var likely = number(input, "likely");
        var most = number(input, "most");
        if (!input.wrong() && !(least.compareTo(likely) <= 0 && likely.compareTo(most) <= 0 && most.signum() > 0)) {
            input.fault("most", "forecast.fault.rise");
        }
        return new Points(least.doubleValue(), likely.doubleValue(), most.doubleValue());
    }

    private static BigDecimal number(Input input, String name) {
        var number = input.number(name);
        if (number != null && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(10_000)) <= 0) return number;
        if (input.faults(name).isEmpty()) input.fault(name, "forecast.fault.days");
        return BigDecimal.ZERO;
    }

    /// The key of the sentence that says why nothing can be said here; null where it can.
    private static @Nullable String hindered(Call call, Asked asked) {
        if (asked.thing.course().rolled()) return "forecast.fault.rolled";
        return may(call, asked) ? null : "forecast.fault.not.yours";
    }

    /// The lead body, its Party, and the secretariat.
    private static boolean may(Call call, Asked asked) {
        if (!(call.capacity() instanceof Capacity.Holder holder)) return false;
        var mandate = holder.mandate();
        return switch (mandate.role()) {
            case SECRETARIAT_OFFICER -> true;
            case PARTY_COORDINATOR -> mandate.party() == asked.thing.course().party();
            case BODY_OFFICER -> mandate.body() == asked.thing.course().body();
            default -> false;
        };
    }

    /// @throws NotFound if there is no such measure or step
    private Place place(Call call, String framework, String kind, String code) {
        var found = plan.of(call, framework);
        var named = kind.substring(0, kind.length() - 1);
        return calls.read(call, each -> records.find(each.union().id(), named, found.id(), code, each.asOf()))
                .map(each -> new Place(found, kind, code, each.id()))
                .orElseThrow(() -> new NotFound(named + " " + code));
    }

    /// Read and simulated outside of any command; null for what is not open.
    private @Nullable Asked asked(Call call, Place place) {
        var question = new Forecasts.Question(call.union(), place.framework, call.asOf(), null, Scenario.NONE).plain();
        var answer = runs.answer(call.capacity().viewer(), question);
        return answer.outlook().things().stream()
                .filter(each -> each.course().id() == place.id)
                .findFirst()
                .map(each -> new Asked(place.framework, place.kind, place.code, answer.given(), each))
                .orElse(null);
    }

    /// The day on which it was done; [Course#NEVER] for what is not in the plan.
    private int done(Call call, Place place) {
        var history = histories.history(call.union(), call.asOf());
        return history.courses().stream()
                .filter(each -> each.id() == place.id && each.inForce(history.end()))
                .mapToInt(each -> each.done(history.end()))
                .findFirst()
                .orElse(Course.NEVER);
    }
}
