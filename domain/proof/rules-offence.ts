import type { GateRule } from './gate-rule.ts';

/** КоАП РФ, ст. 25.15, with п. 6 of the Plenum № 5 of 24.03.2005. */
const KOAP = ['offence'] as const;
const OTHER_WAYS = ['phone', 'sms', 'telegram', 'by_hand', 'again', 'postpone'] as const;

export const RULES_OFFENCE: readonly GateRule[] = [
  {
    ...{
      code: 'koap_delivered',
      name: 'КоАП: вручено лицу',
      procedures: KOAP,
      fates: ['delivered', 'to_hands'],
      gate: 'green',
      receipt: 'received',
    },
    ...{ reason: 'Вручено адресату: извещён со дня получения.', norms: ['koap_25_15'], ways: [] },
  },
  {
    ...{
      code: 'koap_delivered_electronically',
      name: 'КоАП: открыто в личном кабинете',
      procedures: KOAP,
      fates: ['delivered_electronically'],
      gate: 'green',
    },
    ...{ receipt: 'received', reason: 'Адресат открыл письмо в личном кабинете: извещён с этого дня.' },
    ...{ norms: ['koap_25_15'], ways: [] },
  },
  {
    ...{
      code: 'koap_stored',
      name: 'КоАП: письмо пролежало срок хранения',
      procedures: KOAP,
      fates: ['returned_stored'],
      gate: 'green',
      receipt: 'deemed',
    },
    reason:
      'Срок хранения письма разряда «Судебное» вышел и соблюдён: лицо считается извещённым, если адрес назван им самим.',
    ...{ norms: ['koap_25_15', 'pp5_6', 'storage_7'], ways: [] },
  },
  {
    ...{
      code: 'koap_refused',
      name: 'КоАП: лицо отказалось от письма',
      procedures: KOAP,
      fates: ['refused'],
      gate: 'green',
      receipt: 'deemed',
    },
    ...{ reason: 'Лицо отказалось от письма: считается извещённым.', norms: ['koap_25_15', 'pp5_6'], ways: [] },
  },
  {
    ...{
      code: 'koap_early',
      name: 'КоАП: вернулось раньше срока хранения',
      procedures: KOAP,
      fates: ['returned_early'],
      gate: 'red',
      receipt: 'none',
    },
    reason: 'Правила хранения писем разряда «Судебное» не соблюдены: лицо не извещено.',
    ...{ norms: ['pp5_6', 'storage_7'], ways: OTHER_WAYS },
  },
  {
    ...{
      code: 'koap_unsought',
      name: 'КоАП: вручить не пытались',
      procedures: KOAP,
      fates: ['returned_unsought'],
      gate: 'red',
      receipt: 'none',
    },
    reason:
      'Письмо вернулось по сроку хранения, а ни попытки вручить его, ни извещения о нём Почта не отметила: лицо не извещено.',
    ...{ norms: ['koap_25_15', 'pp5_6'], ways: ['look_at_envelope', ...OTHER_WAYS] },
  },
  {
    ...{
      code: 'koap_storage_unknown',
      name: 'КоАП: срок хранения не известен',
      procedures: KOAP,
      fates: ['returned_storage_unknown'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Почта не сообщила, когда письмо поступило в отделение: соблюдён ли срок хранения, проверьте по конверту.',
    ...{ norms: ['pp5_6', 'storage_7'], ways: ['look_at_envelope', 'decide', ...OTHER_WAYS] },
  },
  {
    ...{
      code: 'koap_absent',
      name: 'КоАП: лица нет по адресу',
      procedures: KOAP,
      fates: ['absent', 'moved'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Лица нет по этому адресу: извещено, только если адрес оно назвало само.',
    ...{ norms: ['pp5_6'], ways: ['decide', 'phone', 'sms', 'other_address', 'postpone'] },
  },
  {
    ...{
      code: 'koap_wrong_address',
      name: 'КоАП: адрес неверный',
      procedures: KOAP,
      fates: ['wrong_address'],
      gate: 'red',
      receipt: 'none',
    },
    ...{ reason: 'Адрес неверный: лицо там не искали.', norms: ['koap_25_15'] },
    ways: ['phone', 'sms', 'telegram', 'other_address', 'postpone'],
  },
  {
    ...{
      code: 'koap_by_agreement',
      name: 'КоАП: вернулось по согласованию',
      procedures: KOAP,
      fates: ['by_agreement'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Письмо вернулось по согласованию с адресатом: отказ ли это, Почта не говорит; решает суд.',
    ...{ norms: ['koap_25_15', 'pp5_6'], ways: ['look_at_envelope', 'decide', ...OTHER_WAYS] },
  },
  {
    ...{
      code: 'koap_not_told',
      name: 'КоАП: причина возврата не названа',
      procedures: KOAP,
      fates: ['not_told'],
      gate: 'amber',
      receipt: 'none',
    },
    reason: 'Почта не назвала причину возврата: посмотрите на конверт.',
    ...{ norms: ['koap_25_15', 'pp5_6'], ways: ['look_at_envelope', 'decide', ...OTHER_WAYS] },
  },
];
