import { columnOfCode, errorWords } from '#domain/paper/order-errors.ts';
import { paperOrderOf } from '#domain/paper/paper-order.ts';
import { moscowDateOf } from '#domain/paper/sending-date.ts';
import type { PostLetterAnswer, PostRowFault } from '../../ports/post-channel.ts';
import { createdOrders, madeBatches, removedOrders } from './answers.ts';
import type { CleanLetter, OnPaper } from './clean-letters.ts';
import { call, PostUnclearError, type OtpravkaOptions } from './client.ts';
import { acceptedOf, findByNumber, itemsOfBatch } from './find-items.ts';

/** A letter that the Post reads. */
type ReadLetter = Extract<CleanLetter, { readonly fault?: undefined }>;

/** What came of ordering: letters that are in the Post's batches, and those that it found faulty. */
export interface Ordered {
  readonly accepted: readonly PostLetterAnswer[];
  readonly rejected: readonly PostLetterAnswer[];
}

/** Told before every call that changes something at the Post. */
export type OnBegin = () => void;

/**
 * Orders letters and puts them into batches. Of a letter that was handed over before the Post is asked first: one that is in a batch is
 * taken as it is, an order that was only begun is removed, so that never two stand under one number. @throws as `call`
 */
export async function orderLetters(
  options: OtpravkaOptions,
  letters: readonly ReadLetter[],
  begin: OnBegin,
  signal?: AbortSignal,
): Promise<Ordered> {
  const before = await findBefore(options, letters, signal);
  if (before.begun.length > 0) {
    begin();
    await removeOrders(options, before.begun, signal);
  }
  const known = new Set(before.accepted.map(({ registrationNumber }) => registrationNumber));
  const fresh = letters.filter(({ letter }) => !known.has(letter.registrationNumber));
  if (fresh.length === 0) return { accepted: before.accepted, rejected: [] };
  begin();
  const created = await createOrders(options, fresh, signal);
  const shipped = created.ids.size === 0 ? NOTHING : await putIntoBatches(options, fresh, created.ids, signal);
  return {
    accepted: [...before.accepted, ...shipped.accepted],
    rejected: [...created.rejected, ...shipped.rejected],
  };
}

const NOTHING: Ordered = { accepted: [], rejected: [] };

async function findBefore(options: OtpravkaOptions, letters: readonly ReadLetter[], signal?: AbortSignal) {
  const accepted: PostLetterAnswer[] = [];
  const begun: number[] = [];
  for (const { letter } of letters.filter(({ letter: { paper } }) => paper.mayBeThere)) {
    const { registrationNumber } = letter;
    const shipped = await findByNumber(options, 'shipment', registrationNumber, signal);
    accepted.push(...acceptedOf(shipped, new Set([registrationNumber])));
    const waiting = await findByNumber(options, 'backlog', registrationNumber, signal);
    begun.push(...waiting.map(({ id }) => id));
  }
  return { accepted, begun };
}

async function removeOrders(options: OtpravkaOptions, ids: readonly number[], signal?: AbortSignal): Promise<void> {
  const asked = { method: 'DELETE', path: '/1.0/backlog', body: ids, signal } as const;
  const { errors } = await call(options, asked, removedOrders);
  const stays = errors.find((error) => error['error-code'] !== 'NOT_FOUND');
  if (stays) throw new PostUnclearError(`прежний заказ не удалён: ${stays['error-code']}`);
}

/** Every letter must be told of once: made under its own number, or faulty. */
async function createOrders(options: OtpravkaOptions, letters: readonly ReadLetter[], signal?: AbortSignal) {
  const body = letters.map(({ letter, address, name }) => {
    const { registrationNumber, isRegistered, paper } = letter;
    const kind = isRegistered ? 'registered' : 'simple';
    return paperOrderOf({ registrationNumber, kind, letter: paper, address, name, terms: options });
  });
  const asked = { method: 'PUT', path: '/2.0/user/backlog', body, signal } as const;
  const { orders, errors } = await call(options, asked, createdOrders);
  const ids = new Map(orders.map((order) => [order['order-num'], order['result-id']]));
  const rejected = errors.map((error) => {
    const faults = error['error-codes'].map(({ code, description, details }) => faultOf(code, description, details));
    return rejectionOf(letters[error.position]?.letter, faults);
  });
  const told = [...ids.keys(), ...rejected.map(({ registrationNumber }) => registrationNumber)];
  requireEach(letters, told);
  return { ids, rejected };
}

async function putIntoBatches(
  options: OtpravkaOptions,
  letters: readonly ReadLetter[],
  ids: ReadonlyMap<string, number>,
  signal?: AbortSignal,
): Promise<Ordered> {
  const waiting = letters.filter(({ letter }) => ids.has(letter.registrationNumber));
  const date = moscowDateOf((await options.now?.()) ?? new Date());
  const body = waiting.map(({ letter }) => ids.get(letter.registrationNumber));
  const asked = { method: 'POST', path: `/1.0/user/shipment?sending-date=${date}`, body, signal } as const;
  const { batches, errors } = await call(options, asked, madeBatches);
  const rejected = errors.map((error) =>
    rejectionOf(waiting[error.position]?.letter, [faultOf(error['error-code'], error['error-description'])]),
  );
  const refused = new Set(rejected.map(({ registrationNumber }) => registrationNumber));
  const found = [];
  for (const batch of batches) found.push(...(await itemsOfBatch(options, batch['batch-name'], signal)));
  const numbers = waiting.map(({ letter }) => letter.registrationNumber).filter((number) => !refused.has(number));
  const own = found.filter((item) => ids.get(item['order-num']) === item.id);
  const accepted = acceptedOf(own, new Set(numbers));
  requireEach(waiting, [...accepted.map(({ registrationNumber }) => registrationNumber), ...refused]);
  return { accepted, rejected };
}

/** @throws PostUnclearError where a letter is not told of, told of twice, or is nobody we have sent */
function requireEach(letters: readonly ReadLetter[], told: readonly string[]): void {
  const asked = new Set(letters.map(({ letter }) => letter.registrationNumber));
  const isWhole =
    told.length === asked.size && new Set(told).size === asked.size && told.every((one) => asked.has(one));
  if (!isWhole) throw new PostUnclearError('Почта ответила не о каждом письме');
}

function faultOf(code: string, description?: string | null, details?: string | null) {
  return { column: columnOfCode(code), message: errorWords(code, description ?? '', details ?? '') };
}

function rejectionOf(
  letter: OnPaper | undefined,
  faults: readonly Omit<PostRowFault, 'row'>[],
): PostLetterAnswer & { readonly state: 'rejected' } {
  if (!letter) throw new PostUnclearError('в ответе строка, которой мы не передавали');
  const { registrationNumber, row } = letter;
  return { registrationNumber, state: 'rejected', faults: faults.map((fault) => ({ row, ...fault })) };
}
