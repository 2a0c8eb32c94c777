import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseSource } from '#domain/cases/court-case.ts';
import type { KnownAct, KnownCase, KnownHearing, KnownParty } from '#domain/cases/known-case.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** Cases of one source of a site that have these ids of the source, whole, by those ids. */
export async function casesOfSource(
  em: EntityManager,
  { siteId, source }: { readonly siteId: string; readonly source: CaseSource },
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, KnownCase>> {
  const rows = await database(em)
    .selectFrom('court_case')
    .select('id')
    .where('site_id', '=', siteId)
    .where('source', '=', source)
    .where('external_id', '=', anyOf(externalIds))
    .execute();
  const known = await wholeCases(
    em,
    rows.map(({ id }) => id),
  );
  return new Map(known.map((each) => [each.externalId ?? '', each]));
}

/** These cases with all that belongs to them, also with what is gone. */
export async function wholeCases(em: EntityManager, ids: readonly string[]): Promise<readonly KnownCase[]> {
  if (ids.length === 0) return [];
  const cases = await database(em)
    .selectFrom('court_case')
    .select(['id', 'external_id as externalId', 'number', 'kind', 'essence', 'judge', 'received_on as receivedOn'])
    .select(['state', 'version', 'data_as_of as dataAsOf', 'gone_at as goneAt'])
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .execute();
  const parties = Map.groupBy(await partiesOf(em, ids), ({ caseId }) => caseId);
  const hearings = Map.groupBy(await hearingsOf(em, ids), ({ caseId }) => caseId);
  const acts = Map.groupBy(await actsOf(em, ids), ({ caseId }) => caseId);
  return cases.map(({ dataAsOf, goneAt, ...row }) => ({
    ...row,
    dataAsOf: dataAsOf.toISOString(),
    goneAt: isoOf(goneAt),
    parties: (parties.get(row.id) ?? []).map(({ part }) => part),
    hearings: (hearings.get(row.id) ?? []).map(({ part }) => part),
    acts: (acts.get(row.id) ?? []).map(({ part }) => part),
  }));
}

interface OfCase<Part> {
  readonly caseId: string;
  readonly part: Part;
}

async function partiesOf(em: EntityManager, ids: readonly string[]): Promise<OfCase<KnownParty>[]> {
  const rows = await database(em)
    .selectFrom('case_party')
    .select(['id', 'case_id as caseId', 'external_id as externalId', 'gone_at as goneAt', 'role', 'kind', 'name'])
    .select(['address', 'inn', 'kpp', 'phone', 'email', 'represents_party_id as representsPartyId'])
    .select('is_linked_by_hand as isLinkedByHand')
    .where('case_id', '=', anyOf(ids))
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  return rows.map(({ caseId, goneAt, ...row }) => ({ caseId, part: { ...row, goneAt: isoOf(goneAt) } }));
}

async function hearingsOf(em: EntityManager, ids: readonly string[]): Promise<OfCase<KnownHearing>[]> {
  const rows = await database(em)
    .selectFrom('case_hearing')
    .select(['id', 'case_id as caseId', 'external_id as externalId', 'gone_at as goneAt'])
    .select(['starts_at as startsAt', 'room', 'state'])
    .where('case_id', '=', anyOf(ids))
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(({ caseId, goneAt, startsAt, ...row }) => ({
    caseId,
    part: { ...row, startsAt: startsAt.toISOString(), goneAt: isoOf(goneAt) },
  }));
}

async function actsOf(em: EntityManager, ids: readonly string[]): Promise<OfCase<KnownAct>[]> {
  const rows = await database(em)
    .selectFrom('case_act')
    .select(['id', 'case_id as caseId', 'external_id as externalId', 'gone_at as goneAt', 'kind', 'title'])
    .select(['act_date as actDate', 'sha256', 'file_name as fileName', 'byte_size as byteSize'])
    .where('case_id', '=', anyOf(ids))
    .orderBy('act_date')
    .orderBy('id')
    .execute();
  return rows.map(({ caseId, goneAt, sha256, fileName, byteSize, ...row }) => {
    const document = sha256 === null ? null : { sha256, fileName: fileName ?? '', byteSize: byteSize ?? 0 };
    return { caseId, part: { ...row, goneAt: isoOf(goneAt), document } };
  });
}

const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null;
