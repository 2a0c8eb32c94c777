import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActRecord, HearingRecord, PartyRecord } from '#domain/cases/case-record.ts';
import type { PartDiff } from '#domain/cases/case-diff.ts';
import { isLinkKept } from '#domain/cases/representation.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { JudgedRecord } from './apply-records.ts';

/** Parts of one kind: those that are as the record tells them now, and those that it no longer names. */
interface Written<Row> {
  readonly put: readonly Row[];
  readonly gone: readonly string[];
}

interface PartRow<R> {
  readonly id: string;
  readonly caseId: string;
  readonly told: R;
}

interface PartyRow extends PartRow<PartyRecord> {
  readonly ordinal: number;
  readonly representsPartyId: string | null;
  readonly isLinkedByHand: boolean;
}

export interface PartRows {
  readonly parties: Written<PartyRow>;
  readonly hearings: Written<PartRow<HearingRecord>>;
  readonly acts: Written<PartRow<ActRecord>>;
}

/** What is to be written of the parts of a case. */
export function partRowsOf({ caseId, told, known, diff }: JudgedRecord): PartRows {
  const rows = partyRows(caseId, diff.parties);
  const idOf = new Map([
    ...(known?.parties ?? []).map(({ externalId, id }) => [externalId ?? '', id] as const),
    ...rows.map((row) => [row.told.externalId, row.id] as const),
  ]);
  const parties = rows.map((row) => ({
    ...row,
    ordinal: told.parties.findIndex(({ externalId }) => externalId === row.told.externalId) + 1,
    ...linkOf(row, known, idOf),
  }));
  return {
    parties: { put: parties, gone: goneOf(diff.parties) },
    hearings: { put: partyRows(caseId, diff.hearings), gone: goneOf(diff.hearings) },
    acts: { put: partyRows(caseId, diff.acts), gone: goneOf(diff.acts) },
  };
}

function linkOf(
  { id, told }: PartRow<PartyRecord>,
  known: JudgedRecord['known'],
  idOf: ReadonlyMap<string, string>,
): Pick<PartyRow, 'representsPartyId' | 'isLinkedByHand'> {
  const kept = known?.parties.find((party) => party.id === id);
  if (kept !== undefined && isLinkKept(kept, told))
    return { representsPartyId: kept.representsPartyId, isLinkedByHand: true };
  const representsPartyId = told.represents === null ? null : (idOf.get(told.represents) ?? null);
  return { representsPartyId, isLinkedByHand: false };
}

function partyRows<R>(caseId: string, { added, changed }: PartDiff<R>): PartRow<R>[] {
  return [
    ...added.map((told) => ({ id: randomUUID(), caseId, told })),
    ...changed.map(({ id, record: told }) => ({ id, caseId, told })),
  ];
}

const goneOf = ({ gone }: PartDiff<unknown>): string[] => gone.map(({ id }) => id);

/** Writes them, some statements in all. */
export async function writeParts(
  em: EntityManager,
  { siteId, now }: { readonly siteId: string; readonly now: Date },
  { parties, hearings, acts }: PartRows,
): Promise<void> {
  await putParties(em, parties.put);
  await putHearings(em, siteId, hearings.put);
  await putActs(em, acts.put);
  for (const [table, { gone }] of [
    ['case_party', parties],
    ['case_hearing', hearings],
    ['case_act', acts],
  ] as const) {
    if (gone.length === 0) continue;
    await database(em).updateTable(table).set({ gone_at: now }).where('id', '=', anyOf(gone)).execute();
  }
}

async function putParties(em: EntityManager, rows: readonly PartyRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ id, caseId, ordinal, representsPartyId, isLinkedByHand, told }) => ({
    ...{ id, case_id: caseId, external_id: told.externalId, ordinal, role: told.role, kind: told.kind },
    ...{
      represents_party_id: representsPartyId,
      is_linked_by_hand: isLinkedByHand,
      name: told.name,
      address: told.address,
      inn: told.inn,
    },
    ...{ kpp: told.kpp, phone: told.phone, email: told.email, gone_at: null },
  }));
  await database(em)
    .insertInto('case_party')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        ...{ ordinal: ref('excluded.ordinal'), role: ref('excluded.role'), kind: ref('excluded.kind') },
        ...{ represents_party_id: ref('excluded.represents_party_id'), name: ref('excluded.name') },
        is_linked_by_hand: ref('excluded.is_linked_by_hand'),
        ...{ address: ref('excluded.address'), inn: ref('excluded.inn'), kpp: ref('excluded.kpp') },
        ...{ phone: ref('excluded.phone'), email: ref('excluded.email'), gone_at: null },
      })),
    )
    .execute();
}

async function putHearings(em: EntityManager, siteId: string, rows: readonly PartRow<HearingRecord>[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ id, caseId, told }) => ({
    ...{ id, case_id: caseId, site_id: siteId, external_id: told.externalId, starts_at: new Date(told.startsAt) },
    ...{ room: told.room, state: told.state, gone_at: null },
  }));
  await database(em)
    .insertInto('case_hearing')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        ...{ starts_at: ref('excluded.starts_at'), room: ref('excluded.room'), state: ref('excluded.state') },
        gone_at: null,
      })),
    )
    .execute();
}

/** A document that people have put to an act stays where the source has none. */
async function putActs(em: EntityManager, rows: readonly PartRow<ActRecord>[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ id, caseId, told: { document, ...told } }) => ({
    ...{ id, case_id: caseId, external_id: told.externalId, kind: told.kind, title: told.title },
    ...{ act_date: told.actDate, sha256: document?.sha256 ?? null, file_name: document?.fileName ?? null },
    ...{ byte_size: document?.byteSize ?? null, gone_at: null },
  }));
  await database(em)
    .insertInto('case_act')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ fn, ref }) => ({
        ...{ kind: ref('excluded.kind'), title: ref('excluded.title'), act_date: ref('excluded.act_date') },
        sha256: fn.coalesce('excluded.sha256', 'case_act.sha256'),
        file_name: fn.coalesce('excluded.file_name', 'case_act.file_name'),
        byte_size: fn.coalesce('excluded.byte_size', 'case_act.byte_size'),
        gone_at: null,
      })),
    )
    .execute();
}
