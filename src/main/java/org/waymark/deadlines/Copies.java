package org.waymark.deadlines;

/** The running processes that hold a copy of a clock's date. An interface because they are the engine's. */
public interface Copies {

    /** Makes every copy say what the clock says, in the caller's transaction; throws, so that all rolls back, when one cannot. */
    void follow(Clock clock);
}
