package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.apache.catalina.Context;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.waymark.Browser.Form;
import org.waymark.Browser.Person;

/** What a day's work leans on: the lists, what happens to what was typed, and that a page is safe to leave and to look at. */
class TasklistIT extends InTheBrowser {

    private static final String MARKER = "Kestrel-marker-7291";
    private static final String ATTACK = "<img src=x onerror=\"window.attacked=1\"><script>window.attacked=1</script>{{window.attacked=1}}";

    @Autowired
    private HistoryService history;
    @Autowired
    private ServletWebServerApplicationContext server;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
    }

    @ParameterizedTest
    @CsvSource({"tasklist, practitioner, My tasks", "cockpit, manager, Processes", "admin, administrator, Users", "welcome, policy-lead, Policy lead"})
    void eachWebAppOpens(String app, String userId, String words) {
        Person person = browser.logIn(userId, app);

        assertThat(person.page().getByText(words).first()).isVisible();
        assertThat(person.page().locator(".navbar-brand")).containsText("Waymark");
        assertThat(person.page().locator(".ce-eol-banner:visible")).hasCount(0);
        person.screenshot("app-" + app);
    }

    @Test
    void listsShowWhatTheyAreCalled() {
        String reference = office.refer("Synthetic Listed");
        String open = office.openCase("Synthetic Open", "practitioner");

        Person manager = browser.logIn("manager");
        assertThat(manager.list("My tasks, soonest first").card(reference)).hasCount(0);
        assertThat(manager.list("My team's unclaimed").card(reference + " · Choose a practitioner")).containsText("Due by the end of Tuesday 24 November");
        assertThat(manager.list("Due this week").card(reference)).isVisible();
        assertThat(manager.list("Late").card(reference)).hasCount(0);

        Person practitioner = browser.logIn("practitioner");
        assertThat(practitioner.card(open + " · Review the case")).containsText("Due by the end of Monday 21 December");
        assertThat(practitioner.list("Due this week").card(open)).hasCount(0);
        assertThat(practitioner.list("My team's unclaimed").card(reference)).hasCount(0);

        Office.itIs("2026-11-25T09:00");
        Person later = browser.logIn("manager");
        assertThat(later.list("Late").card(reference).locator(".due-date.overdue")).isVisible();
        later.screenshot("list-late");
    }

    @Test
    void nothingTemptsToWriteOutsideTheCaseFile() {
        office.refer("Synthetic Tempted");

        Page page = browser.logIn("manager").list("My team's unclaimed").open("Choose a practitioner").root().page();
        for (String temptation : List.of(".createCommentLink", ".create-task-action", ".followup-date", ".task-card .groups", ".edit-filter", "text=History")) {
            assertThat(page.locator(temptation).locator("visible=true")).hasCount(0);
        }
        Form search = browser.logIn("advocate").start("Find a case");
        assertThat(search.root().locator("#business-key-field").locator("visible=true")).hasCount(0);
    }

    @Test
    void refusedAnswerIsExplainedAndNothingTypedIsLost() {
        Person dutyWorker = browser.logIn("duty-worker").expects("400 POST .*/submit-form").expects("Failed to load resource: .* 400.*");
        Form search = dutyWorker.start("Find a case");
        search.fill("Name", MARKER).fill("Year of birth they give (if you know it)", "2009");
        dutyWorker.page().route("**/submit-form", route -> route.resume(new Route.ResumeOptions().setPostData(route.request().postData().replace("2009", "1066"))));

        assertThat(search.submitInVain()).contains("“Year of birth they give (if you know it)” must be at least 1930.").doesNotContain("Cannot");
        dutyWorker.screenshot("refused");
        assertThat(search.box("Name")).hasValue(MARKER);

        dutyWorker.page().unroute("**/submit-form");
        search.submit();
        assertThat(dutyWorker.list("My tasks, soonest first").card("Read the findings")).hasCount(1);
    }

    @Test
    void halfFilledFormOutlivesSessionOfItsWriterOnly() {
        office.refer("Synthetic Draft");
        Person manager = browser.logIn("manager").expects("401 POST .*");
        manager.list("My team's unclaimed").open("Choose a practitioner");
        Form form = manager.claim();
        form.fill("Why this person? (if it helps)", MARKER).choose("Who could stand beside them?", "practitioner-2:");
        assertThat(manager.stored()).doesNotContain(MARKER);

        endSessions();
        form.button().click();
        manager.fillIn("manager");
        assertThat(manager.form().box("Why this person? (if it helps)")).hasValue(MARKER);
        assertThat(manager.stored()).doesNotContain(MARKER);

        endSessions();
        manager.form().button().click();
        // the address in the tab still names the manager's task
        manager.expects("403 GET .*/form-variables.*").expects("Failed to load resource: .* 403.*").fillIn("practitioner");
        manager.list("Late");
        assertThat(manager.page().getByText(MARKER)).hasCount(0);
        assertThat(manager.stored()).doesNotContain(MARKER);
        assertThat(manager.page().evaluate("Object.keys(localStorage).map(key => localStorage[key]).join()").toString()).doesNotContain(MARKER);
    }

    @Test
    void halfFilledStartFormOutlivesSession() {
        Person dutyWorker = browser.logIn("duty-worker").expects("401 POST .*/submit-form");
        Form referral = dutyWorker.start("Intake");
        referral.fill("What has happened, and what cannot wait?", MARKER).fill("Name, as they wish to be called", MARKER);
        assertThat(dutyWorker.stored()).doesNotContain(MARKER);

        referral.choose("Which nation are they in now?", "Wales").choose("Is an interpreter needed?", "No").pick("Who has told us about them?", "A council")
                .fill("How can we reach them safely?", MARKER).date("Day we were told", "23/11/2026");
        endSessions();
        referral.button().click();
        dutyWorker.fillIn("duty-worker");
        Form again = new Form(dutyWorker.page().locator(".modal-content"), "Start");
        if (again.root().count() == 0) {
            again = dutyWorker.start("Intake");
        }
        assertThat(again.box("What has happened, and what cannot wait?")).hasValue(MARKER);
        assertThat(again.box("How can we reach them safely?")).hasValue(MARKER);
        assertThat(dutyWorker.stored()).doesNotContain(MARKER);
        again.submit();
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("intake").startedBy("duty-worker").unfinished().count()).isEqualTo(1);
    }

    @Test
    void pagesLoadInParallelEachWithItsOwnNonce() throws Exception {
        var client = HttpClient.newHttpClient();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/")).build();
            List<Future<Boolean>> loads = IntStream.range(0, 200).mapToObj(i -> pool.submit((Callable<Boolean>) () -> {
                HttpResponse<String> response = client.send(page, HttpResponse.BodyHandlers.ofString());
                var nonce = Pattern.compile("'nonce-([^']+)'").matcher(response.headers().firstValue("Content-Security-Policy").orElse(""));
                return nonce.find() && response.body().contains("nonce=\"" + nonce.group(1) + "\"");
            })).toList();
            browser.logIn("practitioner");
            browser.logIn("manager", "cockpit");
            for (Future<Boolean> load : loads) {
                assertThat(load.get()).as("the page's nonce is the header's").isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void markupInNamesIsTextAndNothingRuns() {
        Map<String, Object> hostile = Office.referral("Synthetic " + ATTACK);
        hostile.put("whyNow", ATTACK);
        hostile.put("languages", ATTACK);
        hostile.put("whereTheyAre", ATTACK);
        String reference = office.refer(hostile);

        Person manager = browser.logIn("manager");
        Form choice = manager.list("My team's unclaimed").open("Choose a practitioner", reference);
        assertThat(choice.root()).containsText("Synthetic " + ATTACK);
        manager.claim().choose("Who could stand beside them?", "practitioner:").submit();
        office.runJobs();

        Person practitioner = browser.logIn("practitioner");
        practitioner.open("Accept the case", reference).choose("Will you take the case?", "Yes").submit();
        Form conversation = practitioner.open("Record the first conversation", reference);
        assertThat(conversation.box("Name, as they wish to be called")).hasValue("Synthetic " + ATTACK);
        assertThat(conversation.root()).containsText(ATTACK);
        practitioner.screenshot("markup-as-text");

        Form search = practitioner.start("Find a case");
        search.fill("Name", "Synthetic " + ATTACK).submit();
        assertThat(practitioner.list("My tasks, soonest first").open("Read the findings").root()).containsText(ATTACK);
        for (Person person : List.of(manager, practitioner)) {
            assertThat(person.page().evaluate("window.attacked")).isNull();
        }
    }

    @Test
    void keyboardGoesFromBoxToBoxAndEnterSendsNothing() {
        Form search = browser.logIn("duty-worker").start("Find a case");
        search.box("Name").fill("Synthetic Keyboard");
        search.box("Name").press("Enter");
        assertThat(search.root().locator(".fjs-form")).isVisible();
        search.box("Name").press("Tab");
        assertThat(search.box("Year of birth they give (if you know it)")).isFocused();
        search.box("Year of birth they give (if you know it)").press("Enter");
        assertThat(search.button()).isEnabled();
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("find-case").unfinished().count()).isZero();
        search.button().press("Enter");
        assertThat(search.root().locator(".fjs-form")).hasCount(0);
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("find-case").unfinished().count()).isEqualTo(1);
    }

    /** As after half an hour without a click. */
    private void endSessions() {
        var host = ((TomcatWebServer) server.getWebServer()).getTomcat().getHost();
        for (var context : host.findChildren()) {
            for (var session : ((Context) context).getManager().findSessions()) {
                session.expire();
            }
        }
    }
}
