/** Whom a pronoun, a surname, a role, an age or "it" stands for, by what the article has told of people and bodies before. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../../src/engine/analyze.ts';

/** Who says each quote of an article. */
function speakers(...lines: string[]): (string | undefined)[] {
  return analyze(lines.join('\n'), { format: 'plaintext' }).quotes.map(({ speaker }) => speaker?.name);
}

describe('pronouns', () => {
  it('stand for whoever a sentence opens with by a role, a relative or a title', () => {
    assert.deepEqual(speakers('"We won," said Dieter Falk.', 'His opposite number, Ruben Aas, was less cheerful. "We lost," he said.'), [
      'Dieter Falk',
      'Ruben Aas',
    ]);
    assert.deepEqual(speakers('"We won," said Beate Falk.', 'Opposition leader Gro Isaksen was scathing. "You lost," she said.'), [
      'Beate Falk',
      'Gro Isaksen',
    ]);
    assert.deepEqual(speakers('"He read to us," said Clara Hahn.', 'A former student, Dr Ama Boateng, came every week. "He used green," she said.'), [
      'Clara Hahn',
      'Ama Boateng',
    ]);
    assert.deepEqual(speakers('Jonas Vik runs the mill. "We grind at night," he said.', 'After the vote, Mr Ohm left. "I sleep in the car," he said.'), [
      'Jonas Vik',
      'Ohm',
    ]);
  });
  it('go on with somebody without a name who has just spoken', () => {
    const before = 'Detective Sara Vik said: "Stay at home."';
    const woman = 'A woman living opposite, who asked not to be named, told the Courier: "I heard screams." She added: "It was over in seconds."';
    assert.deepEqual(speakers(before, woman), ['Sara Vik', 'A woman', 'A woman']);
    assert.deepEqual(speakers(before, 'A salesman said: "I heard screams." She added: "It was over in seconds."'), ['Sara Vik', 'A salesman', 'Sara Vik']);
  });
  it('stand for whoever is the source', () => {
    assert.deepEqual(
      speakers('"We grind at night," said Jonas Vik.', 'According to Peter Ohm, who lives next door, it is loud. "I sleep in the car," he said.'),
      ['Jonas Vik', 'Peter Ohm'],
    );
  });
  it('stand for somebody without a name who is brought in to speak', () => {
    const before = '"I am going nowhere," said Olav Grimm.';
    assert.deepEqual(speakers(before, 'A former minister put it differently. "They will jump," he said.'), ['Olav Grimm', 'A former minister']);
    assert.deepEqual(speakers(before, 'A neighbour called. "Thank you," he said.'), ['Olav Grimm', 'Olav Grimm']);
  });
  it('stand for a relative who was named, where a relative is to speak', () => {
    const before = ['Tom Lindgren and his wife, Eva Lindgren, lost their home.', '"They stood in their socks," said Agda Frost.'];
    assert.deepEqual(speakers(...before, 'His wife wants to rebuild. "Same spot," she said.'), ['Agda Frost', 'Eva Lindgren']);
    assert.deepEqual(speakers(...before, 'Her mother was a nurse. "I would have stayed," she said.'), ['Agda Frost', 'Agda Frost']);
  });
});

describe('"it"', () => {
  it('stands for the body that opens a sentence before it, named or not', () => {
    assert.deepEqual(
      speakers(
        'The Veldan Union was not asked. "We will not comply," said Lea Hamm.',
        'The Ministry of Tides explained its quota. "The stock is low," it said. "All knew."',
      ),
      ['Lea Hamm', 'Ministry of Tides', 'Ministry of Tides'],
    );
    assert.deepEqual(
      speakers('"That is untrue," said Ruth Abara.', 'The council later corrected its letter. It now says that beds are free "where capacity allows".'),
      ['Ruth Abara', 'The council'],
    );
    assert.deepEqual(speakers('The company said it "remains confident". It added: "Our balance sheet is strong."'), ['The company', 'The company']);
  });
});

describe('surnames that several bear', () => {
  it('are told apart by "Mr" and "Mrs" and by pronouns, also where a first name tells nothing', () => {
    const text = [
      'Mavis Doherty, 81, has nicknamed her pumpkin Gerald.',
      '"He is family now," Mrs Doherty said.',
      'The runner-up, Brian Doherty, is her husband. "I taught her," said Mr Doherty.',
    ];
    assert.deepEqual(speakers(...text), ['Mavis Doherty', 'Brian Doherty']);
  });
});

describe('roles', () => {
  it('are told by short titles', () => {
    assert.deepEqual(speakers('Gov. Lloyd Brenner cut the ribbon.', '"Gladly," said the governor, who then left.'), ['Lloyd Brenner']);
    assert.deepEqual(speakers('Sen. Marta Quill met Sen. Ann Bly.', '"Gladly," said the Torval senator.'), ['the Torval senator']);
  });
  it('stand before a name between commas', () => {
    assert.deepEqual(speakers('Ella Stern left. The police chief, Dag Ruud, brought no charges.', '"She was polite," the chief said.'), ['Dag Ruud']);
  });
  it('are ages', () => {
    const text = [
      'Rita Calloway, 74, led the protests.',
      'Elias Thorne signed the bill.',
      '"I will be back," said the 74-year-old.',
      '"So will I," the septuagenarian added.',
    ];
    assert.deepEqual(speakers(...text), ['Rita Calloway', 'Rita Calloway']);
  });
  it('are of somebody without a name, whose a name before them is', () => {
    assert.deepEqual(speakers('Marta Quill left early.', 'A Quill aide, who asked not to be named, called it "a sad night".'), ['A Quill aide']);
    assert.deepEqual(speakers('Marta Quill left early.', 'Quill aide Tina Rhodes called it "a sad night".'), ['Tina Rhodes']);
  });
  it('introduce bodies as well', () => {
    assert.deepEqual(speakers('Nadia Holt apologised.', 'Her label, Tidewave Records, tweeted: "Nadia has our support."'), ['Tidewave Records']);
  });
  it('stand behind an event that is none', () => {
    assert.deepEqual(speakers('After the debate, the governor\'s spokeswoman, Tina Rhodes, said it was "rude".'), ['Tina Rhodes']);
  });
  it('are a company of which a spokesman has been named', () => {
    const declined = 'A spokesman for Nordic Lines, which owns the boat, declined to comment.';
    assert.deepEqual(speakers(declined, 'The company later said it was "reviewing its options".'), ['Nordic Lines']);
    assert.deepEqual(speakers('A spokeswoman for the Ministry of Tides declined.', 'The company said it was "reviewing its options".'), ['The company']);
  });
  it('are of a people, also of whoever trains others', () => {
    const furious = 'Their manager, Ruud Haan, was furious.';
    assert.deepEqual(speakers(`${furious} "That was never a penalty," the Dutchman said.`), ['Ruud Haan']);
    assert.deepEqual(speakers('Manager Ruud Haan was furious. "That was never a penalty," the Brazilian said.'), ['Ruud Haan']);
  });
  it('vary a name that stands right before', () => {
    assert.deepEqual(speakers('Hanna Lindqvist says her knee is fine. "I ran this morning," the Karsk captain told reporters.'), ['Hanna Lindqvist']);
  });
});

describe('ages', () => {
  it('are of whoever is named right behind them, with an epithet and a role at most', () => {
    assert.deepEqual(speakers('The 74-year-old retired teacher Anna Berg came.', '“It hurt,” the 74-year-old said.'), ['Anna Berg']);
    assert.deepEqual(speakers('Police held a 34-year-old man after Jonas Dahl was stabbed. “I was afraid,” the 34-year-old told police.'), ['the 34-year-old']);
    assert.deepEqual(speakers('A 19-year-old robbed Anna Berg at night. “I needed money,” the 19-year-old told the court.'), ['the 19-year-old']);
    assert.deepEqual(speakers('The 74-year-old who attacked Carl Lund was held. “I was ill,” the 74-year-old said.'), ['the 74-year-old']);
    assert.deepEqual(speakers('The 40-year-old mother of Anna Berg wept. “I am lost,” the 40-year-old said.'), ['the 40-year-old']);
  });
  it('are of a newcomer as soon as one comes', () => {
    assert.deepEqual(speakers('Jonas Dahl, 74, lives alone. A 74-year-old from Ostby was hit. “It hurt,” the 74-year-old said.'), ['the 74-year-old']);
  });
});

describe('trades', () => {
  it('stand for whoever is told to have them', () => {
    assert.deepEqual(speakers('The singer Anna Berg is on tour. “We were poor,” the singer said.'), ['Anna Berg']);
    assert.deepEqual(speakers('Anna Berg, a former boxer, is on tour. “We were poor,” the boxer said.'), ['Anna Berg']);
    assert.deepEqual(speakers('Anna Berg, 41, a singer from Karsk, left. “We were poor,” the singer said.'), ['Anna Berg']);
    assert.deepEqual(speakers('Anna Berg is a singer. Her tour begins. “We were poor,” the singer said.'), ['Anna Berg']);
  });
  it('stand for nobody who was only named before', () => {
    assert.deepEqual(speakers('Anna Berg was robbed by a former boxer. “I needed money,” the boxer said.'), ['the boxer']);
    assert.deepEqual(speakers('Carl Lund interviewed a billionaire. “I am poor,” the billionaire said.'), ['the billionaire']);
    assert.deepEqual(speakers('Ida Holm reviewed the concert. The hall was full. “Thank you,” the singer said.'), ['the singer']);
    assert.deepEqual(speakers('Jonas Dahl wrote the review. The painter was not there. “I was ill,” the painter told the paper.'), ['the painter']);
  });
  it("are another's where somebody without a name has come in", () => {
    assert.deepEqual(speakers('Anna Berg, a boxer, was robbed by a former boxer. “I needed money,” the boxer said.'), ['the boxer']);
    assert.deepEqual(speakers('Jonas Vik, a doctor, came early. A second doctor disagreed. “He is ill,” the doctor said.'), ['the doctor']);
    assert.deepEqual(speakers('Dr. Anna Berg came early. An older doctor disagreed. “He is ill,” the doctor said.'), ['the doctor']);
    assert.deepEqual(speakers('Mayor Jonas Berg spoke. A deputy mayor objected. “No,” the mayor said.'), ['Jonas Berg']);
    assert.deepEqual(speakers('Dr. Anna Berg came early. There was no bed. “He is ill,” the doctor said.'), ['Anna Berg']);
  });
});

describe('places on the field', () => {
  it('stand for whoever was named, but not on the other side nor at another work', () => {
    assert.deepEqual(speakers('Anna Berg scored twice. “We were poor,” the striker said.'), ['Anna Berg']);
    assert.deepEqual(speakers('Anna Berg scored twice. “We were poor,” the visiting captain said.'), ['the visiting captain']);
    assert.deepEqual(speakers('Anna Berg was saved at sea. “We were lucky,” the ferry captain said.'), ['the ferry captain']);
    assert.deepEqual(speakers('The chef Ida Lund cooked. “We were poor,” the captain said.'), ['the captain']);
  });
});

describe('relatives', () => {
  it('are whose they were until somebody else is named whose they may be', () => {
    assert.deepEqual(speakers('Anna Berg told her son, Carl, to wait. “I am warm,” her son said.'), ['Carl']);
    const before = 'Anna Berg told her son, Carl, to wait.';
    assert.deepEqual(speakers(before, 'It rained.', 'Lena Holm told her son to go. “I am warm,” her son said.'), ['her son']);
  });
});

describe('short titles that several bear', () => {
  it('tell nobody', () => {
    assert.deepEqual(speakers('Rep. Anna Berg and Rep. Carl Lund met. “We agree,” the lawmaker said.'), ['the lawmaker']);
    assert.deepEqual(speakers('Rep. Anna Berg left. “We agree,” the lawmaker said.'), ['Anna Berg']);
  });
});

describe('whoever calls somebody something', () => {
  it('is heard with all of its words', () => {
    assert.deepEqual(speakers('Her teammates call the striker "a saint".'), ['Her teammates']);
    assert.deepEqual(speakers('Her team-mates call Ada Moe "a saint".'), ['Her team-mates']);
    assert.deepEqual(speakers('Ida Lund called him “a liar”.'), ['Ida Lund']);
    assert.deepEqual(speakers('Nora Brandt calls her “Crooked Hilda”.'), ['Nora Brandt']);
  });
  it('is nobody in particular where it is a byname', () => {
    assert.deepEqual(speakers('Her team-mates call Ada Moe "the Train".'), []);
  });
});

describe('grades of shares', () => {
  it('are said by nobody', () => {
    assert.deepEqual(speakers('Ida Koll, who rates the shares "sell", said that freight was dear.', 'Norbank downgraded Harrow to "hold".'), []);
  });
});

describe('accounts', () => {
  it('speak by their names', () => {
    assert.deepEqual(speakers('"Closed on my birthday," wrote @saltyjoe.', '@breadlover99 wrote: "I got a bun."'), ['saltyjoe', 'breadlover99']);
  });
});

describe('wrapped text', () => {
  const wrapped = [
    'The council will close the pool in June, it said on Monday, after',
    'years of losses. "We cannot heat water that nobody swims in and',
    'we will not pretend otherwise," said Ida Brun, who leads it.',
  ];
  it('holds quotes across few lines', () => {
    const text = wrapped.join('\n');
    const [quote] = analyze(text, { format: 'plaintext' }).quotes;
    assert.equal(text.slice(quote?.start, quote?.end), '"We cannot heat water that nobody swims in and\nwe will not pretend otherwise,"');
    assert.equal(quote?.speaker?.name, 'Ida Brun');
  });
  it('is none where lines begin anew', () => {
    const lines = [
      'The council will close the pool in June, after years of losses.',
      'Ida Brun leads the council. "We cannot heat water for nobody',
      'We will not pretend otherwise, said Ida Brun, who leads it.',
    ];
    const text = lines.join('\n');
    const [quote] = analyze(text, { format: 'plaintext' }).quotes;
    assert.equal(text.slice(quote?.start, quote?.end).includes('\n'), false);
  });
});
