import { createHash } from 'node:crypto';
import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import type { DeloFact, DeloObject } from '#db/matters/delo-facts.ts';
import { idOfExternal } from '#db/matters/external-id.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { Executor, ReportFile } from '#domain/matters/assignment.ts';
import { assignmentFaults, cardFaults, cleanCard, reportFaults } from '#domain/matters/matter-faults.ts';
import { cleanText } from '#domain/work/plain-text.ts';
import { deloEventSchema, type DeloEventBody } from '#views/matters/delo-event.ts';
import { storeReportFiles } from './report-files.ts';

/** An event as it was understood, or why it was not. */
export type ReadEvent =
  | { readonly kind: 'fact'; readonly fact: DeloFact }
  | { readonly kind: 'refused'; readonly eventId: string | null; readonly faults: readonly Fault[] };

export interface EventReader {
  readonly siteId: string;
  readonly blobs: EncryptedBlobStore;
  readonly maxUploadBytes: number;
  /** The database's clock: an event of the far future would hold back every later one. */
  readonly now: Date;
  /** `yyyy-MM-dd` at that moment in the site's zone. */
  readonly today: string;
}

/** Judges one event by itself. Files are kept before the event is taken: a repeat keeps the same ones. */
export async function readDeloEvent(body: unknown, reader: EventReader): Promise<ReadEvent> {
  const parsed = deloEventSchema.safeParse(body);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      ...{ code: 'field_wrong', field: path.join('.') || 'event', message },
    }));
    return { kind: 'refused', eventId: eventIdOf(body), faults };
  }
  const event = parsed.data;
  const faults = [...futureFaults(event, reader.now), ...faultsOf(event, reader.today)];
  if (faults.length > 0) return { kind: 'refused', eventId: event.eventId, faults };
  const object = await objectOf(event, reader);
  const { eventId, kind, occurredAt } = event;
  const requestHash = createHash('sha256')
    .update(JSON.stringify([kind, occurredAt, object]))
    .digest('hex');
  return { kind: 'fact', fact: { eventId, requestHash, kind, occurredAt: new Date(occurredAt), object } };
}

/** Whatever may name the event to who sent it. */
function eventIdOf(body: unknown): string | null {
  const id: unknown = typeof body === 'object' && body !== null && 'eventId' in body ? body.eventId : null;
  return typeof id === 'string' ? id.slice(0, 200) : null;
}

/** Clocks of two machines differ by minutes, and a day covers every zone. */
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;

function futureFaults({ occurredAt }: DeloEventBody, now: Date): Fault[] {
  if (Date.parse(occurredAt) <= now.getTime() + MAX_AHEAD_MS) return [];
  const message = 'Время события позже нынешнего больше чем на сутки: проверьте часы и отправьте событие снова.';
  return [{ code: 'in_future', field: 'occurredAt', message }];
}

function faultsOf(event: DeloEventBody, today: string): Fault[] {
  if ('card' in event) return within('card', cardFaults(event.card, today));
  if ('report' in event) return within('report', reportFaults(event.report, today));
  const { assignment } = event;
  const faults = assignmentFaults({ ...assignment, executors: executorsOf(assignment) }, today);
  const isOwnParent = assignment.parentExternalId === assignment.externalId;
  return within('assignment', isOwnParent ? [...faults, OWN_PARENT] : faults);
}

const OWN_PARENT: Fault = {
  ...{ code: 'own_parent', field: 'parentExternalId' },
  message: 'Поручение не может быть вышестоящим самому себе.',
};

function within(what: string, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, field: `${what}.${fault.field}` }));
}

async function objectOf(event: DeloEventBody, { siteId, blobs, maxUploadBytes }: EventReader): Promise<DeloObject> {
  const idOf = (kind: DeloObject['what'], externalId: string) => idOfExternal(siteId, kind, externalId);
  if ('card' in event) {
    const { externalId, revision, ...card } = event.card;
    const id = idOf('card', externalId);
    return { what: 'card', id, externalId, revision, matterId: id, facts: cleanCard(card) };
  }
  if ('report' in event) {
    const { externalId, revision, cardExternalId, assignmentExternalId, files, ...report } = event.report;
    const facts = {
      ...{ assignmentId: idOf('assignment', assignmentExternalId), executorId: null },
      ...{ executorName: cleanText(report.executorName), text: cleanText(report.text) },
      ...{ reportedOn: report.reportedOn, state: report.state },
      files: await filesOf(files, blobs, maxUploadBytes),
    };
    const id = idOf('report', externalId);
    return { what: 'report', id, externalId, revision, matterId: idOf('card', cardExternalId), facts };
  }
  const { externalId, revision, cardExternalId, parentExternalId, ...assignment } = event.assignment;
  const facts = {
    ...{ parentId: parentExternalId === null ? null : idOf('assignment', parentExternalId), authorId: null },
    ...{ authorName: cleanText(assignment.authorName), text: cleanText(assignment.text), controllerId: null },
    ...{ executors: executorsOf(assignment), controllerName: assignment.controllerName, state: assignment.state },
    ...{ issuedOn: assignment.issuedOn, dueOn: assignment.dueOn, extendedTo: assignment.extendedTo },
    takenOffControlOn: assignment.takenOffControlOn,
  };
  const id = idOf('assignment', externalId);
  return { what: 'assignment', id, externalId, revision, matterId: idOf('card', cardExternalId), facts };
}

/** Where nobody is marked as responsible, the first one is. */
function executorsOf({
  executors,
}: {
  readonly executors: readonly { readonly name: string; readonly isResponsible: boolean }[];
}): Executor[] {
  const isMarked = executors.some(({ isResponsible }) => isResponsible);
  return executors.map(({ name, isResponsible }, index) => ({
    ...{ name: cleanText(name), accountId: null },
    isResponsible: isMarked ? isResponsible : index === 0,
  }));
}

type EventFile = Extract<DeloEventBody, { readonly report: unknown }>['report']['files'][number];

async function filesOf(
  files: readonly EventFile[],
  blobs: EncryptedBlobStore,
  maxUploadBytes: number,
): Promise<ReportFile[]> {
  const uploads = files.map(({ name, contentBase64 }) => ({
    fileName: name,
    bytes: Buffer.from(contentBase64, 'base64'),
  }));
  const stored = await storeReportFiles(blobs, uploads, maxUploadBytes);
  return stored.map((file, index) => ({ ...file, mediaType: files[index]?.mediaType ?? file.mediaType }));
}
