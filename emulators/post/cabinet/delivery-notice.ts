import { operationName } from '#domain/post/operations.ts';
import { moscowText } from '../moscow-time.ts';
import type { Operation } from '../operations.ts';
import type { StoredLetter } from '../state/letter-store.ts';
import { russianPdf } from './russian-pdf.ts';

/** The notice of delivery. Its real format is not published: this one is the emulator's own and says so on the page. */
export function deliveryNotice(letter: StoredLetter, delivery: Operation): Promise<Uint8Array<ArrayBuffer>> {
  const lines = [
    { text: 'Уведомление о вручении', size: 16, bold: true },
    { text: '', size: 8 },
    { text: `ШПИ: ${letter.shpi ?? ''}` },
    { text: `Регистрационный номер: ${letter.registration_number}` },
    { text: `Получатель: ${letter.recipient}` },
    { text: `Адрес: ${letter.address}` },
    { text: `Вручено: ${moscowText(delivery.operAtMs)} (МСК)` },
    { text: `Операция: ${delivery.operType}/${delivery.operAttr} (${operationName(delivery)})` },
    { text: `Индекс места вручения: ${delivery.officeIndex}` },
  ];
  return russianPdf('СИНТЕТИЧЕСКОЕ УВЕДОМЛЕНИЕ — ЭМУЛЯТОР', lines, delivery.operAtMs);
}
