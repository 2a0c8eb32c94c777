import type { PostTracking } from '../ports/post-tracking.ts';
import { exchange, HttpNotSentError, HttpUnclearError, type HttpAnswer } from './http-exchange.ts';
import { readXml, XmlUnreadableError, type XmlNode } from './soap-xml.ts';
import { readAnswer, readHistory, readTicket } from './tracking-answers.ts';
import { ERROR_TYPES, faultError, PostTrackingError } from './tracking-error.ts';
import { answerRequest, historyRequest, ticketRequest, type SoapRequest } from './tracking-requests.ts';

export { PostTrackingError } from './tracking-error.ts';

export interface PostTrackingOptions {
  /** `https://tracking.russianpost.ru`; `/fc` and `/rtm34` are added. */
  readonly baseUrl: string;
  readonly login: string;
  readonly password: string;
  /** For one exchange as a whole. */
  readonly timeoutMs: number;
}

/** The Post's limit of one ticket. */
export const MAX_TICKET_ITEMS = 3_000;

/** 3,000 items with some thirty operations each take about 15 MB. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Tracking over the published services: `fc` (SOAP 1.1, tickets) and `rtm34` (SOAP 1.2, one item). Credentials stay in the request. */
export function createPostTracking(options: PostTrackingOptions): PostTracking {
  return {
    openTicket: async (shpis) => {
      refuseCount(shpis.length);
      return readTicket(await call(options, ticketRequest(shpis, options)));
    },
    answerByTicket: async (ticket) => readAnswer(await call(options, answerRequest(ticket, options))),
    history: async (shpi) => readHistory(await call(options, historyRequest(shpi, options))),
  };
}

function refuseCount(count: number): void {
  if (count === 0) throw new PostTrackingError('bad_request', 'билет: не указано ни одного отправления');
  if (count <= MAX_TICKET_ITEMS) return;
  const message = `билет: отправлений ${count}, Почта принимает не больше ${MAX_TICKET_ITEMS}`;
  throw new PostTrackingError('too_many', message, { errorTypeId: ERROR_TYPES.tooMany });
}

/** Faults come with HTTP 500, so the body is read whatever the status. @throws PostTrackingError */
async function call(
  { baseUrl, timeoutMs }: PostTrackingOptions,
  { path, headers, body }: SoapRequest,
): Promise<XmlNode> {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
  const answer = await send({ url, headers, body, timeoutMs });
  if (answer.status === 401 || answer.status === 403) {
    throw new PostTrackingError('not_authorised', 'служба отслеживания не признала учётную запись');
  }
  const root = parse(answer);
  const fault = faultError(root);
  if (fault !== undefined) throw fault;
  if (answer.status !== 200) throw unavailable(answer.status);
  return root;
}

async function send(request: {
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: string;
  timeoutMs: number;
}): Promise<HttpAnswer> {
  try {
    const body = Buffer.from(request.body);
    return await exchange({ ...request, method: 'POST', body, maxAnswerByteSize: MAX_ANSWER_BYTES });
  } catch (error) {
    if (error instanceof HttpNotSentError || error instanceof HttpUnclearError) {
      throw new PostTrackingError('unavailable', `служба отслеживания недоступна: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

function parse({ status, body }: HttpAnswer): XmlNode {
  try {
    return readXml(new TextDecoder('utf-8').decode(body));
  } catch (error) {
    if (!(error instanceof XmlUnreadableError)) throw error;
    if (status !== 200) throw unavailable(status);
    throw new PostTrackingError('unreadable', `служба отслеживания: ${error.message}`, { cause: error });
  }
}

function unavailable(status: number): PostTrackingError {
  return new PostTrackingError('unavailable', `служба отслеживания ответила кодом ${status}`);
}
