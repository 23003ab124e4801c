Feature: The charity's own standards
  No law: what the charity promises itself. They follow the working days of the nation in which the case is.

  Scenario Outline: Working days around St Andrew's Day, <rule> in <nation>
    The charity's own standard, by the working days of the nation in which the case is: 30 November is a holiday
    in Scotland only.

    Given the rule "<rule>" in <nation>
    When the clock starts on Thursday 26 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                                 | nation           | due                       | safe                      |
      | first-contact                        | England          | Friday 27 November 2026   | Thursday 26 November 2026 |
      | first-contact                        | Wales            | Friday 27 November 2026   | Thursday 26 November 2026 |
      | first-contact                        | Scotland         | Friday 27 November 2026   | Thursday 26 November 2026 |
      | first-contact                        | Northern Ireland | Friday 27 November 2026   | Thursday 26 November 2026 |
      | case-acceptance                      | England          | Friday 27 November 2026   | Thursday 26 November 2026 |
      | case-acceptance                      | Wales            | Friday 27 November 2026   | Thursday 26 November 2026 |
      | case-acceptance                      | Scotland         | Friday 27 November 2026   | Thursday 26 November 2026 |
      | case-acceptance                      | Northern Ireland | Friday 27 November 2026   | Thursday 26 November 2026 |
      | allocation-look-again                | England          | Friday 27 November 2026   | Thursday 26 November 2026 |
      | allocation-look-again                | Wales            | Friday 27 November 2026   | Thursday 26 November 2026 |
      | allocation-look-again                | Scotland         | Friday 27 November 2026   | Thursday 26 November 2026 |
      | allocation-look-again                | Northern Ireland | Friday 27 November 2026   | Thursday 26 November 2026 |
      | case-review-late                     | England          | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | case-review-late                     | Wales            | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | case-review-late                     | Scotland         | Friday 4 December 2026    | Thursday 3 December 2026  |
      | case-review-late                     | Northern Ireland | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | change-confirmation                  | England          | Friday 27 November 2026   | Thursday 26 November 2026 |
      | change-confirmation                  | Wales            | Friday 27 November 2026   | Thursday 26 November 2026 |
      | change-confirmation                  | Scotland         | Friday 27 November 2026   | Thursday 26 November 2026 |
      | change-confirmation                  | Northern Ireland | Friday 27 November 2026   | Thursday 26 November 2026 |
      | closing-second-look                  | England          | Friday 27 November 2026   | Thursday 26 November 2026 |
      | closing-second-look                  | Wales            | Friday 27 November 2026   | Thursday 26 November 2026 |
      | closing-second-look                  | Scotland         | Friday 27 November 2026   | Thursday 26 November 2026 |
      | closing-second-look                  | Northern Ireland | Friday 27 November 2026   | Thursday 26 November 2026 |
      | reopening-second-look                | England          | Friday 27 November 2026   | Thursday 26 November 2026 |
      | reopening-second-look                | Wales            | Friday 27 November 2026   | Thursday 26 November 2026 |
      | reopening-second-look                | Scotland         | Friday 27 November 2026   | Thursday 26 November 2026 |
      | reopening-second-look                | Northern Ireland | Friday 27 November 2026   | Thursday 26 November 2026 |
      | reopened-case-holder                 | England          | Friday 27 November 2026   | Thursday 26 November 2026 |
      | reopened-case-holder                 | Wales            | Friday 27 November 2026   | Thursday 26 November 2026 |
      | reopened-case-holder                 | Scotland         | Friday 27 November 2026   | Thursday 26 November 2026 |
      | reopened-case-holder                 | Northern Ireland | Friday 27 November 2026   | Thursday 26 November 2026 |
      | case-closing                         | England          | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | case-closing                         | Wales            | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | case-closing                         | Scotland         | Friday 4 December 2026    | Thursday 3 December 2026  |
      | case-closing                         | Northern Ireland | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | search-findings                      | England          | Friday 27 November 2026   | Thursday 26 November 2026 |
      | search-findings                      | Wales            | Friday 27 November 2026   | Thursday 26 November 2026 |
      | search-findings                      | Scotland         | Friday 27 November 2026   | Thursday 26 November 2026 |
      | search-findings                      | Northern Ireland | Friday 27 November 2026   | Thursday 26 November 2026 |
      | age-decision-letter                  | England          | Friday 27 November 2026   | Thursday 26 November 2026 |
      | age-decision-letter                  | Wales            | Friday 27 November 2026   | Thursday 26 November 2026 |
      | age-decision-letter                  | Scotland         | Friday 27 November 2026   | Thursday 26 November 2026 |
      | age-decision-letter                  | Northern Ireland | Friday 27 November 2026   | Thursday 26 November 2026 |
      | appointment-record                   | England          | Friday 27 November 2026   | Thursday 26 November 2026 |
      | appointment-record                   | Wales            | Friday 27 November 2026   | Thursday 26 November 2026 |
      | appointment-record                   | Scotland         | Friday 27 November 2026   | Thursday 26 November 2026 |
      | appointment-record                   | Northern Ireland | Friday 27 November 2026   | Thursday 26 November 2026 |
      | guardian-referral                    | England          | Friday 27 November 2026   | Thursday 26 November 2026 |
      | guardian-referral                    | Wales            | Friday 27 November 2026   | Thursday 26 November 2026 |
      | guardian-referral                    | Scotland         | Friday 27 November 2026   | Thursday 26 November 2026 |
      | guardian-referral                    | Northern Ireland | Friday 27 November 2026   | Thursday 26 November 2026 |
      | guardian-first-contact               | England          | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | guardian-first-contact               | Wales            | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | guardian-first-contact               | Scotland         | Friday 4 December 2026    | Thursday 3 December 2026  |
      | guardian-first-contact               | Northern Ireland | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | legal-representative-after-claim     | England          | Thursday 10 December 2026 | Wednesday 9 December 2026 |
      | legal-representative-after-claim     | Wales            | Thursday 10 December 2026 | Wednesday 9 December 2026 |
      | legal-representative-after-claim     | Scotland         | Friday 11 December 2026   | Thursday 10 December 2026 |
      | legal-representative-after-claim     | Northern Ireland | Thursday 10 December 2026 | Wednesday 9 December 2026 |
      | asylum-support-decision-chase        | England          | Monday 30 November 2026   | Friday 27 November 2026   |
      | asylum-support-decision-chase        | Wales            | Monday 30 November 2026   | Friday 27 November 2026   |
      | asylum-support-decision-chase        | Scotland         | Tuesday 1 December 2026   | Friday 27 November 2026   |
      | asylum-support-decision-chase        | Northern Ireland | Monday 30 November 2026   | Friday 27 November 2026   |
      | asylum-support-decision-second-chase | England          | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | asylum-support-decision-second-chase | Wales            | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | asylum-support-decision-second-chase | Scotland         | Friday 4 December 2026    | Thursday 3 December 2026  |
      | asylum-support-decision-second-chase | Northern Ireland | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | asylum-support-decision-escalation   | England          | Thursday 10 December 2026 | Wednesday 9 December 2026 |
      | asylum-support-decision-escalation   | Wales            | Thursday 10 December 2026 | Wednesday 9 December 2026 |
      | asylum-support-decision-escalation   | Scotland         | Friday 11 December 2026   | Thursday 10 December 2026 |
      | asylum-support-decision-escalation   | Northern Ireland | Thursday 10 December 2026 | Wednesday 9 December 2026 |
      | safeguarding-chase                   | England          | Tuesday 1 December 2026   | Monday 30 November 2026   |
      | safeguarding-chase                   | Wales            | Tuesday 1 December 2026   | Monday 30 November 2026   |
      | safeguarding-chase                   | Scotland         | Wednesday 2 December 2026 | Tuesday 1 December 2026   |
      | safeguarding-chase                   | Northern Ireland | Tuesday 1 December 2026   | Monday 30 November 2026   |

  Scenario Outline: Working days across Christmas, <rule> in <nation>
    The charity's own standard. In Scotland 4 January 2027 is a holiday as well, the substitute for 2 January.

    Given the rule "<rule>" in <nation>
    When the clock starts on Thursday 31 December 2026
    Then it is due on <due>
    And staff work to <safe>
    And Friday 1 January 2027 is not counted: New Year's Day
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule            | nation           | due                    | safe                      |
      | first-contact   | England          | Monday 4 January 2027  | Thursday 31 December 2026 |
      | first-contact   | Wales            | Monday 4 January 2027  | Thursday 31 December 2026 |
      | first-contact   | Scotland         | Tuesday 5 January 2027 | Thursday 31 December 2026 |
      | first-contact   | Northern Ireland | Monday 4 January 2027  | Thursday 31 December 2026 |
      | case-acceptance | England          | Monday 4 January 2027  | Thursday 31 December 2026 |
      | case-acceptance | Wales            | Monday 4 January 2027  | Thursday 31 December 2026 |
      | case-acceptance | Scotland         | Tuesday 5 January 2027 | Thursday 31 December 2026 |
      | case-acceptance | Northern Ireland | Monday 4 January 2027  | Thursday 31 December 2026 |

  Scenario Outline: The same working day, learnt on a holiday of Scotland, <rule> in <nation>
    The charity's own standard: the same working day. On a day that is none, it is the next.

    Given the rule "<rule>" in <nation>
    When the clock starts on Monday 30 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                             | nation           | due                     | safe                    |
      | age-decision-solicitor           | England          | Monday 30 November 2026 | Monday 30 November 2026 |
      | age-decision-solicitor           | Wales            | Monday 30 November 2026 | Monday 30 November 2026 |
      | age-decision-solicitor           | Scotland         | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | age-decision-solicitor           | Northern Ireland | Monday 30 November 2026 | Monday 30 November 2026 |
      | nrm-first-responder              | England          | Monday 30 November 2026 | Monday 30 November 2026 |
      | nrm-first-responder              | Wales            | Monday 30 November 2026 | Monday 30 November 2026 |
      | nrm-first-responder              | Scotland         | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | nrm-first-responder              | Northern Ireland | Monday 30 November 2026 | Monday 30 November 2026 |
      | asylum-support-decision-homeless | England          | Monday 30 November 2026 | Monday 30 November 2026 |
      | asylum-support-decision-homeless | Wales            | Monday 30 November 2026 | Monday 30 November 2026 |
      | asylum-support-decision-homeless | Scotland         | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | asylum-support-decision-homeless | Northern Ireland | Monday 30 November 2026 | Monday 30 November 2026 |

  Scenario Outline: On the way through the National Referral Mechanism, <rule> in <nation>
    The charity's own standard: in working days Saint Andrew's Day, 30 November, does not count in Scotland; four weeks are
    calendar days.

    Given the rule "<rule>" in <nation>
    When the clock starts on Thursday 26 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                    | nation           | due                       | safe                       |
      | nrm-agreement           | England          | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | nrm-agreement           | Wales            | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | nrm-agreement           | Scotland         | Friday 4 December 2026    | Thursday 3 December 2026   |
      | nrm-agreement           | Northern Ireland | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | nrm-responder-answer    | England          | Monday 30 November 2026   | Friday 27 November 2026    |
      | nrm-responder-answer    | Wales            | Monday 30 November 2026   | Friday 27 November 2026    |
      | nrm-responder-answer    | Scotland         | Tuesday 1 December 2026   | Friday 27 November 2026    |
      | nrm-responder-answer    | Northern Ireland | Monday 30 November 2026   | Friday 27 November 2026    |
      | nrm-support-look        | England          | Tuesday 1 December 2026   | Monday 30 November 2026    |
      | nrm-support-look        | Wales            | Tuesday 1 December 2026   | Monday 30 November 2026    |
      | nrm-support-look        | Scotland         | Wednesday 2 December 2026 | Tuesday 1 December 2026    |
      | nrm-support-look        | Northern Ireland | Tuesday 1 December 2026   | Monday 30 November 2026    |
      | nrm-information-request | England          | Thursday 10 December 2026 | Wednesday 9 December 2026  |
      | nrm-information-request | Wales            | Thursday 10 December 2026 | Wednesday 9 December 2026  |
      | nrm-information-request | Scotland         | Friday 11 December 2026   | Thursday 10 December 2026  |
      | nrm-information-request | Northern Ireland | Thursday 10 December 2026 | Wednesday 9 December 2026  |
      | nrm-after-positive      | England          | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | nrm-after-positive      | Wales            | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | nrm-after-positive      | Scotland         | Friday 4 December 2026    | Thursday 3 December 2026   |
      | nrm-after-positive      | Northern Ireland | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | nrm-support-at-eighteen | England          | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | nrm-support-at-eighteen | Wales            | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | nrm-support-at-eighteen | Scotland         | Friday 4 December 2026    | Thursday 3 December 2026   |
      | nrm-support-at-eighteen | Northern Ireland | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | nrm-review              | England          | Thursday 24 December 2026 | Wednesday 23 December 2026 |
      | nrm-review              | Wales            | Thursday 24 December 2026 | Wednesday 23 December 2026 |
      | nrm-review              | Scotland         | Thursday 24 December 2026 | Wednesday 23 December 2026 |
      | nrm-review              | Northern Ireland | Thursday 24 December 2026 | Wednesday 23 December 2026 |

  Scenario Outline: The same day, even a Saturday, <rule> in <nation>
    The charity's own standard: what is urgent does not wait for a working day.

    Given the rule "<rule>" in <nation>
    When the clock starts on Saturday 28 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                 | nation           | due                       | safe                      |
      | first-contact-urgent | England          | Saturday 28 November 2026 | Saturday 28 November 2026 |
      | first-contact-urgent | Wales            | Saturday 28 November 2026 | Saturday 28 November 2026 |
      | first-contact-urgent | Scotland         | Saturday 28 November 2026 | Saturday 28 November 2026 |
      | first-contact-urgent | Northern Ireland | Saturday 28 November 2026 | Saturday 28 November 2026 |

  Scenario Outline: Weeks, <rule> in <nation>
    The charity's own standard, counted in calendar days. 30 November is a holiday in Scotland.

    Given the rule "<rule>" in <nation>
    When the clock starts on Tuesday 3 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                      | nation           | due                     | safe                    |
      | case-review               | England          | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | case-review               | Wales            | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | case-review               | Scotland         | Tuesday 1 December 2026 | Friday 27 November 2026 |
      | case-review               | Northern Ireland | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | pathway-plan-chase        | England          | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | pathway-plan-chase        | Wales            | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | pathway-plan-chase        | Scotland         | Tuesday 1 December 2026 | Friday 27 November 2026 |
      | pathway-plan-chase        | Northern Ireland | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | medico-legal-report-chase | England          | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | medico-legal-report-chase | Wales            | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | medico-legal-report-chase | Scotland         | Tuesday 1 December 2026 | Friday 27 November 2026 |
      | medico-legal-report-chase | Northern Ireland | Tuesday 1 December 2026 | Monday 30 November 2026 |

  Scenario Outline: Six weeks of therapy, <rule> in <nation>
    The charity's own standard: a look at how it goes after six weeks.

    Given the rule "<rule>" in <nation>
    When the clock starts on Tuesday 20 October 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule           | nation           | due                     | safe                    |
      | therapy-review | England          | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | therapy-review | Wales            | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | therapy-review | Scotland         | Tuesday 1 December 2026 | Friday 27 November 2026 |
      | therapy-review | Northern Ireland | Tuesday 1 December 2026 | Monday 30 November 2026 |

  Scenario Outline: Counted back from a limit, <rule> in <nation>
    The charity's own standard: a lawyer must be found ten working days before a limit, and five before it
    somebody above hears of it.

    Given the rule "<rule>" in <nation>
    When the clock starts on Monday 7 December 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                            | nation           | due                     | safe                      |
      | legal-representative-found      | England          | Monday 23 November 2026 | Friday 20 November 2026   |
      | legal-representative-found      | Wales            | Monday 23 November 2026 | Friday 20 November 2026   |
      | legal-representative-found      | Scotland         | Friday 20 November 2026 | Thursday 19 November 2026 |
      | legal-representative-found      | Northern Ireland | Monday 23 November 2026 | Friday 20 November 2026   |
      | legal-representative-escalation | England          | Monday 30 November 2026 | Friday 27 November 2026   |
      | legal-representative-escalation | Wales            | Monday 30 November 2026 | Friday 27 November 2026   |
      | legal-representative-escalation | Scotland         | Friday 27 November 2026 | Thursday 26 November 2026 |
      | legal-representative-escalation | Northern Ireland | Monday 30 November 2026 | Friday 27 November 2026   |

  Scenario Outline: Six months before, <rule> in <nation>
    The charity's own standard, counted back to the same day of the month, or the last day of a shorter one.

    Given the rule "<rule>" in <nation>
    When the clock starts on Monday 31 August 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                       | nation           | due                       | safe                    |
      | further-leave-find-lawyer  | England          | Saturday 28 February 2026 | Friday 27 February 2026 |
      | further-leave-find-lawyer  | Wales            | Saturday 28 February 2026 | Friday 27 February 2026 |
      | further-leave-find-lawyer  | Scotland         | Saturday 28 February 2026 | Friday 27 February 2026 |
      | further-leave-find-lawyer  | Northern Ireland | Saturday 28 February 2026 | Friday 27 February 2026 |
      | turning-eighteen-checklist | England          | Saturday 28 February 2026 | Friday 27 February 2026 |
      | turning-eighteen-checklist | Wales            | Saturday 28 February 2026 | Friday 27 February 2026 |
      | turning-eighteen-checklist | Scotland         | Saturday 28 February 2026 | Friday 27 February 2026 |
      | turning-eighteen-checklist | Northern Ireland | Saturday 28 February 2026 | Friday 27 February 2026 |

  Scenario Outline: Three months before, <rule> in <nation>
    The charity's own standard, counted back: the last call to find a lawyer before leave ends.

    Given the rule "<rule>" in <nation>
    When the clock starts on Monday 31 August 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                           | nation           | due                | safe               |
      | further-leave-find-lawyer-late | England          | Sunday 31 May 2026 | Friday 29 May 2026 |
      | further-leave-find-lawyer-late | Wales            | Sunday 31 May 2026 | Friday 29 May 2026 |
      | further-leave-find-lawyer-late | Scotland         | Sunday 31 May 2026 | Friday 29 May 2026 |
      | further-leave-find-lawyer-late | Northern Ireland | Sunday 31 May 2026 | Friday 29 May 2026 |

  Scenario Outline: Keeping records for one year, <rule> in <nation>
    The charity's own decision on how long it keeps what: data protection law asks for one, and sets no number.

    Given the rule "<rule>" in <nation>
    When the clock starts on Monday 30 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                            | nation           | due                      | safe                    |
      | retention-unsuccessful-referral | England          | Tuesday 30 November 2027 | Monday 29 November 2027 |
      | retention-unsuccessful-referral | Wales            | Tuesday 30 November 2027 | Monday 29 November 2027 |
      | retention-unsuccessful-referral | Scotland         | Tuesday 30 November 2027 | Monday 29 November 2027 |
      | retention-unsuccessful-referral | Northern Ireland | Tuesday 30 November 2027 | Monday 29 November 2027 |

  Scenario Outline: Keeping records for many years, <rule> in <nation>
    The charity's own decision on how long it keeps what: data protection law asks for one, and sets no number.
    Nobody has published the holidays of those years.

    Given the rule "<rule>" in <nation>
    When the clock starts on Monday 30 November 2026
    Then it is due on <due>
    And the date is provisional
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                                  | nation           | due                        |
      | retention-case-file                   | England          | Tuesday 30 November 2032   |
      | retention-case-file                   | Wales            | Tuesday 30 November 2032   |
      | retention-case-file                   | Scotland         | Tuesday 30 November 2032   |
      | retention-case-file                   | Northern Ireland | Tuesday 30 November 2032   |
      | retention-advice-file                 | England          | Tuesday 30 November 2032   |
      | retention-advice-file                 | Wales            | Tuesday 30 November 2032   |
      | retention-advice-file                 | Scotland         | Tuesday 30 November 2032   |
      | retention-advice-file                 | Northern Ireland | Tuesday 30 November 2032   |
      | retention-safeguarding-concern-by-age | England          | Wednesday 30 November 2033 |
      | retention-safeguarding-concern-by-age | Wales            | Wednesday 30 November 2033 |
      | retention-safeguarding-concern-by-age | Scotland         | Wednesday 30 November 2033 |
      | retention-safeguarding-concern-by-age | Northern Ireland | Wednesday 30 November 2033 |
      | retention-safeguarding-concern        | England          | Thursday 30 November 2051  |
      | retention-safeguarding-concern        | Wales            | Thursday 30 November 2051  |
      | retention-safeguarding-concern        | Scotland         | Thursday 30 November 2051  |
      | retention-safeguarding-concern        | Northern Ireland | Thursday 30 November 2051  |
      | retention-abuse-allegation            | England          | Wednesday 30 November 2101 |
      | retention-abuse-allegation            | Wales            | Wednesday 30 November 2101 |
      | retention-abuse-allegation            | Scotland         | Wednesday 30 November 2101 |
      | retention-abuse-allegation            | Northern Ireland | Wednesday 30 November 2101 |

  Scenario Outline: Working days before an appointment, <rule> in <nation>
    The charity's own standard, counted back from the day of the appointment: 30 November is a holiday in Scotland only.

    Given the rule "<rule>" in <nation>
    When the appointment is on Tuesday 1 December 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                             | nation           | due                        | safe                       |
      | appointment-reminder             | England          | Monday 30 November 2026    | Friday 27 November 2026    |
      | appointment-reminder             | Wales            | Monday 30 November 2026    | Friday 27 November 2026    |
      | appointment-reminder             | Scotland         | Friday 27 November 2026    | Thursday 26 November 2026  |
      | appointment-reminder             | Northern Ireland | Monday 30 November 2026    | Friday 27 November 2026    |
      | appointment-interpreter          | England          | Thursday 26 November 2026  | Wednesday 25 November 2026 |
      | appointment-interpreter          | Wales            | Thursday 26 November 2026  | Wednesday 25 November 2026 |
      | appointment-interpreter          | Scotland         | Wednesday 25 November 2026 | Tuesday 24 November 2026   |
      | appointment-interpreter          | Northern Ireland | Thursday 26 November 2026  | Wednesday 25 November 2026 |
      | appointment-interpreter-reminder | England          | Tuesday 24 November 2026   | Monday 23 November 2026    |
      | appointment-interpreter-reminder | Wales            | Tuesday 24 November 2026   | Monday 23 November 2026    |
      | appointment-interpreter-reminder | Scotland         | Monday 23 November 2026    | Friday 20 November 2026    |
      | appointment-interpreter-reminder | Northern Ireland | Tuesday 24 November 2026   | Monday 23 November 2026    |

  Scenario Outline: As long as a case waits for the managers, <rule> in <nation>
    The charity's own standard: each working day.

    Given the rule "<rule>" in <nation>
    When the clock starts on Friday 27 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                     | nation           | due                      | safe                    |
      | managers-choice-reminder | England          | Monday 30 November 2026  | Friday 27 November 2026 |
      | managers-choice-reminder | Wales            | Monday 30 November 2026  | Friday 27 November 2026 |
      | managers-choice-reminder | Scotland         | Tuesday 1 December 2026  | Friday 27 November 2026 |
      | managers-choice-reminder | Northern Ireland | Monday 30 November 2026  | Friday 27 November 2026 |

  Scenario Outline: While a young person is missing and after they are found, <rule> in <nation>
    The charity's own standard: weekends count.

    Given the rule "<rule>" in <nation>
    When the clock starts on Friday 27 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                | nation           | due                       | safe                    |
      | missing-risk-review | England          | Friday 27 November 2026   | Friday 27 November 2026 |
      | missing-risk-review | Wales            | Friday 27 November 2026   | Friday 27 November 2026 |
      | missing-risk-review | Scotland         | Friday 27 November 2026   | Friday 27 November 2026 |
      | missing-risk-review | Northern Ireland | Friday 27 November 2026   | Friday 27 November 2026 |
      | missing-daily-look  | England          | Saturday 28 November 2026 | Friday 27 November 2026 |
      | missing-daily-look  | Wales            | Saturday 28 November 2026 | Friday 27 November 2026 |
      | missing-daily-look  | Scotland         | Saturday 28 November 2026 | Friday 27 November 2026 |
      | missing-daily-look  | Northern Ireland | Saturday 28 November 2026 | Friday 27 November 2026 |
      | return-conversation | England          | Sunday 29 November 2026   | Friday 27 November 2026 |
      | return-conversation | Wales            | Sunday 29 November 2026   | Friday 27 November 2026 |
      | return-conversation | Scotland         | Sunday 29 November 2026   | Friday 27 November 2026 |
      | return-conversation | Northern Ireland | Sunday 29 November 2026   | Friday 27 November 2026 |

  Scenario Outline: A child alone whom no council knows, <rule> in <nation>
    The charity's own standard: the referral goes out the same day, weekends too; the reply has a working day, and Monday
    30 November 2026 is a holiday in Scotland, St Andrew's Day.

    Given the rule "<rule>" in <nation>
    When the clock starts on Friday 27 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule             | nation           | due                      | safe                    |
      | council-referral | England          | Friday 27 November 2026  | Friday 27 November 2026 |
      | council-referral | Wales            | Friday 27 November 2026  | Friday 27 November 2026 |
      | council-referral | Scotland         | Friday 27 November 2026  | Friday 27 November 2026 |
      | council-referral | Northern Ireland | Friday 27 November 2026  | Friday 27 November 2026 |
      | council-reply    | England          | Monday 30 November 2026  | Friday 27 November 2026 |
      | council-reply    | Wales            | Monday 30 November 2026  | Friday 27 November 2026 |
      | council-reply    | Scotland         | Tuesday 1 December 2026  | Friday 27 November 2026 |
      | council-reply    | Northern Ireland | Monday 30 November 2026  | Friday 27 November 2026 |

  Scenario Outline: Nobody is forgotten at the door, <rule> in <nation>
    The charity's own standard: Friday 27 November 2026 is followed by a weekend, and in Scotland by St Andrew's Day; 28 days
    later is Christmas Day.

    Given the rule "<rule>" in <nation>
    When the clock starts on Friday 27 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                   | nation           | due                       | safe                      |
      | reminder-again         | England          | Monday 30 November 2026   | Friday 27 November 2026   |
      | reminder-again         | Wales            | Monday 30 November 2026   | Friday 27 November 2026   |
      | reminder-again         | Scotland         | Tuesday 1 December 2026   | Friday 27 November 2026   |
      | reminder-again         | Northern Ireland | Monday 30 November 2026   | Friday 27 November 2026   |
      | risk-reminder          | England          | Saturday 28 November 2026 | Friday 27 November 2026   |
      | risk-reminder          | Wales            | Saturday 28 November 2026 | Friday 27 November 2026   |
      | risk-reminder          | Scotland         | Saturday 28 November 2026 | Friday 27 November 2026   |
      | risk-reminder          | Northern Ireland | Saturday 28 November 2026 | Friday 27 November 2026   |
      | council-step           | England          | Monday 30 November 2026   | Friday 27 November 2026   |
      | council-step           | Wales            | Monday 30 November 2026   | Friday 27 November 2026   |
      | council-step           | Scotland         | Tuesday 1 December 2026   | Friday 27 November 2026   |
      | council-step           | Northern Ireland | Monday 30 November 2026   | Friday 27 November 2026   |
      | council-senior-manager | England          | Tuesday 1 December 2026   | Monday 30 November 2026   |
      | council-senior-manager | Wales            | Tuesday 1 December 2026   | Monday 30 November 2026   |
      | council-senior-manager | Scotland         | Wednesday 2 December 2026 | Tuesday 1 December 2026   |
      | council-senior-manager | Northern Ireland | Tuesday 1 December 2026   | Monday 30 November 2026   |
      | council-lawyer         | England          | Wednesday 2 December 2026 | Tuesday 1 December 2026   |
      | council-lawyer         | Wales            | Wednesday 2 December 2026 | Tuesday 1 December 2026   |
      | council-lawyer         | Scotland         | Thursday 3 December 2026  | Wednesday 2 December 2026 |
      | council-lawyer         | Northern Ireland | Wednesday 2 December 2026 | Tuesday 1 December 2026   |
      | refusal-thinking-time  | England          | Friday 25 December 2026   | Thursday 24 December 2026 |
      | refusal-thinking-time  | Wales            | Friday 25 December 2026   | Thursday 24 December 2026 |
      | refusal-thinking-time  | Scotland         | Friday 25 December 2026   | Thursday 24 December 2026 |
      | refusal-thinking-time  | Northern Ireland | Friday 25 December 2026   | Thursday 24 December 2026 |

  Scenario Outline: A referral that is not plainly for us, <rule> in <nation>
    The charity's own standard, in working days; Monday 30 November 2026 is a holiday in Scotland, St Andrew's Day.

    Given the rule "<rule>" in <nation>
    When the clock starts on Friday 27 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule              | nation           | due                     | safe                    |
      | referral-decision | England          | Monday 30 November 2026 | Friday 27 November 2026 |
      | referral-decision | Wales            | Monday 30 November 2026 | Friday 27 November 2026 |
      | referral-decision | Scotland         | Tuesday 1 December 2026 | Friday 27 November 2026 |
      | referral-decision | Northern Ireland | Monday 30 November 2026 | Friday 27 November 2026 |
      | refusal-review    | England          | Friday 4 December 2026  | Thursday 3 December 2026 |
      | refusal-review    | Wales            | Friday 4 December 2026  | Thursday 3 December 2026 |
      | refusal-review    | Scotland         | Monday 7 December 2026  | Friday 4 December 2026  |
      | refusal-review    | Northern Ireland | Friday 4 December 2026  | Thursday 3 December 2026 |

  Scenario Outline: A hundred days before, <rule> in <nation>
    The charity's own standard, counted back in calendar days from the claimed 18th birthday: 11 days of March, 28 of
    February, 31 of January and 30 of the 31 days of December are a hundred.

    Given the rule "<rule>" in <nation>
    When the clock starts on Thursday 11 March 2027
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                  | nation           | due | safe |
      | turning-eighteen-soon | England          | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | turning-eighteen-soon | Wales            | Tuesday 1 December 2026 | Monday 30 November 2026 |
      | turning-eighteen-soon | Scotland         | Tuesday 1 December 2026 | Friday 27 November 2026 |
      | turning-eighteen-soon | Northern Ireland | Tuesday 1 December 2026 | Monday 30 November 2026 |

  Scenario Outline: A young person is heard, <rule> in <nation>
    The charity's own standard: from Thursday 26 November 2026, working days pass over the weekend, and in Scotland over
    St Andrew's Day on Monday 30 November; the four weeks are calendar days.

    Given the rule "<rule>" in <nation>
    When the clock starts on Thursday 26 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule              | nation           | due                       | safe                       |
      | hear-young-person | England          | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | hear-young-person | Wales            | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | hear-young-person | Scotland         | Friday 4 December 2026    | Thursday 3 December 2026   |
      | hear-young-person | Northern Ireland | Thursday 3 December 2026  | Wednesday 2 December 2026  |
      | hear-again        | England          | Monday 30 November 2026   | Friday 27 November 2026    |
      | hear-again        | Wales            | Monday 30 November 2026   | Friday 27 November 2026    |
      | hear-again        | Scotland         | Tuesday 1 December 2026   | Friday 27 November 2026    |
      | hear-again        | Northern Ireland | Monday 30 November 2026   | Friday 27 November 2026    |
      | review-arranged   | England          | Monday 30 November 2026   | Friday 27 November 2026    |
      | review-arranged   | Wales            | Monday 30 November 2026   | Friday 27 November 2026    |
      | review-arranged   | Scotland         | Tuesday 1 December 2026   | Friday 27 November 2026    |
      | review-arranged   | Northern Ireland | Monday 30 November 2026   | Friday 27 November 2026    |
      | view-stays-recent | England          | Thursday 24 December 2026 | Wednesday 23 December 2026 |
      | view-stays-recent | Wales            | Thursday 24 December 2026 | Wednesday 23 December 2026 |
      | view-stays-recent | Scotland         | Thursday 24 December 2026 | Wednesday 23 December 2026 |
      | view-stays-recent | Northern Ireland | Thursday 24 December 2026 | Wednesday 23 December 2026 |

  Scenario Outline: After the withdrawal of a sharing, <rule> in <nation>
    The charity's own standard in working days: Christmas Day, 28 December (for Boxing Day, a Saturday) and New Year's Day
    are holidays everywhere, 4 January (for 2 January, a Saturday) in Scotland only, and weekends do not count.

    Given the rule "<rule>" in <nation>
    When the clock starts on Tuesday 22 December 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule              | nation           | due                       | safe                       |
      | deletion-asked    | England          | Thursday 24 December 2026 | Wednesday 23 December 2026 |
      | deletion-asked    | Wales            | Thursday 24 December 2026 | Wednesday 23 December 2026 |
      | deletion-asked    | Scotland         | Thursday 24 December 2026 | Wednesday 23 December 2026 |
      | deletion-asked    | Northern Ireland | Thursday 24 December 2026 | Wednesday 23 December 2026 |
      | deletion-answered | England          | Friday 8 January 2027     | Thursday 7 January 2027    |
      | deletion-answered | Wales            | Friday 8 January 2027     | Thursday 7 January 2027    |
      | deletion-answered | Scotland         | Monday 11 January 2027    | Friday 8 January 2027      |
      | deletion-answered | Northern Ireland | Friday 8 January 2027     | Thursday 7 January 2027    |

  Scenario Outline: Before a decision about sharing ends, <rule> in <nation>
    The charity's own standard, counted back in calendar days from the last day on which it holds: 22 less 14 is 8.

    Given the rule "<rule>" in <nation>
    When the clock starts on Tuesday 22 December 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule            | nation           | due                     | safe                   |
      | sharing-renewal | England          | Tuesday 8 December 2026 | Monday 7 December 2026 |
      | sharing-renewal | Wales            | Tuesday 8 December 2026 | Monday 7 December 2026 |
      | sharing-renewal | Scotland         | Tuesday 8 December 2026 | Monday 7 December 2026 |
      | sharing-renewal | Northern Ireland | Tuesday 8 December 2026 | Monday 7 December 2026 |

  Scenario Outline: When something happened that cannot wait for the review, <rule> in <nation>
    The charity's own standard: after a detention weekends count; after a move they do not, nor does Saint Andrew's Day in
    Scotland, 30 November.

    Given the rule "<rule>" in <nation>
    When the clock starts on Friday 27 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule           | nation           | due                       | safe                    |
      | detention-look | England          | Friday 27 November 2026   | Friday 27 November 2026 |
      | detention-look | Wales            | Friday 27 November 2026   | Friday 27 November 2026 |
      | detention-look | Scotland         | Friday 27 November 2026   | Friday 27 November 2026 |
      | detention-look | Northern Ireland | Friday 27 November 2026   | Friday 27 November 2026 |
      | event-look     | England          | Tuesday 1 December 2026   | Monday 30 November 2026 |
      | event-look     | Wales            | Tuesday 1 December 2026   | Monday 30 November 2026 |
      | event-look     | Scotland         | Wednesday 2 December 2026 | Tuesday 1 December 2026 |
      | event-look     | Northern Ireland | Tuesday 1 December 2026   | Monday 30 November 2026 |

  Scenario Outline: A look at what changes with an age, in <nation>
    Two working days from the birthday (the charity's own standard).

    Given the rule "birthday-look" in <nation>
    When the birthday comes on Friday 27 November 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           | due                       | safe                    |
      | England          | Tuesday 1 December 2026   | Monday 30 November 2026 |
      | Wales            | Tuesday 1 December 2026   | Monday 30 November 2026 |
      | Scotland         | Wednesday 2 December 2026 | Tuesday 1 December 2026 |
      | Northern Ireland | Tuesday 1 December 2026   | Monday 30 November 2026 |

  Scenario Outline: Somebody more senior is asked after a reminder, in <nation>
    Five working days (the charity's own standard).

    Given the rule "public-body-chase-again" in <nation>
    When the reminder is sent on Monday 7 September 2026
    Then it is due on Monday 14 September 2026
    And staff work to Friday 11 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: A complaint after somebody senior was asked in vain, in <nation>
    Five working days (the charity's own standard).

    Given the rule "public-body-complaint-ready" in <nation>
    When the senior is asked on Monday 7 September 2026
    Then it is due on Monday 14 September 2026
    And staff work to Friday 11 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: Asking about the next stage of a complaint, in <nation>
    Five working days (the charity's own standard).

    Given the rule "complaint-next-stage" in <nation>
    When the stage ends on Monday 7 September 2026
    Then it is due on Monday 14 September 2026
    And staff work to Friday 11 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: The reply of a public body that no table knows, in <nation>
    Ten working days (the charity's own standard).

    Given the rule "public-body-reply" in <nation>
    When the letter is sent on Monday 7 September 2026
    Then it is due on Monday 21 September 2026
    And staff work to Friday 18 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: A step in court that no table knows, in <nation>
    Two working days (the charity's own standard).

    Given the rule "court-step-look" in <nation>
    When the decision comes on Monday 7 September 2026
    Then it is due on Wednesday 9 September 2026
    And staff work to Tuesday 8 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: From a decision to a home, <rule> in <nation>
    The charity's own standard; from 8 September to 20 October 2026 no nation has a bank holiday. Counted back, 31 August
    is one, except in Scotland.

    Given the rule "<rule>" in <nation>
    When the clock starts on Tuesday 8 September 2026
    Then it is due on <due>
    And staff work to <safe>
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | rule                          | nation           | due                        | safe                       |
      | support-letter-expected       | England          | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | support-letter-expected       | Wales            | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | support-letter-expected       | Scotland         | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | support-letter-expected       | Northern Ireland | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | support-extension-asked       | England          | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | support-extension-asked       | Wales            | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | support-extension-asked       | Scotland         | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | support-extension-asked       | Northern Ireland | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | support-extension-answer      | England          | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | support-extension-answer      | Wales            | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | support-extension-answer      | Scotland         | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | support-extension-answer      | Northern Ireland | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | universal-credit-claim        | England          | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | universal-credit-claim        | Wales            | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | universal-credit-claim        | Scotland         | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | universal-credit-claim        | Northern Ireland | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | move-on-papers                | England          | Friday 11 September 2026   | Thursday 10 September 2026 |
      | move-on-papers                | Wales            | Friday 11 September 2026   | Thursday 10 September 2026 |
      | move-on-papers                | Scotland         | Friday 11 September 2026   | Thursday 10 September 2026 |
      | move-on-papers                | Northern Ireland | Friday 11 September 2026   | Thursday 10 September 2026 |
      | move-on-settling              | England          | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | move-on-settling              | Wales            | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | move-on-settling              | Scotland         | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | move-on-settling              | Northern Ireland | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | income-gap-plan               | England          | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | income-gap-plan               | Wales            | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | income-gap-plan               | Scotland         | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | income-gap-plan               | Northern Ireland | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | homelessness-application      | England          | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | homelessness-application      | Wales            | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | homelessness-application      | Scotland         | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | homelessness-application      | Northern Ireland | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | homelessness-decision-look    | England          | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | homelessness-decision-look    | Wales            | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | homelessness-decision-look    | Scotland         | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | homelessness-decision-look    | Northern Ireland | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | homelessness-review-elsewhere | England          | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | homelessness-review-elsewhere | Wales            | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | homelessness-review-elsewhere | Scotland         | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | homelessness-review-elsewhere | Northern Ireland | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | move-on-home-escalation       | England          | Tuesday 25 August 2026     | Monday 24 August 2026      |
      | move-on-home-escalation       | Wales            | Tuesday 25 August 2026     | Monday 24 August 2026      |
      | move-on-home-escalation       | Scotland         | Tuesday 25 August 2026     | Monday 24 August 2026      |
      | move-on-home-escalation       | Northern Ireland | Tuesday 25 August 2026     | Monday 24 August 2026      |
      | move-on-emergency-plan        | England          | Tuesday 1 September 2026   | Friday 28 August 2026      |
      | move-on-emergency-plan        | Wales            | Tuesday 1 September 2026   | Friday 28 August 2026      |
      | move-on-emergency-plan        | Scotland         | Tuesday 1 September 2026   | Monday 31 August 2026      |
      | move-on-emergency-plan        | Northern Ireland | Tuesday 1 September 2026   | Friday 28 August 2026      |
      | move-on-last-working-day      | England          | Monday 7 September 2026    | Friday 4 September 2026    |
      | move-on-last-working-day      | Wales            | Monday 7 September 2026    | Friday 4 September 2026    |
      | move-on-last-working-day      | Scotland         | Monday 7 September 2026    | Friday 4 September 2026    |
      | move-on-last-working-day      | Northern Ireland | Monday 7 September 2026    | Friday 4 September 2026    |
      | bed-tonight                   | England          | Tuesday 8 September 2026   | Tuesday 8 September 2026   |
      | bed-tonight                   | Wales            | Tuesday 8 September 2026   | Tuesday 8 September 2026   |
      | bed-tonight                   | Scotland         | Tuesday 8 September 2026   | Tuesday 8 September 2026   |
      | bed-tonight                   | Northern Ireland | Tuesday 8 September 2026   | Tuesday 8 September 2026   |
      | nobody-outside                | England          | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | nobody-outside                | Wales            | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | nobody-outside                | Scotland         | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | nobody-outside                | Northern Ireland | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | sleeps-outside-look           | England          | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | sleeps-outside-look           | Wales            | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | sleeps-outside-look           | Scotland         | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | sleeps-outside-look           | Northern Ireland | Wednesday 9 September 2026 | Tuesday 8 September 2026   |
      | refusal-route                 | England          | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | refusal-route                 | Wales            | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | refusal-route                 | Scotland         | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | refusal-route                 | Northern Ireland | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | family-support-look           | England          | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | family-support-look           | Wales            | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | family-support-look           | Scotland         | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | family-support-look           | Northern Ireland | Tuesday 15 September 2026  | Monday 14 September 2026   |
      | section-four-decision         | England          | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | section-four-decision         | Wales            | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | section-four-decision         | Scotland         | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | section-four-decision         | Northern Ireland | Thursday 10 September 2026 | Wednesday 9 September 2026 |
      | move-on-first-check           | England          | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | move-on-first-check           | Wales            | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | move-on-first-check           | Scotland         | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | move-on-first-check           | Northern Ireland | Tuesday 22 September 2026  | Monday 21 September 2026   |
      | move-on-second-check          | England          | Tuesday 20 October 2026    | Monday 19 October 2026     |
      | move-on-second-check          | Wales            | Tuesday 20 October 2026    | Monday 19 October 2026     |
      | move-on-second-check          | Scotland         | Tuesday 20 October 2026    | Monday 19 October 2026     |
      | move-on-second-check          | Northern Ireland | Tuesday 20 October 2026    | Monday 19 October 2026     |

  Scenario Outline: An age assessment is looked at, in <nation>
    Three working days (the charity's own standard).

    Given the rule "age-assessment-review" in <nation>
    When the decision is recorded on Monday 7 September 2026
    Then it is due on Thursday 10 September 2026
    And staff work to Wednesday 9 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: Advice about an age decision, in <nation>
    Five working days (the charity's own standard).

    Given the rule "age-legal-advice" in <nation>
    When the decision is recorded on Monday 7 September 2026
    Then it is due on Monday 14 September 2026
    And staff work to Friday 11 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: Evidence of an age is chased, in <nation>
    Five working days (the charity's own standard).

    Given the rule "age-evidence-chase" in <nation>
    When the evidence is asked for on Monday 7 September 2026
    Then it is due on Monday 14 September 2026
    And staff work to Friday 11 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: An answer to new evidence of an age, in <nation>
    Ten working days (the charity's own standard).

    Given the rule "age-assessor-answer" in <nation>
    When the evidence is given on Monday 7 September 2026
    Then it is due on Monday 21 September 2026
    And staff work to Friday 18 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: What follows from an age decision, in <nation>
    Two working days (the charity's own standard).

    Given the rule "age-next-steps" in <nation>
    When the outcome is known on Monday 7 September 2026
    Then it is due on Wednesday 9 September 2026
    And staff work to Tuesday 8 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: A council answers for an accepted child, in <nation>
    Three working days (the charity's own standard).

    Given the rule "accepted-age-council-answer" in <nation>
    When the council is asked on Monday 7 September 2026
    Then it is due on Thursday 10 September 2026
    And staff work to Wednesday 9 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: A new assessment of an age is prepared, in <nation>
    Five working days (the charity's own standard).

    Given the rule "reassessment-preparation" in <nation>
    When the new assessment is agreed on Monday 7 September 2026
    Then it is due on Monday 14 September 2026
    And staff work to Friday 11 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |

  Scenario Outline: A new assessment of an age is asked after, in <nation>
    Fifteen working days (the charity's own standard).

    Given the rule "reassessment-chase" in <nation>
    When the clock starts on Monday 7 September 2026
    Then it is due on Monday 28 September 2026
    And staff work to Friday 25 September 2026
    And it is a standard of the charity's own
    And the row is policy

    Examples:
      | nation           |
      | England          |
      | Wales            |
      | Scotland         |
      | Northern Ireland |
