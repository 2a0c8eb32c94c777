import { SEARCH_STATE_WORDS } from '#domain/recovery/recovery.ts';
import type { RecoverySearchView, RecoveryView } from '#views/recovery/recovery.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { RECOVERY_PATHS, typedAgain, type Answers } from './recovery-paths.ts';

/** Which numbers the Post was asked about, site by site; where it cannot be asked, a person answers. */
export function searchesSection({ searches, finishedAt }: RecoveryView, answers: Answers): MaybeHtml {
  if (searches.length === 0) return undefined;
  const asking = [...new Set(searches.filter(({ state }) => state === 'person').map(({ siteId }) => siteId))];
  return html`<section class="card" aria-labelledby="searches-heading">
    <h2 id="searches-heading">Номера после копии</h2>
    <div class="table-box" role="region" aria-labelledby="searches-heading" tabindex="0">
      <table class="registry">
        <thead>
          <tr>
            <th scope="col">Участок</th>
            <th scope="col">Год</th>
            <th scope="col">Последний в копии</th>
            <th scope="col">Спрошено до</th>
            <th scope="col">Старший у Почты</th>
            <th scope="col">Номера пойдут с</th>
            <th scope="col">Состояние</th>
          </tr>
        </thead>
        <tbody>
          ${searches.map(row)}
        </tbody>
      </table>
    </div>
    ${finishedAt === null ? asking.map((siteId) => answerForms(siteId, answers)) : undefined}
  </section>`;
}

function row(search: RecoverySearchView): Html {
  const { siteId, siteName, year, state, firstSequence, askedTo, highestFound, liftedTo } = search;
  return html`<tr>
    <td class="nowrap" data-label="Участок">${siteId} · ${siteName}</td>
    <td data-label="Год">${year}</td>
    <td data-label="Последний в копии">${firstSequence - 1}</td>
    <td data-label="Спрошено до">${askedTo}</td>
    <td data-label="Старший у Почты">${highestFound ?? '—'}</td>
    <td data-label="Номера пойдут с">${liftedTo === null ? '—' : liftedTo + 1}</td>
    <td data-label="Состояние">${SEARCH_STATE_WORDS[state]}</td>
  </tr>`;
}

function answerForms(siteId: string, { keysOf, typed }: Answers): Html {
  return html`<h3 id="answer-${siteId}">Участок ${siteId}: что есть в кабинете Почты</h3>
    <form
      method="post"
      action="${RECOVERY_PATHS.list}"
      enctype="multipart/form-data"
      data-typed="${siteId}"
      aria-labelledby="answer-${siteId}"
    >
      ${formKeys(keysOf())}
      <input type="hidden" name="site" value="${siteId}" />
      <div class="field">
        <label for="list-${siteId}">Список писем из кабинета: строки с номером и ШПИ, скопированные из таблицы</label>
        <textarea id="list-${siteId}" name="text" rows="4">
${'\n'}${typedAgain(typed, RECOVERY_PATHS.list, 'text', ['site', siteId])}</textarea>
      </div>
      <div class="field">
        <label for="file-${siteId}">или файл (xlsx, csv)</label>
        <input id="file-${siteId}" name="file" type="file" />
      </div>
      <p class="hint">Нужны все письма участка, принятые с того времени, на которое сделана копия.</p>
      <p class="button-row"><button class="primary">Принять список</button></p>
    </form>
    <form method="post" action="${RECOVERY_PATHS.nothingSent}" aria-labelledby="answer-${siteId}">
      ${formKeys(keysOf())}
      <input type="hidden" name="site" value="${siteId}" />
      <p>
        <label
          ><input type="checkbox" name="confirmed" value="yes" required /> Я посмотрел в кабинете: после копии с участка
          ${siteId} не принято ни одного письма</label
        >
      </p>
      <p class="button-row"><button class="danger">Писем не было</button></p>
    </form>`;
}
