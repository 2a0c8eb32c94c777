import { isAnswered } from '#db/batches/batch-row.ts';
import { endContradictionTask } from '#db/cabinet/contradiction-task.ts';
import { readCrossedLetters } from '#db/cabinet/crossed-letters.ts';
import { batchLine, letterLine, type WrittenShpi } from '#db/cabinet/shpi-lines.ts';
import { writeShpis, type KeptBy } from '#db/cabinet/write-shpis.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimelineEntries } from '#db/work/timeline.ts';
import type { CrossedShpi } from '#domain/cabinet/crossed-shpis.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { requireCarried } from './cabinet.ts';
import { wakeWhenSettled } from './wake-batch.ts';

export interface SwapService {
  /**
   * Gives letters whose ШПИ stand crosswise each its own, all of them at once; also of a batch that is over.
   * @throws ApplicationError `conflict` when they do not stand so any more, or the Post has told different outcomes of them
   */
  swap(actor: Actor, batchId: string, letterIds: readonly string[], command: Command): Promise<{ readonly id: string }>;
}

/** Puts crossed ШПИ right. */
export function createSwapService({ database, clock }: Pick<ServiceDeps, 'database' | 'clock'>): SwapService {
  return {
    swap: async (actor, batchId, letterIds, command) => {
      const carrier = requireSiteRole(actor, 'clerk', 'supervisor');
      const args = { batchId, letterIds: letterIds.toSorted() };
      return changeOnce(database, { actor, command, record: 'cabinet.swapped', args }, clock, async (em, now) => {
        await requireCarried(em, carrier, batchId);
        await swapShpis(em, carrier, { batchId, letterIds, key: command.idempotencyKey }, now);
        return { id: batchId };
      });
    },
  };
}

interface Swap {
  readonly batchId: string;
  readonly letterIds: readonly string[];
  /** Of the decision. */
  readonly key: string;
}

async function swapShpis(em: EntityManager, { accountId }: SiteActor, swap: Swap, now: Date): Promise<void> {
  const { batchId, letterIds } = swap;
  await isAnswered(em, batchId);
  const crossed = (await readCrossedLetters(em, batchId)).find((set) => isSameSet(set, letterIds));
  if (crossed === undefined) throw notCrossed();
  const done = await writeShpis(em, batchId, crossed, now);
  if ('keptFor' in done) throw kept(done);
  await tellSwapped(em, accountId, { ...swap, written: done.written }, now);
  await wakeWhenSettled(em, batchId, now);
  await endContradictionTask(em, batchId, accountId, now);
}

function isSameSet(set: readonly CrossedShpi[], letterIds: readonly string[]): boolean {
  return set.length === letterIds.length && set.every(({ letterId }) => letterIds.includes(letterId));
}

async function tellSwapped(
  em: EntityManager,
  actorId: string,
  { batchId, key, written }: Swap & { readonly written: readonly WrittenShpi[] },
  now: Date,
): Promise<void> {
  const by = { at: now, actorId };
  const subject = batchSubject(batchId);
  await appendTimelineEntries(
    em,
    written.flatMap((one) => [letterLine(one, { ...by, key }), batchLine(batchId, one, { ...by, key })]),
  );
  const letterIds = written.map(({ letterId }) => letterId);
  await appendAudit(em, { ...by, action: 'batch.shpis_swapped', subject, data: { letterIds } });
}

function notCrossed(): ApplicationError {
  return new ApplicationError('conflict', {
    detail: 'ШПИ этих писем уже не стоят накрест: посмотрите, что сейчас. Ничего не изменено.',
  });
}

function kept({ keptFor: number, why }: { readonly keptFor: string; readonly why: KeptBy }): ApplicationError {
  const which = {
    archived: 'Одно из писем уже в архиве',
    papers_filed: `К письму ${number} приобщены бумаги, вместе с ШПИ они не перейдут`,
    notice_filed: `Уведомление о вручении есть у письма ${number}, а у другого его нет`,
    not_replaced: `По письму ${number} Почта уже назвала исход, а у другого он не тот`,
  }[why];
  return new ApplicationError('conflict', {
    detail: `${which}: ШПИ сейчас не поменять. Меняются ШПИ писем в пути, а вручённых — когда вручены все и уведомления Почты есть у всех или ни у кого. Ничего не изменено.`,
  });
}
