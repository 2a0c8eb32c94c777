import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { LETTER_FIELDS } from '#test/crash/kit/letter-fields.ts';
import { must } from './scenario.ts';

/** What the api answered; `status` 0 when the connection broke before an answer. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A person at the api over HTTP, with session and CSRF token; the session outlives the api's process. */
export interface HttpPerson {
  get(path: string): Promise<Answer>;
  /** A changing request under the key; the same key and path again is the same request. */
  post(path: string, key: string, body?: unknown): Promise<Answer>;
}

/** A letter on its way in: each step has its own key, so that any of them may be repeated. */
export interface Intake {
  readonly keys: Readonly<Record<'draft' | 'attach' | 'submit', string>>;
  readonly document: string;
}

const NOTHING: Answer = { status: 0, retryAfter: null, body: {} };

/** Signs in at the running api. */
export async function signIn(court: CourtSystem, login: string): Promise<HttpPerson> {
  const base = `${court.env.api['MASK_PUBLIC_URL'] ?? ''}/api/v1`;
  const password = DEMO_PEOPLE.find((person) => person.login === login)?.password;
  const response = await fetch(`${base}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  must(response.status === 200, `вход не удался: ${String(response.status)}`);
  const { csrfToken } = (await response.json()) as { readonly csrfToken: string };
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
  const session = { cookie, 'x-csrf-token': csrfToken };
  return {
    get: (path) => ask(base + path, { headers: session }),
    post: (path, key, body) => {
      const headers = { ...session, 'idempotency-key': key };
      if (body instanceof FormData) return ask(base + path, { method: 'POST', headers, body });
      const json = { ...headers, 'content-type': 'application/json' };
      const text = body === undefined ? {} : { body: JSON.stringify(body) };
      return ask(base + path, { method: 'POST', headers: body === undefined ? headers : json, ...text });
    },
  };
}

export function newIntake(document: string): Intake {
  return { document, keys: { draft: randomUUID(), attach: randomUUID(), submit: randomUUID() } };
}

export function postDraft(clerk: HttpPerson, { keys }: Intake): Promise<Answer> {
  return clerk.post('/letters', keys.draft, { fields: LETTER_FIELDS, approverId: demoAccountId('sudya') });
}

export async function postDocument(clerk: HttpPerson, { keys, document }: Intake, letterId: string): Promise<Answer> {
  const form = new FormData();
  form.append('file', new File([await readFile(join(PROJECT_ROOT, 'samples', document))], document));
  return clerk.post(`/letters/${letterId}/attachments`, keys.attach, form);
}

export function postSubmission(clerk: HttpPerson, { keys }: Intake, letterId: string): Promise<Answer> {
  return clerk.post(`/letters/${letterId}/submission`, keys.submit);
}

/** All three steps; the letter is acknowledged, and the judge will ask for it. @throws Broken at the first other answer */
export async function handOver(court: CourtSystem, clerk: HttpPerson, intake: Intake): Promise<SentLetter> {
  const id = idOf(await postDraft(clerk, intake));
  expectStatus(await postDocument(clerk, intake, id), 201);
  const submitted = expectStatus(await postSubmission(clerk, intake, id), 200);
  return acknowledged(court, submitted);
}

/** Notes a letter whose hand-over was answered with 2xx. */
export function acknowledged(court: CourtSystem, { body }: Answer): SentLetter {
  const letter = { id: String(body['id']), number: String(body['number']) };
  if (!court.office.taken.some(({ id }) => id === letter.id)) court.office.taken.push(letter);
  return letter;
}

export function idOf(answer: Answer): string {
  return String(expectStatus(answer, 201).body['id']);
}

/** @throws Broken when the answer has another status */
export function expectStatus(answer: Answer, status: number): Answer {
  must(
    answer.status === status,
    `ожидался ответ ${String(status)}, вышло ${String(answer.status)} ${JSON.stringify(answer.body)}`,
  );
  return answer;
}

/** What an api in trouble may say: come back later, and when. A broken connection is allowed only where its process was killed. */
export function requireHonest(answer: Answer, mayBreak = false): void {
  if (answer.status === 0) return must(mayBreak, 'соединение оборвано');
  if (answer.status >= 500) must(answer.status === 503, `ответ ${String(answer.status)}, а не 503`);
  if (answer.status === 503 || answer.status === 429) must(answer.retryAfter !== null, 'нет Retry-After');
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body: parsed(text) };
  } catch (error) {
    // `fetch` says so of every connection that was refused or cut; anything else is a mistake of ours.
    if (error instanceof TypeError && error.cause !== undefined) return NOTHING;
    throw error;
  }
}

function parsed(text: string): Answer['body'] {
  return text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {};
}
