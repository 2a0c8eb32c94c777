import type { GateRule } from './gate-rule.ts';

/** КАС РФ, ст. 96, 99–102. */
const KAS = ['administrative'] as const;
const OTHER_WAYS = ['phone', 'sms', 'telegram', 'by_hand', 'again', 'postpone'] as const;

export const RULES_ADMINISTRATIVE: readonly GateRule[] = [
  {
    ...{
      code: 'kas_delivered',
      name: 'КАС: вручено адресату',
      procedures: KAS,
      fates: ['delivered', 'to_hands'],
      gate: 'green',
      receipt: 'received',
    },
    ...{ reason: 'Вручено адресату: извещён со дня получения.', norms: ['kas_96', 'kas_99'], ways: [] },
  },
  {
    ...{
      code: 'kas_delivered_electronically',
      name: 'КАС: открыто в личном кабинете',
      procedures: KAS,
      fates: ['delivered_electronically'],
      gate: 'green',
    },
    ...{ receipt: 'received', reason: 'Адресат открыл письмо в личном кабинете: извещён с этого дня.' },
    ...{ norms: ['kas_96'], ways: [] },
  },
  {
    ...{
      code: 'kas_stored',
      name: 'КАС: письмо пролежало срок хранения',
      procedures: KAS,
      fates: ['returned_stored'],
      gate: 'green',
      receipt: 'deemed',
    },
    reason: 'Письмо пролежало весь срок хранения и вернулось: риск неполучения несёт адресат, если адрес верен.',
    ...{ norms: ['kas_96', 'pp36_39', 'gk_165_1', 'pp25_67', 'storage_7'], ways: [] },
  },
  {
    ...{
      code: 'kas_refused',
      name: 'КАС: адресат отказался от письма',
      procedures: KAS,
      fates: ['refused'],
      gate: 'green',
      receipt: 'deemed',
    },
    ...{ reason: 'Адресат отказался принять письмо: считается извещённым.', norms: ['kas_100'], ways: [] },
  },
  {
    ...{
      code: 'kas_early',
      name: 'КАС: вернулось раньше срока хранения',
      procedures: KAS,
      fates: ['returned_early'],
      gate: 'red',
      receipt: 'none',
    },
    reason: 'Почта вернула письмо раньше семи дней хранения: доставленным оно не считается.',
    ...{ norms: ['storage_7', 'pp36_39'], ways: OTHER_WAYS },
  },
  {
    ...{
      code: 'kas_unsought',
      name: 'КАС: вручить не пытались',
      procedures: KAS,
      fates: ['returned_unsought'],
      gate: 'red',
      receipt: 'none',
    },
    reason:
      'Письмо вернулось по сроку хранения, а ни попытки вручить его, ни извещения о нём Почта не отметила: доставленным оно не считается.',
    ...{ norms: ['vs_304_27229', 'gk_165_1', 'pp36_39'], ways: ['look_at_envelope', ...OTHER_WAYS] },
  },
  {
    ...{
      code: 'kas_storage_unknown',
      name: 'КАС: срок хранения не известен',
      procedures: KAS,
      fates: ['returned_storage_unknown'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Почта не сообщила, когда письмо поступило в отделение: срок хранения проверьте по конверту.',
    ...{ norms: ['storage_7', 'pp36_39'], ways: ['look_at_envelope', 'decide', ...OTHER_WAYS] },
  },
  {
    ...{
      code: 'kas_absent',
      name: 'КАС: адресата нет по адресу',
      procedures: KAS,
      fates: ['absent'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Адресата нет по этому адресу: извещён, только если адрес — регистрация, ЕГРЮЛ или назван им самим.',
    ...{ norms: ['kas_101', 'pp36_39'], ways: ['decide', 'phone', 'sms', 'other_address', 'postpone'] },
  },
  {
    ...{
      code: 'kas_moved',
      name: 'КАС: адресат выбыл',
      procedures: KAS,
      fates: ['moved'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Адресат выбыл: извещён, если знал о деле и не сообщил о перемене адреса.',
    ...{ norms: ['kas_101', 'kas_102'], ways: ['decide', 'phone', 'sms', 'other_address', 'postpone'] },
  },
  {
    ...{
      code: 'kas_wrong_address',
      name: 'КАС: адрес неверный',
      procedures: KAS,
      fates: ['wrong_address'],
      gate: 'red',
      receipt: 'none',
    },
    ...{ reason: 'Адрес неверный: адресата там не искали.', norms: ['kas_96', 'kas_102'] },
    ways: ['phone', 'sms', 'telegram', 'other_address', 'postpone'],
  },
  {
    ...{
      code: 'kas_by_agreement',
      name: 'КАС: вернулось по согласованию',
      procedures: KAS,
      fates: ['by_agreement'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Письмо вернулось по согласованию с адресатом: отказ ли это, Почта не говорит; решает суд.',
    ...{ norms: ['pp36_39'], ways: ['look_at_envelope', 'decide', ...OTHER_WAYS] },
  },
  {
    ...{
      code: 'kas_not_told',
      name: 'КАС: причина возврата не названа',
      procedures: KAS,
      fates: ['not_told'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Почта не назвала причину возврата: посмотрите на конверт.',
    ...{ norms: ['pp36_39'], ways: ['look_at_envelope', 'decide', ...OTHER_WAYS] },
  },
];
