import { isIP } from 'node:net';
import type { TrustFault } from '#domain/signing/trust-words.ts';
import { exchange, HttpNotSentError, HttpTooLargeError, HttpUnclearError } from '../../adapters/http-exchange.ts';
import { isPublicAddress } from '#config/public-address.ts';
import { PRIVATE_ADDRESS, publicLookup } from '../../adapters/public-address.ts';

export interface FetchRules {
  /** Hosts that may have an address of the court's own network, lower case. */
  readonly hosts: ReadonlySet<string>;
  /** For one address, its redirects included. */
  readonly timeoutMs: number;
  readonly maxByteSize: number;
}

export type Fetched = { readonly bytes: Uint8Array } | { readonly fault: TrustFault };

const MOST_REDIRECTS = 3;

/** Reads one address within bounds of time and size; only public addresses are connected to, unless a setting names the host. */
export async function fetchPart(address: URL, rules: FetchRules): Promise<Fetched> {
  const until = Date.now() + rules.timeoutMs;
  let url = address;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const answer = await ask(url, rules, Math.max(1, until - Date.now()));
    if (!('location' in answer)) return answer;
    const next = URL.parse(answer.location, url);
    if (next === null || !/^https?:$/.test(next.protocol)) return { fault: 'status' };
    url = next;
  }
  return { fault: 'redirects' };
}

async function ask(
  url: URL,
  { hosts, maxByteSize }: FetchRules,
  timeoutMs: number,
): Promise<Fetched | { readonly location: string }> {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const isNamed = hosts.has(host);
  // A bare address is connected to without being looked up.
  if (!isNamed && isIP(host) !== 0 && !isPublicAddress(host)) return { fault: 'private_address' };
  const lookup = isNamed ? undefined : publicLookup;
  try {
    const request = { method: 'GET', url, headers: {}, timeoutMs, maxAnswerByteSize: maxByteSize, lookup } as const;
    const { status, headers, body } = await exchange(request);
    if (status >= 300 && status < 400 && headers.location !== undefined) return { location: headers.location };
    return status === 200 ? { bytes: new Uint8Array(body) } : { fault: 'status' };
  } catch (error) {
    if (error instanceof HttpNotSentError || error instanceof HttpUnclearError) return { fault: faultOf(error) };
    throw error;
  }
}

function faultOf(error: HttpNotSentError | HttpUnclearError): TrustFault {
  const { cause } = error;
  if (error instanceof HttpTooLargeError) return 'too_large';
  if (cause instanceof Error && 'code' in cause && cause.code === PRIVATE_ADDRESS) return 'private_address';
  if (cause instanceof Error && ['AbortError', 'TimeoutError'].includes(cause.name)) return 'too_slow';
  return error instanceof HttpNotSentError ? 'unreachable' : 'broken_off';
}
