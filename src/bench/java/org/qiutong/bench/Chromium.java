package org.qiutong.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Chromium without a screen and without a graphics card: `/usr/bin/chromium`, or the one that
/// the variable `CHROMIUM` names. Playwright drives it and downloads no browser of its own.
public final class Chromium implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(
                                            Path.of(
                                                    Optional.ofNullable(System.getenv("CHROMIUM"))
                                                            .orElse("/usr/bin/chromium")))
                                    .setArgs(
                                            List.of(
                                                    "--no-sandbox",
                                                    "--disable-gpu",
                                                    "--disable-quic",
                                                    "--disable-background-networking",
                                                    "--disable-component-update",
                                                    "--disable-sync",
                                                    "--no-first-run")));

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
