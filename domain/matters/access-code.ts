/** Signs that nobody takes for one another when they are read aloud or from paper. */
export const ACCESS_CODE_SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const ACCESS_CODE_LENGTH = 12;

/** The code in groups, `ABCD-EFGH-2345`, out of random bytes, one a sign: the number of signs divides 256. */
export function accessCodeOf(randomBytes: Uint8Array): string {
  const signs = [...randomBytes].slice(0, ACCESS_CODE_LENGTH);
  const text = signs.map((byte) => ACCESS_CODE_SIGNS.charAt(byte % ACCESS_CODE_SIGNS.length)).join('');
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
}
