import { parseArgs } from 'node:util';
import { copyProject } from '#test/breaks/project-copy.ts';
import type { TestServices } from '#test/environment/handed-services.ts';
import { startRunServices } from '#test/environment/run-services.ts';
import { SABOTAGES } from '#test/sabotage/list/all.ts';
import type { Sabotage } from '#test/sabotage/kit/sabotage.ts';
import { trySabotage } from '#test/sabotage/kit/try-sabotage.ts';
import type { Verdict } from '#test/sabotage/kit/verdict.ts';
import { PROJECT_ROOT } from './platform/layout.ts';

/** `npm run sabotage -- --only stale-revision,csrf --lanes 2`: every sabotage is tried on a copy, and each must be caught. */
const { values } = parseArgs({ options: { only: { type: 'string' }, lanes: { type: 'string', default: '2' } } });

interface Tried {
  readonly sabotage: Sabotage;
  readonly verdict: Verdict;
}

const WORDS: Readonly<Record<Verdict['kind'], string>> = {
  caught: 'поймано',
  survived: 'НЕ ПОЙМАНО',
  void: 'НЕ СОСТОЯЛОСЬ',
};

function chosenOnes(): readonly Sabotage[] {
  const ids = values.only?.split(',');
  const unknown = ids?.filter((id) => !SABOTAGES.some((one) => one.id === id)) ?? [];
  if (unknown.length > 0) throw new Error(`--only: нет поломок ${unknown.join(', ')}`);
  return SABOTAGES.filter(({ id }) => ids?.includes(id) ?? true);
}

async function inLane(waiting: Sabotage[], services: TestServices, tried: Tried[]): Promise<void> {
  const copy = copyProject(PROJECT_ROOT);
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const start = performance.now();
      const verdict = await trySabotage(copy, next, services);
      tried.push({ sabotage: next, verdict });
      tell(next, verdict, performance.now() - start);
    }
  } finally {
    copy.remove();
  }
}

function tell({ id, guarantee, test }: Sabotage, verdict: Verdict, elapsedMs: number): void {
  console.log(`${WORDS[verdict.kind]} · ${(elapsedMs / 1_000).toFixed(1)} с · ${id} · ${guarantee}`);
  if (verdict.kind === 'void') console.log(`  ${test.file}: ${verdict.words.replaceAll('\n', '\n  ')}`);
}

/** What has begun is brought to its end: a copy and services that are cut off would stay behind. */
function stopOnSignal(waiting: Sabotage[]): void {
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => void waiting.splice(0));
}

async function tryAll(asked: readonly Sabotage[]): Promise<readonly Tried[]> {
  const waiting = [...asked];
  const tried: Tried[] = [];
  stopOnSignal(waiting);
  const { service, stop } = await startRunServices();
  try {
    const lanes = Array.from({ length: Number(values.lanes) }, () => inLane(waiting, service, tried));
    const ended = await Promise.allSettled(lanes);
    for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
  } finally {
    await stop();
  }
  return tried;
}

const start = performance.now();
const asked = chosenOnes();
const tried = await tryAll(asked);
const caught = tried.filter(({ verdict }) => verdict.kind === 'caught').length;
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
const untried = asked.length - tried.length;
const stopped = untried === 0 ? '' : ` Остановлено, не проверено ${String(untried)}.`;
console.log(`\nПоймано ${String(caught)} из ${String(asked.length)}, ${minutes} мин.${stopped}`);
if (caught < asked.length) process.exitCode = 1;
