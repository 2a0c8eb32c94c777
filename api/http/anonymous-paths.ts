/** Files that every browser may have: styles, scripts, fonts, the icon. */
export const STATIC_PREFIX = '/assets/';
/** The page with the sign-in form. */
export const LOGIN_PAGE = '/login';
/** To another system that lets people in, back from there, and out of there. */
const ELSEWHERE: ReadonlySet<string> = new Set(['/login/oidc', '/login/oidc/back', '/login/oidc/out']);
/** How to sign in. */
export const LOGIN_HELP = '/help/sign-in';
/** Where a person sets a password by a one-time link. */
export const PASSWORD_PAGE = '/password';
/** Where a program signs in. */
export const API_LOGIN = '/api/v1/session';
/** What the api tells of itself: whoever is let in at all reads it. */
export const API_DOCUMENT = '/api/v1/openapi.json';
/** Where a program gets a token for its secret. */
export const TOKEN_ENDPOINT = '/api/v1/oauth/token';
/** What a key is asked there, after the password. */
export const KEY_AT_DOOR = `${API_LOGIN}/key-challenge`;
/** Counts for a monitoring program; the route itself asks for its token or for an admin's session. */
export const METRICS = '/metrics';

/** Where Temporal's own pages have sealed payloads opened: another origin's, so that it is judged by its own rule. */
export const CODEC_DECODE = '/codec/decode';

/** All that may be asked without being signed in. Everything else is refused before any handler sees it. */
export function isAnonymous(method: string, path: string): boolean {
  if (path === LOGIN_PAGE || path === PASSWORD_PAGE) return method === 'GET' || method === 'HEAD' || method === 'POST';
  if (path === API_LOGIN || path === KEY_AT_DOOR || path === TOKEN_ENDPOINT) return method === 'POST';
  // What a browser asks before it sends anything; nothing is told but whose pages may.
  if (path === CODEC_DECODE) return method === 'OPTIONS';
  const isReading = method === 'GET' || method === 'HEAD';
  return (
    isReading &&
    (path === '/health/live' ||
      path === '/health/ready' ||
      path === METRICS ||
      path === LOGIN_HELP ||
      ELSEWHERE.has(path) ||
      path.startsWith(STATIC_PREFIX))
  );
}

/** Where ДЕЛО tells its events. */
export const DELO_EVENTS = '/api/v1/delo/events';

/** Addresses of which something may be asked without a session: that they exist is no secret. */
export function isOpenPath(path: string): boolean {
  return (
    path === API_LOGIN ||
    path === TOKEN_ENDPOINT ||
    path === KEY_AT_DOOR ||
    path === DELO_EVENTS ||
    path === CODEC_DECODE ||
    isAnonymous('GET', path)
  );
}

/** What no session opens: only a program that shows a token of its own. */
export function isForMachines(method: string, path: string): boolean {
  return path === DELO_EVENTS && method === 'POST';
}

/** A request that a program makes in its own name: `machineGuard` judges it, and no session is looked for. */
export function isByMachine(method: string, path: string, authorization: string | undefined): boolean {
  if (isForMachines(method, path)) return true;
  // A password that a proxy asks of everybody is not ours to judge.
  return /^Bearer\b/i.test(authorization ?? '') && path.startsWith('/api/v1/') && !isAnonymous(method, path);
}

/** Programs get problem+json, people get pages. */
export function isForPrograms(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/health/') || path === METRICS || path === CODEC_DECODE;
}
