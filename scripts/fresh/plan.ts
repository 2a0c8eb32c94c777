import { parseArgs } from 'node:util';
import type { Person } from './base.ts';
import type { MachineKind } from './machine.ts';

/** What was asked for. */
export interface FreshPlan {
  readonly persons: readonly Person[];
  readonly kindOf: (person: Person) => MachineKind;
  /** Folders of tests; empty: all. */
  readonly tests: readonly string[];
  /** The machines stay where they were built. */
  readonly isKept: boolean;
}

/** The words of the command line were not understood; the message says how it is used. */
export class PlanUnclear extends Error {
  override name = 'PlanUnclear';
}

const USAGE = `npm run fresh -- [--user root|plain|both] [--kind whole|container] [--keep] [--tests ПАПКА…]
  --user   от чьего имени выполнять команды README; обычно both
  --kind   whole — целая машина, container — без пространств имён пользователей; обычно root — container, plain — whole
  --tests  прогнать только эти тесты; обычно все
  --keep   оставить построенные машины`;

/** Between the two persons every way of housing PostgreSQL and of fencing documents is taken. */
const USUAL_KIND: Readonly<Record<Person, MachineKind>> = { root: 'container', plain: 'whole' };

/** Reads the words after `npm run fresh --`. @throws PlanUnclear */
export function freshPlan(args: readonly string[]): FreshPlan {
  const { user, kind, tests, keep } = valuesOf(args);
  if (user !== 'root' && user !== 'plain' && user !== 'both') throw new PlanUnclear(USAGE);
  if (kind !== undefined && kind !== 'whole' && kind !== 'container') throw new PlanUnclear(USAGE);
  return {
    persons: user === 'both' ? ['root', 'plain'] : [user],
    kindOf: (person) => kind ?? USUAL_KIND[person],
    tests,
    isKept: keep,
  };
}

function valuesOf(args: readonly string[]): {
  readonly user: string;
  readonly kind: string | undefined;
  readonly tests: readonly string[];
  readonly keep: boolean;
} {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ user: { ...text, default: 'both' }, kind: text },
      ...{ tests: { ...text, multiple: true, default: [] }, keep: { type: 'boolean', default: false } },
    },
  });
  // `--tests a b`: the second folder stands as a word of its own.
  if (positionals.length > 0 && values.tests.length === 0) throw new PlanUnclear(USAGE);
  return { user: values.user, kind: values.kind, keep: values.keep, tests: [...values.tests, ...positionals] };
}
