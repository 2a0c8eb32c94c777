import { LETTER_OUTCOME_NAMES, type LetterOutcome, type LetterStatus } from '#domain/letters/letter-status.ts';
import { letterStateText } from '#domain/letters/letter-life.ts';
import { OUTCOME_LOOKS, STATUS_LOOKS } from '../format/status.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { icon } from './icons.ts';

/** The status in words, with its meaning on hover. How a letter ended differs by word, colour and sign. */
export function statusPill(status: LetterStatus, outcome: LetterOutcome | null): Html {
  const { tone, meaning } = STATUS_LOOKS[status];
  const ended = outcome ?? ENDED[status] ?? null;
  const look = ended === null ? tone : status === 'filed' ? OUTCOME_LOOKS[ended].tone : tone;
  return html`<span class="pill pill-${look}" title="${meaning}"
    >${signOf(ended)}${letterStateText(status, outcome)}</span
  >`;
}

/** Statuses that are an outcome themselves. */
const ENDED: Readonly<Partial<Record<LetterStatus, LetterOutcome>>> = {
  delivered: 'delivered',
  returned_to_court: 'returned_to_court',
  lost: 'lost',
};

function signOf(outcome: LetterOutcome | null): MaybeHtml {
  return outcome === null ? undefined : icon(OUTCOME_LOOKS[outcome].sign);
}

/** The outcome by itself, where it stands among other facts. */
export function outcomeTag(outcome: LetterOutcome): Html {
  const { tone, sign } = OUTCOME_LOOKS[outcome];
  return html`<span class="pill pill-${tone}">${icon(sign)}${LETTER_OUTCOME_NAMES[outcome]}</span>`;
}
