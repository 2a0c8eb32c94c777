import { RETURN_CAUSES } from '#domain/returns/return-cause.ts';
import { ENVELOPE_CAUSES, SCAN_KIND_NAMES, SCAN_KINDS } from '#domain/scans/scan.ts';
import { selectField } from '../../components/choice-field.ts';
import { errorLine } from '../../components/error-line.ts';
import { fieldFrame, fieldId } from '../../components/field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { html, type MaybeHtml } from '../../html.ts';
import type { FormKeys } from '../../layout/chrome.ts';
import { letterScansPath } from '../../paths.ts';
import type { LetterCardPageModel } from './letter-card-model.ts';

const FORM = 'scan';

/** A notice of delivery or a returned envelope that came on paper or by another way: filed by hand. */
export function attachSection({ letter, mayAttach, draft }: LetterCardPageModel, keys: FormKeys): MaybeHtml {
  if (!mayAttach) return undefined;
  const own = draft?.action === 'attach' ? draft : undefined;
  const faults = own?.faults ?? [];
  const file = { form: FORM, name: 'file', label: 'Файл PDF, PNG или JPEG', value: '', faults };
  const signature = { ...file, name: 'signature', label: 'Подпись к нему, .sig', isOptional: true };
  return html`<section class="card actions" aria-labelledby="attach-heading">
    <h2 id="attach-heading">Бумаги Почты</h2>
    <details id="attach" ${own === undefined ? '' : 'open'}>
      <summary>Приобщить уведомление о вручении</summary>
      <form method="post" enctype="multipart/form-data" action="${letterScansPath(letter.id)}" data-typed>
        ${formKeys(keys)} ${errorLine(own?.refusal)}
        ${fieldFrame(
          file,
          html`<input type="file" id="${fieldId('file', FORM)}" name="file" accept=".pdf,.png,.jpg,.jpeg" required />`,
        )}
        ${selectField({
          ...{ form: FORM, name: 'kind', label: 'Что это', value: own?.text ?? 'notice', faults },
          choices: SCAN_KINDS.map((value) => ({ value, label: SCAN_KIND_NAMES[value] })),
        })}
        ${selectField({
          ...{ form: FORM, name: 'cause', label: 'Причина возврата, для конверта', value: own?.choice ?? '', faults },
          ...{ isOptional: true, isEmptyKept: true },
          choices: ENVELOPE_CAUSES.map((value) => ({ value, label: RETURN_CAUSES[value] })),
        })}
        ${fieldFrame(
          { ...signature, hint: 'Хранится рядом с файлом; не проверяется.' },
          html`<input
            type="file"
            id="${fieldId('signature', FORM)}"
            name="signature"
            accept=".sig,.p7s"
            aria-describedby="${fieldId('signature', FORM)}-hint"
          />`,
        )}
        <label class="check"
          ><input type="checkbox" name="sure" value="yes" />
          <span>Приобщить всё равно: файл просмотрен, он об этом письме</span></label
        >
        <p class="hint">
          ШПИ в файле сверится с письмом сам; отметка нужна, только если он не прочитан или что-то смущает.
        </p>
        <p class="button-row"><button>Приобщить</button></p>
      </form>
    </details>
  </section>`;
}
