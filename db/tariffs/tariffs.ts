import { judgedEntries, versionsInForce, type Judged } from '#domain/calendar/valid-from.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SHIPPED_TARIFF, type Tariff, type Tariffs } from '#domain/post/tariff.ts';
import { database } from '../statements/database.ts';

/** As they were entered, by the day they begin, newest first. */
export async function listTariffs(em: EntityManager): Promise<readonly Judged<Tariff>[]> {
  const rows = await database(em)
    .selectFrom('post_tariff as t')
    .innerJoin('account as a', 'a.id', 't.author_id')
    .select(['t.valid_from as validFrom', 't.electronic_kopecks as electronicKopecks'])
    .select(['t.paper_kopecks as paperKopecks', 't.simple_kopecks as simpleKopecks', 't.source'])
    .select(['a.full_name as authorName', 't.created_at as at'])
    .orderBy('t.valid_from', 'desc')
    .orderBy('t.id', 'desc')
    .execute();
  const entered = rows.map(({ authorName, at, ...value }) => ({ value, authorName, at }));
  return judgedEntries<Tariff>(entered, SHIPPED_TARIFF);
}

export async function readTariffs(em: EntityManager): Promise<Tariffs> {
  return versionsInForce(await listTariffs(em), SHIPPED_TARIFF);
}

export async function putTariff(
  em: EntityManager,
  tariff: Tariff,
  { authorId, at }: { readonly authorId: string; readonly at: Date },
): Promise<void> {
  await database(em)
    .insertInto('post_tariff')
    .values({
      ...{ valid_from: tariff.validFrom, electronic_kopecks: tariff.electronicKopecks },
      ...{ paper_kopecks: tariff.paperKopecks, simple_kopecks: tariff.simpleKopecks, source: tariff.source },
      ...{ author_id: authorId, created_at: at },
    })
    .execute();
}
