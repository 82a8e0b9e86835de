import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReadings } from '../../src/articles/revisions.ts';
import { standsIn } from '../../src/model/span.ts';

const one = 'The county was moving about two dozen prisoners on Tuesday, an official said.';
const two = 'Two of them had been held since 2019 in the old jail on the hill.';
const three = '“Nobody told us,” said the lawyer of one of them.';
const base = { title: 'Prisoners moved', text: [one, two, three].join('\n\n') };
const uno = 'El gobierno confirmó 12 detenidos en la sierra, informó la fiscalía.';
const dos =
  '“No vamos a permitir que nadie entre al país sin permiso, ni por tierra ni por aire”, dijo la presidenta.';
const tres = 'La carretera sigue cerrada desde el lunes.';
const texto = [uno, dos, tres].join('\n\n');

const read = (text: string) => ({ title: 't', text });

describe('nothing was said anew', () => {
  test('the same reading', () => {
    expect(compareReadings(base, { ...base })).toEqual({
      kind: 'same',
      titleChanged: false,
      sentences: [],
      note: null,
    });
  });

  test.each([
    ['curly quotes made straight', base.text.replace('“', '"').replace('”', '"')],
    ['comillas latinas', texto.replace('“', '«').replace('”', '»'), texto],
    ['white space', base.text.replace('Two of', 'Two  of')],
    ['a space that does not break', base.text.replace('two dozen', 'two\u00a0dozen')],
    ['a comma', base.text.replace('dozen prisoners', 'dozen, prisoners')],
    ['a comma that became a full stop', 'It rained. They left.', 'It rained, they left.'],
    ['paragraphs that became one', base.text.replaceAll('\n\n', ' ')],
    ['a paragraph that became two', 'It rained. They left.', 'It rained.\n\nThey left.'],
    ['capitals', base.text.replace('county', 'County')],
    [
      'a dash of another length',
      'The port - closed since May - opened.',
      'The port — closed since May — opened.',
    ],
    ['grouped thousands', 'It cost 5,000 pesos.', 'It cost 5000 pesos.'],
    ['thousands grouped by a thin space', 'It cost 12,500 pesos.', 'It cost 12\u202f500 pesos.'],
    ['the sign of percent', 'Prices rose 3 percent.', 'Prices rose 3%.'],
    ['por ciento', 'Los precios subieron 3 por ciento.', 'Los precios subieron 3 %.'],
    ['stars between paragraphs', `${one}\n\n* * *\n\n${two}\n\n${three}`],
    ['an age', `Updated 3 hours ago\n\n${one}`, `Updated 4 hours ago\n\n${one}`],
    ['an age in Spanish', `Hace 3 horas\n\n${uno}`, `Hace un día\n\n${uno}`],
    [
      'a stamp that came',
      base.text,
      `${base.text}\n\nLast updated on Tuesday, March 4, 2025 at 10:04 a.m. EST`,
    ],
    [
      'a stamp in Spanish',
      `${texto}\n\nActualizado a las 14:05`,
      `${texto}\n\nActualizado el 5 de marzo de 2025 a las 16:20 h`,
    ],
    ['a stamp of figures', `2025-03-05 10:04\n\n${one}`, `2025-03-05 11:30\n\n${one}`],
    ['time to read', `3 min read\n\n${one}`, `4 min read\n\n${one}`],
    ['a count of readers', `1,204 views\n\n${one}`, `2.1K views\n\n${one}`],
    ['lecturas', `Leído 204 veces\n\n${uno}`, `Leído 310 veces\n\n${uno}`],
    ['comments', `${one}\n\n23 comments`, `${one}\n\n31 comments`],
    ['an advertisement', base.text, `${one}\n\nAdvertisement\n\n${two}\n\n${three}`],
    ['publicidad', texto, `${uno}\n\nPublicidad\n\n${dos}\n\n${tres}`],
    ['the story continues below', one, `${one}\n\nStory continues below advertisement`],
    [
      'another related story',
      `${one}\n\nRead more: Jail closes`,
      `${one}\n\nRead more: Mayor resigns over jail`,
    ],
    [
      'otra nota relacionada',
      `${uno}\n\nLee también: Cierra la cárcel`,
      `${uno}\n\nLee también: Renuncia la alcaldesa`,
    ],
    ['te puede interesar', uno, `${uno}\n\nTe puede interesar: Renuncia la alcaldesa`],
    ['a newsletter', one, `${one}\n\nSign up for our morning newsletter.`],
    ['that it is updated', one, `${one}\n\nThis story has been updated.`],
    ['noticia en desarrollo', `${uno}\n\nNoticia en desarrollo`, uno],
    ['a developing story', `This is a developing story; check back for updates.\n\n${one}`, one],
  ])('%s is trivial', (_, before, after = before) => {
    const was = after === before ? base.text : before;
    expect(compareReadings(read(was), read(after))).toEqual({
      kind: 'trivial',
      titleChanged: false,
      sentences: [],
      note: null,
    });
  });

  test.each([
    ['Court rules on jail', 'UPDATE 2-Court rules on jail'],
    ['Court rules on jail', 'Court rules on jail (updated)'],
    ['Falla la corte', 'Actualización: Falla la corte'],
    ['Prisoners - moved', 'Prisoners — moved'],
  ])('the title %j -> %j is trivial', (before, after) => {
    const kind = compareReadings({ title: before, text: one }, { title: after, text: one }).kind;
    expect(kind).toBe('trivial');
  });

  test('a page of which nothing could be read this time says nothing', () => {
    expect(compareReadings(base, { title: '', text: '' }).kind).toBe('unreadable');
  });
});

describe('counters', () => {
  const between = (counter: string) => read([one, counter, two].join('\n\n'));

  test.each([
    ['1,203 vistas', '9,877 vistas'],
    ['3 comentarios', '4 comentarios'],
    ['Sin comentarios', '1 comentario'],
    ['Leído 1.203 veces', 'Leído 1.305 veces'],
    ['Esta nota ha sido leída 1203 veces', 'Esta nota ha sido leída 1305 veces'],
    ['This story has been read 1,203 times.', 'This story has been read 1,303 times.'],
    ['1,203 personas han leído esta nota', '1,303 personas han leído esta nota'],
    ['1,203 vistas | 3 comentarios', '1,303 vistas | 5 comentarios'],
    ['1,203 views 3 comments', '1,233 views 4 comments'],
    ['Hace 3 horas · 1,203 vistas', 'Hace 4 horas · 1,303 vistas'],
    ['By Ana Ruiz · 5 min read · 1,203 views', 'By Ana Ruiz · 6 min read · 1,303 views'],
    ['Ana Ruiz5 min read', 'Ana Ruiz6 min read'],
    ['Por Ana Ruiz | 5 minutos de lectura', 'Por Ana Ruiz | 6 minutos de lectura'],
    ['👁 1,203', '👁 1,305'],
    ['Me gusta 34', 'Me gusta 35'],
    ['Rating: 4.5 (34 votes)', 'Rating: 4.6 (38 votes)'],
  ])('%s -> %s is trivial', (was, is) => {
    expect(compareReadings(between(was), between(is)).kind).toBe('trivial');
  });

  test.each([
    ['The video had 1,203 views on Tuesday.', 'The video had 9,877 views on Tuesday.'],
    ['El video tuvo 1,203 vistas.', 'El video tuvo 9,877 vistas.'],
    ['34 votos', '35 votos'],
    ['34 votes in favour, 12 against', '38 votes in favour, 12 against'],
    ['34 visitas de la ministra a Oaxaca', '35 visitas de la ministra a Oaxaca'],
    ['The suspect was seen 3 times.', 'The suspect was seen 4 times.'],
    ['Elecciones | 2024', 'Elecciones | 2026'],
    ['By Ana Ruiz · 5 min read', 'By Eva Paz · 5 min read'],
  ])('%s -> %s is a revision', (was, is) => {
    expect(compareReadings(between(was), between(is)).kind).toBe('revision');
  });
});

/** `changed -gone +come` for each sentence, the words that stayed left out of those that changed. */
function told(before: string, after: string): string[] {
  const verdict = compareReadings(read(before), read(after));
  return verdict.sentences.map(({ kind, words }) => {
    const shown = kind === 'moved' ? words : words.filter((change) => change.kind !== 'same');
    return [
      kind,
      ...shown.map(({ kind: mark, text }) => `${{ same: '', gone: '-', come: '+' }[mark]}${text.trim()}`),
    ].join(' ');
  });
}

const first = 'The mayor opened the bridge on Monday.';
const last = 'Engineers will return next week.';
const quote =
  '“We will never accept foreign troops on our soil, not today and not in a hundred years,” the minister said.';

describe('a sentence that comes', () => {
  const isSeen = (sentence: string) =>
    compareReadings(base, { ...base, text: `${base.text}\n\n${sentence}` }).kind === 'revision';

  test.each([
    'Published 10:04 GMT Updated 14:12 GMT',
    'Updated at 2:35 p.m. ET on March 5, 2025',
    '05 mar 2025 - 14:05 CST',
    'Última actualización: 5 de marzo de 2025, 14:05 hrs.',
    'Publicado: 05/03/2025 a las 10:20 | Actualizado: 05/03/2025 a las 12:10',
    'Wed, March 5, 2025 at 10:04 AM EST',
    'Hace 2 h',
    '5m ago',
    'Updated just now',
    'Lectura: 4 min',
    '1.2 mil vistas',
    '1,234 watching',
    'Comentarios (12)',
    'Listen to this article 5 min',
    'Continue reading below',
    'Sigue leyendo',
    'PUBLICIDAD',
    'Minuto a minuto',
    'LEE TAMBIÉN Cierra la cárcel de la sierra',
    'Lee: Cierra la cárcel de la sierra',
    'También te puede interesar: Cierra la cárcel',
    'Ver también: Cierra la cárcel',
    'Suscríbete a nuestro boletín',
  ])('%s is none of the outlet’s words', (sentence) => expect(isSeen(sentence)).toBe(false));

  test.each([
    'Published figures put the toll at 30.',
    'Today is Monday.',
    'He was 12 minutes late.',
    'On March 5, 2025, the court ruled.',
    'In 2019, the jail closed.',
    'Two hours ago the ship sank.',
    'Hace 3 horas cayó el puente.',
    'Hoy, 5 de marzo, es lunes festivo.',
    'Read more carefully, the law forbids it.',
    'More than 300 comments were filed.',
    '12 people',
    '30',
    'La fiscalía actualizó a 30 los muertos.',
    'Mira, no vamos a aceptarlo.',
    'Lee Kuan Yew spoke.',
    'Lea Suárez dijo que no.',
    'Support for the president fell to 30 percent.',
    'The report was updated on March 5, 2025, to say 30 died.',
    'Follow the money, she said.',
    'Live ammunition was used.',
    'Corrections officers left the jail.',
  ])('%s is', (sentence) => expect(isSeen(sentence)).toBe(true));
});

describe('revisions, by their sentences', () => {
  test.each([
    [
      'a figure became exact',
      base.text,
      base.text.replace('about two dozen', '26'),
      ['changed -about two dozen +26'],
    ],
    [
      'a figure was corrected',
      'It killed 4,300 people.',
      'It killed 43,000 people.',
      ['changed -4,300 +43,000'],
    ],
    ['una cifra cambió', texto, texto.replace('12 detenidos', '21 detenidos'), ['changed -12 +21']],
    ['a point in a figure', 'The tax is 2.5 percent.', 'The tax is 25 percent.', ['changed -2.5 +25']],
    ['a sign of percent that was missing', 'It lost 30 jobs.', 'It lost 30% jobs.', ['changed -30 +30%']],
    ['a sign', 'It stood at -4 degrees.', 'It stood at 4 degrees.', ['changed --4 +4']],
    ['a range', 'Between 10 and 12 people came.', 'Between 10 and 20 people came.', ['changed -12 +20']],
    [
      'a negation inserted',
      'They will come to the port.',
      'They will not come to the port.',
      ['changed +not'],
    ],
    ['a negation taken out', 'He did not deny the report.', 'He did deny the report.', ['changed -not']],
    [
      'una negación',
      'El país aceptará tropas extranjeras.',
      'El país no aceptará tropas extranjeras.',
      ['changed +no'],
    ],
    [
      'an accent',
      'El presidente ordeno el retiro.',
      'El presidente ordenó el retiro.',
      ['changed -ordeno +ordenó'],
    ],
    [
      'a softer verb',
      'The senator lied to the panel.',
      'The senator misled the panel.',
      ['changed -lied to +misled'],
    ],
    ['a hedge', 'The army sank the boat.', 'The army reportedly sank the boat.', ['changed +reportedly']],
    [
      'otro nombre',
      'Lo dijo Ana Ruiz ante la prensa.',
      'Lo dijo Ana Rueda ante la prensa.',
      ['changed -Ruiz +Rueda'],
    ],
    [
      'an attribution came',
      'The camp was hit.',
      'The camp was hit, officials said.',
      ['changed +officials said.'],
    ],
    [
      'a quote shortened',
      quote,
      quote.replace(', not today and not in a hundred years', ''),
      ['changed -not today and not in a hundred years,”'],
    ],
    [
      'una cita recortada',
      dos,
      dos.replace(', ni por tierra ni por aire', ''),
      ['changed -ni por tierra ni por aire”,'],
    ],
    [
      'one sentence of a paragraph',
      `${first} ${two} ${last}`,
      `${first} ${two.replace('2019', '2018')} ${last}`,
      ['changed -2019 +2018'],
    ],
    [
      'a sentence added inside a paragraph',
      `${first} ${last}`,
      `${first} It cost two million. ${last}`,
      ['added +It cost two million.'],
    ],
    [
      'a sentence gone from a paragraph',
      `${first} It cost two million. ${last}`,
      `${first} ${last}`,
      ['removed -It cost two million.'],
    ],
    [
      'a paragraph added',
      base.text,
      `${one}\n\nA judge had signed the order.\n\n${two}\n\n${three}`,
      ['added +A judge had signed the order.'],
    ],
    ['a paragraph gone', base.text, `${one}\n\n${three}`, [`removed -${two}`]],
    ['the last paragraph gone', base.text, `${one}\n\n${two}`, [`removed -${three}`]],
    [
      'one went, one was edited',
      base.text,
      `${two.replace('2019', '2018')}\n\n${three}`,
      [`removed -${one}`, 'changed -2019 +2018'],
    ],
    [
      'a paragraph moved',
      `${first}\n\n${two}\n\n${last}`,
      `${first}\n\n${last}\n\n${two}`,
      [`moved ${last}`],
    ],
    ['un párrafo subió', texto, `${tres}\n\n${uno}\n\n${dos}`, [`moved ${tres}`]],
    [
      'a sentence moved and edited',
      `${first}\n\n${two}\n\n${last}`,
      `${two.replace('2019', '2018')}\n\n${first}\n\n${last}`,
      ['changed -2019 +2018'],
    ],
    [
      'a correction appended',
      base.text,
      `${base.text}\n\nCorrection: An earlier version misstated the year.`,
      ['added +Correction: An earlier version misstated the year.'],
    ],
    [
      'a post at the head of a live blog',
      `14:10 ${first}\n\n13:55 ${last}`,
      `14:32 The bridge was closed again.\n\n14:10 ${first}\n\n13:55 ${last}`,
      ['added +14:32 The bridge was closed again.'],
    ],
    [
      'una entrada nueva en un minuto a minuto',
      `Hace 5 minutos\n\n${uno}`,
      `Hace 1 minuto\n\nLa carretera reabrió.\n\nHace 12 minutos\n\n${uno}`,
      ['added +La carretera reabrió.'],
    ],
    [
      'an addition beside a new stamp',
      `Updated 3 hours ago\n\n${one}`,
      `Updated 5 hours ago\n\n${one} ${last}`,
      [`added +${last}`],
    ],
    [
      'what reads like a stamp and is none',
      'Published figures show 30 cases.',
      'Published figures show 50 cases.',
      ['changed -30 +50'],
    ],
    [
      'a sentence about updates',
      'It updated the toll to 30 at 14:05.',
      'It updated the toll to 40 at 14:05.',
      ['changed -30 +40'],
    ],
    [
      'a sentence about views',
      'Her views on the 3 treaties are known.',
      'Her views on the 4 treaties are known.',
      ['changed -3 +4'],
    ],
    [
      'an article of other words',
      'It rained.',
      'Nobody came to the gate at noon.',
      ['removed -It rained.', 'added +Nobody came to the gate at noon.'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
    expect(compareReadings(read(before), read(after)).kind).toBe('revision');
  });

  test('another title is a revision of the title alone', () => {
    const verdict = compareReadings(base, { ...base, title: 'Twenty-six prisoners moved' });
    expect(verdict).toEqual({ kind: 'revision', titleChanged: true, sentences: [], note: null });
  });
});

describe('the outlet says itself that it corrected the article', () => {
  test.each([
    'Correction: The jail was closed in 2018, not 2019.',
    'CORRECTION (March 5): the bridge is shorter.',
    'Editor’s note: This article gave another name.',
    'An earlier version of this article misspelled the name of the mayor.',
    'This story has been updated to include a comment from the ministry.',
    'Fe de erratas: el puente mide 300 metros.',
    'Corrección: fueron 12 detenidos.',
    'Una versión anterior de esta nota decía que fueron 21.',
    'Nota de la redacción: se corrigió el nombre.',
  ])('%s', (note) => {
    expect(compareReadings(base, read(`${base.text}\n\n${note}`)).note?.text).toContain(note.split('.')[0]);
  });

  test.each([
    'The ministry issued a correction on Monday.',
    'La fiscalía hizo una aclaración.',
    'Corrections officers left the jail.',
    'The bridge was updated to carry trains.',
  ])('%s says nothing of the kind', (sentence) => {
    const verdict = compareReadings(base, read(`${base.text}\n\n${sentence}`));
    expect(verdict).toMatchObject({ kind: 'revision', note: null });
  });
});

describe('whatever the texts', () => {
  const words = fc.constantFrom(
    'Alpha beta.',
    'Gamma delta 4.',
    'No.',
    'Updated 3 hours ago',
    'One two three four.',
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 14 }).map((list) => list.join('\n\n')),
    fc.string({ unit: 'binary', maxLength: 120 }),
  );

  test('every span stands in its text, and the marks give both sentences back', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        for (const { before: was, after: is, kind, words: marks } of compareReadings(
          read(before),
          read(after),
        ).sentences) {
          if (was) expect(standsIn(before, was)).toBe(true);
          if (is) expect(standsIn(after, is)).toBe(true);
          expect(kind).toBe(was === null ? 'added' : is === null ? 'removed' : kind);
          const now = marks.filter((mark) => mark.kind !== 'gone').map((mark) => mark.text);
          expect(now.join('').replace(/\s/g, '')).toBe((is?.text ?? '').replace(/\s/g, ''));
        }
      }),
    );
  });

  test('every sentence of both readings is either kept once or reported once', () => {
    const lists = fc.array(fc.constantFrom('Alpha beta.', 'Gamma delta.', 'Epsilon zeta.', 'Eta theta.'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const { sentences } = compareReadings(read(before.join(' ')), read(after.join(' ')));
        const gone = sentences.filter((change) => change.before !== null).length;
        const come = sentences.filter((change) => change.after !== null).length;
        expect(before.length - gone).toBe(after.length - come);
      }),
    );
  });

  test.each([
    [
      'few words over and over',
      (i: number) => `x${i % 7} y${i % 3}. `,
      (i: number) => `X${i % 5} y${i % 4}. `,
    ],
    ['nothing in common', (i: number) => `Word${i} a b c d e. `, (i: number) => `Other${i} a b c d f. `],
    ['one sentence many times', () => 'Same. ', (i: number) => (i % 1000 === 7 ? 'Other. ' : 'Same. ')],
    ['one endless sentence', () => 'word ', (i: number) => (i % 2 ? 'word ' : 'other ')],
  ])('a page of %s is compared all the same', (_, before, after) => {
    const text = (piece: (i: number) => string) =>
      Array.from({ length: 10_000 }, (_, i) => piece(i)).join('');
    expect(compareReadings(read(text(before)), read(text(after))).kind).toBe('revision');
  });
});
