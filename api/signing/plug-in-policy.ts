import { contentPolicyWith } from '../http/security-headers.ts';
import type { PageContext } from '../pages/page-deps.ts';

/**
 * The extensions of «КриптоПро ЭЦП Browser plug-in» for Chrome and its kin (manifest 3 and 2), Opera, Firefox and Safari. Their scripts stand
 * under addresses of the browser itself. Source: the vendor's cadesplugin_api.js.
 */
const EXTENSIONS = [
  'chrome-extension://pfhgbfnnjiafkhfdkmpiflachepdcjod',
  'chrome-extension://iifchhfnnmpdbibifmljnfjhpififfog',
  'chrome-extension://epebfcehmdedogndhlcacafjaacknbcm',
  'moz-extension:',
  'safari-extension:',
  'safari-web-extension:',
];

/** Lets this page run the plug-in's own script, which does not say of itself that other pages may. No other page does. */
export function allowPlugIn(c: PageContext): void {
  c.header('content-security-policy', contentPolicyWith(EXTENSIONS));
  c.header('cross-origin-embedder-policy', 'unsafe-none');
}
