import type { CabinetLetterView, CabinetView } from '#views/cabinet/cabinet.ts';
import { formKeys } from '../components/form-keys.ts';
import { siteTermsLink } from '../components/site-terms-link.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { cabinetActPath } from '../paths.ts';
import { typedIn, type CabinetForms } from './cabinet-forms.ts';
import { restSection } from './rest-section.ts';

/** The ways by which an answer comes in: a file, a pasted text, by hand; and that the rest is not there. */
export function answersSections(view: CabinetView, forms: CabinetForms): MaybeHtml {
  if (!view.canAct || (view.step !== 'answers' && view.step !== 'form')) return undefined;
  return html`<div class="stacked">
    ${readForm(view, forms)}
    ${view.step === 'answers' ? html`${typedForm(view, forms)} ${restSection(view, forms)}` : undefined}
  </div>`;
}

function readForm({ batchId, step }: CabinetView, forms: CabinetForms): Html {
  const path = cabinetActPath(batchId, 'read');
  const heading = step === 'form' ? 'Форма 103 и поправки' : 'Внесите ответ кабинета';
  return html`<section class="card" aria-labelledby="read-heading">
    <h2 id="read-heading">${heading}</h2>
    <p>
      Подойдёт всё, что даёт кабинет, и в любом порядке: таблица (xls, xlsx, csv), форма 103 в PDF, строки,
      скопированные со страницы. Сначала будет показано, что прочитано; записанное раньше само не изменится.
    </p>
    ${step === 'answers' ? termOfAnswer(forms) : undefined}
    <form method="post" action="${path}" enctype="multipart/form-data" data-typed class="stacked">
      ${formKeys(forms.keysOf())}
      <div class="field">
        <label for="answer-file">Файл</label>
        <input id="answer-file" name="file" type="file" accept=".xls,.xlsx,.csv,.txt,.htm,.html,.pdf" />
      </div>
      <div class="field">
        <label for="answer-text">или текст со страницы кабинета</label>
        <textarea id="answer-text" name="text" rows="4">${'\n'}${typedIn(forms, path, 'text')}</textarea>
      </div>
      <p class="button-row"><button class="primary">Прочесть</button></p>
    </form>
  </section>`;
}

/** How long the Post checks an archive is published nowhere: the term is the court's own. */
function termOfAnswer({ reminder, viewer }: CabinetForms): MaybeHtml {
  if (reminder === undefined) return undefined;
  const { followUpAt, dueAt } = reminder;
  const times = [
    ...(followUpAt === null ? [] : [html`напомним ${timeTag(followUpAt, viewer)}`]),
    ...(dueAt === null ? [] : [html`руководитель узнает ${timeTag(dueAt, viewer)}`]),
  ];
  const own =
    times.length === 0 ? 'назначается вместе с заданием' : html`${times[0]}${times[1] && html`, ${times[1]}`}`;
  return html`<p class="hint">
    Кабинет проверяет архив, как только его загрузили; сколько это длится, Почта не публикует. Срок внести ответ — свой
    у участка: ${own} (${siteTermsLink(reminder)}).
  </p>`;
}

function typedForm({ batchId, unanswered }: CabinetView, forms: CabinetForms): MaybeHtml {
  const registered = unanswered.filter(({ kind }) => kind === 'registered');
  if (registered.length === 0) return undefined;
  const path = cabinetActPath(batchId, 'typed');
  return html`<section class="card" aria-labelledby="typed-heading">
    <h2 id="typed-heading">Впишите ШПИ вручную</h2>
    <form method="post" action="${path}" data-typed class="stacked">
      ${formKeys(forms.keysOf())}
      <div class="table-box" role="region" aria-label="Письма без ШПИ" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Номер</th>
              <th scope="col">Получатель</th>
              <th scope="col">ШПИ</th>
            </tr>
          </thead>
          <tbody>
            ${registered.map((letter) => typedRow(letter, typedIn(forms, path, `shpi-${letter.letterId}`)))}
          </tbody>
        </table>
      </div>
      <p class="button-row"><button class="primary">Записать вписанные</button></p>
    </form>
  </section>`;
}

function typedRow({ letterId, registrationNumber, recipientName }: CabinetLetterView, typed: string): Html {
  return html`<tr>
    <td class="nowrap">${registrationNumber}</td>
    <td>${recipientName}</td>
    <td>
      <input
        name="shpi-${letterId}"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        size="20"
        value="${typed}"
        aria-label="ШПИ письма ${registrationNumber}"
        data-shpi
      />
    </td>
  </tr>`;
}
