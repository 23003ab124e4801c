package org.waymark.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseView;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Words;
import org.waymark.letters.Letters.Asked;
import org.waymark.people.Staff;

/** What stands in the places of a letter: from the case file, the register of deadlines, the settings and the writer. */
@Component
class LetterFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Staff staff;
    private final Map<Field, String> charity;

    LetterFields(Staff staff, @Value("${waymark.charity.name:}") String name, @Value("${waymark.charity.address:}") String address,
                 @Value("${waymark.charity.phone:}") String phone, @Value("${waymark.charity.mail:}") String mail) {
        this.staff = staff;
        this.charity = Map.of(Field.CHARITY, name, Field.CHARITY_ADDRESS, address.strip(), Field.CHARITY_PHONE, phone, Field.CHARITY_MAIL, mail);
    }

    /** @param running the clocks of the case that have not ended */
    Map<Field, String> of(CaseView file, List<Clock> running, Asked asked, String writer, LocalDate today) {
        var values = new EnumMap<Field, String>(charity);
        Map<String, String> facts = file.facts();
        values.put(Field.TODAY, day(today));
        values.put(Field.REFERENCE, file.reference());
        values.put(Field.WRITER, staff.nameOf(writer));
        values.put(Field.HOLDER, file.holder().isEmpty() ? "" : staff.nameOf(file.holder()));
        values.put(Field.NAME, facts.getOrDefault("name", ""));
        values.put(Field.OTHER_NAMES, facts.getOrDefault("otherNames", ""));
        values.put(Field.DATE_OF_BIRTH, born(facts));
        values.put(Field.LANGUAGES, facts.getOrDefault("languages", ""));
        values.put(Field.INTERPRETER, facts.getOrDefault("interpreterRules", ""));
        values.put(Field.SAFE_CONTACT, facts.getOrDefault("safeContact", ""));
        values.put(Field.RECIPIENT, asked.recipient());
        values.put(Field.RECIPIENT_ADDRESS, asked.recipientAddress());
        values.put(Field.THEIR_REFERENCE, asked.theirReference());
        values.put(Field.OWN_TEXT, asked.ownText());
        values.put(Field.DEADLINES, running.stream().map(clock -> "• %s: %s (%s)".formatted(inWords(clock), Words.date(clock.due()), source(clock)))
                .collect(Collectors.joining("\n")));
        values.put(Field.NATION, nation(facts, running));
        chosen(running, asked).ifPresent(clock -> {
            values.put(Field.DEADLINE, inWords(clock));
            values.put(Field.DEADLINE_DUE, Words.date(clock.due()));
            values.put(Field.DEADLINE_SOURCE, source(clock));
            values.put(Field.DEADLINE_WHY, clock.explanation());
        });
        return values;
    }

    private static Optional<Clock> chosen(List<Clock> running, Asked asked) {
        return running.stream().filter(clock -> clock.id().equals(asked.clock())).findFirst();
    }

    private static String born(Map<String, String> facts) {
        String date = facts.getOrDefault("claimedDateOfBirth", "");
        return date.matches("\\d{4}-\\d{2}-\\d{2}") ? day(LocalDate.parse(date)) : facts.getOrDefault("claimedYearOfBirth", date);
    }

    /** A letter is read by people who count in days and months, and the day of the week would only be one more thing to get wrong. */
    private static String day(LocalDate date) {
        return Words.date(date).replaceFirst("^\\w+ ", "");
    }

    private static String inWords(Clock clock) {
        return clock.inWords();
    }

    /** What the law says and where; the rule's own reasons are the register's. */
    private static String source(Clock clock) {
        JsonNode first = reasons(clock).path(0);
        String law = first.path("legalBasis").asText("none");
        return law.equals("none") ? first.path("source").asText("") : law;
    }

    private static JsonNode reasons(Clock clock) {
        try {
            return JSON.readTree(clock.reasons());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The reasons of a deadline cannot be read.");
        }
    }

    /** The process knows the nation; the case file knows it only where somebody wrote it down, and a running deadline says whose law it counts by. */
    private static String nation(Map<String, String> facts, List<Clock> running) {
        String nation = facts.getOrDefault("nation", running.stream().findFirst().map(clock -> clock.basis().questions().get(0).nation().label()).orElse(""));
        return switch (nation) {
            case "england" -> "England";
            case "wales" -> "Wales";
            case "scotland" -> "Scotland";
            case "northern-ireland" -> "Northern Ireland";
            default -> "";
        };
    }
}
