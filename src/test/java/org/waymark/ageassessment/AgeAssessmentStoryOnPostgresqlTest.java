package org.waymark.ageassessment;

import org.waymark.OnPostgresql;

@OnPostgresql
class AgeAssessmentStoryOnPostgresqlTest extends AgeAssessmentStoryTest {
}
