import type { Stance } from '../../model/claim.ts';

/**
 * Verbs and phrases by which news gives other people's words, in both languages.
 *
 * A row has the frames its verbs take, the stance they give to what follows, and the verbs. Frames:
 * `t` a that-clause (`que`); `z` a clause without "that"; `q` a quotation or a clause that it interrupts or follows
 * (", she said,"); `r` a recipient comes first ("told reporters that"); `n` a noun phrase is what is said ("rejected the
 * idea"); `i` an infinitive ("promised to pay", "acusó de"); `j` a judgement of someone or something ("called the plan a
 * mistake", "thanked her for"); `b` a belief or feeling rather than words; `w` a question ("asked whether").
 * Irregular verbs give their forms: English `lemma/past/participle`; Spanish `lemma/present/preterite` in the third
 * person singular, and `/participle`.
 */
export interface CueRow {
  readonly frames: string;
  readonly stance: Stance;
  readonly verbs: string;
}

export const ENGLISH_CUES: readonly CueRow[] = [
  { frames: 'i', stance: 'asserts', verbs: 'claim profess' },
  { frames: 't', stance: 'asserts', verbs: 'question agree/agreed' },
  { frames: 'n', stance: 'rejects', verbs: 'disagree disagree_with' },
  { frames: 'i', stance: 'demands', verbs: 'challenge dare' },
  { frames: 'n', stance: 'asserts', verbs: 'leave_open/left_open' },
  { frames: 't', stance: 'asserts', verbs: 'find/found/found show/showed/shown rule indicate' },
  {
    frames: 'q',
    stance: 'asserts',
    verbs: 'rule continue begin/began/begun read/read go_on/went_on/gone_on',
  },
  { frames: 'tzq', stance: 'warns', verbs: 'warn threaten caution' },
  { frames: 'tzq', stance: 'promises', verbs: 'promise vow pledge swear/swore/sworn guarantee' },
  {
    frames: 'tzq',
    stance: 'asserts',
    verbs:
      'say/said add note claim maintain insist argue state declare explain reply assert allege contend suggest observe remark comment ' +
      'acknowledge admit/admitted concede recall reveal disclose confirm announce report write/wrote/written tweet post ' +
      'predict estimate stress emphasize emphasise underscore underline point_out/pointed_out repeat reiterate testify/testified conclude ' +
      'complain boast joke quip/quipped lament mention affirm assure reaffirm recount relate signal counsel ' +
      'elaborate conjecture speculate posit/posited surmise attest profess proclaim exclaim retort rejoin counter respond ' +
      'answer clarify/clarified detail divulge confide hint indicate imply/implied intimate advise inform interject volunteer ' +
      'brag/bragged gush muse opine rant sniff shout scream yell whisper bellow cry/cried chant thunder fume scoff sneer ' +
      'snap/snapped tease deadpan/deadpanned crow grumble groan sigh laugh sob/sobbed blog/blogged message text email ' +
      'telegraph document certify/certified wager bet/bet ' +
      'determine express chime_in fire_back shoot_back/shot_back hit_back/hit_back spell_out vent marvel enthuse venture theorize theorise',
  },
  { frames: 'q', stance: 'asserts', verbs: 'put_it/put_it' },
  {
    frames: 'trzq',
    stance: 'asserts',
    verbs: 'tell/told remind notify/notified brief convince persuade reassure',
  },
  {
    frames: 'tz',
    stance: 'asserts',
    verbs: 'make_clear/made_clear make_plain/made_plain make_known/made_known',
  },
  {
    frames: 'tzb',
    stance: 'asserts',
    verbs:
      'think/thought believe hope/hoped fear feel/felt know/knew/known expect assume guess suppose reckon figure doubt suspect ' +
      'understand/understood consider realize realise wish worry/worried dream/dreamed imagine',
  },
  {
    frames: 'n',
    stance: 'asserts',
    verbs:
      'disclose reveal announce confirm acknowledge admit/admitted defend reiterate repeat express voice point_to/pointed_to ' +
      'trumpet bemoan endorse complain_of boast_of insist_on hint_at',
  },
  { frames: 'tzqn', stance: 'denies', verbs: 'deny/denied refute rebut/rebutted disavow' },
  {
    frames: 'nq',
    stance: 'rejects',
    verbs:
      'reject dismiss decline refuse rebuff condemn denounce oppose repudiate spurn slam/slammed blast disown dispute criticize ' +
      'criticise deplore decry/decried protest turn_down/turned_down rule_out/ruled_out brush_aside/brushed_aside ' +
      'wave_away wave_off shrug_off/shrugged_off swat_away/swatted_away bat_away/batted_away knock_down shoot_down/shot_down downplay ' +
      'brush_off/brushed_off push_back/pushed_back object_to scorn mock ridicule rap/rapped lambast lambaste pan/panned rail question',
  },
  { frames: 'i', stance: 'rejects', verbs: 'refuse decline' },
  {
    frames: 'i',
    stance: 'promises',
    verbs:
      'promise vow pledge offer agree/agreed undertake/undertook/undertaken commit/committed volunteer swear/swore/sworn',
  },
  { frames: 'n', stance: 'promises', verbs: 'promise pledge vow' },
  { frames: 'n', stance: 'warns', verbs: 'warn_of warn_against' },
  { frames: 'nj', stance: 'warns', verbs: 'warn threaten' },
  { frames: 'i', stance: 'warns', verbs: 'threaten' },
  {
    frames: 'tzqrij',
    stance: 'demands',
    verbs:
      'demand urge ask request call_on/called_on implore beg/begged beseech/besought exhort plead instruct',
  },
  { frames: 'tq', stance: 'demands', verbs: 'propose recommend advocate' },
  {
    frames: 'n',
    stance: 'demands',
    verbs: 'demand urge call_for/called_for ask_for/asked_for push_for press_for request propose advocate',
  },
  {
    frames: 'jn',
    stance: 'asserts',
    verbs:
      'call describe brand label dub/dubbed characterize characterise thank praise hail laud applaud commend credit compare liken ' +
      'accuse blame fault attack chide scold rebuke portray deride term depict champion tout celebrate welcome identify/identified',
  },
];

export const SPANISH_CUES: readonly CueRow[] = [
  {
    frames: 'i',
    stance: 'asserts',
    verbs: 'decir/dice/dijo/dicho asegurar afirmar reconocer admitir',
  },
  { frames: 'i', stance: 'denies', verbs: 'negar/niega/negó' },
  { frames: 'n', stance: 'asserts', verbs: 'dejar_abierta dejar_abierto' },
  {
    frames: 'tq',
    stance: 'asserts',
    verbs:
      'limitarse_a_decir limitarse_a_señalar limitarse_a_responder limitarse_a_comentar limitarse_a_indicar',
  },
  { frames: 'i', stance: 'demands', verbs: 'retar desafiar emplazar' },
  { frames: 'tq', stance: 'warns', verbs: 'advertir/advierte/advirtió alertar amenazar' },
  { frames: 'tq', stance: 'promises', verbs: 'prometer garantizar comprometerse' },
  { frames: 'tq', stance: 'rejects', verbs: 'protestar' },
  {
    frames: 'tq',
    stance: 'asserts',
    verbs:
      'decir/dice/dijo/dicho afirmar asegurar señalar agregar añadir indicar explicar declarar manifestar expresar sostener/sostiene/sostuvo ' +
      'apuntar comentar precisar puntualizar detallar informar anunciar revelar confirmar reconocer recordar/recuerda/recordó reiterar ' +
      'insistir subrayar destacar enfatizar recalcar remarcar aclarar abundar aducir/aduce/adujo alegar argumentar argüir/arguye/arguyó ' +
      'aseverar atestiguar concluir/concluye/concluyó considerar contar/cuenta/contó contestar responder replicar revirar ' +
      'corroborar deslizar dejar_claro dejar_en_claro externar insinuar asentar constatar exponer/expone/expuso/expuesto ironizar bromear lamentar mantener/mantiene/mantuvo ' +
      'matizar mencionar notificar observar opinar exclamar proclamar pronunciar publicar/publica/publicó referir/refiere/refirió relatar ' +
      'rememorar remachar rematar repetir/repite/repitió reportar resaltar resumir sugerir/sugiere/sugirió tuitear ' +
      'narrar evocar escribir/escribe/escribió/escrito admitir confesar enunciar apostillar zanjar ahondar acotar ' +
      'ratificar vaticinar pronosticar prever/prevé/previó/previsto estimar calcular denunciar acusar quejarse criticar ' +
      'justificar comunicar transmitir difundir divulgar filtrar filtrarse ponderar sentenciar espetar soltar/suelta/soltó ' +
      'comparar acentuar anotar consignar dar_a_conocer/da/dio hacer_saber/hace/hizo/hecho poner_de_relieve/pone/puso/puesto ' +
      'adelantar anticipar testificar jurar corregir/corrige/corrigió rectificar avisar ' +
      'atajar presumir festejar razonar reflexionar ufanarse jactarse alardear congratularse lamentarse valorar esgrimir clamar machacar ' +
      'contraatacar ventilar recriminar deslindar reconvenir/reconviene/reconvino dejar_caer dar_por_hecho/da/dio hacer_hincapié/hace/hizo/hecho poner_énfasis/pone/puso/puesto ' +
      'leer/lee/leyó reprochar reclamar demostrar/demuestra/demostró determinar resolver/resuelve/resolvió/resuelto acordar/acuerda/acordó ' +
      'defender/defiende/defendió complementar completar contradecir/contradice/contradijo/contradicho redondear secundar terciar ' +
      'coincidir_en ejemplificar ilustrar desglosar sintetizar sincerarse excusarse disculparse justificarse defenderse/defiende/defendió ' +
      'rebatir retar gritar corear vociferar murmurar musitar susurrar balbucear sollozar suspirar rumorar rumorear cuchichear ' +
      'augurar predecir/predice/predijo/predicho profetizar pregonar conjeturar aventurar especular postular diagnosticar evaluar dictaminar fallar ' +
      'trasladar recoger/recoge/recogió rezar plasmar documentar certificar refrendar reafirmar increpar fustigar reaccionar intervenir/interviene/intervino interrumpir ' +
      'inquirir indagar tronar/truena/tronó arengar sermonear compendiar hacer_notar/hace/hizo/hecho hacer_ver/hace/hizo/hecho dejar_ver dar_cuenta/da/dio ' +
      'dar_a_entender/da/dio dejar_entrever sacar_en_claro caer_en_cuenta/cae/cayó dar_por_sentado/da/dio dar_por_seguro/da/dio ' +
      'establecer estipular interpretar vislumbrar apostar/apuesta/apostó alegrarse felicitarse postear teclear twittear garabatear dictar ' +
      'acusar_recibo argumentarse desahogarse despedirse/despide/despidió explayarse extenderse/extiende/extendió presumirse',
  },
  {
    frames: 'q',
    stance: 'asserts',
    verbs: 'continuar finalizar culminar citar proseguir/prosigue/prosiguió minimizar',
  },
  {
    frames: 'tb',
    stance: 'asserts',
    verbs:
      'creer/cree/creyó pensar/piensa/pensó confiar/confía/confió esperar temer suponer/supone/supuso/supuesto imaginar sentir/siente/sintió ' +
      'saber/sabe/supo entender/entiende/entendió estimar juzgar dudar comprender sospechar intuir',
  },
  {
    frames: 'n',
    stance: 'asserts',
    verbs:
      'expresar manifestar anunciar anticipar pronosticar vaticinar augurar prever/prevé/previó/previsto dar_cuenta/da/dio revelar confirmar reconocer admitir defender/defiende/defendió reiterar ratificar justificar presumir festejar',
  },
  {
    frames: 'tqn',
    stance: 'denies',
    verbs: 'negar/niega/negó desmentir/desmiente/desmintió descartar refutar',
  },
  {
    frames: 'nq',
    stance: 'rejects',
    verbs:
      'rechazar repudiar condenar declinar desestimar desdeñar criticar cuestionar reprobar/reprueba/reprobó denunciar deplorar ' +
      'impugnar objetar minimizar desautorizar oponerse_a/opone/opuso/opuesto',
  },
  { frames: 'i', stance: 'rejects', verbs: 'negarse/niega/negó rehusar rehusarse rechazar descartar' },
  { frames: 'i', stance: 'promises', verbs: 'prometer comprometerse ofrecer acordar/acuerda/acordó acceder' },
  { frames: 'tn', stance: 'promises', verbs: 'prometer garantizar comprometerse' },
  { frames: 'nji', stance: 'warns', verbs: 'advertir/advierte/advirtió alertar amenazar' },
  {
    frames: 'ni',
    stance: 'warns',
    verbs: 'amagar_con amenazar_con alertar_sobre advertir_sobre/advierte/advirtió',
  },
  {
    frames: 'tqi',
    stance: 'demands',
    verbs:
      'pedir/pide/pidió exigir demandar solicitar proponer/propone/propuso/propuesto reclamar ' +
      'recomendar/recomienda/recomendó sugerir/sugiere/sugirió plantear rogar/ruega/rogó suplicar ' +
      'ordenar aconsejar implorar mandar_decir',
  },
  {
    frames: 'ti',
    stance: 'demands',
    verbs: 'instar urgir exhortar requerir/requiere/requirió invitar conminar emplazar apremiar instruir',
  },
  { frames: 'i', stance: 'demands', verbs: 'llamar' },
  {
    frames: 'n',
    stance: 'demands',
    verbs:
      'pedir/pide/pidió exigir demandar solicitar reclamar proponer/propone/propuso/propuesto abogar_por',
  },
  {
    frames: 'jn',
    stance: 'asserts',
    verbs:
      'calificar tachar tildar catalogar describir llamar agradecer elogiar aplaudir felicitar culpar responsabilizar señalar acusar ' +
      'respaldar saludar reprochar definir despachar encuadrar enmarcar avalar atribuir/atribuye/atribuyó ensalzar alabar vitorear despotricar arremeter',
  },
  {
    frames: 't',
    stance: 'asserts',
    verbs:
      'considerar_acreditado considerar_probado considerar_probable dar_por_probado/da/dio dar_por_acreditado/da/dio ver_indicios/ve/vio ' +
      'apreciar_indicios hallar_indicios encontrar_indicios/encuentra/encontró tener_claro/tiene/tuvo tener_constancia/tiene/tuvo ' +
      'mostrarse_convencido/muestra/mostró mostrarse_convencida/muestra/mostró mostrarse_convencidos/muestra/mostró ' +
      'mostrarse_seguro/muestra/mostró mostrarse_segura/muestra/mostró mostrarse_confiado/muestra/mostró mostrarse_confiada/muestra/mostró ' +
      'decirse_convencido/dice/dijo/dicho decirse_convencida/dice/dijo/dicho',
  },
  {
    frames: 'i',
    stance: 'promises',
    verbs:
      'prever/prevé/previó/previsto mostrarse_dispuesto/muestra/mostró mostrarse_dispuesta/muestra/mostró decirse_dispuesto/dice/dijo/dicho decirse_dispuesta/dice/dijo/dicho declararse_dispuesto declararse_dispuesta declararse_listo declararse_lista',
  },
  {
    frames: 't',
    stance: 'asserts',
    verbs:
      'trascender/trasciende/trascendió circular conceder celebrar mostrar/muestra/mostró comprobar/comprueba/comprobó descubrir detectar evidenciar hallar encontrar/encuentra/encontró',
  },
  {
    frames: 'in',
    stance: 'demands',
    verbs:
      'hacer_un_llamado/hace/hizo/hecho hacer_un_exhorto/hace/hizo/hecho lanzar_un_llamado hacer_un_llamamiento/hace/hizo/hecho',
  },
  { frames: 'w', stance: 'asserts', verbs: 'preguntar cuestionar' },
];

/** English forms that are more often a noun or adjective; they count as verbs only right after a subject. */
export const NOUNISH: ReadonlySet<string> = new Set(
  (
    'claim claims report reports state states note notes comment comments remark remarks offer offers demand demands promise ' +
    'promises pledge pledges vow vows fear fears hope hopes request requests point points post posts text texts message messages ' +
    'tweet tweets document documents bet bets figure figures label labels brand brands attack attacks protest protests show shows ' +
    'find finds rule rules detail details estimate estimates credit credits blast fault faults stress question questions answer ' +
    'answers reply replies call calls term terms blame joke jokes decline declines email emails cry cries read reads brief briefs ' +
    'signal signals counter go goes laugh sigh tease rant rants dream dreams guess doubt doubts suspect suspects volunteer ' +
    'volunteers wager wish wishes warning saying finding feeling understanding thinking fearing champion blog blogs welcome pan ' +
    'counsel advise expected known stated alleged reported estimated detailed'
  ).split(' '),
);
