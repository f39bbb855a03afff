import { editDistance } from './edit-distance.rules.ts';

/**
 * Words that raise the emergency notice before any result. Sample list awaiting the county's clinical approval; the situations
 * are those which the public emergency guidance names (112.fi, "When to call 112"): trouble breathing, chest pain, unconsciousness,
 * signs of a stroke, heavy bleeding, fits, poisoning, severe allergy, danger to oneself or from others, fire.
 * Matched on text without case, accents and punctuation; a stem matches its inflected forms.
 */
const URGENT: readonly RegExp[] = [
  // fi
  /\brin(ta|nan|taa|nassa)\w* ?(kipu|kivu|kipe|sarky|sarke|pistaa|pistos|puristaa|puristus|ahdistaa)/,
  /\b(kipu\w*|puristaa|puristus\w*|pistaa) rinnassa/,
  /\bei(ka)? (saa |pysty |kykene )?(hengit|henke)/,
  /\bhengenahdist|\bhenki ei kulje|\btukehtu|\bhengitys ?(ei|vaikeu|salpa|loppu|pysahty)/,
  /\btajuto|\btajuttom|\btajunnan(sa)? (menet|katosi)|\bmenetti tajun|\bei(ka)? (heraa|hereil)|\bei reagoi|\beloton\b/,
  /\b(aivo)?halvau|\baivoinfarkt|\bsuupieli|\bpuhe (puuro|puurtu|sammal)|\bhalvaantui\b|\btoispuol/,
  /\bsydan ?kohtau|\bsydaninfarkt|\binfarkti|\bsydan pysahty|\belvyt/,
  /\bkouristaa|\bkouristelee|\bkouristuskohtau|\bepilepsiakohtau/,
  /\bvuotaa (runsaasti|paljon|kovasti) verta|\bverenvuoto ei|\bverta (tulee|vuotaa) (paljon|runsaasti|kovasti)/,
  /\bmyrkyty|\b(soi|joi|nieli) (pesuain|myrkky|paristo|patteri|lamppuolj|laakke)|\byliannostu|\banafyla/,
  /\bitsemurh|\bitsari|\btapan itseni|\btappaa itseni|\bitseni tappa|\ben (halua|jaksa) (enaa )?elaa|\bhaluan kuolla/,
  /\bhengenvaara|\bhatatilan|\bhukku(i|nut|massa)|\btulipalo|\bpuukot/,
  // sv
  /\bbrost\w* ?smart|\bont i brost|\btryck (over|i) brostet/,
  /\bandas inte|\bkan inte andas|\bsvart att andas|\bandnod|\bkvavs|\bfar inte luft/,
  /\bmedvetslos|\bvaknar inte|\bsvarar inte pa tilltal|\blivlos/,
  /\bstroke\b|\bhjarnblodning|\bslaganfall|\bmungipa/,
  /\bhjartattack|\bhjartinfarkt|\bhjartstopp/,
  /\bkrampar\b|\bkramper\b|\bkrampanfall/,
  /\bbloder (kraftigt|mycket)|\bkraftig blodning/,
  /\bforgift|\boverdos/,
  /\bsjalvmord|\bta livet av|\bvill inte leva|\bvill do\b/,
  /\blivsfara|\bdrunkn|\beldsvada/,
  // en
  /\bchest (pain|hurts|pressure|tight)|\bpain in (my |the )?chest|\bpressure (in|on) (my |the )?chest/,
  /\b(not|cant|cannot|can not|isnt|hardly) breath|\bdifficulty breathing|\btrouble breathing|\bshort(ness)? of breath|\bchok(e|ing)\b|\bstopped breathing/,
  /\bunconscious|\bwont wake|\bnot waking|\bunresponsive/,
  /\bheart attack|\bcardiac arrest|\bface (is )?(droop|hanging)|\bslurred/,
  /\bseizure|\bfitting\b|\bconvuls/,
  /\bbleeding (heavily|badly|a lot)|\bheavy bleeding|\bwont stop bleeding/,
  /\bpoison(ed|ing)|\boverdose|\banaphyla/,
  /\bsuicid|\bkill myself|\bend my life|\b(want|going) to die/,
  /\bdrown|\bon fire\b|\bstabbed/,
];

/** Long words of these, compared with what was typed one letter off. */
const MISTYPED = (
  'rintakipu rintakivut tajuton tajuttomana hengenahdistus hengitysvaikeus aivohalvaus aivoinfarkti sydankohtaus sydaninfarkti itsemurha myrkytys yliannostus ' +
  'kouristuskohtaus brostsmarta medvetslos hjartattack hjartinfarkt hjartstopp sjalvmord forgiftning slaganfall unconscious suicide suicidal overdose heartattack ' +
  'chestpain unresponsive'
).split(' ');
const SHORTEST = 6;

/** Looking for learning, recovery or prevention is no emergency; of one's own life it is asked all the same. */
const CALM =
  /\b(kurssi|koulutu|kuntoutu|ehkais|jalkei|vertaistu|apuvaline|\w+kurssi|utbildning|rehabiliter|forebygg|kamratstod|course|training|rehab|prevent|recover)/;
const OWN_LIFE = /\bitsemurh|\bitsari|\bsjalvmord|\bsuicid/;

/** Does what was typed sound like an emergency? Then 112 is shown before results. Pure. `urgentWords('rinta kipeä')` -> true */
export function urgentWords(q: string): boolean {
  const plain = fold(q.slice(0, 500))
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (!URGENT.some((u) => u.test(plain)) && !mistyped(plain)) return false;
  return !CALM.test(plain) || OWN_LIFE.test(plain);
}

/** A word, or two written apart, that is an urgent one but for a letter: 'sydänkohtas', 'heart atack'. */
function mistyped(plain: string): boolean {
  const words = plain.split(' ').slice(0, 20);
  const whole = [...words, ...words.slice(1).map((w, i) => words[i]! + w)].filter((w) => w.length >= SHORTEST && w.length <= 20);
  return whole.some((w) => MISTYPED.some((m) => Math.abs(m.length - w.length) <= 1 && editDistance(w, m) <= 1));
}

/** Lower case without accents: 'Särky' -> 'sarky'. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
