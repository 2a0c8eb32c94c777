import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { LetterFields } from '#domain/letters/letter.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { act, hasLetters, type Act } from '../kit/act.ts';
import { ask } from '../kit/ask.ts';
import { lettersIn } from '../kit/look.ts';
import type { Lane } from '../kit/lane.ts';
import { CLERK, JUDGE } from '../kit/people.ts';
import { broken, count, pickOf, type Story, type StoryLetter } from '../kit/story.ts';
import { mendLetter } from './mend-letter.ts';
import { cancelLetter } from './cancel-letter.ts';

const DOCUMENTS = ['kopiya-resheniya.pdf', 'kopiya-resheniya.pdf', 'kopiya-resheniya.pdf', 'skan.jpg'] as const;
/** The first word tells the Post's emulator what becomes of the letter. */
const RECIPIENTS = [
  'Тестов',
  'Тестов',
  'Тестов',
  'Отказов',
  'Просрочников',
  'Неверных',
  'Утрачев',
  'Бумажный',
  'Молчалин',
];
const KINDS = ['registered', 'registered', 'registered', 'registered', 'simple'] as const;

export interface NewLetter {
  readonly document: string;
  readonly recipient: string;
  readonly kind: LetterFields['kind'];
}

const newLetter = fc.record({
  document: fc.constantFrom(...DOCUMENTS),
  recipient: fc.constantFrom(...RECIPIENTS),
  kind: fc.constantFrom(...KINDS),
});
/** More would only make a story dearer. */
const MAX_LETTERS = 12;
const pick = fc.nat({ max: 11 });
const times = fc.constantFrom(1, 1, 2);

/** Some letters are written and handed over side by side. */
export const handIn: fc.Arbitrary<Act> = fc
  .tuple(fc.array(newLetter, { minLength: 1, maxLength: 4 }), times)
  .map(([letters, repeats]) =>
    act({
      words: `секретарь пишет и сдаёт${repeats > 1 ? ', нажимая дважды' : ''}: ${letters.map(wordsOf).join('; ')}`,
      run: async (story, lane) => {
        if (story.letters.length > MAX_LETTERS) return;
        await Promise.all(
          letters.map(async (what) => {
            const letter = await writeLetter(story, lane, what);
            if (letter) await submitLetter(story, lane, letter, repeats);
          }),
        );
      },
    }),
  );

/** A letter is written and stays a draft. */
export const writeDraft: fc.Arbitrary<Act> = newLetter.map((what) =>
  act({
    words: `секретарь пишет черновик: ${wordsOf(what)}`,
    run: async (story, lane) => void (await writeLetter(story, lane, what)),
  }),
);

/** Whatever letter it is, handed over or not: with its own key the answer is the same, with another one it is refused. */
export const submitAgain: fc.Arbitrary<Act> = fc.tuple(pick, fc.boolean()).map(([which, isSameKey]) =>
  act({
    words: `секретарь сдаёт письмо ${String(which)} ${isSameKey ? 'тем же' : 'другим'} ключом`,
    needs: hasLetters,
    run: async (story, lane) => {
      const letter = pickOf(story.letters, which);
      if (!letter) return;
      if (isSameKey || letter.submitted !== 'yes') return submitLetter(story, lane, letter, 1);
      const asked = await ask(() => lane.services.drafts.submit(CLERK, letter.id, { idempotencyKey: randomUUID() }));
      if (asked.kind === 'done') throw broken('twice', `письмо ${String(letter.label)} сдано второй раз другим ключом`);
    },
  }),
);

/** A letter with faults or with a remark is changed and sent again. */
export const mend: fc.Arbitrary<Act> = fc.tuple(pick, fc.boolean()).map(([which, isNewPage]) =>
  act({
    words: `секретарь исправляет письмо ${String(which)}${isNewPage ? ', приложив ещё лист,' : ''} и отправляет снова`,
    needs: hasLetters,
    run: async (story, lane) => {
      const shown = pickOf(await lettersIn(lane, story, ['needs_fix', 'returned']), which);
      if (shown) await mendLetter(story, lane, shown, isNewPage);
    },
  }),
);

export const cancel: fc.Arbitrary<Act> = fc.tuple(pick, times).map(([which, repeats]) =>
  act({
    words: `секретарь отзывает письмо ${String(which)}${repeats > 1 ? ' дважды' : ''}`,
    needs: hasLetters,
    run: async (story, lane) => {
      const letter = pickOf(story.letters, which);
      if (letter) await cancelLetter(story, lane, letter, repeats);
    },
  }),
);

/** Draft and document. Undefined when no answer came: nobody was promised anything then. */
export async function writeLetter(story: Story, lane: Lane, what: NewLetter): Promise<StoryLetter | undefined> {
  const { drafts, attachments } = lane.services;
  const key = randomUUID();
  const input = { fields: fieldsOf(what), approverId: JUDGE.accountId };
  const created = await ask(() => drafts.create(CLERK, input, { idempotencyKey: key }));
  if (created.kind === 'refused') throw broken('unlawful', `черновик не принят: ${created.words}`);
  if (created.kind === 'unclear') return undefined;
  const { id } = created.result;
  const label = story.letters.length + 1;
  const letter: StoryLetter = {
    ...{ id, label, submitKey: randomUUID(), submitted: 'no', cancelled: 'no', seen: [], approved: new Set() },
  };
  story.letters.push(letter);
  count(story.tally, 'писем написано');
  const bytes = await readFile(join(PROJECT_ROOT, 'samples', what.document));
  const fileKey = randomUUID();
  await ask(() => attachments.add(CLERK, id, { fileName: what.document, bytes }, { idempotencyKey: fileKey }));
  return letter;
}

/** Hands the letter over `repeats` times at once; every answer must name the same number. */
export async function submitLetter(story: Story, lane: Lane, letter: StoryLetter, repeats: number): Promise<void> {
  const wasTaken = letter.submitted === 'yes';
  const hand = () => lane.services.drafts.submit(CLERK, letter.id, { idempotencyKey: letter.submitKey });
  const answers = await Promise.all(Array.from({ length: repeats }, () => ask(hand)));
  for (const answer of answers) {
    if (answer.kind === 'done') noteNumber(letter, answer.result.number);
    if (answer.kind === 'unclear' && letter.submitted === 'no') letter.submitted = 'maybe';
    // A draft without its document or cancelled meanwhile is refused with words, and a repeat of what was done never is.
    if (answer.kind === 'refused' && letter.submitted === 'yes') {
      throw broken('unlawful', `повтор сдачи письма ${String(letter.label)} отвергнут: ${answer.words}`);
    }
  }
  if (letter.submitted === 'yes' && !wasTaken) count(story.tally, 'писем сдано');
}

function noteNumber(letter: StoryLetter, number: string): void {
  if (letter.number !== undefined && letter.number !== number) {
    throw broken('twice', `письмо ${String(letter.label)} получило два номера: ${letter.number} и ${number}`);
  }
  letter.number = number;
  letter.submitted = 'yes';
}

function wordsOf({ document, recipient, kind }: NewLetter): string {
  return `${document.split('.').at(-1) ?? ''}, ${recipient}, ${kind === 'simple' ? 'простое' : 'заказное'}`;
}

function fieldsOf({ recipient, kind }: NewLetter): LetterFields {
  return {
    ...{
      kind,
      documentKind: 'court_order',
      title: 'Судебный приказ 2-1195/2026',
      repeatReason: 'ещё одно, для проверки',
    },
    recipient: {
      type: 'person',
      name: `${recipient} Тест Тестович`,
      address: '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7',
    },
  };
}
