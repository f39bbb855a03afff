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

const FEVERISH = { question: 'fever', has: ['yes', 'feels'] };
const GUIDELINE = ['kh-nielu'];
/** The questions whose answers make the score. */
const CENTOR_SIGNS = ['fever', 'cough', 'nodes', 'tonsils'];

const worse = [
  w(
    'Lähde päivystykseen, jos et saa suuta auki, et pysty juomaan, toinen puoli nielusta kipeytyy kovasti tai kaula turpoaa. Soita ensin 116117.',
    'Åk till jouren om du inte kan öppna munnen, inte kan dricka, får svår smärta på ena sidan av svalget eller halsen svullnar. Ring först 116117.',
    'Go to urgent care if you cannot open your mouth, cannot drink, one side of the throat becomes very painful or the neck swells. Call 116117 first.',
  ),
  WORSE_112,
];
const soothe = w(
  'Juo viileää tai lämmintä sen mukaan, mikä tuntuu hyvältä. Lepää.',
  'Drick kallt eller varmt, det som känns bra. Vila.',
  'Drink something cool or warm, whichever feels good. Rest.',
);

/** Sample rules for sore throat. Source of the limits: Käypä hoito Nielutulehdus (11.6.2020), Centor score. Order: most serious first. */
export const soreThroatDecision: Decision = {
  format: 1,
  author: AUTHOR,
  reviewed: REVIEWED,
  sample: true,
  sources: [
    {
      key: 'kh-nielu',
      name: w(
        'Käypä hoito -suositus: Nielutulehdus',
        'God medicinsk praxis: Svalginfektion (på finska)',
        'Current Care Guideline: Sore throat (in Finnish)',
      ),
      section: w(
        'Keskeinen sanoma; Diagnoosi; Mikrobiologinen diagnostiikka (Centor-pisteet)',
        'Centralt budskap; diagnos; Centor-poäng',
        'Key message; diagnosis; Centor score',
      ),
      url: 'https://www.kaypahoito.fi/hoi38020',
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
          'Nielusi pitää tutkia heti. Älä odota aamuun.',
          'Ditt svalg ska undersökas genast. Vänta inte till morgonen.',
          'Your throat must be examined right away. Do not wait until morning.',
        ),
      ],
      GUIDELINE,
    ),
    'contact-today': {
      urgency: 'today',
      says: w('Ota yhteyttä tänään.', 'Ta kontakt i dag.', 'Get in touch today.'),
      instructions: [CONTACT_TODAY, soothe, PAINKILLER],
      ifWorse: worse,
      sources: [...GUIDELINE, '116117'],
    },
    'nurse-remote': {
      urgency: 'book',
      booking: NURSE_REMOTE,
      says: w('Varaa aika sairaanhoitajan etävastaanotolle.', 'Boka tid till sjukskötarens distansmottagning.', "Book a nurse's remote visit."),
      instructions: [
        w(
          'Sairaanhoitaja käy vastauksesi läpi ja arvioi, tarvitaanko nielunäyte.',
          'Sjukskötaren går igenom dina svar och bedömer om det behövs ett svalgprov.',
          'The nurse goes through your answers and decides whether a throat sample is needed.',
        ),
        soothe,
        PAINKILLER,
      ],
      ifWorse: worse,
      sources: GUIDELINE,
    },
    home: {
      urgency: 'selfcare',
      says: w('Voit hoitaa kurkkukipua kotona.', 'Du kan sköta halsen hemma.', 'You can care for your throat at home.'),
      instructions: [
        w(
          'Kurkkukivun aiheuttaa useimmiten virus. Se paranee itsestään, tavallisesti viikossa. Antibiootti ei auta.',
          'Ont i halsen beror oftast på ett virus. Det går över av sig självt, vanligen inom en vecka. Antibiotika hjälper inte.',
          'A sore throat is mostly caused by a virus. It heals by itself, usually in a week. Antibiotics do not help.',
        ),
        soothe,
        PAINKILLER,
        w(
          'Tee arvio uudestaan, jos kuume nousee tai jatkuu yli 3 päivää tai kurkku on kipeä yli 2 viikkoa.',
          'Gör bedömningen på nytt om febern stiger eller varar över 3 dagar, eller om du har ont i halsen över 2 veckor.',
          'Do the assessment again if the fever rises or lasts over 3 days, or the throat is sore for over 2 weeks.',
        ),
      ],
      ifWorse: worse,
      sources: GUIDELINE,
    },
  },
  rules: [
    {
      id: 'danger-now',
      when: { question: 'now', has: ['breathing', 'drooling', 'swelling', 'confused'] },
      leads: 'call-112',
      because: w(
        'Sinulla on oire, joka voi olla hengenvaarallinen.',
        'Du har ett symtom som kan vara livshotande.',
        'You have a symptom that may be life-threatening.',
      ),
      sources: ['112', ...GUIDELINE],
    },
    {
      id: 'serious-sign',
      when: { question: 'serious', has: ['jaw', 'voice', 'one-side', 'neck', 'drinking'] },
      leads: 'urgent-care',
      because: w(
        'Sinulla on oire, joka voi johtua nielun märkäpesäkkeestä tai muusta vaikeasta tulehduksesta.',
        'Du har ett symtom som kan bero på en varböld i svalget eller en annan svår infektion.',
        'You have a symptom that may come from an abscess in the throat or another severe infection.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'weak-immunity-with-fever',
      when: { all: [FEVERISH, { question: 'risk', has: ['immune', 'white-cells'] }] },
      leads: 'urgent-care',
      because: w(
        'Sinulla on kuumetta ja sairaus tai lääke, joka heikentää vastustuskykyä.',
        'Du har feber och en sjukdom eller medicin som försvagar immunförsvaret.',
        'You have a fever and an illness or medicine that weakens the immune system.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'baby-with-fever',
      when: { all: [{ question: 'age', atMost: 0 }, FEVERISH] },
      leads: 'urgent-care',
      because: w('Alle 1-vuotiaalla on kuumetta.', 'Ett barn under 1 år har feber.', 'A child under 1 year has a fever.'),
      sources: ['116117'],
    },
    {
      id: 'small-child',
      when: { question: 'age', atMost: 2 },
      leads: 'contact-today',
      because: w('Kyse on alle 3-vuotiaasta lapsesta.', 'Det gäller ett barn under 3 år.', 'The person is a child under 3.'),
      sources: GUIDELINE,
    },
    {
      id: 'very-ill',
      when: { question: 'state', has: ['ill'] },
      leads: 'contact-today',
      because: w('Vointisi on hyvin sairas.', 'Du känner dig mycket sjuk.', 'You feel very ill.'),
      sources: GUIDELINE,
    },
    {
      id: 'high-fever',
      when: { question: 'degrees', atLeast: 40 },
      leads: 'contact-today',
      because: w('Lämpö on ollut 40 °C tai enemmän.', 'Temperaturen har varit 40 °C eller mer.', 'The temperature has been 40 °C or more.'),
      sources: GUIDELINE,
    },
    {
      id: 'long-fever',
      when: { question: 'fever-days', atLeast: 4 },
      leads: 'contact-today',
      because: w('Kuume on kestänyt yli 3 päivää.', 'Febern har varat över 3 dagar.', 'The fever has lasted more than 3 days.'),
      sources: GUIDELINE,
    },
    {
      id: 'rash',
      when: { question: 'rash', is: true },
      leads: 'contact-today',
      because: w(
        'Kurkkukivun kanssa on tullut ihottumaa.',
        'Du har fått utslag samtidigt som du har ont i halsen.',
        'A rash has come with the sore throat.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'risk',
      when: { question: 'risk', has: ['immune', 'white-cells', 'rheumatic'] },
      leads: 'contact-today',
      because: w(
        'Sinulla on sairaus tai lääke, jonka vuoksi nielu tutkitaan herkemmin.',
        'Du har en sjukdom eller medicin som gör att svalget undersöks lättare.',
        'You have an illness or medicine because of which the throat is examined more readily.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'centor-three',
      when: { question: 'centor', atLeast: 3 },
      leads: 'nurse-remote',
      about: CENTOR_SIGNS,
      because: w(
        'Vähintään kolme neljästä merkistä sopii bakteerin aiheuttamaan nielutulehdukseen, joten nielunäyte voi olla tarpeen.',
        'Minst tre av fyra tecken stämmer med en svalginfektion av bakterier, så ett svalgprov kan behövas.',
        'At least three of four signs fit a throat infection caused by bacteria, so a throat sample may be needed.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'strep-near',
      when: {
        all: [
          { question: 'contact', is: true },
          { question: 'centor', atLeast: 1 },
        ],
      },
      leads: 'nurse-remote',
      about: ['contact', ...CENTOR_SIGNS],
      because: w('Lähipiirissäsi on todettu angiina.', 'Någon i din närkrets har halsfluss.', 'Someone close to you has strep throat.'),
      sources: GUIDELINE,
    },
    {
      id: 'long',
      when: { question: 'duration', has: ['long'] },
      leads: 'nurse-remote',
      because: w('Kurkku on ollut kipeä yli 2 viikkoa.', 'Du har haft ont i halsen över 2 veckor.', 'The throat has been sore for over 2 weeks.'),
      sources: GUIDELINE,
    },
    {
      id: 'often',
      when: { question: 'often', has: ['many'] },
      leads: 'nurse-remote',
      because: w(
        'Sinulla on ollut useita angiinoja vuoden aikana.',
        'Du har haft halsfluss flera gånger under året.',
        'You have had strep throat several times in a year.',
      ),
      sources: GUIDELINE,
    },
    {
      id: 'mild',
      when: { question: 'centor', atMost: 2 },
      leads: 'home',
      about: CENTOR_SIGNS,
      because: w(
        'Enintään kaksi neljästä merkistä sopii bakteerin aiheuttamaan nielutulehdukseen. Oireesi sopivat paremmin viruksen aiheuttamaan.',
        'Högst två av fyra tecken stämmer med en svalginfektion av bakterier. Dina symtom passar bättre med ett virus.',
        'At most two of four signs fit a throat infection caused by bacteria. Your symptoms fit a virus better.',
      ),
      sources: GUIDELINE,
    },
  ],
  otherwise: { leads: 'contact-today', because: PERSON_DECIDES },
};
