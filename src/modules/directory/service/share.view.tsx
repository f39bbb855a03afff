import type { Visit } from '../../../kernel/page.ts';
import { Button, LinkButton } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** To send the page to somebody: by the device's own sharing or as a copied address (script `share`), and as a letter, which needs no script. */
export function Share({ visit, name, path }: { visit: Visit; name: string; path: string }) {
  const t = say(visit.lang);
  const address = visit.origin + visit.href(path);
  return (
    <>
      <Button
        type="button"
        kind="quiet"
        icon="share"
        hidden
        data-share={address}
        data-title={name}
        data-share-text={t('share')}
        data-done={t('share.copied')}
      >
        {t('share.copy')}
      </Button>
      <LinkButton kind="quiet" icon="mail" href={`mailto:?subject=${encodeURIComponent(name)}&body=${encodeURIComponent(address)}`}>
        {t('share.mail')}
      </LinkButton>
      <output className="muted" data-share-said="" />
    </>
  );
}
