import { createHash } from 'node:crypto';
import { tablePdf } from '#activities/papers/table-pdf.ts';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { listRegistryLines } from '#db/day-registry/registry-lines.ts';
import { isDay } from '#domain/calendar/day.ts';
import {
  DAY_REGISTRY_COLUMNS,
  daysText,
  REGISTRY_MAX_DAYS,
  REGISTRY_MAX_LETTERS,
  REGISTRY_RECKONING,
  registryTable,
  totalLines,
  totalsOf,
} from '#domain/day-registry/day-registry.ts';
import { tariffsOf } from '#domain/post/tariff.ts';
import { tariffCaveat } from '#domain/post/tariff-words.ts';
import { readTariffs } from '#db/tariffs/tariffs.ts';
import type { DayRegistryView } from '#views/day-registry/day-registry.ts';
import { countText } from '#web/format/count.ts';
import type { Actor } from '../actor.ts';
import type { Download } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

/** Days `yyyy-MM-dd` of the court, both included. */
export interface RegistryDays {
  readonly from: string;
  readonly to: string;
}

export interface DayRegistryService {
  /** @throws ApplicationError `bad-request` when the days are no days, too many, or hold too many letters */
  read(actor: Actor, days: RegistryDays): Promise<DayRegistryView>;
  workbook(actor: Actor, days: RegistryDays): Promise<Download>;
  paper(actor: Actor, days: RegistryDays): Promise<Download>;
}

/** A paper is drawn while others wait: so many lines at most, a workbook bears more. */
const PAPER_MAX_LETTERS = 1_000;

/** Letters handed to the Post on the chosen days: to look at, to count, to keep, to print. */
export function createDayRegistryService({ database }: ServiceDeps): DayRegistryService {
  const read = async (actor: Actor, days: RegistryDays): Promise<DayRegistryView> => {
    checkDays(days);
    const query = { siteId: readableSite(actor), ...days, limit: REGISTRY_MAX_LETTERS + 1 };
    const { letters, tariffs } = await database.read(async (em) => ({
      letters: await listRegistryLines(em, query),
      tariffs: await readTariffs(em),
    }));
    if (letters.length > REGISTRY_MAX_LETTERS) throw tooMany(REGISTRY_MAX_LETTERS, 'возьмите меньше дней');
    const batchDays = [...new Set(letters.map(({ batchDate }) => batchDate))];
    const used = tariffsOf(tariffs, batchDays.length === 0 ? [days.to] : batchDays);
    return { ...days, letters, totals: totalsOf(letters), caveat: `${tariffCaveat(used)} ${REGISTRY_RECKONING}` };
  };
  return {
    read,
    workbook: async (actor, days) => fileOf(days, 'xlsx', XLSX, workbookOf(await read(actor, days))),
    paper: async (actor, days) => {
      const registry = await read(actor, days);
      if (registry.letters.length > PAPER_MAX_LETTERS)
        throw tooMany(PAPER_MAX_LETTERS, 'скачайте xlsx или возьмите меньше дней');
      return fileOf(days, 'pdf', 'application/pdf', await paperOf(registry));
    },
  };
}

function checkDays({ from, to }: RegistryDays): void {
  if (!isDay(from) || !isDay(to)) throw wrong('Дни: ожидается вид 2026-11-24.');
  if (from > to) throw wrong('Первый день позже последнего: поменяйте их местами.');
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days > REGISTRY_MAX_DAYS)
    throw wrong(`Реестр — не больше чем за ${countText(REGISTRY_MAX_DAYS, 'день', 'дня', 'дней')}.`);
}

const DAY_MS = 86_400_000;

function tooMany(limit: number, advice: string): ApplicationError {
  return wrong(`В реестре больше ${String(limit)} писем: ${advice}.`);
}

function wrong(detail: string): ApplicationError {
  return new ApplicationError('bad-request', { detail });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function headingOf({ from, to }: RegistryDays): string {
  return `Реестр писем, переданных Почте, за ${daysText(from, to)}`;
}

function rowsOf({ letters }: DayRegistryView): string[][] {
  return letters.map((line, index) => DAY_REGISTRY_COLUMNS.map(({ text }) => text(line, index + 1)));
}

function workbookOf(registry: DayRegistryView): Uint8Array {
  const table = registryTable(registry.letters);
  const totals = [...totalLines(registry.totals), registry.caveat].map((line) => ['', line]);
  return writeWorkbook('Реестр', [[headingOf(registry)], ...table, [], ...totals], widthsOf(table));
}

const WIDEST = 60;
/** «1 814,40» with room. */
const MONEY_WIDTH = 10;

/** In characters: as wide as its longest text. */
function widthsOf(table: ReturnType<typeof registryTable>): number[] {
  const lengths = table.map((row) => row.map((cell) => (typeof cell === 'object' ? MONEY_WIDTH : String(cell).length)));
  return (table[0] ?? []).map((_title, at) => Math.min(Math.max(...lengths.map((row) => row[at] ?? 0)), WIDEST) + 2);
}

function paperOf(registry: DayRegistryView): Promise<Uint8Array> {
  return tablePdf({
    heading: headingOf(registry),
    before: totalLines(registry.totals),
    columns: DAY_REGISTRY_COLUMNS,
    rows: rowsOf(registry),
    after: [registry.caveat, 'Сдал ____________________   Принял ____________________   Дата ____________'],
  });
}

function fileOf({ from, to }: RegistryDays, extension: string, mediaType: string, bytes: Uint8Array): Download {
  const fileName = `Реестр ${from === to ? from : `${from} — ${to}`}.${extension}`;
  return { bytes, fileName, mediaType, sha256: createHash('sha256').update(bytes).digest('hex') };
}
