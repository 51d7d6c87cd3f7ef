package org.pacta.confirmation.dossier;

import com.microsoft.playwright.Page;
import org.pacta.TestBrowser;

/// Somebody at a page who has a keyboard and nothing else.
///
/// What is walked to is found by its label. The number of keys is reckoned from the order of the page first, so that
/// not every key is followed by a question; that the focus is where it should be is asked each time.
final class Typist {

    /// The label of what has the focus.
    private static final String LABEL = """
            (e => (e.labels && e.labels.length ? e.labels[0].innerText : e.getAttribute('aria-label') || e.innerText)
                .trim().replace(/\\s+/g, ' '))(document.activeElement)""";

    /// How many stops lie between what has the focus and what is looked for, at least; radio buttons are one stop.
    private static final String STOPS = """
            name => {
                const label = e => (e.labels && e.labels.length ? e.labels[0].innerText
                    : e.getAttribute('aria-label') || e.innerText).trim().replace(/\\s+/g, ' ');
                const all = [...document.querySelectorAll(
                    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                    .filter(e => e.checkVisibility() && !e.disabled);
                const from = all.indexOf(document.activeElement);
                const held = document.activeElement;
                let stops = 0, group = held.type === 'radio' ? held.name : '';
                for (const e of all.slice(from + 1)) {
                    if (e.type !== 'radio' || e.name !== group) stops++;
                    group = e.type === 'radio' ? e.name : '';
                    if (label(e) === name || label(e).startsWith(name + ' ·')) return stops;
                }
                return 0;
            }""";

    private final Page page;

    Typist(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /// Types an address.
    Typist at(String address) {
        var answer = page.navigate(address);
        if (answer != null && answer.status() >= 400) throw new AssertionError(answer.status() + " at " + address);
        return this;
    }

    /// Follows a link or presses a button, and waits for the page to which that leads.
    Typist enter(String name) {
        walk(name);
        TestBrowser.leads(page, () -> page.keyboard().press("Enter"));
        return this;
    }

    /// Types into a field, in the place of what stands there; a day as month, day and year.
    Typist type(String label, String text) {
        walk(label);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /// Chooses one of some.
    Typist choose(String label) {
        walk(label);
        page.keyboard().press("Space");
        return this;
    }

    private void walk(String name) {
        var stops = ((Number) page.evaluate(STOPS, name)).intValue();
        for (int i = 1; i < stops; i++) page.keyboard().press("Tab");
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Tab");
            for (int k = 0; k < 12; k++) {
                var at = page.evaluate("[" + LABEL + ", document.activeElement.type === 'radio']");
                if (!(at instanceof java.util.List<?> found)) throw new IllegalStateException("focus " + at);
                var label = String.valueOf(found.getFirst());
                if (label.equals(name) || label.startsWith(name + " ·")) return;
                if (!Boolean.TRUE.equals(found.getLast()) || !inGroup(name)) break;
                page.keyboard().press("ArrowDown");
            }
        }
        throw new AssertionError(name + " is not reached by keyboard on " + page.url());
    }

    /// Whether the radio buttons of which one has the focus have one of that label.
    private boolean inGroup(String name) {
        return Boolean.TRUE.equals(page.evaluate(
                "name => [...document.getElementsByName(document.activeElement.name)]"
                        + ".some(e => e.labels[0].innerText.trim().replace(/\\s+/g, ' ') === name)",
                name));
    }
}
