import type { LetterActions, LetterCard } from '#views/letters/letter-card.ts';

/** A destroyed letter's card: whatever is left in its row beside its number, its day and its ШПИ is not told, and what is gone is not called absent. */
export function bareCard(card: LetterCard): LetterCard {
  return {
    ...card,
    fields: { ...card.fields, recipient: { ...card.fields.recipient, address: '' } },
    ...{ awaiting: null, waiting: null, batchClosesAt: null, expected: null, gate: null, batchId: null },
    ...{
      outcome: null,
      outcomeAt: null,
      outcomeReason: null,
      acceptedAt: null,
      keptAcceptance: 'answer',
      foundAtPost: null,
    },
    ...{ signedByName: null, endorserName: null, endorsedAt: null, onBehalfOfName: null, remark: null },
    ...{ faults: [], warnings: [], attachments: [], files: [], scans: [], timeline: [], postalEvents: [] },
    ...{ undelivered: null, settlement: null, sentAgainAs: null, sentAfter: null, addressQuestion: null },
    ...{ courtCase: null, actualPrice: null, keeping: { term: null, holds: [] }, tasks: [], comments: [] },
    ...{ pdfSha256: null, pdfByteSize: null, recallUntil: null, pageCount: null, actions: noneOf(card.actions) },
  };
}

function noneOf(actions: LetterActions): LetterActions {
  return Object.fromEntries(Object.keys(actions).map((name) => [name, false])) as LetterActions;
}
