import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

/** The speaker of the last statement of a text; null for nobody known, undefined where no statement was found. */
function lastSpeaker(text: string): string | null | undefined {
  const { quotes, people } = extract(text)
  const last = quotes.filter(({ main }) => main).at(-1)
  return last === undefined ? undefined : last.speaker === null ? null : (people[last.speaker]?.name ?? null)
}

const meeting = 'Danish Defense Minister Karsten Friis met Polish Interior Minister Jan Nowak in Oslo on Monday.'

describe('bodies and texts', () => {
  it.each([
    [
      'an administration is not its head',
      'Chilean President Pablo Rivas left. The Rivas administration said the road is open.',
      null,
    ],
    ['nor an office its holder', `${meeting} The Office of the Defense Minister said the road is open.`, null],
    [
      'a name with an explanation is no body',
      'Jan Nowak, deputy head of the ministry’s press department, said the road is open.',
      'Jan Nowak',
    ],
    ['what is owned does not speak as its owner', `${meeting} The minister’s order said that the road is closed.`, null],
  ])('%s', (_, text, speaker) => expect(lastSpeaker(text)).toBe(speaker))
})

describe('subjects', () => {
  it.each([
    [
      'the speaker behind an introduction with names',
      `${meeting} Chilean President Pablo Rivas came too. Making the remarks in a meeting with Friis and Nowak, the Chilean president said the road is open.`,
      'Pablo Rivas',
    ],
    ['for his part, without commas', `${meeting} Friis for his part said the road is open.`, 'Karsten Friis'],
    ['for his part, with one comma', `${meeting} Nowak, for his part said the road is open.`, 'Jan Nowak'],
    [
      'a government of whom speaks is no other',
      `${meeting} “We are content,” Friis said. The new Friis government’s plan was welcomed by all, he added.`,
      'Karsten Friis',
    ],
    [
      'who only carried the news',
      `${meeting} As the Oslo Daily reported on Tuesday, in this meeting, Nowak praised the road and called for patience.`,
      'Jan Nowak',
    ],
    [
      'a subject of its own before the gerund and its adverbs',
      `${meeting} The two ministers spoke of the road, with Nowak once again expressing regret over it.`,
      'Jan Nowak',
    ],
    [
      'whom the sentence calls the counterpart is not its subject',
      'Chilean President Pablo Rivas met Peruvian President Ana Solis in Lima. Rivas arrived on Monday. Warmly receiving her Chilean counterpart, the president said the road is open.',
      'Ana Solis',
    ],
    [
      'the subject nearest to words in marks',
      `${meeting} Nowak left on Tuesday as the Danish minister sought to “build a bridge between both ports.”`,
      'Karsten Friis',
    ],
    [
      'a style with capitals',
      'King Harald of Norway met Danish Defense Minister Karsten Friis in Oslo. His Majesty said the road is open.',
      'Harald',
    ],
    [
      'an agency in brackets is no subject',
      `${meeting} OSLO, Nov 1 (NNN) – Jan Nowak, on Tuesday, praised the road.`,
      'Jan Nowak',
    ],
    [
      'a king is no gerund',
      `${meeting} King Harald II of Norway, the host of the talks, on Tuesday praised the road.`,
      'Harald II',
    ],
    ['each side is both', `${meeting} Each side blamed the other for the delay.`, null],
    [
      'an armed group has no officials of a state',
      'An Israeli official said the road is open. The group’s deputy chief, Karim Haddad, left.',
      null,
    ],
    ['a day before the name', `${meeting} Later in May that year, Jan Nowak, the minister, said the road is open.`, 'Jan Nowak'],
    ['whom a victory is of', 'The envoys left after the victory of Pablo Rivas, who has vowed to open the road.', 'Pablo Rivas'],
    [
      'the main clause behind an opening one',
      'Hours after Norway closed the road, Danish Foreign Minister Mette Krag issued a statement expressing regret over it.',
      'Mette Krag',
    ],
  ])('%s', (_, text, speaker) => expect(lastSpeaker(text)).toBe(speaker))
})

describe('descriptions', () => {
  it.each([
    [
      'a body’s chief by the body',
      `Hassan Tamimi, secretary-general of the Dawn Front, met Ali Saleh, head of the Harbor Board, in Beirut. The Dawn Front chief said the talks went well.`,
      'Hassan Tamimi',
    ],
    [
      'a body’s chief by initials',
      `Ali Farsi, secretary of the Supreme Port Safety Council, met Reza Karimi, head of the Harbor Board, in Tehran. The SPSC chief said the talks went well.`,
      'Ali Farsi',
    ],
    [
      'the head of something else is nobody',
      `Ghanaian President Kofi Mensah arrived on Monday. The president of the Lake Union said that troops are ready.`,
      null,
    ],
    [
      'a deputy is not the minister',
      `Iranian Foreign Minister Ali Farsi left. Iran’s deputy foreign minister said the road is open.`,
      null,
    ],
    [
      'another field is another minister',
      `Croatian Economy Minister Ivo Kovac left. The Croatian tourism minister said the road is open.`,
      null,
    ],
    [
      'the activist who has the floor',
      `"We go on," Maria Santos said on Monday. The activist said that no prisoner should be left behind.`,
      'Maria Santos',
    ],
    [
      'the negotiator who has the floor',
      `Iranian Deputy Foreign Minister Ali Farsi said the talks go on. The senior negotiator added that the draft is ready.`,
      'Ali Farsi',
    ],
    [
      'the nominee is not the president',
      `Republican nominee John Reed said the deal is bad. The president said it was good.`,
      null,
    ],
    [
      'an official of a state is nobody of a union',
      `Enrique Sala, the EU coordinator for the talks, arrived. The Iranian official said the text is ready.`,
      null,
    ],
    [
      'a general by rank',
      `Iranian Defense Minister Ali Farsi met Vice-Admiral Igor Panin, a deputy chief of the Russian navy. The Russian general said the talks went well.`,
      'Igor Panin',
    ],
    [
      'whom one serves is no office of one’s own',
      `Saudi Crown Prince Fahd bin Omar left. Ali Nasser, the crown prince’s media adviser, stayed. The crown prince said the road is open.`,
      'Fahd bin Omar',
    ],
    [
      'the head of a company is new',
      `Ali Farsi, head of the Harbor Board, left. The head of a shipping company said the road is open.`,
      null,
    ],
    [
      'the foreign secretary of a state with a foreign minister',
      `Palestinian Foreign Minister Riad Saleh left. The Foreign Secretary said the road is open.`,
      null,
    ],
    [
      'two offices of one person',
      `Qatari Prime Minister and Minister of Foreign Affairs Hamad Saleh arrived. The Prime Minister and Minister of Foreign Affairs said the road is open.`,
      'Hamad Saleh',
    ],
    [
      'a singular verb has one subject',
      `Iran’s deputy foreign minister and chief negotiator says the road is open. Ali Farsi made the remarks on Monday.`,
      'Ali Farsi',
    ],
    [
      'an official of the lead who is named next',
      'A top Iranian port official said the road is open. Ali Farsi said so in Tehran.',
      'Ali Farsi',
    ],
    [
      'an official far down the report stays unnamed',
      `${meeting} ${'The talks went on for two days and ended late in the evening without a word to the press. '.repeat(14)}A senior Chilean official said the road is open. Pablo Rivas was not there.`,
      null,
    ],
    [
      'a name told in the next sentence',
      `A member of the border committee stated: "We are very happy with it." Mohammad Gholami added: "The harbor has great value."`,
      'Mohammad Gholami',
    ],
  ])('%s', (_, text, speaker) => expect(lastSpeaker(text)).toBe(speaker))
})

describe('pronouns', () => {
  it.each([
    [
      'nobody speaks of himself by name',
      `${meeting} Nowak said the road is open. He said that Nowak would return.`,
      'Karsten Friis',
    ],
    [
      'he is who spoke unnamed',
      `Chilean President Pablo Rivas left. Another senior investigator, who was not named, said the road is open. He added that the bridge is closed.`,
      null,
    ],
    [
      'he is the minister of whom no name is told',
      `Croatian Economy Minister Ivo Kovac left. The Croatian tourism minister said the road is open. He added that the bridge is closed.`,
      null,
    ],
    [
      'who acts next takes the pronoun back',
      `An official said the road is open. Chilean President Pablo Rivas arrived in Oslo. He said the bridge is closed.`,
      'Pablo Rivas',
    ],
    [
      'a name between commas is no subject',
      `Family Minister Berta Kovac came back. Standing beside the energy minister, Emre Aksoy, who had met her, she accused the police of delay.`,
      'Berta Kovac',
    ],
    [
      'the pronoun behind a circumstance',
      `Chilean President Pablo Rivas met Jan Nowak. In his speech in Oslo he argued that the road is open.`,
      'Pablo Rivas',
    ],
    [
      'who wrote it is nobody',
      `By Ana Lopez\n\nForeign Minister Kim Da-hye had a phone call with Jan Nowak. "We are determined to go on," she said.`,
      'Kim Da-hye',
    ],
  ])('%s', (_, text, speaker) => expect(lastSpeaker(text)).toBe(speaker))
})

describe('quotations alone', () => {
  it.each([
    [
      'go on in the same mouth',
      `"We go on," Jan Nowak said on Monday.\n\n"We will not stop before the road is open."`,
      'Jan Nowak',
    ],
    [
      'past what is no story',
      `"We go on," Jan Nowak said on Monday.\n\nRead more: Ten bridges that you must see\n\n"We will not stop before the road is open."`,
      'Jan Nowak',
    ],
    [
      'not past the words of a ministry',
      `"We go on," Jan Nowak said on Monday. "They agreed on all of it," the foreign ministry said.\n\n"They will meet again before the end of the year."`,
      null,
    ],
    [
      'not past a statement that a body issues',
      `Jan Nowak praised the plan. The Polish government issued a statement on the conference.\n\n"We have the right to discuss all of it in public."`,
      null,
    ],
    ['not by whom they name', `Jan Nowak arrived.\n\n"Nowak is a good man and we are happy to work with him."`, null],
  ])('%s', (_, text, speaker) => expect(lastSpeaker(text)).toBe(speaker))
})

describe('names', () => {
  it.each([
    [
      'the name that opens the sentence',
      `Jan Nowak left. Zahra Saleh, another member of the Harbor faction said the road is open.`,
      'Zahra Saleh',
    ],
    [
      'behind a circumstance the president is no apposition',
      `Chilean President Pablo Rivas was in Oslo. On his deal with Jan Nowak, the president said the road is open.`,
      'Pablo Rivas',
    ],
    [
      'a surname of two goes with the floor',
      `South Korean President Kim Da-won asked about North Korean leader Kim Jae-sok. Kim also expressed hope that the talks go on.`,
      'Kim Da-won',
    ],
    [
      'the name before what explains it',
      `It was late even though Gen. Paul Reed, vice chairman of the joint board, told reporters that the road is open.`,
      'Paul Reed',
    ],
    [
      'the name that a relative clause is about',
      `He repeated remarks by Iranian Leader Ali Farsi, who had said that the deal is bad.`,
      'Ali Farsi',
    ],
    [
      'the head of the phrase, not whom it met',
      `Chilean President Pablo Rivas in a Monday meeting with the visiting Danish Prime Minister Karsten Friis stressed that the road is open.`,
      'Pablo Rivas',
    ],
    [
      'another spelling',
      `Afghan Chief Executive Abdullah Rahimi met Ali Farsi in Kabul. Abdollah, for his part, said the road is open.`,
      'Abdullah Rahimi',
    ],
    ['a body with "of" in its name', `Former U.S. House of Representatives speaker John Reed said the deal is bad.`, 'John Reed'],
  ])('%s', (_, text, speaker) => expect(lastSpeaker(text)).toBe(speaker))
})

describe('whom a description means among three', () => {
  const talks =
    'US Secretary of State John Reed held talks with EU foreign policy chief Josep Sala and UN Secretary-General Ban Gomes in Geneva.'
  const royal = 'Saudi King Fahd received Qatari Emir Sheikh Hamad bin Saleh and NATO Secretary General Jens Holm in Riyadh.'
  const moscow = 'Russian President Vladimir Panin met German Chancellor Anna Merk and Chinese Premier Li Wei in Moscow.'
  const london = 'British Prime Minister Theresa Hale met Chilean President Pablo Rivas in London on Monday.'
  const delhi = 'Indian External Affairs Minister S. Jaikumar met Bangladesh Foreign Minister Shahriar Alam in Dhaka.'

  it.each([
    [talks, 'Washington’s top diplomat', 'John Reed'],
    [talks, 'The bloc’s top diplomat', 'Josep Sala'],
    [talks, 'The European diplomat', 'Josep Sala'],
    [talks, 'The High Representative', 'Josep Sala'],
    [talks, 'The United Nations chief', 'Ban Gomes'],
    [talks, 'The State Department', null],
    [royal, 'The monarch', 'Fahd'],
    [royal, 'The emir', 'Hamad bin Saleh'],
    [royal, 'The NATO chief', 'Jens Holm'],
    [royal, 'The alliance’s chief', 'Jens Holm'],
    [moscow, 'The Kremlin leader', 'Vladimir Panin'],
    [moscow, 'The Kremlin', null],
    [moscow, 'The Chinese prime minister', 'Li Wei'],
    [moscow, 'The German leader', 'Anna Merk'],
    [moscow, 'She', 'Anna Merk'],
    [london, 'The prime minister’s official spokesman', null],
    [london, 'The Chilean', 'Pablo Rivas'],
    [london, 'The British premier', 'Theresa Hale'],
    [london, 'Her Chilean counterpart', 'Pablo Rivas'],
    [london, 'The two leaders', null],
    [london, 'Downing Street', null],
    [delhi, 'The EAM', 'S. Jaikumar'],
    [delhi, 'The Indian foreign minister', 'S. Jaikumar'],
    [delhi, 'Dhaka’s foreign minister', 'Shahriar Alam'],
  ])('%s %s', (lead, words, speaker) => expect(lastSpeaker(`${lead} ${words} said the road is open.`)).toBe(speaker))
})

describe('guests, hosts and the two', () => {
  const visit = 'Chilean President Pablo Rivas hosted Polish President Jan Nowak in Santiago.'
  it.each([
    [visit, 'The guest', 'Jan Nowak'],
    [visit, 'His guest', 'Jan Nowak'],
    [visit, 'The host', 'Pablo Rivas'],
    [visit, 'The visiting president', 'Jan Nowak'],
    [visit, 'The former', 'Pablo Rivas'],
    [visit, 'The latter, for his part,', 'Jan Nowak'],
    ['Prime Minister Karsten Friis arrived.', 'The 52-year-old', 'Karsten Friis'],
  ])('%s %s', (lead, words, speaker) => expect(lastSpeaker(`${lead} ${words} said the road is open.`)).toBe(speaker))

  it.each([
    [
      'who spoke in it',
      `In a statement on Monday, Jan Nowak said the road is open. The statement added that the bridge is closed.`,
      'Jan Nowak',
    ],
    [
      'who issued it',
      `In a statement issued by Anna Berg, all sides confirmed the deal. “All of us will keep to what was agreed,” read the statement.`,
      'Anna Berg',
    ],
    [
      'not where a ministry did',
      `Jan Nowak arrived. In a statement, the ministry said the road is open. The statement added that the bridge is closed.`,
      null,
    ],
  ])('a text is the words of %s', (_, text, speaker) => expect(lastSpeaker(text)).toBe(speaker))
})

describe('transcripts', () => {
  const heard = (text: string) => {
    const { quotes, people } = extract(text)
    return quotes.map(({ span, speaker }) => [speaker === null ? null : people[speaker]?.name, text.slice(span.start, span.end)])
  }

  it('leaves out how it was said, and knows names in capitals', () => {
    const text = `President John Reed and German Foreign Minister Anna Bach at a press conference

FOREIGN MINISTER BACH: (Via interpreter) We are glad to meet again in Berlin.

PRESIDENT REED: It is good to be here.`
    expect(heard(text)).toEqual([
      ['Anna Bach', 'We are glad to meet again in Berlin.'],
      ['John Reed', 'It is good to be here.'],
    ])
  })

  it('knows who briefs by the line above', () => {
    const text = `Office of the Press Secretary

PRESS BRIEFING
BY JOHN REED

MR. REED: Good morning, everybody. The talks went on until midnight.`
    expect(heard(text).map(([name]) => name)).toEqual(['JOHN REED'])
  })

  it('goes on with a voice that is labeled in two ways', () => {
    const text = `Meeting with President of Chile Pablo Rivas

Jan Nowak met with President of Chile Pablo Rivas in Warsaw.

President of Poland Jan Nowak: I am glad to see you here.

Our relations are developing well.

President of Chile Pablo Rivas: We value them very much.

Jan Nowak: Let us go on to our talks.`
    expect(heard(text).map(([name]) => name)).toEqual(['Jan Nowak', 'Jan Nowak', 'Pablo Rivas', 'Jan Nowak'])
  })

  it('gives the answers to whom the introduction is about', () => {
    const text = `Poland's foreign minister Jan Nowak spoke to the Daily Sun about the talks in Vienna.

Q: What do you expect of them?

A: We expect that the agreement will be kept by all.

Q: And the others?

A: We talk with them all the time.`
    expect(heard(text).map(([name]) => name)).toEqual(['Jan Nowak', 'Jan Nowak'])
  })
})
