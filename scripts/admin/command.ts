import { parseArgs } from 'node:util';
import type { MikroORM } from '#db/orm.ts';

/** What the person who types the command must mend; told as it is. */
export class AdminRefusal extends Error {
  override name = 'AdminRefusal';
}

/** Values by option; `reads` of a command says which there are. */
export type Options = Readonly<Record<string, string | undefined>>;

/** One thing that is done to an installation from its own machine. */
export interface AdminCommand {
  readonly name: string;
  /** What it does, one line. */
  readonly title: string;
  /** Options with a value: name → what the value is. Those in `required` must be there. */
  readonly options: Readonly<Record<string, string>>;
  readonly required: readonly string[];
  /** @returns the lines to print @throws AdminRefusal */
  run(parts: AdminParts, options: Options): Promise<readonly string[]>;
}

/** What commands work on. */
export interface AdminParts {
  /** Opened when a command first asks: keys are made without a database. */
  readonly open: () => Promise<MikroORM>;
  /** A new password, from wherever the options say: a file or the environment; null: from nowhere. */
  readonly newPassword: (options: Options) => Promise<string | null>;
}

/** The option that every command with a new password has. */
export const PASSWORD_OPTION = {
  'password-file': 'файл с паролем или переменная MASK_NEW_PASSWORD: вместо ссылки',
};

/** @throws AdminRefusal for an unknown option, one without a value, one that is missing */
export function readOptions(command: AdminCommand, args: readonly string[]): Options {
  const options = Object.fromEntries(Object.keys(command.options).map((name) => [name, { type: 'string' as const }]));
  const values = parsed(command, args, options);
  const missing = command.required.filter((name) => (values[name] ?? '').trim() === '');
  if (missing.length === 0) return values;
  throw new AdminRefusal(
    [`Не указано: ${missing.map((name) => `--${name}`).join(', ')}.`, ...usageOf(command)].join('\n'),
  );
}

function parsed(command: AdminCommand, args: readonly string[], options: Record<string, { type: 'string' }>): Options {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values as Options;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const known = code.startsWith('ERR_PARSE_ARGS');
    if (!known) throw error;
    // The library's message quotes what was typed, and a password may have been typed where none belongs.
    throw new AdminRefusal(['Параметры не разобраны: есть лишний или без значения.', ...usageOf(command)].join('\n'));
  }
}

/** How the command is typed. */
export function usageOf({ name, title, options, required }: AdminCommand): readonly string[] {
  const lines = Object.entries(options).map(([option, what]) => {
    const isRequired = required.includes(option);
    return `    --${option.padEnd(16)} ${what}${isRequired ? '' : ' (необязательно)'}`;
  });
  return [`  ${name} — ${title}`, ...lines];
}
