/** What a setting of an installation begins with, given by itself or by file. */
const OF_PROGRAMS = /^(MASK|TEMPORAL|DATABASE|[A-Z0-9]+_EMULATOR|DELO_SITE|TRACKING)_/;
/** What is of the machine and of no installation. */
const OF_MACHINE: ReadonlySet<string> = new Set([
  ...['MASK_CACHE_DIR', 'MASK_ENGINE', 'MASK_SANDBOX', 'MASK_CONVERTERS', 'MASK_LOG_LEVEL', 'MASK_MIN_FREE_BYTES'],
]);

/**
 * Takes the settings of a real installation out of the environment: whatever the caller sets goes before ours, and a demonstration moves the
 * clock, makes people with known passwords, and sends letters. What is new is foreign until it is named as the machine's.
 */
export function forgetForeignSettings(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env))
    if (OF_PROGRAMS.test(name) && !OF_MACHINE.has(name)) Reflect.deleteProperty(env, name);
}
