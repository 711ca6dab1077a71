const words = (table: string): ReadonlySet<string> => new Set(table.split(/\s+/).filter((word) => word !== ''))

/** Nouns for bodies and texts, which speak without being anybody: "the Reed administration", "the Office of the President", "the statement". */
export const bodyNouns: ReadonlySet<string> = words(`
  administration office offices ministry department government cabinet team campaign camp embassy consulate mission delegation council committee
  commission agency organization organisation party group movement court tribunal parliament congress senate assembly army military navy police force
  forces guard guards bank company firm corporation authority board union alliance bloc coalition regime kingdom presidency secretariat
  chancellery bureau service institute foundation association university centre center
  statement communique communiqué declaration readout letter message tweet post article document resolution text release notice announcement
  transcript paper memo memorandum dispatch blog website page account survey poll study`)

/** Nouns for people beside their offices: whoever of the report has the floor may be called so. */
export const personNouns: ReadonlySet<string> = words(`
  activist politician laureate lawyer billionaire tycoon businessman businesswoman veteran statesman stateswoman strongman hardliner moderate conservative
  reformist dissident opponent critic campaigner cleric preacher priest bishop monk academic scholar historian scientist physicist professor
  economist strategist author writer poet journalist columnist commentator researcher engineer doctor physician soldier officer veteran
  general colonel admiral commander marine pilot diplomat envoy negotiator mediator peacemaker lawmaker legislator parliamentarian mp deputy
  republican democrat socialist candidate contender frontrunner nominee challenger incumbent ex-president ex-minister ex-premier ex-general
  man woman gentleman lady father mother grandfather grandmother widow son daughter grandson granddaughter brother sister
  host guest visitor dignitary leader official executive financier banker industrialist entrepreneur manager boss
  prosecutor judge inspector investigator rapporteur analyst expert specialist adviser advisor aide strategist pollster`)

/** Nouns for what happens or is agreed, and says nothing: "the visit underlines the ties", "the deal calls for inspections", "according to the law". */
export const thingNouns: ReadonlySet<string> = words(`
  visit trip tour travel journey attack attacks strike strikes blast explosion assault move step steps measure measures decision act action actions
  agreement agreements deal accord pact treaty contract mou memorandum plan schedule timetable roadmap bill law laws legislation constitution protocol rules regulations
  victory defeat success failure win vote votes election result results outcome figure figures number numbers
  connection link links relation relations ties friendship history fact facts situation case issue issues matter matters question topics event events incident incidents
  development developments crisis war conflict tension tensions dispute row sanctions embargo pressure presence absence death killing assassination
  damage damages loss losses change changes policy policies approach experience evidence example sign image photo picture footage scene word
  silence difference differences growth increase decline rise fall project exercise exercises drill drills parade`)
