import type { ImportRowShown } from '#db/letters/import-rows.ts';
import type { KeptImport } from '#db/letters/letter-imports.ts';
import { findLetter } from '#db/letters/letters.ts';
import { listAttachments } from '#db/documents/attachments.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import type { EntityManager } from '#db/orm.ts';
import { loadSite } from '#db/people/step-people.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { unwrittenFaults } from '#domain/composing/merge-fields.ts';
import { documentFaults } from '../submission-faults.ts';
import { isDraft } from './asked-rows.ts';

type Sheet = Pick<KeptImport, 'siteId' | 'startedAt'>;
export type RefusedRows = ReadonlyMap<number, readonly Fault[]>;

/**
 * What sending would refuse of each row, by its place: of good ones while nothing is made yet, of drafts once they are. A document that is
 * still to be read says nothing of its pages.
 */
export async function refusedRows(
  em: EntityManager,
  { siteId, startedAt }: Sheet,
  rows: readonly ImportRowShown[],
): Promise<RefusedRows> {
  return startedAt === null ? refusedAhead(em, siteId, rows) : refusedDrafts(em, siteId, rows);
}

async function refusedAhead(em: EntityManager, siteId: string, rows: readonly ImportRowShown[]): Promise<RefusedRows> {
  const ofDocuments = await judgeOfDocuments(em, siteId);
  const found = new Map<number, readonly Fault[]>();
  for (const { place, state, fields, fileName, sha256 } of rows) {
    if (state !== 'waiting' || sha256 === null) continue;
    const known = await ofDocuments([{ id: `${sha256} ${fileName}`, fileName, sha256, seenLosses: null }]);
    const faults = [...unwrittenFaults(fields), ...known];
    if (faults.length > 0) found.set(place, faults);
  }
  return found;
}

/** Of the letters as they are by now: somebody may have mended them. Nothing while others are being made. */
async function refusedDrafts(em: EntityManager, siteId: string, rows: readonly ImportRowShown[]): Promise<RefusedRows> {
  const found = new Map<number, readonly Fault[]>();
  if (rows.some(({ state }) => state === 'waiting')) return found;
  const ofDocuments = await judgeOfDocuments(em, siteId);
  for (const { place, letterId } of rows.filter(isDraft)) {
    const letter = await findLetter(em, siteId, letterId ?? '');
    if (letter === null) continue;
    const known = await ofDocuments(await listAttachments(em, letter.id));
    const faults = [...unwrittenFaults(fieldsOf(letter)), ...known];
    if (faults.length > 0) found.set(place, faults);
  }
  return found;
}

type Documents = Parameters<typeof documentFaults>[1];

/** Many rows name one file: it is judged once. */
async function judgeOfDocuments(em: EntityManager, siteId: string) {
  const profile = await loadProfile(em, (await loadSite(em, siteId)).profileId);
  const judged = new Map<string, readonly Fault[]>();
  return async (documents: Documents): Promise<readonly Fault[]> => {
    const key = JSON.stringify(documents.map(({ fileName, sha256, seenLosses }) => [fileName, sha256, seenLosses]));
    const known = judged.get(key) ?? (await documentFaults(em, documents, profile));
    judged.set(key, known);
    return known;
  };
}
