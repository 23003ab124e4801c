Feature: The National Referral Mechanism
  Decisions on whether a person is a victim of trafficking, the support while they wait, and the ways to
  challenge them.

  Scenario: A referral received two days before Christmas
    Five working days where possible (Modern Slavery Statutory Guidance). The Home Office decides for the whole United
    Kingdom, and its clock follows the holidays of England and Wales: a Scottish holiday does not stop it.

    Given the rule "nrm-reasonable-grounds" in Scotland
    When the referral is received on Wednesday 23 December 2026
    Then it is due on Monday 4 January 2027
    And Friday 25 December 2026 is not counted: Christmas Day
    And Monday 28 December 2026 is not counted: Boxing Day, substitute day
    And Friday 1 January 2027 is not counted: New Year's Day
    And if nothing has come by then, somebody asks on Tuesday 5 January 2027
    And it is a target without sanction
    And the row is verified

  Scenario: A referral received a few days before St Andrew's Day
    Five working days where possible (Modern Slavery Statutory Guidance): St Andrew's Day counts, for the Home Office works.

    Given the rule "nrm-reasonable-grounds" in Scotland
    When the referral is received on Thursday 26 November 2026
    Then it is due on Thursday 3 December 2026
    And Monday 30 November 2026 is counted
    And Saturday 28 November 2026 is not counted: weekend

  Scenario Outline: Five working days by the holidays of <nation>
    How the same five days would be counted by each nation's own holidays (GOV.UK's list): in Scotland 30 November and, in
    2027, 4 January are bank holidays.

    When 5 working days are counted in the calendar of <nation> from <day>
    Then it is due on <due>

    Examples:
      | nation           | day                        | due                      |
      | England          | Wednesday 23 December 2026 | Monday 4 January 2027    |
      | Scotland         | Wednesday 23 December 2026 | Tuesday 5 January 2027   |
      | Northern Ireland | Wednesday 23 December 2026 | Monday 4 January 2027    |
      | England          | Thursday 26 November 2026  | Thursday 3 December 2026 |
      | Scotland         | Thursday 26 November 2026  | Friday 4 December 2026   |

  Scenario: The recovery period is shortened, last old day
    Forty-five days by policy until 12 December 2022. The row is kept because an old case is judged by the rule of its day.

    Given the rule "nrm-recovery-period" in England
    When the decision is made on Monday 12 December 2022
    Then it is due on Thursday 26 January 2023
    And the period is "45 days"
    And the row is superseded

  Scenario Outline: The recovery period is shortened, first new day in <nation>
    Thirty days at least, or until the conclusive decision if that is later, from 13 December 2022 (written ministerial
    statement of that day; Nationality and Borders Act 2022 s.61).

    Given the rule "nrm-recovery-period" in <nation>
    When the decision is made on Tuesday 13 December 2022
    Then it is due on Thursday 12 January 2023
    And the period is "30 days"
    And the row is verified

    Examples:
      | nation  |
      | England |
      | Wales   |

  Scenario: No rule of Scotland on the recovery period before April 2018
    Section 9 of the Human Trafficking and Exploitation (Scotland) Act 2015 began to run on 1 April 2018.

    Given the rule "nrm-recovery-period" in Scotland
    When the decision is made on Saturday 31 March 2018
    Then there is no such rule, and the answer names "scotland"

  Scenario: Reconsideration, last day of the rule of one month
    One month by the guidance of early 2024. Its exact first day is not verified.

    Given the rule "nrm-reconsideration" in England
    When the decision is made on Wednesday 30 April 2025
    Then it is due on Friday 30 May 2025
    And the period is "1 month"
    And the row is superseded

  Scenario: Reconsideration, first day of the rule of thirty days
    Thirty calendar days since 1 May 2025 (Modern Slavery Statutory Guidance), counted from the decision and not from its
    receipt. 31 May 2025 is a Saturday, and the guidance knows no roll.

    Given the rule "nrm-reconsideration" in England
    When the decision is made on Thursday 1 May 2025
    Then it is due on Saturday 31 May 2025
    And staff work to Friday 30 May 2025
    And the date does not move, because the guidance gives no such rule
    And the period is "30 days"
    And the row is verified

  Scenario: Before the guidance knew a time limit for reconsideration
    The guidance as reproduced in September 2021 set no day limit, so there is no row before 22 February 2024.

    Given the rule "nrm-reconsideration" in England
    When the decision is made on Wednesday 21 February 2024
    Then there is no such rule, and the answer names "2024-02-22"

  Scenario: Told by mouth first, in writing later
    A negative decision is told on the telephone and sent six days later. Thirty days run from the decision (Modern Slavery
    Statutory Guidance), so both days are counted and the earlier date is the one to keep.

    Given the rule "nrm-reconsideration" in England
    When the decision is told by telephone on Wednesday 21 October 2026
    And the letter is sent on Tuesday 27 October 2026
    And the earlier date counts
    Then it is due on Friday 20 November 2026
    And staff work to Thursday 19 November 2026
    And the explanation says "2 dates were counted, and the earliest counts"

  Scenario: Judicial review of a negative decision
    A negative decision of the competent authority is challenged like any other: promptly, and within three months (CPR 54.5).

    Given the rule "judicial-review" in England
    When the negative decision is made on Tuesday 27 October 2026
    Then it is due on Wednesday 27 January 2027
    And staff work to Tuesday 26 January 2027

  Scenario Outline: A child in a pilot area, in <nation>
    Forty-five days in the areas that decide locally (pilot guidance; read in a secondary source). The council
    whose panel decides keeps its own nation's holidays.

    Given the rule "nrm-reasonable-grounds-child-pilot" in <nation>
    When the referral is made on Friday 16 October 2026
    Then it is due on Monday 30 November 2026
    And staff work to Friday 27 November 2026
    And if nothing has come by then, somebody asks on Tuesday 1 December 2026
    And it is a target without sanction
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Wales    |
      | Scotland |

  Scenario Outline: A positive decision on reasonable grounds, in <nation>
    At least thirty days, and until the conclusive decision if that is later (Nationality and Borders Act 2022
    s.61).

    Given the rule "nrm-recovery-period" in <nation>
    When the decision is made on Wednesday 4 March 2026
    Then it is due on Friday 3 April 2026
    And staff work to Thursday 2 April 2026
    And it is a period of support or leave
    And the row is verified

    Examples:
      | nation  |
      | England |
      | Wales   |

  Scenario: A positive decision on reasonable grounds in Scotland
    Ninety days beginning with the day of the decision, or until the conclusive decision if that is earlier
    (Human Trafficking and Exploitation (Scotland) Act 2015 s.9; SSI 2018/90).

    Given the rule "nrm-recovery-period" in Scotland
    When the decision is made on Wednesday 2 September 2026
    Then it is due on Monday 30 November 2026
    And staff work to Friday 27 November 2026
    And it is a period of support or leave
    And the row is verified

  Scenario: A positive decision on reasonable grounds in Northern Ireland
    Forty-five days (Human Trafficking and Exploitation Act (NI) 2015 s.18; the number was not read in an
    official text). The day before the last is a holiday there, so staff work to the Friday.

    Given the rule "nrm-recovery-period" in Northern Ireland
    When the decision is made on Saturday 30 May 2026
    Then it is due on Tuesday 14 July 2026
    And staff work to Friday 10 July 2026
    And it is a period of support or leave
    And the row is not verified

  Scenario Outline: Asking for a negative decision to be looked at again, in <nation>
    Thirty calendar days from the day of the decision (Modern Slavery Statutory Guidance, wording of 1 May
    2025). 1 December is a working day everywhere, but St Andrew's Day before it is a holiday in Scotland.

    Given the rule "nrm-reconsideration" in <nation>
    When the decision is made on Sunday 1 November 2026
    Then it is due on Tuesday 1 December 2026
    And staff work to <safe>
    And it is a limit after which a right is lost
    And the row is verified

    Examples:
      | nation           | safe                    |
      | England          | Monday 30 November 2026 |
      | Wales            | Monday 30 November 2026 |
      | Scotland         | Friday 27 November 2026 |
      | Northern Ireland | Monday 30 November 2026 |

  Scenario Outline: Support after a positive conclusive decision, in <nation>
    At least forty-five days of support to move on, longer through a recovery needs assessment (Home Office
    leaflet).

    Given the rule "nrm-support-after-positive" in <nation>
    When the decision is made on Monday 16 February 2026
    Then it is due on Thursday 2 April 2026
    And staff work to Wednesday 1 April 2026
    And it is a period of support or leave
    And the row is verified

    Examples:
      | nation  |
      | England |
      | Wales   |

  Scenario Outline: Support after a negative decision, in <nation>
    Nine working days. The number was not read in an official text: ask for more time at once.

    Given the rule "nrm-support-after-negative" in <nation>
    When the decision is made on Monday 21 December 2026
    Then it is due on Wednesday 6 January 2027
    And staff work to Tuesday 5 January 2027
    And it is a period of support or leave
    And the row is not verified

    Examples:
      | nation  |
      | England |
      | Wales   |

  Scenario Outline: Turning eighteen while a decision is awaited, in <nation>
    From the eighteenth birthday the person needs to consent as an adult, and support changes. The day itself is
    the date; it falls on a Sunday here.

    Given the rule "nrm-eighteenth-birthday" in <nation>
    When the eighteenth birthday is on Sunday 29 November 2026
    Then it is due on Sunday 29 November 2026
    And staff work to Friday 27 November 2026
    And it is a period of support or leave
    And the row is not verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |
