import type { WorkCalendar } from '../calendar/working-days.ts';
import type { LetterKind } from '../letters/letter.ts';
import { atLastOffice } from '../post/last-office.ts';
import type { OperationCode } from '../post/operations.ts';
import { summariseOperations, type PostalSummary } from '../post/postal-milestone.ts';
import type { OrderedOperation, PostalRecord } from '../post/ordered-operations.ts';
import { returnCauseOf, type ReturnCause } from '../returns/return-cause.ts';
import { storageDoubt, storageIn, type Storage, type StorageDoubt } from './storage-at-office.ts';

/** What the Post's operations say of a letter, as the law of notice looks at it. */
export const FATES = {
  delivered: 'вручено адресату',
  delivered_electronically: 'вручено электронно: адресат открыл письмо',
  to_hands: 'доставлено в руки под роспись',
  handed_unclear: 'Почта пишет «вручение», но не говорит кому',
  left_without_signature: 'оставлено без подписи адресата',
  returned_stored: 'возвращено: срок хранения вышел',
  returned_early: 'возвращено раньше, чем вышел срок хранения',
  returned_storage_unknown: 'возвращено по сроку хранения, но день поступления не известен',
  returned_unsought: 'возвращено по сроку хранения, но ни попытки вручить, ни извещения Почта не отметила',
  refused: 'адресат отказался',
  absent: 'адресата нет по указанному адресу',
  moved: 'адресат выбыл',
  dead: 'адресат умер',
  wrong_address: 'адрес неверный или его не прочесть',
  no_access: 'к адресу нет доступа',
  by_agreement: 'возвращено по согласованию с адресатом',
  by_sender: 'возвращено по заявлению отправителя',
  by_post: 'возвращено по причине на стороне Почты',
  not_told: 'возвращено, причины Почта не назвала',
  lost: 'утрачено Почтой',
  stopped: 'путь письма прерван',
  contradictory: 'операции Почты противоречат друг другу',
  in_cabinet: 'лежит в личном кабинете, не открыто',
  refusal_told: 'адресат отказался, письмо ещё не вернулось',
  storage_over: 'срок хранения вышел, письмо ещё не возвращено',
  at_office: 'поступило в отделение',
  attempted: 'вручить пока не удалось',
  on_the_way: 'в пути',
  no_word: 'принято, операций ещё нет',
  untracked: 'простое письмо: за ним не следят',
} as const;
export type DeliveryFate = keyof typeof FATES;
export const FATE_CODES = Object.keys(FATES) as readonly DeliveryFate[];

export interface FateFacts {
  readonly fate: DeliveryFate;
  /** The letter has not come back to the court yet, though the return has begun. */
  readonly isGoingBack: boolean;
  /** Days of the Post, `yyyy-MM-dd`; null: not told. */
  readonly acceptedOn: string | null;
  readonly returnedOn: string | null;
  /** Local times of the Post, `yyyy-MM-ddTHH:mm:ss`; null: not told. */
  readonly handedAt: string | null;
  readonly refusedAt: string | null;
  readonly storage: Storage | null;
  readonly attempts: number;
}

export interface FateQuestion {
  readonly kind: LetterKind;
  readonly records: readonly PostalRecord[];
  /** Local day: earlier operations are another letter's. */
  readonly notBefore?: string | undefined;
  readonly calendar: WorkCalendar;
}

const CAUSES_KEPT: Readonly<Record<Exclude<ReturnCause, 'storage_expired'>, DeliveryFate>> = {
  refused: 'refused',
  absent: 'absent',
  moved: 'moved',
  dead: 'dead',
  wrong_address: 'wrong_address',
  no_access: 'no_access',
  by_agreement: 'by_agreement',
  by_sender: 'by_sender',
  by_post: 'by_post',
  lost: 'lost',
  not_told: 'not_told',
};

/** Reads a letter's fate from all its operations, by their numbers and never by their names. */
export function fateOf({ kind, records, notBefore, calendar }: FateQuestion): FateFacts {
  const summary = summariseOperations(records, { notBefore });
  const storage = storageIn(summary, calendar);
  const isUntracked = summary.operations.length === 0 && kind === 'simple';
  return {
    fate: isUntracked ? 'untracked' : fateIn(summary, records, { notBefore, storage }),
    isGoingBack: summary.outcome === undefined && summary.status === 'returning',
    acceptedOn: dayOf(summary.milestones.acceptedAt),
    returnedOn: dayOf(summary.milestones.returnStartedAt),
    handedAt: summary.outcome === 'delivered' ? told(summary.outcomeAt) : null,
    refusedAt: told(summary.operations.find(isRefusal)?.localTime),
    storage,
    attempts: summary.milestones.attemptCount,
  };
}

interface FateContext {
  readonly notBefore: string | undefined;
  readonly storage: Storage | null;
}

function fateIn(summary: PostalSummary, records: readonly PostalRecord[], context: FateContext): DeliveryFate {
  const { outcome, status, conflict, needsPerson } = summary;
  if (conflict) return 'contradictory';
  if (outcome === 'delivered') return deliveredFate(summary);
  if (outcome === 'lost') return 'lost';
  if (outcome === 'returned_to_court' || status === 'returning') return returnFate(records, context);
  if (needsPerson.length > 0) return needsPerson.some(({ operType }) => operType === 2) ? 'handed_unclear' : 'stopped';
  if (summary.operations.some(isLeft)) return 'left_without_signature';
  const there = atLastOffice(summary.operations);
  if (there.some(isRefusal)) return 'refusal_told';
  if (there.some(isStorageOver)) return 'storage_over';
  return ON_THE_WAY[status ?? ''] ?? (summary.operations.length === 0 ? 'no_word' : 'on_the_way');
}

const ON_THE_WAY: Readonly<Record<string, DeliveryFate>> = {
  accepted: 'no_word',
  delivered_to_cabinet: 'in_cabinet',
  at_office: 'at_office',
  attempted: 'attempted',
};

/** By what stands against the storage of what was sent back because its term was over. */
const FATE_OF_DOUBT: Readonly<Record<StorageDoubt, DeliveryFate>> = {
  unknown: 'returned_storage_unknown',
  short: 'returned_early',
  unsought: 'returned_unsought',
};

function returnFate(records: readonly PostalRecord[], { notBefore, storage }: FateContext): DeliveryFate {
  const cause = returnCauseOf('returned_to_court', records, { notBefore });
  if (cause !== 'storage_expired') return CAUSES_KEPT[cause];
  const doubt = storageDoubt(storage);
  return doubt === null ? 'returned_stored' : FATE_OF_DOUBT[doubt];
}

function deliveredFate({ branch, operations }: PostalSummary): DeliveryFate {
  if (branch === 'electronic') return 'delivered_electronically';
  return operations.find(({ meaning }) => meaning.outcome === 'delivered')?.operType === LEFT_TYPE
    ? 'to_hands'
    : 'delivered';
}

/** «Доставка»: into the hands against a signature, or to a box or a reception. */
const LEFT_TYPE = 21;
function isLeft({ operType, operAttr }: OrderedOperation): boolean {
  return operType === LEFT_TYPE && operAttr !== 2;
}

/** «Истёк срок хранения», «Невостребовано», «Передача в невостребованные». */
function isStorageOver(operation: OperationCode): boolean {
  return STORAGE_OVER.some(
    ({ operType, operAttr }) => operation.operType === operType && operation.operAttr === operAttr,
  );
}

const STORAGE_OVER: readonly OperationCode[] = [
  { operType: 8, operAttr: 40 },
  { operType: 7, operAttr: 2 },
  { operType: 4, operAttr: 6 },
];

/** The addressee's own refusal: a return for it, or an attempt at which he refused. */
function isRefusal({ operType, operAttr }: OrderedOperation): boolean {
  return (
    (operType === 3 && operAttr === 4) ||
    ((operType === 12 || operType === 42) && operAttr === 6) ||
    (operType === 22 && operAttr === 5)
  );
}

function told(localTime: string | undefined): string | null {
  return localTime === undefined || localTime === '' ? null : localTime;
}

function dayOf(localTime: string | undefined): string | null {
  return told(localTime)?.slice(0, 10) ?? null;
}
