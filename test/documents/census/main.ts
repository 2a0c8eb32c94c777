import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { costInWords, measureCensus } from '#bench/census.ts';
import { testConverter } from '#test/documents/kit/converter.ts';
import type { TestConverter } from '#test/documents/kit/converter.ts';
import { HOSTILE } from '#test/hostile/files/all.ts';
import { openCanary } from '#test/hostile/kit/canary.ts';
import { makeFiles } from '#test/hostile/kit/make-file.ts';
import { heldAgainst, toldOf } from './kit/judge.ts';
import type { Told } from './kit/judge.ts';
import { loseOne } from './kit/losses.ts';
import { HEAD, documentOf, rowOf } from './kit/report.ts';
import type { SetReport } from './kit/report.ts';
import { soundDocuments } from './kit/sound-documents.ts';

const SOUND_COUNT = 100;
const WITH_LOSS = 'с потерей';
/** RTF keeps some pictures as metafiles, and a drawing among other drawings cannot be told from them. */
const MISSED_DRAWINGS = 1;
const ROOT = join(import.meta.dirname, '../../..');
const { values } = parseArgs({
  options: { hostile: { type: 'boolean', default: true }, write: { type: 'boolean', default: false } },
  allowNegative: true,
});

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `npm run census [-- --no-hostile] [--write]`: every set held against its PDFs; exit code 1 on a false alarm or losses not told. */
async function main(): Promise<boolean> {
  const test = await testConverter();
  try {
    await test.converter.start();
    console.log(HEAD);
    const sound = await soundDocuments(SOUND_COUNT);
    const cases: string[] = [];
    const stopped: string[] = [];
    const reports = [
      await told(test, 'образцы', await folder('samples'), noAlarm),
      await told(test, 'исправные', sound, noAlarm),
      await losses(test, sound),
      await told(
        test,
        'случаи',
        await folder('test/documents/cases'),
        (name, said) => void cases.push(`\`${name}\`: ${said.words || 'без замечаний'}`),
      ),
      ...(values.hostile ? [await hostile(test, stopped)] : []),
    ];
    const cost = costInWords(await measureCensus());
    console.log(
      `\n${cost}\n\n${cases.join('\n')}\n\n${stopped.join('\n')}\n\n${reports.flatMap(({ wrong }) => wrong).join('\n')}`,
    );
    if (values.write) await writeFile(join(ROOT, 'docs/census.md'), documentOf(reports, cost, { cases, stopped }));
    return reports.every(({ set, wrong }) => wrong.length <= (set === WITH_LOSS ? MISSED_DRAWINGS : 0));
  } finally {
    await test.remove();
  }
}

async function folder(path: string): Promise<readonly Named[]> {
  const entries = await readdir(join(ROOT, path), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.sort().map(async (file) => ({ name: basename(file), bytes: await readFile(file) })));
}

function noAlarm(name: string, { losses, warnings, words }: Told): string | undefined {
  return losses.length > 0 || warnings.includes('not_counted') ? `${name}: ${words}` : undefined;
}

/** @param judge names what is wrong, if anything is */
async function told(
  test: TestConverter,
  set: string,
  documents: readonly Named[],
  judge: (name: string, said: Told) => string | undefined,
): Promise<SetReport> {
  const report = {
    set,
    documents: documents.length,
    refused: 0,
    told: 0,
    stopped: 0,
    notCounted: 0,
    wrong: [] as string[],
  };
  const codes = new Map<string, number>();
  for (const { name, bytes } of documents) {
    const said = await toldOf(test.converter, bytes);
    report.refused += said ? 0 : 1;
    if (!said) continue;
    report.told += said.words === '' ? 0 : 1;
    for (const code of [...said.losses, ...said.warnings]) codes.set(code, (codes.get(code) ?? 0) + 1);
    report.stopped += said.losses.length > 0 ? 1 : 0;
    report.notCounted += said.warnings.includes('not_counted') ? 1 : 0;
    report.wrong.push(...[judge(name, said)].flatMap((each) => each ?? []));
  }
  console.log(rowOf(report), JSON.stringify(Object.fromEntries(codes)));
  return report;
}

/** Each sound document beside the PDF of its twin that lost something. */
async function losses(test: TestConverter, sound: Awaited<ReturnType<typeof soundDocuments>>): Promise<SetReport> {
  const report = {
    set: WITH_LOSS,
    documents: sound.length,
    refused: 0,
    told: 0,
    stopped: 0,
    notCounted: 0,
    wrong: [] as string[],
  };
  for (const [place, source] of sound.entries()) {
    const { feature, code, twin } = await loseOne(Number(source.name.slice(0, 2)), place);
    const notices = await heldAgainst(test.converter, source, twin);
    const isTold = notices.some((each) =>
      source.kind === 'docx' ? each.code === code : each.code.startsWith('lost_'),
    );
    report.told += notices.length > 0 ? 1 : 0;
    report.stopped += isTold ? 1 : 0;
    if (!isTold) report.wrong.push(`${source.name} без «${feature}»: не сказано`);
  }
  console.log(rowOf(report));
  return report;
}

/** @param stopped takes the losses told, and what was not counted */
async function hostile(test: TestConverter, stopped: string[]): Promise<SetReport> {
  const live = await openCanary();
  const folder = await mkdtemp(join(tmpdir(), 'mask-census-'));
  try {
    await makeFiles(HOSTILE, folder, live.canary);
    const files = await Promise.all(
      HOSTILE.map(async ({ name }) => ({ name, bytes: await readFile(join(folder, name)) })),
    );
    return await told(test, 'враждебные', files, (name, said) => {
      if (noAlarm(name, said) !== undefined) stopped.push(`\`${name}\`: ${said.words}`);
      return undefined;
    });
  } finally {
    await live.close();
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = (await main()) ? 0 : 1;
