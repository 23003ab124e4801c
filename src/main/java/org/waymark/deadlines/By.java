package org.waymark.deadlines;

/**
 * Who did something, and why.
 *
 * @param user a user id
 * @param second the user id of the second person, where it takes two; or null
 * @param why one word of a form's choice; never a story
 */
public record By(String user, String second, String why) {

    public By(String user, String why) {
        this(user, null, why);
    }
}
