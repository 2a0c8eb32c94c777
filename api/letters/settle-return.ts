import { DECISION_REFUSAL_WORDS, DECISION_REFUSALS, type DecisionRefusal } from '#domain/letters/decision-refusals.ts';
import { letterWorkflowId, SETTLE_RETURN } from '#domain/letters/letter-process.ts';
import { listPostalEvents } from '#db/letters/letter-details.ts';
import type { EntityManager } from '#db/orm.ts';
import { readProcedure } from '#db/proof/procedure-of-letter.ts';
import { mayBeLawful, type ReturnChoice } from '#domain/returns/return-choices.ts';
import type { ReturnCause } from '#domain/returns/return-cause.ts';
import { findSettlement } from '#db/returns/settlements.ts';
import type { SettledReturn } from '#views/letters/decisions.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import type { Actor, Command } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { refused } from '../errors.ts';
import { requireTyped } from '../work/typed-text.ts';
import { hand } from './hand-decision.ts';
import { readLetter } from './letter-access.ts';
import { readReturn } from './return-view.ts';
import type { ReturnSettlement } from './routes/decision-requests.ts';

/** What comes next with a letter that was not delivered; a choice that the law or the days of storage speak against needs a reason. */
export async function settleReturn(
  deps: ServiceDeps,
  { actor, letterId, request: { choice, reason = '' }, command }: SettlingReturn,
): Promise<DecisionAnswer<SettledReturn>> {
  const words = reason.trim();
  const request = { actorId: actor.accountId, choice, ...(words !== '' && { reason: words }) };
  const decision = await hand(deps, {
    ...{ actor, letterId, command, decision: 'settleReturn', args: { letterId, choice, reason: words } },
    check: async (em) => {
      const letter = await readLetter(em, actor, letterId);
      const { undelivered } = await readReturn(em, letter, await listPostalEvents(em, letterId));
      const wanted = undelivered?.choices.find((one) => one.choice === choice);
      if (undelivered && !wanted) throw refused(await whyNot(em, letterId, undelivered.cause, choice));
      if (wanted?.needsReason || words !== '') requireTyped('reason', words, DECISION_REFUSAL_WORDS.REASON_MISSING);
    },
    decide: (decisionId) => deps.gateway.decide(letterWorkflowId(letterId), SETTLE_RETURN, request, decisionId),
  });
  if (decision.kind === 'in_progress') return decision;
  const settled = await deps.database.read((em) => findSettlement(em, letterId));
  return { kind: 'done', result: { nextLetterId: settled?.nextLetterId ?? null } };
}

/** Where the law of the case is not known yet, it is asked for: by some law the choice may hold. */
async function whyNot(
  em: EntityManager,
  letterId: string,
  cause: ReturnCause,
  choice: ReturnChoice,
): Promise<DecisionRefusal> {
  const isOpen = (await readProcedure(em, letterId)) === 'unknown' && mayBeLawful(cause, choice);
  return isOpen ? DECISION_REFUSALS.caseKindFirst : DECISION_REFUSALS.choiceNotForCause;
}

interface SettlingReturn {
  readonly actor: Actor;
  readonly letterId: string;
  readonly request: ReturnSettlement;
  readonly command: Command;
}
