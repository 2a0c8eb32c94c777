import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPostTracking, MAX_TICKET_ITEMS, PostTrackingError } from '#activities/adapters/post-tracking-soap.ts';
import { readXml, XmlUnreadableError } from '#activities/adapters/soap-xml.ts';
import type { PostTracking } from '#activities/ports/post-tracking.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';
import { raw, RESET, SILENCE, startScriptedServer, type Script, type ScriptedServer } from './scripted-server.ts';

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

const SHPIS = ['80080152000048', '62009147017544'];
const TICKET = '20260105101500123LOGIN';

function tracking(part: { baseUrl?: string; timeoutMs?: number } = {}): PostTracking {
  return createPostTracking({
    baseUrl: `${server.url}/`,
    login: 'log&in',
    password: '<secret>',
    timeoutMs: 5_000,
    ...part,
  });
}

const soap11 = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>${content}</S:Body></S:Envelope>`;
const soap12 = (content: string): string =>
  soap11(content).replace('schemas.xmlsoap.org/soap/envelope/', 'www.w3.org/2003/05/soap-envelope');
const batch = (name: string, content: string): string =>
  soap11(
    `<ns2:${name} xmlns:ns2="http://fclient.russianpost.org/postserver" xmlns:ns3="http://fclient.russianpost.org">${content}</ns2:${name}>`,
  );
const answer = (items: string): string =>
  batch(
    'answerByTicketResponse',
    `<value FileName="" FileTypeID="2" DatePreparation="05.01.2026 10:30:00">${items}</value>`,
  );
const xml = (body: string, status = 200): Script => raw(status, body, 'text/xml;charset=utf-8');

async function errorOf(attempt: Promise<unknown>): Promise<PostTrackingError> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PostTrackingError)) throw new Error('expected PostTrackingError', { cause: error });
  return error;
}

describe('ticket', () => {
  it('is asked for as published: SOAP 1.1, unqualified request, escaped account', async () => {
    server.play(xml(batch('ticketResponse', `<value>${TICKET}</value>`)));
    expect(await tracking().openTicket(SHPIS)).toBe(TICKET);
    const request = server.received.at(-1);
    expect(request?.path).toBe('/fc');
    expect(request?.headers).toMatchObject({ 'content-type': 'text/xml;charset=UTF-8', soapaction: '"getTicket"' });
    expect(String(request?.body)).toBe(
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:pos="http://fclient.russianpost.org/postserver" ' +
        'xmlns:fcl="http://fclient.russianpost.org"><e:Header/><e:Body><pos:ticketRequest>' +
        '<request><fcl:Item Barcode="80080152000048"/><fcl:Item Barcode="62009147017544"/></request>' +
        '<login>log&amp;in</login><password>&lt;secret&gt;</password><language>RUS</language>' +
        '</pos:ticketRequest></e:Body></e:Envelope>',
    );
  });

  it.each([
    [2, 'bad_request'],
    [3, 'not_authorised'],
    [16, 'service'],
    [18, 'too_many'],
    [20, 'bad_request'],
    [21, 'bad_request'],
    [99, 'service'],
  ])('is refused with the Post’s error %i as %s', async (errorTypeId, kind) => {
    server.play(xml(batch('ticketResponse', `<error ErrorTypeID="${errorTypeId}" ErrorName="…"/>`)));
    expect(await errorOf(tracking().openTicket(SHPIS))).toMatchObject({ errorTypeId, kind });
  });

  it('is asked for at most 3,000 items and never for none, and nothing is sent then', async () => {
    const before = server.received.length;
    const many = Array.from({ length: MAX_TICKET_ITEMS + 1 }, (_, place) =>
      makeShpi({ officeIndex: '145862', month: 1, serial: place + 1 }),
    );
    expect(await errorOf(tracking().openTicket(many))).toMatchObject({ kind: 'too_many', errorTypeId: 18 });
    expect(await errorOf(tracking().openTicket([]))).toMatchObject({ kind: 'bad_request' });
    expect(server.received).toHaveLength(before);
    server.play(xml(batch('ticketResponse', `<value>${TICKET}</value>`)));
    expect(await tracking().openTicket(many.slice(1))).toBe(TICKET);
  });
});

describe('answer to a ticket', () => {
  it('is read as published', async () => {
    server.play(
      xml(
        answer(
          '<ns3:Item Barcode="80080152000048">' +
            '<ns3:Operation OperTypeID="1" OperCtgID="3" OperName="Прием" DateOper="05.01.2026 09:00:00" IndexOper="101000"/>' +
            '<ns3:Operation OperTypeID="8" OperCtgID="16" OperName="Обработка" DateOper="05.01.2026 09:01:00" IndexOper="101000"/></ns3:Item>' +
            '<ns3:Item Barcode="62009147017544"><ns3:Error ErrorTypeID="12" ErrorName="Сообщение не найдено"/></ns3:Item>',
        ),
      ),
    );
    expect(await tracking().answerByTicket(TICKET)).toEqual({
      state: 'ready',
      items: [
        {
          shpi: '80080152000048',
          state: 'found',
          operations: [
            { operType: 1, operAttr: 3, operName: 'Прием', operDate: '05.01.2026 09:00:00', officeIndex: '101000' },
            {
              operType: 8,
              operAttr: 16,
              operName: 'Обработка',
              operDate: '05.01.2026 09:01:00',
              officeIndex: '101000',
            },
          ],
        },
        { shpi: '62009147017544', state: 'no_data' },
      ],
    });
    expect(String(server.received.at(-1)?.body)).toContain(
      `<pos:answerByTicketRequest><ticket>${TICKET}</ticket><login>log&amp;in</login>`,
    );
  });

  it('is read with other prefixes, one item, missing attributes, other quotes and white space', async () => {
    server.play(
      xml(
        `<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'>\n <Body>\n <q:answerByTicketResponse xmlns:q='http://fclient.russianpost.org/postserver'>
          <value><Item Barcode='80080152000048'>\n<Operation OperTypeID='10'  DateOper='05.01.2026 09:00:00'/>
          <Operation OperTypeID='x' OperCtgID='1' DateOper=''/></Item></value></q:answerByTicketResponse></Body></Envelope>`,
      ),
    );
    expect(await tracking().answerByTicket(TICKET)).toEqual({
      state: 'ready',
      items: [
        {
          shpi: '80080152000048',
          state: 'found',
          operations: [
            { operType: 10, operAttr: 0, operDate: '05.01.2026 09:00:00' },
            { operType: 0, operAttr: 0, operDate: '' },
          ],
        },
      ],
    });
  });

  it('keeps leading zeros of barcodes and joins a barcode that is told twice', async () => {
    const item = (type: number): string =>
      `<Item Barcode="00080152000048"><Operation OperTypeID="${type}" OperCtgID="1" DateOper="05.01.2026 09:00:00"/></Item>`;
    server.play(
      xml(answer(item(1) + item(2) + '<Item Barcode="1"/><Item Barcode="2"><Error ErrorTypeID="16"/></Item>')),
    );
    expect(await tracking().answerByTicket(TICKET)).toMatchObject({
      items: [
        { shpi: '00080152000048', operations: [{ operType: 1 }, { operType: 2 }] },
        { shpi: '1', state: 'found', operations: [] },
        { shpi: '2', state: 'failed', errorTypeId: 16 },
      ],
    });
  });

  it.each([
    [6, { state: 'not_ready' }],
    [17, { state: 'expired' }],
    [16, { state: 'failed', errorTypeId: 16 }],
    [3, { state: 'failed', errorTypeId: 3 }],
  ])('with error %i is %o', async (errorTypeId, expected) => {
    server.play(xml(batch('answerByTicketResponse', `<error ErrorTypeID="${errorTypeId}" ErrorName="…"/>`)));
    expect(await tracking().answerByTicket(TICKET)).toMatchObject(expected);
  });

  it('may be empty', async () => {
    server.play(xml(answer('')));
    expect(await tracking().answerByTicket(TICKET)).toEqual({ state: 'ready', items: [] });
  });

  it('of 3,000 items with twenty operations each is read whole', async () => {
    const operation =
      '<ns3:Operation OperTypeID="8" OperCtgID="4" OperName="Обработка" DateOper="05.01.2026 09:01:00" IndexOper="101000"/>';
    const items = Array.from(
      { length: 3_000 },
      (_, place) => `<ns3:Item Barcode="${10 ** 13 + place}">${operation.repeat(20)}</ns3:Item>`,
    );
    server.play(xml(answer(items.join(''))));
    const result = await tracking({ timeoutMs: 60_000 }).answerByTicket(TICKET);
    expect(result.state === 'ready' ? result.items.length : 0).toBe(3_000);
  });
});

const record = (type: string, attribute: string): string =>
  '<ns3:historyRecord><ns3:AddressParameters><ns3:DestinationAddress><ns3:Index>143000</ns3:Index></ns3:DestinationAddress>' +
  '<ns3:OperationAddress><ns3:Index>101000</ns3:Index><ns3:Description>Москва</ns3:Description></ns3:OperationAddress></ns3:AddressParameters>' +
  `<ns3:OperationParameters>${type}${attribute}<ns3:OperDate>2026-01-05T10:00:00.000+03:00</ns3:OperDate></ns3:OperationParameters>` +
  '<ns3:UserParameters><ns3:Rcpn>Тестов Т.Т.</ns3:Rcpn></ns3:UserParameters></ns3:historyRecord>';
const history = (records: string): string =>
  soap12(
    '<ns7:getOperationHistoryResponse xmlns:ns3="http://russianpost.org/operationhistory/data" xmlns:ns7="http://russianpost.org/operationhistory">' +
      `<ns3:OperationHistoryData>${records}</ns3:OperationHistoryData></ns7:getOperationHistoryResponse>`,
  );
const fault12 = (detail: string, code = 'S:Receiver'): string =>
  soap12(
    `<S:Fault><S:Code><S:Value>${code}</S:Value></S:Code><S:Reason><S:Text>…</S:Text></S:Reason><S:Detail>${detail}</S:Detail></S:Fault>`,
  );

describe('history of one item', () => {
  it('is asked for as published: SOAP 1.2, the account in the body after the request', async () => {
    server.play(xml(history('')));
    expect(await tracking().history('80080152000048')).toEqual([]);
    const request = server.received.at(-1);
    expect([request?.path, request?.headers['content-type']]).toEqual(['/rtm34', 'application/soap+xml;charset=UTF-8']);
    expect(String(request?.body)).toMatch(
      /<data:Barcode>80080152000048<\/data:Barcode><data:MessageType>0<\/data:MessageType><data:Language>RUS<\/data:Language><\/data:OperationHistoryRequest><data:AuthorizationHeader se:mustUnderstand="1"><data:login>log&amp;in<\/data:login>/,
    );
  });

  it('is read with and without names, the office of the operation and not of the destination', async () => {
    const named = '<ns3:OperType><ns3:Id>8</ns3:Id><ns3:Name>Обработка</ns3:Name></ns3:OperType>';
    const records =
      record(named, '<ns3:OperAttr><ns3:Id>2</ns3:Id></ns3:OperAttr>') +
      record('<ns3:OperType><ns3:Id>28</ns3:Id></ns3:OperType>', '');
    server.play(xml(history(records)));
    const operDate = '2026-01-05T10:00:00.000+03:00';
    expect(await tracking().history('80080152000048')).toEqual([
      { operType: 8, operAttr: 2, operName: 'Обработка', operDate, officeIndex: '101000' },
      { operType: 28, operAttr: 0, operDate, officeIndex: '101000' },
    ]);
  });

  it.each([
    ['AuthorizationFaultReason', 'not_authorised'],
    ['OperationHistoryFaultReason', 'bad_request'],
    ['LanguageFaultReason', 'bad_request'],
    ['SomethingNew', 'service'],
  ])('ends with the fault %s as %s, which comes with HTTP 500', async (reason, kind) => {
    server.play(
      xml(fault12(`<d:${reason} xmlns:d="http://russianpost.org/operationhistory/data">…</d:${reason}>`), 500),
    );
    expect(await errorOf(tracking().history('1'))).toMatchObject({ kind });
  });
});

describe('tracking that gives no answer', () => {
  it.each<[string, Script, string]>([
    ['silence', SILENCE, 'unavailable'],
    ['a reset', RESET, 'unavailable'],
    ['503', raw(503, 'busy'), 'unavailable'],
    [
      '500 with an answer that looks right',
      xml(batch('ticketResponse', `<value>${TICKET}</value>`), 500),
      'unavailable',
    ],
    ['a page of HTML', raw(200, '<html><body><p>Работы</body></html>'), 'unreadable'],
    ['nothing', raw(200, ''), 'unreadable'],
    ['truncated XML', xml(batch('ticketResponse', '<value>2026').slice(0, -40)), 'unreadable'],
    ['another answer', xml(history('')), 'unreadable'],
    ['an empty ticket', xml(batch('ticketResponse', '<value/>')), 'unreadable'],
    [
      'a document type',
      xml(`<!DOCTYPE x [<!ENTITY e "x">]>${batch('ticketResponse', '<value>&e;</value>')}`),
      'unreadable',
    ],
    ['401', raw(401, ''), 'not_authorised'],
    [
      'a SOAP 1.1 fault of ours',
      xml(soap11('<S:Fault><faultcode>S:Client</faultcode><faultstring>…</faultstring></S:Fault>'), 500),
      'bad_request',
    ],
    ['a SOAP 1.1 fault of theirs', xml(soap11('<S:Fault><faultcode>S:Server</faultcode></S:Fault>'), 500), 'service'],
    [
      'a fault with the Post’s error',
      xml(soap11('<S:Fault><detail><x:error xmlns:x="u" ErrorTypeID="18"/></detail></S:Fault>'), 500),
      'too_many',
    ],
    ['a fault with HTTP 200', xml(soap11('<S:Fault><faultcode>S:Server</faultcode></S:Fault>')), 'service'],
  ])('after %s throws a typed error', async (_name, script, kind) => {
    server.play(script);
    expect(await errorOf(tracking({ timeoutMs: 500 }).openTicket(SHPIS))).toMatchObject({ kind });
  });

  it('throws an error without barcodes and credentials', async () => {
    for (const script of [
      raw(503, 'log&in'),
      RESET,
      xml(batch('ticketResponse', '<error ErrorTypeID="3" ErrorName="log&amp;in &lt;secret&gt;"/>')),
    ]) {
      server.play(script);
      const error = await errorOf(tracking().openTicket(SHPIS));
      expect(JSON.stringify([error.message, String(error.cause), error])).not.toMatch(/log&|secret|80080152/);
    }
  });

  it('never throws anything else, whatever the answer', async () => {
    const bodies = fc.oneof(
      fc.string(),
      fc.string().map((text) => answer(text)),
      fc.constantFrom(
        '<a/>',
        answer('<Item/>'),
        answer('<Item Barcode="__proto__"/>'),
        batch('answerByTicketResponse', '<value>text</value>'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom(200, 500), async (body, status) => {
        server.play(xml(body, status));
        const outcome: unknown = await tracking()
          .answerByTicket(TICKET)
          .catch((error: unknown) => error);
        return (
          outcome instanceof PostTrackingError ||
          (typeof outcome === 'object' && outcome !== null && 'state' in outcome)
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('XML', () => {
  it('with entities of its own is refused, the standard ones are read', () => {
    expect(() => readXml('<!doctype a [<!ENTITY b "c">]><a>&b;</a>')).toThrow(XmlUnreadableError);
    expect(readXml('<a>&lt;&amp;&#1071;</a>')).toEqual({ a: [{ '#text': '<&Я' }] });
  });
});
