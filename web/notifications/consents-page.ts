import type { Fault } from '#domain/documents/fault.ts';
import { CONSENT_FORMS, CONSENT_FORM_WORDS, WITHDRAWAL_WORDS } from '#domain/notifications/consent.ts';
import { consentNorms, NORMS_CAVEAT } from '#domain/notifications/notification-law.ts';
import { CHANNEL_WORDS, NOTIFICATION_CHANNELS } from '#domain/notifications/notification-status.ts';
import { PHONE_HINT, phoneWords } from '#domain/notifications/phone.ts';
import { sharedWith } from '#domain/notifications/shared-contact.ts';
import type { ConsentView, NotifiedCase } from '#views/notifications/choices.ts';
import { radioField, selectField } from '../components/choice-field.ts';
import { dayField } from '../components/day-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { filesField } from '../components/files-field.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { casePath } from '../cases/case-paths.ts';
import { consentPath, consentsPath, newNotificationPath } from './notification-paths.ts';

/** A consent as it was typed. */
export interface ConsentValues {
  readonly partyId: string;
  readonly channel: string;
  readonly address: string;
  readonly form: string;
  readonly givenOn: string;
}

export interface ConsentsModel {
  readonly case: NotifiedCase;
  readonly values: ConsentValues;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly mayEnter: boolean;
  readonly keysOf: () => FormKeys;
}

/** What each party of a case agreed to be notified by, since when and until when. */
export function consentsPage(chrome: Chrome, model: ConsentsModel): Html {
  const { case: one, mayEnter } = model;
  const content = html`<div class="page-head">
      <p class="crumbs"><a href="${casePath(one.id)}">Дело № ${one.number}</a></p>
      <h1>Согласия сторон на извещение</h1>
      ${mayEnter ? html`<a class="button primary" href="${newNotificationPath(one.id)}">Известить стороны</a>` : undefined}
    </div>
    <div class="columns">
      <div class="column-main">
        ${one.parties.map((party) => partySection(party, model, chrome.viewer))}
        ${one.parties.length === 0 ? html`<p class="muted">В деле ещё нет сторон.</p>` : undefined}
      </div>
      <aside class="column-side" aria-label="Новое согласие">
        ${mayEnter && one.parties.length > 0 ? enterForm(model) : undefined}
        <section class="card">
          ${consentNorms(one.procedure).map(({ words, source }) => html`<p>${words} <span class="muted">${source}</span></p>`)}
          <p class="hint">${NORMS_CAVEAT}</p>
        </section>
      </aside>
    </div>`;
  return page(chrome, { title: `Согласия: дело ${one.number}`, width: 'wide' }, content);
}

function partySection(
  { id, name, role, consents }: NotifiedCase['parties'][number],
  model: ConsentsModel,
  viewer: Viewer,
): Html {
  return html`<section class="card" id="party-${id}" aria-label="${name}">
    <h2>${name} <span class="muted">${role}</span></h2>
    ${consents.length === 0 ? html`<p class="muted">Согласия нет: извещают письмом.</p>` : undefined}
    <ul class="files">
      ${consents.map((consent) => consentLine(consent, model, viewer))}
    </ul>
  </section>`;
}

function consentLine(consent: ConsentView, { case: one, mayEnter, keysOf }: ConsentsModel, viewer: Viewer): Html {
  const { id, channel, address, form, givenOn, hasScan, enteredByName, enteredAt, withdrawnAt } = consent;
  const [year, month, day] = givenOn.split('-');
  return html`<li>
    <b>${CHANNEL_WORDS[channel]}</b>: ${channel === 'sms' ? phoneWords(address) : address}
    ${withdrawnAt === null ? html`<span class="pill pill-good">действует</span>` : html`<span class="pill pill-warn">отозвано</span>`}
    ${consent.strangerSaidAt === null ? undefined : html`<span class="pill pill-warn">номер чужой</span>`}
    <p class="muted">
      ${CONSENT_FORM_WORDS[form]} от
      ${day}.${month}.${year}${hasScan ? html`, <a href="${consentPath(id, 'scan')}">скан</a>` : undefined}; внёс
      ${enteredByName}, ${timeTag(enteredAt, viewer)}
    </p>
    ${withdrawnLine(consent, viewer)} ${strangerLine(consent, viewer)} ${sharedLine(consent, one.parties)}
    ${
      mayEnter && withdrawnAt === null
        ? html`<form method="post" action="${consentPath(id, 'withdraw')}">
            ${formKeys(keysOf())}<button class="danger">Отметить отозванным</button>
          </form>`
        : undefined
    }
  </li>`;
}

/** Nothing forbids it; whoever enters it has to know. */
function sharedLine(consent: ConsentView, parties: NotifiedCase['parties']): MaybeHtml {
  if (consent.withdrawnAt !== null) return undefined;
  const others = sharedWith(parties, consent.partyId, consent);
  if (others.length === 0) return undefined;
  const what = consent.channel === 'sms' ? 'Этот телефон' : 'Этот адрес';
  return html`<p class="notice notice-warn">
    ${what} в деле и у другой стороны: ${others.join(', ')}. Проверьте, чей он.
  </p>`;
}

function withdrawnLine({ withdrawnAt, withdrawnHow, withdrawnByName }: ConsentView, viewer: Viewer): MaybeHtml {
  if (withdrawnAt === null) return undefined;
  const how = withdrawnHow === null ? '' : WITHDRAWAL_WORDS[withdrawnHow];
  return html`<p class="muted">
    Отозвано ${how}${withdrawnByName === null ? undefined : html` (${withdrawnByName})`},
    ${timeTag(withdrawnAt, viewer)}
  </p>`;
}

/** Said of every such number, also when the consent was taken back before anybody had asked whose it is. */
function strangerLine({ strangerSaidAt }: ConsentView, viewer: Viewer): MaybeHtml {
  if (strangerSaidAt === null) return undefined;
  return html`<p class="muted">
    Решено, что номер чужой, ${timeTag(strangerSaidAt, viewer)}: прежние СМС на него никого не извещали.
  </p>`;
}

function enterForm({ case: one, values, faults, refusal, keysOf }: ConsentsModel): Html {
  return html`<form
    class="card"
    method="post"
    action="${consentsPath(one.id)}"
    enctype="multipart/form-data"
    data-typed
    aria-labelledby="enter-heading"
  >
    <h2 id="enter-heading">Внести согласие</h2>
    ${formKeys(keysOf())} ${errorSummary({ faults, refusal, heading: 'Не внесено: исправьте указанное' })}
    ${selectField({
      ...{ name: 'partyId', label: 'Сторона', value: values.partyId, faults, emptyLabel: 'выберите' },
      choices: one.parties.map(({ id, name }) => ({ value: id, label: name })),
    })}
    ${radioField({
      ...{ name: 'channel', label: 'Способ', value: values.channel, faults },
      choices: NOTIFICATION_CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] })),
    })}
    ${textField({ name: 'address', label: 'Телефон или адрес почты', value: values.address, faults, hint: PHONE_HINT })}
    ${radioField({
      ...{ name: 'form', label: 'В какой форме дано', value: values.form, faults },
      choices: CONSENT_FORMS.map((value) => ({ value, label: CONSENT_FORM_WORDS[value] })),
    })}
    ${dayField({ name: 'givenOn', label: 'Дата согласия', value: values.givenOn, faults })}
    ${filesField({ name: 'scan', label: 'Скан', faults, isSingle: true, isOptional: true })}
    <p class="button-row"><button class="primary">Внести</button></p>
  </form>`;
}
