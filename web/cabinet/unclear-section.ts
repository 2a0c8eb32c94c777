import type { CabinetView } from '#views/cabinet/cabinet.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type MaybeHtml } from '../html.ts';
import { cabinetActPath } from '../paths.ts';
import type { CabinetForms } from './cabinet-forms.ts';

/** Nobody knows whether the archive arrived: it is looked for in the cabinet, and not uploaded a second time. */
export function unclearSection({ step, batchId, canAct }: CabinetView, { keysOf }: CabinetForms): MaybeHtml {
  if (step !== 'unclear') return undefined;
  return html`<section class="card" aria-labelledby="unclear-heading">
    <h2 id="unclear-heading">Выясните, загрузился ли архив</h2>
    <p>
      Откройте кабинет «Отправка» и посмотрите в «Архиве» и «Новых», есть ли письма этой партии. Второй раз архив не
      загружайте. Что писем нет, руководитель сможет сказать, когда пройдёт окно сверки: архив может ещё проверяться.
    </p>
    ${
      canAct
        ? html`<form method="post" action="${cabinetActPath(batchId, 'word')}">
            ${formKeys(keysOf())}
            <p class="button-row"><button class="primary" name="said" value="found">Письма в кабинете есть</button></p>
          </form>`
        : undefined
    }
  </section>`;
}
