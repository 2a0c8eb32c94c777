import { timeTag } from '../components/time.ts';
import { html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';

/** Clocks that differ by less show the same minute; none is worth a word. */
const WORTH_SAYING_MS = 60_000;

/** For whom the engine's own times are drawn: they and what they are compared with are of one clock. */
export function engineViewer(viewer: Viewer, engineNow: string): Viewer {
  return { ...viewer, now: engineNow };
}

/** Where a rehearsal has moved the program's clock: by which clock rounds and schedules are told. Processes of the court's things it moves along. */
export function clocksNotice(viewer: Viewer, engineNow: string): MaybeHtml {
  if (Math.abs(Date.parse(viewer.now) - Date.parse(engineNow)) < WORTH_SAYING_MS) return undefined;
  return html`<p class="hint">
    Расписания и обходы — по часам сервера процессов, их репетиция не перематывает: там сейчас
    ${timeTag(engineNow, engineViewer(viewer, engineNow))}.
  </p>`;
}
