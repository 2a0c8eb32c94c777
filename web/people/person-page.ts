import { dayIn } from '#domain/calendar/day.ts';
import { certificateFacts } from '../letters/approvals/letter-facts.ts';
import { authorityFacts, authorityWarning } from '../signing/authority-facts.ts';
import { serverKeyMark } from '../components/server-key-mark.ts';
import { DOCUMENT_KIND_NAMES } from '#domain/letters/letter.ts';
import { LINK_HOURS, USUAL_LINK_HOURS } from '#domain/people/password-link.ts';
import { ROLE_NAMES } from '#domain/people/role.ts';
import type { ManagedPersonView, PasswordLinkView } from '#views/people/managed-person.ts';
import { selectField } from '../components/choice-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { factList } from '../components/facts.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { countText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS, personActPath, type PersonAct } from '../paths.ts';
import { personFields, type PersonFormModel } from './person-form.ts';
import { personPill } from './people-page.ts';

export interface PersonModel extends PersonFormModel {
  readonly person: ManagedPersonView;
}

/** One person: who he is, whether he can come in, and what is done about it. */
export function personPage(chrome: Chrome, model: PersonModel, keyOf: () => FormKeys): Html {
  const { person, faults, refusal } = model;
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.people}">Люди</a></p>
      <h1>${person.fullName}</h1>
      ${personPill(person)}
    </div>
    ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
    <div class="columns">
      ${person.isMine ? changeForm(model, keyOf()) : readOnly(person)}
      <aside class="column-side" aria-label="Вход этого человека">
        ${facts(chrome, person)} ${certificate(chrome, person)} ${acts(person, keyOf)}
      </aside>
    </div>`;
  return page(chrome, { title: person.fullName, width: 'wide' }, content);
}

function changeForm(model: PersonModel, keys: FormKeys): Html {
  const { id } = model.person;
  return html`<form class="card column-main" method="post" action="${personActPath(id, 'change')}" data-typed>
    <h2>Кто это</h2>
    ${formKeys(keys)} ${personFields(model)}
    <p class="button-row"><button class="primary">Сохранить</button></p>
    <p class="hint">Другая роль или участок действует сразу: открытые страницы человека закроются за секунды.</p>
  </form>`;
}

function readOnly({ position, role, siteId, siteName, signerId }: ManagedPersonView): Html {
  const site = siteId === null ? 'вся установка' : `${siteId} — ${siteName ?? ''}`;
  return html`<section class="card column-main" aria-labelledby="who-heading">
    <h2 id="who-heading">Кто это</h2>
    ${factList([
      ['Должность', position],
      ['Роль', ROLE_NAMES[role]],
      ['Участок', site],
      ['Ключ на сервере', signerId === null ? undefined : html`${signerId} ${serverKeyMark('server')}`],
    ])}
  </section>`;
}

function certificate({ viewer }: Chrome, { ownCertificate }: ManagedPersonView): MaybeHtml {
  if (ownCertificate === null) return undefined;
  const { authority } = ownCertificate;
  const today = dayIn(viewer.timeZone, new Date(viewer.now));
  return html`<section class="card" aria-labelledby="key-heading">
    <h2 id="key-heading">Свой ключ подписи</h2>
    ${certificateFacts(ownCertificate, viewer)} ${authorityWarning(authority, today)}
    ${authority ? authorityFacts(authority, { asOf: today }) : html`<p class="muted">Доверенность (МЧД) не приложена.</p>`}
  </section>`;
}

function facts(
  { viewer }: Chrome,
  { login, createdAt, sessions, linkUntil, hasPassword, hasFactor }: ManagedPersonView,
): Html {
  return html`<section class="card" aria-labelledby="entry-heading">
    <h2 id="entry-heading">Вход</h2>
    ${factList([
      ['Логин', login],
      ['Заведён', timeTag(createdAt, viewer)],
      ['Пароль', hasPassword ? 'задан' : 'ещё не задан'],
      ['Второй фактор', hasFactor ? 'включён' : 'нет'],
      ['Ссылка для пароля', linkUntil === null ? undefined : html`действует до ${timeTag(linkUntil, viewer)}`],
      ['Сеансы', sessions === 0 ? 'нет' : countText(sessions, 'сеанс', 'сеанса', 'сеансов')],
    ])}
  </section>`;
}

function acts(person: ManagedPersonView, keyOf: () => FormKeys): MaybeHtml {
  if (!person.isMine) return undefined;
  const { id, isActive, sessions, isSelf } = person;
  return html`${isActive ? linkForm(person, keyOf()) : undefined}
    <section class="card" aria-labelledby="acts-heading">
      <h2 id="acts-heading">Доступ</h2>
      ${sessions === 0 ? undefined : act(id, 'sign-out', 'Закончить все сеансы', keyOf())}
      ${isActive ? undefined : act(id, 'unblock', 'Разблокировать', keyOf())}
      ${person.hasFactor && !isSelf ? graveAct(id, DROP_FACTOR, keyOf()) : undefined}
      ${isActive && !isSelf ? graveAct(id, blockOf(person), keyOf()) : undefined}
      ${isSelf ? html`<p class="hint">Это вы: заблокировать себя нельзя.</p>` : undefined}
      ${isActive ? undefined : html`<p class="hint">После разблокировки человек войдёт с прежним паролем.</p>`}
    </section>`;
}

function act(id: string, name: PersonAct, label: string, keys: FormKeys): Html {
  return html`<form method="post" action="${personActPath(id, name)}">
    ${formKeys(keys)}<button>${label}</button>
  </form>`;
}

interface GraveAct {
  readonly name: PersonAct;
  readonly label: string;
  /** What comes of it. */
  readonly told: readonly string[];
}

/** Asks before it acts: the button that does it opens with what comes of it, away from the one that was pressed. */
function graveAct(id: string, { name, label, told }: GraveAct, keys: FormKeys): Html {
  return html`<details id="${name}">
    <summary>${label}…</summary>
    <form method="post" action="${personActPath(id, name)}">
      ${formKeys(keys)} ${told.map((words) => html`<p>${words}</p>`)}
      <p class="button-row"><button class="danger">${label}</button></p>
    </form>
  </details>`;
}

const DROP_FACTOR: GraveAct = {
  ...{ name: 'drop-factor', label: 'Снять второй фактор' },
  told: ['Все его сеансы закончатся, и до нового второго фактора войти можно будет одним паролем.'],
};

function blockOf({ fullName, holds: { visaKinds, openTasks } }: ManagedPersonView): GraveAct {
  const kinds = visaKinds.map((kind) => `«${DOCUMENT_KIND_NAMES[kind]}»`).join(', ');
  const told = [
    `${fullName}: все сеансы закончатся сразу, войти будет нельзя. Сделанное остаётся за человеком.`,
    ...(visaKinds.length === 0
      ? []
      : [
          `По порядку согласования он визирует: ${kinds}. Пока руководитель не изменит порядок, новые письма этого вида на подпись не уйдут; об этом откроется задание.`,
        ]),
    ...(openTasks === 0
      ? []
      : [
          `За ним ${countText(openTasks, 'открытое задание', 'открытых задания', 'открытых заданий')}: их передаёт руководитель.`,
        ]),
  ];
  return { name: 'block', label: 'Заблокировать', told };
}

function linkForm({ id, hasPassword }: ManagedPersonView, keys: FormKeys): Html {
  return html`<form class="card" method="post" action="${personActPath(id, 'link')}">
    <h2>Одноразовая ссылка для пароля</h2>
    ${formKeys(keys)}
    ${selectField({
      ...{ name: 'validHours', label: 'Действует', value: String(USUAL_LINK_HOURS), faults: [] },
      choices: LINK_HOURS.map((hours) => ({ value: String(hours), label: hoursText(hours) })),
    })}
    <button class="primary">Сделать ссылку</button>
    <p class="hint">
      Показывается один раз; прежняя перестаёт действовать.
      ${hasPassword ? 'Нынешний пароль работает, пока по ссылке не задан новый.' : undefined}
    </p>
  </form>`;
}

function hoursText(hours: number): string {
  return hours < 48 ? countText(hours, 'час', 'часа', 'часов') : countText(hours / 24, 'день', 'дня', 'дней');
}

const WORKS_NO_MORE =
  'ссылка уже не действует: по ней задали пароль, её срок вышел, сделана новая или человек заблокирован';

/** Links just made: shown this once; of those made before, whether they work. */
export function linksPage(chrome: Chrome, links: readonly PasswordLinkView[], back: string): Html {
  const title = links.length === 1 ? 'Ссылка для пароля' : 'Ссылки для паролей';
  const isShown = links.some(({ address }) => address === null);
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.people}">Люди</a></p>
      <h1>${title}</h1>
    </div>
    ${
      isShown
        ? html`<p class="notice notice-calm" role="status">
            Новых ссылок не сделано: эта страница открыта повторно. Показанное в первый раз второй раз не показывается;
            не сохранили — вернитесь и сделайте новые, прежние перестанут действовать.
          </p>`
        : html`<p class="notice notice-warn" role="status">
            Передайте сейчас, каждому лично: больше не покажется. Сработает один раз; кто её откроет, тот и задаст
            пароль.
          </p>`
    }
    <section class="card">
      ${links.length === 0 ? html`<p class="muted">Паролей не ждёт никто.</p>` : undefined}
      <ul class="files">
        ${links.map(
          ({ fullName, login, address, until, isWorking }) =>
            html`<li>
              <p>
                <b>${fullName}</b>, логин ${login},
                ${isWorking ? html`до ${timeTag(until, chrome.viewer)}` : html`<b class="late">${WORKS_NO_MORE}</b>`}
              </p>
              ${address === null ? undefined : html`<p class="wrap"><code class="access-code">${address}</code></p>`}
            </li>`,
        )}
      </ul>
    </section>
    <p class="button-row no-print"><a class="button" href="${back}">${isShown ? 'Вернуться' : 'Готово'}</a></p>`;
  return page(chrome, { title }, content);
}
