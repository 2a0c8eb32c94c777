import type { ArchiveMeasure } from './archive.ts';
import type { ConversionFigures } from './conversion.ts';
import type { EngineFigures } from './measure-engine.ts';
import type { ProcessorTimes } from './process-times.ts';

const ENGINE_NAMES = { dev: 'сервер `dev` (SQLite)', postgres: 'сервер на PostgreSQL' } as const;
const ABSENT = '—';

type Row = readonly [title: string, cell: (figures: EngineFigures) => string | undefined];

const ROWS: readonly Row[] = [
  [
    'письма в секунду, вся жизнь; Почта и документы подменены (цель ≥ 10,7)',
    ({ price }) => number(price.letters.medianPerSecond),
  ],
  ['рядом: пустые процессы в секунду, тот же рисунок событий', ({ price }) => number(price.bare.medianPerSecond)],
  ['**отношение (цель ≥ 0,9)**', ({ price }) => `**${number(price.ratio, 2)}**`],
  [
    'мс процессора на письмо / на пустой процесс',
    ({ price }) => `${number(price.letters.processorMsTotal, 0)} / ${number(price.bare.processorMsTotal, 0)}`,
  ],
  ['отношение по процессору', ({ price }) => number(price.processorRatio, 2)],
  [
    'событий истории: письмо / пустой процесс (цель ≤ 36)',
    ({ price }) => `${number(price.letters.history.eventCount, 0)} / ${number(price.bare.history.eventCount, 0)}`,
  ],
  ['байт истории письма, зашифровано', ({ price }) => number(price.letters.history.byteSize, 0)],
  [
    'письма в секунду с настоящими преобразованием, штампом, подписью, архивом (цель ≥ 8)',
    ({ real }) => real && number(real.perSecond),
  ],
  ['событий всех процессов на письмо (свои, партия, обходы)', ({ real }) => real && number(real.eventsPerLetter)],
  [
    'событий за жизнь с 84 обходами (цель ≤ 36)',
    ({ quietDays }) => quietDays && number(quietDays.history.eventCount, 0),
  ],
  [
    '84 обхода без новостей: событий / строк о письмах (цель 0 / 0)',
    ({ quietDays }) =>
      quietDays && `${number(quietDays.eventsWithoutNews, 0)} / ${number(quietDays.rowsWrittenWithoutNews, 0)}`,
  ],
  [
    'от «Подписать» до «Подписано» в списке, мс: p50 / p99',
    ({ click }) => click && `${number(click.p50, 0)} / ${number(click.p99, 0)}`,
  ],
  ['ожидающих писем', ({ parked }) => parked && number(parked.parkedCount, 0)],
  [
    'старт при них, p50, мс: без них / с ними (цель ≤ 1,1)',
    ({ parked }) => parked && beside(parked.empty.startP50, parked.full.startP50, parked.startRatio),
  ],
  [
    'решение при них, p50, мс: без них / с ними (цель ≤ 1,1)',
    ({ parked }) => parked && beside(parked.empty.updateP50, parked.full.updateP50, parked.updateRatio),
  ],
  [
    'память исполнителя, МБ: без них / с ними; КБ на письмо',
    ({ parked }) =>
      parked &&
      `${number(parked.workerBytesBefore / 2 ** 20, 0)} / ${number(parked.workerBytesAfter / 2 ** 20, 0)}; ${number(parked.workerBytesPerLetter / 2 ** 10)}`,
  ],
];

/** The table of both engines in Markdown, ready for docs/performance.md. */
export function engineTable(all: readonly EngineFigures[]): string {
  const head = ['', ...all.map(({ engine }) => ENGINE_NAMES[engine])];
  const rows = ROWS.map(([title, cell]) => [title, ...all.map((figures) => cell(figures) ?? ABSENT)]);
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Where the processor's time of one letter goes, beside the bare workflow's. */
export function processorTable(all: readonly EngineFigures[]): string {
  const sides = all.flatMap(({ engine, price, real }) => [
    { title: `${engine}: письмо`, times: price.letters.processorMs },
    { title: `${engine}: пустой`, times: price.bare.processorMs },
    ...(real ? [{ title: `${engine}: настоящее`, times: real.processorMs }] : []),
  ]);
  const names = [...new Set(sides.flatMap(({ times }) => Object.keys(times)))];
  const head = ['мс процессора на письмо', ...sides.map(({ title }) => title)];
  const rows = names.map((name) => [name, ...sides.map(({ times }) => cellOf(times, name))]);
  const sums = [
    '**всего**',
    ...sides.map(({ times }) =>
      number(
        Object.values(times).reduce((a, b) => a + b, 0),
        0,
      ),
    ),
  ];
  return [line(head), line(head.map(() => '---')), ...rows.map(line), line(sums)].join('\n');
}

/** The parts that no engine takes part in. */
export function componentTable(conversion: ConversionFigures, archive: ArchiveMeasure): string {
  const rows = [
    ['составная часть', 'наше', 'рядом', 'отношение'],
    ['---', '---', '---', '---'],
    [
      'преобразование, мс на документ; рядом: голый постоянный soffice (цель ≥ 0,98)',
      number(conversion.poolMsPerDocument),
      number(conversion.rawMsPerDocument),
      number(conversion.ratioToRaw, 2),
    ],
    [
      'то же; рядом: процесс на документ',
      number(conversion.poolMsPerDocument),
      number(conversion.oneShotMsPerDocument),
      `в ${number(conversion.timesFasterThanOneShot)} раза быстрее`,
    ],
    [
      'архив на 1000 писем, мс; рядом: yazl без проверок и SHA-256 (цель ≤ 1,1)',
      number(archive.buildMs, 0),
      number(archive.yazlMs, 0),
      number(archive.ratio, 2),
    ],
    [
      'память сверх самого архива, МБ (цель ≤ 16); те же байты снова',
      number(archive.extraBytes / 2 ** 20),
      ABSENT,
      archive.isRepeatable ? 'те же' : '**другие**',
    ],
    [
      'реестр на 1000 строк, мс; рядом: exceljs',
      number(archive.registryMs, 0),
      number(archive.exceljsMs, 0),
      number(archive.registryMs / archive.exceljsMs, 2),
    ],
  ];
  return rows.map(line).join('\n');
}

function beside(without: number, withThem: number, ratio: number): string {
  return `${number(without)} / ${number(withThem)} (${number(ratio, 2)})`;
}

function cellOf(times: ProcessorTimes, name: string): string {
  const value = times[name];
  return value === undefined ? ABSENT : number(value);
}

function number(value: number, digits = 1): string {
  return value.toLocaleString('ru-RU', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
