/** Mistakes in a policy that inherits the default, each with the problem that is told. */
import type { PolicyProblem } from '../../../domain/policy/problem.ts';

type Row = readonly [what: string, text: string, problem: Partial<PolicyProblem>];

// Lines 1 and 2 are `name: own` and `inherits: default`; each text begins at line 3.
export const mistakes: readonly Row[] = [
  [
    'an unknown team',
    'rules:\n  - id: a\n    then: { team: servcie }\n',
    {
      code: 'UNKNOWN_NAME',
      line: 5,
      column: 19,
      path: 'rules[0].then.team',
      what: 'unknown team',
      got: 'servcie',
      suggestion: 'service',
    },
  ],
  [
    'a team’s unknown agent',
    'teams:\n  service: { agents: [li.na, wang.fnag] }\n',
    { code: 'UNKNOWN_NAME', line: 4, column: 30, path: 'teams.service.agents[1]', suggestion: 'wang.fang' },
  ],
  [
    'an unknown deputy',
    'agents:\n  li.na: { deputy: nobody }\n',
    { code: 'UNKNOWN_NAME', line: 4, column: 20, path: 'agents["li.na"].deputy', got: 'nobody' },
  ],
  [
    'an unknown calendar',
    'teams:\n  service: { calendar: offce }\n',
    { code: 'UNKNOWN_NAME', line: 4, column: 24, path: 'teams.service.calendar', suggestion: 'office' },
  ],
  [
    'a ladder out of order',
    'ladders:\n  standard:\n    - { at: 75%, notify: owner }\n    - { at: 50%, notify: owner }\n',
    { code: 'LADDER_ORDER', line: 6, column: 7, path: 'ladders.standard[1]', expected: 'after 75%', got: '50%' },
  ],
  [
    'a share after a step after the breach',
    'ladders:\n  standard:\n    - { after: PT1H, notify: owner }\n    - { at: 120%, notify: owner }\n',
    { code: 'LADDER_ORDER', line: 6, column: 7 },
  ],
  [
    'a step at the start',
    'ladders:\n  standard:\n    - { at: 0%, notify: owner }\n',
    { code: 'LADDER_ORDER', line: 5, column: 13, got: '0%' },
  ],
  [
    'two steps of one name',
    'ladders:\n  standard:\n    - { at: 50%, name: a, notify: owner }\n    - { at: 60%, name: a, notify: owner }\n',
    { code: 'DUPLICATE', line: 6, column: 7 },
  ],
  [
    'a clock without a stop',
    'clocks:\n  resolution: { stopsOn: [] }\n',
    { code: 'CLOCK_WITHOUT_STOP', line: 4, column: 26, path: 'clocks.resolution.stopsOn' },
  ],
  [
    'weights that are not 100%',
    'scorecards:\n  agent: { satisfaction: 50 }\n',
    { code: 'WEIGHTS_NOT_100', line: 4, column: 10, path: 'scorecards.agent', expected: '100', got: '110' },
  ],
  [
    'two rules of one id',
    'rules:\n  - { id: a, when: { kind: order } }\n  - { id: a }\n',
    { code: 'DUPLICATE', line: 5, column: 5, path: 'rules[1]' },
  ],
  [
    'a name twice in one map',
    'teams:\n  service: { shards: 2 }\n  service: { shards: 3 }\n',
    { code: 'DUPLICATE', line: 5, column: 3 },
  ],
  [
    'an unknown hold reason in pausedBy',
    'clocks:\n  resolution: { pausedBy: [custmer] }\n',
    {
      code: 'UNKNOWN_NAME',
      line: 4,
      column: 28,
      path: 'clocks.resolution.pausedBy[0]',
      what: 'unknown hold reason',
      suggestion: 'customer',
    },
  ],
  [
    'an unknown template',
    'ladders:\n  standard:\n    - { at: 100%, letter: no.such }\n',
    {
      code: 'UNKNOWN_NAME',
      line: 5,
      column: 27,
      path: 'ladders.standard[0].letter',
      what: 'unknown template',
      got: 'no.such',
    },
  ],
  [
    'an unknown template of a notice',
    'ladders:\n  standard:\n    - { at: 100%, notify: owner, template: gone }\n',
    { code: 'UNKNOWN_NAME', line: 5, column: 44, path: 'ladders.standard[0].template' },
  ],
  [
    'an unknown role',
    'ladders:\n  standard:\n    - { at: 100%, notify: [owner, boss] }\n',
    { code: 'UNKNOWN_NAME', line: 5, column: 27, what: 'unknown role', got: 'boss' },
  ],
  [
    'an unknown role to reassign to',
    'ladders:\n  standard:\n    - { at: 100%, reassign: { toRole: manger } }\n',
    { code: 'UNKNOWN_NAME', line: 5, column: 39, suggestion: 'manager' },
  ],
  [
    'a rule’s unknown clock',
    'rules:\n  - { id: a, then: { clocks: { resolution: resoluton } } }\n',
    { code: 'UNKNOWN_NAME', line: 4, column: 44, path: 'rules[0].then.clocks.resolution', suggestion: 'resolution' },
  ],
  [
    'a rule’s unknown kind',
    'rules:\n  - { id: a, when: { kind: complant } }\n',
    { code: 'UNKNOWN_NAME', line: 4, column: 28, path: 'rules[0].when.kind', suggestion: 'complaint' },
  ],
  [
    'a rule’s unknown category',
    'rules:\n  - { id: a, when: { category: [delivry.*] } }\n',
    { code: 'UNKNOWN_NAME', line: 4, column: 33, path: 'rules[0].when.category[0]', suggestion: 'delivery.*' },
  ],
  [
    'an unknown name inside not',
    'rules:\n  - { id: a, when: { not: { tier: gold } } }\n',
    { code: 'UNKNOWN_NAME', line: 4, column: 35, path: 'rules[0].when.not.tier' },
  ],
  [
    'a channel that becomes an unknown one',
    'channels:\n  chat: { outsideHours: tickt }\n',
    { code: 'UNKNOWN_NAME', line: 4, column: 25, suggestion: 'ticket' },
  ],
  [
    'a follow-up in an unknown calendar',
    'followUps:\n  message: { calendar: nowhere }\n',
    { code: 'UNKNOWN_NAME', line: 4, column: 24, path: 'followUps.message.calendar' },
  ],
  [
    'limits that fall',
    'approvals:\n  standard: { limits: [{ role: agent, upToMinor: 100 }, { role: manager, upToMinor: 50 }] }\n',
    { code: 'OUT_OF_ORDER', line: 4, column: 57, expected: 'above 100', got: '50' },
  ],
  [
    'reminders out of order',
    'holds:\n  customer: { remindAt: [0.8, 0.4] }\n',
    { code: 'OUT_OF_ORDER', line: 4, column: 31, path: 'holds.customer.remindAt[1]' },
  ],
  [
    'a misspelt key',
    'rules:\n  - { id: a, then: { folowUp: message } }\n',
    { code: 'UNKNOWN_KEY', line: 4, column: 22, path: 'rules[0].then.folowUp', suggestion: 'followUp' },
  ],
  [
    'a misspelt section',
    'clcks: {}\n',
    { code: 'UNKNOWN_KEY', line: 3, column: 1, path: 'clcks', suggestion: 'clocks' },
  ],
  [
    'a value of the wrong type',
    'confidence: high\n',
    { code: 'BAD_VALUE', line: 3, column: 13, path: 'confidence', expected: 'a number', got: '"high"' },
  ],
  [
    'a value that is none of those possible',
    'matrix: { low: { low: P5 } }\n',
    { code: 'BAD_VALUE', line: 3, column: 23, path: 'matrix.low.low', expected: 'P1, P2, P3, P4', got: '"P5"' },
  ],
  [
    'an event that is none',
    'clocks:\n  resolution: { startsOn: [recieved] }\n',
    { code: 'BAD_VALUE', line: 4, column: 28, suggestion: 'received' },
  ],
  [
    'a day of working time',
    'clocks:\n  resolution: { target: { workingTime: P1D } }\n',
    { code: 'BAD_VALUE', line: 4, column: 40, path: 'clocks.resolution.target.workingTime', got: '"P1D"' },
  ],
  [
    'two targets at once',
    'clocks:\n  resolution: { target: { workingTime: PT1H, calendarDays: 2 } }\n',
    { code: 'BAD_VALUE', line: 4, column: 25, path: 'clocks.resolution.target' },
  ],
  [
    'a repeat without a cap',
    'ladders:\n  standard:\n    - { after: PT1H, every: PT1H, notify: owner }\n',
    { code: 'BAD_VALUE', line: 5, column: 7, path: 'ladders.standard[0]' },
  ],
  ['a step that does nothing', 'ladders:\n  standard:\n    - { at: 50% }\n', { code: 'BAD_VALUE', line: 5, column: 7 }],
  [
    'a month, which has no length',
    'followUps:\n  message: { window: P1M }\n',
    { code: 'BAD_VALUE', line: 4, column: 22, path: 'followUps.message.window' },
  ],
  [
    'an address that is none',
    'agents:\n  li.na: { email: li.na }\n',
    { code: 'BAD_VALUE', line: 4, column: 19, expected: 'an e-mail address' },
  ],
  [
    'something missing',
    'agents:\n  new.one: { name: Neu }\n',
    { code: 'MISSING', line: 4, column: 12, path: 'agents["new.one"].email', expected: 'text' },
  ],
  [
    'an inherited part taken away that is needed',
    'followUps:\n  message: null\n',
    { code: 'UNKNOWN_NAME', path: 'defaults.followUp', got: 'message' },
  ],
  [
    'an unknown time zone',
    'calendars:\n  office: { timezone: Asia/Shangai }\n',
    { code: 'BAD_CALENDAR', line: 4, column: 23, path: 'calendars.office.timezone', got: '"Asia/Shangai"' },
  ],
  [
    'a shift that ends at 26:00',
    'calendars:\n  office: { dateBreaks: { 2026-03-02: [["09:00", "26:00"]] } }\n',
    { code: 'BAD_CALENDAR', line: 4, column: 50, path: 'calendars.office.dateBreaks["2026-03-02"][0][1]' },
  ],
  [
    'a file to inherit from that is not there',
    'include: presets/fcaa\n',
    { code: 'FILE_MISSING', line: 3, column: 10, path: 'include' },
  ],
  ['YAML that is none', 'rules: [ {id: a }\nteams: x: y\n', { code: 'YAML_SYNTAX', file: 'own.yaml' }],
  [
    'a team’s role with an unknown agent',
    'teams:\n  service: { roles: { supervisor: [nobody] } }\n',
    { code: 'UNKNOWN_NAME', line: 4, path: 'teams.service.roles.supervisor[0]' },
  ],
  [
    'a name with a space',
    'surveys:\n  my survey: { scale: csat }\n',
    { code: 'BAD_VALUE', line: 4, column: 3, path: 'surveys["my survey"]', what: 'not a name', got: 'my survey' },
  ],
  [
    'a target that is a number',
    'clocks:\n  resolution: { target: 5 }\n',
    { code: 'BAD_VALUE', line: 4, column: 25, path: 'clocks.resolution.target', expected: 'a map', got: '5' },
  ],
  [
    'a target for one priority that is wrong',
    'clocks:\n  resolution: { target: { P1: { workingTime: PT1H }, P2: { workngTime: PT1H }, P3: { workingDays: 1 }, P4: { workingDays: 2 } } }\n',
    {
      code: 'UNKNOWN_KEY',
      line: 4,
      column: 60,
      path: 'clocks.resolution.target.P2.workngTime',
      suggestion: 'workingTime',
    },
  ],
  [
    'a word that is a number',
    'rules:\n  - { id: a, when: { text: 12315 } }\n',
    { code: 'BAD_VALUE', line: 4, column: 28, path: 'rules[0].when.text', expected: 'a list or text', got: '12315' },
  ],
  [
    'a confidence above one',
    'confidence: 1.5\n',
    { code: 'BAD_VALUE', line: 3, column: 13, expected: 'number to be <=1', got: '1.5' },
  ],
  ['a part whose name is a number', 'include: [1]\n', { code: 'BAD_VALUE', line: 3, path: 'include', got: '[1]' }],
  [
    'a list in place of a number',
    'confidence: [0.5, 0.6, 0.7, 0.8, 0.9, 0.10, 0.11, 0.12, 0.13, 0.14, 0.15, 0.16, 0.17, 0.18, 0.19, 0.20]\n',
    { code: 'BAD_VALUE', got: '[0.5,0.6,0.7,0.8,0.9,0.1,0.11,0.12,0.13,0.14,0.15,0.16,0.17,0.18,0.19,0.2]' },
  ],
  [
    'an urgency that is none',
    'signals:\n  press: { urgency: hihg }\n',
    { code: 'BAD_VALUE', line: 4, column: 21, path: 'signals.press.urgency', suggestion: 'high' },
  ],
  [
    'a country without known holidays',
    'calendars:\n  office: { publicHolidays: { country: XX } }\n',
    { code: 'BAD_CALENDAR', line: 4, column: 40, path: 'calendars.office.publicHolidays.country' },
  ],
  [
    'a week without open hours',
    'calendars:\n  office: { weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }\n',
    { code: 'BAD_CALENDAR', line: 4, path: 'calendars.office.weekly' },
  ],
];
