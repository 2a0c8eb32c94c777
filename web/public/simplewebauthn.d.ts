/** The bundle of `@simplewebauthn/browser`, as the server hands it out: it leaves its functions on the page. */
export {};
