package org.waymark.nrm;

import java.time.ZoneId;

import org.camunda.bpm.engine.delegate.VariableScope;

/** They are asked again on the morning of the day that they chose, where they chose one. */
final class TimeToThink {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private TimeToThink() {
    }

    static void set(VariableScope scope) {
        NrmVariables.NRM_ASK_AGAIN_ON.maybeFrom(scope).ifPresent(day -> NrmVariables.NRM_ASK_AGAIN_AT.set(scope, day.atTime(9, 0).atZone(LONDON).toOffsetDateTime()));
    }
}
