import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createGostAuthority, type GostAuthority } from './kit/gost-authority.ts';
import { letterArchive } from './kit/letter-archive.ts';
import { startEmulator, type EmulatorUnderTest } from './kit/post-client.ts';
import { answerRequest, callSoap, ticketRequest, type SoapReply } from './kit/soap.ts';
import { readXml } from './kit/xml-objects.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let authority: GostAuthority;
let post: EmulatorUnderTest;
let archive: Buffer;

beforeAll(async () => {
  authority = createGostAuthority();
  archive = await letterArchive(authority, [{}, {}]);
  post = await startEmulator(authority.trustFile);
});
beforeEach(() => post.control('POST', 'reset'));
afterAll(async () => {
  await post.close();
  authority.remove();
});

const ask = (body: string): Promise<SoapReply> => callSoap(`${post.url}/fc`, 'text/xml;charset=UTF-8', body);

async function openTicket(barcodes: readonly string[]): Promise<string> {
  const { text } = await ask(ticketRequest(barcodes));
  return /<value>(.*)<\/value>/.exec(text)?.[1] ?? `no ticket: ${text}`;
}

function answer(kind: 'ticketResponse' | 'answerByTicketResponse', content: object): object {
  const wrapper = {
    '@xmlns:ns2': 'http://fclient.russianpost.org/postserver',
    '@xmlns:ns3': 'http://fclient.russianpost.org',
    ...content,
  };
  return {
    'S:Envelope': { '@xmlns:S': 'http://schemas.xmlsoap.org/soap/envelope/', 'S:Body': { [`ns2:${kind}`]: wrapper } },
  };
}

const errorContent = (id: number): object => ({
  error: { '@ErrorTypeID': String(id), '@ErrorName': expect.any(String) },
});

it('a ticket is the Moscow time to the millisecond and the login in capitals, and is never given twice', async () => {
  const tickets = await Promise.all(Array.from({ length: 20 }, () => openTicket(['80080152000048'])));
  for (const ticket of tickets) expect(ticket).toMatch(/^\d{17}TRACKER$/);
  expect(new Set(tickets).size).toBe(20);
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Moscow', hour: '2-digit', hour12: false });
  expect(tickets[0]?.slice(8, 10)).toBe(hour.format(new Date()));
});

it('an answer is not ready for fifteen minutes, stands for 32 hours, and then is gone', async () => {
  const { letters } = await post.upload(archive);
  const ticket = await openTicket([letters[0]?.shpi ?? '', '80080152000048']);
  const read = async (offsetMs: number): Promise<unknown> => {
    await post.control('PUT', 'clock', { offsetMs });
    return readXml((await ask(answerRequest(ticket))).text);
  };
  expect(await read(14 * MINUTE_MS)).toEqual(answer('answerByTicketResponse', errorContent(6)));
  const time = expect.stringMatching(/^\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d$/);
  const ready = answer('answerByTicketResponse', {
    value: {
      '@FileName': '',
      '@FileTypeID': '2',
      '@FileNumber': '1',
      '@RecipientID': '1',
      '@DatePreparation': time,
      'ns3:Item': [
        {
          '@Barcode': letters[0]?.shpi,
          'ns3:Operation': [
            {
              '@OperTypeID': '28',
              '@OperCtgID': '0',
              '@OperName': 'Присвоение идентификатора',
              '@DateOper': time,
              '@IndexOper': '999901',
            },
            { '@OperTypeID': '1', '@OperCtgID': '3', '@OperName': 'Прием', '@DateOper': time, '@IndexOper': '999901' },
          ],
        },
        { '@Barcode': '80080152000048', 'ns3:Error': { '@ErrorTypeID': '12', '@ErrorName': expect.any(String) } },
      ],
    },
  });
  expect(await read(16 * MINUTE_MS)).toEqual(ready);
  expect(await read(32 * HOUR_MS)).toEqual(ready);
  expect(await read(33 * HOUR_MS)).toEqual(answer('answerByTicketResponse', errorContent(17)));
  expect(await post.control('GET', 'stats')).toMatchObject({ 'POST /fc': 5, 'fc: ticket read too early': 1 });
});

it.each([
  [2, ticketRequest([])],
  [3, ticketRequest(['80080152000048'], 'RUS', 'wrong')],
  [18, ticketRequest(Array.from({ length: 3001 }, () => '80080152000048'))],
  [20, ticketRequest(['80080152000048'], 'FRA')],
  [21, ticketRequest(['800801520000480'])],
])('error %i takes the place of a ticket', async (id, request) => {
  const { status, text } = await ask(request);
  expect(status).toBe(200);
  expect(readXml(text)).toEqual(answer('ticketResponse', errorContent(id)));
});

it('3000 barcodes are taken', async () => {
  expect(await openTicket(Array.from({ length: 3000 }, () => '80080152000048'))).toMatch(/TRACKER$/);
});

it.each([
  [3, answerRequest('20260105101500123TRACKER', 'wrong')],
  [17, answerRequest('20260105101500123TRACKER')],
])('error %i takes the place of an answer', async (id, request) => {
  expect(readXml((await ask(request)).text)).toEqual(answer('answerByTicketResponse', errorContent(id)));
});

it('what is no request of this service is a SOAP 1.1 fault with HTTP 500', async () => {
  const { status, text } = await ask(ticketRequest(['1']).replace('postserver', 'other'));
  expect(status).toBe(500);
  expect(text).toContain('<faultcode>S:Client</faultcode>');
});
