/** Small closed classes of English words by which the extraction tells clauses and phrases apart. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Adverbs that stand between a subject and its verb, or between a verb and its content. */
export const lightAdverbs =
  words(`also further then later again earlier previously meanwhile recently reportedly explicitly clearly already
  once repeatedly frequently constantly always often strongly firmly bluntly flatly publicly officially jointly separately simply
  immediately subsequently finally additionally moreover too still now just even rightly openly categorically vehemently sharply
  harshly severely warmly highly fully largely briefly specifically particularly especially emphatically unequivocally sarcastically
  meantime furthermore thus therefore however likewise similarly otherwise regularly consistently long`)

/** Helping verbs, contracted ones too. */
export const auxiliaries =
  words(`is are was were be been being am has have had having do does did will would shall should can could may
  might must 's 've 're 'd 'll ’s ’ve ’re ’d ’ll wo ca`)

/** Those that carry tense: one of them makes a clause. */
export const finiteAuxiliaries =
  words(`is are was were am has have had do does did will would shall should can could may might must 've 're 'd
  'll ’ve ’re ’d ’ll isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't cannot
  isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t ca wo`)

export const prepositions =
  words(`of in on at to for from with by about during after before following ahead through via over between among
  against under within without upon amid despite regarding concerning throughout toward towards since until per across beside
  alongside around near outside inside while when as`)

export const subordinators =
  words(`that which who whom whose where when while although though because since if unless until whether as after
  before whereas so`)

export const personalPronouns = words('he she they it we i you who')

export const dashes = words('- – — -- ―')

export const openers =
  words(`however meanwhile but and also moreover furthermore therefore so thus yet still nevertheless nonetheless
  instead finally additionally`)
