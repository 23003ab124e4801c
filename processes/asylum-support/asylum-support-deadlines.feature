Feature: Asylum support
  Support for people who would be destitute, and the very short appeal against its refusal.

  Scenario: (a) An appeal against refusal of support, over a weekend and St Andrew's Day
    Three days after the decision was received, and the tribunal must have the notice (Social Entitlement Chamber Rules 2008
    r.22(2)(a)). Two readings exist; the earlier one counts calendar days and moves a last day that is no working day. The
    tribunal sits in London, so a Scottish holiday does not matter even to somebody in Scotland.

    Given the rule "asylum-support-appeal" in Scotland
    When the decision is received on Thursday 26 November 2026
    Then it is due on Monday 30 November 2026
    And the date moves from Sunday 29 November 2026, which is a Sunday
    And staff work to Friday 27 November 2026
    And the other reading, Tuesday 1 December 2026, is not shown as the limit
    And it is a limit after which a right is lost
    And the row is not verified

  Scenario: (b) A decision received on Christmas Eve
    By the same rule (r.22(2)(a)) the third day is a Sunday and the Monday a holiday. The working-day reading is a fallback only.

    Given the rule "asylum-support-appeal" in England
    When the decision is received on Thursday 24 December 2026
    Then it is due on Tuesday 29 December 2026
    And the date moves from Sunday 27 December 2026, which is a Sunday before a holiday
    And staff work to Thursday 24 December 2026
    And the other reading, Thursday 31 December 2026, is not shown as the limit

  Scenario: A decision received on a Monday
    Three days after it is Thursday (r.22(2)(a)); both readings agree.

    Given the rule "asylum-support-appeal" in Northern Ireland
    When the decision is received on Monday 16 November 2026
    Then it is due on Thursday 19 November 2026
    And staff work to Wednesday 18 November 2026

  Scenario Outline: Reasons after a hearing, in <nation>
    Three working days (Social Entitlement Chamber Rules 2008).

    Given the rule "asylum-support-appeal-reasons" in <nation>
    When the hearing is held on Thursday 26 November 2026
    Then it is due on Tuesday 1 December 2026
    And staff work to Monday 30 November 2026
    And if nothing has come by then, somebody asks on Wednesday 2 December 2026
    And it is a duty of a public body
    And the row is verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: Hearing about the next step, in <nation>
    About a week, as the tribunal says.

    Given the rule "asylum-support-appeal-next-step" in <nation>
    When the notice of appeal is sent on Monday 23 November 2026
    Then it is due on Monday 30 November 2026
    And staff work to Friday 27 November 2026
    And if nothing has come by then, somebody asks on Tuesday 1 December 2026
    And it is a target without sanction
    And the row is verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: The Home Office asks for information, in <nation>
    Five working days from receipt (Asylum Support (Amendment) Regulations 2005 reg 3(5A); not known whether it
    still holds after 2026).

    Given the rule "asylum-support-information" in <nation>
    When the letter is received on Monday 21 December 2026
    Then it is due on Wednesday 30 December 2026
    And staff work to Tuesday 29 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario: A family destitute today
    Help the same day while the council assesses (Children Act 1989 s.17 and case law; not read in an official
    text).

    Given the rule "children-services-interim-help" in England
    When the family asks for help on Friday 27 November 2026
    Then it is due on Friday 27 November 2026
    And staff work to Friday 27 November 2026
    And if nothing has come by then, somebody asks on Monday 30 November 2026
    And it is a duty of a public body
    And the row is not verified
