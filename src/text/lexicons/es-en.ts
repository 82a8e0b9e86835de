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
  // politics, parliament, elections
  `expresidente=president/former vicepresidente=vice/president presidencia=presidency presidencial=presidential gubernatura=governorship
  gobernante=ruler/governor exgobernador=governor/former exfuncionario=official/former exministro=minister/former exsecretario=secretary/former
  exembajador=ambassador/former exalcalde=mayor/former exdiputado=deputy/former exsenador=senator/former exmandatario=president/former
  candidatura=candidacy coalicion=coalition bancada=caucus/bloc fraccion=faction/caucus escano=seat curul=seat casilla=polling/booth boleta=ballot
  papeleta=ballot escrutinio=count/scrutiny computo=count/tally recuento=recount/count conteo=count contienda=race/contest contendiente=contender
  simpatizante=supporter/sympathizer seguidor=follower/supporter partidario=supporter militante=member/militant afiliado=member/affiliate votante=voter
  elector=voter electorado=electorate asamblea=assembly plurinominal=proportional mayoritario=majority minoria=minority mocion=motion
  licitacion=tender/bidding contratista=contractor paridad=parity gestor=manager comisionado=commissioner comisionada=commissioner
  subdirector=deputy/director coordinador=coordinator coordinadora=coordinator presidenciable=hopeful precandidato=candidate aspirante=candidate/hopeful
  abanderado=candidate/nominee morenista=morena panista=pan priista=pri perredista=prd izquierdista=leftist derechista=rightist conservador=conservative
  progresista=progressive populista=populist comunista=communist socialista=socialist fascista=fascist dictador=dictator dictadura=dictatorship
  regimen=regime democracia=democracy democratico=democratic republica=republic monarquia=monarchy rey=king reina=queen 
  nacionalista=nationalist nacionalismo=nationalism paraestatal=state-owned erario=treasury/public arcas=coffers estatuto=statute
  reglamento=regulation/rules norma=rule/standard normativa=rules/regulation protocolo=protocol procedimiento=procedure
  potestad=power/authority atribucion=power/authority facultar=empower/authorize fuero=immunity desafuero=impeachment plebiscito=plebiscite
  referendum=referendum transicion=transition concentracion=rally/concentration consigna=slogan/chant lema=slogan/motto
  alocucion=address gobernabilidad=governance dirigencia=leadership liderazgo=leadership cupula=leadership/dome
  burocracia=bureaucracy servidores=servants lealtad=loyalty traidor=traitor traicionar=betray conspiracion=conspiracy
  complot=plot/conspiracy escandalo=scandal polemica=controversy polemico=controversial controvertido=controversial rectificar=correct/rectify
  rectificacion=correction deslinde=distancing deslindarse=distance`,
  // diplomacy and speech
  `acercamiento=rapprochement/approach invitacion=invitation invitar=invite anfitrion=host huesped=guest invitado=guest contraparte=counterpart
  homologa=counterpart comitiva=delegation encomienda=assignment interlocutor=interlocutor mediador=mediator tratativa=negotiation consenso=consensus
  malentendido=misunderstanding multilateral=multilateral geopolitico=geopolitical vecinal=neighborhood limitrofe=bordering fronteriza=border
  transfronterizo=cross-border hemisferio=hemisphere continente=continent potencias=powers superpotencia=superpower embargo=embargo bloque=bloc/block
  acercar=approach/bring alejarse=distance remitir=send/refer reenviar=forward mencion=mention alusion=allusion referencia=reference
  argumento=argument/plot argumentar=argue alegar=allege/argue alegato=argument/plea aseverar=assert/say apuntar=point/note abundar=elaborate
  ahondar=deepen/delve puntualizar=specify/point acotar=note remarcar=stress/remark arguir=argue reprochar=reproach recriminar=reproach
  tildar=call/brand acunar=coin bromear=joke gritar=shout/chant grito=cry/shout susurrar=whisper jurar=swear presumir=boast/presume ironizar=joke/quip
  exclamar=exclaim narrar=narrate/tell relatar=recount/tell redactar=draft/write traducir=translate traduccion=translation dialecto=dialect
  idioma=language lengua=language/tongue lenguaje=language ingles=english frances=french aleman=german italiano=italian portugues=portuguese
  japones=japanese chileno=chilean argentino=argentine arabe=arab/arabic judio=jewish musulman=muslim islamico=islamic cristiano=christian
  catolico=catholic religioso=religious religion=religion creencia=belief fe=faith oracion=prayer/sentence rezar=pray obispo=bishop arzobispo=archbishop
  pontifice=pope templo=temple/church culto=worship/cult santo=saint/holy`,
  // media and polling
  `noticia=news noticiero=newscast noticioso=news portal=website/portal columna=column columnista=columnist editorial=editorial reportaje=report/story
  cronica=chronicle titulo=title/headline primicia=scoop exclusiva=exclusive lector=reader televidente=viewer
  espectador=spectator/viewer audiencia=audience/hearing publicidad=advertising television=television
  televisora=broadcaster/network televisivo=television radio=radio microfono=microphone grabar=record/tape grabacion=recording grabado=recorded
  pantalla=screen usuario=user tuit=tweet/post tuitear=tweet perfil=profile viral=viral viralizar=viral desinformacion=disinformation/misinformation
  bulo=hoax censura=censorship censurar=censor libertades=liberties encuestadora=pollster encuestado=respondent muestra=sample porcentual=percentage
  preferencia=preference tendencia=trend popularidad=popularity fama=fame famoso=famous prestigio=prestige reputacion=reputation imagen=image foto=photo
  fotografia=photograph dibujo=drawing mapa=map dato=data/figure datos=data estadistica=statistics grafica=chart indicador=indicator 
  margen=margin variacion=change/variation`,
  // force
  `infante=marine/infant caballeria=cavalry batallon=battalion brigada=brigade peloton=platoon destacamento=detachment
  escuadron=squadron almirante=admiral sargento=sergeant cabo=corporal/cape recluta=recruit veterano=veteran cuartel=barracks/headquarters
  guarnicion=garrison retaguardia=rear trinchera=trench tanque=tank blindaje=armor cohete=rocket metralleta=submachine granada=grenade mina=mine
  artillado=armed/gunship artefacto=device detonar=detonate/trigger detonacion=blast/explosion estallido=blast/outbreak estruendo=blast rafaga=burst
  balazo=shot/bullet casquillo=casing cartucho=cartridge calibre=caliber gatillo=trigger punal=dagger cuchillo=knife machete=machete arsenal=arsenal
  armeria=gun/armory tirador=shooter francotirador=sniper agresor=attacker/aggressor atacante=attacker asaltante=robber/assailant emboscar=ambush
  repeler=repel replegar=withdraw repliegue=withdrawal retirada=withdrawal/retreat avance=advance/progress avanzar=advance/move acorazado=battleship
  fragata=frigate crucero=cruiser/cruise buzo=diver muelle=dock/pier desembarcar=land/disembark desembarco=landing atracar=dock/rob navegar=sail
  navegacion=navigation navegante=sailor capitania=port bahia=bay playa=beach orilla=shore litoral=coast altamar=sea oceano=ocean arrecife=reef
  pesca=fishing flotilla=fleet aterrizar=land aterrizaje=landing despegar=take/off despegue=takeoff piloto=pilot pilotar=fly ala=wing cielo=sky
  aereopuerto=airport hangar=hangar avioneta=plane/aircraft caza=fighter/hunt radar=radar satelite=satellite espacial=space orbita=orbit cosmico=cosmic
  patrulla=patrol patrullar=patrol patrullaje=patrol vigilante=guard/watchman custodia=custody custodiar=guard/escort resguardar=guard/protect
  resguardo=protection/custody escoltar=escort reten=checkpoint cerco=siege/fence sitiar=besiege toque=curfew/touch cateo=search/raid catear=search
  irrumpir=burst/break rondar=prowl merodear=prowl rastrear=track rastreo=tracking rastro=trace/trail huella=trace/footprint acechar=stalk
  persecucion=pursuit/chase/persecution presenciar=witness atrincherar=entrench desalojar=evict/clear desalojo=eviction/evacuation evacuar=evacuate
  rehuir=avoid rendir=surrender/yield rendicion=surrender capitular=surrender sometimiento=submission subyugar=subjugate sublevacion=uprising
  rebelion=rebellion rebelde=rebel levantamiento=uprising insurreccion=insurrection golpista=coup golpear=hit/strike/beat golpiza=beating paliza=beating
  sacudir=shake/rock devastar=devastate devastacion=devastation arrasar=raze/devastate ruina=ruin escombro=rubble derribar=shoot/down/topple
  derribo=downing/demolition impactar=hit/strike/impact estrellarse=crash`,
  // crime and justice
  `delictiva=criminal ilicito=illicit/illegal hampa=underworld malhechor=criminal ladron=thief ratero=thief atraco=robbery hurto=theft saqueo=looting
  saquear=loot despojar=strip/rob despojo=dispossession estafa=scam/swindle estafar=swindle timar=swindle falsificar=forge/counterfeit
  falsificacion=forgery falsificado=fake/counterfeit apocrifo=apocryphal/fake evadir=evade evasion=evasion elusion=avoidance defraudar=defraud
  desvio=diversion peculado=embezzlement malversacion=embezzlement cohecho=bribery moche=kickback encubrir=cover encubrimiento=cover-up/concealment
  complicidad=complicity coludido=colluding confabular=conspire conspirar=conspire amago=threat amagar=threaten amenazante=threatening
  chantajear=blackmail acosar=harass acoso=harassment hostigar=harass hostigamiento=harassment abusar=abuse abuso=abuse violador=rapist
  agraviado=aggrieved maltrato=mistreatment/abuse maltratar=mistreat pederastia=pedophilia prostitucion=prostitution
  secuestrador=kidnapper plagiar=kidnap/plagiarize levanton=abduction cautiverio=captivity cautivo=captive ajusticiar=execute ejecutado=executed/killed
  acribillar=riddle/shoot degollar=behead decapitar=behead desmembrar=dismember calcinado=burned/charred quemar=burn incendiar=burn/torch
  incinerar=burn/incinerate enterrar=bury entierro=burial sepultar=bury sepelio=funeral funeral=funeral tumba=tomb/grave panteon=cemetery
  cementerio=cemetery morgue=morgue forense=forensic autopsia=autopsy perito=expert peritaje=expert/report restos=remains hueso=bone sangre=blood
  sangriento=bloody cicatriz=scar asaltar=rob/assault vandalismo=vandalism vandalo=vandal motin=riot/mutiny disturbio=riot/disturbance
  revuelta=revolt/riot linchar=lynch linchamiento=lynching justiciero=vigilante autodefensa=self-defense/vigilante comunitario=community
  sicario=hitman/gunman pistolero=gunman halcon=hawk/lookout celula=cell operador=operator prestanombres=front/straw
  fachada=front/facade narcobloqueo=roadblock narcolancha=boat narcomanta=banner manta=banner/blanket cocinar=cook menudeo=retail/dealing dosis=dose
  pastilla=pill tableta=tablet/pill polvo=powder/dust hierba=grass/weed amapola=poppy goma=gum/opium adormidera=poppy sembrar=plant/sow siembra=planting
  cultivo=crop/cultivation narcotico=narcotic adictivo=addictive drogadiccion=addiction toxicomano=addict
  rehabilitacion=rehabilitation abogada=lawyer/attorney litigio=litigation litigar=litigate querella=complaint querellante=plaintiff
  demandante=plaintiff demandado=defendant acusador=accuser interrogar=question/interrogate interrogatorio=questioning/interrogation careo=confrontation
  citatorio=summons citacion=summons vista=hearing/view jurisprudencia=case-law inconstitucional=unconstitutional
  constitucionalidad=constitutionality vinculacion=linkage/link enjuiciar=prosecute/try enjuiciamiento=prosecution juzgar=try/judge juzgado=court/tried
  absolver=acquit exonerar=exonerate/clear inculpar=incriminate/charge inculpado=accused/defendant culpabilidad=guilt inocencia=innocence
  confesar=confess confesion=confession arrepentir=repent/regret arrepentimiento=remorse celda=cell reclusorio=prison
  penitenciaria=penitentiary penitenciario=prison recluir=confine/jail reclusion=confinement/imprisonment cautelar=precautionary fianza=bail/bond
  caucion=bail grillete=shackle/ankle domiciliario=home/house excarcelar=release liberado=released/freed libertador=liberator indemnizar=compensate
  indemnizacion=compensation reparacion=reparation/repair restituir=restore/return restitucion=restitution resarcir=compensate castigado=punished
  perdonar=forgive/pardon amnistia=amnesty clemencia=clemency ministerial=prosecutor/ministerial toga=robe notario=notary
  acta=record/certificate cedula=id/card credencial=card/id identidad=identity anonimato=anonymity domicilio=home/address predio=property/plot
  finca=estate/property`,
  // trade, money, work
  `comerciante=merchant/trader tienda=store/shop vendedor=seller/vendor comprador=buyer cliente=customer/client productor=producer/grower
  importador=importer exportador=exporter distribuidor=distributor distribuir=distribute reparto=delivery/distribution repartir=distribute/hand
  mayorista=wholesale minorista=retail negocio=business negociador=negotiator gerente=manager gerencia=management accionista=shareholder socio=partner
  corporativo=corporate corporacion=corporation/force filial=subsidiary/affiliate sucursal=branch franquicia=franchise marca=brand/mark patente=patent
  licencia=license/leave contrato=contract concesion=concession arrendar=lease/rent alquiler=rent renta=rent/income rentable=profitable
  hipoteca=mortgage bono=bond/bonus bolsa=stock/bag accionario=share fondo=fund/bottom ahorro=saving/savings ahorrar=save egresos=spending
  erogacion=expenditure recaudar=collect/raise recaudacion=revenue/collection fisco=tax/treasury tributario=tax tributo=tax/tribute
  contribuyente=taxpayer factura=invoice/bill cuota=fee/quota/dues aportar=contribute aportacion=contribution donar=donate donacion=donation
  donativo=donation beca=scholarship apoyos=aid/support subsidio=subsidy estimulo=stimulus/incentive incentivo=incentive incentivar=encourage
  quebrar=bankrupt/break bancarrota=bankruptcy endeudar=indebt endeudamiento=debt/borrowing acreedor=creditor deudor=debtor moroso=overdue
  calificadora=agency/rating riesgoso=risky estable=stable estabilidad=stability inestabilidad=instability volatil=volatile
  recesion=recession desaceleracion=slowdown desacelerar=slow estancamiento=stagnation auge=boom bonanza=boom repunte=rebound/rise repuntar=rebound/rise
  rebote=rebound encarecer=raise/increase abaratar=cheapen caro=expensive barato=cheap costoso=costly lujo=luxury lujoso=luxurious gratis=free
  gratuito=free gratuita=free descuento=discount rebaja=reduction/discount rebajar=lower/reduce tope=cap/limit topar=cap billete=bill/ticket/note
  centavo=cent tipo=type/rate cambiario=exchange devaluar=devalue devaluacion=devaluation depreciar=depreciate apreciar=appreciate
  fortalecimiento=strengthening bursatil=stock banquero=banker prestamista=lender prestar=lend/loan inversor=investor patrimonio=assets/heritage
  adinerado=wealthy millonario=millionaire/million multimillonario=billionaire miles=thousands mdd=million/dollar mdp=million/peso lucro=profit
  lucrar=profit utilidades=profits utilidad=profit/usefulness rendimiento=yield/performance productividad=productivity competitividad=competitiveness
  competidor=competitor monopolio=monopoly maquila=assembly/factory maquiladora=factory/maquiladora taller=workshop obrero=worker empleado=employee
  empleador=employer patron=employer/boss patronal=employer jornada=day/workday jornal=wage jornalero=laborer laboral=labor/work sindical=union
  gremio=union/guild despido=dismissal/firing desempleado=unemployed jubilado=retiree/retired jubilacion=retirement/pension pension=pension
  pensionado=pensioner oficio=trade/office/letter profesion=profession profesional=professional capacitar=train capacitacion=training ensayo=test/essay
  fabricante=manufacturer maker=maker manufactura=manufacturing manufacturero=manufacturing armadora=automaker ensamblar=assemble autoparte=part
  autopartes=parts refaccion=part insumo=input/supply material=material abasto=supply abastecer=supply abastecimiento=supply
  desabasto=shortage escasez=shortage/scarcity escasear=scarce excedente=surplus almacen=warehouse/store almacenar=store bodega=warehouse
  contenedor=container transportista=trucker/carrier transportar=transport/carry transporte=transport/transportation camionero=trucker
  trailer=trailer/truck camioneta=truck/pickup/van autobus=bus pasajero=passenger vial=road vialidad=road autopista=highway/freeway
  carretero=highway/road ferrocarril=railway/railroad ferroviario=rail metro=subway/meter aerolinea=airline turista=tourist turismo=tourism
  turistico=tourist hotel=hotel restaurante=restaurant alimento=food alimentos=food alimentario=food alimentar=feed
  agropecuario=agricultural agroalimentario=food ganaderia=livestock/cattle ranchero=rancher cerdo=pig/pork pollo=chicken huevo=egg leche=milk
  azucar=sugar cana=cane frijol=bean arroz=rice aguacate=avocado aguacatero=avocado jitomate=tomato chile=chili/pepper naranja=orange limon=lime/lemon
  cafe=coffee cerveza=beer tequila=tequila semilla=seed fertilizante=fertilizer riego=irrigation parcela=plot hectarea=hectare bosque=forest
  maderera=timber madera=wood/timber madero=timber minero=mining/miner mineria=mining oro=gold plata=silver cobre=copper litio=lithium
  carbon=coal/carbon hierro=iron metal=metal vidrio=glass plastico=plastic textil=textile ropa=clothing/clothes calzado=footwear
  semiconductor=semiconductor chip=chip computadora=computer software=software internet=internet digital=digital tecnologico=technological
  ciberataque=cyberattack cibernetico=cyber hackeo=hack hackear=hack contrasena=password`,
  // energy and weather
  `luz=light/power apagon=blackout/outage energetico=energy electricas=electric hidroelectrico=hydroelectric eolico=wind renovable=renewable
  petrolera=oil gasolinera=station/gas gasolinazo=gasoline/fuel diesel=diesel turbosina=fuel gasoducto=pipeline oleoducto=pipeline derrame=spill
  contaminar=pollute contaminacion=pollution contaminante=pollutant toxico=toxic emision=emission presa=dam/reservoir embalse=reservoir caudal=flow
  cuenca=basin rio=river lago=lake laguna=lagoon arroyo=stream hidrico=water potable=drinking pipa=tanker/truck drenaje=drainage lluvia=rain
  lluvioso=rainy aguacero=downpour nieve=snow nevada=snowfall hielo=ice helada=frost viento=wind ciclon=cyclone tropical=tropical categoria=category
  temblor=quake/tremor sismico=seismic replica=aftershock/replica volcan=volcano ceniza=ash deslave=landslide derrumbe=collapse/landslide alud=landslide
  avalancha=avalanche desbordar=overflow desbordamiento=overflow/flooding inundar=flood damnificado=victim/affected desplazado=displaced
  desastre=disaster siniestro=disaster/accident tragedia=tragedy tragico=tragic catastrofe=catastrophe albergue=shelter refugio=shelter/refuge
  refugiar=shelter socorro=relief/help socorrista=rescuer rescatista=rescuer bombero=firefighter paramedico=paramedic
  ambulancia=ambulance volcar=overturn volcadura=rollover atropellar=run/hit descarrilar=derail descarrilamiento=derailment desplome=collapse/plunge
  colapsar=collapse colapso=collapse explosivamente=explosively`,
  // health and society
  `enfermera=nurse enfermero=nurse paciente=patient clinica=clinic cirugia=surgery cirujano=surgeon tratamiento=treatment
  medicamento=medicine/drug/medication medicina=medicine farmaco=drug/medicine farmacia=pharmacy farmaceutico=pharmaceutical receta=prescription/recipe
  vacunar=vaccinate vacunacion=vaccination inyeccion=injection inyectar=inject virus=virus brote=outbreak epidemia=epidemic pandemia=pandemic
  contagio=infection/contagion contagiar=infect contagioso=contagious infeccion=infection sarampion=measles gripe=flu influenza=flu fiebre=fever
  tos=cough sintoma=symptom cancer=cancer corazon=heart cardiaco=heart/cardiac cerebro=brain cerebral=brain pulmon=lung pulmonar=lung piel=skin ojo=eye
  cabeza=head rostro=face boca=mouth brazo=arm pierna=leg pie=foot dedo=finger espalda=back dolor=pain doloroso=painful embarazo=pregnancy
  embarazada=pregnant aborto=abortion abortar=abort bebe=baby lactante=infant nacimiento=birth natalidad=birth mortalidad=mortality
  mortal=deadly/mortal letalidad=lethality suicidio=suicide suicidarse=suicide discapacidad=disability discapacitado=disabled adulto=adult
  anciano=elderly/old vejez=age adolescente=teenager/adolescent infantil=child/children infancia=childhood ninez=childhood/children juvenil=youth
  juventud=youth muchacho=boy/young chico=boy/small chica=girl esposa=wife esposo=husband pareja=couple/partner novio=boyfriend
  novia=girlfriend boda=wedding matrimonio=marriage divorcio=divorce viuda=widow huerfano=orphan abuelo=grandfather abuela=grandmother
  nieto=grandson tio=uncle sobrino=nephew pariente=relative suegro=father-in-law padrino=godfather apellido=surname genero=gender/genus
  sexo=sex sexual=sexual homosexual=gay/homosexual feminista=feminist feminismo=feminism machismo=sexism discriminacion=discrimination
  discriminar=discriminate racismo=racism racista=racist raza=race desigualdad=inequality igualitario=equal equidad=equity bienestar=welfare/wellbeing
  calidad=quality marginado=marginalized hambre=hunger desnutricion=malnutrition convivencia=coexistence hogares=households domestico=domestic
  vecindario=neighborhood barrio=neighborhood aldea=village poblado=town/village comunidades=communities localidad=town/locality
  lugareno=local oriundo=native originario=native/original nativo=native etnia=ethnic etnico=ethnic paisano=compatriot connacional=national/compatriot
  compatriota=compatriot deportado=deported/deportee repatriado=repatriated indocumentada=undocumented coyote=smuggler/coyote pollero=smuggler
  garita=crossing/port aduanal=customs naturalizar=naturalize residir=reside/live mudar=move mudanza=move emigrante=emigrant exilio=exile
  exiliado=exile/exiled diaspora=diaspora maestra=teacher docente=teacher docencia=teaching aula=classroom clase=class bachillerato=school/high
  primaria=primary/elementary secundaria=secondary/school universitario=university/student academico=academic rector=rector/president ciencia=science
  cientifico=scientist/scientific investigador=researcher/investigator experimento=experiment descubrimiento=discovery libro=book escritor=writer
  novela=novel poema=poem arte=art artista=artist musica=music cantante=singer cancion=song bailar=dance pelicula=film/movie cine=film/cinema
  actor=actor actriz=actress teatro=theater museo=museum fotografo=photographer jugador=player entrenador=coach gol=goal campeon=champion
  campeonato=championship torneo=tournament estadio=stadium aficionado=fan cancha=field/court boxeo=boxing carrera=race/career olimpico=olympic
  derrotado=defeated empate=tie/draw`,
  // motion, change, giving, making
  `acompanar=accompany acelerar=accelerate/speed acoger=welcome/host acordar=agree adentrar=enter adherir=join/adhere adjudicar=award adjudicacion=award
  administrar=manage/administer admision=admission adoptado=adopted agilizar=speed/expedite agotar=exhaust agotado=exhausted ahogar=drown/choke
  ahogado=drowned aislar=isolate aislamiento=isolation alargar=extend/lengthen albergar=house/host alimentado=fed aliviar=relieve/ease alivio=relief
  alojar=house/host alterado=altered alternar=alternate amarrar=tie anexar=annex/attach anexo=annex anhelar=long/yearn animar=encourage
  animo=mood/spirit anular=annul/cancel apagar=turn/extinguish aplaudir=applaud aplauso=applause aplazamiento=postponement/delay
  aportado=contributed aprender=learn apretar=tighten/squeeze aprovechamiento=use apuro=trouble arrancar=start arrastrar=drag arrebatar=snatch/seize
  arreglo=arrangement/deal arribar=arrive arribo=arrival arriesgar=risk arrojar=throw/yield asaltado=robbed ascender=rise/amount/promote
  ascenso=rise/promotion asentar=settle asentado=based/settled asesorar=advise asesoria=advice asignar=assign/allocate asignacion=allocation
  asociar=associate asociacion=association/partnership asombrar=amaze atar=tie atencion=attention/care atorado=stuck atraso=delay atrasar=delay
  atrapar=catch/trap atreverse=dare audaz=bold ausencia=absence ausente=absent ausentar=leave/absent autorizado=authorized avalar=endorse/back
  aval=endorsement/approval aventar=throw ayuno=fast azotar=hit/lash batir=beat bordo=board borrar=erase/delete brindar=provide/give/offer
  busqueda=search/hunt cabildeo=lobbying cabildear=lobby calentamiento=warming callado=silent calmar=calm canalizar=channel cancelado=canceled
  cansancio=fatigue cansado=tired captar=capture/catch carecer=lack cargar=carry/load/charge causar=cause censo=census centrar=focus ceremonia=ceremony
  cercano=near/close cernir=loom clausurar=close/shut clausura=closure coartada=alibi cobertura=coverage/cover cobijar=shelter
  colgar=hang colmo=last/height cometer=commit compadecer=pity comparacion=comparison complacer=please complejo=complex componer=compose/fix
  comprension=understanding comprender=understand/include comprobado=proven concebir=conceive conceder=grant/give
  concentrado=concentrated concertar=arrange/agree conciliar=reconcile concurrir=attend condicionar=condition/make condicion=condition
  conducta=conduct/behavior confabulacion=conspiracy conjurar=avert conllevar=entail conmemorar=commemorate conmover=move consentir=consent/allow
  consentimiento=consent consolidar=consolidate constar=consist/appear consternacion=dismay constituir=constitute/form 
  consumir=consume contabilizar=count contemplado=planned/contemplated contencion=containment/restraint contingente=contingent contrarrestar=counter
  contraste=contrast contravenir=violate contribucion=contribution convencido=convinced conveniente=convenient convenir=agree/suit convocatoria=call
  copiar=copy corroborar=confirm/corroborate costear=pay/afford cotidiano=daily cotizar=trade/quote creciente=growing/rising criar=raise/breed
  criticado=criticized cuidar=care/look cuidado=care cuidadoso=careful culminar=end/culminate cumplido=fulfilled curar=cure/heal cursar=study/take
  danado=damaged debilidad=weakness debil=weak decaer=decay/decline declinar=decline dedicado=dedicated definir=define/decide
  definitivo=final/definitive definicion=definition dejado=left demora=delay denegar=deny/refuse deponer=depose/oust derivar=derive/refer
  derivado=derivative derogar=repeal derogacion=repeal derrumbar=collapse desafiante=defiant desafortunado=unfortunate desahogar=relieve
  desaprobar=disapprove desarme=disarmament desarticular=dismantle/break desatender=neglect desautorizar=disavow descender=fall/drop/descend
  descenso=fall/drop/decline desconfiar=distrust desconfianza=distrust/mistrust desconocimiento=ignorance descontento=discontent desdenar=disdain
  desechar=discard/reject desempeno=performance desencadenar=trigger/unleash desencuentro=disagreement desesperado=desperate desgaste=wear/erosion
  desgracia=misfortune deshacer=undo desincentivar=discourage desistir=desist/drop/give deslizar=slip/hint desmantelamiento=dismantling
  desmontar=dismantle desorden=disorder desperdiciar=waste despertar=wake/arouse despojado=stripped desprender=detach/follow
  destacado=prominent/outstanding destapar=uncover/reveal desterrar=banish destinar=allocate/earmark destino=destination/fate/destiny
  destitucion=removal/dismissal/ouster desvelar=reveal detenidamente=carefully detonante=trigger diferir=defer/differ difundido=spread/released
  dilacion=delay dilatar=delay/expand discrepancia=disagreement/discrepancy discrepar=disagree disimular=hide/conceal
  disminucion=decrease/decline/reduction disolver=dissolve/disperse disolucion=dissolution dispersar=disperse disponible=available
  disponibilidad=availability dispositivo=device/operation dispuesto=willing/ready distancia=distance distanciar=distance distanciamiento=rift/distance
  dotar=equip/provide duradero=lasting echar=throw/fire edificar=build educar=educate educacion=education
  educativo=educational eficaz=effective eficacia=effectiveness eficiente=efficient elevado=high elogio=praise eludir=avoid/evade emanar=come/emanate
  embargar=seize/embargo emergente=emerging emerger=emerge empatar=tie empenar=insist/pledge empeno=effort/determination empujar=push empuje=push
  encaminar=direct/aim encarar=face encender=light/ignite encendido=lit encerrar=lock/shut enfocar=focus enfoque=approach/focus enfriar=cool
  enfriamiento=cooling engano=deceit/deception enorme=huge/enormous enlace=link/liaison enlistar=list/enlist enriquecer=enrich ensalzar=praise
  entablar=start/establish enterarse=learn entorno=environment/surroundings entorpecer=hinder/hamper entranar=entail entusiasmo=enthusiasm
  envolver=involve/wrap envuelto=involved/wrapped equilibrio=balance equipar=equip equivaler=amount/equal equivalente=equivalent erigir=erect/build
  escapatoria=escape escaso=scarce/few escena=scene esclarecer=clarify/solve esclarecimiento=clarification escudar=shield esencial=essential
  esforzar=strive esgrimir=argue/wield especular=speculate especulacion=speculation espera=wait estancia=stay estimacion=estimate
  estimular=stimulate/encourage estrategico=strategic estrechar=tighten/strengthen estrenar=premiere estreno=premiere/debut estricto=strict/tight
  estructura=structure etiquetado=labeled evidenciar=show/evidence evidente=evident/obvious exacto=exact exagerar=exaggerate exagerado=exaggerated
  exceder=exceed excederse=exceed excluir=exclude exhaustivo=exhaustive/thorough exhortar=urge/exhort exhorto=call/appeal exigente=demanding
  expedir=issue experiencia=experience explorar=explore explotacion=exploitation expropiar=expropriate expropiacion=expropriation expulsar=expel
  expulsion=expulsion extinguir=extinguish/extinct extraer=extract extrano=strange fabricado=made/manufactured 
  fallecimiento=death falsear=falsify favorable=favorable favorecer=favor/benefit felicidad=happiness feliz=happy fiable=reliable fidelidad=loyalty
  fijo=fixed finalizar=end/finish/complete finalidad=purpose/aim fingir=pretend/feign fluir=flow flujo=flow fondear=fund
  forastero=outsider forjar=forge formular=make/formulate forzar=force forzado=forced forzoso=forced fracasado=failed freno=brake/curb frenazo=slowdown
  fructifero=fruitful fruto=fruit/result frustrar=thwart/frustrate fuerte=strong/heavy fugaz=brief fundador=founder fundacion=foundation
  fusion=merger/fusion fusionar=merge ganador=winner garante=guarantor girar=turn/issue giro=turn/shift guardar=keep/guard
  hallazgo=find/discovery heredar=inherit herencia=legacy/inheritance honesto=honest honestidad=honesty hospedar=host/house humanitario=humanitarian
  humilde=humble iluminar=light imitar=imitate impartir=teach/give implementar=implement implicar=imply/involve implicado=involved
  implicacion=implication impreciso=imprecise imprescindible=essential impresion=impression/printing imprevisto=unforeseen improvisar=improvise
  improbable=unlikely impulso=boost/momentum/push impulsor=promoter imputacion=charge/accusation inalcanzable=unattainable incidente=incident
  incidir=affect/influence incitar=incite incluyente=inclusive inconforme=dissatisfied/protester inconformidad=discontent
  incorporacion=addition/incorporation incremental=incremental incumplimiento=breach/failure/default indagacion=investigation/inquiry
  indefinido=indefinite indemne=unharmed indignacion=outrage/indignation indignar=outrage indignado=outraged indispensable=indispensable/essential
  inducir=induce inedito=unprecedented inesperado=unexpected inestable=unstable inevitable=inevitable infligir=inflict influir=influence
  influencia=influence infringir=infringe/violate ingeniero=engineer ingenieria=engineering injustificado=unjustified injusto=unfair/unjust
  injusticia=injustice inmiscuir=meddle innecesario=unnecessary inquilino=tenant instalar=install instalacion=facility/installation
  instancia=instance/body instar=urge/call integrante=member/part integrar=join/integrate/form intentona=attempt interferir=interfere
  interino=interim/acting interponer=file interrumpir=interrupt/stop interrupcion=interruption/disruption inusual=unusual invento=invention
  inventar=invent/make invierno=winter verano=summer otono=autumn/fall primavera=spring involucrar=involve involucrado=involved ironia=irony
  irresponsable=irresponsible irreversible=irreversible izar=hoist juntar=gather/collect justo=fair/just lamentable=regrettable/unfortunate
  lanzamiento=launch/launching lejano=distant/far levantar=lift/raise leyenda=legend liderar=lead lidiar=deal ligero=light/slight limar=smooth
  limpiar=clean limpieza=cleaning localizar=locate/find llegado=arrived llenado=filled longitud=length luchador=fighter/wrestler
  magnitud=magnitude/scale manejar=handle/manage/drive manejo=handling/management manifestante=protester/demonstrator manipular=manipulate/handle
  mantenimiento=maintenance marcar=mark/score/dial marchar=march maravilla=wonder medianoche=midnight mediar=mediate mediacion=mediation mentiroso=liar
  mezclar=mix mezcla=mix milagro=miracle mirar=look/watch mirada=look/gaze modernizar=modernize modificado=modified modo=way/mode moderar=moderate
  monto=amount/sum movil=mobile/motive movilizar=mobilize movilizacion=mobilization movimiento=movement multar=fine
  mundialmente=worldwide mutuamente=mutually negligencia=negligence nivel=level nombrado=named/appointed notable=notable/remarkable
  obstruir=obstruct/block ocasion=occasion/time ocasionar=cause ocio=leisure ofendido=offended ofrecido=offered olvido=oblivion operatividad=operation
  oponente=opponent opositor=opponent/opposition oportuno=timely optimista=optimistic organo=organ/body orgulloso=proud oscuro=dark oscuridad=darkness
  otorgar=grant/award/give pactar=agree/pact/negotiate paliar=alleviate panico=panic paquete=package/parcel paralizado=paralyzed pararse=stop/stand
  parcial=partial/biased pared=wall parecido=similar particular=particular/private patrocinar=sponsor patrocinio=sponsorship paulatino=gradual
  peaton=pedestrian pedido=request/order pendiente=pending penetrar=penetrate/enter penoso=painful pensamiento=thought/thinking perfecto=perfect
  perjuicio=harm/damage permear=permeate perpetrar=commit/perpetrate personaje=character/figure personal=personnel/personal/staff
  pertenencia=membership/belonging picar=bite/sting pieza=piece/part pisar=step/set planificado=planned
  pleito=dispute/lawsuit poblar=populate portar=carry/bear portador=carrier/bearer poseer=own/possess posesion=possession
  postergar=postpone/delay postular=nominate/run postulacion=nomination preciso=precise/exact predecir=predict pronostico=forecast
  pronosticar=forecast/predict predominar=prevail preferir=prefer preliminar=preliminary prender=light/turn preocupante=worrying/worrisome
  preparativo=preparation presidir=chair/preside/head prevencion=prevention prevenir=prevent previsto=planned/expected prevision=forecast
  privilegio=privilege probar=prove/test/try proceder=proceed/come procedente=coming/from procurar=seek/try profundo=deep/profound profundizar=deepen
  prohibido=forbidden/banned prolongado=prolonged promocion=promotion promocionar=promote promotor=promoter promover=promote/push
  promulgar=enact/promulgate pronunciamiento=statement/pronouncement propagar=spread propiciar=cause/foster/encourage propiedad=property/ownership
  propietario=owner dueno=owner proponente=proponent proporcionar=provide/give proporcion=proportion proposito=purpose/aim prosperar=succeed/prosper
  proveer=provide/supply proveniente=coming/from provenir=come provincia=province provisional=provisional/temporary temporal=temporary/storm
  prospero=prosperous puntual=specific/punctual quedarse=stay/remain quejarse=complain quemado=burned raiz=root/result rasgo=feature/trait
  rastreador=tracker ratificacion=ratification rato=while reabrir=reopen reactivar=reactivate/revive realizado=carried/made/done reaparecer=reappear
  rebelarse=rebel recado=message recalcular=recalculate receptor=receiver recibimiento=welcome/reception bienvenida=welcome recien=newly/recently
  reclutado=recruited recolectar=collect recomendar=recommend recomendacion=recommendation recompensar=reward reconsiderar=reconsider
  recopilar=collect/compile recorrido=tour/route recrudecer=intensify/worsen recuerdo=memory recurrir=resort/turn/appeal recursos=resources/funds
  rechazado=rejected reducido=reduced/small referente=reference/leader reflejar=reflect reflexion=reflection reforzado=reinforced
  refrendar=endorse/reaffirm reganar=scold regla=rule reglas=rules regreso=return reingreso=reentry rehusar=refuse reino=kingdom reiterado=repeated
  relevante=relevant/important relevar=replace/relieve remover=remove remodelar=remodel renovar=renew renovacion=renewal rentar=rent
  repartido=distributed repercutir=affect repercusion=repercussion/impact repeticion=repetition reponer=replace/restore requisito=requirement
  requisar=seize resaltar=highlight reserva=reserve/reservation resguardado=guarded resolucion=resolution/ruling respaldado=backed respectivo=respective
  restante=remaining restar=subtract/play resto=rest/remainder resumen=summary resumir=summarize retener=hold/retain/withhold
  retencion=retention/holding reto=challenge retar=challenge retraso=delay reunificar=reunify revisado=reviewed revertir=reverse/revert reves=setback
  riguroso=rigorous/strict ritmo=pace/rhythm rodear=surround rogar=beg ronda=round rumbo=course/direction/heading sacrificio=sacrifice
  saldo=toll/balance saltar=jump/skip salto=jump/leap salvaguardar=safeguard satisfacer=satisfy
  satisfaccion=satisfaction satisfecho=satisfied secuela=aftermath/sequel seguimiento=follow-up/monitoring seleccion=selection/team
  seleccionar=select/choose semejanza=similarity sencillo=simple/easy sensacion=feeling sensible=sensitive sentido=sense/meaning sentimiento=feeling
  simular=simulate/pretend simulacro=drill singular=singular sobrante=surplus sobrepasar=exceed/surpass socavar=undermine
  solidario=solidary solidaridad=solidarity soledad=loneliness sombra=shadow sonar=sound sondeo=poll/survey soportar=bear/withstand/support
  sortear=overcome/draw suceso=event/incident sueno=dream/sleep suerte=luck/fate sufrimiento=suffering sujeto=subject/individual/man 
  superficie=surface superioridad=superiority supervisar=oversee/supervise supervision=oversight/supervision suprimir=suppress/abolish/remove
  supresion=suppression/abolition sustancia=substance sustentar=support/sustain sustraer=steal/remove tamano=size tardar=take/delay 
  tarjeta=card temprano=early tender=tend/lay tenso=tense tercer=third textual=verbatim/textual titubear=hesitate tocar=touch/play torpedear=torpedo
  trabar=block/hinder trama=plot tramar=plot transcurrir=pass/elapse transferir=transfer transformar=transform transformacion=transformation
  transmitir=transmit/broadcast/convey transmision=transmission/broadcast trato=deal/treatment trayecto=journey/route trazar=draw/trace triste=sad
  tristeza=sadness triunfar=triumph/win tropezar=stumble truncar=cut ubicacion=location ultimatum=ultimatum umbral=threshold unanime=unanimous
  unanimidad=unanimity urgencia=urgency/emergency usual=usual vagar=wander valer=worth valioso=valuable valla=fence
  valorar=value/assess/consider variar=vary velar=watch/ensure velocidad=speed vencimiento=expiry/deadline vengar=avenge venganza=revenge ventilar=air
  verguenza=shame via=way/road/track viable=viable/feasible viajero=traveler viceversa=vice/versa vincularse=link virtual=virtual voltear=turn
  vulnerable=vulnerable vulnerabilidad=vulnerability yacer=lie zanjar=settle`,
  // degree, time, place
  `absurdo=absurd acaso=perhaps actualidad=present/today adecuado=appropriate/adequate adicional=additional/extra agudo=acute/sharp altura=height/point
  ancho=wide anterioridad=earlier/before antiguedad=seniority apto=fit/suitable abajo=below/down atras=behind/ago
  autentico=authentic/genuine autonomo=autonomous basico=basic bello=beautiful breve=brief/short bruto=gross buen=good capaz=capable/able
  centenar=hundred centenares=hundreds cientos=hundreds central=central centro=center/downtown claramente=clearly concreto=concrete/specific
  constante=constant correcto=correct/right cuantioso=large/heavy cotidianamente=daily decenio=decade delante=front/ahead demasiado=too/excessive
  detras=behind directo=direct/live drastico=drastic efimero=brief epoca=era/time especial=special especifico=specific esquina=corner
  estelar=star excelente=excellent excesivo=excessive extraordinario=extraordinary/special extremo=extreme/end facil=easy factor=factor fijado=set
  frecuente=frequent frecuencia=frequency generalizado=widespread/general gigante=giant gradual=gradual habitual=usual hermoso=beautiful hondo=deep
  horrible=horrible horario=schedule/hours humedo=wet habil=skilled/business ideal=ideal imposible=impossible impresionante=impressive inaudito=unheard
  incapacidad=inability incomodo=uncomfortable increible=incredible indudable=undoubted infimo=tiny ingente=huge inicial=initial
  inmediaciones=vicinity/area instante=instant/moment integral=comprehensive intenso=intense intermedio=intermediate/midterm invisible=invisible
  jefatura=headquarters joya=jewel lado=side lapso=period limitado=limited kilometro=kilometer/kilometre litro=liter/litre
  quincena=fortnight quincenal=biweekly bimestre=two-month semestral=half-yearly diariamente=daily mensualmente=monthly moderno=modern montana=mountain
  colina=hill cueva=cave desierto=desert llano=plain necesariamente=necessarily neto=net nocturno=night/nighttime
  notorio=notorious/evident nuevamente=again/anew nulo=null/zero numeroso=numerous obvio=obvious opuesto=opposite original=original paralelo=parallel
  pequeno=small/little poco=little/few popular=popular/people porcion=portion posterior=later/subsequent preciado=prized predilecto=favorite
  presente=present probabilidad=probability/likelihood profundamente=deeply proximamente=soon/coming puro=pure quizas=perhaps/maybe quiza=perhaps/maybe
  radical=radical raro=rare/strange reducto=stronghold bastion=stronghold remoto=remote rigido=rigid rural=rural urbano=urban sano=healthy seco=dry
  sereno=calm sobrado=ample subito=sudden subterraneo=underground sucio=dirty sureste=southeast suroeste=southwest noreste=northeast
  noroeste=northwest occidente=west occidental=western oriente=east oriental=eastern norteno=northern sureno=southern tardanza=delay terrible=terrible
  tipico=typical totalidad=whole/all transparente=transparent unanimemente=unanimously usado=used util=useful vasto=vast
  vecinos=neighbors/residents veloz=fast verdaderamente=truly vivo=alive/live volumen=volume`,
];
