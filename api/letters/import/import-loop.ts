import { claimRowKey, freeRow, lettersOfKeys, settleRow, takeDueRows, type DueRow } from '#db/letters/import-rows.ts';
import { findLetter } from '#db/letters/letters.ts';
import { findActiveAccount } from '#db/people/accounts.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { requireSiteRole, type SiteActor } from '../../actor.ts';
import { addAttachment } from '../../documents/attachments.ts';
import { ApplicationError } from '../../errors.ts';
import { errorFacts } from '../../http/request-log.ts';
import type { ServiceDeps } from '../../services/service-deps.ts';
import { SteadyLoop } from '../../work/steady-loop.ts';
import { makeDraft } from '../drafts.ts';
import { submitDraft } from '../submit-draft.ts';
import { ALREADY, alreadyLetter } from './judge-rows.ts';

const AT_ONCE = 10;
const HOLD_MS = 60_000;
const LOOK_MS = 5_000;
const AGAIN_MS = 5_000;
const MOST_TRIES = 5;

/** Makes letters of the rows that a person has confirmed: each row is one transaction, a letter with its document or nothing. */
export function createImportLoop(deps: ServiceDeps): SteadyLoop {
  const portion = async (): Promise<boolean> => {
    const due = await deps.database.change(
      'letters.rows_taken',
      (em) => takeDueRows(em, AT_ONCE, HOLD_MS),
      'statement',
    );
    for (const row of due) await carryOut(deps, row);
    return due.length > 0;
  };
  return new SteadyLoop({ name: 'import of letters', portion, lookMs: LOOK_MS }, deps.logger);
}

async function carryOut(deps: ServiceDeps, row: DueRow): Promise<void> {
  try {
    await deps.database.change('letters.row_made', async (em) => makeLetter(em, row, await deps.clock(em)));
  } catch (error) {
    if (isForLater(error) && row.tries < MOST_TRIES) {
      deps.logger.warn(errorFacts(error), 'import of letters: a row is tried again');
      await deps.database.change('letters.row_later', (em) => freeRow(em, row, AGAIN_MS), 'statement');
      return;
    }
    if (!(error instanceof ApplicationError)) deps.logger.error(errorFacts(error), 'import of letters: a row failed');
    const faults = faultsOf(error);
    await deps.database.change('letters.row_failed', async (em) => {
      const known = faults.some(({ code }) => code === ALREADY) ? await knownLetter(em, row) : null;
      const failed = { state: 'failed', letterId: row.letterId, faults } as const;
      await settleRow(em, row, known === null ? failed : { state: 'already', letterId: known, faults });
    });
  }
}

async function knownLetter(em: EntityManager, { siteId, rowKey }: DueRow): Promise<string | null> {
  return (await lettersOfKeys(em, siteId, [rowKey])).get(rowKey)?.letterId ?? null;
}

function isForLater(error: unknown): boolean {
  return !(error instanceof ApplicationError) || error.status >= 500;
}

function faultsOf(error: unknown): readonly Fault[] {
  const told = (message: string): Fault[] => [{ code: 'row_failed', field: 'name', message }];
  if (!(error instanceof ApplicationError))
    return told('Письмо сделать не удалось: администратор увидит причину в журнале.');
  return error.faults.length > 0 ? error.faults : told(error.detail ?? error.title);
}

async function makeLetter(em: EntityManager, row: DueRow, now: Date): Promise<void> {
  const clerk = await clerkOf(em, row.authorId);
  if (row.letterId === null) await makeRow(em, clerk, row, now);
  else await sendMade(em, clerk, row, row.letterId, now);
}

/** The draft it became is sent; one that was sent or taken back meanwhile stays as it is. */
async function sendMade(em: EntityManager, clerk: SiteActor, row: DueRow, letterId: string, now: Date): Promise<void> {
  const isFirst = await settleRow(em, row, { state: 'made', letterId, faults: [] });
  if (!isFirst) throw new Error('a row of an import was settled by another');
  if ((await findLetter(em, clerk.siteId, letterId))?.status === 'draft') await submitDraft(em, clerk, letterId, now);
}

async function makeRow(em: EntityManager, clerk: SiteActor, row: DueRow, now: Date): Promise<void> {
  const { fields, approverId, siteId, fileName, byteSize, sha256 } = row;
  const { id } = await makeDraft(em, clerk, { fields, approverId }, now);
  if (!(await claimRowKey(em, siteId, row.rowKey, id))) {
    throw new ApplicationError('invalid', { faults: [alreadyLetter(null)] });
  }
  await addAttachment(em, { clerk, letterId: id, now }, { fileName, byteSize, sha256 });
  if (row.isSent && row.held.length === 0) await submitDraft(em, clerk, id, now);
  const isFirst = await settleRow(em, row, { state: 'made', letterId: id, faults: row.held });
  if (!isFirst) throw new Error('a row of an import was settled by another');
}

/** The role is looked at when the row's turn comes: it may have been taken away meanwhile. @throws ApplicationError `forbidden` */
async function clerkOf(em: EntityManager, authorId: string): Promise<SiteActor> {
  const account = await findActiveAccount(em, authorId);
  if (account === null) throw new ApplicationError('forbidden');
  return requireSiteRole({ ...account, timeZone: account.timeZone ?? 'Europe/Moscow' }, 'clerk');
}
