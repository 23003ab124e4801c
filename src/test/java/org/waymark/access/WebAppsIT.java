package org.waymark.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One script that fails to load leaves a Camunda web app blank: each is opened in a real browser. */
@DemoTest
class WebAppsIT {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium"))).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"tasklist, practitioner, .task-filters >> text=My tasks", "cockpit, manager, a:has-text('Processes') >> nth=0", "admin, administrator, a:has-text('Users') >> nth=0",
            "welcome, policy-lead, text=Policy lead (demo) >> nth=0"})
    void opensWithoutAScriptBlocked(String app, String id, String sign) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            List<String> blocked = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    blocked.add(message.text());
                }
            });
            page.onPageError(blocked::add);
            logIn(page, app, id);
            assertThat(page.locator(sign)).isVisible();
            assertThat(page.locator(".navbar-brand")).containsText("Waymark");
            assertThat(page.locator(".ce-eol-banner:visible")).hasCount(0);
            assertThat(blocked).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", app + ".png")));
        }
    }

    @Test
    void draftsStayInThePageAndBelongToOnePerson() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + port + "/camunda/app/welcome/default/");
            page.evaluate("localStorage.setItem('camunda-form:left-behind', 'MARKER')");
            logIn(page, "tasklist", "practitioner");
            page.evaluate("localStorage.setItem('camunda-form:a-task', 'MARKER')");
            assertThat(page.evaluate("localStorage.getItem('camunda-form:a-task')")).isEqualTo("MARKER");
            assertThat(stored(page)).doesNotContain("MARKER");

            expireSession(context, page, "My team's unclaimed");
            fillIn(page, "practitioner");
            assertThat(page.evaluate("localStorage.getItem('camunda-form:a-task')")).isEqualTo("MARKER");

            expireSession(context, page, "Late");
            fillIn(page, "practitioner-2");
            assertThat(page.evaluate("localStorage.getItem('camunda-form:a-task')")).isNull();
            assertThat(stored(page)).doesNotContain("MARKER");
        }
    }

    private static void expireSession(BrowserContext context, Page page, String nextList) {
        assertThat(page.locator(".task-filters >> text=" + nextList)).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.locator(".task-filters >> text=" + nextList).click();
        assertThat(page.locator("input[type=password]")).isVisible();
    }

    private static String stored(Page page) {
        return String.valueOf(page.evaluate("JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})"));
    }

    private void logIn(Page page, String app, String id) {
        page.navigate("http://127.0.0.1:" + port + "/camunda/app/" + app + "/default/");
        fillIn(page, id);
    }

    private static void fillIn(Page page, String id) {
        page.locator("input[type=text]").first().fill(id);
        page.locator("input[type=password]").fill("waymark-demo");
        page.locator("button[type=submit]").click();
        assertThat(page.locator("li.account")).isVisible();
    }
}
