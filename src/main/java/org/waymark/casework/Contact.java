package org.waymark.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * A person or agency around the young person, as recorded last.
 *
 * @param version grows with every change of this contact
 * @param details what tells who they are and how to reach them
 * @param tonight their place among those to call at night, from 1; null where they are not to be called
 * @param endedOn the day from which they have no part any more, or null
 * @param at      when it was recorded so
 * @param by      a user id
 */
public record Contact(UUID id, long version, Part part, Details details, Integer tonight, LocalDate endedOn, Instant at, String by) {

    /** What they are to the young person. */
    public enum Part {
        SOCIAL_WORKER("Social worker"), PERSONAL_ADVISER("Personal adviser"), GUARDIAN("Independent guardian"), ADVOCATE("Advocate"),
        LEGAL_REPRESENTATIVE("Legal representative"), FOSTER_CARER("Foster carer"), KEY_WORKER("Key worker where they live"), FAMILY("Family"), FRIEND("Friend"),
        GP("GP"), MENTAL_HEALTH("Mental health or therapy"), SCHOOL("School or college"), POLICE("Police"), HOME_OFFICE("Home Office"),
        OTHER_CHARITY("Another charity"), COMMUNITY("Faith or community"), OTHER("Somebody else");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws ContactRefused when it is no word of this list */
        public static Part of(String label) {
            return Arrays.stream(values()).filter(part -> part.label().equals(label)).findFirst()
                    .orElseThrow(() -> new ContactRefused("Choose what they are to the young person."));
        }
    }

    /**
     * Sealed as one. All but the name may be empty, and the name too where there is an organisation.
     *
     * @param reachable when and how
     * @param mayKnow   what they may be told, and what not
     */
    public record Details(String name, String organisation, String phone, String mail, String reachable, String mayKnow) {

        /** Leaves everything out, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return "Details";
        }
    }
}
