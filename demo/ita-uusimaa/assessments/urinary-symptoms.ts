import { write } from '../../../src/engines/questionnaire/index.ts';
import { address, CHILD_HELP, NONE, unsure, VERSION, w } from './common.ts';

const { choice, choices, compared, form, is, number, yesNo } = write;

/** Sample: symptoms of the urinary tract. Questions only; the rules are in urinary-symptoms.decision.ts. */
export const urinarySymptoms = form(
  {
    id: 'urinary-symptoms',
    url: address('urinary-symptoms'),
    version: VERSION,
    title: w('Virtsavaivojen oirearvio', 'Symtombedömning: urinbesvär', 'Urinary symptoms assessment'),
    description: w(
      'Kun virtsatessa kirvelee, on tarve käydä vessassa usein tai virtsassa on verta.',
      'När det svider att kissa, du behöver gå på toaletten ofta eller det finns blod i urinen.',
      'When it burns to pass urine, you need to go often or there is blood in the urine.',
    ),
    purpose: w(
      'Sopii kaikenikäisille. Voit vastata myös lapsen tai läheisen puolesta.',
      'Passar alla åldrar. Du kan också svara för ett barn eller en närstående.',
      'For people of all ages. You can also answer for a child or someone close to you.',
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
          code: 'confused',
          ...w('Sekavuutta tai tajunnan heikkenemistä', 'Förvirring eller sänkt medvetande', 'Confusion or weakened consciousness'),
        },
        { code: 'breathing', ...w('Hengittäminen on vaikeaa', 'Det är svårt att andas', 'It is hard to breathe') },
        {
          code: 'collapse',
          ...w(
            'Iho on kylmänhikinen tai et pysy pystyssä',
            'Huden är kallsvettig eller du kan inte stå upp',
            'Cold sweat, or you cannot stay upright',
          ),
        },
        {
          code: 'tearing',
          ...w(
            'Äkillinen, sietämätön kipu vatsassa tai selässä',
            'Plötslig, outhärdlig smärta i magen eller ryggen',
            'Sudden, unbearable pain in the belly or back',
          ),
        },
        NONE,
      ],
      { help: w('Valitse kaikki, jotka sopivat.', 'Välj alla som stämmer.', 'Choose all that apply.') },
    ),
    choices(
      'serious',
      w('Onko sinulla jokin näistä vakavista oireista?', 'Har du något av dessa allvarliga symtom?', 'Do you have any of these serious signs?'),
      [
        {
          code: 'retention',
          ...w(
            'En ole pystynyt virtsaamaan lainkaan 8 tuntiin, vaikka on tarve',
            'Jag har inte alls kunnat kissa på 8 timmar fast jag behöver',
            'I have not been able to pass any urine for 8 hours although I need to',
          ),
        },
        { code: 'chills', ...w('Kova vilunväristys, joka tärisyttää', 'Kraftig frossa som skakar kroppen', 'Strong shivering that shakes the body') },
        { code: 'testicle', ...w('Äkillinen kova kipu kiveksessä', 'Plötslig svår smärta i en testikel', 'Sudden severe pain in a testicle') },
        {
          code: 'clots',
          ...w('Virtsassa on paljon verta tai verihyytymiä', 'Mycket blod eller blodproppar i urinen', 'A lot of blood or blood clots in the urine'),
        },
        NONE,
      ],
      { help: w('Valitse kaikki, jotka sopivat.', 'Välj alla som stämmer.', 'Choose all that apply.') },
    ),
    number('age', w('Minkä ikäinen olet?', 'Hur gammal är du?', 'How old are you?'), {
      min: 0,
      max: 120,
      help: CHILD_HELP,
      format: w('Vastaa vuosina, esimerkiksi 42.', 'Svara i år, till exempel 42.', 'Answer in years, for example 42.'),
    }),
    choice(
      'sex',
      w('Mikä oli sukupuolesi syntyessäsi?', 'Vilket kön hade du vid födseln?', 'What was your sex at birth?'),
      [
        { code: 'female', ...w('Nainen', 'Kvinna', 'Female') },
        { code: 'male', ...w('Mies', 'Man', 'Male') },
        { code: 'unsaid', ...w('Muu, tai en halua sanoa', 'Annat, eller jag vill inte säga', 'Other, or I prefer not to say') },
      ],
      {
        help: w(
          'Kysymme tätä, koska virtsavaivojen hoito riippuu kehosta.',
          'Vi frågar för att vården av urinbesvär beror på kroppen.',
          'We ask because the care of urinary symptoms depends on the body.',
        ),
      },
    ),
    choice(
      'pregnant',
      w('Oletko raskaana?', 'Är du gravid?', 'Are you pregnant?'),
      [
        { code: 'yes', ...w('Kyllä', 'Ja', 'Yes') },
        { code: 'no', ...w('En', 'Nej', 'No') },
        { code: 'maybe', ...w('On mahdollista, en tiedä varmasti', 'Det är möjligt, jag vet inte säkert', 'Possibly, I am not sure') },
      ],
      { when: [is('sex', 'female'), compared('age', '>=', 12), compared('age', '<=', 55)] },
    ),
    choices(
      'symptoms',
      w('Mitä virtsavaivoja sinulla on?', 'Vilka urinbesvär har du?', 'Which urinary symptoms do you have?'),
      [
        { code: 'burning', ...w('Virtsatessa kirvelee tai sattuu', 'Det svider eller gör ont att kissa', 'It burns or hurts to pass urine') },
        {
          code: 'often',
          ...w('Vessassa täytyy käydä tavallista useammin', 'Jag måste gå på toaletten oftare än vanligt', 'I need to go more often than usual'),
        },
        { code: 'urge', ...w('Tarve tulee äkkiä ja pakottavasti', 'Behovet kommer plötsligt och starkt', 'The need comes suddenly and strongly') },
        { code: 'belly', ...w('Alavatsa on kipeä', 'Det gör ont nedtill i magen', 'The lower belly hurts') },
        { code: 'blood', ...w('Virtsassa on hieman verta', 'Det finns lite blod i urinen', 'There is a little blood in the urine') },
        {
          code: 'cloudy',
          ...w('Virtsa on sameaa tai haisee voimakkaalta', 'Urinen är grumlig eller luktar starkt', 'The urine is cloudy or smells strong'),
        },
        NONE,
      ],
      { help: w('Valitse kaikki, jotka sopivat.', 'Välj alla som stämmer.', 'Choose all that apply.') },
    ),
    choice('fever', w('Onko sinulla kuumetta?', 'Har du feber?', 'Do you have a fever?'), [
      {
        code: 'no',
        ...w(
          'Ei, lämpö on alle 37,5 °C tai olo ei ole kuumeinen',
          'Nej, under 37,5 °C eller jag känner mig inte febrig',
          'No, below 37.5 °C or I do not feel feverish',
        ),
      },
      { code: 'mild', ...w('Lämpö on 37,5–37,9 °C', 'Temperaturen är 37,5–37,9 °C', 'The temperature is 37.5–37.9 °C') },
      { code: 'high', ...w('Lämpö on 38 °C tai enemmän', 'Temperaturen är 38 °C eller mer', 'The temperature is 38 °C or more') },
      {
        code: 'feels',
        ...w('Olo on kuumeinen, mutta en ole mitannut', 'Jag känner mig febrig men har inte mätt', 'I feel feverish but have not measured it'),
      },
    ]),
    yesNo(
      'flank',
      w(
        'Onko sinulla kipua kyljessä tai selässä kylkiluiden alla?',
        'Har du ont i sidan eller i ryggen under revbenen?',
        'Do you have pain in your side, or in your back below the ribs?',
      ),
    ),
    yesNo(
      'vomiting',
      w(
        'Oksenteletko niin, ettet pysty juomaan tai ottamaan lääkkeitä?',
        'Kräks du så att du inte kan dricka eller ta medicin?',
        'Are you vomiting so that you cannot drink or take medicines?',
      ),
      { when: [is('fever', 'high'), is('fever', 'feels'), is('flank', true)], any: true },
    ),
    choice('duration', w('Kuinka kauan vaiva on kestänyt?', 'Hur länge har besvären pågått?', 'How long have you had the symptoms?'), [
      { code: 'day', ...w('Alle vuorokauden', 'Mindre än ett dygn', 'Less than a day') },
      { code: 'days', ...w('1–7 päivää', '1–7 dagar', '1–7 days') },
      { code: 'long', ...w('Yli viikon', 'Över en vecka', 'More than a week') },
    ]),
    choices(
      'illness',
      w(
        'Onko sinulla jokin näistä sairauksista tai hoidoista?',
        'Har du någon av dessa sjukdomar eller behandlingar?',
        'Do you have any of these illnesses or treatments?',
      ),
      [
        {
          code: 'kidney',
          ...w('Munuaisten tai virtsateiden sairaus', 'Sjukdom i njurarna eller urinvägarna', 'A disease of the kidneys or urinary tract'),
        },
        { code: 'diabetes', ...w('Diabetes', 'Diabetes', 'Diabetes') },
        {
          code: 'immune',
          ...w(
            'Sairaus tai lääke, joka heikentää vastustuskykyä',
            'Sjukdom eller medicin som försvagar immunförsvaret',
            'An illness or medicine that weakens the immune system',
          ),
        },
        { code: 'catheter', ...w('Virtsakatetri', 'Urinkateter', 'A urinary catheter') },
        {
          code: 'operation',
          ...w(
            'Virtsateiden toimenpide viimeisen kuukauden aikana',
            'Ingrepp i urinvägarna under den senaste månaden',
            'A urinary tract procedure in the past month',
          ),
        },
        NONE,
      ],
      { help: w('Valitse kaikki, jotka sopivat.', 'Välj alla som stämmer.', 'Choose all that apply.') },
    ),
    choice(
      'earlier',
      w(
        'Onko sinulla ollut virtsatietulehdus viimeisen vuoden aikana?',
        'Har du haft urinvägsinfektion under det senaste året?',
        'Have you had a urinary tract infection in the past year?',
      ),
      [
        { code: 'no', ...w('Ei', 'Nej', 'No') },
        { code: 'some', ...w('1–2 kertaa, yli kuukausi sitten', '1–2 gånger, för över en månad sedan', '1–2 times, more than a month ago') },
        { code: 'many', ...w('3 kertaa tai enemmän', '3 gånger eller fler', '3 times or more') },
        { code: 'recent', ...w('Kyllä, viimeisen kuukauden aikana', 'Ja, under den senaste månaden', 'Yes, in the past month') },
        unsure('unsure'),
      ],
      { when: [is('sex', 'female'), compared('age', '>=', 18)] },
    ),
    yesNo(
      'discharge',
      w(
        'Onko sinulla epätavallista vuotoa tai kutinaa alapäässä tai epäiletkö seksitautia?',
        'Har du ovanliga flytningar eller klåda i underlivet, eller misstänker du en könssjukdom?',
        'Do you have unusual discharge or itching, or do you suspect a sexually transmitted disease?',
      ),
      { when: [compared('age', '>=', 15)] },
    ),
  ],
);
