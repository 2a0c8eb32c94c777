import { createServer } from 'node:net';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ChannelNotAuthorisedError,
  ChannelUnavailableError,
  type SubmissionArchive,
} from '#activities/ports/post-channel.ts';
import { buildArchive } from '#activities/post/archive.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { changed, channelTo, letters, NUMBERS, profile, shpiOf } from './kit/cabinet-answer-kit.ts';
import { sampleFields, sampleLetter, sampleLetters } from './kit/sample-letters.ts';
import {
  json,
  raw,
  RESET,
  SILENCE,
  startScriptedServer,
  type Script,
  type ScriptedServer,
} from './kit/scripted-server.ts';

let server: ScriptedServer;
let archive: SubmissionArchive;

beforeAll(async () => {
  server = await startScriptedServer();
  const simple = sampleLetter(3, 2_000, sampleFields({ kind: 'simple' }));
  archive = await buildArchive({ letters: [...sampleLetters(2), simple], profile, archiveName: 'партия 1.zip' });
});
afterAll(() => server.close());

describe('submission: a definite answer', () => {
  it('tells the fate of each letter, and sends the archive’s very bytes with its name and account', async () => {
    server.play(json(200, { uploadId: 'U-1', letters: letters() }));
    expect(await channelTo(server.url).submit(archive)).toEqual({
      outcome: 'answered',
      uploadId: 'U-1',
      letters: [
        { registrationNumber: NUMBERS[0], state: 'accepted', shpi: shpiOf(1) },
        { registrationNumber: NUMBERS[1], state: 'rejected', faults: [{ row: 2, column: 'INN', message: 'неверен' }] },
        { registrationNumber: NUMBERS[2], state: 'accepted' },
      ],
    });
    const request = server.received.at(-1);
    expect(request?.method).toBe('POST');
    expect(request?.path).toBe('/cabinet/uploads');
    expect(Buffer.compare(request?.body ?? Buffer.alloc(0), archive.bytes)).toBe(0);
    expect(request?.headers['content-type']).toBe('application/zip');
    expect(decodeURIComponent(String(request?.headers['x-file-name']))).toBe('партия 1.zip');
    const basic = Buffer.from(String(request?.headers.authorization).replace('Basic ', ''), 'base64').toString();
    expect(basic).toBe('court:secret:π');
  });

  it('does not mind the order of letters', async () => {
    server.play(json(200, { uploadId: 'U-1', letters: letters().reverse() }));
    expect((await channelTo(server.url).submit(archive)).outcome).toBe('answered');
  });

  it('says something to the clerk even when the Post gave no reason', async () => {
    server.play(json(200, { uploadId: 'U-1', letters: changed(1, { faults: [] }) }));
    const answer = await channelTo(server.url).submit(archive);
    expect(JSON.stringify(answer)).toContain('Почта не назвала причину');
  });

  it('of refusal is taken from 422 of the agreed shape and from 413', async () => {
    const faults = [{ row: 0, column: 'ZIP', message: 'нет реестра' }];
    server.play(json(422, { message: 'Архив не принят', faults }));
    expect(await channelTo(server.url).submit(archive)).toEqual({
      outcome: 'refused',
      message: 'Архив не принят',
      faults,
    });
    server.play(raw(413, '<h1>Request Entity Too Large</h1>'));
    expect(await channelTo(server.url).submit(archive)).toMatchObject({ outcome: 'refused', faults: [] });
  });
});

const UNKNOWN: readonly (readonly [string, Script, ('before_body' | 'after_body')?])[] = [
  ['silence after the archive was read', SILENCE],
  ['silence before it was read', SILENCE, 'before_body'],
  ['a reset after it was read', RESET],
  ['a reset before it was read', RESET, 'before_body'],
  [
    'an answer cut short',
    (response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"uploadId":"U-1"');
      setImmediate(() => response.destroy());
    },
  ],
  [
    'an answer that drips without end',
    (response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    },
  ],
  [
    'an answer without end',
    (response) => {
      response.writeHead(200);
      const pour = (): void => void (response.destroyed || (response.write(Buffer.alloc(1 << 20)), setImmediate(pour)));
      pour();
    },
  ],
  ['500', raw(500, 'oops')],
  ['503 with an answer that looks right', json(503, { uploadId: 'U-1', letters: letters() })],
  ['200 with a page of HTML', raw(200, '<html>Ведутся технические работы</html>')],
  ['200 with nothing', raw(200, '')],
  ['200 with broken UTF-8', raw(200, Buffer.from([0x7b, 0xff, 0x7d]), 'application/json')],
  ['200 with truncated JSON', raw(200, '{"uploadId":"U-1","letters":[', 'application/json')],
  ['200 with null', json(200, null)],
  ['201 with an answer that looks right', json(201, { uploadId: 'U-1', letters: letters() })],
  ['202 without an answer', raw(202, '')],
  ['a redirect', (response) => void response.writeHead(302, { Location: '/login' }).end()],
  ['422 from a proxy', raw(422, '<html></html>')],
  ['403 from a proxy', raw(403, '<html>captcha</html>')],
  ['400', json(400, { message: 'bad' })],
  ['404', json(404, { message: 'none' })],
  ['405', raw(405, '')],
  ['429', raw(429, '')],
  ['a letter missing', json(200, { uploadId: 'U-1', letters: letters().slice(1) })],
  ['a letter told twice', json(200, { uploadId: 'U-1', letters: [...letters(), letters()[0]] })],
  [
    'a letter that was not sent',
    json(200, { uploadId: 'U-1', letters: changed(0, { registrationNumber: '50MS0095/26/9' }) }),
  ],
  ['rows that are mixed up', json(200, { uploadId: 'U-1', letters: changed(0, { row: 2 }) })],
  ['a wrong ШПИ', json(200, { uploadId: 'U-1', letters: changed(0, { shpi: '14586223000011' }) })],
  ['a registered letter accepted without ШПИ', json(200, { uploadId: 'U-1', letters: changed(0, { shpi: null }) })],
  ['a simple letter with ШПИ', json(200, { uploadId: 'U-1', letters: changed(2, { shpi: shpiOf(3) }) })],
  ['a refused letter with ШПИ', json(200, { uploadId: 'U-1', letters: changed(1, { shpi: shpiOf(2) }) })],
  [
    'one ШПИ for two letters',
    json(200, { uploadId: 'U-1', letters: changed(1, { state: 'archive', shpi: shpiOf(1), faults: [] }) }),
  ],
  ['an unknown state', json(200, { uploadId: 'U-1', letters: changed(0, { state: 'ok' }) })],
  ['no upload number', json(200, { letters: letters() })],
];

describe('submission: anything else is unknown', () => {
  it.each(UNKNOWN.map(([name, script, moment]) => ({ name, script, moment })))(
    'after $name',
    async ({ script, moment }) => {
      server.play(script, moment);
      const answer = await channelTo(server.url, 700).submit(archive);
      expect(answer).toMatchObject({ outcome: 'unknown' });
      expect(JSON.stringify(answer)).toMatch(/"reason":"[^"]*[а-яё]/u);
    },
  );

  it('after more than an answer can be, without waiting for its end', async () => {
    server.play((response) => {
      response.writeHead(200);
      const pour = (): void =>
        void (response.destroyed || response.write(Buffer.alloc(1 << 20), () => setImmediate(pour)));
      pour();
    });
    const answer = await channelTo(server.url, 50_000).submit(archive);
    expect(answer).toEqual({ outcome: 'unknown', reason: 'ответ больше допустимого' });
  });

  it('after the caller gave up while waiting', async () => {
    const giveUp = new AbortController();
    server.play(() => giveUp.abort());
    expect(await channelTo(server.url).submit(archive, giveUp.signal)).toMatchObject({ outcome: 'unknown' });
  });

  it('and the archive is sent once only, whatever happens', async () => {
    for (const [, script] of UNKNOWN.slice(7, 12)) {
      const before = server.received.length;
      server.play(script);
      await channelTo(server.url).submit(archive);
      expect(server.received.length - before).toBe(1);
    }
  });
});

describe('submission: certain that nothing was taken', () => {
  it('when nobody listens', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const address = closed.address();
    closed.close();
    await once(closed, 'close');
    const port = typeof address === 'object' ? address?.port : 0;
    await expect(channelTo(`http://127.0.0.1:${port}`).submit(archive)).rejects.toThrow(ChannelUnavailableError);
  });

  it('when the name is not known', async () => {
    await expect(channelTo('http://post.invalid').submit(archive)).rejects.toThrow(ChannelUnavailableError);
  });

  it('when the other side does not prove who it is', async () => {
    const plain = server.url.replace('http:', 'https:');
    await expect(channelTo(plain).submit(archive)).rejects.toThrow(ChannelUnavailableError);
  });

  it('when the caller gave up before', async () => {
    await expect(channelTo(server.url).submit(archive, AbortSignal.abort())).rejects.toThrow(ChannelUnavailableError);
  });

  it('when the Post does not know the account, in its own words', async () => {
    server.play(raw(401, ''));
    await expect(channelTo(server.url).submit(archive)).rejects.toThrow(ChannelNotAuthorisedError);
    server.play(json(403, { message: 'Услуга не подключена' }));
    await expect(channelTo(server.url).submit(archive)).rejects.toThrow(ChannelNotAuthorisedError);
  });

  it('and the error names neither the account nor the letters', async () => {
    server.play(raw(401, ''));
    const error: unknown = await channelTo(server.url)
      .submit(archive)
      .catch((reason: unknown) => reason);
    expect(everythingIn(error)).not.toMatch(/court|secret|Тестов|50MS/);
  });
});

/** All that the error carries, its stack too, without the folder of the project: that may be named like anything. */
function everythingIn(error: unknown): string {
  const text = JSON.stringify(error, Object.getOwnPropertyNames(error));
  return text.replaceAll(pathToFileURL(PROJECT_ROOT).href, '').replaceAll(PROJECT_ROOT, '');
}
