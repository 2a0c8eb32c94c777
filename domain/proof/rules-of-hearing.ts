import { capitalised } from '../work/capitalised.ts';
import { FATE_CODES } from './delivery-fate.ts';
import type { GateRule } from './gate-rule.ts';
import { noticeBy } from './notice-lead.ts';
import { PROCEDURES, type Procedure } from './procedure.ts';

const AFTER_HEARING: GateRule = {
  ...{ code: 'after_hearing', name: 'Получено после заседания', procedures: PROCEDURES, fates: FATE_CODES },
  ...{
    gate: 'red',
    receipt: 'none',
    reason: 'Получено или считается доставленным после заседания или когда оно уже началось.',
  },
  ...{ norms: ['pp13_2'], ways: ['postpone'] },
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

/**
 * What a notice that came then is worth before the hearing. Both are local, `yyyy-MM-ddTHH:mm:ss`, or a day alone where the hour is not told:
 * then the days are held against each other. Undefined: it came in time.
 */
export function lateRule(procedure: Procedure, at: string, hearingAt: string): GateRule | undefined {
  const isToTheHour = at.length > DAY_LENGTH && hearingAt.length > DAY_LENGTH;
  const came = isToTheHour ? at : at.slice(0, DAY_LENGTH);
  const begins = isToTheHour ? hearingAt : hearingAt.slice(0, DAY_LENGTH);
  if (came > begins || (isToTheHour && came === begins)) return AFTER_HEARING;
  return came > noticeBy(procedure, begins) ? LATE[procedure] : undefined;
}

const DAY_LENGTH = 'yyyy-MM-dd'.length;
