/**
 * Words that carry no content of their own when two claims are compared, folded. `REPORTING` are the verbs of saying:
 * "she said that" must not count as something two claims share.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export const FUNCTION_WORDS = {
  en: words(`a an the and or but nor so yet if then than as of in on at to for from by with about into onto over under up down out off
    through between among within without during before after since until till against toward towards upon via per around across along
    behind beside besides near this that these those it its he she they them him her his hers their theirs we us our ours you your
    yours i me my mine who whom whose which what when where why how all any both each every few more most much many other others another
    some such only own same too very just also even still already again ever almost quite rather really indeed however though although
    because while whereas whether unless once there here now be am is are was were been being do does did done have has had having
    will would shall should can could may might must ought let lets not no never none nothing neither cannot cant dont doesnt didnt
    wont wouldnt isnt arent wasnt werent hasnt havent hadnt couldnt shouldnt im ive id ill youre theyre theyve weve hes shes thats
    whats one ones else well like get got going go went come say something someone anything anyone everything everyone thing things
    way kind sort lot mr mrs ms dr himself herself itself themselves ourselves yourself amid despite according including whatever
    ago nearly roughly alongside s t re ve ll d m`),
  es: words(`el la los las un una unos unas lo al del de en a ante bajo con contra desde durante entre hacia hasta mediante para por segun sin
    so sobre tras y e o u ni que pero mas sino aunque porque pues como cuando donde quien quienes cual cuales cuyo cuya cuyos cuyas si no
    nunca jamas nada nadie ningun ninguno ninguna tampoco yo tu ella ello ellos ellas nosotros ustedes usted me te se nos le les mi mis
    tus su sus nuestro nuestra nuestros nuestras suyo suya suyos suyas este esta estos estas ese esa esos esas esto eso aquel aquella
    aquellos aquellas aquello muy mucho mucha muchos muchas menos tan tanto tambien ya aun todavia solo asi bien mal aqui alli ahi alla
    hoy ahora luego entonces siempre todo toda todos todas cada otro otra otros otras mismo misma mismos mismas algo alguien algun alguno
    alguna algunos algunas varios varias cualquier cualquiera ser es son era eran fue fueron sido sea sean sera seran seria serian siendo
    soy somos eres estar estan estaba estaban estado esten estuvo estara estaria haber ha han he hemos hay habia habian hubo
    habra habria haya hayan tener tiene tienen tenia tuvo tendra ir va van vamos iba voy hacer hace hacen hizo hecho poder puede pueden
    pudo podria podrian podra deber debe deben debia ver vez veces cosa cosas caso ademas incluso apenas casi sr sra dr cierto cierta
    ciertos ciertas tal tales dicho dicha cuanto cuanta embargo ambos ambas siquiera semejante semejantes respecto especialmente traves cerca acerca dentro fuera mediados aproximadamente carece carecen eu`),
} as const;

export const REPORTING = {
  en: words(`said says say saying tell told tells telling add added adds adding state stated states claim claimed claims note noted notes
    stress stressed stresses insist insisted insists assert asserted argue argued remark remarked comment commented announce announced
    declare declared explain explained describe described reiterate reiterated emphasize emphasized emphasised underline underlined point
    pointed recall recalled reply replied answer answered respond responded report reported reports reportedly reporting according assure
    assured affirm affirmed mention mentioned vowed warned maintain maintained write wrote posted publish published revealed reveal
    disclosed disclose conceded acknowledged continued spokesman spokeswoman spokesperson statement interview conference reporters presser
    sources source familiar matter anonymity condition afterward later`),
  es: words(`dijo dice dicen decir dicho dije digo aseguro asegura asegurar afirmo afirma afirmar senalo senala senalar agrego agrega agregar
    anadio anade anadir declaro declara declarar explico explica explicar insistio insiste insistir subrayo subraya subrayar destaco destaca
    destacar puntualizo puntualiza preciso precisa precisar sostuvo sostiene sostener indico indica indicar comento comenta comentar expreso
    expresa expresar manifesto manifiesta recordo recuerda recordar reitero reitera reiterar respondio responde responder contesto contesta
    replico replica informo informa reporto reporta revelo revela revelar publico publica publicar segun anuncio anuncia adelanto adelanta
    confirmo confirma abundo abunda apunto apunta enfatizo enfatiza recalco recalca remacho advirtio advierte matizo fuentes fuente vocero
    vocera portavoz conferencia mananera entrevista prensa comunicado mensaje refirio menciono`),
} as const;

/** Words so common in news that sharing them says little: they count for a third. */
export const LIGHT_WORDS = {
  en: words(`government administration president country countries people year years month months week weeks day days time new first last next
    two state states official officials authorities authority leader take taken took make made making use used using give given gave put
    part work working want wants wanted need needs know think see seen saw look show become began begin keep call called far long high great
    big good right national public world american mexican mexico united side end today yesterday tomorrow monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december morning late early recent
    recently several certain former current lot close able possible mean means meant believe believes thought question issue issues
    matter subject term terms group groups member members place set number about around more than less least percent fully officially publicly crystal clear advance beforehand`),
  es: words(`gobierno presidente presidenta pais paises gente ano anos mes meses semana semanas dia dias tiempo nuevo nueva primer primera ultimo
    ultima proximo dos estado estados autoridad autoridades funcionario funcionarios lider tomar toma tomo dar da dio poner puso parte
    trabajar trabajo querer quiere saber sabe ver mostrar seguir sigue llegar llega gran grande bueno buena derecho nacional publico mundo
    estadounidense mexicano mexicana mexico lado fin ayer manana lunes martes miercoles jueves viernes sabado domingo enero febrero marzo
    abril mayo junio julio agosto septiembre octubre noviembre diciembre tarde reciente pasado pasada posible creer cree cuestion tema asunto
    termino terminos grupo grupos miembro lugar numero alrededor casi oficialmente momento forma manera antemano previamente raiz mandatario mandataria ciento`),
} as const;
