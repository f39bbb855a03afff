import { type Share, stateOf } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, Notice, ResidentPage, When } from '../../../ui/index.ts';
import { EndForm, type Names, ShareFacts } from '../shared.view.tsx';
import { say } from '../texts.ts';

type Props = { visit: Visit<Resident>; share: Share; names: Names; code: string | undefined };

export function CodeView({ visit, share, names, code }: Props) {
  const t = say(visit.lang);
  const state = stateOf(share, visit.now);
  const shown = state === 'waiting' ? code : undefined;
  const title = shown ? t('code.title') : t(`state.${state}`);
  return (
    <ResidentPage visit={visit} title={title} narrow>
      <BackLink href={visit.href('/my/share')}>{t('title')}</BackLink>
      <h1>{title}</h1>
      {shown ? (
        <>
          <p className="code-shown">
            <span aria-hidden="true">{shown}</span>
            <span className="visually-hidden">{[...shown.replace('-', '')].join(' ')}</span>
          </p>
          <p className="lead">
            {t('code.until')} <When at={share.endsAt} />.
          </p>
          <ul>
            <li>{t('code.first')}</li>
            <li>{t('code.care')}</li>
            <li>{t('code.back')}</li>
          </ul>
          <Notice kind="warning">
            <p>{t('code.once')}</p>
          </Notice>
        </>
      ) : (
        state === 'waiting' && <p>{t('code.gone')}</p>
      )}
      <ShareFacts visit={visit} share={share} names={names} />
      {(state === 'waiting' || state === 'in-use') && <EndForm visit={visit} share={share} />}
    </ResidentPage>
  );
}
