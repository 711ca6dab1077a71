const words = (table: string): ReadonlySet<string> => new Set(table.split(/\s+/).filter((word) => word !== ''))

/** Verbs (lemmas) whose subject is a person or speaks like one: of speech, writing and official action. */
export const speechVerbs: ReadonlySet<string> = words(`
  say tell add state note stress underline underscore emphasize emphasise reiterate remark warn describe call write tweet announce declare wish contribute sympathize condole offer explain argue claim insist mention
  comment observe continue reply respond answer ask urge express voice praise hail condemn criticize criticise denounce welcome thank congratulate refer point maintain assert
  affirm confirm deny admit acknowledge vow pledge promise believe hope think suggest propose recall highlight regret lament quip joke conclude`)

export const personVerbs: ReadonlySet<string> = words(`
  meet arrive visit wish travel fly attend leave lead head chair host receive serve resign accompany hold sign speak talk become win take make go come brief
  wear smile die retire return depart withdraw greet shake pose lean nod shrug marry graduate succeed replace appoint`)

/** Nouns behind a surname that name somebody's time or staff: "the Obama administration". */
export const followersOfSurnames: ReadonlySet<string> = words(
  'administration government cabinet presidency era team camp doctrine',
)

/** What belongs to people rather than to states and bodies: "Haddad's visit". */
export const ownedByPeople: ReadonlySet<string> = words(
  'visit trip tour invitation re-election reelection ouster swearing-in aides lawyer remarks speech comments tweet tweets arrival departure resignation letter inauguration presidency predecessor successor wife husband son daughter brother father widow death assassination birthday counterpart deputy office spokesman spokesperson',
)

/** What joins the names of a list. */
export const nameListLinks: ReadonlySet<string> = words(', ; and &')
