import { ACTIVITIES, type ActivityName } from './activities.ts';
import { EFFECTS, type EffectName } from './effects.ts';
import { RECORDS, type RecordName } from './records.ts';
import { REQUESTS, type RequestName } from './requests.ts';

/**
 * Every boundary between two side effects at which a rehearsal may lose the process. `effect/…` are calls of ports, `record/…` named
 * transactions, `activity/…` the worker's steps, `request/…` the api's changing routes.
 */
export type FailPoint =
  `effect/${EffectName}` | `record/${RecordName}` | `activity/${ActivityName}` | `request/${RequestName}`;

const FAIL_POINTS: readonly FailPoint[] = [
  ...EFFECTS.map((name) => `effect/${name}` as const),
  ...RECORDS.map((name) => `record/${name}` as const),
  ...ACTIVITIES.map((name) => `activity/${name}` as const),
  ...REQUESTS.map((name) => `request/${name}` as const),
];

/** `before`: nothing is done yet · `after`: it is done, and nobody who waits for it has been told. */
export const FAIL_MOMENTS = ['before', 'after'] as const;
export type FailMoment = (typeof FAIL_MOMENTS)[number];

/** The wish is misspelt, or it was made where letters are real. */
export class FailPointRefused extends Error {
  override name = 'FailPointRefused';
}

interface Armed {
  readonly point: FailPoint;
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
 * armed without a wish. Called once, before the parts are opened.
 * @throws FailPointRefused for an unknown point, and always outside a rehearsal
 */
export function armFailPoint(wish: string | undefined, isRehearsal: boolean, die: () => void = killSelf): void {
  armed = undefined;
  if (wish === undefined) return;
  if (!isRehearsal) throw new FailPointRefused('MASK_FAIL_POINT: точка отказа допустима только в репетиции');
  const [, point = '', moment, passing = '1'] = /^(.+):(before|after)(?:#([1-9]\d{0,6}))?$/.exec(wish) ?? [];
  if (!isFailPoint(point)) {
    throw new FailPointRefused(`MASK_FAIL_POINT: нет такой точки отказа «${wish}», есть ${FAIL_POINTS.join(', ')}`);
  }
  armed = { point, moment: moment as FailMoment, left: Number(passing), die };
}

/** True for the name of a point that there is. */
export function isFailPoint(name: string): name is FailPoint {
  const names: readonly string[] = FAIL_POINTS;
  return names.includes(name);
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
