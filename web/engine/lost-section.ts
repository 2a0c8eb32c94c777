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

/** What the engine has lost, with a button for each and one for all; nothing when nothing is lost. */
export function lostSection({ lost, viewer, keysOf }: LostModel): MaybeHtml {
  if (lost.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="lost-heading">
    <h2 id="lost-heading">Потеряны сервером процессов</h2>
    <p>
      Письма, партии, публикации и расписания, найденные сверкой или при передаче сообщения. Продолженный процесс
      начинает с того места, которое доказывают записи (у письма и партии — и Почта); дважды ничего не уходит.
    </p>
    <ul class="act-list">
      ${lost.map((one) => lostLine(one, viewer, keysOf()))}
    </ul>
    ${adoptForm(keysOf(), { name: 'Продолжить все', ask: 'Будут продолжены все процессы, которых не знает сервер процессов, и заведены недостающие расписания.' })}
  </section>`;
}

function lostLine({ kind, id, words, since }: LostProcess, viewer: Viewer, keys: FormKeys): Html {
  const { about, told } = apart(words);
  return html`<li>
    <div>
      <a href="${subjectPath({ kind, id }, 'card') ?? PATHS.workflows}">${about}</a>
      <span class="hint">${timeTag(since, viewer)}</span>
      <p>${told}</p>
    </div>
    ${adoptForm(keys, { kind, id, name: 'Продолжить', ask: 'Процесс будет начат с того места, на котором стоит запись в базе.' })}
  </li>`;
}

/** Each of the words begins with what it is about: that is said once. */
function apart(words: readonly string[]): { readonly about: string; readonly told: string } {
  const [about = '', first = ''] = words[0]?.split(/: (.*)/s) ?? [];
  const others = words.slice(1).map((one) => one.replace(`${about}: `, ''));
  return { about, told: [first, ...others].join('; ') };
}

/** Opens before it is sent: the second press is the confirmation. */
export function adoptForm(
  keys: FormKeys,
  {
    kind,
    id,
    name,
    ask,
  }: { readonly kind?: string; readonly id?: string; readonly name: string; readonly ask: string },
): Html {
  const subject =
    kind === undefined || id === undefined
      ? undefined
      : html`<input type="hidden" name="kind" value="${kind}" /><input type="hidden" name="id" value="${id}" />`;
  return html`<details>
    <summary>${name}…</summary>
    <form method="post" action="${PATHS.adoptions}">
      ${formKeys(keys)}${subject}
      <p>${ask}</p>
      <p class="button-row"><button class="primary">${name}</button></p>
    </form>
  </details>`;
}
