import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, LinkButton, Notice, ResidentPage } from '../../../ui/index.ts';
import { drawingAt, liveAt, placeIn } from '../addresses.ts';
import type { Opened, Own } from '../opened.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';
import type { Access } from './access.rules.ts';
import { Among } from './among.view.tsx';
import { ownPlace } from './own-place.ts';

type Props = { visit: Visit; opened: Opened; own: Own; access: Access };

export function OpinionsView({ visit, opened, own, access }: Props) {
  const t = say(visit.lang);
  const { conversation, phase } = opened;
  const { slug } = conversation;
  return (
    <ResidentPage visit={visit} title={t('opinions.title')} scripts={phase === 'open' && access === 'shown' ? ['opinions'] : []}>
      <Styles />
      <div className={`talk talk-wide talk-${conversation.style} stack`}>
        <BackLink href={visit.href(placeIn(slug))}>{t('vote.back')}</BackLink>
        <h1>{t('opinions.title')}</h1>
        {access === 'shown' ? (
          <div data-opinions={liveAt(slug, visit.lang)} data-drawing={drawingAt(slug, visit.lang)} data-version={opened.live.version}>
            <p className="talk-live muted no-print" data-connection="" data-on={t('opinions.live')} data-off={t('opinions.not-live')} />
            <div data-among="" className="talk-sections">
              <Among lang={visit.lang} live={opened.live} own={ownPlace(visit.lang, opened.live, own.pid)} />
            </div>
          </div>
        ) : (
          <Notice title={t(`opinions.${access}`)}>
            <p>{t(`opinions.${access}.text`)}</p>
          </Notice>
        )}
        {phase === 'open' && (
          <Actions>
            <LinkButton href={visit.href(placeIn(slug, 'vote'))} iconAfter="arrow">
              {t(own.votes.length === 0 ? 'votes.none.begin' : 'opinions.go-on')}
            </LinkButton>
          </Actions>
        )}
      </div>
    </ResidentPage>
  );
}
