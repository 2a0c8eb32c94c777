import { expect, it } from 'vitest';
import { PRIVATE_ADDRESS, publicLookup } from '#activities/adapters/public-address.ts';
import { isPublicAddress } from '#config/public-address.ts';

it.each([
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['169.254.169.254', false],
  ['192.168.0.1', false],
  ['172.31.255.255', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['::ffff:10.0.0.1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['example.org', false],
  ['95.173.136.70', true],
  ['2a00:1450:4010:c0e::65', true],
])('%s: connected to by itself — %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

it('a name that means this machine is refused when it is looked up', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  publicLookup('localhost', {}, (error) => resolve(error));
  expect(await promise).toMatchObject({ code: PRIVATE_ADDRESS });
});
