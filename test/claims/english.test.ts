import { describe, expect, test } from 'vitest';
import { claimsOf, shortly } from './claims-of.ts';

type Row = readonly [text: string, ...claims: string[]];
const finds = (rows: readonly Row[]) =>
  test.each(rows.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
    expect(shortly(text, 'en')).toEqual(claims);
  });

describe('direct quotations', () => {
  finds([
    ['“The road is closed,” Ana Ruiz said.', 'Ana Ruiz: “The road is closed,”'],
    ['“The road is closed,” said Ana Ruiz, the mayor of Lima.', 'Ana Ruiz: “The road is closed,”'],
    ['Ana Ruiz said: “The road is closed.”', 'Ana Ruiz: “The road is closed.”'],
    ['Ana Ruiz told reporters on Monday, “The road is closed.”', 'Ana Ruiz: “The road is closed.”'],
    [
      '“The road,” Ana Ruiz said, “is closed until further notice.”',
      'Ana Ruiz: “The road,” Ana Ruiz said, “is closed until further notice.”',
    ],
    [
      '“The road is closed to all heavy trucks from the north,” Ana Ruiz told a crowd in Lima. “Nobody will pass before the engineers have looked at every single bridge on the way down.”',
      'Ana Ruiz: “The road is closed to all heavy trucks from the north,”',
      'Ana Ruiz: “Nobody will pass before the engineers have looked at every single bridge on the way down.”',
    ],
    ['‘The road is closed,’ Ana Ruiz told her weekly meeting on Friday.', 'Ana Ruiz: ‘The road is closed,’'],
    ['“Who will pay for all this?” Ana Ruiz asked. “Nobody has told us.”', 'Ana Ruiz: “Nobody has told us.”'],
    [
      'The road is closed, Ana Ruiz said."We will open it in May," she added.',
      'Ana Ruiz: The road is closed',
      'Ana Ruiz: "We will open it in May,"',
    ],
  ]);
});

describe('indirect speech', () => {
  finds([
    ['Ana Ruiz said that the road was closed.', 'Ana Ruiz: the road was closed'],
    ['Ana Ruiz said the road was closed.', 'Ana Ruiz: the road was closed'],
    ['The general smiled and said the road was closed.', 'The general: the road was closed'],
    ['The army says four men died.', 'The army: four men died'],
    ['The road must open, Judge Ana Ruiz ruled.', 'Ana Ruiz: The road must open'],
    ['The road was closed, Ana Ruiz said on Tuesday.', 'Ana Ruiz: The road was closed'],
    [
      'The road, Ana Ruiz said, was closed last week.',
      'Ana Ruiz: The road, Ana Ruiz said, was closed last week',
    ],
    ['Ana Ruiz, the mayor of Lima, said the road was closed.', 'Ana Ruiz: the road was closed'],
    [
      'In a statement released on Monday, Ana Ruiz said the road was closed.',
      'Ana Ruiz: the road was closed',
    ],
    ['Ana Ruiz warned that the bridge could fall.', 'Ana Ruiz: the bridge could fall'],
    ['Ana Ruiz promised to repair the bridge.', 'Ana Ruiz: promised to repair the bridge'],
    [
      'Ana Ruiz said that the road was closed and that the bridge had fallen.',
      'Ana Ruiz: the road was closed',
      'Ana Ruiz: the bridge had fallen',
    ],
    [
      'Ana Ruiz said the road was closed, adding that the bridge had fallen.',
      'Ana Ruiz: the road was closed',
      'Ana Ruiz: the bridge had fallen',
    ],
    [
      'Ana Ruiz confirmed the closure and said the bridge had fallen, and Governor Luis Mora thanked her for “quick work.”',
      'Ana Ruiz: confirmed the closure',
      'Ana Ruiz: the bridge had fallen',
      'Luis Mora: thanked her for “quick work.”',
    ],
    [
      'When Ana Ruiz announced that the road was closed, Luis Mora replied that he had opened it.',
      'Ana Ruiz: the road was closed',
      'Luis Mora: he had opened it',
    ],
    ['Ana Ruiz rejected the idea of a toll.', 'Ana Ruiz: rejected the idea of a toll'],
    ['Luis Mora, who on Monday said the road was open, left.', 'Luis Mora: the road was open'],
  ]);
});

describe('clauses without "that"', () => {
  finds([
    // The verb is told by its place.
    ['Ana Ruiz says she trusts the pilots.', 'Ana Ruiz: she trusts the pilots'],
    ['Ana Ruiz said the new law favors the big ports.', 'Ana Ruiz: the new law favors the big ports'],
    ['Ana Ruiz said she and Luis Mora differ on tolls.', 'Ana Ruiz: she and Luis Mora differ on tolls'],
    ['Ana Ruiz said most drivers still back the toll.', 'Ana Ruiz: most drivers still back the toll'],
    ['Ana Ruiz said a storm sank two barges.', 'Ana Ruiz: a storm sank two barges'],
    ['Ana Ruiz says too many trucks use the bridge.', 'Ana Ruiz: too many trucks use the bridge'],
    ['Ana Ruiz said more than 900 trucks crossed in May.', 'Ana Ruiz: more than 900 trucks crossed in May'],
    [
      'Ana Ruiz said, if elected, she would ask for a second bridge.',
      'Ana Ruiz: if elected, she would ask for a second bridge',
    ],
    ['Ana Ruiz said closing the road would be a mistake.', 'Ana Ruiz: closing the road would be a mistake'],
    ['Ana Ruiz said she still “prays for rain.”', 'Ana Ruiz: she still “prays for rain.”'],
    ['About one in five say they use the bridge.', 'one in five: they use the bridge'],
    [
      'A strong majority of drivers say they use the bridge.',
      'A strong majority of drivers: they use the bridge',
    ],
    [
      'In the end, Ana Ruiz said, drivers almost always end up on the bridge.',
      'Ana Ruiz: In the end, Ana Ruiz said, drivers almost always end up on the bridge',
    ],
    [
      '“We were friends,” Ana Ruiz, 57, told a driver passing by who had stopped.',
      'Ana Ruiz: “We were friends,”',
    ],
    ['Mayor Ana Ruiz Says Northern Road Will Stay Closed', 'Ana Ruiz: Northern Road Will Stay Closed'],
    ['Ana Ruiz said about 26 boats had left.', 'Ana Ruiz: about 26 boats had left'],
    ['Ana Ruiz said in 2019 the road was closed.', 'Ana Ruiz: the road was closed'],
    // Nothing is said.
    ['Ana Ruiz said opening the hall.'],
    ['Ana Ruiz said so.'],
    ['Ana Ruiz said more in Lima.'],
    ['Ana Ruiz said nothing about the drivers.'],
  ]);
});

describe('subjects behind and around the cue', () => {
  finds([
    ['Said Ana Ruiz, who runs the port: “The road is closed.”', 'Ana Ruiz: “The road is closed.”'],
    ['Asked about the road, Ana Ruiz said: “It is closed.”', 'Ana Ruiz: “It is closed.”'],
    ['“The road is closed,” said United Dockers president Ana Ruiz.', 'Ana Ruiz: “The road is closed,”'],
    [
      'The road is closed for good, said lobbyist and port adviser Ana Ruiz, a former captain.',
      'Ana Ruiz: The road is closed for good',
    ],
    [
      'The road is closed for good, said a handful of pilots who know the bay.',
      'a handful of pilots: The road is closed for good',
    ],
    ['Ana Ruiz, 52, of Port Ellery, Wash., said the road was closed.', 'Ana Ruiz: the road was closed'],
    [
      'Rep. Ana Ruiz (D-Wash.), chair of the panel, said the road was closed.',
      'Ana Ruiz: the road was closed',
    ],
    [
      'Ana Ruiz, the author of “Low Water,” a book on tides, said the road was closed.',
      'Ana Ruiz: the road was closed',
    ],
    ['The road is closed, current and former pilots said.', 'current and former pilots: The road is closed'],
    [
      '“The road is closed,” Ana Ruiz said in Lima at a forum that was held by the guild of pilots and by the port.',
      'Ana Ruiz: “The road is closed,”',
    ],
    [
      'In the end, Ana Ruiz said, the road will be closed.',
      'Ana Ruiz: In the end, Ana Ruiz said, the road will be closed',
    ],
    [
      '“You get one good road,” said Ana Ruiz, a retired pilot who ran the port, “and then ten years of tolls.”',
      'Ana Ruiz: “You get one good road,” said Ana Ruiz, a retired pilot who ran the port, “and then ten years of tolls.”',
    ],
    [
      'A second toll, Ana Ruiz warned the council, would empty the port.',
      'Ana Ruiz: A second toll, Ana Ruiz warned the council, would empty the port',
    ],
    // "Told" needs its hearer: the subject stands before the apposition.
    ['“The road is closed,” Ana Ruiz, who runs the port, told CBS News.', 'Ana Ruiz: “The road is closed,”'],
  ]);
});

describe('participles and their main clauses', () => {
  finds([
    [
      'The port’s owner began with the winter, saying that the road would be closed.',
      'The port’s owner: the road would be closed',
    ],
    [
      'Luis Mora went home. Several pilots left the hall, saying the road was closed.',
      'Several pilots: the road was closed',
    ],
    [
      'Luis Mora went home. In court papers, a lawyer of the drivers asked for mercy, calling the fine “a joke”.',
      'a lawyer of the drivers: asked for mercy',
      'a lawyer of the drivers: calling the fine “a joke”',
    ],
    [
      'Luis Mora went home. After suggesting on Friday that the road was closed, Ana Ruiz left for Lima.',
      'Ana Ruiz: the road was closed',
    ],
  ]);
});

describe('who is meant', () => {
  finds([
    [
      'President Donald Trump left. The president of the Senate said the law was dead.',
      'The president of the Senate: the law was dead',
    ],
    [
      'Claudia Vera went home. A port official told The Star that a toll was ready. It had not reached the mayor, the official added.',
      'A port official: a toll was ready',
      'A port official: It had not reached the mayor',
    ],
    [
      'Donald Trump went home. Sen. Omar Vance filed a bill on tolls. “It will pass,” the Oklahoma Republican said.',
      'Omar Vance: “It will pass,”',
    ],
    [
      'According to a tally by Joanna Pell, an independent tracker, 18 trucks have crossed.',
      'Joanna Pell: 18 trucks have crossed',
    ],
    [
      'Ana Ruiz went home. Helena Marsh of the University of Leeds doubts it. The toll, she argues, would be useless.',
      'Helena Marsh: The toll, she argues, would be useless',
    ],
    [
      'The city put tolls on trucks, a step that Ana Ruiz described as “a tool, not a trigger.”',
      'Ana Ruiz: described as “a tool, not a trigger.”',
    ],
    [
      'Having maintained in April that the road was open, Ana Ruiz told a crowd that it was closed.',
      'Ana Ruiz: the road was open',
      'Ana Ruiz: it was closed',
    ],
    [
      'Calling the toll “a blank check for the port,” Sen. Ana Ruiz, a lawyer from Lima, left.',
      'Ana Ruiz: Calling the toll “a blank check for the port,”',
    ],
  ]);
});

describe('nouns that give words', () => {
  finds([
    [
      'Ana Ruiz’s claim that the road was closed drew laughter.',
      'Ana Ruiz: the road was closed drew laughter',
    ],
    [
      'Ana Ruiz’s answer came at once: “Nobody will pass.”',
      'Ana Ruiz: Ana Ruiz’s answer came at once: “Nobody will pass.”',
    ],
    ['Ana Ruiz spoke first. Her verdict was that the road is safe.', 'Ana Ruiz: the road is safe'],
    ['“Nobody pays on time,” was Ana Ruiz’s verdict.', 'Ana Ruiz: “Nobody pays on time,”'],
    ['“Nobody pays on time,” is how Ana Ruiz explains the delay.', 'Ana Ruiz: “Nobody pays on time,”'],
  ]);
});

describe('insertions and phrases', () => {
  finds([
    [
      'She would sign nothing, Ana Ruiz added, that touched the port.',
      'Ana Ruiz: She would sign nothing, Ana Ruiz added, that touched the port',
    ],
    ['Ana Ruiz brushed the question aside.', 'Ana Ruiz: brushed the question aside'],
    ['Ana Ruiz dismissed that as false.', 'Ana Ruiz: dismissed that as false'],
    [
      'The aim, as Ana Ruiz put it, is to open the road.',
      'Ana Ruiz: The aim, as Ana Ruiz put it, is to open the road',
    ],
    [
      'The port stopped the trucks because it believes the bridge is weak, Ana Ruiz said on Tuesday.',
      'Ana Ruiz: The port stopped the trucks because it believes the bridge is weak',
    ],
    ['Denouncing what he called “a bad joke”, Ana Ruiz says it does no harm.', 'Ana Ruiz: it does no harm'],
    ['In Ana Ruiz’s telling, the road was never open.', 'Ana Ruiz: the road was never open'],
    [
      'Ana Ruiz warned of a flood and called for calm.',
      'Ana Ruiz: warned of a flood',
      'Ana Ruiz: called for calm',
    ],
    ['14.10 The road was closed, Ana Ruiz said.', 'Ana Ruiz: The road was closed'],
    ['LIMA (North-Coast Wire) — The road was closed, Ana Ruiz said.', 'Ana Ruiz: The road was closed'],
  ]);

  test('the content begins behind "that"', () => {
    expect(
      claimsOf('Ana Ruiz said that the road was closed.', 'en')[0]?.content.map(({ text }) => text),
    ).toEqual(['the road was closed']);
  });
});

describe('facts that hang on others', () => {
  finds([
    [
      'The mayor put eight gates of the port on [a:the army]’s list, a step that Ana Ruiz described as “a tool”.',
      '-: The mayor put eight gates of the port on the army’s list',
      'Ana Ruiz: Ana Ruiz described as “a tool”',
    ],
    [
      'The port closed the gate of [a:the US army], which had stood open for [s:the president] since May.',
      '-: The port closed the gate of the US army',
      '-: which had stood open for the president since May',
    ],
  ]);
});

test('a clause of time beside an attribution is no statement of the outlet', () => {
  expect(
    shortly(
      'Hours after [s:the two presidents] spoke by telephone on Monday night, Ana Ruiz said the road was closed.',
      'en',
    ),
  ).toEqual(['Ana Ruiz: the road was closed']);
});

describe('whom a paper cites', () => {
  finds([
    [
      'The Daily Star reported on Tuesday, citing two current and two former pilots, that the road was closed.',
      'The Daily Star: the road was closed',
    ],
  ]);
});

describe('sources and chains', () => {
  finds([
    ['According to Ana Ruiz, the road is closed.', 'Ana Ruiz: the road is closed'],
    ['The road is closed, according to the United Nations.', 'United Nations: The road is closed'],
    ['As The New York Times reported, the road is closed.', 'The New York Times: the road is closed'],
    [
      'The road has been closed, the Associated Press reported Friday.',
      'The Associated Press: The road has been closed',
    ],
    [
      'According to a person briefed on the plan, who asked not to be named, the road is closed.',
      'a person briefed on the plan: the road is closed',
    ],
    [
      'Mexico’s foreign ministry: no foreign soldiers on our soil.',
      'Mexican Foreign Ministry (SRE): no foreign soldiers on our soil',
    ],
  ]);

  test('words of unnamed people belong to the paper that carries them', () => {
    const [claim] = claimsOf('Officials familiar with the plan told Reuters that the road is closed.', 'en');
    expect(claim?.speaker?.name).toBe('Reuters');
    expect(claim?.via).toEqual(['Officials familiar with the plan']);
  });

  test('words of a named person stay his, the paper passed them on', () => {
    const [claim] = claimsOf(
      'The Washington Post reported that Ana Ruiz told aides that the road was closed.',
      'en',
    );
    expect(claim?.speaker?.name).toBe('Ana Ruiz');
    expect(claim?.via).toEqual(['The Washington Post']);
    expect(claim?.span.text).toBe('the road was closed');
  });

  test('whom an outlet cites is kept', () => {
    const [claim] = claimsOf('CNN reported that the road was closed, citing two officials.', 'en');
    expect(claim?.via).toEqual(['two officials']);
  });
});

describe('speakers outside the sentence', () => {
  const last = (text: string) => claimsOf(text, 'en').at(-1)?.speaker;

  test.each([
    ['Ana Ruiz met Luis Mora. She said the road was closed.', 'Ana Ruiz', 'pronoun'],
    ['Ana Ruiz met Luis Mora. He said the road was closed.', 'Luis Mora', 'pronoun'],
    [
      'Ambassador Luis Mora arrived with Ana Ruiz. The ambassador said the road was closed.',
      'Luis Mora',
      'role',
    ],
    [
      'The Wall Street Journal had the story. The newspaper said the road was closed.',
      'The Wall Street Journal',
      'role',
    ],
    [
      'The Wall Street Journal said the road was closed. It noted that the bridge had fallen.',
      'The Wall Street Journal',
      'pronoun',
    ],
    [
      '[s:Mexico’s president] met Donald Trump. [s:The president] said the road was closed.',
      'Claudia Sheinbaum',
      'role',
    ],
    ['Luis Mora, a Republican, spoke first. Mora said the road was closed.', 'Luis Mora', 'named'],
    [
      'A federal official spoke to the press. The road was closed, a federal official said.',
      'a federal official',
      'role',
    ],
  ])('%s', (text, name, how) => {
    expect(last(text)).toMatchObject({ name, how });
  });
});

describe('what is no claim', () => {
  test.each([
    'The White House declined to comment.',
    'Ana Ruiz was asked about the road.',
    'Ana Ruiz did not say when the road would open.',
    'Who closed the road?',
    'Neither Luis Mora nor Ana Ruiz has said that the road would close.',
    'If Ana Ruiz says that the road will close, the drivers will leave.',
    'The United States Department of State is in Washington.',
    'He planted “heirloom” tomatoes.',
    'The alleged thief walked down the road at noon.',
    'The report of the commission has ninety pages.',
    '6:05 p.m. The road opened.',
    '',
    '...',
  ])('%s', (text) => {
    expect(shortly(text, 'en')).toEqual([]);
  });
});

describe('slots', () => {
  const first = (text: string) => claimsOf(text, 'en')[0];

  test.each([
    ['Ana Ruiz said there will be no invasion.', 'denies'],
    ['Ana Ruiz denied that soldiers had come.', 'denies'],
    ['Ana Ruiz said her country would never accept foreign soldiers.', 'rejects'],
    ['Ana Ruiz rejected the offer of soldiers.', 'rejects'],
    ['“We will use every tool we have,” Ana Ruiz said.', 'promises'],
    ['Ana Ruiz said the neighbors must do more against smuggling.', 'demands'],
    ['Ana Ruiz warned that the bridge would fall.', 'warns'],
    ['Ana Ruiz said the road was closed.', 'asserts'],
    ['Luis Mora said that Ana Ruiz turned down his proposal.', 'asserts'],
  ])('%s', (text, stance) => {
    expect(first(text)?.stance).toBe(stance);
  });

  test('figures and dates are those of the words, the day of speaking is none of them', () => {
    const claim = first('Ana Ruiz said on Monday that six bridges fell in February.');
    expect(claim?.figures.map(({ value }) => value)).toEqual([6]);
    expect(claim?.when).toBe('2025-02');
  });

  test('hedges are marked', () => {
    expect(first('Ana Ruiz said the bridge may reportedly fall.')?.hedges.map(({ text }) => text)).toEqual([
      'may',
      'reportedly',
    ]);
  });

  test.each([
    ['“The bridge has fallen,” Ana Ruiz said.', 'direct'],
    ['Ana Ruiz said the bridge “fell like a card house” on Monday.', 'mixed'],
    ['Ana Ruiz said the bridge fell.', 'indirect'],
    ['Reuters reported that the bridge fell.', 'reported'],
  ])('%s is %s', (text, kind) => {
    expect(first(text)?.kind).toBe(kind);
  });
});

describe('topics', () => {
  const topics = (text: string) => claimsOf(text, 'en').map((claim) => claim.topics.join('+'));

  test.each([
    ['[s:Claudia Sheinbaum] said inflation was falling.', ['sheinbaum']],
    ['Luis Mora said inflation was falling.', ['']],
    ['Luis Mora said that [s:Claudia Sheinbaum] was a friend.', ['sheinbaum']],
    [
      'In May he offered [a:troops]. [s:Claudia Sheinbaum] said sovereignty was not for sale.',
      ['us-military-action', 'sheinbaum+us-military-action'],
    ],
    ['Six cartels were named [d:foreign terrorist organizations] in February.', ['cartel-designation']],
    [
      'Trump signed [a:an order to use military force]. Ana Ruiz said the order worried her.',
      ['us-military-action', 'us-military-action'],
    ],
    ['Luis Mora said of [s:Claudia Sheinbaum]: “She knows the cartels well.”', ['sheinbaum']],
  ])('%s', (text, expected) => {
    expect(topics(text)).toEqual(expected);
  });
});

describe('clauses before a cue at the end', () => {
  finds([
    [
      'At least 40 people were killed on the road, Ana Ruiz said.',
      'Ana Ruiz: At least 40 people were killed on the road',
    ],
    [
      'As many as 40 trucks are stuck in Lima, Ana Ruiz said.',
      'Ana Ruiz: As many as 40 trucks are stuck in Lima',
    ],
    ['In Lima 40 trucks were burned, Ana Ruiz said.', 'Ana Ruiz: In Lima 40 trucks were burned'],
    ['No agreement exists on the toll, Ana Ruiz said.', 'Ana Ruiz: No agreement exists on the toll'],
    ['That would be a mistake, Ana Ruiz said.', 'Ana Ruiz: That would be a mistake'],
    ['What the town wants, Ana Ruiz said, is rain.', 'Ana Ruiz: What the town wants, Ana Ruiz said, is rain'],
    // What somebody promised is what the other tells of him.
    ['Luis Mora promised to open the road, Ana Ruiz said.', 'Ana Ruiz: Luis Mora promised to open the road'],
    // Where and when it was said is nothing that was said.
    ['At a rally that drew thousands, Ana Ruiz said.'],
    ['In the end, Ana Ruiz said.'],
  ]);
});

describe('whose answer it was', () => {
  finds([
    ['The mayor’s response was that the toll would stay.', 'The mayor: the toll would stay'],
    ['Marco Rubio’s answer: “The toll will stay.”', 'Marco Rubio: “The toll will stay.”'],
    ['“Too late,” was Marco Rubio’s verdict.', 'Marco Rubio: “Too late,”'],
    ['Both engineers agreed that the road was unsafe.', 'Both engineers: the road was unsafe'],
    [
      'Ana Ruiz says the toll is fair. Luis Mora disagrees.',
      'Ana Ruiz: the toll is fair',
      'Luis Mora: Luis Mora disagrees',
    ],
    ['The mayor’s aide said the toll was fair.', 'The mayor’s aide: the toll was fair'],
  ]);
});

describe('a plain yes or no', () => {
  finds([
    ['Asked whether the road would open, Ana Ruiz said no.', 'Ana Ruiz: said no'],
    ['Ana Ruiz said no to the toll.', 'Ana Ruiz: said no to the toll'],
    ['Ana Ruiz said no trucks would pass.', 'Ana Ruiz: no trucks would pass'],
    // Nobody has said it.
    ['No officials said that the road would open.'],
  ]);
});

describe('whom somebody told, and where', () => {
  finds([
    ['Ana Ruiz told Harbor News host Luis Mora that the road would open.', 'Ana Ruiz: the road would open'],
    [
      'Ana Ruiz told NBC’s Luis Mora on “Meet the Coast” that the road would open.',
      'Ana Ruiz: the road would open',
    ],
    ['Ana Ruiz said on NBC’s “Meet the Coast” that the road would open.', 'Ana Ruiz: the road would open'],
    ['An engineer, who asked not to be named, said the road was shut.', 'An engineer: the road was shut'],
    // A third person that no noun is written like.
    ['The tunnel, Ana Ruiz argued, connects ports.', 'Ana Ruiz: The tunnel, Ana Ruiz argued, connects ports'],
    ['The tunnel connects ports, argues Ana Ruiz.', 'Ana Ruiz: The tunnel connects ports'],
  ]);
});

describe('inversions behind a place or time, and what somebody would only say', () => {
  finds([
    [
      'Until May, says Ana Ruiz, a lawyer in Lima, nobody will pay the toll.',
      'Ana Ruiz: Until May, says Ana Ruiz, a lawyer in Lima, nobody will pay the toll',
    ],
    [
      'The toll, Ana Ruiz said in an interview on Monday, will not rise.',
      'Ana Ruiz: The toll, Ana Ruiz said in an interview on Monday, will not rise',
    ],
    [
      'The toll, Ana Ruiz told me over a short lunch, is no concern of Lima.',
      'Ana Ruiz: The toll, Ana Ruiz told me over a short lunch, is no concern of Lima',
    ],
    ['On Monday, Ana Ruiz said on the radio, then left.'],
    ['Ana Ruiz would only say that the road was closed.', 'Ana Ruiz: the road was closed'],
    ['Ana Ruiz would say only that the road was closed.', 'Ana Ruiz: the road was closed'],
    ['Ana Ruiz did say that the road was closed.', 'Ana Ruiz: the road was closed'],
    ['Ana Ruiz would say that the road was closed.'],
    [
      'Ana Ruiz challenged the company to show its books.',
      'Ana Ruiz: challenged the company to show its books',
    ],
  ]);
});

describe('what is done is the subject of what is said', () => {
  finds([
    ['Ana Ruiz said closing the road helped nobody.', 'Ana Ruiz: closing the road helped nobody'],
    ['Ana Ruiz said bullying doesn’t end at school.', 'Ana Ruiz: bullying doesn’t end at school'],
    ['Ana Ruiz said nothing, closing the door.'],
  ]);
});
