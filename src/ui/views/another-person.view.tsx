import { ADDRESS } from '../addresses.ts';
import { LinkButton } from '../components/button.tsx';
import type { ShellVisit } from '../shells/visit.ts';
import { say } from '../texts.ts';
import { SystemPage } from './system-page.tsx';

/** 409: a form of a page that was opened for somebody else than whose matters are handled now; it was not sent. */
export function AnotherPersonView({ visit }: { visit: ShellVisit }) {
  const t = say(visit.lang);
  const { actor } = visit;
  const text = actor.role === 'resident' && actor.by ? t('another.text.for', { name: actor.name }) : t('another.text.own');
  return (
    <SystemPage visit={visit} title={t('another.title')} actions={<LinkButton href={visit.href(ADDRESS.my)}>{t('another.go')}</LinkButton>}>
      <p className="lead">{text}</p>
    </SystemPage>
  );
}
