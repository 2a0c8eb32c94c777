import { readCheckRun, setCheckDays } from '#db/keeping/check-run.ts';
import { listFailedFiles } from '#db/keeping/signed-files.ts';
import { appendAudit } from '#db/work/audit.ts';
import { checkDaysFault, CHECK_STATES } from '#domain/keeping/signed-file-check.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { SignedFilesView } from '#views/keeping/keeping.ts';
import { requireAdmin, type Actor, type Command } from '../actor.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { fieldFault, KEEPING_READERS, requireRole } from './keeping-access.ts';

/** The night's look at stored signed files. */
export interface SignedFilesService {
  /** Files that are not good are told of one's own site; the figures are the installation's. */
  look(actor: Actor): Promise<SignedFilesView>;
  /** Within how many nights all are gone through. For the installation's admin. @throws ApplicationError `invalid` */
  setPace(actor: Actor, days: number, command: Command): Promise<object>;
}

const SHOWN = 200;

export function createSignedFiles({ database, clock }: Pick<ServiceDeps, 'database' | 'clock'>): SignedFilesService {
  return {
    look: (actor) => {
      requireRole(actor, KEEPING_READERS);
      return database.read(async (em) => {
        const { days, beganAt, endedAt, totalCount, lookedCount, failedCount } = await readCheckRun(em);
        const failed = await listFailedFiles(em, readableSite(actor), SHOWN);
        return {
          ...{ days, totalCount, lookedCount, failedCount },
          ...{ beganAt: beganAt?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null },
          failed: failed.map(({ failedSince, checkedAt, ...file }) => ({
            ...{ ...file, words: CHECK_STATES[file.state] },
            ...{ failedSince: failedSince.toISOString(), checkedAt: checkedAt.toISOString() },
          })),
        };
      });
    },
    setPace: (actor, days, command) => {
      requireAdmin(actor);
      const fault = checkDaysFault(days);
      if (fault !== null) throw fieldFault('days', fault);
      return changeOnce(database, { actor, command, record: 'keeping.pace', args: { days } }, clock, async (em, at) => {
        await setCheckDays(em, days, actor.accountId, at);
        const entry = { at, actorId: actor.accountId, action: 'keeping.pace_set', subject: INSTALLATION };
        await appendAudit(em, { ...entry, data: { count: days } });
        return {};
      });
    },
  };
}
