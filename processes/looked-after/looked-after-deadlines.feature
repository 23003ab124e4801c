Feature: Looked-after children and leaving care
  What the responsible council owes a child in its care, and a young person who leaves it. England, unless said
  otherwise.

  Scenario: A care plan
    Ten working days from the start of care, if there is none before the placement (Care Planning, Placement and
    Case Review Regulations 2010; read in a secondary source).

    Given the rule "looked-after-care-plan" in England
    When the child becomes looked after on Monday 21 December 2026
    Then it is due on Thursday 7 January 2027
    And staff work to Wednesday 6 January 2027
    And if nothing has come by then, somebody asks on Friday 8 January 2027
    And it is a duty of a public body
    And the row is not verified

  Scenario: A placement plan
    Five working days (2010 Regulations reg 9; read in a secondary source).

    Given the rule "looked-after-placement-plan" in England
    When the placement begins on Monday 21 December 2026
    Then it is due on Wednesday 30 December 2026
    And staff work to Tuesday 29 December 2026
    And if nothing has come by then, somebody asks on Thursday 31 December 2026
    And it is a duty of a public body
    And the row is not verified

  Scenario: A first health assessment
    Twenty working days (2010 Regulations reg 7; not read in an official text).

    Given the rule "looked-after-health-assessment" in England
    When the child becomes looked after on Monday 30 November 2026
    Then it is due on Wednesday 30 December 2026
    And staff work to Tuesday 29 December 2026
    And if nothing has come by then, somebody asks on Thursday 31 December 2026
    And it is a duty of a public body
    And the row is not verified

  Scenario: The first review
    Within twenty working days of becoming looked after (SI 2010/959 reg 33(1)). The substitute for Boxing Day
    and New Year's Day are not counted.

    Given the rule "looked-after-first-review" in England
    When the child becomes looked after on Monday 7 December 2026
    Then it is due on Thursday 7 January 2027
    And staff work to Wednesday 6 January 2027
    And if nothing has come by then, somebody asks on Friday 8 January 2027
    And it is a duty of a public body
    And the row is verified

  Scenario: The second review, from the last day of November
    Not more than three months after the first (SI 2010/959 reg 33(2)).

    Given the rule "looked-after-second-review" in England
    When the first review is held on Monday 30 November 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And if nothing has come by then, somebody asks on Monday 1 March 2027
    And it is a duty of a public body
    And the row is verified

  Scenario: A later review
    Not more than six months after the one before (SI 2010/959 reg 33(2)).

    Given the rule "looked-after-review" in England
    When the last review is held on Monday 31 August 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And if nothing has come by then, somebody asks on Monday 1 March 2027
    And it is a duty of a public body
    And the row is verified

  Scenario: The first visit after a placement begins
    Within one week (SI 2010/959 reg 28(2)(a)).

    Given the rule "looked-after-first-visit" in England
    When the placement begins on Friday 27 November 2026
    Then it is due on Friday 4 December 2026
    And staff work to Thursday 3 December 2026
    And if nothing has come by then, somebody asks on Monday 7 December 2026
    And it is a duty of a public body
    And the row is verified

  Scenario: A visit in the first year
    At most six weeks after the one before (SI 2010/959 reg 28(2)).

    Given the rule "looked-after-visit" in England
    When the last visit is paid on Monday 16 November 2026
    Then it is due on Monday 28 December 2026
    And staff work to Thursday 24 December 2026
    And if nothing has come by then, somebody asks on Tuesday 29 December 2026
    And it is a duty of a public body
    And the row is verified

  Scenario: A visit where the placement is to last to eighteen
    At most three months after the one before (SI 2010/959 reg 28(2)).

    Given the rule "looked-after-visit-long-term" in England
    When the last visit is paid on Monday 30 November 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And if nothing has come by then, somebody asks on Monday 1 March 2027
    And it is a duty of a public body
    And the row is verified

  Scenario: An assessment of needs at sixteen
    Not more than three months after the sixteenth birthday (SI 2010/959 reg 42).

    Given the rule "leaving-care-needs-assessment" in England
    When the sixteenth birthday is on Monday 30 November 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And if nothing has come by then, somebody asks on Monday 1 March 2027
    And it is a duty of a public body
    And the row is verified

  Scenario: Thirteen weeks in care
    A young person looked after for thirteen weeks is owed leaving care support (SI 2010/959 reg 40): the first
    day is counted.

    Given the rule "leaving-care-eligibility" in England
    When the child becomes looked after on Wednesday 2 September 2026
    Then it is due on Tuesday 1 December 2026
    And staff work to Monday 30 November 2026
    And it is a period of support or leave
    And the row is verified

  Scenario: A review of the pathway plan
    At least every six months (SI 2010/2571; not read in an official text).

    Given the rule "leaving-care-pathway-review" in England
    When the plan is agreed on Friday 29 May 2026
    Then it is due on Sunday 29 November 2026
    And staff work to Friday 27 November 2026
    And if nothing has come by then, somebody asks on Monday 30 November 2026
    And it is a duty of a public body
    And the row is not verified

  Scenario: A personal adviser to twenty-five
    Until the twenty-fifth birthday, seven years after the eighteenth (Children Act 1989 ss.23CA, 23CZB; not
    read in an official text).

    Given the rule "leaving-care-personal-adviser" in England
    When the eighteenth birthday is on Saturday 29 February 2020
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And it is a period of support or leave
    And the row is not verified

  Scenario: A visit after a move
    Within seven days of moving (SI 2010/2571; not read in an official text).

    Given the rule "leaving-care-first-visit" in England
    When the move is on Friday 27 November 2026
    Then it is due on Friday 4 December 2026
    And staff work to Thursday 3 December 2026
    And if nothing has come by then, somebody asks on Monday 7 December 2026
    And it is a duty of a public body
    And the row is not verified

  Scenario: A second visit after a move
    By twenty-eight days after moving (SI 2010/2571; not read in an official text).

    Given the rule "leaving-care-second-visit" in England
    When the move is on Monday 30 November 2026
    Then it is due on Monday 28 December 2026
    And staff work to Thursday 24 December 2026
    And if nothing has come by then, somebody asks on Tuesday 29 December 2026
    And it is a duty of a public body
    And the row is not verified

  Scenario: Further visits
    At most two months apart (SI 2010/2571; not read in an official text).

    Given the rule "leaving-care-visit" in England
    When the last visit is paid on Thursday 31 December 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And if nothing has come by then, somebody asks on Monday 1 March 2027
    And it is a duty of a public body
    And the row is not verified

  Scenario Outline: A transfer under the National Transfer Scheme, in <nation>
    Ten working days (National Transfer Scheme Protocol; read in a secondary source).

    Given the rule "transfer-scheme" in <nation>
    When the referral is made on Thursday 26 November 2026
    Then it is due on Thursday 10 December 2026
    And staff work to Wednesday 9 December 2026
    And if nothing has come by then, somebody asks on Friday 11 December 2026
    And it is a target without sanction
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: A child in a hotel, in no council's care, in <nation>
    Five working days (answer of a minister, August 2022; whether it is still needed is not known).

    Given the rule "transfer-scheme-interim-hotel" in <nation>
    When the child arrives in the hotel on Monday 21 December 2026
    Then it is due on Wednesday 30 December 2026
    And staff work to Tuesday 29 December 2026
    And if nothing has come by then, somebody asks on Thursday 31 December 2026
    And it is a target without sanction
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: Seventeen and a half, in <nation>
    Two hundred and ten months from the birth (not read in an official text).

    Given the rule "seventeen-and-a-half" in <nation>
    When the young person is born on Friday 29 May 2009
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

  Scenario Outline: The eighteenth birthday, in <nation>
    Eighteen years from the birth (Family Law Reform Act 1969, section 1, and its like elsewhere; not read in an official text).

    Given the rule "eighteenth-birthday" in <nation>
    When the young person is born on Saturday 29 November 2008
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

  Scenario: Born on 29 February
    The earlier of the two readings, so that nothing is late.

    Given the rule "eighteenth-birthday" in England
    When the young person is born on Friday 29 February 2008
    Then it is due on Saturday 28 February 2026
    And staff work to Friday 27 February 2026
    And it is a period of support or leave
    And the row is not verified

  Scenario: There is no such rule for Wales
    The 2010 Regulations apply to England only; Wales has its own under the Social Services and Well-being (Wales) Act 2014,
    which are not in the table.

    Given the rule "looked-after-first-review" in Wales
    When the child becomes looked after on Monday 30 November 2026
    Then there is no such rule, and the answer names "england"
