/** In other languages, a wording goes unasked only where it stands alone: with words of its own in it, it may be a sentence of the story. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../../src/engine/analyze.ts';

const STORY = {
  German: [
    'Der Rat von Ostby hat am Montag beschlossen, die alte Brücke für Lastwagen zu sperren, nachdem Taucher in zwei der fünf Pfeiler Risse gefunden hatten.',
    'Die Bürgermeisterin sagte, niemand könne sagen, wie alt die Risse seien, denn der letzte Bericht stamme von 1998 und der davor sei verloren gegangen.',
  ],
  French: [
    'Le conseil d’Ostby a décidé lundi de fermer le vieux pont aux camions, après que des plongeurs ont trouvé des fissures dans deux des cinq piles.',
    'La maire a dit que personne ne pouvait savoir de quand dataient les fissures, puisque le dernier rapport remonte à 1998 et que le précédent a été perdu.',
  ],
  Spanish: [
    'El concejo de Ostby decidió el lunes cerrar el puente viejo a los camiones, después de que unos buzos hallaran grietas en dos de los cinco pilares.',
    'La alcaldesa dijo que nadie podía saber de cuándo eran las grietas, ya que el último informe es de 1998 y el anterior se perdió en la riada.',
  ],
} as const;

const ALONE: readonly (readonly [keyof typeof STORY, string])[] = [
  ['German', 'Newsletter abonnieren'],
  ['German', 'Alle Cookies akzeptieren'],
  ['German', 'Lesen Sie auch: Warum der Hafen leer steht'],
  ['French', 'Laisser un commentaire'],
  ['French', 'À lire aussi : Le bac de Karsk revient'],
  ['Spanish', 'Iniciar sesión'],
  ['Spanish', 'Lea también: Vuelve el barco de Karsk'],
];

const WITH_OWN_WORDS: readonly (readonly [keyof typeof STORY, string])[] = [
  ['German', 'Wir verwenden Cookies für den Teig, sagt der Bäcker'],
  ['German', 'Mit der Anmeldung beim Amt müssen Bauern seit Mai den Datenschutz erklären'],
  ['German', 'Noch kein Abonnent hat gekündigt, sagt der Verleger'],
  ['German', 'Das Video konnte leider nicht alles zeigen, was in der Nacht geschah'],
  ['German', 'Mehr dazu: Am Abend tagte der Rat noch einmal, und diesmal stimmten alle zu.'],
  ['German', 'Schlagworte: Freiheit, Brot, Frieden'],
  ['French', 'Recevez les élèves par e-mail, a conseillé le rectorat'],
  ['French', 'Abonnez-vous pour soutenir le club de hockey'],
  ['Spanish', 'Recibe el premio en su correo, dice Berg, y nadie le cree'],
  ['Spanish', 'Para seguir leyendo, Lund necesita una lupa'],
];

/** Whether what is flagged of a line between two paragraphs goes unasked; null where nothing is. */
function goesUnasked(language: keyof typeof STORY, line: string): boolean | null {
  const [before, behind] = STORY[language];
  const text = `${before}\n\n${line}\n\n${behind}\n`;
  const finding = analyze(text, { format: 'plaintext' }).findings.find(({ start, end }) => text.slice(start, end).includes(line));
  return finding ? (finding.fix?.safe ?? false) : null;
}

describe('a wording that stands alone goes unasked', () => {
  for (const [language, line] of ALONE) it(line, () => assert.equal(goesUnasked(language, line), true));
});

describe('with words of its own, nothing goes unasked', () => {
  for (const [language, line] of WITH_OWN_WORDS) it(line, () => assert.notEqual(goesUnasked(language, line), true));
});
