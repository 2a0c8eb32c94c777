import { describe, expect, it } from 'vitest';
import { loadAssets } from '#api/pages/assets.ts';
import { mixedAlphabet } from '#domain/letters/mixed-alphabet.ts';

const ISLANDS = ['live.js', 'letters.js', 'letter-card.js', 'letter-form.js', 'mixed-alphabet.js', 'approvals.js'];
const MAX_SCRIPT_BYTES = 30 * 1024;

describe('static files', () => {
  const assets = loadAssets();
  const assetOf = (name: string) => {
    const asset = assets.find(assets.urlOf(name));
    if (asset === undefined) throw new Error(`${name} has an address but no content`);
    return asset;
  };

  it('name each other by addresses that change with their content', () => {
    const style = new TextDecoder().decode(assetOf('app.css').plain);
    expect(style).toContain(assets.urlOf('text-400.woff2'));
    const island = new TextDecoder().decode(assetOf('letters.js').plain);
    expect(island).toContain(`from '${assets.urlOf('live.js')}'`);
    expect(assets.urlOf('app.css')).toMatch(/^\/assets\/[0-9a-f]{16}-app\.css$/);
  });

  it('keep all scripts together within thirty kilobytes as sent', async () => {
    const sent = await Promise.all(ISLANDS.map(async (name) => (await assetOf(name).compressed('br')).byteLength));
    expect(sent.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_SCRIPT_BYTES);
  });

  it('ask nothing of other hosts', () => {
    const texts = ['app.css', ...ISLANDS].map((name) => new TextDecoder().decode(assetOf(name).plain));
    expect(texts.filter((text) => /https?:\/\//.test(text))).toEqual([]);
  });

  it('look for mixed alphabets in browsers as the server does', async () => {
    const { plain } = assetOf('mixed-alphabet.js');
    const served = (await import(`data:text/javascript;base64,${Buffer.from(plain).toString('base64')}`)) as {
      readonly mixedAlphabet: typeof mixedAlphabet;
    };
    for (const text of ['C\u0438доров', '\u039fрлов и Bолков', 'Сидоров']) {
      expect(served.mixedAlphabet(text)).toBe(mixedAlphabet(text));
    }
    expect(new TextDecoder().decode(assetOf('letter-form.js').plain)).toContain(assets.urlOf('mixed-alphabet.js'));
  });

  it('are not invented: an unknown name is an error, an unknown address is absent', () => {
    expect(() => assets.urlOf('absent.css')).toThrow('absent.css');
    expect(assets.find('/assets/0000000000000000-app.css')).toBeUndefined();
  });
});
