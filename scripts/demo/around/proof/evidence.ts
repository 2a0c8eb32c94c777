import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CourtClient } from '../../court-client.ts';
import { until } from '../until.ts';
import { keep, type JudgedMonth } from './judged-month.ts';
import { GROUP_NAMES, GROUPS, groupOfName, type GroupName } from './month-plan.ts';
import { isSigned, isSoundPdf, isStamped, unzip, verifySh, verifyTurned } from './programs.ts';

const SCHEDULE = 'schedule:stamp-journal';
const STAMPED = /с меткой времени [1-9]\d*, без метки 0\./;
const CASE_LETTERS = 3;
/** Of each evidence file another part is spoiled. */
const SPOILED = ['document.pdf', 'summary.pdf', 'postal.json', 'gate.json', 'course.txt', 'journal/entry-0001.txt'];

/** The journal gets its root and the stamp of time now and not in the night: the admin begins it on the page of processes. */
async function stampJournal(admin: CourtClient): Promise<void> {
  const fields = [
    ['act', 'trigger'],
    ['process', SCHEDULE],
  ] as const;
  const [page = ''] = (await admin.submit('/workflows/acts', fields)).split('?');
  await admin.submit(`${page}/confirm`, [
    ['reason', 'корень дня нужен сейчас'],
    ['word', 'ЗАПУСТИТЬ'],
  ]);
}

/** Evidence of a letter of each fate and of one case, checked by what is inside and by programs from outside. */
export async function judgeEvidence(at: JudgedMonth): Promise<void> {
  await mkdir(join(at.folder, 'evidence'), { recursive: true });
  await stampJournal(at.admin);
  const [first = ''] = GROUP_NAMES.map((group) => letterOf(at, group));
  await until(
    'корень дня получил метку времени',
    async () => hasStamp(await takeApart(at, first, join(at.scratch, 'first'))),
    (isThere) => isThere,
  );
  const summaries: string[] = [];
  for (const [place, group] of GROUP_NAMES.entries()) summaries.push(await judgeLetter(at, group, place));
  await judgeCase(at);
  await judgeAsArchive(at, 'Сводки файлов доказательств', summaries);
}

function letterOf({ month: { letters } }: JudgedMonth, group: GroupName): string {
  const found = letters.find(({ recipientName }) => groupOfName(recipientName) === group);
  if (found === undefined) throw new Error(`Письма «${GROUPS[group].words}» нет`);
  return found.id;
}

/** @param place of the file, without its ending @returns the folder into which it is unpacked */
async function takeApart({ clerk, scratch }: JudgedMonth, letterId: string, place: string): Promise<string> {
  const zip = await keep(clerk, `/letters/${letterId}/evidence`, `${place}.zip`);
  const folder = join(scratch, 'evidence', basename(place));
  await unzip(zip, folder);
  return folder;
}

async function hasStamp(folder: string): Promise<boolean> {
  const names = await readdir(join(folder, 'journal'));
  return names.some((name) => name.endsWith('.tsr'));
}

/** @returns the file of its summary */
async function judgeLetter(at: JudgedMonth, group: GroupName, place: number): Promise<string> {
  const { verdicts, trust, authority, scratch } = at;
  const what = `Доказательства: ${GROUPS[group].words}`;
  const folder = await takeApart(at, letterOf(at, group), join(at.folder, 'evidence', group));
  const { code, out } = await verifySh(folder);
  const isWhole = code === 0 && out.includes('ИТОГ: цел.') && STAMPED.test(out);
  verdicts.add(what, 'verify.sh в голой sh', out.trim().split('\n').at(-1) ?? '', isWhole);
  const part = SPOILED[place % SPOILED.length] ?? '';
  const turned = await verifyTurned(folder, part, scratch);
  const isFound = turned.code === 1 && turned.out.includes(`ИСПОРЧЕНО: ${part}`);
  verdicts.add(
    `${what}: бит в ${part}`,
    'verify.sh в голой sh',
    isFound ? 'порча названа' : turned.out.trim(),
    isFound,
  );
  const document = join(folder, 'document.pdf');
  const isOurs = await isSigned(document, `${document}.sig`, trust);
  verdicts.add(`${what}: подпись`, 'openssl cms -verify (gost)', isOurs ? 'верна' : 'не верна', isOurs);
  await judgeStamps(at, folder, what, authority);
  await judgePdfs(at, folder, what);
  return join(folder, 'summary.pdf');
}

async function judgeStamps({ verdicts }: JudgedMonth, folder: string, what: string, authority: string): Promise<void> {
  const stamps = (await readdir(join(folder, 'journal'))).filter((name) => name.endsWith('.tsr'));
  const faults: string[] = [];
  for (const name of stamps) {
    const stamp = join(folder, 'journal', name);
    if (!(await isStamped(stamp.replace(/\.tsr$/, '.txt'), stamp, authority))) faults.push(name);
  }
  verdicts.addEach(`${what}: метка корня дня`, 'openssl ts -verify', faults, stamps.length);
}

async function judgePdfs({ verdicts }: JudgedMonth, folder: string, what: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
  const faults: string[] = [];
  for (const name of files) if (!(await isSoundPdf(join(folder, name)))) faults.push(name);
  verdicts.addEach(`${what}: файлы PDF`, 'qpdf --check', faults, files.length);
}

async function judgeCase(at: JudgedMonth): Promise<void> {
  const { clerk, month, folder, scratch, verdicts } = at;
  const zip = await keep(clerk, `/cases/${month.caseId}/evidence`, folder, 'evidence', 'case.zip');
  const place = join(scratch, 'evidence', 'case');
  const letters = (await unzip(zip, place)).filter((name) => name.endsWith('.zip'));
  const { code, out } = await verifySh(place);
  const isWhole = code === 0 && letters.length === CASE_LETTERS && out.includes('ИТОГ: цел.');
  verdicts.add(
    'Доказательства: дело',
    'verify.sh в голой sh',
    `писем ${String(letters.length)}, код ${String(code)}`,
    isWhole,
  );
  const [one = ''] = letters;
  const turned = await verifyTurned(place, basename(one), scratch);
  const isFound = turned.code === 1 && turned.out.includes(`ИСПОРЧЕНО: ${basename(one)}`);
  verdicts.add(
    'Доказательства: дело, бит в письме',
    'verify.sh в голой sh',
    isFound ? 'порча названа' : turned.out,
    isFound,
  );
}

/** Papers for long keeping are PDF/A-2b, or the judge of it says not. */
export async function judgeAsArchive(
  { veraPdf, verdicts }: JudgedMonth,
  what: string,
  files: readonly string[],
): Promise<void> {
  if (veraPdf === null)
    return verdicts.add(`${what}: PDF/A-2b`, 'veraPDF', 'не судилось: нет veraPDF или Java с Maven', null);
  verdicts.addEach(
    `${what}: PDF/A-2b`,
    'veraPDF',
    (await veraPdf(files)).faults.map((file) => basename(file)),
    files.length,
  );
}
