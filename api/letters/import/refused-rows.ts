import type { ImportRowShown } from '#db/letters/import-rows.ts';
import type { KeptImport } from '#db/letters/letter-imports.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import type { EntityManager } from '#db/orm.ts';
import { loadSite } from '#db/people/step-people.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { unwrittenFaults } from '#domain/composing/merge-fields.ts';
import { documentFaults } from '../submission-faults.ts';

/**
 * What sending would refuse of each good row, by its place: told while nothing is made yet. A document that is still to be read says nothing
 * of its pages.
 */
export async function refusedRows(
  em: EntityManager,
  { siteId, startedAt }: Pick<KeptImport, 'siteId' | 'startedAt'>,
  rows: readonly ImportRowShown[],
): Promise<ReadonlyMap<number, readonly Fault[]>> {
  if (startedAt !== null) return new Map();
  const profile = await loadProfile(em, (await loadSite(em, siteId)).profileId);
  const ofDocument = new Map<string, readonly Fault[]>();
  const found = new Map<number, readonly Fault[]>();
  for (const { place, state, fields, fileName, sha256 } of rows) {
    if (state !== 'waiting' || sha256 === null) continue;
    const key = `${sha256} ${fileName}`;
    const known =
      ofDocument.get(key) ?? (await documentFaults(em, [{ id: key, fileName, sha256, seenLosses: null }], profile));
    ofDocument.set(key, known);
    const faults = [...unwrittenFaults(fields), ...known];
    if (faults.length > 0) found.set(place, faults);
  }
  return found;
}
