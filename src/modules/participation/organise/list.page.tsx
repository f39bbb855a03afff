import { type Professional, staff } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { page, type Visit } from '../../../kernel/page.ts';
import { Actions, AdminPage, EmptyState, LinkButton, Tag } from '../../../ui/index.ts';
import { type Conversation, type Phase, phaseOf } from '../conversation.ts';
import { listConversations } from '../conversation.store.ts';
import { InLang, questionOf } from '../words.tsx';
import { KEPT, keptIn } from './addresses.ts';
import { listKept } from './organise.store.ts';
import { sayStaff } from './texts.ts';

type Row = { conversation: Conversation; phase: Phase; organises: boolean; waiting: number };

/** The conversations that the one who asks keeps or moderates. */
export const list = page({
  at: '/desk/conversations',
  may: staff,

  async get(visit) {
    return { show: <ListView visit={visit} rows={await rowsFor(visit)} /> };
  },
});

const rowsFor = (visit: Visit<Professional>): Promise<Row[]> =>
  look(visit.world, visit.actor, { action: 'participation.follow' }, async (tx) => {
    const kept = await listKept(tx);
    return (await listConversations(tx.db)).flatMap((conversation) => {
      const may = kept.get(conversation.id);
      return may?.moderates ? [{ conversation, phase: phaseOf(conversation, visit.now), ...may }] : [];
    });
  });

export const TONE = { draft: 'neutral', coming: 'brand', open: 'good', closed: 'neutral', archived: 'neutral' } as const;

function ListView({ visit, rows }: { visit: Visit; rows: readonly Row[] }) {
  const t = sayStaff(visit.lang);
  return (
    <AdminPage visit={visit} title={t('list.title')}>
      <h1>{t('list.title')}</h1>
      <p className="lead">{t('list.lead')}</p>
      <Actions>
        <LinkButton href={visit.href(`${KEPT}/new`)} icon="chat">
          {t('begin.title')}
        </LinkButton>
      </Actions>
      {rows.length === 0 ? (
        <EmptyState icon="chat" title={t('list.none')} />
      ) : (
        <div className="table-frame">
          <table>
            <caption className="visually-hidden">{t('list.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('list.question')}</th>
                <th scope="col">{t('list.state')}</th>
                <th scope="col">{t('list.waiting')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ conversation, phase, waiting }) => {
                const { lang, text } = questionOf(conversation, visit.lang);
                return (
                  <tr key={conversation.id}>
                    <th scope="row">
                      <a href={visit.href(keptIn(conversation.slug))}>
                        <InLang page={visit.lang} lang={lang}>
                          {text.question}
                        </InLang>
                      </a>
                    </th>
                    <td>
                      <Tag tone={TONE[phase]}>{t(`phase.${phase}`)}</Tag>
                    </td>
                    <td>
                      {waiting > 0 ? (
                        <a href={visit.href(keptIn(conversation.slug, 'moderate'))}>
                          {t('list.waiting.n', { n: waiting })}
                          <span className="visually-hidden" lang={lang}>
                            : {text.question}
                          </span>
                        </a>
                      ) : (
                        '–'
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </AdminPage>
  );
}
