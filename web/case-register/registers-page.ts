import type { Fault } from '#domain/documents/fault.ts';
import { MAX_CODE_LENGTH } from '#domain/case-register/register-code.ts';
import type { CaseRegisterView } from '#views/case-register/register.ts';
import { checkField } from '../components/check-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { factList } from '../components/facts.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { liveMark } from '../components/live-mark.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { countText } from '../format/count.ts';
import { dateTimeText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS, registerPath, registerReadingPath } from '../paths.ts';
import { standingText } from './register-words.ts';

export interface RegistersModel {
  readonly registers: readonly CaseRegisterView[];
  /** False: no address of a register is given to the program. */
  readonly isNamed: boolean;
  /** The pages of management are this person's. */
  readonly manages: boolean;
  readonly seesInstallation: boolean;
  /** A form that was not taken, as it was typed. */
  readonly refused?:
    | {
        readonly siteId: string;
        readonly code: string;
        readonly isOn: boolean;
        readonly faults: readonly Fault[];
        readonly refusal?: string | undefined;
      }
    | undefined;
  readonly keysOf: () => FormKeys;
}

/** Registers of cases kept elsewhere: which site is which there, how each is read. */
export function registersPage(chrome: Chrome, model: RegistersModel): Html {
  const { registers, manages, seesInstallation, refused } = model;
  const content = html`<div class="page-head"><h1>АМИРС</h1></div>
    ${manages ? managementTabs(PATHS.caseRegister, { seesInstallation }) : undefined}
    ${liveMark({ kinds: [], says: 'Картотека обновилась', everySeconds: 5 })}
    <div class="stacked">
      <p class="hint">
        Дела, участники, заседания и акты читаются из картотеки АМИРС и в ней не меняются. Интерфейс самой АМИРС не
        опубликован: картотека отвечает по формату обмена МАСК. Пока она не отвечает, письма идут как обычно, с теми
        данными, что есть.
      </p>
      ${model.isNamed ? undefined : notNamed(seesInstallation)}
      ${errorSummary({ faults: refused?.faults ?? [], refusal: refused?.refusal, heading: 'Не сохранено: исправьте указанное' })}
      ${registers.map((register) => registerSection(model, register, chrome.viewer))}
    </div>`;
  return page(chrome, { title: 'АМИРС', islands: ['live-page'] }, content);
}

function notNamed(seesInstallation: boolean): Html {
  return html`<p class="notice notice-warn">
    Адрес картотеки программе не задан, поэтому ничего не читается.
    ${seesInstallation ? 'Его задаёт MASK_CASE_REGISTER_URL (эксплуатация).' : 'Его задаёт администратор установки.'}
  </p>`;
}

function registerSection(model: RegistersModel, register: CaseRegisterView, viewer: Viewer): Html {
  const { siteId, siteName, code, isOn } = register;
  return html`<section class="card stacked" aria-labelledby="register-${siteId}">
    <h2 id="register-${siteId}">${siteName}</h2>
    <div id="register-facts-${siteId}" data-live-part>
      ${
        code === null
          ? html`<p class="muted">С картотекой не связан.</p>`
          : html`<p class="${register.awaySince === null ? '' : 'notice notice-warn'}">
                ${standingText(register, viewer.timeZone)}
              </p>
              ${register.troubleWords === null ? undefined : html`<p>${register.troubleWords}</p>`}
              ${isOn ? facts(register, viewer) : undefined} ${unreadSection(register, viewer)}`
      }
    </div>
    <div id="register-read-${siteId}" data-live-form>${readForm(register, model)}</div>
    ${register.canSet ? setForm(model, register) : undefined}
  </section>`;
}

function facts({ code, answeredAt, readCount, changedCount, isReading }: CaseRegisterView, { timeZone }: Viewer): Html {
  const count = `${countText(readCount, 'дело', 'дела', 'дел')}, изменилось ${String(changedCount)}`;
  return factList([
    ['Код участка в картотеке', code],
    ['Последний ответ', answeredAt === null ? 'ещё не было' : dateTimeText(answeredAt, timeZone)],
    [isReading ? 'Прочитано пока' : 'В последний раз прочитано', answeredAt === null ? undefined : count],
  ]);
}

function unreadSection({ unread, unreadCount, siteId }: CaseRegisterView, { timeZone }: Viewer): MaybeHtml {
  if (unreadCount === 0) return undefined;
  const more = unreadCount - unread.length;
  return html`<h3 id="unread-${siteId}">Не приняты или приняты не целиком: ${unreadCount}</h3>
    <div class="table-box">
      <table class="folding" aria-labelledby="unread-${siteId}">
        <thead>
          <tr>
            <th scope="col">Дело</th>
            <th scope="col">Что не так</th>
            <th scope="col">Когда пришло</th>
          </tr>
        </thead>
        <tbody>
          ${unread.map(
            ({ number, externalId, words, at }) =>
              html`<tr>
                <td data-label="Дело">${number === '' ? externalId : number}</td>
                <td data-label="Что не так">${words}</td>
                <td data-label="Когда" class="nowrap">${dateTimeText(at, timeZone)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${more > 0 ? html`<p class="muted">И ещё ${more}.</p>` : undefined}
    <p class="hint">Исправляет тот, кто ведёт картотеку. Строка исчезнет, когда дело придёт исправленным.</p>`;
}

function readForm({ siteId, canRead, isReading }: CaseRegisterView, { isNamed, keysOf }: RegistersModel): MaybeHtml {
  if (!canRead || !isNamed || isReading) return undefined;
  return html`<form method="post" action="${registerReadingPath(siteId)}">
    ${formKeys(keysOf())}
    <p class="button-row"><button>Обновить сейчас</button></p>
  </form>`;
}

function setForm({ refused, keysOf }: RegistersModel, { siteId, code, isOn }: CaseRegisterView): Html {
  const own = refused?.siteId === siteId ? refused : { code: code ?? siteId, isOn, faults: [] };
  return html`<form method="post" action="${registerPath(siteId)}" data-typed>
    ${formKeys(keysOf())}
    ${textField({
      ...{ name: 'code', form: siteId, label: 'Код участка в картотеке', maxLength: MAX_CODE_LENGTH },
      hint: 'Как участок называется в АМИРС. С другим кодом картотека читается заново.',
      ...{ value: own.code, faults: own.faults },
    })}
    ${checkField({
      ...{ name: `isOn-${siteId}`, label: 'Чтение', faults: [] },
      checks: [{ value: 'yes', label: 'Читать картотеку этого участка' }],
      chosen: own.isOn ? ['yes'] : [],
    })}
    <p class="button-row"><button class="primary">Сохранить</button></p>
  </form>`;
}
