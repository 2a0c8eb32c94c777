import { activityInfo } from '@temporalio/activity';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { closeIncident, openIncident } from '#db/work/incidents.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { loadBatch } from '#db/batches/batch-row.ts';
import { isLost } from '../letters/read-converted.ts';
import { ChannelNotConfiguredError } from '../ports/post-channels.ts';
import type { BatchDependencies } from './dependencies.ts';
import { ArchiveLostError } from './read-archive.ts';
import { ArchiveDiffersError } from './sent-letters.ts';

/** After so many errors in a row (some seven seconds) people are told; the step is tried on all the same. */
const TOLD_FROM_ATTEMPT = 4;

/** Does a step of a batch that is tried until it succeeds: when it keeps failing an incident says so, and its success ends the incident. */
export async function toldWhenStuck<T>(
  dependencies: BatchDependencies,
  batchId: string,
  work: () => Promise<T>,
): Promise<T> {
  const { attempt } = activityInfo();
  try {
    const result = await work();
    if (attempt >= TOLD_FROM_ATTEMPT) await closeBatchIncident(dependencies, batchId);
    return result;
  } catch (error) {
    if (attempt >= TOLD_FROM_ATTEMPT) await openBatchIncident(dependencies, batchId, error);
    throw error;
  }
}

async function openBatchIncident(
  { orm, isRehearsal }: BatchDependencies,
  batchId: string,
  error: unknown,
): Promise<void> {
  const { siteId, batchDate, ordinal } = await loadBatch(orm.em.fork(), batchId);
  const words = `Партия ${batchDate} № ${String(ordinal)} остановилась: ${reasonOf(error)}. Сообщите администратору. Письма партии не потеряны и не переданы дважды; программа повторяет сама.`;
  await record(orm, 'batch.incident', async (tx) => {
    await openIncident(
      tx,
      { key: keyOf(batchId), siteId, subject: batchSubject(batchId), details: { words: [words] } },
      await readNow(tx, isRehearsal),
    );
  });
}

async function closeBatchIncident({ orm, isRehearsal }: BatchDependencies, batchId: string): Promise<void> {
  await record(orm, 'batch.incident_closed', async (tx) =>
    closeIncident(tx, keyOf(batchId), await readNow(tx, isRehearsal)),
  );
}

function keyOf(batchId: string): string {
  return `batch/${batchId}`;
}

/** Codes and kinds only: a message may hold data. */
function reasonOf(error: unknown): string {
  if (error instanceof ArchiveLostError || isLost(error)) {
    return 'файл партии в хранилище повреждён или утрачен, и сделать его заново нельзя';
  }
  if (error instanceof ArchiveDiffersError)
    return 'файл партии и её письма в программе не сходятся, передавать его нельзя';
  if (error instanceof ChannelNotConfiguredError) return 'путь к Почте, которым она идёт, не подключён у исполнителя';
  if (!(error instanceof Error)) return 'неизвестная ошибка';
  if ('syscall' in error && 'code' in error) return `файлы в хранилище не читаются (${String(error.code)})`;
  return `ошибка программы (${error.name})`;
}
