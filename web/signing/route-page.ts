import { DOCUMENT_KIND_NAMES, type DocumentKind } from '#domain/letters/letter.ts';
import { selectField, type Choice } from '../components/choice-field.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import { PATHS } from '../paths.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';

type Endorsers = Readonly<Partial<Record<DocumentKind, string>>>;

interface RouteVersion {
  readonly version: number;
  readonly endorsers: Endorsers;
  readonly savedByName: string;
  readonly savedAt: string;
}

interface Person {
  readonly id: string;
  readonly fullName: string;
  readonly position: string;
}

export interface RouteModel {
  /** Newest first. */
  readonly versions: readonly RouteVersion[];
  readonly people: readonly Person[];
  readonly refusal?: string | undefined;
}

const KINDS = Object.entries(DOCUMENT_KIND_NAMES) as readonly (readonly [DocumentKind, string])[];

/** Whose visa comes before the signature, by the kind of document; every saving is a version. */
export function routePage(chrome: Chrome, { versions, people, refusal }: RouteModel, keys: FormKeys): Html {
  const [newest] = versions;
  const choices = people.map(({ id, fullName, position }) => ({ value: id, label: `${fullName}, ${position}` }));
  const fields = KINDS.map(([kind, label]) =>
    selectField({
      ...{ name: kind, label, ...endorserOf(newest?.endorsers[kind] ?? '', kind, choices) },
      ...{ emptyLabel: 'без визы, сразу на подпись', isEmptyKept: true },
    }),
  );
  const content = html`<div class="page-head">
      <h1>Порядок согласования</h1>
      <a href="${PATHS.approvals}">К очереди на подпись</a>
    </div>
    ${refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
    <div class="columns">
      <form method="post" action="${PATHS.approvalRoute}" class="card column-main" data-typed>
        <p>
          Сначала виза, потом подпись. Письмо идёт по порядку, который действовал, когда его отправили на подпись; уже
          отправленные письма перемена не затрагивает. Своё письмо никто не визирует: автору визы не нужно. Вместо
          визирующего завизировать может и подписывающий.
        </p>
        ${formKeys(keys)}
        <input type="hidden" name="after" value="${newest?.version ?? 0}" data-typed-base />
        ${fields}
        <button class="primary">Сохранить новой версией</button>
      </form>
      <aside class="card column-side" aria-labelledby="versions-heading">
        <h2 id="versions-heading">Версии</h2>
        ${
          versions.length === 0
            ? html`<p class="muted">Порядок ещё не задан: все письма идут сразу на подпись.</p>`
            : html`<ol class="versions">
                ${versions.map((version) => versionLine(version, people, chrome.viewer))}
              </ol>`
        }
      </aside>
    </div>`;
  return page(chrome, { title: 'Порядок согласования', width: 'wide' }, content);
}

/** Who is no longer here stands in the order still: nothing of this kind goes out until it is changed. */
function endorserOf(id: string, kind: DocumentKind, choices: readonly Choice[]) {
  if (id === '' || choices.some(({ value }) => value === id)) return { value: id, choices, faults: [] };
  const message =
    'Визирующий больше не работает на участке: такие письма не уходят на подпись, пока здесь не выбран другой или «без визы».';
  const faults = [{ code: 'endorser_gone', field: kind, message }];
  return { value: id, faults, choices: [{ value: id, label: 'бывший сотрудник' }, ...choices] };
}

function versionLine(
  { version, endorsers, savedByName, savedAt }: RouteVersion,
  people: readonly Person[],
  viewer: Viewer,
): Html {
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.fullName ?? 'бывший сотрудник';
  const lines = KINDS.filter(([kind]) => endorsers[kind] !== undefined).map(
    ([kind, label]) => html`<li>${label}: ${nameOf(endorsers[kind] ?? '')}</li>`,
  );
  return html`<li>
    <b>Версия ${version}</b>, ${savedByName}, ${timeTag(savedAt, viewer)}
    <ul>
      ${lines.length === 0 ? html`<li>без виз</li>` : lines}
    </ul>
  </li>`;
}
