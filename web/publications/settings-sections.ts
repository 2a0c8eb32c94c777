import { distinctListWords } from '#domain/matters/list-word.ts';
import { TRIGGER_KINDS } from '#domain/matters/matter-event.ts';
import { PART_NAMES, PART_WORDS, settingLabel, TRIGGER_NAMES } from '#domain/publications/settings-fields.ts';
import { SERVER_KEY_WORDS } from '#domain/signing/key-place.ts';
import { SETTING_LIMITS } from '#domain/publications/settings-faults.ts';
import { checkField } from '../components/check-field.ts';
import { selectField } from '../components/choice-field.ts';
import { ariaOf, fieldFrame, fieldId, textField, type FieldModel } from '../components/field.ts';
import { html, type Html } from '../html.ts';
import type { SettingsForm, SettingsPageModel } from './settings-form.ts';

/** Whether it is published at all, since when, and of which cards. */
export function whatSection(model: SettingsPageModel): Html {
  const { form, faults, choices } = model;
  return html`<section class="card" aria-labelledby="what-heading">
    <h2 id="what-heading">Что публикуется</h2>
    ${checkField({
      ...{ name: 'isOn', label: settingLabel('isOn'), faults, chosen: form.isOn ? ['yes'] : [] },
      checks: [{ value: 'yes', label: 'Включена' }],
    })}
    ${dayField({
      ...{ name: 'activeFrom', label: settingLabel('activeFrom'), value: form.activeFrom, faults },
      hint: 'События раньше этого дня сами не публикуются. О карточках, открытых прежде, — раздел «Уже открытые карточки».',
    })}
    ${listField(model, {
      ...{ name: 'documentGroups', known: choices.documentGroups, chosen: form.documentGroups, typed: form.moreGroups },
      ...{ more: 'moreGroups', moreLabel: 'Другие группы, по одной в строке' },
    })}
    ${listField(model, {
      ...{ name: 'deliveryKinds', known: choices.deliveryKinds, chosen: form.deliveryKinds, typed: form.moreKinds },
      ...{ more: 'moreKinds', moreLabel: 'Другие виды доставки, по одному в строке' },
    })}
    ${checkField({
      ...{ name: 'triggers', label: settingLabel('triggers'), faults, chosen: form.triggers },
      hint: 'Каждое отправляет всю текущую картину карточки целиком.',
      checks: TRIGGER_KINDS.map((kind) => ({ value: kind, label: TRIGGER_NAMES[kind] })),
    })}
  </section>`;
}

/** What of the picture leaves the court, and in which words. */
export function shownSection({ form, faults }: SettingsPageModel): Html {
  const words = (state: keyof SettingsForm['stateWords']): Html =>
    textField({
      ...{ name: `stateWords.${state}`, label: settingLabel(`stateWords.${state}`), value: form.stateWords[state] },
      ...{ maxLength: SETTING_LIMITS.maxStateWords, faults },
    });
  return html`<section class="card" aria-labelledby="shown-heading">
    <h2 id="shown-heading">Что увидит заявитель</h2>
    ${checkField({
      ...{ name: 'parts', label: 'В картину входят', faults, chosen: form.parts },
      hint: 'Номер и день регистрации, группа, вид доставки, автор резолюции и состояние входят всегда.',
      checks: PART_NAMES.map((part) => ({
        ...{ value: part, label: PART_WORDS[part].label, caution: PART_WORDS[part].warning },
      })),
    })}
    ${words('open')} ${words('done')} ${words('withdrawn')}
    ${textField({
      ...{ name: 'publicPageUrl', label: settingLabel('publicPageUrl'), value: form.publicPageUrl, faults },
      hint: 'Адрес на сайте, за которым ставится номер карточки: https://sayt.ru/obrascheniya/. Пусто — ссылка не указывается.',
      isOptional: true,
    })}
  </section>`;
}

/** How it goes. */
export function sendingSection(model: SettingsPageModel): Html {
  const { form, faults, choices } = model;
  const signers = choices.signers.map(({ signerId, fullName, position }) => ({
    ...{ value: signerId, label: `${fullName} — ${position}` },
  }));
  return html`<section class="card" aria-labelledby="sending-heading">
    <h2 id="sending-heading">Отправка</h2>
    ${textField({
      ...{ name: 'recipient', label: settingLabel('recipient'), value: form.recipient, faults },
      hint: 'Специальный адрес на стороне сайта, куда приходят файлы.',
    })}
    ${textField({
      ...{ name: 'sender', label: settingLabel('sender'), value: form.sender, faults },
      hint: 'Ящик обмена: на него возвращаются подтверждения и отказы.',
    })}
    <div class="field-row">
      ${textField({
        ...{ name: 'windowSeconds', label: settingLabel('windowSeconds'), value: form.windowSeconds, faults },
        ...{ inputMode: 'numeric', hint: 'Изменения за это время уходят одним сообщением; 0 — каждое сразу.' },
      })}
      ${textField({
        ...{ name: 'receiptWithinHours', label: settingLabel('receiptWithinHours'), value: form.receiptWithinHours },
        ...{
          faults,
          inputMode: 'numeric',
          isOptional: true,
          hint: 'Нет в срок — задание человеку. Пусто — не запрашивается.',
        },
      })}
    </div>
    ${selectField({
      ...{ name: 'signerId', label: settingLabel('signerId'), value: form.signerId, faults, choices: signers },
      ...{ emptyLabel: 'без подписи', hint: `Открепленная подпись ГОСТ уходит вместе с файлом. ${SERVER_KEY_WORDS}` },
      isEmptyKept: true,
    })}
    ${certificateField(model)}
  </section>`;
}

/** To whom messages are encrypted; the file's text is pasted, or put there by the script from a chosen file. */
function certificateField({ form, faults, certificate }: SettingsPageModel): Html {
  const name = 'recipientCertificate';
  const standing =
    certificate && html`<p class="${certificate.isToReplace ? 'notice notice-warn' : 'hint'}">${certificate.words}</p>`;
  return html`${textField({
      ...{ name, label: settingLabel(name), value: form.recipientCertificate, faults, rows: 4, isOptional: true },
      hint: 'Сообщение целиком, с файлами, шифруется для него (CMS): прочтёт только владелец ключа. Текст файла .pem или .cer; пусто — без шифрования.',
      className: 'pem',
    })}
    <p class="file-into" hidden data-file-into="${fieldId(name)}">
      <label>или выберите файл <input type="file" accept=".pem,.cer,.crt,.der" /></label>
    </p>
    ${standing}`;
}

interface ListField {
  readonly name: 'documentGroups' | 'deliveryKinds';
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly typed: string;
  readonly more: string;
  readonly moreLabel: string;
}

/** What the journal knows, what was chosen before, and what is typed. */
function listField({ faults }: SettingsPageModel, { name, known, chosen, typed, more, moreLabel }: ListField): Html {
  const all = distinctListWords([...chosen, ...known]).toSorted((one, other) => one.localeCompare(other, 'ru'));
  return checkField({
    ...{ name, label: settingLabel(name), faults, chosen, checks: all.map((value) => ({ value, label: value })) },
    hint: all.length === 0 ? 'В журнале пока нет ни одной карточки: впишите ниже.' : undefined,
    more: html`<label for="${fieldId(more)}">${moreLabel}</label>
      <textarea id="${fieldId(more)}" name="${more}" rows="2">${'\n'}${typed}</textarea>`,
  });
}

function dayField(model: FieldModel): Html {
  const control = html`<input
    class="day"
    type="date"
    id="${fieldId(model.name)}"
    name="${model.name}"
    value="${model.value}"
    ${ariaOf(model)}
  />`;
  return fieldFrame(model, control);
}
