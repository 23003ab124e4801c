package org.waymark.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who is doing what is being done. */
public final class Actor {

    /** Stands in the records where a timer acted and no person. */
    public static final String CLOCK = "waymark";

    private Actor() {
    }

    /** @return the user id of whoever is logged in, or {@link #CLOCK} */
    public static String id() {
        Authentication someone = Context.getCommandContext().getAuthentication();
        return someone == null || someone.getUserId() == null ? CLOCK : someone.getUserId();
    }
}
