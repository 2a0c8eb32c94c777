import type { PoolConverter } from '#activities/documents/converter.ts';
import { outcomeOf, sample } from '#test/documents/kit/converter.ts';
import { textOf } from '#test/documents/kit/judges.ts';
import { SECRET } from './canary.ts';
import type { LiveCanary } from './canary.ts';
import type { HostileFile } from './hostile-file.ts';
import { measured } from './watch-memory.ts';

const MEBIBYTE = 1024 * 1024;
const MAX_MEBIBYTES = 512;
const MAX_SECONDS = 20;
const NEXT_MAX_SECONDS = 5;

/** One row of the table. */
export interface Verdict {
  readonly name: string;
  readonly attack: string;
  /** `converted` or the code of the refusal. */
  readonly outcome: string;
  readonly words: string;
  readonly peakMebibytes: number;
  readonly seconds: number;
  /** How long the good document right behind it took. */
  readonly nextSeconds: number;
  readonly executed: number;
  readonly packets: number;
  readonly breaches: readonly string[];
}

/** Converts one attack, looks from outside, and sends a good document right behind it. */
export async function judge(
  converter: PoolConverter,
  live: LiveCanary,
  file: HostileFile,
  bytes: Uint8Array,
): Promise<Verdict> {
  const {
    value: result,
    peakBytes,
    seconds,
    networkBytes,
  } = await measured(() => converter.convert({ bytes, fileName: file.name }));
  const next = await measured(async () =>
    outcomeOf(await converter.convert({ bytes: await sample('pismo.rtf'), fileName: 'a.rtf' })),
  );
  const signs = await live.signs();
  const outcome = outcomeOf(result);
  const peakMebibytes = Math.max(peakBytes, next.peakBytes) / MEBIBYTE;
  const words = result.ok
    ? ['преобразован', ...result.warnings.map(({ message }) => message)].join('; ')
    : (result.faults[0]?.message ?? '');
  const breaches = [
    ...(signs.executed > 0 ? ['выполнен код'] : []),
    ...(signs.packets + networkBytes > 0 ? ['обращение к сети'] : []),
    ...(peakMebibytes > MAX_MEBIBYTES ? ['память выше 512 МиБ'] : []),
    ...(seconds > MAX_SECONDS ? ['дольше 20 с'] : []),
    ...(next.value === 'converted' && next.seconds < NEXT_MAX_SECONDS ? [] : ['следующий документ не обслужен сразу']),
    ...(result.ok && (await leaks(result.pdf)) ? ['чужой файл попал в PDF'] : []),
    ...(!result.ok && !/[а-я].*\./.test(words) ? ['отказ без слов'] : []),
  ];
  return {
    name: file.name,
    attack: file.attack,
    outcome,
    words,
    peakMebibytes,
    seconds,
    nextSeconds: next.seconds,
    ...signs,
    breaches,
  };
}

async function leaks(pdf: Uint8Array): Promise<boolean> {
  return (await textOf(pdf)).includes(SECRET);
}
