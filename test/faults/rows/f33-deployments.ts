import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { apiProcess, readSettings } from '#config/settings.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { bundleWorkflows } from '#test/replay/scripted/bundle-workflows.ts';
import { failedTasks, withEngine } from '../kit/engine-facts.ts';
import { approveAll, seeThrough, statusOf, submittedLetters } from '../kit/letters.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

const NEXT = new URL('../kit/next-workflows.ts', import.meta.url).pathname;
const BROKEN = new URL('../kit/broken-workflows.ts', import.meta.url).pathname;

/** A new release meets letters under way: shipped as it ought to be and taken back, or shipped with an undeclared change. */
export const scenario: Scenario = {
  row: 'F33',
  title: 'выпуск N+1 при письмах в пути, возврат к N, нарушение детерминизма, пущенное нарочно',
  guarantee: 'сторож переигрывания ловит; в бою процесс лишь ждёт исправления и идёт дальше',
  ground: 'shared',
  run: async (context) => {
    const { court, random } = context;
    const isBroken = random.turn([false, true]);
    context.note(isBroken ? 'нарушение нарочно' : 'вперёд и назад');
    const today = await court.startWorker();
    const letters = await submittedLetters(context, random.int(1, 3));
    await Promise.all(letters.map((letter) => court.office.reach(letter, 'awaiting_signature')));
    if (random.int(0, 1) === 1) await approveAll(court, letters);
    await today.stop();
    await requireGate(court, letters);
    await (isBroken ? shipBroken(context, letters) : forthAndBack(context, letters));
  },
};

/** The gate that stands before a release says yes to the next one and no to the broken one, on the letters that are under way now. */
async function requireGate(court: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  for (const [path, isFit] of [
    [NEXT, true],
    [BROKEN, false],
  ] as const) {
    const { MASK_PAYLOAD_KEYS } = readSettings(apiProcess, court.env.api);
    const dataConverter = createDataConverter(MASK_PAYLOAD_KEYS);
    const histories = await historiesOf(court, letters);
    const replay = Worker.runReplayHistories({ workflowBundle: await bundleWorkflows(path), dataConverter }, histories);
    for await (const { workflowId, error } of replay) {
      must((error === undefined) === isFit, `сторож о ${workflowId}: ${String(error)}, выпуск годен: ${String(isFit)}`);
    }
  }
}

function historiesOf(court: CourtSystem, letters: readonly SentLetter[]) {
  return withEngine(court, (client) =>
    Promise.all(
      letters.map(async ({ id }) => {
        const workflowId = `letter/${id}`;
        const history = await client.workflow.getHandle(workflowId).fetchHistory();
        return { workflowId, history: historyFromJSON(JSON.parse(historyToJSON(history))) };
      }),
    ),
  );
}

/** Letters under way go on with the next release; back on today's they end, those of the next release waiting on the next. */
async function forthAndBack(context: FaultContext, letters: readonly SentLetter[]): Promise<void> {
  const { court } = context;
  await withBundle(NEXT, async (bundle) => {
    const next = await court.startWorker({ MASK_WORKFLOW_BUNDLE: bundle });
    const fresh = await submittedLetters(context, 1);
    await approveAll(court, [...letters, ...fresh]);
    await seeThrough(court, fresh);
    await next.stop();
    await court.startWorker();
    await seeThrough(court, letters);
  });
  await requireSound(court, letters);
}

async function shipBroken({ court }: FaultContext, letters: readonly SentLetter[]): Promise<void> {
  const before = await Promise.all(letters.map((letter) => statusOf(court, letter)));
  await withBundle(BROKEN, async (bundle) => {
    const broken = await court.startWorker({ MASK_WORKFLOW_BUNDLE: bundle });
    await tell(court, letters);
    await waitFor(async () => {
      for (const { id } of letters) {
        const found = await failedTasks(court, `letter/${id}`);
        must(
          found.some((cause) => cause.includes('NON_DETERMINISTIC')),
          `нарушение не замечено: ${found.join()}`,
        );
      }
    });
    await broken.stop();
  });
  await requireOpen(court, letters);
  const after = await Promise.all(letters.map((letter) => statusOf(court, letter)));
  must(
    after.every((status, index) => status === before[index] || status !== 'cancelled'),
    `статусы ${after.join()}`,
  );
  await court.startWorker();
  await seeThrough(court, letters);
}

/** A fact of no consequence, so that each workflow has something to do: the revision it speaks of is past. */
async function tell(court: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  await withEngine(court, async (client) => {
    for (const { id } of letters) {
      const report = { eventId: 'probe', revision: 0, result: 'accepted' };
      await client.workflow.getHandle(`letter/${id}`).signal('submissionReported', report);
    }
  });
}

/** Paused, not failed. */
async function requireOpen(court: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  await withEngine(court, async (client) => {
    for (const { id, number } of letters) {
      const { status } = await client.workflow.getHandle(`letter/${id}`).describe();
      must(status.name === 'RUNNING', `процесс письма ${number} — ${status.name}`);
    }
  });
}

async function requireSound(court: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  for (const { id, number } of letters) {
    const found = await failedTasks(court, `letter/${id}`);
    must(found.length === 0, `${number}: ${found.join(', ')}`);
  }
}

async function withBundle(workflowsPath: string, work: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-release-'));
  try {
    const file = join(folder, 'workflows.js');
    await writeFile(file, (await bundleWorkflows(workflowsPath)).code);
    await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
