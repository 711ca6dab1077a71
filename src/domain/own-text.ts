/**
 * A text by itself. What is cut out of a longer text is for V8 a view of it from 13 characters on, so that whoever remembers a
 * word of a report remembers the whole report; this is for those who remember words.
 */
export const ownText = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))
