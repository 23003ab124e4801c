Feature: Move-on and homelessness
  When asylum support ends after a decision, and what a council must do about homelessness.

  Scenario: (a) The first day of the pilot
    Fifty-six days from the decision letter for everybody from 9 December 2024 (Home Office pilot).

    Given the rule "move-on" in England
    And the cohort "single-adult"
    When the person is notified on Monday 9 December 2024
    Then it is due on Monday 3 February 2025
    And the period is "56 days"
    And the row is superseded

  Scenario: The day before the pilot
    Twenty-eight days until 8 December 2024, the floor of the Asylum Support Regulations 2000.

    Given the rule "move-on" in England
    And the cohort "single-adult"
    When the person is notified on Sunday 8 December 2024
    Then it is due on Sunday 5 January 2025
    And the period is "28 days"
    And the row is superseded

  Scenario: The last day on which everybody had fifty-six days
    The pilot held for everybody until 31 August 2025, and ended with that day for most single adults.

    Given the rule "move-on" in England
    And the cohort "single-adult"
    When the person is notified on Sunday 31 August 2025
    Then it is due on Sunday 26 October 2025
    And the period is "56 days"

  Scenario: (b) A single adult with no listed need
    Twenty-eight days again from 1 September 2025 for most single adults (Home Office, Ceasing section 95 support).

    Given the rule "move-on" in England
    And the cohort "single-adult"
    When the person is notified on Monday 1 September 2025
    Then it is due on Monday 29 September 2025
    And the period is "28 days"
    And the row is superseded

  Scenario Outline: (c) Those who kept fifty-six days through the end of summer time, <cohort>
    Families, pregnant women, people of 65 or over and disabled people kept fifty-six days (Equality Act 2010). The clocks
    go back on 26 October 2025: days are counted on the calendar, not in hours, and the last day ends at midnight in London.

    Given the rule "move-on" in England
    And the cohort "<cohort>"
    When the person is notified on Monday 1 September 2025
    Then it is due on Monday 27 October 2025
    And that day ends at 2025-10-28T00:00Z
    And 56 times 24 hours from the start of Monday 1 September 2025 end on Sunday 26 October 2025, which is not the date
    And the period is "56 days"

    Examples:
      | cohort          |
      | family          |
      | pregnant        |
      | aged-65-or-over |
      | disabled        |

  Scenario Outline: (d) The last day of the pilot, <cohort>
    Fifty-six days until 8 March 2026. The last day is a Sunday and the Monday after it a bank holiday; support is not
    prolonged by either.

    Given the rule "move-on" in England
    And the cohort "<cohort>"
    When the person is notified on Sunday 8 March 2026
    Then it is due on Sunday 3 May 2026
    And staff work to Friday 1 May 2026
    And the date does not move, because the policy counts calendar days
    And the period is "56 days"
    And the row is superseded

    Examples:
      | cohort          |
      | family          |
      | pregnant        |
      | aged-65-or-over |
      | disabled        |

  Scenario: The last day of twenty-eight days for single adults
    Most single adults had twenty-eight days until 8 March 2026 (Home Office, Ceasing section 95 support).

    Given the rule "move-on" in England
    And the cohort "single-adult"
    When the person is notified on Sunday 8 March 2026
    Then it is due on Sunday 5 April 2026
    And the period is "28 days"
    And the row is superseded

  Scenario Outline: (e) Forty-two days for everybody, through the beginning of summer time, <cohort>
    Forty-two days for leave granted on or after 9 March 2026 (Home Office, Ceasing section 95 support). The clocks go
    forward on 29 March, so the last day ends at 23:00 UTC. Easter does not matter for calendar days.

    Given the rule "move-on" in England
    And the cohort "<cohort>"
    When the person is notified on Monday 9 March 2026
    Then it is due on Monday 20 April 2026
    And that day ends at 2026-04-20T23:00Z
    And staff work to Friday 17 April 2026
    And the period is "42 days"
    And the row is verified

    Examples:
      | cohort          |
      | any             |
      | single-adult    |
      | family          |
      | pregnant        |
      | aged-65-or-over |
      | disabled        |

  Scenario: Granted before the change, notified after it
    The day of the grant chooses the rule, the day of notification starts the count: people granted leave before 9 March
    2026 keep their old period (Home Office, Ceasing section 95 support).

    Given the rule "move-on" in England
    And the cohort "family"
    And the row is chosen by Sunday 8 March 2026, the day on which leave was granted
    When the person is notified on Thursday 12 March 2026
    Then it is due on Thursday 7 May 2026
    And the period is "56 days"

  Scenario: Nobody said to which cohort the person belongs, and it matters
    Between 1 September 2025 and 8 March 2026 the period depended on it (Home Office, Ceasing section 95 support): no
    date is better than a guess.

    Given the rule "move-on" in England
    When the person is notified on Monday 1 September 2025
    Then there is no such rule, and the answer names "single-adult"

  Scenario: The letter comes late
    Support ends at the later of forty-two days from the grant and twenty-eight days from the discontinuation letter
    (Home Office, Ceasing section 95 support).

    Given the rule "move-on" in England
    When the person is notified on Monday 9 March 2026
    Given the rule "move-on-from-letter" in England
    When the discontinuation letter is sent on Thursday 2 April 2026
    And the later date counts
    Then it is due on Thursday 30 April 2026
    And staff work to Wednesday 29 April 2026
    And the explanation says "2 dates were counted, and the latest counts"

  Scenario: The letter comes in good time
    The same two periods (Home Office, Ceasing section 95 support): here the one from the grant is the later.

    Given the rule "move-on" in England
    When the person is notified on Monday 9 March 2026
    Given the rule "move-on-from-letter" in England
    When the discontinuation letter is sent on Monday 16 March 2026
    And the later date counts
    Then it is due on Monday 20 April 2026

  Scenario: Practice before August 2023, its last day
    Twenty-eight days from the residence permit, until the practice changed in August 2023.

    Given the rule "move-on" in England
    When the residence permit is received on Monday 31 July 2023
    Then it is due on Monday 28 August 2023
    And the row is superseded

  Scenario: Practice from August 2023, its first day
    Twenty-eight days from the notification of the decision; some people had seven days left when they were told.

    Given the rule "move-on" in England
    When the person is notified on Tuesday 1 August 2023
    Then it is due on Tuesday 29 August 2023
    And the row is superseded

  Scenario: Practice of autumn 2023, its last day
    The practice moved back towards twenty-eight days from the permit in late 2023. The days are not clear in any source.

    Given the rule "move-on" in England
    When the person is notified on Thursday 30 November 2023
    Then it is due on Thursday 28 December 2023
    And the row is superseded

  Scenario: Practice from late 2023, its first day
    Twenty-eight days, again counted as before; the first day is not clear in any source.

    Given the rule "move-on" in England
    When the person is notified on Friday 1 December 2023
    Then it is due on Friday 29 December 2023
    And the row is superseded

  Scenario: The letter's own twenty-eight days, last day of the old rule
    Until 8 March 2026 notice was given by practice; the row is kept for old cases.

    Given the rule "move-on-from-letter" in England
    When the discontinuation letter is sent on Sunday 8 March 2026
    Then it is due on Sunday 5 April 2026
    And the row is superseded

  Scenario: The letter's own twenty-eight days, first day of the new rule
    Not less than twenty-eight days from the letter (Home Office, Ceasing section 95 support, from 9 March 2026).

    Given the rule "move-on-from-letter" in England
    When the discontinuation letter is sent on Monday 9 March 2026
    Then it is due on Monday 6 April 2026
    And staff work to Thursday 2 April 2026
    And the date does not move, because the policy counts calendar days, though it is Easter Monday
    And the row is verified

  Scenario: A refused family keeps support
    Section 95 support goes on while a child under eighteen is in the household (Immigration and Asylum Act 1999 s.94(5)):
    no date may be shown for it.

    Given the rule "support-end-after-refusal" in England
    And the cohort "family"
    When the appeal rights are exhausted on Monday 2 November 2026
    Then there is no such rule, and the answer names "any but family"

  Scenario: A threat of homelessness in Wales, the day before the new Act
    The Homelessness and Social Housing Allocation (Wales) Act 2026 was passed on 1 April 2026; before that day nothing was proposed.

    Given the rule "homelessness-look-back-proposed" in Wales
    When the eviction is on Tuesday 31 March 2026
    Then there is no such rule, and the answer names "wales"

  Scenario: A threat of homelessness in Wales, the day of the new Act
    Six months, once the Act is commenced; it was not at 29 May 2026. Until then the proposal is no law.

    Given the rule "homelessness-look-back-proposed" in Wales
    When the eviction is on Wednesday 1 April 2026
    Then it is due on Wednesday 1 October 2025
    And the row is proposed

  Scenario Outline: Leave granted this autumn, in <nation>
    Forty-two days from notification (Home Office, Ceasing section 95 support). St Andrew's Day is a holiday in
    Scotland, so there staff work to the Friday before.

    Given the rule "move-on" in <nation>
    When the person is notified on Tuesday 20 October 2026
    Then it is due on Tuesday 1 December 2026
    And staff work to <safe>
    And it is a period of support or leave
    And the row is verified

    Examples:
      | nation           | safe                    |
      | England          | Monday 30 November 2026 |
      | Wales            | Monday 30 November 2026 |
      | Scotland         | Friday 27 November 2026 |
      | Northern Ireland | Monday 30 November 2026 |

  Scenario Outline: A single adult granted leave in February 2026, in <nation>
    Twenty-eight days while the rule for most single adults lasted, until 8 March 2026.

    Given the rule "move-on" in <nation>
    And the cohort "single-adult"
    When the person is notified on Tuesday 17 February 2026
    Then it is due on Tuesday 17 March 2026
    And staff work to Monday 16 March 2026
    And it is a period of support or leave
    And the row is superseded

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: A family granted leave in January 2026, in <nation>
    Fifty-six days while the pilot lasted for families, until 8 March 2026. St Patrick's Day is a holiday in
    Northern Ireland.

    Given the rule "move-on" in <nation>
    And the cohort "family"
    When the person is notified on Wednesday 21 January 2026
    Then it is due on Wednesday 18 March 2026
    And staff work to <safe>
    And it is a period of support or leave
    And the row is superseded

    Examples:
      | nation           | safe                  |
      | England          | Tuesday 17 March 2026 |
      | Wales            | Tuesday 17 March 2026 |
      | Scotland         | Tuesday 17 March 2026 |
      | Northern Ireland | Monday 16 March 2026  |

  Scenario Outline: A discontinuation letter in February 2026, in <nation>
    Twenty-eight days from the letter, by the practice of the time.

    Given the rule "move-on-from-letter" in <nation>
    When the discontinuation letter is sent on Monday 16 February 2026
    Then it is due on Monday 16 March 2026
    And staff work to Friday 13 March 2026
    And it is a period of support or leave
    And the row is superseded

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: A discontinuation letter this autumn, in <nation>
    Not less than twenty-eight days from the letter (Home Office, Ceasing section 95 support).

    Given the rule "move-on-from-letter" in <nation>
    When the discontinuation letter is sent on Tuesday 3 November 2026
    Then it is due on Tuesday 1 December 2026
    And staff work to <safe>
    And it is a period of support or leave
    And the row is verified

    Examples:
      | nation           | safe                    |
      | England          | Monday 30 November 2026 |
      | Wales            | Monday 30 November 2026 |
      | Scotland         | Friday 27 November 2026 |
      | Northern Ireland | Monday 30 November 2026 |

  Scenario Outline: Appeal rights exhausted, in <nation>
    Twenty-one days (Asylum Support Regulations 2000), and then a notice to quit.

    Given the rule "support-end-after-refusal" in <nation>
    When the appeal rights are exhausted on Tuesday 10 November 2026
    Then it is due on Tuesday 1 December 2026
    And staff work to <safe>
    And it is a period of support or leave
    And the row is verified

    Examples:
      | nation           | safe                    |
      | England          | Monday 30 November 2026 |
      | Wales            | Monday 30 November 2026 |
      | Scotland         | Friday 27 November 2026 |
      | Northern Ireland | Monday 30 November 2026 |

  Scenario Outline: The grace period proposed for families, in <nation>
    Ninety days under Schedule 11 to the Immigration Act 2016, which was not in force at 28 April 2026.

    Given the rule "support-end-after-refusal-proposed" in <nation>
    And the cohort "family"
    When the appeal rights are exhausted on Wednesday 2 September 2026
    Then it is due on Tuesday 1 December 2026
    And staff work to <safe>
    And it is a period of support or leave
    And the row is proposed

    Examples:
      | nation           | safe                    |
      | England          | Monday 30 November 2026 |
      | Wales            | Monday 30 November 2026 |
      | Scotland         | Friday 27 November 2026 |
      | Northern Ireland | Monday 30 November 2026 |

  Scenario Outline: Notice before leaving accommodation, in <nation>
    At least seven days (policy and licence).

    Given the rule "notice-to-quit" in <nation>
    When the notice is given on Tuesday 24 November 2026
    Then it is due on Tuesday 1 December 2026
    And staff work to <safe>
    And it is a period of support or leave
    And the row is verified

    Examples:
      | nation           | safe                    |
      | England          | Monday 30 November 2026 |
      | Wales            | Monday 30 November 2026 |
      | Scotland         | Friday 27 November 2026 |
      | Northern Ireland | Monday 30 November 2026 |

  Scenario Outline: When the council must act before an eviction, in <nation>
    Threatened with homelessness means likely to be homeless within fifty-six days (Housing Act 1996 s.175):
    counted back from the eviction. Apply earlier all the same.

    Given the rule "homelessness-look-back" in <nation>
    When the eviction is on Monday 30 November 2026
    Then it is due on Monday 5 October 2026
    And staff work to Friday 2 October 2026
    And it is a period of support or leave
    And the row is verified

    Examples:
      | nation  |
      | England |
      | Wales   |

  Scenario: When the council must act before an eviction in Scotland
    Threatened with homelessness means within two months there; the text was not read. Counted back from the
    last day of a month into one that is shorter.

    Given the rule "homelessness-look-back" in Scotland
    When the eviction is on Monday 31 August 2026
    Then it is due on Tuesday 30 June 2026
    And staff work to Monday 29 June 2026
    And it is a period of support or leave
    And the row is not verified

  Scenario: When the Housing Executive must act before an eviction
    Threatened with homelessness means within twenty-eight days in Northern Ireland; the text was not read. The
    day before is the holiday for the Battle of the Boyne.

    Given the rule "homelessness-look-back" in Northern Ireland
    When the eviction is on Tuesday 11 August 2026
    Then it is due on Tuesday 14 July 2026
    And staff work to Friday 10 July 2026
    And it is a period of support or leave
    And the row is not verified

  Scenario: Six months, as the new Act of Wales will have it
    Homelessness and Social Housing Allocation (Wales) Act 2026, not commenced at 29 May 2026.

    Given the rule "homelessness-look-back-proposed" in Wales
    When the eviction is on Monday 30 November 2026
    Then it is due on Saturday 30 May 2026
    And staff work to Friday 29 May 2026
    And it is a period of support or leave
    And the row is proposed

  Scenario: Six months, as the new Act of Scotland will have it
    The Scottish Act of 2025 will extend the period to six months; it is not commenced.

    Given the rule "homelessness-look-back-proposed" in Scotland
    When the eviction is on Tuesday 15 December 2026
    Then it is due on Monday 15 June 2026
    And staff work to Friday 12 June 2026
    And it is a period of support or leave
    And the row is proposed

  Scenario: The relief duty
    It usually lasts fifty-six days; then the council decides on the main duty. The number was not read in an
    official text.

    Given the rule "homelessness-relief-duty" in England
    When the relief duty begins on Monday 5 October 2026
    Then it is due on Sunday 29 November 2026
    And staff work to Friday 27 November 2026
    And if nothing has come by then, somebody asks on Monday 30 November 2026
    And it is a duty of a public body
    And the row is not verified

  Scenario: Asking for a review of the council's decision
    Twenty-one days beginning with the day of notification (Housing Act 1996 s.202): that day is the first. The
    last day is a Sunday and does not move.

    Given the rule "homelessness-review" in England
    When the person is notified on Monday 2 November 2026
    Then it is due on Sunday 22 November 2026
    And staff work to Friday 20 November 2026
    And the date does not move, because the Act gives no such rule
    And it is a limit after which a right is lost
    And the row is verified

  Scenario: The decision on a review
    Eight weeks normally (read in a secondary source).

    Given the rule "homelessness-review-decision" in England
    When the review is asked for on Tuesday 3 November 2026
    Then it is due on Tuesday 29 December 2026
    And staff work to Thursday 24 December 2026
    And if nothing has come by then, somebody asks on Wednesday 30 December 2026
    And it is a duty of a public body
    And the row is not verified

  Scenario: An appeal on a point of law
    Twenty-one days (Housing Act 1996 s.204). Whether the day of notification counts is not clear from what was
    read, so it is counted: the safe reading.

    Given the rule "homelessness-county-court-appeal" in England
    When the person is notified on Monday 12 October 2026
    Then it is due on Sunday 1 November 2026
    And staff work to Friday 30 October 2026
    And it is a limit after which a right is lost
    And the row is not verified

  Scenario: The first assessment period of Universal Credit
    One month beginning with the day of the claim (Universal Credit Regulations 2013 regulation 21).

    Given the rule "universal-credit-assessment-period" in England
    When the claim is made on Tuesday 10 March 2026
    Then it is due on Thursday 9 April 2026
    And it is a duty of a public body
    And the row is not verified

  Scenario: The first payment of Universal Credit
    Seven days after the assessment period (Universal Credit etc. (Claims and Payments) Regulations 2013 regulation 47).

    Given the rule "universal-credit-first-payment" in England
    When the first assessment period ends on Thursday 9 April 2026
    Then it is due on Thursday 16 April 2026
    And it is a duty of a public body
    And the row is not verified
