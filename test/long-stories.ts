import { existsSync } from 'node:fs';
import { IS_WHOLE, ofToday } from './of-today.ts';

/**
 * Long stories that take turns, one half each day: what a story of one half guards is guarded on the other days by quicker tests of its
 * parts, by the stories beside it here, and by the laboratories (`npm run faults`, `npm run soak`). What nothing else guards takes no turns.
 */
const HALVES: readonly (readonly string[])[] = [
  [
    'test/backup/copy.system.test.ts',
    'test/crash/many-machines.system.test.ts',
    'test/crash/publication-killed.system.test.ts',
    'test/crash/temporal-restarted.system.test.ts',
    'test/crash/worker-killed.system.test.ts',
    'test/documents/viewers-agree.test.ts',
    'test/e2e/first-start.test.ts',
    'test/operating/disk-full.system.test.ts',
    'test/platform/postgres.test.ts',
    'test/publications/any-order.system.test.ts',
    'test/signing/kin/keys-and-lists.test.ts',
    'test/upgrade/upgrade.system.test.ts',
    'test/web/keyboard-day.system.test.ts',
    'test/web/look.system.test.ts',
  ],
  [
    'test/archive/archive-screens.system.test.ts',
    'test/case-register/sync.system.test.ts',
    'test/crash/decision-lost.system.test.ts',
    'test/crash/duplicate-workers.system.test.ts',
    'test/crash/submission-killed.system.test.ts',
    'test/documents/listener-age.test.ts',
    'test/documents/office-kinds.test.ts',
    'test/e2e/whole-life.test.ts',
    'test/image/composition.system.test.ts',
    'test/platform/start.test.ts',
    'test/platform/temporal-server.test.ts',
    'test/reconcile/planted.system.test.ts',
    'test/signing/kin/names.test.ts',
    'test/web/edit-conflict.system.test.ts',
  ],
];

/**
 * Files that rest today. None when everything is wanted, or when files are asked for by name.
 * @param args of the command line, run in the project's folder @throws when a story is named that there is not
 */
export function restingToday(args: readonly string[]): readonly string[] {
  const lost = HALVES.flat().filter((file) => !existsSync(file));
  if (lost.length > 0) throw new Error(`test/long-stories.ts names what is not there: ${lost.join(', ')}`);
  if (IS_WHOLE || args.some((arg) => arg.startsWith('test/'))) return [];
  const [awake] = ofToday(HALVES, HALVES.length);
  return HALVES.filter((half) => half !== awake).flat();
}
