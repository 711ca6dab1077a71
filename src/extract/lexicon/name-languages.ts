import type { CountryCode } from '../../domain/facts.ts'

/** A language, or a group of them, by what its names look like, and the states where such names are at home. */
interface NameLanguage {
  readonly states: ReadonlySet<CountryCode>
  /** Endings of family names, in small letters without accents. */
  readonly family?: RegExp
  /** Letters and particles of the name as it is printed. */
  readonly printed?: RegExp
  /** Given names in general use. */
  readonly given?: ReadonlySet<string>
}

const states = (codes: string): ReadonlySet<CountryCode> => new Set(codes.split(' '))
const names = (table: string): ReadonlySet<string> => new Set(table.split(/\s+/).filter((name) => name !== ''))

const english =
  'US GB CA AU NZ IE ZA JM TT BB BS GY BZ GH NG KE UG ZM ZW MW BW NA LR SL GM PG FJ SB VU TO WS AG DM GD KN LC VC SG MT'
const spanish = 'ES MX AR CO CL PE VE EC BO PY UY CR PA GT HN NI SV DO CU PH GQ'
const french = 'FR BE CH CA LU MC HT SN CI ML BF NE TD CM GA CG CD BJ TG GN MG DJ MR BI RW KM SC MU'
const arabic = 'IQ SA SY JO AE QA KW OM YE BH EG LY TN DZ MA SD PS LB MR SO DJ KM TD'
const islamic = `${arabic} IR AF PK TR BD ID MY BN MV AZ UZ TJ TM KG KZ SN ML NE NG GM GN SL XK AL BA TZ KE IN ET GH CI BF CM`

/** Evidence for choosing among the states that a report speaks of; it never brings in a state that the report does not name. */
export const nameLanguages: readonly NameLanguage[] = [
  { states: states('GE'), family: /(?:shvili|dze|iani|uria|[aou]ia)$/ },
  { states: states('AM RU GE'), family: /(?:[^i]yan|ian|yants)$/ },
  { states: states('RU UA BY BG KZ UZ KG TJ TM AZ MD MK MN'), family: /(?:ov|ova|ev|eva|yov)$/ },
  { states: states('RU UA BY'), family: /(?:sky|skiy|skii|skaya|ykh|tsin|kin)$/ },
  { states: states('UA RU BY MD'), family: /(?:enko|chuk|yuk|iuk)$/ },
  {
    states: states('RU UA BY MD KZ BG'),
    given: names(
      `vladimir sergei sergey dmitry dmitri mikhail yevgeny evgeny igor andrei andrey alexei aleksei alexey nikolai nikolay yuri yury oleg gennady
      anatoly vitaly leonid maxim maksim pavel konstantin valery vyacheslav vladislav valentina svetlana tatyana tatiana natalia ekaterina galina`,
    ),
  },
  {
    states: states('UA'),
    given: names(
      'volodymyr dmytro oleksandr serhiy serhii andriy andrii mykhailo oleksiy petro pavlo denys yulia olha vasyl mykola ihor vadym kyrylo iryna',
    ),
  },
  {
    states: states('RS HR BA ME SI MK XK'),
    family: /(?:vic|ic)$/,
    given: names('zoran goran dragan milorad ivica nebojsa tomislav slobodan borut janez'),
  },
  { states: states('PL MK CZ SK'), family: /(?:ski|ska|cki|cka|dzki|wicz|czyk|czak)$/ },
  {
    states: states('CZ SK'),
    family: /(?:ova|ek|cak)$/,
    given: names('vaclav petr zdenek bohuslav karel lubomir miroslav ladislav tomas'),
  },
  {
    states: states('RO MD'),
    family: /(?:escu|eanu|oiu|aru|iuc)$/,
    given: names('traian bogdan mihai ion nicolae nicu titus teodor calin'),
  },
  {
    states: states('GR CY'),
    family: /(?:poulos|poulou|idis|akis|iadis|oglou|akos)$/,
    given: names('georgios giorgos antonis nikos nicos konstantinos kostas evangelos dimitris yiannis'),
  },
  {
    states: states('TR AZ CY TM'),
    printed: /[ğşıİ]|oğlu/,
    family: /(?:oglu|turk|kaya|demir)$/,
    given: names('recep ahmet mehmet abdullah ismet bulent suleyman hakan yasar cevdet cemil omer faruk kemal'),
  },
  {
    states: states('KZ KG UZ TM TJ'),
    given: names('nursultan islam shavkat emomali kairat erlan mukhtar bakytzhan sirojiddin sirodjidin'),
  },
  { states: states('IS NO DK SE FI'), family: /(?:sson|dottir|sen|strom|gaard|qvist|lund|gren|holm|stad|dahl|vik|eide)$/ },
  { states: states('FI EE'), family: /(?:nen|maki|salu|tamm)$/, given: names('sauli pekka timo erkki tarja urmas toomas juha') },
  {
    states: states('LT'),
    family: /(?:auskas|aitis|skis|ius|iene|aite|yte)$/,
    given: names('gitanas linas gabrielius vygaudas algirdas andrius'),
  },
  {
    states: states('LV'),
    family: /(?:ins|kalns|ovskis|evics|ovics)$/,
    given: names('egils edgars andris valdis raimonds arturs girts krisjanis'),
  },
  { states: states('NL BE ZA SR'), printed: /\b(?:van|ter|ten)\b/i, given: names('frans bert jeroen herman geert') },
  {
    states: states('DE AT CH LU LI'),
    family: /(?:mann|stein|meier|maier|meyer|schmidt|bauer|muller|berger|baum|burg|hausen)$/,
    given: names('angela gerhard guido heiko annalena olaf wolfgang horst helmut klaus ursula johannes sebastian karl werner'),
  },
  {
    states: states('IT SM CH'),
    family: /(?:ini|oni|elli|etti|ucci|ella|otti)$/,
    given: names('silvio matteo giorgia mario paolo franco luigi giuseppe giulio massimo enzo'),
  },
  {
    states: states(spanish),
    family: /(?:ez|illo|arro|eda|ales|ado)$/,
    given: names(
      `jose juan luis carlos miguel jorge pedro pablo manuel jesus hugo rafael felipe mariano enrique andres alejandro raul fidel susana rodrigo alberto
      mauricio javier diego santiago fernando alvaro gustavo ricardo`,
    ),
  },
  {
    states: states('PT BR AO MZ CV GW ST TL'),
    family: /(?:eira|oes|inho|lho|lhaes|eiro)$/,
    given: names('joao paulo luiz jair ernesto celso anibal marcelo aloysio'),
  },
  {
    states: states(french),
    given: names(
      `emmanuel francois nicolas jacques jean jean-yves jean-marc jean-claude jean-noel laurent bernard dominique philippe alain michele edouard stephane
      catherine herve pierre charles didier louis claude andre henri gilles brigitte`,
    ),
  },
  {
    states: states(english),
    given: names(
      `john james george william robert richard david michael donald joe joseph hillary mike rex tony gordon jeremy philip keith bill colin kevin malcolm
      scott penny justin stephen nelson cyril winston helen murray peter stuart ralph nancy chuck mitch ted lindsey jake susan mark steven brian timothy
      tim thomas jeffrey jeff gary larry ronald jimmy gerald warren victoria nicola simon stewart andrew chris nick edward ed theresa anthony`,
    ),
  },
  {
    states: states('IL'),
    given: names(
      'binyamin benyamin ehud shimon yitzhak tzipi avigdor naftali yair gideon moshe reuven yossi avi zvi benny yoav gilad meir',
    ),
  },
  {
    // Open syllables: "Tanaka", "Yamashita Kenji".
    states: states('JP'),
    printed: /^[\p{L}-]+ (?:(?:ch|sh|ts|[kghnmr]y|[kstnhmrgzdbyjw])?[aeiou]{1,2}n?){2,5}$/iu,
    given: names(
      'shinzo junichiro taro yukio naoto yoshihiko fumio yoshihide shigeru keizo ryutaro yoshiro masahiko koichiro katsuya seiji nobuo',
    ),
  },
  {
    states: states('CN TW SG HK MY'),
    given: names(
      'li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo luo xi xie han deng peng zeng tian dong cai jiang wei wen qin tang lu jin cui shi jia qian hong hua mao geng',
    ),
  },
  {
    states: states('KR KP'),
    given: names('kim park choi jung jeong kang cho yoon moon ban roh hwang chung shin lim seo kwon yun ri jon pak'),
  },
  { states: states('VN'), given: names('nguyen tran pham vo bui dinh truong phan') },
  {
    states: states('IN NP LK BD'),
    family:
      /(?:jee|kar|krishnan|swamy|wala|endra|singh|kumar|sharma|gupta|patel|rao|reddy|mishra|nath|chandra|shankar|menon|nair|joshi|thapa|adhikari)$/,
    given: names('narendra manmohan atal sushma pranab nirmala arun ajit vikram harsh vijay ranjan krishna anand rajiv indira'),
  },
  { states: states('LK'), family: /(?:singhe|ratne|tunga|paksa|nayake|wardena|wardana|sekera|sekara|weera)$/ },
  { states: states('MM'), given: names('aung thein than htin myint kyaw nyan soe maung') },
  { states: states('TH'), family: /(?:kul|chai|porn|kaew|anan|rat|pong|sak)$/ },
  { states: states('KH LA'), given: names('hun sok prak hor') },
  {
    states: states('ID MY BN SG'),
    family: /(?:anto|oyo|ono|wati|udin|syah)$/,
    given: names('joko susilo prabowo retno alwi hassan mahathir anwar ismail'),
  },
  {
    states: states('ET ER'),
    family: /(?:mariam|kidan|selassie)$/,
    given: names('abiy hailemariam tedros workneh gedu demeke girma seyoum'),
  },
  { states: states(arabic), printed: /\b(?:al|el|bin|bint|ibn|abu|abd|ould|bou)\b|\b(?:Al|El)-|^Abd/i },
  {
    states: states(islamic),
    given: names(
      `mohammed mohammad muhammad mohamed mahmoud ahmad ahmed ali hassan hussein hossein khalid khaled omar ibrahim mustafa yousef yusuf hamid abdul abdullah
      abdallah saeed saad salah nabil faisal adel nasser walid pervez nawaz asif yousaf imran bilawal shaukat ashraf salahuddin hanif`,
    ),
  },
  {
    states: states('IR TJ AF'),
    family: /(?:zadeh?|nejad|pour|khani|parast|doost|fard|mand)$/,
    given: names('javad abbas bahram kamal manouchehr mehdi behrouz majid esmail gholamhossein ebrahim hossein akbar'),
  },
]
