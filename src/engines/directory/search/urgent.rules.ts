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
  /\bei (saa )?(hengit|henke)/,
  /\bhengenahdist|\bhenki ei kulje|\btukehtu|\bhengitys (ei|vaikeu|salpa|loppu|pysahty)/,
  /\btajuto|\btajuttom|\bei here(a|ile)\b|\bei reagoi|\beloton\b/,
  /\b(aivo)?halvau|\baivoinfarkt|\bsuupieli|\bpuhe puuroutu|\btoispuol/,
  /\bsydankohtau|\bsydaninfarkt|\binfarkti|\bsydan pysahty|\belvyt/,
  /\bkouristaa|\bkouristelee|\bkouristuskohtau/,
  /\bvuotaa (runsaasti|paljon|kovasti) verta|\bverenvuoto ei|\bverta (tulee|vuotaa) (paljon|runsaasti|kovasti)/,
  /\bmyrkyty|\byliannostu|\banafyla/,
  /\bitsemurh|\btapan itseni|\bitseni tappa|\ben halua (enaa )?elaa|\bhaluan kuolla/,
  /\bhengenvaara|\bhatatilan|\bhukku(i|nut|massa)|\btulipalo|\bpuukot/,
  // sv
  /\bbrost\w* ?smart|\bont i brostet|\btryck (over|i) brostet/,
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

/** Does what was typed sound like an emergency? Then 112 is shown before results. Pure. `urgentWords('rinta kipeä')` -> true */
export function urgentWords(q: string): boolean {
  const plain = fold(q.slice(0, 500))
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ');
  return URGENT.some((u) => u.test(plain));
}

/** Lower case without accents: 'Särky' -> 'sarky'. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
