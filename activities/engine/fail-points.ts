/** Boundaries between a side effect and its record at which a rehearsal may lose the process. */
export const FAIL_POINTS = ['conversion', 'signature', 'submission'] as const;
export type FailPoint = (typeof FAIL_POINTS)[number];

/** `before` the effect · `after-effect`: done, but not recorded · `after`: recorded, but nobody has been told. */
export const FAIL_MOMENTS = ['before', 'after-effect', 'after'] as const;
export type FailMoment = (typeof FAIL_MOMENTS)[number];

/** The wish is misspelt, or it was made where letters are real. */
export class FailPointRefused extends Error {
  override name = 'FailPointRefused';
}

let armed: string | undefined;

/**
 * Arms one point of this process by `<point>:<moment>`; nothing is armed without a wish.
 * @throws FailPointRefused for an unknown point, and always outside a rehearsal
 */
export function armFailPoint(wish: string | undefined, isRehearsal: boolean): void {
  if (wish === undefined) return;
  if (!isRehearsal) throw new FailPointRefused('MASK_FAIL_POINT: точка отказа допустима только в репетиции');
  const known = FAIL_POINTS.flatMap((point) => FAIL_MOMENTS.map((moment) => `${point}:${moment}`));
  if (!known.includes(wish)) {
    throw new FailPointRefused(`MASK_FAIL_POINT: нет такой точки отказа, есть ${known.join(', ')}`);
  }
  armed = wish;
}

/** Ends the process on the spot, as a power cut would, when this point is armed; costs one comparison when nothing is. */
export function passFailPoint(point: FailPoint, moment: FailMoment): void {
  if (armed !== undefined && armed === `${point}:${moment}`) process.kill(process.pid, 'SIGKILL');
}
