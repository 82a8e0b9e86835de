/**
 * Parameters of addresses that say where a reader came from or how a page is shown, and never what is read. A name
 * that some sites give to what is read (`id`, `cid`, `sid`, `ref`, `source`, `p`) is not among `TRACKING`.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Whole names, lower case. */
export const TRACKING: ReadonlySet<string> = new Set(
  words(`
  fbclid gclid gclsrc dclid wbraid gbraid gad_source gad_campaignid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id
  epik mibextid scid rb_clickid wickedid s_kwcid ef_id _ga _gl _openstat spm
  mc_cid mc_eid mkt_tok vero_id oly_enc_id oly_anon_id _hsenc _hsmi __hstc __hssc __hsfp hsctatracking bsft_clkid bsft_uid
  pk_campaign pk_kwd pk_source pk_medium piwik_campaign piwik_kwd matomo_campaign
  ns_mchannel ns_campaign ns_source ns_linkname ns_fee at_medium at_campaign at_format at_bbc_team at_ptr_name
  ref_src ref_url cmpid cmp ocid smid smtyp xtor ito partner emc feedtype feedname __source ncid sr_share taid srnd
  intcmp int_cmp icid itid ftag sh_kit traffic_source trackingid cxrecs_s nr_email_referer soc_src soc_trk tsrc guccounter
  guce_referrer guce_referrer_sig unlocked_article_code sharetype shareid sharetoken wt.mc_id wt_mc wt_zmc sfmc_id
  __twitter_impression cn-reloaded rss_source onceremoved echobox ss_source ss_campaign_id amp_js_v amp_gsa usqp
  phpsessid jsessionid aspsessionid`),
);

/** How names begin. */
export const TRACKING_BEGINS: readonly string[] = words(
  'utm_ utm- fb_ mtm_ hsa_ at_custom at_link_ wt.mc pk_vid __cf_chl trk_ aff_ campaign_ga',
);

/** Names that say where a reader came from with these values only; `ref=42` may be an article. */
export const REFERRING: ReadonlySet<string> = new Set(
  words(
    'ref referrer referer source src from via share shared origin medium campaign rss feed utm output_source',
  ),
);
export const REFERRERS: ReadonlySet<string> = new Set(
  words(`
  rss feed feeds rssfeed newsletter newsletters email e-mail mail twitter facebook fb whatsapp wa telegram linkedin instagram
  reddit google googlenews google-news gnews bing yahoo flipboard smartnews applenews pocket push notification social share
  shared home homepage front frontpage portada search amp mobile app tw ig true 1`),
);

/** The same page in another dress, with these values only. */
export const DRESS: ReadonlyMap<string, RegExp> = new Map([
  ['amp', /^(?:amp|1|true|yes)?$/],
  ['isamp', /^(?:1|true)?$/],
  ['noamp', /^.*$/],
  ['outputtype', /^(?:valid_)?amp(?:-type)?$/],
  ['output', /^amp$/],
  ['view', /^(?:amp|mobile|print)$/],
  ['mode', /^(?:amp|mobile|print)$/],
  ['format', /^(?:amp|print)$/],
  ['type', /^amp$/],
  ['mobile', /^(?:1|0|true|false|yes|no|on|off)?$/],
  ['nomobile', /^(?:1|true)?$/],
  ['print', /^(?:1|true|yes|print)?$/],
  ['printable', /^(?:1|true|yes)?$/],
]);
