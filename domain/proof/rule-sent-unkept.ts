import { FATE_CODES } from './delivery-fate.ts';
import type { GateRule } from './gate-rule.ts';
import { PROCEDURES } from './procedure.ts';

/**
 * The court came back from a copy that is older than the signature: that the Post delivered something under this number is known, what it was
 * and to whom is not. Nobody is notified by it until the court has a proof of another kind.
 */
export const RULE_SENT_UNKEPT: GateRule = {
  ...{ code: 'sent_unkept', name: 'Отправленное не сохранено', procedures: PROCEDURES, fates: FATE_CODES },
  ...{ gate: 'amber', receipt: 'none' },
  reason:
    'Суд возвращён из копии, которая старше подписи: что отправлено и кому, в ней нет. Сверьте по форме 103 и у Почты; доказать извещение этим письмом нельзя.',
  ...{ norms: [], ways: ['phone', 'sms', 'by_hand', 'again', 'postpone'] },
};
