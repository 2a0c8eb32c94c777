import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeTitle } from '#activities/documents/office/installation.ts';
import { recordConversion } from '#db/documents/conversions.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { openApi, type ApiHarness } from './api-harness.ts';

describe('the version that runs', () => {
  const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string };
  let api: ApiHarness;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('is told to an operator beside readiness', async () => {
    const response = await api.running.app.request('/health/ready');
    expect(await response.json()).toMatchObject({ status: 'ok', version, converter: null });
  });

  it('and so is the converter with the modules of LibreOffice, by what it made last', async () => {
    const [em, sourceSha256] = [api.orm.em.fork(), 'a'.repeat(64)];
    const conversion = { kind: null, pdfSha256: null, pageCount: null, leastByteSize: null, faults: [], warnings: [] };
    const converterVersion = `1 ${await officeTitle()}`;
    expect(converterVersion).toMatch(/^1 LibreOffice \d+(\.\d+)+ Writer\+Calc\+Math$/);
    await recordConversion(em, { sourceSha256, converterVersion }, conversion, new Date());
    // Answers are shared for a second: an older one may come first.
    const converter = async (): Promise<unknown> =>
      ((await (await api.running.app.request('/health/ready')).json()) as { converter: unknown }).converter;
    await expect.poll(converter).toBe(converterVersion);
  });

  it('stands at the foot of a page for whoever is signed in, and for nobody else', async () => {
    const { cookie } = await api.signIn('sekretar');
    for (const path of ['/letters', '/batches', '/tasks']) {
      const response = await api.running.app.request(path, { headers: { cookie, accept: 'text/html' } });
      expect(await response.text(), path).toContain(`<footer class="foot"><span>МАСК ${version}</span>`);
    }
    expect(await (await api.running.app.request('/login')).text()).not.toContain(version);
  });
});
