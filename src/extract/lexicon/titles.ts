const words = (table: string): ReadonlySet<string> => new Set(table.split(/[\s|]+/).filter((word) => word !== ''))

/** Courtesy titles and religious or noble styles before a name: no office by themselves and no part of the name. */
export const honorifics: ReadonlySet<string> = words(`
  mr mrs ms miss mr. mrs. ms. dr dr. prof. sir dame lord lady madam madame monsieur herr hon hon. honorable honourable excellency h.e. highness majesty eminence
  holiness hojatoleslam hojjatoleslam hujjatoleslam hojat-ol-eslam hojatolislam hujjat hojjat-ol-islam hojjatoleslam-valmoslemin
  ayatollah ayatollahs ayatullah allamah allameh mullah mulla mawlawi mawlavi maulana molavi imam sheikh shaikh shaykh sheik sayyed sayyid haj hajj hajji haji martyr marty
  rev. reverend father fr. archbishop bishop cardinal rabbi patriarch brother sister saint engineer eng. comrade the-late martyrs hezbollah-leader mp. emeritus
  baroness baron viscount sheikha shaikha
  sayyida hajjah hrh h.r.h. h.m. h.h. amb begum sri shri datuk dato tan-sri tun u daw`)

/** Military and police ranks, with the parts they are put together from. */
export const ranks: ReadonlySet<string> = words(`
  general gen gen. lieutenant lt lt. colonel col col. major maj maj. brigadier brig brig. captain capt capt. commodore admiral adm adm. vice-admiral rear-admiral
  marshal sergeant sgt. corporal cpl cpl. lt.gen. maj.gen. brig.gen. commander cmdr. lieutenant-general major-general brigadier-general sardar superintendent inspector field-marshal`)

/** Nouns that name an office, a post or a calling, in the singular; any of them before or behind a name tells a person. */
export const officeHeads: ReadonlySet<string> = words(`
  sen. rep. gov. amb.
  minister president premier pm fm chancellor secretary ambassador envoy spokesman spokeswoman spokesperson speaker king queen prince princess emir sultan pope chief head
  director governor mayor commander commissioner chairman chairwoman chairperson chair leader senator congressman congresswoman representative lawmaker mp parliamentarian legislator
  deputy judge justice prosecutor adviser advisor aide official diplomat negotiator coordinator co-ordinator analyst expert professor economist ceo cfo coo manager boss founder co-founder attache attaché consul
  consul-general rapporteur officer scholar cleric ruler dictator monarch emperor empress president-elect vice-president vp undersecretary under-secretary secretary-general director-general treasurer
  strategist counselor counsellor counsel councilor councillor politician activist candidate vice-chairman nominee successor predecessor counterpart premier-designate
  journalist reporter correspondent anchor editor editor-in-chief columnist author writer historian researcher scientist physicist lawyer attorney businessman businesswoman entrepreneur tycoon
  taoiseach tánaiste tanaiste caliph ombudsman comptroller whip delegate principal dean rector veteran warlord commandant chief-of-staff charge-d'affaires d'affaires d’affaires cio foreign-secretary
  sheriff superintendent epidemiologist ambassador-at-large figurehead mediator facilitator intermediary billionaire academic commentator pundit theologian preacher jurist member sherpa student teacher doctor physician actor actress singer filmmaker artist poet novelist
  coach footballer wrestler athlete captain moderator host executive technocrat hardliner reformist dissident opposition-leader militant guerrilla combatant general soldier pilot astronaut magistrate barrister solicitor custodian caretaker supremo czar tsar`)

/** Plural heads that a list of names follows: "Presidents Vladimir Putin and …". */
export const pluralHeads: ReadonlySet<string> = words(
  `ministers presidents leaders generals ambassadors senators envoys kings princes premiers lawmakers commanders secretaries chiefs foreign-ministers
  commissioners chancellors governors speakers chairmen professors journalists representatives`,
)

/** Words that an office is put together from besides its head, in small letters; capitals before a head count as well. */
export const officeModifiers: ReadonlySet<string> = words(`
  foreign prime deputy vice first second third defense defence interior finance financial economic economy oil petroleum energy affairs external internal home state security national supreme
  agriculture agricultural jihad health education culture cultural islamic guidance justice trade commerce commercial industry industries industrial mine mines mining labor labour welfare social cooperatives transport transportation roads road urban development housing
  communications communication information telecommunications technology ict science sciences research sports youth sport tourism heritage handicrafts environment environmental water power electricity planning budget
  parliament parliamentary majlis senate house presidential government cabinet federal central special senior chief permanent high top joint general assistant acting interim caretaker former ex then late incumbent outgoing incoming current new visiting honorary
  lead leading non-resident resident extraordinary plenipotentiary political military diplomatic nuclear legal international regional executive legislative judicial judiciary intelligence police army navy naval air force forces armed ground border coast guard guards
  press media public relations human rights women children family refugees repatriation immigration migration veterans religious religion endowments hajj crown opposition ruling party
  bank treasury revenue customs tax investment planning minister-designate designate elect export import exports market markets monetary banking insurance aviation maritime ports shipping railway railways fisheries food rural municipal city
  reconstruction emergency disaster crisis management administrative administration productivity production without portfolio strategic policy cyber space atomic peace conflict dispute resolution
  managing commanding presiding founding secretariat staff general's counterterrorism anti-terror anti-narcotics drug drugs control presidency republic republics revolution`)

/** Adjectives before an office that are no part of it as gold words it, but say something about time. */
export const timeWords: ReadonlySet<string> = words(
  'visiting incumbent current new late newly-appointed newly recently newly-elected young then',
)

/** Bodies that belong to no one state: their officials get no country from their office. */
export const internationalBodies =
  /\b(?:UN|U\.N\.|United Nations|UNSC|UNESCO|UNICEF|UNHCR|UNAMA|WHO|EU|European Union|European Commission|European Council|European Parliament|E\.U\.|Europe(?:an)?|IAEA|International Atomic Energy Agency|NATO|OPEC|OIC|Arab League|League of Arab States|African Union|AU|ASEAN|SCO|Shanghai Cooperation Organi[sz]ation|ECO|GCC|PGCC|Gulf Cooperation Council|IMF|International Monetary Fund|World Bank|WTO|OPCW|ICRC|Red Cross|Commonwealth|OSCE|Council of Europe|Interpol|World Health Organi[sz]ation|Organi[sz]ation of Islamic (?:Cooperation|Conference)|CSTO|CIS|Eurasian Economic (?:Union|Commission)|Non-Aligned Movement|GECF|FIFA|FAO|ILO|ICAO|ICC|International Criminal Court|CARICOM|Caribbean Community|OECS|SADC|Southern African Development Community|ECOWAS|Ecowas|Economic Community of West African States|EAC|East African Community|IGAD|COMESA|Asean|Mercosur|MERCOSUR|UNASUR|Unasur|CELAC|OAS|Organi[sz]ation of American States|OAU|Organi[sz]ation of African Unity|SAARC|BIMSTEC|APEC|OECD|Pacific Islands Forum|South Pacific Forum|Forum Secretariat|Organi[sz]ation of Turkic States|Turkic Council|World Food Programme?|WFP|UNDP|UNEP|UNRWA|IOM|International Organi[sz]ation for Migration|ICJ|International Court of Justice|African Development Bank|AfDB|Asian Development Bank|ADB|Inter-American Development Bank|EBRD|Arab Maghreb Union|Inter-Parliamentary Union)\b/

/** Words that begin a party to an office by kinship or relation and tell no office of their own. */
export const counterpartWords: ReadonlySet<string> = words('counterpart counterparts opposite-number')
