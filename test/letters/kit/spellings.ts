const DASHES = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212'];

/** Lines of spellings that all mean the first of the line. */
export const SAME_WORDS: readonly (readonly string[])[] = [
  [
    '2-1195/2026',
    ...DASHES.map((dash) => `2${dash}1195/2026`),
    '2 - 1195 / 2026',
    '2\u00A0\u2013\u00A01195\u202F/\u202F2026',
    '№ 2-1195/2026',
    '№2-1195/2026',
    'N 2-1195/2026',
    'дело № 2-1195/2026',
    'Дело №\u00A02-1195/2026',
    'дела 2-1195/2026',
    '2-1195\u200B/2026\uFEFF',
    '2\u00AD-1195/2026',
  ],
  ['2а-15/2026', '2a-15/2026', '2а - 15/2026', '2a\u201115 / 2026'],
  ['М-12/2026', 'M-12/2026', '№ M - 12/2026', 'М \u2212 12/2026'],
  ["О'Нил", 'О\u2019Нил', 'О\u02BCНил', 'О\u2018Нил', 'О\u02BBНил', 'O`Нил'],
  ['Семёнов', 'Семенов', 'Сем\u0435\u0308нов', 'Ceменов'],
  ['Йошкин', '\u0418\u0306ошкин'],
  ['Петрова-Водкина', 'Петрова\u2010Водкина', 'Петрова\u2011Bодкина', 'Петро\u00ADва-Водкина'],
  ['Тестов Тест', 'Тестов\u00A0Тест', ' Тестов \u2009 Тест '],
];

/** The same of numbers that are given by the program and the Post: kept as the first of the line and never otherwise. */
export const GIVEN_NUMBERS: readonly (readonly string[])[] = [
  [
    ...['50MS0095/26/768', '50МS0095/26/768', '50MS0095 / 26 / 768', '50MS0095-26-768', '50MS0095-26-000768.pdf'],
    ...['50 MS 0095 / 26 / 768', '50 MS0095/26/768', '50MS\u00A00095/26/768'],
  ],
  [
    '14500012345678',
    '145000 12 34567 8',
    '145000-12-34567-8',
    '145000\u00A012\u00A034567\u00A08',
    '145000\u20131234567\u20138',
  ],
];

/** Texts that the program and the database must bring to one form. */
export const FORM_SPELLINGS: readonly string[] = [
  ...[...SAME_WORDS, ...GIVEN_NUMBERS].flat(),
  '',
  ' ',
  '\u180E\u200E\u202A\u2066\u206F\uFFF9',
  '\t2-1\n/ 5\r\n2\u2028-\u20293 \u1680\u3000\u205F-4',
  'УИД 50MS0095-01-2026-000123-45',
  '9-1/2026 ~ М-1/2026 (2-800/2025)',
  '3/1-5/2026, 3 / 1 - 5 / 2026; 13-2/2026',
  'абвг - 5, аб - 5, а - 5, 1абв - 5, 1аб - 5, ё - 5, é - 5, \u{1F600} - 5, _ - 5, Ї - 5',
  '5 -  - 6 --7 5--6 -5',
  'ABCEHKMOPTXY abcehkmoptxy DFGIJLNQRSUVWZ ёЁ ЁЛКА Ё\u0308 é\u0301 İıẞß ΑΣ',
  'É\u0065\u0301 \uAC00\u1100\u1161 \u{1D15E} \uFB01 \u2116 \u210C ½',
  "'`´\u2018\u2019\u02BB\u02BC\u02B9\u2032",
  '%_\\|/ | «»"()',
];

/** Whole and part numbers whose court is written by sound or by look: as they are typed, and as they are kept. */
export const COURT_CODES: readonly (readonly [string, string])[] = [
  ['50МС0095/26/768', '50MS0095/26/768'],
  ['50мс0095-26-768', '50MS0095/26/768'],
  ['50MC0095/26/768', '50MS0095/26/768'],
  ['50МС0095/26/76', '50MS0095/26/76'],
  ['77РС0001/26/1', '77RS0001/26/1'],
];
