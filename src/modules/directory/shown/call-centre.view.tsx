import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { PhoneLink } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** When nothing fits: a person answers. */
export function CallCentre({ visit }: { visit: Visit }) {
  return (
    <p>
      {say(visit.lang)('services.call', { hours: inLang(visit.county.centreHours, visit.lang) })} <PhoneLink number={visit.county.phones.centre} />
    </p>
  );
}
