/** Who said what across an article: speakers followed from paragraph to paragraph and resolved to names. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Format } from '../../../src/engine/analysis.ts';
import { analyze } from '../../../src/engine/analyze.ts';

function said(text: string, format: Format = 'markdown'): string[] {
  return analyze(text, { format }).quotes.map(({ start, end, speaker }) => `${speaker?.name}: ${text.slice(start, end)}`);
}

describe('speakers across paragraphs', () => {
  it('are whom the paragraph before introduces', () => {
    assert.deepEqual(said('Ferry master Petra Nygård put it plainly on Friday:\n\n"The quay is gone."'), ['Petra Nygård: "The quay is gone."']);
  });
  it('are whom the end of the paragraph before introduces, whoever spoke in it', () => {
    const text = '“The quay is gone,” said Petra Nygård. Then Jonas Berg went on to say:\n\n“It was never safe.”';
    assert.deepEqual(said(text), ['Petra Nygård: “The quay is gone,”', 'Jonas Berg: “It was never safe.”']);
  });
  it('go on over paragraphs that open and do not close', () => {
    assert.deepEqual(said('“The quay is gone,” said Petra Nygård. “Look around.\n\n“And the boats are gone.\n\n“So are we.”'), [
      'Petra Nygård: “The quay is gone,”',
      'Petra Nygård: “Look around.',
      'Petra Nygård: “And the boats are gone.',
      'Petra Nygård: “So are we.”',
    ]);
  });
  it('sign below their quote', () => {
    assert.deepEqual(said('Readers wrote in.\n\n“The quay is gone.”\n\n— Petra Nygård, Karsk\n\n“Good riddance.”\n\n— Jonas Berg'), [
      'Petra Nygård: “The quay is gone.”',
      'Jonas Berg: “Good riddance.”',
    ]);
  });
  it('take turns in a talk', () => {
    const talk = [
      '“Is it gone?” asked Petra Nygård.',
      '“All of it,” said Jonas Berg.',
      '“And the boats?”',
      '“The boats too.”',
      '“All?”',
      '“Every one.”',
      '“Then we walk.”',
      '“We do.”',
    ];
    assert.deepEqual(
      said(talk.join('\n\n')).map((line) => line.split(' ')[0]),
      ['Petra', 'Jonas', 'Petra', 'Jonas', 'Petra', 'Jonas', 'Petra', 'Jonas'],
    );
  });
});

describe('names', () => {
  it('stand behind an office and a comma', () => {
    assert.deepEqual(said('The MEC for Harbours, Petra Nygård, said: "The quay is gone." Minister of Tides, Jonas Berg, said it was "a bad day".'), [
      'Petra Nygård: "The quay is gone."',
      'Jonas Berg: "a bad day"',
    ]);
  });
  it('are of the body that is named so', () => {
    assert.deepEqual(said('The Karsk Bureau of Fisheries lost a boat in May. "We saw it coming," the bureau said in a note. "It will pass," it added.'), [
      'Karsk Bureau of Fisheries: "We saw it coming,"',
      'Karsk Bureau of Fisheries: "It will pass,"',
    ]);
  });
  it('are not of a body of another kind', () => {
    assert.deepEqual(said('Rates rose at the Karsk Bank of Tides in May. "We saw it coming," the central bank said in a note.'), [
      'the central bank: "We saw it coming,"',
    ]);
  });
  it('are none where the reader is told what to say', () => {
    assert.deepEqual(said('Petra Nygård runs the ferry.\n\nAsk, "When does the last boat leave?"'), ['undefined: "When does the last boat leave?"']);
  });
  it('are of dictionaries that define', () => {
    assert.deepEqual(said('Petra Nygård runs the ferry. Marlin Dictionary defines a quay as "a wall at which boats are made fast".'), [
      'Marlin Dictionary: "a wall at which boats are made fast"',
    ]);
  });
  it('are none of nouns that look like verbs of speech', () => {
    assert.deepEqual(said('No need to ask "will it float?" of a boat.'), []);
    assert.deepEqual(said('Notes that give each boat a weather rating of 1 to 10 feature a "Tide Meter" now.'), []);
  });
  it('stand behind pronouns and surnames', () => {
    assert.deepEqual(said('Petra Nygård runs the ferry. "The quay is gone," Nygård said. She called it "a bad day for Karsk" later.'), [
      'Petra Nygård: "The quay is gone,"',
      'Petra Nygård: "a bad day for Karsk"',
    ]);
  });
  it('are of whoever was said to speak last, also where that was not quoted', () => {
    const text = [
      '"The quay is gone," Jonas Berg said.',
      'Henrik Lund, who runs the shop, agreed that it had to close.',
      '"The boats went first," he said.',
    ].join('\n\n');
    assert.deepEqual(said(text), ['Jonas Berg: "The quay is gone,"', 'Henrik Lund: "The boats went first,"']);
  });
  it('are of whoever opens the paragraph before, where the pronoun opens its own', () => {
    const text = [
      '"The quay is gone," Jonas Berg said.',
      'Henrik Lund, one of his neighbours, was there on the night.',
      'He saw that the boats were loose. He had "never run so fast" before.',
    ].join('\n\n');
    assert.deepEqual(said(text), ['Jonas Berg: "The quay is gone,"', 'Henrik Lund: "never run so fast"']);
  });
  it('are never of somebody whom the quote itself names, or of whose sister it is', () => {
    assert.deepEqual(said('Petra Nygård loves the quay. "Ane Lund built it, and Ane Lund will mend it," she said.'), [
      'Petra Nygård: "Ane Lund built it, and Ane Lund will mend it,"',
    ]);
    assert.deepEqual(said('Petra Nygård’s sister, Ane Lund, was there. "It was dark," she said.'), ['Ane Lund: "It was dark,"']);
  });
  it('are no things: what a sentence is about says nothing, and whoever spoke before goes on', () => {
    const text = 'Petra Nygård sells chairs. "A good chair lasts," she said.\n\nThe seat comes next. “One that is too deep hurts the back.”';
    assert.deepEqual(said(text), ['Petra Nygård: "A good chair lasts,"', 'Petra Nygård: “One that is too deep hurts the back.”']);
    assert.deepEqual(said('The silliness of this theory is “a wonder” to behold, and the price was “steep” as well.'), []);
    assert.deepEqual(said('Often, “Find a chair that lets your elbows rest.”'), ['undefined: “Find a chair that lets your elbows rest.”']);
  });
  it('are nobody’s in a program', () => {
    assert.deepEqual(said('The settings are short:\n\nCONFIG = {"profile": "First one", "delay": 5}\n\nThen comes run(["open", x]) alone.', 'plaintext'), []);
    assert.deepEqual(said('Petra Nygård called it (to him) "safe", "sound" and "dry".'), [
      'Petra Nygård: "safe"',
      'Petra Nygård: "sound"',
      'Petra Nygård: "dry"',
    ]);
    assert.deepEqual(said('Petra Nygård called it "the end of the quay": "We are done," she said.'), [
      'Petra Nygård: "the end of the quay"',
      'Petra Nygård: "We are done,"',
    ]);
  });
  it('are whoever acts behind a phrase of time, place or means', () => {
    assert.deepEqual(
      said('Petra Nygård spoke first. “It is late,” she said.\n\nIn an essay last week, Maja Solheim saw no way out. “The boats are gone,” she wrote.'),
      ['Petra Nygård: “It is late,”', 'Maja Solheim: “The boats are gone,”'],
    );
  });
  it('go on under a pronoun, whoever spoke in the paragraph before', () => {
    for (const told of ['said Jonas Berg.', 'Jonas Berg said.', 'said Jonas Berg, the mayor.', 'said the mayor, Jonas Berg.'])
      assert.deepEqual(said(`“We sail at nine,” Ane Lund said.\n\n“No,” ${told} “We sail at ten,” he said.\n\n“Or at eleven,” he added.`), [
        'Ane Lund: “We sail at nine,”',
        'Jonas Berg: “No,”',
        'Jonas Berg: “We sail at ten,”',
        'Jonas Berg: “Or at eleven,”',
      ]);
  });
  it('are who is said to speak behind a quote, and not who is named in front of that', () => {
    assert.deepEqual(said('“This will be a test” for Ida Berg, said Petra Nygård. “It can never be won,” she said.'), [
      'Petra Nygård: “This will be a test”',
      'Petra Nygård: “It can never be won,”',
    ]);
  });
  it('sign a block quote in its last line', () => {
    assert.deepEqual(said('> I had an amazing time with these people.\\- *Petra Nygård*'), ['Petra Nygård: I had an amazing time with these people.']);
  });
  it('are no headings and no labels', () => {
    assert.deepEqual(said('## The Mental Model\n\n“Think of the sign as a landmark.”'), ['undefined: “Think of the sign as a landmark.”']);
    assert.deepEqual(said('Effortless Sail Swapping: You can “swap in no time” at sea.'), ['undefined: “swap in no time”']);
  });
  it('are called as they read, without marks of Markdown', () => {
    assert.deepEqual(said('A harbour master in [**Karsk**](https://karsk.example) said the quay was “gone for good” now.'), [
      'A harbour master in Karsk: “gone for good”',
    ]);
  });
  it('are people with one name, too', () => {
    assert.deepEqual(said('“The quay is gone.”\n\n— Plato'), ['Plato: “The quay is gone.”']);
  });
  it('may be of people and of papers without a name', () => {
    for (const who of ['Nurses', 'Children', 'The wives', 'The actress', 'Troops'])
      assert.deepEqual(said(`${who} “had no idea of what would come”.`), [`${who}: “had no idea of what would come”`]);
    for (const what of ['The accident', 'The flower', 'The helicopter', 'The pavement'])
      assert.deepEqual(said(`${what} “had no idea of what would come”.`), ['undefined: “had no idea of what would come”']);
    assert.deepEqual(said('The harbour master was “not amused” by the plan of the town.'), ['The harbour master: “not amused”']);
    assert.deepEqual(said('A letter to the board was full of “regret and sorrow” for the town.'), ['A letter: “regret and sorrow”']);
    assert.deepEqual(said('The quay is “a disgrace” in Petra Nygård’s view.'), ['Petra Nygård: “a disgrace”']);
  });
  it('are not lent to whoever only belongs to them', () => {
    assert.deepEqual(said('Petra Nygård was away. A spokesman for Petra Nygård said the quay was "gone for good" now.'), [
      'A spokesman for Petra Nygård: "gone for good"',
    ]);
  });
});

describe('two names in a mention', () => {
  it('the one before a role belongs to the role', () => {
    assert.deepEqual(said('"The quay is gone," Berg campaign spokeswoman Petra Nygård said. Jonas Berg was away.'), ['Petra Nygård: "The quay is gone,"']);
  });
  it('with "and" between are two people, the first of whom stands for both', () => {
    assert.deepEqual(said('"The quay is gone," Petra Nygård and Jonas Berg wrote.'), ['Petra Nygård: "The quay is gone,"']);
  });
});

describe('pronouns and roles', () => {
  it('he and she are whom they fit', () => {
    assert.deepEqual(said('Petra Nygård met Jonas Berg in Karsk.\n\n"It is gone," he said.\n\n"It is not," she said.'), [
      'Jonas Berg: "It is gone,"',
      'Petra Nygård: "It is not,"',
    ]);
  });
  it('forms of address tell who is who', () => {
    assert.deepEqual(said('Ms. Nygård met Mr. Berg in Karsk. "It is gone," he said. "It is not," she said.'), ['Berg: "It is gone,"', 'Nygård: "It is not,"']);
  });
  it('a role is whoever the article gives it to', () => {
    const text =
      'Petra Nygård, the minister of harbours, met Jonas Berg, the mayor of Karsk. The minister said the quay was "gone for good" now. The mayor called it "a bad day for us" later.';
    assert.deepEqual(said(text), ['Petra Nygård: "gone for good"', 'Jonas Berg: "a bad day for us"']);
  });
  it('a role is its latest bearer', () => {
    const text = 'Mayor Jonas Berg resigned in May. "I am tired," the mayor said.\n\nIn June the town chose Mayor Petra Nygård. "I am not," the mayor said.';
    assert.deepEqual(said(text), ['Jonas Berg: "I am tired,"', 'Petra Nygård: "I am not,"']);
  });
  it('a name apposed to a role is its bearer', () => {
    assert.deepEqual(said('The mayor, Petra Nygård, said the quay was "gone for good" now.'), ['Petra Nygård: "gone for good"']);
  });
  it('"who" is whoever stands before it', () => {
    assert.deepEqual(said('Jonas Berg wrote to Petra Nygård, who called the plan "a bad day for Karsk" later.'), ['Petra Nygård: "a bad day for Karsk"']);
  });
});

describe('pronouns behind a quote', () => {
  const CASES: readonly (readonly [string, string, string])[] = [
    [
      'mean whoever acts nearest before them',
      'Jonas Berg, the mayor, spoke first. "I am staying," he said.\n\nA spokesman for the harbour mission, Arvid Teel, said boats had been turned away. "We asked four times," he said.',
      'Arvid Teel: "We asked four times,"',
    ],
    [
      'mean whoever acts behind an opening clause',
      'Ida Berg was in doubt. "Fourteen is a start," she said.\n\nAsked whether it would do, Petra Nygård paused. "I stopped in week two," she said.',
      'Petra Nygård: "I stopped in week two,"',
    ],
    [
      'mean whoever acted last in the paragraph before',
      'Petra Nygård swept the quay.\n\n"Both sides," said her neighbour, Ida Berg.\n\nBy evening the boat had gone. Petra Nygård was still sweeping.\n\n"Tomorrow they come," she said.',
      'Petra Nygård: "Tomorrow they come,"',
    ],
    [
      'mean whoever acts behind the last quote of the paragraph before',
      'A publisher has called. Its president, Jonas Berg, calls her "the bard of the quay." Petra Nygård says she will think about it.\n\n"What would I call it?" she said.',
      'Petra Nygård: "What would I call it?"',
    ],
    [
      'mean whoever an age stands behind',
      'Jonas Berg smiled. “No,” he said.\n\nThe video has been seen. Jonas Berg’s grandmother, Ida Lund, 91, told the radio that she was free. “But not on Fridays,” she added.',
      'Ida Lund: “But not on Fridays,”',
    ],
    [
      'mean no one whose deed only tells when',
      'Petra Nygård said the turn came when Ans Lund took the stand. “He smiled the whole time,” she said.',
      'Petra Nygård: “He smiled the whole time,”',
    ],
    [
      'may mean somebody who has no name',
      'I told my editor, Jonas Berg, a story.\n\nMy grandfather kept bees. He used to say, "A bee has no passport."',
      'My grandfather: "A bee has no passport."',
    ],
    [
      'no more mean the one whose the thing is than the one who acts',
      'Jonas Berg spoke. "No," he said.\n\nThe head of the board, Ida Lund, recalled how Petra Nygård’s lead could erode. "It could erode," she said.',
      'Ida Lund: "It could erode,"',
    ],
  ];
  for (const [what, text, last] of CASES) it(what, () => assert.equal(said(text).at(-1), last));
});

describe('speakers', () => {
  const CASES: readonly (readonly [string, string, string])[] = [
    [
      'may be named behind all that belongs to their office',
      'The adviser to the minister on tides, Mrs. Petra Nygård, described it as "baseless".',
      'Petra Nygård: "baseless"',
    ],
    [
      'may be meant by what else they are',
      'Petra Nygård, 29, needed four hours to get past Ida Lund.\n\n"My legs are gone," the 29-year-old said.',
      'Petra Nygård: "My legs are gone,"',
    ],
    [
      'have the age that is told of them',
      'Detective Jonas Berg spoke to the girl. The 9-year-old said "the dog ran off."',
      'The 9-year-old: "the dog ran off."',
    ],
    ['do not play whom they train', 'Coach Jonas Berg praised his team. The goalkeeper said: "We fought."', 'The goalkeeper: "We fought."'],
    [
      'are not who came in behind them',
      'Petra Nygård owns the flat. A neighbour called the police. The pensioner said "he broke the door."',
      'The pensioner: "he broke the door."',
    ],
    ['stand before a colon with their office', 'Finance Minister Torstein Lie: “Every coin counts.”', 'Torstein Lie: “Every coin counts.”'],
    ['stand before a colon with where they work', 'Petra Nygård, Karsk University: “It adds up.”', 'Petra Nygård: “It adds up.”'],
    [
      'may be named by no name',
      'Ida Lund spoke.\n\nA nurse in Karsk, who asked not to be named: “I cannot live on that.”',
      'A nurse in Karsk: “I cannot live on that.”',
    ],
    ['may be press secretaries', '“This is short-sighted,” press secretary Petra Nygård said on the ship.', 'Petra Nygård: “This is short-sighted,”'],
    ['stand behind the colon of a headline', "'It is lost': Nygård denies a deal", "Nygård: 'It is lost'"],
    [
      'are not where a report was filed',
      'OSTBY: The former minister for tides Jonas Berg on Friday rubbished all of what had been said of him, calling the raids a "political vendetta".',
      'Jonas Berg: "political vendetta"',
    ],
    ['may be introduced as somebody else’s', 'Petra Nygård wept. "It was blue," said Nygård’s neighbour, Ida Berg.', 'Ida Berg: "It was blue,"'],
    [
      'may manage and preside',
      'The board met. "The quarter was hard," managing director and chief executive officer Jonas Berg said in a call.',
      'Jonas Berg: "The quarter was hard,"',
    ],
    [
      'may smile between two quotes of which the first is another’s',
      'Petra Nygård plays a tape. "Rain," says a voice. "Then more rain." Nygård smiles. "That is history."',
      'Petra Nygård: "That is history."',
    ],
    [
      'may be a text inside another',
      'The team met. An accompanying comment in the same journal notes that "sleep is older than brains".',
      'An accompanying comment in the same journal: "sleep is older than brains"',
    ],
  ];
  for (const [what, text, last] of CASES) it(what, () => assert.equal(said(text).at(-1), last));
});

describe('what somebody is known as', () => {
  it('is no quote', () => assert.deepEqual(said('One officer, identified only as "K.", left the board.'), []));
});

describe('what something new is called', () => {
  it('is no quote', () => {
    assert.deepEqual(said('Then comes a seven-minute waltz called "Anna, Anyway" and all is well.'), []);
    assert.deepEqual(said('Two brothers have launched a cider called "Family Feud" this week.'), []);
  });
});

describe('a mark that never closes', () => {
  it('ends its quote where the attribution begins', () => {
    assert.deepEqual(said('“The quay is gone, said Petra Nygård.\n\nThe boats are gone.'), ['Petra Nygård: “The quay is gone,']);
    assert.deepEqual(said('“The quay is gone, Petra Nygård said on Friday. It rained.\n\nThe boats are gone.'), ['Petra Nygård: “The quay is gone,']);
  });
  it('ends its quote with the paragraph where nothing else does', () => {
    assert.deepEqual(said('Petra Nygård said: "The quay is gone.\n\nThe boats are gone.'), ['Petra Nygård: "The quay is gone.']);
  });
});

describe('quotes of kind', () => {
  const kinds = (text: string) => analyze(text, { format: 'markdown' }).quotes.map(({ kind }) => kind);
  it('direct are whole utterances, however the comma stands', () => {
    assert.deepEqual(kinds("“The quay is gone,” said Petra Nygård. 'The boats too', said Jonas Berg."), ['direct', 'direct']);
  });
  it('partial are marked words inside a paraphrase', () => assert.deepEqual(kinds('Petra Nygård said it was “gone for good” now.'), ['partial']));
  it('block stand apart', () => assert.deepEqual(kinds('Petra Nygård wrote:\n\n> The quay is gone.'), ['block']));
});

describe('in Markdown', () => {
  it('quotes reach across emphasis and links', () => {
    assert.deepEqual(said('“The *quay* is [gone](https://example.org/a),” said Petra Nygård.'), [
      'Petra Nygård: “The *quay* is [gone](https://example.org/a),”',
    ]);
  });
  it('block quotes are quotes of whoever introduces them', () => {
    const text = 'Petra Nygård wrote to the board:\n\n> The quay is gone, and nobody came.';
    const [quote] = analyze(text, { format: 'markdown' }).quotes;
    assert.deepEqual(quote && [quote.kind, quote.speaker?.name, text.slice(quote.start, quote.end)], [
      'block',
      'Petra Nygård',
      'The quay is gone, and nobody came.',
    ]);
  });
  it('block quotes are signed at their end', () => {
    assert.deepEqual(said('Rain fell.\n\n> The quay is gone.\n>\n> Nobody came.\n>\n> — Petra Nygård, Karsk'), [
      'Petra Nygård: The quay is gone.',
      'Petra Nygård: Nobody came.',
    ]);
  });
  it('notes to the reader are no quotes', () => {
    assert.deepEqual(said('Petra Nygård closed the valve.\n\n> **Note:** If no air comes out, wait.'), []);
  });
  it('block quotes that nobody introduces have no speaker', () => {
    const [quote] = analyze('Petra Nygård runs the ferry.\n\n> Closed on Mondays, open from nine to five.', { format: 'markdown' }).quotes;
    assert.equal(quote?.speaker, null);
  });
  it('marks at the start of a block quote make its quote', () => {
    assert.deepEqual(said('Rain fell.\n\n> “The quay is gone,” said Petra Nygård.'), ['Petra Nygård: “The quay is gone,”']);
  });
});

it('reads an article the same whatever stands before it', () => {
  const article = '“The quay is gone,” said Petra Nygård. “Look around.”\n\nShe blamed “years of neglect” for it.';
  fc.assert(
    fc.property(fc.nat({ max: 8 }), (lines) => {
      const lead = 'Rain fell on the hills.\n\n'.repeat(lines);
      assert.deepEqual(said(lead + article, 'plaintext'), said(article, 'plaintext'));
    }),
    { numRuns: 10 },
  );
});

it('leaves out what stands in residue', () => {
  const text =
    'Petra Nygård said "the quay is gone for good" on Friday.\n\nSign up for our newsletter: "the best of Karsk in your inbox every day."\n\nShe left.';
  assert.deepEqual(said(text), ['Petra Nygård: "the quay is gone for good"']);
});

it('keeps a quote with something broken between its words', () => {
  assert.deepEqual(said('Petra Nygård said "the quay\u200b is gone for good" on Friday.'), ['Petra Nygård: "the quay\u200b is gone for good"']);
});
