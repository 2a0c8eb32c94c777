import type { CabinetView } from '#views/cabinet/cabinet.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';
import { cabinetActPath } from '../paths.ts';
import type { CabinetForms } from './cabinet-forms.ts';

/** Nobody knows whether the archive arrived: it is looked for in the cabinet, and not uploaded a second time. */
export function unclearSection(view: CabinetView, { keysOf, viewer }: CabinetForms): MaybeHtml {
  const { step, batchId, canAct } = view;
  if (step !== 'unclear') return undefined;
  return html`<section class="card" aria-labelledby="unclear-heading">
    <h2 id="unclear-heading">Выясните, загрузился ли архив</h2>
    <p>
      Откройте кабинет «Отправка» и посмотрите в «Архиве» и «Новых», есть ли письма этой партии. Второй раз архив не
      загружайте. ${absentFrom(view, viewer)}
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

/** The window is the program's own: how long the Post checks an archive is published nowhere. */
function absentFrom({ lookUpUntil }: CabinetView, viewer: Viewer): Html {
  if (lookUpUntil === null) return html`Окно сверки прошло: что писем нет, теперь может сказать руководитель.`;
  return html`Что писем нет, руководитель сможет сказать после ${timeTag(lookUpUntil, viewer)}: до тех пор архив может
  ещё проверяться. Сколько длится проверка, Почта не публикует; этот срок — окно сверки самой программы.`;
}
