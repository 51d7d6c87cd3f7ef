package org.pacta.page.delivery;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/// An address that is none, as with a percent sign and no digits after it, or with a character that has to be written
/// as one: it is refused before a page is looked for. Readers get a page in words, programs a problem.
@Component
class UnreadableAddresses implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /// Let through by the server so that they are refused here, where the path and the reader's language are known.
    private static final String LOOSE = "\"<>[\\]^`{|}";

    private final ObjectProvider<ErrorPages> errors;
    private final Pages pages;

    UnreadableAddresses(ObjectProvider<ErrorPages> errors, Pages pages) {
        this.errors = errors;
        this.pages = pages;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Answering());
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("relaxedPathChars", LOOSE);
            connector.setProperty("relaxedQueryChars", LOOSE);
        });
    }

    private final class Answering extends ValveBase {

        private Answering() {
            super(true);
        }

        /// What is refused already and has no application to go to is answered here.
        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var refused = request.getContext() == null && response.getStatus() == 400 && response.isError();
            var query = request.getQueryString();
            if (refused || loose(request.getRequestURI()) || loose(query) || garbled(query)) answer(request, response);
            else getNext().invoke(request, response);
        }

        /// What the server would stumble over where the first parameter is asked for: a value without a name, or
        /// what is no UTF-8 when decoded.
        private static boolean garbled(@Nullable String query) {
            if (query == null) return false;
            try {
                var letters = UriUtils.decode(query.replace('+', ' '), StandardCharsets.ISO_8859_1)
                        .getBytes(StandardCharsets.ISO_8859_1);
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(letters));
                return query.startsWith("=") || query.contains("&=");
            } catch (IllegalArgumentException | CharacterCodingException _) {
                return true;
            }
        }

        private static boolean loose(@Nullable String part) {
            return part != null && part.chars().anyMatch(each -> LOOSE.indexOf(each) >= 0);
        }

        private void answer(Request request, Response response) throws IOException {
            response.setSuspended(false);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            SecurityHeaders.on(response);
            response.setCharacterEncoding("UTF-8");
            // of what is not even a line of a request the server tells nothing
            var path = Objects.requireNonNullElse(request.getRequestURI(), "");
            var program = path.startsWith("/api/");
            response.setContentType(
                    program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            var text = program ? problem() : page(request, response);
            response.getReporter().write(text);
            response.finishResponse();
        }

        private String problem() {
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The address cannot be read.");
            return JsonMapper.shared().writeValueAsString(problem);
        }

        private String page(Request request, Response response) {
            return pages.render("page/error", errors.getObject().early(400, "", request, response));
        }
    }
}
