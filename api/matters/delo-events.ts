import { applyDeloEvents, type DeloOutcome } from '#db/matters/delo-events.ts';
import type { DeloFact, DeloObject } from '#db/matters/delo-facts.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { DeloEventResult } from '#views/matters/delo-event.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { readDeloEvent, type ReadEvent } from './delo-read.ts';

/** The program that tells. */
interface Teller {
  readonly id: string;
  readonly siteId: string;
  /** IANA zone of its site. */
  readonly timeZone: string;
}

export interface DeloService {
  /** What came of each event, in the order given. One that is wrong stops no other. */
  receive(client: Teller, events: readonly unknown[]): Promise<readonly DeloEventResult[]>;
}

const OTHER_CONTENT = {
  ...{ code: 'event_reused', field: 'eventId' },
  message: 'Событие с этим eventId уже принято с другим содержанием: дайте новому событию свой номер.',
} as const;

/** What is wrong with an event beside what stands, by the verdict on it. */
const REFUSED: Readonly<Record<Exclude<DeloOutcome, DeloEventResult['result']>, (object: DeloObject) => Fault>> = {
  other_content: () => OTHER_CONTENT,
  revision_reused: ({ what, revision }) => ({
    ...{ code: 'revision_reused', field: `${what}.revision` },
    message: `Редакция ${String(revision)} уже принята с другим содержанием: дайте изменённому объекту следующую редакцию.`,
  }),
  other_card: ({ what }) =>
    what === 'report'
      ? otherCard('report.cardExternalId', 'Поручение этого отчёта относится к другой карточке: назовите её.')
      : otherCard(
          'assignment.parentExternalId',
          'Вышестоящее поручение относится к другой карточке. Если оно перенесено, сначала сообщите его новую редакцию.',
        ),
  below_elsewhere: () =>
    otherCard(
      'assignment.cardExternalId',
      'Поручение, подчинённое этому, уже принято на другой карточке: сначала сообщите его новую редакцию.',
    ),
  circle: () => ({
    ...{ code: 'own_parent', field: 'assignment.parentExternalId' },
    message:
      'Поручение оказалось бы вышестоящим самому себе через другие. Если вышестоящее перенесено, сначала сообщите его новую редакцию.',
  }),
};

function otherCard(field: string, message: string): Fault {
  return { code: 'other_card', field, message };
}

/** Events that ДЕЛО tells of its cards. */
export function createDeloService({ database, blobs, maxUploadBytes, clock }: ServiceDeps): DeloService {
  return {
    receive: async (client, events) => {
      const now = await database.read(clock);
      const today = localDateAt(now, client.timeZone);
      const reader = { siteId: client.siteId, blobs, maxUploadBytes, now, today };
      const read: ReadEvent[] = [];
      for (const event of events) read.push(await readOrRefuse(event, reader));
      const facts = firstOfEach(read);
      const outcomes = await database.change('delo.events', async (em) => {
        const now = await clock(em);
        const outcomes = await applyDeloEvents(em, client.siteId, [...facts.values()], now);
        const subject = { kind: 'machine_client', id: client.id };
        await appendAudit(em, { at: now, action: 'delo.events', subject, data: countsOf(outcomes, events.length) });
        return outcomes;
      });
      return read.map((one, index) => ({ index, ...resultOf(one, facts, outcomes) }));
    },
  };
}

/** A file that cannot be kept is a fault of its event. */
async function readOrRefuse(event: unknown, reader: Parameters<typeof readDeloEvent>[1]): Promise<ReadEvent> {
  try {
    return await readDeloEvent(event, reader);
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'invalid') throw error;
    const { eventId } = event as { readonly eventId: string };
    return { kind: 'refused', eventId, faults: error.faults };
  }
}

function firstOfEach(read: readonly ReadEvent[]): Map<string, DeloFact> {
  const facts = new Map<string, DeloFact>();
  for (const one of read)
    if (one.kind === 'fact' && !facts.has(one.fact.eventId)) facts.set(one.fact.eventId, one.fact);
  return facts;
}

function resultOf(
  one: ReadEvent,
  facts: ReadonlyMap<string, DeloFact>,
  outcomes: ReadonlyMap<string, DeloOutcome>,
): Omit<DeloEventResult, 'index'> {
  if (one.kind === 'refused') return { eventId: one.eventId, result: 'refused', faults: one.faults };
  const { eventId, requestHash } = one.fact;
  const first = facts.get(eventId);
  const outcome = outcomes.get(eventId);
  if (outcome === undefined) throw new Error('an event has no outcome');
  if (first?.requestHash !== requestHash) return { eventId, result: 'refused', faults: [OTHER_CONTENT] };
  if (outcome !== 'applied' && outcome !== 'stale' && outcome !== 'repeated') {
    return { eventId, result: 'refused', faults: [REFUSED[outcome](one.fact.object)] };
  }
  return { eventId, result: first === one.fact ? outcome : 'repeated' };
}

function countsOf(outcomes: ReadonlyMap<string, DeloOutcome>, told: number): Record<string, number> {
  const counts: Record<string, number> = { told };
  for (const outcome of outcomes.values()) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
