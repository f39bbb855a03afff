import type { ReactNode } from 'react';
import type { AppointmentId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Button, LinkButton } from '../../../ui/index.ts';
import { type Partaker, partyOf } from '../parties.ts';
import { say } from '../texts.ts';
import type { Standing } from './presence.store.ts';
import { StandingView } from './standing.view.tsx';

type Props = {
  visit: Visit<Partaker>;
  appointment: AppointmentId;
  standing: Standing;
  /** Where the page goes when the visit has ended. */
  over: string;
  leaveTo?: string;
  /** What to do next, under how the visit stands. */
  next?: ReactNode;
  /** The conversation beside the picture. */
  children: ReactNode;
};

/** The room both parties use: how the visit stands, pictures with their controls, and the conversation. The script brings it to life. */
export function Room({ visit, appointment, standing, over, leaveTo, next, children }: Props) {
  const t = say(visit.lang);
  const party = partyOf(visit.actor);
  return (
    <div
      className="room"
      data-room={`/visits/${appointment}`}
      data-lang={visit.lang}
      data-party={party}
      data-over={over}
      data-open={String(standing.opened)}
      data-words={JSON.stringify(wordsOf(t))}
    >
      <div className="room-main">
        <div aria-live="polite" data-standing="">
          <StandingView party={party} standing={standing} />
        </div>
        {next}
        <section className="stage" aria-labelledby="stage-title" data-stage="" hidden>
          <h2 className="visually-hidden" id="stage-title">
            {t('stage.title')}
          </h2>
          <div className="stage-pictures">
            <figure className="stage-other" data-other-figure="">
              {/* biome-ignore lint/a11y/useMediaCaption: two people talking now; the conversation beside is the way for those who do not hear */}
              <video playsInline data-other="" />
              <figcaption>
                {t(`stage.other.${party}`)}
                <span data-other-note="">{t('stage.noPicture')}</span>
              </figcaption>
            </figure>
            <figure className="stage-own" data-own-figure="">
              <video playsInline muted data-own="" />
              <figcaption>{t('stage.own')}</figcaption>
            </figure>
          </div>
          <p className="stage-connection" aria-live="polite" data-connection="" />
          <fieldset className="stage-controls">
            <legend className="visually-hidden">{t('stage.controls')}</legend>
            <Button type="button" data-listen="" hidden>
              {t('stage.listen')}
            </Button>
            <Button type="button" data-here="" hidden>
              {t('stage.here')}
            </Button>
            <Button type="button" kind="secondary" data-microphone="">
              {t('stage.mute')}
            </Button>
            <Button type="button" kind="secondary" icon="video" data-camera="">
              {t('stage.cameraOff')}
            </Button>
            {leaveTo && (
              <LinkButton kind="danger" icon="away" href={leaveTo}>
                {t('stage.leave')}
              </LinkButton>
            )}
          </fieldset>
        </section>
      </div>
      {children}
    </div>
  );
}

/** What the script says. */
const wordsOf = (t: ReturnType<typeof say>) => ({
  mute: t('stage.mute'),
  unmute: t('stage.unmute'),
  cameraOff: t('stage.cameraOff'),
  cameraOn: t('stage.cameraOn'),
  noPicture: t('stage.noPicture'),
  cameraAway: t('stage.cameraAway'),
  otherMuted: t('connection.other.muted'),
  starting: t('connection.starting'),
  ready: t('connection.ready'),
  voice: t('connection.voice'),
  silent: t('connection.silent'),
  denied: t('connection.denied'),
  connecting: t('connection.connecting'),
  connected: t('connection.connected'),
  troubled: t('connection.troubled'),
  failed: t('connection.failed'),
  offline: t('connection.offline'),
  moved: t('connection.moved'),
  old: t('connection.old'),
});
export type RoomWords = ReturnType<typeof wordsOf>;
