import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { NewPostalEvent } from './postal-events.ts';

/** An operation as it is kept: with the ШПИ that the Post told it of. */
export interface ToldOperation extends NewPostalEvent {
  readonly letterId: string;
  readonly shpi: string;
  readonly receivedAt: Date;
}

/** All that the Post has told of these letters, in the order in which it was told. */
export async function listToldOperations(
  em: EntityManager,
  letterIds: readonly string[],
): Promise<readonly ToldOperation[]> {
  const rows = await database(em)
    .selectFrom('postal_event')
    .select(['letter_id as letterId', 'shpi', 'oper_type as operType', 'oper_attr as operAttr'])
    .select(['oper_date as operDate', 'oper_name as operName', 'office_index as officeIndex'])
    .select('received_at as receivedAt')
    .where('letter_id', '=', anyOf(letterIds))
    .orderBy('id')
    .execute();
  return rows.map(({ operName, ...row }) => ({ ...row, operName: operName ?? '' }));
}

/** Puts these operations in the place of all that stood with the letters. */
export async function replaceToldOperations(
  em: EntityManager,
  letterIds: readonly string[],
  operations: readonly ToldOperation[],
): Promise<void> {
  await database(em).deleteFrom('postal_event').where('letter_id', '=', anyOf(letterIds)).execute();
  if (operations.length === 0) return;
  const rows = operations.map(
    ({ letterId, shpi, operType, operAttr, operDate, operName, officeIndex, receivedAt }) => ({
      ...{ letter_id: letterId, shpi, oper_type: operType, oper_attr: operAttr, oper_date: operDate },
      ...{ oper_name: operName, office_index: officeIndex, received_at: receivedAt },
    }),
  );
  await database(em).insertInto('postal_event').values(rows).execute();
}
