import type { MessageStatus } from '#domain/publications/message-status.ts';
import { RECIPIENT_TERM_CURE } from '#domain/publications/recipient-term.ts';
import type { PublicationStanding } from '#domain/publications/standing.ts';
import type { PublicationListItem } from '#views/publications/publication.ts';
import type { Tone } from '../format/status.ts';
import { html, type Html } from '../html.ts';

const LOOKS: Readonly<Record<PublicationStanding, { readonly tone: Tone; readonly meaning: string }>> = {
  to_send: { tone: 'busy', meaning: 'Есть изменения, которых на сайте ещё нет: сообщение собирается или передаётся.' },
  awaiting: { tone: 'busy', meaning: 'Сообщение отправлено, ждём подтверждения обработчика.' },
  unconfirmed: {
    tone: 'warn',
    meaning: 'Подтверждение не пришло в срок: узнайте у обработчика, получено ли сообщение.',
  },
  failed: { tone: 'bad', meaning: 'Последнее сообщение не принято, вернулось или не разобрано: нужен человек.' },
  published: { tone: 'good', meaning: 'Последняя картина карточки у обработчика.' },
};

type Standing = Pick<PublicationListItem, 'standing' | 'hindrance'>;

/** How a publication stands, in words; what it means on hover. */
export function standingPill(item: Standing & Pick<PublicationListItem, 'standingName'>): Html {
  const tone = item.hindrance === null ? LOOKS[item.standing].tone : 'bad';
  return html`<span class="pill pill-${tone}" title="${standingMeaning(item)}">${item.standingName}</span>`;
}

export function standingMeaning({ standing, hindrance }: Standing): string {
  if (hindrance === null) return LOOKS[standing].meaning;
  return `Есть изменения, которых на сайте ещё нет. Сообщение не составляется: ${hindrance}. ${RECIPIENT_TERM_CURE}`;
}

const MESSAGE_TONES: Readonly<Record<MessageStatus, Tone>> = {
  composed: 'busy',
  sent: 'calm',
  confirmed: 'good',
  refused: 'bad',
  bounced: 'bad',
  rejected: 'bad',
};

export function messagePill({
  status,
  statusName,
}: {
  readonly status: MessageStatus;
  readonly statusName: string;
}): Html {
  return html`<span class="pill pill-${MESSAGE_TONES[status]}">${statusName}</span>`;
}
