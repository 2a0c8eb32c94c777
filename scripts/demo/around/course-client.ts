import { z } from 'zod';
import { INITIAL_SETTINGS, type PublicationSettings } from '#domain/publications/publication-settings.ts';
import { requireOk, signIn, type CourtClient } from '../court-client.ts';

/** Every call of the court's api that the demonstration of a published course makes. */
export interface CourseClient {
  /** Switches the site's publication on, each change at once. */
  switchOn(settings: Pick<PublicationSettings, 'documentGroups' | 'deliveryKinds' | 'publicPageUrl'>): Promise<void>;
  register(card: Readonly<Record<string, unknown>>): Promise<Ref>;
  assign(matterId: string, assignment: Readonly<Record<string, unknown>>): Promise<Ref>;
  editAssignment(ref: Ref, assignment: Readonly<Record<string, unknown>>): Promise<Ref>;
  /** By the clerk, for an executor who has no account here. */
  report(assignmentId: string, text: string, files?: readonly File[]): Promise<Ref>;
  /** @param keep SHA-256 of the files that stay */
  editReport(ref: Ref, text: string, keep: string): Promise<Ref>;
  acceptReport(reportId: string): Promise<Ref>;
  /** The card's code and address for the applicant. */
  access(matterId: string): Promise<Access>;
  /** The last version of a card whose receipt has come; 0: none. */
  confirmedVersion(matterId: string): Promise<number>;
  /** Tells events as ДЕЛО does. @returns what became of each */
  tell(events: readonly unknown[]): Promise<readonly string[]>;
  /** The id of a card by its number. */
  find(registrationNumber: string): Promise<string | undefined>;
}

const ref = z.object({ id: z.string(), version: z.number() });
export type Ref = z.infer<typeof ref>;

const access = z.object({ accessCode: z.string(), publicUrl: z.string().nullable() });
export type Access = z.infer<typeof access>;

const current = z.object({ version: z.number(), settings: z.record(z.string(), z.unknown()) });
const results = z.object({ results: z.array(z.object({ result: z.string() }).loose()) });
const journal = z.object({ items: z.array(z.object({ id: z.string(), registrationNumber: z.string() })) });
const standing = z.object({ confirmedVersion: z.number() });
const newClient = z.object({ id: z.string(), secret: z.string() });
const newToken = z.object({ access_token: z.string() });

const RECIPIENT = 'priem@site.example';
const SENDER = 'exchange@court.example';

/** The clerk, the judge and the admin of a training site. */
export async function openCourse(site: string, siteId: string): Promise<CourseClient> {
  const [clerk, judge, admin] = await Promise.all(['sekretar', 'sudya', 'admin'].map((login) => signIn(site, login)));
  if (!clerk || !judge || !admin) throw new Error('Учебных людей нет');
  return {
    switchOn: (settings) => switchOn(judge, siteId, settings),
    register: (card) => clerk.post('/matters', ref, card),
    assign: (matterId, assignment) => judge.post(`/matters/${matterId}/assignments`, ref, assignment),
    editAssignment: ({ id, version }, assignment) => judge.put(`/assignments/${id}`, ref, assignment, version),
    report: (assignmentId, text, files) =>
      clerk.post(`/assignments/${assignmentId}/reports`, ref, formOf({ text, executorName: 'Отдел обращений' }, files)),
    editReport: ({ id, version }, text, keep) => clerk.put(`/reports/${id}`, ref, formOf({ text, keep }), version),
    acceptReport: (reportId) => judge.post(`/reports/${reportId}/acceptance`, ref),
    access: (matterId) => judge.get(`/matters/${matterId}`, access),
    confirmedVersion: async (matterId) => (await judge.get(`/publications/${matterId}`, standing)).confirmedVersion,
    tell: async (events) => tell(site, await tokenOf(admin, site, siteId), events),
    find: async (registrationNumber) => {
      const found = await judge.get(`/matters?text=${encodeURIComponent(registrationNumber)}`, journal);
      return found.items.find((item) => item.registrationNumber === registrationNumber)?.id;
    },
  };
}

async function switchOn(
  judge: CourtClient,
  siteId: string,
  chosen: Pick<PublicationSettings, 'documentGroups' | 'deliveryKinds' | 'publicPageUrl'>,
): Promise<void> {
  const path = `/sites/${siteId}/publication-settings`;
  const { version } = await judge.get(path, current);
  const wanted: PublicationSettings = {
    ...INITIAL_SETTINGS,
    ...chosen,
    ...{ isOn: true, recipient: RECIPIENT, sender: SENDER, windowSeconds: 0 },
    parts: { ...INITIAL_SETTINGS.parts, executorNames: true, reportFiles: true },
  };
  await judge.put(path, current, wanted, version);
}

async function tokenOf(admin: CourtClient, site: string, siteId: string): Promise<string> {
  const wanted = { name: 'Демонстрация ДЕЛО', siteId, scopes: ['delo:events'] };
  const { id, secret } = await admin.post('/machine-clients', newClient, wanted);
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  const answer = await fetch(`${site}/api/v1/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  await requireOk(answer);
  return newToken.parse(await answer.json()).access_token;
}

async function tell(site: string, token: string, events: readonly unknown[]): Promise<readonly string[]> {
  const answer = await fetch(`${site}/api/v1/delo/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ events }),
  });
  await requireOk(answer);
  return results.parse(await answer.json()).results.map(({ result }) => result);
}

function formOf(fields: Readonly<Record<string, string>>, files: readonly File[] = []): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const file of files) form.append('files', file);
  return form;
}
