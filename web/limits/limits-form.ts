import type { Fault } from '#domain/documents/fault.ts';
import { limitField } from '#domain/limits/profile-settings.ts';
import { asOfText, LIMIT_FIELDS, LIMIT_NAMES, limitText, type LimitName } from '#domain/post/limits.ts';
import type { ProfileSettings } from '#domain/post/profiles.ts';
import { textField } from '../components/field.ts';
import { html, type Html } from '../html.ts';

/** A profile as it is typed: by the names of the form's fields. */
export type ProfileValues = Readonly<Record<string, string>>;

/** What stands in the form of these settings. */
export function profileValues({ name, limits }: ProfileSettings): ProfileValues {
  const parts = LIMIT_NAMES.flatMap((limit) => {
    const { value, source, asOf } = limits[limit];
    return [
      [limitField(limit, 'value'), String(value)],
      [limitField(limit, 'source'), source],
      [limitField(limit, 'asOf'), asOfText(asOf)],
    ] as const;
  });
  return { name, ...Object.fromEntries(parts) };
}

/** Name and every limit, each with where it comes from. */
export function profileFields(values: ProfileValues, faults: readonly Fault[]): Html {
  const line = (name: string, label: string, more: { inputMode?: 'numeric' } = {}): Html =>
    textField({ name, label, value: values[name] ?? '', faults, ...more });
  return html`<section class="card" aria-labelledby="name-heading">
      <h2 id="name-heading">Профиль</h2>
      ${line('name', 'Название')}
    </section>
    <section class="card" aria-labelledby="limits-heading">
      <h2 id="limits-heading">Пределы</h2>
      <div class="stacked">
        <p class="hint">
          Каждая цифра — с источником и временем, на которое она известна: их назовёт отказ по этому пределу. Время
          пишется как 2026, 07.2026 или 21.07.2026.
        </p>
        ${LIMIT_NAMES.map(
          (limit) =>
            html`<fieldset class="field">
              <legend>${LIMIT_FIELDS[limit].label}</legend>
              <div class="field-row">
                ${line(limitField(limit, 'value'), valueLabel(limit), { inputMode: 'numeric' })}
                ${line(limitField(limit, 'asOf'), 'На какое время')}
              </div>
              ${line(limitField(limit, 'source'), 'Источник')}
            </fieldset>`,
        )}
      </div>
    </section>`;
}

function valueLabel(limit: LimitName): string {
  const { unit } = LIMIT_FIELDS[limit];
  return unit === 'bytes' ? 'Байт' : unit === 'characters' ? 'Знаков' : 'Сколько';
}

/** The same where nothing may be changed. */
export function limitsTable({ limits }: ProfileSettings): Html {
  return html`<div class="table-box">
    <table class="letters">
      <caption class="visually-hidden">
        Пределы: что, сколько, источник, на какое время
      </caption>
      <thead>
        <tr>
          <th scope="col">Предел</th>
          <th scope="col">Значение</th>
          <th scope="col">Источник</th>
          <th scope="col">На время</th>
        </tr>
      </thead>
      <tbody>
        ${LIMIT_NAMES.map(
          (limit) =>
            html`<tr>
              <td data-label="Предел">${LIMIT_FIELDS[limit].label}</td>
              <td data-label="Значение">${limitText(limit, limits[limit].value)}</td>
              <td class="grow" data-label="Источник">${limits[limit].source}</td>
              <td data-label="На время">${asOfText(limits[limit].asOf)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
