import {
  Actions,
  Card,
  Cards,
  Details,
  EmptyState,
  LinkButton,
  Notice,
  Pagination,
  PhoneLink,
  PrintButton,
  ResidentPage,
  type ShellVisit,
  SummaryList,
  Tag,
  When,
} from '../index.ts';

/** A result that sends to emergency care, with everything else a result may hold. */
export const Result = ({ visit }: { visit: ShellVisit }) => (
  <ResidentPage visit={visit} title="Oirearvion tulos" narrow>
    <h1>Oirearvion tulos</h1>
    <Notice kind="emergency" title="Soita heti hätänumeroon">
      <p>
        <PhoneLink number="112" big />
      </p>
      <p>Kerroit hengitysvaikeudesta. Älä jää odottamaan.</p>
    </Notice>
    <h2>Miksi saat tämän ohjeen</h2>
    <SummaryList
      rows={[
        { term: 'Hengitys', value: 'Hengittäminen on vaikeaa', change: '/fi/assessments/throat/1' },
        { term: 'Kesto', value: '1–3 päivää', change: '/fi/assessments/throat/3' },
        { term: 'Arvio tehty', value: <When at={visit.now} /> },
      ]}
    />
    <h2>Itsehoito</h2>
    <ul>
      <li>Juo riittävästi ja lepää.</li>
      <li>Särkylääke lievittää kipua. Noudata pakkauksen ohjetta.</li>
    </ul>
    <Notice kind="success" title="Aika on varattu">
      <p>
        <When at={visit.now} />, etävastaanotto
      </p>
    </Notice>
    <Notice kind="warning">
      <p>Esimerkkisisältö: odottaa hyvinvointialueen hoidollista hyväksyntää.</p>
    </Notice>
    <Details summary="Mihin ohje perustuu?">
      <p>Julkinen hoitosuositus.</p>
    </Details>
    <Actions>
      <LinkButton href="/fi/my">Omat asiat</LinkButton>
      <PrintButton />
    </Actions>
  </ResidentPage>
);

/** What a signed-in resident sees of own matters. */
export const Mine = ({ visit }: { visit: ShellVisit }) => (
  <ResidentPage visit={visit} title="Omat asiat">
    <h1>Omat asiat</h1>
    <section aria-labelledby="open">
      <h2 id="open">Avoinna</h2>
      <Cards columns={1}>
        <Card
          title="Kurkkukipu"
          href="/fi/my/1"
          icon="video"
          over="Etävastaanotto"
          foot={
            <>
              <Tag tone="attention">Tänään</Tag>
              <LinkButton href="/fi/visit/1">Siirry odotushuoneeseen</LinkButton>
            </>
          }
        >
          <When at={visit.now} />, sairaanhoitaja
        </Card>
        <Card title="Virtsatievaiva" href="/fi/my/2" icon="list" over="Oirearvio" foot={<Tag tone="brand">Odottaa vastausta</Tag>}>
          Lähetetty <When at={visit.now} as="day" />
        </Card>
      </Cards>
    </section>
    <section aria-labelledby="messages">
      <h2 id="messages">Viestit</h2>
      <EmptyState icon="mail" title="Sinulla ei ole viestejä">
        <p>Kun meillä on sinulle asiaa, saat tekstiviestin.</p>
      </EmptyState>
    </section>
    <Pagination page={2} of={5} href={(page) => `/fi/my?page=${page}`} />
  </ResidentPage>
);
