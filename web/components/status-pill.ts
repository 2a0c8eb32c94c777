import { LETTER_OUTCOME_NAMES, type LetterOutcome, type LetterStatus } from '#domain/letters/letter-status.ts';
import { letterStatusName } from '#domain/letters/letter-life.ts';
import { STATUS_LOOKS } from '../format/status.ts';
import { html, type Html } from '../html.ts';

/** The status in words, with its meaning on hover. */
export function statusPill(status: LetterStatus, outcome: LetterOutcome | null = null): Html {
  const { tone, meaning } = STATUS_LOOKS[status];
  return html`<span class="pill pill-${tone}" title="${meaning}">${statusText(status, outcome)}</span>`;
}

/** A filed letter also says how it ended: that is what a clerk looks for. */
export function statusText(status: LetterStatus, outcome: LetterOutcome | null): string {
  const name = letterStatusName(status);
  return status === 'filed' && outcome !== null ? `${name} · ${LETTER_OUTCOME_NAMES[outcome].toLowerCase()}` : name;
}
