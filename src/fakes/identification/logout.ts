import type { Context } from 'oidc-provider';

/**
 * Somebody else identifies in a browser where another had: the provider forgets the first without a script that sends a form. E-identification
 * asks anew each time, so this is an ordinary thing on a shared computer.
 */
export const forgetTheFirst = (path: string) => async (ctx: Context, next: () => Promise<void>) => {
  await next();
  const { oidc } = ctx;
  const again = oidc?.route === 'resume' && ctx.status === 200 ? oidc.session.state?.postLogoutRedirectUri : undefined;
  if (!oidc || !again) return;
  await oidc.session.destroy();
  ctx.cookies.set(oidc.provider.cookieName('session'), null, { path });
  ctx.status = 303;
  ctx.redirect(again);
};

/**
 * Ends the provider's session without asking once more, when the service proves by its ID token whose it is
 * (OpenID Connect RP-Initiated Logout 1.0, section 2: a provider may then leave out its question), and sends back to the service.
 * Without a proof the session stays: somebody may have made the visitor follow a link.
 */
export const endSessionAtOnce = (path: string, refuse: (ctx: Context, reason: string) => void) => async (ctx: Context, next: () => Promise<void>) => {
  await next();
  const { oidc } = ctx;
  if (oidc?.route !== 'end_session' || ctx.status !== 200) return;
  const { session, entities, provider } = oidc;
  const { postLogoutRedirectUri: back, state } = session.state ?? {};
  const whose = entities.IdTokenHint?.payload.sub;
  if (session.accountId && !whose) {
    ctx.status = 400;
    return refuse(ctx, 'id_token_hint is missing');
  }
  if (session.accountId === whose) {
    await session.destroy();
    ctx.cookies.set(provider.cookieName('session'), null, { path });
  }
  ctx.status = 303;
  ctx.redirect(back ? `${back}${state ? `?state=${encodeURIComponent(state)}` : ''}` : `${path}/session/end/success`);
};
