import type { RegisterRow } from '#db/case-register/registers.ts';
import { countUnread, listUnread } from '#db/case-register/unread-cases.ts';
import type { EntityManager } from '#db/orm.ts';
import { isSilence, troubleWords } from '#domain/case-register/register-trouble.ts';
import type { CaseRegisterView } from '#views/case-register/register.ts';
import type { Actor } from '../actor.ts';

/** More than these nobody reads; the register is mended as a whole then. */
const UNREAD_SHOWN = 20;

/** A site's register as this person sees it. @param row null: the site is not bound to one */
export async function registerView(
  em: EntityManager,
  actor: Actor,
  site: { readonly id: string; readonly name: string },
  row: RegisterRow | null,
): Promise<CaseRegisterView> {
  return {
    ...{ siteId: site.id, siteName: site.name, code: row?.code ?? null, isOn: row?.isOn ?? false },
    ...timesOf(row),
    isErring: row?.trouble != null && !isSilence(row.trouble),
    troubleWords: row?.trouble == null ? null : wordsOf(row.trouble, row.troubleDetail),
    isReading: row !== null && (row.readingSince !== null || row.wantedAt !== null),
    ...{ readCount: row?.readCount ?? 0, changedCount: row?.changedCount ?? 0 },
    unreadCount: await countUnread(em, site.id),
    unread: (await listUnread(em, site.id, UNREAD_SHOWN)).map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
    canSet: maySet(actor, site.id),
    canRead: row?.isOn === true && mayRead(actor, site.id),
  };
}

export function mayRead({ role, siteId }: Actor, of: string): boolean {
  return role === 'admin' || (siteId === of && role !== 'auditor');
}

export function maySet({ role, siteId }: Actor, of: string): boolean {
  return role === 'admin' || (role === 'site_admin' && siteId === of);
}

function timesOf(row: RegisterRow | null) {
  return {
    dataAsOf: row?.dataAsOf?.toISOString() ?? null,
    answeredAt: row?.answeredAt?.toISOString() ?? null,
    awaySince: row?.awaySince?.toISOString() ?? null,
  };
}

function wordsOf(trouble: NonNullable<RegisterRow['trouble']>, detail: string | null): string {
  const { words, advice } = troubleWords(trouble);
  return `АМИРС ${words}${detail === null ? '' : ` (${detail})`}. ${advice}`;
}
