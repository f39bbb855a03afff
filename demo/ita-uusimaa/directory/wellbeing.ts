import { type DemoService, free, t } from './content.ts';

/** Habits, exercise and everyday safety. */
export const wellbeing: readonly DemoService[] = [
  {
    key: 'lifestyle-counselling',
    name: t('Elintapaohjaus', 'Levnadsvanerådgivning', 'Lifestyle counselling'),
    summary: t(
      'Apua painonhallintaan, syömiseen, uneen ja tupakoinnin lopettamiseen.',
      'Hjälp med vikt, mat, sömn och att sluta röka.',
      'Help with weight, eating, sleep and giving up smoking.',
    ),
    description: t(
      'Saat oman ohjaajan tai paikan ryhmässä. Tavoitteet asetat itse, ja muutosta tehdään pienin askelin puolen vuoden ajan.\n\nRyhmiä on myös verkossa iltaisin.',
      'Du får en egen handledare eller plats i en grupp. Du ställer upp målen själv och förändringen görs i små steg under ett halvt år.\n\nDet finns också grupper på nätet på kvällarna.',
      'You get your own adviser or a place in a group. You set the goals, and change is made in small steps over half a year.\n\nThere are online groups in the evenings too.',
    ),
    instruction: t(
      'Ilmoittaudu Digisotekeskuksen kautta tai soita.',
      'Anmäl dig via den digitala social- och hälsocentralen eller ring.',
      'Sign up through the Digital Social and Health Centre or call.',
    ),
    keywords: t(
      'painonhallinta, laihdutus, ylipaino, tupakoinnin lopettaminen, tupakanpoltto, nuuska, ravitsemusterapeutti, ruokavalio, uni, elintavat',
      'viktkontroll, banta, övervikt, sluta röka, rökning, snus, näringsterapeut, kost, sömn, levnadsvanor',
      'weight loss, lose weight, overweight, stop smoking, quit smoking, snus, dietitian, diet, sleep, lifestyle',
    ),
    for: ['everyone'],
    themes: ['wellbeing'],
    class: 'P5.17',
    charge: free,
    channels: ['digi-centre', 'phone-centre', 'porvoo-station', 'loviisa-station', 'sipoo-station'],
  },
  {
    key: 'exercise-advice',
    name: t('Liikuntaneuvonta', 'Motionsrådgivning', 'Exercise advice'),
    summary: t(
      'Löydä sinulle sopiva tapa liikkua, vaikka aloittaisit nollasta.',
      'Hitta ett sätt att röra dig som passar dig, även om du börjar från noll.',
      'Find a way to move that suits you, even if you start from nothing.',
    ),
    description: t(
      'Liikuntaneuvoja kartoittaa kuntosi ja kiinnostuksesi ja tekee kanssasi suunnitelman. Hän voi lähteä ensimmäiselle kerralle mukaan.\n\nVoit tulla itse tai hyvinvointilähetteellä. Kuntien ja järjestöjen ryhmät löytyvät samasta listasta.',
      'Motionsrådgivaren kartlägger din kondition och dina intressen och gör en plan tillsammans med dig. Hen kan följa med första gången.\n\nDu kan komma själv eller med en välfärdsremiss. Kommunernas och föreningarnas grupper finns i samma lista.',
      'An adviser looks at your fitness and interests and makes a plan with you, and can come along the first time.\n\nYou can come by yourself or with a well-being referral. Groups of municipalities and associations are in one list.',
    ),
    instruction: t('Soita tai katso ryhmät verkosta.', 'Ring eller se grupperna på webben.', 'Call or look at the groups on the web.'),
    keywords: t(
      'liikunta, liikuntaneuvoja, kuntosali, jumppa, kävely, kunto, tasapaino, liikuntaryhmä, hyvinvointilähete',
      'motion, motionsrådgivare, gym, gymnastik, promenad, kondition, balans, motionsgrupp, välfärdsremiss',
      'exercise, fitness, gym, walking, balance, exercise group, get moving, sport',
    ),
    for: ['everyone'],
    themes: ['wellbeing'],
    class: 'P27.1',
    charge: free,
    channels: ['web-exercise', 'phone-centre', 'porvoo-rehab'],
  },
  {
    key: 'rescue-advice',
    name: t('Pelastuslaitoksen turvallisuusneuvonta', 'Räddningsverkets säkerhetsrådgivning', 'Safety advice from the rescue department'),
    summary: t(
      'Neuvoja paloturvallisuuteen, palovaroittimiin, väestönsuojiin ja varautumiseen.',
      'Råd om brandsäkerhet, brandvarnare, skyddsrum och beredskap.',
      'Advice on fire safety, smoke alarms, shelters and being prepared.',
    ),
    description: t(
      'Voit kysyä kodin ja mökin turvallisuudesta, nuohouksesta, avotulesta ja siitä, miten varaudut sähkökatkoon. Pelastuslaitos pitää myös turvallisuuskoulutuksia.\n\nJos huolestut toisen asukkaan paloturvallisuudesta, voit tehdä ilmoituksen.',
      'Du kan fråga om säkerhet i hemmet och på stugan, sotning, öppen eld och hur du förbereder dig på elavbrott. Räddningsverket ordnar också säkerhetsutbildning.\n\nOm du är orolig för en annan invånares brandsäkerhet kan du göra en anmälan.',
      'You can ask about safety at home and at a cottage, chimney sweeping, open fires and getting ready for power cuts. The rescue department gives safety training too.\n\nIf you worry about another resident’s fire safety, you can make a notice.',
    ),
    instruction: t(
      'Soita arkisin. Tulipalossa ja onnettomuudessa soita 112.',
      'Ring vardagar. Vid brand och olycka ring 112.',
      'Call on weekdays. In a fire or accident call 112.',
    ),
    keywords: t(
      'pelastuslaitos, palovaroitin, paloturvallisuus, väestönsuoja, avotulen teko, nuohous, varautuminen, sähkökatko, kotivara, palotarkastus',
      'räddningsverk, brandvarnare, brandsäkerhet, skyddsrum, öppen eld, sotning, beredskap, elavbrott, hemförråd',
      'rescue department, fire brigade, smoke alarm, fire safety, shelter, open fire, chimney, power cut, preparedness',
    ),
    for: ['everyone'],
    themes: ['wellbeing'],
    class: 'P19',
    charge: free,
    channels: ['web-rescue', 'phone-rescue', 'porvoo-rescue'],
  },
];
