import type { CountryCode } from '../../domain/facts.ts'
import type { Discourse } from '../clauses/discourse.ts'
import type { Scene } from '../clauses/scene.ts'
import { dateAt, type Encounter, isMain, statusAt, statusBy } from './encounter.ts'
import { joinedSides } from './joined-sides.ts'
import { speaksForOrganization } from './office-holders.ts'
import { partyOf } from './parties.ts'
import { findTrips, type Trip } from './visits.ts'

/** The trips to other states that a sentence tells of, one for each state that is visited. */
export const readTrips = (scene: Scene, discourse: Discourse): Encounter[] =>
  findTrips(scene).flatMap((trip) => readTrip(scene, trip, discourse))

function readTrip(scene: Scene, trip: Trip, discourse: Discourse): Encounter[] {
  const { analysis, unit } = scene
  const status = isHeaded(scene, trip) || trip.ahead ? 'PLANNED' : statusAt(scene, trip.at)
  const traveler = joinedSides(scene, { side: trip.traveler, at: trip.at }, partyOf(scene, trip.traveler, discourse), discourse)
  if (status === null || traveler.people.length === 0) return []
  const isEnvoy = traveler.people.every((person) => speaksForOrganization(analysis.people[person]))
  const { date, dateText } = dateAt(scene, trip.at)
  return trip.goals.flatMap((goal): Encounter[] => {
    const mention = analysis.countryMentions[goal]
    if (!mention) return []
    const countries: CountryCode[] = [...new Set([...traveler.countries, mention.code])]
    // A trip within one's own country is no visit between states; an envoy of an organization of states has no such country.
    if (countries.length < 2 && !(isEnvoy && traveler.countries.length === 0)) return []
    return [
      {
        kind: 'VISIT',
        status: statusBy(status, dateText),
        main: isMain(scene, trip.at, dateText),
        people: [...traveler.people],
        countries,
        place: analysis.text.slice(mention.start, mention.end),
        placeCountry: mention.code,
        date,
        dateText,
        evidence: [{ start: unit.start, end: unit.end }],
        rule: 'trip',
        word: unit.items[trip.at]?.word ?? '',
        block: unit.block,
      },
    ]
  })
}

/** *is headed to Y*: on the way, not there. */
const isHeaded = ({ unit }: Scene, { at }: Trip): boolean =>
  /^head/.test(unit.items[at]?.word ?? '') && /^(?:is|are)$/.test(unit.items[at - 1]?.word ?? '')
