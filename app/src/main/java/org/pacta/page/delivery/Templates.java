package org.pacta.page.delivery;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Shows a template of that name with the view record that the model holds as `page`.
///
/// The page is made whole before a byte is sent, so a fault becomes an error page and not half a page.
@Component
public class Templates implements ViewResolver {
    private final Pages pages;

    public Templates(Pages pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (SeeOther.names(name)) return SeeOther.view(name);
        return pages.has(name) ? new Template(pages, name) : null;
    }

    private record Template(Pages pages, String name) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var page = model == null ? null : model.get("page");
            if (page == null) {
                throw new IllegalStateException("template %s without a view record named page".formatted(name));
            }
            var text = new Utf8ByteOutput();
            pages.render(name, page, text);
            response.setContentType(getContentType());
            response.setContentLength(text.getContentLength());
            text.writeTo(response.getOutputStream());
        }
    }
}
