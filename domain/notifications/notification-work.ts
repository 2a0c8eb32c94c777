import type { SubjectWork } from '../work/subject-work.ts';
import { SETTLE_NOTIFICATION } from './notification-process.ts';

/** Lines of a notice's timeline. */
export const NOTIFICATION_EVENT_TEXTS = {
  created: 'Уведомление составлено',
  repeated: 'Отправлено ещё раз: {reason}',
  created_by_rule: 'Уведомление составлено по правилу: за {days} дн. до заседания',
  held_quiet: 'Тихие часы адресата: отправится {until} по его времени',
  held_asked: 'Ждёт ответа в деле, не чужой ли это телефон: после ответа отправится само',
  held_away: 'Канал недоступен: программа повторит сама',
  part_sent: 'Часть {ordinal} из {total} принята оператором',
  part_unknown: 'Ответ о части {ordinal} из {total} не получен: выясняется, второй раз не отправляется',
  part_refused: 'Часть {ordinal} из {total} отвергнута: {error}',
  sent: 'Принято к доставке целиком',
  delivered: 'Доставка подтверждена',
  undelivered: 'Не доставлено: {error}',
  expired: 'Оператор не доставил за срок',
  person_asked: 'Выяснить не удалось: нужен человек',
  settled: 'Решено человеком: {finding}',
  unconfirmed: 'Подтверждение доставки не пришло за срок',
  fallen_back: 'Вместо уведомления подготовлен черновик письма: {reason}',
  fallen_back_without_draft: 'Уведомление не доставлено, письмо нужно подготовить: {reason}',
  letter_handed: 'Письмо передано Почте: задание о нём закрыто',
  letter_elsewhere: 'Письмо отправлено иначе: {reason}',
  letter_needless: 'Письмо вместо уведомления не нужно: {why}',
  came_otherwise: 'Другое уведомление стороне доставлено: письмо вместо этого не нужно',
  owed_again: 'Письмо вместо уведомления снова нужно: {why}',
  hearing_off: 'Заседания не будет: {why}. Письмо вместо уведомления о нём не нужно, задание закрыто',
  withdrawn: 'Уведомление отозвано: {reason}',
  cut_short: 'Остальное не передаётся: {reason}',
} as const satisfies Readonly<Record<string, string>>;

/** What the course says of the letter instead: that it is owed, that it is owed no more. The newest of them holds. */
const OWED_LINES: readonly string[] = [
  'fallen_back',
  'fallen_back_without_draft',
  'owed_again',
] satisfies (keyof typeof NOTIFICATION_EVENT_TEXTS)[];
const DROPPED_LINES: readonly string[] = [
  'letter_needless',
  'came_otherwise',
  'hearing_off',
] satisfies (keyof typeof NOTIFICATION_EVENT_TEXTS)[];

/** The line by which the letter instead of a notice is owed no more; undefined: it is owed, or never was. */
export function droppedBy<Line extends { readonly kind: string }>(course: readonly Line[]): Line | undefined {
  const last = course.findLast(({ kind }) => OWED_LINES.includes(kind) || DROPPED_LINES.includes(kind));
  return last !== undefined && DROPPED_LINES.includes(last.kind) ? last : undefined;
}

/** What people do about a notice. */
export const notificationWork = {
  words: (name: string | null) => `уведомление ${name ?? ''}`.trim(),
  folder: 'notifications',
  timeline: { texts: NOTIFICATION_EVENT_TEXTS },
  tasks: {
    unclear_notification: {
      ...{ label: 'Выяснить, отправлено ли уведомление', mood: 'stuck', place: 'card', anchor: 'settle' },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: [SETTLE_NOTIFICATION.name], closedWithSubject: true },
    },
    letter_instead: {
      ...{
        label: 'Отправить письмо вместо недоставленного уведомления',
        mood: 'work',
        place: 'card',
        anchor: 'letter',
      },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: ['letterInstead'], closedWithSubject: false },
    },
  },
} as const satisfies SubjectWork;
