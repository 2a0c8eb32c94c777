import type { SubjectWork } from '../work/subject-work.ts';

/** Lines of a card's timeline. */
export const MATTER_EVENT_TEXTS = {
  registered: 'Карточка зарегистрирована',
  edited: 'Карточка изменена',
} as const satisfies Readonly<Record<string, string>>;

/** What people do about a registration card as a whole. */
export const matterWork = {
  words: (name: string | null) => `карточка ${name ?? 'без номера'}`,
  folder: 'matters',
  timeline: { texts: MATTER_EVENT_TEXTS },
  tasks: {},
} as const satisfies SubjectWork;

/** Lines of an assignment's timeline. */
export const ASSIGNMENT_EVENT_TEXTS = {
  assigned: 'Поручение дано',
  assignment_edited: 'Поручение изменено',
  passed_on: 'Передано дальше: {by} → {to}',
  report_submitted: 'Представлен отчёт',
  report_edited: 'Отчёт изменён',
  report_accepted: 'Отчёт принят',
  report_returned: 'Отчёт возвращён: {remark}',
  time_asked: 'Испрошен новый срок: {until}. {reason}',
  time_given: 'Срок продлён до {until}',
  time_refused: 'В продлении отказано: {remark}',
  taken_off_control: 'Снято с контроля',
  put_on_control: 'Снова на контроле',
  withdrawn: 'Поручение отозвано: {reason}',
  withdrawn_with_parent: 'Отозвано вместе с поручением, из которого передано: {reason}',
} as const satisfies Readonly<Record<string, string>>;

/** What people do about an assignment. */
export const assignmentWork = {
  words: (name: string | null) => `поручение ${name ?? ''}`.trim(),
  folder: 'assignments',
  timeline: { texts: ASSIGNMENT_EVENT_TEXTS },
  tasks: {
    carry_out: {
      ...{ label: 'Исполнить поручение', mood: 'work', place: 'card', anchor: 'report' },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['clerk', 'supervisor', 'admin'] },
      ownerChangedBy: {
        words:
          'Исполняет тот, кто назван в поручении: он может передать его дальше, а автор — назвать другого исполнителя.',
        anchor: 'assignment-facts',
      },
      ...{ completedBy: [], closedWithSubject: true },
    },
    accept_report: {
      ...{ label: 'Рассмотреть отчёт', mood: 'work', place: 'card', anchor: 'reports' },
      ...{ doneBy: ['supervisor'], doneByNamed: ['clerk'], seenBy: ['clerk', 'supervisor', 'admin'] },
      excludedWords: 'Свой отчёт не рассматривают: это должен сделать другой.',
      ...{ completedBy: [], closedWithSubject: false },
    },
    give_time: {
      ...{ label: 'Решить о продлении срока', mood: 'work', place: 'card', anchor: 'extension' },
      ...{ doneBy: ['supervisor'], doneByNamed: ['clerk'], seenBy: ['clerk', 'admin'] },
      ...{ completedBy: [], closedWithSubject: true },
    },
  },
} as const satisfies SubjectWork;
