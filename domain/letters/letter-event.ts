import { operationName } from '../post/operations.ts';
import { isReason, reasonWords } from './letter-reasons.ts';

/** Kinds of timeline lines, with the words shown. Data goes into `{…}` places by name. */
export const LETTER_EVENT_TEXTS = {
  created: 'Черновик создан',
  submitted: 'Отправлено на подпись, номер {number}',
  resubmitted: 'Исправлено и отправлено снова',
  prepared: 'Документ подготовлен: {pageCount} стр.',
  pictures_reduced: 'Изображения уменьшены, чтобы письмо прошло предел Почты: {about}',
  faulty: 'Найдены ошибки: {count}',
  losses_seen: 'Посмотрено, что не вошло в PDF: «{fileName}»',
  reminded: 'Напоминание подписывающему',
  escalated: 'Срок подписания истёк, руководству участка сообщено',
  reassigned: 'Передано на подпись другому руководителю',
  sent_back: 'Возвращено с замечанием: {remark}',
  signing_failed: 'Подпись не поставлена: {reason}',
  signed: 'Подписано, сертификат {serialNumber}',
  voided: 'Подпись больше не действует: {reason}',
  queued: 'Включено в партию {batch}',
  requeued: 'Почта не получила письмо, оно пойдёт в следующей партии',
  submitting: 'Передаётся Почте, попытка {attempt}',
  unclear: 'Ответ Почты не определён, идёт сверка',
  accepted: 'Принято Почтой, ШПИ {shpi}',
  found_at_post: 'После восстановления из копии найдено на Почте: принято, ШПИ {shpi}',
  rejected: 'Почта не приняла письмо: {count} замеч.',
  postal: 'Почта: {operation}',
  delivered: 'Вручено адресату',
  returned_to_court: 'Возвращено в суд: {reason}',
  lost: 'Утрачено Почтой',
  dispatched: 'Простое письмо передано Почте',
  outcome_overdue: 'Исхода нет дольше положенного: нужен запрос Почте',
  notice_received: 'Получено уведомление о вручении',
  notice_missing: 'Уведомление о вручении не поступило',
  notice_wrong: 'Уведомление не подшито: {reason}',
  cancelled: 'Отозвано: {reason}',
  filed: 'Подшито в дело',
  unarchived: 'Возвращено из архива: {reason}',
} as const;

/** A line's data as its words want it: reasons and operations by their names. Lines are never changed: old ones keep reasons in words. */
export function letterEventShown(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const worded = Object.entries(data).map(([name, value]) => [name, isReason(value) ? reasonWords(value) : value]);
  return { ...operationOf(data), ...Object.fromEntries(worded) };
}

/** The Post's own name of an operation: what it does, and why a letter came back. */
function operationOf({ operType, operAttr }: Readonly<Record<string, unknown>>): object {
  if (typeof operType !== 'number' || typeof operAttr !== 'number') return {};
  const name = operationName({ operType, operAttr });
  return { operation: name, reason: name };
}
