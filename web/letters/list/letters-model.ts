import type { Fault } from '#domain/documents/fault.ts';
import type { ManyAct } from '#domain/letters/many-letters.ts';
import type { LetterOutcome } from '#domain/letters/letter-status.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import type { SavedViewView, ViewSettings } from '#views/letters/saved-view.ts';
import type { FolderTab } from '../../components/folder-tabs.ts';
import type { FormKeys } from '../../layout/chrome.ts';

/** One way in which letters end; pressed again, it shows all of them. */
export interface OutcomeChip {
  readonly outcome: LetterOutcome;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** What the page of letters shows. */
export interface LettersModel {
  readonly settings: ViewSettings;
  readonly folders: readonly FolderTab[];
  /** Empty where letters have not ended. */
  readonly outcomes: readonly OutcomeChip[];
  /** The folder that is open, with how much it holds. */
  readonly folder: { readonly name: string; readonly count: number };
  /** Terms are in order within a site only. */
  readonly hasTerms: boolean;
  readonly views: readonly SavedViewView[];
  /** The kept view that is open. */
  readonly viewId?: string | undefined;
  readonly letters: readonly LetterListItem[];
  /** Address of the next part of the list. */
  readonly moreHref?: string | undefined;
  /** True on a later part of the list. */
  readonly isContinued: boolean;
  readonly canCreate: boolean;
  /** What this person may do with several letters at once. */
  readonly acts: readonly ManyAct[];
  /** The search gave up at letters of that instant, ISO. */
  readonly searchedSince?: string | undefined;
  /** Why the search cannot be understood. */
  readonly refusal?: string | undefined;
  /** A view that was not kept, with what was typed. */
  readonly newView?: { readonly name: string; readonly faults: readonly Fault[] } | undefined;
  /** What came of a comment on several letters. */
  readonly said?: { readonly done: number; readonly refusals: readonly string[] } | undefined;
  /** Which of the chosen letters can be confirmed, before they are; or why none can. */
  readonly confirmed?:
    | {
        readonly refusal: string | undefined;
        readonly ids: readonly string[];
        readonly leftOut: readonly { readonly name: string; readonly why: string }[];
      }
    | undefined;
  /** Letters that stay chosen. */
  readonly ticked?: readonly string[] | undefined;
  /** Each form's own. */
  readonly keysOf: () => FormKeys;
}
