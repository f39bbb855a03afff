import { type DemoElectronic, type DemoForm, type DemoPhone, t } from './content.ts';

const office = ['1-5 08:00-16:00'];
const same = (url: string) => t(url, url, url);
const callBack = t(
  'Jos emme ehdi vastata, soitamme takaisin saman päivän aikana.',
  'Om vi inte hinner svara ringer vi upp dig samma dag.',
  'If we cannot answer at once, we call you back the same day.',
);
const phone = (key: string, number: string, fi: string, sv: string, en: string, open: readonly string[] = office): DemoPhone => ({
  kind: 'phone',
  key,
  number,
  charge: 'local',
  callBack: true,
  name: t(fi, sv, en),
  summary: callBack,
  open,
});

/** Telephones of the county: numbers from a block (019 000 xxxx) that nobody has. */
export const phones: readonly DemoPhone[] = [
  phone(
    'phone-centre',
    '019 000 1000',
    'Digisotekeskuksen puhelin',
    'Digitala social- och hälsocentralens telefon',
    'Digital Social and Health Centre by phone',
  ),
  phone('phone-family', '019 000 5000', 'Perhekeskuksen puhelin', 'Familjecentrets telefon', 'Family Centre by phone'),
  phone('phone-clinic', '019 000 5010', 'Neuvolan puhelin', 'Rådgivningens telefon', 'Maternity and child clinic by phone', ['1-5 08:00-15:00']),
  phone(
    'phone-school',
    '019 000 5020',
    'Koulu- ja opiskeluterveyden puhelin',
    'Skol- och studerandehälsovårdens telefon',
    'School and student health by phone',
    ['1-5 08:00-15:00'],
  ),
  phone('phone-child-welfare', '019 000 5030', 'Lastensuojelun puhelin', 'Barnskyddets telefon', 'Child welfare by phone'),
  phone(
    'phone-family-law',
    '019 000 5040',
    'Perheoikeudelliset palvelut, puhelin',
    'Familjerättsliga tjänster, telefon',
    'Family law services by phone',
    ['1-5 09:00-12:00'],
  ),
  phone('phone-dental', '019 000 6000', 'Hammashoidon ajanvaraus', 'Tandvårdens tidsbokning', 'Dental appointments by phone', ['1-5 07:45-15:00']),
  phone('phone-dental-urgent', '019 000 6010', 'Hammassärky, kiireellinen apu', 'Tandvärk, brådskande hjälp', 'Toothache, urgent help', [
    '1-5 07:45-15:00',
    '6-7 08:30-14:00',
  ]),
  phone(
    'phone-mind',
    '019 000 7000',
    'Mielen ja päihteiden puhelin',
    'Telefonen för psykisk hälsa och missbruk',
    'Mental health and substance services by phone',
  ),
  phone('phone-social', '019 000 8000', 'Sosiaalipalvelujen neuvonta', 'Socialservicens rådgivning', 'Social services advice', ['1-5 09:00-15:00']),
  phone('phone-disability', '019 000 8300', 'Vammaispalvelujen puhelin', 'Funktionshinderservicens telefon', 'Disability services by phone', [
    '1-5 09:00-12:00',
  ]),
  phone('phone-older', '019 000 9050', 'Ikäihmisten asiakasohjaus', 'Klienthandledning för äldre', 'Guidance for older people by phone', [
    '1-5 09:00-15:00',
  ]),
  phone('phone-home-care', '019 000 9060', 'Kotihoidon puhelin', 'Hemvårdens telefon', 'Home care by phone', ['1-7 07:00-21:00']),
  phone('phone-rehab', '019 000 9100', 'Kuntoutuksen puhelin', 'Rehabiliteringens telefon', 'Rehabilitation by phone', ['1-5 08:30-12:00']),
  phone('phone-supplies', '019 000 9150', 'Hoitotarvikejakelun puhelin', 'Telefonen för vårdartiklar', 'Care supplies by phone', ['1-4 09:00-12:00']),
  phone('phone-lab', '019 000 2400', 'Laboratorion ajanvaraus', 'Laboratoriets tidsbokning', 'Laboratory appointments by phone', ['1-5 08:00-15:00']),
  phone(
    'phone-ombudsman',
    '019 000 1200',
    'Potilas- ja sosiaaliasiavastaavan puhelin',
    'Patient- och socialombudets telefon',
    'Patient and social ombudsman by phone',
    ['1-4 09:00-12:00'],
  ),
  phone('phone-rescue', '019 000 9900', 'Pelastuslaitoksen neuvonta', 'Räddningsverkets rådgivning', 'Rescue department advice', ['1-5 09:00-15:00']),
  phone('phone-crisis', '019 000 1120', 'Sosiaali- ja kriisipäivystys', 'Social- och krisjouren', 'Social and crisis emergency services', ['always']),
];

/** Electronic services: this front door, and outside systems (at addresses under .example, which lead nowhere, when invented). */
export const electronic: readonly DemoElectronic[] = [
  {
    kind: 'electronic',
    key: 'digi-centre',
    url: same('/'),
    name: t('Digisotekeskus', 'Digitala social- och hälsocentralen', 'Digital Social and Health Centre'),
    summary: t(
      'Kerro asiasi ja saat ohjeet heti. Aloittaa voi tunnistautumatta.',
      'Berätta ditt ärende så får du råd genast. Du kan börja utan att identifiera dig.',
      'Tell us what you need and get advice at once. You can begin without signing in.',
    ),
  },
  {
    kind: 'electronic',
    key: 'e-dental',
    signIn: true,
    url: same('https://asiointi.ita-uusimaa.example/hammashoito'),
    name: t('Hammashoidon ajanvaraus verkossa', 'Tandvårdens tidsbokning på nätet', 'Dental appointments online'),
    summary: t(
      'Voit varata, siirtää ja perua tarkastusajan.',
      'Du kan boka, flytta och avboka en tid för undersökning.',
      'Book, move or cancel a check-up.',
    ),
  },
  {
    kind: 'electronic',
    key: 'e-lab',
    url: same('https://asiointi.ita-uusimaa.example/laboratorio'),
    name: t('Laboratorion ajanvaraus verkossa', 'Laboratoriets tidsbokning på nätet', 'Laboratory appointments online'),
    summary: t(
      'Varaa aika näytteenottoon ilman tunnistautumista.',
      'Boka tid för provtagning utan att identifiera dig.',
      'Book a time for tests without signing in.',
    ),
  },
  {
    kind: 'electronic',
    key: 'e-clinic',
    signIn: true,
    url: same('https://asiointi.ita-uusimaa.example/neuvola'),
    name: t('Neuvolan ajanvaraus verkossa', 'Rådgivningens tidsbokning på nätet', 'Clinic appointments online'),
    summary: t(
      'Varaa tai siirrä neuvola-aika silloin, kun sinulle sopii.',
      'Boka eller flytta en tid till rådgivningen när det passar dig.',
      'Book or move a clinic time when it suits you.',
    ),
  },
  {
    kind: 'electronic',
    key: 'e-social',
    signIn: true,
    url: same('https://asiointi.ita-uusimaa.example/sosiaalipalvelut'),
    name: t('Sosiaalipalvelujen hakemukset verkossa', 'Socialservicens ansökningar på nätet', 'Social services applications online'),
    summary: t(
      'Täytä hakemus ja lisää liitteet rauhassa kotona.',
      'Fyll i ansökan och lägg till bilagor i lugn och ro hemma.',
      'Fill in the application and add attachments at home.',
    ),
  },
  {
    kind: 'web',
    key: 'web-older',
    url: same('https://www.ita-uusimaa.example/ikaihmiset'),
    name: t('Ikäihmisten palvelut verkossa', 'Tjänster för äldre på webben', 'Services for older people on the web'),
    summary: t(
      'Tietoa palveluista ja laskuri maksun arvioimiseen.',
      'Information om tjänsterna och en räknare för avgiften.',
      'Information about services and a fee calculator.',
    ),
  },
  {
    kind: 'web',
    key: 'web-exercise',
    url: same('https://www.ita-uusimaa.example/liikunta'),
    name: t('Liikuntaryhmät kunnittain', 'Motionsgrupper enligt kommun', 'Exercise groups by municipality'),
    summary: t(
      'Kuntien ja järjestöjen ryhmät samassa listassa.',
      'Kommunernas och föreningarnas grupper i samma lista.',
      'Groups of municipalities and associations in one list.',
    ),
  },
  {
    kind: 'web',
    key: 'web-rescue',
    url: same('https://www.ita-uusimaa.example/pelastuslaitos'),
    name: t('Pelastuslaitoksen verkkosivut', 'Räddningsverkets webbplats', 'Rescue department website'),
    summary: t(
      'Ohjeita kodin turvallisuuteen ja ilmoituslomakkeet.',
      'Råd om trygghet i hemmet och anmälningsblanketter.',
      'Safety advice for homes and notice forms.',
    ),
  },
];

const form = (key: string, file: string, fi: string, sv: string, en: string, to: string): DemoForm => ({
  kind: 'form',
  key,
  to,
  name: t(fi, sv, en),
  url: same(`https://www.ita-uusimaa.example/lomakkeet/${file}`),
  summary: t(
    'Tulosta, täytä ja palauta postitse tai toimipisteeseen. Saat lomakkeen myös puhelimitse pyytämällä.',
    'Skriv ut, fyll i och returnera per post eller till servicestället. Du kan också be om blanketten per telefon.',
    'Print, fill in and return by post or at the office. You can also ask for the form by phone.',
  ),
});

/** Forms for those who rather write on paper. `to`: the place they are returned to. */
export const forms: readonly DemoForm[] = [
  form(
    'form-social-assistance',
    'toimeentulotuki.pdf',
    'Täydentävän toimeentulotuen hakemus',
    'Ansökan om kompletterande utkomststöd',
    'Application for supplementary social assistance',
    'porvoo-social',
  ),
  form(
    'form-disability',
    'vammaispalvelu.pdf',
    'Vammaispalveluhakemus',
    'Ansökan om funktionshinderservice',
    'Application for disability services',
    'porvoo-social',
  ),
  form(
    'form-informal-care',
    'omaishoito.pdf',
    'Omaishoidon tuen hakemus',
    'Ansökan om stöd för närståendevård',
    'Application for informal care support',
    'porvoo-social',
  ),
  form('form-complaint', 'muistutus.pdf', 'Muistutuslomake', 'Blankett för anmärkning', 'Complaint form', 'porvoo-social'),
];
