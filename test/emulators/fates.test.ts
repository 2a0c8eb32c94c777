import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGostAuthority, type GostAuthority } from './kit/gost-authority.ts';
import { letterArchive } from './kit/letter-archive.ts';
import { startEmulator, type EmulatorUnderTest } from './kit/post-client.ts';
import { callSoap, historyRequest } from './kit/soap.ts';

const DAY_MS = 86_400_000;

let authority: GostAuthority;
let post: EmulatorUnderTest;

beforeAll(async () => {
  authority = createGostAuthority();
  post = await startEmulator(authority.trustFile);
});
beforeEach(() => post.control('POST', 'reset'));
afterAll(async () => {
  await post.close();
  authority.remove();
});

async function send(recipient = 'Тестов Тест'): Promise<string> {
  const { letters } = await post.upload(await letterArchive(authority, [{ row: { RECIPIENT: recipient } }]));
  return letters[0]?.shpi ?? '';
}

/** Operations as `type/attribute`, in the order the single service gives them. */
async function operations(shpi: string): Promise<string> {
  const { text } = await callSoap(`${post.url}/rtm34`, 'application/soap+xml', historyRequest(shpi));
  const codes = text.matchAll(/<ns3:OperType><ns3:Id>(\d+)<.*?<ns3:OperAttr><ns3:Id>(\d+)</g);
  return [...codes].map(([, type, attribute]) => `${type}/${attribute}`).join(' ');
}

const passDays = (days: number): Promise<unknown> => post.control('PUT', 'clock', { offsetMs: days * DAY_MS });

const PAPER = '28/0 1/3 8/17 8/30 8/31 8/3 8/4 8/2 8/18';
const BACK = '8/20 8/3 8/4 8/2 2/2';
const ENDS = [
  ['electronic', '28/0 1/3 8/16 2/5'],
  ['paper', `${PAPER} 12/1 42/1 2/6`],
  ['refused', `${PAPER} 12/6 3/4 ${BACK}`],
  ['expired', `${PAPER} 12/1 42/1 3/1 ${BACK}`],
  ['wrong_address', `${PAPER} 12/4 3/10 ${BACK}`],
  ['lost', '28/0 1/3 8/17 8/30 8/31 8/3 8/4 5/1'],
  ['silent', ''],
] as const;

it.each(ENDS)('a letter planned %s ends so', async (fate, expected) => {
  await post.control('PUT', `fates/${encodeURIComponent('50MS0095/26/1')}`, { fate });
  const shpi = await send();
  await passDays(40);
  expect(await operations(shpi)).toBe(expected);
});

it.each([
  ['Отказова Анна', '3/4'],
  ['ООО «Просроченное»', '3/1'],
  ['Неверных Иван', '3/10'],
  ['Утрачев Пётр', '5/1'],
  ['Бумажкина Ольга', '2/6'],
  ['Тестов Безотказ', '2/5'],
])('%s meets the fate the name asks for', async (recipient, code) => {
  const shpi = await send(recipient);
  await passDays(40);
  expect((await operations(shpi)).split(' ')).toContain(code);
});

it('a default fate and a fate set after acceptance count', async () => {
  await post.control('PUT', 'default-fate', { fate: 'refused' });
  const shpi = await send();
  await passDays(40);
  expect(await operations(shpi)).toContain('3/4');
  await post.control('PUT', `fates/${encodeURIComponent('50MS0095/26/1')}`, { fate: 'lost' });
  expect(await operations(shpi)).toContain('5/1');
});

it('a judicial letter waits seven days after the day of arrival, not a day less', async () => {
  const shpi = await send('Просроченный Тест');
  await passDays(11.9);
  expect(await operations(shpi)).not.toContain('3/1');
  await passDays(12.1);
  expect(await operations(shpi)).toMatch(/42\/1 3\/1$/);
});

it('an operation appears when its time has come, sooner with a shorter day', async () => {
  const shpi = await send();
  expect(await operations(shpi)).toBe('28/0');
  await passDays(0.5);
  expect(await operations(shpi)).toBe('28/0 1/3 8/16');
  await post.control('PUT', 'settings', { dayMs: 1 });
  expect(await operations(shpi)).toBe('28/0 1/3 8/16 2/5');
});

/** Local days on which operations of this code are told. */
async function daysOf(shpi: string, code: string): Promise<readonly string[]> {
  const { text } = await callSoap(`${post.url}/rtm34`, 'application/soap+xml', historyRequest(shpi));
  const told = text.matchAll(
    /<ns3:OperType><ns3:Id>(\d+)<.*?<ns3:OperAttr><ns3:Id>(\d+)<.*?<ns3:OperDate>([\d-]{10})/g,
  );
  return [...told].filter(([, type, attribute]) => `${type}/${attribute}` === code).map(([, , , day]) => day ?? '');
}

it('days that the clock is moved over are days at the office, however short a postal day is while it runs', async () => {
  await post.control('PUT', 'settings', { dayMs: 20_000 });
  const shpi = await send('Просрочников Пётр');
  await passDays(7);
  expect(await operations(shpi)).toBe(`${PAPER} 12/1`);
  await passDays(14);
  await passDays(21);
  expect(await operations(shpi)).toBe(`${PAPER} 12/1 42/1 3/1 ${BACK}`);
  const [[arrived = ''], [returned = '']] = [await daysOf(shpi, '8/2'), await daysOf(shpi, '3/1')];
  expect((Date.parse(returned) - Date.parse(arrived)) / DAY_MS).toBeGreaterThanOrEqual(7);
  // Moved back, the clock has passed over none of them.
  await passDays(0);
  expect(await operations(await send('Просрочников Иван'))).toBe('28/0');
});

it('any operation can be added, also one nobody has heard of', async () => {
  const shpi = await send();
  await post.control('PUT', `events/${shpi}`, { operType: 777, operAttr: 9 });
  expect(await operations(shpi)).toBe('28/0 777/9');
});

describe('papers', () => {
  it('form 103 is there after its delay and not before', async () => {
    const { uploadId } = await post.upload(await letterArchive(authority, [{}]));
    const path = `/cabinet/uploads/${encodeURIComponent(uploadId)}/form103`;
    expect((await post.get(path)).status).toBe(404);
    await passDays(1);
    expect((await post.get(path)).headers.get('Content-Type')).toBe('application/pdf');
    expect((await post.get(`/cabinet/uploads/x/form103`)).status).toBe(404);
  });

  it('a notice is there once the letter is delivered, and never for one that came back', async () => {
    const [delivered, returned] = [await send('Бумажкин Тест'), await send('Отказов Тест')];
    expect((await post.get(`/cabinet/letters/${delivered}/notice`)).status).toBe(404);
    await passDays(40);
    expect((await post.get(`/cabinet/letters/${delivered}/notice`)).status).toBe(200);
    expect((await post.get(`/cabinet/letters/${returned}/notice`)).status).toBe(404);
  });
});
