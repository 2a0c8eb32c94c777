import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import type { RowState } from '#domain/letters/letter-import.ts';
import type { CaseMailingView } from '#views/case-letters/case-letter.ts';
import { askedLater, askedLetters, type AskedLetter } from '../components/asked-letters.ts';
import { formKeys } from '../components/form-keys.ts';
import { sums } from '../components/sums.ts';
import { countText, lettersText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { CASE_PATHS, casePath } from '../cases/case-paths.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { caseMailingPath, letterPath, PATHS } from '../paths.ts';

const REFRESH_SECONDS = 2;
/** While somebody reads and ticks. */
const READING_REFRESH_SECONDS = 4;

const TITLES = {
  planned: 'Проверка писем по делам',
  going: 'Письма создаются',
  done: 'Письма по делам созданы',
} as const;

/** What would be made of the chosen cases, or how it goes: drawn from what is kept, so that a reload shows the truth. */
export function mailingPage(chrome: Chrome, view: CaseMailingView, keys: FormKeys): Html {
  const { state, counts } = view;
  const all = counts.made + counts.waiting + counts.failed;
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${CASE_PATHS.cases}">Дела</a></p>
      <h1>${TITLES[state]}</h1>
    </div>
    <section class="card run stacked" role="status" aria-labelledby="counts-heading">
      <h2 id="counts-heading">${countText(view.caseCount, 'дело', 'дела', 'дел')}, ${lettersText(all)}</h2>
      ${totals(view)}
      ${state === 'going' ? html`<p>Страница обновляется сама; её можно закрыть: письма создаются на сервере.</p>` : undefined}
      ${state === 'planned' ? undefined : html`<progress max="${all}" value="${counts.made + counts.failed}" aria-label="Сделано"></progress>`}
      ${state === 'planned' && view.isReading ? html`<p class="hint">Документы ещё читаются: что с ними сверено, станет видно здесь само.</p>` : undefined}
      ${actions(view, keys)}
    </section>
    ${leftOut(view)}
    <h2 id="letters-heading">Письма</h2>
    ${table(view, 'letters-heading', LETTERS)}`;
  const refreshSeconds = state === 'going' ? REFRESH_SECONDS : view.isReading ? READING_REFRESH_SECONDS : undefined;
  return page(chrome, { title: TITLES[state], width: 'wide', refreshSeconds }, content);
}

function totals({ state, counts, registered, simple }: CaseMailingView): Html {
  const some = (count: number): string | undefined => (count === 0 ? undefined : String(count));
  return sums([
    [state === 'planned' ? 'Будет создано' : 'Создано', String(state === 'planned' ? counts.waiting : counts.made)],
    ['Заказных', some(registered)],
    ['Простых', some(simple)],
    ['Не будут созданы', some(counts.refused)],
    ['Не созданы', some(counts.failed)],
    ['Уже были письмами', some(counts.already)],
  ]);
}

const LEFT_OUT: readonly RowState[] = ['refused'];
const LETTERS: readonly RowState[] = ['failed', 'waiting', 'made', 'already'];

function leftOut(view: CaseMailingView): MaybeHtml {
  if (view.counts.refused === 0) return undefined;
  return html`<h2 id="left-heading">Кто остаётся без письма и почему</h2>
    ${table(view, 'left-heading', LEFT_OUT)}
    <p class="hint">Исправьте названное в деле и выберите дела снова: созданные письма не повторятся.</p>`;
}

function actions({ id, state, counts, isSent, drafts, rows }: CaseMailingView, keys: FormKeys): Html {
  const others = html`<a class="button" href="${CASE_PATHS.cases}">К делам</a>
    <a class="button" href="${PATHS.letters}">К письмам</a>`;
  if (state !== 'planned' || counts.waiting === 0) {
    const left =
      state === 'done' && drafts > 0
        ? html`<p class="hint">Черновиков: ${drafts}. Их отправляют из списка писем.</p>`
        : undefined;
    return html`${left}
      <p class="button-row">${others}</p>`;
  }
  const letters = rows.flatMap(askedLetter);
  const questions = isSent ? askedLetters(letters, counts.waiting, 'они останутся черновиками') : askedLater(letters);
  return html`<form method="post" action="${caseMailingPath(id)}">
    ${formKeys(keys)} ${questions}
    <p class="hint">
      Будет создано ${lettersText(counts.waiting)}.
      ${isSent ? 'Номер и отправка на подпись — сразу.' : 'До отправки — черновики.'}
    </p>
    <p class="button-row"><button class="primary">Создать письма</button> ${others}</p>
  </form>`;
}

function askedLetter({
  place,
  caseNumber,
  recipientName,
  questions,
  answer,
}: CaseMailingView['rows'][number]): AskedLetter[] {
  if (answer === null) return [];
  return [{ name: `Дело № ${caseNumber}, ${recipientName}`, href: `#row-${String(place)}`, questions, answer }];
}

const PILLS: Readonly<Record<RowState, readonly [tone: string, name: string]>> = {
  refused: ['warn', 'Без письма'],
  failed: ['warn', 'Не создано'],
  waiting: ['busy', 'Годится'],
  made: ['done', 'Создано'],
  already: ['done', 'Уже создано'],
};

function table({ rows }: CaseMailingView, labelledBy: string, states: readonly RowState[]): Html {
  return html`<div class="table-box">
    <table class="letters" aria-labelledby="${labelledBy}">
      <thead>
        <tr>
          <th scope="col">Дело</th>
          <th scope="col">Получатель</th>
          <th scope="col">Что и как</th>
          <th scope="col">Итог</th>
          <th scope="col">Подробнее</th>
        </tr>
      </thead>
      <tbody>
        ${states.flatMap((state) => rows.filter((row) => row.state === state)).map(tableRow)}
      </tbody>
    </table>
  </div>`;
}

function tableRow(row: CaseMailingView['rows'][number]): Html {
  const [tone, name] =
    row.state === 'waiting' && row.answer !== null ? (['warn', 'Годится, проверьте'] as const) : PILLS[row.state];
  const letter =
    row.letterId === null ? undefined : html`<a href="${letterPath(row.letterId)}">${row.number ?? 'черновик'}</a>`;
  const words = [...row.faults, ...(row.state === 'waiting' ? row.questions : [])]
    .map(({ message }) => message)
    .join(' ');
  return html`<tr id="row-${row.place}">
    <td class="nowrap" data-label="Дело"><a href="${casePath(row.caseId)}">${row.caseNumber}</a></td>
    <td data-label="Получатель">${row.recipientName}<small class="awaits">${row.address}</small></td>
    <td data-label="Что и как">
      ${DOCUMENT_KIND_NAMES[row.documentKind]}, ${LETTER_KIND_NAMES[row.kind].toLowerCase()}<small class="awaits"
        >${row.fileName}</small
      >
    </td>
    <td class="nowrap"><span class="pill pill-${tone}">${name}</span></td>
    <td class="grow">${letter} ${words}</td>
  </tr>`;
}
