import { createHash } from 'node:crypto';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { readFacts, unconnectedParts } from '#db/operating/operating-facts.ts';
import type { EntityManager } from '#db/orm.ts';
import { listOutagesWithin } from '#db/processes/outages.ts';
import { dayIn } from '#domain/calendar/day.ts';
import { availabilityOf, SERVICE_CODES, SERVICES, type PartSpan, type Span } from '#domain/processes/availability.ts';
import { monthsBack, monthSpan } from '#domain/settings/months.ts';
import type { AvailabilityView, MonthAvailabilityView } from '#views/engine/availability.ts';
import { availabilityTable } from '#web/engine/availability-page.ts';
import { requireInstallationReader, type Actor } from '../actor.ts';
import type { Download } from '../documents/read-blob.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

export interface AvailabilityService {
  /** By months of the reader's zone, the newest first, no farther than absences are noted. Those who see the installation. */
  view(actor: Actor): Promise<AvailabilityView>;
  /** The same as xlsx, for a report. */
  workbook(actor: Actor): Promise<Download>;
}

const MONTHS = 13;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function createAvailability({ database, availabilityTarget }: ServiceDeps): AvailabilityService {
  const view = async (actor: Actor): Promise<AvailabilityView> => {
    requireInstallationReader(actor);
    // The machine's clock: absences are of the world, not of a rehearsal.
    return database.read((em) => viewOf(em, new Date(), actor.timeZone, availabilityTarget));
  };
  return {
    view,
    workbook: async (actor) => {
      const report = await view(actor);
      const widths = [14, ...SERVICE_CODES.flatMap(() => [14, 16, 8])];
      const bytes = writeWorkbook('Доступность', availabilityTable(report), widths);
      const fileName = `Доступность на ${dayIn(actor.timeZone, new Date(report.asOf))}.xlsx`;
      return { bytes, fileName, mediaType: XLSX, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
  };
}

async function viewOf(em: EntityManager, now: Date, timeZone: string, target: number): Promise<AvailabilityView> {
  const facts = await readFacts(em);
  const unconnected = unconnectedParts(facts);
  const ageSeconds = facts.find(({ name }) => name === 'outages_since')?.ageSeconds ?? 0;
  const since = now.getTime() - ageSeconds * 1_000;
  const months = monthsBack(now, timeZone, MONTHS).filter((month) => monthSpan(month, timeZone).toMs > since);
  const first = months.at(-1);
  const from = new Date(first === undefined ? since : monthSpan(first, timeZone).fromMs);
  const absences = (await listOutagesWithin(em, { from, to: now })).map(({ part, fromAt, toAt }) => ({
    ...{ part, fromMs: fromAt.getTime(), toMs: (toAt ?? now).getTime() },
  }));
  return {
    ...{ since: new Date(since).toISOString(), asOf: now.toISOString(), timeZone, targetBasisPoints: target },
    months: months.map((month) => {
      const whole = monthSpan(month, timeZone);
      const watched = { fromMs: Math.max(whole.fromMs, since), toMs: Math.min(whole.toMs, now.getTime()) };
      const isPart = watched.fromMs > whole.fromMs || watched.toMs < whole.toMs;
      return { month, isPart, services: servicesIn(watched, absences, { target, unconnected }) };
    }),
  };
}

function servicesIn(
  watched: Span,
  absences: readonly PartSpan[],
  { target, unconnected }: { readonly target: number; readonly unconnected: ReadonlySet<string> },
): MonthAvailabilityView['services'] {
  return SERVICE_CODES.map((service) => {
    const { watchedMs, awayMs, absences: times, ...counted } = availabilityOf(service, absences, watched);
    // What was taken out of the settings in the middle of a month keeps what it was away in it.
    const isConnected = times > 0 || !SERVICES[service].parts.every((part) => unconnected.has(part));
    const basisPoints = isConnected ? counted.basisPoints : null;
    return {
      ...{ service, name: SERVICES[service].name, absences: times, basisPoints, isConnected },
      ...{ watchedSeconds: Math.floor(watchedMs / 1_000), awaySeconds: Math.ceil(awayMs / 1_000) },
      isTargetMet: basisPoints === null ? null : basisPoints >= target,
    };
  });
}
