import type { DeliveryFate } from './delivery-fate.ts';
import type { GateRule } from './gate-rule.ts';
import { PROCEDURES } from './procedure.ts';

/** As the Post tells of it the letter has not been handed over, or not plainly: a paper that says so may be ahead of it. */
const OPEN_FATES: readonly DeliveryFate[] = [
  ...(['no_word', 'on_the_way', 'at_office', 'attempted', 'in_cabinet'] as const),
  ...(['refusal_told', 'storage_over'] as const),
  ...(['handed_unclear', 'left_without_signature'] as const),
];

/** A person has filed the notice of delivery and the Post has not told of the delivery: what the paper says only a person can read. */
export const RULE_NOTICE_FILED: GateRule = {
  ...{ code: 'notice_filed', name: 'Уведомление приобщено, Почта молчит', procedures: PROCEDURES, fates: OPEN_FATES },
  ...{ gate: 'amber', receipt: 'none' },
  reason:
    'Уведомление о вручении приобщено, Почта о вручении не сообщала: сверьте на уведомлении, кому и когда вручено.',
  ...{ norms: [], ways: ['look_at_notice', 'wait', 'phone', 'sms', 'by_hand'] },
};
