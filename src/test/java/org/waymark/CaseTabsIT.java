package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of a case beside a task, as a practitioner sees them and as nobody else does. */
@BrowserTest
class CaseTabsIT {

    @Autowired
    private Office office;
    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void openBrowser() {
        Office.itIs("2026-11-25T10:00");
        browser = Browser.open(port);
    }

    @AfterEach
    void clear() {
        office.clear();
        Office.itIs("2026-11-25T10:00");
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Test
    void thePageOfACaseShowsWhoItIs() {
        String name = Office.somebody();
        String reference = office.openCase(name, "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.open(reference, "Review the case");
        practitioner.tab("Case");
        assertThat(practitioner.page().locator(".wm")).containsText(name);
        accessible(practitioner);
    }

    /** No finding of axe that keeps somebody with a screen reader, a keyboard or weak eyes from the work. */
    static void accessible(Browser.Person person) {
        var found = new AxeBuilder(person.page()).include(".wm").analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList()).toList();
        Assertions.assertThat(found).isEmpty();
    }
}
