import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostTrackingError } from '#activities/adapters/post-tracking-soap.ts';
import {
  attributeOf,
  descend,
  findElement,
  readXml,
  textOf,
  XmlUnreadableError,
} from '#activities/adapters/soap-xml.ts';
import {
  raw,
  RESET,
  SILENCE,
  startScriptedServer,
  type Script,
  type ScriptedServer,
} from '../post/kit/scripted-server.ts';
import { answer, batch, errorOf, SHPIS, soap11, soap12, TICKET, trackingAt, xml } from './soap-kit.ts';

let server: ScriptedServer;

beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

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
    expect(await trackingAt(server.url).history('80080152000048')).toEqual([]);
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
    expect(await trackingAt(server.url).history('80080152000048')).toEqual([
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
    expect(await errorOf(trackingAt(server.url).history('1'))).toMatchObject({ kind });
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
    expect(await errorOf(trackingAt(server.url, 500).openTicket(SHPIS))).toMatchObject({ kind });
  });

  it('throws an error without barcodes and credentials', async () => {
    for (const script of [
      raw(503, 'log&in'),
      RESET,
      xml(batch('ticketResponse', '<error ErrorTypeID="3" ErrorName="log&amp;in &lt;secret&gt;"/>')),
    ]) {
      server.play(script);
      const error = await errorOf(trackingAt(server.url).openTicket(SHPIS));
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
        const outcome: unknown = await trackingAt(server.url)
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
    expect(() => readXml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow(XmlUnreadableError);
    expect(textOf(descend(readXml('<a>&lt;&amp;&#1071;</a>'), 'a'))).toBe('<&Я');
  });

  it.each([
    ['cut off', '<a><b>1</b>'],
    ['with two roots', '<a/><b/>'],
    ['with an attribute twice', '<a b="1" b="2"/>'],
    ['with an entity nobody declared', '<a>&nbsp;</a>'],
    ['empty', ''],
    ['nested without end', `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`],
  ])('%s is refused whole: half an answer is no answer', (_name, text) => {
    expect(() => readXml(text)).toThrow(XmlUnreadableError);
  });

  it('is one text through references and CDATA, whatever prefixes the writer chose', () => {
    const root = readXml(
      '<x:a xmlns:x="urn:x"><y:b xmlns:y="urn:y" y:c=" 1 "> one<![CDATA[ <two>]]> &amp; three </y:b></x:a>',
    );
    const element = findElement(root, 'b');
    expect([textOf(element), attributeOf(element, 'c')]).toEqual(['one <two> & three', '1']);
  });
});
