import type { MiddlewareHandler } from 'hono';
import { OVERSEEING_ROLES } from '#domain/people/role.ts';
import { UUID_PATTERN } from '#domain/work/uuid.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { ApiEnv } from '../context.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import type { SignedIn } from './sessions.ts';

/** Something of a letter, of a batch of letters, of a notice or of a case that somebody asked for. */
export interface ReadThing {
  readonly kind: 'letter' | 'batch' | 'case' | 'notification' | 'consent';
  readonly id: string;
  /** `card`, `pages`, `files/pdf`, `attachments/<id>`: never a name or a text. */
  readonly what: string;
  readonly isDownload: boolean;
}

export interface AdminReads {
  /** Writes it down; a page that is drawn again or asks for its pictures one by one is one reading. @throws ApplicationError `unavailable` */
  note(session: SignedIn, thing: ReadThing): Promise<void>;
}

/** An open page asks again with every change. */
const ONE_READING_MS = 10 * 60_000;
const MAX_REMEMBERED = 5_000;

export function createAdminReads({ database, clock }: ServiceDeps): AdminReads {
  const lastNoted = new Map<string, number>();
  return {
    note: async ({ actor, tokenHash }, { kind, id, what, isDownload }) => {
      const key = `${tokenHash} ${kind} ${id} ${what}`;
      if (!isDownload && Date.now() - (lastNoted.get(key) ?? 0) < ONE_READING_MS) return;
      const action = `${kind}.${isDownload ? 'downloaded' : 'read'}`;
      await database.change('admin.read', async (em) => {
        const at = await clock(em);
        await appendAudit(em, { at, actorId: actor.accountId, action, subject: { kind, id }, data: { what } });
      });
      if (lastNoted.size >= MAX_REMEMBERED) lastNoted.clear();
      lastNoted.set(key, Date.now());
    },
  };
}

/** Nothing of a letter reaches an admin or an auditor before it is written down that he asked for it: he reads what he does not work with. */
export function adminReads(reads: AdminReads): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next();
    const session: SignedIn | undefined = c.get('session');
    if (session === undefined || !OVERSEEING_ROLES.includes(session.actor.role) || c.req.method !== 'GET' || !c.res.ok)
      return;
    const thing = thingRead(c.req.path);
    if (thing) await reads.note(session, thing);
  };
}

const OF_SUBJECT = new RegExp(
  `^(?:/api/v1)?/(letters|workflows|batches|cases|notifications|consents)/(${UUID_PATTERN})(?:/(.+))?$`,
  'i',
);

const DOWNLOADS = /^(files|attachments)\/[^/]+$|^paper\/files\/|^acts\/[^/]+\/document$|^scan$/;

/** What a folder of addresses is about, where it is no letter. */
const KINDS: Readonly<Record<string, ReadThing['kind']>> = {
  ...{ batches: 'batch', cases: 'case', notifications: 'notification', consents: 'consent' },
};

/** What an address shows; null when nothing of a letter. */
export function thingRead(path: string): ReadThing | null {
  const [, folder, id, rest = ''] = OF_SUBJECT.exec(path) ?? [];
  // A row of the list says no more than the list.
  if (folder === undefined || id === undefined || rest === 'row') return null;
  const tail = rest.replace(/\/?pages\/\d+(\.png)?$/, (found) => (found.startsWith('/') ? '/pages' : 'pages'));
  const kind = KINDS[folder] ?? 'letter';
  const what = folder === 'workflows' ? 'workflow' : tail === '' ? 'card' : tail;
  return { kind, id, what, isDownload: DOWNLOADS.test(what) };
}
