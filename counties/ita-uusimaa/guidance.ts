import type { Guidance } from '../guidance.ts';

/** Sample guidance of the demo county: needs in everyday words. Awaits the county's own clinical approval. */
export const guidance: Guidance = {
  themes: [
    {
      key: 'symptoms',
      icon: 'heart',
      name: { fi: 'Oireet ja sairaudet', sv: 'Symtom och sjukdomar', en: 'Symptoms and illness' },
      lead: {
        fi: 'Kipu, kuume, tulehdus tai muu oire',
        sv: 'Smärta, feber, infektion eller annat symtom',
        en: 'Pain, fever, infection or another symptom',
      },
    },
    {
      key: 'families',
      icon: 'child',
      name: { fi: 'Lapset ja perheet', sv: 'Barn och familjer', en: 'Children and families' },
      lead: {
        fi: 'Neuvola, vanhemmuus, huoli lapsesta',
        sv: 'Rådgivning, föräldraskap, oro för ett barn',
        en: 'Child clinic, parenting, worry about a child',
      },
    },
    {
      key: 'mind',
      icon: 'brain',
      name: { fi: 'Mieli ja päihteet', sv: 'Psykisk hälsa och missbruk', en: 'Mind and substances' },
      lead: { fi: 'Mieliala, ahdistus, uni, riippuvuudet', sv: 'Humör, ångest, sömn, beroenden', en: 'Mood, anxiety, sleep, addictions' },
    },
    {
      key: 'teeth',
      icon: 'tooth',
      name: { fi: 'Suu ja hampaat', sv: 'Mun och tänder', en: 'Mouth and teeth' },
      lead: { fi: 'Särky, tapaturma, tarkastus', sv: 'Värk, olycka, kontroll', en: 'Ache, injury, check-up' },
    },
    {
      key: 'older',
      icon: 'elder',
      name: { fi: 'Ikääntyneet', sv: 'Äldre', en: 'Older people' },
      lead: {
        fi: 'Muisti, kotona pärjääminen, omaishoito',
        sv: 'Minne, att klara sig hemma, närståendevård',
        en: 'Memory, managing at home, informal care',
      },
    },
    {
      key: 'support',
      icon: 'home',
      name: { fi: 'Arjen tuki ja sosiaalipalvelut', sv: 'Stöd i vardagen och socialservice', en: 'Everyday support and social services' },
      lead: {
        fi: 'Raha, asuminen, vammaisuus, turvallisuus',
        sv: 'Pengar, boende, funktionsnedsättning, trygghet',
        en: 'Money, housing, disability, safety',
      },
    },
  ],
  needs: [
    {
      key: 'urinary',
      theme: 'symptoms',
      assessment: 'urinary-symptoms',
      services: ['digital-centre', 'health-station', 'emergency-advice'],
      name: { fi: 'Virtsatievaiva', sv: 'Urinvägsbesvär', en: 'Urinary symptoms' },
      lead: {
        fi: 'Kirvelyä, tihentynyttä tarvetta virtsata tai alavatsakipua.',
        sv: 'Sveda, täta trängningar eller smärta i nedre delen av magen.',
        en: 'Burning, needing to pee often, or pain in the lower belly.',
      },
      words: {
        fi: 'virtsatietulehdus, pissavaiva, pissatulehdus, virtsaaminen, kirvely, pissaaminen sattuu, rakkotulehdus, vti',
        sv: 'urinvägsinfektion, blåskatarr, kissa, sveda, kissnödig',
        en: 'uti, bladder infection, pee, burning, urinary tract infection, cystitis',
      },
      urgent: {
        fi: 'Jos sinulla on korkea kuume, kova selkä- tai kylkikipu tai yleisvointisi romahtaa, soita 116117. Hengenvaarassa soita 112.',
        sv: 'Om du har hög feber, svår smärta i ryggen eller sidan eller blir mycket dålig, ring 116117. Vid livsfara ring 112.',
        en: 'If you have a high fever, severe back or flank pain or suddenly feel very ill, call 116117. If life is in danger, call 112.',
      },
    },
    {
      key: 'throat',
      theme: 'symptoms',
      assessment: 'sore-throat',
      services: ['digital-centre', 'health-station', 'emergency-advice'],
      name: { fi: 'Kipeä kurkku', sv: 'Halsont', en: 'Sore throat' },
      lead: {
        fi: 'Kurkkukipua, nielemiskipua tai käheyttä.',
        sv: 'Ont i halsen, svårt att svälja eller heshet.',
        en: 'A sore throat, pain when swallowing, or hoarseness.',
      },
      words: {
        fi: 'kurkkukipu, kurkku, nielu, angiina, nielutulehdus, nieleminen, flunssa, käheys, kurkku kipee',
        sv: 'ont i halsen, hals, halsfluss, angina, förkylning, svälja',
        en: 'throat, tonsillitis, strep, swallow, cold',
      },
      urgent: {
        fi: 'Jos hengittäminen on vaikeaa tai et pysty nielemään edes sylkeä, soita 112.',
        sv: 'Om du har svårt att andas eller inte kan svälja ens saliv, ring 112.',
        en: 'If breathing is difficult or you cannot swallow even saliva, call 112.',
      },
    },
    {
      key: 'back',
      theme: 'symptoms',
      assessment: 'low-back-pain',
      services: ['physiotherapy', 'digital-centre', 'health-station'],
      name: { fi: 'Selkäkipu', sv: 'Ryggsmärta', en: 'Back pain' },
      lead: {
        fi: 'Kipua alaselässä, noidannuoli tai jalkaan säteilevä kipu.',
        sv: 'Smärta i korsryggen, ryggskott eller smärta som strålar ut i benet.',
        en: 'Pain in the lower back, or pain that runs down the leg.',
      },
      words: {
        fi: 'selkä, selkä kipeä, alaselkä, noidannuoli, iskias, lonkka, niska',
        sv: 'rygg, ont i ryggen, ryggskott, ischias, korsrygg',
        en: 'back, lumbago, sciatica, lower back',
      },
      urgent: {
        fi: 'Jos jalat menettävät tunnon tai voiman, tai et pysty pidättämään virtsaa tai ulostetta, soita 112.',
        sv: 'Om benen tappar känsel eller kraft eller du inte kan hålla urin eller avföring, ring 112.',
        en: 'If your legs lose feeling or strength, or you cannot hold urine or stool, call 112.',
      },
    },
    {
      key: 'flu',
      theme: 'symptoms',
      services: ['emergency-advice', 'digital-centre', 'health-station'],
      name: { fi: 'Flunssa, yskä tai kuume', sv: 'Förkylning, hosta eller feber', en: 'Cold, cough or fever' },
      lead: {
        fi: 'Useimmat hengitystieinfektiot paranevat itsestään levolla.',
        sv: 'De flesta luftvägsinfektioner går över av sig själva med vila.',
        en: 'Most respiratory infections get better with rest.',
      },
      words: {
        fi: 'kuume, yskä, nuha, influenssa, korona, flunssa, korva, korvakipu, poskiontelo',
        sv: 'feber, hosta, snuva, influensa, förkyld, öra, bihålor',
        en: 'fever, cough, flu, covid, runny nose, ear, sinus',
      },
      urgent: {
        fi: 'Jos hengittäminen on vaikeaa tai tajunta hämärtyy, soita 112.',
        sv: 'Om det är svårt att andas eller medvetandet grumlas, ring 112.',
        en: 'If breathing is difficult or consciousness fades, call 112.',
      },
    },
    {
      key: 'injury',
      theme: 'symptoms',
      services: ['emergency-advice', 'health-station'],
      name: { fi: 'Haava tai tapaturma', sv: 'Sår eller olycksfall', en: 'Wound or injury' },
      lead: { fi: 'Nyrjähdys, haava, palovamma tai kaatuminen.', sv: 'Stukning, sår, brännskada eller fall.', en: 'A sprain, wound, burn or fall.' },
      words: {
        fi: 'haava, nilkka, nyrjähdys, murtuma, kaatuminen, palovamma, tikit, venähdys, koiran purema',
        sv: 'sår, stukning, fot, benbrott, brännskada, stygn',
        en: 'wound, sprain, ankle, fracture, burn, stitches, cut',
      },
      urgent: {
        fi: 'Runsaassa verenvuodossa, pään iskussa jonka jälkeen tajunta muuttuu tai isossa palovammassa soita 112.',
        sv: 'Vid kraftig blödning, ett slag mot huvudet som påverkar medvetandet eller en stor brännskada, ring 112.',
        en: 'For heavy bleeding, a head injury that affects consciousness or a large burn, call 112.',
      },
    },
    {
      key: 'skin',
      theme: 'symptoms',
      services: ['digital-centre', 'health-station'],
      name: { fi: 'Iho-oire tai allergia', sv: 'Hudsymtom eller allergi', en: 'Skin symptom or allergy' },
      lead: {
        fi: 'Ihottuma, kutina, punkinpurema tai allergia.',
        sv: 'Utslag, klåda, fästingbett eller allergi.',
        en: 'Rash, itching, tick bite or allergy.',
      },
      words: {
        fi: 'iho, ihottuma, kutina, punkki, punkinpurema, allergia, nokkosihottuma, luomi, ekseema',
        sv: 'hud, utslag, klåda, fästing, allergi, nässelutslag, eksem',
        en: 'skin, rash, itch, tick, allergy, hives, eczema, mole',
      },
      urgent: {
        fi: 'Jos kasvot tai kieli turpoavat tai hengitys vaikeutuu, soita 112.',
        sv: 'Om ansiktet eller tungan svullnar eller det blir svårt att andas, ring 112.',
        en: 'If the face or tongue swells or breathing becomes difficult, call 112.',
      },
    },
    {
      key: 'blood-pressure',
      theme: 'symptoms',
      services: ['long-term-illness', 'digital-centre', 'health-station'],
      name: { fi: 'Verenpaine', sv: 'Blodtryck', en: 'Blood pressure' },
      lead: {
        fi: 'Korkea verenpaine, mittaaminen ja lääkitys.',
        sv: 'Högt blodtryck, mätning och medicinering.',
        en: 'High blood pressure, measuring it and medication.',
      },
      words: {
        fi: 'verenpaine, korkea verenpaine, verenpainelääke, paineet, mittaus',
        sv: 'blodtryck, högt blodtryck, blodtrycksmedicin, mätning',
        en: 'blood pressure, high blood pressure, hypertension',
      },
      urgent: {
        fi: 'Jos sinulla on rintakipua, hengenahdistusta tai halvausoireita, soita 112.',
        sv: 'Om du har bröstsmärta, andnöd eller förlamningssymtom, ring 112.',
        en: 'If you have chest pain, difficulty breathing or signs of a stroke, call 112.',
      },
    },
    {
      key: 'prescription',
      theme: 'symptoms',
      services: ['prescription-renewal', 'digital-centre'],
      name: { fi: 'Reseptin uusiminen', sv: 'Förnya ett recept', en: 'Renewing a prescription' },
      lead: {
        fi: 'Lääkkeesi on loppumassa tai resepti vanhenemassa.',
        sv: 'Din medicin håller på att ta slut eller receptet går ut.',
        en: 'Your medicine is running out or the prescription is about to expire.',
      },
      words: {
        fi: 'resepti, reseptin uusinta, lääke loppui, lääkkeet',
        sv: 'recept, receptförnyelse, medicin slut, läkemedel',
        en: 'prescription, renew, medicine, refill',
      },
    },
    {
      key: 'contraception',
      theme: 'symptoms',
      services: ['contraception-clinic', 'sexual-health'],
      name: { fi: 'Ehkäisy ja seksuaaliterveys', sv: 'Preventivmedel och sexuell hälsa', en: 'Contraception and sexual health' },
      lead: {
        fi: 'Ehkäisy, raskaustesti, sukupuolitauti tai huoli.',
        sv: 'Preventivmedel, graviditetstest, könssjukdom eller oro.',
        en: 'Contraception, pregnancy test, a sexually transmitted infection, or a worry.',
      },
      words: {
        fi: 'ehkäisy, e-pillerit, kierukka, jälkiehkäisy, klamydia, sukupuolitauti, raskaus, abortti',
        sv: 'preventivmedel, p-piller, spiral, klamydia, könssjukdom, graviditet, abort',
        en: 'contraception, pill, iud, chlamydia, std, pregnancy, abortion',
      },
    },
    {
      key: 'vaccination',
      theme: 'symptoms',
      services: ['vaccination'],
      name: { fi: 'Rokotukset', sv: 'Vaccinationer', en: 'Vaccinations' },
      lead: {
        fi: 'Influenssa-, korona- ja perusrokotukset.',
        sv: 'Influensa-, covid- och grundvaccinationer.',
        en: 'Flu, covid and basic vaccinations.',
      },
      words: {
        fi: 'rokotus, rokote, influenssarokote, koronarokote, punkkirokote, piikki, matkarokotus',
        sv: 'vaccin, vaccination, influensavaccin, fästingvaccin',
        en: 'vaccine, vaccination, flu shot, jab',
      },
    },
    {
      key: 'child-worry',
      theme: 'families',
      services: ['family-centre', 'family-guidance', 'child-protection'],
      name: { fi: 'Huoli lapsesta tai nuoresta', sv: 'Oro för ett barn eller en ung person', en: 'Worry about a child or young person' },
      lead: {
        fi: 'Lapsen mieliala, käytös, uni, syöminen tai kehitys huolettaa.',
        sv: 'Du är orolig för ett barns humör, beteende, sömn, mat eller utveckling.',
        en: "You worry about a child's mood, behaviour, sleep, eating or development.",
      },
      words: {
        fi: 'huoli lapsesta, lapsi, lapsen käytös, uhma, lapsi ei syö, lapsi ei nuku, koulukiusaaminen, teini, nuori, vanhemmuus, huoli-ilmoitus',
        sv: 'oro för barn, barn, trots, barnet äter inte, sover inte, mobbning, tonåring, föräldraskap',
        en: 'child, worried about my child, behaviour, does not eat, does not sleep, bullying, teenager, parenting',
      },
      urgent: {
        fi: 'Jos lapsi on välittömässä vaarassa, soita 112.',
        sv: 'Om barnet är i omedelbar fara, ring 112.',
        en: 'If the child is in immediate danger, call 112.',
      },
    },
    {
      key: 'baby',
      theme: 'families',
      services: ['maternity-clinic', 'child-clinic', 'family-centre'],
      name: { fi: 'Raskaus, vauva ja neuvola', sv: 'Graviditet, baby och rådgivning', en: 'Pregnancy, baby and child clinic' },
      lead: {
        fi: 'Neuvola seuraa raskautta ja lapsen kasvua.',
        sv: 'Rådgivningen följer graviditeten och barnets växande.',
        en: "The clinic follows pregnancy and the child's growth.",
      },
      words: {
        fi: 'neuvola, raskaus, vauva, imetys, synnytys, lastenneuvola, äitiysneuvola, koliikki',
        sv: 'rådgivning, graviditet, baby, amning, förlossning, mödrarådgivning, barnrådgivning',
        en: 'maternity, pregnancy, baby, breastfeeding, child health clinic',
      },
    },
    {
      key: 'mood',
      theme: 'mind',
      services: ['mental-health', 'crisis-help', 'digital-centre'],
      name: { fi: 'Mieliala alhaalla tai ahdistaa', sv: 'Nedstämdhet eller ångest', en: 'Low mood or anxiety' },
      lead: {
        fi: 'Apua saa ilman lähetettä. Et ole yksin.',
        sv: 'Du får hjälp utan remiss. Du är inte ensam.',
        en: 'You can get help without a referral. You are not alone.',
      },
      words: {
        fi: 'masennus, ahdistus, mielialat alhaalla, alakulo, paniikki, uupumus, unettomuus, ei jaksa, itsetuhoinen, mielenterveys, suru, kriisi',
        sv: 'depression, ångest, nedstämd, panik, utmattning, sömnlös, orkar inte, psykisk hälsa, sorg, kris',
        en: 'depression, anxiety, low mood, panic, burnout, insomnia, mental health, grief, crisis',
      },
      urgent: {
        fi: 'Jos sinulla on ajatuksia vahingoittaa itseäsi etkä ole turvassa, soita 112.',
        sv: 'Om du har tankar på att skada dig själv och inte är i trygghet, ring 112.',
        en: 'If you think of harming yourself and are not safe, call 112.',
      },
    },
    {
      key: 'substances',
      theme: 'mind',
      services: ['substance-services', 'mental-health'],
      name: { fi: 'Päihteet ja riippuvuudet', sv: 'Missbruk och beroende', en: 'Substances and addictions' },
      lead: {
        fi: 'Oma tai läheisen juominen, huumeet, lääkkeet tai pelaaminen huolettaa.',
        sv: 'Du är orolig för eget eller någon annans drickande, droger, läkemedel eller spelande.',
        en: 'You worry about your own or someone else’s drinking, drugs, medicines or gambling.',
      },
      words: {
        fi: 'päihteet, alkoholi, juominen, huumeet, peliriippuvuus, tupakka, vieroitus, katkaisuhoito',
        sv: 'missbruk, alkohol, droger, spelberoende, tobak, avvänjning',
        en: 'alcohol, drinking, drugs, gambling, smoking, detox, addiction',
      },
    },
    {
      key: 'toothache',
      theme: 'teeth',
      services: ['emergency-dental', 'dental-care'],
      name: { fi: 'Hammassärky', sv: 'Tandvärk', en: 'Toothache' },
      lead: {
        fi: 'Särky, turvotus, lohkeama tai tapaturma.',
        sv: 'Värk, svullnad, avbruten tand eller olycka.',
        en: 'Ache, swelling, a broken tooth or an injury.',
      },
      words: {
        fi: 'hammas, hammaslääkäri, särky, ien, paikka irtosi, viisaudenhammas, hampaat, suu',
        sv: 'tand, tandläkare, värk, tandkött, plomb, visdomstand',
        en: 'tooth, dentist, gum, filling, wisdom tooth',
      },
      urgent: {
        fi: 'Jos turvotus leviää ja hengittäminen tai nieleminen vaikeutuu, soita 112.',
        sv: 'Om svullnaden sprider sig och det blir svårt att andas eller svälja, ring 112.',
        en: 'If swelling spreads and breathing or swallowing becomes difficult, call 112.',
      },
    },
    {
      key: 'memory',
      theme: 'older',
      services: ['memory-clinic', 'senior-guidance'],
      name: { fi: 'Muisti huolettaa', sv: 'Oro för minnet', en: 'Worry about memory' },
      lead: {
        fi: 'Oma tai läheisen muisti tai toimintakyky on muuttunut.',
        sv: 'Eget eller någon annans minne eller funktionsförmåga har förändrats.',
        en: 'Your own or someone else’s memory or ability to cope has changed.',
      },
      words: {
        fi: 'muisti, muistisairaus, unohtelu, dementia, alzheimer, muistihoitaja',
        sv: 'minne, minnessjukdom, glömska, demens, alzheimer',
        en: 'memory, dementia, forgetting, alzheimer',
      },
    },
    {
      key: 'home-care',
      theme: 'older',
      services: ['home-care', 'senior-guidance', 'informal-care'],
      name: { fi: 'Apua kotiin', sv: 'Hjälp hemma', en: 'Help at home' },
      lead: {
        fi: 'Kotihoito, turvapuhelin, ateriat ja tuki omaishoitajalle.',
        sv: 'Hemvård, trygghetstelefon, måltider och stöd till närståendevårdare.',
        en: 'Home care, safety phone, meals and support for informal carers.',
      },
      words: {
        fi: 'kotihoito, kotiapu, turvapuhelin, ateriapalvelu, omaishoito, vanhus, ikääntynyt äiti, kaatuilee',
        sv: 'hemvård, hemhjälp, trygghetstelefon, måltider, närståendevård, äldre',
        en: 'home care, safety phone, meals, informal care, elderly parent',
      },
    },
    {
      key: 'money',
      theme: 'support',
      services: ['social-work', 'social-assistance'],
      name: { fi: 'Rahat eivät riitä', sv: 'Pengarna räcker inte', en: 'Money does not last' },
      lead: {
        fi: 'Apua talouteen, asumiseen ja arjen selvittämiseen.',
        sv: 'Hjälp med ekonomi, boende och vardagen.',
        en: 'Help with money, housing and sorting out everyday life.',
      },
      words: {
        fi: 'toimeentulotuki, raha, velka, vuokra, häätö, sosiaalityö, asunto, ruoka-apu, asunnottomuus',
        sv: 'utkomststöd, pengar, skuld, hyra, vräkning, socialarbete, bostad',
        en: 'social assistance, money, debt, rent, eviction, housing, social worker',
      },
    },
    {
      key: 'disability',
      theme: 'support',
      services: ['disability-services', 'interpreter'],
      name: { fi: 'Vammaispalvelut ja apuvälineet', sv: 'Funktionshinderservice och hjälpmedel', en: 'Disability services and aids' },
      lead: {
        fi: 'Tuki liikkumiseen, asumiseen ja avustamiseen.',
        sv: 'Stöd för att röra sig, bo och få assistans.',
        en: 'Support for getting about, housing and assistance.',
      },
      words: {
        fi: 'vammaispalvelu, apuväline, pyörätuoli, kuljetuspalvelu, henkilökohtainen apu, tulkki, vamma',
        sv: 'funktionshinder, hjälpmedel, rullstol, färdtjänst, personlig assistans, tolk',
        en: 'disability, aids, wheelchair, transport, personal assistance, interpreter',
      },
    },
    {
      key: 'violence',
      theme: 'support',
      services: ['violence-help', 'crisis-help', 'social-emergency'],
      name: { fi: 'Väkivalta tai turvattomuus kotona', sv: 'Våld eller otrygghet hemma', en: 'Violence or feeling unsafe at home' },
      lead: {
        fi: 'Apua saa kaikkina vuorokauden aikoina, myös nimettömästi.',
        sv: 'Du får hjälp dygnet runt, även anonymt.',
        en: 'Help is there day and night, also anonymously.',
      },
      words: {
        fi: 'väkivalta, turvakoti, pelkään, lyö, uhkailu, lähisuhdeväkivalta, sosiaalipäivystys',
        sv: 'våld, skyddshem, rädd, slår, hot',
        en: 'violence, shelter, afraid, hits, threat, abuse',
      },
      urgent: { fi: 'Jos olet vaarassa nyt, soita 112.', sv: 'Om du är i fara nu, ring 112.', en: 'If you are in danger now, call 112.' },
    },
  ],
};
