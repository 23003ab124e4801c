package org.waymark.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.Before;
import io.cucumber.java.ParameterType;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.deadlines.Basis;
import org.waymark.deadlines.ClockKind;
import org.waymark.deadlines.CountMode;
import org.waymark.deadlines.Deadline;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.deadlines.Question;
import org.waymark.deadlines.Reasons;
import org.waymark.deadlines.Rule;
import org.waymark.deadlines.Warning;
import org.waymark.deadlines.Words;

/** The sentences of the scenarios beside the tables. Those that begin with "the", "a" or "an" and end with a day tell what happened. */
public class Steps {

    private static final String DATE = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \\d{1,2} [A-Z][a-z]+ \\d{4}";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter WITHOUT_WEEKDAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Map<String, ClockKind> KINDS = Map.of("limit after which a right is lost", ClockKind.LIMIT, "duty of a public body", ClockKind.DUTY,
            "target without sanction", ClockKind.TARGET, "period of support or leave", ClockKind.ENTITLE, "standard of the charity's own", ClockKind.INTERNAL);

    private final List<Question> questions = new ArrayList<>();
    private String scenario;
    private String rule;
    private Nation nation;
    private String cohort = Question.ANY;
    private LocalDate appliesOn;
    private Basis.Pick pick;
    private LocalDate letter;
    private Deadline deadline;
    private LocalDate counted;

    @Before
    public void scenario(Scenario scenario) {
        this.scenario = scenario.getId();
    }

    @ParameterType(DATE)
    public LocalDate date(String words) {
        try {
            LocalDate date = LocalDate.parse(words.substring(words.indexOf(' ') + 1), WITHOUT_WEEKDAY);
            assertThat(words).as("the day of the week").isEqualTo(Words.date(date));
            return date;
        } catch (DateTimeParseException e) {
            throw new AssertionError("There is no such day as " + words, e);
        }
    }

    @ParameterType("England|Wales|Scotland|Northern Ireland")
    public Nation nation(String name) {
        return Nation.of(name.toLowerCase(Locale.UK).replace(' ', '-'));
    }

    @ParameterType("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\dZ")
    public Instant instant(String utc) {
        return OffsetDateTime.parse(utc).toInstant();
    }

    @ParameterType("\\d\\d:\\d\\d")
    public LocalTime time(String time) {
        return LocalTime.parse(time);
    }

    @ParameterType("working days|days|months")
    public CountMode unit(String unit) {
        return switch (unit) {
            case "working days" -> CountMode.WD_EX;
            case "days" -> CountMode.CAL_EX;
            default -> CountMode.MON_EX;
        };
    }

    @Given("the rule {string} in {nation}")
    public void theRule(String id, Nation where) {
        rule = id;
        nation = where;
    }

    @Given("the cohort {string}")
    public void theCohort(String name) {
        cohort = name;
    }

    @Given("^the row is chosen by (" + DATE + "), .+$")
    public void theRowIsChosenBy(LocalDate date) {
        appliesOn = date;
    }

    @When("^(?:the|a|an) .+ on (" + DATE + ")$")
    public void somethingHappens(LocalDate dayZero) {
        questions.add(new Question(rule, nation, cohort, dayZero, appliesOn == null ? dayZero : appliesOn));
    }

    @When("the earlier date counts")
    public void theEarlierDateCounts() {
        pick = Basis.Pick.EARLIEST;
    }

    @When("the later date counts")
    public void theLaterDateCounts() {
        pick = Basis.Pick.LATEST;
    }

    @When("the letter prints {date}")
    public void theLetterPrints(LocalDate date) {
        letter = date;
    }

    @When("{int} {unit} are counted in the calendar of {nation} from {date}")
    public void daysAreCounted(int length, CountMode mode, Nation where, LocalDate from) {
        counted = Law.calculator().counted(length, mode, where, from);
    }

    @Then("it is due on {date}")
    public void itIsDueOn(LocalDate date) {
        assertThat(Words.date(counted == null ? deadline().due() : counted)).as("the last day").isEqualTo(Words.date(date));
    }

    @Then("staff work to {date}")
    public void staffWorkTo(LocalDate date) {
        assertThat(Words.date(deadline().safeBy())).as("the day to work to").isEqualTo(Words.date(date));
    }

    @Then("^the date does not move, because .+$")
    public void theDateDoesNotMove() {
        assertThat(deadline().rule().roll()).as("what the rule does with a last day that is no working day").isEqualTo(Rule.Roll.NONE);
        assertThat(reasons().limit()).isEqualTo(deadline().due());
        assertThat(reasons().roll()).as("the last day is one that might have moved").startsWith("The last day is no working day");
    }

    @Then("^the date moves from (" + DATE + "), .+$")
    public void theDateMoves(LocalDate from) {
        assertThat(Words.date(reasons().limit())).as("the last day before it moves").isEqualTo(Words.date(from));
        assertThat(deadline().due()).isAfter(from);
    }

    @Then("the other reading, {date}, is not shown as the limit")
    public void theOtherReading(LocalDate date) {
        assertThat(reasons().otherReading()).as("the rule's other reading").isNotNull();
        assertThat(Words.date(reasons().otherReading().date())).as("the date by the other reading").isEqualTo(Words.date(date));
        assertThat(deadline().due()).isNotEqualTo(date);
        assertThat(deadline().explanation()).contains("Not to be relied on", "that would be " + Words.date(date));
    }

    @Then("{int} times 24 hours from the start of {date} end on {date}, which is not the date")
    public void timesTwentyFourHours(int days, LocalDate from, LocalDate wrong) {
        assertThat(from.atStartOfDay(LONDON).plusHours(24L * days).toLocalDate()).isEqualTo(wrong);
        assertThat(deadline().due()).isNotEqualTo(wrong);
    }

    @Then("people are warned on {date}")
    public void peopleAreWarnedOn(LocalDate date) {
        assertThat(deadline().warnings()).as("warnings").extracting(warning -> Words.date(warning.on())).contains(Words.date(date));
    }

    @Then("people are warned on {date} at {time}")
    public void peopleAreWarnedAt(LocalDate date, LocalTime time) {
        assertThat(deadline().warnings()).as("warnings").extracting(warning -> warning.at().atZoneSameInstant(LONDON).toLocalDateTime()).contains(date.atTime(time));
    }

    @Then("managers hear of it on {date}")
    public void managersHearOfItOn(LocalDate date) {
        assertThat(deadline().warnings().stream().filter(Warning::escalate)).as("warnings that managers get")
                .extracting(warning -> Words.date(warning.on())).contains(Words.date(date));
    }

    @Then("if nothing has come by then, somebody asks on {date}")
    public void somebodyAsksOn(LocalDate date) {
        assertThat(reasons().chaseOn()).as("the day to ask after it").isEqualTo(date);
    }

    @Then("that day ends at {instant}")
    public void thatDayEndsAt(Instant instant) {
        assertThat(deadline().dueAt().toInstant()).isEqualTo(instant);
    }

    @Then("it must be done by {time}")
    public void itMustBeDoneBy(LocalTime time) {
        assertThat(deadline().dueAt().atZoneSameInstant(LONDON).toLocalTime()).isEqualTo(time);
    }

    @Then("there is no such rule, and the answer names {string}")
    public void thereIsNoSuchRule(String words) {
        try {
            assertThat(deadline()).as("the date for which there should be no rule").isNull();
        } catch (NoSuchRule e) {
            assertThat(e.getMessage()).contains(words);
        }
    }

    @Then("the row is {word}")
    public void theRowIs(String status) {
        assertThat(deadline().rule().status()).isEqualTo(status);
    }

    @Then("the row is not verified")
    public void theRowIsNotVerified() {
        assertThat(deadline().rule().status()).isEqualTo("unverified");
        assertThat(deadline().explanation()).contains("ask a qualified person before relying on this date");
    }

    @Then("^it is a (limit after which a right is lost|duty of a public body|target without sanction|period of support or leave|standard of the charity's own)$")
    public void itIsA(String kind) {
        assertThat(deadline().rule().clockKind()).isEqualTo(KINDS.get(kind));
    }

    @Then("the period is {string}")
    public void thePeriodIs(String length) {
        assertThat(deadline().rule().lengthInWords()).isEqualTo(length);
    }

    @Then("^(" + DATE + ") is not counted: (.+)$")
    public void isNotCounted(LocalDate day, String why) {
        assertThat(reasons().skipped()).as("the days that are not counted").contains(new Reasons.Skipped(day, why));
        if (!why.equals("weekend")) {
            assertThat(deadline().explanation()).contains("%s (%s)".formatted(Words.date(day), why));
        }
    }

    @Then("{date} is counted")
    public void isCounted(LocalDate day) {
        assertThat(day).isBetween(reasons().dayZero(), deadline().due());
        assertThat(reasons().skipped()).as("the days that are not counted").extracting(Reasons.Skipped::day).doesNotContain(day);
    }

    @Then("the date is provisional")
    public void theDateIsProvisional() {
        assertThat(deadline().provisional()).isTrue();
        assertThat(deadline().explanation()).contains("Provisional: the bank holidays");
    }

    @Then("the explanation says {string}")
    public void theExplanationSays(String words) {
        assertThat(deadline().explanation()).contains(words);
    }

    /** Counted when first asked for, and noted: what nobody asked for is no coverage. */
    private Deadline deadline() {
        if (deadline == null) {
            assertThat(questions).as("what happened, and when").isNotEmpty();
            assertThat(pick != null).as("with several dates the scenario says whether the earlier or the later counts, with one it does not").isEqualTo(questions.size() > 1);
            questions.forEach(question -> Results.asked(scenario, new Asked(question, answer(question))));
            Basis basis = new Basis(pick == null ? Basis.Pick.EARLIEST : pick, questions);
            deadline = Law.calculator().due(basis);
            if (letter != null && letter.isBefore(deadline.due())) {
                deadline = Law.calculator().due(basis, letter);
            }
        }
        return deadline;
    }

    private static Rule answer(Question question) {
        try {
            return Law.rules().find(question.rule(), question.nation().label(), question.cohort(), question.appliesOn());
        } catch (NoSuchRule e) {
            return null;
        }
    }

    /** Of the date that counts. */
    private Reasons reasons() {
        return deadline().reasons().stream().filter(each -> each.due().equals(deadline().due())).findFirst().orElseThrow();
    }
}
