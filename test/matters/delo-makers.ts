import { expect } from 'vitest';
import type { DeloResults } from '#views/matters/delo-event.ts';
import type { ApiHarness } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';

let count = 0;

export interface TestEvent {
  readonly eventId: string;
  readonly kind: string;
  readonly occurredAt: string;
  readonly [what: string]: unknown;
}

function told(kind: string, minute: number): TestEvent {
  count += 1;
  const occurredAt = new Date(Date.UTC(2026, 10, 20, 9, minute)).toISOString();
  return { eventId: `e-${String(count)}`, kind, occurredAt };
}

export function cardEvent(card: string, revision = 1, changes: Readonly<Record<string, unknown>> = {}): TestEvent {
  return {
    ...told(revision === 1 ? 'card.registered' : 'card.edited', revision),
    card: {
      ...{ externalId: card, revision, registrationNumber: card, registeredOn: '2026-11-20', subject: 'О волоките' },
      ...{ documentGroup: 'Обращения граждан', deliveryKind: 'Портал Президента' },
      ...{ applicantName: `Заявителев, редакция ${String(revision)}`, ...changes },
    },
  };
}

export function assignmentEvent(
  card: string,
  assignment: string,
  revision = 1,
  changes: Readonly<Record<string, unknown>> = {},
): TestEvent {
  return {
    ...told(revision === 1 ? 'assignment.created' : 'assignment.edited', revision),
    assignment: {
      ...{
        externalId: assignment,
        revision,
        cardExternalId: card,
        authorName: 'Учебная М. П.',
        issuedOn: '2026-11-20',
      },
      ...{ text: `Поручение, редакция ${String(revision)}`, executors: [{ name: 'Примерова А. С.' }], ...changes },
    },
  };
}

export function reportEvent(
  card: string,
  assignment: string,
  report: string,
  revision = 1,
  changes: Readonly<Record<string, unknown>> = {},
): TestEvent {
  return {
    ...told(revision === 1 ? 'report.created' : 'report.edited', revision),
    report: {
      ...{ externalId: report, revision, cardExternalId: card, assignmentExternalId: assignment },
      ...{ executorName: 'Примерова А. С.', text: `Отчёт, редакция ${String(revision)}`, reportedOn: '2026-11-21' },
      ...changes,
    },
  };
}

/** A program's token for the site, by the secret that the admin gets. */
export async function machineToken(api: ApiHarness, siteId = '50MS0095'): Promise<string> {
  const admin = await api.signIn('admin');
  const body = { name: 'ДЕЛО участка', siteId, scopes: ['delo:events'] };
  const made = await bodyOf<{ id: string; secret: string }>(
    await admin.send('POST', '/machine-clients', { body }),
    201,
  );
  return tokenOf(api, made);
}

/** What the secret is good for. */
export async function tokenOf(
  api: ApiHarness,
  { id, secret }: { readonly id: string; readonly secret: string },
): Promise<string> {
  const answer = await api.running.app.request('/api/v1/oauth/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
  });
  return (await bodyOf<{ access_token: string }>(answer, 200)).access_token;
}

export function send(api: ApiHarness, token: string, events: readonly unknown[]): Promise<Response> {
  return Promise.resolve(
    api.running.app.request('/api/v1/delo/events', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ events }),
    }),
  );
}

/** What came of each event: its result, with the fields of its faults. */
export async function tell(api: ApiHarness, token: string, events: readonly unknown[]): Promise<string[]> {
  const { results } = await bodyOf<DeloResults>(await send(api, token, events), 200);
  expect(results.map(({ index }) => index)).toEqual(events.map((_, index) => index));
  return results.map(({ result, faults = [] }) => [result, ...faults.map(({ field }) => field)].join(' '));
}
