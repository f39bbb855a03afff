import type { NewEntry } from '../../src/engines/content/index.ts';

/** Sample content of the demo county, written for it; self-care texts await a county's own clinical approval. */
export const entries: readonly NewEntry[] = [
  {
    key: 'welcome',
    kind: 'notice',
    title: { fi: 'Influenssarokotukset ovat alkaneet', sv: 'Influensavaccinationerna har börjat', en: 'Flu vaccinations have started' },
    body: {
      fi: 'Riskiryhmät ja yli 65-vuotiaat saavat rokotuksen maksutta kaikilta terveysasemilta. Et tarvitse lähetettä.',
      sv: 'Riskgrupper och personer över 65 år får vaccinet avgiftsfritt på alla hälsostationer. Du behöver ingen remiss.',
      en: 'People in risk groups and everyone over 65 get the vaccine free of charge at every health station. You need no referral.',
    },
    startsAt: new Date('2026-10-19T06:00:00Z'),
    endsAt: new Date('2027-02-28T22:00:00Z'),
    sample: true,
  },
  {
    key: 'loviisa-lift',
    kind: 'notice',
    title: {
      fi: 'Loviisan terveysaseman hissi on epäkunnossa',
      sv: 'Hissen vid Lovisa hälsostation är ur funktion',
      en: 'The lift at Loviisa Health Station is out of order',
    },
    body: {
      fi: 'Esteetön sisäänkäynti on pihan puolella. Kerro tarvittaessa avun tarpeesta ajanvarauksessa.',
      sv: 'Den tillgängliga ingången finns på gårdssidan. Berätta vid tidsbokningen om du behöver hjälp.',
      en: 'The step-free entrance is on the courtyard side. Tell us when booking if you need help.',
    },
    areas: ['434'],
    severity: 'warning',
    startsAt: new Date('2026-11-02T06:00:00Z'),
    endsAt: new Date('2027-05-31T21:00:00Z'),
    sample: true,
  },
  {
    key: 'flu-self-care',
    kind: 'instruction',
    title: { fi: 'Flunssan hoito kotona', sv: 'Egenvård vid förkylning', en: 'Caring for a cold at home' },
    body: {
      fi: 'Flunssa paranee useimmiten itsestään viikossa tai kahdessa.\n\n- Lepää ja juo riittävästi.\n- Särkylääke helpottaa kuumetta ja kipua. Noudata pakkauksen ohjetta.\n- Pese kädet usein ja yski hihaan.\n\n## Ota yhteyttä\n\nOta yhteyttä, jos kuume kestää yli neljä päivää, hengittäminen on raskasta tai vointi huononee sen jälkeen, kun se jo oli parempi.',
      sv: 'En förkylning går oftast över av sig själv på en eller två veckor.\n\n- Vila och drick tillräckligt.\n- Värkmedicin lindrar feber och smärta. Följ anvisningen på förpackningen.\n- Tvätta händerna ofta och hosta i ärmen.\n\n## Ta kontakt\n\nTa kontakt om febern varar över fyra dagar, om det är tungt att andas eller om du blir sämre efter att redan ha blivit bättre.',
      en: 'A cold most often gets better by itself in a week or two.\n\n- Rest and drink enough.\n- Painkillers ease fever and pain. Follow the instructions on the package.\n- Wash your hands often and cough into your sleeve.\n\n## Contact us\n\nContact us if the fever lasts more than four days, breathing is hard, or you get worse after already feeling better.',
    },
    sources: [{ name: 'Terveyskylä', url: 'https://www.terveyskyla.fi' }],
    sample: true,
  },
  {
    key: 'accessibility',
    kind: 'article',
    title: { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande', en: 'Accessibility statement' },
    body: {
      fi: 'Haluamme, että jokainen voi käyttää Polkua. Tavoitteemme on täyttää WCAG 2.2 -ohjeiston A- ja AA-tason vaatimukset.\n\n## Miten palvelu toimii\n\n- Voit käyttää palvelua pelkällä näppäimistöllä ja ruudunlukijalla.\n- Tekstin voi suurentaa sivun yläreunasta tai selaimesta.\n- Ajan voi varata myös ilman JavaScriptiä ja hitaalla puhelimella.\n- Jos et voi käyttää verkkopalvelua, soita meille tai tule käymään.\n\n## Kerro puutteista\n\nJos jokin ei toimi, soita Digisotekeskukseen. Vastaamme kahden viikon kuluessa. Jos vastaus ei tyydytä, voit kannella Traficomin saavutettavuuden valvontaan.\n\n## Tämä on esittelyversio\n\nPalvelua ei ole arvioinut ulkopuolinen asiantuntija. Jokainen sivu tarkistetaan automaattisesti ennen julkaisua.',
      sv: 'Vi vill att alla ska kunna använda Polku. Vårt mål är att uppfylla kraven på nivå A och AA i WCAG 2.2.\n\n## Så fungerar tjänsten\n\n- Du kan använda tjänsten med enbart tangentbord och med skärmläsare.\n- Du kan förstora texten längst upp på sidan eller i webbläsaren.\n- Du kan boka tid även utan JavaScript och med en långsam telefon.\n- Om du inte kan använda webbtjänsten, ring oss eller besök oss.\n\n## Berätta om brister\n\nOm något inte fungerar, ring den digitala social- och hälsocentralen. Vi svarar inom två veckor. Om du inte är nöjd med svaret kan du anföra klagan hos Traficoms tillsyn över tillgänglighet.\n\n## Det här är en demoversion\n\nTjänsten har inte bedömts av en utomstående expert. Varje sida kontrolleras automatiskt före publicering.',
      en: 'We want everyone to be able to use Polku. Our goal is to meet levels A and AA of WCAG 2.2.\n\n## How the service works\n\n- You can use it with a keyboard alone and with a screen reader.\n- You can enlarge the text at the top of the page or in your browser.\n- You can book a time without JavaScript and on a slow phone.\n- If you cannot use the web service, call us or visit us.\n\n## Tell us what is wrong\n\nIf something does not work, call the Digital Social and Health Centre. We answer within two weeks. If you are not satisfied, you can complain to Traficom, which supervises accessibility in Finland.\n\n## This is a demo version\n\nNo outside expert has assessed the service. Every page is checked automatically before it is published.',
    },
    sample: true,
  },
  {
    key: 'privacy',
    kind: 'article',
    title: { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Privacy' },
    body: {
      fi: 'Rekisterinpitäjä on hyvinvointialue. Käsittelemme tietojasi vain asiasi hoitamiseen.\n\n## Ilman tunnistautumista\n\nVoit etsiä apua ja tehdä oirearvion kertomatta kuka olet. Vastauksesi säilyvät vain tässä selaimessa avattavina, ja ne liitetään sinuun vasta, jos itse tunnistaudut.\n\n## Kun olet tunnistautunut\n\n- Tietojasi näkevät vain ne ammattilaiset, joiden yksikössä asiasi on.\n- Jokaisesta katselusta ja muutoksesta jää merkintä.\n- Tekstiviesteissä ja sähköposteissa ei ole terveystietoja.\n\n## Evästeet\n\nKäytämme vain välttämättömiä evästeitä: kieli, kotikunta, tekstin koko ja kirjautuminen. Emme seuraa käyttöäsi mainontaa varten.',
      sv: 'Personuppgiftsansvarig är välfärdsområdet. Vi behandlar dina uppgifter bara för att sköta ditt ärende.\n\n## Utan identifiering\n\nDu kan söka hjälp och göra en symtombedömning utan att berätta vem du är. Dina svar kan bara öppnas i den här webbläsaren och kopplas till dig först om du själv identifierar dig.\n\n## När du har identifierat dig\n\n- Dina uppgifter ses bara av yrkespersoner i den enhet där ditt ärende finns.\n- Varje visning och ändring antecknas.\n- Textmeddelanden och e-post innehåller inga hälsouppgifter.\n\n## Kakor\n\nVi använder bara nödvändiga kakor: språk, hemkommun, textstorlek och inloggning. Vi följer inte din användning för reklam.',
      en: 'The controller is the wellbeing services county. We use your data only to take care of your matter.\n\n## Without identifying yourself\n\nYou can look for help and do a symptom assessment without telling who you are. Your answers can be opened only in this browser, and are joined to you only if you sign in yourself.\n\n## When you have signed in\n\n- Only professionals of the unit that handles your matter see your data.\n- Every view and change leaves a record.\n- Text messages and e-mails contain no health information.\n\n## Cookies\n\nWe use only necessary cookies: language, home municipality, text size and sign-in. We do not track you for advertising.',
    },
    sample: true,
  },
];
