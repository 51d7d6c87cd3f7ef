package org.pacta.parties.presence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Open;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.parties.account.Secret;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Lets nobody call a handler who may not, and no form of another site.
///
/// A handler of ours says who may call it: [Open], [SignedIn] or [For], on itself or on its class.
@Component
public class Doorkeeper implements HandlerInterceptor {

    private static final String OURS = "org.pacta.";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    static final String FORM = "form";
    static final String FORM_HEADER = "X-Pacta-Form";

    private final Capacities capacities;
    private final PublicUrl url;

    Doorkeeper(Capacities capacities, PublicUrl url) {
        this.capacities = capacities;
        this.url = url;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        var allowed = declared(method);
        if (!may(request, method, allowed)) {
            var nobody = Presence.of(request) instanceof Presence.Nobody;
            throw new Refusal(nobody ? Refusal.Why.UNKNOWN : Refusal.Why.NOT_ALLOWED);
        }
        if (!SAFE.contains(request.getMethod())) mayWrite(request);
        return true;
    }

    /// Who may call a handler: the annotation of the method, else of its class; empty if it says nothing.
    public static Optional<Annotation> declared(HandlerMethod handler) {
        for (var element : List.of(handler.getMethod(), handler.getBeanType())) {
            for (var kind : List.of(Open.class, SignedIn.class, For.class)) {
                var found = AnnotatedElementUtils.findMergedAnnotation(element, kind);
                if (found != null) return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private boolean may(HttpServletRequest request, HandlerMethod handler, Optional<Annotation> declared) {
        if (declared.isEmpty()) {
            if (handler.getBeanType().getName().startsWith(OURS)) {
                throw new IllegalStateException("%s does not say who may call it".formatted(handler));
            }
            return true; // the description of the API and the container's page of errors
        }
        return switch (declared.get()) {
            case Open _ -> true;
            case SignedIn _ -> Presence.of(request) instanceof Presence.Person;
            case For asked -> allows(asked, capacity(request));
            default -> throw new IllegalStateException(declared.get().toString());
        };
    }

    private Capacity capacity(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("union") instanceof String union
                ? capacities.of(request, union)
                : capacities.ofServer(request);
    }

    static boolean allows(For asked, Capacity capacity) {
        return switch (capacity) {
            case Capacity.Everybody _ -> false;
            case Capacity.Operator _ -> asked.operator();
            case Capacity.Holder holder ->
                Arrays.asList(asked.value()).contains(holder.mandate().role())
                        && holder.mandate().may(asked.power());
        };
    }

    /// A program shows a token with each request, which no other site can add; a browser sends a form of ours.
    private void mayWrite(HttpServletRequest request) {
        if (Presence.of(request) instanceof Presence.Program program) {
            if (!program.writes()) throw new Refusal(Refusal.Why.NOT_ALLOWED);
        } else if (!ownForm(request)) {
            throw new Refusal(Refusal.Why.FOREIGN_FORM);
        }
    }

    /// A form comes from our own pages: the browser says so, and it brings the word that stood in the page.
    private boolean ownForm(HttpServletRequest request) {
        if (!sameSite(request)) return false;
        var token = Presence.of(request).formToken();
        if (token.isEmpty()) return true;
        var header = request.getHeader(FORM_HEADER);
        var sent = header != null ? header : request.getParameter(FORM);
        return sent != null && Secret.same(sent, token);
    }

    /// A proxy may have put another name into `Host`: then the configured one counts as well.
    private boolean sameSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin") || site.equals("none");
        return ours(request.getHeader("Origin"), String.valueOf(request.getHeader("Host")), url.configured());
    }

    /// @param origin null where the browser says none
    /// @param configured empty for none
    static boolean ours(@Nullable String origin, String host, String configured) {
        if (origin == null || !configured.isEmpty() && origin.equalsIgnoreCase(configured)) return true;
        return host(origin).equalsIgnoreCase(host);
    }

    private static String host(String origin) {
        try {
            return String.valueOf(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
