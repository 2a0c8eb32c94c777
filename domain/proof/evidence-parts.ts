const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^about\.json$/, 'что это за файл'],
  [/^document\.pdf$/, 'отправленный документ'],
  [/^document\.pdf\.sig$/, 'электронная подпись'],
  [/^authority\.xml$/, 'доверенность (МЧД)'],
  [/^signature\.(txt|json)$/, 'отчёт о подписи'],
  [/^summary\.pdf$/, 'сводка'],
  [/^registry\.json$/, 'строка реестра и хеш архива'],
  [/^form103(-\d+)?\.pdf$/, 'список ф. 103'],
  [/^notices\./, 'уведомления по СМС и электронной почте'],
  [/^notice\./, 'уведомление о вручении'],
  [/^postal\./, 'операции Почты'],
  [/^evidence\.json$/, 'свидетельства по ETSI EN 319 522'],
  [/^gate\.json$/, 'извещён ли адресат, даты'],
  [/^course\./, 'кто, что и когда сделал'],
  [/^journal\/entry-/, 'запись журнала'],
  [/^journal\/root-/, 'корень журнала за день или его метка времени'],
  [/^journal\//, 'пути записей к корню журнала'],
  [/^seal\.pem$/, 'ключ печати'],
  [/^verify\.sh$/, 'сама проверка'],
  [/\.zip$/, 'доказательства по письму'],
];

/** What a file of an evidence file is, in the words of `verify.sh`. */
export function evidencePart(name: string): string {
  return PARTS.find(([pattern]) => pattern.test(name))?.[1] ?? 'часть файла';
}
