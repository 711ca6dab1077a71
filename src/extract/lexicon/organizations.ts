const words = (table: string): ReadonlySet<string> => new Set(table.split(/\s+/).filter((word) => word !== ''))

/** Nouns that end the name of an organization, a place or a thing: capitals before or around them are no person. */
export const organizationHeads: ReadonlySet<string> = words(`
  universities ministries colleges agencies companies associations unions institutions schools chambers courts hospitals meeting meetings retreat symposium seminar workshop
  university college school institute academy ministry department office bureau agency organization organisation organizations association society foundation federation union league council committee commission
  board authority administration secretariat party movement front army corps force forces brigade brigades battalion division regiment navy police guard guards company corporation corp corp. co co. inc inc. ltd ltd. llc plc group holding
  holdings industries bank fund exchange airlines airline airways motors automotive oil gas petroleum petrochemical refinery pipeline field fields times post herald journal news tv radio press daily weekly magazine newspaper tribune
  website portal channel network broadcasting studios center centre hospital museum library mosque church cathedral temple shrine palace hall hotel tower building bridge street avenue square boulevard road highway airport port
  station stadium park garden gardens river lake sea ocean gulf bay strait straits canal island islands peninsula mountain mountains mount desert valley province district county city town village region republic kingdom
  emirate state states nations treaty accord agreement deal pact convention charter protocol resolution declaration act law bill constitution war revolution uprising conference summit forum dialogue congress parliament majlis senate
  assembly house court tribunal chamber cabinet embassy consulate mission prison camp base headquarters plant reactor project program programme initiative plan process framework prize award cup games olympics championship
  festival exhibition expo fair day week month year eve age era century crescent cross jihad intifada operation exercise missile tanker ship vessel airbus boeing satellite club committee's line belt corridor zone zones area areas affairs
  security economy economic energy development cooperation defense defence intelligence service services watch international worldwide global regional national supreme islamic atomic nuclear human rights relations research studies strategic
  governorate canton prefecture unit aerospace division directorate department's royal imperial
  resistance axis liberation salvation brotherhood daesh isil isis taliban hezbollah hamas ansarullah houthis houthi likud knesset duma bundestag kremlin pentagon politburo plaza palestine zionism muslim muslims christian christians jewish
  jews arab arabs kurds kurdish kurd shia shiite shiites sunni sunnis persian western eastern northern southern west east north south middle asia asian africa african europe european eu un nato opec oic america latin mediterranean caspian caucasus balkan balkans
  pacific atlantic hormuz levant maghreb sahel internet twitter facebook instagram telegram whatsapp youtube covid covid-19 coronavirus iran-contra quran koran bible ramadan nowruz eid ashura muharram hajj arbaeen christmas easter
  euro dollar rial ruble government leadership presidency front's commandos headquarter command quds basij mossad cia fbi white black red green democratic republican democrat republicans democrats conservative labour labor liberal socialist communist
  community communities joint comprehensive action treasury customs chamber industry commerce mines trade investment free special political military foreign domestic public general's secretary-general's holy great big new old`)

/** Media and organizations of one word that speak like people do: "Tasnim said", "Hezbollah said". */
export const speakingOrganizations: ReadonlySet<string> = words(`
  reuters irna isna tasnim fars mehr tass interfax xinhua afp ap bloomberg sputnik yonhap kyodo anadolu haaretz bbc cnn cnbc axios politico hezbollah hamas fatah taliban houthis ansarullah boeing airbus total shell bp eni
  gazprom rosneft rosatom aramco google twitter facebook microsoft apple amazon tesla kremlin pentagon moscow-based beijing-based eurostat opec nato unicef unesco interpol amnesty greenpeace al-jazeera al-manar al-arabiya al-mayadeen
  al-masirah aljazeera alarabiya iran-press presstv daesh isil isis al-qaeda al-nusra jihad knesset majlis bundestag duma senate congress parliament cabinet lloyd’s lloyd's siemens huawei samsung toyota peugeot renault citroen volkswagen
  daimler hyundai nissan lufthansa emirates iranair qatar-airways tehran-times ettelaat kayhan keyhan jomhouri etemad shargh dawn trend azertac raialyoum al-akhbar al-hayat al-ahram asharq hurriyet milliyet sabah debka ynet channel press
  moody’s moody's fitch nasdaq opec+ who imf wto`)

/** Capitalized words of time and calendar. */
export const calendarWords: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb mar apr jun jul aug sep sept oct nov dec
  farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand muharram safar rajab shaban sha’ban`)

/** Words in capitals at the start of a sentence or in titles that are no names. */
export const commonWords: ReadonlySet<string> = words(`
  the to a an this that these those he she it they we i you his her its their our my your in on at by for from with as after before during since while when where if but and or so yet however meanwhile moreover also according
  speaking asked both there here what who whom whose which how why under over despite although though because earlier later last next another other some many most all no not nor only just even still then thus therefore hence
  today yesterday tomorrow now currently previously recently formerly expecting once upon about against among amid around between beyond through throughout until till toward towards within without into onto regarding concerning following referring pointing noting stressing adding saying
  first second third finally furthermore additionally besides instead elsewhere likewise similarly indeed perhaps maybe yes please thank thanks dear good great one two three four five six seven eight nine ten several few more less much any each every either neither
  let may might can could should would will shall must do does did is are was were be been being has have had having having-said given based called named known iranians officials people sources media experts analysts critics observers diplomats
  part parts former current acting top senior high special major minor own such same so-called via versus per read photo image video file source story code news breaking live update updated watch exclusive opinion analysis interview report reports statement
  p5+1 g7 g20 e3 5+1 p4+1 jcpoa brics ok mr north-south belt haj-umrah vs. inshallah god allah almighty prophet satan islam islamic islamist west east leader's world nation nations country countries government president’s minister’s`)

/** Particles inside names, in small letters. */
export const particles: ReadonlySet<string> = words(
  `al el ul bin bint ibn ben abu abi umm van von der den de da di do dos du del della la le lo ter zu af ud ur ad e y al- el- ould ag bou ou o' ap`,
)

/** Particles that may open a name, with a capital. */
export const openingParticles: ReadonlySet<string> = words(
  'al el abu abi umm ibn bin ben van von de da di del la le du al- el- ould bou',
)

/** States' names and cities that are given names as well, so that a surname may follow. */
export const placesAsGivenNames: ReadonlySet<string> = words(
  'israel jordan chad georgia kenya india paris sydney florence charlotte medina sofia victoria santiago washington lincoln austin dallas madison houston adelaide brooklyn carolina',
)

/** Family names that stand before the given name, in Chinese, Korean and Vietnamese names. */
export const familyNamesInFront: ReadonlySet<string> = words(`
  zhang wang li liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo xi xie song han deng cao peng zeng xiao tian dong pan yuan cai jiang wei ye ding wen qin tang shen lu jin yao cui ren fang shi liao jia fu zou meng xiong qiu hao gong yin duan lei hou qian yan geng hua mao
  kim park lee choi jung jeong kang cho yoon moon ban roh hwang hong chung shin lim oh seo kwon nguyen tran pham bui dinh vo truong phan vu ngo duong ly dao trinh dang luong pak paek ri jo choe chae yun rim`)
