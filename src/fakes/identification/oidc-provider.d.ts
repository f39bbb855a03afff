/** As much of oidc-provider 9 as we use; the package brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Parameters = { client_id?: string; ui_locales?: string; state?: string; post_logout_redirect_uri?: string };
  export type Interaction = { uid: string; params: Parameters; prompt: { name: string } };
  export type Client = { clientId: string };
  type Session = {
    accountId?: string;
    grantIdFor(client: string): string | undefined;
    destroy(): Promise<void>;
    state?: { postLogoutRedirectUri?: string; state?: string };
  };
  export interface Grant {
    accountId: string;
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  /** A koa context with what oidc-provider adds. */
  export type Context = {
    oidc?: {
      route: string;
      client: Client;
      session: Session;
      params?: Parameters;
      provider: Provider;
      entities: { IdTokenHint?: { payload: { sub: string } } };
    };
    status: number;
    type: string;
    body: unknown;
    query: Record<string, string | string[] | undefined>;
    set(name: string, value: string): void;
    redirect(address: string): void;
    cookies: { set(name: string, value: null, options: object): void };
  };
  export type Account = { accountId: string; claims(): Record<string, unknown> };

  type Prompts = { remove(name: string): void };
  export const interactionPolicy: { base(): Prompts };

  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    proxy: boolean;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void>): void;
    on(event: 'server_error', listener: (context: Context, error: Error) => void): void;
    cookieName(type: 'session'): string;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionResult(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string; acr: string; amr: string[]; remember: boolean } } | { error: string; error_description: string },
      options: { mergeWithLastSubmission: boolean },
    ): Promise<string>;
    Grant: {
      new (values: { clientId: string; accountId: string | undefined }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
  }
}
