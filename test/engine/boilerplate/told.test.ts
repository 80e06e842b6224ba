/** Lines that nearly fit a wording of the page around an article, or fit it and tell of somebody: nothing goes unasked. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../src/engine/check.ts';

const FIRST = 'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks in two of its piers.';
const SECOND = 'The mayor, Olga Stein, said that nobody could tell how old the cracks were, since the last report had been lost in the flood.';

/** What a fix that runs unasked takes of a line between two paragraphs. */
function taken(line: string): number {
  const { findings } = check(`${FIRST}\n\n${line}\n\n${SECOND}`, { format: 'markdown' });
  return findings.filter(({ fix }) => fix?.safe).length;
}

describe('a line that tells of somebody', () => {
  const told = [
    'We use cookies to thank the volunteers, and last year we had baked four hundred.',
    'This site uses cookies to lure mice into the traps, the ranger said.',
    'By clicking his tongue he taught the dog to sit, as the privacy policy of the kennel puts it.',
    'Already registered for the march were three hundred people.',
    'Your email address will not be published, the clerk promised.',
    'Sign up for our choir is what the mailing list asked, and nobody did.',
    'This article may not be copied by hand, the abbot wrote.',
    'Trending on Monday was the word rain',
    'Recommended by the doctor',
    'Also on the agenda',
    'Don’t miss: the view from the old tower',
    'Must read: The Salt Road of Veldan',
    'See also: the chapter on eels',
    'See also: Karsk Harbour',
    'Passend dazu: Kartoffelsalat',
    'Siehe auch: Kapitel Neun, über Aale',
    'WATCH: We charge you in the name of the prince, stand!',
    'AD 79',
    'Breadcrumbs',
    '£14.99 at Nine Quays',
    'Sold out',
    'We use cookies on Fridays.',
    'All rights reserved, all wrongs forgiven.',
    'All rights reserved, except the right to sing',
    'I agree to the surrender of the fort at dawn.',
  ];
  for (const line of told) it(`is never removed unasked: ${line}`, () => assert.equal(taken(line), 0));
});

describe('a line of the article that opens like a wording', () => {
  const own = [
    '(c) A tenant must give notice in writing.',
    'We use brown butter in our cookies and a pinch of salt.',
    'By using brown sugar and chilling the dough, you get cookies with a crisp edge.',
    'Available in the library at Ostby',
    'Already registered voters need no letter',
    'This field is hidden from the road by poplars.',
    'Enjoyed this? Join the choir.',
    'Thanks for reading! Share the bread.',
    'The Lantern is a community-supported site. To receive bread, come at nine.',
    'Allow adult content',
    'Have all bills delivered to your inbox by the bank.',
    'Join our walk to the old post office, the inbox of the valley.',
    'Get the children out of bed and into your inbox of chores before eight.',
    'Turn on notifications for your bank account',
    'Receive the guests at the door and show them to your inbox of wishes.',
    'Sign in or log in to view the register of the dead.',
    'To continue reading, sign in the sand with a finger.',
    'Thank you for signing up to fight',
    'Click to share bread with the birds',
    'Performance cookies are sold at the theatre.',
    'Find us on Facebook and tell us about your garden',
    'Enter your name in the book',
    'Check the price at the door',
    '$300 on groceries',
    '£500 from Mrs Lind',
    'Category: lightweight',
    'Posted in Ostby, 1943',
    'Filed under L for lost, the letter lay there for forty years.',
    'Also read: Horn, Dahl and Lind, all of whom said yes.',
    'See also: Ferry; Goose; Mill',
    'Read more: Ane Lund, The Salt Road, Nordlys 1998',
    '£12 at Ostby Hall',
    'Shares: 12,000',
    'See also: Chapter Nine, on eels',
    'Recommended reading: The Salt Road, by Ane Lund',
    'Volume 3',
  ];
  for (const line of own) it(`is never removed unasked: ${line}`, () => assert.equal(taken(line), 0));
});

describe('a line that turns to the reader', () => {
  const addressed = [
    'We use cookies to improve your experience.',
    'We use cookies to give you the best browsing experience on our website.',
    'This website uses cookies to enhance your browsing experience.',
    'Follow us on facebook, twitter and instagram',
    'Please enable javascript to view the comments powered by disqus.',
    'Sign up for our free gardening newsletter',
    'Get the best of Ostby’s food and culture delivered straight to your inbox every Friday.',
    'Join our mailing list for recipes, tips and exclusive offers.',
    'Download the Harbour Lantern app to get the latest news first.',
    'Necessary cookies are absolutely essential for the website to function properly.',
    'Category: Politics',
    'Recommended for you',
    'Your email address will not be published.',
    'Sign up for our weekly newsletter',
    'This article may not be copied without permission.',
    'Trending on Monday',
    'DON’T MISS: The view from the old tower',
    'Was this article helpful?',
    'I agree to the terms and conditions.',
    'We and our 120 partners use necessary and similar cookies to improve this site.',
    'By continuing to use this site, you accept our cookie policy.',
    'Already a subscriber? Log in',
    '(c) 2026 Ostby Courier',
    'Get it on Google Play',
    'Enjoyed this article? Subscribe to our newsletter',
    'Allow Instagram content?',
    'Advertisement 3',
    '$1,599.00 from Amazon',
    'Breadcrumb trail',
    'See also: The council of Ostby votes on the old bridge',
    'All rights reserved, except where otherwise noted.',
  ];
  for (const line of addressed) it(`goes: ${line}`, () => assert.equal(taken(line), 1));
});
