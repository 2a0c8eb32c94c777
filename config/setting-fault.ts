import type { z } from 'zod';

/** A setting that is wrong or missing beside the others: its name, and what is expected, in Russian. */
export interface SettingFault {
  readonly name: string;
  readonly message: string;
}

/** A rule over several settings, for zod's `superRefine`: each fault is told at its setting. */
export function refused<T>(
  faultsOf: (settings: T) => readonly SettingFault[],
): (settings: T, context: z.RefinementCtx) => void {
  return (settings, context) => {
    for (const { name, message } of faultsOf(settings)) context.addIssue({ code: 'custom', path: [name], message });
  };
}
