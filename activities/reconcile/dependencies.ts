import type { ChainEnds } from '#db/work/audit-chain.ts';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Bounds } from '#domain/reconcile/bounds.ts';
import type { BlobShelf, TempShelf } from '../ports/blob-shelf.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { ProcessStarter } from '../ports/process-starter.ts';
import type { PostLedger } from '../ports/post-ledger.ts';
import type { ReadinessProbe } from '../ports/readiness-probe.ts';
import type { SignatureVerifier, Signer } from '../ports/signer.ts';
import type { WorkflowBook } from '../ports/workflow-book.ts';

/** The four sides, each read on its own, and what judges signatures. Everything is only read. */
export interface ReconcileDependencies {
  readonly orm: MikroORM;
  readonly blobs: BlobStore;
  readonly shelf: BlobShelf;
  readonly temp: TempShelf;
  readonly book: WorkflowBook;
  /** Of all this the one that writes: it gives back what a reconciliation finds lost, and only when somebody asks. */
  readonly starter: ProcessStarter;
  /** Undefined: no books of the Post can be read from here, as where people carry every batch. */
  readonly ledger: PostLedger | undefined;
  readonly signer: Signer;
  readonly verifier: SignatureVerifier;
  /** Absent: there is no site to ask, I11 is not checked. */
  readonly readiness?: ReadinessProbe | undefined;
  readonly isRehearsal: boolean;
}

export interface ReconcileOptions {
  /** Every byte is read and every signature verified; else only what changed since `changedSince`, and a sample of the rest. */
  readonly isDeep?: boolean | undefined;
  /**
   * Machine time, ms: bytes and workflows of letters that have not changed since are looked at in turns. Absent: every workflow is asked.
   */
  readonly changedSince?: number | undefined;
  /** Which turn it is; every letter has its turn once in `TURNS` runs. */
  readonly turn?: number | undefined;
  /** Subjects that are looked into whether or not it is their turn. */
  readonly watched?: ReadonlySet<string> | undefined;
  /** The journal is known to hold up to here. Absent: it is walked from its first entry. */
  readonly auditAnchors?: ChainEnds | undefined;
  /** Between two looks at what differs, ms; 0 where nothing moves. Default 5 s. */
  readonly secondLookAfterMs?: number | undefined;
  readonly bounds?: Partial<Bounds> | undefined;
  /** Called between pages. */
  readonly onProgress?: (() => void) | undefined;
}

/** What the reconciler reads besides what every worker has open. */
export type ReconcileSides = Pick<
  ReconcileDependencies,
  'shelf' | 'temp' | 'book' | 'starter' | 'ledger' | 'readiness'
>;

/** A worker's own parts, and the sides that only the reconciler reads; a worker of tests may have none. */
export type ReconcileParts = Omit<ReconcileDependencies, keyof ReconcileSides> & {
  readonly sides?: ReconcileSides | undefined;
};
