// The orders of lists whose `orderBy` is left out: the same that the order types give their fields by default.
export const latestPublishedFirst = { by: 'PUBLISHED_ON', direction: 'DESC' } as const
export const byName = { by: 'NAME', direction: 'ASC' } as const
export const latestMeetingFirst = { by: 'DATE', direction: 'DESC' } as const
export const latestSaidFirst = { by: 'SAID_ON', direction: 'DESC' } as const

// The orders of lists that have only one.
export const byFirstMention = { by: 'FIRST_MENTION', direction: 'ASC' } as const
export const mostMetFirst = { by: 'MEETING_COUNT', direction: 'DESC' } as const
export const asTold = { by: 'IN_ARTICLE', direction: 'ASC' } as const
export const asInText = { by: 'POSITION_IN_TEXT', direction: 'ASC' } as const
