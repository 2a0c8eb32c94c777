import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { docxOf, paragraph } from '#test/documents/kit/office-files.ts';
import { resubmit, rowOf, seeThrough, untilAsked } from '../kit/in-hands.ts';
import { submitDocument } from '../kit/letter-of.ts';
import { OFFICE_SAMPLES } from '../kit/letters.ts';
import { listenersOf, signalListeners, strikeWhenever } from '../kit/office-at-work.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

/** LibreOffice dies, stands still, or is brought down by one document every time. */
export const scenario: Scenario = {
  row: 'F18',
  title: 'soffice: падение, зависание, документ, который роняет его всегда',
  guarantee: 'документ не потерян, преобразование поднимается само; «ядовитый» отставлен с причиной, прочие идут',
  ground: 'shared',
  run: async (context) => {
    const story = context.random.turn([killedAtWork, stoppedAtWork, killedIdle, poison]);
    context.note(story.name);
    await story(context);
  },
};

/** Unique, so that no earlier conversion answers for it. */
function documentOf({ seed, random }: FaultContext, paragraphs: number): Uint8Array {
  const mark = `Зерно ${String(seed)} ${String(random.int(1, 1_000_000_000))}`;
  const lines = Array.from({ length: paragraphs }, (_, index) => paragraph(`Пункт ${String(index)}`));
  return docxOf([paragraph(mark), ...lines].join(''));
}

/** Long enough to be met at work, short enough for a letter. */
const AT_WORK = 60;

async function struckOnce(context: FaultContext, signal: NodeJS.Signals): Promise<void> {
  const { court } = context;
  const { pid } = await court.startWorker();
  const bytes = documentOf(context, AT_WORK);
  const hand = strikeWhenever(court, pid, bytes, signal);
  const letter = await submitDocument(court, { fileName: 'prikaz.docx', bytes });
  await waitFor(() => must(hand.strikes() > 0, 'LibreOffice ещё не за работой'), { intervalMs: 1 });
  await hand.stop();
  await settle(context, letter);
}

/** A second strike may have met the second try: then the author is told, and the document goes when he sends it anew. */
async function settle(context: FaultContext, letter: { id: string; number: string }): Promise<void> {
  const { court } = context;
  await court.office.reach(letter, 'awaiting_signature', 'needs_fix');
  const { status, faults } = await rowOf(court, letter);
  if (status === 'needs_fix') {
    must(faults?.some(({ code }) => ['crashed', 'timeout'].includes(code)) === true, JSON.stringify(faults));
    await untilAsked(court, letter, 'mend');
    return;
  }
  await seeThrough(court, [letter]);
}

function killedAtWork(context: FaultContext): Promise<void> {
  return struckOnce(context, 'SIGKILL');
}

function stoppedAtWork(context: FaultContext): Promise<void> {
  return struckOnce(context, 'SIGSTOP');
}

/** Dead between two documents, its lock on the profile left behind. */
async function killedIdle(context: FaultContext): Promise<void> {
  const { court, random } = context;
  const { pid } = await court.startWorker();
  const first = await submitDocument(court, { fileName: 'prikaz.docx', bytes: documentOf(context, 3) });
  await court.office.reach(first, 'awaiting_signature');
  const before = await listenersOf(court, pid);
  must((await signalListeners(court, pid, 'SIGKILL')) > 0, 'LibreOffice не поднят');
  const name = random.pick(OFFICE_SAMPLES);
  const bytes = await readFile(join(PROJECT_ROOT, 'samples', name));
  const sample = await submitDocument(court, { fileName: name, bytes });
  const second = await submitDocument(court, { fileName: 'prikaz.docx', bytes: documentOf(context, 4) });
  await seeThrough(court, [first, sample, second]);
  const after = await listenersOf(court, pid);
  must(!after.some((one) => before.includes(one)), 'мёртвый LibreOffice числится живым');
  await requireNoZombies(pid);
}

/** Whoever the worker started and who has ended is also taken leave of. */
async function requireNoZombies(workerPid: number): Promise<void> {
  await waitFor(async () => {
    const zombies: string[] = [];
    for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
      const stat = await readFile(`/proc/${name}/stat`, 'latin1').catch(() => '');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z' && Number(parent) === workerPid) zombies.push(name);
    }
    must(zombies.length === 0, `зомби: ${zombies.join(', ')}`);
  });
}

/** Every try of this document brings LibreOffice down; the good ones beside it go through, and it is not tried for ever. */
async function poison(context: FaultContext): Promise<void> {
  const { court, random } = context;
  const { pid } = await court.startWorker();
  const bytes = documentOf(context, AT_WORK);
  const hand = strikeWhenever(court, pid, bytes, 'SIGKILL');
  try {
    const bad = await submitDocument(court, { fileName: 'yad.docx', bytes });
    const good = await Promise.all(
      Array.from({ length: random.int(1, 2) }, (_, index) =>
        submitDocument(court, { fileName: 'prikaz.docx', bytes: documentOf(context, 3 + index) }),
      ),
    );
    await seeThrough(court, good);
    await untilAsked(court, bad, 'mend');
    const { faults } = await rowOf(court, bad);
    must(
      faults?.some(({ code, message }) => code === 'crashed' && message.includes('yad.docx')) === true,
      JSON.stringify(faults),
    );
    const strikes = hand.strikes();
    await resubmit(court, bad);
    await court.office.reach(bad, 'needs_fix');
    must(hand.strikes() === strikes, 'отставленный документ снова роняет LibreOffice');
  } finally {
    await hand.stop();
  }
}
