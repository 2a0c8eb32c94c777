import { answerWords } from './answer-words.ts';
import { processDecision } from '../work/process-decision.ts';
import type { SubjectWork } from '../work/subject-work.ts';

/** What the process of one card's publication is called; it lives as long as the card. */
export const PUBLICATION_WORKFLOW = 'publication';

/** The process's id. */
export function publicationWorkflowId(matterId: string): string {
  return `${PUBLICATION_WORKFLOW}/${matterId}`;
}

/** The card of such an id. */
export function matterIdOf(workflowId: string): string {
  return workflowId.slice(publicationWorkflowId('').length);
}

/** The key under which its start is queued. */
export function publicationStartKey(matterId: string): string {
  return `start:${PUBLICATION_WORKFLOW}/${matterId}`;
}

export interface PublicationInput {
  readonly matterId: string;
  /** Carried over when the history is begun anew; absent in the first run. */
  readonly carried?: PublicationCarried | undefined;
}

/** What one run of the process leaves to the next. */
export interface PublicationCarried {
  readonly isChanged: boolean;
  /** A person's wish that no picture has taken up yet. */
  readonly resend: ResendWish | null;
  /** Of the newest picture; 0: none. */
  readonly lastVersion: number;
  /** The last version sent whose receipt has not come, with the moment (ms) until which it is waited for. */
  readonly awaited: AwaitedReceipt | null;
  /** A version that was refused or came back, and waits for a person. */
  readonly failedVersion: number | null;
}

/** `decisionId`: of the person's decision, by which it is known again. */
export interface ResendWish {
  readonly actorId: string;
  readonly decisionId: string;
}

export interface AwaitedReceipt {
  readonly version: number;
  /** Epoch ms; null: receipts are not asked for. */
  readonly untilMs: number | null;
}

/** Facts that machines tell a publication. */
export const PUBLICATION_SIGNALS = { changed: 'changed', answered: 'answered', mailBack: 'mailBack' } as const;

/** Something of the card has changed that is to be published. Many changes before the next picture are told once. */
export interface ChangedSignal {
  readonly eventId: string;
}

/** The mail server works again: what waits for it is to be tried now. */
export interface MailBackSignal {
  readonly eventId: string;
}

/** `confirmed`: the handler's receipt; `bounced`: the message came back; `rejected`: the handler's receipt says that it could not use the file. */
export const MAIL_ANSWERS = ['confirmed', 'bounced', 'rejected'] as const;
export type MailAnswer = (typeof MAIL_ANSWERS)[number];

/** What came into the exchange mailbox about a version. */
export interface AnsweredSignal {
  readonly eventId: string;
  readonly version: number;
  readonly answer: MailAnswer;
}

/** A person wants the current picture sent, whatever was sent before: a new version. */
export interface ResendRequest {
  readonly actorId: string;
}
export interface ResendResult {
  readonly isQueued: true;
}
export const RESEND_PUBLICATION = processDecision<ResendRequest, ResendResult>('resendPublication');

export const PUBLICATION_STATE_QUERY = 'getPublicationState';

export type PublicationStage = 'idle' | 'gathering' | 'composing' | 'sending' | 'awaiting_person';

export interface PublicationState {
  readonly stage: PublicationStage;
  readonly lastVersion: number;
  readonly awaited: AwaitedReceipt | null;
}

/** Why a version needs a person, as its task says it: the same line as in the timeline. */
export function failureWords(outcome: 'refused' | 'bounced' | 'rejected', version: number, answer: string): string {
  const words = PUBLICATION_EVENT_TEXTS[outcome].replace('{version}', String(version));
  return words.replace('{answer}', () => (answer === '' ? 'без объяснения' : answerWords(answer)));
}

/** Lines of a publication's timeline. */
export const PUBLICATION_EVENT_TEXTS = {
  composed: 'Составлено сообщение № {version}',
  files_left_out: 'С сообщением № {version} не ушли файлы: {files}. Вместе файлы сообщения — не больше {limit}',
  sent: 'Сообщение № {version} передано почтовому серверу',
  unclear: 'Ответ сервера о сообщении № {version} не получен: повтор под тем же Message-ID',
  confirmed: 'Получение сообщения № {version} подтверждено',
  refused: 'Почтовый сервер отказал сообщению № {version}: {answer}',
  bounced: 'Сообщение № {version} вернулось: {answer}',
  rejected: 'Обработчик не принял сообщение № {version}: {answer}',
  unconfirmed: 'Подтверждение сообщения № {version} не пришло в срок',
  resend_asked: 'Запрошена повторная отправка',
  versions_lifted:
    'Суд возвращён из копии или перенесён: что получил сайт потом, неизвестно. Номера сообщений по {version} пропущены, картина отправляется заново',
} as const satisfies Readonly<Record<string, string>>;

/** What people do about a publication. */
export const publicationWork = {
  words: (name: string | null) => `публикация ${name ?? ''}`.trim(),
  folder: 'publications',
  timeline: {
    texts: PUBLICATION_EVENT_TEXTS,
    shown: (data) => (typeof data.answer === 'string' ? { ...data, answer: answerWords(data.answer) } : data),
  },
  tasks: {
    publication_failed: {
      ...{ label: 'Разобраться с отказом в публикации', mood: 'stuck', place: 'card', anchor: 'resend' },
      ...{ doneBy: ['supervisor', 'admin'], seenBy: ['clerk'] },
      ...{ completedBy: [RESEND_PUBLICATION.name], closedWithSubject: true },
    },
    publication_unconfirmed: {
      ...{ label: 'Узнать, почему публикация не подтверждена', mood: 'stuck', place: 'card', anchor: 'resend' },
      ...{ doneBy: ['supervisor', 'admin'], seenBy: ['clerk'] },
      ...{ completedBy: [RESEND_PUBLICATION.name], closedWithSubject: true },
    },
  },
} as const satisfies SubjectWork;
