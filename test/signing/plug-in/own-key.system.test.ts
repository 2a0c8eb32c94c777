import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { firstDerPart } from '#activities/signing/certificates/pem.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { pkiPaths, signerPaths } from '#activities/signing/pki/pki-paths.ts';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import { settleProofs } from '#activities/signing/settle-proof.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import type { SignatureVerifier, Signer } from '#activities/ports/signer.ts';
import { accessibilityFaults, keepPicture, openBrowser, signIn } from '#test/web/kit/browser.ts';
import { putAwaiting } from '#test/web/kit/sample-letters.ts';
import { openWeb, type WebHarness } from '#test/web/kit/web-harness.ts';
import { openSigningKit, type SigningKit } from '../kit.ts';
import { putAbsent, putShim, type ShimKey, type ShimScript } from './shim.ts';

const OWN = { signerId: 'own', fullName: 'Учебная Мария Павловна', position: 'Мировой судья', organisation: 'Участок' };
const STRANGER = { ...OWN, signerId: 'stranger', fullName: 'Пробова Проба Пробовна' };
const CANCELLED = '0x8010006E';
const PULLED_OUT = '0x80100069';
const UNKNOWN = '0x12345678';

/** What the signer's decision names. */
interface Brought {
  readonly pdfSha256: string;
  readonly signatureSha256: string;
}

describe('own key by the stand-in of the plug-in', () => {
  let kit: SigningKit;
  let web: WebHarness;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let signer: Signer;
  let verifier: SignatureVerifier;
  let script: ShimScript;
  let sequence = 0;

  beforeAll(async () => {
    [kit, web, browser] = await Promise.all([openSigningKit(), openWeb(), openBrowser()]);
    const pkiDir = join(kit.directory, 'pki');
    await ensurePki({ openssl: kit.openssl, dir: pkiDir, people: [OWN, STRANGER] });
    signer = createServerSigner({ openssl: kit.openssl, pkiDir, isRehearsal: true });
    verifier = createSignatureVerifier({ openssl: kit.openssl, trustDir: pkiPaths(pkiDir).trustDir });
    const keys = await Promise.all([STRANGER, OWN].map((person) => shimKey(pkiDir, person)));
    const signerOf = (certificate: string) => (certificate === keys[1]?.certificateBase64 ? 'own' : 'stranger');
    const sign: ShimScript['sign'] = async (certificate, content) => {
      const pdf = new Uint8Array(Buffer.from(content, 'base64'));
      const { signature } = await signer.sign({ signerId: signerOf(certificate), pdf });
      return Buffer.from(signature)
        .toString('utf8')
        .replaceAll(/-----[^-]+-----|\s/g, '');
    };
    script = { keys, fail: [], listFails: '', sign };
  });

  beforeEach(async () => {
    await web.execute(`update letter set status = 'cancelled'`);
    web.gateway.handed.length = 0;
    script.fail.length = 0;
    script.listFails = '';
    ({ context, page } = await signIn(browser, {
      url: web.url,
      login: 'sudya',
      viewport: { width: 1280, height: 800 },
    }));
    // The queue on which a signer arrives is loaded anew when letters come: in the middle of the next address it would stop it.
    await page.goto('about:blank');
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser.close();
    await web.close();
    await kit.close();
  });

  const settle = () => settleProofs({ orm: web.orm, verifier, isRehearsal: false });

  async function choose(name: string): Promise<void> {
    await page.goto('/approvals/key');
    await page.getByRole('button', { name: 'Найти мои сертификаты' }).click();
    await page.getByRole('button', { name: `Выбрать сертификат: ${name}` }).click();
    await page.getByText('Ключ проверяется').waitFor();
    await settle();
    // The page asks again by itself.
    await page.getByText('Ключ проверяется').waitFor({ state: 'detached' });
  }

  /** What the browser brought is a signature of exactly that document by exactly that certificate. */
  async function isGood({ pdfSha256, signatureSha256 }: Partial<Brought>): Promise<boolean> {
    const [pdf, signature] = await Promise.all([web.blobs.get(pdfSha256 ?? ''), web.blobs.get(signatureSha256 ?? '')]);
    const { fingerprintSha256: expectedFingerprintSha256 } = await signer.certificateOf('own');
    return (await verifier.verify({ pdf, signature, at: new Date(), expectedFingerprintSha256 })).accepted;
  }

  const handed = () => web.gateway.handed.map(({ request }) => request as Brought);

  it('is chosen by proving it: another person’s is refused in words, one’s own is kept with its term', async () => {
    await putShim(context, script);
    await choose(STRANGER.fullName);
    await page.getByText('Сертификат выдан на имя «Пробова Проба Пробовна»').waitFor();
    expect(await web.execute(`select 1 from own_certificate where state = 'accepted'`)).toEqual([]);
    await keepPicture(page, 'own-key-refused');
    await choose(OWN.fullName);
    await page.getByRole('button', { name: 'Больше не подписывать этим ключом' }).waitFor();
    await keepPicture(page, 'own-key-chosen');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await keepPicture(page, 'own-key-390');
  });

  it('is served to a signer’s own program as to the page: proof, power of attorney, document, signature, each with the same checks', async () => {
    const api = `${web.url}/api/v1`;
    // A connection that the site has let go in the same moment says nothing of the site.
    const data = { login: 'sudya', password: 'sudya-2026' };
    const session = await page.request.post(`${api}/session`, { data, maxRetries: 3 });
    const { csrfToken } = (await session.json()) as { csrfToken: string };
    const post = async (
      path: string,
      multipart: Record<string, string | { name: string; mimeType: string; buffer: Buffer }>,
    ) => {
      const headers = { 'x-csrf-token': csrfToken, 'idempotency-key': randomUUID() };
      const answer = await page.request.post(`${api}${path}`, { headers, multipart });
      return { status: answer.status(), body: (await answer.json()) as object };
    };
    const get = async <T>(path: string) => (await (await page.request.get(`${api}${path}`)).json()) as T;
    const signed = async (signerId: string, bytes: Uint8Array) => {
      const { signature } = await signer.sign({ signerId, pdf: bytes });
      return { name: 's.sig', mimeType: 'application/pkcs7-signature', buffer: Buffer.from(signature) };
    };
    const { text } = await get<{ text: string }>('/signing-key/challenge');
    await post('/signing-key/proof', { proof: await signed('own', new TextEncoder().encode(text)) });
    await settle();
    const number = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const xml = `<Доверенность xmlns="urn://x-artefacts/EMCHD_1" ВерсФорм="EMCHD_1"><Документ><Довер><СвДов НомДовер="${number}" ДатаВыдДовер="2026-01-01" СрокДейст="2999-12-31"/></Довер></Документ></Доверенность>`;
    const file = { name: 'm.xml', mimeType: 'application/xml', buffer: Buffer.from(xml) };
    expect(await post('/signing-key/authority', { number: '12/34' })).toMatchObject({ status: 422 });
    const kept = await post('/signing-key/authority', { file });
    const { fingerprintSha256 } = await signer.certificateOf('own');
    const authority = { number, from: '2026-01-01', until: '2999-12-31', datesFrom: 'file', fileName: 'm.xml' };
    expect(kept).toMatchObject({ status: 200, body: { accepted: [{ fingerprintSha256, authority }] } });
    const id = await putAwaiting(web, (sequence += 1));
    const task = await get<{ revision: number; pdfSha256: string; documentPath: string }>(
      `/letters/${id}/signing-task`,
    );
    expect(task).toMatchObject({ accepted: [{ fingerprintSha256 }] });
    const pdf = new Uint8Array(await (await page.request.get(`${web.url}${task.documentPath}`)).body());
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(task.pdfSha256);
    const signature = await signed('own', pdf);
    const fields = { revision: String(task.revision), pdfSha256: task.pdfSha256 };
    await post(`/letters/${id}/signed-approval`, { ...fields, signature });
    await expect.poll(() => handed().length).toBe(1);
    expect(await isGood(handed()[0] ?? {})).toBe(true);
    expect(await get(`/letters/${id}/signature`)).toEqual({ signature: null });
    await page.goto('/approvals/key');
    await page.getByText(number).waitFor();
    await keepPicture(page, 'own-key-authority');
  });

  it('says what it could not do: while certificates are looked for nothing is said of signing or of the token', async () => {
    await putShim(context, script);
    await page.goto('/approvals/key');
    const look = async (number: string, words: RegExp): Promise<void> => {
      script.listFails = number;
      await page.getByRole('button', { name: 'Найти мои сертификаты' }).click();
      await page.getByText(words).waitFor();
      expect(await page.locator('[data-key-status]').textContent()).not.toMatch(/не подписал|Выньте/);
    };
    await look('0x80040154', /Плагин КриптоПро установлен не полностью/);
    await look(UNKNOWN, /не показал сертификаты этого компьютера, он сказал: «.*0x12345678.*Ничего не подписано/);
  });

  it('says in words that there is no plug-in', async () => {
    await putAbsent(page);
    await page.goto('/approvals/key');
    await page.getByRole('button', { name: 'Найти мои сертификаты' }).click();
    await page.getByText('Плагин КриптоПро не отвечает').waitFor();
  });

  it('signs the very bytes that were read; a cancelled signature leaves the letter where it was', async () => {
    await putShim(context, script);
    await putAwaiting(web, (sequence += 1));
    await page.goto('/approvals');
    script.fail.push(CANCELLED);
    await page.getByRole('button', { name: 'Подписать своим ключом' }).click();
    await page.getByText('Вы отменили подписание').waitFor();
    expect(handed()).toEqual([]);
    await page.getByRole('button', { name: 'Подписать своим ключом' }).click();
    await expect.poll(() => handed().length).toBe(1);
    expect(await isGood(handed()[0] ?? {})).toBe(true);
  });

  it('signs many: a token pulled out stops the rest, a reload signs nothing, and they go on when the signer says so; one letter’s own failure keeps nobody', async () => {
    await putShim(context, script);
    for (let made = 0; made < 3; made += 1) await putAwaiting(web, (sequence += 1));
    await page.goto('/approvals');
    await markAll(page, 3);
    await page.keyboard.press('Alt+KeyP');
    await page.getByRole('heading', { name: 'Подписать 3 письма' }).waitFor();
    script.fail.push('', PULLED_OUT);
    await page.keyboard.press('Enter');
    await page.getByText('Ключевой носитель вынут').waitFor();
    // The page says it by itself, as it stands, beside the reason: nobody has to load it anew.
    await page.getByRole('heading', { name: 'Подписание остановлено' }).waitFor();
    expect(await page.title()).toContain('Подписание остановлено');
    await page.getByText('Подписано 1 из 3.').waitFor();
    await page.getByText('Ждут вашего ключа: 2 письма.').waitFor();
    expect(await page.locator('#run-letters .run-signed').count()).toBe(1);
    await page.getByText('Ключевой носитель вынут').waitFor();
    await keepPicture(page, 'own-key-stopped');
    expect(await accessibilityFaults(page)).toEqual([]);
    await expect.poll(() => handed().length).toBe(1);
    await page.reload();
    const goOn = page.getByRole('button', { name: 'Продолжить' });
    await goOn.waitFor();
    await keepPicture(page, 'own-key-reloaded');
    expect(handed()).toHaveLength(1);
    script.fail.push(UNKNOWN);
    await goOn.click();
    await page.getByRole('heading', { name: 'Подписание закончено' }).waitFor();
    await page
      .getByText(/Ваш ключ не подписал это письмо: Плагин КриптоПро не подписал, он сказал: «Ошибка ключа.*0x12345678/)
      .waitFor();
    await page.getByText('Повторится — передайте эти слова с кодом администратору').waitFor();
    expect(handed()).toHaveLength(2);
    for (const brought of handed()) expect(await isGood(brought)).toBe(true);
    await keepPicture(page, 'own-key-run');
  });
});

async function shimKey(pkiDir: string, { signerId, fullName }: typeof OWN): Promise<ShimKey> {
  const der = firstDerPart(new Uint8Array(await readFile(signerPaths(pkiDir, signerId).certificateFile)));
  const certificateBase64 = Buffer.from(der).toString('base64');
  return { ownerName: fullName, issuerName: 'Учебный УЦ', certificateBase64, validTo: '2040-01-01T00:00:00Z' };
}

async function markAll(page: Page, count: number): Promise<void> {
  const boxes = page.locator('#sign-many input[type=checkbox]');
  for (let place = 0; place < count; place += 1) {
    await page.locator('[data-queue-item]').nth(place).click();
    await page.waitForLoadState('load');
    await boxes.nth(place).check();
  }
  await expect.poll(() => boxes.and(page.locator(':checked')).count()).toBe(count);
}
