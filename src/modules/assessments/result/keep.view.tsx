import type { Visit } from '../../../kernel/page.ts';
import { LinkButton } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** Where the result can be found later: on My page, for a visitor after signing in. */
export function Keep({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  if (visit.actor.role === 'resident')
    return (
      <p className="no-print">
        <a href={visit.href('/my')}>{t('result.my')}</a>
      </p>
    );
  return (
    <section className="no-print">
      <h2>{t('result.keep')}</h2>
      <p>{t('result.keep.text')}</p>
      <LinkButton kind="secondary" icon="lock" href={visit.href(`/sign-in?as=resident&back=${encodeURIComponent(visit.path)}`)}>
        {t('result.keep.sign-in')}
      </LinkButton>
    </section>
  );
}
