/** Words for offices that may stand for each other: "the top diplomat" for a foreign minister, "the general" for a chief of staff. Each row lists what a description's head may mean. */
export const officeKin: Readonly<Record<string, RegExp>> = {
  minister: /\bminister|\bsecretary of|\bfm\b|\bpm\b|premier/i,
  premier: /prime minister|premier|\bpm\b/i,
  pm: /prime minister|premier|\bpm\b/i,
  president: /president/i,
  leader: /leader|president|prime minister|premier|chancellor|king|emir|sultan|prince|ruler|head|chief|secretary[- ]general/i,
  ruler: /king|emir|sultan|prince|ruler|sheikh/i,
  monarch: /king|queen|emir|sultan/i,
  king: /king/i,
  diplomat:
    /minister of foreign|foreign minister|\bfm\b|foreign secretary|secretary of state|ambassador|envoy|diplomat|negotiator|representative|foreign affairs|foreign policy|spokes|consul|attach|diplomacy/i,
  envoy: /envoy|ambassador|representative/i,
  ambassador: /ambassador|envoy/i,
  representative: /representative|ambassador|envoy|congress|lawmaker/i,
  negotiator: /negotiator|foreign minister|deputy foreign/i,
  lawmaker: /lawmaker|\bmp\b|parliament|senator|congress|representative|member|legislator|speaker/i,
  mp: /lawmaker|\bmp\b|parliament|member|speaker/i,
  parliamentarian: /lawmaker|\bmp\b|parliament|member|speaker/i,
  legislator: /lawmaker|\bmp\b|parliament|member|speaker|senator/i,
  senator: /senator/i,
  speaker: /speaker/i,
  spokesman: /spokes/i,
  spokesperson: /spokes/i,
  spokeswoman: /spokes/i,
  commander: /commander|general|admiral|chief|brigadier|colonel|captain/i,
  general: /commander|general|chief|brigadier/i,
  chief: /chief|head|minister|commander|director|secretary|governor|president|chair|general|spokes|leader/i,
  head: /head|chief|director|president|chair|secretary|governor|manager|leader/i,
  secretary: /secretary/i,
  director: /director|head|chief/i,
  governor: /governor/i,
  chairman: /chair|head|president/i,
  adviser: /advis/i,
  advisor: /advis/i,
  cleric: /ayatollah|cleric|imam|hojat/i,
  politician: /./,
  official: /./,
  analyst: /analyst|expert|professor/i,
  expert: /analyst|expert|professor/i,
  prince: /prince/i,
  chancellor: /chancellor/i,
  counterpart: /./,
}

/** Heads that say next to nothing of the office: "the Iranian official". */
export const genericHeads: ReadonlySet<string> = new Set([
  'official',
  'politician',
  'figure',
  'counterpart',
  'executive',
  'leader',
  'diplomat',
  'chief',
  'head',
  'delegate',
])

/** Words before a head that any office may carry: "the top Iranian diplomat". */
export const emptyModifiers: ReadonlySet<string> = new Set(
  'top senior chief high-ranking ranking leading visiting new former then late outgoing incoming current acting said country nation government two three both newly-appointed newly-elected veteran elected own'.split(
    ' ',
  ),
)
