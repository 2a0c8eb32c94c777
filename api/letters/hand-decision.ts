import { DECISION_REFUSALS } from '#domain/letters/decision-refusals.ts';
import { rolesFor, whyNotNow } from '#domain/letters/letter-decisions.ts';
import { isOpen } from '#domain/letters/letter-life.ts';
import { letterWorkflowId, type LetterDecision, type LetterState } from '#domain/letters/letter-process.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { EntityManager } from '#db/orm.ts';
import { hasOpenTask } from '#db/work/tasks.ts';
import type { DecisionOutcome } from '#temporal/client/gateway.ts';
import type { DecidedState } from '#views/letters/decisions.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { refused } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { decideOnce, type DecisionSteps } from '../work/decide-once.ts';
import { readLetter } from './letter-access.ts';
import { atDecision } from './letter-actions.ts';
import { toldWhoWasFirst } from './who-was-first.ts';

/** One decision about one letter, on its way to the letter's workflow. */
export interface Handing<T> {
  readonly actor: Actor;
  readonly letterId: string;
  readonly decision: LetterDecision;
  readonly args: unknown;
  readonly command: Command;
  /** Checked before anything is handed over. */
  readonly check?: (em: EntityManager, actor: SiteActor) => Promise<void>;
  readonly decide: (decisionId: string) => Promise<DecisionOutcome<T>>;
  readonly isCarriedOut?: (result: T) => boolean;
}

/**
 * Hands a decision to the letter's process once for its key: who may decide is checked here, whether it is the time, by the process.
 * @throws ApplicationError with who was first when another has decided meanwhile
 */
export async function hand<T>(deps: ServiceDeps, handing: Handing<T>): Promise<DecisionAnswer<T>> {
  const siteActor = requireSiteRole(handing.actor, ...rolesFor(handing.decision));
  await deps.database.read(async (em) => {
    const letter = await readLetter(em, siteActor, handing.letterId);
    if (letter.status === 'draft') throw refused(DECISION_REFUSALS.stillDraft);
  });
  const { letterId, decision, check, decide, isCarriedOut } = handing;
  const request = { ...handing, operation: `decisions.${decision}` };
  const steps: DecisionSteps<T> = {
    ...{ subject: letterSubject(letterId), workflowId: letterWorkflowId(letterId), decide, isCarriedOut },
    engine: deps.gateway,
    check: async () => {
      if (check) await deps.database.read((em) => check(em, siteActor));
    },
    standing: async (em) => {
      const letter = await readLetter(em, siteActor, letterId);
      if (!isOpen(letter.status)) return 'over';
      const isNoticeMissing = await hasOpenTask(em, letterSubject(letterId), 'missing_notice');
      return whyNotNow(decision, atDecision(letter, isNoticeMissing)) === undefined ? 'due' : 'elsewhere';
    },
  };
  try {
    return await decideOnce(deps.database, request, deps.clock, steps);
  } catch (error) {
    return toldWhoWasFirst(deps, siteActor, { letterId, decision }, error);
  }
}

export function stateOf(decision: DecisionAnswer<LetterState>): DecisionAnswer<DecidedState> {
  if (decision.kind === 'in_progress') return decision;
  return { kind: 'done', result: { stage: decision.result.stage, revision: decision.result.revision } };
}
