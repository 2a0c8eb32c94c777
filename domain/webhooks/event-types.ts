/** What is told to other programs: a subject that came, moved on to another status, or changed otherwise. The database's trigger writes these. */
const SUBJECT_WORDS = {
  letter: 'письмо',
  batch: 'партия',
  task: 'задание',
  notification: 'уведомление стороне',
} as const;
const CHANGE_WORDS = { created: 'появление', status_changed: 'смена статуса', changed: 'иная перемена' } as const;

export type ToldSubject = keyof typeof SUBJECT_WORDS;
type Change = keyof typeof CHANGE_WORDS;
export type EventType = `${ToldSubject}.${Change}`;

export const TOLD_SUBJECTS = Object.keys(SUBJECT_WORDS) as readonly ToldSubject[];

/** The types of one subject. */
export function typesOf(subject: ToldSubject): readonly EventType[] {
  return (Object.keys(CHANGE_WORDS) as readonly Change[]).map((change) => `${subject}.${change}` as const);
}

/** Every type with its words, in the order in which they are shown. */
export const EVENT_WORDS = Object.fromEntries(
  Object.entries(SUBJECT_WORDS).flatMap(([subject, name]) =>
    Object.entries(CHANGE_WORDS).map(([change, words]) => [`${subject}.${change}`, `${name}: ${words}`]),
  ),
) as Readonly<Record<EventType, string>>;
export const EVENT_TYPES = Object.keys(EVENT_WORDS) as readonly EventType[];

/** What the button of the page sends: about the subscription itself. */
export const TEST_EVENT = 'webhook.test';

export function isEventType(text: string): text is EventType {
  return Object.hasOwn(EVENT_WORDS, text);
}
