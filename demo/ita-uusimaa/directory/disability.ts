import { charged, type DemoService, free, t } from './content.ts';

const sessionFee = charged(
  'Yksilöllisestä käynnistä peritään sarjahoitomaksu tai käyntimaksu. Alle 18-vuotiaalle käynti on maksuton.',
  'För ett individuellt besök tas en avgift. Besöket är avgiftsfritt för den som är under 18 år.',
  'There is a fee for an individual visit. It is free for people under 18.',
);

/** Disability, rehabilitation and help with everyday life. */
export const disability: readonly DemoService[] = [
  {
    key: 'disability-services',
    name: t('Vammaispalvelut', 'Funktionshinderservice', 'Disability services'),
    summary: t(
      'Apua ja tukea, kun vamma tai pitkä sairaus vaikeuttaa arkea.',
      'Hjälp och stöd när en funktionsnedsättning eller lång sjukdom försvårar vardagen.',
      'Help and support when a disability or long illness makes life harder.',
    ),
    description: t(
      'Sosiaalityöntekijä arvioi kanssasi, mitä tarvitset: asumisen tukea, kuljetuksia, henkilökohtaista apua, asunnon muutostöitä tai valmennusta. Teette yhdessä suunnitelman, ja saat päätökset kirjallisena.\n\nArvio aloitetaan viimeistään seitsemäntenä arkipäivänä ja päätös tehdään kolmen kuukauden kuluessa.',
      'Socialarbetaren bedömer tillsammans med dig vad du behöver: stöd i boendet, transporter, personlig assistans, ändringsarbeten i bostaden eller träning. Ni gör en plan och du får skriftliga beslut.\n\nBedömningen påbörjas senast den sjunde vardagen och beslut fattas inom tre månader.',
      'A social worker assesses with you what you need: support in housing, transport, personal assistance, changes to your home or coaching. You make a plan together and get written decisions.\n\nThe assessment begins by the seventh working day and decisions come within three months.',
    ),
    instruction: t(
      'Tee hakemus verkossa tai paperilla, tai soita. Autamme hakemuksen täyttämisessä.',
      'Ansök på nätet eller på papper, eller ring. Vi hjälper dig fylla i ansökan.',
      'Apply online or on paper, or call. We help you fill in the application.',
    ),
    keywords: t(
      'vammainen, vammaispalvelu, kehitysvamma, näkövamma, kuulovamma, pyörätuoli, asunnon muutostyöt, vpl',
      'funktionsnedsättning, funktionshinder, utvecklingsstörning, synskada, hörselskada, rullstol, ändringsarbeten',
      'disabled, disability, learning disability, blind, deaf, wheelchair, home adaptations',
    ),
    for: ['disabled'],
    themes: ['disability'],
    class: 'P4.4',
    charge: free,
    channels: ['e-social', 'phone-disability', 'form-disability', 'porvoo-social', 'loviisa-social', 'sipoo-social'],
  },
  {
    key: 'personal-assistance',
    name: t('Henkilökohtainen apu', 'Personlig assistans', 'Personal assistance'),
    summary: t(
      'Oma avustaja kotiin, töihin, opiskeluun ja harrastuksiin.',
      'En egen assistent hemma, i arbete, studier och fritid.',
      'Your own assistant at home, work, studies and hobbies.',
    ),
    description: t(
      'Avustaja auttaa niissä asioissa, jotka tekisit itse, mutta et vamman vuoksi pysty. Sinä päätät, mitä, missä ja milloin.\n\nVoit palkata avustajan itse, käyttää palveluseteliä tai saada avustajan hyvinvointialueelta.',
      'Assistenten hjälper med det du själv skulle göra men inte kan på grund av funktionsnedsättningen. Du bestämmer vad, var och när.\n\nDu kan anställa assistenten själv, använda servicesedel eller få en assistent av välfärdsområdet.',
      'The assistant helps with things you would do yourself but cannot because of the disability. You decide what, where and when.\n\nYou can employ the assistant, use a service voucher or get an assistant from the county.',
    ),
    instruction: t(
      'Hae verkossa tai soita vammaispalveluihin.',
      'Ansök på nätet eller ring funktionshinderservicen.',
      'Apply online or call disability services.',
    ),
    keywords: t(
      'henkilökohtainen avustaja, avustaja, henkilökohtainen apu, palveluseteli',
      'personlig assistent, assistent, personlig assistans, servicesedel',
      'personal assistant, assistant, personal assistance, voucher',
    ),
    for: ['disabled'],
    themes: ['disability'],
    class: 'P4.5',
    charge: free,
    channels: ['e-social', 'phone-disability', 'form-disability', 'porvoo-social'],
  },
  {
    key: 'transport-services',
    name: t('Kuljetuspalvelu', 'Färdtjänst', 'Transport service'),
    summary: t(
      'Taksimatkoja, kun et voi käyttää joukkoliikennettä.',
      'Taxiresor när du inte kan använda kollektivtrafik.',
      'Taxi rides when you cannot use public transport.',
    ),
    description: t(
      'Vaikeavammainen voi saada vähintään 18 vapaa-ajan matkaa kuukaudessa sekä työ- ja opiskelumatkat. Ikäihminen voi saada asiointimatkoja tulojen ja tarpeen mukaan.\n\nMatkasta maksat saman kuin bussimatkasta.',
      'En person med svår funktionsnedsättning kan få minst 18 fritidsresor i månaden samt arbets- och studieresor. Äldre kan få resor för ärenden enligt inkomster och behov.\n\nDu betalar lika mycket som för en bussresa.',
      'A severely disabled person can get at least 18 free-time trips a month, and trips to work and studies. Older people can get trips for errands by income and need.\n\nYou pay the same as for a bus trip.',
    ),
    instruction: t(
      'Hae verkossa tai paperilla. Liitä mukaan lausunto liikkumisestasi.',
      'Ansök på nätet eller på papper. Bifoga ett utlåtande om din rörelseförmåga.',
      'Apply online or on paper. Attach a statement on how you move.',
    ),
    keywords: t(
      'kuljetuspalvelu, taksi, taksikortti, taksimatkat, invataksi, vammaisen kuljetus, kyyti lääkäriin',
      'färdtjänst, taxi, taxikort, taxiresor, invataxi, skjuts',
      'transport, taxi, taxi card, disabled transport, ride, lift to the doctor',
    ),
    for: ['disabled', 'older'],
    themes: ['disability', 'older'],
    class: 'P4.4',
    charge: charged(
      'Matkasta peritään joukkoliikenteen hintainen omavastuu.',
      'För resan tas en självrisk som motsvarar kollektivtrafikens pris.',
      'You pay the price of public transport for each trip.',
    ),
    channels: ['e-social', 'phone-disability', 'form-disability', 'porvoo-social'],
  },
  {
    key: 'physiotherapy',
    name: t('Fysioterapia', 'Fysioterapi', 'Physiotherapy'),
    summary: t(
      'Fysioterapeutti auttaa, kun niska, polvi, olkapää tai selkä vaivaa.',
      'Fysioterapeuten hjälper när nacke, knä, axel eller rygg besvärar.',
      'A physiotherapist helps with neck, knee, shoulder or back trouble.',
    ),
    description: t(
      'Pääset fysioterapeutin suoravastaanotolle ilman lähetettä, kun sinulla on äkillinen vaiva niskassa, selässä tai nivelissä. Fysioterapeutti tutkii, neuvoo ja tekee harjoitusohjelman.\n\nVastaanotto voi olla etänä tai paikan päällä. Pitempään kuntoutukseen tarvitaan suunnitelma.',
      'Du får direktmottagning hos fysioterapeut utan remiss när du har plötsliga besvär i nacke, rygg eller leder. Fysioterapeuten undersöker, ger råd och gör ett träningsprogram.\n\nMottagningen kan ske på distans eller på plats. För längre rehabilitering behövs en plan.',
      'You can see a physiotherapist directly without a referral when you have sudden trouble in your neck, back or joints. The physiotherapist examines, advises and makes an exercise programme.\n\nThe visit can be remote or on site. Longer rehabilitation needs a plan.',
    ),
    instruction: t(
      'Tee oirearvio tai soita kuntoutukseen.',
      'Gör symtombedömningen eller ring rehabiliteringen.',
      'Do the symptom assessment or call rehabilitation.',
    ),
    keywords: t(
      'fysioterapeutti, fyssari, polvi kipeä, polvikipu, olkapää, niska jumissa, nilkka nyrjähti, jumppaohjeet, lihaskipu, hartiat',
      'fysioterapeut, ont i knät, knäsmärta, axel, nacken låst, stukad fot, träningsprogram, muskelsmärta',
      'physiotherapist, physio, knee pain, shoulder, stiff neck, sprained ankle, exercises, muscle pain',
    ),
    for: ['everyone'],
    themes: ['disability', 'symptoms'],
    class: 'P5.13',
    charge: sessionFee,
    channels: ['digi-centre', 'phone-rehab', 'porvoo-rehab', 'loviisa-rehab', 'sipoo-station'],
  },
  {
    key: 'medical-rehabilitation',
    name: t('Lääkinnällinen kuntoutus', 'Medicinsk rehabilitering', 'Medical rehabilitation'),
    summary: t(
      'Terapiaa, jaksoja ja sopeutumisvalmennusta sairauden tai vamman jälkeen.',
      'Terapi, perioder och anpassningsträning efter sjukdom eller skada.',
      'Therapy, courses and adjustment training after illness or injury.',
    ),
    description: t(
      'Kuntoutustyöryhmä laatii kanssasi suunnitelman. Siihen voi kuulua fysio-, toiminta- tai puheterapiaa, jakso kuntoutuksessa tai ohjausta kotona.\n\nTarvitset lääkärin tai hoitajan arvion.',
      'Rehabiliteringsteamet gör en plan tillsammans med dig. Den kan innehålla fysio-, ergo- eller talterapi, en rehabiliteringsperiod eller handledning hemma.\n\nDu behöver en bedömning av läkare eller skötare.',
      'A rehabilitation team makes a plan with you. It may include physio-, occupational or speech therapy, a rehabilitation period or guidance at home.\n\nYou need an assessment by a doctor or nurse.',
    ),
    instruction: t(
      'Kysy lähetettä vastaanotolla tai soita kuntoutukseen.',
      'Be om remiss på mottagningen eller ring rehabiliteringen.',
      'Ask for a referral at your appointment or call rehabilitation.',
    ),
    keywords: t(
      'kuntoutus, kuntoutusjakso, toimintaterapia, aivoinfarktin jälkeen, leikkauksen jälkeen, veteraanikuntoutus, sopeutumisvalmennus',
      'rehabilitering, rehabiliteringsperiod, ergoterapi, efter stroke, efter operation, veteranrehabilitering',
      'rehabilitation, occupational therapy, after a stroke, after surgery, veterans',
    ),
    for: ['longTermIll', 'disabled'],
    themes: ['disability'],
    class: 'P5.13',
    charge: sessionFee,
    channels: ['phone-rehab', 'porvoo-rehab', 'loviisa-rehab'],
  },
  {
    key: 'assistive-devices',
    name: t('Apuvälinelainaamo', 'Hjälpmedelsutlåning', 'Loan of aids'),
    summary: t(
      'Kyynärsauvat, rollaattori tai wc-koroke lainaksi maksutta.',
      'Kryckor, rollator eller toalettförhöjning till låns avgiftsfritt.',
      'Crutches, a walker or a toilet raiser on loan, free of charge.',
    ),
    description: t(
      'Lyhytaikaiseen tarpeeseen saat apuvälineen heti mukaasi. Pitkäaikaiseen tarpeeseen tehdään arvio ja opetetaan käyttö.\n\nPalauta apuväline puhtaana, kun et enää tarvitse sitä.',
      'För kort tid får du hjälpmedlet genast med dig. För långvarigt behov görs en bedömning och du får lära dig använda det.\n\nReturnera hjälpmedlet rent när du inte längre behöver det.',
      'For a short need you get the aid at once. For a longer need we assess and teach you to use it.\n\nReturn the aid clean when you no longer need it.',
    ),
    instruction: t(
      'Tule käymään tai soita. Ota henkilökortti mukaan.',
      'Kom på besök eller ring. Ta med identitetskort.',
      'Come in or call. Bring an identity card.',
    ),
    keywords: t(
      'apuväline, kyynärsauvat, kepit, rollaattori, pyörätuoli lainaksi, wc-koroke, suihkutuoli, kuulolaite, lainaamo',
      'hjälpmedel, kryckor, rollator, låna rullstol, toalettförhöjning, duschstol, hörapparat',
      'aids, crutches, walker, borrow a wheelchair, toilet raiser, shower chair, hearing aid',
    ),
    for: ['everyone', 'disabled', 'older'],
    themes: ['disability', 'older'],
    class: 'P5.18',
    charge: free,
    channels: ['phone-rehab', 'porvoo-rehab', 'loviisa-rehab'],
  },
];
