/** Who a quote hangs on in its sentence: for each rule, what it finds and what it must leave alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsOf } from '../../../src/engine/article/words.ts';
import { attribute, attributionRules } from '../../../src/engine/quotes/attribution.ts';
import { sentencesOf, type Token } from '../../../src/engine/quotes/clauses.ts';
import { markedIn } from '../../../src/engine/quotes/marks.ts';
import { quotesOf } from '../../../src/engine/quotes/passages.ts';

/** `speaker: quote` for each quote of a passage. */
function told(text: string): string[] {
  return quotesOf(text).drafts.map(({ start, end, attribution }) => {
    const subject = attribution?.subject;
    return `${subject ? text.slice(subject.start, subject.end) : 'nobody'}: ${text.slice(start + 1, end - 1)}`;
  });
}

const EXAMPLES: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'verb right before': [
    ['After Berg had criticised the board, Nygård shot back, "It is gone."', ['Nygård: It is gone.']],
    ['Sen. Petra Nygård (K-Karsk) said: "It is gone."', ['Sen. Petra Nygård: It is gone.']],
    ['Berg, who has in the past described Nygård as "a friend of all," left.', ['who: a friend of all,']],
    ['When a fisher shouted, "Save the quay," Berg laughed.', ['a fisher: Save the quay,']],
    ['In what Nygård called "a very bad joke," the board approved it.', ['Nygård: a very bad joke,']],
    ['Berg, who once called it "a trap", said Nygård should leave.', ['who: a trap']],
    ['A man accused of attacking Petra Nygård told the court: "It is gone."', ['A man: It is gone.']],
    ['A driver convicted of fraud said: "It is gone."', ['A driver: It is gone.']],
    ['People hurt on the quay Berg said were "lucky to be alive" by now.', ['Berg: lucky to be alive']],
    ['When Berg said the board would sue, Nygård fired back sharply: "Let them."', ['Nygård: Let them.']],
    ['Berg was asked, "Is it gone?"', ['nobody: Is it gone?']],
  ],
  'verb and speaker behind': [
    ['"The quay is gone," said Per Moe, who runs the ferry.', ['Per Moe: The quay is gone,']],
    ['"The quay is gone," said Petra Nygård, who runs the ferry.', ['Petra Nygård: The quay is gone,']],
    ['"It is gone," said Senator Petra Donnelly, Unionist of Karsk.', ['Senator Petra Donnelly: It is gone,']],
    ['"Is it gone?" asked the ferry master.', ['the ferry master: Is it gone?']],
    ['"We all knew," said former harbour master Jonas Berg of Karsk.', ['former harbour master Jonas Berg of Karsk: We all knew,']],
    ['"We tried," said one unnamed Veldan official on Friday.', ['one unnamed Veldan official: We tried,']],
    ['"We tried," said a source familiar with the plans.', ['a source familiar with the plans: We tried,']],
    ['"We tried," said one Unionist involved in the plans.', ['one Unionist involved in the plans: We tried,']],
    ['"It is gone," says organizing expert Maja Solheim.', ['expert Maja Solheim: It is gone,']],
    ['"It is gone," said “Harbour Nights” host Petra Nygård.', ['host Petra Nygård: It is gone,']],
    ['"It is gone," reads a Sunday column in the Karsk Courier.', ['a Sunday column: It is gone,']],
  ],
  'speaker and verb behind': [
    ['"The quay is gone," Nygård said.', ['Nygård: The quay is gone,']],
    ['"The quay is gone," Nygård, who runs the ferry, told the council.', ['Nygård: The quay is gone,']],
    ['"The quay is gone" Nygård wrote on Monday.', ['Nygård: The quay is gone']],
    ['"The quay," she later added, "is gone."', ['she: The quay,', 'she: is gone.']],
    ['"It is gone," Del. Petra Nygård said.', ['Del. Petra Nygård: It is gone,']],
    ['"It is gone," the former minister and current mayor said.', ['the former minister and current mayor: It is gone,']],
    ['"It is gone," the order released Friday said.', ['the order released Friday: It is gone,']],
    ['"Who knows?" Petra Nygård, a senior fisher at the board of Karsk, said in May.', ['Petra Nygård: Who knows?']],
    ['"It may be gone…" Nygård said. "Who knows?"', ['Nygård: It may be gone…', 'Nygård: Who knows?']],
    ['"It is gone," an official who saw the report said on Monday.', ['an official: It is gone,']],
    ['When Berg called it "a fish market for all," Nygård turned away, calling the board names.', ['Berg: a fish market for all,']],
  ],
  'speaker and any verb behind': [
    ['"And the boats," Nygård went on.', ['Nygård: And the boats,']],
    ['"And the boats?" she pressed.', ['she: And the boats?']],
  ],
  'in the words of': [
    ['The quay is, in the words of one old fisher, "the last of its kind" here.', ['one old fisher: the last of its kind']],
    ['In other words, said Nygård, "it is gone."', ['Nygård: it is gone.']],
  ],
  'agent behind': [
    ['The plan, dismissed as "a fish market for all" by Jonas Berg, was dropped.', ['Jonas Berg: a fish market for all']],
    ['Nygård called the plan "a fish market for all" by the sea.', ['Nygård: a fish market for all']],
  ],
  'according to, behind': [['The quay is "beyond repair," according to the harbour board.', ['the harbour board: beyond repair,']]],
  'in the view of': [
    ['Only the old quays are "safe" in his eyes.', ['his: safe']],
    ['The plan was, in Nygård\'s view, "a joke" on us.', ['Nygård: a joke']],
  ],
  'name and colon before': [
    ['Petra Nygård: "The quay is gone."', ['Petra Nygård: The quay is gone.']],
    ['Quay lost to the sea - Petra Nygård: "It is gone."', ['Petra Nygård: It is gone.']],
  ],
  'name behind a colon': [
    ['“The quay is gone”: Petra Nygård denies a deal', ['Petra Nygård: The quay is gone']],
    ['“I still burn the fish”: cook Petra Nygård on fire and family', ['cook Petra Nygård: I still burn the fish']],
  ],
  'name behind a dash': [
    ['“The quay is gone.” — Petra Nygård, ferry master', ['Petra Nygård: The quay is gone.']],
    ['“The quay is gone.” ― Petra Nygård', ['Petra Nygård: The quay is gone.']],
  ],
  'aside before': [
    ['The cost, she added, was "based on last year" alone.', ['she: based on last year']],
    ['The riddle of Karsk, says Petra Nygård, a fisher, is that it was "one of the last free ports" anywhere.', ['Petra Nygård: one of the last free ports']],
    ['Berg told Nygård, his friend, that it was "too late to mend" now.', ['Berg: too late to mend']],
  ],
  'owned noun of speech before': [
    ['The worries go beyond Nygård\'s promise to be "fair to each of us" at sea.', ['Nygård: fair to each of us']],
    ['She came under fire from Berg over her claim in the hall that "the quay is safe" again.', ['her: the quay is safe']],
    ['Her new plan promises to "mend what can be mended" by spring.', ['Her new plan: mend what can be mended']],
  ],
  'verb before': [
    ['Berg voted no, while Nygård, the ferry master, proposed they "wake up and look outside" at last.', ['Nygård: wake up and look outside']],
    ['The news came after Nygård, asked about the storm, had said, "It is gone."', ['Nygård: It is gone.']],
    [
      'A May 1 letter from the board obtained by Radio Nine warns that "nobody can be safe there" now.',
      ['A May 1 letter from the board obtained by Radio Nine: nobody can be safe there'],
    ],
    ['Berg left, with the Union of Fishers calling her "the one we all need" today.', ['the Union of Fishers: the one we all need']],
    ['A victory led her to declare that the quay was "as safe as can be" again.', ['her: as safe as can be']],
    ['The ad claims "Karsk is the town you can trust" in May.', ['The ad: Karsk is the town you can trust']],
    ['As Akim Holm, author of "Tides and Boats," put it, "it is gone."', ['Akim Holm: it is gone.']],
    ['Karsk (VNS) – Petra Nygård has mocked the board, saying that "foolish remarks of this kind" do harm.', ['Petra Nygård: foolish remarks of this kind']],
    ['Ever since she came home, Nygård has said the quay was "a place for everybody" here.', ['Nygård: a place for everybody']],
    ['About 200 fishers stood there, holding signs and chanting "Save the quay for us."', ['200 fishers: Save the quay for us.']],
    ['Nygård said: "The quay is gone."', ['Nygård: The quay is gone.']],
    ['Nygård on Tuesday said the quay was "gone for good" by noon.', ['Nygård: gone for good']],
    ['Speaking in Karsk, Nygård, the ferry master, called the plan "a bad joke" for all.', ['Nygård: a bad joke']],
    ['A source speaking to Radio Nine said the quay was "in a sorry state" for years.', ['A source: in a sorry state']],
    ['Nygård attacked the council, calling its plan "a bad joke" for all.', ['Nygård: a bad joke']],
    ['Nygård issued a statement saying the quay was "gone for good" now.', ['Nygård: gone for good']],
    ['The plan was hailed by Berg as "the work of years" on Friday.', ['Berg: the work of years']],
    ['Months later, she told the board that it was "too late to mend" anything.', ['she: too late to mend']],
    ['She and other fishers on the quay refused to say the words "safe harbour at last" aloud.', ['She and other fishers on the quay: safe harbour at last']],
    ['In other words, explained Jonas Berg, "the quay is gone."', ['Jonas Berg: the quay is gone.']],
  ],
  'noun of speech before': [['Berg\'s claim that the quay is "safe as ever" did not last.', ['Berg: safe as ever']]],
  'according to, before': [
    ['According to local talk radio host Jonas Berg, the quay is "as safe as ever" today.', ['local talk radio host Jonas Berg: as safe as ever']],
    ['As explained by the harbour board, a tide table is a "key to every safe quay" in Karsk.', ['the harbour board: key to every safe quay']],
    ['According to Jonas Berg, the quay is "as safe as ever" today.', ['Jonas Berg: as safe as ever']],
  ],
  'verb before, supposed': [['Berg says you cannot shout "man overboard" in there.', ['Berg: man overboard']]],
  'speaker and verb at the end': [
    [
      'Boats with weak masts "may do well at first" if one expects the wind "to fall soon," said Jonas Berg.',
      ['Jonas Berg: may do well at first', 'Jonas Berg: to fall soon,'],
    ],
    ['"Nobody asked" before the quay was closed, Nygård said.', ['Nygård: Nobody asked']],
  ],
  'name and colon at the start': [['Nygård: Quay Is ‘Gone For Good’ After Storm', ['Nygård: Gone For Good']]],
  'heard by a court': [
    ["Ferry master 'lied about the lifeboats', jury told", ['nobody: lied about the lifeboats']],
    ['A ferry master "lied, and lied again" about the boats, Karsk Crown Court heard on Monday.', ['nobody: lied, and lied again']],
  ],
};

describe('the rules of attribution', () => {
  for (const { name } of attributionRules) {
    it(`${name}: has examples`, () => assert.ok(EXAMPLES[name]?.length));
    for (const [text, expected] of EXAMPLES[name] ?? []) it(`${name}: ${text}`, () => assert.deepEqual(told(text), expected));
  }
});

describe('a passage', () => {
  const passages: readonly (readonly [string, string, readonly string[]])[] = [
    ['goes on with its speaker', '"The quay is gone," Nygård said. "And the boats."', ['Nygård: The quay is gone,', 'Nygård: And the boats.']],
    ['takes the speaker of the sentence before', 'Nygård did not hold back. "The quay is gone."', ['Nygård: The quay is gone.']],
    ['gives a scrap to the subject of its sentence', 'Nygård wants a harbour that is "safe for all of us" by spring.', ['Nygård: safe for all of us']],
    ['takes the pronoun out of a contraction', 'He\'d say, "The quay is gone."', ['He: The quay is gone.']],
    ['gives nobody what only "there" opens', 'There were "four hundred, easy" that summer.', ['nobody: four hundred, easy']],
    [
      'gives what "here is" shows to whoever is shown',
      'Here is the harbour master in the council: "The quay is gone."',
      ['the harbour master: The quay is gone.'],
    ],
    ['leaves references alone', 'See Nygård et al., "Tides and boats of Karsk," Harbour Letters 12.', []],
    ['leaves what was printed alone', 'Your editorial ("A plague of gulls", 4 May) is unfair to the birds.', []],
    ['leaves buttons alone', 'To refuse, they had to click "Manage preferences", then "Save and exit".', []],
    [
      'leaves ratings alone',
      'Petra Nygård, who has a "hold" rating on the ferry, said the fall was "not a surprise to us" now.',
      ['Petra Nygård: not a surprise to us'],
    ],
    ['reads headlines', 'Nygård Says Quay Is ‘Gone For Good’ After Storm', ['Nygård: Gone For Good']],
    ['sets a dateline aside', 'KARSK, July 3 (VNS) — The board offered "a full and late apology" to all.', ['The board: a full and late apology']],
    ['gives what is reported to whoever reports it', 'Nygård said that Berg called the plan "a very bad joke" before.', ['Nygård: a very bad joke']],
    ['reads transcripts inside marks', '“NYGÅRD: The quay is gone.”', ['NYGÅRD: NYGÅRD: The quay is gone.']],
    ['does not give what was asked to whoever was asked', 'Nygård was told by Berg that it was "too late to mend" now.', ['Berg: too late to mend']],
    [
      'gives the words of a relative clause to its own subject',
      'Berg spoke of Nygård, who wants to bring "all of us together" by spring.',
      ['who: all of us together'],
    ],
    ['hears who cuts in', 'Nygård smiled, and her husband cut in. "Do not forget me."', ['her husband: Do not forget me.']],
    [
      'hears who cuts in behind a quote',
      '"We won," Nygård said, and her husband cut in. "Do not forget me."',
      ['Nygård: We won,', 'her husband: Do not forget me.'],
    ],
    ['takes the source before a colon', 'Nobody listened. From the harbour report: "The quay will not last."', ['the harbour report: The quay will not last.']],
    ['takes nobody for no speaker', 'Nygård was blunt. "It is gone." Nobody answered. "For good."', ['Nygård: It is gone.', 'Nygård: For good.']],
    [
      'ends a subject at its verb',
      'The Karsk ad hits Nygård for taking "more money than anybody here" in May.',
      ['The Karsk ad: more money than anybody here'],
    ],
    ['takes words that are named as words', 'Berg avoided the term "long tide" all year.', ['Berg: long tide']],
    ['takes what somebody is called', 'Berg hates the rain and calls visitors "losers" and "gulls."', ['Berg: losers', 'Berg: gulls.']],
    ['takes what is said of something', 'Nygård learned that the quays were "safe" in a storm.', ['Nygård: safe']],
    ['takes what is spoken of', 'Nygård warned of "rot" below the water.', ['Nygård: rot']],
    ['gives nobody what a thing is called', 'Nygård sold powder described as a "magical dust of the sea" in Karsk.', ['nobody: magical dust of the sea']],
    [
      'hears who claims something in a question',
      'How is it that Nygård claimed "the quay is safe for all of us" then?',
      ['Nygård: the quay is safe for all of us'],
    ],
    ['gives nobody what a question calls a thing', 'Why was the ferry called the "curse of all Karsk" then?', ['nobody: curse of all Karsk']],
    ['gives nobody what the reader is to use', 'Check the labels for "a warm and even wash" before you start.', ['nobody: a warm and even wash']],
    ['gives nobody what the writer sets in marks', 'I never had the "talent of a true sailor" in me.', ['nobody: talent of a true sailor']],
    [
      'takes "it" for whoever reports',
      'The harbour board vowed it would stay, calling the plan "a very bad joke" for all.',
      ['The harbour board: a very bad joke'],
    ],
    ['gives nobody what is an example', '**Example:** "The sea proposes a new way of life to us."', ['nobody: The sea proposes a new way of life to us.']],
    ['gives nobody what the reader is told not to say', 'Don\'t tell readers to "think of it as a gift" now.', ['nobody: think of it as a gift']],
    ['leaves alone what somebody is to do', 'A helpful practice is to label the thoughts: "worrying about tides now".', ['nobody: worrying about tides now']],
    [
      'keeps words for whoever used them, whatever others say of the words',
      'Critics, the mayor among them, called it "a bridge to nowhere," a phrase that Berg dismissed.',
      ['Critics: a bridge to nowhere,'],
    ],
    ['ends a name at its verb', 'Tidehouse offers a room to all and gives "seals of open books" to boats.', ['Tidehouse: seals of open books']],
    ['hears a director behind a word that could be a title', '"Absolutely," director Jonas Berg said.', ['director Jonas Berg: Absolutely,']],
    ['hears somebody of a work’s trade', '"Yes," a film producer told the court.', ['a film producer: Yes,']],
    ['hears what is said of things that could be words', 'The signs are "terrible," said Ida Berg, and you see it.', ['Ida Berg: terrible,']],
    ['keeps a reading verb for its own person', 'Nygård, who had called the plan "a bad joke," resigned.', ['who: a bad joke,']],
  ];
  for (const [name, text, expected] of passages) it(name, () => assert.deepEqual(told(text), expected));

  const silent: readonly (readonly [string, string])[] = [
    ['a title behind its kind', 'Berg wrote the novel "The Last Quay" in Karsk.'],
    ['a show that somebody spoke on', 'Berg said on Radio Nine\'s "Morning Harbour" that he would stay.'],
    ['a book by its author', 'Nygård, the author of "Boats and Tides," lives in Karsk.'],
    ['a word in doubt', 'The so-called "reform" was dropped.'],
    ['a list of titles', 'Berg wrote the novels "The Last Quay" and "The Long Tide" in Karsk.'],
    ['a subheading in marks', "'The tide that never turned'"],
    ['a nickname between the names', 'Marit "Maja" Solheim called.'],
    ['an event by its title', 'Nygård met the harbour board again during a "Long Tide Forum" in spring.'],
    ['a title with small words', 'Berg wrote the novel "Home with the Tide" in Karsk.'],
    ['what a transcript notes', '“(Applause.)”'],
    ['a nickname', 'The quay, known as "Old Bess," was closed.'],
    ['a nickname that is called one', 'The boat grew famous, earning the nickname "the aunt of the quay" in Karsk.'],
    ['a title that tells a story', '"Harbour Lost" tells the story of three sailors.'],
    ['a title with its station behind it', '"Last Tides: Jonas Berg" (Radio Nine) is no usual series.'],
    ['a title that is called a work behind it', 'They feared "The Ferry," a comedy about the mayor.'],
    ['a title before its kind', 'Berg read the "Advent of Harbours" posts in Karsk.'],
    ['a title in the caption of a play', 'Jonas Berg and Maja Solheim in the 2023 production of "A Karsk Carol" at the Ostby Theatre.'],
    ['a word for the noun behind it', 'Jonas Berg, who drove from Karsk in "thick" fog to go sailing, said the boats were late.'],
    ['a title in a headline', "Petra Nygård Hit In Face At 'Tides: Part Two' Panel"],
    ['a name of what is added', '"High-key mono" effect added to Portrait Mode in Karsk.'],
    ['a word that is explained', '"Vibe sailing" — the practice of describing what you want — has exploded.'],
    ['a title in a list of sources', '[2] "Board Counts the Cost of Travel by Ferry," Ostby Society of Travel (June 2, 2016).'],
    ['terms that are defined', 'Receive 20% off a set of three soaps ("Custom Soap Set") (the "Discount") with your order.'],
    ['letters that stand for words', 'They turn it into a tree (shortened "AST tree of the code").'],
    ['wording that the reader is told of', 'Learning words like "merge," "turn off," and "make a detour" helps you in Karsk.'],
    ['wording to look for', 'Great words to look for in the list are "pull-on" or "wrap-around all round".'],
    ['what labels list', 'Check that the fabrics listed include "quilt weight cotton" or "medium weight wool".'],
  ];
  for (const [name, text] of silent) it(`is silent on ${name}`, () => assert.deepEqual(told(text), []));
});

it('looks no further for a speaker, however long the sentence', () => {
  const piece = 'the board of Karsk ( said "x y z" and Nygård called , ';
  const work = (times: number): number => {
    const text = piece.repeat(times);
    const marked = markedIn(text);
    const sentence = sentencesOf(text, wordsOf(text), marked)[0] as Token[];
    let reads = 0;
    const counted = new Proxy(sentence, {
      get(target, key, receiver) {
        reads++;
        return Reflect.get(target, key, receiver);
      },
    });
    sentence.forEach((token, at) => {
      if (token.quote >= 0) attribute({ sentence: counted, at, stop: 'z' });
    });
    return reads;
  };
  assert.ok(work(200) / work(100) < 2.5);
});
