import { AUDIT_COMMANDS } from './audit.ts';
import { CALENDAR_COMMANDS } from './calendar.ts';
import { usageOf, type AdminCommand } from './command.ts';
import { KEY_COMMANDS } from './keys.ts';
import { PEOPLE_COMMANDS } from './people.ts';
import { SITE_COMMANDS } from './sites.ts';

/** All of them, in the order in which a new installation needs them. */
export const COMMANDS: readonly AdminCommand[] = [
  ...KEY_COMMANDS,
  ...SITE_COMMANDS,
  ...CALENDAR_COMMANDS,
  ...PEOPLE_COMMANDS,
  ...AUDIT_COMMANDS,
];

/** What is said when nothing, or something unknown, is asked for. */
export function usage(): string {
  return ['npm run admin -- КОМАНДА [параметры]', '', ...COMMANDS.flatMap((command) => [...usageOf(command), ''])].join(
    '\n',
  );
}
