Feature: Safeguarding
  What a council must do, and by when, once it is told that a child may be harmed. England; the other nations
  have procedures of their own.

  Scenario: The old ten working days, their last day
    Working Together of 2010 asked for an initial assessment in ten working days; the edition of 15 April 2013 removed it.

    Given the rule "child-and-family-assessment" in England
    When the referral is made on Sunday 14 April 2013
    Then it is due on Friday 26 April 2013
    And the period is "10 working days"
    And the row is superseded

  Scenario: Forty-five working days, their first day
    Working Together since 15 April 2013: one assessment in forty-five working days.

    Given the rule "child-and-family-assessment" in England
    When the referral is made on Monday 15 April 2013
    Then the period is "45 working days"
    And the row is not verified

  Scenario: Ten days are not to be claimed any more
    The ten working days of the older editions are often still quoted for England. They ended in 2013.

    Given the rule "child-and-family-assessment" in England
    When the referral is made on Thursday 26 November 2026
    Then it is due on Tuesday 2 February 2027
    And the period is "45 working days"

  Scenario: A referral on a Friday
    A social worker decides within one working day and tells the referrer (Working Together; read in a secondary
    source).

    Given the rule "children-services-referral" in England
    When the referral is made on Friday 27 November 2026
    Then it is due on Monday 30 November 2026
    And staff work to Friday 27 November 2026
    And if nothing has come by then, somebody asks on Tuesday 1 December 2026
    And it is a duty of a public body
    And the row is not verified

  Scenario: An assessment across Christmas
    Forty-five working days (Working Together; read in a secondary source).

    Given the rule "child-and-family-assessment" in England
    When the referral is made on Tuesday 1 December 2026
    Then it is due on Friday 5 February 2027
    And staff work to Thursday 4 February 2027
    And if nothing has come by then, somebody asks on Monday 8 February 2027
    And it is a duty of a public body
    And the row is not verified

  Scenario: A child protection conference
    Fifteen working days after the strategy discussion (Working Together; not read in an official text).

    Given the rule "child-protection-conference" in England
    When the strategy discussion is held on Thursday 10 December 2026
    Then it is due on Tuesday 5 January 2027
    And staff work to Monday 4 January 2027
    And if nothing has come by then, somebody asks on Wednesday 6 January 2027
    And it is a duty of a public body
    And the row is not verified

  Scenario: The core group
    Ten working days after the conference (Working Together; not read in an official text).

    Given the rule "child-protection-core-group" in England
    When the conference is held on Monday 21 December 2026
    Then it is due on Thursday 7 January 2027
    And staff work to Wednesday 6 January 2027
    And if nothing has come by then, somebody asks on Friday 8 January 2027
    And it is a duty of a public body
    And the row is not verified

  Scenario: The first review conference
    Three months after the conference (Working Together; not read in an official text).

    Given the rule "child-protection-first-review" in England
    When the conference is held on Monday 30 November 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And if nothing has come by then, somebody asks on Monday 1 March 2027
    And it is a duty of a public body
    And the row is not verified

  Scenario: A later review conference
    Six months after the one before (Working Together; not read in an official text).

    Given the rule "child-protection-review" in England
    When the last review is held on Monday 31 August 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And if nothing has come by then, somebody asks on Monday 1 March 2027
    And it is a duty of a public body
    And the row is not verified

  Scenario: An interview after a child was missing
    Seventy-two hours: three days, of which the day the child is found is the first (not read in an official
    text).

    Given the rule "return-home-interview" in England
    When the child is found on Friday 27 November 2026
    Then it is due on Sunday 29 November 2026
    And staff work to Friday 27 November 2026
    And if nothing has come by then, somebody asks on Monday 30 November 2026
    And it is a duty of a public body
    And the row is not verified
