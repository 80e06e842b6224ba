/** Who says a quote in German, French and Spanish; and that nobody does where no word proves it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../../src/engine/analyze.ts';
import { wordsOf } from '../../../src/engine/article/words.ts';
import { FRENCH_SPEECH } from '../../../src/engine/quotes/languages/french.ts';
import { GERMAN_SPEECH } from '../../../src/engine/quotes/languages/german.ts';
import { languageOf } from '../../../src/engine/quotes/languages/language.ts';
import { fullNameIn } from '../../../src/engine/quotes/languages/names.ts';
import { SPANISH_SPEECH } from '../../../src/engine/quotes/languages/spanish.ts';

/** "speaker (cue): quote" for each quote of a text. */
function told(text: string): string[] {
  return analyze(text, { format: 'plaintext' }).quotes.map(({ start, end, speaker, cue }) => {
    const verb = cue ? ` (${text.slice(cue.start, cue.end)})` : '';
    return `${speaker?.name ?? 'nobody'}${verb}: ${text.slice(start, end).replace(/^[„“«»"]\s?|\s?[“”«»"]$/g, '')}`;
  });
}

const EXAMPLES: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  German: [
    ['„Es ist weg“, sagte Petra Nygård.', 'Petra Nygård (sagte): Es ist weg'],
    ['Die Bürgermeisterin Sabine Lund dankte Jonas Berg. „Er hat viel geleistet“, sagte sie.', 'Sabine Lund (sagte): Er hat viel geleistet'],
    [
      '„Wir gehen“, sagte Ida Berg. Sie hat das Haus von Petra Stein nicht gekauft. „Das geht so nicht“, sagte sie.',
      'Ida Berg (sagte): Wir gehen',
      'Ida Berg (sagte): Das geht so nicht',
    ],
    ['Ida Berg hat Petra Stein nicht gefragt. Es bleibt dabei. „Das geht so nicht“, sagte sie.', 'Ida Berg (sagte): Das geht so nicht'],
    ['„Es ist weg“, so Nygård.', 'Nygård (so): Es ist weg'],
    ['»Es ist weg«, erklärte Nygård, »und zwar für immer.«', 'Nygård (erklärte): Es ist weg', 'Nygård (erklärte): und zwar für immer.'],
    ['„Es ist weg“, sagte am Montag der Fischer Jonas Berg.', 'Jonas Berg (sagte): Es ist weg'],
    ['„Es ist weg“, sagte Bürgermeisterin Petra Nygård.', 'Petra Nygård (sagte): Es ist weg'],
    ['„Es ist weg“, sagte Nygårds Stellvertreter Ole Brandt.', 'Ole Brandt (sagte): Es ist weg'],
    ['„Es ist weg“, sagte die Wirtin und Malerin Petra Nygård.', 'Petra Nygård (sagte): Es ist weg'],
    ['„Es ist weg“, sagte Ursula von der Aue.', 'Ursula von der Aue (sagte): Es ist weg'],
    ['„Es ist weg“, sagte der Sprecher der Hafenbehörde.', 'der Sprecher der Hafenbehörde (sagte): Es ist weg'],
    ['„Es ist weg“, sagte der 54-Jährige.', 'der 54-Jährige (sagte): Es ist weg'],
    ['Die Chefin der Reederei, Petra Nygård, sprach von einem „schwarzen Tag“ für Karsk.', 'Petra Nygård (sprach): schwarzen Tag'],
    ['Jonas Berg nannte es „weg“. Der Reeder Karl Lind widersprach: „Es ist da.“', 'Jonas Berg (nannte): weg', 'Karl Lind (widersprach): Es ist da.'],
    ['Petra Nygård (52) sagte: „Es ist weg.“', 'Petra Nygård (sagte): Es ist weg.'],
    ['Am Montag sagte Nygård: „Es ist weg.“', 'Nygård (sagte): Es ist weg.'],
    ['Laut Nygård war der Kai „nicht mehr zu retten“.', 'Nygård: nicht mehr zu retten'],
    ['„Es ist weg“, sagte Petra Nygård.\n\n„Ganz weg“, fügte sie hinzu.', 'Petra Nygård (sagte): Es ist weg', 'Petra Nygård (fügte): Ganz weg'],
    ['„Es ist weg“, sagte Nygård. „Ganz weg.“', 'Nygård (sagte): Es ist weg', 'Nygård: Ganz weg.'],
    ['„Es ist weg“, sagte Petra Nygård.\n\nNygård: „Ganz weg.“', 'Petra Nygård (sagte): Es ist weg', 'Petra Nygård (:): Ganz weg.'],
    ['Nygård winkt ab: „Es ist weg, aber ich auch.“', 'nobody: Es ist weg, aber ich auch.'],
    ['Das Fazit der Leute: „Es ist weg.“', 'nobody: Es ist weg.'],
    ['Das Stück „Der alte Kai“ läuft bis Mai.'],
    ['Das stand am Montag in der „Karsker Post“ und sonst nirgends.'],
    ['Der Kai von Karsk ist nicht mehr zu retten.\n\n„Es ist weg.“', 'nobody: Es ist weg.'],
  ],
  French: [
    ['« C’est fini », dit Petra Nygård.', 'Petra Nygård (dit): C’est fini'],
    ['« C’est fini », a regretté mardi la maire de Karsk, Petra Nygård.', 'Petra Nygård (a regretté): C’est fini'],
    ['« C’est fini », s’indigne Jonas Berg, pêcheur.', 'Jonas Berg (s’indigne): C’est fini'],
    ['« C’est fini », affirme le pêcheur Jonas Berg.', 'Jonas Berg (affirme): C’est fini'],
    ['« C’est fini », dit le facteur en posant son vélo.', 'le facteur (dit): C’est fini'],
    ['« C’est fini », selon M. Berg.', 'Berg: C’est fini'],
    [
      '« C’est fini », dit Petra Nygård.\n\n« Tout est fini », a-t-elle ajouté.',
      'Petra Nygård (dit): C’est fini',
      'Petra Nygård (a-t-elle ajouté): Tout est fini',
    ],
    ['Petra Nygård, la maire, a déclaré : « C’est fini. »', 'Petra Nygård (a déclaré): C’est fini.'],
    ['Le porte-parole du port a déclaré : « C’est fini. »', 'Le porte-parole du port (a déclaré): C’est fini.'],
    ['La pièce « Le Vieux Quai » se joue jusqu’en mai.'],
    ['Le quai de Karsk ne sera pas sauvé.\n\n« C’est fini. »', 'nobody: C’est fini.'],
  ],
  Spanish: [
    ['«Se acabó», dijo Petra Nygård.', 'Petra Nygård (dijo): Se acabó'],
    ['«Se acabó», lamentó el martes la alcaldesa de Karsk, Petra Nygård.', 'Petra Nygård (lamentó): Se acabó'],
    ['«Se acabó», dijo Petra Nygård.\n\n«Todo», añadió.', 'Petra Nygård (dijo): Se acabó', 'Petra Nygård: Todo'],
    ['«Se acabó», ha explicado el pescador Jonas Berg.', 'Jonas Berg (ha explicado): Se acabó'],
    ['Según Jonas Berg, había «más gaviotas que personas» a bordo.', 'Jonas Berg: más gaviotas que personas'],
    ['El portavoz del puerto declaró: «Se acabó».', 'El portavoz del puerto (declaró): Se acabó'],
    ['La obra «El muelle viejo» se representa hasta mayo.'],
    ['El muelle de Karsk no se salvará.\n\n«Se acabó».', 'nobody: Se acabó'],
  ],
  'another language': [
    ['Kajen i Karsk går inte längre att rädda efter stormen i natt.\n\n”Den är borta för alltid nu”', 'nobody: ”Den är borta för alltid nu'],
  ],
};

for (const [language, examples] of Object.entries(EXAMPLES)) {
  describe(`speakers in ${language}`, () => {
    for (const [text, ...quotes] of examples) it(text, () => assert.deepEqual(told(text), quotes));
  });
}

describe('the language of a passage', () => {
  const CASES: readonly (readonly [string, unknown])[] = [
    ['„Es ist weg“, sagte Nygård.', GERMAN_SPEECH],
    ['« C’est fini », regrette Nygård.', FRENCH_SPEECH],
    ['«Se acabó», dijo Nygård.', SPANISH_SPEECH],
    ['"It is gone," Nygård said.', null],
    ['"So far so good," Nygård replied.', null],
    ['Los Angeles, El Paso and La Jolla voted for it.', null],
    ['Kajen i Karsk går inte längre att rädda efter stormen i natt.', 'unknown'],
  ];
  for (const [passage, language] of CASES) it(passage, () => assert.equal(languageOf(wordsOf(passage)), language));
});

describe('the full name of a surname', () => {
  const CASES: readonly (readonly [string, string | null])[] = [
    ['Das sagte Bürgermeisterin Petra Nygård am Montag.', 'Petra Nygård'],
    ['Das sagte Bürgermeisterin Nygård am Montag.', null],
    ['Das sagte der Elektriker Nygård am Montag.', null],
    ['Als Nygård kam, war es weg.', null],
    ['Petra Nygård kam zu spät.', 'Petra Nygård'],
    ['C’est ce que disait Mme Nygård.', null],
    ['Petra Nygårdsen kam zu spät.', null],
    ['Im Rathaus wartete Anna Maria Nygård auf die Fähre.', 'Anna Maria Nygård'],
  ];
  for (const [text, name] of CASES) it(text, () => assert.equal(fullNameIn(text, 'Nygård'), name));
});
