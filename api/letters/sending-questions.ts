import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { findCallOfLetter } from '#db/case-letters/call-of-letter.ts';
import { findOfAnother } from '#db/case-register/letters-of-another.ts';
import { listFurther } from '#db/composing/further-recipients.ts';
import { listAttachments } from '#db/documents/attachments.ts';
import { unknownAtPostOf } from '#db/recovery/unknown-at-post.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import { MERGE_FAULT } from '#domain/composing/merge-fields.ts';
import { sendingQuestions, UNREAD, type LetterToSend } from '#domain/composing/sending-questions.ts';
import type { Fault, Warning } from '#domain/documents/fault.ts';
import { whyNotNow } from '#domain/letters/letter-decisions.ts';
import { togetherFaults } from '../composing/together-faults.ts';
import { textsOf } from '../documents/texts-of.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import type { Actor } from '../actor.ts';
import { faultsIfSent } from './submission-faults.ts';
import { readLetter } from './letter-access.ts';
import { atDecision } from './letter-actions.ts';

/** What is asked of one letter before it is sent; with nothing to ask there is nothing to answer. */
export interface Asked {
  readonly questions: readonly Warning[];
  /** Names the letter and the questions: whoever says it has seen these very ones, and another name is asked about anew. */
  readonly answer: string | null;
}

export const NOTHING_ASKED: Asked = { questions: [], answer: null };

type Reading = Pick<ServiceDeps, 'database' | 'blobs' | 'texts'>;

/** @param key what tells it from all others: two of one name are two questions */
export function asked(key: string, letter: LetterToSend): Asked {
  const questions = sendingQuestions(letter);
  if (questions.length === 0) return { questions, answer: null };
  const answer = createHash('sha256')
    .update(JSON.stringify([key, questions]))
    .digest('hex')
    .slice(0, 16);
  return { questions, answer };
}

/** Of letters in their authors' hands, by id; one that has left has nothing to be asked. */
export async function askedOfLetters(
  deps: Reading,
  letters: readonly LetterRow[],
): Promise<ReadonlyMap<string, Asked>> {
  const open = letters.filter((letter) => whyNotNow('edit', atDecision(letter)) === undefined);
  const seen = await deps.database.read(async (em) => {
    const found = [];
    for (const letter of open) {
      const further = (await listFurther(em, letter.id)).filter(({ madeLetterId }) => madeLetterId === null);
      const documents = (await listAttachments(em, letter.id)).map(({ sha256 }) => sha256);
      const call = await findCallOfLetter(em, letter.id);
      const another = await findOfAnother(em, letter.id);
      found.push({ letter, further, documents, call, another, unknown: await unknownAtPostOf(em, letter.id) });
    }
    return found;
  });
  const texts = await textsOf(
    deps,
    seen.flatMap(({ documents }) => documents),
  );
  return new Map(
    seen.map(({ letter, further, documents, call, another, unknown }) => [
      letter.id,
      asked(letter.id, {
        fields: fieldsOf(letter),
        further: further.map(({ recipient }) => recipient),
        documents: documents.map((sha256) => texts.get(sha256) ?? null),
        ...{ call, another, unknown },
      }),
    ]),
  );
}

export interface QuestionService {
  /**
   * What is wrong for sure, told before anything is asked. Of a letter to several only its recipients: its own form puts one of them into its
   * fields first.
   * @throws ApplicationError `not-found`
   */
  surely(actor: Actor, letterId: string): Promise<readonly Fault[]>;
  /**
   * What is asked before this letter is sent. A document that came with the very press of the button is waited for a little, unless sending
   * it unread is already answered. @throws ApplicationError `not-found`
   */
  ofLetter(actor: Actor, letterId: string, answers: ReadonlySet<string>): Promise<Asked>;
}

const WAIT_MS = 5_000;
const LOOK_MS = 250;

export function createQuestionService(deps: ServiceDeps): QuestionService {
  const ask = async (actor: Actor, letterId: string): Promise<Asked> => {
    const letter = await deps.database.read((em) => readLetter(em, actor, letterId));
    return (await askedOfLetters(deps, [letter])).get(letterId) ?? NOTHING_ASKED;
  };
  return {
    surely: (actor, letterId) =>
      deps.database.read(async (em) => {
        const letter = await readLetter(em, actor, letterId);
        if (whyNotNow('edit', atDecision(letter)) !== undefined) return [];
        const further = (await listFurther(em, letterId)).filter(({ madeLetterId }) => madeLetterId === null);
        if (further.length > 0) return togetherFaults(em, letter, further);
        // Fields in braces get their values when the letter is sent.
        return (await faultsIfSent(em, letter)).filter(({ code }) => code !== MERGE_FAULT);
      }),
    ofLetter: async (actor, letterId, answers) => {
      const until = Date.now() + WAIT_MS;
      let found = await ask(actor, letterId);
      while (isUnread(found) && !isAnswered(found, answers) && Date.now() < until) {
        await setTimeout(LOOK_MS);
        found = await ask(actor, letterId);
      }
      return found;
    },
  };
}

/** True while a document is still to be read: a moment later there may be nothing to ask, or something else. */
export function isUnread({ questions }: Asked): boolean {
  return questions.some(({ code }) => code === UNREAD);
}

/** False: it was asked and nobody has said yet that it is meant so. */
export function isAnswered({ answer }: Asked, answers: ReadonlySet<string>): boolean {
  return answer === null || answers.has(answer);
}

/** As the boxes of a page say them, each those of one kind of questions. */
export function answersOf(fields: readonly string[]): string[] {
  return fields.flatMap((field) => field.split(' ')).filter((answer) => answer !== '');
}

/** Why a letter stays where it is. */
export function notConfirmed({ questions }: Asked): string {
  return `Не подтверждено: ${questions.map(({ message }) => message).join(' ')}`;
}
