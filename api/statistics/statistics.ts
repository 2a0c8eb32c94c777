import { createHash } from 'node:crypto';
import { reportPdf, reportWorkbook, type ReportPaper } from '#activities/papers/report-papers.ts';
import { listSiteNames } from '#db/settings/sites.ts';
import { inSnapshot } from '#db/snapshot.ts';
import { readFigures } from '#db/statistics/figures.ts';
import { countLines, listLines, type StatisticsLine } from '#db/statistics/letter-lines.ts';
import { readNorms } from '#db/statistics/norms.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import { letterStatusName } from '#domain/letters/letter-life.ts';
import { roublesTyped } from '#domain/post/typed-roubles.ts';
import { savedBy, type Figures } from '#domain/statistics/figures.ts';
import { OUTCOMES, periodFault, WAYS, type LetterFilter } from '#domain/statistics/filter.ts';
import type { Norms } from '#domain/statistics/measures.ts';
import { REGIONS, regionOf } from '#domain/statistics/regions.ts';
import { narrowingWords, signerNameIn } from '#domain/statistics/narrowing-words.ts';
import { headingOf } from '#domain/statistics/sections.ts';
import { UUID_PATTERN } from '#domain/work/uuid.ts';
import type { StatisticsLines, StatisticsLineView } from '#views/statistics/statistics.ts';
import type { Actor } from '../actor.ts';
import type { Download } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite, requireReadableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

/** A report as of one instant. */
export interface StatisticsRead {
  readonly filter: LetterFilter;
  readonly figures: Figures;
  readonly norms: Norms;
  readonly siteNames: ReadonlyMap<string, string>;
}

/** Figures of letters, and the letters behind each of them. A site's people see their own site, whatever they ask for. */
export interface StatisticsService {
  /** @throws ApplicationError `bad-request` */
  read(actor: Actor, filter: LetterFilter): Promise<StatisticsRead>;
  /** Oldest first; `cursor` is `nextCursor` of the page before. @throws ApplicationError `bad-request` */
  letters(actor: Actor, filter: LetterFilter, cursor: string | undefined): Promise<StatisticsLines>;
  /** All of them, however many: read and given page by page. */
  csv(actor: Actor, filter: LetterFilter): Promise<ReadableStream<Uint8Array>>;
  workbook(actor: Actor, filter: LetterFilter): Promise<Download>;
  paper(actor: Actor, filter: LetterFilter): Promise<Download>;
  sites(actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]>;
}

const PAGE = 100;
const CSV_PAGE = 1_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function createStatisticsService({ database, clock }: ServiceDeps): StatisticsService {
  const sites: StatisticsService['sites'] = async (actor) => {
    const own = readableSite(actor);
    const all = await database.read(listSiteNames);
    return all.filter(({ id }) => own === null || id === own);
  };
  const read: StatisticsService['read'] = async (actor, asked) => {
    const filter = allowed(actor, asked);
    const siteNames = new Map((await sites(actor)).map(({ id, name }) => [id, name]));
    const { figures, norms } = await database.read((em) =>
      inSnapshot(em, async (tx) => {
        const held = await readNorms(tx);
        return { norms: held, figures: await readFigures(tx, filter, held, await clock(tx)) };
      }),
    );
    return { filter, figures, norms, siteNames };
  };
  return {
    sites,
    read,
    letters: async (actor, asked, cursor) => {
      const filter = allowed(actor, asked);
      const after = cursor === undefined ? null : placeOf(cursor);
      return database.read((em) =>
        inSnapshot(em, async (tx) => {
          const norms = await readNorms(tx);
          const now = await clock(tx);
          const rows = await listLines(tx, filter, norms, { after, limit: PAGE + 1, now });
          const nextCursor = rows.length > PAGE ? (rows[PAGE - 1]?.place ?? null) : null;
          return {
            count: await countLines(tx, filter, norms, now),
            items: rows.slice(0, PAGE).map((row) => lineView(row, norms)),
            nextCursor,
          };
        }),
      );
    },
    csv: async (actor, asked) => {
      const filter = allowed(actor, asked);
      const [norms, now] = [await database.read(readNorms), await database.read(clock)];
      return csvStream(norms, (after) =>
        database.read((em) =>
          listLines(em, filter, norms, { after: after === null ? null : placeOf(after), limit: CSV_PAGE, now }),
        ),
      );
    },
    workbook: async (actor, asked) => {
      const paper = paperOf(await read(actor, asked));
      return fileOf(paper.heading, 'xlsx', XLSX, reportWorkbook(paper));
    },
    paper: async (actor, asked) => {
      const paper = paperOf(await read(actor, asked));
      return fileOf(paper.heading, 'pdf', 'application/pdf', await reportPdf(paper));
    },
  };
}

/** @throws ApplicationError `bad-request` · `not-found`: the same for a site that is not there and for another's */
function allowed(actor: Actor, filter: LetterFilter): LetterFilter {
  const fault = periodFault(filter);
  if (fault !== null) throw new ApplicationError('bad-request', { detail: fault });
  const own = readableSite(actor);
  if (filter.siteId !== null) requireReadableSite(actor, filter.siteId);
  return { ...filter, siteId: own ?? filter.siteId };
}

function paperOf({ filter, ...content }: StatisticsRead): ReportPaper {
  const { siteId, basis } = filter;
  const where = siteId === null ? 'Все участки' : (content.siteNames.get(siteId) ?? siteId);
  const narrowing = narrowingWords(filter, signerNameIn(content.figures.signers, filter));
  return { ...content, basis, heading: headingOf(where, filter, basis, narrowing) };
}

function fileOf(heading: string, extension: string, mediaType: string, bytes: Uint8Array): Download {
  const fileName = `${heading.split('. ')[0] ?? heading}.${extension}`;
  return { bytes, fileName, mediaType, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function lineView({ prefix, place: _place, ...line }: StatisticsLine, norms: Norms): StatisticsLineView {
  return { ...line, saved: savedBy(line, norms), region: REGIONS[regionOf(prefix)] };
}

const PLACE = new RegExp(`^(-?\\d{1,18}):(${UUID_PATTERN})$`);

function placeOf(cursor: string): readonly [string, string] {
  const [, at, id] = PLACE.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new ApplicationError('bad-request');
  return [at, id];
}

const CSV_HEAD =
  'Номер;Участок;День;Вид;Класс документа;Способ;Состояние;Исход;ШПИ;Регион;Подписал;Сбережено не меньше, ₽;Сбережено не больше, ₽';

/** With the mark by which Excel knows UTF-8; a cell never begins as a formula does. */
function csvStream(
  norms: Norms,
  page: (after: string | null) => Promise<readonly StatisticsLine[]>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after: string | null = null;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(`\uFEFF${CSV_HEAD}\r\n`)),
    pull: async (controller) => {
      const lines = await page(after);
      if (lines.length > 0) controller.enqueue(encoder.encode(lines.map((line) => csvLine(line, norms)).join('')));
      after = lines.at(-1)?.place ?? null;
      if (lines.length < CSV_PAGE) controller.close();
    },
  });
}

function csvLine(line: StatisticsLine, norms: Norms): string {
  const { number, siteId, day, kind, documentKind, way, status, outcome, shpi, prefix, signedByName } = line;
  const saved = savedBy(line, norms);
  const cells = [
    ...[number ?? '', siteId, day, LETTER_KIND_NAMES[kind], DOCUMENT_KIND_NAMES[documentKind], WAYS[way]],
    ...[
      letterStatusName(status),
      OUTCOMES[outcome ?? 'none'],
      shpi ?? '',
      REGIONS[regionOf(prefix)],
      signedByName ?? '',
    ],
  ];
  const sums = [saved.from, saved.to].map(roublesTyped);
  return `${[...cells.map(csvCell), ...sums].join(';')}\r\n`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
