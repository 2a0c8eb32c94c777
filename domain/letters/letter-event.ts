import { withRussianDays } from '../calendar/day-words.ts';
import { CASE_KIND_WORDS, CASE_KINDS } from '../cases/court-case.ts';
import { SERVER_KEY_WORDS } from '../signing/key-place.ts';
import { localTimeOf } from '../post/local-time.ts';
import { operationName } from '../post/operations.ts';
import { isNormCode, NORMS } from '../returns/norms.ts';
import { isReturnCause, RETURN_CAUSES } from '../returns/return-cause.ts';
import { isScanWay, SCAN_WAY_NAMES } from '../scans/scan.ts';
import { isReason, reasonWords } from './letter-reasons.ts';
import { retoldWords } from '../case-letters/call-of-letter.ts';
import { sentAsIsWords } from './sent-as-is.ts';

/** Kinds of timeline lines, with the words shown. Data goes into `{…}` places by name. */
export const LETTER_EVENT_TEXTS = {
  created: 'Черновик создан',
  submitted: 'Отправлено на подпись, номер {number}',
  resubmitted: 'Исправлено и отправлено снова',
  sent_as_is: 'Отправлено, хотя программа спрашивает: {words}',
  told_anew: 'Письмо переведено на новый день заседания: {what}{texts}',
  prepared: 'Документ подготовлен: {pageCount} стр.',
  pictures_reduced: 'Изображения уменьшены, чтобы письмо прошло предел Почты: {about}',
  faulty: 'Найдены ошибки: {count}',
  losses_seen: 'Посмотрено, что не вошло в PDF: «{fileName}»',
  endorsed: 'Завизировано',
  substituted: 'На подпись замещающему: {name}',
  reminded: 'Напоминание подписывающему',
  escalated: 'Срок подписания истёк, руководству участка сообщено',
  reassigned: 'Передано на подпись другому руководителю',
  sent_back: 'Возвращено с замечанием: {remark}',
  signing_failed: 'Подпись не поставлена: {reason}',
  signed: 'Подписано, сертификат {serialNumber}{serverKey?}',
  voided: 'Подпись больше не действует: {reason}',
  queued: 'Включено в партию {batch}',
  requeued: 'Почта не получила письмо, оно пойдёт в следующей партии',
  taken_back: 'Партия забрана до загрузки в кабинет Почты, письмо пойдёт в следующей: {reason}',
  unconnected: 'Путь к Почте не подключён: письмо не передано и пойдёт в следующей партии',
  submitting: 'Передаётся Почте, попытка {attempt}',
  asked_first: 'После восстановления сначала выясняется, нет ли этого письма уже у Почты: без этого оно не передаётся',
  asked_after_word:
    'Сказано, что архив прежней партии с этим письмом уже в кабинете: сначала выясняется, без этого оно не передаётся',
  ordered: 'Почта завела заказ {order}, ШПИ {shpi}: письмо печатается и сдаётся в отделение',
  unclear: 'Ответ Почты не определён, идёт сверка',
  accepted: 'Принято Почтой, ШПИ {shpi}',
  found_at_post: 'После восстановления из копии найдено на Почте: принято, ШПИ {shpi}',
  rejected: 'Почта не приняла письмо: {count} замеч.',
  left_new: 'Кабинет оставил письмо в «Новых»: {column?} {message}',
  mended_in_cabinet: 'Исправлено в кабинете Почты: {words}',
  mended_by_mistake: 'Сказано «Исправлено в кабинете» по ошибке: письмо по-прежнему в «Новых»',
  shpi_given: 'Вписан ШПИ {shpi}: письмо было принято без него',
  shpi_corrected:
    'Исправлен ШПИ: {shpi}, прежде был записан {was}. Операции Почты, названные до этого, — о прежнем ШПИ',
  postal: 'Почта: {operation}',
  delivered: 'Вручено адресату',
  returned_to_court: 'Возвращено в суд: {reason}',
  lost: 'Утрачено Почтой',
  dispatched: 'Простое письмо передано Почте',
  outcome_overdue: 'Исхода нет дольше положенного: нужен запрос Почте',
  notice_received: 'Получено уведомление о вручении',
  notice_missing: 'Уведомление о вручении не поступило',
  notice_wrong: 'Уведомление не подшито: {reason}',
  notice_attached: 'Приобщено уведомление о вручении, скан{paper?}',
  envelope_attached: 'Приобщён вернувшийся конверт, скан{paper?}',
  scan_attached: 'Приобщена бумага Почты, скан{paper?}',
  counted_as_notified: 'Решено: адресат учтён как извещённый. Основание: {basis}',
  case_kind_named: 'Указан вид дела: {kindWords}',
  sent_again: 'Решено: отправить повторно, подготовлено новое письмо',
  other_way: 'Решено: вручить иным способом: {reason}',
  sent_after: 'Повторная отправка вместо письма {number}, которое не вручено',
  address_asked: 'Адрес в письме и адрес участника в деле разные: нужно решить, какой остаётся',
  address_late: 'Адрес участника дела изменился, когда письмо уже передано Почте',
  address_taken: 'Взят новый адрес участника дела, письмо снова у автора',
  address_kept: 'Оставлен прежний адрес: {reason}',
  cancelled: 'Отозвано: {reason}',
  filed: 'Подшито в дело',
  unarchived: 'Возвращено из архива: {reason}',
} as const;

/** A line's data as its words want it: reasons and operations by their names, a batch by its day as people write it. Lines are never changed: old ones keep reasons in words. */
export function letterEventShown(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const worded = Object.entries(data).map(([name, value]) => [name, isReason(value) ? reasonWords(value) : value]);
  const serverKey = data['keyPlace'] === 'server' ? `. ${SERVER_KEY_WORDS}` : '';
  return {
    ...{
      serverKey,
      ...operationOf(data),
      ...basisOf(data),
      ...kindOf(data),
      ...sentAsIsWords(data),
      ...paperOf(data),
      ...Object.fromEntries(worded),
      ...retoldWords(data),
    },
    ...batchOf(data),
  };
}

/** Lines keep the day of a batch as programs write it. */
function batchOf({ batch }: Readonly<Record<string, unknown>>): object {
  return typeof batch === 'string' ? { batch: withRussianDays(batch) } : {};
}

/** The office and the time on its own clock, which is what legal days are counted by. */
function placeOf({ officeIndex, operDate }: Readonly<Record<string, unknown>>): string[] {
  const local = typeof operDate === 'string' ? localTimeOf(operDate) : null;
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(local ?? '') ?? [];
  return [
    ...(typeof officeIndex === 'string' && officeIndex !== '' ? [`отделение ${officeIndex}`] : []),
    ...(time === undefined ? [] : [`${day ?? ''}.${month ?? ''}.${year ?? ''}, ${time} по местному времени`]),
  ];
}

/** What is marked on an envelope, and how the number of a paper was known. */
function paperOf({ cause, way }: Readonly<Record<string, unknown>>): object {
  const said = [
    ...(typeof cause === 'string' && isReturnCause(cause) ? [RETURN_CAUSES[cause]] : []),
    ...(typeof way === 'string' && isScanWay(way) ? [`ШПИ ${SCAN_WAY_NAMES[way]}`] : []),
  ];
  return { paper: said.map((words) => `; ${words}`).join('') };
}

/** By which norms an addressee is counted as notified, and why, where words were given. */
function basisOf({ norms, reason }: Readonly<Record<string, unknown>>): object {
  if (!Array.isArray(norms)) return {};
  const titles = norms.filter(isNormCode).map((code) => NORMS[code].title);
  return { basis: [titles.join('; '), ...(typeof reason === 'string' ? [reason] : [])].join('. ') };
}

function kindOf({ caseKind }: Readonly<Record<string, unknown>>): object {
  const kind = CASE_KINDS.find((one) => one === caseKind);
  return kind === undefined ? {} : { kindWords: CASE_KIND_WORDS[kind] };
}

/** The Post's own name of an operation: what it does, and why a letter came back. */
function operationOf(data: Readonly<Record<string, unknown>>): object {
  const { operType, operAttr } = data;
  if (typeof operType !== 'number' || typeof operAttr !== 'number') return {};
  const name = operationName({ operType, operAttr });
  return { operation: [name, ...placeOf(data)].join(', '), reason: name };
}
