import { type Entry, Prose } from '../../../engines/content/index.ts';
import { plusMinutes, sayDay, sayTime, sayWhen } from '../../../kernel/clock.ts';
import { inLang, type Lang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Notice } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** A longer notice is told by its beginning on the front page; the whole is on its own page. */
const LONG = 280;

/** A notice of the county: what, where, until when. `short`: with the way to the whole when it is long. */
export function CountyNotice({ visit, notice, level = 2, short }: { visit: Visit; notice: Entry; level?: 2 | 3; short?: true }) {
  const t = say(visit.lang);
  const title = inLang(notice.title, visit.lang);
  const body = inLang(notice.body, visit.lang);
  const cut = short && body.length > LONG;
  return (
    <Notice kind={notice.severity} title={title} level={level}>
      {cut ? <p>{beginning(body)}</p> : <Prose text={body} level={3} />}
      <p className="muted">
        {areasOf(visit, notice)}
        {notice.endsAt && ` · ${t('notice.until', { when: lastOf(notice.endsAt, visit.lang) })}`}
      </p>
      {cut && (
        <p>
          <a href={visit.href(`/notices/${notice.key}`)}>
            {t('notice.whole')}
            <span className="visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </Notice>
  );
}

/** The last moment in words; the end of a day is told as the day. */
export function lastOf(endsAt: Date, lang: Lang): string {
  const last = plusMinutes(endsAt, -1);
  return sayTime(endsAt, 'fi') === '0.00' ? sayDay(last, lang) : sayWhen(last, lang);
}

/** 'Loviisa, Lapinjärvi' or the whole county. */
export function areasOf({ county, lang }: Pick<Visit, 'county' | 'lang'>, { areas }: Pick<Entry, 'areas'>): string {
  const named = county.municipalities.filter((m) => areas.includes(m.code)).map((m) => inLang(m.name, lang));
  return named.length ? named.join(', ') : say(lang)('place.whole');
}

/** The first paragraph, cut at a word when that is long too. */
function beginning(body: string): string {
  const first = body.split(/\n/)[0]!.replace(/^(## |- )/, '');
  return first.length <= LONG ? first : `${first.slice(0, LONG).replace(/\s+\S*$/, '')} …`;
}
