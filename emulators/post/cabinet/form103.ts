import type { StoredLetter } from '../state/letter-store.ts';
import { moscowText } from '../moscow-time.ts';
import { russianPdf, type Cell, type Line } from './russian-pdf.ts';

function rankName(letters: readonly StoredLetter[]): string {
  return letters.every((letter) => letter.rank === 0) ? 'Без разряда' : 'Судебное';
}

/** Columns of the table: number, recipient with address, ШПИ, registration number. */
function tableCells(number: string, recipient: string, shpi: string, registrationNumber: string): readonly Cell[] {
  return [
    { text: number, left: 0, width: 30 },
    { text: recipient, left: 34, width: 235 },
    { text: shpi, left: 277, width: 90 },
    { text: registrationNumber, left: 371, width: 124 },
  ];
}

function letterLine(letter: StoredLetter, index: number): Line {
  const recipient = `${letter.recipient}, ${letter.address}`;
  const cells = tableCells(String(index + 1), recipient, letter.shpi ?? '', letter.registration_number);
  return { cells, size: 9, ruled: true };
}

/**
 * The list of accepted letters with the header fields and columns that are published (form 103). The real file's other columns and its
 * signature are not known, so none are imitated.
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
    `Всего отправлений: ${letters.length}`,
    '',
  ];
  const lines: readonly Line[] = [
    { cells: [{ text: `Список внутренних почтовых отправлений № ${uploadId}` }], size: 15, bold: true },
    { cells: [{ text: 'Форма 103' }], size: 12 },
    ...facts.map((text) => ({ cells: [{ text }] })),
    { cells: tableCells('№', 'Адресат, адрес', 'ШПИ', 'Рег. номер'), size: 9, bold: true, ruled: true },
    ...letters.map(letterLine),
  ];
  return russianPdf('ЭМУЛЯТОР, НЕ ПОЧТА РОССИИ', lines, madeAtMs);
}
