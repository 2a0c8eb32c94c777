import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { outcomeOf, testConverter } from '#test/documents/kit/converter.ts';
import type { TestConverter } from '#test/documents/kit/converter.ts';
import { HOSTILE } from './files/all.ts';
import { openCanary } from './kit/canary.ts';
import type { LiveCanary } from './kit/canary.ts';
import { makeFiles } from './kit/make-file.ts';
import { goodDocument } from './kit/good-documents.ts';
import type { HostileFile } from './kit/hostile-file.ts';
import { judge } from './kit/judge.ts';
import type { Verdict } from './kit/judge.ts';
import { wrongRefusal } from './kit/plain-check.ts';
import { documentOf } from './kit/report.ts';
import { HEAD, rowOf, totalsOf } from './kit/table.ts';

const GOOD_COUNT = 100;
const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean', default: false } } });

/** `npm run hostile [-- --only <part of a name>] [--write]`: the table, 100 good documents behind it, exit code 1 on any breach. */
async function main(): Promise<boolean> {
  const files = HOSTILE.filter(({ name }) => name.includes(values.only ?? ''));
  const live = await openCanary();
  const folder = await mkdtemp(join(tmpdir(), 'mask-hostile-'));
  const test = await testConverter();
  try {
    await makeFiles(files, folder, live.canary);
    await test.converter.start();
    console.log(HEAD);
    const verdicts: Verdict[] = [];
    for (const file of files) verdicts.push(await verdictOf(test, live, folder, file));
    const totals = [...totalsOf(verdicts), await convertGood(test)];
    console.log(`\n${totals.join('\n')}`);
    if (values.write)
      await writeFile(join(import.meta.dirname, '../../docs/hostile-documents.md'), documentOf(verdicts, totals));
    return verdicts.every(({ breaches }) => breaches.length === 0) && !totals.some((line) => line.includes('НЕ '));
  } finally {
    await test.remove();
    await live.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function verdictOf(
  { converter }: TestConverter,
  live: LiveCanary,
  folder: string,
  file: HostileFile,
): Promise<Verdict> {
  const bytes = await readFile(join(folder, file.name));
  const verdict = await judge(converter, live, file, bytes);
  const wrong = await wrongRefusal(converter, file, bytes, verdict.outcome);
  const whole = wrong === undefined ? verdict : { ...verdict, breaches: [...verdict.breaches, wrong] };
  console.log(rowOf(whole));
  return whole;
}

async function convertGood({ converter }: TestConverter): Promise<string> {
  const outcomes: string[] = [];
  for (let index = 0; index < GOOD_COUNT; index += 1) {
    const { bytes } = await goodDocument(index);
    outcomes.push(outcomeOf(await converter.convert({ bytes })));
  }
  const failed = outcomes.filter((outcome) => outcome !== 'converted');
  const converted = String(GOOD_COUNT - failed.length);
  if (failed.length > 0) return `сразу после них НЕ преобразованы исправные документы: ${failed.join(', ')}`;
  return `сразу после них преобразованы исправные документы: ${converted} из ${String(GOOD_COUNT)}`;
}

process.exitCode = (await main()) ? 0 : 1;
