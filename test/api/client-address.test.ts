import { describe, expect, it } from 'vitest';
import { addressBehind, addressNetwork } from '#api/http/client-address.ts';
import { addressRangesSchema } from '#config/address-ranges.ts';

const proxies = addressRangesSchema.parse('10.0.0.0/8, fd00::/8, 127.0.0.1');
const nobody = addressRangesSchema.parse('');

describe('who asks', () => {
  it('is the other end of the connection, whatever a stranger writes into the header', () => {
    expect(addressBehind('203.0.113.9', '198.51.100.1', proxies)).toBe('203.0.113.9');
    expect(addressBehind('127.0.0.1', '198.51.100.1', nobody)).toBe('127.0.0.1');
    expect(addressBehind('unknown', '198.51.100.1', proxies)).toBe('unknown');
  });

  it('is what our own proxies say, read from the right: the first stranger’s address, never his own claims', () => {
    expect(addressBehind('10.1.1.1', '198.51.100.1', proxies)).toBe('198.51.100.1');
    expect(addressBehind('::ffff:10.1.1.1', '6.6.6.6, 198.51.100.1, 10.2.2.2', proxies)).toBe('198.51.100.1');
    expect(addressBehind('fd00::1', '6.6.6.6, 127.0.0.1, [2001:db8::1]:443', proxies)).toBe('2001:db8::1');
    expect(addressBehind('10.1.1.1', '198.51.100.1:5555', proxies)).toBe('198.51.100.1');
  });

  it('stays the nearest known one when the chain is empty, broken or endless', () => {
    expect(addressBehind('10.1.1.1', undefined, proxies)).toBe('10.1.1.1');
    expect(addressBehind('10.1.1.1', 'unknown, 10.2.2.2', proxies)).toBe('10.2.2.2');
    expect(addressBehind('10.1.1.1', ',', proxies)).toBe('10.1.1.1');
    expect(addressBehind('10.1.1.1', Array.from({ length: 99 }, () => '10.0.0.1').join(), proxies)).toBe('10.0.0.1');
  });

  it('is counted by the network of 64 bits in IPv6, of which one client has every address', () => {
    expect(addressNetwork('198.51.100.1')).toBe('198.51.100.1');
    expect(addressNetwork('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64');
    expect(addressNetwork('2001:db8:1:2:bbbb:cccc:dddd:eeee')).toBe('2001:db8:1:2::/64');
    expect(addressNetwork('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(addressNetwork('::1')).toBe('0:0:0:0::/64');
  });

  it('refuses a setting that is no network, or is everybody', () => {
    for (const text of ['proxy', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.0/8/8', '::/129']) {
      expect(addressRangesSchema.safeParse(text).success, text).toBe(false);
    }
  });
});
