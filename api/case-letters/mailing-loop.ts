import { setLink } from '#db/case-letters/letter-link.ts';
import { freeMailingRow, settleMailingRow, takeDueMailingRows, type DueMailingRow } from '#db/case-letters/mailings.ts';
import { claimRowKey } from '#db/letters/import-rows.ts';
import type { EntityManager } from '#db/orm.ts';
import { withCaseNumber } from '#domain/composing/merge-fields.ts';
import { keepAsWritten } from '../composing/merge-texts.ts';
import { addAttachment } from '../documents/attachments.ts';
import { ApplicationError } from '../errors.ts';
import { makeDraft } from '../letters/drafts.ts';
import { maybeAtPost } from '../letters/import/asked-rows.ts';
import { alreadyLetter } from '../letters/import/judge-rows.ts';
import { clerkOf } from '../letters/import/row-errors.ts';
import { createRowLoop } from '../letters/import/row-loop.ts';
import { sendingOf, type Sending } from '../letters/sent-as-is.ts';
import { submitDraft } from '../letters/submit-draft.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import type { SteadyLoop } from '../work/steady-loop.ts';

/** Makes letters of the rows of mailings: each row is one transaction. */
export function createMailingLoop(deps: ServiceDeps): SteadyLoop {
  const { database, clock } = deps;
  return createRowLoop<DueMailingRow>(deps, {
    name: 'letters of cases',
    take: (most, holdMs) =>
      database.change('mailings.rows_taken', (em) => takeDueMailingRows(em, most, holdMs), 'statement'),
    make: async (row) => {
      const sending = await sendingOf(deps, [row.sha256], 'asked');
      const held = [...(await maybeAtPost(deps, row)), ...row.held];
      await database.change('mailings.row_made', async (em) => makeRow(em, { ...row, held, sending }, await clock(em)));
    },
    free: (row, afterMs) =>
      database.change('mailings.row_later', (em) => freeMailingRow(em, row, afterMs), 'statement'),
    fail: (row, faults, findKnown) =>
      database.change('mailings.row_failed', async (em) => {
        const known = await findKnown(em);
        return settleMailingRow(em, row, { state: known === null ? 'failed' : 'already', letterId: known, faults });
      }),
  });
}

async function makeRow(
  em: EntityManager,
  row: DueMailingRow & { readonly sending: Sending },
  now: Date,
): Promise<void> {
  const clerk = await clerkOf(em, row.authorId);
  const { fields, approverId, siteId, fileName, byteSize, sha256, caseId, casePartyId } = row;
  const said = withCaseNumber(fields);
  const { id } = await makeDraft(em, clerk, { fields: said, approverId }, now);
  await keepAsWritten(em, id, { written: fields, said });
  if (!(await claimRowKey(em, siteId, row.rowKey, id))) {
    throw new ApplicationError('invalid', { faults: [alreadyLetter(null)] });
  }
  await setLink(em, id, { caseId, casePartyId, caseHearingId: null });
  await addAttachment(em, { clerk, letterId: id, now }, { fileName, byteSize, sha256 });
  if (row.isSent && row.held.length === 0) await submitDraft(em, clerk, id, now, row.sending);
  const isFirst = await settleMailingRow(em, row, { state: 'made', letterId: id, faults: row.held });
  if (!isFirst) throw new Error('a row of a mailing was settled by another');
}
