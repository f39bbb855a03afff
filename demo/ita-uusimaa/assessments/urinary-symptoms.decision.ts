import type { Decision } from '../../../src/engines/questionnaire/index.ts';
import {
  AUTHOR,
  call112,
  CONTACT_TODAY,
  EMERGENCY_SOURCE,
  HELPLINE_SOURCE,
  NURSE_REMOTE,
  PAINKILLER,
  PERSON_DECIDES,
  REVIEWED,
  urgentCare,
  w,
  WORSE_112,
} from './common.ts';

const FEVERISH = { question: 'fever', has: ['high', 'feels'] };
const NO_FEVER = { question: 'fever', has: ['no', 'mild'] };
const PREGNANT = { question: 'pregnant', has: ['yes', 'maybe'] };
const TYPICAL = { question: 'symptoms', has: ['burning', 'often', 'urge'] };
const GUIDELINE = ['kh-vti'];

const worse = [
  w(
    'Lähde päivystykseen, jos sinulle nousee kuume, kylkeen tai selkään tulee kipua tai alat oksennella. Soita ensin 116117.',
    'Åk till jouren om du får feber, ont i sidan eller ryggen eller börjar kräkas. Ring först 116117.',
    'Go to urgent care if you get a fever, pain in the side or back, or start vomiting. Call 116117 first.',
  ),
  WORSE_112,
];
const drink = w('Juo tavalliseen tapaan janon mukaan.', 'Drick som vanligt, efter törst.', 'Drink normally, as you feel thirsty.');
const sample = w(
  'Sinulta tarvitaan luultavasti virtsanäyte. Ammattilainen kertoo, miten se otetaan.',
  'Du behöver troligen lämna urinprov. En yrkesperson berättar hur det tas.',
  'A urine sample is probably needed. A professional tells you how to give it.',
);

/** Sample rules for urinary symptoms. Source of the limits: Käypä hoito Virtsatieinfektiot (20.12.2023). Order: most serious first. */
export const urinaryDecision: Decision = {
  format: 1,
  author: AUTHOR,
  reviewed: REVIEWED,
  sample: true,
  sources: [
    {
      key: 'kh-vti',
      name: w(
        'Käypä hoito -suositus: Virtsatieinfektiot',
        'God medicinsk praxis: Urinvägsinfektioner (på finska)',
        'Current Care Guideline: Urinary tract infections (in Finnish)',
      ),
      section: w(
        'Keskeinen sanoma; Virtsatieinfektiot aikuisilla; lapset; raskaana olevat',
        'Centralt budskap; vuxna; barn; gravida',
        'Key message; adults; children; pregnancy',
      ),
      url: 'https://www.kaypahoito.fi/hoi10050',
      reviewed: REVIEWED,
    },
    {
      key: 'tk-vti',
      name: w(
        'Terveyskirjasto: Virtsatietulehdus',
        'Terveyskirjasto: Urinvägsinfektion (på finska)',
        'Terveyskirjasto health library: Urinary tract infection (in Finnish)',
      ),
      url: 'https://www.terveyskirjasto.fi/khp00038',
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
          'Oireesi pitää tutkia heti. Älä odota aamuun.',
          'Dina symtom ska undersökas genast. Vänta inte till morgonen.',
          'Your symptoms must be examined right away. Do not wait until morning.',
        ),
      ],
      GUIDELINE,
    ),
    'contact-today': {
      urgency: 'today',
      says: w('Ota yhteyttä tänään.', 'Ta kontakt i dag.', 'Get in touch today.'),
      instructions: [CONTACT_TODAY, sample, drink],
      ifWorse: worse,
      sources: [...GUIDELINE, '116117'],
    },
    'nurse-remote': {
      urgency: 'book',
      booking: NURSE_REMOTE,
      says: w('Varaa aika sairaanhoitajan etävastaanotolle.', 'Boka tid till sjukskötarens distansmottagning.', "Book a nurse's remote visit."),
      instructions: [
        w(
          'Sairaanhoitaja käy vastauksesi läpi ja sopii kanssasi hoidosta. Vastaukset siirtyvät hänelle, kun varaat ajan.',
          'Sjukskötaren går igenom dina svar och kommer överens med dig om vården. Svaren följer med när du bokar tid.',
          'The nurse goes through your answers and agrees on the care with you. Your answers go to the nurse when you book.',
        ),
        drink,
        PAINKILLER,
      ],
      ifWorse: worse,
      sources: [...GUIDELINE, 'tk-vti'],
    },
    home: {
      urgency: 'selfcare',
      says: w('Voit seurata tilannetta kotona.', 'Du kan följa läget hemma.', 'You can follow the situation at home.'),
      instructions: [
        w(
          'Pelkkä samea tai voimakkaan hajuinen virtsa ei yleensä tarvitse hoitoa.',
          'Enbart grumlig eller starkt luktande urin behöver oftast ingen vård.',
          'Cloudy or strong-smelling urine alone does not usually need care.',
        ),
        drink,
        w(
          'Tee arvio uudestaan, jos virtsatessa alkaa kirvellä tai vaiva jatkuu yli viikon.',
          'Gör bedömningen på nytt om det börjar svida när du kissar eller besvären pågår över en vecka.',
          'Do the assessment again if passing urine starts to burn or the symptoms last more than a week.',
        ),
      ],
      ifWorse: worse,
      sources: [...GUIDELINE, 'tk-vti'],
    },
  },
  rules: [
    {
      id: 'danger-now',
      when: { question: 'now', has: ['confused', 'breathing', 'collapse', 'tearing'] },
      leads: 'call-112',
      because: w(
        'Sinulla on oire, joka voi olla hengenvaarallinen.',
        'Du har ett symtom som kan vara livshotande.',
        'You have a symptom that may be life-threatening.',
      ),
      sources: ['112'],
    },
    {
      id: 'serious-sign',
      when: { question: 'serious', has: ['retention', 'chills', 'testicle', 'clots'] },
      leads: 'urgent-care',
      because: w(
        'Sinulla on oire, joka pitää hoitaa heti.',
        'Du har ett symtom som ska vårdas genast.',
        'You have a symptom that needs care at once.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'fever-and-flank',
      when: { all: [FEVERISH, { question: 'flank', is: true }] },
      leads: 'urgent-care',
      because: w(
        'Sinulla on kuumetta sekä kipua kyljessä tai selässä. Tulehdus voi olla munuaisissa.',
        'Du har feber och ont i sidan eller ryggen. Infektionen kan sitta i njurarna.',
        'You have a fever and pain in the side or back. The infection may be in the kidneys.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'vomiting',
      when: { question: 'vomiting', is: true },
      leads: 'urgent-care',
      because: w(
        'Et pysty oksentelun vuoksi juomaan tai ottamaan lääkkeitä.',
        'Du kan inte dricka eller ta medicin eftersom du kräks.',
        'You cannot drink or take medicines because of vomiting.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'fever-and-pregnancy',
      when: { all: [FEVERISH, PREGNANT] },
      leads: 'urgent-care',
      because: w(
        'Sinulla on kuumetta ja olet tai voit olla raskaana.',
        'Du har feber och är eller kan vara gravid.',
        'You have a fever and are or may be pregnant.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'small-child-with-fever',
      when: { all: [{ question: 'age', atMost: 2 }, FEVERISH] },
      leads: 'urgent-care',
      because: w(
        'Pienellä lapsella on kuumetta ja virtsavaivoja.',
        'Ett litet barn har feber och urinbesvär.',
        'A small child has a fever and urinary symptoms.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'fever-and-illness',
      when: { all: [FEVERISH, { question: 'illness', has: ['kidney', 'diabetes', 'immune', 'catheter', 'operation'] }] },
      leads: 'urgent-care',
      because: w(
        'Sinulla on kuumetta ja sairaus tai hoito, joka lisää vaikean tulehduksen vaaraa.',
        'Du har feber och en sjukdom eller vård som ökar risken för en svår infektion.',
        'You have a fever and an illness or treatment that raises the risk of a severe infection.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'fever',
      when: FEVERISH,
      leads: 'contact-today',
      because: w('Sinulla on kuumetta.', 'Du har feber.', 'You have a fever.'),
      sources: GUIDELINE,
    },
    {
      id: 'flank',
      when: { question: 'flank', is: true },
      leads: 'contact-today',
      because: w('Sinulla on kipua kyljessä tai selässä.', 'Du har ont i sidan eller ryggen.', 'You have pain in the side or back.'),
      sources: GUIDELINE,
    },
    {
      id: 'pregnancy',
      when: PREGNANT,
      leads: 'contact-today',
      because: w(
        'Olet tai voit olla raskaana. Silloin virtsanäyte tutkitaan aina.',
        'Du är eller kan vara gravid. Då undersöks alltid ett urinprov.',
        'You are or may be pregnant. A urine sample is then always examined.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'child',
      when: { question: 'age', atMost: 17 },
      leads: 'contact-today',
      because: w('Kyse on alle 18-vuotiaasta.', 'Det gäller en person under 18 år.', 'The person is under 18.'),
      sources: GUIDELINE,
    },
    {
      id: 'man',
      when: { question: 'sex', has: ['male'] },
      leads: 'contact-today',
      because: w(
        'Miehen virtsavaivojen syy tutkitaan aina.',
        'Orsaken till en mans urinbesvär undersöks alltid.',
        "The cause of a man's urinary symptoms is always examined.",
      ),
      sources: GUIDELINE,
    },
    {
      id: 'sex-unsaid',
      when: { question: 'sex', has: ['unsaid'] },
      leads: 'contact-today',
      because: PERSON_DECIDES,
      sources: GUIDELINE,
    },
    {
      id: 'older',
      when: {
        all: [
          { question: 'age', atLeast: 66 },
          { question: 'symptoms', has: ['burning', 'often', 'urge', 'belly', 'blood'] },
        ],
      },
      leads: 'contact-today',
      because: w(
        'Olet yli 65-vuotias ja sinulla on virtsavaivoja.',
        'Du är över 65 år och har urinbesvär.',
        'You are over 65 and have urinary symptoms.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'illness',
      when: { question: 'illness', has: ['kidney', 'diabetes', 'immune', 'catheter', 'operation'] },
      leads: 'contact-today',
      because: w(
        'Sinulla on sairaus tai hoito, joka vaikuttaa virtsavaivojen hoitoon.',
        'Du har en sjukdom eller vård som påverkar vården av urinbesvär.',
        'You have an illness or treatment that affects the care of urinary symptoms.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'came-back',
      when: { question: 'earlier', has: ['recent'] },
      leads: 'contact-today',
      because: w('Vaiva on uusiutunut kuukauden sisällä.', 'Besvären har kommit tillbaka inom en månad.', 'The symptoms came back within a month.'),
      sources: GUIDELINE,
    },
    {
      id: 'blood-alone',
      when: { all: [{ question: 'symptoms', has: ['blood'] }, { not: { question: 'symptoms', has: ['burning'] } }] },
      leads: 'contact-today',
      because: w(
        'Virtsassa on verta ilman kirvelyä.',
        'Det finns blod i urinen utan att det svider.',
        'There is blood in the urine without burning.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'typical',
      when: {
        all: [
          TYPICAL,
          NO_FEVER,
          { question: 'sex', has: ['female'] },
          { question: 'age', atLeast: 18, atMost: 65 },
          { not: PREGNANT },
          { question: 'flank', is: false },
        ],
      },
      leads: 'nurse-remote',
      because: w(
        'Oireesi sopivat tavalliseen virtsarakon vaivaan: olet 18–65-vuotias nainen, et ole raskaana, eikä sinulla ole kuumetta tai kylkikipua.',
        'Dina symtom passar ett vanligt besvär i urinblåsan: du är en kvinna på 18–65 år, inte gravid, och har varken feber eller ont i sidan.',
        'Your symptoms fit a common bladder complaint: you are a woman aged 18–65, not pregnant, with no fever or pain in the side.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'discharge',
      when: { question: 'discharge', is: true },
      leads: 'nurse-remote',
      because: w(
        'Vaivan syy voi olla muualla kuin virtsarakossa.',
        'Orsaken kan finnas någon annanstans än i urinblåsan.',
        'The cause may be elsewhere than in the bladder.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'belly',
      when: { question: 'symptoms', has: ['belly'] },
      leads: 'nurse-remote',
      because: w(
        'Alavatsakivun syy on hyvä selvittää.',
        'Det är bra att ta reda på varför det gör ont i magen.',
        'It is good to find out why the lower belly hurts.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'long-or-often',
      when: {
        any: [
          { question: 'duration', has: ['long'] },
          { question: 'earlier', has: ['many'] },
        ],
      },
      leads: 'nurse-remote',
      because: w(
        'Vaiva on pitkittynyt tai toistunut usein.',
        'Besvären är långvariga eller har återkommit ofta.',
        'The symptoms have lasted long or come back often.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'mild',
      when: {
        all: [
          { not: { question: 'symptoms', has: ['burning', 'often', 'urge', 'belly', 'blood'] } },
          NO_FEVER,
          { question: 'flank', is: false },
          { question: 'discharge', is: false },
        ],
      },
      leads: 'home',
      because: w('Sinulla ei ole kuumetta, kipua eikä kirvelyä.', 'Du har ingen feber, smärta eller sveda.', 'You have no fever, pain or burning.'),
      sources: GUIDELINE,
    },
  ],
  otherwise: { leads: 'contact-today', because: PERSON_DECIDES },
};
