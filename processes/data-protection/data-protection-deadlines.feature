Feature: Data protection
  Answers that the charity owes people about their own data, and records that councils keep.

  Scenario: A request received on the last day of January
    One month from the day of receipt, as the Information Commissioner counts it: February has no 31st, so its last day; that
    is a Sunday, so the next working day. Staff work to the last working day before.

    Given the rule "subject-access" in England
    When the request is received on Sunday 31 January 2027
    Then it is due on Monday 1 March 2027
    And the date moves from Sunday 28 February 2027, which is a Sunday
    And staff work to Friday 26 February 2027
    And it is a duty of a public body
    And the row is verified

  Scenario: The same request, extended
    Two months more for a complex request, three in all (UK GDPR art 12(3)): April has no 31st either, and its last day is a Friday.

    Given the rule "subject-access-extended" in England
    When the request is received on Sunday 31 January 2027
    Then it is due on Friday 30 April 2027
    And the row is verified

  Scenario: Complaints about data, the day before there was a rule
    The Data (Use and Access) Act 2025 obliges organisations to take such complaints from June 2026.

    Given the rule "data-protection-complaint" in England
    When the complaint is received on Thursday 18 June 2026
    Then there is no such rule, and the answer names "2026-06-19"

  Scenario: Complaints about data, the first day of the rule
    Acknowledged within thirty days (Data (Use and Access) Act 2025; the day was not read in an official text).

    Given the rule "data-protection-complaint" in England
    When the complaint is received on Friday 19 June 2026
    Then it is due on Saturday 18 July 2026
    And staff work to Friday 17 July 2026
    And the row is not verified

  Scenario Outline: A request received on the last day of October, in <nation>
    One month from the day of receipt (Information Commissioner): 30 November. In Scotland that is St Andrew's
    Day, and the date moves.

    Given the rule "subject-access" in <nation>
    When the request is received on Saturday 31 October 2026
    Then it is due on <due>
    And staff work to Friday 27 November 2026
    And it is a duty of a public body
    And the row is verified

    Examples:
      | nation           | due                     |
      | England          | Monday 30 November 2026 |
      | Wales            | Monday 30 November 2026 |
      | Scotland         | Tuesday 1 December 2026 |
      | Northern Ireland | Monday 30 November 2026 |

  Scenario Outline: A complex request, in <nation>
    Three months in all (UK GDPR art 12(3)).

    Given the rule "subject-access-extended" in <nation>
    When the request is received on Monday 28 September 2026
    Then it is due on Tuesday 29 December 2026
    And staff work to Thursday 24 December 2026
    And it is a duty of a public body
    And the row is verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: Telling somebody that it will take longer, in <nation>
    Within the first month (UK GDPR art 12(3)).

    Given the rule "subject-access-extension-notice" in <nation>
    When the request is received on Wednesday 25 November 2026
    Then it is due on Tuesday 29 December 2026
    And staff work to Thursday 24 December 2026
    And it is a duty of a public body
    And the row is verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: A request to erase, in <nation>
    One month (UK GDPR art 12(3); not read in an official text); refused where a claim or safeguarding needs the
    data.

    Given the rule "erasure" in <nation>
    When the request is received on Saturday 13 June 2026
    Then it is due on <due>
    And staff work to Friday 10 July 2026
    And it is a duty of a public body
    And the row is not verified

    Examples:
      | nation           | due                  |
      | England          | Monday 13 July 2026  |
      | Wales            | Monday 13 July 2026  |
      | Scotland         | Monday 13 July 2026  |
      | Northern Ireland | Tuesday 14 July 2026 |

  Scenario Outline: A request to correct, in <nation>
    One month (UK GDPR art 12(3); not read in an official text).

    Given the rule "rectification" in <nation>
    When the request is received on Friday 15 May 2026
    Then it is due on <due>
    And staff work to Friday 12 June 2026
    And it is a duty of a public body
    And the row is not verified

    Examples:
      | nation           | due                  |
      | England          | Monday 15 June 2026  |
      | Wales            | Monday 15 June 2026  |
      | Scotland         | Tuesday 16 June 2026 |
      | Northern Ireland | Monday 15 June 2026  |

  Scenario Outline: A complaint about data this autumn, in <nation>
    Acknowledged within thirty days (Data (Use and Access) Act 2025; not read in an official text), counted with
    the first day.

    Given the rule "data-protection-complaint" in <nation>
    When the complaint is received on Monday 2 November 2026
    Then it is due on Tuesday 1 December 2026
    And staff work to <safe>
    And it is a duty of a public body
    And the row is not verified

    Examples:
      | nation           | safe                    |
      | England          | Monday 30 November 2026 |
      | Wales            | Monday 30 November 2026 |
      | Scotland         | Friday 27 November 2026 |
      | Northern Ireland | Monday 30 November 2026 |

  Scenario Outline: A breach found on a Friday, in <nation>
    Seventy-two hours to tell the Information Commissioner (UK GDPR art 33; not read in an official text): three
    days with the first, so that the hours cannot have passed.

    Given the rule "personal-data-breach" in <nation>
    When the breach is found on Friday 27 November 2026
    Then it is due on Sunday 29 November 2026
    And staff work to Friday 27 November 2026
    And it is a duty of a public body
    And the row is not verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario: The record of a looked-after child
    The council, not the charity, keeps it to the seventy-fifth anniversary of birth: fifty-seven years after
    the eighteenth birthday (not read in an official text).

    Given the rule "looked-after-record" in England
    When the eighteenth birthday is on Monday 30 November 2026
    Then it is due on Tuesday 30 November 2083
    And the date is provisional
    And it is a duty of a public body
    And the row is not verified

  Scenario: The record of a child who died
    Fifteen years (not read in an official text); the council keeps it, not the charity.

    Given the rule "looked-after-record-after-death" in England
    When the child dies on Monday 30 November 2026
    Then it is due on Saturday 30 November 2041
    And the date is provisional
    And it is a duty of a public body
    And the row is not verified
