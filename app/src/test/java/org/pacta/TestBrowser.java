package org.pacta;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The machine's own browser, which fetches nothing by itself: one for all classes of a run, with nothing left over
/// from the one before.
public final class TestBrowser implements AutoCloseable {

    private @Nullable Page tab;

    public Browser browser() {
        return Started.BROWSER;
    }

    /// One tab for all looks at pages: each new one costs a process of the browser, more than the look itself. It
    /// fails at an error of a script and at whatever the security policy blocked.
    public Page tab(int width, ColorScheme scheme) {
        if (tab == null) {
            tab = browser().newPage();
            tab.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) throw new AssertionError(message.text());
            });
            tab.onPageError(error -> {
                throw new AssertionError(error);
            });
        }
        tab.setViewportSize(width, 900);
        tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return tab;
    }

    /// Does a step that leads to another page and waits until that stands: a click alone comes back while the page
    /// before is still there, and whatever is read then is read of the wrong one.
    @SuppressWarnings("deprecation") // what takes its place waits for an address, which not every step changes
    public static void leads(Page page, Runnable step) {
        page.waitForNavigation(step);
    }

    @Override
    public void close() {
        List.copyOf(browser().contexts()).forEach(BrowserContext::close);
    }

    private static final class Started {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("pacta.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--disable-quic")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }
}
