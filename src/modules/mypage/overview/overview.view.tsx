import type { Service } from '../../../engines/directory/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { ResidentPage } from '../../../ui/index.ts';
import { FavouritesSection } from '../../favourites/index.ts';
import { QuickerNextTime } from '../../identity/index.ts';
import { say } from '../texts.ts';
import { Appointments } from './appointments.view.tsx';
import { Latest } from './latest.view.tsx';
import { Matters } from './matters.view.tsx';
import type { Overview } from './overview.store.ts';
import { Own } from './own.view.tsx';
import { ToDos } from './to-dos.view.tsx';

type Props = { visit: Visit<Resident>; favourites: readonly Service[] } & Overview;

/** My page, or that of the one acted for: then the name is in the heading, and only what makes sense is offered. */
export function OverviewView({ visit, given, toDos, appointments, matters, more, latest, offersPasskey, favourites }: Props) {
  const t = say(visit.lang);
  const { by, name } = visit.actor;
  const title = by ? t('title.of', { name }) : t('title');
  return (
    <ResidentPage visit={visit} title={title}>
      <h1>{title}</h1>
      <p className="lead">
        {by ? t(by.kind === 'support' ? 'greeting.support' : 'greeting.acting', { name }) : t('greeting', { name: given ?? name })}
      </p>
      <ToDos visit={visit} toDos={toDos} />
      <Appointments visit={visit} appointments={appointments} />
      <Matters visit={visit} matters={matters} more={more} />
      <Latest visit={visit} latest={latest} />
      <FavouritesSection visit={visit} services={favourites} />
      {offersPasskey && <QuickerNextTime visit={visit} />}
      <Own visit={visit} />
    </ResidentPage>
  );
}
