package org.pacta.portal.body;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.acts.Act;
import org.pacta.acts.Acts;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.council.Council;
import org.pacta.council.Meeting;
import org.pacta.ledger.AsOf;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.Party;
import org.pacta.parties.Union;
import org.pacta.register.plan.Framework;
import org.pacta.scoreboard.NotPublic;
import org.pacta.scoreboard.Unnamed;
import org.springframework.stereotype.Component;

/// The acts, bodies and meetings of a union as an address asks for them, for pages and files alike.
///
/// Fields: `stage` (or `done` for adopted and in force), `party`, `framework`, `twins` (`once` for the acts that totals
/// count) and `words` of acts; `party` of bodies; `sort` of all, the name of a column, `-` before it turns the order
/// round. Nothing matches a stage, a Party or a framework that there is not, and [#unnamed] says which it is; an order
/// that there is not is passed over.
@Component
public class UnionRows {

    /// Which lists there are.
    public static final List<String> WHAT = List.of("acts", "bodies", "meetings");

    static final List<String> STAGES = List.of("drafting", "agreed", "prepared", "adopted", "in-force", "repealed");

    /// What a field `stage` says of both stages in which an act counts as adopted.
    static final String DONE = "done";

    private static final List<String> ADOPTED = List.of("adopted", "in-force");

    private static final Map<String, Comparator<Act>> ACTS = Map.of(
            "code", Comparator.comparing(Act::code),
            "title", by(Act::title),
            "party", Comparator.comparing(each -> each.party() == null ? "" : each.party()),
            "stage", Comparator.comparingInt(UnionRows::reached));
    private static final Map<String, Comparator<Body>> BODIES = Map.of(
            "name", by(Body::name),
            "party", Comparator.comparing(each -> each.party() == null ? "" : each.party()),
            "kind", Comparator.comparing(Body::kind));
    private static final Map<String, Comparator<Meeting>> MEETINGS = Map.of(
            "date", Comparator.comparing(Meeting::heldOn),
            "title", Comparator.comparing(Meeting::title),
            "body", Comparator.comparing(Meeting::bodyName),
            "place", Comparator.comparing(each -> each.place() == null ? "" : each.place()));

    private final Acts acts;
    private final Bodies bodies;
    private final Council council;
    private final Discretions discretions;

    UnionRows(Acts acts, Bodies bodies, Council council, Discretions discretions) {
        this.acts = acts;
        this.bodies = bodies;
        this.council = council;
        this.discretions = discretions;
    }

    /// @param frameworks of the union; a field `framework` names one of them, or all count
    /// @param fields what stands in a field of the address, empty where nothing does
    /// @throws NotPublic if a list by Party is asked for, and the reader may not see any
    public List<Act> acts(
            Union union, List<Framework> frameworks, AsOf asOf, String language, UnaryOperator<String> fields) {
        var stage = fields.apply("stage");
        var party = fields.apply("party");
        if (!party.isEmpty() && !discretions.of(union, asOf).byParty()) throw new NotPublic("party", party);
        var words = fields.apply("words").strip().toLowerCase(Locale.ROOT);
        var plan = fields.apply("framework");
        var framework = frameworks.stream()
                .filter(each -> each.code().equals(plan))
                .map(Framework::id)
                .findFirst()
                .orElse(null);
        if (framework == null && !plan.isEmpty()) return List.of();
        var once = fields.apply("twins").equals("once") ? counted(union, frameworks, asOf, language) : null;
        var found = acts.acts(union.id(), framework, asOf, language).stream()
                .filter(each -> stage.isEmpty() || stage.equals(each.stage()) || stage.equals(DONE) && adopted(each))
                .filter(each -> once == null || once.contains(each.id()))
                .filter(each -> party.isEmpty() || party.equals(each.party()))
                .filter(each -> (each.code() + " " + each.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
        return sorted(found, ACTS, fields);
    }

    /// Which field asks for something that is not there, to say so where nothing is found; empty where none does.
    public Optional<Unnamed> unnamed(
            Union union, List<Framework> frameworks, AsOf asOf, String language, UnaryOperator<String> fields) {
        var plans = frameworks.stream().map(Framework::code);
        var parties = bodies.parties(union.id(), asOf, language).stream().map(Party::code);
        var stages = Stream.concat(STAGES.stream(), Stream.of(DONE));
        return unnamed("framework", fields, "plan", plans)
                .or(() -> unnamed("party", fields, "Party", parties))
                .or(() -> unnamed("stage", fields, "stage of acts", stages));
    }

    private static Optional<Unnamed> unnamed(
            String field, UnaryOperator<String> fields, String what, Stream<String> codes) {
        var value = fields.apply(field);
        if (value.isEmpty() || codes.anyMatch(value::equals)) return Optional.empty();
        return Optional.of(new Unnamed(field, value, what));
    }

    private static boolean adopted(Act act) {
        return act.stage() instanceof String stage && ADOPTED.contains(stage);
    }

    /// The ids of the acts that the totals of these frameworks count, twins as the union says.
    public Set<Long> counted(Union union, List<Framework> frameworks, AsOf asOf, String language) {
        return frameworks.stream()
                .flatMap(each -> acts.counted(union.id(), each.id(), asOf, language).stream())
                .map(Act::id)
                .collect(Collectors.toSet());
    }

    /// @param fields what stands in a field of the address, empty where nothing does
    public List<Body> bodies(Union union, AsOf asOf, String language, UnaryOperator<String> fields) {
        var party = fields.apply("party");
        var found = bodies.bodies(union.id(), asOf, language).stream()
                .filter(each -> party.isEmpty() || party.equals(each.party()))
                .toList();
        return sorted(found, BODIES, fields);
    }

    /// @param fields what stands in a field of the address, empty where nothing does
    public List<Meeting> meetings(Union union, AsOf asOf, String language, UnaryOperator<String> fields) {
        return sorted(council.meetings(union.id(), asOf, language), MEETINGS, fields);
    }

    private static <T> Comparator<T> by(Function<T, String> words) {
        return Comparator.comparing(each -> words.apply(each).toLowerCase(Locale.ROOT));
    }

    private static <T> List<T> sorted(List<T> found, Map<String, Comparator<T>> orders, UnaryOperator<String> fields) {
        var sort = fields.apply("sort");
        var descending = sort.startsWith("-");
        var order = orders.get(descending ? sort.substring(1) : sort);
        if (order == null) return found;
        return found.stream().sorted(descending ? order.reversed() : order).toList();
    }

    /// How far an act has come; less than all where it has reached no stage yet.
    private static int reached(Act act) {
        var stage = act.stage();
        return stage == null ? -1 : STAGES.indexOf(stage);
    }
}
