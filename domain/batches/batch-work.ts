import { differenceTitle } from '../form103/difference-title.ts';
import { formEventShown } from '../form103/form-event.ts';
import type { SubjectWork } from '../work/subject-work.ts';
import { BATCH_UPDATES } from './batch-process.ts';
import { tellCabinet } from './cabinet-process.ts';
import { LEFT_OUT_LINES } from './left-out.ts';
import { closeWithoutForm } from './without-form.ts';

/** What people do about a batch. */
export const batchWork = {
  words: (name: string | null) => `партия ${name ?? ''}`.trim(),
  folder: 'batches',
  timeline: {
    texts: {
      ...LEFT_OUT_LINES,
      handed_over: 'Архив загружен в кабинет Почты',
      handed_over_unclear: 'Неизвестно, загрузился ли архив: сверка',
      found_in_cabinet: 'Архив найден в кабинете Почты',
      taken_back: 'Партия забрана до загрузки: {reason}',
      uploaded_late: 'Сказано «{words}», когда партию уже забрали: её письма задержаны, пока не посмотрят в кабинете',
      uploaded_again: 'Ещё раз сказано «{words}»: в кабинете может быть второй архив этой партии',
      found_late:
        'Сказано «Письма в кабинете есть», когда их уже сочли отсутствующими: архив не предлагается, пока не посмотрят ещё раз',
      not_taken: 'В кабинете Почты писем партии нет: архив может идти снова',
      unconnected: 'Путь к Почте не подключён, ничего не передано: писем вернулось в ожидание — {count}',
      answers_read: 'Внесён ответ кабинета: принято {accepted}, в «Новых» {faulty}',
      form103_overdue: 'Формы 103 нет дольше суток',
      form103_brought: 'Форма 103 загружена сотрудником{form}',
      form103_unread: 'Загружен файл, в котором форма 103 не прочитана{form}: формой партии он не считается',
      form103_way_differs: 'Путь письма стал известен, и плата по нему не сходится. {words}',
      form103_way_agrees:
        'Расхождение формы 103 снято само: путь письма стал известен, и плата по нему сходится. Было: {words}',
      form103_aside: 'Форма 103 загружена сотрудником и в силу не введена{form}',
      closed_without_form: 'Партия закрыта без формы 103: {reason}',
      handed_in: 'Письма сданы в отделение: {count}',
      checked_in: 'Электронная ф. 103 отправлена в отделение',
      not_checked_in: 'Электронная ф. 103 не отправлена: {reason}',
      rest_absent: 'В кабинете нет писем: {count}, они пойдут в следующей партии',
      rest_not_absent: 'Письма без ответа не отпущены: {why}',
      seen_by_mistake: 'Письма в кабинете увидели по ошибке: выясняется заново',
      rest_kept: 'Письма без ответа не отпущены: не разобрано и не записано строк ответа: {count}',
      mend_here_kept: 'Письмо {number} автору не возвращено: сказано, что оно исправлено в кабинете',
      shpi_replaced: 'ШПИ письма {number} заменён: был {was}, стал {shpi}',
      shpi_given: 'ШПИ письма {number} вписан: {shpi}, прежде его не было',
      answers_returned: 'Не записано, вернулось к разбору строк: {count} ({why})',
      lines_set_aside: 'Непонятые строки отложены, {count}: {reason}',
      row_set_aside: 'Строка ответа {place} отложена, не наше: {reason}',
    },
    shown: formEventShown,
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
    cabinet_rows: {
      ...{ label: 'Разобрать строки ответа кабинета', mood: 'work', place: 'card', anchor: 'cabinet' },
      title: ({ count }: Readonly<Record<string, unknown>>, batch: string) =>
        `Разобрать строки ответа кабинета, которые не сошлись${typeof count === 'number' ? ` (${String(count)})` : ''}: ${batch}`,
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: [], closedWithSubject: false },
    },
    bare_letters: {
      ...{ label: 'Вписать ШПИ принятых писем', mood: 'work', place: 'card', anchor: 'bare' },
      title: ({ count }: Readonly<Record<string, unknown>>, batch: string) =>
        `Вписать ШПИ заказных писем, принятых без него${typeof count === 'number' ? ` (${String(count)})` : ''}: ${batch}`,
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: [], closedWithSubject: false },
    },
    unclear_upload: {
      ...{
        label: 'Посмотреть в кабинете Почты, нет ли там писем партии',
        mood: 'stuck',
        place: 'card',
        anchor: 'cabinet',
      },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: [tellCabinet.name, BATCH_UPDATES.settleSubmission], closedWithSubject: true },
    },
    hand_in_paper: {
      ...{ label: 'Напечатать письма и сдать в отделение', mood: 'work', place: 'card', anchor: 'paper' },
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
      ...{ completedBy: [tellCabinet.name], closedWithSubject: true },
    },
    form103_difference: {
      ...{ label: 'Разобрать расхождение формы 103', mood: 'work', place: 'card', anchor: 'form103' },
      title: ({ words }: Readonly<Record<string, unknown>>, batch: string) => differenceTitle(words, batch),
      ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      dueAfter: 'form103TaskSeconds',
      ...{ completedBy: [], closedWithSubject: false },
    },
    form103_overdue: {
      ...{ label: 'Загрузить форму 103 или закрыть партию без неё', mood: 'stuck', place: 'card' },
      title: (_details: Readonly<Record<string, unknown>>, batch: string) =>
        `Загрузить форму 103 или закрыть без неё: ${batch}`,
      ...{ anchor: 'form103', doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
      dueAfter: 'form103TaskSeconds',
      ...{ completedBy: [closeWithoutForm.name], closedWithSubject: true },
    },
    unclear_submission: {
      ...{ label: 'Выяснить, принята ли партия', mood: 'stuck', place: 'card', anchor: 'settle-heading' },
      ...{ doneBy: ['supervisor'], seenBy: ['clerk', 'admin'] },
      ...{ completedBy: [BATCH_UPDATES.settleSubmission], closedWithSubject: true },
    },
  },
} as const satisfies SubjectWork;
