package org.pacta.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.council.Council;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.PublicRecord;
import org.pacta.page.Address;
import org.pacta.page.Card;
import org.pacta.page.Choice;
import org.pacta.page.Frame;
import org.pacta.page.Greeting;
import org.pacta.page.Link;
import org.pacta.page.Moment;
import org.pacta.page.Place;
import org.pacta.page.Surroundings;
import org.pacta.page.Unreadable;
import org.pacta.page.delivery.Absent;
import org.pacta.page.delivery.Assets;
import org.pacta.page.delivery.BareRequest;
import org.pacta.page.delivery.Elsewhere;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// What stands around the pages of a union.
@Component
public class Frames implements Surroundings {

    private static final Pattern OF_A_UNION = Pattern.compile("/u/([^/;]+)");
    /// Pages of a union that need no plan, by the first part of their address.
    private static final Set<String> WITHOUT_PLAN = Set.of(
            "acts",
            "provisions",
            "taxonomies",
            "bodies",
            "meetings",
            "documents",
            "search",
            "ledger",
            "method",
            "data",
            "extensions");

    private static final int MEETINGS = 12;

    private final Assets assets;
    private final Council council;
    private final Plans plans;
    private final Moments moments;
    private final Ledger ledger;
    private final Unions unions;
    private final Visits visits;
    private final Greeting greeting;
    private final PublicRecord publicRecord;
    private final PublicUrl url;

    Frames(
            Assets assets,
            Council council,
            Plans plans,
            Moments moments,
            Ledger ledger,
            Unions unions,
            Visits visits,
            Greeting greeting,
            PublicRecord publicRecord,
            PublicUrl url) {
        this.assets = assets;
        this.council = council;
        this.plans = plans;
        this.moments = moments;
        this.ledger = ledger;
        this.unions = unions;
        this.visits = visits;
        this.greeting = greeting;
        this.publicRecord = publicRecord;
        this.url = url;
    }

    /// The frame of a page of the whole plan, or of none.
    ///
    /// @param section overview, plan, measures, provisions, acts, bodies, meetings, forecast, compare, checks,
    /// method, data, ledger; or empty
    /// @param crumbs the way from the union to here
    public Frame of(Visit visit, String section, List<Link> crumbs) {
        return of(visit, section, crumbs, "");
    }

    /// @param group the code of the group shown, or empty
    public Frame of(Visit visit, String section, List<Link> crumbs, String group) {
        var framework = visit.framework();
        var edition = framework == null
                ? ""
                : framework
                        .editionOn(visit.asOf().on())
                        .map(each ->
                                each.name() + " · " + visit.words().formats().day(each.inForce()))
                        .orElse("");
        return new Frame(
                visit.words(),
                visit.link(visit.named(), visit.at("")),
                frameworks(visit),
                framework == null ? List.of() : sections(visit, section),
                languages(
                        new Address(visit.path(), visit.query()), visit.words().language()),
                crumbs,
                moment(visit),
                visit.union().demoDay() != null,
                edition,
                released(visit),
                visit.say("portal.viewer." + ledger.viewer().kind()),
                "/u/" + visit.union().code() + "/search",
                greeting.reader(visit.words(), here(visit), visit.union().code()),
                card(visit, group),
                assets.looks());
    }

    /// The picture names the moment, so that a network may keep it: a later figure has another address.
    private Card card(Visit visit, String group) {
        var base = url.here();
        if (base.isEmpty()) return Card.NONE;
        var framework = visit.framework();
        var address = base + here(visit).with("lang", visit.tag()).href();
        if (framework == null) return new Card(address, "");
        var image = Address.of("/u/" + Address.segment(visit.union().code()) + "/card.png")
                .with("framework", framework.code())
                .with("group", group)
                .with("on", visit.asOf().on().toString())
                .with("known", visit.asOf().known().toString())
                .with("as", visit.query().getOrDefault("as", ""))
                .with("lang", visit.tag());
        return new Card(address, base + image.href());
    }

    /// As released on …; and that nothing later is shown, where it was asked for.
    private String released(Visit visit) {
        var union = visit.union();
        return publicRecord
                .shown(union.id())
                .map(shown -> {
                    var since = Moments.said(union, visit.words(), shown.moment());
                    var asked = moments.asked(union, visit.query().get("known"));
                    var later = asked.filter(ledger.head(union.id()).recorded()::isBefore)
                            .isPresent();
                    return visit.say(later ? "release.banner.later" : "release.banner", since);
                })
                .orElse("");
    }

    @Override
    public Frame around(Place place) {
        var visit = visits.open(unions.union(place.union()), place.words(), place.here());
        var crumbs = new ArrayList<Link>();
        crumbs.add(visit.link(visit.named(), visit.at("")));
        crumbs.addAll(place.crumbs());
        return of(visit, place.section(), crumbs);
    }

    @Override
    public Optional<Frame> within(HttpServletRequest request, HttpServletResponse response) {
        var named = OF_A_UNION.matcher(request.getRequestURI());
        if (!named.lookingAt()) return Optional.empty();
        var code = decoded(named.group(1));
        var asked = request.getMethod().equals("GET") ? within(code, request, response) : Optional.<Frame>empty();
        return asked.isPresent() ? asked : within(code, new BareRequest(request, "lang"), response);
    }

    private static String decoded(String code) {
        try {
            return UriUtils.decode(code, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return code;
        }
    }

    private Optional<Frame> within(String code, HttpServletRequest request, HttpServletResponse response) {
        try {
            return Optional.of(visits.visit(
                    request, response, code, visit -> of(visit, "", List.of(visit.link(visit.named(), visit.at(""))))));
        } catch (NotFound | Absent | Elsewhere | Unreadable | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public Frame alone(Words words, Address here) {
        return Frame.bare(
                words,
                languages(here, words.language()),
                words.say("portal.viewer.public"),
                greeting.reader(words, here, ""),
                assets.looks());
    }

    private static Address here(Visit visit) {
        return new Address(visit.path(), visit.query());
    }

    private static List<Choice> frameworks(Visit visit) {
        var choices = new ArrayList<Choice>();
        for (var each : visit.frameworks().reversed()) {
            var shown =
                    visit.framework() != null && each.id() == visit.framework().id();
            choices.add(new Choice(
                    each.code(), visit.at("").with("framework", each.code()).href(), shown));
        }
        return choices;
    }

    private static List<Choice> sections(Visit visit, String section) {
        var framework = visit.framework() == null ? "" : visit.framework().code();
        return List.of(
                section(visit, "overview", visit.at("").with("framework", framework), section),
                section(visit, "plan", visit.in(""), section),
                section(visit, "measures", visit.in("/measures"), section),
                section(visit, "provisions", visit.at("/provisions").with("framework", framework), section),
                section(visit, "acts", visit.at("/acts"), section),
                section(visit, "bodies", visit.at("/bodies"), section),
                section(visit, "meetings", visit.at("/meetings"), section),
                section(visit, "forecast", visit.at("/forecast").with("framework", framework), section),
                section(visit, "compare", visit.at("/compare").with("framework", framework), section),
                section(visit, "checks", visit.at("/checks").with("framework", framework), section),
                section(visit, "method", visit.at("/method"), section),
                section(visit, "data", visit.at("/data"), section),
                section(visit, "ledger", visit.at("/ledger"), section));
    }

    private static Choice section(Visit visit, String name, Address address, String shown) {
        // the menu has one line: some names of pages are too long for it
        var menu = "portal.menu." + name;
        var words = visit.say(visit.words().knows(menu) ? menu : "portal.section." + name);
        return new Choice(words, address.href(), name.equals(shown));
    }

    private static List<Choice> languages(Address here, Language shown) {
        return Arrays.stream(Language.values())
                .map(each -> new Choice(
                        each.ownName(),
                        here.with("lang", each.tag()).href(),
                        each == shown,
                        each == shown ? "" : each.tag()))
                .toList();
    }

    public Moment moment(Visit visit) {
        var union = visit.union();
        var head = ledger.head(union.id());
        var as = visit.query().get("as");
        var entered = Moments.entered(as);
        var until = moments.until(union, visit.query().get("known"), as);
        var asked = until.isBefore(entered ? head.entered() : head.recorded());
        var here = new Address(visit.path(), visit.query());
        return new Moment(
                visit.asOf().on(),
                asked ? LocalDateTime.ofInstant(until, union.zone()) : null,
                moments.today(union),
                visit.path(),
                visit.query().entrySet().stream()
                        .filter(each -> !each.getKey().equals("on")
                                && !each.getKey().equals("known")
                                && !each.getKey().equals("skip"))
                        .map(each -> new Moment.Kept(each.getKey(), each.getValue()))
                        .toList(),
                meetings(visit),
                here.without("on", "known", "as").href(),
                entered,
                head.reconstructed() ? later(visit, here, entered, asked ? until : head.entered()) : null);
    }

    private Moment.@Nullable Later later(Visit visit, Address here, boolean entered, Instant until) {
        var union = visit.union();
        return ledger.reconstruction(union.id())
                .map(each -> new Moment.Later(
                        union.dayOf(each.until()),
                        union.dayOf(each.entered()),
                        visit.words().grounds(each.from()),
                        other(union, here, entered, until)))
                .orElse(null);
    }

    /// The way to the other look; none where nothing had been entered yet.
    private String other(Union union, Address here, boolean entered, Instant until) {
        if (entered) return here.without("as").href();
        var any = ledger.enteredBy(union.id(), until).isAfter(Instant.EPOCH);
        return any ? here.with("as", "entered").href() : "";
    }

    /// The latest sittings, each "as seen then".
    private List<Choice> meetings(Visit visit) {
        var union = visit.union();
        var held = council.meetings(union.id(), visit.asOf(), visit.tag()).stream()
                .filter(each -> !each.heldOn().isAfter(moments.today(union)))
                .limit(MEETINGS)
                .toList();
        var there = planned(visit) || visit.query().containsKey("framework")
                ? plans.there(
                        union.id(),
                        held.stream()
                                .map(each -> new AsOf(each.heldOn(), union.endOf(each.heldOn())))
                                .toList())
                : Map.<LocalDate, Set<Long>>of();
        return held.stream()
                .map(each -> {
                    var day = each.heldOn().toString();
                    return new Choice(
                            visit.words().formats().day(each.heldOn()) + " · " + each.title(),
                            then(visit, there.getOrDefault(each.heldOn(), Set.of()))
                                    .with("on", day)
                                    .with("known", day)
                                    .href(),
                            day.equals(visit.query().get("on")));
                })
                .toList();
    }

    /// What shows a moment: this page, without its plan where it needs none; where its plan was not there yet and it
    /// needs one, the union's overview; where no plan was, the meetings.
    ///
    /// @param there the frameworks of that moment
    private static Address then(Visit visit, Set<Long> there) {
        var shown = visit.framework();
        var here = new Address(visit.path(), visit.query());
        if (shown != null && there.contains(shown.id())) return here;
        // it has something to show without the plan
        if (!planned(visit)) return here.without("framework");
        var union = "/u/" + visit.union().code();
        return new Address(there.isEmpty() ? union + "/meetings" : union, Map.of());
    }

    /// Whether a page is about one plan, so that it is not there before that.
    private static boolean planned(Visit visit) {
        var below = visit.path()
                .substring(
                        Math.min(visit.path().length(), ("/u/" + visit.union().code()).length()));
        var first = below.isEmpty() ? "" : below.substring(1).split("[/.]")[0];
        return !WITHOUT_PLAN.contains(first);
    }

    /// A crumb to the union's overview of the framework shown.
    public static List<Link> crumbs(Visit visit, @Nullable Link... further) {
        var crumbs = new ArrayList<Link>();
        crumbs.add(visit.link(visit.named(), visit.at("")));
        if (visit.framework() != null) crumbs.add(visit.link(visit.titled(visit.framework()), visit.in("")));
        for (var each : further) {
            if (each != null) crumbs.add(each);
        }
        return crumbs;
    }
}
