package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.page.delivery.Assets;
import org.pacta.page.delivery.AssetsController;
import org.pacta.page.delivery.Fragments;
import org.pacta.page.delivery.Pages;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.page.delivery.SecurityHeaders;
import org.pacta.page.delivery.Templates;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How pages and files leave the server.
class DeliveryTest {
    private final Assets assets = new Assets();
    private final MockMvc server = MockMvcBuilders.standaloneSetup(new Lists(), new AssetsController(assets))
            .setViewResolvers(new Templates(new Pages()))
            .addFilters(new SecurityHeaders())
            .build();

    @Controller
    static class Lists {
        @GetMapping("/list")
        String list(HttpServletRequest request, Model model) {
            var view = new ListSamples(new Samples(new Words(Language.EN))).list();
            var fragment = Fragments.asked(request);
            model.addAttribute("page", fragment ? view.table() : view);
            return fragment ? "portal/rows" : "portal/list";
        }
    }

    @Test
    void aBrowserGetsThePage() throws Exception {
        server.perform(get("/list"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/html;charset=UTF-8"))
                .andExpect(header().string("Vary", "HX-Request, HX-History-Restore-Request"))
                .andExpect(
                        header().string("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().string(allOf(startsWith("<!DOCTYPE html>"), containsString("id=\"measures\""))));
    }

    @Test
    void htmxGetsTheFragmentThatThePageHolds() throws Exception {
        var page = server.perform(get("/list")).andReturn().getResponse().getContentAsString();
        var fragment = server.perform(get("/list").header("HX-Request", "true"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(fragment).startsWith("<section class=\"list\" id=\"measures\"");
        assertThat(page).contains(fragment.strip());
    }

    @Test
    void aRestoredPageIsWhole() throws Exception {
        server.perform(get("/list").header("HX-Request", "true").header("HX-History-Restore-Request", "true"))
                .andExpect(content().string(startsWith("<!DOCTYPE html>")));
    }

    @Test
    void filesMayBeKeptForEverAndOthersAreNotThere() throws Exception {
        for (var href : new String[] {
            assets.looks().styles(), assets.looks().script(), assets.looks().icon()
        }) {
            server.perform(get(href))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        }
        server.perform(get("/assets/pacta.css")).andExpect(status().isNotFound());
        server.perform(get("/assets/..%2f..%2fapplication.properties")).andExpect(status().is4xxClientError());
    }

    @Test
    void theLanguageAskedForIsKept() {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        request.addParameter("lang", "be");
        request.addHeader("Accept-Language", "ru");

        assertThat(ReaderLanguage.of(request, response, Language.EN)).isEqualTo(Language.BE);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("lang=be; Path=/; Max-Age=31536000")
                .contains("HttpOnly");
        assertThat(response.getHeaders("Vary")).containsExactly("Accept-Language, Cookie");

        var next = new MockHttpServletRequest();
        next.setCookies(new Cookie("lang", "be"));
        next.addHeader("Accept-Language", "ru");
        assertThat(ReaderLanguage.of(next, new MockHttpServletResponse(), Language.EN))
                .isEqualTo(Language.BE);
    }

    @Test
    void theStyleSheetIsSmall() {
        var sheet = assets.named(assets.looks().styles().substring("/assets/".length()))
                .orElseThrow();

        assertThat(sheet.content().length).isLessThan(25 * 1024);
    }
}
