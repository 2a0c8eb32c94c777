import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChannelAnswerError } from '#activities/ports/post-channel.ts';
import { channelTo, letters, NUMBERS, shpiOf } from './kit/cabinet-answer-kit.ts';
import { json, raw, RESET, startScriptedServer, type Script, type ScriptedServer } from './kit/scripted-server.ts';

let server: ScriptedServer;

beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

const found = (place: number, uploadId = 'U-1'): Record<string, unknown> => {
  const { row: _row, ...letter } = letters()[place] ?? {};
  return { ...letter, uploadId };
};

describe('look-up', () => {
  it('tells what was found and what is definitely absent', async () => {
    server.play(json(200, { letters: [found(0), found(1)], absent: [NUMBERS[2]], uploadIds: {} }));
    expect(await channelTo(server.url).lookUp(NUMBERS)).toEqual({
      outcome: 'found',
      letters: [
        { registrationNumber: NUMBERS[0], state: 'accepted', shpi: shpiOf(1), uploadId: 'U-1' },
        {
          registrationNumber: NUMBERS[1],
          state: 'rejected',
          faults: [{ row: 2, column: 'INN', message: 'неверен' }],
          uploadId: 'U-1',
        },
      ],
      absent: [NUMBERS[2]],
      uploadId: 'U-1',
    });
    expect(JSON.parse(String(server.received.at(-1)?.body))).toEqual({ registrationNumbers: NUMBERS });
  });

  it('names no common upload when letters were found in several', async () => {
    server.play(json(200, { letters: [found(0, 'U-1'), found(1, 'U-2')], absent: [NUMBERS[2]] }));
    const answer = await channelTo(server.url).lookUp(NUMBERS);
    expect(answer).not.toHaveProperty('uploadId');
  });

  it.each([
    ['a number is not told of', { letters: [found(0)], absent: [NUMBERS[1]] }],
    ['a number is both found and absent', { letters: [found(0)], absent: [...NUMBERS] }],
    ['a number is found twice', { letters: [found(0), found(0, 'U-2')], absent: [NUMBERS[1], NUMBERS[2]] }],
    ['another number is told of', { letters: [found(0)], absent: [NUMBERS[1], '50MS0095/26/9'] }],
    ['absence is not told at all', { letters: [] }],
  ])('proves nothing when %s', async (_name, body) => {
    server.play(json(200, body));
    expect(await channelTo(server.url).lookUp(NUMBERS)).toMatchObject({ outcome: 'unknown' });
  });

  it.each([500, 404, 302, 204])('never takes HTTP %i for absence', async (status) => {
    server.play(raw(status, ''));
    expect(await channelTo(server.url).lookUp(NUMBERS)).toMatchObject({ outcome: 'unknown' });
  });
});

describe('files of the Post', () => {
  const pdf = raw(200, '%PDF-1.7\n…', 'application/pdf');

  it('are given out, with a safe name, or are absent', async () => {
    server.play(pdf);
    expect(await channelTo(server.url).form103('ЭЗП/1')).toMatchObject({
      state: 'ready',
      fileName: 'f103-ЭЗП_1.pdf',
      mediaType: 'application/pdf',
    });
    expect(server.received.at(-1)?.path).toBe(`/cabinet/uploads/${encodeURIComponent('ЭЗП/1')}/form103`);
    expect(await channelTo(server.url).deliveryNotice(shpiOf(1))).toMatchObject({
      state: 'ready',
      fileName: `${shpiOf(1)}.pdf`,
    });
    server.play(json(404, { message: 'нет' }));
    expect(await channelTo(server.url).form103('U-1')).toEqual({ state: 'absent' });
  });

  it.each<[string, Script]>([
    ['500', raw(500, '')],
    ['a page in place of a PDF', raw(200, '<html></html>')],
    ['a page that calls itself PDF', raw(200, '<html></html>', 'application/pdf')],
    ['a reset', RESET],
  ])('are not taken from %s', async (_name, script) => {
    server.play(script);
    await expect(channelTo(server.url).deliveryNotice(shpiOf(1))).rejects.toThrow(ChannelAnswerError);
  });
});
