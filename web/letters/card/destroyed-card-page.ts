import type { DestroyedView } from '#views/keeping/keeping.ts';
import { factList } from '../../components/facts.ts';
import { shpiWithCopy } from '../../components/shpi.ts';
import { timeTag } from '../../components/time.ts';
import { html, type Html } from '../../html.ts';
import type { Chrome } from '../../layout/chrome.ts';
import { page } from '../../layout/page.ts';
import { destructionActPath, PATHS } from '../../paths.ts';
import type { LetterCardModel } from './letter-card-model.ts';

/** What is left of a letter that was destroyed: whatever else stood here would be made up. */
export function destroyedCardPage(
  chrome: Chrome,
  { number, sentAt, createdAt, shpi }: LetterCardModel,
  { actId, act, words }: DestroyedView,
  mayReadAct: boolean,
): Html {
  const title = `Письмо ${number ?? 'без номера'}`;
  const content = html`<div class="page-head letter-head" id="card-head">
      <p class="crumbs"><a href="${PATHS.letters}" data-list-link>Письма</a></p>
      <h1>${title}</h1>
    </div>
    <section class="card" aria-labelledby="facts-heading">
      <h2 id="facts-heading">Письмо ${words}</h2>
      ${factList([
        ['Номер', number],
        [sentAt === null ? 'Создано' : 'Отправлено', timeTag(sentAt ?? createdAt, chrome.viewer)],
        ['ШПИ', shpi === null ? undefined : shpiWithCopy(shpi)],
        ['Акт', mayReadAct ? html`<a href="${destructionActPath(actId)}">№ ${act}</a>` : undefined],
      ])}
      <p class="muted">Больше о письме программа ничего не хранит: ни адресата, ни документа, ни доказательств.</p>
    </section>`;
  return page(chrome, { title, width: 'wide', islands: [] }, content);
}
