import { INSTALLATION_ROLES, ROLES, WORKING_ROLES, type Role } from '../people/role.ts';

/** What one kind of notice to staff is: its words, who may hear it, of whom it speaks. */
export interface BellEventRule {
  /** In «Мои оповещения», and all that a push says of it. */
  readonly label: string;
  readonly heardBy: readonly Role[];
  /** `person`: of one's own account alone. `letter`: of a letter, own or any of the site. `site`: of the site. */
  readonly about: 'person' | 'letter' | 'site';
}

/** Events of which staff are told, in the order in which they are chosen. A code is written into the database and never given to another. */
export const BELL_EVENTS = {
  letter_undelivered: { label: 'Письмо не вручено: возвращено или утрачено', heardBy: WORKING_ROLES, about: 'letter' },
  letter_refused: { label: 'Письмо не принято Почтой или не подписано', heardBy: WORKING_ROLES, about: 'letter' },
  letter_sent_back: { label: 'Письмо возвращено с замечанием', heardBy: WORKING_ROLES, about: 'letter' },
  letter_late: { label: 'Письмо опаздывает', heardBy: WORKING_ROLES, about: 'letter' },
  task_overdue: {
    label: 'Задание просрочено',
    heardBy: ['clerk', 'supervisor', 'site_admin', 'admin'],
    about: 'site',
  },
  batch_late: {
    label: 'Партия не передана в свой час',
    heardBy: ['clerk', 'supervisor', 'site_admin', 'admin'],
    about: 'site',
  },
  form103_late: {
    label: 'Форма 103 не пришла в срок',
    heardBy: ['clerk', 'supervisor', 'site_admin', 'admin'],
    about: 'site',
  },
  certificate_ending: { label: 'Кончается срок моего сертификата', heardBy: ['supervisor'], about: 'person' },
  new_device: { label: 'Под моим именем вошли с нового устройства', heardBy: ROLES, about: 'person' },
  incident: { label: 'Неисправность', heardBy: ['supervisor', 'site_admin', 'admin'], about: 'site' },
  budget_near: {
    label: 'Бюджет участка подходит к концу',
    heardBy: ['supervisor', 'site_admin', 'admin'],
    about: 'site',
  },
  report_ready: { label: 'Отчёт готов', heardBy: ROLES, about: 'site' },
} as const satisfies Readonly<Record<string, BellEventRule>>;

export type BellEvent = keyof typeof BELL_EVENTS;
export const BELL_EVENT_CODES = Object.keys(BELL_EVENTS) as [BellEvent, ...BellEvent[]];

export function isBellEvent(code: string): code is BellEvent {
  return Object.hasOwn(BELL_EVENTS, code);
}

export function bellRule(event: BellEvent): BellEventRule {
  return BELL_EVENTS[event];
}

/** Told to one person of his own account alone. */
export function isPersonal(event: BellEvent): boolean {
  return bellRule(event).about === 'person';
}

export function eventsHeardBy(role: Role): readonly BellEvent[] {
  return BELL_EVENT_CODES.filter((event) => bellRule(event).heardBy.includes(role));
}

/** What has happened, as it was written with the fact itself: ids, codes and numbers, nothing of a person. */
export interface BellFact {
  readonly event: BellEvent;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Of the same subject the same event of another revision is told again. */
  readonly revision: number;
  /** Null: of the whole installation. */
  readonly siteId: string | null;
  /** Only this person is told. */
  readonly accountId: string | null;
  readonly at: Date;
  readonly data: BellData;
}

export interface BellData {
  /** Of a letter. */
  readonly number?: string | null | undefined;
  readonly status?: string | undefined;
  /** Whose the letter is: author, approver, signer. */
  readonly own?: readonly string[] | undefined;
  /** Of a task: what decides who sees it. */
  readonly task?: { readonly kind: string; readonly ownerId: string | null; readonly excludedOwnerId: string | null };
  /** What the task is about, in words; absent in what was told before it was named. */
  readonly about?: string | undefined;
  /** Of a batch. */
  readonly date?: string | undefined;
  readonly ordinal?: number | undefined;
  readonly days?: number | undefined;
  /** Of a budget: what is spent. */
  readonly percent?: number | undefined;
  /** Of a report: its period in words, and whom it was made for. */
  readonly period?: string | undefined;
  readonly recipients?: readonly string[] | undefined;
}

/** Whoever may be told. */
export interface BellPerson {
  readonly accountId: string;
  readonly role: Role;
  /** Null: of the whole installation. */
  readonly siteId: string | null;
  /** False: blocked or gone. */
  readonly isActive: boolean;
}

/** Whether the person is of those who may see what the event speaks of, as he is now. */
export function mayHear(person: BellPerson, fact: Pick<BellFact, 'event' | 'siteId' | 'accountId'>): boolean {
  if (!person.isActive || !bellRule(fact.event).heardBy.includes(person.role)) return false;
  if (fact.accountId !== null) return fact.accountId === person.accountId;
  if (INSTALLATION_ROLES.includes(person.role) && person.siteId === null) return true;
  return person.siteId !== null && person.siteId === fact.siteId;
}
