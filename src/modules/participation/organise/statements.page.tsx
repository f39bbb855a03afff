import { staff } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { Actions, Button, Details, Form, Notice, type Problem, Tag, TextArea } from '../../../ui/index.ts';
import { OWN_NAME, type TextLang } from '../conversation.ts';
import { putText, writeStatement } from '../statement.store.ts';
import { LONGEST } from '../write/write.rules.ts';
import { Words } from '../words.tsx';
import { keptIn } from './addresses.ts';
import { type Kept, keptBy } from './kept.ts';
import { BAD, type Line, readSeeds } from './seeds.rules.ts';
import { StaffPage } from './staff.tsx';
import { sayStaff } from './texts.ts';

/** Statements to begin from: pasted one a line, looked through, added. */
export const statements = page({
  at: '/desk/conversations/:slug/statements',
  may: staff,

  async get(visit) {
    const kept = await keptBy(visit, 'organiser');
    return kept ? { show: <StatementsView visit={visit} kept={kept} /> } : missing;
  },

  async post(visit): Promise<Answer> {
    const kept = await keptBy(visit, 'organiser');
    if (!kept) return missing;
    const { conversation } = kept;
    const present = kept.statements.flatMap((s) =>
      s.state === 'rejected' || s.state === 'withdrawn' ? [] : Object.values(s.texts).map((w) => w.text),
    );
    const lines = readSeeds(one(visit.form, 'lines'), conversation.langs, present);
    const bad = lines.some((l) => l.remarks.some((r) => BAD.includes(r)));
    const advice = lines.some((l) => l.remarks.length > 0) && !one(visit.form, 'looked');
    if (lines.length === 0 || bad || advice) return { show: <StatementsView visit={visit} kept={kept} lines={lines} />, status: 422 };

    await change(visit.world, visit.actor, { action: 'participation.organise' }, async (tx) => {
      for (const { texts } of lines) {
        const [[lang, text], ...others] = Object.entries(texts) as [[TextLang, string], ...[TextLang, string][]];
        const tid = await writeStatement(tx, conversation.id, { lang, text, seed: true, state: 'accepted' });
        for (const [other, words] of others)
          await putText(tx, conversation.id, tid, { lang: other, text: words.slice(0, LONGEST), madeBy: 'person' });
      }
    });
    return { go: `${keptIn(conversation.slug, 'statements')}?added=${lines.length}` };
  },
});

function StatementsView({ visit, kept, lines }: { visit: Visit; kept: Kept; lines?: readonly Line[] }) {
  const t = sayStaff(visit.lang);
  const { conversation } = kept;
  const bad = lines?.some((l) => l.remarks.some((r) => BAD.includes(r)));
  const text = lines?.length === 0 ? t('statements.problem.none') : bad ? t('statements.problem.bad') : lines && t('statements.problem.advice');
  const problems: Problem[] = text ? [{ field: 'lines', text }] : [];
  const added = Number(visit.query.get('added'));
  const shown = kept.statements.filter((s) => s.state === 'accepted');
  return (
    <StaffPage visit={visit} kept={kept} title={t('statements.title')} problems={problems}>
      {added > 0 && <Notice kind="success" title={t('statements.added', { n: added })} live />}
      <p className="lead">{t('statements.lead')}</p>
      {lines && lines.length > 0 && <Remarks visit={visit} lines={lines} />}
      <Form>
        <TextArea
          name="lines"
          label={t('statements.lines')}
          hint={t('statements.lines.hint', { langs: conversation.langs.map((l) => OWN_NAME[l]).join(', '), max: LONGEST })}
          rows={10}
          value={one(visit.form, 'lines')}
          error={text}
        />
        {lines && !bad && <input type="hidden" name="looked" value="yes" />}
        <Actions>
          <Button>{t(lines && lines.length > 0 && !bad ? 'statements.add.anyhow' : 'statements.add')}</Button>
        </Actions>
      </Form>
      <section aria-labelledby="present">
        <h2 id="present">{t('keep.statements', { n: shown.length })}</h2>
        <Details summary={t('statements.tips')}>
          <ul>
            {(['one', 'many', 'differ', 'plain'] as const).map((tip) => (
              <li key={tip}>{t(`statements.tip.${tip}`)}</li>
            ))}
          </ul>
        </Details>
        <ol>
          {shown.map((s) => (
            <li key={s.tid} value={s.tid}>
              <Words statement={s} lang={visit.lang} /> {s.seed && <Tag>{t('statements.seed')}</Tag>}
            </li>
          ))}
        </ol>
      </section>
    </StaffPage>
  );
}

function Remarks({ visit, lines }: { visit: Visit; lines: readonly Line[] }) {
  const t = sayStaff(visit.lang);
  return (
    <Notice kind="warning" title={t('statements.remarks')}>
      <ul>
        {lines.flatMap((line) =>
          line.remarks.map((remark) => (
            <li key={`${line.text} ${remark}`}>
              <q>{line.text.slice(0, 120)}</q>: {t(`remark.${remark}`, { like: line.like?.slice(0, 120) ?? '', max: LONGEST })}
            </li>
          )),
        )}
      </ul>
    </Notice>
  );
}
