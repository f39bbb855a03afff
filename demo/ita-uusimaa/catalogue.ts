import type { Lang } from '../../src/kernel/i18n.ts';

/** What the demo county tells its professionals of a service: sample content. Key: the service's own. */
export type DemoInstruction = {
  service: string;
  instructions: Readonly<Record<Lang, string>>;
  supply: readonly { municipality: string; state: 'available' | 'limited' | 'missing'; how: string; since: string | null; note: string }[];
};

export const instructions: readonly DemoInstruction[] = [
  {
    service: 'emergency-dental',
    instructions: {
      fi: 'Ohjaa tänne, kun särky valvottaa, kasvot turpoavat tai hammas on lohjennut.\n\n- Kysy kuume, turvotus ja nielemisen vaikeus ennen ajan antamista.\n- Hengitysvaikeus tai silmän umpeen turpoaminen: soita 112.\n\n## Viikonloppuisin\n\nVastaanotto on Porvoossa. Varmista, että asiakas pääsee perille.',
      sv: 'Hänvisa hit när värken håller vaken, ansiktet svullnar eller en tand har gått av.\n\n- Fråga om feber, svullnad och svårt att svälja innan du ger en tid.\n- Andningssvårigheter eller ett öga som svullnar igen: ring 112.\n\n## På veckoslut\n\nMottagningen är i Borgå. Kontrollera att klienten kan ta sig dit.',
      en: 'Refer here when pain keeps the client awake, the face swells or a tooth has broken.\n\n- Ask about fever, swelling and trouble swallowing before giving a time.\n- Trouble breathing or an eye swelling shut: call 112.\n\n## At weekends\n\nThe clinic is in Porvoo. Make sure that the client can get there.',
    },
    supply: [
      { municipality: '638', state: 'available', how: 'Oma hoitola, arkisin klo 8–16', since: '2023-01-01', note: 'Viikonloppuisin klo 9–12' },
      { municipality: '753', state: 'available', how: 'Oma hoitola, arkisin klo 8–15', since: '2023-01-01', note: '' },
      { municipality: '434', state: 'limited', how: 'Päivystysajat ma ja to', since: '2025-08-01', note: 'Muina päivinä Porvooseen' },
      { municipality: '504', state: 'missing', how: 'Asiakkaat ohjataan Porvooseen', since: null, note: '' },
    ],
  },
  {
    service: 'family-centre',
    instructions: {
      fi: 'Ehdota, kun perhe kaipaa tukea arkeen eikä kyse ole lastensuojelun kiireellisestä tarpeesta. Lähetettä ei tarvita.\n\nKiireellinen huoli lapsesta: sosiaalipäivystys, kaikkina vuorokaudenaikoina.',
      sv: 'Föreslå när en familj behöver stöd i vardagen och det inte är fråga om ett brådskande behov av barnskydd. Ingen remiss behövs.\n\nBrådskande oro för ett barn: socialjouren, dygnet runt.',
      en: 'Suggest when a family needs support in everyday life and there is no urgent need of child protection. No referral is needed.\n\nUrgent worry about a child: social emergency services, day and night.',
    },
    supply: [
      { municipality: '638', state: 'available', how: 'Perhekeskus', since: '2023-01-01', note: '' },
      {
        municipality: '018',
        state: 'limited',
        how: 'Perhetyöntekijä käy kahtena päivänä viikossa',
        since: '2024-09-01',
        note: 'Etävastaanotto muina päivinä',
      },
    ],
  },
];
