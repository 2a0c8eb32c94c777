/**
 * The fate of one message. `composed`: kept, not yet taken by the mail server; `sent`: taken by it; `confirmed`: the handler's receipt
 * came; `refused`: the mail server said no for good; `bounced`: it came back; `rejected`: the handler could not use it.
 */
export const MESSAGE_STATUSES = ['composed', 'sent', 'confirmed', 'refused', 'bounced', 'rejected'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

export const MESSAGE_STATUS_NAMES: Readonly<Record<MessageStatus, string>> = {
  composed: 'Составлено',
  sent: 'Отправлено',
  confirmed: 'Подтверждено',
  refused: 'Отказ сервера',
  bounced: 'Вернулось',
  rejected: 'Не принято обработчиком',
};

/** What may come next: an answer that comes late never undoes what a later one has said. */
export const MESSAGE_NEXT: Readonly<Record<MessageStatus, readonly MessageStatus[]>> = {
  composed: ['sent', 'refused', 'confirmed', 'bounced', 'rejected'],
  sent: ['confirmed', 'bounced', 'rejected'],
  confirmed: ['rejected'],
  refused: [],
  bounced: ['confirmed'],
  rejected: [],
};
