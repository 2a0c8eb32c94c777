import type { EntityManager } from '@mikro-orm/postgresql';
import { channelOfLetter } from '#domain/letters/letter-way.ts';
import type { ChannelName } from '#domain/post/channels.ts';
import { database } from '../statements/database.ts';
import type { Letter } from './letter.entity.ts';

/** By which way the letter goes: its batch keeps the one it was opened with; without a batch, as it would be taken now. */
export async function findChannel(
  em: EntityManager,
  { siteId, batchId, way }: Pick<Letter, 'siteId' | 'batchId' | 'way'>,
): Promise<ChannelName> {
  const table = batchId == null ? 'site' : 'batch';
  const found = database(em).selectFrom(table).select('channel');
  const { channel } = await found.where('id', '=', batchId ?? siteId).executeTakeFirstOrThrow();
  return batchId == null ? channelOfLetter(way, { channel }) : channel;
}
