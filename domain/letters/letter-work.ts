import type { SubjectWork } from '../work/subject-work.ts';
import { LETTER_EVENT_TEXTS, letterEventShown } from './letter-event.ts';
import { LETTER_UPDATES } from './letter-process.ts';

/** What people do about a letter. */
export const letterWork = {
  words: (name: string | null) => `письмо ${name ?? 'без номера'}`,
  folder: 'letters',
  timeline: { texts: LETTER_EVENT_TEXTS, shown: letterEventShown },
  tasks: {
    approve: {
      ...{ label: 'Подписать письмо', mood: 'work', place: 'approval' },
      ...{ doneBy: ['supervisor'], seenBy: ['admin'], seenWhenLateBy: ['clerk', 'supervisor'] },
      ownerChangedBy: {
        decision: LETTER_UPDATES.reassign,
        words: 'Подписывающего меняет решение «Передать другому руководителю» в карточке письма.',
        anchor: 'reassign',
      },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{
        completedBy: [LETTER_UPDATES.approve, LETTER_UPDATES.sendBack, LETTER_UPDATES.reassign, LETTER_UPDATES.cancel],
        closedWithSubject: true,
      },
    },
    visa: {
      ...{ label: 'Завизировать письмо', mood: 'work', place: 'approval' },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'], seenWhenLateBy: ['clerk', 'supervisor'] },
      ownerChangedBy: {
        decision: LETTER_UPDATES.reassign,
        words:
          'Кто визирует, решает порядок согласования участка; вместо визирующего может завизировать подписывающий.',
        anchor: 'reassign',
      },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{
        completedBy: [LETTER_UPDATES.endorse, LETTER_UPDATES.declineVisa, LETTER_UPDATES.cancel],
        closedWithSubject: true,
      },
    },
    mend: {
      ...{ label: 'Исправить ошибки', mood: 'work', place: 'form' },
      ...{ doneBy: ['clerk'], seenBy: ['supervisor', 'admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: [LETTER_UPDATES.resubmit, LETTER_UPDATES.cancel], closedWithSubject: true },
    },
    revise: {
      ...{ label: 'Доработать по замечанию', mood: 'work', place: 'form' },
      ...{ doneBy: ['clerk'], seenBy: ['supervisor', 'admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: [LETTER_UPDATES.resubmit, LETTER_UPDATES.cancel], closedWithSubject: true },
    },
    missing_outcome: {
      ...{ label: 'Запросить Почту об исходе', mood: 'stuck', place: 'card' },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ completedBy: [], closedWithSubject: true },
    },
    missing_notice: {
      ...{ label: 'Найти уведомление о вручении', mood: 'stuck', place: 'card' },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ completedBy: [LETTER_UPDATES.fileWithoutNotice], closedWithSubject: true },
    },
    undelivered: {
      ...{ label: 'Решить, что делать с невручённым письмом', mood: 'work', place: 'card', anchor: 'undelivered' },
      ...{ doneBy: ['clerk'], seenBy: ['supervisor', 'admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: [LETTER_UPDATES.settleReturn], closedWithSubject: true },
    },
    moved_party: {
      ...{ label: 'Решить, какой адрес у получателя', mood: 'work', place: 'card', anchor: 'moved-party' },
      ...{ doneBy: ['clerk'], seenBy: ['supervisor', 'admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      // A letter is signed, sent back and prepared again while the question stands; who answers it closes it (`db/case-register`).
      ...{ completedBy: [LETTER_UPDATES.takeAddress], closedWithSubject: false },
    },
    other_person: {
      ...{
        label: 'Отозвать письмо прежнему участнику дела',
        mood: 'work',
        place: 'card',
        anchor: 'card-actions',
      },
      ...{ doneBy: ['clerk'], seenBy: ['supervisor', 'admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      // One that is back at its author's may be addressed anew instead.
      ...{ completedBy: [LETTER_UPDATES.cancel, LETTER_UPDATES.resubmit], closedWithSubject: true },
    },
  },
} as const satisfies SubjectWork;
