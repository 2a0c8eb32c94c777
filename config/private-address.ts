/** Nobody on the way can read what is sent there: it is encrypted, or never leaves the machine (a proxy's own back side, a trial). */
export function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['localhost', '[::1]'].includes(hostname) || /^127(\.\d+){3}$/.test(hostname);
}
