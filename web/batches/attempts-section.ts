import { sendingReasonWords } from '#domain/batches/batch-awaiting.ts';
import type { BatchCard, SubmissionAttemptView } from '#views/batches/batch.ts';
import { timeTag } from '../components/time.ts';
import { ATTEMPT_OUTCOME_NAMES } from '../format/batch-status.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';

/** `acceptedCount`: as written so far. */
type Attempted = Pick<BatchCard, 'attempts' | 'acceptedCount'>;

/** Each attempt to hand the archive over and what came of it. */
export function attemptsSection({ attempts, acceptedCount }: Attempted, viewer: Viewer): MaybeHtml {
  if (attempts.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="attempts-heading">
    <h2 id="attempts-heading">Попытки передачи</h2>
    <ol class="timeline">
      ${attempts.map((attempt) => attemptLine(attempt, viewer, (acceptedCount ?? 0) > 0))}
    </ol>
  </section>`;
}

/** After a recovery the first attempt is a question: nothing has left by it. */
function isOnlyAsked(reason: string | null): boolean {
  return reason === sendingReasonWords({ code: 'recovered' });
}

function attemptLine(
  { attempt, createdAt, outcome, reason }: SubmissionAttemptView,
  viewer: Viewer,
  hasSome: boolean,
): Html {
  const words = isOnlyAsked(reason)
    ? 'не передавалась'
    : outcome === null
      ? hasSome
        ? 'ответ есть не обо всех письмах'
        : 'ответа ещё нет'
      : ATTEMPT_OUTCOME_NAMES[outcome];
  return html`<li>
    ${timeTag(createdAt, viewer)}
    <span
      >Попытка ${attempt}: ${words}${reason === null ? undefined : html`<small class="muted"> ${reason}</small>`}</span
    >
  </li>`;
}
