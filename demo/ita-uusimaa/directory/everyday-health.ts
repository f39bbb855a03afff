import { type DemoService, free, t } from './content.ts';

const stations = [
  'porvoo-station',
  'loviisa-station',
  'sipoo-station',
  'askola-station',
  'lapinjarvi-station',
  'myrskyla-station',
  'pukkila-station',
];

/** Vaccinations, tests, medicines, contraception: health matters that are not an illness. Sample content, awaiting the county's clinical approval. */
export const everydayHealth: readonly DemoService[] = [
  {
    key: 'vaccination',
    name: t('Rokotukset', 'Vaccinationer', 'Vaccinations'),
    summary: t(
      'Influenssa-, korona- ja puutiaisaivotulehdusrokotus sekä puuttuvat perusrokotukset.',
      'Influensa-, covid- och TBE-vaccin samt saknade grundvaccinationer.',
      'Flu, COVID and tick-borne encephalitis vaccines and missing basic vaccinations.',
    ),
    description: t(
      'Kansallisen rokotusohjelman rokotukset ovat maksuttomia. Influenssarokotuksen saavat maksutta muun muassa 65 vuotta täyttäneet, raskaana olevat, pienet lapset ja riskiryhmiin kuuluvat.\n\nJos et tiedä, mitä rokotuksia sinulta puuttuu, tarkista ne Omakannasta tai kysy hoitajalta. Matkailijan rokotuksia varten tarvitset reseptin.',
      'Vaccinationerna i det nationella programmet är avgiftsfria. Influensavaccin får avgiftsfritt bland annat den som fyllt 65 år, gravida, små barn och de som hör till en riskgrupp.\n\nOm du inte vet vilka vaccinationer du saknar, kontrollera dem i MittKanta eller fråga en skötare. För resevaccinationer behöver du recept.',
      'Vaccinations of the national programme are free. Among others, people over 65, pregnant women, small children and people at risk get the flu vaccine free.\n\nIf you do not know which vaccinations you are missing, check MyKanta or ask a nurse. For travel vaccines you need a prescription.',
    ),
    instruction: t(
      'Varaa aika puhelimitse tai tule rokotuspäivänä terveysasemalle. Ota henkilökortti tai Kela-kortti mukaan.',
      'Boka tid per telefon eller kom till hälsostationen på en vaccinationsdag. Ta med identitetskort eller FPA-kort.',
      'Book by phone or come on a vaccination day. Bring an identity card or Kela card.',
    ),
    keywords: t(
      'rokotus, rokote, influenssarokotus, koronarokotus, punkkirokotus, jäykkäkouristus, tetanus, piikki, matkarokotus, kausi-influenssa',
      'vaccin, vaccination, influensavaccin, coronavaccin, fästingvaccin, stelkramp, spruta, resevaccin',
      'vaccine, vaccination, flu shot, covid vaccine, tick vaccine, tetanus, jab, travel vaccine',
    ),
    for: ['everyone'],
    themes: ['symptoms'],
    class: 'P5.3',
    charge: free,
    channels: ['phone-centre', ...stations],
  },
  {
    key: 'laboratory',
    name: t('Laboratoriokokeet', 'Laboratorieprov', 'Laboratory tests'),
    summary: t(
      'Veri-, virtsa- ja muut näytteet ajanvarauksella.',
      'Blod-, urin- och andra prov med tidsbokning.',
      'Blood, urine and other samples by appointment.',
    ),
    description: t(
      'Näytteenottoon tarvitset lähetteen. Lähetteen tekee lääkäri tai hoitaja, ja se näkyy laboratoriossa sähköisesti.\n\nTulokset näkyvät Omakannassa yleensä muutaman päivän kuluessa. Hoitopaikkasi kertoo, jos tulos vaatii toimenpiteitä.',
      'För provtagning behöver du remiss. Läkaren eller skötaren gör remissen och laboratoriet ser den elektroniskt.\n\nResultaten syns i MittKanta vanligtvis inom några dagar. Vårdstället kontaktar dig om resultatet kräver åtgärder.',
      'You need a referral for tests. A doctor or nurse makes it and the laboratory sees it electronically.\n\nResults are usually shown in MyKanta within a few days. Your care unit contacts you if a result calls for action.',
    ),
    instruction: t(
      'Varaa aika verkossa tai puhelimitse. Kysy, pitääkö sinun olla syömättä ennen näytettä.',
      'Boka tid på nätet eller per telefon. Fråga om du ska vara fastande före provet.',
      'Book online or by phone. Ask whether you should not eat before the test.',
    ),
    keywords: t(
      'labra, laboratorio, verikoe, verikokeet, näytteenotto, verinäyte, virtsanäyte, tulokset',
      'labb, laboratorium, blodprov, provtagning, urinprov, provsvar',
      'lab, blood test, laboratory, sample, urine test, test results',
    ),
    for: ['everyone'],
    themes: ['symptoms'],
    class: 'P5.4',
    charge: free,
    channels: ['e-lab', 'phone-lab', 'porvoo-station', 'loviisa-station', 'sipoo-station'],
  },
  {
    key: 'prescription-renewal',
    name: t('Reseptin uusiminen', 'Förnyelse av recept', 'Renewing a prescription'),
    summary: t(
      'Pyydä reseptin uusimista Omakannassa tai apteekissa hyvissä ajoin.',
      'Be om förnyelse av recept i MittKanta eller på apoteket i god tid.',
      'Ask for renewal in MyKanta or at a pharmacy in good time.',
    ),
    description: t(
      'Uusimispyyntö käsitellään viimeistään kahdeksan päivän kuluessa. Saat tekstiviestin, kun resepti on uusittu, jos olet antanut siihen luvan.\n\nKaikkia lääkkeitä ei voi uusia ilman vastaanottoa. Silloin hoitaja ottaa sinuun yhteyttä.',
      'Begäran om förnyelse behandlas senast inom åtta dygn. Du får ett textmeddelande när receptet har förnyats, om du har gett lov till det.\n\nAlla läkemedel kan inte förnyas utan mottagning. Då kontaktar en skötare dig.',
      'A renewal request is handled within eight days. You get a text message when it is done, if you have allowed it.\n\nNot every medicine can be renewed without an appointment. In that case a nurse contacts you.',
    ),
    instruction: t(
      'Lähetä uusimispyyntö Omakannasta. Jos et käytä verkkopalveluja, apteekki lähettää pyynnön puolestasi.',
      'Skicka begäran i MittKanta. Om du inte använder nättjänster skickar apoteket den för dig.',
      'Send the request in MyKanta. If you do not use online services, the pharmacy sends it for you.',
    ),
    keywords: t(
      'resepti, reseptin uusinta, lääke loppu, lääkkeet loppu, lääkkeet, uusi resepti, lääkemääräys',
      'recept, förnya recept, medicinen slut, läkemedel, ordination',
      'prescription, renew prescription, out of medicine, medicines, refill',
    ),
    for: ['everyone'],
    themes: ['symptoms'],
    class: 'P5.15',
    charge: free,
    channels: ['n-omakanta', 'phone-centre'],
  },
  {
    key: 'care-supplies',
    name: t('Hoitotarvikejakelu', 'Utdelning av vårdartiklar', 'Care supplies'),
    summary: t(
      'Hoitotarvikkeet maksutta kotiin pitkäaikaisen sairauden hoitoon.',
      'Avgiftsfria vårdartiklar hem för vård av långvarig sjukdom.',
      'Free care supplies at home for a long-term illness.',
    ),
    description: t(
      'Hoitotarvikkeita ovat esimerkiksi verensokerin mittausliuskat, haavanhoitotuotteet, vaipat ja avannetarvikkeet. Tarpeen arvioi hoitaja tai lääkäri.\n\nTilauksen voit hakea noutopisteestä tai saada postitse.',
      'Vårdartiklar är till exempel stickor för mätning av blodsocker, sårvårdsprodukter, blöjor och stomiartiklar. En skötare eller läkare bedömer behovet.\n\nDu kan hämta beställningen på ett utlämningsställe eller få den per post.',
      'Supplies are for example blood sugar strips, wound care products, incontinence pads and stoma products. A nurse or doctor assesses the need.\n\nYou can pick up the order or get it by post.',
    ),
    instruction: t(
      'Soita, kun tarvikkeet ovat vähissä, viimeistään kaksi viikkoa ennen niiden loppumista.',
      'Ring när artiklarna börjar ta slut, senast två veckor på förhand.',
      'Call when supplies run low, at the latest two weeks before they end.',
    ),
    keywords: t(
      'hoitotarvikkeet, vaipat, verensokeriliuskat, avanne, haavasiteet, katetri, inkontinenssi',
      'vårdartiklar, blöjor, blodsockerstickor, stomi, sårförband, kateter, inkontinens',
      'care supplies, pads, test strips, stoma, dressings, catheter, incontinence',
    ),
    for: ['longTermIll', 'older'],
    themes: ['symptoms', 'disability'],
    class: 'P5.18',
    charge: free,
    channels: ['phone-supplies', 'porvoo-station', 'loviisa-station'],
  },
  {
    key: 'contraception-clinic',
    name: t('Ehkäisyneuvonta', 'Preventivrådgivning', 'Contraception advice'),
    summary: t(
      'Neuvoja ja resepti sinulle sopivaan ehkäisyyn. Alle 25-vuotiaalle ehkäisy on maksutonta.',
      'Råd och recept på preventivmedel som passar dig. Avgiftsfritt under 25 år.',
      'Advice and a prescription for contraception that suits you. Free under 25.',
    ),
    description: t(
      'Keskustelet hoitajan kanssa eri vaihtoehdoista ja saat aloituspakkauksen tai ajan kierukan tai kapselin asettamiseen. Käynti on luottamuksellinen.\n\nSaat neuvoa myös jälkiehkäisyyn ja ei-toivottuun raskauteen.',
      'Du diskuterar alternativen med en skötare och får en startförpackning eller en tid för att sätta in spiral eller kapsel. Besöket är konfidentiellt.\n\nDu får också råd om akut p-piller och oönskad graviditet.',
      'You talk about the options with a nurse and get a starting pack or a time to have a coil or implant fitted. The visit is confidential.\n\nYou can also ask about emergency contraception and unwanted pregnancy.',
    ),
    instruction: t(
      'Varaa aika puhelimitse. Ehkäisyn jatkamisesta voi sopia etävastaanotolla.',
      'Boka tid per telefon. Att fortsätta med preventivmedel kan skötas på distans.',
      'Book by phone. Continuing contraception can be arranged remotely.',
    ),
    keywords: t(
      'ehkäisy, e-pillerit, kierukka, kapseli, jälkiehkäisy, kondomi, raskauden keskeytys, abortti, ei-toivottu raskaus',
      'preventivmedel, p-piller, spiral, kapsel, akut p-piller, kondom, abort, oönskad graviditet',
      'contraception, birth control, the pill, coil, iud, implant, morning after pill, abortion, unwanted pregnancy',
    ),
    for: ['young', 'everyone'],
    themes: ['symptoms'],
    class: 'P5.2',
    charge: free,
    channels: ['digi-centre', 'phone-clinic', 'porvoo-station', 'loviisa-station', 'sipoo-station'],
  },
  {
    key: 'sexual-health',
    name: t('Seksuaaliterveys ja sukupuolitaudit', 'Sexuell hälsa och könssjukdomar', 'Sexual health and infections'),
    summary: t(
      'Testit, hoito ja neuvonta luottamuksellisesti. Sukupuolitautien tutkimus ja hoito on maksutonta.',
      'Test, vård och råd konfidentiellt. Undersökning och vård av könssjukdomar är avgiftsfri.',
      'Tests, care and advice in confidence. Testing and care for infections is free.',
    ),
    description: t(
      'Voit hakea testiin vaikka sinulla ei olisi oireita. Klamydia- ja tippuritestin voit tehdä myös kotona.\n\nSeksuaalineuvojalle voit puhua haluttomuudesta, kivuista, suuntautumisesta ja seksuaalisesta väkivallasta.',
      'Du kan ta ett test även om du inte har symtom. Klamydia- och gonorrétest kan du också göra hemma.\n\nMed sexualrådgivaren kan du prata om olust, smärta, sexuell läggning och sexuellt våld.',
      'You can be tested even without symptoms. A chlamydia and gonorrhoea test can also be done at home.\n\nWith a sexual counsellor you can talk about desire, pain, orientation and sexual violence.',
    ),
    instruction: t(
      'Soita tai ota yhteyttä Digisotekeskukseen. Sinun ei tarvitse kertoa tarkkaa syytä puhelimessa.',
      'Ring eller kontakta den digitala social- och hälsocentralen. Du behöver inte berätta den exakta orsaken i telefon.',
      'Call or contact the Digital Social and Health Centre. You need not tell the exact reason on the phone.',
    ),
    keywords: t(
      'sukupuolitauti, klamydia, tippuri, hiv-testi, seksuaalineuvonta, kutina alapäässä, valkovuoto, seksi',
      'könssjukdom, klamydia, gonorré, hivtest, sexualrådgivning, klåda i underlivet, flytningar, sex',
      'std, sti, chlamydia, gonorrhoea, hiv test, sexual counselling, itching, discharge, sex',
    ),
    for: ['everyone', 'young'],
    themes: ['symptoms'],
    class: 'P5.1',
    charge: free,
    channels: ['digi-centre', 'phone-centre', 'porvoo-station', 'loviisa-station'],
  },
];
