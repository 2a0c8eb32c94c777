import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fault, Warning } from '#domain/documents/fault.ts';
import { database } from '../statements/database.ts';

/** Which losses a conversion told, as one key: SHA-256 in hex. Null when it told none. */
export function lossesKey(warnings: readonly Warning[]): string | null {
  const losses = warnings.filter(({ severity }) => severity === 'loss');
  if (losses.length === 0) return null;
  const told = losses.map(({ code, message, page }) => [code, message, page ?? null]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** True when the conversion told losses that nobody has looked at. */
export function areLossesUnseen(warnings: readonly Warning[], seenLosses: string | null | undefined): boolean {
  const key = lossesKey(warnings);
  return key !== null && key !== (seenLosses ?? null);
}

/** What stops the letter at one of its documents, `index` its place from 0. */
export function unseenLossesFault(fileName: string, index: number): Fault {
  return {
    code: 'losses_unseen',
    field: `attachments[${String(index)}]`,
    message: `«${fileName}»: при переводе в PDF есть потери. Сравните страницы с документом и отметьте, что посмотрели, или приложите исправленный документ.`,
  };
}

/** Records who has looked. The caller holds the letter's row. */
export async function recordSeenLosses(
  em: EntityManager,
  { attachmentId, key, seenBy }: { readonly attachmentId: string; readonly key: string; readonly seenBy: string },
  now: Date,
): Promise<void> {
  await database(em)
    .updateTable('attachment')
    .set({ seen_losses: key, losses_seen_by: seenBy, losses_seen_at: now })
    .where('id', '=', attachmentId)
    .execute();
}
