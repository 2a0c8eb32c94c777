import type { PostLetterAnswer } from '../../ports/post-channel.ts';
import { items, type Item } from './answers.ts';
import { call, PostUnclearError, type OtpravkaOptions } from './client.ts';

const PAGE_SIZE = 100;
/** More pages than a batch can have: the Post would be giving the same one for ever. */
const MAX_PAGES = 20;

/** Orders of exactly this number, in «Новые» or in batches. @throws as `call` */
export async function findByNumber(
  options: OtpravkaOptions,
  where: 'backlog' | 'shipment',
  registrationNumber: string,
  signal?: AbortSignal,
): Promise<readonly Item[]> {
  const path = `/1.0/${where}/search?query=${encodeURIComponent(registrationNumber)}`;
  const found = await call(options, { method: 'GET', path, signal }, items);
  return found.filter((item) => item['order-num'] === registrationNumber);
}

/** Everything in one of the Post's batches. @throws as `call` */
export async function itemsOfBatch(
  options: OtpravkaOptions,
  batchName: string,
  signal?: AbortSignal,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const path = `/1.0/batch/${encodeURIComponent(batchName)}/shipment?size=${String(PAGE_SIZE)}&page=${String(page)}`;
    const found = await call(options, { method: 'GET', path, signal }, items);
    all.push(...found.map((item) => ({ ...item, 'batch-name': item['batch-name'] ?? batchName })));
    if (found.length < PAGE_SIZE) return all;
  }
  throw new PostUnclearError('Почта отдаёт партию без конца');
}

/**
 * What items say of the letters asked for, each number matched by itself and never by its place. @throws PostUnclearError where two orders
 * bear one number or one ШПИ: nobody knows then which of them is the letter
 */
export function acceptedOf(found: readonly Item[], asked: ReadonlySet<string>): readonly PostLetterAnswer[] {
  const ours = found.filter((item) => asked.has(item['order-num']));
  const byNumber = new Map(ours.map((item) => [item['order-num'], item]));
  const byId = new Set(ours.map(({ id }) => id));
  if (byId.size !== byNumber.size) throw new PostUnclearError('у Почты два заказа с одним номером письма');
  const shpis = [...byNumber.values()].flatMap(({ barcode }) => barcode ?? []);
  if (new Set(shpis).size !== shpis.length) throw new PostUnclearError('в ответе ШПИ повторяется');
  return [...byNumber.values()].map(answerOf);
}

function answerOf(item: Item): PostLetterAnswer {
  const { barcode, mass } = item;
  const [batchName, rate] = [item['batch-name'] ?? '', item['total-rate-wo-vat']];
  return {
    ...{ registrationNumber: item['order-num'], state: 'accepted', uploadId: batchName },
    ...(barcode && { shpi: barcode }),
    order: {
      orderId: String(item.id),
      batchName,
      priceKopecks: rate == null ? null : rate + (item['total-vat'] ?? 0),
      massGrams: mass ?? null,
    },
  };
}
