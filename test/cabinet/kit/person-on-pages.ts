import { randomUUID } from 'node:crypto';

/** A person of the demo court at the site's own address, over HTTP and without a browser. */
export interface PersonOnPages {
  /** The page as it is sent. @throws when it is not there */
  read(path: string): Promise<string>;
  /** Sends a form of that page with what the page itself hides in it. @returns the status of the answer, 303 where it leads on */
  press(page: string, action: string, fields: Readonly<Record<string, string>>): Promise<number>;
  /** The same, with the page that answers. */
  send(
    page: string,
    action: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<{ status: number; page: string }>;
  /** The same right by REST. */
  post(path: string, body: unknown, key?: string): Promise<number>;
}

const OWN = { 'sec-fetch-site': 'same-origin' };

export async function enterPages(url: string, login: string): Promise<PersonOnPages> {
  const credentials = new URLSearchParams({ login, password: `${login}-2026` });
  const entry = await fetch(`${url}/login`, { method: 'POST', body: credentials, headers: OWN, redirect: 'manual' });
  const cookie = entry.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  if (entry.status !== 303) throw new Error(`${login} was not let in: ${String(entry.status)}`);
  const read = async (path: string): Promise<string> => {
    const answer = await fetch(`${url}${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
    return answer.text();
  };
  const csrfOf = async (path: string): Promise<string> =>
    /name="csrf" value="([^"]+)"/.exec(await read(path))?.[1] ?? '';
  const send: PersonOnPages['send'] = async (page, action, fields) => {
    const body = new URLSearchParams({ csrf: await csrfOf(page), key: randomUUID(), ...fields });
    const init = { method: 'POST', body, headers: { ...OWN, cookie }, redirect: 'manual' } as const;
    const answer = await fetch(`${url}${action}`, init);
    return { status: answer.status, page: await answer.text() };
  };
  return {
    ...{ read, send },
    press: async (page, action, fields) => (await send(page, action, fields)).status,
    post: async (path, body, key = randomUUID()) => {
      const headers = { ...OWN, cookie, 'x-csrf-token': await csrfOf('/batches'), 'idempotency-key': key };
      const sent = { method: 'POST', body: JSON.stringify(body) };
      const init = { ...sent, headers: { ...headers, 'content-type': 'application/json' } };
      return (await fetch(`${url}/api/v1${path}`, init)).status;
    },
  };
}
