import { dayAfter } from '../calendar/day.ts';
import { capitalised } from '../work/capitalised.ts';
import { FATE_CODES } from './delivery-fate.ts';
import type { GateRule } from './gate-rule.ts';
import { PROCEDURES, type Procedure } from './procedure.ts';

/** УПК, ч. 4 ст. 231: so many days at least between the notice and the hearing. */
const CRIMINAL_DAYS = 5;

const AFTER_HEARING: GateRule = {
  ...{ code: 'after_hearing', name: 'Получено после заседания', procedures: PROCEDURES, fates: FATE_CODES },
  ...{ gate: 'red', receipt: 'none', reason: 'Получено или считается доставленным уже после заседания.' },
  ...{ norms: [], ways: ['postpone'] },
};

const CRIMINAL_LATE: GateRule = {
  ...{ code: 'upk_late', name: 'УПК: вручено меньше чем за пять суток', procedures: ['criminal'] },
  ...{ fates: ['delivered', 'to_hands', 'delivered_electronically'], gate: 'amber', receipt: 'none' },
  ...{ reason: 'Вручено меньше чем за пять суток до заседания.', norms: ['upk_231'], ways: ['postpone'] },
};

/** The kind of the case is not named, and by one of the codes this is too late. */
const UNKNOWN_LATE: GateRule = {
  ...{ code: 'unknown_late', name: 'Вид дела не указан: меньше пяти суток', procedures: ['unknown'] },
  ...{ fates: CRIMINAL_LATE.fates, gate: 'amber', receipt: 'none', norms: [], ways: ['name_kind', 'postpone'] },
  reason: 'Вручено меньше чем за пять суток до заседания: в уголовном деле этого мало. Укажите вид дела.',
};

/** What was told proves only the day and time that it named. */
export const OF_ANOTHER_TIME: GateRule = {
  ...{ code: 'other_time', name: 'Сообщали о другом дне или часе заседания', procedures: PROCEDURES },
  ...{ fates: FATE_CODES, gate: 'red', receipt: 'none', norms: [] },
  reason: 'Заседание перенесено, и письмо говорит не о нём.',
  ways: ['phone', 'sms', 'telegram', 'by_hand', 'letter', 'postpone'],
};

const LATE: Partial<Record<Procedure, GateRule>> = { criminal: CRIMINAL_LATE, unknown: UNKNOWN_LATE };

/** Rules of a notice that has come, but too late for the hearing that it calls to, or of another time of it. */
export const RULES_OF_HEARING: readonly GateRule[] = [AFTER_HEARING, CRIMINAL_LATE, UNKNOWN_LATE, OF_ANOTHER_TIME];

/** The words of a moved hearing, as a sentence of their own. */
export function asSentence(moved: string): string {
  return `${capitalised(moved)}.`;
}

/** What a notice that came on that day is worth before the hearing; days `yyyy-MM-dd`. Undefined: it came in time. */
export function lateRule(procedure: Procedure, on: string, hearingOn: string): GateRule | undefined {
  if (on > hearingOn) return AFTER_HEARING;
  return on > dayAfter(hearingOn, -CRIMINAL_DAYS) ? LATE[procedure] : undefined;
}
