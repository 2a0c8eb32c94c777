import type { Mood } from '../format/mood.ts';
import { html, type Html } from '../html.ts';

/** Signs are drawn here, on a 24 × 24 field, in the colour of the text about them. */
const SHAPES = {
  moon: html`<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z" />`,
  person: html`<circle cx="12" cy="8" r="4" /><path d="M4 21c0-4 3.6-7 8-7s8 3 8 7" />`,
  hand: html`<path d="M5 12h13M13 6l6 6-6 6" />`,
  clock: html`<circle cx="12" cy="12" r="9" /><path d="M12 7v5.5l3.5 2" />`,
  alert: html`<path d="M12 3.5 22 20.5H2z" /><path d="M12 10v5M12 17.6v.2" />`,
  search: html`<circle cx="10.5" cy="10.5" r="6.5" /><path d="m15.5 15.5 5 5" />`,
  back: html`<path d="M9 6 4 11l5 5M4 11h10a6 6 0 0 1 0 9h-2" />`,
  cross: html`<path d="m6 6 12 12M18 6 6 18" />`,
  check: html`<path d="m4.5 12.5 5 5 10-11" />`,
} as const;

export type IconName = keyof typeof SHAPES;

/** A decorative sign: the words beside it say the same. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}

const MOOD_ICONS: Readonly<Record<Mood, IconName>> = {
  yours: 'hand',
  person: 'person',
  asleep: 'moon',
  checking: 'search',
  overdue: 'clock',
  stuck: 'alert',
  finished: 'check',
};

export function moodIcon(mood: Mood): Html {
  return icon(MOOD_ICONS[mood]);
}
