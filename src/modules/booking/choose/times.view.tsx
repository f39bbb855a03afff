import type { Time } from '../../../engines/calendar/index.ts';
import { instantOf, sayDay, sayLongDay } from '../../../kernel/clock.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { Button, Details, Form, When } from '../../../ui/index.ts';
import type { Typed } from '../reserve/reserve.input.ts';
import { say } from '../texts.ts';
import { byDay, type Day } from './choose.rules.ts';

/** So many days with times are open at first; later ones open by a press, so that a phone's page stays short. */
const OPEN_DAYS = 2;

type Props = { lang: Lang; times: readonly Time[]; action: string; typed?: Typed | undefined };

/** Free times by day, each a button that holds it. `action`: the page that takes the choice; `typed`: what goes along with it. */
export function TimesView({ lang, times, action, typed = {} as Typed }: Props) {
  const t = say(lang);
  const days = byDay(times);
  const later = days.slice(OPEN_DAYS);
  return (
    <Form action={action}>
      {Object.entries(typed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {days.slice(0, OPEN_DAYS).map((day) => (
        <section key={day.day} aria-labelledby={`day-${day.day}`}>
          <h2 id={`day-${day.day}`}>{nameOf(day, lang)}</h2>
          {day.parts.length > 0 ? <Parts lang={lang} day={day} /> : <Buttons lang={lang} day={day.day} times={day.times} />}
        </section>
      ))}
      {later.length > 0 && (
        <section aria-labelledby="later">
          <h2 id="later">{t('choose.later')}</h2>
          {later.map((day) => (
            <Details key={day.day} summary={t('choose.part', { part: nameOf(day, lang), n: day.times.length })}>
              <Buttons lang={lang} day={day.day} times={day.times} />
            </Details>
          ))}
        </section>
      )}
    </Form>
  );
}

/** 'Maanantai 23. marraskuuta' */
function nameOf({ day }: Day, lang: Lang): string {
  const name = sayLongDay(instantOf(day, '12:00'), lang);
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

function Parts({ lang, day }: { lang: Lang; day: Day }) {
  const t = say(lang);
  return day.parts.map(({ part, times }, i) => (
    <Details key={part} open={i === 0} summary={t('choose.part', { part: t(`choose.part.${part}`), n: times.length })}>
      <Buttons lang={lang} day={day.day} times={times} />
    </Details>
  ));
}

/** A button says its day too, for those who hear it alone. */
function Buttons({ lang, day, times }: { lang: Lang; day: string; times: readonly Time[] }) {
  const t = say(lang);
  const dayAt = t('choose.at', { day: sayDay(instantOf(day, '12:00'), lang) });
  return (
    <div className="row">
      {times.map((time) => (
        <Button key={time.slot} kind="secondary" name="slot" value={time.slot}>
          <span className="visually-hidden">{dayAt} </span>
          <When at={time.starts} as="time" />
          {time.demo && ` ${t('choose.demo.mark')}`}
        </Button>
      ))}
    </div>
  );
}
