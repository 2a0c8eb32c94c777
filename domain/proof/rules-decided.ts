import type { ReturnChoice } from '../returns/return-choices.ts';
import type { GateRule } from './gate-rule.ts';
import { FATE_CODES } from './delivery-fate.ts';
import { PROCEDURES } from './procedure.ts';

const ANY = { procedures: PROCEDURES, fates: FATE_CODES } as const;

/** What a person has decided of an undelivered letter outranks the Post's operations. */
export const RULES_DECIDED: Readonly<Record<ReturnChoice, GateRule>> = {
  count_as_notified: {
    ...{
      code: 'decided_notified',
      name: 'Решено: адресат извещён',
      fates: FATE_CODES,
      gate: 'green',
      receipt: 'deemed',
    },
    // УПК knows no receipt but a real one; where the law is not known, none is.
    procedures: ['civil', 'order', 'administrative', 'offence'],
    ...{ reason: 'Решено на карточке: адресат учтён как извещённый.', norms: [], ways: [] },
  },
  send_again: {
    ...{ code: 'decided_again', name: 'Решено: отправить повторно', ...ANY, gate: 'red', receipt: 'none' },
    reason: 'Решено отправить повторно: смотрите новое письмо.',
    ...{ norms: [], ways: ['wait', 'phone', 'sms', 'by_hand', 'postpone'] },
  },
  other_way: {
    ...{ code: 'decided_other_way', name: 'Решено: вручить иначе', ...ANY, gate: 'amber', receipt: 'none' },
    reason: 'Решено вручить иначе: извещён, когда в деле есть подтверждение.',
    // Its norms are those of the decision: they are others in each procedure.
    ...{ norms: [], ways: ['phone', 'sms', 'telegram', 'by_hand', 'postpone'] },
  },
};
