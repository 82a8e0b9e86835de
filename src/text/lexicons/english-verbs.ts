/**
 * English verbs as news writes them: plain forms, by which "voters back the plan" is known for a clause, and past forms that
 * do not end in -ed. Verbs whose plain form is mostly a noun after a plural ("sales figures") are left out.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export const ENGLISH_PLAIN_FORMS = words(
  `accept accuse achieve acknowledge act add admit adopt advance affect afford agree allow announce appear apply appreciate
   approve argue arise arrive ask assume attack attend avoid back ban bear beat become begin behave believe belong benefit blame
   block borrow break bring build burn buy call campaign care carry cast catch cause celebrate challenge change charge check choose
   claim close collect combine come commit compare compete complain concern conclude condemn confirm confront consider consist
   consume contain continue contribute control cooperate cost count cover create cross cut deal decide declare decline defend define
   delay deliver demand deny depend deploy deserve destroy determine develop die differ disagree disappear discover discuss dismiss
   dominate donate doubt draw drive drop earn eat elect embrace emerge employ enable encourage end endorse endure enforce engage enjoy
   ensure enter escape establish exceed exist expand expect explain explore express extend face fail fall fear feed feel fight fill find
   finish fit fix flee float flow focus follow force form fund gain gather generate get give go govern grow guarantee happen harm hate
   have hear help hesitate hide hit hold hope hurt identify ignore imagine impose improve include increase indicate infiltrate influence
   inform insist intend introduce invade invest investigate invite involve join judge jump keep kill know lack lag land last launch lay
   lead lean learn leave lend let lie lift like limit listen live look lose love maintain make manage matter mean meet miss move name
   need negotiate notice observe obtain occur offer open operate oppose order organize outnumber owe own participate pass pay perform
   permit persuade plan play point pose possess prefer prepare present prevent proceed produce promise promote propose protect prove
   provide pull purchase pursue push put question raise reach react read realize receive recognize recommend reduce refer reflect refuse
   regard reject relate release rely remain remember remove repeat replace report represent require resist resolve respect respond rest
   result retain return reveal ride rise risk roll rule run rush save say see seek seem sell send separate serve set share shift shoot
   show shrink shut sign sit smuggle sound speak spend spread stand stare start stay steal step stick stop strengthen strike struggle
   study succeed suffer suggest support suppose surround survive suspect sustain take talk tell tend threaten throw touch track trade
   traffic train transfer travel treat trust try turn understand undermine unite urge use vary view violate visit vote wait walk want
   warn waste watch wear weigh welcome win wish withdraw wonder work worry worsen write yield`,
);

export const ENGLISH_IRREGULAR_PASTS = words(
  `agreed arose ate bet blew bore bred bled bound bent burst cast clung crept dealt decreed disagreed dug drank fed fled flung forbade forgave forgot freed froze
   ground heard hung hid hurt knelt lay lent let lit overcame overtook oversaw paid quit rang rid rode sang sank sought shook shone shot
   shrank shut slid slept slung sped spun split spread sprang stole stuck stung stank strode strove swam swept swung tore threw thrust
   undertook underwent upheld wept wound withdrew withheld withstood wove rebuilt resold retook rewrote misled mistook outdid outran
   awoke foresaw foretold overthrew redid undid unwound beheld`,
);

/** Third persons that are hardly ever nouns: `the label opens doors`; not `talks`, `plans`, `strikes`. */
export const ENGLISH_THIRD_PERSONS = words(
  `accepts accuses achieves acknowledges adds admits adopts affects affords agrees allows announces appears
   applies appreciates approves argues arises arrives assumes assures attends avoids becomes begins behaves
   believes belongs blames brings buys calms carries chooses cites collects comes commits compares competes
   complains complicates concludes condemns confirms confronts connects considers consists consumes contains
   continues contradicts contributes cooperates creates decides declares defends defines denies denounces
   depends deploys derives deserves destroys deteriorates determines develops dies differs disagrees disappears
   discovers discusses dismantles dismisses disrupts dominates earns eats elects embodies emboldens embraces
   emerges employs empowers enables encourages endorses endures enforces engages enjoys ensures entails enters
   erodes establishes exceeds excludes exists expands expects explains explores exposes expresses extends fails
   feels follows forbids gathers generates gives governs grows happens hesitates hides identifies ignores
   imagines implies imposes improves includes indicates infiltrates informs insists inspires intends intensifies
   introduces invades investigates invests invites involves isolates jeopardizes joins justifies keeps knows
   lacks learns leaves legitimizes lends lets loosens loses maintains makes means meets negotiates obeys obliges
   obtains occurs offends opens operates opposes outnumbers owes participates pays performs persists persuades
   poses possesses prefers prepares prevents proceeds prohibits promotes proposes protects proves provides
   pursues puts reaches reacts realizes receives recognizes recommends reduces refers reflects refuses regards
   rejects relies remains remembers removes replaces represents requires resembles resists resolves responds
   restores retains reveals satisfies seeks seems sells sends serves sits speaks spends spreads stays stirs
   strengthens suffers suggests summons surrounds survives sustains takes teaches tells tends thinks threatens
   throws tightens tolerates transforms treats underlines undermines understands unites unleashes upholds
   uproots urges varies violates wants warns weakens weighs wields withdraws worsens writes`,
);
