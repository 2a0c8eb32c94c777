import { MOST_STEERED, STEERING_RULES, type SteeringAct } from '#domain/processes/steering.ts';
import type { LostProcess } from '#views/engine/adoption.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS, subjectPath } from '../paths.ts';

export interface LostModel {
  readonly lost: readonly LostProcess[];
  readonly viewer: Viewer;
  /** Each form's own. */
  readonly keysOf: () => FormKeys;
}

/** What nobody leads, with a button for each and one for all that is listed; nothing when everything is led. */
export function lostSection({ lost, viewer, keysOf }: LostModel): MaybeHtml {
  if (lost.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="lost-heading">
    <h2 id="lost-heading">Никто не ведёт</h2>
    <p>
      Письма, партии, публикации и уведомления, процесс которых потерян, прекращён или прерван: что из этого, сказано в
      строке. Продолженный процесс начинает с того места, которое доказывают записи (у письма и партии — и Почта);
      дважды ничего не уходит.
    </p>
    ${lost.length < MOST_STEERED ? undefined : html`<p>${MANY}</p>`}
    <ul class="act-list">
      ${lost.map((one) => lostLine(one, viewer, keysOf()))}
    </ul>
    ${steerForm(keysOf(), { act: 'adopt', names: namesOf(lost), label: lost.length < MOST_STEERED ? 'Продолжить все' : 'Продолжить перечисленные' })}
    <p class="hint">Сначала будет показано по каждому; до подтверждения с причиной ничего не делается.</p>
  </section>`;
}

const MANY = `Здесь первые ${String(MOST_STEERED)}, дольше всех известные: следующие появятся, когда эти продолжатся. Все разом продолжает команда npm run reconcile -- --repair.`;

const LETTERS_FIRST: readonly LostProcess['kind'][] = ['letter', 'batch', 'publication', 'notification'];

/** Letters first: what a batch tells them then finds somebody to hear it. */
function namesOf(lost: readonly LostProcess[]): readonly string[] {
  const place = ({ kind }: LostProcess): number => LETTERS_FIRST.indexOf(kind);
  return lost.toSorted((one, two) => place(one) - place(two)).map(({ workflowId }) => workflowId);
}

function lostLine({ kind, id, workflowId, words, since }: LostProcess, viewer: Viewer, keys: FormKeys): Html {
  const { about, told } = apart(words);
  return html`<li>
    <div>
      <a href="${subjectPath({ kind, id }, 'card') ?? PATHS.workflows}">${about}</a>
      <span class="hint">${timeTag(since, viewer)}</span>
      <p>${told}</p>
    </div>
    ${steerForm(keys, { act: 'adopt', names: [workflowId] })}
  </li>`;
}

/** Each of the words begins with what it is about: that is said once. */
function apart(words: readonly string[]): { readonly about: string; readonly told: string } {
  const [about = '', first = ''] = words[0]?.split(/: (.*)/s) ?? [];
  const others = words.slice(1).map((one) => one.replace(`${about}: `, ''));
  return { about, told: [first, ...others].join('; ') };
}

/** Proposes an act on these: what it would do is said on a page of its own, where it is confirmed. */
export function steerForm(
  keys: FormKeys,
  {
    act,
    names,
    label = STEERING_RULES[act].name,
  }: { readonly act: SteeringAct; readonly names: readonly string[]; readonly label?: string },
): Html {
  return html`<form method="post" action="${PATHS.steerings}">
    ${formKeys(keys)}<input type="hidden" name="act" value="${act}" />
    ${names.map((name) => html`<input type="hidden" name="process" value="${name}" />`)}
    <button>${label}…</button>
  </form>`;
}
