import { sizeText } from '#domain/documents/size-text.ts';
import { moneyText } from '#domain/post/tariff.ts';
import type { PaperFormView, PaperLetterView, PaperView } from '#views/paper/paper.ts';
import { formKeys } from '../components/form-keys.ts';
import { lettersText } from '../format/count.ts';
import { shpiTag, simpleLetterTag } from '../components/shpi.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys } from '../layout/chrome.ts';
import { letterPath, paperFormPath, paperPrintPath, paperWordPath } from '../paths.ts';

/** Leads a person through printing letters, labels and form 103, and handing them in; afterwards the Post's papers stay here. */
export function paperSection(view: PaperView, keysOf: () => FormKeys): MaybeHtml {
  if (view.letters.length === 0) return undefined;
  return html`<div class="stacked cabinet" id="paper">
    <section class="card" id="paper-letters" aria-labelledby="paper-heading" data-live-part>
      <h2 id="paper-heading">${view.isToHandIn ? 'Напечатайте и сдайте письма' : 'Письма на бумаге'}</h2>
      ${view.isToHandIn ? html`${leftOut(view)}${steps(view)}` : undefined} ${papers(view)} ${table(view)}
    </section>
    <div id="paper-acts" data-live-form>${view.isToHandIn && view.canAct ? acts(view, keysOf) : undefined}</div>
  </div>`;
}

function steps({ letters, batchId }: PaperView): Html {
  return html`<ol class="steps">
    <li>
      Скачайте <a href="${paperPrintPath(batchId)}" download>документы к печати</a>, ${lettersText(letters.length)}, и
      напечатайте их на одной стороне листа.
    </li>
    <li>Напечатайте форму 103 (два экземпляра) и ярлык к каждому письму.</li>
    <li>Вложите каждый документ в его конверт и наклейте ярлык с тем же номером письма.</li>
    <li>Сдайте письма в отделение и нажмите «Сдано в отделение»: только с этого времени письма у Почты.</li>
  </ol>`;
}

/** They lie signed in the batch's own archive all the same: nobody is to put them into an envelope. */
function leftOut({ leftOut: letters }: PaperView): MaybeHtml {
  if (letters.length === 0) return undefined;
  return html`<div class="notice notice-warn">
    <p>Не печатайте и не сдавайте, среди документов к печати их нет:</p>
    <ul class="plain-list">
      ${letters.map(
        ({ letterId, registrationNumber, recipientName, isFaulty }) =>
          html`<li>
            <a href="${letterPath(letterId)}">${registrationNumber}</a> · ${recipientName}:
            ${isFaulty ? 'Почта не приняла, письмо на исправлении у автора' : 'пойдёт в следующей партии'}
          </li>`,
      )}
    </ul>
  </div>`;
}

const FORM_NAMES: Readonly<Record<PaperFormView['kind'], string>> = {
  form103: 'Форма 103',
  all_forms: 'Все бумаги партии, ZIP',
};

function papers({ forms, isFormMissing, batchId }: PaperView): Html {
  const links = forms.map(
    ({ kind, ofId, byteSize }) =>
      html`<a class="button" href="${paperFormPath(batchId, kind, ofId)}" download>
        ${FORM_NAMES[kind]}, партия Почты ${ofId}, ${sizeText(byteSize)}
      </a>`,
  );
  const missing = 'Часть бумаг Почта ещё не отдала: программа спрашивает снова, они появятся здесь сами.';
  return html`<p class="button-row">${links}</p>
    ${isFormMissing ? html`<p class="notice notice-warn">${missing}</p>` : undefined}`;
}

function table(view: PaperView): Html {
  return html`<div class="table-box">
    <table class="folding">
      <caption class="visually-hidden">
        Заказы Почты по письмам партии
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number">Строка</th>
          <th scope="col">Номер</th>
          <th scope="col">Получатель</th>
          <th scope="col">ШПИ</th>
          <th scope="col" class="number">Масса, г</th>
          <th scope="col" class="number">Плата с НДС</th>
          <th scope="col">Ярлык, ф. 7-п</th>
        </tr>
      </thead>
      <tbody>
        ${view.letters.map((letter) => letterLine(view.batchId, letter))}
      </tbody>
    </table>
  </div>`;
}

function letterLine(batchId: string, letter: PaperLetterView): Html {
  const { priceKopecks, massGrams, orderId, hasLabel } = letter;
  const price = priceKopecks === null ? '—' : moneyText({ from: priceKopecks, to: priceKopecks });
  return html`<tr>
    <td class="number" data-label="Строка">${letter.row}</td>
    <td class="nowrap"><a class="row-link" href="${letterPath(letter.letterId)}">${letter.registrationNumber}</a></td>
    <td data-label="Получатель">${letter.recipientName}</td>
    <td class="nowrap" data-label="ШПИ">${numberOf(letter)}</td>
    <td class="number" data-label="Масса, г">${massGrams ?? '—'}</td>
    <td class="number nowrap" data-label="Плата с НДС">${price}</td>
    <td data-label="Ярлык">
      ${hasLabel ? html`<a href="${paperFormPath(batchId, 'label', orderId)}" download>скачать</a>` : 'ждём'}
    </td>
  </tr>`;
}

function numberOf({ shpi, kind }: PaperLetterView): Html {
  return kind === 'simple' || shpi === null ? simpleLetterTag() : shpiTag(shpi);
}

function acts({ batchId }: PaperView, keysOf: () => FormKeys): Html {
  return html`<section class="card" aria-labelledby="hand-in-heading">
    <h2 id="hand-in-heading">Сдача в отделение</h2>
    <form method="post" action="${paperWordPath(batchId)}">
      ${formKeys(keysOf())}
      <div class="settle-ways">
        <div>
          <button class="primary" name="said" value="handed_in">Сдано в отделение</button>
          <p class="hint">Отделение взяло все письма этой партии. Будет записано, кто и когда.</p>
        </div>
        <div>
          <button name="said" value="check_in">Сообщить отделению заранее</button>
          <p class="hint">
            Почта зафиксирует партию и пошлёт электронную форму 103 в отделение. Сдавать письма можно и без этого.
          </p>
        </div>
      </div>
    </form>
  </section>`;
}
