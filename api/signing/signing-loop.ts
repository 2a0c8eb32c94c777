import { findActiveAccount } from '#db/people/accounts.ts';
import { postponeItem, settleItem, takeDue, type DueItem } from '#db/signing/runs.ts';
import { NOT_SIGNED_WORDS } from '#domain/signing/signing-run.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { errorFacts } from '../http/request-log.ts';
import type { DecisionService } from '../letters/decisions.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { SteadyLoop } from '../work/steady-loop.ts';

/** So many letters at once: the signatures themselves are made by two processes. */
const AT_ONCE = 4;
/** A letter whose process has ended is taken by another after so long. */
const HOLD_MS = 60_000;
const LOOK_MS = 5_000;
/** The decision is accepted, its answer is asked for again. */
const ASK_AGAIN_MS = 1_000;
const MOST_TRIES = 20;
const TRIES_WHILE_AWAY = 3;

type Deps = Pick<ServiceDeps, 'database' | 'logger' | 'blobs'>;
type Result = { readonly state: 'signed' | 'failed'; readonly reason?: string | undefined } | 'again';

/** Hands the decisions of signing runs to the letters' processes; what a process that ended left behind goes on here. */
export class SigningLoop {
  readonly #deps: Deps;
  readonly #decisions: Pick<DecisionService, 'approve' | 'reassign'>;
  readonly #loop: SteadyLoop;

  constructor(deps: Deps, decisions: Pick<DecisionService, 'approve' | 'reassign'>) {
    this.#deps = deps;
    this.#decisions = decisions;
    const work = { name: 'signing of many letters', portion: () => this.#portion(), lookMs: LOOK_MS };
    this.#loop = new SteadyLoop(work, deps.logger);
  }

  start(): void {
    this.#loop.start();
  }

  /** A run was just begun. */
  wake(): void {
    this.#loop.wake();
  }

  close(): Promise<void> {
    return this.#loop.close();
  }

  async #portion(): Promise<boolean> {
    const { database } = this.#deps;
    const due = await database.change('signing.taken', (em) => takeDue(em, AT_ONCE, HOLD_MS), 'statement');
    await Promise.all(due.map((item) => this.#sign(item)));
    return due.length > 0;
  }

  async #sign(item: DueItem): Promise<void> {
    const { database } = this.#deps;
    const result = await this.#tryToSign(item);
    if (result === 'again') {
      await database.change('signing.postponed', (em) => postponeItem(em, item, ASK_AGAIN_MS), 'statement');
      return;
    }
    await database.change('signing.settled', (em) => settleItem(em, item, result), 'statement');
  }

  async #tryToSign(item: DueItem): Promise<Result> {
    const { tries } = item;
    if (tries > MOST_TRIES) return { state: 'failed', reason: NOT_SIGNED_WORDS.noAnswer };
    try {
      const actor = await this.#actorOf(item);
      if (actor === null) return { state: 'failed', reason: NOT_SIGNED_WORDS.signerAway };
      return await (item.toId === null ? this.#approve(actor, item) : this.#reassign(actor, item, item.toId));
    } catch (error) {
      return this.#afterError(error, tries);
    }
  }

  async #approve(actor: Actor, item: DueItem): Promise<Result> {
    const { letterId, revision, documentDigest: pdfSha256, key, signatureSha256 } = item;
    const signature = signatureSha256 === null ? {} : { signature: await this.#deps.blobs.get(signatureSha256) };
    const command = { idempotencyKey: key };
    const answer = await this.#decisions.approve(actor, letterId, { revision, pdfSha256, ...signature }, command);
    if (answer.kind === 'in_progress') return 'again';
    return answer.result.signed ? { state: 'signed' } : { state: 'failed', reason: answer.result.reason };
  }

  async #reassign(actor: Actor, { letterId, onBehalfOfId, key }: DueItem, approverId: string): Promise<Result> {
    const command = { idempotencyKey: key };
    const behalf = onBehalfOfId ?? undefined;
    const answer = await this.#decisions.reassign(actor, letterId, { approverId }, command, behalf);
    return answer.kind === 'in_progress' ? 'again' : { state: 'signed' };
  }

  /** The role is looked at when the letter's turn comes: it may have been taken away meanwhile. */
  async #actorOf({ accountId }: DueItem): Promise<Actor | null> {
    const account = await this.#deps.database.read((em) => findActiveAccount(em, accountId));
    if (account?.role !== 'supervisor') return null;
    return { ...account, timeZone: account.timeZone ?? 'Europe/Moscow' };
  }

  #afterError(error: unknown, tries: number): Result {
    if (error instanceof ApplicationError) {
      if (error.code === 'unavailable' && tries < TRIES_WHILE_AWAY) return 'again';
      return { state: 'failed', reason: error.detail ?? error.title };
    }
    this.#deps.logger.error(errorFacts(error), 'signing of many letters: a letter could not be handed over');
    return tries < TRIES_WHILE_AWAY ? 'again' : { state: 'failed', reason: NOT_SIGNED_WORDS.broken };
  }
}
