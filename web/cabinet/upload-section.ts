import { sizeText } from '#domain/documents/size-text.ts';
import { moneyText } from '#domain/post/tariff.ts';
import { vatWords } from '#domain/post/vat.ts';
import type { CabinetView } from '#views/cabinet/cabinet.ts';
import { factList } from '../components/facts.ts';
import { formKeys } from '../components/form-keys.ts';
import { numberText } from '../format/number.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { batchFilePath, cabinetActPath } from '../paths.ts';
import { typedIn, type CabinetForms } from './cabinet-forms.ts';

/** What is inside, the archive, the steps in the cabinet, and the three things that can be said of it. */
export function uploadSection(view: CabinetView, forms: CabinetForms): MaybeHtml {
  if (view.step !== 'upload') return undefined;
  const { archive, letterCount, pageCount, sum, vat, caveat } = view;
  return html`<section class="card" aria-labelledby="upload-heading">
    <h2 id="upload-heading">Загрузите архив в кабинет Почты</h2>
    ${factList([
      ['Внутри', html`писем: ${numberText(letterCount)}, страниц: ${numberText(pageCount)}`],
      ['Сумма', html`${moneyText(sum)}${vatWords(vat)} <small class="muted">${caveat}</small>`],
      ['Архив', archive?.fileName],
      ['Размер', archive === null ? undefined : sizeText(archive.byteSize)],
      ['SHA-256', archive === null ? undefined : html`<code class="hash">${archive.sha256}</code>`],
    ])}
    <p class="button-row">
      <a class="button primary" href="${batchFilePath(view.batchId, 'archive')}" download>Скачать архив</a>
    </p>
    ${steps()} ${view.canAct ? acts(view, forms) : undefined}
  </section>`;
}

/** As the Post's own presentation of the service names them. */
function steps(): Html {
  return html`<ol class="steps">
    <li>Войдите на <b>otpravka.pochta.ru</b> под учётной записью суда.</li>
    <li>«Создать отправление» → «Электронные заказные письма» → «Из файла».</li>
    <li>
      «Загрузить ZIP-архив и отправить»: выберите скачанный файл, не распаковывая и не изменяя его. Письма без ошибок
      уходят сразу, второго подтверждения кабинет не спрашивает.
    </li>
    <li>Вернитесь сюда и нажмите «Загрузил(а)»: только с этого времени партия считается переданной.</li>
  </ol>`;
}

function acts({ batchId }: CabinetView, forms: CabinetForms): Html {
  const back = cabinetActPath(batchId, 'take-back');
  return html`<form method="post" action="${cabinetActPath(batchId, 'word')}">
      ${formKeys(forms.keysOf())}
      <div class="settle-ways">
        <div>
          <button class="primary" name="said" value="uploaded">Загрузил(а)</button>
          <p class="hint">Архив в кабинете. Будет записано, кто и когда.</p>
        </div>
        <div>
          <button name="said" value="upload_unclear">Не знаю, загрузилось ли</button>
          <p class="hint">Связь прервалась или страница не ответила. Второй раз не загружайте: сначала выясним.</p>
        </div>
      </div>
    </form>
    <form method="post" action="${back}" data-typed class="stacked">
      ${formKeys(forms.keysOf())}
      <div class="field">
        <label for="back-reason">Забрать партию, причина</label>
        <input id="back-reason" name="reason" type="text" value="${typedIn(forms, back, 'reason')}" required />
        <p class="hint">Только если архив не загружали: письма снова свободны и войдут в следующую партию.</p>
      </div>
      <p class="button-row"><button class="danger">Забрать до загрузки</button></p>
    </form>`;
}
