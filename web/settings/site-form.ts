import { CHANNEL_LABELS, CHANNEL_NAMES } from '#domain/post/channels.ts';
import type { Fault } from '#domain/documents/fault.ts';
import {
  SITE_TERMS,
  siteLabel,
  termText,
  TERM_UNITS,
  type SiteTerm,
  type ProfileNames,
} from '#domain/settings/site-settings.ts';
import { selectField } from '../components/choice-field.ts';
import { textField } from '../components/field.ts';
import { html, type Html } from '../html.ts';

/** A site's settings as they are typed: terms in the units that people say. */
export type SiteValues = Readonly<
  Record<
    | (
        | 'name'
        | 'returnAddress'
        | 'timeZone'
        | 'cutOffTime'
        | 'channel'
        | 'paperOffice'
        | 'profileId'
        | 'numberingStart'
      )
    | SiteTerm,
    string
  >
>;

export interface SiteFieldsModel {
  readonly values: SiteValues;
  readonly faults: readonly Fault[];
  /** Profiles that there are, by their families. */
  readonly profiles: ProfileNames;
}

const TERM_HINTS: Readonly<Record<SiteTerm, string>> = {
  recallWindowSeconds: 'Сколько подписанное письмо ждёт, прежде чем войти в партию; 0 — не ждёт.',
  remindAfterSeconds: 'Если задание не сделано.',
  escalateAfterSeconds: 'Тогда задание увидит и руководитель.',
  outcomeWatchSeconds: 'Потом письмо без исхода станет заданием человеку.',
  form103TaskSeconds: 'Рабочие дни по календарю: потом задание о форме 103 просрочено. Действует на новые задания.',
};

/** What stands there in parts of its unit is told in seconds too. */
function shortTerm(field: SiteTerm, typed: string): string {
  const seconds = Math.round(Number(typed.replace(',', '.')) * TERM_UNITS[field].unitSeconds);
  return seconds > 0 && seconds < TERM_UNITS[field].unitSeconds ? ` Здесь ${termText(field, seconds)}.` : '';
}

const PAPER_HINT =
  'Индекс. Рядом с электронным путём позволяет отправить письмо на бумаге: секретарь выбирает это в письме, суд печатает и сдаёт сам.';

/** Everything that is set of a site but its code. */
export function siteFields({ values, faults, profiles }: SiteFieldsModel): Html {
  const line = (
    field: keyof SiteValues,
    more: { hint?: string; inputMode?: 'numeric'; isOptional?: true } = {},
  ): Html => textField({ name: field, label: siteLabel(field), value: values[field], faults, ...more });
  const term = (field: SiteTerm): Html =>
    textField({
      ...{ name: field, label: `${siteLabel(field)}, ${TERM_UNITS[field].unit}`, value: values[field], faults },
      ...{ inputMode: 'numeric', hint: `${TERM_HINTS[field]}${shortTerm(field, values[field])}` },
    });
  return html`<section class="card" aria-labelledby="sender-heading">
      <h2 id="sender-heading">Отправитель</h2>
      ${line('name')} ${line('returnAddress', { hint: 'С почтовым индексом: 140000, Московская обл, г Н, ул Н, д 1' })}
      ${line('numberingStart', { inputMode: 'numeric', hint: 'С какого номера начинается год. Занятые номера не повторяются.' })}
    </section>
    <section class="card" aria-labelledby="batch-heading">
      <h2 id="batch-heading">Партии</h2>
      ${line('timeZone', { hint: 'Имя вида Europe/Moscow.' })}
      ${line('cutOffTime', { hint: 'По часам участка: 16:00' })}
      ${selectField({
        ...{ name: 'channel', label: siteLabel('channel'), value: values.channel, faults, emptyLabel: 'выберите' },
        choices: CHANNEL_NAMES.map((value) => ({ value, label: CHANNEL_LABELS[value] })),
      })}
      ${line('paperOffice', { inputMode: 'numeric', hint: PAPER_HINT, isOptional: true })}
      ${selectField({
        ...{ name: 'profileId', label: siteLabel('profileId'), value: values.profileId, faults },
        choices: [...profiles].map(([value, label]) => ({ value, label })),
      })}
    </section>
    <section class="card" aria-labelledby="terms-heading">
      <h2 id="terms-heading">Сроки</h2>
      <p class="hint">Письмо живёт по срокам, с которыми отправлено на подпись.</p>
      ${SITE_TERMS.map(term)}
    </section>`;
}
