/** Given names, folded, that tell a person (and mostly the gender) from a place or a body. */
import { fold } from '../fold.ts';
import { open } from './own-words.ts';

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
  dianne dawn courtney connie claire cindy carrie candice bonnie becky anita allison alison claudine nydia michele
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
  helena rosalind tabitha zora freya ingrid astrid greta sigrid maya leah chloe hazel ivy violet stella penelope
  eleanor eleonora louise constance harriet florence mildred agnes josephine adelaide beatrice bridget brigid caroline
  cassandra celeste chelsea clarissa cordelia daphne dolly doreen eileen elaine eloise erica erika eunice fay felicia
  freda georgia geraldine gillian ginny gretchen hilary ida inez isobel ivana jackie jasmine jeanette jeanne jo joanna
  joanne jocelyn johanna josie juanita juliet kara kari karin kay kelsey kendra kerry kim kirsten kristen kristin
  kristina lana latoya leila lena lenore lila lillian lily lindsay lois lorraine lottie lucille lydia lynne madeleine
  mallory margot marian marianne marilynne marion marissa marjorie maureen maxine mia miranda mona myra nadine naomi
  natasha nell nellie nikita odette pat patsy patty pauline pearl penny phoebe phyllis polly priya rachael renee rhoda
  rhonda rita roberta robin robyn ronda rosalie rose rosemary roxanne ruby sadie sasha saskia selena serena shannon
  shauna shelby shelley sherry sonja sue suzanne sylvia tabatha talia tanya tessa thelma toni trudy ulrike una valerie
  vicky viola vivian vivienne wanda whitney wilhelmina yasmin yvette yvonne zainab aisha fatou annalena giorgia marine
  rigoberta xiomara yajaira abril almendra amparo angelica angelina arely ascension aurora betsabe brisa carlota
  caridad clotilde concepcion consolacion dafne dora edna eliana elia elisa eloisa encarnacion enedina erendira
  ernesta estefany evangelina evelia flavia florencia frida fidelia gina genesis gertrudis giovanna ileana isela itza
  ivonne jacinta jana jaqueline jovita julieta julissa justina karime kenia keila lia libia lilia lina lola lorenza
  luciana ludivina luzmaria lya maleny manuela marbella marcia maribel marilu marla marlene matilda maura mayte melina
  melisa melva minerva miroslava nallely natalia natividad nereida nidia nieves oliva ondina otilia perpetua pura
  rafaela refugio renata reyna rosario rosenda salome selma sheyla tomasa valentina vania vicenta yareli yazmin yoana
  zaira zenaida zulma
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
  simon tomas ulises vicente victor yvan zoe alvaro adan genaro froylan lazaro rigoberto nemesio volodymyr vladimir xi emmanuel olaf
  abelardo adolfo hernan heriberto horacio noe todd brad brett brent chad chuck clint cody craig curt darrell darren derek doug drew
  duncan dustin earl ed edwin elliott evan fred gene geoff glenn grant hal harry herb howard ian isaac jake jared jay jerome jimmy joel johnny
  jon josh karl kirk kurt lance lee leo leon lindsey lloyd luke malcolm marc marcus marvin max mel morgan neal neil nick norman oliver otto
  perry phil randall reid rex robby rob rod ross russ sam seth shane shawn sidney stan stuart terrence theodore trent trevor troy vernon vic
  wade warren wesley will winston xavier zach barry boris corey reince denis alex charlie danny eddie freddy geraldo ike
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
  nigel graham gareth gavin hugh ivor keir kieran lachlan leonard lionel lorne magnus maurice miles milo mohamed
  mohammed muhammad nasser niall nicky noel norris owen percy pierce piers quentin quincy rafe randolph rashid
  reginald rhys roderick rory rupert russel rusty sanjay seamus sergei shaun sheldon sid solomon spencer stefan
  stephan stu sven sylvester tariq theo toby travis tristan ty tyrone ulrich ulysses vaughn vijay viktor vince wally
  walt wilbur wiley wilfred wolfgang yusuf zane zeke abdul abraham adrian ahmed al alastair alec alejo alfred ali
  alistair allan allen amir amos anders andreas angus ansel anton archibald archie ari arlen arnold arnie ashton asher
  aubrey augustus axel barnaby barney bart basil beau bennett bernard bert blaine blake boyd brady brendan bret brody
  bryce bryson burt byron caleb calvin cameron carlton carson carter casey cecil cedric chester chet christoph
  clarence clark claude clayton cliff clifford clifton clive clyde colby colin collin colton conor conrad curtis cyrus
  dale dalton damien damon dane daryl dean denny deshawn desmond devin dick dieter dirk dmitri dominic dominick donny
  dorian duane dwayne dwight eamon easton edgar edmund elbert eli elliot ellis elmer elroy elton emanuel emerson emil
  emmett enzo erich erik ernest ernie errol erwin ezra ferdinand fergus finn fletcher floyd forrest franklin franz
  frederick friedrich fritz gabe garrett garth gilbert giles glen gordon gus guy hank hans harley harrison harvey
  heath hendrik henri herbert herman hiram homer horace howie hubert humphrey ibrahim igor irving irwin isaiah jacques
  jamal jamie jarrett jasper jefferson jens jeremiah jerold jess jock jody jorgen jules julius kai keegan keenan
  kendall kermit kip klaus knox kwame landon lars laurence lawson leif leland lemuel len lennart leopold leroy les
  lester levi lewis liam lonnie lou luca luigi luther lyle lyndon malik marshall mateo mathias mathieu matthias
  maynard melvin merle merrill micah mick mickey milan milton mitchell monty mort moses murray myron ned neville
  newton niels niklas nils octavius ola ole orson osama oswald pascal paddy patton pavel percival petr philippe pierre
  quinn rainer raj ramesh randal raphael ravi reed reggie reuben reynold rich rickie rocco rodney roland rolf roman
  ronnie roosevelt roscoe rowan royce rudolph rufus salvatore sammy sanford scot seymour shimon silas slade sonny
  stanford stefano sterling sullivan tad tanner terence thad thatcher thurman tod tommy torsten tucker umberto uri
  vance virgil vito waldo walton waylon weldon werner wes wilhelm willard willem willis woody wyatt yasser yuri zack
  zeus zoltan abel abimael abner adalid agustin alain aldo alfonsin aliseo amaro americo anibal aristoteles armin
  arsenio athos baldemar baltazar bayardo benigno bernabe brayan camilo carlo cesareo cirino ciro clemente cosme
  cuitlahuac dante democrito denilson didier dimas eder edson eladio elder eliezer elpidio epigmenio erick ernan
  estanislao eugenio evaristo evelio ever everardo feliciano ferdinando fito flaviano fredy fulgencio galo gamaliel
  getulio giovanni godofredo graciano guillen hermenegildo hermilo iban idelfonso inocencio irineo isac jael jahir
  javi jenaro jhon jimeno joao juanjo juancho klever leonidas lino lizandro lucho lupe magdaleno malaquias marcelino
  martires medardo melesio mirko modesto natanael neftali nepomuceno nereo nilo obed octaviano oliverio othon otoniel
  pancho pascasio paulo pio policarpo ponciano primitivo procopio quintin raimundo ramses regino remigio renato
  restituto rigo rito roel rubio salomon saturno sebas serafin servio simeon sofonias tadeo telesforo tito toribio
  tulio ubaldo valdemar valerio vidal wilber wilmer yael yahir yovani zenon
`);

export const FIRST_NAMES: ReadonlyMap<string, 'f' | 'm'> = open(
  [
    ...MALE.map((name): [string, 'f' | 'm'] => [name, 'm']),
    ...FEMALE.map((name): [string, 'f' | 'm'] => [name, 'f']),
  ],
  ({ firstNames }) => firstNames.map(({ name, gender }): [string, 'f' | 'm'] => [fold(name), gender]),
);
