import { randomUUID } from 'node:crypto';
import { PDFDocument, rgb } from 'pdf-lib';
import type { LetterFields } from '#domain/letters/letter.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { startProgram, type ChildProgram } from '#test/crash/kit/child-program.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { approveLetter } from '#test/soak/acts/approve-letter.ts';
import { submitLetter } from '#test/soak/acts/clerk.ts';
import type { Lane } from '#test/soak/kit/lane.ts';
import { shownLetters, type Shown } from '#test/soak/kit/look.ts';
import { CLERK, JUDGE } from '#test/soak/kit/people.ts';
import { newStory, type Story, type StoryLetter } from '#test/soak/kit/story.ts';
import { passDays } from '#test/soak/kit/time.ts';

/** A letter to be written. */
export interface Plan {
  /** Where it is to be left. */
  readonly stage: string;
  /** The first word tells the Post's emulator what becomes of the letter. */
  readonly recipient?: string;
  readonly kind?: LetterFields['kind'];
}

/** The court whose installation is made: what it was told, and how its people work. */
export interface MakersCourt {
  readonly lane: Lane;
  readonly story: Story;
  /** By letter. */
  readonly stages: ReadonlyMap<string, string>;
  /** A draft with so many pages. */
  write(plan: Plan, pages?: number): Promise<StoryLetter>;
  submitted(plan: Plan, pages?: number): Promise<StoryLetter>;
  /** Stands for signing. */
  prepared(plan: Plan): Promise<StoryLetter>;
  signed(plan: Plan): Promise<StoryLetter>;
  /** Waits until the letter stands for signing, then until it is signed. */
  sign(letter: StoryLetter): Promise<void>;
  look(letter: StoryLetter): Promise<Shown>;
  reach(letter: StoryLetter, ...statuses: readonly LetterStatus[]): Promise<void>;
  /** Everything that may be sent goes into a batch. @returns its id */
  openBatch(): Promise<string>;
  /** Lets time pass until so many days after the beginning. */
  passUntil(day: number): Promise<void>;
  /** So long a letter signed from now on may be recalled. */
  recallWindow(seconds: number): Promise<void>;
  startWorker(changes?: Readonly<Record<string, string>>): Promise<ChildProgram>;
}

const DAY_MS = 24 * 3_600_000;

export function makersCourt(lane: Lane, tell: (words: string) => void): MakersCourt {
  const story = newStory();
  const stages = new Map<string, string>();
  // No site runs here: nobody can be asked whether it is ready.
  const { MASK_READINESS_URL: _, ...withoutSite } = lane.env.worker;
  const look: MakersCourt['look'] = async (letter) => {
    const [shown] = await shownLetters(lane, { ...story, letters: [letter] });
    if (!shown) throw new Error(`letter ${letter.id} is not there`);
    return shown;
  };
  const court: MakersCourt = {
    ...{ lane, story, stages, look },
    write: async (plan, pages = 1) => {
      tell(`письмо: ${plan.stage}`);
      const letter = await writeDraft(lane, story, plan);
      stages.set(letter.id, plan.stage);
      for (let page = 1; page <= pages; page += 1) await attachPage(lane, letter, page);
      return letter;
    },
    submitted: async (plan, pages) => {
      const letter = await court.write(plan, pages);
      await submitLetter(story, lane, letter, 1);
      return letter;
    },
    prepared: async (plan) => {
      const letter = await court.submitted(plan);
      await court.reach(letter, 'awaiting_signature');
      return letter;
    },
    signed: async (plan) => {
      const letter = await court.submitted(plan);
      await court.sign(letter);
      return letter;
    },
    sign: async (letter) => {
      await court.reach(letter, 'awaiting_signature');
      // The row is written a moment before the workflow knows of it: until then the decision is refused as too early.
      await waitFor(async () => {
        const shown = await look(letter);
        if (shown.row.status === 'awaiting_signature') await approveLetter(story, lane, shown, 1);
        if ((await look(letter)).row.status !== 'signed') throw new Error(`letter ${letter.id} is not signed`);
      });
    },
    reach: (letter, ...statuses) =>
      waitFor(async () => {
        const { row } = await look(letter);
        if (!statuses.includes(row.status)) throw new Error(`${stages.get(letter.id) ?? ''}: «${row.status}»`);
      }, REACH),
    openBatch: async () => {
      const { opened } = await lane.services.batches.open(JUDGE, { idempotencyKey: randomUUID() });
      const [{ batchId } = { batchId: '' }] = opened;
      if (opened.length !== 1) throw new Error(`${String(opened.length)} batches instead of one`);
      return batchId;
    },
    passUntil: async (day) => {
      tell(`день ${day.toFixed(2)}`);
      const passed = (await lane.offsetMs()) / DAY_MS;
      if (day > passed) await passDays(lane, day - passed);
    },
    recallWindow: async (seconds) =>
      void (await lane.rows('update site set recall_window_seconds = ? returning id', [seconds])),
    startWorker: (changes = {}) => startProgram('temporal/worker/main.ts', { ...withoutSite, ...changes }),
  };
  return court;
}

const REACH = { timeoutMs: 300_000 };

async function writeDraft({ services }: Lane, story: Story, plan: Plan): Promise<StoryLetter> {
  const { recipient = 'Тестов', kind = 'registered' } = plan;
  const fields: LetterFields = {
    ...{ kind, documentKind: 'court_order', title: 'Судебный приказ 2-1195/2026' },
    recipient: {
      ...{ type: 'person', name: `${recipient} Тест Тестович` },
      address: '140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7',
    },
  };
  const { id } = await services.drafts.create(CLERK, { fields, approverId: JUDGE.accountId }, key());
  const told = { submitted: 'no', cancelled: 'no', seen: [], approved: new Set<string>() } as const;
  const letter: StoryLetter = { ...told, id, seen: [], label: story.letters.length + 1, submitKey: randomUUID() };
  story.letters.push(letter);
  return letter;
}

/** Each sheet is one of its own, and small: the installation is kept with the project. */
async function attachPage({ services }: Lane, { id, label }: StoryLetter, page: number): Promise<void> {
  const pdf = await PDFDocument.create();
  pdf
    .addPage([595.28, 841.89])
    .drawRectangle({ x: 80, y: 600, width: label + 50, height: page + 20, color: rgb(0, 0, 0) });
  const file = { fileName: `list-${String(page)}.pdf`, bytes: await pdf.save() };
  await services.attachments.add(CLERK, id, file, key());
}

/** A key that nobody has used. */
export function key(): { readonly idempotencyKey: string } {
  return { idempotencyKey: randomUUID() };
}
