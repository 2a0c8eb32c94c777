import { readHistoryRequest, Rtm34Fault } from './rtm34-request.ts';
import { faultResponse, historyResponse } from './rtm34-response.ts';
import type { TrackingSource } from './tracking-source.ts';
import { NotXmlError } from './xml-tree.ts';

/** A SOAP answer with its HTTP status. */
export interface SoapAnswer {
  readonly status: 200 | 500;
  readonly xml: string;
}

/** `getOperationHistory` of the single service (SOAP 1.2); faults go with HTTP 500. */
export function answerRtm34(text: string, source: TrackingSource): SoapAnswer {
  try {
    const { barcode, messageType } = readHistoryRequest(text, source.login, source.password);
    const letter = source.letter(barcode);
    // Electronic letters have no registered notice of their own, so message type 1 finds nothing.
    const operations = letter && messageType === 0 ? source.operations(letter, source.nowMs()) : [];
    return { status: 200, xml: historyResponse(letter, operations) };
  } catch (error) {
    if (error instanceof Rtm34Fault || error instanceof NotXmlError) {
      const reason = error instanceof Rtm34Fault ? error.reason : undefined;
      return { status: 500, xml: faultResponse({ message: error.message, reason }) };
    }
    throw error;
  }
}
