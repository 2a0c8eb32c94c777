import { inForceOn } from '#domain/calendar/valid-from.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RegistryLine } from '#domain/day-registry/day-registry.ts';
import type { DeliveryBranch } from '#domain/post/operation-meaning.ts';
import { priceOf } from '#domain/post/tariff.ts';
import { deliveryBranch } from '#domain/post/way-told.ts';
import { vatWithin } from '#domain/post/vat.ts';
import { ownSince, summariseOperations } from '#domain/post/postal-milestone.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { readTariffs } from '../tariffs/tariffs.ts';
import { anyOf, constant } from '../statements/values.ts';

export interface RegistryQuery {
  /** Null: all sites. */
  readonly siteId: string | null;
  /** Days `yyyy-MM-dd` of the court, both included. */
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

/** Letters of the batches of these days in the order they were handed over; those that the Post refused or never got are not among them. */
export async function listRegistryLines(em: EntityManager, query: RegistryQuery): Promise<readonly RegistryLine[]> {
  const rows = await handedOver(em, query);
  const branches = await branchesOf(em, rows);
  const tariffs = await readTariffs(em);
  return rows.map(({ acceptedAt: _acceptedAt, ...row }) => {
    const told = branches.get(row.letterId) ?? null;
    const branch = deliveryBranch({ channel: row.channel, branch: told });
    const tariff = inForceOn(tariffs, row.batchDate);
    const price = priceOf(tariff, { ...row, way: told });
    return { ...row, branch, price, vat: vatWithin(price, tariff) };
  });
}

function handedOver(em: EntityManager, { siteId, from, to, limit }: RegistryQuery) {
  return database(em)
    .selectFrom('batch as b')
    .innerJoin('batch_letter as p', 'p.batch_id', 'b.id')
    .innerJoin(EVERY_LETTER, 'l.id', 'p.letter_id')
    .select(['b.id as batchId', 'b.batch_date as batchDate', 'b.ordinal as batchOrdinal', 'b.site_id as siteId'])
    .select('b.channel')
    .select(['l.id as letterId', 'p.registration_number as number', 'l.recipient_name as recipientName'])
    .select(['l.recipient_address as recipientAddress', 'l.kind', 'l.shpi', 'l.status', 'l.outcome'])
    .select(['l.accepted_at as acceptedAt', 'l.page_count as pageCount'])
    .where('b.batch_date', '>=', from)
    .where('b.batch_date', '<=', to)
    .$if(siteId !== null, (all) => all.where('b.site_id', '=', siteId ?? ''))
    .where(({ eb, or }) => or([eb('p.result', 'is', null), eb('p.result', '=', constant('accepted'))]))
    .orderBy('b.site_id')
    .orderBy('b.batch_date')
    .orderBy('b.ordinal')
    .orderBy('p.row')
    .limit(limit)
    .execute();
}

type Row = Awaited<ReturnType<typeof handedOver>>[number];

/** Which way each went, by the same rule that its card is made of. */
async function branchesOf(em: EntityManager, rows: readonly Row[]): Promise<ReadonlyMap<string, DeliveryBranch>> {
  if (rows.length === 0) return new Map();
  const events = await database(em)
    .selectFrom('postal_event')
    .select(['letter_id as letterId', 'oper_type as operType', 'oper_attr as operAttr', 'oper_date as operDate'])
    .where('letter_id', '=', anyOf(rows.map(({ letterId }) => letterId)))
    .execute();
  const ofLetter = Map.groupBy(events, ({ letterId }) => letterId);
  const branches = rows.flatMap(({ letterId, acceptedAt }) => {
    const { branch } = summariseOperations(ofLetter.get(letterId) ?? [], { notBefore: ownSince(acceptedAt) });
    return branch === undefined ? [] : [[letterId, branch] as const];
  });
  return new Map(branches);
}
