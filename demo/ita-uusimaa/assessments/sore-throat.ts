import { write } from '../../../src/engines/questionnaire/index.ts';
import { address, CHILD_HELP, NONE, unsure, VERSION, w } from './common.ts';

const { choice, choices, compared, form, is, number, score, yesNo } = write;
const ALL_THAT_APPLY = w('Valitse kaikki, jotka sopivat.', 'Välj alla som stämmer.', 'Choose all that apply.');
const YES = w('Kyllä', 'Ja', 'Yes');
const NO = w('Ei', 'Nej', 'No');

/** The four signs of the Centor score; each weighs one point in its answer options. */
const CENTOR = "%resource.item.where(linkId = 'fever' or linkId = 'cough' or linkId = 'nodes' or linkId = 'tonsils').answer";

/** Sample: sore throat. Questions only; the rules are in sore-throat.decision.ts. */
export const soreThroat = form(
  {
    id: 'sore-throat',
    url: address('sore-throat'),
    version: VERSION,
    title: w('Kurkkukivun oirearvio', 'Symtombedömning: ont i halsen', 'Sore throat assessment'),
    description: w(
      'Kun kurkku on kipeä tai nieleminen sattuu.',
      'När du har ont i halsen eller det gör ont att svälja.',
      'When your throat is sore or swallowing hurts.',
    ),
    purpose: w(
      'Sopii yli 1-vuotiaille. Voit vastata myös lapsen tai läheisen puolesta.',
      'Passar personer över 1 år. Du kan också svara för ett barn eller en närstående.',
      'For people over 1 year old. You can also answer for a child or someone close to you.',
    ),
  },
  [
    choices(
      'now',
      w(
        'Onko sinulla juuri nyt jokin näistä hätäoireista?',
        'Har du just nu något av dessa nödsymtom?',
        'Do you have any of these emergency signs right now?',
      ),
      [
        {
          code: 'breathing',
          ...w(
            'Hengittäminen on vaikeaa tai hengitys vinkuu',
            'Det är svårt att andas eller andningen väser',
            'It is hard to breathe, or breathing whistles',
          ),
        },
        {
          code: 'drooling',
          ...w(
            'En pysty nielemään sylkeä, kuola valuu suusta',
            'Jag kan inte svälja saliv, det rinner ur munnen',
            'I cannot swallow saliva, I am drooling',
          ),
        },
        {
          code: 'swelling',
          ...w(
            'Kasvot, kieli tai kurkku turpoavat nopeasti',
            'Ansiktet, tungan eller halsen svullnar snabbt',
            'The face, tongue or throat is swelling fast',
          ),
        },
        {
          code: 'confused',
          ...w('Sekavuutta tai vaikeus pysyä hereillä', 'Förvirring eller svårt att hålla sig vaken', 'Confusion, or trouble staying awake'),
        },
        NONE,
      ],
      { help: ALL_THAT_APPLY },
    ),
    choices(
      'serious',
      w('Onko sinulla jokin näistä vakavista oireista?', 'Har du något av dessa allvarliga symtom?', 'Do you have any of these serious signs?'),
      [
        { code: 'jaw', ...w('En saa suuta kunnolla auki', 'Jag kan inte öppna munnen ordentligt', 'I cannot open my mouth properly') },
        { code: 'voice', ...w('Ääni on muuttunut puuroiseksi', 'Rösten har blivit grötig', 'My voice has become thick and muffled') },
        {
          code: 'one-side',
          ...w('Kova kipu vain toisella puolella nielua', 'Svår smärta bara på ena sidan av svalget', 'Severe pain on one side of the throat only'),
        },
        {
          code: 'neck',
          ...w(
            'Niska on jäykkä tai kaula on selvästi turvonnut',
            'Nacken är stel eller halsen är tydligt svullen',
            'The neck is stiff or clearly swollen',
          ),
        },
        { code: 'drinking', ...w('En pysty juomaan juuri lainkaan', 'Jag kan knappt dricka alls', 'I can hardly drink at all') },
        NONE,
      ],
      { help: ALL_THAT_APPLY },
    ),
    number('age', w('Minkä ikäinen olet?', 'Hur gammal är du?', 'How old are you?'), {
      min: 0,
      max: 120,
      help: CHILD_HELP,
      format: w('Vastaa vuosina, esimerkiksi 42.', 'Svara i år, till exempel 42.', 'Answer in years, for example 42.'),
    }),
    choice('duration', w('Kuinka kauan kurkku on ollut kipeä?', 'Hur länge har du haft ont i halsen?', 'How long has your throat been sore?'), [
      { code: 'days', ...w('Alle 3 päivää', 'Mindre än 3 dagar', 'Less than 3 days') },
      { code: 'week', ...w('3–7 päivää', '3–7 dagar', '3–7 days') },
      { code: 'weeks', ...w('8–14 päivää', '8–14 dagar', '8–14 days') },
      { code: 'long', ...w('Yli 2 viikkoa', 'Över 2 veckor', 'More than 2 weeks') },
    ]),
    choice(
      'fever',
      w(
        'Onko lämpösi ollut yli 38 °C viimeisen vuorokauden aikana?',
        'Har du haft över 38 °C under det senaste dygnet?',
        'Has your temperature been over 38 °C in the past day?',
      ),
      [
        { code: 'yes', weight: 1, ...YES },
        { code: 'no', weight: 0, ...NO },
        {
          code: 'feels',
          weight: 1,
          ...w('En ole mitannut, mutta olo on kuumeinen', 'Jag har inte mätt, men känner mig febrig', 'I have not measured it, but I feel feverish'),
        },
      ],
    ),
    number(
      'degrees',
      w('Kuinka korkea lämpö on ollut korkeimmillaan?', 'Hur hög har temperaturen varit som högst?', 'What is the highest temperature you have had?'),
      {
        decimal: true,
        min: 37,
        max: 43,
        when: [is('fever', 'yes')],
        format: w('Vastaa asteina, esimerkiksi 38,5.', 'Svara i grader, till exempel 38,5.', 'Answer in degrees, for example 38.5.'),
      },
    ),
    number('fever-days', w('Kuinka monta päivää kuume on kestänyt?', 'Hur många dagar har febern varat?', 'How many days has the fever lasted?'), {
      min: 0,
      max: 60,
      when: [is('fever', 'yes'), is('fever', 'feels')],
      any: true,
      format: w('Vastaa päivinä, esimerkiksi 2.', 'Svara i dagar, till exempel 2.', 'Answer in days, for example 2.'),
    }),
    choice('cough', w('Onko sinulla yskää?', 'Har du hosta?', 'Do you have a cough?'), [
      { code: 'yes', weight: 0, ...YES },
      { code: 'no', weight: 1, ...NO },
    ]),
    choice(
      'nodes',
      w(
        'Ovatko leukakulmien alla olevat imusolmukkeet turvonneet ja arat?',
        'Är lymfkörtlarna under käkvinklarna svullna och ömma?',
        'Are the lymph nodes under the corners of your jaw swollen and tender?',
      ),
      [
        { code: 'yes', weight: 1, ...YES },
        { code: 'no', weight: 0, ...NO },
        { ...unsure('unsure'), weight: 0 },
      ],
      {
        help: w(
          'Tunnustele sormilla leuan kulmien alta molemmin puolin.',
          'Känn med fingrarna under käkvinklarna på båda sidorna.',
          'Feel with your fingers under both corners of the jaw.',
        ),
      },
    ),
    choice(
      'tonsils',
      w(
        'Ovatko nielurisat turvonneet tai näkyykö niissä vaaleaa peitettä?',
        'Är halsmandlarna svullna eller syns en ljus beläggning på dem?',
        'Are the tonsils swollen, or is there a pale coating on them?',
      ),
      [
        { code: 'yes', weight: 1, ...YES },
        { code: 'no', weight: 0, ...NO },
        { ...unsure('unsure'), weight: 0 },
        { code: 'removed', weight: 0, ...w('Nielurisat on poistettu', 'Halsmandlarna är borttagna', 'The tonsils have been removed') },
      ],
      {
        help: w(
          'Katso peilistä hyvässä valossa suu auki.',
          'Titta i spegeln i bra ljus med öppen mun.',
          'Look in a mirror in good light with your mouth open.',
        ),
      },
    ),
    yesNo('rash', w('Onko iholle tullut uutta ihottumaa?', 'Har du fått nya utslag på huden?', 'Do you have a new rash on your skin?')),
    choice('state', w('Millainen vointisi on?', 'Hur mår du?', 'How do you feel overall?'), [
      { code: 'good', ...w('Melko hyvä', 'Ganska bra', 'Fairly well') },
      { code: 'tired', ...w('Väsynyt, mutta selviän kotona', 'Trött, men jag klarar mig hemma', 'Tired, but I manage at home') },
      { code: 'ill', ...w('Hyvin sairas', 'Mycket sjuk', 'Very ill') },
    ]),
    choices(
      'risk',
      w(
        'Onko sinulla jokin näistä sairauksista tai lääkkeistä?',
        'Har du någon av dessa sjukdomar eller mediciner?',
        'Do you have any of these illnesses or medicines?',
      ),
      [
        {
          code: 'immune',
          ...w(
            'Sairaus tai lääke, joka heikentää vastustuskykyä (esimerkiksi solunsalpaaja)',
            'Sjukdom eller medicin som försvagar immunförsvaret (till exempel cellgift)',
            'An illness or medicine that weakens the immune system (for example chemotherapy)',
          ),
        },
        {
          code: 'white-cells',
          ...w(
            'Klotsapiini tai kilpirauhasen liikatoiminnan lääke',
            'Klozapin eller medicin mot överaktiv sköldkörtel',
            'Clozapine, or a medicine for an overactive thyroid',
          ),
        },
        { code: 'rheumatic', ...w('Olen sairastanut reumakuumeen', 'Jag har haft reumatisk feber', 'I have had rheumatic fever') },
        NONE,
      ],
      { help: ALL_THAT_APPLY },
    ),
    yesNo(
      'contact',
      w(
        'Onko kotona tai muussa lähipiirissä todettu angiina viimeisen 2 viikon aikana?',
        'Har någon hemma eller i närkretsen fått diagnosen halsfluss under de senaste 2 veckorna?',
        'Has someone at home or close to you been found to have strep throat in the past 2 weeks?',
      ),
    ),
    choice(
      'often',
      w(
        'Kuinka monta angiinaa sinulla on ollut viimeisen vuoden aikana?',
        'Hur många gånger har du haft halsfluss under det senaste året?',
        'How many times have you had strep throat in the past year?',
      ),
      [{ code: 'few', ...w('0–2', '0–2', '0–2') }, { code: 'many', ...w('3 tai enemmän', '3 eller fler', '3 or more') }, unsure('unsure')],
      { when: [compared('age', '>=', 3)] },
    ),
    score(
      'centor',
      w('Nielutulehduksen pisteet (Centor)', 'Poäng för halsinfektion (Centor)', 'Throat infection points (Centor)'),
      `iif(${CENTOR}.count() = 4, ${CENTOR}.weight().sum(), {})`,
    ),
  ],
);
