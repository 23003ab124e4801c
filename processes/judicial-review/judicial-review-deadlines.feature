Feature: Age assessment and judicial review
  A decision on age is challenged by judicial review: there is no appeal. The clock runs from the decision, not
  from when somebody saw it.

  Scenario: A council decides that someone is an adult on the last day of November
    Three months from the decision, and promptly (CPR 54.5). February has no 30th, so the corresponding date is its
    last day. CPR 2.8(5) lets a period end on the next day the court office is open, but nobody should rely on it here.

    Given the rule "age-assessment-judicial-review" in England
    When the decision is made on Monday 30 November 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And the date does not move, because the rule on court offices is no ground to wait for
    And the other reading, Monday 1 March 2027, is not shown as the limit
    And people are warned on Monday 11 January 2027
    And it is a limit after which a right is lost
    And the row is verified

  Scenario: The same decision in Wales
    CPR 54.5 is the rule of England and Wales: there is one High Court for both.

    Given the rule "age-assessment-judicial-review" in Wales
    When the decision is made on Monday 30 November 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027

  Scenario: The same decision in Scotland
    Three months beginning with the day on which the grounds arose (Court of Session Act 1988 s.27A). At a month's end
    one day can be argued about, so the earlier reading is the limit.

    Given the rule "age-assessment-judicial-review" in Scotland
    When the decision is made on Monday 30 November 2026
    Then it is due on Saturday 27 February 2027
    And staff work to Friday 26 February 2027
    And the date does not move, because section 27A knows no roll
    And the other reading, Sunday 28 February 2027, is not shown as the limit
    And the row is not verified

  Scenario: A decision in the middle of a month in Northern Ireland
    Three months from when the grounds first arose (Rules of the Court of Judicature (NI), Order 53 rule 4). The end of
    the day is a moment of summer time, an hour earlier in UTC.

    Given the rule "age-assessment-judicial-review" in Northern Ireland
    When the decision is made on Monday 13 April 2026
    Then it is due on Monday 13 July 2026
    And staff work to Friday 10 July 2026
    And the date does not move, because Order 53 knows no roll, though the Battle of the Boyne is a bank holiday
    And that day ends at 2026-07-13T23:00Z
    And the row is not verified

  Scenario: Before the rule began in Scotland
    Section 27A came into force on 22 September 2015; what held before then is not in the table.

    Given the rule "age-assessment-judicial-review" in Scotland
    When the decision is made on Monday 21 September 2015
    Then there is no such rule, and the answer names "scotland"

  Scenario: The reply to a letter before action falls on a holiday
    The protocol gives the other side fourteen days, normally. It does not stop the clock of the judicial review.

    Given the rule "pre-action-reply" in England
    When the letter before action is sent on Monday 14 December 2026
    Then it is due on Monday 28 December 2026
    And the date does not move, because the protocol knows no roll, though Boxing Day is kept on that Monday
    And if nothing has come by then, somebody asks on Tuesday 29 December 2026
    And it is a duty of a public body
    And the row is not verified

  Scenario Outline: A claim that the Upper Tribunal must have received, in <nation>
    Three months, received by the tribunal (Upper Tribunal Rules 2008 r.28(2)); a last day that is no working
    day moves to the next (r.12(2)). 29 November 2026 is a Sunday.

    Given the rule "age-assessment-judicial-review-upper-tribunal" in <nation>
    When the decision is made on Saturday 29 August 2026
    Then it is due on Monday 30 November 2026
    And staff work to Friday 27 November 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario: A claim whose last day falls between Christmas and the New Year
    In asylum and immigration cases the Upper Tribunal does not count 27 to 31 December as working days, so a
    last day among them moves to the first working day of January.

    Given the rule "age-assessment-judicial-review-upper-tribunal" in England
    When the decision is made on Tuesday 29 September 2026
    Then it is due on Monday 4 January 2027
    And staff work to Thursday 24 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

  Scenario Outline: An ordinary reply to a letter before action, in <nation>
    Fourteen days by the Pre-Action Protocol for Judicial Review; not a limit on the young person.

    Given the rule "pre-action-reply" in <nation>
    When the letter before action is sent on Monday 11 May 2026
    Then it is due on Monday 25 May 2026
    And staff work to Friday 22 May 2026
    And if nothing has come by then, somebody asks on Tuesday 26 May 2026
    And it is a duty of a public body
    And the row is not verified

    Examples:
      | nation  |
      | England |
      | Wales   |

  Scenario Outline: Permission refused on paper, renewed at a hearing, in <nation>
    Seven days from service of the reasons (CPR 54.12(4)). More than five days, so weekends count.

    Given the rule "permission-renewal-high-court" in <nation>
    When the refusal on paper is served on Thursday 26 November 2026
    Then it is due on Thursday 3 December 2026
    And staff work to Wednesday 2 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation  |
      | England |
      | Wales   |

  Scenario Outline: Permission refused on paper by the Upper Tribunal, in <nation>
    Fourteen days, but nine in immigration judicial review (Upper Tribunal Rules 2008 r.30(5)): the shorter is
    used unless a lawyer says otherwise. A last day on a Saturday moves (r.12(2)).

    Given the rule "permission-renewal-upper-tribunal" in <nation>
    When the notice is sent on Thursday 26 November 2026
    Then it is due on Monday 7 December 2026
    And staff work to Friday 4 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: Copies of an application to the Upper Tribunal, in <nation>
    Nine days to send copies to the other parties (Upper Tribunal Rules 2008 r.28A).

    Given the rule "judicial-review-service-upper-tribunal" in <nation>
    When the application is made on Thursday 17 December 2026
    Then it is due on Monday 4 January 2027
    And staff work to Thursday 24 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: Permission refused at a hearing, in <nation>
    Seven days to ask the Court of Appeal (CPR 52.8).

    Given the rule "permission-appeal-court-of-appeal" in <nation>
    When the refusal is given on Friday 16 October 2026
    Then it is due on Friday 23 October 2026
    And staff work to Thursday 22 October 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation  |
      | England |
      | Wales   |

  Scenario: A council decides that someone is an adult on the last day of November, for any decision
    Three months from the decision, and promptly (CPR 54.5). February has no 30th, so the corresponding date is its
    last day. CPR 2.8(5) lets a period end on the next day the court office is open, but nobody should rely on it here.

    Given the rule "judicial-review" in England
    When the decision is made on Monday 30 November 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And the date does not move, because the rule on court offices is no ground to wait for
    And the other reading, Monday 1 March 2027, is not shown as the limit
    And people are warned on Monday 11 January 2027
    And it is a limit after which a right is lost
    And the row is verified

  Scenario: The same decision in Wales, for any decision
    CPR 54.5 is the rule of England and Wales: there is one High Court for both.

    Given the rule "judicial-review" in Wales
    When the decision is made on Monday 30 November 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027

  Scenario: The same decision in Scotland, for any decision
    Three months beginning with the day on which the grounds arose (Court of Session Act 1988 s.27A). At a month's end
    one day can be argued about, so the earlier reading is the limit.

    Given the rule "judicial-review" in Scotland
    When the decision is made on Monday 30 November 2026
    Then it is due on Saturday 27 February 2027
    And staff work to Friday 26 February 2027
    And the date does not move, because section 27A knows no roll
    And the other reading, Sunday 28 February 2027, is not shown as the limit
    And the row is not verified

  Scenario: A decision in the middle of a month in Northern Ireland, for any decision
    Three months from when the grounds first arose (Rules of the Court of Judicature (NI), Order 53 rule 4). The end of
    the day is a moment of summer time, an hour earlier in UTC.

    Given the rule "judicial-review" in Northern Ireland
    When the decision is made on Monday 13 April 2026
    Then it is due on Monday 13 July 2026
    And staff work to Friday 10 July 2026
    And the date does not move, because Order 53 knows no roll, though the Battle of the Boyne is a bank holiday
    And that day ends at 2026-07-13T23:00Z
    And the row is not verified

  Scenario: Before the rule began in Scotland, for any decision
    Section 27A came into force on 22 September 2015; what held before then is not in the table.

    Given the rule "judicial-review" in Scotland
    When the decision is made on Monday 21 September 2015
    Then there is no such rule, and the answer names "scotland"

  Scenario Outline: A claim that the Upper Tribunal must have received, in <nation>, for any decision
    Three months, received by the tribunal (Upper Tribunal Rules 2008 r.28(2)); a last day that is no working
    day moves to the next (r.12(2)). 29 November 2026 is a Sunday.

    Given the rule "judicial-review-upper-tribunal" in <nation>
    When the decision is made on Saturday 29 August 2026
    Then it is due on Monday 30 November 2026
    And staff work to Friday 27 November 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario: A claim whose last day falls between Christmas and the New Year, for any decision
    In asylum and immigration cases the Upper Tribunal does not count 27 to 31 December as working days, so a
    last day among them moves to the first working day of January.

    Given the rule "judicial-review-upper-tribunal" in England
    When the decision is made on Tuesday 29 September 2026
    Then it is due on Monday 4 January 2027
    And staff work to Thursday 24 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

  Scenario Outline: A claim is served, in <nation>
    Seven days from the issue of the claim (CPR 54.7), weekends too.

    Given the rule "judicial-review-service-high-court" in <nation>
    When the claim is issued on Thursday 26 November 2026
    Then it is due on Thursday 3 December 2026
    And staff work to Wednesday 2 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation  |
      | England |
      | Wales   |
