import {
  Actions,
  BackLink,
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  NpsScale,
  Radios,
  ResidentPage,
  Select,
  type ShellVisit,
  Steps,
  TextArea,
  TextInput,
} from '../index.ts';

/** One question a page. */
export const Question = ({ visit }: { visit: ShellVisit }) => (
  <ResidentPage visit={visit} title="Kuinka kauan kurkku on ollut kipeä?" narrow focused>
    <BackLink href="/fi/assessments/throat/2">Edellinen kysymys</BackLink>
    <Steps step={3} of={8} name="Kurkkukivun oirearvio" />
    <Form>
      <Radios
        name="duration"
        label="Kuinka kauan kurkku on ollut kipeä?"
        hint="Valitse se, joka on lähinnä oikeaa."
        asHeading
        value="days"
        choices={[
          { value: 'today', text: 'Alle vuorokauden' },
          { value: 'days', text: '1–3 päivää' },
          { value: 'week', text: '4–7 päivää' },
          { value: 'longer', text: 'Yli viikon', hint: 'Myös jos kipu tulee ja menee.' },
        ]}
      />
      <Actions>
        <Button>Jatka</Button>
        <Button kind="quiet" name="later" value="1">
          Tallenna ja jatka myöhemmin
        </Button>
      </Actions>
    </Form>
  </ResidentPage>
);

const problems = [
  { field: 'born', text: 'Päivää ei ole olemassa. Tarkista kuukausi.' },
  { field: 'how', text: 'Valitse, miten otamme yhteyttä' },
  { field: 'reason', text: 'Kerro lyhyesti, miksi otat yhteyttä' },
];
const wrong = (field: string) => problems.find((p) => p.field === field)?.text;

/** Every kind of question, some of them answered wrongly. */
export const Mistakes = ({ visit }: { visit: ShellVisit }) => (
  <ResidentPage
    visit={visit}
    title="Yhteydenotto"
    problem
    narrow
    breadcrumbs={[{ text: 'Etusivu', href: '/fi/' }, { text: 'Palvelut', href: '/fi/services' }, { text: 'Yhteydenotto' }]}
  >
    <ErrorSummary problems={problems} />
    <h1>Yhteydenotto</h1>
    <p className="lead">Hoitaja vastaa seuraavaan arkipäivään mennessä.</p>
    <Notice kind="info">
      <p>Älä kirjoita tähän kiireellistä asiaa.</p>
    </Notice>
    <Form>
      <TextInput name="name" label="Nimi" value="Aino Esimerkki" autoComplete="name" />
      <TextInput name="phone" label="Puhelinnumero" hint="Esimerkiksi 040 123 4567" type="tel" width="medium" autoComplete="tel" />
      <DateInput name="born" label="Syntymäaika" value={{ day: '31', month: '2', year: '1985' }} error={wrong('born')} birthday />
      <Radios
        name="how"
        label="Miten otamme yhteyttä?"
        error={wrong('how')}
        inline
        choices={[
          { value: 'call', text: 'Soitto' },
          { value: 'message', text: 'Viesti' },
          { value: 'video', text: 'Video' },
        ]}
      />
      <Checkboxes
        name="symptoms"
        label="Mitä oireita sinulla on?"
        hint="Voit valita useita."
        optional
        values={['fever']}
        choices={[
          { value: 'fever', text: 'Kuume', hint: 'yli 38 astetta' },
          { value: 'cough', text: 'Yskä' },
          { value: 'rash', text: 'Ihottuma' },
        ]}
      />
      <Select
        name="municipality"
        label="Kotikunta"
        value="638"
        choices={visit.county.municipalities.map((m) => ({ value: m.code, text: m.name.fi }))}
      />
      <TextArea name="reason" label="Asiasi" hint="Kerro omin sanoin." max={500} error={wrong('reason')} value="" />
      <NpsScale name="nps" label="Kuinka todennäköisesti suosittelisit palvelua?" optional value="9" />
      <Actions>
        <Button>Lähetä</Button>
        <Button kind="secondary" name="draft" value="1">
          Tallenna luonnos
        </Button>
        <Button kind="danger" name="remove" value="1">
          Poista
        </Button>
      </Actions>
    </Form>
  </ResidentPage>
);
