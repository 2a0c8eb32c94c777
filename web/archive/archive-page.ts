import type { Fault } from '#domain/documents/fault.ts';
import { ARCHIVE_STOPS, ARCHIVE_YEARS } from '#domain/archive/archive-rule.ts';
import type { ArchiveView } from '#views/archive/archive.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import { errorSummary } from '../components/error-summary.ts';
import { emptyState } from '../components/empty-state.ts';
import { fieldId } from '../components/field.ts';
import { factList } from '../components/facts.ts';
import { formKeys } from '../components/form-keys.ts';
import { optionalTime } from '../components/time.ts';
import { lettersText } from '../format/count.ts';
import { numberText } from '../format/number.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { letterRow } from '../letters/list/letter-row.ts';
import { PATHS, withQuery } from '../paths.ts';

/** The rule as it was typed. */
export interface RuleTyped {
  readonly isOn: boolean;
  readonly years: string;
}

export interface ArchivePageModel {
  readonly view: ArchiveView;
  /** 0: nothing is in the archive. */
  readonly year: number;
  readonly text: string;
  readonly site: string;
  readonly letters: readonly LetterListItem[];
  readonly moreHref?: string | undefined;
  readonly isContinued: boolean;
  /** Of the rule, which was not taken as it was typed. */
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  readonly typed?: RuleTyped | undefined;
  readonly searchRefusal?: string | undefined;
  readonly isAdmin: boolean;
  /** Letters of all courts, which may be narrowed to one. */
  readonly seesAll: boolean;
  readonly keys: FormKeys;
}

/** Old letters by years; they are no longer in the list of letters, and their proof is whole. */
export function archivePage(chrome: Chrome, model: ArchivePageModel): Html {
  const { view, faults, refusal } = model;
  const total = view.years.reduce((sum, { count }) => sum + count, 0);
  const content = html`<div class="page-head">
      <h1>Архив писем</h1>
      <p class="muted" id="archive-total">В архиве: ${lettersText(total)}</p>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Не сохранено' })}
    ${total === 0 ? nothingThere(model) : yearList(chrome.viewer, model)} ${ruleSection(model, chrome.viewer)}`;
  return page(chrome, { title: 'Архив писем', width: 'wide' }, content);
}

function nothingThere({ view }: ArchivePageModel): Html {
  const words = view.rule.isOn
    ? 'Письма, ход которых кончился достаточно давно, переходят сюда ночью сами.'
    : 'Правило архива выключено: все письма — в общем списке. Включает его администратор.';
  return emptyState('В архиве пусто', words);
}

function yearList(viewer: Viewer, model: ArchivePageModel): Html {
  const { letters, searchRefusal } = model;
  return html`<nav class="chips" aria-label="Годы">
      <ul>
        ${model.view.years.map(
          ({ year, count }) =>
            html`<li>
              <a
                class="chip"
                href="${withQuery(PATHS.archive, { year: String(year), q: model.text, site: model.site })}"
                ${year === model.year ? html`aria-current="true"` : undefined}
                >${year} <span class="chip-count">${numberText(count)}</span></a
              >
            </li>`,
        )}
      </ul>
    </nav>
    ${searchForm(model)}
    ${searchRefusal === undefined ? undefined : html`<p class="fault" role="alert">${searchRefusal}</p>`}
    ${letters.length === 0 ? emptyState('Ничего не найдено', 'Проверьте номер или имя, либо выберите другой год.') : table(viewer, model)}`;
}

function searchForm({ year, text, site, seesAll }: ArchivePageModel): Html {
  const own = seesAll
    ? html`<label class="visually-hidden" for="site">Код участка</label
        ><input
          id="site"
          name="site"
          type="search"
          value="${site}"
          maxlength="16"
          placeholder="Участок, например 50MS0095"
          autocomplete="off"
        />`
    : undefined;
  return html`<form class="search" method="get" action="${PATHS.archive}" role="search">
    <input type="hidden" name="year" value="${year}" />
    <label class="visually-hidden" for="q">Найти письмо в архиве за ${year} год</label>
    <input
      id="q"
      name="q"
      type="search"
      value="${text}"
      maxlength="200"
      placeholder="Номер, ШПИ, дело, получатель"
      autocomplete="off"
    />
    ${own}
    <button>Найти</button>
    ${text === '' && site === '' ? undefined : html`<a href="${withQuery(PATHS.archive, { year: String(year) })}">Сбросить поиск</a>`}
  </form>`;
}

function table(viewer: Viewer, { letters, moreHref, isContinued, year, text, site }: ArchivePageModel): Html {
  return html`<div class="table-box">
      <table class="letters">
        <caption class="visually-hidden">
          Письма архива за ${year} год, новые сверху. Строка открывает письмо.
        </caption>
        <thead>
          <tr>
            <th scope="col">Номер</th>
            <th scope="col">Отправлено</th>
            <th scope="col">ШПИ</th>
            <th scope="col">Комментарий</th>
            <th scope="col">Получатель</th>
            <th scope="col">Статус</th>
          </tr>
        </thead>
        <tbody>
          ${letters.map((letter) => letterRow(letter, viewer))}
        </tbody>
      </table>
    </div>
    ${pager(moreHref, isContinued, withQuery(PATHS.archive, { year: String(year), q: text, site }))}`;
}

function pager(moreHref: string | undefined, isContinued: boolean, startHref: string): MaybeHtml {
  if (moreHref === undefined && !isContinued) return undefined;
  const start = isContinued ? html`<a href="${startHref}">К началу списка</a>` : undefined;
  const more =
    moreHref === undefined
      ? html`<span class="muted">Это конец списка.</span>`
      : html`<a class="button" href="${moreHref}">Показать ещё</a>`;
  return html`<p class="pager">${start} ${more}</p>`;
}

function ruleSection({ view: { rule }, typed, isAdmin, keys }: ArchivePageModel, viewer: Viewer): Html {
  return html`<section class="card" aria-labelledby="archive-rule-heading">
    <h2 id="archive-rule-heading">Правило архива</h2>
    ${factList([
      [
        'Письма переходят в архив',
        rule.isOn ? `через ${String(rule.years)} г. после конца своего хода, ночью` : 'не переходят: правило выключено',
      ],
      ['Изменено', optionalTime(rule.changedAt, viewer)],
      ['Последняя ночь', optionalTime(rule.ranAt, viewer)],
      ['Перешло за ночь', rule.movedCount === null ? undefined : numberText(rule.movedCount)],
      ['Чем кончилась', rule.stop === null ? undefined : ARCHIVE_STOPS[rule.stop]],
    ])}
    ${isAdmin ? ruleForm({ ...rule, years: String(rule.years), ...typed }, keys) : undefined}
  </section>`;
}

function ruleForm({ isOn, years }: RuleTyped, keys: FormKeys): Html {
  return html`<form method="post" action="${PATHS.archiveRule}">
    ${formKeys(keys)}
    <p>
      <label
        ><input type="checkbox" name="isOn" value="yes" ${isOn ? 'checked' : ''} /> Убирать старые письма в архив</label
      >
    </p>
    <div class="field">
      <label for="${fieldId('years')}">Через сколько лет после конца хода письма</label>
      <input
        id="${fieldId('years')}"
        name="years"
        type="number"
        min="${ARCHIVE_YEARS.least}"
        max="${ARCHIVE_YEARS.most}"
        value="${years}"
        required
      />
    </div>
    <p class="button-row"><button>Сохранить правило</button></p>
  </form>`;
}
