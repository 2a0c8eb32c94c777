import type { PostFile } from './post-channel.ts';

/** What came of telling the office that the batch is coming; `reason`: the Post's words or the line's. */
export type CheckInAnswer = { readonly isDone: true } | { readonly isDone: false; readonly reason: string };

/**
 * What is asked of the Post about letters on paper besides ordering them: papers to print, and the word to the office. Of a batch and an
 * order that it does not have a file is `absent`. @throws ChannelAnswerError, or what `isCertainlyNotTaken` knows, when it cannot be said now
 */
export interface PaperPost {
  /** Форма 103: the list that is handed in with the letters. */
  form103(batchName: string): Promise<PostFile>;
  /** Everything of a batch in one ZIP. */
  allForms(batchName: string): Promise<PostFile>;
  /** Форма 7-п: the address label of one letter. */
  label(orderId: string): Promise<PostFile>;
  /** Fixes the batch and sends form 103 to the office; one that is fixed already is done. Never throws what the Post answers. */
  checkIn(batchName: string): Promise<CheckInAnswer>;
}
