import type { Parts } from './environment.ts';

/** Ports of the emulators as they are kept; an installation last started before there was one of them has none of it. */
export interface KeptPorts {
  readonly otpravka?: number | undefined;
  readonly deloSite?: number | undefined;
  readonly deloSiteSmtp?: number | undefined;
  readonly deloSitePop3?: number | undefined;
  readonly amirs?: number | undefined;
  readonly sms?: number | undefined;
  readonly smsSmpp?: number | undefined;
}

/** The emulators as the programs are told of them. In earnest none is there, though their ports are kept: whatever is read as theirs would be a court's own. */
export function emulatorPorts(
  ports: KeptPorts,
  isRehearsal: boolean,
): Pick<Parts, 'otpravkaPort' | 'deloSite' | 'amirsPort' | 'sms'> {
  if (!isRehearsal) return {};
  const { deloSite: site, deloSiteSmtp: smtp, deloSitePop3: pop3, sms, smsSmpp: smpp } = ports;
  const hasSite = site !== undefined && smtp !== undefined && pop3 !== undefined;
  return {
    otpravkaPort: ports.otpravka,
    amirsPort: ports.amirs,
    deloSite: hasSite ? { http: site, smtp, pop3 } : undefined,
    sms: sms !== undefined && smpp !== undefined ? { http: sms, smpp } : undefined,
  };
}
