import { describe, expect, it } from 'vitest';
import { subjectTimelineText } from '#domain/work/subject-timelines.ts';
import { SERVER_KEY_WORDS, type KeyPlace } from '#domain/signing/key-place.ts';
import { html } from '#web/html.ts';
import { serverKeyMark } from '#web/components/server-key-mark.ts';
import { filesSection } from '#web/letters/card/files-section.ts';
import type { LetterCardModel } from '#web/letters/card/letter-card-model.ts';
import { ownKeyPage } from '#web/signing/own-key-page.ts';
import type { TrustLookView } from '#views/signing/trust.ts';
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
  ...{
    id: 'a',
    number: '1',
    recipientAddress: '140000, г Учебный',
    warnings: [],
    recipientName: 'Тестов',
    title: 'Письмо',
    caseNumber: null,
  },
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
    runPage(CHROME, { run, isJustBegun: true }, () => KEYS),
    html`${serverKeyMark(keyPlace)}`,
  ];
  const texts = await Promise.all(drawn.map(async (one) => String(await one)));
  return [...texts, subjectTimelineText('letter', 'signed', { serialNumber: '01', keyPlace })];
}

async function trust(look: Partial<TrustLookView> = {}): Promise<string> {
  const nothing = { lookedAt: null, schedule: 'waits', nextAt: null, isLooking: false, failedAt: null } as const;
  const model = { items: [], look: { ...nothing, canLook: false, ...look } };
  return String(await trustPage(CHROME, model, KEYS)).replaceAll(/\s+/g, ' ');
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
    expect(await trust()).toContain('Подписи уже проверяются');
  });

  it('and says when trust was looked at and when it will be, by what the engine knows, and never a time of its own', async () => {
    const lookedAt = '2026-11-24T11:00:00.000Z';
    expect(await trust({ lookedAt, nextAt: '2026-11-24T12:17:00.000Z' })).toMatch(
      /Смотрели .*14:00.* Следующий раз .*15:17/s,
    );
    expect(await trust({ lookedAt, schedule: 'paused' })).toMatch(/Расписание приостановлено/);
    expect(await trust({ schedule: 'absent' })).toMatch(/Обхода ещё не было.*Расписания ещё нет/s);
    expect(await trust({ schedule: 'unknown' })).toContain('сервер процессов не отвечает');
    expect(await trust({ lookedAt, failedAt: '2026-11-24T11:30:00.000Z' })).toMatch(/14:30.*не удался/s);
    for (const text of [await trust({ lookedAt }), await trust({ schedule: 'unknown' })])
      expect(text).not.toMatch(/раз в час/);
  });

  it('lets who looks after the installation have trust looked at now, unless it is being looked at', async () => {
    expect(await trust({ canLook: true })).toContain('Посмотреть сейчас');
    expect(await trust()).not.toContain('Посмотреть сейчас');
    const looking = await trust({ canLook: true, isLooking: true });
    expect(looking).toContain('Обход идёт сейчас');
    expect(looking).not.toContain('Посмотреть сейчас');
  });
});
