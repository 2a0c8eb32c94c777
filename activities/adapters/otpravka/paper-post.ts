import type { CheckInAnswer, PaperPost } from '../../ports/paper-post.ts';
import { ChannelAnswerError, isCertainlyNotTaken, type PostFile } from '../../ports/post-channel.ts';
import { batchState, checkedIn } from './answers.ts';
import { call, download, PostUnclearError, type OtpravkaOptions } from './client.ts';

const KINDS = {
  pdf: { mediaType: 'application/pdf', mark: Buffer.from('%PDF-') },
  zip: { mediaType: 'application/zip', mark: Buffer.from('PK') },
} as const;

/** Papers to print and the word to the office, by the published addresses. */
export function createPaperPost(options: OtpravkaOptions): PaperPost {
  const part = encodeURIComponent;
  return {
    form103: (batch) => fetchFile(options, `/1.0/forms/${part(batch)}/f103pdf`, `f103-${batch}.pdf`, 'pdf'),
    allForms: (batch) =>
      fetchFile(options, `/1.0/forms/${part(batch)}/zip-all?print-type=PAPER`, `forms-${batch}.zip`, 'zip'),
    label: (order) => fetchFile(options, `/1.0/forms/${part(order)}/f7pdf?print-type=PAPER`, `f7p-${order}.pdf`, 'pdf'),
    checkIn: (batch) => checkIn(options, batch),
  };
}

/** A file is what its first bytes say, whatever is said about it. */
async function fetchFile(
  options: OtpravkaOptions,
  path: string,
  fileName: string,
  kind: keyof typeof KINDS,
): Promise<PostFile> {
  const { mediaType, mark } = KINDS[kind];
  try {
    const answer = await download(options, path);
    if (answer === null) return { state: 'absent' };
    const isOfKind = answer.body.subarray(0, mark.byteLength).equals(mark);
    if (!isOfKind) throw new ChannelAnswerError(`файл Почты не получен: это не ${kind.toUpperCase()}`);
    return { state: 'ready', bytes: answer.body, fileName: fileName.replace(/[^\p{L}\d._-]/gu, '_'), mediaType };
  } catch (error) {
    if (error instanceof PostUnclearError) throw new ChannelAnswerError(`файл Почты не получен: ${error.message}`);
    throw error;
  }
}

/** Whether it was done before is asked first, so that a repeat sends the office nothing more. */
async function checkIn(options: OtpravkaOptions, batchName: string): Promise<CheckInAnswer> {
  const batch = `/1.0/batch/${encodeURIComponent(batchName)}`;
  try {
    const { 'batch-status': status } = await call(options, { method: 'GET', path: batch }, batchState);
    if (status !== 'CREATED') return { isDone: true };
    const told = await call(options, { method: 'POST', path: `${batch}/checkin` }, checkedIn);
    return told['f103-sent']
      ? { isDone: true }
      : { isDone: false, reason: told['error-code'] ?? 'ф. 103 не отправлена' };
  } catch (error) {
    const isTold = error instanceof PostUnclearError || isCertainlyNotTaken(error);
    if (isTold && error instanceof Error) return { isDone: false, reason: error.message };
    throw error;
  }
}
