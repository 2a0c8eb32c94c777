import type { Fault } from '#domain/documents/fault.ts';
import { DOCUMENT_KIND_NAMES, type DocumentKind } from '#domain/letters/letter.ts';
import { selectField } from '../components/choice-field.ts';
import { conflictSection, saveButtons, seenInputs, type EditConflict, type Seen } from '../components/edit-conflict.ts';
import { errorSummary } from '../components/error-summary.ts';
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
  /** Who can give a visa here. */
  readonly people: readonly Person[];
  /** Names of everybody whom the versions name. */
  readonly names: ReadonlyMap<string, string>;
  /** What was chosen and not taken. */
  readonly typed?: Endorsers | undefined;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  /** What stood there when the form was opened. */
  readonly seen: Seen;
  readonly conflict?: EditConflict | undefined;
}

const KINDS = Object.entries(DOCUMENT_KIND_NAMES) as readonly (readonly [DocumentKind, string])[];

/** Whose visa comes before the signature, by the kind of document; every saving is a version. */
export function routePage(chrome: Chrome, model: RouteModel, keys: FormKeys): Html {
  const { versions, faults, refusal, seen, conflict } = model;
  const content = html`<div class="page-head">
      <h1>Порядок согласования</h1>
      <a href="${PATHS.approvals}">К очереди на подпись</a>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
    <div class="columns">
      <form method="post" action="${PATHS.approvalRoute}" class="card column-main" data-typed>
        <p>
          Сначала виза, потом подпись. Письмо идёт по порядку, который действовал, когда его отправили на подпись; уже
          отправленные письма перемена не затрагивает. Своё письмо никто не визирует: автору визы не нужно. Вместо
          визирующего завизировать может и подписывающий.
        </p>
        ${formKeys(keys)} ${seenInputs(seen)} ${conflictSection(conflict, 'в порядке')}
        ${KINDS.map((kind) => endorserField(kind, model))}
        <p class="button-row">${saveButtons('Сохранить новой версией', conflict)}</p>
      </form>
      <aside class="card column-side" aria-labelledby="versions-heading">
        <h2 id="versions-heading">Версии</h2>
        ${
          versions.length === 0
            ? html`<p class="muted">Порядок ещё не задан: все письма идут сразу на подпись.</p>`
            : html`<ol class="versions">
                ${versions.map((version) => versionLine(version, model, chrome.viewer))}
              </ol>`
        }
      </aside>
    </div>`;
  return page(chrome, { title: 'Порядок согласования', width: 'wide' }, content);
}

/** Whoever is named and can give no visa here any more stays named, with what it means: what is not seen is not mended. */
function endorserField(
  [kind, label]: (typeof KINDS)[number],
  { versions, people, names, typed, faults }: RouteModel,
): Html {
  const value = (typed ?? versions[0]?.endorsers)?.[kind] ?? '';
  const choices = people.map(({ id, fullName, position }) => ({ value: id, label: `${fullName}, ${position}` }));
  const isGone = value !== '' && people.every(({ id }) => id !== value);
  const gone = { value, label: `${names.get(value) ?? 'неизвестный'}, ${GONE}` };
  const told = isGone && faults.length === 0 ? [{ code: 'endorser_gone', field: kind, message: GONE_FAULT }] : faults;
  return selectField({
    ...{ name: kind, label, value, faults: told, choices: isGone ? [gone, ...choices] : choices },
    ...{ emptyLabel: NO_VISA, isEmptyKept: true },
  });
}

/** Of a kind that needs nobody's visa. */
export const NO_VISA = 'без визы, сразу на подпись';
const GONE = 'больше не работает на участке';
const GONE_FAULT =
  'Больше не визирует на участке: письма этого вида не уйдут на подпись. Выберите другого или «без визы».';

function versionLine(
  { version, endorsers, savedByName, savedAt }: RouteVersion,
  { people, names }: RouteModel,
  viewer: Viewer,
): Html {
  const nameOf = (id: string): string => {
    const isHere = people.some((person) => person.id === id);
    return `${names.get(id) ?? 'неизвестный'}${isHere ? '' : ` (${GONE})`}`;
  };
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
