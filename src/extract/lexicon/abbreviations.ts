/** Short forms of titles and ranks: a name follows, never the end of a sentence. */
export const titleAbbreviations: ReadonlySet<string> = new Set(
  `mr. mrs. ms. dr. prof. gen. lt. col. maj. brig. capt. cmdr. comdr. cdr. sgt. adm. sen. rep. gov. hon. rev. fr. st. amb. pres. min.
  th. yu. ya. ye. wm. sec. lt.gen. maj.gen. brig.gen. h.e. hojat. ayat. ph.d. supt. insp. cpl. pvt. vice-adm. e.g. i.e. vs. cf. no. nos. pp.`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Short forms after which a sentence may end or go on. */
export const abbreviations: ReadonlySet<string> = new Set(
  `jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun. inc. ltd. co. corp. bros. jr. sr. etc.
  a.m. p.m. u.s. u.k. u.n. e.u. u.s.a. u.a.e. d.c. b.c. a.d. est. dept. univ. approx. ft. km. mt. al.`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Words that open a sentence and hardly ever follow an abbreviation inside one, in small letters. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  `the a an this that these those he she it they we i you his her its their our my in on at by for from with as after before during
  since while when where if but and or so yet however meanwhile moreover also according to speaking asked both there here what who how
  why under over despite although though because earlier later last next another other some many most all no not`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
