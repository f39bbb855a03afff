import type { Visit } from '../../../../kernel/page.ts';
import { Button, Form } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import type { List } from './save.ts';
import type { Work } from './work.ts';

/** A button that takes a thing out of the draft. */
export function Removal({ visit, work, list, thing }: { visit: Visit; work: Work; list: List; thing: { key: string; name: string } }) {
  const t = say(visit.lang);
  return (
    <Form action={visit.href('/admin/guidance/remove')}>
      <input type="hidden" name="base" value={work.base} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="key" value={thing.key} />
      <Button kind="quiet" aria-label={t('remove.named', { name: thing.name })}>
        {t(`remove.${list}`)}
      </Button>
    </Form>
  );
}
