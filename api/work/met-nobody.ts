import { ADOPTED_KINDS, KINDS_TO_ADOPT } from '#db/adoption/kinds-to-adopt.ts';
import { tellLost, type LostAs } from '#db/adoption/tell-lost.ts';
import { isHandingOverHeld } from '#db/recovery/recoveries.ts';
import type { EntityManager } from '#db/orm.ts';
import { isLed } from '#domain/reconcile/lost.ts';
import { heardByNobody } from '#domain/reconcile/lost-words.ts';
import type { WorkflowGateway } from '#temporal/client/gateway.ts';
import { runStatusOf } from '#temporal/client/run-status.ts';
import type { Database } from '../database/database.ts';

/**
 * Called when a person's decision met nobody: that the process is lost is told at once, to the administrator as an incident and by the
 * subject's card, which offers no decision from then on. What goes on by its rows alone (a publication) is left to its next change, and
 * while a recovery asks the Post nothing is told: it leads everything itself at its end.
 */
export async function tellMetNobody(
  database: Database,
  engine: Pick<WorkflowGateway, 'lookAtRun'>,
  workflowId: string,
  now: (em: EntityManager) => Promise<Date>,
): Promise<void> {
  const lostAs = async (): Promise<LostAs | null> => {
    const run = await engine.lookAtRun(workflowId);
    const known = run && { status: runStatusOf(run.status) };
    return isLed(known) ? null : (subject, name) => heardByNobody(subject, name, known);
  };
  await database.change('decision.met_nobody', async (em) => {
    if (await isHandingOverHeld(em)) return;
    for (const kind of ADOPTED_KINDS) {
      const own = KINDS_TO_ADOPT[kind];
      const open = own.isLedAtOnce ? null : await own.byWorkflow(em, workflowId);
      if (open) await tellLost(em, open, own.read, { lostAs, now: () => now(em) });
    }
  });
}
