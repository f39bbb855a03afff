import { type DemoService, free, t } from './content.ts';

/** Mind, substances and crises. */
export const mind: readonly DemoService[] = [
  {
    key: 'mental-health',
    name: t('Mielenterveyden vastaanotto', 'Mottagning för psykisk hälsa', 'Mental health appointments'),
    summary: t(
      'Kun mieliala on alhaalla, ahdistaa tai uni ei tule: puhu ammattilaiselle.',
      'När du är nedstämd, har ångest eller inte kan sova: prata med en yrkesperson.',
      'When you feel low, anxious or cannot sleep: talk to a professional.',
    ),
    description: t(
      'Saat keskusteluajan sairaanhoitajalle tai psykologille. Yhdessä sovitte, riittääkö lyhyt tuki, itsehoito-ohjelma tai terapiajakso, vai tarvitaanko lääkäriä.\n\nEt tarvitse lähetettä. Apua kannattaa pyytää ajoissa, vaikka et tietäisi, mistä olo johtuu. Jos sinulla on itsemurha-ajatuksia, soita heti 112 tai kriisipuhelimeen.',
      'Du får en samtalstid hos en sjukskötare eller psykolog. Tillsammans kommer ni överens om det räcker med kort stöd, ett egenvårdsprogram eller en terapiperiod, eller om läkare behövs.\n\nDu behöver ingen remiss. Be om hjälp i tid även om du inte vet vad det beror på. Om du har självmordstankar, ring genast 112 eller kristelefonen.',
      'You get a time to talk with a nurse or psychologist. Together you decide whether short support, a self-care programme or a course of therapy is enough, or a doctor is needed.\n\nYou need no referral. Ask for help early even if you do not know the cause. If you have thoughts of suicide, call 112 or the crisis helpline at once.',
    ),
    instruction: t(
      'Ota yhteyttä Digisotekeskukseen, soita tai tule Porvoon vastaanotolle arkisin klo 9–11.',
      'Kontakta den digitala social- och hälsocentralen, ring eller kom till mottagningen i Borgå vardagar kl. 9–11.',
      'Contact the Digital Social and Health Centre, call or come to the Porvoo clinic on weekdays at 9–11.',
    ),
    keywords: t(
      'mieliala alhaalla, mielialat alhaalla, masennus, masentaa, ahdistus, ahdistaa, paniikkikohtaus, unettomuus, en saa nukuttua, uupumus, burnout, stressi, psykologi, terapia, mielenterveys, yksinäisyys',
      'nedstämd, depression, ångest, panikattack, sömnlöshet, kan inte sova, utmattning, utbrändhet, stress, psykolog, terapi, psykisk hälsa, ensamhet, mår dåligt',
      'feeling low, depression, depressed, anxiety, anxious, panic attack, insomnia, cannot sleep, burnout, stress, psychologist, therapy, mental health, lonely',
    ),
    for: ['everyone'],
    themes: ['mind'],
    class: 'P5.7',
    charge: free,
    channels: ['digi-centre', 'phone-mind', 'n-mielenterveystalo', 'porvoo-mind', 'loviisa-mind'],
  },
  {
    key: 'youth-mind',
    name: t('Nuorten mielen tuki', 'Stöd för ungas psykiska hälsa', 'Support for young minds'),
    summary: t(
      'Matalan kynnyksen apua 12–22-vuotiaalle ilman lähetettä.',
      'Hjälp med låg tröskel för 12–22-åringar utan remiss.',
      'Easy-to-reach help for ages 12–22 without a referral.',
    ),
    description: t(
      'Voit tulla yksin, kaverin tai vanhemman kanssa. Puhua voi kaikesta: peloista, pahasta olosta, syömisestä, viiltelystä, erosta tai siitä, ettei mikään huvita.\n\nEnsimmäinen tapaaminen on parin viikon sisällä. Osa tapaamisista voi olla videolla.',
      'Du kan komma ensam, med en kompis eller förälder. Du kan prata om allt: rädsla, att du mår dåligt, mat, självskada, att det tagit slut eller att inget känns roligt.\n\nFörsta mötet är inom ett par veckor. En del möten kan ske på video.',
      'You can come alone, with a friend or a parent. You can talk about anything: fears, feeling bad, eating, self-harm, a break-up or nothing feeling worth it.\n\nThe first meeting is within a couple of weeks. Some meetings can be by video.',
    ),
    instruction: t(
      'Laita viesti Digisotekeskukseen tai soita. Vanhempikin voi ottaa yhteyttä.',
      'Skicka ett meddelande till den digitala social- och hälsocentralen eller ring. Också en förälder kan ta kontakt.',
      'Send a message to the Digital Social and Health Centre or call. A parent may contact us too.',
    ),
    keywords: t(
      'nuori, nuoren masennus, teini, viiltely, syömishäiriö, paha olo, ei huvita mikään, nuorten mielenterveys, koulupelko',
      'ung, ungdom, depression hos unga, tonåring, självskada, ätstörning, mår dåligt, skolrädsla',
      'young, teenager, teen depression, self-harm, eating disorder, feeling bad, youth mental health',
    ),
    for: ['young'],
    themes: ['mind', 'children'],
    class: 'P5.7',
    charge: free,
    channels: ['digi-centre', 'phone-mind', 'porvoo-mind', 'loviisa-mind', 'sipoo-family'],
  },
  {
    key: 'substance-services',
    name: t('Päihdepalvelut ja riippuvuudet', 'Missbrukstjänster och beroenden', 'Substance and addiction services'),
    summary: t(
      'Apua alkoholin, huumeiden, lääkkeiden, nikotiinin tai pelaamisen kanssa.',
      'Hjälp med alkohol, droger, läkemedel, nikotin eller spel.',
      'Help with alcohol, drugs, medicines, nicotine or gambling.',
    ),
    description: t(
      'Voit tulla, kun haluat vähentää, lopettaa tai vain puhua. Saat keskusteluja, katkaisuhoidon, korvaushoidon tai paikan kuntoutukseen. Myös läheinen saa apua.\n\nHuumeita käyttävä voi vaihtaa välineet nimettömästi terveysneuvontapisteessä.',
      'Du kan komma när du vill minska, sluta eller bara prata. Du får samtal, avgiftning, substitutionsbehandling eller plats på rehabilitering. Också närstående får hjälp.\n\nDen som använder droger kan byta redskap anonymt på hälsorådgivningen.',
      'Come when you want to cut down, stop or just talk. You can get counselling, detox, substitution treatment or a place in rehabilitation. People close to you get help too.\n\nPeople who use drugs can exchange equipment anonymously.',
    ),
    instruction: t(
      'Soita tai tule vastaanotolle arkisin klo 9–11. Et tarvitse lähetettä.',
      'Ring eller kom till mottagningen vardagar kl. 9–11. Du behöver ingen remiss.',
      'Call or come on weekdays at 9–11. No referral is needed.',
    ),
    keywords: t(
      'päihteet, alkoholi, juominen, juon liikaa, huumeet, katkaisuhoito, korvaushoito, peliriippuvuus, riippuvuus, läheisen juominen, tupakka',
      'missbruk, alkohol, dricker för mycket, droger, avgiftning, substitutionsvård, spelberoende, beroende, närståendes drickande',
      'alcohol, drinking too much, drugs, detox, addiction, gambling, substance use, substitution treatment',
    ),
    for: ['everyone'],
    themes: ['mind'],
    class: 'P5.7',
    charge: free,
    channels: ['digi-centre', 'phone-mind', 'n-paihdelinkki', 'porvoo-mind', 'loviisa-mind'],
  },
  {
    key: 'social-emergency',
    name: t('Sosiaali- ja kriisipäivystys', 'Social- och krisjour', 'Social and crisis emergency services'),
    summary: t(
      'Apua kaikkina vuorokauden aikoina äkillisessä kriisissä tai turvattomuudessa.',
      'Hjälp dygnet runt vid plötslig kris eller otrygghet.',
      'Help day and night in a sudden crisis or when you are not safe.',
    ),
    description: t(
      'Soita, kun joku läheinen kuolee äkillisesti, kotona on väkivaltaa, lapsi tai vanhus on vailla hoitoa tai sinulla ei ole ruokaa eikä yösijaa. Työntekijä kuuntelee, neuvoo ja tulee tarvittaessa paikalle.\n\nHengenvaarassa soita aina 112.',
      'Ring när en närstående plötsligt dör, när det finns våld hemma, när ett barn eller en äldre är utan vård eller när du saknar mat och nattlogi. En medarbetare lyssnar, ger råd och kommer till platsen vid behov.\n\nRing alltid 112 vid livsfara.',
      'Call when someone close dies suddenly, there is violence at home, a child or older person is without care, or you have no food or shelter. A worker listens, advises and comes to you if needed.\n\nIf a life is in danger, always call 112.',
    ),
    instruction: t(
      'Soita. Numero vastaa joka päivä, yölläkin.',
      'Ring. Numret svarar alla dagar, även på natten.',
      'Call. The number answers every day and night.',
    ),
    keywords: t(
      'kriisi, kriisiapu, sosiaalipäivystys, äkillinen kuolema, järkytys, ei yösijaa, kodittomuus, onnettomuus, suru',
      'kris, krishjälp, socialjour, plötsligt dödsfall, chock, ingen nattlogi, hemlös, olycka, sorg',
      'crisis, crisis help, social emergency, sudden death, shock, no place to sleep, homeless, accident, grief',
    ),
    for: ['everyone'],
    themes: ['mind', 'social'],
    class: 'P4',
    charge: free,
    channels: ['phone-crisis', 'porvoo-urgent'],
  },
];
