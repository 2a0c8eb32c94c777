import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';

/** Signs a demo person in over HTTP. @returns the cookies of the session as a header's value */
export async function signedIn(site: string, login: string): Promise<string> {
  const password = DEMO_PEOPLE.find((person) => person.login === login)?.password;
  const answer = await fetch(`${site}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
}
