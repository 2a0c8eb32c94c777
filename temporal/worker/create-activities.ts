import { globSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ActivityFactory, Parts } from '#activities/capability.ts';

/** Activities by the names under which workflows ask for them. */
export type Activities = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

const ACTIVITIES = fileURLToPath(new URL('../../activities/', import.meta.url));

/**
 * All activities of the worker over the given parts; tests give other parts. Each `activities/<capability>/capability.ts` brings its own.
 * @throws when two capabilities bring one name
 */
export async function createActivities(parts: Parts): Promise<Activities> {
  const files = globSync('*/capability.ts', { cwd: ACTIVITIES }).toSorted();
  return together(await Promise.all(files.map(async (file) => [file, (await factoryOf(file))(parts)] as const)));
}

/** @throws when two files bring one name: the engine would ask either of them for the other's work */
export function together(brought: readonly (readonly [file: string, activities: Activities])[]): Activities {
  const whole: Record<string, Activities[string]> = {};
  for (const [file, activities] of brought) {
    for (const [name, activity] of Object.entries(activities)) {
      if (name in whole) throw new TypeError(`activities/${file}: the activity «${name}» is there already`);
      whole[name] = activity;
    }
  }
  return whole;
}

async function factoryOf(file: string): Promise<ActivityFactory<Activities>> {
  const { createActivities: factory } = (await import(pathToFileURL(ACTIVITIES + file).href)) as {
    readonly createActivities?: ActivityFactory<Activities>;
  };
  if (factory) return factory;
  throw new TypeError(`activities/${file} offers no createActivities`);
}
