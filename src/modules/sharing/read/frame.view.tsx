import type { ReactNode } from 'react';
import type { Person, Share } from '../../../engines/matter/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import { sayDate } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, DeskPage, Notice, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';

type Props = {
  visit: Visit<Professional>;
  share: Share;
  person: Person;
  title: string;
  back: { address: string; text: string };
  children: ReactNode;
};

/** Around everything that is shared: whose it is, until when it may be read, and its end when it comes while the page is open. */
export function SharedFrame({ visit, share, person, title, back, children }: Props) {
  const t = say(visit.lang);
  const born = person.birthDate && sayDate(person.birthDate);
  const name = `${person.given} ${person.family}`;
  const named = [!title.includes(name) && name, born && t('read.born', { day: born })].filter(Boolean);
  return (
    <DeskPage visit={visit} title={title.includes(name) ? title : `${title}, ${name}`} scripts={['over']} narrow>
      <BackLink href={visit.href(back.address)}>{back.text}</BackLink>
      <h1>{title}</h1>
      {named.length > 0 && <p className="muted">{named.join(', ')}</p>}
      <Notice kind="info" title={t('read.only')}>
        <p>
          {t(share.by ? 'read.by-other' : 'read.by-self')} {t('read.until')} <When at={share.endsAt} />. {t('read.logged')}
        </p>
      </Notice>
      {children}
      <div data-over={`/desk/shared/${share.id}/live`}>
        <template>
          <Over visit={visit} />
        </template>
      </div>
    </DeskPage>
  );
}

/** What is said when the share has ended. */
export function Over({ visit }: { visit: Visit<Professional> }) {
  const t = say(visit.lang);
  return (
    <>
      <h1 tabIndex={-1}>{t('over.title')}</h1>
      <p className="lead">{t('over.text')}</p>
      <p>
        <a className="button button-primary" href={visit.href('/desk/shared')}>
          <span>{t('over.back')}</span>
        </a>
      </p>
    </>
  );
}
