import type { EffectName } from './effects.ts';
import { isFailPointArmed, passFailPoint, type FailPoint } from './fail-point.ts';

type Call = (...args: never[]) => unknown;

/** Says of each call of a port which effect it is; null: it changes nothing and asks nobody outside. */
export type EffectsOf<Port> = {
  readonly [Method in keyof Port as Port[Method] extends Call ? Method : never]-?: EffectName | null;
};

/** The port with a fail point on both sides of each effect; the port itself when no point is armed. */
export function guardPort<Port extends object>(port: Port, effects: EffectsOf<Port>): Port {
  if (!isFailPointArmed()) return port;
  return guardCalls(port, (name) => {
    const effect = new Map<PropertyKey, EffectName | null>(Object.entries(effects)).get(name);
    return effect == null ? null : `effect/${effect}`;
  });
}

/** The object with a fail point on both sides of each call that `pointOf` names; the object itself when no point is armed. */
export function guardCalls<T extends object>(target: T, pointOf: (name: keyof T) => FailPoint | null): T {
  if (!isFailPointArmed()) return target;
  return new Proxy(target, {
    get(_, key) {
      // The real object is `this` all along: private fields are not seen through a proxy.
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      const call = (value as (...args: unknown[]) => unknown).bind(target);
      const point = pointOf(key as keyof T);
      return point === null ? call : passing(point, call);
    },
  });
}

function passing(point: FailPoint, call: (...args: unknown[]) => unknown) {
  return async (...args: unknown[]): Promise<unknown> => {
    passFailPoint(point, 'before');
    const result = await call(...args);
    passFailPoint(point, 'after');
    return result;
  };
}
