import type { Fault } from '#domain/documents/fault.ts';
import { zoneWords } from '#domain/calendar/zoned-moment.ts';
import { NORMS_CAVEAT, noticeNorms } from '#domain/notifications/notification-law.ts';
import { zonedWords } from '#domain/notifications/moment-words.ts';
import { LATE_LETTER_WORDS } from '#domain/notifications/notice-hours.ts';
import { CHANNEL_WORDS, NOTIFICATION_CHANNELS } from '#domain/notifications/notification-status.ts';
import { phoneWords } from '#domain/notifications/phone.ts';
import { REPEAT_UNEXPLAINED } from '#domain/notifications/repeated-notice.ts';
import { ENCODING_WORDS, costWords } from '#domain/notifications/sms-text.ts';
import { FIELDS_HINT, KIND_WORDS, NOTIFICATION_KINDS } from '#domain/notifications/templates.ts';
import { capitalised } from '#domain/work/capitalised.ts';
import type { NotifiedCase, TemplateView } from '#views/notifications/choices.ts';
import type { NoticePreview, NoticeReview } from '#views/notifications/notification.ts';
import { checkField } from '../components/check-field.ts';
import { radioField, selectField } from '../components/choice-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { consentsPath } from './notification-paths.ts';

/** A notice as it was typed. */
export interface NoticeValues {
  readonly caseIds: readonly string[];
  readonly partyIds: readonly string[];
  readonly templateCode: string;
  readonly kind: string;
  readonly channel: string;
  readonly title: string;
  readonly text: string;
  readonly letterId: string;
  readonly repeatReason: string;
}

export interface ComposeModel {
  readonly cases: readonly NotifiedCase[];
  readonly templates: readonly TemplateView[];
  readonly values: NoticeValues;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  /** What it comes to, when it was asked for. */
  readonly review: NoticeReview | undefined;
  readonly keys: FormKeys;
}

/** Writing a notice to chosen parties: whom, how, which words; then a look at each, and only then it is sent. */
export function composePage(chrome: Chrome, model: ComposeModel): Html {
  const { review, faults, refusal } = model;
  const content = html`<div class="page-head">
      <p class="crumbs"><a href="${PATHS.notifications}">Уведомления</a></p>
      <h1>${review === undefined ? 'Новое уведомление' : 'Проверьте и отправьте'}</h1>
    </div>
    <div class="stacked">
      ${errorSummary({ faults, refusal, heading: 'Не отправлено: исправьте указанное' })}
      ${review === undefined ? writing(model) : reviewing(model, review, chrome.viewer)}
      <section class="card" aria-labelledby="law-heading">
        <h2 id="law-heading">На чём это основано</h2>
        <ul>
          ${noticeNorms(model.cases.map(({ procedure }) => procedure)).map(({ words, source }) => html`<li>${words} <span class="muted">${source}</span></li>`)}
        </ul>
        <p class="hint">${NORMS_CAVEAT}</p>
      </section>
    </div>`;
  return page(chrome, { title: 'Новое уведомление', width: 'wide' }, content);
}

function writing({ cases, templates, values, faults, keys }: ComposeModel): Html {
  return html`<form class="card" method="post" action="${PATHS.newNotification}" data-typed>
    ${formKeys(keys)} ${kept(values, ['caseIds', 'letterId'])}
    <p class="button-row">
      <button name="act" value="agreed">Отметить всех согласившихся</button>
      <span class="hint">на выбранный ниже способ</span>
    </p>
    ${cases.map((one) => partiesField(one, values, faults))}
    ${selectField({
      ...{ name: 'templateCode', label: 'Шаблон', value: values.templateCode, faults, emptyLabel: 'свой текст' },
      isEmptyKept: true,
      choices: templates.map(({ code, name, channel }) => ({
        value: code,
        label: `${name} (${CHANNEL_WORDS[channel]})`,
      })),
    })}
    <p class="button-row"><button name="act" value="template">Подставить текст шаблона</button></p>
    ${radioField({
      ...{ name: 'channel', label: 'Способ', value: values.channel, faults },
      choices: NOTIFICATION_CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] })),
    })}
    ${selectField({
      ...{ name: 'kind', label: 'О чём', value: values.kind, faults },
      choices: NOTIFICATION_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
    })}
    ${textField({ name: 'title', label: 'Тема письма', value: values.title, faults, maxLength: 200, isOptional: true, hint: 'Только для электронной почты.' })}
    ${textField({ name: 'text', label: 'Текст', value: values.text, faults, rows: 5, maxLength: 2_000, hint: FIELDS_HINT })}
    <p class="button-row"><button class="primary" name="act" value="review">Посмотреть, что уйдёт</button></p>
  </form>`;
}

function partiesField(
  { id, number, parties }: NotifiedCase,
  { partyIds }: NoticeValues,
  faults: readonly Fault[],
): Html {
  return checkField({
    ...{ name: 'party', label: `Стороны по делу № ${number}`, chosen: partyIds, faults },
    checks: parties.map((party) => ({
      value: party.id,
      label: `${party.name} — ${party.role}`,
      caution: agreed(party),
    })),
    more: html`<p><a href="${consentsPath(id)}">Согласия сторон</a></p>`,
  });
}

function agreed({ consents }: NotifiedCase['parties'][number]): string {
  const inForce = consents.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (inForce.length === 0) return 'Согласия на извещение нет.';
  return inForce
    .map(
      ({ channel, address }) =>
        `Согласие: ${CHANNEL_WORDS[channel]}, ${channel === 'sms' ? phoneWords(address) : address}`,
    )
    .join('. ');
}

function reviewing(model: ComposeModel, review: NoticeReview, viewer: Viewer): Html {
  const { values, keys } = model;
  const { items, sendable, parts, costKopecks } = review;
  return html`<form method="post" action="${PATHS.newNotification}">
    ${formKeys(keys)}
    ${kept(values, ['caseIds', 'partyIds', 'letterId', 'templateCode', 'kind', 'channel', 'title', 'text'])}
    ${items.map((item) => previewCard(item, viewer))}
    <p class="notice ${sendable === 0 ? 'notice-bad' : 'notice-good'}">
      Уйдёт сторонам: ${sendable} из ${items.length}.
      ${values.channel === 'sms' && sendable > 0 ? `Частей ${String(parts)}, ${costKopecks === 0 ? '' : 'по тарифу '}${costWords(costKopecks)}.` : ''}
    </p>
    ${repeatField(model, items)}
    <p class="button-row">
      ${sendable === 0 ? undefined : html`<button class="primary" name="act" value="send">Отправить</button>`}
      <button name="act" value="edit">Изменить</button>
    </p>
  </form>`;
}

/** Where some have been told the same already: why they are told again. */
function repeatField({ values, faults }: ComposeModel, items: readonly NoticePreview[]): MaybeHtml {
  const isAsked = items.some((item) => item.faults.some(({ code }) => code === REPEAT_UNEXPLAINED));
  if (!isAsked && values.repeatReason === '') return undefined;
  return html`${textField({
      ...{ name: 'repeatReason', label: 'Почему ещё раз', value: values.repeatReason, faults, maxLength: 500 },
      ...{ isOptional: true, hint: 'Тем, кому такое же уже уходило, уйдёт только с причиной.' },
    })}
    <p><button name="act" value="review">Проверить ещё раз</button></p>`;
}

function previewCard(item: NoticePreview, viewer: Viewer): Html {
  const { partyName, caseNumber, title, text, toldAlready, faults, missedWords } = item;
  return html`<section class="card" aria-label="${partyName}">
    <h2>${partyName} <span class="muted">дело № ${caseNumber}</span></h2>
    ${faults.length === 0 ? undefined : html`<p class="notice notice-bad">Не уйдёт. ${faults.map(({ message }) => message).join(' ')}</p>`}
    ${toldAlready === null ? undefined : html`<p class="notice notice-warn">${toldAlready}</p>`}
    ${title === '' ? undefined : html`<p><b>${title}</b></p>`}
    <p class="wrap preserved">${text}</p>
    ${missedWords === null ? undefined : html`<p class="notice notice-bad">${capitalised(missedWords)}.</p>`}
    ${faults.length === 0 ? html`<p class="muted">${whatGoes(item, viewer)}</p>` : undefined}
  </section>`;
}

function whatGoes(
  { address, encoding, length, parts, costKopecks, timeZone, heldUntil, ...rest }: NoticePreview,
  viewer: Viewer,
): Html {
  const how =
    encoding === 'mail'
      ? address
      : `${phoneWords(address)} · знаков ${String(length)} · ${ENCODING_WORDS[encoding]} · частей ${String(parts)} · ${costWords(costKopecks)}`;
  const held =
    heldUntil === null ? undefined : html` · <b>тихие часы: уйдёт ${zonedWords(new Date(heldUntil), timeZone)}</b>`;
  const zone = zoneWords(heldUntil === null ? new Date() : new Date(heldUntil), timeZone);
  return html`${how} · часовой пояс ${zone}${held}${letterWords(rest, viewer)}`;
}

function letterWords(
  { letterAt, isLetterLate }: Pick<NoticePreview, 'letterAt' | 'isLetterLate'>,
  viewer: Viewer,
): MaybeHtml {
  if (letterAt === null) return undefined;
  const late = isLetterLate ? html`; <b>${LATE_LETTER_WORDS}</b>` : undefined;
  return html` · если не доставлено к ${timeTag(letterAt, viewer)}, готовится письмо${late}`;
}

function kept(values: NoticeValues, names: readonly (keyof NoticeValues)[]): MaybeHtml {
  return html`${names.flatMap((name) => {
    const value = values[name];
    const field = name === 'caseIds' ? 'case' : name === 'partyIds' ? 'party' : name === 'letterId' ? 'letter' : name;
    const all = typeof value === 'string' ? [value] : value;
    return all.map((one) => html`<input type="hidden" name="${field}" value="${one}" />`);
  })}`;
}
