package org.waymark.people;

import java.util.Map;

/** What {@link Matching} knows of people, by account; who is not in it stays somebody to choose. */
interface Profiles {

    Map<String, Profile> all();
}
