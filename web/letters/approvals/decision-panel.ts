import { dayIn } from '#domain/calendar/day.ts';
import type { CertificateFacts } from '#views/letters/signature-facts.ts';
import type { OpenedLetter } from '#views/signing/session.ts';
import { isLedByNobody } from '#domain/letters/letter-awaiting.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { formKeys } from '../../components/form-keys.ts';
import { refusedNotice } from '../../components/refused-notice.ts';
import { serverKeyMark } from '../../components/server-key-mark.ts';
import { durationText } from '../../format/duration.ts';
import { isOverdue } from '../../format/mood.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { approvalPath, approvePath, choosePath, endorsePath, letterFilePath, letterPath, PATHS } from '../../paths.ts';
import { certificateFacts, letterFacts, readingFacts } from './letter-facts.ts';
import { timeTag } from '../../components/time.ts';
import type { AuthorityView } from '#views/signing/authority.ts';
import { authorityWarning } from '../../signing/authority-facts.ts';
import type { KeptRemark } from '../../signing/remarks-page.ts';
import { pageKeysList } from '../../help/page-keys-list.ts';
import { documentKeys } from './document-keys.ts';
import { sendBackForm } from './send-back-form.ts';
import type { FormKeys, Viewer } from '../../layout/chrome.ts';
import type { LetterCardModel } from '../card/letter-card-model.ts';

/** A decision that was not taken, with what was typed. */
export interface DecisionDraft {
  /** As the address says it; absent: only a kept remark was chosen. */
  readonly decision?: string | undefined;
  readonly remark: string;
  readonly field?: string | undefined;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

export interface DecisionPanelModel {
  readonly letter: LetterCardModel;
  readonly isOutdated: boolean;
  readonly opened?: OpenedLetter | undefined;
  readonly certificate?: CertificateFacts | undefined;
  readonly draft?: DecisionDraft | undefined;
  readonly remarks: readonly KeptRemark[];
  readonly nextHref?: string | undefined;
  readonly recallWindowSeconds: number | null;
  /** The key on the signer's own computer that signs; absent: the server's does. */
  readonly ownKey?: { readonly fingerprintSha256: string; readonly vendorHref: string } | undefined;
  /** What is to be told of the power of attorney beside it. */
  readonly authority: AuthorityView | null;
  /** True: whoever has no key of his own is signed for by the server. */
  readonly isRehearsal: boolean;
}

/** What is signed and by what certificate, and the ways on: put aside, sign, send back, skip. A form names the very document that was read. */
export function decisionPanel(model: DecisionPanelModel, keys: FormKeys, viewer: Viewer): Html {
  const { letter, opened, certificate } = model;
  const state = stateOf(model);
  return html`<aside class="decision card" aria-label="Письмо и решение">
    <div class="decision-facts">
      ${refusalOf(model)}
      <div id="letter-facts">${letterFacts(letter, viewer)}</div>
      ${opened && readingFacts(opened, viewer)} ${keysHelp()}
    </div>
    <div class="decision-ways">
      <div id="decision-acts" data-live-form data-live-state="${state}">
        ${pausedNotice(letter)} ${certificateFacts(certificate, viewer)} ${waysOn(model, keys, viewer)}
      </div>
      <div id="decision-remark" data-live-form data-live-state="${state}">
        ${mayRemark(model) ? sendBackForm(model, keys, skip(model)) : skip(model)}
      </div>
    </div>
  </aside>`;
}

/** What is offered and why: an open desk takes the ways on anew only when this is another, for what is done in them is done by scripts. */
function stateOf({ letter: { revision, awaiting, actions }, isOutdated }: DecisionPanelModel): string {
  const offered = Object.entries(actions).flatMap(([action, isOffered]) => (isOffered ? [action] : []));
  return [isOutdated ? 'outdated' : revision, awaiting?.code, ...offered].join(' ');
}

function mayRemark({ letter: { actions }, isOutdated }: DecisionPanelModel): boolean {
  return !isOutdated && (actions.sendBack || actions.declineVisa);
}

/** Beside its form; where that is gone, with what was typed into it. */
function refusalOf(model: DecisionPanelModel): MaybeHtml {
  const { draft } = model;
  if (draft?.refusal === undefined) return undefined;
  if (draft.remark.trim() === '' || mayRemark(model))
    return html`<p class="notice notice-bad" role="alert" id="errors">${draft.refusal}</p>`;
  const heading =
    draft.decision === 'decline-visa' ? 'Не сделано: в визе не отказано' : 'Не сделано: письмо не возвращено';
  return refusedNotice({ heading, refusal: draft.refusal, written: [draft.remark] });
}

function pausedNotice({ awaiting }: LetterCardModel): MaybeHtml {
  if (isLedByNobody(awaiting)) return html`<p class="notice notice-warn" role="note">Ждём: ${awaiting?.what}.</p>`;
  if (awaiting?.code !== 'paused') return undefined;
  return html`<p class="notice notice-warn" role="note">
    Процесс письма приостановлен: ждём ${awaiting.what}. Подписать и вернуть его сейчас нельзя.
  </p>`;
}

function keysHelp(): Html {
  return html`<details>
    <summary>Клавиши</summary>
    ${pageKeysList(['approvals'])}
  </details>`;
}

function waysOn(model: DecisionPanelModel, keys: FormKeys, viewer: Viewer): MaybeHtml {
  const { approve, endorse } = model.letter.actions;
  if ((approve || endorse) && model.isOutdated) return outdated(model.letter);
  if (approve) return signForms(model, keys, viewer);
  return endorse ? visaForm(model.letter, keys, viewer) : notYours(model.letter);
}

/** Nothing is decided beside pages that are not the letter's any more. */
function outdated({ id }: LetterCardModel): Html {
  return html`<p class="notice notice-warn" role="note">
    Письмо изменилось, пока было открыто: рядом прежний документ.
    <a href="${approvalPath(id)}">Открыть, каким оно стало</a>
  </p>`;
}

function visaForm(letter: LetterCardModel, keys: FormKeys, viewer: Viewer): Html {
  return html`${termLine(letter, viewer)}
    <form id="approve-form" method="post" action="${endorsePath(letter.id)}">
      ${formKeys(keys)} ${documentKeys(letter)}
      <button class="primary wide" id="approve-button">Завизировать</button>
      <p class="hint">После визы письмо пойдёт на подпись: ${letter.approverName}.</p>
    </form>`;
}

function skip({ nextHref }: DecisionPanelModel): Html {
  return nextHref === undefined
    ? html`<span class="muted">Это последнее письмо в очереди.</span>`
    : html`<a class="button" id="skip-letter" href="${nextHref}">Пропустить, следующее</a>`;
}

function signForms(model: DecisionPanelModel, keys: FormKeys, viewer: Viewer): Html {
  const { letter, opened } = model;
  const isChosen = opened?.isChosen === true;
  return html`${termLine(letter, viewer)}
    <form method="post" action="${choosePath(letter.id)}" id="choose-form">
      ${formKeys(keys)} ${documentKeys(letter)}
      <button class="wide" name="chosen" value="${isChosen ? 'no' : 'yes'}" id="choose-button">
        ${isChosen ? 'Снять отметку' : 'Прочитано, отметить и дальше'}
      </button>
    </form>
    ${signForm(model, keys, viewer)}`;
}

const TERM_WORDS: Readonly<Partial<Record<LetterStatus, string>>> = {
  awaiting_signature: 'Подписать до',
  awaiting_visa: 'Завизировать до',
};

function termLine({ status, awaiting }: LetterCardModel, viewer: Viewer): MaybeHtml {
  if (awaiting?.until === undefined) return undefined;
  const late = isOverdue(status, awaiting, viewer.now) ? html`<b class="late">Срок прошёл:</b>` : TERM_WORDS[status];
  return html`<p>${late} ${timeTag(awaiting.until, viewer)}</p>`;
}

function signForm(model: DecisionPanelModel, keys: FormKeys, viewer: Viewer): Html {
  const { letter, draft, recallWindowSeconds, ownKey } = model;
  const faults = draft?.faults ?? [];
  const isFileNeeded = !ownKey && !model.isRehearsal;
  return html`<form
    id="approve-form"
    method="post"
    enctype="multipart/form-data"
    action="${approvePath(letter.id)}"
    ${ownKey && keyMarks(letter, ownKey)}
  >
    ${formKeys(keys)} ${documentKeys(letter)} ${isFileNeeded ? keyNeeded() : undefined}
    ${authorityWarning(model.authority, dayIn(viewer.timeZone, new Date(viewer.now)))}
    <button class="primary wide" id="approve-button">${signWords(model)}</button>
    ${ownKey ? keyStatus() : serverKeyMark(isFileNeeded ? undefined : 'server')}
    <p class="hint">${afterSigning(recallWindowSeconds)}</p>
    <details ${isFileNeeded || faults.some(({ field }) => field === 'signature') ? 'open' : ''}>
      <summary>Подписать своей подписью (.sig)</summary>
      ${ownSignature(letter, faults)}
    </details>
  </form>`;
}

function signWords({ ownKey, isRehearsal }: DecisionPanelModel): string {
  if (ownKey) return 'Подписать своим ключом';
  return isRehearsal ? 'Подписать' : 'Подписать приложенной подписью';
}

/** In earnest nobody is signed for. */
function keyNeeded(): Html {
  return html`<p class="notice notice-warn">
    Ключом сервера подписывают только в репетиции. <a href="${PATHS.ownKey}">Выберите свой ключ</a> или приложите
    готовую подпись.
  </p>`;
}

/** By which the page's script knows what to sign and with which key. */
function keyMarks(
  { id, revision, pdfSha256 }: LetterCardModel,
  { fingerprintSha256, vendorHref }: NonNullable<DecisionPanelModel['ownKey']>,
): Html {
  return html`data-own-key="${fingerprintSha256}" data-key-vendor="${vendorHref}"
  data-document="${letterFilePath(id, 'pdf', revision)}" data-document-digest="${pdfSha256 ?? ''}"`;
}

function keyStatus(): Html {
  return html`<p class="key-status" role="status" data-key-status></p>
    <noscript><p class="hint">Без скриптов подпишите файл сами и приложите подпись ниже.</p></noscript>`;
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

function notYours({ id, awaiting }: LetterCardModel): MaybeHtml {
  // Whose it is does not matter while nobody hears a decision; what is waited for is told above.
  if (isLedByNobody(awaiting) || awaiting?.code === 'paused')
    return html`<p><a href="${letterPath(id)}">Что с письмом и что дальше</a></p>`;
  return html`<p class="notice notice-calm">
    Это письмо сейчас не у вас на подписи. <a href="${letterPath(id)}">Посмотреть, что с ним</a>
  </p>`;
}

function afterSigning(recallWindowSeconds: number | null): string {
  if (recallWindowSeconds === null || recallWindowSeconds === 0)
    return 'После подписи письмо пойдёт в ближайшую партию.';
  return `После подписи письмо ещё ${durationText(recallWindowSeconds * 1_000)} можно отозвать, затем оно пойдёт в партию.`;
}
