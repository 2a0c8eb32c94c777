import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { batchListItemSchema, type BatchListItem } from '#views/batches/batch.ts';
import { form103Schema, type Form103ComparisonView } from '#views/form103/form103.ts';
import { pageSchema } from '#views/paging.ts';
import { until } from '../until.ts';
import { keep, roubles, type JudgedMonth } from './judged-month.ts';
import { isSigned, isSoundPdf, textOfPdf, unzip } from './programs.ts';
import { judgeWorkbook } from './workbooks.ts';

const batchPage = pageSchema(batchListItemSchema);
const PROCESSORS = 2;

/** What the forms say was charged, kopecks, by the number of the letter. */
export type Charges = ReadonlyMap<string, number>;

/** Form 103 of each batch line by line, and the signature of each letter in its archive. @returns what was charged for each letter */
export async function judgeForms(at: JudgedMonth): Promise<Charges> {
  await mkdir(join(at.folder, 'batches'), { recursive: true });
  const { items } = await at.clerk.get('/batches', batchPage);
  const charges = new Map<string, number>();
  const signatures: { readonly name: string; readonly isGood: boolean }[] = [];
  for (const batch of items.toReversed()) {
    for (const { letter, post } of (await judgeForm(at, batch)).lines)
      if (letter !== null) charges.set(letter.number, post?.priceKopecks ?? 0);
    signatures.push(...(await judgeSignatures(at, batch)));
  }
  const faults = signatures.filter(({ isGood }) => !isGood).map(({ name }) => name);
  at.verdicts.addEach('Подписи ГОСТ писем в архивах партий', 'openssl cms -verify (gost)', faults, signatures.length);
  at.verdicts.add(
    'Подписей столько, сколько поставлено',
    'архивы партий и ход месяца',
    `${String(signatures.length)} и ${String(at.month.signings)}`,
    signatures.length === at.month.signings,
  );
  return charges;
}

function placeOf({ folder }: JudgedMonth, { batchDate, ordinal }: BatchListItem, ending: string): string {
  return join(folder, 'batches', `${batchDate}-${String(ordinal)}${ending}`);
}

async function judgeForm(at: JudgedMonth, batch: BatchListItem): Promise<Form103ComparisonView> {
  const { clerk, verdicts } = at;
  const look = async () => (await clerk.get(`/batches/${batch.id}/form103`, form103Schema)).comparison;
  const comparison = await until('ф. 103 сличена', look, (seen) => seen !== null);
  if (comparison === null) throw new Error('Сличения ф. 103 нет');
  await writeFile(placeOf(at, batch, '-form103.json'), `${JSON.stringify(comparison, null, 2)}\n`);
  const { lines, ours, post, whole } = comparison;
  const what = `Ф. 103 партии ${batch.batchDate}`;
  const differences = lines.reduce((sum, line) => sum + line.differences.length, whole.length);
  const isWhole = lines.length === batch.acceptedCount && post.count === ours.count && differences === 0;
  verdicts.add(what, 'построчная сверка', `строк ${String(lines.length)}, расхождений ${String(differences)}`, isWhole);
  const pdf = await keep(clerk, `/batches/${batch.id}/files/form103`, placeOf(at, batch, '-form103.pdf'));
  const told = `на сумму ${roubles(post.sumKopecks ?? 0)}`;
  const isSaid = (await textOfPdf(pdf)).includes(told) && (await isSoundPdf(pdf));
  verdicts.add(`${what}: итог`, 'pdftotext, qpdf --check', told, isSaid && post.sumKopecks !== null);
  return comparison;
}

async function judgeSignatures(at: JudgedMonth, batch: BatchListItem) {
  const archive = await keep(at.clerk, `/batches/${batch.id}/files/archive`, placeOf(at, batch, '.zip'));
  const files = await unzip(archive, join(at.scratch, batch.id));
  const registry = files.find((name) => name.endsWith('.xlsx')) ?? '';
  await judgeWorkbook(at, registry, `Реестр партии ${batch.batchDate}`);
  const signed = files.filter((name) => name.endsWith('.pdf'));
  return pLimit(PROCESSORS).map(signed, async (name) => ({
    name,
    isGood: await isSigned(name, `${name}.sig`, at.trust),
  }));
}
