Feature: The asylum claim and its appeals
  From the claim to the last appeal, and leave that runs out. The limits are the young person's to keep, through
  their lawyer.

  Scenario: A child's statement of evidence, across the winter
    Sixty working days from the day the claim was made, and it must reach the Home Office (GOV.UK, statement of evidence
    form). The page excludes weekends and public holidays; the holidays are those of England and Wales.

    Given the rule "statement-of-evidence" in England
    When the claim is made on Thursday 19 November 2026
    Then it is due on Tuesday 16 February 2027
    And staff work to Monday 15 February 2027
    And people are warned on Tuesday 19 January 2027
    And Friday 25 December 2026 is not counted: Christmas Day
    And Monday 28 December 2026 is not counted: Boxing Day, substitute day
    And Friday 1 January 2027 is not counted: New Year's Day
    And it is a limit after which a right is lost
    And the row is verified

  Scenario: The same child lives in Scotland
    The Home Office counts by its own holidays, those of England and Wales, wherever the child lives: St Andrew's Day and
    4 January are counted.

    Given the rule "statement-of-evidence" in Scotland
    When the claim is made on Thursday 19 November 2026
    Then it is due on Tuesday 16 February 2027
    And Monday 30 November 2026 is counted
    And Monday 4 January 2027 is counted

  Scenario Outline: Sixty working days by the holidays of <nation>
    How the same sixty days would be counted by each nation's own holidays (GOV.UK's list), for a letter that gives a date.

    When 60 working days are counted in the calendar of <nation> from Thursday 19 November 2026
    Then it is due on <due>

    Examples:
      | nation           | due                       |
      | England          | Tuesday 16 February 2027  |
      | Scotland         | Thursday 18 February 2027 |
      | Northern Ireland | Tuesday 16 February 2027  |

  Scenario: The old twenty-eight days, their last day
    Older council papers give twenty-eight days. The row is kept for history.

    Given the rule "statement-of-evidence" in England
    When the claim is made on Wednesday 30 December 2020
    Then it is due on Wednesday 27 January 2021
    And the period is "28 days"
    And the row is superseded

  Scenario: Sixty working days, their first day
    Sixty working days from then on (GOV.UK, statement of evidence form).

    Given the rule "statement-of-evidence" in England
    When the claim is made on Thursday 31 December 2020
    Then it is due on Friday 26 March 2021
    And the period is "60 working days"
    And the row is verified

  Scenario: The letter prints an earlier date
    A date printed in a letter of the Home Office, a court or a council counts where it is earlier than the rule's: nobody
    should have to argue that they had longer.

    Given the rule "statement-of-evidence" in England
    When the claim is made on Thursday 19 November 2026
    And the letter prints Monday 1 February 2027
    Then it is due on Monday 1 February 2027
    And staff work to Friday 29 January 2027
    And the explanation says "the rule itself gives Tuesday 16 February 2027"

  Scenario: The letter prints a later date
    A later date is kept beside, and a person decides: until then the rule's own date stands.

    Given the rule "statement-of-evidence" in England
    When the claim is made on Thursday 19 November 2026
    And the letter prints Monday 1 March 2027
    Then it is due on Tuesday 16 February 2027

  Scenario: An appeal whose fourteenth day falls between Christmas and the New Year
    Fourteen days after the notice was sent (First-tier Tribunal Immigration and Asylum Chamber Rules 2014 r.19(2)). For
    this tribunal 26 to 31 December are no working days (not read in an official text), so it moves to January. The safe
    day does not: it is counted before any move.

    Given the rule "asylum-appeal" in England
    When the notice of decision is sent on Monday 14 December 2026
    Then it is due on Monday 4 January 2027
    And the date moves from Monday 28 December 2026, which is no working day of the tribunal
    And staff work to Thursday 24 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

  Scenario Outline: A claim made in April, in <nation>
    Sixty working days (GOV.UK, statement of evidence form): two bank holidays in May are not counted.

    Given the rule "statement-of-evidence" in <nation>
    When the claim is made on Tuesday 7 April 2026
    Then it is due on Thursday 2 July 2026
    And staff work to Wednesday 1 July 2026
    And it is a limit after which a right is lost
    And the row is verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: An ordinary appeal, in <nation>
    Fourteen days after the notice was sent, not received; the tribunal must receive the appeal by then (Rules
    2014 r.19(2)). A page that speaks of ten working days is wrong.

    Given the rule "asylum-appeal" in <nation>
    When the notice of decision is sent on Thursday 12 November 2026
    Then it is due on Thursday 26 November 2026
    And staff work to Wednesday 25 November 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario: An appeal whose last day is Easter Monday
    The last day moves to the next working day (Rules 2014 r.11, not read in an official text); staff work to
    the last working day before.

    Given the rule "asylum-appeal" in England
    When the notice of decision is sent on Monday 23 March 2026
    Then it is due on Tuesday 7 April 2026
    And staff work to Thursday 2 April 2026
    And it is a limit after which a right is lost
    And the row is not verified

  Scenario Outline: An appeal from abroad, in <nation>
    Twenty-eight days (Rules 2014 r.19(3)).

    Given the rule "asylum-appeal-from-abroad" in <nation>
    When the decision is received abroad on Monday 2 November 2026
    Then it is due on Monday 30 November 2026
    And staff work to Friday 27 November 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: Permission to appeal, asked of the First-tier Tribunal, in <nation>
    Fourteen days after the reasons were sent (Rules 2014 r.33; not read in an official text).

    Given the rule "asylum-appeal-permission-first-tier" in <nation>
    When the decision is sent on Wednesday 16 December 2026
    Then it is due on Monday 4 January 2027
    And staff work to Thursday 24 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: Permission to appeal, asked of the First-tier Tribunal from abroad, in <nation>
    Twenty-eight days after the reasons were sent (Rules 2014 r.33; not read in an official text).

    Given the rule "asylum-appeal-permission-first-tier-from-abroad" in <nation>
    When the decision is sent on Friday 16 October 2026
    Then it is due on Friday 13 November 2026
    And staff work to Thursday 12 November 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: Permission to appeal, asked of the Upper Tribunal, in <nation>
    Fourteen days after the refusal was sent (Upper Tribunal Rules 2008 r.21; not read in an official text).

    Given the rule "asylum-appeal-permission-upper-tribunal" in <nation>
    When the refusal is sent on Tuesday 15 December 2026
    Then it is due on Monday 4 January 2027
    And staff work to Thursday 24 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: Permission to appeal, asked of the Upper Tribunal from abroad, in <nation>
    One month after the refusal was sent (Upper Tribunal Rules 2008 r.21; not read in an official text).

    Given the rule "asylum-appeal-permission-upper-tribunal-from-abroad" in <nation>
    When the refusal is sent on Saturday 31 October 2026
    Then it is due on Monday 30 November 2026
    And staff work to Friday 27 November 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: Leave runs out on a Sunday, in <nation>
    An application must be made before leave ends, or the leave that continues meanwhile is lost (Immigration
    Act 1971 s.3C). The day it ends is the date.

    Given the rule "further-leave" in <nation>
    When the leave ends on Sunday 29 November 2026
    Then it is due on Sunday 29 November 2026
    And staff work to Friday 27 November 2026
    And it is a limit after which a right is lost
    And the row is verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: The earliest day to apply for further leave, in <nation>
    A child on leave as an unaccompanied child applies within its last twenty-eight days (Coram Children's Legal
    Centre).

    Given the rule "further-leave-window" in <nation>
    When the leave ends on Monday 28 December 2026
    Then it is due on Monday 30 November 2026
    And staff work to Friday 27 November 2026
    And it is a period of support or leave
    And the row is verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: Leave as an unaccompanied child, by its length, in <nation>
    Thirty months, or to the age of seventeen and a half, whichever is shorter (Coram Children's Legal Centre).

    Given the rule "unaccompanied-child-leave" in <nation>
    When the leave is granted on Monday 16 February 2026
    Then it is due on Tuesday 15 August 2028
    And it is a period of support or leave
    And the row is verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: Leave as an unaccompanied child, by age, in <nation>
    To the age of seventeen and a half: six months after the seventeenth birthday (Coram Children's Legal
    Centre).

    Given the rule "unaccompanied-child-leave-by-age" in <nation>
    When the seventeenth birthday is on Monday 31 August 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And it is a period of support or leave
    And the row is verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario: The shorter of thirty months and seventeen and a half years
    Leave as an unaccompanied child lasts thirty months or until the age of seventeen and a half, whichever is shorter
    (Coram Children's Legal Centre).

    Given the rule "unaccompanied-child-leave" in England
    When the leave is granted on Monday 16 February 2026
    Given the rule "unaccompanied-child-leave-by-age" in England
    When the seventeenth birthday is on Monday 31 August 2026
    And the earlier date counts
    Then it is due on Sunday 28 February 2027
