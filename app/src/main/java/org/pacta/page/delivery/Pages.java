package org.pacta.page.delivery;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Templates filled with view records, without any web framework. Templates are compiled by the build; safe for many
/// threads.
public final class Pages {
    private static final String PACKAGE = "org.pacta.templates";

    private final TemplateEngine engine;

    public Pages() {
        engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
        engine.setTrimControlStructures(true);
    }

    /// The page as text.
    ///
    /// @param template path without ending, as `portal/overview`
    /// @param page the one view record the template takes
    public String render(String template, Object page) {
        var text = new StringOutput(16 * 1024);
        render(template, page, text);
        return text.toString();
    }

    public void render(String template, Object page, TemplateOutput to) {
        engine.render(template + ".jte", Map.of("page", page), to);
    }

    /// Whether there is such a template.
    public boolean has(String template) {
        return engine.hasTemplate(template + ".jte");
    }
}
