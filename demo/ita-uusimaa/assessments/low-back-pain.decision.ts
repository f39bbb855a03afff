import type { Decision } from '../../../src/engines/questionnaire/index.ts';
import {
  AUTHOR,
  call112,
  CONTACT_TODAY,
  EMERGENCY_SOURCE,
  HELPLINE_SOURCE,
  PHYSIO_REMOTE,
  PAINKILLER,
  PERSON_DECIDES,
  REVIEWED,
  urgentCare,
  w,
  WORSE_112,
} from './common.ts';

const GUIDELINE = ['kh-selka'];
const FEVER = { question: 'fever', is: true };

const worse = [
  w(
    'Lähde heti päivystykseen, jos virtsaaminen ei onnistu, et pysty pidättämään, tunto heikkenee alapäässä tai jalka menee voimattomaksi. Soita ensin 116117.',
    'Åk genast till jouren om du inte kan kissa, inte kan hålla dig, känseln försvagas i underlivet eller benet blir kraftlöst. Ring först 116117.',
    'Go to urgent care at once if you cannot pass urine, cannot hold it, lose feeling between the legs or a leg becomes weak. Call 116117 first.',
  ),
  w(
    'Ota yhteyttä, jos selkäkivun kanssa nousee kuume tai kipu pahenee koko ajan.',
    'Ta kontakt om du får feber samtidigt med ryggsmärtan eller om smärtan hela tiden blir värre.',
    'Get in touch if you get a fever with the back pain, or the pain keeps getting worse.',
  ),
  WORSE_112,
];
const move = w(
  'Liiku sen verran kuin kipu sallii ja jatka tavallisia askareita. Pitkä vuodelepo hidastaa paranemista.',
  'Rör dig så mycket smärtan tillåter och fortsätt med vardagssysslorna. Lång vila i sängen fördröjer läkningen.',
  'Move as much as the pain allows and go on with everyday tasks. Long bed rest slows recovery.',
);
const change = w(
  'Vaihda asentoa usein. Lämpö tai kylmä voi helpottaa.',
  'Byt ställning ofta. Värme eller kyla kan lindra.',
  'Change position often. Warmth or cold may help.',
);

/** Sample rules for low back pain. Sources of the limits: Käypä hoito Alaselkäkipu (11.3.2025), Terveyskylä Päivystyshelppi. Most serious first. */
export const lowBackDecision: Decision = {
  format: 1,
  author: AUTHOR,
  reviewed: REVIEWED,
  sample: true,
  sources: [
    {
      key: 'kh-selka',
      name: w(
        'Käypä hoito -suositus: Alaselkäkipu',
        'God medicinsk praxis: Ländryggssmärta (på finska)',
        'Current Care Guideline: Low back pain (in Finnish)',
      ),
      section: w(
        'Keskeinen sanoma; vakavaan syyhyn viittaavat oireet; konservatiivinen hoito',
        'Centralt budskap; tecken på allvarlig orsak; konservativ vård',
        'Key message; signs of a serious cause; conservative care',
      ),
      url: 'https://www.kaypahoito.fi/hoi20001',
      reviewed: REVIEWED,
    },
    {
      key: 'tk-selka',
      name: w(
        'Terveyskylä, Päivystyshelppi: Selän kipu ja venähdys',
        'Hälsobyn, Päivystyshelppi: Ryggsmärta (på finska)',
        'Health Village, Päivystyshelppi: Back pain (in Finnish)',
      ),
      section: w('Toimi näin eri tilanteissa', 'Gör så här', 'What to do in different situations'),
      url: 'https://paivystyshelppi.terveyskyla.fi/symptoms/187',
      reviewed: REVIEWED,
    },
    EMERGENCY_SOURCE,
    HELPLINE_SOURCE,
  ],
  advice: {
    'call-112': call112,
    'urgent-care': urgentCare(
      [
        w(
          'Selkäsi pitää tutkia heti. Älä odota aamuun.',
          'Din rygg ska undersökas genast. Vänta inte till morgonen.',
          'Your back must be examined right away. Do not wait until morning.',
        ),
      ],
      GUIDELINE,
    ),
    'contact-today': {
      urgency: 'today',
      says: w('Ota yhteyttä tänään.', 'Ta kontakt i dag.', 'Get in touch today.'),
      instructions: [CONTACT_TODAY, PAINKILLER],
      ifWorse: worse,
      sources: [...GUIDELINE, 'tk-selka', '116117'],
    },
    'physio-remote': {
      urgency: 'book',
      booking: PHYSIO_REMOTE,
      says: w(
        'Varaa aika fysioterapeutin etävastaanotolle.',
        'Boka tid till fysioterapeutens distansmottagning.',
        'Book a remote visit with a physiotherapist.',
      ),
      instructions: [
        w(
          'Fysioterapeutti käy vastauksesi läpi, neuvoo liikkeitä ja ohjaa tarvittaessa lääkärille.',
          'Fysioterapeuten går igenom dina svar, ger råd om rörelser och hänvisar vid behov till läkare.',
          'The physiotherapist goes through your answers, advises on movements and refers you to a doctor when needed.',
        ),
        move,
        change,
        PAINKILLER,
      ],
      ifWorse: worse,
      sources: GUIDELINE,
    },
    home: {
      urgency: 'selfcare',
      says: w('Voit hoitaa selkäkipua kotona.', 'Du kan sköta ryggsmärtan hemma.', 'You can care for your back at home.'),
      instructions: [
        w(
          'Tavallinen selkäkipu helpottaa useimmiten muutamassa viikossa.',
          'Vanlig ryggsmärta lättar oftast inom några veckor.',
          'Ordinary back pain mostly eases in a few weeks.',
        ),
        move,
        change,
        PAINKILLER,
        w(
          'Tee arvio uudestaan, jos kipu ei helpota kahdessa viikossa.',
          'Gör bedömningen på nytt om smärtan inte lättar inom två veckor.',
          'Do the assessment again if the pain does not ease in two weeks.',
        ),
      ],
      ifWorse: worse,
      sources: [...GUIDELINE, 'tk-selka'],
    },
  },
  rules: [
    {
      id: 'danger-now',
      when: { question: 'now', has: ['accident', 'tearing', 'legs', 'breathing', 'immobile'] },
      leads: 'call-112',
      because: w(
        'Sinulla on oire, joka voi olla hengenvaarallinen.',
        'Du har ett symtom som kan vara livshotande.',
        'You have a symptom that may be life-threatening.',
      ),
      sources: ['112', 'tk-selka'],
    },
    {
      id: 'nerves',
      when: { question: 'nerves', has: ['urine', 'incontinence', 'saddle', 'weak-leg'] },
      leads: 'urgent-care',
      because: w(
        'Sinulla on oire, joka voi johtua selän hermojen puristuksesta. Se pitää hoitaa nopeasti.',
        'Du har ett symtom som kan bero på att nerver i ryggen är i kläm. Det ska vårdas snabbt.',
        'You have a symptom that may come from pressure on the nerves of the back. It needs quick care.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'hard-injury',
      when: { question: 'injury', has: ['hard'] },
      leads: 'urgent-care',
      because: w('Kipu alkoi kovasta tapaturmasta.', 'Smärtan började i en svår olycka.', 'The pain began in a serious accident.'),
      sources: [...GUIDELINE, 'tk-selka'],
    },
    {
      id: 'fever-and-risk',
      when: { all: [FEVER, { question: 'background', has: ['immune', 'injected', 'cancer'] }] },
      leads: 'urgent-care',
      because: w(
        'Sinulla on kuumetta ja tausta, joka lisää vaikean tulehduksen vaaraa.',
        'Du har feber och en bakgrund som ökar risken för en svår infektion.',
        'You have a fever and a background that raises the risk of a severe infection.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'fever',
      when: FEVER,
      leads: 'contact-today',
      because: w(
        'Sinulla on selkäkivun kanssa kuumetta tai vilunväristyksiä.',
        'Du har feber eller frossa samtidigt med ryggsmärtan.',
        'You have a fever or shivering with the back pain.',
      ),
      sources: [...GUIDELINE, 'tk-selka'],
    },
    {
      id: 'belly',
      when: { question: 'belly', is: true },
      leads: 'contact-today',
      because: w(
        'Kivun syy voi olla muualla kuin selässä.',
        'Orsaken till smärtan kan finnas någon annanstans än i ryggen.',
        'The cause of the pain may be elsewhere than in the back.',
      ),
      sources: ['tk-selka'],
    },
    {
      id: 'background',
      when: { question: 'background', has: ['cancer', 'weight', 'immune', 'injected', 'pregnant'] },
      leads: 'contact-today',
      because: w(
        'Taustasi vuoksi kivun syy on hyvä selvittää pian.',
        'På grund av din bakgrund är det bra att snart ta reda på orsaken.',
        'Because of your background it is good to find out the cause soon.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'weak-bones-and-fall',
      when: {
        all: [
          { question: 'injury', has: ['fall'] },
          {
            any: [
              { question: 'background', has: ['bones'] },
              { question: 'age', atLeast: 65 },
            ],
          },
        ],
      },
      leads: 'contact-today',
      because: w(
        'Kaaduit tai iskit selkäsi, ja luusi voivat murtua tavallista helpommin.',
        'Du föll eller slog ryggen, och dina ben kan brytas lättare än vanligt.',
        'You fell or hit your back, and your bones may break more easily than usual.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'young',
      when: { question: 'age', atMost: 15 },
      leads: 'contact-today',
      because: w('Kyse on alle 16-vuotiaasta.', 'Det gäller en person under 16 år.', 'The person is under 16.'),
      sources: GUIDELINE,
    },
    {
      id: 'constant-pain',
      when: { question: 'rest', has: ['always'] },
      leads: 'contact-today',
      because: w(
        'Kipu on jatkuva eikä helpota levossa.',
        'Smärtan är ständig och lättar inte i vila.',
        'The pain is constant and does not ease at rest.',
      ),
      sources: [...GUIDELINE, 'tk-selka'],
    },
    {
      id: 'severe',
      when: {
        any: [
          { question: 'severity', atLeast: 8 },
          { question: 'coping', has: ['no'] },
        ],
      },
      leads: 'contact-today',
      because: w(
        'Kipu on kova tai et selviä kotona ilman apua.',
        'Smärtan är svår eller du klarar dig inte hemma utan hjälp.',
        'The pain is severe, or you do not manage at home without help.',
      ),
      sources: ['tk-selka'],
    },
    {
      id: 'leg-pain',
      when: {
        any: [
          { question: 'spreads', has: ['below-knee'] },
          { question: 'numb', is: true },
        ],
      },
      leads: 'physio-remote',
      because: w(
        'Kipu säteilee polven alapuolelle tai jalassa on puutumista.',
        'Smärtan strålar ut nedanför knät eller benet domnar.',
        'The pain goes below the knee, or there is numbness in the leg.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'lasting',
      when: { question: 'duration', has: ['weeks', 'long'] },
      leads: 'physio-remote',
      because: w('Kipu on kestänyt yli 2 viikkoa.', 'Smärtan har varat över 2 veckor.', 'The pain has lasted over 2 weeks.'),
      sources: GUIDELINE,
    },
    {
      id: 'morning-stiffness',
      when: { question: 'morning', is: true },
      leads: 'physio-remote',
      because: w('Selkä on aamuisin pitkään jäykkä.', 'Ryggen är länge stel på morgnarna.', 'Your back is stiff for long in the morning.'),
      sources: GUIDELINE,
    },
    {
      id: 'fall',
      when: { question: 'injury', has: ['fall'] },
      leads: 'physio-remote',
      because: w('Kipu alkoi kaatumisesta tai iskusta.', 'Smärtan började när du föll eller slog dig.', 'The pain began with a fall or a blow.'),
      sources: [...GUIDELINE, 'tk-selka'],
    },
    {
      id: 'hard-everyday',
      when: { question: 'coping', has: ['hard'] },
      leads: 'physio-remote',
      because: w('Kipu haittaa työtä tai arkea.', 'Smärtan stör arbetet eller vardagen.', 'The pain gets in the way of work or everyday life.'),
      sources: GUIDELINE,
    },
    {
      id: 'ordinary',
      when: {
        all: [
          { question: 'duration', has: ['new'] },
          { question: 'rest', has: ['moving'] },
          { question: 'coping', has: ['well'] },
        ],
      },
      leads: 'home',
      because: w(
        'Kipu on alkanut äskettäin, muuttuu liikkeen mukaan eikä estä arkea. Vastauksissasi ei ole vaaran merkkejä.',
        'Smärtan har börjat nyligen, ändras med rörelse och hindrar inte vardagen. Dina svar innehåller inga varningstecken.',
        'The pain is new, changes with movement and does not stop everyday life. There are no warning signs in your answers.',
      ),
      sources: GUIDELINE,
    },
  ],
  otherwise: { leads: 'contact-today', because: PERSON_DECIDES },
};
