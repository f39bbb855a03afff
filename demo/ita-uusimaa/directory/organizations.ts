import { type DemoOrganization, t } from './content.ts';

const web = (url: string) => t(url, url, url);

/** The county and the national bodies whose services residents are guided to. */
export const organizations: readonly DemoOrganization[] = [
  {
    key: 'county',
    type: 'WellbeingServicesCounty',
    name: t('Itä-Uudenmaan hyvinvointialue', 'Östra Nylands välfärdsområde', 'Wellbeing Services County of East Uusimaa'),
    description: t(
      'Hyvinvointialue järjestää sosiaali-, terveys- ja pelastuspalvelut seitsemän kunnan asukkaille. Tämä on näytesisältöä.',
      'Välfärdsområdet ordnar social-, hälso- och räddningstjänster för invånarna i sju kommuner. Detta är exempelinnehåll.',
      'The county provides social, health and rescue services for the residents of seven municipalities. This is sample content.',
    ),
    web: web('https://www.ita-uusimaa.example'),
  },
  {
    key: 'emergency-centre',
    type: 'State',
    name: t('Hätäkeskuslaitos', 'Nödcentralsverket', 'Emergency Response Centre Agency'),
    description: t('Vastaa hätäpuheluihin koko maassa.', 'Tar emot nödsamtal i hela landet.', 'Answers emergency calls in the whole country.'),
    web: t('https://112.fi', 'https://112.fi/sv', 'https://112.fi/en'),
  },
  {
    key: 'kanta',
    type: 'State',
    name: t('Kanta-palvelut', 'Kanta-tjänsterna', 'Kanta Services'),
    description: t(
      'Sosiaali- ja terveydenhuollon kansalliset tietopalvelut.',
      'Nationella informationstjänster inom social- och hälsovården.',
      'National digital services for social welfare and health care.',
    ),
    web: t('https://www.kanta.fi', 'https://www.kanta.fi/sv', 'https://www.kanta.fi/en'),
  },
  {
    key: 'kela',
    type: 'State',
    name: t('Kela', 'FPA', 'Kela'),
    description: t(
      'Hoitaa kansallista sosiaaliturvaa ja perustoimeentulotukea.',
      'Sköter den sociala tryggheten och det grundläggande utkomststödet.',
      'Takes care of social security and basic social assistance.',
    ),
    web: t('https://www.kela.fi', 'https://www.fpa.fi', 'https://www.kela.fi/main-page'),
  },
  {
    key: 'national-health',
    type: 'RegionalOrganization',
    name: t(
      'Julkisen terveydenhuollon yhteiset verkkopalvelut',
      'Den offentliga hälso- och sjukvårdens gemensamma webbtjänster',
      'Shared online services of public health care',
    ),
    description: t(
      'Valtakunnallisia verkkopalveluja, joita hyvinvointialueet käyttävät yhdessä.',
      'Riksomfattande webbtjänster som välfärdsområdena använder tillsammans.',
      'National online services which the counties use together.',
    ),
    web: t('https://www.terveyskyla.fi', 'https://www.terveyskyla.fi', 'https://www.terveyskyla.fi/en'),
  },
  {
    key: 'mieli',
    type: 'Organization',
    name: t('MIELI Suomen Mielenterveys ry', 'MIELI Psykisk Hälsa Finland rf', 'MIELI Mental Health Finland'),
    description: t(
      'Kansalaisjärjestö, joka tukee mielenterveyttä ja auttaa kriiseissä.',
      'En medborgarorganisation som stöder psykisk hälsa och hjälper i kriser.',
      'An association that supports mental health and helps in crises.',
    ),
    web: t('https://mieli.fi', 'https://mieli.fi/sv', 'https://mieli.fi/en'),
  },
  {
    key: 'nollalinja',
    type: 'State',
    name: t('Nollalinja', 'Nollinjen', 'Nollalinja'),
    description: t(
      'Valtakunnallinen auttava puhelin väkivallan kohteille.',
      'Riksomfattande hjälptelefon för dem som utsatts för våld.',
      'National helpline for people who have faced violence.',
    ),
    web: t('https://nollalinja.fi', 'https://nollalinja.fi/sv', 'https://nollalinja.fi/in-english'),
  },
];
