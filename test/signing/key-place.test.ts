import { describe, expect, it } from 'vitest';
import { subjectTimelineText } from '#domain/work/subject-timelines.ts';
import { SERVER_KEY_WORDS, type KeyPlace } from '#domain/signing/key-place.ts';
import { html } from '#web/html.ts';
import { serverKeyMark } from '#web/components/server-key-mark.ts';
import { filesSection } from '#web/letters/card/files-section.ts';
import type { LetterCardModel } from '#web/letters/card/letter-card-model.ts';
import { ownKeyPage } from '#web/signing/own-key-page.ts';
import { trustPage } from '#web/signing/trust-page.ts';
import { confirmPage } from '#web/signing/confirm-page.ts';
import { runPage } from '#web/signing/run-page.ts';
import type { Chrome } from '#web/layout/chrome.ts';

const VIEWER = { timeZone: 'Europe/Moscow', now: '2026-11-24T12:00:00Z' };
const CHROME: Chrome = { viewer: VIEWER, nav: [], help: '/help/help', asset: (name) => `/assets/${name}` };
const KEYS = { csrfToken: 'c', idempotencyKey: 'k' };

function cardWith(keyPlace: KeyPlace): LetterCardModel {
  const signature = { accepted: true, summary: 'Подпись верна.', checks: [], lists: [], keyPlace };
  const file = {
    ...({ kind: 'signature', revision: 1, fileName: 'a.sig', mediaType: 'application/pkcs7-signature' } as const),
    ...{ byteSize: 1, sha256: 'a'.repeat(64), createdAt: VIEWER.now, signature },
  };
  // Only what the section reads.
  return { id: 'a', files: [file], attachments: [], scans: [] } as unknown as LetterCardModel;
}

const LETTER = {
  ...{ id: 'a', number: '1', recipientName: 'Тестов', title: 'Письмо', caseNumber: null },
  ...({ kind: 'registered', pageCount: 1, revision: 1, documentDigest: 'd' } as const),
};

/** Every place where a signature of this key is shown, as text. */
async function places(keyPlace: KeyPlace): Promise<readonly string[]> {
  const terms = { letters: [LETTER], recallWindowSeconds: 0, isOwnKey: keyPlace === 'own' };
  const item = { letterId: 'a', number: '1', recipientName: 'Тестов', state: 'signed', reason: null } as const;
  const run = { id: 'r', startedAt: VIEWER.now, act: 'sign', keyPlace, items: [item], isOver: true } as const;
  const drawn = [
    filesSection(cardWith(keyPlace), VIEWER),
    confirmPage(CHROME, terms, KEYS),
    runPage(CHROME, { run }, () => KEYS),
    html`${serverKeyMark(keyPlace)}`,
  ];
  const texts = await Promise.all(drawn.map(async (one) => String(await one)));
  return [...texts, subjectTimelineText('letter', 'signed', { serialNumber: '01', keyPlace })];
}

describe('a signature', () => {
  it('of the server is marked on the card, before and after signing, and in the course of the letter; one’s own is not', async () => {
    for (const text of await places('server')) expect(text).toContain(SERVER_KEY_WORDS);
    for (const text of await places('own')) expect(text).not.toContain(SERVER_KEY_WORDS);
  });

  it('of the server is not spoken of in a real court, where nobody has chosen a key yet', async () => {
    const values = { number: '', from: '', until: '' };
    const model = { inUse: null, asked: null, challenge: 'x', values, faults: [], today: '2026-11-24' };
    const text = String(await ownKeyPage(CHROME, model, () => KEYS));
    expect(text).toContain('Без него письма не подписать');
    expect(text).not.toContain(SERVER_KEY_WORDS);
    expect(text).not.toContain('учебный ключ');
  });

  it('is judged before the first sweep of trust, and the page of trust says so', async () => {
    expect(String(await trustPage(CHROME, []))).toContain('Подписи уже проверяются');
  });
});
