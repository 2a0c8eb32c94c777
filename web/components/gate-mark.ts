import { GATE_NAMES, type Gate } from '#domain/proof/gate.ts';
import { html, type Html } from '../html.ts';
import { icon, type IconName } from './icons.ts';
import type { Tone } from '../format/status.ts';

/** Three answers differ by word, by colour and by shape. */
const LOOKS: Readonly<Record<Gate, { readonly tone: Tone; readonly sign: IconName }>> = {
  green: { tone: 'good', sign: 'check' },
  amber: { tone: 'warn', sign: 'clock' },
  red: { tone: 'bad', sign: 'cross' },
};

/** Whether an addressee is notified; of a hearing in the words of all who take part. */
export function gateMark(gate: Gate, words: Readonly<Record<Gate, string>> = GATE_NAMES): Html {
  const { tone, sign } = LOOKS[gate];
  return html`<span class="pill pill-${tone}">${icon(sign)}${words[gate]}</span>`;
}
