import type { Visit } from '../../kernel/page.ts';
import { Notice, PhoneLink } from '../../ui/index.ts';
import { say } from './texts.ts';

/** An assessment is not for emergencies: 112 first, above everything. */
export function EmergencyNote({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <Notice kind="emergency" title={t('112.title')}>
      <p>{t('112.text')}</p>
      <PhoneLink number={visit.county.phones.emergency} big />
    </Notice>
  );
}
