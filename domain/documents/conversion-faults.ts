import { ACCEPTED_NAMES } from './document-kind.ts';
import type { Fault, Warning } from './fault.ts';

type Words = string | ((about: string) => string);

/** Why a document cannot become a PDF: what is wrong, then what the clerk can do. */
const FAULTS = {
  empty: 'файл пуст. Приложите документ ещё раз.',
  unknown_format: `формат не распознан. Принимаются ${ACCEPTED_NAMES.map((name) => name.toUpperCase()).join(', ')}.`,
  spreadsheet: 'это таблица, а не текстовый документ. Сохраните её в PDF и приложите PDF.',
  presentation: 'это презентация, а не текстовый документ. Сохраните её в PDF и приложите PDF.',
  archive: 'это архив, а не документ. Распакуйте его и приложите документы по одному.',
  image_format:
    'изображения принимаются в форматах JPG, PNG, TIFF, WEBP и HEIC. Сохраните изображение в одном из них или в PDF.',
  damaged: 'файл повреждён и не открывается. Откройте его в редакторе, сохраните заново и приложите ещё раз.',
  password: 'документ защищён паролем. Снимите пароль в редакторе и приложите документ ещё раз.',
  pdf_encrypted:
    'PDF защищён паролем или ограничениями. Напечатайте его в новый PDF без защиты и приложите новый файл.',
  pdf_dynamic_form:
    'PDF содержит динамическую форму (XFA), которую нельзя напечатать. Напечатайте её в новый PDF и приложите новый файл.',
  pdf_portfolio: 'это PDF-портфель из нескольких файлов. Приложите его документы по одному.',
  pdf_hidden_layers: 'в PDF есть скрытые слои. Напечатайте его в новый PDF и приложите новый файл.',
  pdf_unrendered_form:
    'поля формы в PDF заполнены, но не нарисованы. Напечатайте форму в новый PDF и приложите новый файл.',
  pdf_form_unlike:
    'поля формы в PDF нарисованы не так, как заполнены. Откройте форму, напечатайте её в новый PDF и приложите новый файл.',
  pdf_undrawn_mark: (about) =>
    `пометка (${about}) не нарисована в самом PDF, и в письме её не было бы видно. Напечатайте PDF вместе с пометками в новый PDF и приложите новый файл.`,
  pdf_fonts: (about) =>
    `шрифты не встроены в PDF (${about}), и в письме текст был бы виден иначе. Напечатайте его в новый PDF со встроенными шрифтами и приложите новый файл.`,
  archive_bomb: 'содержимое файла распаковывается в недопустимо большой объём. Сохраните документ заново или в PDF.',
  deep_structure: 'документ слишком сложно вложен. Упростите таблицы или сохраните документ в PDF.',
  picture_too_big: 'изображение слишком велико. Уменьшите его до 60 мегапикселей или меньше.',
  pictures_too_big:
    'изображения документа вместе слишком велики. Уменьшите их в редакторе («Сжать рисунки») или сохраните документ в PDF.',
  old_word:
    'документ создан в старой версии Word и не открывается. Откройте его в Word, сохраните в DOCX и приложите ещё раз.',
  web_archive:
    'это веб-страница, сохранённая одним файлом (MHT). Откройте её в браузере или в Word, сохраните в PDF и приложите PDF.',
  too_many_pages: 'в файле слишком много страниц. Разделите его на части.',
  timeout: 'документ не удалось преобразовать за отведённое время. Упростите его или сохраните в PDF.',
  memory: 'преобразование документа требует слишком много памяти. Уменьшите изображения или сохраните документ в PDF.',
  crashed: 'документ вызывает сбой преобразования. Сохраните его в PDF и приложите PDF.',
} as const satisfies Readonly<Record<string, Words>>;

/** What the clerk should know of a document that was converted: the letter goes on all the same. */
const WARNINGS = {
  macros: 'в документе есть макросы. Они не выполнялись и в письмо не вошли.',
  external_content: (about) =>
    `документ ссылается на рисунки или данные вне файла. Они не загружались${about === '' ? '' : `, и в PDF не видно рисунков: ${about}`}. Вставьте их в сам документ.`,
  comments: 'в документе есть примечания редактора. В письмо они не вошли.',
  hidden_text: 'в документе есть скрытый текст. В письмо он не вошёл.',
  fields_doubtful: (about) =>
    `поля документа напечатаны такими, какими их сохранил редактор: ${about}. Проверьте их на странице.`,
  blank_pages_dropped: (about) => `пустые страницы в конце документа в письмо не вошли: ${about}.`,
  font_equal: (about) => `шрифт заменён шрифтом той же ширины: ${about}. Переносы и число страниц прежние.`,
  font_replaced: (about) =>
    `на сервере нет шрифта и нет равного ему по ширине: ${about}. Проверьте переносы и число страниц.`,
  external_template: 'документ ссылается на внешний шаблон. Шаблон не загружался.',
  tracked_changes: 'в документе есть непринятые исправления, они видны в PDF. Примите или отклоните их.',
  wrong_extension: (about) => `${about}: документ преобразован по содержимому. Просмотрите страницы.`,
  pdf_active_content: 'из PDF удалены сценарии и действия.',
  pdf_embedded_files: 'вложенные в PDF файлы в письмо не вошли.',
  pdf_annotations: 'пометки и поля формы PDF закреплены на страницах в том виде, в каком они напечатаются.',
  pictures_reduced: (about) =>
    `изображения уменьшены, чтобы письмо прошло предел Почты: ${about}. Просмотрите страницы.`,
  page_shrunk: (about) => `лист больше А4, страница уменьшена: ${about}. Проверьте, что текст читается.`,
  pdf_notes: 'в PDF есть заметки, видные только в окне просмотра. В письмо они не вошли.',
  pdf_flawed: 'в разметке PDF есть ошибки, при чтении они исправлены. Просмотрите страницы.',
  pdf_fonts_taken: (about) => `шрифты не встроены в PDF (${about}): взяты шрифты той же ширины. Просмотрите страницы.`,
  not_counted: 'содержимое документа не удалось сверить с PDF. Просмотрите страницы сами: нет ли пропусков.',
  pdf_signature: 'электронная подпись внутри PDF после преобразования не действует.',
} as const satisfies Readonly<Record<string, Words>>;

/** What the document holds and the PDF does not: the letter stops until the clerk has looked and said so. */
const LOSSES = {
  lost_text: (about) => `в PDF нет части текста документа: ${about}.`,
  lost_pictures: (about) => `рисунки документа в PDF не видны: ${about}.`,
  lost_broken: (about) =>
    `рисунки повреждены в самом документе: ${about}. Вместо них напечатано то, что удалось прочесть, — чёрное поле, часть рисунка или ничего. Вставьте исправные.`,
  lost_by_guess:
    'PDF повреждён: таблица его объектов не читается, страницы собраны по догадке. Сверьте каждую страницу с оригиналом или приложите исправный файл.',
  lost_tables: (about) => `в PDF нет таблицы документа: ${about}.`,
  lost_equations: (about) => `в PDF нет формул документа: ${about}.`,
  lost_objects: (about) => `в PDF нет вставленных в документ диаграмм или объектов: ${about}.`,
  lost_parts: (about) => `в PDF нет документов, вставленных в этот документ целиком: ${about}.`,
} as const satisfies Readonly<Record<string, Words>>;

export type ConversionFaultCode = keyof typeof FAULTS;
export type ConversionWarningCode = keyof typeof WARNINGS | keyof typeof LOSSES;

export const CONVERSION_FAULT_CODES = Object.keys(FAULTS) as readonly ConversionFaultCode[];
export const CONVERSION_WARNING_CODES = Object.keys({ ...WARNINGS, ...LOSSES }) as readonly ConversionWarningCode[];

/** What was noticed while a document was converted. */
export interface ConversionNotice {
  readonly code: ConversionWarningCode;
  /** What only this document tells (names of faces, counts), as the code's words want it. */
  readonly about?: string | undefined;
  /** Here it is content that the PDF lacks, though its code alone is no loss. */
  readonly isLoss?: boolean | undefined;
  /** From 1, where there is one. */
  readonly page?: number | undefined;
}

/** A fault of the document as a whole (or of a page, from 1); the caller replaces the field by the attachment's place. */
export function documentFault(code: ConversionFaultCode, page?: number, about = ''): Fault {
  return { code, field: 'document', message: inWords(FAULTS[code], about), ...(page === undefined ? {} : { page }) };
}

function inWords(words: Words, about: string): string {
  return typeof words === 'string' ? words : words(about);
}

/** What was noticed, in words. */
export function documentWarning({ code, about = '', page, isLoss = false }: ConversionNotice): Warning {
  const message = inWords({ ...WARNINGS, ...LOSSES }[code], about);
  const severity = isLoss || code in LOSSES ? 'loss' : 'warning';
  return { code, field: 'document', message, severity, ...(page === undefined ? {} : { page }) };
}
