import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import type { Interaction } from 'oidc-provider';
import { isLang, type Lang } from '../../kernel/i18n.ts';
import { langOf } from './language.ts';
import { ChooseView, drawn, type Played, WordView } from './pages.view.tsx';
import { ACR } from './provider.ts';
import type { TestPerson } from './test-person.ts';

type Options = { provider: Provider; played: Played; people: readonly TestPerson[]; policy: string };
type Asked = FastifyRequest<{ Querystring: { lang?: string }; Body: URLSearchParams }>;

/** The page where one chooses whom to sign in as, or cancels. */
export async function addChoosing(scope: FastifyInstance, { provider, played, people, policy }: Options): Promise<void> {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 1024 }, (_request, text, done) =>
    done(null, new URLSearchParams(String(text))),
  );
  const url = `${played.path}/choose/:uid`;
  scope.get(url, async (request: Asked, reply) => {
    const under = await underWay(request, reply);
    return under ? show(reply, under.lang) : expired(request, reply);
  });
  scope.post(url, async (request: Asked, reply) => {
    const under = await underWay(request, reply);
    if (!under) return expired(request, reply);
    const chosen = request.body ?? new URLSearchParams();
    const person = people.find((p) => p.key === chosen.get('person'));
    if (!person && !chosen.has('cancel')) return show(reply, under.lang, 422);
    const result = person
      ? { login: { accountId: person.sub, acr: ACR, amr: ['test'], remember: false } }
      : { error: 'access_denied', error_description: 'The person cancelled the identification' };
    return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false }), 303);
  });

  /** The sign-in this browser has under way at this address; nothing when it is over, too old or another browser's. */
  async function underWay({ raw, query, params }: Asked, reply: FastifyReply): Promise<{ lang: Lang } | undefined> {
    const interaction: Interaction | undefined = await provider.interactionDetails(raw, reply.raw).catch(() => undefined);
    if (interaction?.uid !== (params as { uid: string }).uid) return undefined;
    return { lang: isLang(query.lang) ? query.lang : langOf(interaction.params.ui_locales) };
  }

  const page = (reply: FastifyReply, status: number, text: string) =>
    reply.code(status).type('text/html; charset=utf-8').header('content-security-policy', policy).header('cache-control', 'no-store').send(text);
  const show = (reply: FastifyReply, lang: Lang, status = 200) =>
    page(reply, status, drawn(<ChooseView played={played} lang={lang} people={people} />));
  const expired = ({ query }: Asked, reply: FastifyReply) =>
    page(reply, 410, drawn(<WordView played={played} lang={langOf(query.lang)} word="again" />));
}
