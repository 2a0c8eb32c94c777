import type { BatchStage, BatchState } from './batch-process.ts';
import { processDecision } from '../work/process-decision.ts';

/**
 * What a person tells the process of a batch that people carry to the Post, to its cabinet or to an office. `uploaded`: the archive is in the cabinet; `upload_unclear`:
 * nobody can say whether it is; `found`: asked once more, it is there; `taken_back`: it was not and will not be uploaded, the letters are
 * free; `answers`: what was read of the cabinet's answer; `mend_here`: a letter that the cabinet left in «Новые» goes back to its author;
 * `rest_absent`: the cabinet has none of the letters that are still without an answer; `seen_by_mistake`: `found` was an error, it is to be
 * found out anew. Of letters on paper: `check_in`, the office is to be
 * told that the batch is coming; `handed_in`, it took the letters.
 */
export type CabinetWord =
  | { readonly said: HandOverSaid | 'found' | AbsenceSaid | 'check_in' | 'handed_in' }
  | { readonly said: 'taken_back'; readonly reason: string }
  | { readonly said: 'answers'; readonly readingId: string }
  | { readonly said: 'mend_here'; readonly letterId: string };

/** That letters are not at the Post: who says so answers for it, and not before an archive can no longer be on its way in. */
export const ABSENCE_SAID = ['rest_absent', 'seen_by_mistake'] as const;
export type AbsenceSaid = (typeof ABSENCE_SAID)[number];

export function saysAbsence(said: CabinetSaid): said is AbsenceSaid {
  return ABSENCE_SAID.some((known) => known === said);
}

/** From this word on the archive counts as handed over. */
export const HAND_OVER_SAID = ['uploaded', 'upload_unclear'] as const;
export type HandOverSaid = (typeof HAND_OVER_SAID)[number];

export function handsOver(said: CabinetSaid): said is HandOverSaid {
  return HAND_OVER_SAID.some((known) => known === said);
}

export type CabinetSaid = CabinetWord['said'];

export interface TellCabinetRequest {
  readonly actorId: string;
  readonly word: CabinetWord;
}

/** Answered when what was told is written down. */
export const tellCabinet = processDecision<TellCabinetRequest, BatchState>('tellCabinet');

const HEARD: Partial<Readonly<Record<BatchStage, readonly CabinetSaid[]>>> = {
  awaiting_upload: ['uploaded', 'upload_unclear', 'taken_back'],
  unknown: ['found'],
  awaiting_person: ['found'],
  awaiting_answer: ['answers', 'mend_here', ...ABSENCE_SAID],
  awaiting_hand_in: ['check_in', 'handed_in'],
  // The list of what was sent may still come, or put a number right.
  form103: ['answers'],
};

/** Whether the process hears this where it stands. */
export function hearsCabinet(stage: BatchStage, said: CabinetSaid): boolean {
  return HEARD[stage]?.includes(said) === true;
}
