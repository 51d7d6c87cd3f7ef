package org.pacta.parties.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.page.Open;
import org.pacta.parties.account.Secret;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.account.Tokens;
import org.pacta.parties.mandate.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Each role against each handler of the whole application, as the mappings have them; and each role against what it
/// may see, by page, by the API and by the database.
class RolesModuleTest {

    private static final String MEASURES = "/u/roles/frameworks/2021-2023/measures/";

    private static TestApplication app;
    private static PlanFixture plan;
    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();

    /// Somebody who calls handlers.
    ///
    /// @param role the code of his role; nobody, operator, program
    private record Visitor(String role, String header, String value, Presence presence) {

        HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(URI.create(app.address() + path));
            return header.isEmpty() ? request : request.header(header, value);
        }
    }

    @BeforeAll
    static void people() {
        app = TestApplication.served("--pacta.demo=true", "--pacta.sign-in.per-minute=1000000");
        plan = PlanFixture.demonstration(app, "roles", "2023-06-30", "A", "B");
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.measure("1.2", "1", "act-adopted", Visibility.PARTIES, "2020-01-01");
        plan.measure("1.3", "1", "act-adopted", Visibility.party(plan.id("party", "A")), "2020-01-01");
        plan.measure("1.4", "1", "act-adopted", Visibility.party(plan.id("party", "B")), "2020-01-01");
        var a = plan.id("party", "A");
        VISITORS.put("nobody", new Visitor("nobody", "", "", new Presence.Nobody()));
        var operator = app.bean(Sessions.class).open(0, 0, "a test");
        VISITORS.put("operator", cookie("operator", operator, new Presence.Operator(operator)));
        for (var role : Role.values()) {
            var party = role.side() == Role.Side.PARTY || role.side() == Role.Side.BODY ? a : 0;
            var body = role.side() == Role.Side.BODY ? plan.id("body", "a-1") : 0;
            var cast = new Cast(app, plan.unionId()).is("Person", role, party, body);
            var session = app.bean(Sessions.class).open(cast.person("Person"), cast.mandate("Person"), "a test");
            var presence = new Presence.Person(session, cast.person("Person"), "Person", cast.mandate("Person"));
            VISITORS.put(role.code(), cookie(role.code(), session, presence));
            if (role == Role.PARTY_COORDINATOR) {
                var word = app.bean(Tokens.class)
                        .make(cast.person("Person"), cast.mandate("Person"), false, "a test", Duration.ofDays(1));
                var program = new Presence.Program(cast.person("Person"), "Person", cast.mandate("Person"), false);
                VISITORS.put("program", new Visitor("program", "Authorization", "Bearer " + word, program));
            }
        }
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Visitor cookie(String role, Secret secret, Presence presence) {
        return new Visitor(role, "Cookie", "pacta=" + secret.word(), presence);
    }

    /// @param path with values in the place of its variables
    private record Endpoint(HandlerMethod handler, String method, String path) {}

    private static List<Endpoint> endpoints() {
        var all = new ArrayList<Endpoint>();
        var mappings = app.bean(RequestMappingHandlerMapping.class);
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("org.pacta.") || ofATest(handler)) return;
            var methods = info.getMethodsCondition().getMethods();
            for (var path : new TreeSet<>(info.getPatternValues())) {
                for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    all.add(new Endpoint(handler, method.name(), filled(path)));
                }
            }
        });
        return all;
    }

    private static boolean ofATest(HandlerMethod handler) {
        return handler.getBeanType().getName().contains("Test");
    }

    private static String filled(String path) {
        return path.replace("{union}", "roles")
                .replace("{framework}", "2021-2023")
                .replaceAll("\\{kind:([a-z]+).*?}", "$1")
                .replaceAll("\\{format:([a-z]+).*?}", "$1")
                .replaceAll("\\{[^/{}]*(\\{[^}]*}[^/{}]*)*}", "1");
    }

    /// What the annotation says, read without the doorkeeper.
    private static boolean may(HandlerMethod handler, String role) {
        var said = List.of(handler.getMethod(), handler.getBeanType()).stream()
                .flatMap(element -> List.of(Open.class, SignedIn.class, For.class).stream()
                        .map(kind -> (Annotation) AnnotatedElementUtils.findMergedAnnotation(element, kind))
                        .filter(each -> each != null))
                .findFirst()
                .orElseThrow(() -> new AssertionError(handler + " says nothing"));
        return switch (said) {
            case Open _ -> true;
            case SignedIn _ ->
                Arrays.stream(Role.values()).anyMatch(each -> each.code().equals(role));
            case For asked ->
                role.equals("operator")
                        ? asked.operator()
                        : Arrays.stream(asked.value())
                                .map(Role::code)
                                .anyMatch(each -> each.equals(role.equals("program") ? "party-coordinator" : role));
            default -> throw new AssertionError(said);
        };
    }

    /// A form without its word is refused after the role was asked, so nothing is done by this test.
    @Test
    void eachRoleCallsWhatItMayAndNothingElse() {
        var doorkeeper = app.bean(Doorkeeper.class);
        var wrong = new ArrayList<String>();
        var endpoints = endpoints();
        assertThat(endpoints).hasSizeGreaterThan(60);
        for (var endpoint : endpoints) {
            for (var visitor : VISITORS.values()) {
                var writes = !endpoint.method.equals("GET");
                var may = may(endpoint.handler, visitor.role) && !(writes && visitor.role.equals("program"));
                if (may != allowed(doorkeeper, endpoint, visitor)) {
                    wrong.add("%s %s as %s: %s by its annotation"
                            .formatted(endpoint.method, endpoint.path, visitor.role, may ? "allowed" : "refused"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean allowed(Doorkeeper doorkeeper, Endpoint endpoint, Visitor visitor) {
        var request = new MockHttpServletRequest(endpoint.method, endpoint.path);
        request.setAttribute(Presence.class.getName(), visitor.presence);
        if (endpoint.path.startsWith("/u/")) {
            request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("union", "roles"));
        }
        try {
            return doorkeeper.preHandle(request, new MockHttpServletResponse(), endpoint.handler);
        } catch (Refusal refusal) {
            return refusal.why() == Refusal.Why.FOREIGN_FORM;
        }
    }

    /// The doorkeeper stands before all of them: nobody known gets into none that is not open to all.
    @Test
    void nobodyKnownIsSentToSignInOverHttp() {
        var nobody = new Browser(app.address());
        var tried = 0;
        for (var endpoint : endpoints()) {
            if (endpoint.path.contains("\\") || endpoint.path.contains("|") || may(endpoint.handler, "nobody"))
                continue;
            var answer = endpoint.method.equals("GET") ? nobody.open(endpoint.path) : nobody.post(endpoint.path);
            // a path of which a variable has a pattern of its own may not be there with our value in it
            if (answer.statusCode() == 404 || answer.statusCode() == 405) continue;
            assertThat(answer.statusCode())
                    .as(endpoint.method + " " + endpoint.path)
                    .isEqualTo(endpoint.method.equals("GET") ? 303 : 403);
            tried++;
        }
        assertThat(tried).isGreaterThan(30);
    }

    /// Which of the four measures a role sees: everybody's, the Parties', Party A's, Party B's.
    private static String seen(String role) {
        return switch (role) {
            case "nobody", "administrator", "assessor" -> "1.1";
            case "operator" -> "1.1 1.2 1.3 1.4";
            case "party-coordinator", "body-officer", "publishing-authority", "delegate", "program" -> "1.1 1.2 1.3";
            default -> "1.1 1.2";
        };
    }

    @Test
    void pageApiAndDatabaseAgreeOnWhatEachRoleSees() {
        for (var visitor : VISITORS.values()) {
            var expected = seen(visitor.role);
            assertThat(byPage(visitor)).as("page as " + visitor.role).isEqualTo(expected);
            assertThat(byApi(visitor)).as("API as " + visitor.role).isEqualTo(expected);
            assertThat(byDatabase(viewer(visitor.role)))
                    .as("SQL as " + visitor.role)
                    .isEqualTo(expected);
        }
    }

    private static String byPage(Visitor visitor) {
        return codes().filter(each -> new Browser(app.address())
                                .send(visitor.request(MEASURES + each))
                                .statusCode()
                        == 200)
                .collect(Collectors.joining(" "));
    }

    private static String byApi(Visitor visitor) {
        var path = "/api/v1/unions/roles/measures/%s?framework=2021-2023";
        return codes().filter(each -> new Browser(app.address())
                                .send(visitor.request(path.formatted(each)))
                                .statusCode()
                        == 200)
                .collect(Collectors.joining(" "));
    }

    private static java.util.stream.Stream<String> codes() {
        return java.util.stream.Stream.of("1.1", "1.2", "1.3", "1.4");
    }

    private static Viewer viewer(String role) {
        var union = plan.unionId();
        return switch (role) {
            case "nobody", "administrator", "assessor" -> Viewer.PUBLIC;
            case "operator" -> Viewer.operator(union);
            case "party-coordinator", "body-officer", "publishing-authority", "delegate", "program" ->
                Viewer.party(union, plan.id("party", "A"));
            default -> Viewer.parties(union);
        };
    }

    private static String byDatabase(Viewer viewer) {
        return app.bean(Ledger.class)
                .read(
                        viewer,
                        () -> app.bean(JdbcClient.class)
                                .sql("""
                                select string_agg(c.code, ' ' order by c.code)
                                from register.measure m join ledger.code c on c.union_id = m.union_id and c.id = m.id
                                where m.union_id = :union
                                """)
                                .param("union", plan.unionId())
                                .query(String.class)
                                .single());
    }

    /// What is kept for signing in is out of reach of every viewer of a union, its operator included.
    @Test
    void noViewerOfAUnionReachesTheKeysOfSignIn() {
        for (var visitor : VISITORS.values()) {
            for (var table :
                    List.of("session", "account", "token", "passkey", "identity", "one_time_link", "ceremony")) {
                var rows = app.bean(Ledger.class)
                        .read(
                                viewer(visitor.role),
                                () -> app.bean(JdbcClient.class)
                                        .sql("select count(*) from parties." + table)
                                        .query(Long.class)
                                        .single());
                assertThat(rows).as("%s as %s", table, visitor.role).isZero();
            }
        }
        assertThat(app.bean(Ledger.class)
                        .read(
                                Viewer.PUBLIC,
                                () -> app.bean(JdbcClient.class)
                                        .sql("select count(*) from parties.person")
                                        .query(Long.class)
                                        .single()))
                .isZero();
    }
}
