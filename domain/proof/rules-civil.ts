import type { GateRule } from './gate-rule.ts';

/** ГПК РФ, ст. 113–119, with the Plenum № 25 of 23.06.2015. */
const CIVIL = ['civil', 'order'] as const;
const OTHER_WAYS = ['phone', 'sms', 'telegram', 'by_hand', 'again', 'postpone'] as const;
const BY_DEEMING = ['gk_165_1', 'pp25_67', 'pp25_68'] as const;

export const RULES_CIVIL: readonly GateRule[] = [
  {
    ...{
      code: 'gpk_delivered',
      name: 'ГПК: вручено адресату',
      procedures: CIVIL,
      fates: ['delivered', 'to_hands'],
      gate: 'green',
      receipt: 'received',
    },
    reason: 'Вручено адресату: извещён со дня получения.',
    ...{ norms: ['gpk_113', 'gpk_116'], ways: [] },
  },
  {
    ...{
      code: 'gpk_delivered_electronically',
      name: 'ГПК: открыто в личном кабинете',
      procedures: CIVIL,
      fates: ['delivered_electronically'],
      gate: 'green',
    },
    ...{ receipt: 'received', reason: 'Адресат открыл письмо в личном кабинете: извещён с этого дня.' },
    ...{ norms: ['gpk_113'], ways: [] },
  },
  {
    ...{
      code: 'order_stored',
      name: 'ГПК: приказ пролежал срок хранения',
      procedures: ['order'],
      fates: ['returned_stored'],
      gate: 'green',
      receipt: 'deemed',
    },
    deemedFrom: 'storage_end',
    reason:
      'Копия приказа возвращена по истечении семи дней хранения: считается доставленной с их истечения, идёт срок возражений.',
    ...{ norms: [...BY_DEEMING, 'pp62_32', 'storage_7'], ways: [] },
  },
  {
    ...{
      code: 'gpk_stored',
      name: 'ГПК: письмо пролежало срок хранения',
      procedures: ['civil'],
      fates: ['returned_stored'],
      gate: 'green',
      receipt: 'deemed',
    },
    reason: 'Письмо пролежало весь срок хранения и вернулось: считается доставленным, если адрес верен.',
    ...{ norms: [...BY_DEEMING, 'pp25_63', 'storage_7'], ways: [] },
  },
  {
    ...{
      code: 'gpk_refused',
      name: 'ГПК: адресат отказался от письма',
      procedures: CIVIL,
      fates: ['refused'],
      gate: 'green',
      receipt: 'deemed',
    },
    reason: 'Адресат отказался принять письмо: считается извещённым.',
    ...{ norms: ['gpk_117', 'pp25_68'], ways: [] },
  },
  {
    ...{
      code: 'gpk_early',
      name: 'ГПК: вернулось раньше срока хранения',
      procedures: CIVIL,
      fates: ['returned_early'],
      gate: 'red',
      receipt: 'none',
    },
    reason: 'Почта вернула письмо раньше семи дней хранения: доставленным оно не считается.',
    ...{ norms: ['storage_7', 'pp25_67'], ways: OTHER_WAYS },
  },
  {
    ...{
      code: 'gpk_unsought',
      name: 'ГПК: вручить не пытались',
      procedures: CIVIL,
      fates: ['returned_unsought'],
      gate: 'red',
      receipt: 'none',
    },
    reason:
      'Письмо вернулось по сроку хранения, а ни попытки вручить его, ни извещения о нём Почта не отметила: доставленным оно не считается.',
    ...{ norms: ['vs_304_27229', 'gk_165_1', 'pp25_67'], ways: ['look_at_envelope', ...OTHER_WAYS] },
  },
  {
    ...{
      code: 'gpk_storage_unknown',
      name: 'ГПК: срок хранения не известен',
      procedures: CIVIL,
      fates: ['returned_storage_unknown'],
      gate: 'amber',
    },
    ...{
      receipt: 'none',
      reason: 'Почта не сообщила, когда письмо поступило в отделение: срок хранения проверьте по конверту.',
    },
    ...{ norms: ['storage_7', 'pp25_67'], ways: ['look_at_envelope', 'decide', ...OTHER_WAYS] },
  },
  {
    ...{
      code: 'gpk_absent',
      name: 'ГПК: адресата нет по адресу',
      procedures: CIVIL,
      fates: ['absent'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Адресата нет по этому адресу: извещён, только если адрес — регистрация, ЕГРЮЛ или назван им самим.',
    ...{ norms: ['gk_165_1', 'pp25_63'], ways: ['decide', 'phone', 'sms', 'other_address', 'postpone'] },
  },
  {
    ...{
      code: 'gpk_moved',
      name: 'ГПК: адресат выбыл',
      procedures: CIVIL,
      fates: ['moved'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Адресат выбыл: извещён, если знал о деле и не сообщил о перемене адреса.',
    ...{ norms: ['gpk_118', 'gpk_119', 'pp25_63'], ways: ['decide', 'phone', 'sms', 'other_address', 'postpone'] },
  },
  {
    ...{
      code: 'gpk_wrong_address',
      name: 'ГПК: адрес неверный',
      procedures: CIVIL,
      fates: ['wrong_address'],
      gate: 'red',
      receipt: 'none',
    },
    reason: 'Адрес неверный: адресата там не искали.',
    ...{ norms: ['gpk_113', 'gpk_119'], ways: ['phone', 'sms', 'telegram', 'other_address', 'postpone'] },
  },
  {
    ...{
      code: 'gpk_by_agreement',
      name: 'ГПК: вернулось по согласованию',
      procedures: CIVIL,
      fates: ['by_agreement'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Письмо вернулось по согласованию с адресатом: отказ ли это, Почта не говорит; решает суд.',
    ...{ norms: ['gk_165_1', 'pp25_68'], ways: ['look_at_envelope', 'decide', ...OTHER_WAYS] },
  },
  {
    ...{
      code: 'gpk_not_told',
      name: 'ГПК: причина возврата не названа',
      procedures: CIVIL,
      fates: ['not_told'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Почта не назвала причину возврата: посмотрите на конверт.',
    ...{ norms: ['gk_165_1', 'pp25_68'], ways: ['look_at_envelope', 'decide', ...OTHER_WAYS] },
  },
];
