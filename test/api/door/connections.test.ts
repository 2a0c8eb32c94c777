import { createServer, request } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { guardConnections, SERVER_LIMITS } from '#api/http/door/connections.ts';

describe('connections to the site', () => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });
  const listen = async (maxConnections: number): Promise<number> => {
    const server = createServer(SERVER_LIMITS, (_, answer) => answer.end('answered'));
    guardConnections(server, maxConnections);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    return (server.address() as AddressInfo).port;
  };
  const open = (port: number, from = '127.0.0.1'): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', localAddress: from }, () => resolve(socket));
      socket.on('error', reject);
      closing.push(() => socket.destroy());
    });
  const ask = (port: number, from: string): Promise<string> =>
    new Promise((resolve) => {
      const asked = request({ port, host: '127.0.0.1', localAddress: from }, (answer) => resolve(text(answer)));
      asked.once('error', ({ message }) => resolve(message));
      asked.end();
    });

  it('one address that keeps all of them does not keep another out', async () => {
    const port = await listen(20);
    const greedy = await Promise.all(Array.from({ length: 20 }, () => open(port)));
    const closed = (sockets: readonly Socket[], whose: string): Promise<string>[] =>
      sockets.map((socket) => new Promise((resolve) => socket.once('close', () => resolve(whose))));
    for (const socket of greedy) socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const patient = await open(port, '127.0.0.3');
    const first = Promise.race([...closed(greedy, 'greedy'), ...closed([patient], 'patient')]);
    expect(await ask(port, '127.0.0.2')).toBe('answered');
    expect(await first).toBe('greedy');
  });

  it('what cannot be read is refused in words', async () => {
    const port = await listen(20);
    const told: Record<string, string> = {};
    for (const [name, sent] of Object.entries({
      'too large': `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`,
      'too long': `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      'not http': 'SSH-2.0-OpenSSH\r\n\r\n',
    })) {
      const socket = await open(port);
      socket.write(sent);
      told[name] = await text(socket);
    }
    expect(told['too large']).toMatch(/^HTTP\/1\.1 431 .*application\/problem\+json.*очистите cookie/s);
    expect(told['too long']).toMatch(/^HTTP\/1\.1 431 .*сократите адрес/s);
    expect(told['not http']).toMatch(/^HTTP\/1\.1 400 .*Это не запрос/s);
  });
});
