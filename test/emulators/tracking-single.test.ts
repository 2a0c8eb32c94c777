import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGostAuthority, type GostAuthority } from './kit/gost-authority.ts';
import { letterArchive } from './kit/letter-archive.ts';
import { startEmulator, type EmulatorUnderTest } from './kit/post-client.ts';
import { callSoap, historyRequest, type SoapReply } from './kit/soap.ts';
import { readXml } from './kit/xml-objects.ts';

const SOAP12 = 'application/soap+xml;charset=UTF-8';
const FAULT_NAMESPACE = 'http://russianpost.org/operationhistory/data';

let authority: GostAuthority;
let post: EmulatorUnderTest;
let shpi: string;

beforeAll(async () => {
  authority = createGostAuthority();
  post = await startEmulator(authority.trustFile);
  const { letters } = await post.upload(await letterArchive(authority, [{ row: { RECIPIENT: 'Тестов & <Тест>' } }]));
  shpi = letters[0]?.shpi ?? '';
  await post.control('PUT', 'clock', { offsetMs: 2 * 86_400_000 });
});
afterAll(async () => {
  await post.close();
  authority.remove();
});

const ask = (body: string, contentType = SOAP12): Promise<SoapReply> =>
  callSoap(`${post.url}/rtm34`, contentType, body);

it('a history comes in the published elements, order and namespaces', async () => {
  const { status, contentType, text } = await ask(historyRequest(shpi));
  expect([status, contentType]).toEqual([200, 'application/soap+xml;charset=utf-8']);
  expect(
    text.match(/<(ns3:\w+Parameters|ns3:Oper(?:Type|Attr|Date)|ns3:(?:Destination|Operation)Address)>/g)?.slice(0, 10),
  ).toEqual([
    '<ns3:AddressParameters>',
    '<ns3:DestinationAddress>',
    '<ns3:OperationAddress>',
    '<ns3:FinanceParameters>',
    '<ns3:ItemParameters>',
    '<ns3:OperationParameters>',
    '<ns3:OperType>',
    '<ns3:OperAttr>',
    '<ns3:OperDate>',
    '<ns3:UserParameters>',
  ]);
  expect(readXml(text)).toMatchObject({
    'S:Envelope': {
      '@xmlns:S': 'http://www.w3.org/2003/05/soap-envelope',
      'S:Body': {
        'ns7:getOperationHistoryResponse': {
          '@xmlns:ns7': 'http://russianpost.org/operationhistory',
          '@xmlns:ns3': 'http://russianpost.org/operationhistory/data',
          'ns3:OperationHistoryData': {
            'ns3:historyRecord': [
              record(28, 'Присвоение идентификатора', { 'ns3:Id': '0' }),
              record(1, 'Прием', { 'ns3:Id': '3', 'ns3:Name': 'Партионный электронно' }),
              record(8, 'Обработка', { 'ns3:Id': '16', 'ns3:Name': 'Доставлено для вручения электронно' }),
              record(2, 'Вручение', { 'ns3:Id': '5', 'ns3:Name': 'Адресату электронно' }),
            ],
          },
        },
      },
    },
  });
});

function record(type: number, name: string, attribute: object): object {
  return {
    'ns3:ItemParameters': { 'ns3:Barcode': shpi, 'ns3:MailRank': { 'ns3:Id': '4', 'ns3:Name': 'Судебное' } },
    'ns3:OperationParameters': {
      'ns3:OperType': { 'ns3:Id': String(type), 'ns3:Name': name },
      'ns3:OperAttr': attribute,
      'ns3:OperDate': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+03:00$/),
    },
    'ns3:UserParameters': { 'ns3:Rcpn': 'Тестов & <Тест>' },
  };
}

it.each([
  ['an unknown barcode', '80080152000048', '0'],
  ['a barcode of form S10', 'RN000005011RU', '0'],
  ['the registered notice of a letter that has none', '', '1'],
])('%s has no operations and is no error', async (_name, barcode, type) => {
  const { status, text } = await ask(historyRequest(barcode || shpi, { type }));
  expect(status).toBe(200);
  expect(text).toContain('<ns3:OperationHistoryData></ns3:OperationHistoryData>');
});

it.each([
  ['AuthorizationFaultReason', { password: 'wrong' }, undefined],
  ['LanguageFaultReason', { language: 'FRA' }, undefined],
  ['OperationHistoryFaultReason', {}, '123'],
  ['OperationHistoryFaultReason', { type: '2' }, undefined],
])('%s is a SOAP 1.2 fault with HTTP 500', async (reason, changes, barcode) => {
  const { status, text } = await ask(historyRequest(barcode ?? shpi, changes));
  expect(status).toBe(500);
  const message = expect.stringMatching(/[а-я]/);
  expect(readXml(text)).toEqual({
    'S:Envelope': {
      '@xmlns:S': 'http://www.w3.org/2003/05/soap-envelope',
      'S:Body': {
        'S:Fault': {
          'S:Code': { 'S:Value': 'S:Receiver' },
          'S:Reason': { 'S:Text': { '#text': message, '@xml:lang': 'ru' } },
          'S:Detail': { [`ns3:${reason}`]: { '#text': message, '@xmlns:ns3': FAULT_NAMESPACE } },
        },
      },
    },
  });
});

it.each([
  ['a cut envelope', (body: string) => body.slice(0, -20)],
  [
    'a SOAP 1.1 envelope',
    (body: string) =>
      body
        .replace('2003/05/soap-envelope', 'x')
        .replace('http://www.w3.org/x', 'http://schemas.xmlsoap.org/soap/envelope/'),
  ],
  ['a wrong namespace of the operation', (body: string) => body.replace('org/operationhistory"', 'org/history"')],
  ['a document type', (body: string) => `<!DOCTYPE a [<!ENTITY b "c">]>${body}`],
])('%s is refused as the sender’s fault', async (_name, change) => {
  const { status, text } = await ask(change(historyRequest(shpi)));
  expect(status).toBe(500);
  expect(text).toContain('<S:Value>S:Sender</S:Value>');
});

it('the wrong Content-Type is refused, and no WSDL is invented', async () => {
  expect((await ask(historyRequest(shpi), 'text/xml')).status).toBe(415);
  expect((await post.get('/rtm34?wsdl')).status).toBe(404);
});
