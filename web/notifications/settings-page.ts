import type { Fault } from '#domain/documents/fault.ts';
import { SETTING_NUMBERS, type SettingNumber } from '#domain/notifications/notification-settings.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { noticeTabs } from './notice-frame.ts';

/** Settings as they were typed, by the names of the fields. */
export type NoticeSettingsValues = Readonly<
  Record<SettingNumber | 'quietFrom' | 'quietTo' | 'mailSender' | 'remindDaysBefore', string>
>;

export interface NoticeSettingsModel {
  readonly base: number;
  readonly values: NoticeSettingsValues;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly maySet: boolean;
  readonly keys: FormKeys;
}

/** How the site notifies. */
export function noticeSettingsPage(chrome: Chrome, model: NoticeSettingsModel): Html {
  const { base, values, faults, refusal, maySet, keys } = model;
  const field = (name: keyof NoticeSettingsValues, label: string, hint?: string): Html =>
    textField({ name, label, hint, value: values[name], faults });
  const content = html`<div class="page-head"><h1>Как участок извещает</h1></div>
    ${noticeTabs('settings', { hasSite: true })}
    <div class="stacked">
      ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
      <form class="card" method="post" action="${PATHS.notificationSettings}" data-typed>
        ${formKeys(keys)}<input type="hidden" name="base" value="${base}" />
        ${field('quietFrom', 'Тихие часы с', 'По часам адресата: пояс — по индексу в адресе стороны. Вид 21:00.')}
        ${field('quietTo', 'Тихие часы до', 'Одинаковые начало и конец — тихих часов нет. Почту не задерживают.')}
        ${(Object.keys(SETTING_NUMBERS) as SettingNumber[]).map((name) => {
          const { label, unit } = SETTING_NUMBERS[name];
          return field(name, `${label}, ${unit}`);
        })}
        ${textField({ name: 'mailSender', label: 'С какого адреса идёт почта суда', value: values.mailSender, faults, isOptional: true })}
        ${textField({
          ...{
            name: 'remindDaysBefore',
            label: 'Напоминать о заседании за столько дней',
            value: values.remindDaysBefore,
            faults,
          },
          ...{
            isOptional: true,
            hint: 'Числа через запятую: 7, 1. Напоминание получают только те, кто согласился. Пусто — правило выключено.',
          },
        })}
        ${maySet ? html`<p class="button-row"><button class="primary">Сохранить</button></p>` : html`<p class="hint">Настройки меняет руководитель участка.</p>`}
      </form>
    </div>`;
  return page(chrome, { title: 'Настройки уведомлений' }, content);
}
