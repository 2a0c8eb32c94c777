import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const HSTS = 'max-age=31536000; includeSubDomains';

/**
 * Headers of every answer, errors and static files included. Nothing inline, nothing foreign, no frames.
 * The referrer stays within the site instead of vanishing: with `no-referrer` browsers send `Origin: null` with our own forms.
 */
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The same policy as a header for a page that also runs scripts from `sources`. */
export function contentPolicyWith(sources: readonly string[]): string {
  const policy = { ...CONTENT_POLICY, scriptSrc: [...CONTENT_POLICY.scriptSrc, ...sources] };
  return Object.entries(policy)
    .map(([name, values]) => `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${values.join(' ')}`)
    .join('; ');
}

export function securityHeaders(publicUrl: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: CONTENT_POLICY,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [], displayCapture: [] },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    crossOriginEmbedderPolicy: 'require-corp',
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // A file that is given out has a stricter policy of its own.
    overwrite: false,
    strictTransportSecurity: publicUrl.startsWith('https:') ? HSTS : false,
  });
}
