/**
 * Lines that belong to the site and not to the article, recognised by their words alone: for pages that are
 * nothing but paragraphs. All are matched against `foldLine` (lower case, accents and curly marks folded).
 */

function anyOf(sources: string): RegExp {
  const each = sources
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return new RegExp(`^(?:${each.join('|')})`, 'u');
}

/** Promotion, legal text and cross references; of any length up to 45 words. */
export const PROMOTION = anyOf(`
  (?:to )?(?:sign up|subscribe|register|log ?in|sign in)(?: (?:to|for|here|now|today|with|and)\\b|[:!.]|$)
  already an? (?:member|subscriber|user)
  not an? (?:member|subscriber)
  get (?:all )?(?:the|our|your|full|unlimited|breaking|more|access)\\b.*\\b(?:newsletter|app|inbox|in one place|email|updates|access|subscription|stories|alerts)\\b
  (?:download|install|try|open) (?:the|our|in|it on)\\b.*\\bapp\\b
  (?:follow|find|like|join) (?:us|@|our|the conversation|the discussion)
  (?:click|tap) (?:here|on|below)
  (?:please )?(?:enable|turn on|disable) (?:javascript|cookies|your ad ?blocker|ad ?block)
  (?:read|see|watch|listen|look|view) (?:more|also|next|now|this next|our|the full (?:story|article|interview))\\b\\s*(?:[:|>»]|$|about|on|at|from|stories|here)
  (?:also|recommended|related|more|further)(?: (?:read|reading|coverage|stories|articles?|news|on this))?\\s*[:|>»]
  (?:you (?:may|might) (?:also )?(?:like|enjoy|be interested))
  (?:don't|do not) miss\\b.{0,60}$
  ©|\\(c\\) ?\\d{4}|copyright\\b
  (?:.{0,60}\\b)?all rights reserved
  .{0,80}\\bmay not be (?:published|reproduced|republished|copied)
  (?:this|the) (?:article|story|piece|post|column) (?:was |has been )?(?:first|originally|automatically) (?:appeared|published|posted|translated|generated)
  like (?:this|what you)\\b.{0,40}\\?
  (?:do you )?have (?:a|any) (?:news )?(?:tip|story|question)s?\\b
  (?:send|email) (?:us )?(?:your|tips|news)
  (?:we|this (?:web ?)?site|our (?:web ?)?site|this page)(?: and our partners)? (?:use|uses|store|stores|process)\\b.{0,80}\\bcookies
  by (?:continuing|clicking|using|subscribing|signing|submitting|browsing|registering)\\b
  (?:accept|reject|manage|allow)(?: all)? (?:cookies|preferences|settings|consent)
  skip to\\b
  (?:the )?(?:story|article|content) continues
  (?:scroll|swipe|keep reading) (?:down )?to\\b
  (?:support|donate|become a (?:member|subscriber)|your (?:support|donation|contribution|subscription))\\b
  (?:start|begin) (?:your|a|reading)\\b
  one subscription\\b
  (?:try|get) .{0,30}\\bfree\\b
  \\w+ days? free\\b
  (?:unlock|continue reading|to continue reading|to read (?:this|the full|more))\\b
  (?:suscrib|suscrip|registra(?:te|rse)\\b|registrese|inicia(?:r)? sesion|hazte (?:socio|suscriptor)|unete a\\b|unase a\\b)
  (?:ya )?(?:eres|es usted|tienes) (?:suscriptor|socio|una cuenta|una suscripcion)
  ¿ya (?:eres|es|tienes)\\b
  (?:lee|lea|leer|ve|vea|ver|mira|mire|escucha|escuche) (?:tambien|ademas|mas|aqui|aca|la nota completa|el articulo completo|la nota|esta nota)\\b
  (?:te|le|les|quiza te|tambien te) (?:puede|puede que te|podria|recomendamos|sugerimos|invitamos)\\b(?: (?:interesar|gustar|leer|a leer|que leas))?
  tambien (?:lee|lea|puedes? leer|te puede|te podria|le puede)
  (?:no te|no se) pierdas?\\b
  (?:mas|para mas) (?:informacion|noticias|contenido|detalles)\\s*(?:[:|>»]|$|en|sobre|de|aqui)
  (?:relacionad[oa]s?|recomendad[oa]s?|en video|en contexto)\\s*[:|>»]
  (?:sigue|siga|sigan|siguenos|siganos|sigueme)(?: leyendo| con nosotros| a| en| nuestras?| todas)?\\b.{0,80}\\b(?:leyendo|facebook|twitter|instagram|whatsapp|telegram|google news|redes|canal|x)\\b
  (?:descarga|descargue|instala)\\b.{0,40}\\bapp
  recib[ea]\\b.{0,80}\\b(?:correo|whatsapp|boletin|newsletter|noticias|celular|email|bandeja)\\b
  (?:comparte|compartir|comparta)\\b.{0,60}$
  (?:haz|da|haga|de|dale) (?:clic|click)\\b
  (?:.{0,60}\\b)?(?:todos los )?derechos reservados
  (?:queda |esta )?prohibida\\b.{0,60}\\b(?:reproduccion|publicacion|copia)
  (?:utilizamos|usamos|este (?:sitio|portal)(?: web)? (?:utiliza|usa)|nuestro sitio (?:utiliza|usa)|nosotros y nuestros socios)\\b
  (?:al (?:continuar|hacer clic|navegar|suscribirte|registrarte))\\b
  (?:aceptar|rechazar|configurar|gestionar|administrar)(?: todas?)?(?: las)? (?:cookies|preferencias|opciones)
  (?:contenido|articulo|nota) (?:exclusiv[oa]|solo) para (?:suscriptores|socios|miembros)
  (?:para (?:seguir|continuar) leyendo|continua leyendo|lee gratis|lea gratis)
  (?:deja|deje|escribe) (?:tu|un|su) comentario
  (?:apoya|dona a|tu (?:apoyo|donativo))\\b
  este (?:articulo|contenido|texto) (?:fue|ha sido|se) (?:publicado originalmente|traducido|publico originalmente)
  (?:archivado|publicado) en\\s*:
  \\[?(?:continue|continua)\\b.{0,12}\\]?$
`);

/** Labels: only where the line does not end as a sentence does and has up to twelve words. */
export const LABEL = anyOf(`
  (?:share|tweet|email|e-mail|print|copy link|save|bookmark|listen|follow|subscribe|menu|search|close|home|loading|play|pause|mute|next|previous|back|reply|like|report|more|live|gift|pin|whatsapp|facebook|twitter|telegram|linkedin|reddit|x)(?: (?:this|on|via|to|now|article|story|page|link|all|here|\\W).{0,40})?$
  (?:compartir|imprimir|guardar|escuchar|seguir|buscar|cerrar|inicio|cargando|siguiente|anterior|volver|responder|mas|en vivo|copiar enlace|copiar|enviar|redaccion)(?: (?:por|en|esta|este|la|el|articulo|nota|todo|aqui|\\W).{0,40})?$
  (?:advertisement|advertising|ad|sponsored(?: content| by.*)?|promoted(?: content| stories)?|publicidad|anuncio|patrocinado(?: por.*)?|contenido patrocinado|espacio publicitario)$
  (?:photos?|pictures?|images?|videos?|file photo|credit|photo credit|photograph|graphic|illustration|source|caption|fotos?|fotografias?|imagen|imagenes|creditos?|foto de archivo|infografia|fuente|ilustracion)(?: (?:by|credit|courtesy|de|por|cortesia|archivo))?\\s*[:/|].{0,120}$
  .{0,80}(?:getty images|shutterstock|ap photo|afp photo|via ap|cuartoscuro|reuters/\\w+|/reuters|/afp|/ap|/efe|notimex|istock)\\)?$
  (?:last )?(?:updated?|published|posted|modified|first published|issued)(?: (?:on|at|in))?\\b\\s*:?.{0,60}(?:\\d|ago).{0,40}$
  (?:ultima )?(?:actualizad[oa]|actualizacion|publicad[oa]|publicacion|creado|modificado)\\b.{0,60}\\d.{0,40}$
  (?:\\d+|an?|one|a few) (?:second|minute|min|hour|hr|day|week|month|year)s? (?:ago|read)\\b
  hace (?:\\d+|un|una|unos|unas) (?:segundos?|minutos?|min|horas?|dias?|semanas?|mes|meses|ano|anos)$
  (?:tiempo de lectura|reading time|time to read|lectura de|estimated reading)\\b
  \\d+ min(?:uto)?s?(?: de lectura| read)?$
  (?:[\\d.,]+ ?(?:k|m|mil)?|no|sin) (?:comments?|shares?|views?|likes?|replies|comentarios?|vistas|lecturas|visualizaciones|compartidos)$
  (?:leid[oa]|vist[oa]|compartid[oa]|read|viewed|shared) [\\d.,]+ (?:veces|times)$
  (?:tags?|topics?|filed under|in this article|keywords|categor(?:y|ies)|etiquetas?|temas?|en esta nota|categorias?|palabras clave|claves)\\s*:.*$
  (?:by|por|written by|escrito por|reported by|texto(?: de)?\\s*:)\\s*:?\\s+\\p{L}[^,.;]{2,60}$
  (?:privacy policy|terms of (?:use|service)|terms and conditions|contact us|about us|cookie policy|advertise|aviso de privacidad|aviso legal|politica de (?:privacidad|cookies)|terminos y condiciones|contacto|quienes somos|anunciate|directorio)\\b.{0,80}$
  con informacion de\\b.{0,60}$
  (?:(?:image|photo|slide|imagen|foto) )?\\d+ ?(?:of|de|/) ?\\d+$
  (?:skip|saltar|ir) (?:to|al|a)\\b.*$
  (?:enable|activar|allow|permitir) notifications?$
`);

/** Headings of what follows an article. */
export const SECTION_END = anyOf(`
  (?:related|recommended|more|latest|top|popular|trending|featured|other|today's|most recent|sponsored|similar|recent)(?: \\w+)? (?:stories|articles?|news|coverage|content|reads?|reading|headlines|topics|posts?|videos?|links?)(?: (?:right now|today|for you|on|from|in|by)\\b.*)?$
  (?:most|more) (?:read|popular|viewed|shared|commented|watched)$
  more (?:from|in|on|about|by)\\b.{0,60}$
  (?:recommended|picked|suggested|selected|just) (?:for you)?$
  (?:recommended|trending|popular|related)(?: now)?$
  (?:our|editors?'?s?|staff) picks?$
  you (?:may|might) (?:also )?(?:like|enjoy|be interested in|have missed)$
  (?:read|up|what to read|watch) next$
  (?:the )?(?:latest|comments?|discussion|responses|leave a (?:comment|reply)|join the (?:conversation|discussion)|post a comment|view comments|show comments)(?: \\(?\\d+\\)?)?$
  about (?:the|our) (?:authors?|writers?|reporters?)$
  (?:explore|see|show|view|load) more\\b.{0,30}$
  (?:from (?:the|our) (?:web|archives?|partners))$
  (?:noticias|notas|articulos|contenidos?|temas|historias|publicaciones|entradas) (?:relacionad[oa]s?|recomendad[oa]s?|destacad[oa]s?|similares|recientes)$
  (?:lo|las|los) (?:mas|ultimas?|ultimos?|ultimo)(?: (?:leid[oa]s?|vist[oa]s?|popular(?:es)?|compartid[oa]s?|reciente|relevante|comentad[oa]s?|noticias|notas|destacado))?$
  (?:mas|otras|ultimas|otras) (?:noticias|notas|historias|articulos)(?: (?:de|en|sobre)\\b.{0,40})?$
  mas (?:en|de|sobre)\\b.{0,50}$
  (?:te|le|tambien te|quiza te) (?:puede|podria|recomendamos|sugerimos)\\b.{0,30}$
  (?:relacionad[oa]s?|recomendad[oa]s?|destacad[oa]s?|tendencias|temas)$
  (?:comentarios|deja un comentario|deja tu comentario|deja una respuesta|opina)(?: \\(?\\d+\\)?)?$
  (?:sobre|acerca de) (?:el|la|los) autor(?:a|es)?$
  (?:recomendaciones|recomendado) (?:para ti|para usted)?$
  (?:siguiente|anterior) (?:nota|articulo|noticia)$
`);

/** Author's notes, on the line as it stands: names have capitals. Believed near the end only. */
export const BIOGRAPHY =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){1,4}(?:is|was|has been|covers?|writes?|reports?|es|cubre|escribe|trabaja) .{0,120}\b(?:reporter[oa]?|correspondent|corresponsal|editora?|columnist|columnista|journalist|periodista|writer|covering|covers|bureau|contributor|newsroom|redactora?|colaboradora?)\b|^(?:Reach|Contact|Follow|Email) (?:him|her|them|the (?:author|reporter|writer)|\p{Lu}\p{L}+) (?:at|on|via)\b/u;

/** A wall speaks to its reader; an article about data protection does not. */
export const READER_ADDRESSED =
  /\b(?:we|our|us|you|your|nosotros|nuestr[oa]s?|tus?|te|usted|su dispositivo|puedes|utilizamos|usamos)\b/u;

/** A consent notice, wherever its sentence begins; believed where the reader is addressed. */
export const COOKIE_NOTICE =
  /\bcookies\b.*\b(?:accept|consent|our partners|browsing experience|privacy policy|personali[sz]ed|aceptar?|consentimiento|nuestros socios|experiencia|politica de|personalizad\w*)\b/u;

/** Words that lines of nothing but a date or a time are made of. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  lunes martes miercoles jueves viernes sabado domingo lun mar mie jue vie sab dom
  january february march april may june july august september october november december
  jan feb apr jun jul aug sep sept oct nov dec
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic
  published updated posted modified last first on at by date time publicado publicada actualizado actualizada
  creado ultima actualizacion fecha hora el a las la de del horas hrs hs h am pm a p m et est edt ct cst cdt mt mst
  mdt pt pst pdt gmt utc bst st nd rd th`.split(/\s+/u),
);
