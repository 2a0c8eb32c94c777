import { claimRowKey, freeRow, settleRow, takeDueRows, type DueRow } from '#db/letters/import-rows.ts';
import { findLetter } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { withCaseNumber } from '#domain/composing/merge-fields.ts';
import type { SiteActor } from '../../actor.ts';
import { sendingQuestions } from '#domain/composing/sending-questions.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { keepAsWritten } from '../../composing/merge-texts.ts';
import { addAttachment } from '../../documents/attachments.ts';
import { textsOf } from '../../documents/texts-of.ts';
import { ApplicationError } from '../../errors.ts';
import type { ServiceDeps } from '../../services/service-deps.ts';
import type { SteadyLoop } from '../../work/steady-loop.ts';
import { makeDraft } from '../drafts.ts';
import { sendingOf, sendingOfLetter, type Sending } from '../sent-as-is.ts';
import { faultsIfSent } from '../submission-faults.ts';
import { submitDraft } from '../submit-draft.ts';
import { heldBy, isOnlyUnread, maybeAtPost } from './asked-rows.ts';
import { alreadyLetter } from './judge-rows.ts';
import { clerkOf } from './row-errors.ts';
import { createRowLoop } from './row-loop.ts';

/** How often a row looks whether its document has been read, and how long it waits for that at most. */
const READ_LOOK_MS = 1_000;
const READ_WITHIN_MS = 10 * 60_000;

/** Makes letters of the rows of sheets: each row is one transaction. */
export function createImportLoop(deps: ServiceDeps): SteadyLoop {
  const { database, clock } = deps;
  return createRowLoop<DueRow>(deps, {
    name: 'import of letters',
    take: (most, holdMs) => database.change('letters.rows_taken', (em) => takeDueRows(em, most, holdMs), 'statement'),
    make: async (row) => {
      const asked = await heldNow(deps, row);
      if (asked === 'unread') return rest(deps, row, { waitMs: READ_LOOK_MS, isTried: false });
      // Drafts are sent anew by a person after a copy is put back.
      const held = row.letterId === null ? [...(await maybeAtPost(deps, row)), ...asked] : [...asked];
      const sending =
        row.letterId === null
          ? await sendingOf(deps, [row.sha256], 'asked')
          : await sendingOfLetter(deps, row.letterId, 'asked');
      await database.change('letters.row_made', async (em) =>
        makeLetter(em, { ...row, held, sending }, await clock(em)),
      );
    },
    free: (row, waitMs) => rest(deps, row, { waitMs, isTried: true }),
    fail: (row, faults, findKnown) =>
      database.change('letters.row_failed', async (em) => {
        const known = await findKnown(em);
        // A draft that was not sent is a letter all the same.
        const failed = { state: row.letterId === null ? 'failed' : 'made', letterId: row.letterId, faults } as const;
        return settleRow(em, row, known === null ? failed : { state: 'already', letterId: known, faults });
      }),
  });
}

async function rest(deps: ServiceDeps, row: DueRow, how: Parameters<typeof freeRow>[2]): Promise<void> {
  await deps.database.change('letters.row_later', (em) => freeRow(em, row, how), 'statement');
}

/** What keeps it from being sent. A row that was begun while its document was being read waits for that, and is asked then. */
async function heldNow(deps: ServiceDeps, row: DueRow): Promise<readonly Fault[] | 'unread'> {
  if (!row.isSent || row.letterId !== null || !isOnlyUnread(row.held)) return row.held;
  const text = (await textsOf(deps, [row.sha256])).get(row.sha256) ?? null;
  const now = await deps.database.read((em) => deps.clock(em));
  if (text === null && now.getTime() - row.startedAt.getTime() < READ_WITHIN_MS) return 'unread';
  return heldBy(sendingQuestions({ fields: row.fields, documents: [text] }));
}

type RowToSend = DueRow & { readonly sending: Sending };

async function makeLetter(em: EntityManager, row: RowToSend, now: Date): Promise<void> {
  const clerk = await clerkOf(em, row.authorId);
  if (row.letterId === null) await makeRow(em, clerk, row, now);
  else await sendMade(em, clerk, row, row.letterId, now);
}

/** The draft it became is sent; one that was sent or taken back meanwhile stays as it is. */
async function sendMade(
  em: EntityManager,
  clerk: SiteActor,
  row: RowToSend,
  letterId: string,
  now: Date,
): Promise<void> {
  const isFirst = await settleRow(em, row, { state: 'made', letterId, faults: [] });
  if (!isFirst) throw new Error('a row of an import was settled by another');
  if ((await findLetter(em, clerk.siteId, letterId))?.status === 'draft')
    await submitDraft(em, clerk, letterId, now, row.sending);
}

/** What its document says by now may keep it back whatever was answered: then there is no letter, as of a row refused ahead. */
async function send(
  em: EntityManager,
  clerk: SiteActor,
  letterId: string,
  { held, sending }: RowToSend,
  now: Date,
): Promise<void> {
  if (held.length === 0) return void (await submitDraft(em, clerk, letterId, now, sending));
  const letter = await findLetter(em, clerk.siteId, letterId);
  const faults = letter === null ? [] : await faultsIfSent(em, letter);
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
}

async function makeRow(em: EntityManager, clerk: SiteActor, row: RowToSend, now: Date): Promise<void> {
  const { fields, approverId, siteId, fileName, byteSize, sha256 } = row;
  const said = withCaseNumber(fields);
  const { id } = await makeDraft(em, clerk, { fields: said, approverId }, now);
  await keepAsWritten(em, id, { written: fields, said });
  if (!(await claimRowKey(em, siteId, row.rowKey, id))) {
    throw new ApplicationError('invalid', { faults: [alreadyLetter(null)] });
  }
  await addAttachment(em, { clerk, letterId: id, now }, { fileName, byteSize, sha256 });
  if (row.isSent) await send(em, clerk, id, row, now);
  const isFirst = await settleRow(em, row, { state: 'made', letterId: id, faults: row.held });
  if (!isFirst) throw new Error('a row of an import was settled by another');
}
