import { capitalised } from '#domain/work/capitalised.ts';
import type { AwaitingView } from '#views/work/awaiting.ts';
import { spanText } from '../format/duration.ts';
import { isPast, MOOD_NAMES, type Mood } from '../format/mood.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { moodIcon } from './icons.ts';
import { timeTag } from './time.ts';
import type { Viewer } from '../layout/chrome.ts';

export interface MoodBoxModel {
  readonly mood: Mood;
  readonly awaiting: AwaitingView | null;
  /** Since when its subject stands where it does; what is awaited may have begun later by itself. ISO instant. */
  readonly since: string;
  readonly viewer: Viewer;
  /** What the term means, when it is not the end of the waiting. */
  readonly untilLabel?: string | undefined;
  /** What sets the term, where none stands; «срок не назначен» when absent. */
  readonly noTerm?: MaybeHtml;
  /** What is awaited, from whom and until when, where the subject tells it in one sentence. */
  readonly sentence?: string | null | undefined;
  /** What it is called and why nothing is awaited, where that is not the subject's own doing. */
  readonly halt?: { readonly name: string; readonly why: string } | undefined;
  /** A sentence that says what to do or what goes on. */
  readonly advice?: MaybeHtml;
}

/** «Чего ждём»: what, from whom, since when, until when. Sleeping and stuck differ in words, colour and sign. */
export function moodBox(model: MoodBoxModel): Html {
  const { mood, awaiting, viewer } = model;
  const since = awaiting?.since ?? model.since;
  return html`<section class="mood mood-${mood}" aria-labelledby="mood-heading">
    <div class="mood-sign">${moodIcon(mood)}</div>
    <div class="mood-body">
      <p class="mood-name">${model.halt?.name ?? MOOD_NAMES[mood]}</p>
      ${heading(model)} ${model.advice}
    </div>
    <dl class="mood-terms">
      ${awaiting === null ? undefined : term('От кого', awaiting.from)}
      ${term('С какого времени', html`${timeTag(since, viewer)} <small>${spanText(since, viewer.now)}</small>`)}
      ${awaiting === null ? undefined : termOfWaiting(model, awaiting)}
    </dl>
  </section>`;
}

function heading({ awaiting, sentence, halt }: MoodBoxModel): Html {
  if (halt !== undefined) return html`<h2 id="mood-heading">${halt.why}</h2>`;
  if (awaiting === null) return html`<h2 id="mood-heading">Ждать больше нечего</h2>`;
  if (sentence != null) return html`<h2 id="mood-heading" class="mood-sentence">${sentence}</h2>`;
  return html`<h2 id="mood-heading"><span class="visually-hidden">Чего ждём: </span>${capitalised(awaiting.what)}</h2>`;
}

function term(label: string, value: Html | string): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function termOfWaiting({ untilLabel, noTerm, viewer }: MoodBoxModel, { until }: AwaitingView): Html {
  if (until === undefined) return term('До какого времени', html`${noTerm ?? 'срок не назначен'}`);
  return term(untilLabel ?? 'До какого времени', untilOf(until, viewer));
}

function untilOf(until: string, viewer: Viewer): Html {
  const words = isPast(until, viewer.now)
    ? `просрочено на ${spanText(until, viewer.now)}`
    : `осталось ${spanText(viewer.now, until)}`;
  return html`${timeTag(until, viewer)} <small>${words}</small>`;
}
