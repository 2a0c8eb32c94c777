import { CASE_KIND_WORDS, CASE_SOURCE_NAMES } from '#domain/cases/court-case.ts';
import type { CaseCardView } from '#views/cases/case.ts';
import { casePath } from '../cases/case-paths.ts';
import { html, type MaybeHtml } from '../html.ts';

type Card = Pick<CaseCardView, 'number' | 'kind' | 'source' | 'namesakes' | 'askedOn'>;

/** Other cases of this number, what that means for letters, and where it is asked whether they are one. */
export function namesakesNotice({ number, kind, source, namesakes, askedOn }: Card): MaybeHtml {
  if (namesakes.length === 0) return undefined;
  const isRegisters = source === 'amirs' && namesakes.some((one) => one.source === 'amirs' && one.kind === kind);
  return html`<div class="notice notice-warn" id="case-namesakes-told">
    <p>
      ${isRegisters ? `В картотеке несколько дел с номером ${number}: поправить это может тот, кто её ведёт.` : `Номер ${number} есть не у одного дела.`}
      Письмо, в котором номер набран, не связывается ни с одним из них: делайте письма со страницы дела. Тот же номер:
      ${namesakes.map(
        (one, at) =>
          html`${at === 0 ? '' : ', '}<a href="${casePath(one.id)}"
              >${CASE_KIND_WORDS[one.kind]}, ${CASE_SOURCE_NAMES[one.source]}</a
            >`,
      )}.
    </p>
    ${askedOn === null ? undefined : html`<p>Спрошено, одно ли это дело: <a href="${casePath(askedOn)}#case-twin">ответить</a>.</p>`}
  </div>`;
}
