/**
 * Spanish -> English, for news of politics, security, diplomacy, justice, trade, numbers and time. Written for this
 * project. One entry is `spanish=english` or `spanish=english/english`; both sides are ordinary words, accents folded,
 * and are stemmed when the table is read, so that one entry covers the inflections. Words that the cognate forms
 * already join (nacion/nation) are left out unless their meaning is broader than the cognate.
 */
export const ES_EN: readonly string[] = [
  // government and offices
  `gobierno=government/administration/cabinet presidente=president presidenta=president mandatario=president/leader mandataria=president/leader
  jefe=chief/head/leader jefa=chief/head/leader estado=state pais=country nacion=nation/country pueblo=people/town poder=power/can ejecutivo=executive
  secretario=secretary secretaria=secretary/ministry ministro=minister ministra=minister ministerio=ministry/department despacho=office canciller=chancellor/minister
  cancilleria=ministry/foreign embajador=ambassador embajadora=ambassador embajada=embassy consul=consul consulado=consulate gobernador=governor gobernadora=governor
  alcalde=mayor alcaldesa=mayor ayuntamiento=council/city senador=senator senadora=senator senado=senate diputado=deputy/lawmaker/congressman legislador=lawmaker/legislator
  congreso=congress camara=chamber/house parlamento=parliament partido=party/game oposicion=opposition oficialismo=government funcionario=official/officer
  autoridad=authority/official vocero=spokesman/spokesperson vocera=spokeswoman/spokesperson portavoz=spokesman/spokeswoman/spokesperson homologo=counterpart
  asesor=adviser/aide consejero=adviser/counselor enviado=envoy/sent republicano=republican democrata=democrat magnate=tycoon empresario=businessman dirigente=leader
  lider=leader fiscal=prosecutor/attorney fiscalia=prosecutor/attorney procurador=attorney/prosecutor procuraduria=prosecutor juez=judge jueza=judge corte=court
  tribunal=court magistrado=magistrate/judge suprema=supreme director=director/head titular=head/holder/headline subsecretario=undersecretary viceministro=deputy
  encargado=charge/responsible cargo=office/charge/post puesto=post/position mandato=term/mandate sexenio=term eleccion=election electoral=electoral voto=vote votar=vote
  campana=campaign candidato=candidate candidata=candidate ley=law reforma=reform decreto=decree orden=order/directive instruccion=instruction/directive
  directriz=directive memorando=memorandum iniciativa=initiative/bill proyecto=project/bill enmienda=amendment constitucion=constitution articulo=article clausula=clause
  palacio=palace casa=house blanca=white sede=seat/headquarters despacha=office residencia=residence oficina=office departamento=department dependencia=agency
  agencia=agency organismo=body/agency institucion=institution comision=commission comite=committee consejo=council gabinete=cabinet equipo=team grupo=group
  organizacion=organization entidad=entity/state municipio=municipality capital=capital ciudad=city region=region zona=zone/area frontera=border fronterizo=border
  limite=limit/border linea=line territorio=territory/soil suelo=soil/ground tierra=land/earth mar=sea maritimo=sea/maritime aire=air aereo=air espacio=space
  soberania=sovereignty soberano=sovereign independencia=independence integridad=integrity patria=homeland/fatherland nacional=national interno=internal/domestic
  interior=interior/inside exterior=foreign/abroad extranjero=foreign/foreigner/abroad ajeno=foreign vecino=neighbor/neighbour norte=north sur=south este=east oeste=west
  norteamericano=american estadounidense=american/us mexicano=mexican mexicana=mexican latinoamericano=latin latinoamerica=latin america=america americano=american
  caribe=caribbean venezolano=venezuelan colombiano=colombian canadiense=canadian chino=chinese ruso=russian europeo=european hondureno=honduran guatemalteco=guatemalan
  salvadoreno=salvadoran cubano=cuban haitiano=haitian boliviano=bolivian brasileno=brazilian ecuatoriano=ecuadorian peruano=peruvian espanol=spanish`,
  // military and security
  `militar=military/soldier/troops ejercito=army/military marina=navy armada=navy/armed fuerza=force tropa=troops soldado=soldier efectivo=troops/personnel
  uniformado=troops/uniformed elemento=personnel/troops/element marino=marine/sailor oficial=official/officer comandante=commander comando=command/commando mando=command
  general=general coronel=colonel capitan=captain teniente=lieutenant guardia=guard policia=police/officer policial=police agente=agent guardacostas=coast
  defensa=defense/defence seguridad=security proteccion=protection proteger=protect defender=defend amar=love/cherish atacar=attack/strike ataque=attack/strike
  agresion=aggression/assault agredir=attack invadir=invade invasion=invasion intervenir=intervene intervencion=intervention injerencia=interference/meddling
  intromision=interference/meddling injerir=interfere entrar=enter/come ingreso=entry/entrance/income ingresar=enter entrada=entry ingresen=enter incursion=incursion/raid
  incursionar=raid redada=raid allanamiento=raid operacion=operation operativo=operation operar=operate despliegue=deployment desplegar=deploy enviar=send envio=sending/shipment
  mandar=send/command presencia=presence ocupar=occupy ocupacion=occupation guerra=war bombardeo=bombing/strike bombardear=bomb misil=missile bomba=bomb dron=drone
  avion=plane/aircraft aeronave=aircraft/plane vuelo=flight volar=fly/blow sobrevuelo=overflight sobrevolar=fly helicoptero=helicopter buque=ship/warship/vessel
  barco=ship/boat/vessel lancha=boat/speedboat nave=ship/vessel destructor=destroyer submarino=submarine portaaviones=carrier flota=fleet arma=weapon/gun/arm armamento=weaponry/weapons
  armado=armed armar=arm fusil=rifle pistola=pistol/gun municion=ammunition blindado=armored/armoured camion=truck vehiculo=vehicle vigilancia=surveillance vigilar=watch/monitor
  espionaje=espionage/spying espiar=spy inteligencia=intelligence informacion=information/intelligence reconocimiento=reconnaissance/recognition entrenamiento=training entrenar=train
  adiestrar=train ejercicio=exercise/drill maniobra=maneuver mision=mission objetivo=target/objective/goal blanco=target/white enemigo=enemy aliado=ally alianza=alliance
  amenaza=threat/menace amenazar=threaten riesgo=risk peligro=danger peligroso=dangerous combate=combat/fight combatir=fight/combat lucha=fight/struggle luchar=fight
  enfrentar=confront/face enfrentamiento=clash/confrontation confrontar=confront choque=clash batalla=battle pelear=fight derrotar=defeat destruir=destroy eliminar=eliminate
  desmantelar=dismantle abatir=kill/shoot acabar=end/finish erradicar=eradicate golpe=blow/coup violencia=violence violento=violent violar=violate/rape paz=peace pacifico=peaceful
  terrorismo=terrorism terrorista=terrorist terror=terror insurgente=insurgent guerrilla=guerrilla guerrillero=guerrilla paramilitar=paramilitary narcotrafico=trafficking/drug
  narcotraficante=trafficker/drug narco=trafficker/drug traficante=trafficker trafico=trafficking/traffic traficar=traffic trasiego=trafficking/smuggling contrabando=smuggling
  contrabandista=smuggler capo=kingpin/boss/lord cabecilla=leader/ringleader cartel=cartel pandilla=gang banda=gang/band mafia=mafia crimen=crime criminal=criminal
  delito=crime/offense delincuencia=crime delincuente=criminal delictivo=criminal organizado=organized/organised droga=drug estupefaciente=narcotic/drug cocaina=cocaine heroina=heroin
  metanfetamina=methamphetamine/meth marihuana=marijuana fentanilo=fentanyl opioide=opioid laboratorio=lab/laboratory precursor=precursor quimico=chemical sobredosis=overdose
  adiccion=addiction adicto=addict consumo=consumption/use consumidor=consumer decomiso=seizure decomisar=seize incautar=seize incautacion=seizure confiscar=confiscate/seize
  asegurar=assure/seize/secure/say aseguramiento=seizure tonelada=ton/tonne kilo=kilo kilogramo=kilogram carga=cargo/load cargamento=shipment/cargo ruta=route pista=track/runway
  frontal=head inviolable=inviolable vulnerar=violate respetar=respect respeto=respect`,
  // justice
  `justicia=justice judicial=judicial/court ilegal=illegal legal=legal legalidad=legality juridico=legal derecho=right/law humano=human acusar=accuse/charge/indict acusacion=accusation/charge/indictment
  acusado=accused/defendant imputar=charge/accuse imputado=defendant cargos=charges senalar=point/say/accuse senalamiento=accusation/allegation denunciar=denounce/report denuncia=complaint/accusation
  demanda=lawsuit/demand demandar=sue/demand juicio=trial proceso=process/trial procesar=prosecute/process sentencia=sentence/ruling sentenciar=sentence condena=sentence/conviction
  condenar=condemn/convict/sentence pena=penalty/sentence castigo=punishment castigar=punish sancion=sanction/penalty sancionar=sanction/punish multa=fine culpable=guilty culpa=guilt/blame
  inocente=innocent impunidad=impunity prueba=evidence/proof/test evidencia=evidence testigo=witness testimonio=testimony declarar=declare/testify/say/designate declaracion=statement/declaration
  detener=arrest/detain/stop detencion=arrest/detention detenido=detainee/arrested arrestar=arrest arresto=arrest capturar=capture captura=capture aprehender=arrest aprehension=arrest
  preso=prisoner/jailed reo=prisoner/inmate recluso=inmate/prisoner prision=prison/jail carcel=jail/prison penal=prison/criminal encarcelar=jail/imprison liberar=release/free
  liberacion=release/liberation fuga=escape fugarse=escape profugo=fugitive fugitivo=fugitive extraditar=extradite extradicion=extradition entregar=hand/deliver/surrender/transfer
  entrega=handover/delivery/transfer trasladar=transfer/move/fly traslado=transfer trasladado=transferred/sent muerte=death matar=kill asesinar=murder/kill asesinato=murder/killing
  homicidio=homicide/murder homicida=killer asesino=killer victima=victim muerto=dead/killed morir=die fallecer=die herido=wounded/injured herir=wound/injure lesionar=injure
  secuestrar=kidnap secuestro=kidnapping/abduction rehen=hostage extorsion=extortion extorsionar=extort robo=robbery/theft robar=steal/rob lavado=laundering lavar=launder
  blanqueo=laundering corrupcion=corruption corrupto=corrupt corromper=corrupt soborno=bribe/bribery sobornar=bribe fraude=fraud huachicol=fuel trata=trafficking desaparecer=disappear
  desaparecido=disappeared/missing desaparicion=disappearance fosa=grave cuerpo=body cadaver=body/corpse masacre=massacre matanza=massacre/killing tiroteo=shooting balacera=shooting/shootout
  disparo=shot disparar=shoot/fire bala=bullet emboscada=ambush atentado=attack/attempt investigar=investigate investigacion=investigation/inquiry/probe indagar=investigate indagatoria=investigation
  pesquisa=inquiry/investigation expediente=file/case caso=case causa=cause/case abogado=lawyer/attorney defensor=defender/lawyer colaborador=collaborator/witness cooperar=cooperate/co-operate
  cooperacion=cooperation/co-operation colaborar=collaborate colaboracion=collaboration recompensa=reward/bounty ofrecer=offer ofrecimiento=offer oferta=offer vinculo=link/tie
  vincular=link/tie ligar=link/tie ligado=linked/tied nexo=link/tie relacion=relation/relationship relacionar=relate/link presunto=alleged/suspected presuntamente=allegedly/reportedly
  supuesto=alleged/supposed supuestamente=allegedly/supposedly sospechoso=suspect/suspected sospechar=suspect sospecha=suspicion jurado=jury/sworn apelar=appeal apelacion=appeal amparo=injunction/appeal
  suspender=suspend suspension=suspension fallo=ruling/failure fallar=rule/fail dictar=issue/rule dictamen=opinion/ruling veredicto=verdict tratado=treaty/agreement convenio=agreement
  extincion=forfeiture activo=asset/active bien=well/asset bienes=assets/property cuenta=account congelar=freeze bloquear=block/freeze bloqueo=blockade/block`,
  // diplomacy and dealings
  `diplomacia=diplomacy diplomatico=diplomat/diplomatic acuerdo=agreement/deal/accord pacto=pact/deal entendimiento=understanding negociar=negotiate negociacion=negotiation/talks
  dialogo=dialogue/talks dialogar=talk conversar=talk conversacion=conversation/talk/call platica=talk/conversation platicar=talk charla=talk/conversation/exchange llamada=call
  llamar=call telefono=phone telefonico=phone/telephone telefonear=phone/call reunion=meeting reunir=meet/gather reunirse=meet encuentro=meeting/encounter cumbre=summit visita=visit
  visitar=visit viaje=trip/travel viajar=travel gira=tour delegacion=delegation mesa=table firmar=sign firma=signature/firm/signing suscribir=sign/subscribe ratificar=ratify
  aprobar=approve/pass aprobacion=approval aceptar=accept/agree/consent aceptacion=acceptance rechazar=reject/refuse/decline rechazo=rejection/refusal negar=deny/refuse
  negativa=refusal/denial negarse=refuse desmentir=deny refutar=refute/rebut descartar=discard/dismiss/exclude permitir=allow/permit permiso=permission permitido=allowed/permitted
  autorizar=authorize/authorise/allow autorizacion=authorization/authority prohibir=ban/prohibit/forbid prohibicion=ban/prohibition impedir=prevent/stop/impede evitar=avoid/prevent
  exigir=demand/require exigencia=demand pedir=ask/request peticion=request/petition solicitar=request/seek/ask solicitud=request proponer=propose propuesta=proposal/offer
  plantear=raise/propose planteamiento=proposal sugerir=suggest sugerencia=suggestion insistir=insist reiterar=reiterate/repeat presionar=press/pressure/push presion=pressure
  obligar=force/oblige apoyar=support/back apoyo=support ayudar=help/assist ayuda=help/aid/assistance asistencia=assistance asistir=attend/assist respaldar=back/support respaldo=backing/support
  criticar=criticize/criticise critica=criticism critico=critic/critical cuestionar=question lamentar=regret/lament deplorar=deplore protesta=protest protestar=protest agradecer=thank
  agradecimiento=thanks gracias=thanks elogiar=praise felicitar=congratulate disculpa=apology disculparse=apologize prometer=promise promesa=promise comprometer=commit/promise
  compromiso=commitment cumplir=fulfill/meet/comply cumplimiento=compliance incumplir=breach/break romper=break/breach ruptura=break/rupture violacion=violation respuesta=answer/response/reply
  responder=answer/respond/reply contestar=answer/reply replicar=reply/replicate reaccionar=react reaccion=reaction advertir=warn/note advertencia=warning alertar=alert/warn
  alerta=alert/warning avisar=warn/notify/inform/tell aviso=notice/warning notificar=notify informar=inform/tell/report informe=report reporte=report reportar=report comunicar=communicate/tell
  comunicado=statement/communique comunicacion=communication mensaje=message carta=letter nota=note anuncio=announcement anunciar=announce publicar=publish publicacion=publication
  revelar=reveal/disclose revelacion=revelation/disclosure divulgar=disclose difundir=spread/release filtrar=leak filtracion=leak confirmar=confirm confirmacion=confirmation reconocer=recognize/acknowledge/concede
  admitir=admit/concede aclarar=clarify aclaracion=clarification precisar=specify/clarify explicar=explain explicacion=explanation describir=describe destacar=highlight/stress subrayar=stress/underline/emphasize
  enfatizar=emphasize/stress recalcar=stress/emphasize matizar=qualify/nuance recordar=recall/remember mencionar=mention citar=cite/quote/summon referir=refer comentar=comment comentario=comment/remark
  opinar=think/opine opinion=opinion creer=believe/think considerar=consider/deem pensar=think sostener=maintain/hold afirmar=affirm/say afirmacion=claim/assertion decir=say/tell
  dijo=said/told dicho=said/remark hablar=speak/talk expresar=express manifestar=express/state manifestacion=demonstration voz=voice palabra=word verdad=truth/true verdadero=true cierto=true/certain
  mentira=lie mentir=lie falso=false falsedad=falsehood real=real/royal realidad=reality hecho=fact/done rumor=rumor version=version/account fuente=source medio=medium/media/means/half
  medios=media periodico=newspaper diario=daily/newspaper rotativo=newspaper revista=magazine prensa=press periodista=journalist/reporter reportero=reporter rueda=round conferencia=conference
  matutino=morning mananera=morning/conference entrevista=interview entrevistar=interview discurso=speech acto=act/rally/event evento=event mitin=rally debate=debate discusion=discussion/argument
  discutir=discuss/argue desacuerdo=disagreement diferencia=difference disputa=dispute conflicto=conflict tension=tension/tense crisis=crisis postura=position/stance posicion=position/stance
  posible=possible posibilidad=possibility probable=likely/probable opcion=option alternativa=alternative plan=plan planear=plan planificar=plan preparar=prepare/draw preparacion=preparation
  estrategia=strategy politica=policy/politics/political politico=political/politician medida=measure/step accion=action/act actuar=act paso=step decision=decision decidir=decide
  determinacion=determination/resolve resolver=resolve/solve ordenar=order/direct instruir=instruct/direct dirigir=direct/lead disponer=order/provide disposicion=disposal/provision
  herramienta=tool instrumento=instrument/tool recurso=resource/appeal capacidad=capacity/ability facultad=power/authority competencia=jurisdiction/competition jurisdiccion=jurisdiction
  designar=designate/name designacion=designation catalogar=classify/designate/list clasificar=classify clasificacion=classification etiqueta=label/tag
  etiquetar=label/tag calificar=describe/call/qualify/label tachar=brand/call/label nombrar=name/appoint nombramiento=appointment nombre=name denominar=name/call incluir=include/add/put inclusion=inclusion
  agregar=add anadir=add sumar=add/join suma=sum incorporar=add/incorporate lista=list/ready listado=list registro=record/register unilateral=unilateral unilateralmente=unilaterally bilateral=bilateral
  conjunto=joint/set conjuntamente=jointly mutuo=mutual comun=common compartir=share compartido=shared confianza=trust/confidence amistad=friendship amigo=friend subordinacion=subordination
  subordinar=subordinate coordinacion=coordination coordinar=coordinate imponer=impose imposicion=imposition someter=submit/subject entreguismo=surrender doblegar=bend/yield ceder=yield/give
  vender=sell venta=sale comprar=buy compra=purchase digno=dignified dignidad=dignity rotundo=flat/outright/categorical tajante=categorical categorico=categorical
  absoluto=absolute/absolutely absolutamente=absolutely completamente=completely totalmente=totally/completely nunca=never jamas=never ninguno=none/any/no ningun=no/any nada=nothing
  siempre=always tampoco=neither/nor todavia=still/yet aun=still/yet ya=already apenas=barely/just solo=only/alone solamente=only juntos=together junto=together/next`,
  // trade, economy
  `comercio=trade/commerce comercial=trade/commercial economia=economy economico=economic arancel=tariff/duty arancelario=tariff impuesto=tax/duty gravamen=levy/tax tasa=rate
  tarifa=rate/tariff exportar=export exportacion=export importar=import importacion=import aduana=customs aduanero=customs mercado=market mercancia=goods/merchandise producto=product/goods
  produccion=production producir=produce fabrica=factory fabricar=make/manufacture industria=industry industrial=industrial empresa=company/firm/business compania=company banco=bank bancario=banking
  financiero=financial financiar=finance/fund financiamiento=financing/funding hacienda=treasury/finance tesoro=treasury inversion=investment invertir=invest inversionista=investor
  dinero=money dolar=dollar peso=peso/weight euro=euro moneda=currency divisa=currency precio=price costo=cost coste=cost costar=cost valor=value pagar=pay pago=payment deuda=debt
  prestamo=loan credito=credit presupuesto=budget gasto=spending/expense gastar=spend ganancia=profit/gain perdida=loss perder=lose ganar=win/earn deficit=deficit superavit=surplus inflacion=inflation
  crecimiento=growth crecer=grow aumento=increase/rise aumentar=increase/raise/rise incremento=increase incrementar=increase subir=rise/raise/climb alza=rise bajar=fall/lower/drop baja=drop/decline
  caer=fall/drop caida=fall/drop reducir=reduce/cut reduccion=reduction/cut disminuir=decrease/decline recortar=cut recorte=cut duplicar=double doblar=double triplicar=triple elevar=raise
  alcanzar=reach llegar=arrive/reach llegada=arrival superar=exceed/surpass/overcome total=total promedio=average mitad=half mayoria=majority mayor=greater/larger/main menor=lower/smaller/minor
  maximo=maximum minimo=minimum cifra=figure/number numero=number cantidad=amount/quantity porcentaje=percentage ciento=percent/hundred por=per punto=point acero=steel aluminio=aluminum/aluminium
  auto=car automovil=car/automobile automotriz=auto/car automotor=auto petroleo=oil petrolero=oil crudo=crude gas=gas combustible=fuel gasolina=gasoline energia=energy electrico=electric
  electricidad=electricity agua=water ganado=cattle/livestock ganadero=rancher/cattle vaca=cow res=cattle carne=meat/beef tomate=tomato maiz=corn trigo=wheat agricola=agricultural agricultor=farmer
  campesino=farmer/peasant gusano=screwworm/worm barrenador=screwworm plaga=plague/pest cosecha=harvest remesa=remittance remesas=remittances transferencia=transfer empleo=job/employment
  trabajo=work/job trabajar=work trabajador=worker salario=wage sueldo=salary sindicato=union huelga=strike desempleo=unemployment pobreza=poverty pobre=poor rico=rich riqueza=wealth tregua=truce
  prorroga=extension prorrogar=extend ampliar=extend/expand/widen ampliacion=expansion extender=extend plazo=deadline/term pausa=pause aplazar=postpone/delay posponer=postpone retrasar=delay
  vigor=force vigente=force/current aplicar=apply aplicacion=application cobrar=charge/collect cobro=charge eximir=exempt exento=exempt excepcion=exception subasta=auction superior=above/higher
  inferior=below/lower sustituir=replace remplazar=replace reemplazar=replace revision=review/revision revisar=review renegociar=renegotiate cadena=chain suministro=supply proveedor=supplier`,
  // migration and society
  `migrante=migrant migracion=migration migratorio=migration/immigration inmigrante=immigrant inmigracion=immigration emigrar=emigrate refugiado=refugee asilo=asylum deportar=deport deportacion=deportation
  repatriar=repatriate repatriacion=repatriation retorno=return caravana=caravan cruzar=cross cruce=crossing indocumentado=undocumented visa=visa visado=visa pasaporte=passport ciudadano=citizen
  ciudadania=citizenship/citizens residente=resident habitante=inhabitant/resident poblacion=population persona=person/people gente=people hombre=man mujer=woman nino=child/boy nina=girl hijo=son/child
  hija=daughter padre=father/parent madre=mother hermano=brother familia=family familiar=relative/family/familiar joven=young/youth estudiante=student alumno=student/pupil escuela=school universidad=university
  campus=campus maestro=teacher profesor=professor/teacher medico=doctor/medical hospital=hospital salud=health enfermedad=disease/illness enfermo=sick vacuna=vaccine sanitario=health iglesia=church
  sacerdote=priest papa=pope comunidad=community sociedad=society civil=civil/civilian publico=public privado=private social=social red=network redes=networks/media calle=street carretera=road/highway
  camino=road/way puente=bridge puerto=port aeropuerto=airport tren=train edificio=building obra=work/project construir=build construccion=construction muro=wall barrera=barrier cerca=fence/near/about
  vivienda=housing hogar=home incendio=fire terremoto=earthquake sismo=earthquake huracan=hurricane tormenta=storm inundacion=flood sequia=drought clima=climate emergencia=emergency miedo=fear/afraid
  temor=fear temer=fear asustar=scare/frighten aterrorizar=terrify paralizar=paralyze esperanza=hope esperar=expect/wait/hope querer=want desear=wish deseo=wish/desire necesitar=need necesario=necessary
  necesidad=need deber=must/should/owe tener=have hacer=do/make hizo=did/made dar=give tomar=take poner=put sacar=take/remove quitar=remove/take dejar=leave/let/allow seguir=continue/follow/keep
  continuar=continue mantener=keep/maintain conservar=keep volver=return regresar=return empezar=begin/start comenzar=begin/start iniciar=begin/start inicio=start/beginning terminar=end/finish fin=end final=end/final
  concluir=conclude/end conclusion=conclusion abrir=open apertura=opening cerrar=close/shut cierre=closure/closing parar=stop frenar=stop/curb/halt caminar=walk andar=walk correr=run claridad=clarity/straight
  claro=clear/clearly saber=know conocer=know/meet ver=see/look vio=saw oir=hear escuchar=listen/hear leer=read escribir=write ensenar=show/teach mostrar=show demostrar=demonstrate/show
  parecer=seem/appear/look aparecer=appear existir=exist haber=be/have encontrar=find hallar=find buscar=seek/search/look tratar=treat/try intentar=try/attempt intento=attempt lograr=achieve/manage logro=achievement
  conseguir=get/achieve obtener=obtain/get recibir=receive/get traer=bring llevar=carry/take/bring mover=move introducir=bring/introduce/smuggle meter=put/bring venir=come ir=go salir=leave/exit/go
  quedar=stay/remain permanecer=remain/stay vivir=live vida=life nacer=born crear=create formar=form/train cambiar=change cambio=change/exchange modificar=modify/change corregir=correct mejorar=improve
  empeorar=worsen perjudicar=harm/damage dano=damage/harm danar=damage/harm afectar=affect impacto=impact efecto=effect resultado=result/outcome consecuencia=consequence motivo=reason/motive razon=reason
  origen=origin/source razonar=reason problema=problem solucion=solution cuestion=question/issue asunto=matter/issue tema=subject/topic/issue aspecto=aspect parte=part papel=role/paper
  rol=role protagonico=leading principal=main/principal/leading primordial=primary principio=principle/beginning base=base/basis fundamento=basis/ground sustento=support/basis garantia=guarantee
  garantizar=guarantee responsable=responsible responsabilidad=responsibility prioridad=priority interes=interest beneficio=benefit ventaja=advantage favor=favor contra=against frente=front/facing`,
  // numbers and time
  `uno=one dos=two tres=three cuatro=four cinco=five seis=six siete=seven ocho=eight nueve=nine diez=ten once=eleven doce=twelve trece=thirteen catorce=fourteen quince=fifteen veinte=twenty treinta=thirty
  cuarenta=forty cincuenta=fifty sesenta=sixty setenta=seventy ochenta=eighty noventa=ninety cien=hundred mil=thousand millon=million millones=million billon=trillion docena=dozen decena=ten par=pair/couple
  primero=first segundo=second tercero=third cuarto=fourth/quarter quinto=fifth sexto=sixth septimo=seventh octavo=eighth noveno=ninth decimo=tenth ultimo=last/latest unico=only/sole doble=double vez=time
  veces=times ano=year mes=month semana=week dia=day hora=hour minuto=minute segundos=seconds decada=decade siglo=century fecha=date momento=moment tiempo=time/weather hoy=today ayer=yesterday manana=tomorrow/morning
  tarde=afternoon/late noche=night/evening madrugada=dawn mediodia=noon lunes=monday martes=tuesday miercoles=wednesday jueves=thursday viernes=friday sabado=saturday domingo=sunday enero=january febrero=february
  marzo=march abril=april mayo=may junio=june julio=july agosto=august septiembre=september octubre=october noviembre=november diciembre=december antes=before/earlier despues=after/later luego=then/later
  durante=during desde=since/from hasta=until/up ahora=now actual=current/present actualmente=currently reciente=recent recientemente=recently pronto=soon inminente=imminent inmediato=immediate
  futuro=future pasado=past/last anterior=previous/earlier previo=previous/prior previamente=previously siguiente=next/following proximo=next/coming entonces=then semanal=weekly mensual=monthly
  anual=annual trimestre=quarter semestre=half temporada=season periodo=period etapa=stage fase=phase trimestral=quarterly historico=historic historia=history/story nuevo=new viejo=old antiguo=former/old
  ex=former exlider=leader entero=whole/entire completo=full/complete alrededor=about/around aproximadamente=approximately/about casi=almost/nearly unos=about/some menos=less/fewer mas=more
  mucho=much/many muchos=many varios=several algunos=some pocos=few todo=all/every cada=each/every otro=other/another mismo=same diferente=different distinto=different/distinct igual=equal/same tal=such`,
  // more verbs and qualities of the news
  `activar=activate actualizar=update acudir=attend/turn adelantar=advance/anticipate adoptar=adopt adquirir=acquire afrontar=face agravar=aggravate alejar=move/distance alentar=encourage alterar=alter
  ampliado=expanded analizar=analyze/consider apartar=remove/separate aplastar=crush apostar=bet apresurar=rush aprovechar=exploit/use arreglar=fix/settle arremeter=attack/lash asumir=assume/take atender=attend/address
  atraer=attract atravesar=cross aumentado=increased averiguar=find ayudante=aide bloqueado=blocked burlar=mock/evade buscado=wanted/sought calcular=calculate/estimate calculo=estimate/calculation callar=silence
  cancelar=cancel cazar=hunt celebrar=celebrate/hold chantaje=blackmail coincidir=agree/coincide comparar=compare comparecer=appear/testify competir=compete compensar=compensate comprobar=verify/check
  concretar=finalize concentrar=concentrate conducir=drive/lead confiar=trust conformar=form/make confundir=confuse construido=built consultar=consult contener=contain contratar=hire/contract contribuir=contribute
  controlar=control convencer=convince convertir=become/turn/convert convocar=call/convene crecido=grown cubrir=cover culpar=blame cultivar=grow/cultivate danino=harmful debilitar=weaken decepcion=disappointment
  dedicar=dedicate deficiente=poor delegar=delegate demorar=delay depender=depend derecha=right izquierda=left derrocar=overthrow/topple derrota=defeat desafiar=challenge/defy desafio=challenge desarmar=disarm
  desarrollar=develop desarrollo=development desatar=unleash descalificar=disqualify/disparage desconocer=ignore/unknown descubrir=discover desempenar=perform/play despedir=fire/dismiss despejar=clear
  destituir=oust/remove/dismiss desviar=divert detectar=detect deteriorar=deteriorate devolver=return dialogante=open dificil=hard/difficult/tough dificultad=difficulty dimitir=resign dimision=resignation renunciar=resign/renounce
  renuncia=resignation disenar=design dividir=divide division=division doctrina=doctrine duda=doubt dudar=doubt duro=hard/tough/firm dura=hard/tough/firm mano=hand efectuar=carry/conduct ejecutar=execute/carry ejecucion=execution
  ejercer=exercise/exert elaborar=draft/draw/prepare elegir=elect/choose emitir=issue emplear=use/employ emprender=undertake/launch encabezar=lead/head encargar=charge/order encuesta=poll/survey enganar=deceive enmarcar=frame
  enojo=anger enojar=anger enterar=learn entender=understand entidades=states equivocar=mistake/wrong error=error/mistake escalada=escalation escalar=escalate escapar=escape esconder=hide escudo=shield esfuerzo=effort
  establecer=establish/set estallar=erupt/explode estimar=estimate estudiar=study/consider estudio=study evaluar=evaluate/assess evaluacion=assessment/evaluation evolucion=evolution examinar=examine exceso=excess exhibir=show/exhibit
  exito=success experto=expert especialista=specialist/expert analista=analyst explotar=explode/exploit explosion=explosion explosivo=explosive explosivos=explosives exponer=expose/present facilitar=facilitate/ease
  falta=lack/fault faltar=lack/miss figurar=appear/include/figure fijar=set/fix fomentar=promote fortalecer=strengthen fracasar=fail fracaso=failure gestion=management/effort gestionar=manage gobernar=govern/rule gozar=enjoy
  grave=serious/grave gravedad=seriousness guiar=guide haria=would honor=honor/honour hostil=hostile huir=flee identificar=identify igualdad=equality impulsar=push/promote/boost inaceptable=unacceptable incapaz=unable
  incertidumbre=uncertainty incierto=uncertain/unclear incluso=even/including indicar=indicate/say indicio=sign/indication indigena=indigenous indultar=pardon indulto=pardon inquietante=disturbing/unsettling
  inquietud=concern preocupacion=concern/worry preocupar=worry/concern insegura=unsafe/insecure inseguro=unsafe/insecure inseguridad=insecurity insultar=insult insulto=insult ira=anger irregular=irregular jugar=play
  juego=game justificar=justify lanzar=launch/throw largo=long corto=short lejos=far lento=slow leve=slight libre=free libertad=freedom/liberty limitar=limit limpio=clean listo=ready llamado=call/so-called llenar=fill lugar=place
  malo=bad mal=bad/badly mejor=better/best peor=worse/worst medir=measure merecer=deserve militarizar=militarize miembro=member mitigar=mitigate molestar=bother/annoy molesto=upset/angry motivar=motivate multiple=multiple
  nuclear=nuclear obedecer=obey obstaculo=obstacle obstaculizar=hinder ocultar=hide/conceal ocurrir=occur/happen suceder=happen pasar=pass/happen/spend odio=hate/hatred ofensiva=offensive olvidar=forget oportunidad=opportunity
  optar=choose/opt oponer=oppose orgullo=pride pelea=fight perdon=pardon/forgiveness perseguir=pursue/chase pertenecer=belong poderoso=powerful potencia=power potencial=potential practica=practice pretender=intend/seek/claim
  pretexto=pretext/excuse prever=foresee/expect/plan contemplar=contemplate/foresee/mention primario=primary privar=deprive progreso=progress prolongar=prolong/extend pronunciar=pronounce propaganda=propaganda propio=own
  provocar=provoke/cause proximidad=proximity puerta=door punta=point quejar=complain queja=complaint quiebra=bankruptcy radicalizar=radicalize rapido=quick/fast/rapid reanudar=resume rebasar=exceed recaer=fall reclamar=claim/demand
  reclamo=claim/complaint reclutar=recruit reclutamiento=recruitment reconstruir=rebuild recorrer=tour/travel recuperar=recover/regain recuperacion=recovery reforzar=reinforce/strengthen refuerzo=reinforcement regalar=give
  regular=regulate/regular regulado=regulated regulacion=regulation reglamentar=regulate restriccion=restriction restringir=restrict reparar=repair repetir=repeat represalia=retaliation/reprisal represion=repression requerir=require
  rescatar=rescue rescate=rescue/ransom reservar=reserve resistir=resist resistencia=resistance restablecer=restore retirar=withdraw/remove retiro=withdrawal/retirement retomar=resume/retake retroceder=retreat revocar=revoke rival=rival
  ruido=noise salvar=save salida=exit/departure secreto=secret/secretly secretamente=secretly sigilo=secrecy/secret seguro=safe/sure/secure sentir=feel separar=separate serio=serious servicio=service servir=serve severo=severe
  silencio=silence simple=simple/mere sino=but sistema=system sitio=site/place situacion=situation sobrevivir=survive sorprender=surprise sorpresa=surprise suficiente=enough/sufficient sufrir=suffer suponer=suppose/assume
  surgir=arise/emerge susto=scare tarea=task tecnico=technical tecnologia=technology tolerar=tolerate tolerancia=tolerance toma=taking/seizure tormento=torment torturar=torture tortura=torture tramite=procedure tranquilo=calm
  transparencia=transparency tras=after/following triunfo=triumph/victory ubicar=locate unir=unite/join unido=united unidad=unit/unity urgente=urgent urgir=urge usar=use uso=use utilizar=use valiente=brave validar=validate
  vencer=defeat/beat/expire ventana=window verificar=verify/check victoria=victory vigencia=validity visto=seen voluntad=will/willingness voluntario=volunteer/voluntary zar=czar embestida=onslaught
  antidroga=drug antidrogas=drug/counternarcotics antiterrorista=counterterrorism contraterrorismo=counterterrorism inadmisible=unacceptable/inadmissible infundado=unfounded infundio=falsehood infamia=infamy calumnia=slander
  difamacion=slander/defamation ridiculo=ridiculous patetico=pathetic burdo=crude cortina=curtain humo=smoke montaje=staging farsa=farce pruebas=evidence colonialista=colonialist colonia=colony/neighborhood imperio=empire
  imperialismo=imperialism injerencista=interventionist pleno=full plenamente=fully reciproco=reciprocal reciprocidad=reciprocity humillar=humiliate humillacion=humiliation ofender=offend ofensa=offense zarpar=sail hundir=sink inaugurar=open/inaugurate inauguracion=opening/inauguration relato=account/story contar=tell/count asistente=attendee/assistant atajar=stop/tackle rematar=finish vispera=eve generar=generate/cause servidor=servant terreno=ground/terrain letal=lethal/deadly complice=accomplice sesion=session pregunta=question preguntar=ask importante=important semejante=similar esquivar=dodge escenario=scenario/scene anonimo=anonymous menoscabo=undermine/detriment retorica=rhetoric frase=phrase terrestre=land/ground colocar=place/put proclamar=proclaim grafico=chart precedente=precedent masivo=mass/massive realizar=carry/conduct representar=represent permanente=permanent detalle=detail ambos=both desplomar=crash/collapse estrellar=crash asuntos=affairs/matters amplio=large/wide/broad generador=cause/generator autodeterminacion=self/determination estrecho=close/narrow narcoterrorista=narco/terrorist casino=casino alcaldes=mayors autor=author/perpetrator intelectual=mastermind intercambio=exchange encubierto=covert embarcacion=vessel/boat internos=inmates milla=mile tripulacion=crew pintar=paint negro=black rojo=red azul=blue verde=green amarillo=yellow caliente=hot calentar=heat frio=cold calor=heat
  hundimiento=sinking sobreviviente=survivor tripulante=crew tripulado=crewed/manned interceptar=intercept interceptacion=interdiction/interception intercepcion=interdiction pesquero=fishing pescador=fisherman
  aguas=waters costa=coast costas=coast isla=island golfo=gulf selva=jungle sierra=mountains rancho=ranch pozo=well tunel=tunnel ducto=pipeline refineria=refinery planta=plant tomo=took asumio=took
  protesto=sworn juramento=oath investidura=inauguration relevo=replacement/relief sucesor=successor heredero=heir cesar=cease/fire cese=cease/dismissal fuego=fire alto=high/halt fechar=date cancelacion=cancellation
  ajuste=adjustment ajustar=adjust agenda=agenda borrador=draft texto=text documento=document archivo=file/archive copia=copy pagina=page ejemplar=copy sello=seal vigesimo=twentieth cumpleanos=birthday
  aniversario=anniversary feriado=holiday fiesta=party/feast bandera=flag himno=anthem escudos=shields monumento=monument estatua=statue premio=prize/award premiar=award medalla=medal deporte=sport futbol=football/soccer
  mundial=world/global mundo=world global=global planeta=planet internacional=international regional=regional local=local federal=federal estatal=state municipal=municipal`,
];
