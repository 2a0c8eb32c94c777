import { docxOf, paragraph } from '#test/documents/kit/office-files.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { rowOf, seeThrough, untilAsked } from '../kit/in-hands.ts';
import { submitDocument } from '../kit/letter-of.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

/** Far more pages than any letter, and more than are converted in the time that a document has. */
const HUNDRED_THOUSAND = 100_000;

/** A document that cannot be converted in any sensible time, or not as it was written. */
export const scenario: Scenario = {
  row: 'F19',
  title: 'документ: бесконечная вёрстка, 10⁵ страниц, нет шрифтов на машине',
  guarantee: 'остановлен по пределу, секретарю названа причина и файл; следующий документ идёт сразу',
  ground: 'shared',
  run: async (context) => {
    const story = context.random.turn([missingFonts, nestedTables, hundredThousandPages]);
    context.note(story.name);
    await context.court.startWorker();
    await story(context);
  },
};

async function refusedInWords(
  context: FaultContext,
  bytes: Uint8Array,
  fileName: string,
  codes: readonly string[],
): Promise<void> {
  const { court } = context;
  const bad = await submitDocument(court, { fileName, bytes });
  const good = await submitDocument(court, { fileName: 'prikaz.docx', bytes: goodDocument(context) });
  await untilAsked(court, bad, 'mend');
  const { faults } = await rowOf(court, bad);
  const isNamed = faults?.some(({ code, message }) => codes.includes(code) && message.includes(fileName)) === true;
  must(isNamed, `секретарю сказано: ${JSON.stringify(faults)}`);
  await seeThrough(court, [good]);
}

function goodDocument({ seed, random }: FaultContext): Uint8Array {
  return docxOf(paragraph(`Зерно ${String(seed)} ${String(random.int(1, 1_000_000_000))}`));
}

function hundredThousandPages(context: FaultContext): Promise<void> {
  const mark = String(context.random.int(1, 1_000_000_000));
  const rtf = `{\\rtf1\\ansi ${mark} ${'a\\page '.repeat(HUNDRED_THOUSAND)}}`;
  return refusedInWords(context, new TextEncoder().encode(rtf), 'stranicy.rtf', [
    'timeout',
    'memory',
    'too_many_pages',
    'crashed',
  ]);
}

/** Tables in tables in tables: LibreOffice lays them out without end. */
function nestedTables(context: FaultContext): Promise<void> {
  const levels = context.random.int(50, 60);
  const open = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/>';
  const one = `${open.repeat(levels)}${'<w:p/></w:tc></w:tr></w:tbl>'.repeat(levels)}<w:p/>`;
  const mark = paragraph(String(context.random.int(1, 1_000_000_000)));
  return refusedInWords(context, docxOf(`${mark}${one.repeat(60)}`), 'tablicy.docx', [
    'timeout',
    'deep_structure',
    'memory',
    'crashed',
  ]);
}

/** A font that no machine has: the letter is printed in another one, readable. */
async function missingFonts(context: FaultContext): Promise<void> {
  const { court, random } = context;
  const font = `Shrift ${String(random.int(1, 1_000_000))}`;
  const run = `<w:p><w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/></w:rPr><w:t>Судебный приказ</w:t></w:r></w:p>`;
  const letter: SentLetter = await submitDocument(court, { fileName: 'shrift.docx', bytes: docxOf(run) });
  await seeThrough(court, [letter]);
}
