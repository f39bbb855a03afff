import { write } from '../../../src/engines/questionnaire/index.ts';
import { address, CHILD_HELP, NONE, VERSION, w } from './common.ts';

const { choice, choices, compared, form, is, number, yesNo } = write;
const ALL_THAT_APPLY = w('Valitse kaikki, jotka sopivat.', 'Välj alla som stämmer.', 'Choose all that apply.');

/** Sample: low back pain. Questions only; the rules are in low-back-pain.decision.ts. */
export const lowBackPain = form(
  {
    id: 'low-back-pain',
    url: address('low-back-pain'),
    version: VERSION,
    title: w('Alaselkäkivun oirearvio', 'Symtombedömning: ont i ländryggen', 'Low back pain assessment'),
    description: w(
      'Kun alaselkä on kipeä tai kipu säteilee pakaraan tai jalkaan.',
      'När du har ont i ländryggen eller smärtan strålar ut i skinkan eller benet.',
      'When your low back hurts, or the pain goes to the buttock or leg.',
    ),
    purpose: w(
      'Sopii 16 vuotta täyttäneille. Voit vastata myös läheisen puolesta.',
      'Passar personer som fyllt 16 år. Du kan också svara för en närstående.',
      'For people aged 16 or over. You can also answer for someone close to you.',
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
          code: 'accident',
          ...w(
            'Kipu alkoi juuri kovassa tapaturmassa, esimerkiksi liikenteessä tai pudotessa korkealta',
            'Smärtan började nyss i en svår olycka, till exempel i trafiken eller vid ett fall från hög höjd',
            'The pain just began in a serious accident, for example in traffic or a fall from a height',
          ),
        },
        {
          code: 'tearing',
          ...w(
            'Äkillinen repivä kipu selässä, vatsassa tai rinnassa',
            'Plötslig, slitande smärta i ryggen, magen eller bröstet',
            'Sudden tearing pain in the back, belly or chest',
          ),
        },
        {
          code: 'legs',
          ...w(
            'Molemmat jalat eivät liiku tai niissä ei ole tuntoa',
            'Båda benen rör sig inte eller saknar känsel',
            'Both legs do not move or have no feeling',
          ),
        },
        { code: 'breathing', ...w('Rintakipua tai hengenahdistusta', 'Bröstsmärta eller andnöd', 'Chest pain or shortness of breath') },
        {
          code: 'immobile',
          ...w(
            'En pysty liikkumaan kivun vuoksi edes autettuna',
            'Jag kan inte röra mig på grund av smärtan, inte ens med hjälp',
            'The pain stops me from moving even with help',
          ),
        },
        NONE,
      ],
      { help: ALL_THAT_APPLY },
    ),
    choices(
      'nerves',
      w(
        'Onko selkäkivun kanssa tullut jokin näistä?',
        'Har något av detta kommit samtidigt med ryggsmärtan?',
        'Has any of these come with the back pain?',
      ),
      [
        {
          code: 'urine',
          ...w(
            'Virtsaaminen ei onnistu tai tarvetta ei tunne',
            'Jag kan inte kissa eller känner inte behovet',
            'I cannot pass urine, or do not feel the need',
          ),
        },
        {
          code: 'incontinence',
          ...w('En pysty pidättämään ulostetta tai virtsaa', 'Jag kan inte hålla avföring eller urin', 'I cannot hold my stool or urine'),
        },
        {
          code: 'saddle',
          ...w(
            'Tunto on heikentynyt sukupuolielinten, peräaukon tai sisäreisien alueella',
            'Känseln är nedsatt kring könsorganen, ändtarmen eller insidan av låren',
            'Less feeling around the genitals, the anus or the inner thighs',
          ),
        },
        {
          code: 'weak-leg',
          ...w(
            'Jalan voima on nopeasti heikentynyt, esimerkiksi jalkaterä ei nouse',
            'Kraften i benet har snabbt minskat, till exempel lyfter inte foten',
            'A leg has quickly become weak, for example the foot does not lift',
          ),
        },
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
    choice('duration', w('Kuinka kauan selkä on ollut kipeä?', 'Hur länge har du haft ont i ryggen?', 'How long has your back hurt?'), [
      { code: 'new', ...w('Alle 2 viikkoa', 'Mindre än 2 veckor', 'Less than 2 weeks') },
      { code: 'weeks', ...w('2–6 viikkoa', '2–6 veckor', '2–6 weeks') },
      { code: 'long', ...w('Yli 6 viikkoa', 'Över 6 veckor', 'More than 6 weeks') },
    ]),
    choice('injury', w('Alkoiko kipu tapaturmasta?', 'Började smärtan i en olycka?', 'Did the pain begin with an injury?'), [
      {
        code: 'no',
        ...w(
          'Ei, tai kipu alkoi nostosta tai kumartumisesta',
          'Nej, eller smärtan började när jag lyfte eller böjde mig',
          'No, or it began with lifting or bending',
        ),
      },
      { code: 'fall', ...w('Kyllä, kaaduin tai iskin selkäni', 'Ja, jag föll eller slog ryggen', 'Yes, I fell or hit my back') },
      {
        code: 'hard',
        ...w(
          'Kyllä, kovassa tapaturmassa viime päivinä',
          'Ja, i en svår olycka under de senaste dagarna',
          'Yes, in a serious accident in the past days',
        ),
      },
    ]),
    yesNo('fever', w('Onko sinulla kuumetta tai vilunväristyksiä?', 'Har du feber eller frossa?', 'Do you have a fever or shivering?')),
    yesNo(
      'belly',
      w(
        'Onko sinulla myös vatsakipua tai virtsavaivoja?',
        'Har du också ont i magen eller besvär med att kissa?',
        'Do you also have belly pain or urinary symptoms?',
      ),
      {
        help: w(
          'Esimerkiksi kirvelyä tai verta virtsassa.',
          'Till exempel sveda eller blod i urinen.',
          'For example burning, or blood in the urine.',
        ),
      },
    ),
    choices(
      'background',
      w(
        'Sopiiko jokin näistä taustatiedoista sinuun?',
        'Stämmer någon av dessa bakgrundsuppgifter in på dig?',
        'Do any of these background facts apply to you?',
      ),
      [
        { code: 'cancer', ...w('Minulla on tai on ollut syöpä', 'Jag har eller har haft cancer', 'I have or have had cancer') },
        { code: 'weight', ...w('Olen laihtunut ilman syytä', 'Jag har gått ner i vikt utan orsak', 'I have lost weight for no reason') },
        {
          code: 'immune',
          ...w(
            'Sairaus tai lääke, joka heikentää vastustuskykyä',
            'Sjukdom eller medicin som försvagar immunförsvaret',
            'An illness or medicine that weakens the immune system',
          ),
        },
        {
          code: 'bones',
          ...w('Osteoporoosi tai pitkä kortisonihoito', 'Benskörhet eller lång kortisonbehandling', 'Osteoporosis, or long treatment with cortisone'),
        },
        { code: 'injected', ...w('Pistän huumeita', 'Jag injicerar droger', 'I inject drugs') },
        { code: 'pregnant', ...w('Olen raskaana', 'Jag är gravid', 'I am pregnant') },
        NONE,
      ],
      { help: ALL_THAT_APPLY },
    ),
    choice('rest', w('Milloin selkään sattuu?', 'När gör det ont i ryggen?', 'When does your back hurt?'), [
      {
        code: 'moving',
        ...w('Kipu muuttuu asennon ja liikkeen mukaan', 'Smärtan ändras med ställning och rörelse', 'The pain changes with position and movement'),
      },
      {
        code: 'always',
        ...w(
          'Kipu on jatkuva, myös levossa ja öisin, ja pahenee',
          'Smärtan är ständig, också i vila och på natten, och blir värre',
          'The pain is constant, also at rest and at night, and gets worse',
        ),
      },
    ]),
    choice('spreads', w('Säteileekö kipu jalkaan?', 'Strålar smärtan ut i benet?', 'Does the pain go to your leg?'), [
      { code: 'no', ...w('Ei', 'Nej', 'No') },
      { code: 'thigh', ...w('Pakaraan tai reiteen', 'I skinkan eller låret', 'To the buttock or thigh') },
      { code: 'below-knee', ...w('Polven alapuolelle', 'Nedanför knät', 'Below the knee') },
    ]),
    yesNo('numb', w('Onko jalassa puutumista tai pistelyä?', 'Domnar benet eller sticker det i det?', 'Is there numbness or tingling in the leg?'), {
      when: [is('spreads', 'thigh'), is('spreads', 'below-knee')],
      any: true,
    }),
    number(
      'severity',
      w('Kuinka kova kipu on nyt asteikolla 0–10?', 'Hur svår är smärtan nu på skalan 0–10?', 'How bad is the pain now on a scale of 0–10?'),
      {
        min: 0,
        max: 10,
        help: w(
          '0 tarkoittaa, ettei kipua ole. 10 on pahin kipu, jonka voit kuvitella.',
          '0 betyder ingen smärta. 10 är den värsta smärta du kan tänka dig.',
          '0 means no pain. 10 is the worst pain you can imagine.',
        ),
      },
    ),
    choice('coping', w('Miten selviät arjesta?', 'Hur klarar du vardagen?', 'How do you manage everyday life?'), [
      { code: 'well', ...w('Melko hyvin', 'Ganska bra', 'Fairly well') },
      {
        code: 'hard',
        ...w('Työ tai kotiaskareet ovat vaikeita', 'Arbetet eller hushållssysslorna är svåra', 'Work or household tasks are difficult'),
      },
      { code: 'no', ...w('En selviä ilman apua', 'Jag klarar mig inte utan hjälp', 'I do not manage without help') },
    ]),
    yesNo(
      'morning',
      w(
        'Onko selkä aamuisin jäykkä yli puoli tuntia?',
        'Är ryggen stel på morgnarna över en halvtimme?',
        'Is your back stiff in the morning for more than half an hour?',
      ),
      { when: [is('duration', 'long'), compared('age', '<=', 45)] },
    ),
  ],
);
