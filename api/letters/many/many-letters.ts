import pLimit from 'p-limit';
import { findLetterRow } from '#db/letters/letter-list.ts';
import { findLetter, type LetterRow } from '#db/letters/letters.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { rolesFor } from '#domain/letters/letter-decisions.ts';
import { actionOfMany, NOT_A_DRAFT, STILL_A_DRAFT, type ManyAct } from '#domain/letters/many-letters.ts';
import { MOST_AT_ONCE } from '#domain/work/task-queues.ts';
import type { ManyLetter } from '#views/letters/many-letters.ts';
import { requireSiteRole, type Actor, type Command } from '../../actor.ts';
import { ApplicationError } from '../../errors.ts';
import type { ServiceDeps } from '../../services/service-deps.ts';
import { checkedKey } from '../../work/idempotent-command.ts';
import { requireTyped } from '../../work/typed-text.ts';
import { askedOfLetters, isAnswered, notConfirmed, NOTHING_ASKED, type Asked } from '../sending-questions.ts';
import { goesToSeveral, refusalsOf, TO_SEVERAL } from './refusals.ts';
import type { DecisionService } from '../decisions.ts';
import type { DraftService } from '../drafts.ts';
import { atDecision } from '../letter-actions.ts';
import { cancelDraft } from '../cancel-draft.ts';
import { readableSite, readLetter } from '../letter-access.ts';

export interface ManyRequest {
  readonly act: ManyAct;
  readonly letterIds: readonly string[];
  readonly reason: string;
  readonly approverId: string;
  /** Answers of what was asked, as `look` named them. */
  readonly confirmed: readonly string[];
}

export interface ManyLetterService {
  /**
   * What the act would do with each by the very checks of the act, and what is asked before it; nothing is done. Letters that this person does
   * not see are left out.
   */
  look(actor: Actor, act: ManyAct, letterIds: readonly string[]): Promise<readonly ManyLetter[]>;
  /**
   * Each letter on its own: what one refuses does not hold the others. A repeat under the same key repeats no act, for each letter has a key of
   * its own made of it. @throws ApplicationError `invalid` when the reason or the person is not named
   */
  carryOut(actor: Actor, request: ManyRequest, command: Command): Promise<readonly ManyLetter[]>;
}

const AT_ONCE = 8;
const REMOVED = 'Черновик удалён.';

export function createManyLetters(
  deps: ServiceDeps,
  drafts: DraftService,
  decisions: DecisionService,
): ManyLetterService {
  const { database } = deps;
  const seen = (actor: Actor, ids: readonly string[]): Promise<SeenLetter[]> =>
    database.read(async (em) => {
      const found: SeenLetter[] = [];
      for (const id of [...new Set(ids)].filter(isUuid).slice(0, MOST_AT_ONCE)) {
        const row = await findLetter(em, readableSite(actor), id);
        const number = row && (await findLetterRow(em, readableSite(actor), id))?.number;
        if (row) found.push({ row, number: number ?? null });
      }
      return found;
    });
  const actOn = async (actor: Actor, letter: LetterRow, request: ManyRequest, command: Command) => {
    const { id, revision } = letter;
    const { act, approverId, reason } = request;
    if (act === 'remove') return removeDraft(deps, actor, id, command);
    const action = actionOfMany(act, atDecision(letter), actor);
    if (action === STILL_A_DRAFT) return action.words;
    if (act === 'submit' && (await database.read((em) => goesToSeveral(em, letter)))) return TO_SEVERAL;
    // What else stands in the way its own step says, and to a repeat it answers what was kept of the first.
    if (act === 'reassign') return told(await decisions.reassign(actor, id, { approverId }, command));
    if (act === 'cancel') return told(await decisions.cancel(actor, id, { reason }, command));
    if (action === 'resubmit') return told(await decisions.resubmit(actor, id, { revision }, command, 'asked'));
    return told(await drafts.submit(actor, id, command, 'asked'));
  };
  return {
    look: async (actor, act, ids) => {
      const letters = await seen(actor, ids);
      const questions = await askedBefore(deps, act, letters);
      const refusals = await database.read((em) => refusalsOf(em, actor, act, letters));
      return letters.map((letter, at) => manyLetter(letter, refusals[at] ?? null, questions.get(letter.row.id)));
    },
    carryOut: async (actor, request, command) => {
      requireSiteRole(actor, 'clerk', 'supervisor');
      requireNamed(request);
      const key = checkedKey(command);
      const limit = pLimit(AT_ONCE);
      const letters = await seen(actor, request.letterIds);
      const questions = await askedBefore(deps, request.act, letters);
      const answers = new Set(request.confirmed);
      const work = letters.map(({ row }) =>
        limit(() => {
          const asked = questions.get(row.id) ?? NOTHING_ASKED;
          if (!isAnswered(asked, answers)) return notConfirmed(asked);
          const own = { idempotencyKey: `${key.slice(0, 64)}.${row.id}` };
          return inWords(() => actOn(actor, row, request, own));
        }),
      );
      const refusals = new Map((await Promise.all(work)).map((refusal, at) => [letters[at]?.row.id, refusal]));
      // What was done has given them numbers.
      return (await seen(actor, request.letterIds)).map((letter) =>
        manyLetter(letter, refusals.get(letter.row.id) ?? null),
      );
    },
  };
}

interface SeenLetter {
  readonly row: LetterRow;
  readonly number: string | null;
}

/** Only what sends a letter asks. */
async function askedBefore(
  deps: ServiceDeps,
  act: ManyAct,
  letters: readonly SeenLetter[],
): Promise<ReadonlyMap<string, Asked>> {
  if (act !== 'submit') return new Map();
  return askedOfLetters(
    deps,
    letters.map(({ row }) => row),
  );
}

/** Only ever a draft: one that was sent meanwhile is not recalled by the same button. */
async function removeDraft(
  deps: ServiceDeps,
  actor: Actor,
  letterId: string,
  command: Command,
): Promise<string | null> {
  const clerk = requireSiteRole(actor, ...rolesFor('submit'));
  const removed = await cancelDraft(deps, clerk, { args: { letterId, reason: REMOVED }, command });
  if (removed) return null;
  const { status } = await deps.database.read((em) => readLetter(em, actor, letterId));
  return status === 'cancelled' ? null : NOT_A_DRAFT.words;
}

function requireNamed({ act, reason, approverId }: ManyRequest): void {
  if (act === 'cancel') requireTyped('reason', reason, 'Напишите, почему письма отзываются.');
  if (act !== 'reassign' || isUuid(approverId)) return;
  const fault = { code: 'approver_wrong', field: 'approverId', message: 'Выберите, кому передать.' };
  throw new ApplicationError('invalid', { faults: [fault] });
}

const UNDER_WAY = 'Передано, исход появится в карточке.';

function told(answer: object): string | null {
  return 'kind' in answer && answer.kind === 'in_progress' ? UNDER_WAY : null;
}

/** Why this one stays as it was, in words; what is nobody's fault but ours goes on being an error. */
async function inWords(work: () => Promise<string | null>): Promise<string | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApplicationError) || (error.status >= 500 && error.status !== 503)) throw error;
    return error.faults.map(({ message }) => message).join(' ') || (error.detail ?? error.title);
  }
}

function manyLetter({ row, number }: SeenLetter, refusal: string | null, asked = NOTHING_ASKED): ManyLetter {
  const { id, recipientName, caseNumber, status } = row;
  return { id, number, recipientName, caseNumber: caseNumber ?? '', status, refusal, ...asked };
}
