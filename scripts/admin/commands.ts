import { AUDIT_COMMANDS } from './audit.ts';
import { CALENDAR_COMMANDS } from './calendar.ts';
import { usageOf, type AdminCommand } from './command.ts';
import { KEY_COMMANDS } from './keys.ts';
import { PROGRAM_COMMANDS } from './programs.ts';
import { PEOPLE_COMMANDS } from './people.ts';
import { PROFILE_COMMANDS } from './profiles.ts';
import { SITE_COMMANDS } from './sites.ts';

/** All of them, in the order in which a new installation needs them. */
export const COMMANDS: readonly AdminCommand[] = [
  ...KEY_COMMANDS,
  ...PROFILE_COMMANDS,
  ...SITE_COMMANDS,
  ...CALENDAR_COMMANDS,
  ...PEOPLE_COMMANDS,
  ...PROGRAM_COMMANDS,
  ...AUDIT_COMMANDS,
];

/** The command that the words name, one or two of them, and what follows it; undefined: there is no such command. */
export function commandOf(
  words: readonly string[],
): { readonly command: AdminCommand; readonly args: readonly string[] } | undefined {
  for (const count of [2, 1]) {
    const command = COMMANDS.find(({ name }) => name === words.slice(0, count).join(' '));
    if (command) return { command, args: words.slice(count) };
  }
  return undefined;
}

/** What is said when nothing, or something unknown, is asked for. */
export function usage(): string {
  return ['npm run admin -- КОМАНДА [параметры]', '', ...COMMANDS.flatMap((command) => [...usageOf(command), ''])].join(
    '\n',
  );
}
