import { judgedEntries, versionsInForce, type Judged } from '#domain/calendar/valid-from.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SHIPPED_DELIVERY_NORM, type DeliveryNorm } from '#domain/delivery/delivery-norm.ts';
import type { DeliveryRules } from '#domain/delivery/expected-day.ts';
import { readCalendar } from '../calendar/calendar-years.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** As they were entered, by the day they begin, newest first. */
export async function listDeliveryNorms(em: EntityManager): Promise<readonly Judged<DeliveryNorm>[]> {
  const rows = await database(em)
    .selectFrom('delivery_norm as n')
    .innerJoin('account as a', 'a.id', 'n.author_id')
    .select(['n.valid_from as validFrom', 'n.terms', 'n.source', 'n.is_checked as isChecked'])
    .select(['a.full_name as authorName', 'n.created_at as at'])
    .orderBy('n.valid_from', 'desc')
    .orderBy('n.id', 'desc')
    .execute();
  const entered = rows.map(({ authorName, at, ...value }) => ({ value, authorName, at }));
  return judgedEntries<DeliveryNorm>(entered, SHIPPED_DELIVERY_NORM);
}

/** The norms in force and the calendar, by which days are reckoned. */
export async function readDeliveryRules(em: EntityManager): Promise<DeliveryRules> {
  const norms = versionsInForce(await listDeliveryNorms(em), SHIPPED_DELIVERY_NORM);
  return { norms, calendar: await readCalendar(em) };
}

export async function putDeliveryNorm(
  em: EntityManager,
  { validFrom, terms, source, isChecked }: DeliveryNorm,
  { authorId, at }: { readonly authorId: string; readonly at: Date },
): Promise<void> {
  await database(em)
    .insertInto('delivery_norm')
    .values({
      ...{ valid_from: validFrom, terms: json(terms), source, is_checked: isChecked },
      ...{ author_id: authorId, created_at: at },
    })
    .execute();
}
