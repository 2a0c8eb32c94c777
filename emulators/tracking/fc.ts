import { answerResponse, errorResponse, soapFault, ticketResponse, type FcErrorId } from './fc-response.ts';
import { readFcRequest, type FcRequest } from './fc-request.ts';
import type { SoapAnswer } from './rtm34.ts';
import type { TrackingSource } from './tracking-source.ts';
import { NotXmlError } from './xml-tree.ts';

const MAXIMUM_ITEMS = 3_000;
const MAXIMUM_BARCODE_LENGTH = 14;
/** The Post keeps an answer for 32 hours. */
const KEPT_MS = 32 * 3_600_000;

type TicketRequest = Extract<FcRequest, { kind: 'ticket' }>;

function ticketError(request: TicketRequest): FcErrorId | undefined {
  if (!request.wellFormed) return 2;
  if (request.language !== 'RUS' && request.language !== 'ENG') return 20;
  if (request.barcodes.length > MAXIMUM_ITEMS) return 18;
  if (request.barcodes.some((barcode) => barcode.length > MAXIMUM_BARCODE_LENGTH)) return 21;
  return undefined;
}

function openTicket(request: TicketRequest, source: TrackingSource): string {
  const errorId = ticketError(request);
  if (errorId) return errorResponse('ticket', errorId);
  return ticketResponse(source.tickets.open(request.barcodes, source.login, source.nowMs(), source.ticketDelayMs()));
}

/** The answer shows the operations as they were when it was made ready, however late it is read. */
function readTicket(ticket: string, source: TrackingSource): string {
  const stored = source.tickets.find(ticket);
  if (!stored) return errorResponse('answer', 17);
  const nowMs = source.nowMs();
  if (nowMs < stored.ready_at_ms) {
    source.countEarlyPoll();
    return errorResponse('answer', 6);
  }
  if (nowMs - stored.ready_at_ms > KEPT_MS) return errorResponse('answer', 17);
  const items = stored.barcodes.map((barcode) => {
    const letter = source.letter(barcode);
    return { barcode, operations: letter ? source.operations(letter, stored.ready_at_ms) : [] };
  });
  return answerResponse(items, stored.ready_at_ms);
}

/** `getTicket` and `answerByTicket` of the batch service (SOAP 1.1). Its own errors go with HTTP 200, as in the published samples. */
export function answerFc(text: string, source: TrackingSource): SoapAnswer {
  try {
    const request = readFcRequest(text);
    if (request.login !== source.login || request.password !== source.password) {
      return { status: 200, xml: errorResponse(request.kind, 3) };
    }
    const xml = request.kind === 'ticket' ? openTicket(request, source) : readTicket(request.ticket, source);
    return { status: 200, xml };
  } catch (error) {
    if (error instanceof NotXmlError) return { status: 500, xml: soapFault(error.message) };
    throw error;
  }
}
