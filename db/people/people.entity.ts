import { defineEntity, p } from '@mikro-orm/core';
import { ROLES } from '#domain/people/role.ts';

/** A local account. */
export const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary(),
    login: p.string().length(64).unique(),
    fullName: p.text(),
    position: p.text(),
    role: p.enum(ROLES),
    /** Absent for the admin of the installation. */
    siteId: p.string().length(16).nullable(),
    /** argon2id, PHC string; absent until the person has set one by a link. */
    passwordHash: p.text().nullable(),
    /** Key of the server signer in the PKI directory; supervisors only. */
    signerId: p.text().nullable(),
    isActive: p.boolean().default(true),
    /** A program's: it acts and is named, nobody signs in as it, and it stands in no list of people. */
    isMachine: p.boolean().default(false),
    /** Secret of the authenticator, sealed for this account; absent: there is no second factor. */
    totpSealed: p.text().nullable(),
    /** The half-minute of the last code that was taken: none of it or of an earlier one is taken again. */
    totpStep: p.bigint('string').nullable(),
    /** Whoever comes first has just been let in by a link: his device is no newcomer. */
    firstSignedInAt: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
});
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);

/** A signed-in browser. Only the SHA-256 of the cookie's token is stored. */
export const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    tokenHash: p.string().length(64).primary(),
    /** By which its owner and an admin name it: the hash opens nothing, and yet is shown to nobody. */
    id: p.uuid().defaultRaw('gen_random_uuid()').unique(),
    accountId: p.uuid().index(),
    csrfToken: p.text(),
    /** Browser and system in words; never an address. */
    device: p.text().default(''),
    /** When whoever has it has last shown his password or his second factor. */
    confirmedAt: p.datetime().defaultRaw('now()'),
    /** Begun where this person had never signed in; false again once he has seen it. */
    isNewDevice: p.boolean().default(false),
    /** By the mark that its browser keeps; opens nothing. */
    deviceId: p.text().nullable(),
    /** Another system has let him in. */
    byProvider: p.boolean().default(false),
    /** That system has asked for a second factor itself. */
    providerFactor: p.boolean().default(false),
    createdAt: p.datetime(),
    lastSeenAt: p.datetime(),
    expiresAt: p.datetime().index(),
  },
});
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);

/** Wrong passwords by the hash of a place, a login or an address; kept in the database so that they hold for all api processes. */
export const LoginAttemptSchema = defineEntity({
  name: 'LoginAttempt',
  tableName: 'login_attempt',
  properties: {
    keyHash: p.string().length(64).primary(),
    failures: p.integer(),
    windowEndsAt: p.datetime().index('login_attempt_window'),
    /** Before it the password is not looked at. */
    freeAt: p.datetime(),
  },
});
export class LoginAttempt extends LoginAttemptSchema.class {}
LoginAttemptSchema.setClass(LoginAttempt);

/** A link by which a person sets a password: works once, until its term. Only the SHA-256 of its code is stored. */
export const PasswordLinkSchema = defineEntity({
  name: 'PasswordLink',
  tableName: 'password_link',
  properties: {
    codeHash: p.string().length(64).primary(),
    /** One link a person: a new one replaces the one before. */
    accountId: p.uuid().unique(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
  },
});
export class PasswordLink extends PasswordLinkSchema.class {}
PasswordLinkSchema.setClass(PasswordLink);

/** What opens the account instead of the authenticator, each once. Only the SHA-256 is stored. */
export const RecoveryCodeSchema = defineEntity({
  name: 'RecoveryCode',
  tableName: 'recovery_code',
  properties: { codeHash: p.string().length(64).primary(), accountId: p.uuid().index() },
});
export class RecoveryCode extends RecoveryCodeSchema.class {}
RecoveryCodeSchema.setClass(RecoveryCode);

/** A key (WebAuthn) of a person: it signs what it is asked, and says how often it has. */
export const SecurityKeySchema = defineEntity({
  name: 'SecurityKey',
  tableName: 'security_key',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid().index(),
    /** The key's own name of itself, base64url. */
    credentialId: p.text().unique(),
    /** COSE, base64url. */
    publicKey: p.text(),
    /** How often it has signed, as it said last; always 0 for a key that does not count. */
    counter: p.bigint('string'),
    /** `usb,nfc`: how the browser may reach it. */
    transports: p.text(),
    name: p.text(),
    /** The session (its id) that has added it. */
    addedIn: p.uuid(),
    /** Its owner has not seen yet that it was added. */
    isNew: p.boolean().default(true),
    createdAt: p.datetime(),
    lastUsedAt: p.datetime().nullable(),
  },
});
export class SecurityKey extends SecurityKeySchema.class {}
SecurityKeySchema.setClass(SecurityKey);

/** What a key is asked to sign, once: by the hash of what it is asked for and where. */
export const KeyChallengeSchema = defineEntity({
  name: 'KeyChallenge',
  tableName: 'key_challenge',
  properties: {
    placeHash: p.string().length(64).primary(),
    accountId: p.uuid(),
    challenge: p.text(),
    expiresAt: p.datetime(),
  },
});
export class KeyChallenge extends KeyChallengeSchema.class {}
KeyChallengeSchema.setClass(KeyChallenge);

/** A way back from another system that was gone already, by the hash of its state. */
export const SpentSignInSchema = defineEntity({
  name: 'SpentSignIn',
  tableName: 'spent_sign_in',
  properties: { stateHash: p.string().length(64).primary(), expiresAt: p.datetime() },
});
export class SpentSignIn extends SpentSignInSchema.class {}
SpentSignInSchema.setClass(SpentSignIn);
