import { EFFECTS, type EffectName } from './effects.ts';

/**
 * Every boundary between two side effects at which a rehearsal may lose the process. `effect/…` are calls of ports, `record/…` named
 * transactions, `activity/…` the worker's steps, `request/…` the api's changing routes (`request/POST /batches`). Only effects are listed
 * by hand; the others are what they are called where they are written.
 */
export type FailPoint = `effect/${EffectName}` | `record/${string}` | `activity/${string}` | `request/${string}`;

const FAMILIES = ['effect', 'record', 'activity', 'request'] as const;
type Family = (typeof FAMILIES)[number];

/** `before`: nothing is done yet · `after`: it is done, and nobody who waits for it has been told. */
export const FAIL_MOMENTS = ['before', 'after'] as const;
export type FailMoment = (typeof FAIL_MOMENTS)[number];

/** The wish is misspelt, or it was made where letters are real. */
export class FailPointRefused extends Error {
  override name = 'FailPointRefused';
}

interface Armed {
  readonly point: string;
  readonly moment: FailMoment;
  /** Passings left, this one included. */
  left: number;
  readonly die: () => void;
}

let armed: Armed | undefined;

/** As a power cut would: no handler runs, nothing is flushed. */
const killSelf = (): void => void process.kill(process.pid, 'SIGKILL');

/**
 * Arms one point of this process by `<point>:<moment>` or `<point>:<moment>#<n>`, n the passing that ends it (from 1); nothing is
 * armed without a wish. Called once, before the parts are opened; the process that has steps or routes then asks `requireKnownPoint`.
 * Names of transactions are known to the sources alone: whoever arms one reads them there (test/crash/kit), and the process that is given
 * a name that no transaction has lives on.
 * @throws FailPointRefused for a wish that cannot be read, an effect that there is not, and always outside a rehearsal
 */
export function armFailPoint(wish: string | undefined, isRehearsal: boolean, die: () => void = killSelf): void {
  armed = undefined;
  if (wish === undefined) return;
  if (!isRehearsal) throw new FailPointRefused('MASK_FAIL_POINT: точка отказа допустима только в репетиции');
  const [, point = '', moment, passing = '1'] = /^(.+):(before|after)(?:#([1-9]\d{0,6}))?$/.exec(wish) ?? [];
  if (!FAMILIES.some((family) => isNamedIn(family, point))) {
    const families = FAMILIES.map((family) => `${family}/…`).join(', ');
    throw new FailPointRefused(
      `MASK_FAIL_POINT: точка отказа «${wish}» не читается: нужно ${families}, затем :before или :after`,
    );
  }
  armed = { point, moment: moment as FailMoment, left: Number(passing), die };
  requireKnownPoint('effect', EFFECTS);
}

/**
 * Refuses the armed point when it is of this family and no name of the family is its own.
 * @throws FailPointRefused with the names that there are
 */
export function requireKnownPoint(family: Family, names: readonly string[]): void {
  if (armed === undefined || !isNamedIn(family, armed.point)) return;
  const points = names.map((name) => `${family}/${name}`);
  if (points.includes(armed.point)) return;
  const { point } = armed;
  armed = undefined;
  throw new FailPointRefused(`MASK_FAIL_POINT: нет такой точки отказа «${point}», есть ${points.join(', ')}`);
}

function isNamedIn(family: Family, point: string): boolean {
  return point.startsWith(`${family}/`) && point !== `${family}/`;
}

/** Ends the process on the spot when this point is armed; costs one comparison when nothing is. */
export function passFailPoint(point: FailPoint, moment: FailMoment): void {
  if (armed === undefined || armed.point !== point || armed.moment !== moment) return;
  armed.left -= 1;
  if (armed.left === 0) armed.die();
}

/** False in every process that was not asked to die: nothing is then wrapped. */
export function isFailPointArmed(): boolean {
  return armed !== undefined;
}
