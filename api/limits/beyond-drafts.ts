import { listDrafts } from '#db/limits/drafts.ts';
import type { EntityManager } from '#db/orm.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';
import { newlyTooLarge } from '#domain/limits/too-large.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import type { BeyondDraftView } from '#views/limits/profile.ts';

/** A site has hundreds of drafts; more are not read for one look. */
const MAX_JUDGED = 2_000;

/** Drafts of these sites that the new limits would refuse, and whether there are more than were judged. */
export async function beyondDrafts(
  em: EntityManager,
  siteIds: readonly string[],
  limits: readonly [was: ChannelProfile, becomes: ChannelProfile],
): Promise<{ readonly drafts: readonly BeyondDraftView[]; readonly isPart: boolean }> {
  const rows = siteIds.length === 0 ? [] : await listDrafts(em, siteIds, MAX_JUDGED + 1);
  const drafts = rows.slice(0, MAX_JUDGED).flatMap((row) => {
    const { id: letterId, siteId, authorName, createdAt, pages } = row;
    const reasons = newlyTooLarge({ fields: fieldsOf(row), pages }, limits);
    if (reasons.length === 0) return [];
    return [{ letterId, siteId, authorName, createdAt: createdAt.toISOString(), reasons }];
  });
  return { drafts, isPart: rows.length > MAX_JUDGED };
}

/** The same as effects, where drafts are not listed. */
export function draftWords({ drafts, isPart }: Awaited<ReturnType<typeof beyondDrafts>>): readonly string[] {
  return [
    `Черновиков, которые новые пределы не пропустят: ${String(drafts.length)}.`,
    ...(isPart ? [`Проверены последние ${String(MAX_JUDGED)} черновиков, остальные — при отправке.`] : []),
  ];
}
