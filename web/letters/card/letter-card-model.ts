import type { Fault } from '#domain/documents/fault.ts';
import type { LetterCardModel, PersonModel } from '../../models/letter.ts';
import type { LetterAction } from '../../paths.ts';

/** What the page of a letter shows. */
export interface LetterCardPageModel {
  readonly letter: LetterCardModel;
  readonly approvers: readonly PersonModel[];
  /** Page of the engine's own record; admins only. */
  readonly workflowHref?: string | undefined;
  readonly batchHref?: string | undefined;
  /** What was typed into an action that was not taken. */
  readonly draft?: ActionDraft | undefined;
}

/** An action that was not taken: what was typed comes back beside the reason. */
export interface ActionDraft {
  readonly action: LetterAction;
  readonly text: string;
  readonly faults: readonly Fault[];
  readonly problem?: string | undefined;
}
