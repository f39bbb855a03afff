import { type DemoService, free, t } from './content.ts';

const offices = ['porvoo-social', 'loviisa-social', 'sipoo-social'];

/** Money, housing, safety and rights. */
export const social: readonly DemoService[] = [
  {
    key: 'social-work',
    name: t('Aikuisten sosiaalityö', 'Socialt arbete för vuxna', 'Social work for adults'),
    summary: t(
      'Tukea, kun raha, asuminen, työttömyys tai elämäntilanne on solmussa.',
      'Stöd när pengar, boende, arbetslöshet eller livssituationen trasslar till sig.',
      'Support when money, housing, unemployment or life is in a tangle.',
    ),
    description: t(
      'Sosiaalityöntekijä tai -ohjaaja selvittää kanssasi tilanteen ja etsii ratkaisuja. Saat apua hakemuksiin, velkojen järjestelyyn, asunnon löytämiseen ja siihen, ketkä muut voivat auttaa.\n\nJos tarvitset apua moneen asiaan, saat oman työntekijän, joka kokoaa palvelut yhteen.',
      'Socialarbetaren eller handledaren reder ut situationen med dig och söker lösningar. Du får hjälp med ansökningar, skulder, att hitta bostad och att veta vem annan som kan hjälpa.\n\nOm du behöver hjälp med många saker får du en egen kontaktperson som samordnar tjänsterna.',
      'A social worker or counsellor goes through the situation with you and looks for solutions. You get help with applications, debts, finding a home and knowing who else can help.\n\nIf you need help with many things, you get your own worker who brings the services together.',
    ),
    instruction: t(
      'Soita neuvontaan tai jätä yhteydenotto verkossa. Pääset keskusteluun seitsemän arkipäivän kuluessa.',
      'Ring rådgivningen eller ta kontakt på nätet. Du får ett samtal inom sju vardagar.',
      'Call advice or contact us online. You get to talk with someone within seven working days.',
    ),
    keywords: t(
      'sosiaalityö, sosiaalityöntekijä, rahat loppu, rahahuolet, rahat ei riitä, velat, työttömyys, elämäntilanne, sossu, sosiaaliohjaus',
      'socialt arbete, socialarbetare, pengarna slut, penningbekymmer, skulder, arbetslöshet, livssituation, sossen',
      'social work, social worker, out of money, money worries, debts, unemployment, life situation',
    ),
    for: ['everyone'],
    themes: ['social'],
    class: 'P4.13',
    charge: free,
    channels: ['e-social', 'phone-social', ...offices],
  },
  {
    key: 'social-assistance',
    name: t(
      'Täydentävä ja ehkäisevä toimeentulotuki',
      'Kompletterande och förebyggande utkomststöd',
      'Supplementary and preventive social assistance',
    ),
    summary: t(
      'Rahallista tukea erityisiin menoihin, kun Kelan perustoimeentulotuki ei riitä.',
      'Ekonomiskt stöd för särskilda utgifter när FPA:s grundläggande stöd inte räcker.',
      'Money for special costs when basic social assistance from Kela is not enough.',
    ),
    description: t(
      'Tukea voi saada esimerkiksi lapsen harrastukseen, rikkoutuneeseen kodinkoneeseen tai vuokravelkaan, jos asunto on vaarassa. Hae ensin perustoimeentulotuki Kelasta.\n\nPäätös tehdään seitsemän arkipäivän kuluessa, kiireellisessä tilanteessa viimeistään seuraavana arkipäivänä.',
      'Stöd kan ges till exempel för ett barns hobby, en söndrig hushållsapparat eller hyresskuld när bostaden är i fara. Ansök först om grundläggande utkomststöd hos FPA.\n\nBeslut fattas inom sju vardagar, i brådskande fall senast följande vardag.',
      'Support can be given for a child’s hobby, a broken appliance or rent debt when your home is at risk. First apply for basic social assistance from Kela.\n\nA decision is made within seven working days, in urgent cases by the next working day.',
    ),
    instruction: t(
      'Täytä hakemus verkossa tai paperilla. Liitä mukaan Kelan päätös.',
      'Fyll i ansökan på nätet eller på papper. Bifoga FPA:s beslut.',
      'Fill in the application online or on paper. Attach Kela’s decision.',
    ),
    keywords: t(
      'toimeentulotuki, rahat loppu, vuokrarästi, vuokravelka, sähkölasku, ei rahaa ruokaan, tuki, maksusitoumus',
      'utkomststöd, pengarna slut, hyresskuld, elräkning, inga pengar till mat, stöd, betalningsförbindelse',
      'social assistance, income support, no money, rent arrears, electricity bill, no money for food',
    ),
    for: ['everyone'],
    themes: ['social'],
    class: 'P4.10',
    charge: free,
    channels: ['e-social', 'phone-social', 'form-social-assistance', ...offices],
  },
  {
    key: 'housing-advice',
    name: t('Asumisneuvonta', 'Boenderådgivning', 'Housing advice'),
    summary: t(
      'Apua, kun vuokra on maksamatta, häätö uhkaa tai asuntoa ei löydy.',
      'Hjälp när hyran är obetald, vräkning hotar eller du inte hittar bostad.',
      'Help when rent is unpaid, eviction threatens or you cannot find a home.',
    ),
    description: t(
      'Asumisneuvoja auttaa neuvottelemaan vuokranantajan kanssa, tekemään maksusuunnitelman ja hakemaan asuntoa. Neuvoa saa myös naapuririitoihin.\n\nJos sinulla ei ole yösijaa tänään, soita sosiaali- ja kriisipäivystykseen.',
      'Boenderådgivaren hjälper dig förhandla med hyresvärden, göra en betalningsplan och söka bostad. Du får också råd vid grannbråk.\n\nOm du saknar nattlogi i dag, ring social- och krisjouren.',
      'A housing adviser helps you negotiate with your landlord, make a payment plan and look for a home. Advice is given on quarrels with neighbours too.\n\nIf you have no place to sleep tonight, call the crisis services.',
    ),
    instruction: t(
      'Ota yhteyttä heti, kun ensimmäinen vuokra jää maksamatta.',
      'Ta kontakt genast när den första hyran blir obetald.',
      'Contact us as soon as the first rent is unpaid.',
    ),
    keywords: t(
      'häätö, asunto, asunnottomuus, vuokra maksamatta, vuokrarästi, asunnon haku, asumisneuvoja, naapuririita',
      'vräkning, bostad, bostadslöshet, obetald hyra, hyresskuld, söka bostad, grannbråk',
      'eviction, housing, homeless, unpaid rent, rent arrears, find a flat, neighbour dispute',
    ),
    for: ['everyone'],
    themes: ['social'],
    class: 'P4.13',
    charge: free,
    channels: ['phone-social', ...offices],
  },
  {
    key: 'violence-help',
    name: t('Apua lähisuhdeväkivaltaan', 'Hjälp vid våld i nära relationer', 'Help with violence at home'),
    summary: t(
      'Turvaa ja tukea, jos joku läheinen satuttaa, uhkaa tai rajoittaa sinua.',
      'Trygghet och stöd om någon närstående skadar, hotar eller begränsar dig.',
      'Safety and support if someone close hurts, threatens or controls you.',
    ),
    description: t(
      'Väkivalta voi olla lyömistä, uhkailua, pakottamista, rahan rajoittamista tai seuraamista. Se ei ole sinun syytäsi. Saat keskusteluapua, turvasuunnitelman ja tarvittaessa paikan turvakodissa, myös lasten kanssa.\n\nMyös sinä, joka pelkäät satuttavasi, saat apua.',
      'Våld kan vara slag, hot, tvång, begränsning av pengar eller förföljelse. Det är inte ditt fel. Du får samtalsstöd, en trygghetsplan och vid behov plats på ett skyddshem, också med barn.\n\nOckså du som är rädd för att skada någon får hjälp.',
      'Violence can be hitting, threats, force, control of money or stalking. It is not your fault. You get someone to talk to, a safety plan and if needed a place in a shelter, with children too.\n\nIf you fear hurting someone, you get help too.',
    ),
    instruction: t(
      'Hätätilanteessa soita 112. Nollalinja auttaa nimettömästi ja maksutta vuorokauden ympäri.',
      'Ring 112 i nödläge. Nollinjen hjälper anonymt och gratis dygnet runt.',
      'In an emergency call 112. Nollalinja helps anonymously and free of charge at any hour.',
    ),
    keywords: t(
      'väkivalta, perheväkivalta, lähisuhdeväkivalta, turvakoti, puoliso lyö, mies lyö, pelkään kotona, uhkailu, seksuaalinen väkivalta, raiskaus',
      'våld, familjevåld, våld i nära relationer, skyddshem, min man slår, rädd hemma, hot, sexuellt våld, våldtäkt',
      'violence, domestic violence, abuse, shelter, partner hits me, afraid at home, threats, sexual violence, rape',
    ),
    for: ['everyone'],
    themes: ['social', 'mind'],
    class: 'P4',
    charge: free,
    channels: ['n-nollalinja-chat', 'n-nollalinja', 'phone-crisis', 'porvoo-social'],
  },
  {
    key: 'ombudsman',
    name: t('Potilas- ja sosiaaliasiavastaava', 'Patient- och socialombud', 'Patient and social ombudsman'),
    summary: t(
      'Puolueetonta neuvoa oikeuksistasi ja siitä, miten teet muistutuksen.',
      'Opartiska råd om dina rättigheter och hur du gör en anmärkning.',
      'Impartial advice on your rights and on making a complaint.',
    ),
    description: t(
      'Asiavastaava neuvoo, kun olet tyytymätön hoitoosi, kohteluusi tai päätökseen. Hän kertoo, miten muistutus, kantelu, valitus tai potilasvahinkoilmoitus tehdään, ja auttaa tarvittaessa.\n\nAsiavastaava ei tee hoitopäätöksiä eikä ratkaise riitoja.',
      'Ombudet ger råd när du är missnöjd med vården, bemötandet eller ett beslut. Hen berättar hur man gör en anmärkning, ett klagomål, besvär eller en anmälan om patientskada och hjälper vid behov.\n\nOmbudet fattar inga vårdbeslut och avgör inga tvister.',
      'The ombudsman advises you when you are unhappy with your care, treatment or a decision, tells how a complaint, appeal or injury notice is made, and helps if needed.\n\nThe ombudsman does not decide on care or settle disputes.',
    ),
    instruction: t(
      'Soita puhelinaikana tai lähetä muistutus lomakkeella.',
      'Ring under telefontiden eller skicka en anmärkning med blanketten.',
      'Call during phone hours or send a complaint with the form.',
    ),
    keywords: t(
      'valitus, muistutus, potilasasiamies, sosiaaliasiamies, oikeudet, tyytymätön hoitoon, hoitovirhe, potilasvahinko, kantelu, huono kohtelu',
      'besvär, anmärkning, patientombudsman, socialombudsman, rättigheter, missnöjd, vårdfel, patientskada, klagomål',
      'complaint, patient rights, ombudsman, unhappy with care, malpractice, appeal, bad treatment',
    ),
    for: ['everyone'],
    themes: ['social'],
    class: 'P5.19',
    charge: free,
    channels: ['phone-ombudsman', 'form-complaint', 'porvoo-social'],
  },
];
