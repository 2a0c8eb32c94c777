import { dayIn } from '#domain/calendar/day.ts';
import type { KeptCertificateView } from '#views/signing/own-key.ts';
import { certificateFacts } from '../letters/approvals/letter-facts.ts';
import { authorityFacts, authorityWarning } from '../signing/authority-facts.ts';
import { errorSummary } from '../components/error-summary.ts';
import { formKeys } from '../components/form-keys.ts';
import { passwordField } from '../components/password-field.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { endOwnSessionPath, PATHS } from '../paths.ts';
import { confirmDevices, factorCards, newKeyNotice, type FactorModel } from './factor-cards.ts';
import { PASSWORD_HINT } from './password-page.ts';

export interface OwnAccountModel extends FactorModel {
  readonly hasNewDevice: boolean;
  /** Of a supervisor: the certificate of a key of his own, null while there is none; absent for anybody else. */
  readonly ownKey?: KeptCertificateView | null | undefined;
  readonly hasNewKey: boolean;
  readonly refusal?: string | undefined;
}

/** One's own account: the password, the second factor, the devices. */
export function ownAccountPage(chrome: Chrome, model: OwnAccountModel, keyOf: () => FormKeys): Html {
  const { faults, refusal } = model;
  const content = html`<div class="page-head"><h1>Моя учётная запись</h1></div>
    ${errorSummary({ faults, refusal, heading: 'Не сохранено' })} ${newDevice(model, keyOf())}
    ${newKeyNotice({ ...model, canConfirm: canConfirm(model) }, keyOf())}
    <div class="columns">
      <div class="column-main stacked">
        ${sessions(chrome, model, keyOf)} ${factorCards(chrome, model, keyOf)} ${signingKey(chrome, model)}
      </div>
      <div class="column-side stacked">
        ${passwordForm(model, keyOf())}
        <section class="card" aria-labelledby="wishes-heading">
          <h2 id="wishes-heading">Оповещения</h2>
          <p>О чём вам сообщать и как: колокольчик, почта, push.</p>
          <p><a href="${PATHS.wishes}">Мои оповещения</a></p>
        </section>
      </div>
    </div>`;
  return page(chrome, { title: 'Моя учётная запись', width: 'wide', islands: ['keys'] }, content);
}

function signingKey({ viewer }: Chrome, { ownKey }: OwnAccountModel): MaybeHtml {
  if (ownKey === undefined) return undefined;
  const authority = ownKey?.authority ?? null;
  const today = dayIn(viewer.timeZone, new Date(viewer.now));
  return html`<section class="card" aria-labelledby="key-heading">
    <h2 id="key-heading">Ключ подписи</h2>
    ${ownKey ? certificateFacts(ownKey, viewer) : html`<p class="muted">Своего ключа вы ещё не выбрали.</p>`}
    ${authorityWarning(authority, today)}
    ${authority && authorityFacts(authority, { asOf: today, fileHref: PATHS.ownKeyAuthority })}
    <p><a href="${PATHS.ownKey}">Мой ключ подписи</a></p>
  </section>`;
}

/** A newcomer does not vouch for himself by the password that may be stolen. */
function canConfirm({ account: { sessions, hasFactor } }: OwnAccountModel): boolean {
  return hasFactor || sessions.some(({ isCurrent, isNewDevice }) => isCurrent && !isNewDevice);
}

function newDevice(model: OwnAccountModel, keys: FormKeys): MaybeHtml {
  if (!model.hasNewDevice) return undefined;
  return html`<section class="notice notice-warn" role="status">
    <h2>Под вашим именем вошли с нового устройства</h2>
    <p>Оно отмечено в списке, пока тот сеанс не закончен. Если это не вы — закончите тот сеанс и смените пароль.</p>
    ${canConfirm(model) ? confirmDevices(keys) : html`<p>Подтвердить можно с устройства, где вы входили раньше, или сменой пароля: это само отмечено новым.</p>`}
  </section>`;
}

function sessions({ viewer }: Chrome, { account }: OwnAccountModel, keyOf: () => FormKeys): Html {
  return html`<section class="card" aria-labelledby="sessions-heading">
    <h2 id="sessions-heading">Где вы вошли</h2>
    <ul class="remarks">
      ${account.sessions.map(
        ({ id, device, createdAt, lastSeenAt, isCurrent, isNewDevice }) =>
          html`<li>
            <span>
              <b>${device}</b> ${isCurrent ? html`<span class="pill pill-good">этот сеанс</span>` : undefined}
              ${isNewDevice ? html`<span class="pill pill-warn">новое устройство</span>` : undefined}
              <small class="muted">вход ${timeTag(createdAt, viewer)}, был(а) ${timeTag(lastSeenAt, viewer)}</small>
            </span>
            ${
              isCurrent
                ? undefined
                : html`<form method="post" action="${endOwnSessionPath(id)}" data-own>
                    ${formKeys(keyOf())}<button class="small" aria-label="Закончить сеанс: ${device}">Закончить</button>
                  </form>`
            }
          </li>`,
      )}
    </ul>
    ${
      account.sessions.length < 2
        ? undefined
        : html`<form method="post" action="${PATHS.endOtherSessions}" data-own>
            ${formKeys(keyOf())}<button>Закончить все, кроме этого</button>
          </form>`
    }
  </section>`;
}

function passwordForm({ faults }: OwnAccountModel, keys: FormKeys): Html {
  const field = (name: string, label: string, autocomplete: 'current-password' | 'new-password', hint?: string): Html =>
    passwordField({ name, label, autocomplete, faults, hint });
  return html`<form class="card" method="post" action="${PATHS.ownPassword}" data-own>
    <h2>Сменить пароль</h2>
    ${formKeys(keys)} ${field('current', 'Нынешний пароль', 'current-password')}
    ${field('password', 'Новый пароль', 'new-password', PASSWORD_HINT)} ${field('repeated', 'Ещё раз', 'new-password')}
    <button class="primary">Сменить</button>
    <p class="hint">Остальные сеансы закончатся.</p>
  </form>`;
}
