import type { RecoveryFindingView, RecoveryView } from '#views/recovery/recovery.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';
import { letterPath } from '../paths.ts';
import { RECOVERY_PATHS, typedAgain, type Answers } from './recovery-paths.ts';

/** What the Post has: first the letters that the copy does not know, which only people can take care of. */
export function findingsSection({ findings }: RecoveryView, viewer: Viewer, answers: Answers): MaybeHtml {
  const strange = findings.filter(({ letterId }) => letterId === null);
  const adopted = findings.filter(({ letterId }) => letterId !== null);
  return html`${strange.length === 0 ? undefined : strangeSection(strange, viewer, answers)}
  ${adopted.length === 0 ? undefined : adoptedSection(adopted)}`;
}

function strangeSection(findings: readonly RecoveryFindingView[], viewer: Viewer, answers: Answers): Html {
  return html`<section class="card" aria-labelledby="strange-heading">
    <h2 id="strange-heading">Найдены на Почте, в копии их нет</h2>
    <p>
      Эти письма сделаны и отправлены после копии. Заново их не отправляют: сверьте по списку черновики, а письма
      подшейте в дела по ШПИ. Их номера больше никому не достанутся.
    </p>
    <div class="table-box" role="region" aria-labelledby="strange-heading" tabindex="0">
      <table class="registry">
        <thead>
          <tr>
            <th scope="col">Номер</th>
            <th scope="col">ШПИ</th>
            <th scope="col">Получатель</th>
            <th scope="col">Найдено</th>
            <th scope="col">Что сделано</th>
          </tr>
        </thead>
        <tbody>
          ${findings.map((found) => strangeRow(found, viewer, answers))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function strangeRow(found: RecoveryFindingView, viewer: Viewer, answers: Answers): Html {
  const { registrationNumber, shpi, addressee, foundAt } = found;
  return html`<tr>
    <td class="nowrap" data-label="Номер">${registrationNumber}</td>
    <td data-label="ШПИ">${shpi ?? '—'}</td>
    <td data-label="Получатель">${addressee ?? '—'}</td>
    <td class="nowrap" data-label="Найдено">${timeTag(foundAt, viewer)}</td>
    <td data-label="Что сделано">
      ${found.settledAt === null ? settleForm(registrationNumber, answers) : (found.note ?? '')}
    </td>
  </tr>`;
}

function settleForm(number: string, { keysOf, typed }: Answers): Html {
  return html`<form class="button-row" method="post" action="${RECOVERY_PATHS.settle}" data-typed="${number}">
    ${formKeys(keysOf())}
    <input type="hidden" name="number" value="${number}" />
    <input
      type="text"
      name="note"
      value="${typedAgain(typed, RECOVERY_PATHS.settle, 'note', ['number', number])}"
      aria-label="Что сделано с письмом ${number}"
      placeholder="например: подшито по ШПИ"
      required
    />
    <button>Учтено</button>
  </form>`;
}

function adoptedSection(findings: readonly RecoveryFindingView[]): Html {
  return html`<section class="card" aria-labelledby="adopted-heading">
    <h2 id="adopted-heading">В копии не отправлены, а у Почты есть</h2>
    <p>Программа записала их принятыми и ведёт дальше сама.</p>
    <ul class="files">
      ${findings.map(
        ({ registrationNumber, letterId, shpi, isUnkept }) =>
          html`<li>
            <a href="${letterPath(letterId ?? '')}">${registrationNumber}</a>
            <span class="muted">ШПИ ${shpi ?? 'нет'}</span>
            ${isUnkept ? html`<b>подписи в копии нет</b>` : undefined}
          </li>`,
      )}
    </ul>
    ${
      findings.some(({ isUnkept }) => isUnkept)
        ? html`<p>
            Где подписи в копии нет, не известно, что отправлено и кому: сверьте по форме 103 и у Почты. Доказать
            извещение этими письмами нельзя.
          </p>`
        : undefined
    }
  </section>`;
}
