import type { EntityManager } from '#db/orm.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { bringSignature, findRun, leaveUnsigned } from '#db/signing/runs.ts';
import { fillIn } from '#domain/work/awaiting.ts';
import { NOT_SIGNED_WORDS } from '#domain/signing/signing-run.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { requireSignatureFile } from './signature-file.ts';
import type { SigningLoop } from './signing-loop.ts';

const MAX_WORDS = 300;

/** What the signer's browser tells of a run whose key is his own. Each word is about a letter that still waits for its signature; a later one changes nothing. */
export interface BroughtSignatureService {
  /** The signature of one letter; it goes to the letter's process by itself. @throws ApplicationError `invalid` when it is empty or too large */
  bring(actor: Actor, runId: string, letterId: string, signature: Uint8Array, command: Command): Promise<void>;
  /** The key did not sign this letter, in words: it stays in the queue. */
  refuse(actor: Actor, runId: string, letterId: string, words: string, command: Command): Promise<void>;
  /** Nothing more will be signed in this run. */
  stop(actor: Actor, runId: string, command: Command): Promise<void>;
}

export function createBroughtSignatures(deps: ServiceDeps, loop: Pick<SigningLoop, 'wake'>): BroughtSignatureService {
  const { database, clock, blobs } = deps;
  return {
    bring: async (actor, runId, letterId, signature, command) => {
      requireSiteRole(actor, 'supervisor');
      requireSignatureFile(signature);
      const sha256 = await blobs.put(signature);
      const args = { runId, letterId: requireId(letterId), sha256 };
      const request = { actor, command, record: 'signing.brought', args };
      await changeOnce(database, request, clock, async (em) => {
        await requireOwnRun(em, actor, runId);
        await bringSignature(em, { runId, letterId }, sha256);
        return {};
      });
      loop.wake();
    },
    refuse: async (actor, runId, letterId, words, command) => {
      requireSiteRole(actor, 'supervisor');
      const reason = fillIn(NOT_SIGNED_WORDS.keyFailed, { words: words.slice(0, MAX_WORDS) });
      const args = { runId, letterId: requireId(letterId), reason };
      const request = { actor, command, record: 'signing.key_refused', args };
      await changeOnce(database, request, clock, async (em) => {
        await requireOwnRun(em, actor, runId);
        await leaveUnsigned(em, runId, reason, letterId);
        return {};
      });
    },
    stop: async (actor, runId, command) => {
      requireSiteRole(actor, 'supervisor');
      const request = { actor, command, record: 'signing.stopped', args: { runId } };
      await changeOnce(database, request, clock, async (em) => {
        await requireOwnRun(em, actor, runId);
        await leaveUnsigned(em, runId, NOT_SIGNED_WORDS.keyStopped);
        return {};
      });
    },
  };
}

function requireId(letterId: string): string {
  if (!isUuid(letterId)) throw new ApplicationError('not-found');
  return letterId;
}

async function requireOwnRun(em: EntityManager, { accountId }: Actor, runId: string): Promise<void> {
  if (!isUuid(runId) || (await findRun(em, accountId, runId)) === null) throw new ApplicationError('not-found');
}
