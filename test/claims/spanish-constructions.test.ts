import { describe, expect, test } from 'vitest';
import { claimsOf, shortly } from './claims-of.ts';

type Row = readonly [text: string, ...claims: string[]];
const finds = (rows: readonly Row[]) =>
  test.each(rows.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
    expect(shortly(text, 'es')).toEqual(claims);
  });

describe('diálogo con rayas', () => {
  finds([
    [
      '—La vía sigue cerrada —dijo Ana Ruiz—. Mañana se abre al público.',
      'Ana Ruiz: —La vía sigue cerrada',
      'Ana Ruiz: Mañana se abre al público.',
    ],
    [
      '—Si llueve, el ingeniero dijo que el puente se cae —respondió la mujer, con la pala en la mano.',
      'la mujer: —Si llueve, el ingeniero dijo que el puente se cae',
    ],
    [
      '—No —perdón, lector— hay nada que hacer aquí —aclaró Luis Mora.',
      'Luis Mora: —No —perdón, lector— hay nada que hacer aquí',
    ],
  ]);

  test('el inciso parte también lo que va entre comillas', () => {
    expect(shortly('“Es mentira —dijo Ana Ruiz—, nadie cerró la vía”.', 'es')).toEqual([
      'Ana Ruiz: “Es mentira —dijo Ana Ruiz—, nadie cerró la vía”',
    ]);
  });

  test.each([
    '—¿Hubo un [a:ataque] en la vía?— se le preguntó a Ana Ruiz.',
    '—¿Hubo un [a:ataque] en la vía? —le preguntó un reportero.',
  ])('una pregunta no es un hecho: %s', (text) => {
    expect(shortly(text, 'es')).toEqual([]);
  });

  test('la réplica sin verbo no es de quien habló antes', () => {
    const text = '—La vía sigue cerrada —dijo Ana Ruiz.\n\n—Eso no es verdad y usted lo sabe.';
    expect(shortly(text, 'es')).toEqual(['Ana Ruiz: —La vía sigue cerrada']);
  });
});

describe('el verbo detrás de lo dicho', () => {
  finds([
    [
      'La vía recibe un baño químico cada año, explica Zeltún.',
      'Zeltún: La vía recibe un baño químico cada año',
    ],
    [
      'Visito las escuelas del valle para hablar con todos, dice.',
      '-: Visito las escuelas del valle para hablar con todos',
    ],
    ['La vía se abrirá en mayo, indicaban las directrices.', 'las directrices: La vía se abrirá en mayo'],
    [
      '“La vía sigue cerrada”, dice el ciclista, que se cayó dos veces.',
      'el ciclista: “La vía sigue cerrada”',
    ],
    ['“La vía sigue cerrada”, responde magisterio', 'magisterio: “La vía sigue cerrada”'],
    ['“La vía sigue cerrada”, explican desde la empresa.', 'la empresa: “La vía sigue cerrada”'],
    ['“La vía sigue cerrada”, expresó Ana Ruiz al final del acto.', 'Ana Ruiz: “La vía sigue cerrada”'],
    [
      'La vía sigue cerrada, escribió el lunes en una carta a sus vecinos Kora Sandoval, asesora del alcalde.',
      'Kora Sandoval: La vía sigue cerrada',
    ],
    [
      'Nadie cruzará la vía este año, dijo al público que llenaba el patio de la escuela.',
      '-: Nadie cruzará la vía este año',
    ],
    [
      '“La vía es vieja”, advirtió Ana Ruiz, y enseguida anunció obras en mayo.',
      'Ana Ruiz: “La vía es vieja”',
      'Ana Ruiz: anunció obras en mayo',
    ],
    ['“No vine a pedir nada”: Zora Vidal', 'Zora Vidal: “No vine a pedir nada”'],
  ]);
});

describe('quién habla', () => {
  finds([
    [
      'Mora descarta el peaje y cita a dos vecinos que afirman que la vía es segura.',
      'Mora: descarta el peaje y cita a dos vecinos',
      'dos vecinos: la vía es segura',
    ],
    ['Ha sido Ana Ruiz quien ha anunciado que la vía cerrará.', 'Ana Ruiz: la vía cerrará'],
    ['Zeltún aseguró desconocer ese documento.', 'Zeltún: aseguró desconocer ese documento'],
    [
      'Los auditores piden “justificar documentalmente” el gasto.',
      'Los auditores: piden “justificar documentalmente” el gasto',
    ],
    [
      'La consejera, Zora Vidal, pidió una tregua; su homóloga del sur, Ana Ruiz, descartó un acuerdo.',
      'Zora Vidal: pidió una tregua',
      'Ana Ruiz: descartó un acuerdo',
    ],
    [
      'Desde el sindicato denuncian que faltan doscientos médicos.',
      'el sindicato: faltan doscientos médicos',
    ],
    ['Antes de dejar el cargo Ruiz solicitó que el alcalde abra la vía.', 'Ruiz: el alcalde abra la vía'],
    ['La alcaldesa Ana Ruiz llegó ayer. A su juicio, la vía es peligrosa.', 'Ana Ruiz: la vía es peligrosa'],
    ['Habló el diputado. En su turno, esta dijo que la vía cerrará.', 'esta: la vía cerrará'],
    ['La oposición, dice que la vía es un peligro.', 'La oposición: la vía es un peligro'],
    [
      '“La vía es vieja”, ha dicho el vicepresidente de la Junta y líder de su partido, Luis Mora.',
      'Luis Mora: “La vía es vieja”',
    ],
    ['“La vía es vieja”, le dijo a la BBC su padre, Luis Mora.', 'Luis Mora: “La vía es vieja”'],
    [
      'México.- En conferencia de prensa el director del instituto, Luis Mora, informó que la vía cerrará.',
      'Luis Mora: la vía cerrará',
    ],
    [
      'El secretario de Obras (Sop), Luis Mora, reveló en mayo que la vía cerrará.',
      'Luis Mora: la vía cerrará',
    ],
    [
      'Luis Mora, coordinador de Obras y Políticas Públicas, quien considera que la vía es vieja, llegó.',
      'Luis Mora: la vía es vieja',
    ],
    [
      '“La vía es vieja”, ha dicho por su parte el abogado de los vecinos, Luis Mora.',
      'Luis Mora: “La vía es vieja”',
    ],
    [
      '“La vía es vieja”, relató uno de ellos, que pidió no ser identificado.',
      'uno de ellos: “La vía es vieja”',
    ],
    [
      'Ana Ruiz exigió respeto a los vecinos y advirtió que la vía cerrará.',
      'Ana Ruiz: exigió respeto a los vecinos',
      'Ana Ruiz: la vía cerrará',
    ],
    ['Niega Hacienda rescate a las cajas.', 'Hacienda: Niega Hacienda rescate a las cajas'],
  ]);

  test.each([
    ['Luis Mora calló. Ana Ruiz tomó la palabra para recordar que la vía sigue cerrada.', 'Ana Ruiz'],
    ['Luis Mora calló. Ana Ruiz llegó al puerto, diciendo que la vía sigue cerrada.', 'Ana Ruiz'],
    ['Ana Ruiz y Luis Mora llegaron. Mora dijo que la vía cerrará.', 'Luis Mora'],
    ['Zora Vidal llegó ayer. Vidal aseguró que la vía cerrará.', 'Zora Vidal'],
  ])('%s', (text, name) => {
    expect(claimsOf(text, 'es').at(-1)?.speaker?.name).toBe(name);
  });

  test('un verbo en singular no es de varios', () => {
    const text = 'Los vecinos aseguran que la vía es segura. Ana Ruiz llegó. Agregó que abrirá en mayo.';
    expect(claimsOf(text, 'es').at(-1)?.speaker?.name).toBe('Ana Ruiz');
  });
});

describe('cláusulas que siguen, verbos compuestos y papeles', () => {
  finds([
    [
      'Ana Ruiz explicó que la vía cerrará en mayo, al tiempo que pidió una tregua.',
      'Ana Ruiz: la vía cerrará en mayo',
      'Ana Ruiz: pidió una tregua',
    ],
    ['El juez considera acreditado que el alcalde cobró comisiones.', 'El juez: el alcalde cobró comisiones'],
    ['Ana Ruiz se mostró convencida de que habrá acuerdo.', 'Ana Ruiz: habrá acuerdo'],
    ['Ana Ruiz tomó la palabra para pedir a los vecinos que abran la vía.', 'Ana Ruiz: abran la vía'],
    [
      'Al explicar que la vía cerró, Ana Ruiz pidió calma a los vecinos.',
      'Ana Ruiz: la vía cerró',
      'Ana Ruiz: pidió calma a los vecinos',
    ],
    [
      'La vía se cerró ayer, según consta en el acta del concejo.',
      'el acta del concejo: La vía se cerró ayer',
    ],
    ['La vía se cerró ayer, según la autopsia.', 'la autopsia: La vía se cerró ayer'],
  ]);
});

describe('rumores: nadie responde por ellos', () => {
  finds([
    ['Ana Ruiz calló. Trascendió que la vía cerrará en mayo.', '-: la vía cerrará en mayo'],
    ['Ana Ruiz calló. Extraoficialmente se supo que la vía cerrará.', '-: la vía cerrará'],
    ['Ana Ruiz calló. Se comenta en los pasillos que la vía cerrará.', '-: la vía cerrará'],
    ['Ana Ruiz calló. Se calcula que la obra costará cien millones.', '-: la obra costará cien millones'],
    ['Ana Ruiz calló. Cuentan que la vía cerrará en mayo.', '-: la vía cerrará en mayo'],
    ['Ana Ruiz calló, pero hay quien asegura que la vía cerrará.', '-: la vía cerrará'],
  ]);
});

describe('lo que nadie dice', () => {
  test.each([
    'El contingente, que según avanzaba la tarde se hizo más delgado, bloqueó la vía.',
    'La vía abrirá o no según las condiciones del talud.',
    'Los vecinos están de acuerdo con Ana Ruiz en cerrar la vía.',
    'El precio responde a los altos costos que supone la obra.',
    'La flecha que señala la entrada tiene cuatro impactos.',
    'Un ayudante llamó al ascensor y la puerta se cerró.',
    'Los Leones calificaron a la final con el mejor récord.',
    'Ha llamado la atención el parecido que hay entre las dos obras.',
    'Ana Ruiz se dio cuenta de que la vía estaba cerrada.',
    'Considerando que hay poca luz, la obra se detuvo.',
    '¿Cuánto tiempo creen que tardará la obra de la vía?',
    'Si ha notado que la luz parpadea, llame a la empresa.',
    'Los agentes hacen ruido en la calle, anuncian secuestros y venden libros.',
    'Una vecina que pidió reservar su nombre llegó ayer a la vía.',
    'La presa, que está llena, insistió en las fugas de agua.',
    'El libro que una editora publica este martes ha suscitado un debate que ha llegado lejos.',
    'Es el caso de un paciente —quien pidió anonimato— que pasó tres meses en la vía.',
    'Lee también: La alcaldesa cerró [a:la vía] por tres meses.',
    'Ana Ruiz se fue. También lee: La alcaldesa cerró [a:la vía] por tres meses.',
    'No cabe duda que el domingo fue un día triste.',
    'La obra destaca entre las vías que más crecieron.',
    'Ya hubo bulos sobre la vía, como ya hemos mencionado.',
    'Las casas se ordenan según el nivel de riesgo que hay.',
  ])('%s', (text) => {
    expect(shortly(text, 'es')).toEqual([]);
  });
});

describe('un sí o un no', () => {
  finds([
    ['Al ser cuestionada sobre la vía, Ana Ruiz respondió que no.', 'Ana Ruiz: respondió que no'],
    ['Ana Ruiz dijo que no al peaje.', 'Ana Ruiz: dijo que no al peaje'],
  ]);
});

describe('lo que uno cuenta de otro', () => {
  finds([
    [
      'Mexicanos rechazan que el Gobierno maneje los fondos, dice un sondeo.',
      'un sondeo: Mexicanos rechazan que el Gobierno maneje los fondos',
    ],
    ['Luis Mora prometió abrir la vía, dijo Ana Ruiz.', 'Ana Ruiz: Luis Mora prometió abrir la vía'],
    [
      'Lo que el pueblo pide, dijo Ana Ruiz, es lluvia.',
      'Ana Ruiz: Lo que el pueblo pide, dijo Ana Ruiz, es lluvia',
    ],
    ['Nadie ha pedido una vía nueva, dijo Ana Ruiz.', 'Ana Ruiz: Nadie ha pedido una vía nueva'],
    [
      'Una encuesta de El Norte halló que la vía cansa a los vecinos.',
      'El Norte: la vía cansa a los vecinos',
    ],
  ]);
});

describe('quién es el que habla', () => {
  finds([
    ['Un diplomático que leyó la carta dijo que la vía cerró.', 'Un diplomático: la vía cerró'],
    ['Los vecinos que visitaron la frontera aseguraron que la vía cerró.', 'Los vecinos: la vía cerró'],
    [
      'Dos fuentes, que no estaban autorizadas para hablar, dijeron que la vía cerró.',
      'Dos fuentes: la vía cerró',
    ],
    // A clause behind a conjunction has a subject of its own.
    [
      'Ana Ruiz dijo a la prensa que la vía cerró y Luis Mora dijo que abrirá en mayo.',
      'Ana Ruiz: la vía cerró',
      'Luis Mora: abrirá en mayo',
    ],
    ['Ana Ruiz explicó a la prensa por qué la vía ha cerrado.', 'Ana Ruiz: por qué la vía ha cerrado'],
    ['La nota es de una vecina, la cual aseguró que la vía cerró.', 'una vecina: la vía cerró'],
    ['Ana Ruiz había asegurado el miércoles pasado que la vía abriría.', 'Ana Ruiz: la vía abriría'],
    ['Ana Ruiz se declaró dispuesta a abrir la vía.', 'Ana Ruiz: declaró dispuesta a abrir la vía'],
    [
      'LIMA, Col.- Vecinos de tres barrios exigieron que abran la vía.',
      'Vecinos de tres barrios: abran la vía',
    ],
    [
      'Contó Ana Ruiz que hubo una llamada. Luis Mora, relató, le pidió calma en la vía.',
      'Ana Ruiz: hubo una llamada',
      'Ana Ruiz: Luis Mora, relató, le pidió calma en la vía',
    ],
    [
      'El secretario de Obras, general Luis Mora, dijo que la vía abrirá en mayo.',
      'Luis Mora: la vía abrirá en mayo',
    ],
    [
      'El secretario de Obras, Juan Ramón de la Fuente, dijo que la vía abrirá en mayo.',
      'Juan Ramón de la Fuente: la vía abrirá en mayo',
    ],
    [
      'La vía abrirá en mayo, contestó por correo electrónico un portavoz de la empresa.',
      'un portavoz de la empresa: La vía abrirá en mayo',
    ],
    [
      'Un vocero de la empresa se limitó a decir que la vía abrirá en mayo.',
      'Un vocero de la empresa: la vía abrirá en mayo',
    ],
    [
      'Ana Ruiz afirmó la víspera en Lima, sentada junto a Luis Mora, que la vía abrirá en mayo.',
      'Ana Ruiz: la vía abrirá en mayo',
    ],
    [
      'Ana Ruiz retó a la empresa a mostrar sus cuentas.',
      'Ana Ruiz: retó a la empresa a mostrar sus cuentas',
    ],
    ['La vía abrirá en mayo, dijo Ana Ruiz, que vive junto a ella.', 'Ana Ruiz: La vía abrirá en mayo'],
  ]);
});

describe('según el cual, y lo que nadie ha confirmado', () => {
  finds([
    [
      'El reportaje de El Norte, según el cual la vía cerraría en mayo, es falso, dijo Ana Ruiz.',
      'El reportaje de El Norte: la vía cerraría en mayo',
      'Ana Ruiz: es falso',
    ],
    [
      'A Ana Ruiz no le preocupa, según dijo, que la vía cierre.',
      'Ana Ruiz: A Ana Ruiz no le preocupa, según dijo, que la vía cierre',
    ],
    ['Ni Luis Mora ni Ana Ruiz han confirmado que la vía cerrará.'],
    ['Ni Luis Mora ni De la Vega han dicho que la vía cierre.'],
    ['Niega gobernador cierre de la vía', 'gobernador: Niega gobernador cierre de la vía'],
  ]);
});
