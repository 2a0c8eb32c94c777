import { SERVER_KEY_WORDS } from '#domain/signing/key-place.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { ROLE_NAMES, ROLE_REACH, type Role } from '#domain/people/role.ts';
import { checkField } from '../components/check-field.ts';
import { radioField, selectField } from '../components/choice-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';

/** What is typed of a person. */
export interface PersonValues {
  readonly login: string;
  readonly fullName: string;
  readonly position: string;
  readonly role: string;
  /** Empty: of no site. */
  readonly siteId: string;
  readonly signerId: string;
}

export interface PersonFormModel {
  readonly values: PersonValues;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  /** Roles that may be given. */
  readonly roles: readonly Role[];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
}

/** What each role does, said beside the choice. */
const ROLE_HINTS: Readonly<Record<Role, string>> = {
  clerk: 'готовит письма участка',
  supervisor: 'подписывает письма участка',
  site_admin: 'люди и настройки своего участка; письма только читает',
  admin: 'люди, участки и процессы всей установки',
  auditor: 'читает всё, не меняет ничего; каждое чтение письма записывается',
};

/** Where a person is made. */
export function newPersonPage(chrome: Chrome, model: PersonFormModel, keys: FormKeys): Html {
  const { faults, refusal, values } = model;
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.people}">Люди</a></p>
      <h1>Новый человек</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Не заведён: исправьте указанное' })}
    <form class="card stacked" method="post" action="${PATHS.newPerson}" data-typed>
      ${formKeys(keys)}
      ${textField({ ...{ name: 'login', label: 'Логин', value: values.login, faults }, hint: 'Латинские буквы, цифры, «.», «-», «_»: petrova.ai' })}
      ${personFields(model)} ${anotherField(model)}
      <p class="button-row">
        <button class="primary">Завести</button>
        <a class="button" href="${PATHS.people}">К списку</a>
      </p>
      <p class="hint">
        Пароля у человека не будет: на его странице вы получите одноразовую ссылку, и он задаст пароль сам.
      </p>
    </form>`;
  return page(chrome, { title: 'Новый человек' }, content);
}

/** Asked only of a name that is there already; the answer is given anew whenever the question stands. */
function anotherField({ faults }: PersonFormModel): MaybeHtml {
  if (!faults.some(({ code }) => code === 'person_exists')) return undefined;
  return checkField({
    ...{ name: 'isAnother', label: 'Тот ли это человек', faults, chosen: [] },
    hint: 'Тому же человеку вторая запись не нужна: откройте его в «Людях». Однофамильцев различите должностью.',
    checks: [{ value: 'yes', label: 'Это другой человек' }],
  });
}

/** Fields that are typed of a new person and of one who is there. */
export function personFields({ values, faults, roles, sites }: PersonFormModel): Html {
  const needsSite = roles.some((role) => ROLE_REACH[role] === 'installation');
  return html`${textField({ name: 'fullName', label: 'Фамилия, имя, отчество', value: values.fullName, faults })}
  ${textField({ name: 'position', label: 'Должность', value: values.position, faults })}
  ${radioField({
    ...{ name: 'role', label: 'Роль', value: values.role, faults },
    choices: roles.map((role) => ({ value: role, label: ROLE_NAMES[role], hint: ROLE_HINTS[role] })),
  })}
  ${selectField({
    ...{ name: 'siteId', label: 'Участок', value: values.siteId, faults, isEmptyKept: needsSite },
    hint: needsSite ? 'Администратору и проверяющему не выбирается: они видят все участки.' : undefined,
    emptyLabel: needsSite ? 'вся установка' : 'выберите',
    choices: sites.map(({ id, name }) => ({ value: id, label: `${id} — ${name}` })),
  })}
  ${textField({
    ...{ name: 'signerId', label: 'Ключ на сервере', value: values.signerId, faults, isOptional: true },
    hint: `Имя папки с его ключом, если он подписывает на сервере. ${SERVER_KEY_WORDS}`,
  })}`;
}
