import {
  isCertainlyNotTaken,
  type LookUpAnswer,
  type PostChannel,
  type PostLetterAnswer,
  type SentLetter,
  type SubmissionAnswer,
  type SubmissionArchive,
} from '../../ports/post-channel.ts';
import { cleanLetters, type CleanLetter, type OnPaper } from './clean-letters.ts';
import { PostUnclearError, type OtpravkaOptions } from './client.ts';
import { acceptedOf, findByNumber, itemsOfBatch } from './find-items.ts';
import { orderLetters } from './order-letters.ts';

/** A submission that takes longer is broken off: it must have ended long before the window of an unclear answer has passed. */
const LONGEST_MS = 5 * 60_000;

/** The batch was made for another way than the one it is sent by. */
class NotOnPaperError extends Error {
  override name = 'NotOnPaperError';
}

/**
 * Letters on paper by the Post's published REST interface: read by the Post's normalisation, ordered under the court's own numbers, put
 * into batches. What is `accepted` here is ordered; it is handed in by people. Any trouble after the first call that changes something is
 * `unknown`; a look-up asks for each number among what is in batches, for only that can be handed in.
 */
export function createPaperChannel(options: OtpravkaOptions): PostChannel {
  return {
    name: 'paper',
    submit: (archive, signal) => submit(options, archive, bounded(signal)),
    lookUp: (registrationNumbers, signal) => lookUp(options, registrationNumbers, bounded(signal)),
    // Its papers are printed before it is handed in: see PaperPost.
    form103: () => Promise.resolve({ state: 'absent' }),
    // The notice of a letter on paper comes on paper.
    deliveryNotice: () => Promise.resolve({ state: 'absent' }),
  };
}

function bounded(signal?: AbortSignal): AbortSignal {
  return AbortSignal.any([AbortSignal.timeout(LONGEST_MS), ...(signal ? [signal] : [])]);
}

async function submit(
  options: OtpravkaOptions,
  { letters }: SubmissionArchive,
  signal: AbortSignal,
): Promise<SubmissionAnswer> {
  const cleaned = await cleanLetters(options, letters.map(onPaper), signal);
  const faulty = cleaned.flatMap((one) => (one.fault ? [rejectedByReading(one)] : []));
  const sound = cleaned.flatMap((one) => (one.fault ? [] : [one]));
  let isBegun = false;
  try {
    const { accepted, rejected } = await orderLetters(options, sound, () => (isBegun = true), signal);
    return answered([...accepted, ...rejected, ...faulty], letters);
  } catch (error) {
    if (error instanceof PostUnclearError) return { outcome: 'unknown', reason: error.message };
    // The first call of all did not arrive: nothing was done, and the same attempt may be made again.
    if (!isCertainlyNotTaken(error) || !isBegun) throw error;
    return { outcome: 'unknown', reason: 'связь с Почтой прервалась, когда заказы уже создавались' };
  }
}

function onPaper(letter: SentLetter): OnPaper {
  const { paper } = letter;
  if (!paper) throw new NotOnPaperError('the archive says nothing of its letters on paper');
  return { ...letter, paper };
}

function rejectedByReading({ letter, fault }: Extract<CleanLetter, { fault: object }>): PostLetterAnswer {
  return { registrationNumber: letter.registrationNumber, state: 'rejected', faults: [fault] };
}

/** A registered letter without a ШПИ cannot be followed: such an answer proves nothing. A simple one has none, whatever is said. */
function answered(answers: readonly PostLetterAnswer[], sent: readonly SentLetter[]): SubmissionAnswer {
  const registered = new Set(
    sent.filter(({ isRegistered }) => isRegistered).map((letter) => letter.registrationNumber),
  );
  const isBare = answers.some(
    (one) => one.state === 'accepted' && one.shpi === undefined && registered.has(one.registrationNumber),
  );
  if (isBare) return { outcome: 'unknown', reason: 'в ответе заказное письмо без ШПИ' };
  const letters = answers.map((one) =>
    one.state === 'accepted' && !registered.has(one.registrationNumber) ? { ...one, shpi: undefined } : one,
  );
  return { outcome: 'answered', letters, uploadId: batchNames(letters) };
}

/** Letters of different kinds fall into several batches of the Post. */
function batchNames(letters: readonly PostLetterAnswer[]): string {
  const names = letters.flatMap((one) => (one.state === 'accepted' ? (one.order?.batchName ?? []) : []));
  return [...new Set(names)].toSorted().join(', ');
}

async function lookUp(
  options: OtpravkaOptions,
  registrationNumbers: readonly string[],
  signal: AbortSignal,
): Promise<LookUpAnswer> {
  try {
    const letters = await findAll(options, registrationNumbers, signal);
    const known = new Set(letters.map(({ registrationNumber }) => registrationNumber));
    const uploadId = batchNames(letters);
    const absent = registrationNumbers.filter((number) => !known.has(number));
    return { outcome: 'found', letters, absent, ...(uploadId !== '' && { uploadId }) };
  } catch (error) {
    if (error instanceof PostUnclearError) return { outcome: 'unknown', reason: error.message };
    throw error;
  }
}

/** A number that is found tells its whole batch: the calls of a day are counted. */
async function findAll(
  options: OtpravkaOptions,
  registrationNumbers: readonly string[],
  signal: AbortSignal,
): Promise<readonly PostLetterAnswer[]> {
  const asked = new Set(registrationNumbers);
  const known = new Map<string, PostLetterAnswer>();
  for (const number of registrationNumbers) {
    if (known.has(number)) continue;
    const found = await findByNumber(options, 'shipment', number, signal);
    const [own] = acceptedOf(found, new Set([number]));
    if (!own) continue;
    known.set(number, own);
    const batchName = own.state === 'accepted' ? own.order?.batchName : undefined;
    const others = batchName ? await itemsOfBatch(options, batchName, signal) : [];
    for (const other of acceptedOf(others, asked)) known.set(other.registrationNumber, other);
  }
  return [...known.values()];
}
