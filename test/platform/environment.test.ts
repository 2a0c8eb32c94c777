import { describe, expect, it } from 'vitest';
import { apiProcess, readSettings, SettingsError, workerProcess } from '#config/settings.ts';
import { deloSiteSettings } from '#emulators/delo-site/settings.ts';
import { otpravkaEmulatorSettings } from '#emulators/otpravka/settings.ts';
import { postEmulatorSettings } from '#emulators/post/settings.ts';
import { buildEnvironments, unsaidPost, type Parts } from '#scripts/platform/environment.ts';
import { layout } from '#scripts/platform/layout.ts';

const PARTS: Parts = {
  layout: layout({ MASK_HOME: '/srv/mask' }),
  secrets: {
    payloadKeys: `a:${Buffer.alloc(32, 1).toString('base64')}`,
    blobKeys: `b:${Buffer.alloc(32, 2).toString('base64')}`,
    postPassword: 'post-secret',
    trackingPassword: 'tracking-secret',
  },
  databaseUrl: 'postgres://mask:pw@127.0.0.1:5432/mask',
  temporalAddress: '127.0.0.1:7233',
  temporalUiUrl: 'http://127.0.0.1:8233',
  apiPort: 3000,
  emulatorPort: 3100,
  trustFile: '/srv/mask/pki/trust.pem',
};

describe('environment of the programs', () => {
  it('satisfies each program’s own settings and gives none what it does not ask for', () => {
    const env = buildEnvironments(PARTS, {});
    expect(readSettings(apiProcess, env.api).MASK_HTTP_PORT).toBe(3000);
    expect(readSettings(workerProcess, env.worker).MASK_TRACKING_INTERVAL_MS).toBe(5000);
    expect(readSettings(postEmulatorSettings, env.emulator).POST_EMULATOR_DAY_MS).toBe(20_000);
    expect(env.api).not.toHaveProperty('MASK_POST_PASSWORD');
    expect(env.emulator).not.toHaveProperty('MASK_PAYLOAD_KEYS');
  });

  it('lets the person’s own variable go before ours, and passes on nothing else of his environment', () => {
    const env = buildEnvironments(PARTS, { MASK_CONVERTERS: '3', MASK_REHEARSAL: 'false', AWS_SECRET: 'x' });
    expect(readSettings(workerProcess, env.worker)).toMatchObject({ MASK_CONVERTERS: 3, MASK_REHEARSAL: false });
    expect(env.worker).not.toHaveProperty('AWS_SECRET');
  });

  it('in earnest asks the Post, the register and the mailbox at the pace of the programs’ own settings', () => {
    const { worker } = buildEnvironments(PARTS, { MASK_REHEARSAL: 'false' });
    const paced = Object.keys(worker).filter((name) => /_(INTERVAL|DELAY)_MS$/.test(name));
    expect(paced).toEqual([]);
    expect(readSettings(workerProcess, worker)).toMatchObject({
      MASK_TRACKING_INTERVAL_MS: 4 * 3_600_000,
      MASK_TRACKING_TICKET_DELAY_MS: 15 * 60_000,
    });
  });

  it('gives the site’s emulator the account by which the court reaches it, and without it no address at all', () => {
    const deloSite = { http: 3200, smtp: 3225, pop3: 3210 };
    const env = buildEnvironments({ ...PARTS, deloSite }, {});
    const { DELO_SITE_PASSWORD, DELO_SITE_SMTP_PORT } = readSettings(deloSiteSettings, env.deloSite ?? {});
    expect(DELO_SITE_SMTP_PORT).toBe(3225);
    expect(DELO_SITE_PASSWORD).toMatch(/^[\w-]{24}$/);
    expect(env.deloSite).not.toHaveProperty('MASK_PAYLOAD_KEYS');
    const alone = buildEnvironments(PARTS, {});
    expect(alone.deloSite).toBeNull();
    for (const program of [alone.api, alone.worker])
      expect(Object.keys(program).join()).not.toMatch(/SMTP|MAILBOX_URL/);
  });

  it('gives the emulator of letters on paper the account by which the worker reaches it, and in earnest none', () => {
    const env = buildEnvironments({ ...PARTS, otpravkaPort: 3150 }, {});
    const emulator = readSettings(otpravkaEmulatorSettings, env.otpravka ?? {});
    const worker = readSettings(workerProcess, env.worker);
    expect([worker.MASK_PAPER_POST_TOKEN, worker.MASK_PAPER_POST_PASSWORD]).toEqual([
      emulator.OTPRAVKA_EMULATOR_TOKEN,
      emulator.OTPRAVKA_EMULATOR_PASSWORD,
    ]);
    expect(worker.MASK_PAPER_POST_OFFICE).toBe(emulator.OTPRAVKA_EMULATOR_OFFICE);
    expect(emulator.OTPRAVKA_EMULATOR_FOLLOWED_AT).toBe('http://127.0.0.1:3100');
    expect(env.otpravka).not.toHaveProperty('MASK_PAYLOAD_KEYS');
    const alone = buildEnvironments(PARTS, {});
    expect(alone.otpravka).toBeNull();
    expect(Object.keys(alone.worker).join()).not.toContain('PAPER_POST_URL');
  });

  it('asks for the Post’s address where the program sends, and not where people carry every batch', () => {
    const { MASK_POST_URL: _, ...worker } = buildEnvironments(PARTS, {}).worker;
    expect(() => readSettings(workerProcess, worker)).toThrow(/MASK_POST_URL/);
    expect(readSettings(workerProcess, { ...worker, MASK_POST_CHANNEL: 'cabinet' }).MASK_POST_URL).toBeUndefined();
  });

  it('needs no way to the Post in earnest where people carry the batches, and takes a secret from its file', () => {
    const tracking = {
      MASK_TRACKING_URL: 'https://x.example',
      MASK_TRACKING_LOGIN: 'x',
      MASK_TRACKING_PASSWORD_FILE: '/x',
    };
    expect(unsaidPost({ MASK_POST_CHANNEL: 'cabinet', ...tracking })).toEqual([]);
    expect(unsaidPost({ MASK_POST_CHANNEL: 'cabinet' })).toHaveLength(3);
    expect(unsaidPost(tracking)).toEqual(['MASK_POST_LOGIN', 'MASK_POST_PASSWORD', 'MASK_POST_URL']);
    const { worker } = buildEnvironments(PARTS, { MASK_REHEARSAL: 'false', MASK_POST_CHANNEL: 'cabinet' });
    expect(Object.keys(worker).filter((name) => /^MASK_POST_(URL|LOGIN|PASSWORD)$/.test(name))).toEqual([]);
  });

  it('leaves the closed interface of the Post off, and does not switch it on without an adapter and an account', () => {
    const worker = buildEnvironments(PARTS, {}).worker;
    expect(readSettings(workerProcess, worker).MASK_POST_GATEWAY).toBe('off');
    const on = { ...worker, MASK_POST_GATEWAY: 'on', MASK_POST_GATEWAY_URL: 'http://127.0.0.1:1' };
    expect(() => readSettings(workerProcess, on)).toThrow(
      /MASK_POST_GATEWAY_ADAPTER.*MASK_POST_GATEWAY_ID.*MASK_POST_GATEWAY_TOKEN/s,
    );
  });

  it('refuses a wrong value before anything is started, naming it', () => {
    const build = () => buildEnvironments(PARTS, { MASK_TRACKING_INTERVAL_MS: 'сутки' });
    expect(build).toThrow(SettingsError);
    expect(build).toThrow(/MASK_TRACKING_INTERVAL_MS/);
  });
});
