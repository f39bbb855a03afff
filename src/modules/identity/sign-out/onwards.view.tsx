import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, ResidentPage } from '../../../ui/index.ts';
import type { Audience } from '../audience.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; as: Audience; address: string; fields: Readonly<Record<string, string>> };

/** Signed out here; on to the identity provider. */
export function OnwardsView({ visit, as, address, fields }: Props) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('onwards.title')} narrow focused scripts={['onwards']}>
      <h1>{t('onwards.title')}</h1>
      <p className="lead">{t(`onwards.${as}`)}</p>
      <form method="post" action={address} className="form" data-onwards="">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <Button>{t('onwards.go')}</Button>
        </Actions>
      </form>
    </ResidentPage>
  );
}
