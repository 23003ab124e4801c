package org.waymark.engine;

/** Marks a class whose static {@link Variable} fields are the variables of a process: found by its type, listed nowhere. */
public interface ProcessVariables {
}
