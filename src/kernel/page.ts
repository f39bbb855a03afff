import type { ReactElement } from 'react';
import type { County } from '../../counties/county.ts';
import type { Actor, Rule } from './access.ts';
import type { Acting, SignedIn } from './session.ts';
import type { World } from './world.ts';
import type { Lang } from './i18n.ts';

/** Values of a posted form. A field may repeat (checkboxes), so ask with `one` or `many`. */
export type Form = Readonly<Record<string, string | readonly string[] | undefined>>;
/** The single value of a field, trimmed; '' when absent. */
export const one = (form: Form, field: string): string => {
  const value = form[field];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};
/** All values of a field that may repeat. */
export const many = (form: Form, field: string): string[] => {
  const value = form[field];
  return value === undefined ? [] : typeof value === 'string' ? [value] : [...value];
};

/** Hidden field of every form: whose matters the page handled when it was drawn. */
export const WHOSE = 'whose';
/**
 * Whose matters a resident handles now, as a form says it: 'own', or the basis of acting for another. A page opened before switching in another tab,
 * or before the right ended, must not be sent in the name of whoever is handled now.
 */
export const whoseNow = (actor: Actor): string | undefined => (actor.role === 'resident' ? (actor.by?.basis ?? 'own') : undefined);

/** What a page's handler gets: who came, in which language, with what. */
export type Visit<A extends Actor = Actor> = {
  world: World;
  county: County;
  lang: Lang;
  actor: A;
  /** The moment of the request; the only "now" a page knows. */
  now: Date;
  /** Values of `:name` parts of the path. Unchecked: pass ids through `asId`. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** Posted form; on a GET after an expired session, what had been typed before it (see `restored`). */
  form: Form;
  restored: boolean;
  /** Path without the language prefix, with query: '/needs/throat?x=1'. */
  path: string;
  /** Home municipality's code the resident has chosen ('638'), if any. */
  municipality: string | undefined;
  /** Address of a page in the visitor's language: href('/my') -> '/fi/my'. */
  href(path: string): string;
  /** The actor with a browser key, giving the browser one if it has none yet: call before opening an anonymous matter. */
  withBrowser(): Actor;
  /** Ends the earlier session if any and begins a new one, with the browser key kept. */
  signIn(who: SignedIn): Promise<void>;
  /** The one signed in has identified again: the session goes on, with a new cookie. Throws when not signed in. */
  identified(idToken: string | undefined): Promise<void>;
  /** Ends the session at once. Gives the identity provider's token, for signing out there too. */
  signOut(): Promise<{ idToken: string | undefined }>;
  /** From here on acts for another (the basis is the caller's to have checked); the page after is theirs. Throws when not signed in. */
  actFor(whom: Acting): Promise<void>;
  /** Handles own matters again. */
  stopActing(): Promise<void>;
  /** Whom this visitor acted for until just now, when the basis ended by itself or was withdrawn. */
  actedFor: string | undefined;
  /** When the session ends whatever happens; nothing when not signed in. */
  sessionEndsAt: Date | undefined;
  /** 'http://localhost:3000' as the visitor's browser sees it. */
  origin: string;
  /** Cookies to set with the answer. */
  setCookie(name: string, value: string, options?: { maxAge?: number; httpOnly?: boolean; framed?: boolean }): void;
  cookie(name: string): string | undefined;
  /** A coarse mark of the network the request came from, today (see http/network.ts); the address itself no page gets. */
  networkMark(): number;
  /** A header of the request, by its name in small letters. */
  header(name: string): string | undefined;
};

/**
 * What happens next: show a page (a whole document from a shell of `ui/`), go elsewhere (303; a path without language
 * prefix, or a whole address), send something else than a page, or say kindly that there is nothing here.
 */
export type Answer =
  | { show: ReactElement; status?: number }
  /** `exact`: the address as it is, no language prefix (always so for whole addresses). */
  | { go: string; exact?: true }
  /** Server-sent events until the browser leaves; what `open` returns is called then. */
  | { stream: (client: EventClient) => () => void }
  | { send: string | Buffer | object; type?: string; headers?: Record<string, string>; status?: number }
  | { missing: true };
export type EventClient = { send(event: string, data: unknown, id?: string): void };
export const missing: Answer = { missing: true };

type ActorFor<R extends Rule> = Extract<Actor, { role: R['who'][number] }>;

/** A page people open, in three languages: mounted at /fi/…, /sv/…, /en/…. A page that does not say who may use it does not compile. */
export type Page = {
  kind: 'page';
  at: string;
  may: Rule;
  /** Other sites may show it in a frame. It then never knows who came: nothing personal is in it, and nothing can be clicked in anybody's name. */
  framed?: true;
  get?(visit: Visit): Promise<Answer> | Answer;
  post?(visit: Visit): Promise<Answer> | Answer;
};
/** A route for programs and scripts (JSON, event streams, files): mounted at `at` as it is, no language prefix (`lang` from ?lang= or the cookie). */
export type Endpoint = Omit<Page, 'kind' | 'framed'> & {
  kind: 'endpoint';
  /** What is sent when it is refused, not there or fails; without it problem+json. For protocols with error bodies of their own (FHIR, OAuth). */
  problem?(what: Problem): { type: string; body: object; headers?: Record<string, string> };
};
/** `title` in a few English words, for programs; `errorId` is in the log too; `bearer`: an access token was sent with the request. */
export type Problem = { status: number; title: string; errorId?: string; bearer: boolean };
export type Route = Page | Endpoint;

type Handlers<R extends Rule> = {
  at: string;
  may: R;
  get?(visit: Visit<ActorFor<R>>): Promise<Answer> | Answer;
  post?(visit: Visit<ActorFor<R>>): Promise<Answer> | Answer;
};
/** Declares a page: `page({ at: '/booking/:matter', may: residents, async get({ actor, params }) { … } })`. The actor's type follows from `may`. */
export const page = <R extends Rule>(p: Handlers<R> & Pick<Page, 'framed'>): Page => ({ kind: 'page', ...p }) as unknown as Page;
/** Declares an endpoint; as `page`, without language prefix. */
export const endpoint = <R extends Rule>(p: Handlers<R> & Pick<Endpoint, 'problem'>): Endpoint => ({ kind: 'endpoint', ...p }) as unknown as Endpoint;
