import { archive } from '../archive/capability.ts';
import { bell } from '../bell/capability.ts';
import { batches } from '../batches/capability.ts';
import { cabinet } from '../cabinet/capability.ts';
import { calendar } from '../calendar/capability.ts';
import { caseLetters } from '../case-letters/capability.ts';
import { caseRegister } from '../case-register/capability.ts';
import { cases } from '../cases/capability.ts';
import { composing } from '../composing/capability.ts';
import { dayRegistry } from '../day-registry/capability.ts';
import { documents } from '../documents/capability.ts';
import { engine } from '../engine/capability.ts';
import { form103 } from '../form103/capability.ts';
import { help } from '../help/capability.ts';
import { journal } from '../journal/capability.ts';
import { keeping } from '../keeping/capability.ts';
import { letters } from '../letters/capability.ts';
import { limits } from '../limits/capability.ts';
import { look } from '../look/capability.ts';
import { machines } from '../machines/capability.ts';
import { matters } from '../matters/capability.ts';
import { notifications } from '../notifications/capability.ts';
import { paper } from '../paper/capability.ts';
import { people } from '../people/capability.ts';
import { postReports } from '../post-reports/capability.ts';
import { proof } from '../proof/capability.ts';
import { publications } from '../publications/capability.ts';
import { recovery } from '../recovery/capability.ts';
import { scans } from '../scans/capability.ts';
import { settings } from '../settings/capability.ts';
import { signing } from '../signing/capability.ts';
import { statistics } from '../statistics/capability.ts';
import { delivery } from '../delivery/capability.ts';
import { tariffs } from '../tariffs/capability.ts';
import { typed } from '../typed/capability.ts';
import { webhooks } from '../webhooks/capability.ts';
import { work } from '../work/capability.ts';
import type { Lifetime } from './lifetime.ts';
import type { ServiceDeps } from './service-deps.ts';

/** Everything the api can do: a new capability is a folder and its line here. */
export const CAPABILITIES = [
  people,
  signing,
  composing,
  letters,
  cases,
  documents,
  work,
  batches,
  cabinet,
  paper,
  form103,
  postReports,
  dayRegistry,
  scans,
  proof,
  statistics,
  tariffs,
  delivery,
  matters,
  publications,
  notifications,
  archive,
  keeping,
  engine,
  recovery,
  settings,
  limits,
  calendar,
  journal,
  machines,
  webhooks,
  bell,
  caseRegister,
  caseLetters,
  look,
  help,
  typed,
] as const;

type Together<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer All) => void ? All : never;

/** Everything that REST and pages may ask for. All methods throw ApplicationError for what the caller must know. */
export type Services = Together<ReturnType<(typeof CAPABILITIES)[number]['services']>>;

/**
 * The services of all capabilities; what of them must be started and closed is told to `lifetime`.
 * @throws Error when two of them bear one name: the types do not see it, and the later one would answer for both
 */
export function servicesOf(deps: ServiceDeps, lifetime: Lifetime): Services {
  const named = CAPABILITIES.flatMap(({ services }) => Object.entries(services(deps, lifetime)));
  const all = new Map<string, unknown>(named);
  if (all.size !== named.length) {
    const twice = named.map(([name]) => name).filter((name, place, names) => names.indexOf(name) !== place);
    throw new Error(`two capabilities offer a service of one name: ${twice.join(', ')}`);
  }
  return Object.fromEntries(all) as unknown as Services;
}
