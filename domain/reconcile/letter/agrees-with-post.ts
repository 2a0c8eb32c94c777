import { isTakenByPost } from '../../letters/letter-life.ts';
import { summariseOperations } from '../../post/postal-milestone.ts';
import { findingsOf, type Finding } from '../breach.ts';
import type { LetterFacts } from '../facts.ts';
import { letterSubject, nameLetter } from '../name-letter.ts';

type Make = (code: string, words: string) => Finding;

/** I6, second half: the row, the batch and the Post tell the same of the letter. */
export function agreesWithPost(facts: LetterFacts): readonly Finding[] {
  const found = findingsOf('I6', letterSubject(facts.letter), nameLetter(facts.letter));
  return [
    ...acceptanceFindings(facts, found),
    ...numberFindings(facts, found),
    ...batchFindings(facts, found),
    ...operationFindings(facts, found),
  ];
}

function acceptanceFindings({ letter, places, acceptances }: LetterFacts, found: Make): readonly Finding[] {
  if (acceptances === undefined || places.some(isOfOtherBook)) return [];
  const isTaken = isTakenByPost(letter.status);
  if (isTaken && acceptances.length === 0) {
    return [found('not_at_post', 'у нас принято Почтой, а Почта его не знает')];
  }
  // While a batch waits for its answer the Post may know more than we do.
  const isAsked = places.some(({ result }) => result === null);
  if (!isTaken && acceptances.length > 0 && !isAsked) {
    return [found('accepted_unnoticed', 'Почта его приняла, а у нас об этом не записано')];
  }
  return [];
}

/** The book that can be read is that of the emulator: what was accepted by another way does not stand in it. */
function isOfOtherBook({ result, batchChannel }: LetterFacts['places'][number]): boolean {
  return result === 'accepted' && batchChannel !== 'emulator';
}

function numberFindings({ letter, places, acceptances = [] }: LetterFacts, found: Make): readonly Finding[] {
  const told = [
    ...places.filter(({ result }) => result === 'accepted').map(({ shpi }) => shpi),
    ...acceptances.map(({ shpi }) => shpi),
  ];
  const isKnown = isTakenByPost(letter.status);
  const isOther = isKnown && told.some((shpi) => shpi !== letter.shpi);
  const isEarly = !isKnown && letter.shpi !== null;
  const isAbsent = isKnown && letter.kind === 'registered' && letter.shpi === null;
  return isOther || isEarly || isAbsent ? [found('shpi_differs', 'ШПИ не совпадает у нас, в партии и у Почты')] : [];
}

/** Where a letter says that it is in a batch, the batch says so too. */
function batchFindings({ letter, places }: LetterFacts, found: Make): readonly Finding[] {
  const findings: Finding[] = [];
  const place = places.find(({ batchId }) => batchId === letter.batchId);
  if (letter.batchId !== null && !place) findings.push(found('batch_absent', 'записано за партией, в которой его нет'));
  const isAccepted = places.some(({ result }) => result === 'accepted');
  if (isAccepted !== isTakenByPost(letter.status)) {
    findings.push(found('result_differs', 'в партии и в карточке по-разному сказано, принято ли оно'));
  }
  const isOnTheWay = letter.status === 'submitting' || letter.status === 'unknown';
  if (isOnTheWay && place?.batchStatus !== letter.status) {
    findings.push(found('batch_differs', 'передаётся, а его партия в другом состоянии'));
  }
  return findings;
}

/** The status that all operations known of the letter give, worked out anew. */
function operationFindings({ letter, operations }: LetterFacts, found: Make): readonly Finding[] {
  if (letter.kind !== 'registered' || !isTakenByPost(letter.status) || letter.acceptedAt === null) return [];
  const notBefore = new Date(letter.acceptedAt - 86_400_000).toISOString().slice(0, 10);
  const { status, outcome, conflict } = summariseOperations(operations, { notBefore });
  // Operations that contradict each other are a person's task already.
  if (conflict) return [];
  if ((outcome ?? null) !== letter.outcome) {
    return [found('outcome_differs', 'исход не тот, что следует из операций Почты')];
  }
  const expected = status ?? 'accepted';
  const isOther = letter.status !== 'filed' && letter.status !== expected;
  return isOther ? [found('postal_status_differs', 'состояние не то, что следует из операций Почты')] : [];
}
