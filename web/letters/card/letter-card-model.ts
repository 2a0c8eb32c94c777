import type { Fault } from '#domain/documents/fault.ts';
import type { KeyPlace } from '#domain/signing/key-place.ts';
import type { TaskKind } from '#domain/work/task-kinds.ts';
import type { LetterCard, LetterFileView } from '#views/letters/letter-card.ts';
import type { CertificateFacts, UsedListView } from '#views/letters/signature-facts.ts';
import type { AuthorityView } from '#views/signing/authority.ts';
import type { LetterGateView } from '#views/proof/gate.ts';
import type { ApproverView } from '#views/people/person.ts';
import type { LetterAction } from '../../paths.ts';

/** A letter as its pages show it: what is open about it, and its signature's facts read. */
export interface LetterCardModel extends Omit<LetterCard, 'files'> {
  readonly files: readonly LetterFileModel[];
  readonly openTasks: readonly TaskKind[];
}

export interface LetterFileModel extends Omit<LetterFileView, 'facts'> {
  readonly signature?: SignatureModel | undefined;
}

/** The verdict on a signature and whose it is. */
export interface SignatureModel extends Partial<CertificateFacts> {
  readonly accepted: boolean;
  readonly summary: string;
  /** The three parts of the verdict, in words. */
  readonly checks: readonly string[];
  readonly keyPlace?: KeyPlace | undefined;
  readonly authority?: AuthorityView | undefined;
  /** By which revocation was checked. */
  readonly lists: readonly UsedListView[];
}

/** What the page of a letter shows. */
export interface LetterCardPageModel {
  readonly letter: LetterCardModel;
  /** Whether the addressee is notified; null while the Post has not taken the letter. */
  readonly gate: LetterGateView | null;
  readonly approvers: readonly ApproverView[];
  /** Page of the engine's own record; admins only. */
  readonly workflowHref?: string | undefined;
  readonly batchHref?: string | undefined;
  /** It is in the archive, and an administrator looks at it. */
  readonly mayTakeBack: boolean;
  /** This person may file a paper of the Post with it. */
  readonly mayAttach: boolean;
  /** What was typed into an action that was not taken. */
  readonly draft?: ActionDraft | undefined;
}

/** An action that was not taken: what was typed comes back beside the reason. */
export interface ActionDraft {
  readonly action: LetterAction | 'comments' | 'attach' | 'edit';
  readonly text: string;
  /** Of an action with more than one field: what was typed into each, named; absent: `text` is all. */
  readonly written?: readonly string[] | undefined;
  /** Which of several was chosen, where the action has more than one way. */
  readonly choice?: string | undefined;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}
