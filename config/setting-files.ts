import { readFileSync } from 'node:fs';

type Env = Readonly<Record<string, string | undefined>>;

/** A variable `NAME_FILE` beside NAME names the file that holds its value: a secret in a file is not seen in the list of processes. */
export const FILE_SUFFIX = '_FILE';

/** Whether the variable is said at all, by itself or by file. */
export function isGiven(name: string, env: Env): boolean {
  return (env[name] ?? env[`${name}${FILE_SUFFIX}`]) !== undefined;
}

/**
 * The environment with the values of those `names` that are given by file; a line's end after the value does not count.
 * @returns also one line for each that cannot be taken, never with what stands in a file
 */
export function withFiles(
  names: readonly string[],
  env: Env,
): { readonly env: Env; readonly faults: readonly string[] } {
  const taken: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of names) {
    const path = env[`${name}${FILE_SUFFIX}`];
    if (path === undefined) continue;
    if (env[name] !== undefined) faults.push(`${name}: задано и само значение, и ${name}${FILE_SUFFIX}; оставьте одно`);
    else take(name, path);
  }
  return { env: { ...env, ...taken }, faults };

  function take(name: string, path: string): void {
    try {
      taken[name] = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'ошибка';
      faults.push(`${name}${FILE_SUFFIX}: файл ${path} не читается (${code})`);
    }
  }
}
