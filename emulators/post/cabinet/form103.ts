import { isPrinted } from '../fates.ts';
import type { StoredLetter } from '../state/letter-store.ts';
import { moscowText } from '../moscow-time.ts';
import { russianPdf, type Cell, type Line } from './russian-pdf.ts';

function rankName(letters: readonly StoredLetter[]): string {
  return letters.every((letter) => letter.rank === 0) ? 'Без разряда' : 'Судебное';
}

/** Columns of the table: number, recipient with address, ШПИ, registration number, charge. */
function tableCells(...texts: readonly [string, string, string, string, string]): readonly Cell[] {
  return COLUMNS.map(([left, width], at) => ({ text: texts[at] ?? '', left, width }));
}

const COLUMNS = [
  [0, 26],
  [28, 195],
  [226, 86],
  [314, 124],
  [442, 53],
] as const;

/** The prices of the published tariff of 2020: what the real form charges is not known here. */
const CHARGE_KOPECKS = { electronic: 3_240, paper: 6_480 } as const;

function chargeOf({ fate }: StoredLetter): number {
  return isPrinted(fate) ? CHARGE_KOPECKS.paper : CHARGE_KOPECKS.electronic;
}

function roubles(kopecks: number): string {
  return (kopecks / 100).toFixed(2).replace('.', ',');
}

function letterLine(letter: StoredLetter, index: number): Line {
  const recipient = `${letter.recipient}, ${letter.address}`;
  const charge = roubles(chargeOf(letter));
  const cells = tableCells(String(index + 1), recipient, letter.shpi ?? '', letter.registration_number, charge);
  return { cells, size: 9, ruled: true };
}

/**
 * The list of accepted letters with the header fields and columns that are published (form 103), and a column of charges of our own, so that
 * what is done with charges can be tried. The real file's other columns and its signature are not known, so none are imitated.
 */
export function form103(
  uploadId: string,
  letters: readonly StoredLetter[],
  madeAtMs: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const acceptedAtMs = letters[0]?.accepted_at_ms ?? madeAtMs;
  const facts = [
    `Дата сдачи: ${moscowText(acceptedAtMs)} (МСК)`,
    'Вид отправлений: письмо заказное в форме электронного документа',
    `Разряд: ${rankName(letters)}`,
    'Плательщик: отправитель',
    'Способ оплаты: безналичный расчёт',
    `Всего отправлений: ${letters.length}, на сумму ${roubles(letters.reduce((sum, one) => sum + chargeOf(one), 0))}`,
    '',
  ];
  const lines: readonly Line[] = [
    { cells: [{ text: `Список внутренних почтовых отправлений № ${uploadId}` }], size: 15, bold: true },
    { cells: [{ text: 'Форма 103' }], size: 12 },
    ...facts.map((text) => ({ cells: [{ text }] })),
    { cells: tableCells('№', 'Адресат, адрес', 'ШПИ', 'Рег. номер', 'Плата, руб.'), size: 9, bold: true, ruled: true },
    ...letters.map(letterLine),
  ];
  return russianPdf('ЭМУЛЯТОР, НЕ ПОЧТА РОССИИ', lines, madeAtMs);
}
