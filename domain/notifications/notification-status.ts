/** Ways by which a notice reaches a party. */
export const NOTIFICATION_CHANNELS = ['sms', 'mail'] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];

export const CHANNEL_WORDS: Readonly<Record<NotificationChannel, string>> = { sms: 'СМС', mail: 'Электронная почта' };

/** Status codes of a notice, in the order of its life. */
export const NOTIFICATION_STATUSES = [
  'queued',
  'waiting',
  'submitting',
  'unknown',
  'sent',
  'delivered',
  'undelivered',
  'expired',
  'fallen_back',
  'withdrawn',
  'cut_short',
] as const;
export type NotificationStatus = (typeof NOTIFICATION_STATUSES)[number];

interface StatusRule {
  readonly name: string;
  /** What it means, for whoever reads the journal. */
  readonly hint: string;
  readonly next: readonly NotificationStatus[];
}

/**
 * The life of a notice: names and lawful moves; every move is made by `moveNotification` and only from a status that allows it. A receipt
 * may come after a letter was drafted instead: it is kept on the part, and the status stays.
 */
export const NOTIFICATION_LIFE: Readonly<Record<NotificationStatus, StatusRule>> = {
  queued: {
    ...{ name: 'В очереди', hint: 'Отправляется.' },
    next: ['waiting', 'submitting', 'undelivered', 'fallen_back', 'withdrawn'],
  },
  waiting: {
    ...{ name: 'Ждёт часа', hint: 'Тихие часы, канал недоступен или не решено, чей это телефон: отправится само.' },
    // Planned anew it waits for another hour, or for something else than an hour.
    next: ['waiting', 'submitting', 'undelivered', 'fallen_back', 'withdrawn'],
  },
  submitting: {
    ...{ name: 'Передаётся', hint: 'Передача началась.' },
    next: [
      'waiting',
      'unknown',
      'sent',
      'delivered',
      'undelivered',
      'expired',
      'fallen_back',
      'withdrawn',
      'cut_short',
    ],
  },
  unknown: {
    ...{ name: 'Ответ не определён', hint: 'Принято или нет — неизвестно; само второй раз не отправляется.' },
    next: [
      'submitting',
      'waiting',
      'sent',
      'delivered',
      'undelivered',
      'expired',
      'fallen_back',
      'withdrawn',
      'cut_short',
    ],
  },
  sent: {
    ...{ name: 'Отправлено', hint: 'Принято к доставке; доставка ещё не подтверждена.' },
    next: ['delivered', 'undelivered', 'expired', 'fallen_back'],
  },
  delivered: { name: 'Доставлено', hint: 'Доставка подтверждена.', next: [] },
  undelivered: { name: 'Не доставлено', hint: 'Доставить не удалось.', next: ['fallen_back', 'delivered'] },
  expired: { name: 'Срок вышел', hint: 'Оператор не успел доставить за срок.', next: ['fallen_back', 'delivered'] },
  fallen_back: { name: 'Вместо него письмо', hint: 'Подготовлен черновик письма этой стороне.', next: [] },
  withdrawn: { name: 'Отозвано', hint: 'Не отправлялось.', next: [] },
  cut_short: {
    ...{
      name: 'Ушло не целиком',
      hint: 'Отозвано, когда часть уже ушла: остальное не передаётся, никого не извещает.',
    },
    next: [],
  },
};

export function notificationStatusName(status: NotificationStatus): string {
  return NOTIFICATION_LIFE[status].name;
}

/** From which statuses one may come to this. */
export function statusesBefore(to: NotificationStatus): readonly NotificationStatus[] {
  return NOTIFICATION_STATUSES.filter((status) => NOTIFICATION_LIFE[status].next.includes(to));
}

/** What one piece of a notice has come to: an SMS of several parts is several, a mail is one. */
export const PART_STATES = [
  'pending',
  'submitting',
  'unknown',
  'accepted',
  'delivered',
  'undelivered',
  'expired',
  'refused',
] as const;
export type PartState = (typeof PART_STATES)[number];

/** Who took or refused it depends on the channel: `partStateWords` names him. */
export const PART_STATE_WORDS: Readonly<Record<PartState, string>> = {
  pending: 'ещё не передана',
  submitting: 'передаётся',
  unknown: 'ответ не определён',
  accepted: 'принята',
  delivered: 'доставлена',
  undelivered: 'не доставлена',
  expired: 'срок вышел',
  refused: 'отвергнута',
};

/** The status that the facts of all parts come to. The worst decides: a notice read in part is not read. */
export function statusOfParts(states: readonly PartState[]): NotificationStatus {
  const has = (state: PartState): boolean => states.includes(state);
  if (has('refused') || has('undelivered')) return 'undelivered';
  if (has('expired')) return 'expired';
  if (has('unknown')) return 'unknown';
  if (has('pending') || has('submitting')) return 'submitting';
  return states.every((state) => state === 'delivered') ? 'delivered' : 'sent';
}
