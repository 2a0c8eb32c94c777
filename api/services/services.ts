import type { LetterFields, LetterKind } from '#domain/letters/letter.ts';
import type { WorkflowView } from '#views/engine/workflow.ts';
import type { AccountView, PersonView } from '#views/people/person.ts';
import type { AttachmentView } from '#views/documents/attachment.ts';
import type { BatchCard, BatchListItem } from '#views/batches/batch.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { LetterFileKind } from '#domain/letters/letter-file.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import type { Page } from '#views/paging.ts';
import type { SiteView } from '#views/settings/site.ts';
import type { TaskView } from '#views/work/task.ts';
import type { Actor, Command } from '../actor.ts';
import type { StatusGroup } from '#domain/letters/status-groups.ts';
import type { Download } from '../documents/read-blob.ts';
import type { PageImage } from '../documents/rendering/page-image.ts';

/** A signed-in browser. */
export interface SignedIn {
  readonly actor: Actor;
  /** Goes into the form field `csrf` or the header `X-CSRF-Token`. */
  readonly csrfToken: string;
  /** SHA-256 of the cookie's token, hex. */
  readonly tokenHash: string;
}

export interface SessionService {
  /**
   * @throws ApplicationError `wrong-credentials` · `too-many-requests` · `unavailable`
   * `address` is the client's network address; the returned `token` goes into the cookie and nowhere else.
   */
  login(request: {
    readonly login: string;
    readonly password: string;
    readonly address: string;
    /** The token the browser came with: it is ended, so that nobody can plant a session. */
    readonly previousToken?: string | undefined;
  }): Promise<SignedIn & { readonly token: string }>;
  /** Null when there is no such session, or it has run out, or the account is switched off. */
  find(token: string): Promise<SignedIn | null>;
  /** False when the session has ended; for long answers such as SSE. */
  isAlive(tokenHash: string): Promise<boolean>;
  logout(session: SignedIn): Promise<void>;
}

/** What a clerk enters; a draft may be incomplete. */
export interface DraftInput {
  readonly fields: LetterFields;
  readonly approverId: string;
}

/** The answer to a change of a letter. */
export interface LetterRef {
  readonly id: string;
  readonly version: number;
}

export interface DraftService {
  create(actor: Actor, input: DraftInput, command: Command): Promise<LetterRef>;
  /** `version` is what the caller saw. @throws ApplicationError `stale` when the letter has changed since. */
  edit(actor: Actor, letterId: string, version: number, input: DraftInput): Promise<LetterRef>;
  /** Gives the number and hands the letter to its workflow. @throws ApplicationError `invalid` with a fault for each field */
  submit(actor: Actor, letterId: string, command: Command): Promise<LetterRef & { readonly number: string }>;
}

export interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface AttachmentService {
  add(
    actor: Actor,
    letterId: string,
    file: UploadedFile,
    command: Command,
  ): Promise<LetterRef & { readonly attachment: AttachmentView }>;
  /** `attachmentIds`: all of the letter's attachments in their new order. */
  reorder(actor: Actor, letterId: string, version: number, attachmentIds: readonly string[]): Promise<LetterRef>;
  remove(actor: Actor, letterId: string, version: number, attachmentId: string): Promise<LetterRef>;
  download(actor: Actor, letterId: string, attachmentId: string): Promise<Download>;
}

/** `in_progress`: handed over, the outcome will show on the card (HTTP 202). */
export type Decision<T> = { readonly kind: 'done'; readonly result: T } | { readonly kind: 'in_progress' };

export interface DecisionService {
  approve(
    actor: Actor,
    letterId: string,
    request: {
      readonly revision: number;
      readonly pdfSha256: string;
      /** A detached signature made elsewhere; absent: the server signs. */
      readonly signature?: Uint8Array | undefined;
    },
    command: Command,
  ): Promise<Decision<{ readonly signed: boolean; readonly reason?: string | undefined }>>;
  sendBack(
    actor: Actor,
    letterId: string,
    request: { readonly revision: number; readonly remark: string },
    command: Command,
  ): Promise<Decision<DecidedState>>;
  /** A draft is cancelled at once; any other letter by its workflow. @throws ApplicationError `conflict` when it is too late */
  cancel(
    actor: Actor,
    letterId: string,
    request: { readonly reason: string },
    command: Command,
  ): Promise<Decision<{ readonly cancelled: true }>>;
  /** After the faults are mended by ordinary edits. @throws ApplicationError `invalid` with a fault for each field */
  resubmit(
    actor: Actor,
    letterId: string,
    request: { readonly revision: number },
    command: Command,
  ): Promise<Decision<DecidedState>>;
  reassign(
    actor: Actor,
    letterId: string,
    request: { readonly approverId: string },
    command: Command,
  ): Promise<Decision<DecidedState>>;
  fileWithoutNotice(actor: Actor, letterId: string, command: Command): Promise<Decision<DecidedState>>;
}

export interface DecidedState {
  readonly stage: string;
  readonly revision: number;
}

export interface LetterFilter {
  readonly group?: StatusGroup | undefined;
  readonly kind?: LetterKind | undefined;
  /** Words or parts of a number, recipient, ШПИ, title or comment; all must be found. */
  readonly text?: string | undefined;
  /** Days of creation, `yyyy-MM-dd` in the actor's zone, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ListRequest {
  readonly cursor?: string | undefined;
  /** 1…200, 50 when absent. */
  readonly limit?: number | undefined;
}

export interface LetterQueries {
  /** Newest first. */
  list(actor: Actor, request: LetterFilter & ListRequest): Promise<Page<LetterListItem>>;
  /** How many letters each folder holds. */
  counts(actor: Actor): Promise<Readonly<Record<StatusGroup, number>>>;
  /** @throws ApplicationError `not-found`, the same for an absent and for a foreign letter */
  card(actor: Actor, letterId: string): Promise<LetterCard>;
  /** Letters that wait for this supervisor's signature, the oldest first. */
  approvalQueue(actor: Actor, request: ListRequest): Promise<Page<LetterListItem>>;
  /** Open tasks of the actor's site, the oldest first; those of other people's approvals are left out. */
  tasks(actor: Actor, request: ListRequest): Promise<Page<TaskView>>;
}

export interface BatchService {
  list(actor: Actor, request: ListRequest): Promise<Page<BatchListItem>>;
  card(actor: Actor, batchId: string): Promise<BatchCard>;
  /** Freezes what is ready and starts sending; `withheld` letters are still in their recall window. */
  open(
    actor: Actor,
    command: Command,
  ): Promise<{
    readonly opened: readonly { readonly batchId: string; readonly letterCount: number }[];
    readonly withheld: number;
  }>;
  /** How many letters a batch opened now would hold, and how many are still in their recall window. */
  readiness(actor: Actor): Promise<{ readonly ready: number; readonly withheld: number }>;
  /** What a person found in the Post's cabinet about an unclear submission. */
  settle(
    actor: Actor,
    batchId: string,
    request: { readonly finding: 'look_up_again' | 'not_taken' },
    command: Command,
  ): Promise<Decision<{ readonly stage: string }>>;
}

export interface FileService {
  /** The newest revision unless one is named. */
  letterFile(actor: Actor, letterId: string, kind: LetterFileKind, revision?: number): Promise<Download>;
  batchFile(actor: Actor, batchId: string, kind: 'archive' | 'form103'): Promise<Download>;
}

export interface PreviewService {
  /** Page `page` (from 1) of the prepared document as the addressee will get it. */
  letterPage(actor: Actor, letterId: string, page: number): Promise<PageImage>;
  /**
   * Page of one attachment before the letter is sent for approval.
   * @throws ApplicationError `unavailable` while the document is still being converted; `invalid` with the converter's faults
   */
  attachmentPage(actor: Actor, letterId: string, attachmentId: string, page: number): Promise<PageImage>;
}

export interface PeopleQueries {
  /** Supervisors of the actor's site who may be asked to sign; never the actor. */
  approvers(actor: Actor): Promise<readonly PersonView[]>;
  /** Admin only. */
  accounts(actor: Actor, request: ListRequest): Promise<Page<AccountView>>;
  /** Null for the admin of the installation. */
  site(actor: Actor): Promise<SiteView | null>;
}

export interface WorkflowQueries {
  /** Admin only. Null while the workflow has not begun. @throws ApplicationError `unavailable` when the engine cannot be reached */
  letterWorkflow(actor: Actor, letterId: string): Promise<WorkflowView | null>;
}

/** What has changed, for open pages. `resync`: the feed was interrupted, read again. */
export type LetterChange =
  | { readonly kind: 'changed'; readonly letterId: string; readonly version: number; readonly status: string }
  | { readonly kind: 'resync' };

export interface LetterFeed {
  /** Calls back on every change of the actor's letters until `close` of the returned subscription. */
  subscribe(actor: Actor, onChange: (change: LetterChange) => void): { close(): void };
}

/** Everything that REST and pages may ask for. All methods throw ApplicationError for what the caller must know. */
export interface Services {
  readonly sessions: SessionService;
  readonly drafts: DraftService;
  readonly attachments: AttachmentService;
  readonly decisions: DecisionService;
  readonly letters: LetterQueries;
  readonly batches: BatchService;
  readonly files: FileService;
  readonly previews: PreviewService;
  readonly people: PeopleQueries;
  readonly workflows: WorkflowQueries;
  readonly feed: LetterFeed;
}
