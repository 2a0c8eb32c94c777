import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Break } from '#test/breaks/break.ts';
import { copyProject } from '#test/breaks/project-copy.ts';

/** One protection, how it is taken out of a copy of the sources, and the row that must then fail. */
export interface Protection extends Break {
  readonly name: string;
  /** What is taken out, Russian. */
  readonly words: string;
  readonly row: string;
  readonly seeds: number;
}

export const PROTECTIONS: readonly Protection[] = [
  {
    name: 'intent',
    words: 'намерение о передаче не проверяется: кто пришёл, тот и шлёт',
    ...{ row: 'F4', seeds: 2 },
    file: 'db/batches/submission-intents.ts',
    find: '  return claimed !== undefined;\n',
    replace: '  return claimed !== undefined || intent.attempt > 0;\n',
  },
  {
    name: 'idempotency',
    words: 'ответ, данный под этим ключом, не ищется: повтор делает работу снова',
    ...{ row: 'F1', seeds: 2 },
    file: 'api/work/idempotent-command.ts',
    find: '    if (stored) return replayed<T>(stored, requestHash);\n',
    replace: '    if (stored && requestHash === key) return replayed<T>(stored, requestHash);\n',
  },
  {
    name: 'unclear',
    words: 'неясный ответ Почты считается отказом в связи: та же передача повторяется вслепую',
    ...{ row: 'F22', seeds: 2 },
    file: 'activities/batches/submit-archive.ts',
    find: '    return await channel.submit(archive, signal);\n',
    replace:
      "    const answer = await channel.submit(archive, signal);\n    if (answer.outcome === 'unknown') return { outcome: 'not_sent', incident: { reason: { code: 'post', words: answer.reason }, isTold: false, advice: '' } };\n    return answer;\n",
  },
];

/** True when the row fails without the protection, as it must. */
export async function failsWithout(protection: Protection, root: string): Promise<boolean> {
  const copy = copyProject(root);
  try {
    return await copy.whileBroken(protection, () => isRowBroken(protection, copy.root));
  } finally {
    copy.remove();
  }
}

function isRowBroken({ name, row, seeds }: Protection, cwd: string): boolean {
  const asked = ['scripts/faults.ts', '--rows', row, '--seeds', String(seeds), '--lanes', '2'];
  const { status } = spawnSync(process.execPath, asked, { cwd, stdio: 'inherit' });
  // 1: ran to its end, and seeds failed; anything else says nothing about the guarantee.
  if (status !== 0 && status !== 1) throw new Error(`прогон без «${name}» не состоялся`);
  return status === 1 && judgedBroken(cwd);
}

/** Every seed was told to an end, and at least one of them did not hold. */
function judgedBroken(copy: string): boolean {
  const result = JSON.parse(readFileSync(join(copy, 'out/faults.json'), 'utf8')) as {
    readonly rows: readonly { readonly seeds: number; readonly held: number }[];
  };
  return result.rows.some(({ seeds, held }) => held < seeds);
}
