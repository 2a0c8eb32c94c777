import { caseWords } from '#domain/letters/case-number.ts';
import { LETTER_KIND_NAMES, type LetterKind } from '#domain/letters/letter.ts';
import { serverKeyMark } from '../components/server-key-mark.ts';
import { emptyState } from '../components/empty-state.ts';
import { formKeys } from '../components/form-keys.ts';
import { countText, lettersText } from '../format/count.ts';
import { durationText } from '../format/duration.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { LetterWarning } from '#views/documents/warning.ts';
import { fieldWarnings } from '../documents/document-warnings.ts';
import { addressAskedNotice } from '../case-register/address-asked-notice.ts';
import { page } from '../layout/page.ts';
import { approvalPath, PATHS, SIGN_MANY, signingRunPath } from '../paths.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';

/** A letter that was ticked; with a reason it will not be signed. */
interface TickedLetter {
  readonly id: string;
  readonly number: string | null;
  readonly recipientName: string;
  readonly recipientAddress: string;
  readonly title: string;
  readonly caseNumber: string | null;
  readonly kind: LetterKind;
  readonly pageCount: number | null;
  readonly revision: number;
  readonly documentDigest: string | null;
  readonly reason?: string | undefined;
  /** What to heed, and who sent it so. */
  readonly warnings: readonly LetterWarning[];
  /** Where its party lives in the case, while nobody has said which of the addresses stays. */
  readonly addressAsked?: string | undefined;
  /** The run in which this very person has signed it. */
  readonly signedInRun?: string | undefined;
}

export interface ConfirmModel {
  readonly letters: readonly TickedLetter[];
  readonly recallWindowSeconds: number | null;
  /** True: the signer's own key signs, letter by letter, on this computer. */
  readonly isOwnKey: boolean;
}

/** The one confirmation for many letters: which, to whom, how many, and what cannot be undone. */
export function confirmPage(
  chrome: Chrome,
  { letters, recallWindowSeconds, isOwnKey }: ConfirmModel,
  keys: FormKeys,
): Html {
  const ready = letters.filter(({ reason }) => reason === undefined);
  const signed = letters.filter(({ signedInRun }) => signedInRun !== undefined);
  const left = letters.filter((letter) => letter.reason !== undefined && !signed.includes(letter));
  const heading = ready.length === 0 && signed.length > 0 ? 'Уже подписано' : `Подписать ${lettersText(ready.length)}`;
  const content = html`<div class="page-head"><h1>${heading}</h1></div>
    ${signedBefore(signed)}
    ${ready.length === 0 ? nothing(signed.length > 0) : confirmForm(ready, { recallWindowSeconds, isOwnKey }, keys)}
    ${leftOut(left)}`;
  return page(chrome, { title: 'Подписать отмеченные письма' }, content);
}

/** Whoever comes back to this page after signing is told what came of it. */
function signedBefore(signed: readonly TickedLetter[]): Html | undefined {
  const run = signed.at(-1)?.signedInRun;
  if (run === undefined) return undefined;
  return html`<p class="notice notice-good" role="status">
    Подписаны вами: ${lettersText(signed.length)}. <a href="${signingRunPath(run)}">Посмотреть итог</a>
  </p>`;
}

function nothing(isSigned: boolean): Html {
  return emptyState(
    isSigned ? 'Больше подписывать нечего' : 'Подписывать нечего',
    'Отметьте в очереди письма, которые вы прочли.',
    html`<a class="button" href="${PATHS.approvals}">К очереди</a>`,
  );
}

type Terms = Pick<ConfirmModel, 'recallWindowSeconds' | 'isOwnKey'>;

function confirmForm(ready: readonly TickedLetter[], { recallWindowSeconds, isOwnKey }: Terms, keys: FormKeys): Html {
  return html`<form method="post" action="${SIGN_MANY}" class="card confirm" id="confirm-form">
    ${formKeys(keys)}
    <p>
      <b>${totals(ready)}.</b> Каждое письмо будет подписано вашей электронной подписью отдельно.
      ${undoWords(recallWindowSeconds)} ${isOwnKey ? OWN_KEY_WORDS : undefined}
    </p>
    ${serverKeyMark(isOwnKey ? 'own' : 'server')}
    <p class="button-row">
      <button class="primary" id="confirm-button" autofocus>Подписать ${lettersText(ready.length)}</button>
      <a class="button" href="${PATHS.approvals}">Вернуться, ничего не подписывая</a>
    </p>
    <table class="letters">
      <thead>
        <tr>
          <th scope="col">Номер</th>
          <th scope="col">Кому</th>
          <th scope="col">Письмо и дело</th>
          <th scope="col">Вид</th>
          <th scope="col">Страниц</th>
        </tr>
      </thead>
      <tbody>
        ${ready.map(row)}
      </tbody>
    </table>
  </form>`;
}

const OWN_KEY_WORDS =
  'Ключ на этом компьютере: не закрывайте страницу, пока подписи ставятся; остановленное можно продолжить.';

function row({
  id,
  number,
  recipientName,
  recipientAddress,
  title,
  caseNumber,
  kind,
  pageCount,
  revision,
  documentDigest,
  addressAsked,
  warnings,
}: TickedLetter): Html {
  return html`<tr>
    <td>
      <input type="hidden" name="letter" value="${`${id}:${revision}:${documentDigest ?? ''}`}" />
      <a href="${approvalPath(id)}">${number ?? 'без номера'}</a>
    </td>
    <td class="whom">
      ${recipientName}<small class="awaits">${recipientAddress}</small>${addressAskedNotice(addressAsked)}
      ${fieldWarnings({ warnings })}
    </td>
    <td class="grow">
      ${title}${caseNumber === null ? undefined : html`<small class="awaits">${caseWords(caseNumber)}</small>`}
    </td>
    <td>${LETTER_KIND_NAMES[kind]}</td>
    <td>${pageCount ?? ''}</td>
  </tr>`;
}

function totals(letters: readonly TickedLetter[]): string {
  const pages = letters.reduce((sum, { pageCount }) => sum + (pageCount ?? 0), 0);
  const registered = letters.filter(({ kind }) => kind === 'registered').length;
  const kinds = `заказных ${registered}, простых ${letters.length - registered}`;
  return `${lettersText(letters.length)}: ${kinds}, ${countText(pages, 'страница', 'страницы', 'страниц')}`;
}

function undoWords(recallWindowSeconds: number | null): string {
  const recall =
    recallWindowSeconds === null || recallWindowSeconds === 0
      ? 'Подписанное письмо можно отозвать только до закрытия партии.'
      : `Подписанное письмо ещё ${durationText(recallWindowSeconds * 1_000)} и до закрытия партии можно отозвать.`;
  return `${recall} Снять подпись нельзя; переданное Почте вернуть нельзя.`;
}

function leftOut(letters: readonly TickedLetter[]): MaybeHtml {
  if (letters.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="left-heading">
    <h2 id="left-heading">Не войдут: ${lettersText(letters.length)}</h2>
    <ul>
      ${letters.map(
        ({ id, number, recipientName, reason }) =>
          html`<li><a href="${approvalPath(id)}">${number ?? 'без номера'}</a>, ${recipientName}: ${reason}</li>`,
      )}
    </ul>
  </section>`;
}
