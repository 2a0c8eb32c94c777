import type { Fault } from '#domain/documents/fault.ts';
import { textField } from '../../components/field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { durationText } from '../../format/duration.ts';
import { isOverdue } from '../../format/mood.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { approvePath, letterFilePath, letterPath, sendBackPath } from '../../paths.ts';
import { timeTag } from '../../components/time.ts';
import type { FormKeys, Viewer } from '../../layout/chrome.ts';
import type { LetterCardModel } from '../card/letter-card-model.ts';

/** A decision that was not taken, with what was typed. */
export interface DecisionDraft {
  readonly remark: string;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

export interface DecisionPanelModel {
  readonly letter: LetterCardModel;
  readonly draft: DecisionDraft | undefined;
  readonly nextHref: string | undefined;
  readonly recallWindowSeconds: number | null;
}

/** The three ways on: sign, send back, skip. The form names the very document that was read. */
export function decisionPanel(model: DecisionPanelModel, keys: FormKeys, viewer: Viewer): Html {
  const { letter, draft, nextHref } = model;
  return html`<aside class="decision card" aria-labelledby="decision-heading">
    <h2 id="decision-heading">Решение</h2>
    ${termLine(letter, viewer)}
    ${draft?.refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert" id="errors">${draft.refusal}</p>`}
    ${letter.actions.approve ? signForm(model, keys) : notYours(letter)}
    ${letter.actions.sendBack ? sendBackForm(letter, draft, keys) : undefined}
    ${
      nextHref === undefined
        ? html`<p class="muted">Это последнее письмо в очереди.</p>`
        : html`<p><a class="button" id="skip-letter" href="${nextHref}">Пропустить, следующее</a></p>`
    }
    <ul class="hint keys">
      <li><kbd>Ctrl</kbd> <kbd>Enter</kbd> подписать</li>
      <li><kbd>Alt</kbd> <kbd>↓</kbd> следующее, <kbd>Alt</kbd> <kbd>↑</kbd> предыдущее</li>
      <li><kbd>Alt</kbd> <kbd>Z</kbd> написать замечание</li>
    </ul>
  </aside>`;
}

function termLine({ status, awaiting }: LetterCardModel, viewer: Viewer): MaybeHtml {
  if (awaiting?.until === undefined) return undefined;
  const late = isOverdue(status, awaiting, viewer.now) ? html`<b class="late">Срок прошёл:</b>` : 'Подписать до';
  return html`<p>${late} ${timeTag(awaiting.until, viewer)}</p>`;
}

function signForm({ letter, draft, recallWindowSeconds }: DecisionPanelModel, keys: FormKeys): Html {
  const faults = draft?.faults ?? [];
  return html`<form id="approve-form" method="post" enctype="multipart/form-data" action="${approvePath(letter.id)}">
    ${formKeys(keys)} ${documentKeys(letter)}
    <button class="primary wide" id="approve-button">Подписать</button>
    <p class="hint">${afterSigning(recallWindowSeconds)}</p>
    <details ${faults.some(({ field }) => field === 'signature') ? 'open' : ''}>
      <summary>Подписать своей подписью (.sig)</summary>
      ${ownSignature(letter, faults)}
    </details>
  </form>`;
}

function ownSignature({ id, revision }: LetterCardModel, faults: readonly Fault[]): Html {
  const own = faults.filter(({ field }) => field === 'signature');
  return html`<div class="field ${own.length > 0 ? 'field-bad' : ''}">
    <label for="f-signature">Файл подписи</label>
    <p class="hint" id="f-signature-hint">
      <a href="${letterFilePath(id, 'pdf', revision)}" download>Скачайте PDF</a>, подпишите его отдельным файлом
      (открепленная подпись) и приложите сюда. Подпись будет проверена.
    </p>
    ${own.map(({ message }) => html`<p class="fault" id="f-signature-fault">${message}</p>`)}
    <input id="f-signature" type="file" name="signature" accept=".sig,.p7s,.sgn" aria-describedby="f-signature-hint" />
  </div>`;
}

function sendBackForm(letter: LetterCardModel, draft: DecisionDraft | undefined, keys: FormKeys): Html {
  return html`<form method="post" action="${sendBackPath(letter.id)}" data-typed>
    ${formKeys(keys)} ${documentKeys(letter)}
    ${textField({
      name: 'remark',
      label: 'Замечание автору',
      hint: 'Что исправить: автор увидит это сверху.',
      value: draft?.remark ?? '',
      rows: 3,
      maxLength: 2_000,
      faults: draft?.faults ?? [],
    })}
    <button class="wide">Вернуть с замечанием</button>
  </form>`;
}

/** Names what was read: a decision about another revision is refused. */
function documentKeys({ revision, pdfSha256, version }: LetterCardModel): Html {
  return html`<input type="hidden" name="revision" value="${revision}" /><input
      type="hidden"
      name="pdfSha256"
      value="${pdfSha256 ?? ''}"
    /><input type="hidden" name="version" value="${version}" />`;
}

function notYours({ id }: LetterCardModel): Html {
  return html`<p class="notice notice-calm">
    Это письмо сейчас не у вас на подписи. <a href="${letterPath(id)}">Посмотреть, что с ним</a>
  </p>`;
}

function afterSigning(recallWindowSeconds: number | null): string {
  if (recallWindowSeconds === null || recallWindowSeconds === 0)
    return 'После подписи письмо пойдёт в ближайшую партию.';
  return `После подписи письмо ещё ${durationText(recallWindowSeconds * 1_000)} можно отозвать, затем оно пойдёт в партию.`;
}
