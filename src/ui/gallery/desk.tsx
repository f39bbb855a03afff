import { Actions, Button, DeskPage, Form, type ShellVisit, SummaryList, Tag, TextArea, When } from '../index.ts';

const waiting = [
  { id: 1, who: 'Aino Esimerkki', what: 'Kurkkukipu', tone: 'attention', tag: 'Tänään' },
  { id: 2, who: 'Eino Malli', what: 'Selkäkipu', tone: 'alarm', tag: 'Määräaika ylittyi' },
  { id: 3, who: 'Sara Sample', what: 'Virtsatievaiva', tone: 'neutral', tag: 'Uusi' },
] as const;

/** A work queue as it might be: the list, and the item that is open. */
export const Desk = ({ visit }: { visit: ShellVisit }) => (
  <DeskPage visit={visit} title="Työjono">
    <h1>Työjono</h1>
    <div className="split">
      <section aria-labelledby="waiting">
        <h2 id="waiting">Odottaa (3)</h2>
        <ul className="live">
          {waiting.map((item) => (
            <li key={item.id} className="live-item">
              <div className="row">
                <a href={`/fi/desk/${item.id}`} aria-current={item.id === 1 ? 'true' : undefined}>
                  <strong>{item.who}</strong>
                </a>
                <Tag tone={item.tone}>{item.tag}</Tag>
              </div>
              <p>{item.what}</p>
              <p className="muted">
                Saapui <When at={visit.now} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="item">
        <h2 id="item">Kurkkukipu</h2>
        <SummaryList
          rows={[
            { term: 'Asukas', value: 'Aino Esimerkki' },
            { term: 'Kiireellisyys', value: 'Varaa aika' },
            { term: 'Vastaanotto', value: <When at={visit.now} /> },
          ]}
        />
        <Form>
          <TextArea name="note" label="Muistiinpano" rows={3} optional />
          <Actions>
            <Button>Ota hoitaaksesi</Button>
            <Button kind="secondary">Siirrä</Button>
          </Actions>
        </Form>
      </section>
    </div>
  </DeskPage>
);
