import type { Look } from './look.ts';
import type { RecoveryBanner } from './recovery-banner.ts';

/** For whom a page is drawn: whose clock shows on it, and what time it is. */
export interface Viewer {
  /** IANA zone of the court. */
  readonly timeZone: string;
  /** ISO instant of the application's clock; in rehearsal it runs ahead. */
  readonly now: string;
}

/** One place of the main menu. */
export interface NavItem {
  readonly href: string;
  readonly label: string;
  /** How much waits there; absent or zero is not shown. */
  readonly count?: number | undefined;
  readonly isCurrent: boolean;
  /** It stands under «Ещё». */
  readonly isRare?: true | undefined;
}

/** Who is signed in, in words for the header. */
export interface SignedInPerson {
  readonly fullName: string;
  readonly position: string;
  readonly roleName: string;
  /** True: changes nothing of the court, so that forms are not shown to him. */
  readonly onlyReads?: boolean | undefined;
  /** What happened to his account and he has not seen yet, in two or three words. */
  readonly news?: string | undefined;
  /** Absent for the admin of the installation. */
  readonly siteName?: string | undefined;
}

/** A short message after an action, shown once above the page. */
export interface FlashMessage {
  readonly tone: 'good' | 'bad' | 'calm';
  readonly text: string;
  readonly link?: { readonly href: string; readonly label: string } | undefined;
}

/** What the keeper of typed texts needs: whose they are, with what they are kept in this browser, which form this page answers. */
export interface Typing {
  readonly tag: string;
  readonly key: string;
  readonly answeredKey: string | undefined;
}

/** Everything around a page's own content. */
export interface Chrome {
  readonly viewer: Viewer;
  readonly person?: SignedInPerson | undefined;
  readonly nav: readonly NavItem[];
  /** How many notices the person has not seen; absent where nothing may be asked. */
  readonly unseenNotices?: number | undefined;
  readonly csrfToken?: string | undefined;
  /** What the page was drawn for: shown to another role or site it would tell what is not theirs. */
  readonly standing?: { readonly role: string; readonly siteId: string | null } | undefined;
  /** True: all but one's own account is closed until a second factor is set, so that the page asks for nothing by itself. */
  readonly isShut?: boolean | undefined;
  /** Of the program, shown to those who are signed in. */
  readonly version?: string | undefined;
  /** Present in rehearsal only; `canForward` shows the panel that moves the clock. */
  readonly rehearsal?: { readonly canForward: boolean; readonly returnTo: string } | undefined;
  readonly flash?: FlashMessage | undefined;
  /** For the script that keeps what is typed; absent where nobody is signed in. */
  readonly typing?: Typing | undefined;
  /** Present while a recovery keeps batches from going. */
  readonly recovery?: RecoveryBanner | undefined;
  /** Light or dark; `auto` when absent. */
  readonly look?: Look | undefined;
  /** Where one comes back to after changing the look. */
  readonly returnTo?: string | undefined;
  /** Address of the help on this page. */
  readonly help: string;
  /** Address of a static file by its name. */
  readonly asset: (name: string) => string;
}

/** What one page adds to the frame. */
export interface PageOptions {
  readonly title: string;
  /** `wide` pages use the whole width of the window; a `desk` stands still in the window, its columns scroll by themselves. */
  readonly width?: 'narrow' | 'normal' | 'wide' | 'desk' | undefined;
  /** Pictures that will be asked for next. */
  readonly prefetch?: readonly string[] | undefined;
  /** Names of island modules, without which the page works as well. */
  readonly islands?: readonly string[] | undefined;
  /** The page asks for itself again after so many seconds: by a script, and where scripts are off by the browser. */
  readonly refreshSeconds?: number | undefined;
  /** Address to go to when the page asks again; the same one when absent. */
  readonly refreshTo?: string | undefined;
}

/** Goes into every form: the proof that it came from our page, and the key that makes a repeat harmless. */
export interface FormKeys {
  readonly csrfToken: string;
  readonly idempotencyKey: string;
}
