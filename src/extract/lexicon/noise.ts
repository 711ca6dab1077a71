/** Lines that a scraper takes along from the page around a report; each pattern matches a whole line, trimmed. */
export const noiseLines: readonly RegExp[] = [
  /^\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}$/,
  /^(?:story|news|article) ?(?:code|id|no\.?)\s*[:#]?\s*\d+$/i,
  /^your (?:name|e-?mail(?: address)?|comment|message)\*?:?$/i,
  /^(?:post|leave|add|write|send|submit)(?: a| your)? (?:comment|reply)s?$/i,
  /^(?:\d+ )?comments?(?: \(\d+\))?$/i,
  /^(?:share|print|e-?mail|tweet|save|copy link|copied|link copied|subscribe|sign up|log ?in|sign in|register|menu|search|home|advertisement|ad|sponsored|close|next|previous|back to top|skip to (?:main )?content|view gallery|facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|messenger|flipboard|listen|watch live|live tv|download|rss)\b[\s:|•·,]*(?:(?:this|on|by|via|to|article|story|page|link|with|facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|e-?mail|print|share|copy|save|now|here|us|free|the|more)\b[\s:|•·,]*)*$/i,
  /^share (?:this|on|via|to)\b.{0,60}$/i,
  /^(?:follow|like|join|find) us\b.{0,60}$/i,
  /^(?:click|tap) here\b.{0,80}$/i,
  /^(?:all rights reserved|copyright|©|\(c\) ?\d{4}).{0,160}$/i,
  /^.{0,80}all rights reserved\.?.{0,60}$/i,
  /^all content by .{2,60} is licensed under .{0,100}$/i,
  /^(?:\d+|one|two|three|four|five|six) min(?:ute)?s? read$/i,
  /^follow (?:the |us|our |@)?.{0,80}(?:facebook|twitter|instagram|newsletter|whatsapp|telegram).{0,60}$/i,
  /^.{2,40} is not responsible for the opinions.{0,200}$/i,
  /^(?:briefing room|statements and releases|press releases?|speeches and remarks|media center|newsroom)$/i,
  /^(?:topics?|sections?|key points?|summary|contents?|latest|top stories|world news|world|politics|news|middle east|asia|europe|africa|americas|uk|us|opinion|business|local)$/i,
  /^link copied!?$/i,
  /^.{2,40}\b(?:website|web) (?:editor|team|desk)$/i,
  /^(?:updated|published|posted|last modified|last updated|first published|date)\b.{0,60}$/i,
  /^(?:tags?|keywords?|topics?|categor(?:y|ies)|filed under|section|news id|news code)\s*:.{0,200}$/i,
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? .{0,12}\d{4}(?:\s*[-–|,]?\s*\d{1,2}:\d{2}.{0,12})?$/i,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T,|-]+\d{1,2}:\d{2}.{0,12})?$/,
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?:[ T,|-]+\d{1,2}:\d{2}.{0,12})?$/,
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)\.? \d{1,2},? \d{4}.{0,60}$/i,
  /^\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december),? \d{4}.{0,30}$/i,
  /^(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?) \d{1,2},? \d{4}.{0,30}$/i,
  /^\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i,
  /^https?:\/\/\S+$/i,
  /^www\.\S+$/i,
  /^[\p{Lu}]{1,4}(?:\/[\p{Lu}]{1,4}){1,3}(?: END)?(?: \p{Lu}{2,4})?$/u,
  /^(?:END|ENDS|END MNA|END IRNA|\(END\)|###|-30-|###+|\*\*\*+|---+|___+)$/,
  /^[^\p{L}\p{N}]+$/u,
  /^(?:a|this) version of this article (?:first )?appear(?:s|ed).{0,200}$/i,
  /^(?:image|photo|picture|getty|file photo) (?:source|credit|copyright|caption|by)\b.{0,80}$/i,
  /^(?:the )?(?:above|this) (?:article|story|report) (?:was|has been) .{0,120}$/i,
  /^(?:cookies?|privacy|terms)\b.{0,60}$/i,
  /^(?:photo|image|video|caption|view image in fullscreen|play video|media caption)\s*$/i,
]

/** Lines behind which nothing of the story follows: what stands below are teasers of other stories. */
export const teaserHeads: readonly RegExp[] = [
  /^(?:read|see|learn|watch|listen) (?:more|also|next)\b\s*:?/i,
  /^(?:related|more|other|latest|recommended|popular|trending|most (?:read|viewed|popular)|top) (?:stor(?:y|ies)|news|articles?|posts?|topics?|links?|content|reading|coverage|on this story)\b.{0,40}:?$/i,
  /^(?:related topics?|more on this story|tags)\s*$/i,
  /^(?:you (?:may|might) (?:also )?(?:like|be interested in))\b/i,
  /^(?:more on this(?: story)?|related|also read|don't miss|in this story|editor's picks|around the web|from the web|what to read next)\s*:?$/i,
]

/** The ends of a body line that are no part of the story, each with its trailing white space. */
export const trailingNoise: readonly RegExp[] = [
  /\s*All Content by .{2,60} is licensed under .{0,100}$/su,
  /\s*\b[\p{Lu}]{1,4}(?:\/[\p{Lu}]{1,4}){1,3}(?:\s+END)?(?:\s+\p{Lu}{2,4})?\s*$/u,
  /\s+(?:END|ENDS)(?:\s+\p{Lu}{2,5})?\s*$/u,
  /\s*\((?:source|via|courtesy)\s*:?\s*[^()]{2,60}\)\s*\.?\s*$/iu,
  /\s*\(\p{Lu}{2,6}\)\s*$/u,
]
