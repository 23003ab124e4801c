package org.waymark.engine;

/** What a form says of the processes that serve a young person for a while. */
public final class PathwayVariables implements ProcessVariables {

    /** The key of one of {@link Pathways}, or none. */
    public static final Variable<String> PATHWAY_TO_START = Variable.pathway("pathwayToStart");

    private PathwayVariables() {
    }
}
