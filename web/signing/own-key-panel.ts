import { RUN_WORDS } from '#domain/signing/signing-run.ts';
import type { RunItemView, SigningRunView } from '#views/signing/session.ts';
import { formKeys } from '../components/form-keys.ts';
import { lettersText } from '../format/count.ts';
import { html, type Html } from '../html.ts';
import { letterFilePath, PATHS, runWordPath } from '../paths.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';

type ItemToSign = RunItemView & { readonly toSign: NonNullable<RunItemView['toSign']> };

export function hasToSign(item: RunItemView): item is ItemToSign {
  return item.toSign !== undefined;
}

export interface OwnKeyModel {
  readonly run: SigningRunView;
  readonly items: readonly ItemToSign[];
  /** False: nothing is signed until the signer says that it goes on. */
  readonly isJustBegun: boolean;
}

/** Where the signer's own key goes through the letters that wait for it: what is signed is kept at once, the rest can go on later. */
export function ownKeyPanel(
  chrome: Chrome,
  { run: { id, fingerprintSha256 }, items, isJustBegun }: OwnKeyModel,
  keyOf: () => FormKeys,
): Html {
  return html`<div
    class="own-key"
    data-key-run="${fingerprintSha256 ?? ''}"
    data-key-going="${RUN_WORDS.sign.going}"
    data-key-stopped="${RUN_WORDS.sign.stopped}"
    ${isJustBegun ? 'data-key-begin' : ''}
    data-key-vendor="${chrome.asset('cadesplugin_api.js')}"
    data-signatures="${runWordPath(id, 'signatures')}"
    data-refusals="${runWordPath(id, 'refusals')}"
  >
    <p>
      <b id="run-awaits" data-live-part data-live-state>Ждут вашего ключа: ${lettersText(items.length)}.</b> Подписи
      ставятся на этом компьютере, по одной. ${isJustBegun ? undefined : 'Без «Продолжить» ни одна не ставится.'}
    </p>
    <p class="key-status" role="status" data-key-status></p>
    <noscript>
      <p class="notice notice-warn">
        Без скриптов ключ не подключить: откройте каждое письмо из очереди и приложите готовый файл подписи.
      </p>
    </noscript>
    <ul hidden>
      ${items.map(
        ({ letterId, toSign: { revision, documentDigest } }) =>
          html`<li
            data-letter="${letterId}"
            data-document="${letterFilePath(letterId, 'pdf', revision)}"
            data-document-digest="${documentDigest}"
          ></li>`,
      )}
    </ul>
    <div class="button-row">
      <button class="primary" type="button" data-key-go hidden>Продолжить</button>
      <form method="post" action="${runWordPath(id, 'end')}" data-key-end>
        ${formKeys(keyOf())}<button>Закончить, остальные не подписывать</button>
      </form>
      <a href="${PATHS.ownKey}">Мой ключ подписи</a>
    </div>
  </div>`;
}
