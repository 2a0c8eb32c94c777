import type { EntityManager } from '@mikro-orm/postgresql';
import { applyCaseRecords } from '#db/cases/apply-records.ts';
import { askOfMovedParties } from '#db/case-register/address-questions.ts';
import { holdTwins } from '#db/case-register/hold-twins.ts';
import { tellCases } from '#db/case-register/tell-cases.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import {
  findRegister,
  forgetCursor,
  lockRegister,
  noteAway,
  noteTaken,
  type RegisterRow,
} from '#db/case-register/registers.ts';
import { forgetUnread, noteUnread } from '#db/case-register/unread-cases.ts';
import { CaseRegisterError, CursorGoneError, type RegisterPage } from '../ports/case-register.ts';
import type { CaseRegisterDependencies } from './dependencies.ts';
import { fetchDocuments } from './fetch-documents.ts';
import { endTrouble, tellTrouble } from './register-incident.ts';

/** How a page went. */
export interface ReadPage {
  readonly hasMore: boolean;
}

/**
 * Takes in the next page: cases and cursor in one transaction, so that a page that was taken is never taken again, whoever asks.
 * @throws CaseRegisterError when the register gave none; it is written for people by then
 */
export async function readRegisterPage(
  dependencies: CaseRegisterDependencies,
  siteId: string,
  signal?: AbortSignal,
): Promise<ReadPage> {
  const register = await findRegister(dependencies.orm.em.fork(), siteId);
  if (!register?.isOn || !dependencies.caseRegister) return { hasMore: false };
  try {
    const page = await dependencies.caseRegister.changes(register.code, register.cursor, signal);
    return await takePage(dependencies, register, await fetchDocuments(dependencies, register.code, page, signal));
  } catch (error) {
    if (error instanceof CursorGoneError) return beginAnew(dependencies, register);
    if (error instanceof CaseRegisterError) await tellAway(dependencies, register, error);
    throw error;
  }
}

function takePage(
  { orm, isRehearsal }: CaseRegisterDependencies,
  asked: RegisterRow,
  page: RegisterPage,
): Promise<ReadPage> {
  return record(orm, 'register.page_taken', async (tx) => {
    const register = await lockRegister(tx, asked.siteId);
    // Somebody else has taken it meanwhile, or the site reads another court now: what stands there goes on from where it is.
    if (!register || !isSamePlace(register, asked)) return { hasMore: register?.isOn === true };
    const now = await readNow(tx, isRehearsal);
    const changed = await applyPage(tx, asked.siteId, page, now);
    const { cursor, hasMore, dataAsOf, cases, unread } = page;
    await noteTaken(tx, register, { cursor, hasMore, dataAsOf, count: cases.length + unread.length, changed }, now);
    await endTrouble(tx, asked.siteId, now);
    return { hasMore };
  });
}

function isSamePlace(one: RegisterRow, other: RegisterRow): boolean {
  return one.isOn && one.cursor === other.cursor && one.code === other.code;
}

/** @returns how many of its cases are other than before */
async function applyPage(
  tx: EntityManager,
  siteId: string,
  { cases, unread, dataAsOf }: RegisterPage,
  now: Date,
): Promise<number> {
  await forgetUnread(
    tx,
    siteId,
    cases.map(({ externalId }) => externalId),
  );
  await noteUnread(tx, siteId, unread, now);
  const plain = await holdTwins(tx, { siteId, dataAsOf }, cases, now);
  const applied = await applyCaseRecords(tx, siteId, 'amirs', plain, dataAsOf, now);
  await tellCases(tx, applied.cases, now);
  await askOfMovedParties(
    tx,
    applied.moved.map(({ partyId }) => partyId),
    now,
  );
  return applied.cases.filter(({ outcome }) => outcome === 'made' || outcome === 'changed').length;
}

/** A register that forgets even the beginning answers nothing that can be read. */
async function beginAnew({ orm, isRehearsal }: CaseRegisterDependencies, register: RegisterRow): Promise<ReadPage> {
  const { cursor, siteId } = register;
  if (cursor === null) {
    const error = new CaseRegisterError('misread', 'HTTP 410 на чтение с начала');
    await tellAway({ orm, isRehearsal }, register, error);
    throw error;
  }
  await record(orm, 'register.cursor_gone', (tx) => forgetCursor(tx, siteId, cursor), 'statement');
  return { hasMore: true };
}

function tellAway(
  { orm, isRehearsal }: Pick<CaseRegisterDependencies, 'orm' | 'isRehearsal'>,
  { siteId }: RegisterRow,
  { trouble, message: detail }: CaseRegisterError,
): Promise<void> {
  return record(orm, 'register.away', async (tx) => {
    const register = await lockRegister(tx, siteId);
    if (!register?.isOn) return;
    const now = await readNow(tx, isRehearsal);
    await noteAway(tx, siteId, { trouble, detail }, now);
    await tellTrouble(tx, register, { trouble, detail }, now);
  });
}
