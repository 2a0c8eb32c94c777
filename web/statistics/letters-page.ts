import { dayText } from '../format/time.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import { moneyText } from '#domain/post/tariff.ts';
import { BASES, queryOf, WAYS, type LetterFilter } from '#domain/statistics/filter.ts';
import { narrowingWords } from '#domain/statistics/narrowing-words.ts';
import { periodWords } from '#domain/statistics/periods.ts';
import type { StatisticsLines, StatisticsLineView } from '#views/statistics/statistics.ts';
import { emptyState } from '../components/empty-state.ts';
import { shpiTag } from '../components/shpi.ts';
import { statusPill } from '../components/status-pill.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { letterPath, PATHS, withQuery } from '../paths.ts';
import { numberText } from '../format/number.ts';

export interface StatisticsLettersModel {
  readonly filter: LetterFilter;
  readonly letters: StatisticsLines;
  readonly siteNames: ReadonlyMap<string, string>;
  readonly signerName: string | null;
  readonly csvHref: string;
}

/** The letters that one number of a report is made of. */
export function statisticsLettersPage(chrome: Chrome, model: StatisticsLettersModel): Html {
  const { filter, letters, csvHref } = model;
  const { from, to, basis, siteId } = filter;
  const back = withQuery(PATHS.statistics, queryOf({ from, to, basis, siteId }));
  const content = html`<div class="page-head">
      <h1>Письма отчёта: ${numberText(letters.count)}</h1>
    </div>
    <p><a href="${back}">К отчёту</a>${narrowedLink(model)}</p>
    <p class="hint">${conditionWords(model)}</p>
    ${
      letters.items.length === 0
        ? emptyState('Таких писем нет', 'Вернитесь к отчёту и выберите другое число.')
        : html`<p class="button-row no-print"><a class="button" href="${csvHref}" download>Все, таблица csv</a></p>
            ${table(letters.items)}`
    }
    ${
      letters.nextCursor === null
        ? undefined
        : html`<p class="no-print">
            <a
              class="button"
              href="${withQuery(PATHS.statisticsLetters, { ...queryOf(filter), after: letters.nextCursor })}"
              >Дальше</a
            >
          </p>`
    }`;
  return page(chrome, { title: 'Письма отчёта', width: 'wide' }, content);
}

/** The list behind a number of the whole report is left for the whole report; of these letters alone there is one too. */
function narrowedLink({ filter, signerName }: StatisticsLettersModel): MaybeHtml {
  if (narrowingWords(filter, signerName).length === 0) return undefined;
  return html` · <a href="${withQuery(PATHS.statistics, queryOf(filter))}">Отчёт только по этим письмам</a>`;
}

function conditionWords({ filter, siteNames, signerName }: StatisticsLettersModel): string {
  const { siteId, basis } = filter;
  const words = [
    `Письма, которые ${BASES[basis]} за ${periodWords(filter)}`,
    siteId === null ? undefined : (siteNames.get(siteId) ?? siteId),
    ...narrowingWords(filter, signerName),
  ];
  return `${words.filter((word) => word !== undefined).join('; ')}.`;
}

function table(letters: readonly StatisticsLineView[]): Html {
  return html`<div class="table-box" role="region" aria-label="Письма отчёта" tabindex="0">
    <table class="registry">
      <thead>
        <tr>
          <th scope="col">Номер</th>
          <th scope="col">День</th>
          <th scope="col">Участок</th>
          <th scope="col">Вид</th>
          <th scope="col">Документ</th>
          <th scope="col">Способ</th>
          <th scope="col">Состояние</th>
          <th scope="col">ШПИ</th>
          <th scope="col">Регион</th>
          <th scope="col">Подписал</th>
          <th scope="col" class="number">Сбережено</th>
        </tr>
      </thead>
      <tbody>
        ${letters.map(line)}
      </tbody>
    </table>
  </div>`;
}

function line(letter: StatisticsLineView): Html {
  const { id, number, day, siteId, kind, documentKind, way, status, outcome, shpi, region, signedByName, saved } =
    letter;
  return html`<tr>
    <td class="nowrap" data-label="Номер"><a href="${letterPath(id)}">${number ?? 'без номера'}</a></td>
    <td class="nowrap" data-label="День">${dayText(day)}</td>
    <td class="nowrap" data-label="Участок">${siteId}</td>
    <td data-label="Вид">${LETTER_KIND_NAMES[kind]}</td>
    <td data-label="Документ">${DOCUMENT_KIND_NAMES[documentKind]}</td>
    <td data-label="Способ">${WAYS[way]}</td>
    <td data-label="Состояние">${statusPill(status, outcome)}</td>
    <td class="nowrap" data-label="ШПИ">${shpi === null ? '—' : shpiTag(shpi)}</td>
    <td data-label="Регион">${region}</td>
    <td data-label="Подписал">${signedByName ?? '—'}</td>
    <td class="number nowrap" data-label="Сбережено">${moneyText(saved)}</td>
  </tr>`;
}
