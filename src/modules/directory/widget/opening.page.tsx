import type { ReactNode } from 'react';
import { channelsOf, findChannel, findService, textIn } from '../../../engines/directory/index.ts';
import { everyone } from '../../../kernel/access.ts';
import { type Answer, page, type Visit } from '../../../kernel/page.ts';
import { EmbeddedPage } from '../../../ui/index.ts';
import { CallCentre } from '../shown/call-centre.view.tsx';
import { Said } from '../shown/said.tsx';
import { PlaceHours } from './place-hours.view.tsx';
import { say } from './texts.ts';

const MOST = 3;

/** Hours now of one place (or telephone), or of a service, for other sites to show in a frame: `?of=` an id, or the owner's id. */
export const widgetOpening = page({
  at: '/widget/opening',
  may: everyone,
  framed: true,

  async get(visit) {
    const { db } = visit.world;
    const key = visit.query.get('of') ?? '';
    const channel = await findChannel(db, key);
    if (channel) {
      const name = textIn(channel.names, visit.lang);
      return show(visit, say(visit.lang)('widget.hoursOf', { name }), <PlaceHours visit={visit} place={channel} level={1} />);
    }
    const service = await findService(db, key);
    if (!service) return nothing(visit);
    const ways = (await channelsOf(db, [service.id])).filter((c) => c.serviceHours.length > 0).slice(0, MOST);
    return show(
      visit,
      say(visit.lang)('widget.hoursOf', { name: textIn(service.names, visit.lang) }),
      <>
        <h1>
          <a href={visit.href(`/services/${service.id}`)} target="_top">
            <Said texts={service.names} lang={visit.lang} />
          </a>
        </h1>
        {ways.map((way) => (
          <PlaceHours key={way.id} visit={visit} place={way} level={2} />
        ))}
        {ways.length === 0 && <CallCentre visit={visit} />}
      </>,
    );
  },
});

const show = (visit: Visit, title: string, body: ReactNode, status = 200): Answer => ({
  show: (
    <EmbeddedPage visit={visit} title={title} scripts={['widget']}>
      {body}
    </EmbeddedPage>
  ),
  status,
});

function nothing(visit: Visit): Answer {
  const title = say(visit.lang)('widget.nothing');
  return show(
    visit,
    title,
    <>
      <h1>{title}</h1>
      <CallCentre visit={visit} />
    </>,
    404,
  );
}
