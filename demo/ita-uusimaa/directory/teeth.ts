import { type DemoService, dentalFee, free, t } from './content.ts';

const clinics = ['porvoo-dental', 'loviisa-dental', 'sipoo-dental'];

/** Mouth and teeth. */
export const teeth: readonly DemoService[] = [
  {
    key: 'emergency-dental',
    name: t('Hammassäryn ensiapu', 'Första hjälpen vid tandvärk', 'Emergency dental care'),
    summary: t(
      'Kova särky, turvotus, lohjennut hammas tai isku suuhun: soita heti.',
      'Svår värk, svullnad, avbruten tand eller slag mot munnen: ring genast.',
      'Strong pain, swelling, a broken tooth or a blow to the mouth: call at once.',
    ),
    description: t(
      'Hoitaja arvioi puhelimessa, kuinka kiireesti tarvitset hoitoa, ja antaa ajan usein samalle päivälle. Viikonloppuisin päivystää Porvoon hammashoitola.\n\nJos kasvot turpoavat nopeasti, nieleminen tai hengittäminen vaikeutuu tai sinulla on korkea kuume, soita 116117 tai hätätilanteessa 112. Irronnut pysyvä hammas kannattaa säilyttää maidossa ja lähteä hoitoon heti.',
      'Skötaren bedömer per telefon hur brådskande vården är och ger ofta en tid samma dag. På veckoslut har tandkliniken i Borgå jour.\n\nOm ansiktet svullnar snabbt, om det blir svårt att svälja eller andas eller om du har hög feber, ring 116117 eller i nödläge 112. En utslagen permanent tand bör förvaras i mjölk, och man ska söka vård genast.',
      'A nurse assesses by phone how urgent it is and often gives a time the same day. At weekends the Porvoo clinic is on duty.\n\nIf your face swells quickly, swallowing or breathing becomes hard, or you have a high fever, call 116117, or 112 in an emergency. Keep a knocked-out adult tooth in milk and seek care at once.',
    ),
    instruction: t(
      'Soita heti, kun särky alkaa. Takaisinsoitto toimii myös viikonloppuna.',
      'Ring genast när värken börjar. Återuppringning fungerar också på veckoslut.',
      'Call as soon as the pain begins. Call-back works at weekends too.',
    ),
    keywords: t(
      'hammassärky, hammas särkee, hammaspäivystys, lohjennut hammas, hammas irti, poski turvonnut, paikka irtosi, viisaudenhammas, kipeä hammas',
      'tandvärk, ont i tanden, tandjour, avbruten tand, tanden lossnade, svullen kind, fyllning lossnade, visdomstand',
      'toothache, tooth hurts, emergency dentist, broken tooth, knocked out tooth, swollen cheek, lost filling, wisdom tooth',
    ),
    for: ['everyone'],
    themes: ['teeth'],
    class: 'P5.10',
    charge: dentalFee,
    channels: ['phone-dental-urgent', ...clinics],
  },
  {
    key: 'dental-care',
    name: t('Hammashoito', 'Tandvård', 'Dental care'),
    summary: t(
      'Tarkastus, paikkaus, hammaskiven poisto ja muu kiireetön hoito.',
      'Undersökning, lagning, borttagning av tandsten och annan icke-brådskande vård.',
      'Check-ups, fillings, scaling and other care that is not urgent.',
    ),
    description: t(
      'Hammaslääkäri tai suuhygienisti tutkii suun ja tekee hoitosuunnitelman. Hoitoon pääset tarpeen mukaan, alle 23-vuotias viimeistään kolmessa ja muut viimeistään kuudessa kuukaudessa.\n\nSinut voidaan kutsua seuraavaan tarkastukseen yksilöllisen välin mukaan.',
      'Tandläkaren eller munhygienisten undersöker munnen och gör en vårdplan. Du får vård enligt behov, under 23 år senast inom tre månader och andra senast inom sex månader.\n\nDu kan kallas till nästa undersökning enligt ett individuellt intervall.',
      'A dentist or dental hygienist examines your mouth and makes a plan. You get care by need, people under 23 within three months and others within six.\n\nYou may be invited to the next check-up at an interval that suits you.',
    ),
    instruction: t(
      'Varaa aika verkossa tai soita. Peru aika viimeistään edellisenä arkipäivänä.',
      'Boka tid på nätet eller ring. Avboka senast föregående vardag.',
      'Book online or call. Cancel by the previous working day.',
    ),
    keywords: t(
      'hammaslääkäri, hammashoito, hampaat, hammastarkastus, reikä hampaassa, hammaskivi, suuhygienisti, ientulehdus, proteesi, ikenet',
      'tandläkare, tandvård, tänder, tandundersökning, hål i tanden, tandsten, munhygienist, tandköttsinflammation, protes',
      'dentist, dental care, teeth, check-up, cavity, filling, scaling, hygienist, gums, dentures',
    ),
    for: ['everyone'],
    themes: ['teeth'],
    class: 'P5.10',
    charge: dentalFee,
    channels: ['e-dental', 'phone-dental', ...clinics],
  },
  {
    key: 'child-dental',
    name: t('Lasten ja nuorten hammashoito', 'Tandvård för barn och unga', 'Dental care for children'),
    summary: t(
      'Tarkastukset, oikominen ja pelkojen hoito alle 18-vuotiaille maksutta.',
      'Undersökningar, tandreglering och hjälp vid rädsla avgiftsfritt under 18 år.',
      'Check-ups, braces and help with fear, free for people under 18.',
    ),
    description: t(
      'Ensimmäinen tarkastus on yksi- tai kaksivuotiaana. Sen jälkeen lapsi kutsutaan tarkastukseen iän ja tarpeen mukaan. Oikomishoito alkaa yleensä alakouluiässä.\n\nHammashoitopelkoon saa apua. Kerro pelosta, kun varaat ajan.',
      'Den första undersökningen är vid ett eller två års ålder. Sedan kallas barnet enligt ålder och behov. Tandreglering börjar vanligtvis i lågstadieåldern.\n\nVi hjälper vid tandvårdsrädsla. Berätta om rädslan när du bokar.',
      'The first check is at age one or two. Then the child is invited by age and need. Braces usually begin in primary school.\n\nWe help with fear of the dentist. Tell us about it when you book.',
    ),
    instruction: t('Varaa aika verkossa tai puhelimitse.', 'Boka tid på nätet eller per telefon.', 'Book online or by phone.'),
    keywords: t(
      'lapsen hampaat, lasten hammaslääkäri, oikominen, hammasraudat, maitohammas, hammaslääkäripelko, koululaisen hammastarkastus',
      'barnets tänder, barntandläkare, tandreglering, tandställning, mjölktand, tandläkarrädsla',
      'child’s teeth, children’s dentist, braces, milk tooth, fear of the dentist',
    ),
    for: ['families', 'young'],
    themes: ['teeth', 'children'],
    class: 'P5.10',
    charge: free,
    channels: ['e-dental', 'phone-dental', ...clinics],
  },
];
