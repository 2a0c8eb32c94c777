import type { SubjectWork } from '../work/subject-work.ts';
import type { Subject } from '../work/subject.ts';

export function caseSubject(caseId: string): Subject<'case'> {
  return { kind: 'case', id: caseId };
}

/** Lines of a case's timeline. */
export const CASE_EVENT_TEXTS = {
  case_made: 'Дело внесено',
  case_came: 'Дело пришло: {source}',
  case_changed: 'Дело изменено: {what}',
  case_refreshed: 'Изменено в картотеке: {what}',
  hearing_moved: 'Заседание перенесено, стороны о нём не извещены: {what}. Известите заново',
  case_restored: 'Загрузка отменена: дело такое же, как до неё',
  case_noted: 'Изменена заметка',
  twin_asked: 'В картотеке есть дело с тем же номером: спрошено, одно ли это дело',
  twin_same: 'Решено: это дело картотеки, дальше его ведёт она',
  twin_lapsed: 'В картотеке у дела снова другой номер: вопрос снят',
  twin_different: 'Решено: в картотеке другое дело с тем же номером',
  person_asked:
    'Участник назван иначе: спрошено, тот же ли это человек; пока не решено, прежние извещения и согласия не в счёт: {who}',
  person_same: 'Решено: человек тот же, прежние извещения и согласия в силе: {who}',
  person_other: 'Решено: это другой человек, прежние извещения не в счёт, согласия отозваны: {who}',
  person_back: 'Участник снова назван по-прежнему: вопрос, тот же ли это человек, снят: {who}',
  message_doubted: 'Пришло сообщение с телефона стороны: спрошено, не отказ ли это от СМС и не чужой ли номер',
  message_is_stop: 'Решено: отказ или чужой номер, согласие отозвано',
  message_is_refusal: 'Решено: это отказ от СМС, согласие отозвано: {who}',
  message_is_stranger: 'Решено: номер чужой, согласие отозвано, прежние СМС на него не извещали: {who}',
  message_is_of_stranger: 'Решено: номер чужой, прежние СМС на него не извещали: {who}',
  message_is_of_party: 'Решено: номер не чужой, прежние СМС на него в силе: {who}',
  message_is_kept: 'Решено: сообщение не отказ и номер не чужой, согласие остаётся: {who}',
  message_is_no_stop: 'Решено: сообщение не отказ и номер не чужой, согласие остаётся',
  consent_given: 'Внесено согласие на извещение: {way}, {who}',
  consent_withdrawn: 'Согласие на извещение отозвано ({how}): {way}, {who}',
  notice_sent: 'Уведомление отправлено: {way}, {who}',
  notice_delivered: 'Уведомление доставлено: {way}, {who}',
  notice_said_arrived: 'Решено человеком: уведомление получено: {way}, {who}',
  notice_undelivered: 'Уведомление не доставлено: {way}, {who}',
  notice_cut_short: 'Уведомление ушло не целиком, остальное не передаётся: {way}, {who}',
  notice_fallen_back: 'Вместо уведомления готовится письмо: {way}, {who}',
  case_joined: 'С этим делом соединено дело картотеки № {number}: его письма, согласия и уведомления теперь здесь',
  consent_ended:
    'Согласие ({way}) от {given} отозвано: в соединённом деле тот же участник отозвал такое же позже, {taken} ({how})',
} as const satisfies Readonly<Record<string, string>>;

/** What people do about a case as a whole. */
export const caseWork = {
  words: (name: string | null) => `дело № ${name ?? 'без номера'}`,
  folder: 'cases',
  timeline: { texts: CASE_EVENT_TEXTS },
  tasks: {
    case_twin: {
      ...{ label: 'Решить, одно ли дело здесь и в картотеке', mood: 'work', place: 'card', anchor: 'case-twin' },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: ['answerTwin'], closedWithSubject: false },
    },
    renamed_party: {
      ...{ label: 'Решить, тот же ли человек участник, названный иначе', mood: 'work', place: 'card' },
      ...{ anchor: 'renamed-parties', doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: ['answerPerson'], closedWithSubject: false },
    },
    doubtful_message: {
      ...{ label: 'Прочитать сообщение, не отказ ли это от СМС и не чужой ли номер', mood: 'work', place: 'card' },
      ...{ anchor: 'doubtful-messages', doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: ['judgeMessage'], closedWithSubject: false },
    },
  },
} as const satisfies SubjectWork;
