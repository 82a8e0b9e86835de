import type { Stance } from '../model/claim.ts';
import type { Language } from '../model/language.ts';

/**
 * What the words themselves do, read from their folded form: `we will never accept` rejects, `there will be no invasion`
 * denies, `we will use every tool` promises, `they must do more` demands. First rule that fits.
 */
export interface StanceRule {
  readonly stance: Stance;
  readonly name: string;
  readonly pattern: RegExp;
}

const NEVER_EN = "(?:never|not|n't|cannot|can't|won't|wouldn't|don't|doesn't|isn't|aren't|no longer)";
const ACCEPT_EN = '(?:accept|allow|permit|consent|tolerate|agree|let|allowed|permitted|accepted|want|wanted)';

export const STANCE_RULES: Readonly<Record<Language, readonly StanceRule[]>> = {
  en: [
    // `concern about the plan`, as the object of "expressed".
    {
      stance: 'warns',
      name: 'concern',
      pattern: /^(?:concern|concerns|alarm|worry|worries|fears?|unease)\b/,
    },
    // `all options are on the table`, `we would be proud to destroy their ports`
    {
      stance: 'warns',
      name: 'force',
      pattern:
        /\b(?:all|every) options? (?:\S+ ){0,3}on the table\b|\b(?:proud|ready|willing|prepared|open) to (?:\S+ )?(?:destroy|strike|bomb|attack|invade|knock out|blow up|take out)\b|\b(?:wage|make|making|waging) war (?:on|against)\b|\bwhatever (?:we|i) have to do\b/,
    },
    // `if you ever sell it, you lose us`, `they could end up in court`
    {
      stance: 'warns',
      name: 'outcome',
      pattern:
        /^\W*if (?:\S+ ){1,5}(?:ever|again)\b|\b(?:could|may|might) (?:\S+ )?(?:end up|lead to|trigger|provoke|spark|backfire|face|unleash|spill over)\b/,
    },
    // `it would amount to a violation of the treaty`, `that would finish off cooperation`
    {
      stance: 'warns',
      name: 'would-be',
      pattern:
        /\bwould (?:\S+ )?(?:amount to|constitute|be|mean|do|trigger|provoke|unleash|spark|cause|force|finish off|break|chill|destroy|wreck|kill|cost)\b(?: \S+){0,8} (?:act of war|violation|disaster|catastrophe|crisis|chaos|backlash|rupture|collapse|tragedy|bloodshed|humiliation|cooperation|co-operation|investment|trust)\b/,
    },
    // `he wants wider powers`
    {
      stance: 'demands',
      name: 'wants',
      pattern: /^\W*(?:he|she|they|it) (?:wants?|wanted) (?!to |nothing|no )/,
    },
    // `if they fail, we will act alone`
    {
      stance: 'warns',
      name: 'condition',
      pattern:
        /\bif \S+ (?:\S+ ){0,4}(?:fails?|refuses?|does not|do not|doesn't|don't|cannot|can't|won't|continues?)\b|^(?!.*(?:\bnot|\bnever|n't)\b).*(?:\b(?:act|go) (?:alone|on (?:its|our|their) own)\b|\bunilaterally\b)/,
    },
    // `it cannot be a pretext to come in`, `war is not an option`, `a raid would be madness`
    {
      stance: 'rejects',
      name: 'no-pretext',
      pattern:
        /\b(?:cannot|can't|must not|can not|not) be (?:an? )?(?:opportunity|pretext|excuse|license|licence)\b|\b(?:not|isn't|never) an option\b|\b(?:not|isn't) (?:negotiable|up for)\b|\bnon-negotiable\b|\b(?:not|n't) agree (?:to|with)\b|\b(?:agrees?|agreed|consents?) to (?:nothing|no)\b|\btolerates? no\b|\bwould be (?:\S+ )?(?:lunacy|madness|insane|insanity|crazy|reckless|folly|a mistake)\b|\bno (?:foreign|american|us|u\.s\.) (?:\S+ ){1,2}(?:may|can|shall)\b/,
    },
    // `such flights are not new`, `we do not bow`: a fact told with a "not".
    {
      stance: 'asserts',
      name: 'fact-with-not',
      pattern:
        /(?:\bnot|n't|\bnothing) (?:\S+ )?(?:new|surprising|surprised|easy|enough|unusual|happy|yet)\b|\b(?:has|have|had|is|was) not yet\b|\bsubordinates? (?:ourselves|itself|herself|themselves)\b|\b(?:tools?|authority|powers?|everything|all|means|weapons?|options?) (?:that )?(?:he|she|they|we|it|i) (?:has|have|needs?) to\b|(?:\bnot|n't) (?:by itself|on its own|automatically)\b|\bnever (?:brought|worked|solved|brings|works|solves|ends|ended)\b|\bno (?:government|country|one|nation) (?:\S+ ){1,6}(?:more|better|as much)\b|\bnobody else\b|(?:\bnot|n't|\bnever|\bcannot|\b(?:declin|refus)\w+ to)(?: \S+)? (?:rul(?:e|ed|ing)(?: \S+){0,2} out|exclude[ds]?|deny|denied)\b|\bnothing (?:\S+ ){1,3}ruled out\b|(?:\bnot|n't) (?:\S+ )?(?:like|love|enjoy|appreciate|care for)\b|\bso that (?:\S+ ){1,4}no\b|(?:\b(?:percent|per cent|majority|respondents|in (?:three|four|five|ten|\d+))\b|%).* (?:reject|oppose|do not|don't)|, not (?:an? |the )?\S+\W*$|\b(?:promised|pledged|vowed|swore|agreed|decided|opted|chose) not to\b/,
    },
    // `sometimes you have to fight somebody`: what anybody has to do is asked of nobody.
    {
      stance: 'asserts',
      name: 'generic',
      pattern:
        /\b(?:sometimes|often|usually) (?:\S+ )?(?:have|has|need|needs|must)\b|\byou (?:have|need) to (?:\S+ ){1,3}(?:some|any)(?:body|one|thing)\b/,
    },
    // `we will never accept their presence`
    {
      stance: 'rejects',
      name: 'never-accept',
      pattern: new RegExp(`${NEVER_EN}(?: \\S+){0,3} ${ACCEPT_EN}\\b`),
    },
    {
      stance: 'rejects',
      name: 'not-allowed',
      pattern:
        /\b(?:neither|nor) (?:allowed|permitted|accepted)\b|\baccepts? no\b|\bno (?:american|us|u\.s\.|foreign) (?:forces|troops|soldiers|boots)\b.* on (?:our|its|mexican)/,
    },
    // `there will be no invasion`
    {
      stance: 'denies',
      name: 'none',
      pattern:
        /^\W*no\W*$|^\W*no[.,] (?!president|presidente|mr|sir|thank|gracias)|\bno (?:risk|invasion|intervention|plans?|prospect|evidence|investigation|proof|intention|agreement|military|troops|possibility|deal|links?|ties|truth|basis|need)\b|\bno such\b|\b(?:there (?:is|was|are|were|will be|would be|has been|had been)) no (?!longer|doubt|secret|surprise|choice|alternative|other|way)\S+|\bnothing to do with\b|\bruled out\b|\bnot imminent\b|\b(?:is|was|are|were) (?:\w+ly )?(?:false|untrue|lies)\b|\bnot true\b|\ba lie\b/,
    },
    // `no soldiers took part in it`, `no tax will be raised`; `no bodies were found` tells how it went.
    {
      stance: 'denies',
      name: 'none-of-them',
      pattern:
        /^\W*no (?!doubt|matter|wonder|surprise|longer|more|less|fewer|sooner|country|government|nation)(?:\S+ ){1,4}?(?:will|would) |^\W*no (?:\S+ ){0,3}?(?:agents?|troops|soldiers?|forces|officers?|officials?|personnel|marines|police|advisers?|boots|planes?|aircraft|drones?|warships?|boats?|barges|members?|envoys?|staff) (?:\S+ )?(?:had|has|have|is|are|was|were|did|took|went|came|left|\w{3,}ed)\b(?! (?:been )?(?:harmed|hurt|injured|killed|wounded|lost))/,
    },
    // `I told him no`, `sovereignty is not for sale`
    {
      stance: 'rejects',
      name: 'said-no',
      pattern:
        /\b(?:said|say|saying|told (?:them|him|her|us)) no\b|^\W*no, (?:president|mr|sir|thank|gracias)|\bno, president\b|\bnot for sale\b|\bcannot be (?:sold|violated)\b|\b(?:refus|reject|declin)(?:ed|es|e|ing|al)\b|\bturned down\b|\bthanks,? but no\b|\bnever (?:subordination|interference|submission)\b|(?<!than )\bnot that\b|\boff the table\b|\bnot necessary\b/,
    },
    // `they must do more`
    {
      stance: 'demands',
      name: 'must',
      pattern:
        /(?!^\W*should\b)\b(?:must|has to(?! do with)|have to(?! do with)|need to|needs to|should|ought to)\b|^\W*(?:show|stop|bring|give|withdraw|respect)\b|\bif they have\b.*\bshow\b/,
    },
    // `next she will file a bill of her own`
    {
      stance: 'promises',
      name: 'will-do',
      pattern:
        /\b(?:we|i) ?(?:are|am|were|was|'re|'m) (?:going|about) to (?!be\b|see\b|have\b)|^\W*(?:next |soon |then |now )?(?:he|she)(?: will|'ll) (?!not|never|be\b|have\b|see\b)/,
    },
    // `we will use every tool`
    {
      stance: 'promises',
      name: 'will-act',
      pattern:
        /\b(?:(?:we|i) would|(?:we|i|our country|his country|her country|the united states|washington|mexico|my government) (?:will|shall|'ll|stands? ready to|(?:are|am|is) ready to|would be (?:honou?red|happy|glad|willing)))\b(?! (?:not|never|see|have|much|rather|like|be (?:no|a|an)\b))|\bwe'll (?!see)|\bstands? ready\b|\bwould be honou?red\b|\bready to (?:help|assist|cooperate)\b/,
    },
    // `it is not the first time`
    {
      stance: 'denies',
      name: 'negated',
      pattern:
        /\b(?:will|is|are|was|were|do|does|did|has|have|had|would|could|am|going)(?: be)?(?: \S+)? ?(?:not|never)\b(?! (?:only|just|known|clear|yet known))|\b(?:won't|isn't|aren't|wasn't|doesn't|don't|didn't|hasn't|haven't|hadn't|wouldn't|couldn't|never|not one|no one|nobody)\b|(?<!than )\bnot (?:in|as|the|going|appear|be|a)\b/,
    },
    {
      stance: 'warns',
      name: 'threat',
      pattern:
        /\b(?:threat|threaten|threatens|danger|dangerous|risks?|consequences|aggression|implications)\b/,
    },
  ],
  es: [
    { stance: 'warns', name: 'concern', pattern: /^(?:su )?(?:preocupacion|inquietud|alarma|temor)\b/ },
    // `sería un orgullo destruir sus puertos`, `todas las opciones están sobre la mesa`
    {
      stance: 'warns',
      name: 'force',
      pattern:
        /\btodas las opciones\b.*\bsobre la mesa\b|\b(?:orgullo|dispuest[oa]s?|list[oa]s?)\b(?: \S+){0,5} (?:destruir|bombardear|atacar|invadir|bombardeos|ataques)\b|\bhacer(?:les|le)? la guerra\b|\blo que haya que hacer\b/,
    },
    // `podría terminar en los tribunales`
    {
      stance: 'warns',
      name: 'outcome',
      pattern:
        /\bpodrian? (?:terminar|acabar|provocar|llevar a|costar|desatar|derivar|demandar|acusar|escalar)\b|\b(?:constituiria|seria|supondria|equivaldria|provocaria|desataria|obligaria|significaria|romperia|acabaria)\b(?: \S+){0,8} (?:violacion|acto de guerra|desastre|catastrofe|crisis|guerra|ruptura|agresion|invasion|cooperacion|confianza|tragedia|caos)\b/,
    },
    { stance: 'demands', name: 'wants', pattern: /^\W*(?:quiere|quieren|queremos|quiero) que\b/ },
    {
      stance: 'warns',
      name: 'condition',
      pattern:
        /\bsi (?:\S+ ){0,4}no (?:\S+ ){0,8}(?:actuar|habra|tomar|intervendr|impondr|haremos|hare|vamos)\S*|^(?!.*\b(?:no|ni|nunca|tampoco)\b).*(?:\bpor su cuenta\b|\bunilateralmente\b)/,
    },
    // `no puede ser un pretexto para entrar`, `la guerra no es opción`
    {
      stance: 'rejects',
      name: 'no-pretext',
      pattern:
        /\bno (?:puede|debe|podra) ser (?:una? )?(?:oportunidad|pretexto|excusa|licencia)\b|\bno (?:es|sera) (?:una )?opcion\b|\bno (?:es|sera) (?:negociable|necesari[oa])\b|\bno (?:esta|estan) a (?:discusion|debate|negociacion)\b|\bno (?:estamos|estoy|esta) de acuerdo\b|\bunilateral(?:es|mente)? no (?:ayudan?|sirven?)\b|\bseria (?:una? )?(?:locura|error|disparate)\b/,
    },
    // `no es nuevo`, `nunca ha traído bienestar`, `no nos subordinamos`: un hecho dicho con un "no".
    {
      stance: 'asserts',
      name: 'fact-with-not',
      pattern:
        /\bno (?:es|son|eran?) (?:nad[ao] )?(?:nuev[oa]s?|facil|suficiente|sorpresa|la primera)\b|\bno (?:nos|se) subordin\S+|\bno (?:estoy|esta|estan) (?:content|satisfech|seguro)\S*|\bno intervencion\b|\bno (?:(?:lo|la|los|las|se|ha|han|habia|puede|puedo|podemos) )*(?:descart\S+|exclu[iy]\S+|nego|niega|niegan|niego|negaron|negado)\b|\bno (?:le|les|me|nos) (?:gust|agrad|convenc|parec\S+ bien)|\bno (?:quiere|busca) (?:confrontacion|conflictos?|pelea\S*)\b|\bpor si (?:sol[oa]|mism[oa])\b|\bnunca (?:ha|han|habia) (?:traido|servido|resuelto|funcionado|generado)\b|\bno (?:hay|existe) (?:\S+ ){1,3}que (?:\S+ ){1,3}mas\b|\b(?:ningun\S*|nadie)\b.*\bhasta que\b|(?:\b(?:por ciento|mayoria|encuestados|de cada \S+)\b|%).* (?:rechaz|no quier|no esta|desaprueb)|, no (?:una? |el |la )?\S+\W*$|\b(?:promet\w+|jur[oa]\w*|acord\w+|decid\w+|comprometi\w+ a) no \w+[aei]r/,
    },
    {
      stance: 'asserts',
      name: 'generic',
      pattern: /\b(?:a veces|en ocasiones|siempre) (?:hay|uno tiene) que\b|\bhay que \w+ a alguien\b/,
    },
    // `nunca vamos a aceptar su presencia`
    {
      stance: 'rejects',
      name: 'never-accept',
      pattern:
        /\b(?:no|nunca|jamas|tampoco)(?: \S+){0,3} (?:aceptar\S*|acept\S+|permit\S+|admit\S+|toler\S+|consent\S+|autoriz\S+|quisiera|queremos|quiero|se vende|hace falta|negoci\S+)|\bni es parte de\b|\bno esta permitid[oa]\b|\bninguna? (?:\S+ ){0,2}se ha (?:permitido|aceptado|autorizado)\b|\bnunca subordinacion\b|\bsubordinacion, no\b/,
    },
    // `no va a haber invasión`
    {
      stance: 'denies',
      name: 'none',
      pattern:
        /^\W*no\W*$|^\W*no[.,] (?!presidente|senor|gracias)|\bno (?:hay|habra|va a haber|habia|existe|existen|hubo|tiene|tenia|contempla|contiene|incluye|implica|se trata|se refiere|fue|es|son|era|esta|estan)\b|\bdescartad[oa]s?\b|\bes falso\b|\bfalsas?\b|\bmentiras?\b|\bninguna?\b.*\b(?:prueba|investigacion|evidencia|plan|riesgo)\b|\bno va a (?:venir|entrar|invadir|intervenir|pasar|ocurrir)\b|\bno van a\b|\by no al\b/,
    },
    // `le dije que no`
    {
      stance: 'rejects',
      name: 'said-no',
      pattern:
        /\b(?:dij\S+|dicho|decir\S*|contest\S+|respond\S+) que no\b|\bun no (?:rotundo|claro)\b|\brespuesta (?:\S+ )?(?:fue|es|ha sido) (?:un no|negativa)\b|^\W*no, (?:presidente|senor|gracias)|\bno, presidente\b|\bno se vende\b|\brechaz\S+\b|\bdeclin(?:o|aron)\b/,
    },
    // `deben hacer más`
    {
      stance: 'demands',
      name: 'must',
      pattern:
        /\b(?:debe|deben|debemos|debera|deberan|deberia|deberian|tiene que(?! ver)|tienen que(?! ver)|hay que|tenemos que|necesita|necesitan|que (?:la|lo|las|los|se) (?:muestren|presenten|entreguen|digan|respete|aclare))\b|^\W*(?:exige|exigimos|exigen)\b/,
    },
    // `usaremos todas las herramientas`
    {
      stance: 'promises',
      name: 'will-act',
      pattern:
        /(?<!\bno )(?<!\bno se )\b(?:usara|usaremos|vamos a|seguira|seguiremos|daremos|dara|haremos|trabajaremos|cooperaremos|colaboraremos|defenderemos|seria un honor|estamos listos|esta list[oa] para|nos comprometimos|se compromete|nos comprometemos|continuaremos|continuara|protegeremos|entregara|enviara|firmaria|firmaremos|tendra)\b(?! (?:no|como esta|a ver|ver))/,
    },
    {
      stance: 'denies',
      name: 'negated',
      pattern:
        /(?:^| )(?:no (?!solo|solamente|obstante|unicamente|intervencion|agresion|proliferacion|violencia|binari)|nunca|jamas|tampoco|nadie|ninguna?o? )/,
    },
    {
      stance: 'warns',
      name: 'threat',
      pattern: /\b(?:amenazas?|riesgos?|peligros?|agresion|consecuencias)\b/,
    },
  ],
};
