import type { Fault } from '#domain/documents/fault.ts';
import type { CertificateFacts } from '#domain/signing/certificate-facts.ts';
import type { AuthorityView } from '#views/signing/authority.ts';
import { dayField } from '../components/day-field.ts';
import { factList } from '../components/facts.ts';
import { fieldFrame, textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { serverKeyMark } from '../components/server-key-mark.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html } from '../html.ts';
import { certificateFacts } from '../letters/approvals/letter-facts.ts';
import { page } from '../layout/page.ts';
import { PATHS } from '../paths.ts';
import { authorityFacts, authorityWarning } from './authority-facts.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';

export interface OwnKeyModel {
  readonly inUse: { readonly facts: CertificateFacts; readonly authority: AuthorityView | null } | null;
  /** What was asked last: still looked into when there is no refusal. */
  readonly asked: { readonly askedAt: string; readonly refusal: string | null } | null;
  /** The text that the key is to sign. */
  readonly challenge: string;
  /** Of the МЧД, as typed. */
  readonly values: { readonly number: string; readonly from: string; readonly until: string };
  readonly faults: readonly Fault[];
  /** Today on the court's calendar. */
  readonly today: string;
}

const LOOK_AGAIN_SECONDS = 2;

/** Where a supervisor chooses the certificate of a key of his own, and keeps his power of attorney. */
export function ownKeyPage(chrome: Chrome, model: OwnKeyModel, keyOf: () => FormKeys): Html {
  const isAsked = model.asked !== null && model.asked.refusal === null;
  const content = html`<div class="page-head">
      <h1>Мой ключ подписи</h1>
      <a href="${PATHS.approvals}">К очереди на подпись</a>
    </div>
    <div class="columns">
      <div class="column-main">${inUse(chrome, model, keyOf)} ${choice(chrome, model, keyOf())}</div>
      ${model.inUse && authority(model, model.inUse.authority, keyOf())}
    </div>`;
  const refreshSeconds = isAsked ? LOOK_AGAIN_SECONDS : undefined;
  return page(chrome, { title: 'Мой ключ подписи', width: 'wide', islands: ['own-key'], refreshSeconds }, content);
}

function inUse(chrome: Chrome, { inUse: used }: OwnKeyModel, keyOf: () => FormKeys): Html {
  const words =
    used === null
      ? html`<p>
            Своего ключа вы ещё не выбрали.
            ${chrome.rehearsal === undefined ? 'Без него письма не подписать.' : 'Пока его нет, подписывает сервер: такая подпись ничего не удостоверяет.'}
          </p>
          ${chrome.rehearsal === undefined ? undefined : serverKeyMark('server')}`
      : html`${certificateFacts(used.facts, chrome.viewer)}
          ${factList([
            ['Выдан', used.facts.issuerName],
            ['Должность', used.facts.position],
          ])}
          <p class="hint">
            Новые письма получают отметку об этом сертификате. Подпись ставится на вашем компьютере, сервер проверяет её
            прежде, чем она считается.
          </p>
          <form method="post" action="${PATHS.ownKeyEnd}">
            ${formKeys(keyOf())}<button>Больше не подписывать этим ключом</button>
          </form>`;
  return html`<section class="card" aria-labelledby="used-heading">
    <h2 id="used-heading">Чем вы подписываете</h2>
    ${words}
  </section>`;
}

/** Choosing is proving: the plug-in signs a short text with the key, and the server judges the signature as it judges a letter's. */
function choice(chrome: Chrome, { asked, challenge, inUse: used }: OwnKeyModel, keys: FormKeys): Html {
  return html`<section
    class="card"
    aria-labelledby="choice-heading"
    data-own-key-choice
    data-key-vendor="${chrome.asset('cadesplugin_api.js')}"
    data-person="${chrome.person?.fullName ?? ''}"
    data-challenge="${challenge}"
  >
    <h2 id="choice-heading">${used === null ? 'Выбрать сертификат' : 'Выбрать другой'}</h2>
    ${asked && askedWords(chrome, asked)}
    <p>
      Нужны КриптоПро CSP и «КриптоПро ЭЦП Browser plug-in» с расширением для браузера. Выбранный ключ подпишет
      проверочный текст: так программа убеждается, что ключ ваш, сертификат действует и не отозван.
    </p>
    <p class="button-row"><button type="button" class="primary" data-key-look hidden>Найти мои сертификаты</button></p>
    <p class="key-status" role="status" data-key-status></p>
    <ul class="key-list" data-key-list></ul>
    <form method="post" action="${PATHS.ownKey}" enctype="multipart/form-data" id="proof-form">
      ${formKeys(keys)}
      <details>
        <summary>Подписать проверочный текст другой программой</summary>
        ${fieldFrame(
          {
            ...{ name: 'proof', label: 'Подпись проверочного текста', value: '', faults: [] },
            hint: 'Скачайте текст, подпишите его отдельным файлом (открепленная подпись, CAdES-BES) и приложите сюда.',
          },
          html`<input id="f-proof" type="file" name="proof" accept=".sig,.p7s,.sgn" aria-describedby="f-proof-hint" />`,
        )}
        <p class="button-row">
          <a class="button" href="${PATHS.ownKeyChallenge}" download>Скачать текст</a><button>Проверить подпись</button>
        </p>
      </details>
    </form>
  </section>`;
}

function askedWords(chrome: Chrome, { askedAt, refusal }: NonNullable<OwnKeyModel['asked']>): Html {
  if (refusal === null) {
    return html`<p class="notice notice-calm" role="status">
      Ключ проверяется, это занимает секунды. Страница обновляется сама.
    </p>`;
  }
  return html`<p class="notice notice-bad" role="alert">
    Ключ не принят (${timeTag(askedAt, chrome.viewer)}). ${refusal}
  </p>`;
}

function authority({ values, faults, today }: OwnKeyModel, kept: AuthorityView | null, keys: FormKeys): Html {
  const form = 'authority';
  return html`<form
    method="post"
    action="${PATHS.ownKeyAuthority}"
    enctype="multipart/form-data"
    class="card column-side"
    data-typed
  >
    <h2>Доверенность (МЧД)</h2>
    ${formKeys(keys)} ${kept && authorityWarning(kept, today)}
    ${kept && authorityFacts(kept, { asOf: today, fileHref: PATHS.ownKeyAuthority })}
    ${textField({ form, name: 'number', label: 'Номер в реестре', value: values.number, faults, isOptional: true })}
    ${dayField({ name: 'from', label: 'Действует с', value: values.from, faults, isOptional: true })}
    ${dayField({ name: 'until', label: 'По какой день', value: values.until, faults, isOptional: true })}
    ${fieldFrame(
      {
        ...{ name: 'file', label: 'Файл доверенности', value: '', faults, isOptional: true },
        hint: 'XML единого формата (003), как вы его получили, до 1 МБ: номер и сроки прочтутся из него. Из другого файла они не читаются, впишите их. Без файла остаётся прежний, если номер тот же.',
      },
      html`<input id="f-file" type="file" name="file" accept=".xml,.zip,.pdf" aria-describedby="f-file-hint" />`,
    )}
    <button class="primary">Сохранить доверенность</button>
  </form>`;
}
