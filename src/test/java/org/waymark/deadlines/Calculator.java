package org.waymark.deadlines;

import java.time.LocalDate;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The real calculator and the real calendars over whatever rules, without the application; for tests outside this package. */
public final class Calculator implements AutoCloseable {

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    public Calculator(Rules rules) {
        beans.registerBean(Rules.class, () -> rules);
        beans.register(Calendars.class, Deadlines.class);
        beans.refresh();
    }

    public Deadline due(Basis basis) {
        return beans.getBean(Deadlines.class).due(basis);
    }

    /** The same where a letter prints the date that counts. */
    public Deadline due(Basis basis, LocalDate letter) {
        return beans.getBean(Deadlines.class).due(basis, new Deadlines.Standing(0, null, letter));
    }

    /** Counting by a nation's bank holidays, by no rule at all. */
    public LocalDate counted(int length, CountMode mode, Nation nation, LocalDate from) {
        return mode.lastDay(from, length, Rule.Direction.AFTER, new Count(beans.getBean(Calendars.class).find("LA", nation)));
    }

    /** How a row's days are counted. */
    public static String counting(Rule rule) {
        return rule.countMode().words(rule.direction());
    }

    @Override
    public void close() {
        beans.close();
    }
}
