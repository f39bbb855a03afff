import { staff } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { Actions, Button, EmptyState, Form, Notice, type Problem, TextArea } from '../../../ui/index.ts';
import { OWN_NAME, type TextLang } from '../conversation.ts';
import { putText, type Statement } from '../statement.store.ts';
import { noteModeration } from '../moderate/moderate.store.ts';
import { Words } from '../words.tsx';
import { LONGEST } from '../write/write.rules.ts';
import { keptIn } from './addresses.ts';
import { type Kept, keptBy } from './kept.ts';
import { StaffPage } from './staff.tsx';
import { sayStaff } from './texts.ts';

/** A page is one sitting's work. */
const AT_ONCE = 20;
/** A translation may be longer than its original. */
const MOST = LONGEST * 1.5;

type Gap = { statement: Statement; lang: TextLang };
const fieldOf = ({ statement, lang }: Gap) => `s${statement.tid}-${lang}`;
const gapsIn = ({ statements, conversation }: Kept): Gap[] =>
  statements
    .filter((s) => s.state === 'accepted' || s.state === 'waiting')
    .flatMap((statement) => conversation.langs.flatMap((lang) => (statement.texts[lang] ? [] : [{ statement, lang }])));

/** Statements in the languages they are not in yet, put there by a person. */
export const translate = page({
  at: '/desk/conversations/:slug/translate',
  may: staff,

  async get(visit) {
    const kept = await keptBy(visit, 'moderator');
    return kept ? { show: <TranslateView visit={visit} kept={kept} problems={[]} /> } : missing;
  },

  async post(visit): Promise<Answer> {
    const kept = await keptBy(visit, 'moderator');
    if (!kept) return missing;
    const given = gapsIn(kept).flatMap((gap) => {
      const text = one(visit.form, fieldOf(gap)).replace(/\s+/g, ' ');
      return text ? [{ ...gap, text }] : [];
    });
    const long = given.filter((g) => g.text.length > MOST);
    if (long.length > 0) {
      const problems = long.map((g) => ({ field: fieldOf(g), text: sayStaff(visit.lang)('translate.problem', { max: MOST }) }));
      return { show: <TranslateView visit={visit} kept={kept} problems={problems} />, status: 422 };
    }
    await change(visit.world, visit.actor, { action: 'participation.moderate' }, async (tx) => {
      for (const { statement, lang, text } of given) {
        await putText(tx, kept.conversation.id, statement.tid, { lang, text, madeBy: 'person' });
        await noteModeration(tx, visit.actor, kept.conversation.id, statement.tid, { act: 'translate' });
      }
    });
    return { go: `${keptIn(kept.conversation.slug, 'translate')}?saved=${given.length}` };
  },
});

function TranslateView({ visit, kept, problems }: { visit: Visit; kept: Kept; problems: readonly Problem[] }) {
  const t = sayStaff(visit.lang);
  const gaps = gapsIn(kept);
  const saved = Number(visit.query.get('saved'));
  return (
    <StaffPage visit={visit} kept={kept} title={t('translate.title')} problems={problems} narrow>
      {saved > 0 && <Notice kind="success" title={t('translate.saved', { n: saved })} live />}
      {gaps.length === 0 ? (
        <EmptyState icon="check" title={t('translate.none')}>
          <p>{t('translate.none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="lead">{t('translate.lead', { n: gaps.length })}</p>
          <Form>
            {gaps.slice(0, AT_ONCE).map((gap) => (
              <TextArea
                key={fieldOf(gap)}
                name={fieldOf(gap)}
                label={<Words statement={gap.statement} lang={visit.lang} />}
                hint={t('translate.into', { lang: OWN_NAME[gap.lang] })}
                rows={2}
                value={one(visit.form, fieldOf(gap))}
                error={problems.find((p) => p.field === fieldOf(gap))?.text}
                optional="unsaid"
              />
            ))}
            <Actions>
              <Button>{t('save')}</Button>
            </Actions>
          </Form>
        </>
      )}
    </StaffPage>
  );
}
