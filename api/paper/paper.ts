import type { Batch } from '#db/batches/batch.entity.ts';
import { findForm } from '#db/paper/forms.ts';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import { tellCabinet } from '#domain/batches/cabinet-process.ts';
import { PAPER_FORM_KINDS } from '#domain/paper/paper-forms.ts';
import { isHandedInOnPaper } from '#domain/post/channels.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { SettledState } from '#views/batches/batch.ts';
import type { PaperView } from '#views/paper/paper.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { readBatch } from '../batches/batches.ts';
import { readBlob, type Download } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { decideOnce } from '../work/decide-once.ts';
import { isToHandIn, readPaperView } from './paper-view.ts';
import { documentsToPrint, printArchive } from './print-archive.ts';

/** `check_in`: let the Post tell the office; `handed_in`: the office has taken the letters. */
export const PAPER_WORDS = ['check_in', 'handed_in'] as const;
export type PaperWord = (typeof PAPER_WORDS)[number];

export interface PaperService {
  /** Null: these letters are not on paper. */
  look(actor: Actor, batchId: string): Promise<PaperView | null>;
  /** Tells the batch's process; answered when it is written. */
  tell(actor: Actor, batchId: string, said: PaperWord, command: Command): Promise<DecisionAnswer<SettledState>>;
  /** The documents of the ordered letters, to be printed. @throws ApplicationError `not-found` */
  print(actor: Actor, batchId: string): Promise<Download>;
  /** A paper of the Post. @throws ApplicationError `not-found` */
  form(actor: Actor, batchId: string, kind: string, ofId: string): Promise<Download>;
}

/** Letters that the court prints and hands in itself. */
export function createPaperService(deps: ServiceDeps): PaperService {
  const { database, clock, gateway, blobs } = deps;
  return {
    look: (actor, batchId) =>
      database.read(async (em) => {
        const batch = await readBatch(em, actor, batchId);
        return isHandedInOnPaper(batch.channel) ? readPaperView(em, batch, mayHandIn(actor, batch)) : null;
      }),
    tell: async (actor, batchId, said, command) => {
      const hander = requireSiteRole(actor, 'clerk', 'supervisor');
      const batch = await database.read((em) => readBatch(em, hander, batchId));
      const request = { actor, command, operation: 'paper.tell', args: { batchId, said } };
      const told = await decideOnce(database, request, clock, {
        ...{ subject: batchSubject(batchId), workflowId: batchWorkflowId(batch), check: () => Promise.resolve() },
        engine: gateway,
        standing: async (em) => {
          const now = await readBatch(em, hander, batchId);
          if (now.status === 'closed') return 'over';
          return isToHandIn(now) ? 'due' : 'elsewhere';
        },
        decide: (decisionId) =>
          gateway.decide(batchWorkflowId(batch), tellCabinet, { actorId: actor.accountId, word: { said } }, decisionId),
      });
      return told.kind === 'done' ? { kind: 'done', result: { stage: told.result.stage } } : told;
    },
    print: async (actor, batchId) => {
      const { batch, documents } = await database.read(async (em) => {
        const found = await readBatch(em, actor, batchId);
        return { batch: found, documents: await documentsToPrint(em, found.id) };
      });
      return printArchive(blobs, batch, documents);
    },
    form: async (actor, batchId, kind, ofId) => {
      const known = PAPER_FORM_KINDS.find((one) => one === kind);
      const kept = await database.read(async (em) => {
        const batch = await readBatch(em, actor, batchId);
        return known ? findForm(em, batch.id, { kind: known, ofId }) : null;
      });
      if (!kept) throw new ApplicationError('not-found', { detail: 'Такой бумаги Почты пока нет.' });
      const { fileName, mediaType, sha256 } = kept;
      return { bytes: await readBlob(blobs, sha256), fileName, mediaType, sha256 };
    },
  };
}

function mayHandIn(actor: Actor, { siteId }: Batch): boolean {
  return actor.siteId === siteId && (actor.role === 'clerk' || actor.role === 'supervisor');
}
