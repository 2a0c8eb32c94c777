import type { StoredLetter } from '../state/letter-store.ts';
import { moscowText } from '../moscow-time.ts';
import { russianPdf, type TextLine } from './russian-pdf.ts';

function rankName(letters: readonly StoredLetter[]): string {
  return letters.every((letter) => letter.rank === 0) ? 'Без разряда' : 'Судебное';
}

function letterLines(letter: StoredLetter, index: number): readonly TextLine[] {
  return [
    { text: `${index + 1}. ${letter.recipient}`, bold: true },
    { text: `Адрес: ${letter.address}`, left: 16 },
    { text: `ШПИ: ${letter.shpi ?? ''}    Рег. номер: ${letter.registration_number}`, left: 16 },
    { text: '', size: 4 },
  ];
}

/**
 * The list of accepted letters with the header fields that are published (form 103). The real file's other columns and its signature
 * are not known, so none are imitated.
 */
export function form103(
  uploadId: string,
  letters: readonly StoredLetter[],
  madeAtMs: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const acceptedAtMs = letters[0]?.accepted_at_ms ?? madeAtMs;
  const header: readonly TextLine[] = [
    { text: `Список внутренних почтовых отправлений № ${uploadId}`, size: 15, bold: true },
    { text: 'Форма 103', size: 12 },
    { text: `Дата сдачи: ${moscowText(acceptedAtMs)} (МСК)` },
    { text: 'Вид отправлений: письмо заказное в форме электронного документа' },
    { text: `Разряд: ${rankName(letters)}` },
    { text: 'Плательщик: отправитель' },
    { text: 'Способ оплаты: безналичный расчёт' },
    { text: `Всего отправлений: ${letters.length}` },
    { text: '', size: 8 },
  ];
  return russianPdf('ЭМУЛЯТОР, НЕ ПОЧТА РОССИИ', [...header, ...letters.flatMap(letterLines)], madeAtMs);
}
