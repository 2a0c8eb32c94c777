import { inForceOn } from '#domain/calendar/valid-from.ts';
import { createHash } from 'node:crypto';
import type { KeptFile } from '#activities/proof/evidence/evidence-source.ts';
import { packed } from '#activities/proof/evidence/pack.ts';
import { confirmationPdf } from '#activities/proof/sealing/confirmation.ts';
import { sealCertificate } from '#activities/proof/sealing/seal-cms.ts';
import { sealOf } from '#activities/proof/sealing/seal-key.ts';
import { findActualPrices, type ActualPrice } from '#db/form103/charged.ts';
import { findLetterRow } from '#db/letters/letter-list.ts';
import type { EntityManager } from '#db/orm.ts';
import { findHandedOver, noteSeal, type HandedOver } from '#db/proof/evidence-rows.ts';
import { findSender, type SenderRow } from '#db/proof/sender.ts';
import { readLettersToJudge } from '#db/proof/judged-letters.ts';
import { listSentUnkept } from '#db/proof/sent-unkept.ts';
import { appendAudit } from '#db/work/audit.ts';
import { LETTER_KIND_NAMES, SIMPLE_LETTER_MARK } from '#domain/letters/letter.ts';
import { costWords } from '#domain/form103/price-words.ts';
import { ACCEPTANCE_SOURCES, SENT_LATER, type KeptAcceptance } from '#domain/post/acceptance-source.ts';
import { summariseOperations, type PostalSummary } from '#domain/post/postal-milestone.ts';
import { zonedMomentWords } from '#domain/calendar/zoned-moment.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { oneLine } from '#domain/work/one-line.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { readTariffs } from '#db/tariffs/tariffs.ts';
import { priceOf, type Tariff, type Tariffs } from '#domain/post/tariff.ts';
import { madeOf, tariffCaveat } from '#domain/post/tariff-words.ts';
import { vatOfCharges, vatWithin, vatWords } from '#domain/post/vat.ts';
import { wayFacts } from '#domain/post/way-told.ts';
import { postTimeWords } from '#domain/post/local-time.ts';
import { dayText } from '#web/format/time.ts';
import type { Actor } from '../actor.ts';
import type { Download } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';
import { readDestroyed } from '../keeping/destroyed-letter.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { fileNameOf, readSentLetter, type SentLetter } from './sent-letter.ts';

/** So many in one file at most: each is drawn and signed while others wait. */
export const CONFIRMATIONS_AT_ONCE = 50;

/** Papers that say when, to whom and how a letter was handed to the Post, signed by the service. */
export interface ConfirmationService {
  /** PDF/A with the service's signature inside. @throws ApplicationError `not-found`, also when the Post has not taken it, or what it took is not kept here */
  one(actor: Actor, letterId: string): Promise<Download>;
  /** Which of them can be confirmed. @throws ApplicationError `bad-request`: none or too many */
  look(actor: Actor, letterIds: readonly string[]): Promise<LookedOver>;
  /** A zip of those that can be confirmed, with a list of those left out. @throws ApplicationError `bad-request`: none or too many · `not-found`: none can be */
  many(actor: Actor, letterIds: readonly string[]): Promise<Download>;
}

/** Of letters that were asked for, those that can be confirmed and those that cannot. */
export interface LookedOver {
  readonly givenIds: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** A letter that cannot be confirmed, and why, in words. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

/** What those left out are told in, inside the zip. */
const LEFT_OUT_FILE = 'Не вошли.txt';

export function createConfirmationService({ database, clock, signingRing }: ServiceDeps): ConfirmationService {
  const seal = sealOf(signingRing);
  const own = { ...seal, certificate: sealCertificate(seal) };
  const readMany = (actor: Actor, letterIds: readonly string[]) => {
    const ids = checkedIds(letterIds);
    return database.read((em) => readEach(em, actor, ids));
  };
  const makeAll = async (actor: Actor, sent: readonly Sent[]): Promise<readonly Download[]> => {
    const { at, certificate } = await database.change('proof.seal_noted', async (em) => {
      const now = await clock(em);
      return { at: now, certificate: await noteSeal(em, own, now) };
    });
    const papers: Download[] = [];
    for (const one of sent) {
      const { letter } = one;
      const notes = [tariffCaveat([one.tariff])];
      const paper = {
        title: `Подтверждение отправки письма ${letter.number ?? ''}`,
        facts: factsOf(one),
        notes,
        madeAt: at,
      };
      papers.push(pdfOf(letter, await confirmationPdf(paper, { seal, certificate })));
    }
    await database.change('proof.confirmation_given', async (em) => {
      for (const [place, { letter }] of sent.entries()) {
        const subject = { kind: 'letter', id: letter.id };
        const data = { sha256: papers[place]?.sha256 };
        await appendAudit(em, { at, actorId: actor.accountId, action: 'letter.confirmation_given', subject, data });
      }
    });
    return papers;
  };
  return {
    one: async (actor, letterId) => {
      const [paper] = await makeAll(actor, [
        await database.read(async (em) => readSent(em, actor, letterId, await readPrices(em, [letterId]))),
      ]);
      if (!paper) throw new ApplicationError('not-found');
      return paper;
    },
    look: async (actor, letterIds) => {
      const { sent, leftOut } = await readMany(actor, letterIds);
      return { givenIds: sent.map(({ letter }) => letter.id), leftOut };
    },
    many: async (actor, letterIds) => {
      const { sent, leftOut } = await readMany(actor, letterIds);
      if (sent.length === 0) throw new ApplicationError('not-found', { detail: NONE_CONFIRMED });
      const papers = await makeAll(actor, sent);
      const files = papers.map(({ fileName, bytes: own }) => ({ name: fileName, bytes: own }));
      const bytes = packed([...files, ...leftOutFile(leftOut)]);
      return { bytes, fileName: 'Подтверждения отправки.zip', mediaType: 'application/zip', sha256: sha256(bytes) };
    },
  };
}

export const NONE_CONFIRMED =
  'Подтвердить нечего: ни одно из отмеченных писем Почта ещё не приняла, или их данных здесь больше нет.';

/** @throws ApplicationError `bad-request` */
function checkedIds(letterIds: readonly string[]): readonly string[] {
  const ids = [...new Set(letterIds)];
  if (ids.length === 0) throw new ApplicationError('bad-request', { detail: 'Отметьте хотя бы одно письмо.' });
  if (ids.length <= CONFIRMATIONS_AT_ONCE) return ids;
  const detail = `Подтверждений за раз — не больше ${String(CONFIRMATIONS_AT_ONCE)}: отметьте меньше писем.`;
  throw new ApplicationError('bad-request', { detail });
}

function leftOutFile(leftOut: readonly LeftOut[]): readonly KeptFile[] {
  if (leftOut.length === 0) return [];
  const lines = ['Подтверждений нет:', ...leftOut.map(({ name, why }) => oneLine(`${name} — ${why}`))];
  return [{ name: LEFT_OUT_FILE, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }];
}

/** Each on its own: what cannot be confirmed holds nothing else up. */
async function readEach(em: EntityManager, actor: Actor, ids: readonly string[]) {
  const sent: Sent[] = [];
  const leftOut: LeftOut[] = [];
  const prices = await readPrices(em, ids);
  for (const id of ids) {
    try {
      sent.push(await readSent(em, actor, id, prices));
    } catch (error) {
      if (!(error instanceof ApplicationError) || error.code !== 'not-found') throw error;
      leftOut.push({ name: await nameOf(em, actor, id), why: error.detail ?? error.title });
    }
  }
  return { sent, leftOut };
}

/** By which a reader knows a letter that may have no number yet. */
async function nameOf(em: EntityManager, actor: Actor, letterId: string): Promise<string> {
  const row = await findLetterRow(em, readableSite(actor), letterId);
  if (row === null) return 'Письмо, которого здесь нет';
  if ((await readDestroyed(em, row.id)) !== null) return row.number ?? 'Письмо без номера';
  const { number, recipient_name: recipient, title } = row;
  return [number ?? 'Черновик', recipient || title].filter((part) => part !== '').join(', ');
}

const UNKEPT =
  'Подтвердить отправку нельзя: суд возвращён из копии, которая старше подписи этого письма; что отправлено и кому, в ней нет.';

/** A letter that the Post has, with how it got there. */
interface Sent {
  readonly letter: SentLetter;
  readonly sender: SenderRow;
  readonly handed: HandedOver | null;
  readonly summary: PostalSummary;
  readonly keptAcceptance: KeptAcceptance;
  /** Of the day it was handed over. */
  readonly tariff: Tariff;
  /** By form 103; null: no form names it. */
  readonly charged: ActualPrice | null;
}

/** What letters cost: of many that are asked for together it is read once. */
interface Prices {
  readonly tariffs: Tariffs;
  readonly charged: ReadonlyMap<string, ActualPrice>;
}

async function readPrices(em: EntityManager, letterIds: readonly string[]): Promise<Prices> {
  // One of another site, or no id at all, is refused where it is read.
  const charged = await findActualPrices(em, letterIds.filter(isUuid));
  return { tariffs: await readTariffs(em), charged };
}

async function readSent(
  em: EntityManager,
  actor: Actor,
  letterId: string,
  { tariffs, charged }: Prices,
): Promise<Sent> {
  const letter = await readSentLetter(em, actor, letterId);
  if ((await listSentUnkept(em, [letter.id])).has(letter.id))
    throw new ApplicationError('not-found', { detail: UNKEPT });
  const [judged] = await readLettersToJudge(em, [letter.id]);
  const summary = summariseOperations(judged?.judged.records ?? [], { notBefore: judged?.judged.notBefore });
  const [sender, handed] = [await findSender(em, letter.siteId), await findHandedOver(em, letter.id)];
  const day = handed?.batchDate ?? (letter.acceptedAt && localDateAt(letter.acceptedAt, sender.timeZone));
  const tariff = day ? inForceOn(tariffs, day) : tariffs[0];
  const keptAcceptance = judged?.keptAcceptance ?? 'answer';
  return { letter, sender, handed, summary, keptAcceptance, tariff, charged: charged.get(letter.id) ?? null };
}

/** Moments are on the court's clock, and the clock is named: the paper is read elsewhere. */
function factsOf(sent: Sent): readonly (readonly [string, string])[] {
  const { letter, sender, handed, summary, keptAcceptance, tariff, charged } = sent;
  const priced = { kind: letter.kind, pageCount: letter.pageCount, way: summary.branch ?? null };
  const price = priceOf(tariff, priced);
  const vat = charged === null ? vatWithin(price, tariff) : vatOfCharges(charged.charges, tariff);
  const stamp = summary.milestones.acceptedAt;
  const accepted = letter.acceptedAt == null ? '' : zonedMomentWords(letter.acceptedAt, sender.timeZone);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['Номер отправления', letter.number],
    [
      'Дата и время отправки',
      stamp === undefined
        ? keptWords(accepted, keptAcceptance)
        : `${postTimeWords(stamp)} (${ACCEPTANCE_SOURCES.stamp})`,
    ],
    ['Отправитель', `${sender.name}; ${sender.returnAddress}`],
    ['Адресат', `${letter.recipientName}; ${letter.recipientAddress}`],
    ['Способ', wayOf(sent)],
    ['Стоимость', `${costWords(charged, price, madeOf(price, tariff, priced))}${vatWords(vat)}`],
    ['ШПИ', letter.shpi ?? (letter.kind === 'simple' ? SIMPLE_LETTER_MARK : undefined)],
    ['Дело', letter.caseNumber],
    ['Документ', `${letter.title}${letter.pageCount == null ? '' : `, страниц: ${String(letter.pageCount)}`}`],
    ['SHA-256 документа', letter.pdfSha256],
    ['Партия', handed && `${dayText(handed.batchDate)} № ${String(handed.ordinal)}, строка ${String(handed.row)}`],
  ];
  return facts.flatMap(([name, value]) => (value == null || value === '' ? [] : [[name, value] as const]));
}

/** «01.12.2026, 16:30 (МСК) (ответ Почты о приёме)» */
function keptWords(at: string, kept: KeptAcceptance): string {
  return kept === 'not_before' ? `не раньше ${at}: ${SENT_LATER}` : `${at} (${ACCEPTANCE_SOURCES[kept]})`;
}

/** «заказное письмо; передача Почте: электронно, …; вручение: на бумаге (…)» */
function wayOf({ letter: { kind }, handed, summary }: Sent): string {
  const facts = wayFacts({ kind, channel: handed?.channel ?? null, branch: summary.branch ?? null });
  const ways = facts.map(([name, words]) => `${name.charAt(0).toLowerCase()}${name.slice(1)}: ${words}`);
  return [`${LETTER_KIND_NAMES[kind].toLowerCase()} письмо`, ...ways].join('; ');
}

function pdfOf(letter: SentLetter, bytes: Uint8Array): Download {
  const fileName = `Подтверждение ${fileNameOf(letter)}.pdf`;
  return { bytes, fileName, mediaType: 'application/pdf', sha256: sha256(bytes) };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
