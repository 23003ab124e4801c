Feature: Complaints and ombudsmen
  The stages of a complaint and their answers. A complaint never stops the clock of a judicial review.

  Scenario: Stage 1, received three days before Christmas
    Ten working days (Children Act 1989 Representations Procedure (England) Regulations 2006 reg 14).

    Given the rule "complaint-stage-1" in England
    When the complaint is received on Tuesday 22 December 2026
    Then it is due on Friday 8 January 2027
    And Friday 25 December 2026 is not counted: Christmas Day
    And Monday 28 December 2026 is not counted: Boxing Day, substitute day
    And Friday 1 January 2027 is not counted: New Year's Day
    And if nothing has come by then, somebody asks on Monday 11 January 2027
    And it is a duty of a public body
    And the row is verified

  Scenario: Stage 1, extended
    Up to twenty working days (2006 Regulations reg 14).

    Given the rule "complaint-stage-1-extended" in England
    When the complaint is received on Tuesday 22 December 2026
    Then it is due on Friday 22 January 2027
    And the row is verified

  Scenario: Stage 2
    Twenty-five working days (2006 Regulations).

    Given the rule "complaint-stage-2" in England
    When the second stage starts on Monday 25 January 2027
    Then it is due on Monday 1 March 2027
    And the row is verified

  Scenario: Stage 2, extended across Easter
    Up to sixty-five working days (2006 Regulations). Good Friday and Easter Monday are not counted.

    Given the rule "complaint-stage-2-extended" in England
    When the second stage starts on Monday 25 January 2027
    Then it is due on Wednesday 28 April 2027
    And Friday 26 March 2027 is not counted: Good Friday
    And Monday 29 March 2027 is not counted: Easter Monday
    And the row is verified

  Scenario: Complaining within a year
    The council may refuse after one year, not rigidly (Local Government and Social Care Ombudsman).

    Given the rule "complaint-time-limit" in England
    When the events end on Saturday 28 February 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And it is a limit after which a right is lost
    And the row is verified

  Scenario: A first answer in Wales
    Ten working days (regulations of 2014; not read in an official text).

    Given the rule "complaint-stage-1" in Wales
    When the complaint is received on Tuesday 22 December 2026
    Then it is due on Friday 8 January 2027
    And staff work to Thursday 7 January 2027
    And if nothing has come by then, somebody asks on Monday 11 January 2027
    And it is a duty of a public body
    And the row is not verified

  Scenario: A first answer in Wales, extended
    Five working days more (regulations of 2014; not read in an official text).

    Given the rule "complaint-stage-1-extended" in Wales
    When the complaint is received on Tuesday 22 December 2026
    Then it is due on Friday 15 January 2027
    And staff work to Thursday 14 January 2027
    And if nothing has come by then, somebody asks on Monday 18 January 2027
    And it is a duty of a public body
    And the row is not verified

  Scenario: A first answer in Scotland
    Five working days (model procedure of the Scottish Public Services Ombudsman; not read in an official text).
    St Andrew's Day is not counted.

    Given the rule "complaint-stage-1" in Scotland
    When the complaint is received on Thursday 26 November 2026
    Then it is due on Friday 4 December 2026
    And staff work to Thursday 3 December 2026
    And if nothing has come by then, somebody asks on Monday 7 December 2026
    And Monday 30 November 2026 is not counted: St Andrew's Day
    And it is a duty of a public body
    And the row is not verified

  Scenario: A first answer in Northern Ireland
    Twenty working days for a Health and Social Care Trust (not read in an official text). The Battle of the
    Boyne is not counted.

    Given the rule "complaint-stage-1" in Northern Ireland
    When the complaint is received on Monday 29 June 2026
    Then it is due on Tuesday 28 July 2026
    And staff work to Monday 27 July 2026
    And if nothing has come by then, somebody asks on Wednesday 29 July 2026
    And Monday 13 July 2026 is not counted: Battle of the Boyne, substitute day
    And it is a duty of a public body
    And the row is not verified

  Scenario: The formal stage in Wales
    Twenty-five working days (regulations of 2014; not read in an official text).

    Given the rule "complaint-stage-2" in Wales
    When the second stage starts on Monday 16 March 2026
    Then it is due on Wednesday 22 April 2026
    And staff work to Tuesday 21 April 2026
    And if nothing has come by then, somebody asks on Thursday 23 April 2026
    And it is a duty of a public body
    And the row is not verified

  Scenario: The formal stage in Scotland
    Twenty working days (model procedure of the Scottish Public Services Ombudsman; not read in an official
    text). Easter Monday is no bank holiday in Scotland.

    Given the rule "complaint-stage-2" in Scotland
    When the second stage starts on Monday 16 March 2026
    Then it is due on Tuesday 14 April 2026
    And staff work to Monday 13 April 2026
    And if nothing has come by then, somebody asks on Wednesday 15 April 2026
    And Monday 6 April 2026 is counted
    And Friday 3 April 2026 is not counted: Good Friday
    And it is a duty of a public body
    And the row is not verified

  Scenario: Asking for stage 2
    Twenty working days, the shorter of two figures that are told (not read in an official text).

    Given the rule "complaint-stage-2-request" in England
    When the first answer is received on Monday 30 November 2026
    Then it is due on Wednesday 30 December 2026
    And staff work to Tuesday 29 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

  Scenario: Asking for a panel
    Twenty working days (2006 Regulations; not read in an official text).

    Given the rule "complaint-stage-3-request" in England
    When the second answer is received on Monday 30 November 2026
    Then it is due on Wednesday 30 December 2026
    And staff work to Tuesday 29 December 2026
    And it is a limit after which a right is lost
    And the row is not verified

  Scenario: The panel
    Thirty working days (2006 Regulations regs 18-20; not read in an official text).

    Given the rule "complaint-panel" in England
    When the panel is asked for on Monday 30 November 2026
    Then it is due on Thursday 14 January 2027
    And staff work to Wednesday 13 January 2027
    And if nothing has come by then, somebody asks on Friday 15 January 2027
    And it is a duty of a public body
    And the row is not verified

  Scenario: The report of the panel
    Five working days (2006 Regulations regs 18-20).

    Given the rule "complaint-panel-report" in England
    When the panel meets on Monday 21 December 2026
    Then it is due on Wednesday 30 December 2026
    And staff work to Tuesday 29 December 2026
    And if nothing has come by then, somebody asks on Thursday 31 December 2026
    And it is a duty of a public body
    And the row is verified

  Scenario: The reply of the council to the panel
    Fifteen working days (2006 Regulations regs 18-20).

    Given the rule "complaint-panel-reply" in England
    When the report is received on Monday 21 December 2026
    Then it is due on Thursday 14 January 2027
    And staff work to Wednesday 13 January 2027
    And if nothing has come by then, somebody asks on Friday 15 January 2027
    And it is a duty of a public body
    And the row is verified

  Scenario: To the Local Government and Social Care Ombudsman
    Twelve months beginning with the day on which the person first had notice of the matter (Local Government
    Act 1974 s.26B); the Ombudsman may accept later ones. At a month's end the earlier reading.

    Given the rule "ombudsman" in England
    When the person first has notice on Sunday 1 March 2026
    Then it is due on Sunday 28 February 2027
    And staff work to Friday 26 February 2027
    And it is a limit after which a right is lost
    And the row is verified

  Scenario: To the Public Services Ombudsman for Wales
    Twelve months; not read in an official text.

    Given the rule "ombudsman" in Wales
    When the person first has notice on Monday 2 March 2026
    Then it is due on Monday 1 March 2027
    And staff work to Friday 26 February 2027
    And it is a limit after which a right is lost
    And the row is not verified

  Scenario: To the Scottish Public Services Ombudsman
    Twelve months; not read in an official text.

    Given the rule "ombudsman" in Scotland
    When the person first has notice on Tuesday 1 December 2026
    Then it is due on Tuesday 30 November 2027
    And staff work to Monday 29 November 2027
    And it is a limit after which a right is lost
    And the row is not verified

  Scenario: To the Northern Ireland Public Services Ombudsman
    Six months; not read in an official text.

    Given the rule "ombudsman" in Northern Ireland
    When the person first has notice on Friday 18 September 2026
    Then it is due on Wednesday 17 March 2027
    And staff work to Tuesday 16 March 2027
    And it is a limit after which a right is lost
    And the row is not verified

  Scenario Outline: A complaint to the Home Office, in <nation>
    Twenty working days (not read in an official text), by the holidays of England and Wales.

    Given the rule "home-office-complaint" in <nation>
    When the complaint is sent on Thursday 26 November 2026
    Then it is due on Thursday 24 December 2026
    And staff work to Wednesday 23 December 2026
    And if nothing has come by then, somebody asks on Tuesday 29 December 2026
    And it is a target without sanction
    And the row is not verified

    Examples:
      | nation   |
      | England  |
      | Scotland |

  Scenario Outline: To the Parliamentary and Health Service Ombudsman, through a member of Parliament, in <nation>
    Twelve months; not read in an official text.

    Given the rule "parliamentary-ombudsman" in <nation>
    When the person first has notice on Tuesday 1 December 2026
    Then it is due on Tuesday 30 November 2027
    And staff work to Monday 29 November 2027
    And it is a limit after which a right is lost
    And the row is not verified

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |
