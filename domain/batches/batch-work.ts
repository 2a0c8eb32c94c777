import type { SubjectWork } from '../work/subject-work.ts';
import { BATCH_UPDATES } from './batch-process.ts';
import { tellCabinet } from './cabinet-process.ts';

/** What people do about a batch. */
export const batchWork = {
  words: (name: string | null) => `партия ${name ?? ''}`.trim(),
  folder: 'batches',
  timeline: {
    texts: {
      handed_over: 'Архив загружен в кабинет Почты',
      handed_over_unclear: 'Неизвестно, загрузился ли архив: сверка',
      found_in_cabinet: 'Архив найден в кабинете Почты',
      taken_back: 'Партия забрана до загрузки: {reason}',
      answers_read: 'Внесён ответ кабинета: принято {accepted}, в «Новых» {faulty}',
      handed_in: 'Письма сданы в отделение: {count}',
      checked_in: 'Электронная ф. 103 отправлена в отделение',
      not_checked_in: 'Электронная ф. 103 не отправлена: {reason}',
      rest_absent: 'В кабинете нет писем: {count}, они пойдут в следующей партии',
    },
  },
  tasks: {
    upload_archive: {
      ...{ label: 'Загрузить архив партии в кабинет Почты', mood: 'work', place: 'card', anchor: 'cabinet' },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: [tellCabinet.name], closedWithSubject: true },
    },
    cabinet_answer: {
      ...{ label: 'Внести ответ кабинета Почты', mood: 'work', place: 'card', anchor: 'cabinet' },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: [tellCabinet.name], closedWithSubject: true },
    },
    hand_in_paper: {
      ...{ label: 'Напечатать письма и сдать в отделение', mood: 'work', place: 'card', anchor: 'paper' },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: [tellCabinet.name], closedWithSubject: true },
    },
    unclear_submission: {
      ...{ label: 'Выяснить, принята ли партия', mood: 'stuck', place: 'card', anchor: 'settle-heading' },
      ...{ doneBy: ['supervisor'], seenBy: ['clerk', 'admin'] },
      ...{ completedBy: [BATCH_UPDATES.settleSubmission], closedWithSubject: true },
    },
  },
} as const satisfies SubjectWork;
