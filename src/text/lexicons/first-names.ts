/** Given names, folded, that tell a person (and mostly the gender) from a place or a body. */
const list = (names: string): readonly string[] => names.trim().split(/\s+/);

const FEMALE = list(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna
  michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela pam
  emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia
  victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison
  frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana
  natalie brittany charlotte marie kayla alexis lori hillary ivanka melania kellyanne kamala nikki karoline kristi tulsi condoleezza
  claudia rosa icela luz clara lucia sofia gabriela alejandra fernanda valeria daniela mariana paola carolina guadalupe lupita margarita
  josefina leticia silvia norma beatriz esperanza dolores mercedes pilar consuelo alicia irma graciela ofelia xochitl ariadna citlalli
  olga adriana veronica monica raquel susana ximena yolanda elena ines isabel juana delfina layda lorena maru rocio vanda vera delia muriel
  dana brooke imogen marina alma ana eva nadia tatiana jill hope huma megyn loretta elise liz beth debbie kathy katie ellen maggie wendy
  tammy tracy tiffany tina sally sheila peggy paula nina molly meg lucy leslie lynn kate jenny jane jan holly heidi gwen gail fiona erin
  dianne dawn courtney connie claire cindy carrie candice bonnie becky anita allison alison claudine nydia michele nancy
  rebeca griselda ivette yesenia jimena itzel nayeli marisol maricela marisela araceli aracely rosalba rosalinda rosaura socorro remedios
    catalina magdalena matilde micaela genoveva herminia hortensia ernestina emilia eugenia eulalia felicitas flor gisela georgina
  gladys hilda iliana imelda iris jazmin josefa karina karla katia laila leonor lidia liliana lizbeth lourdes lucero lucrecia luisa mabel
  maite marcela maricarmen marta martina mayra mireya miriam moira monserrat montserrat myriam nelly noelia noemi nora nubia oralia
  paloma perla petra priscila ramona romina rosana roxana sabrina sagrario samanta selene silvana soledad sonia tamara tania teresita
    ursula vianey vilma viviana yadira yuridia zoila zulema begona ainhoa amaia arantxa itziar nerea maialen edurne nuria merce montse
  meritxell laia inmaculada macarena almudena cayetana irene belen estefania carmen
  carmela celia cecilia domitila edith elba elsa elvira enriqueta esmeralda esther estela fabiola fatima felipa francisca gema
  berenice bertha bianca blanca brigida camila citlali clementina cristina dalia damaris debora denisse dulce yanet yamile violeta tere lety
  oriana antonia agueda aida aitana alejandrina alondra amalia amelia anabel antonieta arcelia azucena basilia
`);

const MALE = list(`
  james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
  joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
  brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter
  kyle ethan walter noah jeremy christian keith roger terry gerald harold sean austin carl arthur lawrence dylan jesse jordan bryan billy joe
  bruce gabriel logan albert willie alan juan wayne elijah randy roy vincent ralph eugene russell bobby mason philip louis bill tim mike mitch
  newt rudy bernie barack marco ted jeb chris rand ben rick jim dan dave tom tony steve ken ron don greg jeff matt pete kash elon jd bob ray
  pablo pedro luis carlos jorge miguel antonio francisco javier fernando rafael ramon raul ricardo roberto sergio alberto alejandro alfonso
  alfredo andres angel armando arturo augusto benito cesar cuauhtemoc cristobal diego eduardo emilio enrique ernesto esteban felipe gerardo
  gilberto guillermo gustavo hector hugo humberto ignacio ismael ivan jaime jesus joaquin julian julio leonardo lorenzo manuel marcelo marcos
  mario martin mauricio maximo nicolas octavio omar oscar ovidio porfirio ramiro rene rodolfo rodrigo ruben salvador santiago saul servando
  simon tomas ulises vicente victor yvan zoe alvaro adan genaro froylan lazaro rigoberto nemesio volodymyr vladimir xi emmanuel olaf justin
  abelardo adolfo hernan heriberto horacio noe samuel todd brad brett brent chad chuck clint cody craig curt darrell darren derek doug drew
  duncan dustin earl ed edwin elliott evan fred gene geoff glenn grant hal harry herb howard ian isaac jake jared jay jerome jimmy joel johnny
  jon josh karl kirk kurt lance lee leo leon lindsey lloyd luke malcolm marc marcus marvin max mel morgan neal neil nick norman oliver otto
  perry phil randall reid rex robby rob rod ross russ sam seth shane shawn sidney stan stuart terrence theodore trent trevor troy vernon vic
  wade warren wesley will winston xavier zach barry boris corey roger reince paul denis alex charlie danny eddie freddy geraldo ike
  baltasar nazario abundio silvano efren fermin aurelio eusebio baldomero bartolome basilio belisario bernardo bonifacio braulio
  bruno candido casimiro celestino cirilo claudio conrado cornelio crescencio crispin dagoberto damian dario delfino demetrio
  desiderio dionisio domingo edgardo efrain eleazar eleuterio elias eliseo eloy emeterio emiliano epifanio erasmo ernestino ezequiel fabian
  facundo faustino federico felix fidel fidencio filiberto flavio florencio florentino fortunato gabino gaspar gaston gonzalo gregorio
  gumersindo heliodoro heraclio heron higinio hilario hipolito homero honorio isaias isidoro isidro jacinto jacobo jeronimo jonas
  josue juvenal juventino ladislao laureano lauro leandro leobardo leonel leopoldo liborio lisandro lucas luciano lucio macario macedonio
  manolo marcial margarito mariano martiniano matias maximiliano maximino melchor melquiades miguelangel misael moises narciso nestor
  nicanor nicandro norberto odilon olegario onesimo orlando osvaldo pascual patricio paulino placido prudencio quirino raymundo
    reynaldo rogelio romulo roque rosendo rufino sabino sandro saturnino sebastian severiano severino silverio silvestre
  silvino sixto teodoro teofilo tiburcio timoteo tobias tranquilino urbano uriel valente valentin venancio virgilio wenceslao
  wilfrido zacarias zeferino alonso amado amadeo ambrosio anacleto anastasio aniceto anselmo apolinar aquiles arcadio aristeo arnoldo arnulfo
  artemio asdrubal atanasio aureliano ausencio aristides adalberto adelaido alfonsino iker unai aitor gorka koldo mikel xabier ander asier
  eneko inaki josu patxi jordi josep oriol pau pere quim xavi andoni borja curro guillem lluis nacho paco pepe rafa manu telmo xoan brais
  carles ferran hernando jair jairo johan jonatan lenin rolando ronaldo rosalio yair
`);

export const FIRST_NAMES: ReadonlyMap<string, 'f' | 'm'> = new Map([
  ...MALE.map((name): [string, 'm'] => [name, 'm']),
  ...FEMALE.map((name): [string, 'f'] => [name, 'f']),
]);
