import { BELL_EVENTS, bellRule, type BellEvent } from '#domain/bell/bell-events.ts';
import { BELL_PACES, BELL_REACHES, BELL_WAY_CODES, BELL_WAYS, type BellWish } from '#domain/bell/bell-wishes.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { PushDeviceView } from '#views/bell/notice.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { PATHS } from '../paths.ts';

/** What stands in a form that was not taken, as it was typed; absent: what is kept. */
export interface WishesTyped {
  readonly wishes?: ReadonlyMap<BellEvent, BellWish>;
  readonly digestHour?: string;
  readonly address?: string;
  readonly code?: string;
}

export interface WishesModel {
  readonly own: {
    readonly wishes: ReadonlyMap<BellEvent, BellWish>;
    readonly digestHour: number;
    readonly address: string | null;
    readonly isConfirmed: boolean;
    readonly isCodeAwaited: boolean;
    readonly devices: readonly PushDeviceView[];
    readonly canMail: boolean;
    readonly canPush: boolean;
  };
  readonly typed: WishesTyped | undefined;
  /** Whose letters are those of a site. */
  readonly isOfSite: boolean;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly keysOf: () => FormKeys;
}

/** What one wants to be told of, by which ways and when. */
export function wishesPage(chrome: Chrome, model: WishesModel): Html {
  const { faults, refusal } = model;
  const content = html`<div class="page-head">
      <h1>Мои оповещения</h1>
      <p class="button-row no-print"><a class="button" href="${PATHS.notices}">Все оповещения</a></p>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Не сохранено' })}
    <div class="columns">
      <div class="column-main stacked">${eventsForm(model)}</div>
      <div class="column-side stacked">${addressCard(model)} ${devicesCard(chrome, model)}</div>
    </div>`;
  return page(chrome, { title: 'Мои оповещения', width: 'wide', islands: ['push-device'] }, content);
}

function eventsForm({ own, typed, faults, keysOf }: WishesModel): Html {
  const { wishes, digestHour } = { wishes: own.wishes, digestHour: String(own.digestHour), ...typed };
  return html`<form
    class="card"
    method="post"
    action="${PATHS.wishes}"
    data-own
    data-typed
    aria-labelledby="events-heading"
  >
    <h2 id="events-heading">О чём и как</h2>
    ${formKeys(keysOf())}
    <p class="hint">
      Колокольчик показывает сразу. Почта и push уходят сразу или одной сводкой в день. О том, чего вы видеть не можете,
      не оповещается.
    </p>
    ${[...wishes].map(([event, wish]) => eventField(event, wish, own))}
    ${textField({
      ...{ name: 'digestHour', label: 'Час сводки, по часам участка', value: digestHour, faults },
      ...{ hint: 'От 0 до 23', inputMode: 'numeric' },
    })}
    <p class="button-row"><button class="primary">Сохранить</button></p>
  </form>`;
}

function eventField(event: BellEvent, wish: BellWish, { canMail, canPush }: WishesModel['own']): Html {
  const offered = BELL_WAY_CODES.filter((way) => way === 'bell' || (way === 'mail' ? canMail : canPush));
  const base = `w-${event}`;
  return html`<fieldset class="field checks wish">
    <legend>${BELL_EVENTS[event].label}</legend>
    <div class="wish-row">
      ${offered.map(
        (way) =>
          html`<label for="${base}-${way}"
            ><input
              type="checkbox"
              id="${base}-${way}"
              name="${event}.ways"
              value="${way}"
              ${wish.ways.includes(way) ? 'checked' : ''}
            /><span>${BELL_WAYS[way]}</span></label
          >`,
      )}
      ${canMail || canPush ? choice(`${base}-pace`, `${event}.pace`, 'почта и push', BELL_PACES, wish.pace) : undefined}
      ${
        bellRule(event).about === 'letter'
          ? choice(`${base}-reach`, `${event}.reach`, 'о чьих письмах', BELL_REACHES, wish.reach)
          : undefined
      }
    </div>
  </fieldset>`;
}

function choice(
  id: string,
  name: string,
  label: string,
  options: Readonly<Record<string, string>>,
  chosen: string,
): Html {
  return html`<label class="inline" for="${id}"
    ><span class="muted">${label}</span>
    <select id="${id}" name="${name}">
      ${Object.entries(options).map(
        ([value, words]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${words}</option>`,
      )}
    </select></label
  >`;
}

function addressCard({ own, typed, faults, keysOf }: WishesModel): Html {
  const { address, isConfirmed, isCodeAwaited, canMail } = own;
  if (!canMail) {
    return html`<section class="card" aria-labelledby="address-heading">
      <h2 id="address-heading">Почта</h2>
      <p class="muted">Эта установка не шлёт оповещений почтой: администратор не назвал почтового адреса МАСК.</p>
    </section>`;
  }
  return html`<section class="card stacked" aria-labelledby="address-heading">
    <h2 id="address-heading">Почта</h2>
    ${standing(address, isConfirmed, isCodeAwaited)}
    ${
      address !== null && !isConfirmed && isCodeAwaited
        ? html`<form method="post" action="${PATHS.ownAddressCode}" data-own data-typed>
            ${formKeys(keysOf())}
            ${textField({
              ...{ name: 'code', label: 'Код из письма', value: typed?.code ?? '', faults, inputMode: 'numeric' },
            })}
            <button class="primary">Подтвердить</button>
          </form>`
        : undefined
    }
    <form method="post" action="${PATHS.ownAddress}" data-own data-typed>
      ${formKeys(keysOf())}
      ${textField({ name: 'address', label: 'Адрес', value: typed?.address ?? '', faults, autocomplete: 'email' })}
      <button>${address === null ? 'Прислать код' : 'Сменить: прислать код'}</button>
    </form>
    ${
      address === null
        ? undefined
        : html`<form method="post" action="${PATHS.ownAddressEnd}" data-own>
            ${formKeys(keysOf())}<button class="quiet">Больше не писать на этот адрес</button>
          </form>`
    }
  </section>`;
}

function standing(address: string | null, isConfirmed: boolean, isCodeAwaited: boolean): MaybeHtml {
  if (address === null) return html`<p class="muted">Адреса нет: почтой вас не оповещают.</p>`;
  if (isConfirmed) return html`<p class="wrap"><b>${address}</b> <span class="pill pill-good">подтверждён</span></p>`;
  const words = isCodeAwaited ? 'код отправлен, ждём его' : 'не подтверждён: пришлите код снова';
  return html`<p class="wrap"><b>${address}</b> <span class="pill pill-warn">${words}</span></p>`;
}

function devicesCard({ viewer, csrfToken }: Chrome, { own, keysOf }: WishesModel): Html {
  const { devices, canPush } = own;
  if (!canPush) {
    return html`<section class="card" aria-labelledby="devices-heading">
      <h2 id="devices-heading">Устройства</h2>
      <p class="muted">Эта установка не шлёт push: администратор не назвал, кому пишут службы push.</p>
    </section>`;
  }
  return html`<section class="card stacked" aria-labelledby="devices-heading">
    <h2 id="devices-heading">Устройства</h2>
    <p class="hint">
      Push приходит в этот браузер, даже когда МАСК закрыта. В нём только вид события и ссылка: он идёт через службу
      изготовителя браузера. Пока устройство общее, не включайте.
    </p>
    <ul class="remarks">
      ${devices.map(
        ({ id, name, createdAt, lastSentAt }) =>
          html`<li>
            <span
              ><b>${name}</b>
              <small class="muted"
                >добавлено ${timeTag(createdAt, viewer)}, последний push ${timeTag(lastSentAt, viewer)}</small
              ></span
            >
            <form method="post" action="${PATHS.ownDeviceEnd}" data-own>
              ${formKeys(keysOf())}<input type="hidden" name="id" value="${id}" /><button
                class="small"
                aria-label="Убрать: ${name}"
              >
                Убрать
              </button>
            </form>
          </li>`,
      )}
    </ul>
    <p>
      <button id="push-on" type="button" hidden data-worker="${PATHS.pushWorker}" data-csrf="${csrfToken ?? ''}">
        Присылать на это устройство
      </button>
    </p>
    <p id="push-words" role="status">
      <noscript>Чтобы добавить устройство, включите сценарии браузера.</noscript>
    </p>
  </section>`;
}
