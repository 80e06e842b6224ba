/** Lines that read like the page's and belong to what stands around them: they are shown, and go only when a writer says so. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Format } from '../../../src/engine/analysis.ts';
import { check } from '../../../src/engine/check.ts';
import { defaultConfig } from '../../../src/engine/config.ts';

const FIRST = 'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks in two of its piers.';
const SECOND = 'The mayor, Olga Stein, said that nobody could tell how old the cracks were, since the last report had been lost in the flood.';

/** What fixes that run unasked take of some lines between two paragraphs. */
function taken(lines: string, format: Format = 'markdown', config = defaultConfig): string[] {
  const text = `${FIRST}\n\n${lines}\n\n${SECOND}\n`;
  return check(text, { format, config })
    .findings.filter(({ fix }) => fix?.safe)
    .map(({ start, end }) => text.slice(start, end));
}

describe('a line that belongs to those around it', () => {
  const cases: readonly [because: string, lines: string][] = [
    ['a sentence ends there', 'She was told that since the new system had been brought in, people had to\nlog in.'],
    ['a sentence ends there', 'When the page was closed in June, the ferry of Ostby had a little more than\n12,000 followers.'],
    ['a sentence goes on below', 'Log in\nto the office and you would find nobody there, and no coffee either.'],
    ['it is a verse', 'Share the bread,\nshare the wine,\nshare this story\none more time.'],
    ['it is a step', '1. Download the app\n2. Create an account\n3. Turn on notifications\n4. Wait for the tide'],
    ['it is announced', 'On the door of the cinema hung a slip of paper:\n\nSOLD OUT\n\nSo they went home.'],
    ['it is announced', 'My resolutions for the year:\n\n- Read more\n- Drink less\n- Learn more'],
    ['it is quoted', '> We use cookies to improve your experience.'],
    ['it heads a paragraph', `## Advertisement\n\n${SECOND}`],
    [
      'it heads what is quoted',
      '## Cookie settings\n\n> We use cookies to improve your experience, as every page says before it lets anybody read a line of it.',
    ],
    ['it heads a sentence', '## Book now\n\nThe restaurant at the mill has six tables.'],
    ['it is the title of a work', '## All rights reserved\n\n*A short story by Ane Lund*'],
    ['it heads a paragraph', `**Newsletter**\n\n${SECOND}`],
    ['it heads a paragraph', `Advertising\n\n${SECOND}`],
    ['it is a step', '- Melt the butter in a pan.\n- Download the Signal app from the app store.\n- Turn on the oven.'],
    [
      'it is a point of a list',
      'How to clear your inbox:\n\n- Unsubscribe from these emails\n- Manage your subscription\n- Update your preferences\n- Delete what is old',
    ],
    ['it is a point of a list', '- Delete what is old\n- Unsubscribe from these emails\n- Sign up for our newsletter'],
    ['it is a point of a list', '- Store and/or access information on a device\n- Keep a list of what is stored\n- Tell nobody'],
    ['anybody may be told so', '- Manage your subscription\n- Open it in your browser'],
    ['anybody may be told so', 'Change your preferences.'],
    ['nothing of a player is beside it', 'See ostby.example for privacy information'],
    ['files may be named so', '@2x.png'],
    ['an address may hold it', '/format/webp'],
    ['a page about pages may hold it', '(max-width: 600px) 100vw'],
    ['it stands alone', '【4†source】'],
    ['its sentence writes of it', 'The bug printed it 【4†source】.'],
    ['it is quoted', 'The reply was “the bridge is old citeturn0search1”.'],
    ['somebody says it', 'Follow us.'],
    ['somebody says it', 'Remember me!'],
    ['it is dialogue', '– Log in.\n– I have.'],
    ['it is of 1911', 'Copyright 1911'],
    ['it is of 1911', '© 1911'],
    ['it is an entry of a list', '(a) the bridge\n(b) the mill\n(c) 2019, the flood'],
    ['the next sentence takes it up', 'All rights reserved. So reads the wall of the mill.'],
    ['it heads a letter', 'Jonas Berg wrote\n4 March 2026 at 9:28 am\nThe river is rising. Come at once.'],
    ['it is answered', 'Already a member?\n\nThen you need no card. The porter will know your face.'],
    ['it is answered', 'Forgot your password?\n\nAsk the porter, who has kept a list of them since 1956.'],
    ['the next line takes it up', 'Found a mistake? Let us know.\n\nThat is what the bank wrote below each of its statements.'],
    ['a program is asked to do it', 'Create an account\n\nThe site asks for your name and a password. Choose one that you will remember in a year.'],
    ['it is a verse', 'A ship of air\nNext page:\nthe sea'],
    [
      'it comes again',
      'Loading…\n\nThe cart stands in the yard.\nThe mare looks at the sea.\n\nLoading…\n\nThe salt goes to the north.\nThe boy comes home to me.',
    ],
    ['it is a verse', 'Share\nthe bread,\nthe night,\nthe wall.'],
    ['somebody declares it', 'I agree to the terms.'],
    ['the paragraph below speaks of it', 'Advertisement\n\nThe oldest advertisement of Ostby is painted on the gable of the mill and says BEER.'],
    ['the paragraph below speaks of it', 'Log in\n\nWhoever wants to pay for a mooring must log in, and to log in one needs a code.'],
    ['the paragraph below speaks of it', 'Also read\n\nHe also read the labels, the timetables and the backs of bus tickets.'],
    [
      'a glossary explains it',
      'Account\nWhat you forget the password of.\nBrowser\nWhat you read this with.\nComment\nAn insult with a name beside it.\nCookie\nNot for eating.\nNewsletter\nA letter without news.\nShare\nTo show to your sister.',
    ],
    ['the next line goes on from it', 'I counted what was not the article.\n\nAdvertisement\n\nstood there 41 times, and nobody had seen it.'],
    ['the next line takes it up', 'Reject all\n\nThat button is smaller, and it stands on the left.'],
    ['the next line takes it up', 'Tout refuser\n\nCe bouton-là est plus petit.'],
    ['it is a step with a paragraph', '1. Sign up\n\nYou need an address and a stamp.\n\n2. Log in\n\nSay the word at the door.'],
    ['it hangs on a door', 'The signs on the door read:\n\nClosed\n\nNo comments\n\nCustomer service\n\nContact us'],
    ['it hangs on a wall', 'The signs of the printers still hang in the hall.\n\nNo smoking\n\nBack to top\n\nCopy link'],
    ['it is what others of its kind are', 'Free of charge\n\nThe bin.\n\nContact us\n\nThe line is open at nine.\n\nBroken lids\n\nThe council mends them.'],
    ['a column has it in short parts', 'Contact us\n\nIt rings.\n\nPrivacy policy\n\nWe keep it dry.\n\nTerms of use\n\nOne bin serves three flats.'],
    ['a league has it', 'Promoted\n\nOstby Harbour, Karsk\n\nRelegated\n\nVeldan Rovers'],
    ['a kitchen has it', 'Main menu\n\nBeet soup, dill, sour cream 9\n\nSmoked eel on rye 12'],
    ['it is one of many', '1. Soup\n2. More soup\n3. The radio\n4. Reading\n5. Podcasts\n6. Games\n7. Sport\n8. Travel\n9. Home'],
  ];
  for (const [because, lines] of cases) {
    it(`stays, since ${because}: ${JSON.stringify(lines)}`, () => assert.deepEqual(taken(lines), []));
  }
  it('stays in plain text as well', () => {
    assert.deepEqual(taken('## Book now\n\nThe restaurant at the mill has six tables.', 'plaintext'), []);
    assert.deepEqual(taken('1. Log in\n2. Open the drawer\n3. Log out', 'plaintext'), []);
  });
});

describe('a line behind the last paragraph', () => {
  for (const line of ['Terms of surrender', 'Source: census of 1911', 'Image of a god', 'See also: Karsk Harbour', '[Advertisement for beer on the wall.]'])
    it(`stays, since it says something of its own: ${line}`, () => {
      const text = `${FIRST}\n\n${SECOND}\n\n${line}\n`;
      assert.deepEqual(
        check(text, { format: 'plaintext' }).findings.filter(({ fix }) => fix?.safe),
        [],
      );
    });
});

describe('one word alone', () => {
  const unasked = (text: string) =>
    check(text, { format: 'plaintext' })
      .findings.filter(({ fix }) => fix?.safe)
      .map(({ start, end }) => text.slice(start, end));
  for (const word of ['Opinion', 'Politics', 'Weather', 'Contact', 'Home', 'Golf'])
    it(`stays above the first paragraph, where it may name the section: ${word}`, () => assert.deepEqual(unasked(`${word}\n\n${FIRST}\n\n${SECOND}\n`), []));
  it('stays behind the last paragraph', () => assert.deepEqual(unasked(`${FIRST}\n\n${SECOND}\n\nHome\n`), []));
  it('stays where it is a number among others', () => assert.deepEqual(unasked(`${FIRST}\n\n${SECOND}\n\n112\n41\n9\n304\n`), []));
});

describe('a line that belongs to nothing', () => {
  const cases: readonly [lines: string, gone: string][] = [
    ['Advertisement', 'Advertisement'],
    ['## Advertisement', '## Advertisement'],
    ['## Related stories\n\n- [A bridge at last](https://harbour.example/1)\n- [Who pays?](https://harbour.example/2)', '## Related stories'],
    ['- Share on Facebook\n- Copy link', 'Share on Facebook\n- Copy link'],
    ['It was late.\nShare this article', 'Share this article'],
    [`Advertisement\n\n${SECOND}\n\nAdvertisement\n\n${FIRST}\n\nAdvertisement`, 'Advertisement'],
    ['The council said that the old bridge\n\nAdvertisement\n\nwould be closed from the first of May.', 'Advertisement'],
    ['Blog at WordPress.com.', 'Blog at WordPress.com.'],
    [
      'Hosted on Acast. See acast.example/privacy for more information.\n\nSee ostby.example for privacy information',
      'Hosted on Acast. See acast.example/privacy for more information.\n\nSee ostby.example for privacy information',
    ],
    ['- Unsubscribe from these emails\n- [A bridge at last](https://harbour.example/1)', 'Unsubscribe from these emails'],
  ];
  for (const line of ['**Advertisement**', '**Also read | The ferry is back**', '**Follow us on Facebook**'])
    it(`goes in bold: ${line}`, () => assert.deepEqual(taken(line), [line]));
  for (const [lines, gone] of cases) it(`goes: ${JSON.stringify(lines)}`, () => assert.ok(taken(`${lines}\n\n[](x)`).includes(gone), taken(lines).join(' | ')));

  it('goes where all below it goes as well', () => {
    const below = 'Sign up for our weekly newsletter and get the latest news delivered straight to your inbox every week.';
    assert.deepEqual(taken(`## Newsletter\n\n${below}`), [`## Newsletter\n\n${below}`]);
  });
});

describe('what the writer has decided', () => {
  const heading = `## Harbour Lantern extra\n\n${SECOND}`;
  it('goes whatever stands around it, if it was taught', () => {
    assert.deepEqual(taken(heading, 'markdown', { ...defaultConfig, remove: [{ line: 'Harbour Lantern extra' }] }), ['## Harbour Lantern extra']);
  });
  it('is as loud as the settings say', () => {
    const text = `${FIRST}\n\n## Advertisement\n\n${SECOND}\n`;
    const [finding] = check(text, { format: 'markdown', config: { ...defaultConfig, rules: { 'advertisement-marker': 'warning' } } }).findings;
    assert.deepEqual([finding?.severity, finding?.fix?.safe], ['warning', false]);
  });
});
