import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_TICKET_ITEMS } from '#activities/adapters/post-tracking-soap.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';
import { startScriptedServer, type ScriptedServer } from '../post/kit/scripted-server.ts';
import { answer, batch, errorOf, SHPIS, TICKET, trackingAt, xml } from './soap-kit.ts';

let server: ScriptedServer;

beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

describe('ticket', () => {
  it('is asked for as published: SOAP 1.1, unqualified request, escaped account', async () => {
    server.play(xml(batch('ticketResponse', `<value>${TICKET}</value>`)));
    expect(await trackingAt(server.url).openTicket(SHPIS)).toBe(TICKET);
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
    expect(await errorOf(trackingAt(server.url).openTicket(SHPIS))).toMatchObject({ errorTypeId, kind });
  });

  it('is asked for at most 3,000 items and never for none, and nothing is sent then', async () => {
    const before = server.received.length;
    const many = Array.from({ length: MAX_TICKET_ITEMS + 1 }, (_, place) =>
      makeShpi({ officeIndex: '145862', month: 1, serial: place + 1 }),
    );
    expect(await errorOf(trackingAt(server.url).openTicket(many))).toMatchObject({ kind: 'too_many', errorTypeId: 18 });
    expect(await errorOf(trackingAt(server.url).openTicket([]))).toMatchObject({ kind: 'bad_request' });
    expect(server.received).toHaveLength(before);
    server.play(xml(batch('ticketResponse', `<value>${TICKET}</value>`)));
    expect(await trackingAt(server.url).openTicket(many.slice(1))).toBe(TICKET);
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
    expect(await trackingAt(server.url).answerByTicket(TICKET)).toEqual({
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
    expect(await trackingAt(server.url).answerByTicket(TICKET)).toEqual({
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
    expect(await trackingAt(server.url).answerByTicket(TICKET)).toMatchObject({
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
    expect(await trackingAt(server.url).answerByTicket(TICKET)).toMatchObject(expected);
  });

  it('may be empty', async () => {
    server.play(xml(answer('')));
    expect(await trackingAt(server.url).answerByTicket(TICKET)).toEqual({ state: 'ready', items: [] });
  });

  it('of 3,000 items with twenty operations each is read whole', async () => {
    const operation =
      '<ns3:Operation OperTypeID="8" OperCtgID="4" OperName="Обработка" DateOper="05.01.2026 09:01:00" IndexOper="101000"/>';
    const items = Array.from(
      { length: 3_000 },
      (_, place) => `<ns3:Item Barcode="${10 ** 13 + place}">${operation.repeat(20)}</ns3:Item>`,
    );
    server.play(xml(answer(items.join(''))));
    const result = await trackingAt(server.url, 60_000).answerByTicket(TICKET);
    expect(result.state === 'ready' ? result.items.length : 0).toBe(3_000);
  });
});
