import type { Explained, Urgency as Degree } from '../../../engines/questionnaire/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Notice, type NoticeKind, PhoneLink } from '../../../ui/index.ts';
import { say } from '../texts.ts';

const KIND: Record<Degree, NoticeKind> = { emergency: 'emergency', urgent: 'emergency', today: 'warning', book: 'info', selfcare: 'success' };

/** How urgent, in words with an icon; the number to call stands first where calling is what to do. */
export function Urgency({ visit, result }: { visit: Visit; result: Explained }) {
  const t = say(visit.lang);
  const { phones } = visit.county;
  const numbers: Record<Degree, string | undefined> = {
    emergency: phones.emergency,
    urgent: phones.advice,
    today: phones.centre,
    book: undefined,
    selfcare: undefined,
  };
  const number = numbers[result.urgency];
  return (
    <Notice kind={KIND[result.urgency]} title={t(`urgency.${result.urgency}`)}>
      {number && <PhoneLink number={number} big />}
      <p className="lead">{result.says}</p>
    </Notice>
  );
}
