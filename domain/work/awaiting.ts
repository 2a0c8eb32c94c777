/** The answer to «what do we wait for», kept with every letter and batch: a code of its registry, never words. */
export interface Awaiting<Code extends string = string> {
  readonly code: Code;
  /** ISO instant, when there is a term. */
  readonly until?: string | undefined;
  /** What its words name besides. */
  readonly args?: Readonly<Record<string, string | number>> | undefined;
}

/** From whom something can be awaited besides a person who is known by name. */
const NAMELESS = {
  post: 'Почта России',
  system: 'система',
  staff: 'сотрудник участка',
  admin: 'администратор',
} as const;

/** Those who are known by name where it is put in words. */
export interface AwaitedPeople {
  readonly author: string;
  readonly approver: string;
  /** Null: it is not told who; somebody of the site. */
  readonly endorser: string | null;
}

export interface AwaitedThing {
  /** In words, with places for arguments: «ответ на передачу, попытка {attempt}». */
  readonly what: string;
  readonly from: keyof typeof NAMELESS | keyof AwaitedPeople;
}

/** The same in words. A code that is not in the registry shows as it is: a newer program wrote it. */
export function awaitingWords(
  registry: Readonly<Record<string, AwaitedThing>>,
  { code, args = {} }: Awaiting,
  people: AwaitedPeople,
): { readonly what: string; readonly from: string } {
  const { what, from }: AwaitedThing = registry[code] ?? { what: code, from: 'system' };
  return {
    what: fillIn(what, args),
    from:
      from in people
        ? (people[from as keyof AwaitedPeople] ?? NAMELESS.staff)
        : NAMELESS[from as keyof typeof NAMELESS],
  };
}

/** Of whatever process stands still by somebody's hand; never kept with its subject. */
export const PAUSED_PROCESS = {
  what: 'продолжение процесса: он приостановлен ({who}, {at})',
  from: 'admin',
} as const satisfies AwaitedThing;

/**
 * Puts arguments into the `{…}` places of a text by their names; one that is not there shows as a dash. Of `{…?}` nothing is shown then, nor the
 * space after it: what it would say need not be there.
 */
export function fillIn(text: string, args: Readonly<Record<string, unknown>>): string {
  return text
    .replaceAll(/\{(\w+)\?\}( ?)/g, (_, name: string, space: string) =>
      isThere(args[name]) ? `{${name}}${space}` : '',
    )
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(args[name]));
}

function isThere(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

function shown(value: unknown): string {
  return isThere(value) ? String(value) : '—';
}
