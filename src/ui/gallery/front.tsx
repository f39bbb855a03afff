import {
  Actions,
  Button,
  Card,
  Cards,
  Details,
  Form,
  LinkButton,
  Notice,
  PhoneLink,
  ResidentPage,
  type ShellVisit,
  Tag,
  TextInput,
} from '../index.ts';

/** A front page as it might be. */
export const Front = ({ visit }: { visit: ShellVisit }) => (
  <ResidentPage
    visit={visit}
    title="Etusivu"
    hero={
      <>
        <h1>Miten voimme auttaa?</h1>
        <p className="lead">Kerro omin sanoin, niin ohjaamme sinut oikeaan paikkaan. Et tarvitse tunnuksia.</p>
        <Form method="get" action="/fi/search" role="search" aria-label="Haku">
          <div className="search">
            <TextInput
              name="q"
              label="Mitä asiasi koskee?"
              hint="Esimerkiksi: virtsatievaiva, selkä, huoli lapsesta"
              optional={false}
              type="search"
            />
            <Button icon="search">Hae</Button>
          </div>
        </Form>
      </>
    }
    notice={
      <Notice kind="warning" title="Porvoon terveysasema on suljettu itsenäisyyspäivänä 6.12.">
        <p>
          Kiireellisissä asioissa soita Päivystysapuun <PhoneLink number="116117" />.
        </p>
      </Notice>
    }
  >
    <h2>Aloita tästä</h2>
    <Cards columns={3}>
      <Card title="Tee oirearvio" href="/fi/assessments" icon="list">
        Vastaa kysymyksiin ja saat ohjeet heti.
      </Card>
      <Card title="Varaa tai muuta aikaa" href="/fi/my" icon="calendar">
        Valitse sinulle sopiva aika.
      </Card>
      <Card title="Huoli lapsesta" href="/fi/needs/child" icon="child">
        Perhekeskus auttaa arjessa.
      </Card>
      <Card title="Hampaat ja suu" href="/fi/services" icon="tooth">
        Hammashoito ja särky.
      </Card>
      <Card title="Mieli ja päihteet" href="/fi/services" icon="brain">
        Apua saat ilman lähetettä.
      </Card>
      <Card title="Ikääntyneen arki" href="/fi/services" icon="elder">
        Kotihoito, turva ja omaisen tuki.
      </Card>
    </Cards>
    <h2>Palveluja lähellä sinua</h2>
    <Cards>
      <Card
        title="Näsin terveysasema"
        href="/fi/services/1"
        over="Terveysasema"
        foot={
          <>
            <Tag tone="good">Avoinna nyt</Tag>
            <Tag>2,1 km</Tag>
          </>
        }
      >
        <p>Vastaanotto, rokotukset ja laboratorio.</p>
        <p>
          <PhoneLink number="019 000 1001" />
        </p>
      </Card>
      <Card title="Digitaalinen sote-keskus" href="/fi/services/2" over="Etävastaanotto" foot={<Tag tone="brand">Video</Tag>}>
        <p>Hoitaja ja lääkäri etänä koko alueella.</p>
        <p>
          <PhoneLink number="019 000 1000" />
        </p>
      </Card>
    </Cards>
    <Details summary="Miten Polku toimii?">
      <p>Kerrot asiasi kerran. Tieto kulkee mukana arviosta ajanvaraukseen ja vastaanotolle.</p>
    </Details>
    <Actions>
      <LinkButton href="/fi/services" kind="secondary" iconAfter="arrow">
        Kaikki palvelut
      </LinkButton>
    </Actions>
  </ResidentPage>
);
