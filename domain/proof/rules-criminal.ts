import type { GateRule } from './gate-rule.ts';

/** УПК РФ: a person is notified when he has got it; nothing is taken for received. */
const UPK = ['criminal'] as const;
const OTHER_WAYS = ['phone', 'sms', 'by_hand', 'again', 'bring', 'postpone'] as const;

export const RULES_CRIMINAL: readonly GateRule[] = [
  {
    ...{
      code: 'upk_delivered',
      name: 'УПК: вручено под расписку',
      procedures: UPK,
      fates: ['delivered', 'to_hands'],
      gate: 'green',
      receipt: 'received',
    },
    reason: 'Вручено адресату под расписку; до заседания должно остаться не меньше пяти суток.',
    ...{ norms: ['upk_188', 'upk_231'], ways: [] },
  },
  {
    ...{
      code: 'upk_delivered_electronically',
      name: 'УПК: открыто в личном кабинете',
      procedures: UPK,
      fates: ['delivered_electronically'],
      gate: 'green',
    },
    ...{ receipt: 'received', reason: 'Адресат открыл письмо; до заседания должно остаться не меньше пяти суток.' },
    ...{ norms: ['upk_188', 'upk_231'], ways: [] },
  },
  {
    ...{
      code: 'upk_stored',
      name: 'УПК: вернулось невручённым',
      procedures: UPK,
      fates: ['returned_stored', 'returned_early', 'returned_unsought', 'returned_storage_unknown'],
    },
    ...{
      gate: 'red',
      receipt: 'none',
      reason: 'Письмо вернулось невручённым: УПК не считает такое извещение полученным.',
    },
    ...{ norms: ['upk_188'], ways: OTHER_WAYS },
  },
  {
    ...{
      code: 'upk_refused',
      name: 'УПК: адресат отказался от письма',
      procedures: UPK,
      fates: ['refused'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Адресат отказался от письма: УПК не говорит, что он извещён; решает суд.',
    ...{ norms: ['upk_188', 'upk_113'], ways: OTHER_WAYS },
  },
  {
    ...{
      code: 'upk_absent',
      name: 'УПК: адресат письма не получил',
      procedures: UPK,
      fates: ['absent', 'moved', 'wrong_address', 'by_agreement', 'not_told'],
      gate: 'red',
    },
    ...{ receipt: 'none', reason: 'Адресат письма не получил.', norms: ['upk_188'] },
    ways: ['phone', 'sms', 'by_hand', 'other_address', 'bring', 'postpone'],
  },
];
