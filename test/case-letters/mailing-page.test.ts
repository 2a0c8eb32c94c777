import { describe, expect, it } from 'vitest';
import type { CaseMailingView } from '#views/case-letters/case-letter.ts';
import { mailingPage } from '#web/case-letters/mailing-page.ts';
import type { Chrome } from '#web/layout/chrome.ts';
import { confirmPage } from '#web/signing/confirm-page.ts';

const CHROME: Chrome = {
  viewer: { timeZone: 'Europe/Moscow', now: '2026-11-25T09:00:00.000Z' },
  ...{ nav: [], help: '/help/help', asset: (name: string) => `/assets/${name}` },
};
const KEYS = { csrfToken: 'token', idempotencyKey: 'key' };
const MESSAGE = 'В тексте решения названо другое дело: 2-7/2026.';
const ID = '5d8f0b0e-0f5a-4a58-9f0a-0c2a4f1b7c11';

const view: CaseMailingView = {
  ...{ id: ID, state: 'planned', isSent: true, caseCount: 1, registered: 1, simple: 0, drafts: 0, isReading: false },
  counts: { refused: 0, waiting: 1, made: 0, failed: 0, already: 0 },
  rows: [
    {
      ...{ place: 1, caseId: ID, caseNumber: '2-1/2026', state: 'waiting', letterId: null, number: null, faults: [] },
      ...{ recipientName: 'ООО «Пример»', address: '101000, г Москва', kind: 'registered', documentKind: 'act_copy' },
      ...{ title: 'Копия решения', fileName: 'решение.pdf', answer: '1:ab' },
      questions: [{ code: 'other_case', field: 'caseNumber', message: MESSAGE }],
    },
  ],
};

describe('letters of cases before they are made', () => {
  it('say in words what is asked of each of them', async () => {
    const markup = String(await mailingPage(CHROME, view, KEYS));
    expect(markup).not.toContain('[object');
    expect(markup.slice(markup.indexOf('<tbody>'))).toContain(MESSAGE);
  });

  it('tell whoever signs many of them of each whose address may not stay', async () => {
    const letter = {
      ...({ id: ID, number: '50MS0095/26/1', recipientName: 'ООО «Пример»', title: 'Копия', kind: 'simple' } as const),
      ...{
        recipientAddress: '101000, г Москва',
        warnings: [],
        caseNumber: '2-1/2026',
        pageCount: 1,
        revision: 1,
        documentDigest: 'a'.repeat(64),
      },
    };
    const shown = async (addressAsked?: string) =>
      String(
        await confirmPage(
          CHROME,
          { letters: [{ ...letter, addressAsked }], recallWindowSeconds: null, isOwnKey: false },
          KEYS,
        ),
      );
    const words = 'В деле другой адрес получателя';
    expect(await shown()).not.toContain(words);
    expect(await shown('101000, г Москва, ул Новая')).toContain(`${words}: <b>101000, г Москва, ул Новая</b>`);
  });
});
