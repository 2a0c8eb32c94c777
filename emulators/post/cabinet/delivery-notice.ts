import { operationName } from '#domain/post/operations.ts';
import { moscowText } from '../moscow-time.ts';
import type { Operation } from '../operations.ts';
import type { StoredLetter } from '../state/letter-store.ts';
import { russianPdf } from './russian-pdf.ts';

/** The notice of delivery. Its real format is not published: this one is the emulator's own and says so on the page. */
export function deliveryNotice(letter: StoredLetter, delivery: Operation): Promise<Uint8Array<ArrayBuffer>> {
  const facts = [
    '',
    `ШПИ: ${letter.shpi ?? ''}`,
    `Регистрационный номер: ${letter.registration_number}`,
    `Получатель: ${letter.recipient}`,
    `Адрес: ${letter.address}`,
    `Вручено: ${moscowText(delivery.operAtMs)} (МСК)`,
    `Операция: ${delivery.operType}/${delivery.operAttr} (${operationName(delivery)})`,
    `Индекс места вручения: ${delivery.officeIndex}`,
  ];
  const title = { cells: [{ text: 'Уведомление о вручении' }], size: 16, bold: true };
  const lines = [title, ...facts.map((text) => ({ cells: [{ text }] }))];
  return russianPdf('СИНТЕТИЧЕСКОЕ УВЕДОМЛЕНИЕ — ЭМУЛЯТОР', lines, delivery.operAtMs);
}
