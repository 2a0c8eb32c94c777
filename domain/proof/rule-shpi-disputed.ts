import { FATE_CODES } from './delivery-fate.ts';
import type { GateRule } from './gate-rule.ts';
import { PROCEDURES } from './procedure.ts';

/**
 * Form 103 in force, or a row of the cabinet's answer that nobody has settled, gives the letter's ШПИ to another letter: what the Post tells of
 * the ШПИ may be of that one. Neither notified nor not, whatever was decided of the letter, until people have settled whose it is.
 */
export const RULE_SHPI_DISPUTED: GateRule = {
  ...{ code: 'shpi_disputed', name: 'ШПИ под вопросом', procedures: PROCEDURES, fates: FATE_CODES },
  ...{ gate: 'amber', receipt: 'none' },
  reason:
    'ШПИ письма под вопросом: сказанное Почтой об этом ШПИ может быть о другом письме. Разберите на карточке партии, чей он.',
  ...{ norms: [], ways: ['phone', 'sms', 'by_hand', 'again', 'postpone'] },
};
