import { movedCallNotice } from '../../case-letters/moved-call-notice.ts';
import { errorSummary } from '../../components/error-summary.ts';
import { fieldId } from '../../components/field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { page } from '../../layout/page.ts';
import { editPath, letterPath, PATHS } from '../../paths.ts';
import { attachmentsSection } from './attachments-section.ts';
import { faultTarget } from './fault-target.ts';
import { approverSection, caseSection, documentSection, recipientSection } from './letter-fields.ts';
import { submitSection } from './submit-section.ts';
import { previewSection } from './preview-section.ts';
import type { Chrome, FormKeys } from '../../layout/chrome.ts';
import { maybeAtPostNotice } from '../../recovery/maybe-at-post-notice.ts';
import type { LetterFormModel } from './letter-form-model.ts';

/** A new letter or one in its author's hands. One form: every button keeps what was typed. */
export function letterFormPage(chrome: Chrome, model: LetterFormModel, keys: FormKeys): Html {
  const { letter } = model;
  const content = html`<div class="page-head">
      <h1>${headingOf(letter)}</h1>
      ${letter === undefined ? undefined : html`<a href="${letterPath(letter.id)}">Карточка письма</a>`}
    </div>
    ${errorSummary({ faults: model.faults, refusal: model.refusal, heading: model.faultsHeading, target: faultTarget(model.attachments) })}
    ${questionsNotice(model)} ${remarkNotice(letter)} ${maybeAtPostNotice(letter?.warnings ?? [])}
    ${movedNotice(letter)}
    <form
      class="letter-form"
      id="letter-form"
      data-typed
      data-keys-send
      method="post"
      enctype="multipart/form-data"
      action="${letter === undefined ? PATHS.newLetter : editPath(letter.id)}"
    >
      ${formKeys(keys)}
      ${letter === undefined ? undefined : html`<input type="hidden" name="version" value="${letter.version}" data-typed-base />`}
      <button class="visually-hidden" name="action" value="save" tabindex="-1" aria-hidden="true">Сохранить</button>
      <div class="letter-form-fields">
        <div class="letter-form-column">${caseSection(model)} ${recipientSection(model)}</div>
        <div class="letter-form-column">
          ${documentSection(model)} ${attachmentsSection(model, chrome.viewer)} ${approverSection(model)}
        </div>
        ${submitSection(model, chrome.viewer)}
      </div>
      <aside class="letter-form-preview" aria-labelledby="preview-heading">${previewSection(model)}</aside>
    </form>`;
  return page(chrome, { title: headingOf(letter), width: 'wide', islands: ['letter-form', 'letter-offers'] }, content);
}

function headingOf(letter: LetterFormModel['letter']): string {
  if (letter === undefined) return 'Новое письмо';
  return letter.number === null ? 'Черновик письма' : `Исправление письма ${letter.number}`;
}

/** A supervisor's remark stands above everything else. */
function remarkNotice(letter: LetterFormModel['letter']): MaybeHtml {
  if (letter?.status !== 'returned' || letter.remark === null) return undefined;
  return html`<section class="notice notice-warn" aria-labelledby="remark-heading">
    <h2 id="remark-heading">Замечание руководителя</h2>
    <p class="quote">${letter.remark}</p>
  </section>`;
}

/** The button keeps what was typed, as every one of the form. */
function movedNotice(letter: LetterFormModel['letter']): MaybeHtml {
  if (letter?.hearingMoved == null) return undefined;
  const button = (words: string): Html =>
    html`<p class="button-row"><button form="letter-form" name="action" value="tell-anew">${words}</button></p>`;
  return movedCallNotice(letter.hearingMoved, { id: fieldId('hearing'), button });
}

/** Asked once before sending; the answer stands beside the questions, where the focus is. */
function questionsNotice({ questions = [], answer = '', attachments }: LetterFormModel): MaybeHtml {
  if (questions.length === 0) return undefined;
  const target = faultTarget(attachments);
  return html`<section class="notice notice-warn" role="alert" tabindex="-1" id="questions" autofocus>
    <h2>Ещё не отправлено: проверьте</h2>
    <ul>
      ${questions.map((one) => html`<li><a href="#${target(one)}">${one.message}</a></li>`)}
    </ul>
    <p>Поправьте поле и отправьте снова или, если всё верно, отправьте так.</p>
    <p><button form="letter-form" name="action" value="send:${answer}">Всё верно, отправить</button></p>
  </section>`;
}
