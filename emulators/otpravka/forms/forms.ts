import { strToU8, zipSync } from 'fflate';
import { russianPdf, type Cell, type Line } from '#emulators/post/cabinet/russian-pdf.ts';
import type { StoredOrder } from '../rules/order.ts';
import type { StoredBatch } from '../state/books.ts';

const MARK = 'ЭМУЛЯТОР, НЕ ПОЧТА РОССИИ';

/**
 * The papers that the Post gives out. Their real look is not published: these say what they are, and hold what must be on them, so that
 * whoever prints one sees whose letter it is.
 */
export function form103(batch: StoredBatch, orders: readonly StoredOrder[]): Promise<Uint8Array<ArrayBuffer>> {
  const lines: readonly Line[] = [
    { cells: [{ text: `Список № ${batch.name} внутренних почтовых отправлений` }], size: 15, bold: true },
    { cells: [{ text: 'Форма 103' }], size: 12 },
    { cells: [{ text: `Дата сдачи: ${batch.sendingDate}, отделение ${batch.office}` }] },
    { cells: [{ text: `Всего отправлений: ${String(orders.length)}` }] },
    { cells: rowOf('№', 'Адресат, адрес', 'ШПИ', 'Масса, г'), size: 9, bold: true, ruled: true },
    ...orders.map((order, index) => ({
      cells: rowOf(String(index + 1), addresseeOf(order), order.barcode ?? '–', String(order.body.mass ?? 0)),
      ...{ size: 9, ruled: true },
    })),
  ];
  return russianPdf(MARK, lines, batch.statusAtMs);
}

function rowOf(number: string, addressee: string, shpi: string, mass: string): readonly Cell[] {
  return [
    { text: number, left: 0, width: 30 },
    { text: addressee, left: 34, width: 275 },
    { text: shpi, left: 317, width: 100 },
    { text: mass, left: 421, width: 70 },
  ];
}

/** The address label of one letter (форма 7-п). */
export function form7p(order: StoredOrder, madeAtMs: number): Promise<Uint8Array<ArrayBuffer>> {
  return russianPdf(
    MARK,
    [
      { cells: [{ text: 'Форма 7-п' }], size: 15, bold: true },
      { cells: [{ text: `ШПИ ${order.barcode ?? '– простое письмо –'}` }], size: 14 },
      { cells: [{ text: `Куда, кому: ${addresseeOf(order)}` }], size: 12 },
      { cells: [{ text: `Номер отправителя: ${order.orderNum}` }] },
    ],
    madeAtMs,
  );
}

function addresseeOf({ body }: StoredOrder): string {
  const part = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const places = ['index-to', 'region-to', 'place-to', 'street-to', 'house-to', 'room-to'].map(part);
  return [part('recipient-name'), ...places].filter((text) => text !== '').join(', ');
}

/** Everything of a batch in one ZIP. The published `Export.xls` is not imitated: its columns are not known. */
export async function allForms(batch: StoredBatch, orders: readonly StoredOrder[]): Promise<Uint8Array<ArrayBuffer>> {
  const rows = orders.map(({ orderNum, barcode }) => `${barcode ?? ''};${orderNum}`);
  const labels = await Promise.all(
    orders.map(async (order) => [`f7p-${String(order.id)}.pdf`, await form7p(order, batch.statusAtMs)] as const),
  );
  const mtime = new Date(batch.statusAtMs);
  return new Uint8Array(
    zipSync(
      {
        'Export.csv': strToU8(['barcode;order-num', ...rows].join('\r\n')),
        'F103.pdf': await form103(batch, orders),
        ...Object.fromEntries(labels),
      },
      { mtime, level: 0 },
    ),
  );
}
