package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * People at their screens, for tests: each logs in to a browser of their own and works in the web apps by the words they
 * read there. A script error, a refused request or a failed one fails the test when the person leaves.
 */
public class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    /** What Camunda's own pages do on every visit, and what is no fault of ours. */
    private static final List<Pattern> KNOWN = Stream.of(
            // before a log-in each app asks who is logged in
            "404 GET .*/camunda/api/admin/auth/user/default", "401 GET .*/camunda/api/.*",
            // Tasklist asks once more for a task that was done a moment ago
            "404 GET .*/camunda/api/engine/engine/default/task/[^/]+",
            // the demo has no password policy
            "404 GET .*/identity/password-policy", "Failed to load resource: .* (401|404).*",
            // the content security policy's sandbox, as Camunda delivers it
            "An iframe which has both allow-scripts and allow-same-origin.*").map(known -> Pattern.compile(known, Pattern.DOTALL)).toList();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String address;
    private final List<Person> people = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    /** The browser of this machine, else the one that Playwright fetches; without either the test is skipped, but never in CI. */
    public static Browser open(int port) {
        // a busy machine is no fault
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        Optional<Path> installed = installed();
        var environment = new HashMap<>(System.getenv());
        installed.ifPresent(there -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            var options = new BrowserType.LaunchOptions().setArgs(flags());
            installed.ifPresent(options::setExecutablePath);
            return new Browser(playwright, playwright.chromium().launch(options), "http://127.0.0.1:" + port);
        } catch (PlaywrightException none) {
            String sentence = "No browser to test with: install Chromium, or let Playwright fetch one. " + none.getMessage();
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(sentence);
            }
            Assumptions.abort(sentence);
            throw none;
        }
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    private static List<String> flags() {
        var flags = new ArrayList<>(List.of("--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--no-first-run", "--no-default-browser-check"));
        if (System.getProperty("user.name").equals("root")) {
            flags.add("--no-sandbox");
        }
        return flags;
    }

    /** Opens Tasklist for a person of the demo. */
    public Person logIn(String userId) {
        return logIn(userId, "tasklist");
    }

    /** @param where the name of a web app, or a link as it stands in a mail */
    public Person logIn(String userId, String where) {
        Person person = visit(where);
        person.fillIn(userId);
        return person;
    }

    /** Somebody at a web app who has not logged in yet. */
    public Person visit(String where) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280, 800).setLocale("en-GB").setTimezoneId("Europe/London"));
        context.setDefaultTimeout(30_000);
        // the day in the browser is the day on the server, wherever a test has put it
        context.clock().setFixedTime(ClockUtil.getCurrentTime());
        Person person = new Person(context.newPage());
        people.add(person);
        person.page.navigate(where.startsWith("http") ? where : address + "/camunda/app/" + where + "/default/");
        return person;
    }

    /**
     * Closes all pages, before a test clears away what they would ask for again.
     *
     * @throws AssertionError when a page had errors
     */
    public void everybodyLeaves() {
        try {
            people.forEach(Person::leave);
        } finally {
            people.clear();
        }
    }

    /** @throws AssertionError when a page had errors */
    @Override
    public void close() {
        try {
            everybodyLeaves();
        } finally {
            playwright.close();
        }
    }

    /** Somebody before a screen. */
    public class Person {

        private final Page page;
        private final List<String> faults = new ArrayList<>();
        private final List<Pattern> expected = new ArrayList<>(KNOWN);

        Person(Page page) {
            this.page = page;
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    faults.add(message.text());
                }
            });
            page.onPageError(error -> faults.add("script: " + error));
            // a page that is left behind takes its requests along
            page.onRequestFailed(request -> {
                if (!"net::ERR_ABORTED".equals(request.failure())) {
                    faults.add(request.failure() + " " + request.method() + " " + request.url());
                }
            });
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    faults.add(response.status() + " " + response.request().method() + " " + response.url());
                }
            });
        }

        public Page page() {
            return page;
        }

        /** Sits down again after time has passed: the day on the screen and the lists are those of now. */
        public Person returns() {
            page.context().clock().setFixedTime(ClockUtil.getCurrentTime());
            page.navigate(address + "/camunda/app/tasklist/default/");
            return this;
        }

        /** Names a fault that the test provokes. */
        public Person expects(String fault) {
            expected.add(Pattern.compile(fault, Pattern.DOTALL));
            return this;
        }

        public List<String> faults() {
            return faults.stream().filter(Predicate.not(fault -> expected.stream().anyMatch(known -> known.matcher(fault).matches()))).toList();
        }

        void leave() {
            screenshot("last-" + people.indexOf(this));
            Assertions.assertEquals(List.of(), faults(), "Errors on the page " + page.url());
            page.context().close();
        }

        public void fillIn(String userId) {
            enter(userId);
            try {
                assertThat(page.locator("li.account")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
                return;
            } catch (AssertionError notYet) {
                // on a busy machine the page now and then takes the words before it listens; a person types them again
                if (page.getByPlaceholder("Username").isVisible()) {
                    enter(userId);
                }
            }
            try {
                assertThat(page.locator("li.account")).isVisible();
            } catch (AssertionError e) {
                screenshot("no-log-in");
                throw new AssertionError(userId + " could not log in: " + faults, e);
            }
        }

        private void enter(String userId) {
            page.getByPlaceholder("Username").fill(userId);
            page.getByPlaceholder("Password").fill("waymark-demo");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
        }

        // lists and tasks

        public Person list(String name) {
            page.locator(".task-filters").getByText(name).click();
            assertThat(page.locator(".task-filters li.active, .task-filters .active").first()).containsText(name);
            return this;
        }

        public Locator cards() {
            return page.locator("ol.tasks-list li.task");
        }

        public Locator card(String... words) {
            Locator cards = cards();
            for (String word : words) {
                cards = cards.filter(new Locator.FilterOptions().setHasText(word));
            }
            return cards;
        }

        /** Opens a task of the list on screen, found by its name, its case or both, and waits for its form. */
        public Form open(String... words) {
            card(words).locator("h4 a").click();
            return form();
        }

        public Form form() {
            Form form = new Form(page.locator(".task-details"), "Complete");
            assertThat(form.root.locator(".fjs-form")).isVisible();
            return form;
        }

        /** Opens a page of the case beside the task and waits until it is drawn. */
        public Locator tab(String name) {
            page.locator(".task-details .nav-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
            Locator drawn = page.locator(".task-details .wm");
            assertThat(drawn).isVisible();
            assertThat(drawn.getByText("Loading…")).hasCount(0);
            return drawn;
        }

        /** Takes a task that is offered to a group. */
        public Form claim() {
            page.locator(".task-card button.claim").click();
            assertThat(page.locator(".task-card button.unclaim")).isVisible();
            assertThat(page.locator(".form-pane .disabled-form")).hasCount(0);
            return form();
        }

        /** Takes a task of a case from what nobody of the team has taken yet. */
        public Form take(String task, String reference) {
            list("My team's unclaimed").open(task, reference);
            return claim();
        }

        public Form start(String process) {
            page.getByText("Start process", new Page.GetByTextOptions().setExact(true)).click();
            // the list shows one page of them
            page.locator(".modal-content").getByPlaceholder("Search by process name.").fill(process);
            page.locator(".modal-content").getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
            Form form = new Form(page.locator(".modal-content"), "Start");
            assertThat(form.root.locator(".fjs-form")).isVisible();
            return form;
        }

        /** As seen, and once more with the whole form on a screen that is tall enough. */
        public Person screenshot(String name) {
            page.mouse().move(2, 2);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
            return this;
        }

        public Person tallScreenshot(String name) {
            Number height = (Number) page.evaluate("Math.max(800, ...[...document.querySelectorAll('.task-details .content, .modal-dialog')].map(e => e.scrollHeight + 180))");
            page.setViewportSize(1280, height.intValue());
            screenshot(name);
            page.setViewportSize(1280, 800);
            return this;
        }

        /** What the browser would still hold after everybody has gone home. */
        public String stored() {
            return String.valueOf(page.evaluate("""
                    async () => {
                      const found = [JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}), document.cookie, location.href];
                      for (const {name} of await indexedDB.databases()) {
                        const database = await new Promise((yes, no) => { const ask = indexedDB.open(name); ask.onsuccess = () => yes(ask.result); ask.onerror = no; });
                        for (const store of database.objectStoreNames) {
                          found.push(JSON.stringify(await new Promise((yes, no) => { const ask = database.transaction(store).objectStore(store).getAll(); ask.onsuccess = () => yes(ask.result); ask.onerror = no; })));
                        }
                      }
                      for (const name of await caches.keys()) {
                        found.push(name);
                      }
                      return found.join('\\n');
                    }"""));
        }
    }

    /** A Camunda Form on screen, filled in by the words at its fields. */
    public static class Form {

        private final Locator root;
        private final String send;

        Form(Locator root, String send) {
            this.root = root;
            this.send = send;
        }

        public Locator root() {
            return root;
        }

        private static Pattern exactly(String label) {
            return Pattern.compile("^" + literally(label) + "\\*?$");
        }

        /** The pattern is read by the browser, which knows no {@code \Q}. */
        private static String literally(String words) {
            return words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
        }

        private Locator field(String kind, String label) {
            return root.locator(".fjs-form-field-" + kind).filter(new Locator.FilterOptions().setHas(
                    root.page().locator("label.fjs-form-field-label").filter(new Locator.FilterOptions().setHasText(exactly(label)))));
        }

        public Locator box(String label) {
            return root.getByLabel(exactly(label));
        }

        public Form fill(String label, String text) {
            box(label).fill(text);
            return this;
        }

        public Form fill(Map<String, String> texts) {
            texts.forEach(this::fill);
            return this;
        }

        /** @param day as written in Britain, 23/11/2026 */
        public Form date(String label, String day) {
            Locator box = box(label);
            box.click();
            box.fill(day);
            box.press("Tab");
            assertThat(box).hasValue(day);
            return this;
        }

        /** @param answer the beginning of the words beside the button */
        public Form choose(String label, String answer) {
            return press("radio", label, answer);
        }

        /** One of several answers, named as in {@link #choose}. */
        public Form tick(String label, String answer) {
            return press("checklist", label, answer);
        }

        private Form press(String kind, String label, String answer) {
            Locator words = field(kind, label).locator("label[for]").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + literally(answer)))).first();
            words.click();
            Locator button = words.page().locator("[id=\"" + words.getAttribute("for") + "\"]");
            try {
                assertThat(button).isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(2_000));
            } catch (AssertionError lost) {
                // a form that grows while it is typed in moves what is below from under the mouse, and people press again
                words.click();
                assertThat(button).isChecked();
            }
            return this;
        }

        public Form pick(String label, String answer) {
            Locator field = field("select", label);
            field.locator(".fjs-input-group").click();
            field.locator(".fjs-dropdownlist-item").getByText(answer, new Locator.GetByTextOptions().setExact(true)).click();
            return this;
        }

        public Locator button() {
            return root.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(send).setExact(true));
        }

        /** Sends it and waits until it is accepted: the form goes. */
        public void submit() {
            button().click();
            try {
                assertThat(root.locator(".fjs-form")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
            } catch (AssertionError stillThere) {
                // on a busy machine Tasklist now and then draws the form anew in the moment of the click; a person clicks again
                button().click();
                assertThat(root.locator(".fjs-form")).hasCount(0);
            }
        }

        /** Sends it and returns the sentence that says why not. */
        public String submitInVain() {
            button().click();
            Locator notice = root.page().locator(".alert-danger").locator("visible=true").last();
            assertThat(notice).isVisible();
            return notice.innerText();
        }
    }
}
