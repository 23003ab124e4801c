package org.waymark.people;

/** How much somebody carries. An interface because people and case files do not know each other. */
public interface Caseload {

    int openCases(String userId);
}
