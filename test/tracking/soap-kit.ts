import { createPostTracking, PostTrackingError } from '#activities/adapters/post-tracking-soap.ts';
import type { PostTracking } from '#activities/ports/post-tracking.ts';
import { raw, type Script } from '../post/kit/scripted-server.ts';

export const SHPIS = ['80080152000048', '62009147017544'];
export const TICKET = '20260105101500123LOGIN';

/** Tracking at a server under test, with an account that must be escaped. */
export function trackingAt(baseUrl: string, timeoutMs = 5_000): PostTracking {
  return createPostTracking({ baseUrl: `${baseUrl}/`, login: 'log&in', password: '<secret>', timeoutMs });
}

export const soap11 = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>${content}</S:Body></S:Envelope>`;
export const soap12 = (content: string): string =>
  soap11(content).replace('schemas.xmlsoap.org/soap/envelope/', 'www.w3.org/2003/05/soap-envelope');
export const batch = (name: string, content: string): string =>
  soap11(
    `<ns2:${name} xmlns:ns2="http://fclient.russianpost.org/postserver" xmlns:ns3="http://fclient.russianpost.org">${content}</ns2:${name}>`,
  );
export const answer = (items: string): string =>
  batch(
    'answerByTicketResponse',
    `<value FileName="" FileTypeID="2" DatePreparation="05.01.2026 10:30:00">${items}</value>`,
  );
export const xml = (body: string, status = 200): Script => raw(status, body, 'text/xml;charset=utf-8');

export async function errorOf(attempt: Promise<unknown>): Promise<PostTrackingError> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PostTrackingError)) throw new Error('expected PostTrackingError', { cause: error });
  return error;
}
