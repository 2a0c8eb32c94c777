import type { Fault } from '#domain/documents/fault.ts';
import { letterStatusName } from '#domain/letters/letter-life.ts';
import { MANY_ACT_WORDS, type ManyAct } from '#domain/letters/many-letters.ts';
import type { ManyLetter } from '#views/letters/many-letters.ts';
import type { ViewSettings } from '#views/letters/saved-view.ts';
import { selectField, type Choice } from '../../components/choice-field.ts';
import { askedLetters, type AskedLetter } from '../../components/asked-letters.ts';
import { errorSummary } from '../../components/error-summary.ts';
import { textField } from '../../components/field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { lettersText } from '../../format/count.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { Chrome, FormKeys } from '../../layout/chrome.ts';
import { page } from '../../layout/page.ts';
import { letterPath, PATHS } from '../../paths.ts';
import { hiddenFields } from '../list/letter-filters.ts';
import { listFields, listHref } from '../list/list-address.ts';

export interface ManyLettersModel {
  readonly act: ManyAct;
  readonly letters: readonly ManyLetter[];
  /** The list that they were chosen in. */
  readonly settings: ViewSettings;
  readonly approvers: readonly Choice[];
  readonly typed: { readonly reason: string; readonly approverId: string };
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  /** More were ticked than one act takes. */
  readonly leftOut?: string | undefined;
}

/** Which letters it is about, which of them it cannot be done with and why, what cannot be undone; then the act. */
export function manyLettersPage(chrome: Chrome, model: ManyLettersModel, keys: FormKeys): Html {
  const { act, letters, settings, faults, refusal, leftOut } = model;
  const words = MANY_ACT_WORDS[act];
  const [fit, unfit] = parted(letters);
  const content = html`${head(words.title)} ${errorSummary({ faults, refusal, heading: 'Не выполнено' })}
    ${leftOut === undefined ? undefined : html`<p class="notice notice-warn" id="left-out">${leftOut}</p>`}
    <form class="card stacked" method="post" action="${PATHS.manyLettersDone}" data-typed>
      ${formKeys(keys)} ${hiddenFields(listFields(settings))} <input type="hidden" name="act" value="${act}" />
      ${fit.map(({ id }) => html`<input type="hidden" name="letter" value="${id}" />`)}
      <p><b>Подходит: ${lettersText(fit.length)}${unfit.length === 0 ? '.' : ` из ${letters.length}.`}</b></p>
      ${
        fit.length === 0
          ? undefined
          : html`${ownFields(model)} ${askedLetters(fit.flatMap(askedLetter), fit.length, 'они останутся как есть')}
              <p class="notice notice-warn">${words.caution}</p>`
      }
      <p class="button-row">
        ${fit.length === 0 ? undefined : html`<button class="primary">${buttonText(act, fit)}</button>`}
        <a class="button" href="${listHref(settings)}">Назад к списку</a>
      </p>
    </form>
    ${table('Останутся как есть', unfit, () => undefined)}
    ${table('С этими будет сделано', fit, ({ status }) => letterStatusName(status))}`;
  return page(chrome, { title: words.title }, content);
}

/** What came of each: those that stayed as they were stand first, with the reason. */
export function manyLettersDonePage(chrome: Chrome, { act, letters, settings }: ManyLettersModel): Html {
  const words = MANY_ACT_WORDS[act];
  const [done, stayed] = parted(letters);
  const content = html`${head(words.title)}
    <section class="card" role="status" aria-label="Итог">
      <p>
        <b>Сделано: ${lettersText(done.length)}.</b>
        ${stayed.length === 0 ? undefined : html`<b class="late">Не сделано: ${stayed.length}.</b>`}
      </p>
      <p class="button-row"><a class="button primary" href="${listHref(settings)}">К списку</a></p>
    </section>
    ${table('Не сделано', stayed, () => undefined)} ${table('Сделано', done, () => words.done)}`;
  return page(chrome, { title: words.title }, content);
}

function askedLetter({ id, number, recipientName, questions, answer }: ManyLetter): AskedLetter[] {
  const who = recipientName === '' ? 'получатель не указан' : recipientName;
  const name = number === null ? who : `${number}, ${who}`;
  return answer === null ? [] : [{ name, href: letterPath(id), questions, answer }];
}

function head(title: string): Html {
  return html`<div class="page-head letter-head">
    <p class="crumbs"><a href="${PATHS.letters}">Письма</a></p>
    <h1>${title}</h1>
  </div>`;
}

function parted(letters: readonly ManyLetter[]): readonly [fit: readonly ManyLetter[], unfit: readonly ManyLetter[]] {
  return [letters.filter(({ refusal }) => refusal === null), letters.filter(({ refusal }) => refusal !== null)];
}

/** A number stands there only while it is sure: what is asked about goes when the box is ticked. */
function buttonText(act: ManyAct, letters: readonly ManyLetter[]): string {
  const words = MANY_ACT_WORDS[act].button.replace('…', '');
  return letters.some(({ answer }) => answer !== null) ? words : `${words}: ${lettersText(letters.length)}`;
}

function ownFields({ act, typed, faults, approvers }: ManyLettersModel): MaybeHtml {
  if (act === 'cancel')
    return textField({ name: 'reason', label: 'Почему отзываются', value: typed.reason, faults, isFocused: true });
  if (act !== 'reassign') return undefined;
  return selectField({
    name: 'approverId',
    label: 'Кому передать',
    value: typed.approverId,
    faults,
    choices: approvers,
  });
}

function table(
  caption: string,
  letters: readonly ManyLetter[],
  otherwise: (letter: ManyLetter) => string | undefined,
): MaybeHtml {
  if (letters.length === 0) return undefined;
  return html`<h2>${caption}</h2>
    <div class="table-box">
      <table class="letters">
        <thead>
          <tr>
            <th scope="col">Номер</th>
            <th scope="col">Кому</th>
            <th scope="col">Дело</th>
            <th scope="col">Что с письмом</th>
          </tr>
        </thead>
        <tbody>
          ${letters.map(
            (letter) =>
              html`<tr>
                <td class="nowrap" data-label="Номер">
                  <a href="${letterPath(letter.id)}">${letter.number ?? 'черновик'}</a>
                </td>
                <td data-label="Кому">${letter.recipientName}</td>
                <td data-label="Дело">${letter.caseNumber}</td>
                <td class="grow">${letter.refusal ?? otherwise(letter)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
