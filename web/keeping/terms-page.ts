import type { Fault } from '#domain/documents/fault.ts';
import { NOT_CHECKED, termWords } from '#domain/keeping/storage-term.ts';
import { DOCUMENT_KIND_NAMES, DOCUMENT_KINDS, type DocumentKind } from '#domain/letters/letter.ts';
import type { Role } from '#domain/people/role.ts';
import type { NomenclatureEffect, NomenclatureView } from '#views/keeping/keeping.ts';
import { selectField } from '../components/choice-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS, withQuery } from '../paths.ts';
import { keepingTabs } from './keeping-tabs.ts';
import { sitePicker } from './site-picker.ts';

/** A line as it is typed. */
export interface TypedItem {
  readonly index: string;
  readonly title: string;
  readonly term: string;
  readonly norm: string;
}

/** Which index one letter or the letters of one case get, as it is typed. */
export interface IndexTyped {
  readonly kind: 'letter' | 'case';
  readonly number: string;
  readonly itemIndex: string;
  readonly reason: string;
}

export interface TermsModel {
  /** Null: no site is chosen yet. */
  readonly view: NomenclatureView | null;
  readonly versions: readonly NomenclatureView[];
  readonly items: readonly TypedItem[];
  readonly ofKinds: Readonly<Record<DocumentKind, string>>;
  readonly reason: string;
  readonly ofOne: IndexTyped;
  /** What saving would change; undefined: not asked yet. */
  readonly effect: NomenclatureEffect | undefined;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly siteId: string;
  readonly role: Role;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly keysOf: () => FormKeys;
}

/** The nomenclature of cases of a site: what is kept how long, by which norm, and for which letters. */
export function termsPage(chrome: Chrome, model: TermsModel): Html {
  const { view, role, sites, siteId, faults, refusal } = model;
  const mayChange = role === 'admin' || role === 'site_admin';
  const content = html`<div class="page-head"><h1>Сроки хранения</h1></div>
    ${keepingTabs(PATHS.keepingTerms, role)} ${sitePicker(PATHS.keepingTerms, sites, siteId)}
    ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
    ${
      view === null
        ? html`<p class="muted">Выберите участок.</p>`
        : html`<div class="stacked">
            ${inForce(view, chrome.viewer)} ${mayChange ? form(model) : undefined}
            ${role === 'auditor' ? undefined : indexForm(model)} ${versionList(model, chrome.viewer)}
          </div>`
    }`;
  return page(chrome, { title: 'Сроки хранения', width: 'wide' }, content);
}

function inForce(view: NomenclatureView, viewer: Viewer): Html {
  const by =
    view.savedAt === null ? html`поставлена с программой` : html`${view.savedByName}, ${timeTag(view.savedAt, viewer)}`;
  return html`<section class="card" aria-labelledby="nomenclature-heading">
    <h2 id="nomenclature-heading">Номенклатура дел, версия ${view.version}</h2>
    <p class="muted">${by}${view.reason === '' ? undefined : html`. Причина: ${view.reason}`}</p>
    ${view.note === '' ? undefined : html`<p class="notice notice-calm">${view.note}</p>`}
    <p>
      ${view.startRule} Окончанием считается конец хода письма, а если дело есть в картотеке — его последний акт, если
      он позже.
    </p>
    <div class="table-box" role="region" aria-label="Таблица: Номенклатура дел" tabindex="0">
      <table class="letters">
        <caption class="visually-hidden">
          Строки номенклатуры: индекс, заголовок, срок, норма, какие письма
        </caption>
        <thead>
          <tr>
            <th scope="col">Индекс</th>
            <th scope="col">Заголовок</th>
            <th scope="col">Срок</th>
            <th scope="col">Норма</th>
            <th scope="col">Какие письма</th>
          </tr>
        </thead>
        <tbody>
          ${view.items.map(
            ({ index, title, term, norm }) =>
              html`<tr>
                <td data-label="Индекс">${index}</td>
                <td class="grow" data-label="Заголовок">${title}</td>
                <td class="nowrap" data-label="Срок">${termWords(term)}</td>
                <td data-label="Норма">${norm}</td>
                <td data-label="Какие письма">${kindsOf(view, index)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function kindsOf({ ofKinds }: NomenclatureView, index: string): string {
  return DOCUMENT_KINDS.filter((kind) => ofKinds[kind] === index)
    .map((kind) => DOCUMENT_KIND_NAMES[kind])
    .join(', ');
}

const SPARE_LINES = 3;
const NOTHING: TypedItem = { index: '', title: '', term: '', norm: '' };

function form(model: TermsModel): Html {
  const { items, ofKinds, reason, faults, view, siteId, effect, keysOf } = model;
  const lines = [...items, ...Array.from({ length: SPARE_LINES }, () => NOTHING)];
  const action = withQuery(PATHS.keepingTerms, { site: siteId });
  return html`<form
    class="card"
    method="post"
    action="${action}"
    data-typed
    aria-labelledby="new-terms-heading"
    id="new-terms"
  >
    <h2 id="new-terms-heading">Изменить номенклатуру</h2>
    ${formKeys(keysOf())}<input type="hidden" name="base" value="${view?.version ?? 0}" />
    <p class="hint">
      Срок: число лет, «постоянно» или «ЭПК». Пустая строка не сохраняется. Норму укажите свою; пока её никто не
      проверил, пишите «${NOT_CHECKED}».
    </p>
    ${lines.map((line, place) => lineFields(line, place + 1, faults))}
    <div class="journal-filter">
      ${DOCUMENT_KINDS.map((kind) =>
        textField({
          name: `kind-${kind}`,
          label: `Индекс: ${DOCUMENT_KIND_NAMES[kind]}`,
          value: ofKinds[kind],
          faults,
        }),
      )}
    </div>
    ${textField({ name: 'reason', label: 'Почему меняется', hint: 'Приказ, дата, номер.', value: reason, faults })}
    ${effectSection(effect)}
    <p class="button-row">
      <button name="act" value="look">Показать, что изменится</button>
      ${effect === undefined ? undefined : html`<button class="primary" name="act" value="save">Сохранить новую версию</button>`}
    </p>
  </form>`;
}

function lineFields({ index, title, term, norm }: TypedItem, place: number, faults: readonly Fault[]): Html {
  const of = (name: string): string => `${name}-${String(place)}`;
  return html`<fieldset class="field">
    <legend>Строка ${place}</legend>
    <div class="journal-filter">
      ${textField({ name: of('index'), label: 'Индекс', value: index, faults })}
      ${textField({ name: of('title'), label: 'Заголовок', value: title, faults })}
      ${textField({ name: of('term'), label: 'Срок', value: term, faults })}
      ${textField({ name: of('norm'), label: 'Норма', value: norm, faults })}
    </div>
  </fieldset>`;
}

function effectSection(effect: NomenclatureEffect | undefined): MaybeHtml {
  if (effect === undefined) return undefined;
  const { changed, overNow, overThen, atMost } = effect;
  const many = (count: number): string => (count >= atMost ? `${String(atMost)} или больше` : String(count));
  return html`<section class="notice notice-calm" role="status" aria-labelledby="effect-heading" id="effect">
    <h3 id="effect-heading">Что изменится</h3>
    ${
      changed.length === 0
        ? html`<p>Ничего не изменится.</p>`
        : html`<ul>
            ${changed.map((line) => html`<li>${line}</li>`)}
          </ul>`
    }
    <p>
      Писем с истёкшим сроком сейчас: ${many(overNow)}, будет: ${many(overThen)}. Само ничего не уничтожается: только по
      акту, который утвердил второй человек.
    </p>
  </section>`;
}

function indexForm({ view, siteId, ofOne, keysOf, faults }: TermsModel): Html {
  return html`<form
    class="card"
    method="post"
    action="${withQuery(PATHS.keepingIndexes, { site: siteId })}"
    data-typed
    aria-labelledby="index-heading"
  >
    <h2 id="index-heading">Другой индекс письму или делу</h2>
    ${formKeys(keysOf())}
    <div class="journal-filter">
      ${selectField({
        ...{ name: 'kind', form: 'own', label: 'Чему', value: ofOne.kind, faults: [] },
        choices: [
          { value: 'letter', label: 'письму' },
          { value: 'case', label: 'всем письмам дела' },
        ],
      })}
      ${textField({ name: 'number', form: 'own', label: 'Номер', value: ofOne.number, faults: faults.filter(({ field }) => field === 'number') })}
      ${selectField({
        ...{
          name: 'itemIndex',
          form: 'own',
          label: 'Индекс',
          value: ofOne.itemIndex,
          faults: [],
          emptyLabel: 'выберите',
        },
        choices: (view?.items ?? []).map(({ index, title }) => ({ value: index, label: `${index} — ${title}` })),
      })}
      ${textField({ name: 'reason', form: 'own', label: 'Причина', value: ofOne.reason, faults: [] })}
    </div>
    <p class="button-row"><button>Задать</button></p>
  </form>`;
}

function versionList({ versions }: TermsModel, viewer: Viewer): MaybeHtml {
  if (versions.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="versions-heading">
    <h2 id="versions-heading">Прежние версии</h2>
    <ul class="files">
      ${versions.map(
        ({ version, savedByName, savedAt, reason }) =>
          html`<li>
            Версия ${version}: ${savedByName}, ${savedAt === null ? '' : timeTag(savedAt, viewer)}. ${reason}
          </li>`,
      )}
    </ul>
  </section>`;
}
