package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.casework.CaseFiles;

/** Work on the pages of a case that goes across several of them, or away from the desk. */
@BrowserTest
class CaseWorkIT {

    private static final List<String> PAGES = List.of("Case", "Deadlines", "Timeline", "Documents", "Letters", "Appointments");

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles files;
    @Autowired
    private ProcessEngine engine;
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
        browser.everybodyLeaves();
        office.clear();
        Office.itIs("2026-11-25T10:00");
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Test
    void whatWasTypedOnAPageIsThereAgain() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.open(reference, "Review the case");
        Locator page = practitioner.tab("Documents");
        button(page, "Add a document").click();
        page.getByLabel("Title").fill("Synthetic title");
        page = practitioner.tab("Timeline");
        assertThat(page).containsText("Timeline of " + reference);
        page = practitioner.tab("Documents");
        assertThat(page.locator(".wm-said")).hasText("What you typed is still here, and not saved yet.");
        assertThat(page.getByLabel("Title")).hasValue("Synthetic title");
        button(page, "Cancel").click();
        practitioner.tab("Timeline");
        page = practitioner.tab("Documents");
        assertThat(page.getByLabel("Title")).hasCount(0);
        Assertions.assertThat(practitioner.stored()).doesNotContain("Synthetic");
    }

    @Test
    void theCasesDialogKeepsWhatWasTypedAndLetsALinkThrough() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true)).click();
        Locator dialog = practitioner.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(reference)).click();
        button(dialog, "Change: Who this is").click();
        dialog.getByLabel("Pronouns").fill("they/them");
        dialog.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Timeline")).click();
        // the line above the timeline says whose turn it is, with the way to the task
        assertThat(dialog.locator(".wm-waiting")).containsText("Review the case");
        dialog.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Case").setExact(true)).click();
        assertThat(dialog.getByLabel("Pronouns")).hasValue("they/them");
        practitioner.page().onceDialog(com.microsoft.playwright.Dialog::dismiss);
        button(dialog, "Close").click();
        assertThat(dialog).isVisible();
        practitioner.page().onceDialog(com.microsoft.playwright.Dialog::accept);
        button(dialog, "Close").click();
        assertThat(dialog).hasCount(0);

        var api = Caller.rest(port, "practitioner").at("/api/cases/" + reference);
        String clock = api.post("/deadlines", Map.of("rule", "asylum-appeal", "nation", "england", "cohort", "any", "countFrom", "2026-11-24", "aboutDeadline", "Synthetic")).json().path("clock").asText();
        Assertions.assertThat(api.post("/deadlines/" + clock + "/changes", Map.of("deadlineChange", "extend", "extendedTo", "2026-12-21", "grantedBy", "tribunal", "evidence", "order",
                "changeReason", "more-time-granted", "aboutChange", "Synthetic")).status()).isEqualTo(200);
        Browser.Person manager = browser.logIn("manager");
        manager.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true)).click();
        dialog = manager.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Open a case by its reference").last().fill(reference);
        button(dialog, "Open the case").click();
        dialog.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Deadlines")).click();
        dialog.getByText("Open the task").click();
        assertThat(dialog).hasCount(0);
        assertThat(manager.page().locator(".task-card-body h2, .task-details h2, h2").filter(new Locator.FilterOptions().setHasText(reference)).first()).isVisible();
    }

    @Test
    void theNetworkTheTeamSharingAndAnyFactAreChangedOnTheCasePage() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        files.record(reference, "practitioner", "Record the first conversation", Map.of("needHomeWords", "Synthetic words"), Map.of());
        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.open(reference, "Review the case");
        Locator page = practitioner.tab("Case");

        button(page, "Add to the network").click();
        page.getByLabel("What they are to the young person").selectOption("foster-carer");
        page.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill("Synthetic Carer");
        page.getByLabel("Telephone").fill("020 7946 0000");
        button(page, "Add contact").click();
        assertThat(page.locator(".wm-said")).isVisible();
        assertThat(page).containsText("Synthetic Carer");

        button(page, "Add a colleague").click();
        page.getByLabel("Colleague").selectOption("housing-worker");
        page.getByLabel("Why?").fill("Synthetic reason");
        button(page, "Add to the team").click();
        assertThat(page.locator(".wm-said")).hasText("The colleague was added.");
        Locator team = page.getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName("Who may read this case"));
        assertThat(team).containsText("Housing worker (demo)");
        button(page, "Take Housing worker (demo) off the team").click();
        page.getByLabel("Why?").fill("Synthetic reason");
        button(page, "Take off the team").click();
        assertThat(page.locator(".wm-said")).hasText("The colleague was taken off the team.");

        // what only a form asked
        Locator others = page.locator("div:has(> .wm-head > #wm-others)");
        Locator first = others.locator("button").first();
        String label = first.getAttribute("aria-label");
        first.click();
        others.locator(".wm-field").locator("select, input, textarea").first().evaluate(
                "box => { if (box.tagName === 'SELECT') box.selectedIndex = box.options.length - 1; else box.value = 'Synthetic'; box.dispatchEvent(new Event('input', { bubbles: true })); }");
        page.getByLabel("Why does it change?").fill("Synthetic reason");
        button(page, "Save").click();
        assertThat(page.locator(".wm-said")).hasText("Saved.");
        assertThat(page.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true))).isFocused();
        CaseTabsIT.accessible(practitioner);
        practitioner.tallScreenshot("case-everything");
    }

    /** A process that nobody here has heard of, with a form of its own: not a line of code knows it. */
    @Test
    void aNewProcessOfADesignerIsOnEveryPage() throws Exception {
        String form = """
                {"id": "ask-about-sport", "type": "default", "schemaVersion": 18, "components": [
                  {"type": "radio", "id": "sport_field", "key": "favouriteSport", "label": "Which sport do they like?", "values": [{"label": "Synthetic ball game", "value": "ball"}], "properties": {"caseFile": "fact"}, "validate": {"required": true}}]}""";
        String model = """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
                  <bpmn:process id="find-a-sports-club" name="Find a sports club" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <bpmn:startEvent id="DeadlineAskedFor" name="Sport asked for" camunda:initiator="recordedBy" camunda:formRef="deadline-asked-for" camunda:formRefBinding="latest"/>
                    <bpmn:sequenceFlow id="a" sourceRef="DeadlineAskedFor" targetRef="AskAboutSport"/>
                    <bpmn:userTask id="AskAboutSport" name="Ask about sport" camunda:assignee="${recordedBy}" camunda:formRef="ask-about-sport" camunda:formRefBinding="latest"/>
                    <bpmn:sequenceFlow id="b" sourceRef="AskAboutSport" targetRef="SportFound"/>
                    <bpmn:endEvent id="SportFound" name="Sport found"/>
                  </bpmn:process>
                </bpmn:definitions>""";
        var designer = Caller.rest(port, "designer");
        var deployed = designer.multipart("/deployment/create", Map.of("deployment-name", "sport", "ask-about-sport.form", form.getBytes(StandardCharsets.UTF_8),
                "find-a-sports-club.bpmn", model.getBytes(StandardCharsets.UTF_8)));
        Assertions.assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        // who may begin it, an administrator grants
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("practitioner");
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId("find-a-sports-club");
        List.of(Permissions.READ, Permissions.CREATE_INSTANCE, Permissions.READ_TASK, Permissions.TASK_WORK).forEach(grant::addPermission);
        engine.getAuthorizationService().saveAuthorization(grant);
        try {
            String reference = office.openCase(Office.somebody(), "practitioner");
            office.start("practitioner", "find-a-sports-club", new HashMap<>(Map.of("caseReference", reference)));
            Browser.Person practitioner = browser.logIn("practitioner");
            practitioner.open(reference, "Ask about sport");
            for (String name : PAGES) {
                Locator page = practitioner.tab(name);
                assertThat(page.locator("h3").first()).isVisible();
                assertThat(page.locator(".wm-refused:visible")).hasCount(0);
            }
            Locator timeline = practitioner.tab("Timeline");
            assertThat(timeline.locator(".wm-waiting")).containsText("Ask about sport (Find a sports club)");
            practitioner.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Form")).or(practitioner.page().getByText("Form", new Page.GetByTextOptions().setExact(true))).first().click();
            practitioner.form().choose("Which sport do they like?", "Synthetic ball game").submit();
            practitioner.open(reference, "Review the case");
            assertThat(practitioner.tab("Case")).containsText("Which sport do they like?");
            assertThat(practitioner.tab("Timeline").locator(".wm-days")).containsText("Synthetic ball game");
        } finally {
            browser.everybodyLeaves();
            office.clear();
            engine.getAuthorizationService().deleteAuthorization(grant.getId());
            engine.getRepositoryService().deleteDeployment(deployed.json().path("id").asText(), true);
        }
    }

    @Test
    void onATabletEveryPageFits() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.page().setViewportSize(820, 1180);
        practitioner.open(reference, "Review the case");
        for (String name : PAGES) {
            Locator page = practitioner.tab(name);
            assertThat(page.locator("h3").first()).isVisible();
            Assertions.assertThat((Boolean) page.evaluate("node => node.scrollWidth <= node.clientWidth + 1")).as(name + " is not cut off").isTrue();
            CaseTabsIT.accessible(practitioner);
        }
        Locator cell = practitioner.tab("Case").locator("table:has-text('Who may read this case') td").first();
        Assertions.assertThat(cell.evaluate("node => getComputedStyle(node, '::before').content")).as("no column is squeezed: each cell stands under its heading").isEqualTo("\"Who\"");
        practitioner.screenshot("tablet-case");
        practitioner.tab("Deadlines");
        practitioner.screenshot("tablet-deadlines");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
