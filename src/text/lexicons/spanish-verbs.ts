/**
 * Spanish verbs as news writes them, beside those of saying in cue-verbs.ts: by their present forms "el pelo recibe un baño"
 * is known for a clause; past and future tenses are known by their endings. Irregular ones give the third person singular of
 * the present (`tener/tiene`). Verbs whose present form is mostly a noun ("marcha", "ayuda") are left out.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const SPANISH_VERBS: readonly string[] = words(
  `abandonar abarcar abordar abrir absorber acabar acceder aceptar acelerar acercar acoger acompañar acudir acumular adaptar
   adoptar adquirir/adquiere afectar afrontar agotar alcanzar alimentar alojar alterar amar ampliar/amplía analizar andar aparecer
   aplicar aportar aprender aprobar/aprueba aprovechar armar arrancar arrasar arrastrar arrojar asistir asumir atacar atender/atiende
   atraer/atrae atravesar/atraviesa aumentar avanzar averiguar bajar bastar beber beneficiar bloquear brindar caer/cae cambiar
   caminar carecer castigar causar ceder cerrar/cierra circular cobrar coincidir colocar comenzar/comienza combatir comer cometer
   compartir competir/compite completar componer/compone comprender conceder conducir conocer conseguir/consigue conservar
   consistir constituir/constituye construir/construye consumir contener/contiene continuar/continúa contribuir/contribuye convertir/convierte
   corresponder crear crecer cubrir cumplir dar/da debatir decidir dedicar dejar depender derribar derrotar desaparecer desarrollar
   descansar descubrir desempeñar desplazar despertar/despierta destinar destruir/destruye desviar/desvía detener/detiene
   devolver/devuelve dirigir disfrutar disminuir/disminuye disponer/dispone distinguir dividir doler/duele dormir/duerme ejecutar
   ejercer elegir/elige eliminar emitir empezar/empieza emplear emprender encabezar encender/enciende encontrar/encuentra enfrentar
   enseñar enterar entrar entregar enviar/envía escapar esconder escuchar esforzar/esfuerza establecer estallar estrenar estudiar
   evitar exhibir exigir existir experimentar explotar extender/extiende fabricar facilitar fallecer faltar favorecer fijar finalizar
   financiar firmar flotar formar fortalecer fracasar frenar funcionar ganar garantizar generar gobernar/gobierna gozar
   guardar haber/hay habitar hablar hacer/hace hallar herir/hiere huir/huye ignorar impedir/impide implicar imponer/impone importar
   impulsar incluir/incluye incorporar incrementar incumplir influir/influye ingresar iniciar instalar integrar interpretar
   intervenir/interviene introducir invadir invertir/invierte involucrar jugar/juega juntar lanzar lavar leer/lee levantar liberar
   lograr llegar llenar llevar llorar manejar medir/mide mejorar merecer meter mirar morir/muere mostrar/muestra mover/mueve
   nacer necesitar negociar nombrar obedecer obligar obtener/obtiene ocasionar ocultar ocupar ocurrir odiar oír/oye olvidar operar
   optar organizar otorgar padecer pagar parecer participar partir pasar pedir/pide perder/pierde perjudicar permanecer permitir
   perseguir/persigue pertenecer poder/puede poner/pone poseer practicar preceder preferir/prefiere preparar presentar presidir
   pretender prevalecer prevenir/previene proceder procesar producir prohibir promover/promueve propiciar proporcionar proseguir/prosigue
   proteger provenir/proviene provocar quedar quemar querer/quiere quitar realizar recaer/recae recibir recoger recorrer recuperar recurrir
   reducir reemplazar reflejar registrar regresar reír/ríe renunciar reparar representar requerir/requiere residir resistir resolver/resuelve
   respetar resultar retirar reunir/reúne robar romper saber/sabe sacar salir/sale salvar satisfacer/satisface seguir/sigue sembrar/siembra
   sentar/sienta servir/sirve significar situar/sitúa sobrevivir sonar/suena soportar sorprender subir suceder sufrir superar suponer/supone
   surgir suspender sustituir/sustituye tardar tender/tiende tener/tiene terminar tocar tomar trabajar traducir traer/trae transformar tratar
   triunfar ubicar unir usar utilizar valer/vale vender venir/viene ver/ve vestir/viste viajar vigilar violar visitar vivir volar/vuela
   volver/vuelve votar yacer`,
);
