import type { CabinetView } from '#views/cabinet/cabinet.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { isPast } from '../format/mood.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { cabinetActPath } from '../paths.ts';
import type { CabinetForms } from './cabinet-forms.ts';

/** What can be said of letters without an answer, or why it cannot be said that the cabinet does not have them. */
export function restSection(view: CabinetView, forms: CabinetForms): MaybeHtml {
  const rest = view.unanswered.length - view.left.length;
  if (rest === 0) return undefined;
  return html`<section class="card" aria-labelledby="rest-heading">
    <h2 id="rest-heading">Без ответа осталось: ${rest}</h2>
    ${sayable(view, forms)}
  </section>`;
}

function sayable(view: CabinetView, forms: CabinetForms): Html {
  const { open, absence } = view;
  if (open.length > 0) return keptByRows(view);
  if (absence.seen !== null) return keptBySight(view, absence.seen, forms);
  if (!absence.mayTell) return html`<p>Что их в кабинете нет, говорит руководитель${notBefore(view, forms)}.</p>`;
  return isWindowOpen(view, forms)
    ? html`<p>Сказать, что их в кабинете нет, можно${notBefore(view, forms)}.</p>`
    : restForm(view, forms);
}

function isWindowOpen({ absence: { from } }: CabinetView, { viewer }: CabinetForms): boolean {
  return from !== null && !isPast(from, viewer.now);
}

/** The window is the program's own: how long the Post checks an archive is published nowhere. */
function notBefore(view: CabinetView, forms: CabinetForms): MaybeHtml {
  const { from } = view.absence;
  if (from === null || !isWindowOpen(view, forms)) return undefined;
  return html` после ${timeTag(from, forms.viewer)}: до тех пор архив может ещё проверяться`;
}

function restForm({ batchId }: CabinetView, { keysOf }: CabinetForms): Html {
  return html`<form method="post" action="${cabinetActPath(batchId, 'word')}">
    ${formKeys(keysOf())}
    <input type="hidden" name="said" value="rest_absent" />
    <p>
      <label
        ><input type="checkbox" name="confirmed" value="yes" required /> Я посмотрел(а) в кабинете, в «Архиве» и в
        «Новых»: ни одного из писем, что ещё без ответа, там нет</label
      >
    </p>
    <p class="button-row"><button class="danger">Остальных писем в кабинете нет</button></p>
    <p class="hint">Они войдут в следующую партию. Если хоть одно там есть, адресат получит его дважды.</p>
  </form>`;
}

/** What was read may be of these letters: they are not let go before each row is written or set aside. */
function keptByRows({ open }: CabinetView): Html {
  return html`<p>
      Сказать «Остальных писем в кабинете нет» пока нельзя: по прочитанным строкам письма могут быть у Почты и уйдут
      второй раз. Сначала запишите каждую из них или отложите с причиной.
    </p>
    <ul>
      ${open.map(({ words, letter }) => html`<li>${letter?.registrationNumber ?? 'письмо не названо'}: <span class="muted">${words}</span></li>`)}
    </ul>`;
}

/** Whoever has seen letters there has not seen none: what is true is found out anew, from the beginning of a window. */
function keptBySight(
  { batchId, absence }: CabinetView,
  { byName, at }: NonNullable<CabinetView['absence']['seen']>,
  { keysOf, viewer }: CabinetForms,
): Html {
  const said = html`<p>
    ${byName} ${timeTag(at, viewer)} видел(а) письма этой партии в кабинете: сказать, что там нет ни одного, нельзя.
    Внесите то, что показал кабинет.${absence.mayTell ? undefined : ' Если увидели по ошибке, скажет руководитель.'}
  </p>`;
  if (!absence.mayTell) return said;
  return html`${said}
    <form method="post" action="${cabinetActPath(batchId, 'word')}">
      ${formKeys(keysOf())}
      <input type="hidden" name="said" value="seen_by_mistake" />
      <p>
        <label
          ><input type="checkbox" name="confirmed" value="yes" required /> Я посмотрел(а) в «Архиве» и в «Новых»: писем
          этой партии там нет</label
        >
      </p>
      <p class="button-row"><button class="danger">Увидели по ошибке</button></p>
      <p class="hint">Ничего не отпускается: партия снова неясна, и окно сверки начнётся заново.</p>
    </form>`;
}
