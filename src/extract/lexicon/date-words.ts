/** Words from which dates are made, as alternatives for regular expressions. */
export const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
export const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?'
export const dayParts = 'morning|afternoon|evening|night|noon|midday'

/** Words beside a weekday that say that the day is still to come. */
export const planWords =
  /\b(?:will|shall|would|is to|are to|was to|were to|due|slated|scheduled|set to|plans?|planned|planning|going to|next|upcoming|coming|forthcoming|expected to|to be held|ahead of|tomorrow|later)\b/i
