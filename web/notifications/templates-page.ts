import type { Fault } from '#domain/documents/fault.ts';
import { CHANNEL_WORDS, NOTIFICATION_CHANNELS } from '#domain/notifications/notification-status.ts';
import { FIELDS_HINT, KIND_WORDS, NOTIFICATION_KINDS } from '#domain/notifications/templates.ts';
import type { TemplateView } from '#views/notifications/choices.ts';
import { radioField, selectField } from '../components/choice-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { noticeTabs } from './notice-frame.ts';
import { templatePath } from './notification-paths.ts';

/** A template as it was typed. */
export interface TemplateValues {
  readonly name: string;
  readonly kind: string;
  readonly channel: string;
  readonly title: string;
  readonly text: string;
}

export interface TemplatesModel {
  readonly templates: readonly TemplateView[];
  readonly maySet: boolean;
}

/** The texts of the site. */
export function templatesPage(chrome: Chrome, { templates, maySet }: TemplatesModel): Html {
  const content = html`<div class="page-head">
      <h1>Шаблоны уведомлений</h1>
      ${maySet ? html`<a class="button primary" href="${templatePath('new')}">Новый шаблон</a>` : undefined}
    </div>
    ${noticeTabs('templates', { hasSite: true })}
    <ul class="files card">
      ${templates.map(
        ({ code, name, kind, channel, version, text }) =>
          html`<li>
            <a href="${templatePath(code)}">${name}</a>
            <span class="muted"
              >${CHANNEL_WORDS[channel]}, ${KIND_WORDS[kind]},
              ${version === 0 ? 'поставлен с программой' : `версия ${String(version)}`}</span
            >
            <p class="wrap">${text}</p>
          </li>`,
      )}
    </ul>`;
  return page(chrome, { title: 'Шаблоны уведомлений' }, content);
}

export interface TemplatePageModel {
  /** `new`: there is none yet. */
  readonly code: string;
  readonly base: number;
  readonly values: TemplateValues;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly maySet: boolean;
  readonly keysOf: () => FormKeys;
}

/** One text of the site; a change makes a further version, and what was sent stays as it was. */
export function templatePage(chrome: Chrome, model: TemplatePageModel): Html {
  const { code, base, values, faults, refusal, maySet, keysOf } = model;
  const isNew = code === 'new';
  const content = html`<div class="page-head">
      <p class="crumbs"><a href="${PATHS.notificationTemplates}">Шаблоны уведомлений</a></p>
      <h1>${isNew ? 'Новый шаблон' : values.name}</h1>
    </div>
    <div class="stacked">
      ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
      <form class="card" method="post" action="${templatePath(code)}" data-typed>
        ${formKeys(keysOf())}<input type="hidden" name="base" value="${base}" />
        ${textField({ name: 'name', label: 'Название', value: values.name, faults, maxLength: 80 })}
        ${radioField({
          ...{ name: 'channel', label: 'Способ', value: values.channel, faults },
          choices: NOTIFICATION_CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] })),
        })}
        ${selectField({
          ...{ name: 'kind', label: 'О чём', value: values.kind, faults },
          choices: NOTIFICATION_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
        })}
        ${textField({ name: 'title', label: 'Тема письма', value: values.title, faults, maxLength: 200, isOptional: true, hint: 'Только для электронной почты.' })}
        ${textField({ name: 'text', label: 'Текст', value: values.text, faults, rows: 6, maxLength: 2_000, hint: FIELDS_HINT })}
        ${maySet ? html`<p class="button-row"><button class="primary">Сохранить</button></p>` : html`<p class="hint">Шаблоны меняет руководитель участка.</p>`}
      </form>
      ${
        maySet && !isNew
          ? html`<form method="post" action="${templatePath(code)}/retire">
              ${formKeys(keysOf())}<input type="hidden" name="base" value="${base}" />
              <button class="danger">Больше не предлагать</button>
            </form>`
          : undefined
      }
    </div>`;
  return page(chrome, { title: isNew ? 'Новый шаблон' : `Шаблон: ${values.name}` }, content);
}
