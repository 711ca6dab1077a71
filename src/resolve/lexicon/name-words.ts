/** Words that belong to a name without telling anybody from anybody: articles, prepositions, "son of". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul ur as ash ad ar an az at il bin ibn ben bint bar van von der den de del della di da do dos das du la le les te ter ten y e zu na'.split(
    ' ',
  ),
)

/** Titles and honorifics that get written as if they were part of a name. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady president prasident presidente king queen prince princess sheikh shaikh sheik shaykh ' +
    'haji hajji hajj haj hojatoleslam hojjatoleslam ayatollah imam mullah maulana molla qari seyyed seyed sayyed sayyid sayed syed general gen colonel ' +
    'col major maj lt lieutenant captain brigadier admiral senator sen rep judge minister excellency his her hon honorable jr junior sr senior ii iii iv llc'
  ).split(' '),
)

/** Countries where names with the Arabic article are at home, by ISO 3166-1 code. */
export const ARAB_COUNTRIES: ReadonlySet<string> = new Set(
  'AE BH DJ DZ EG ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE'.split(' '),
)

/** First halves of compound given names that say nothing alone: Abdul Karim, Abu Bakr. */
export const COMPOUND_HEADS: ReadonlySet<string> = new Set('abd abdul abdel abdol abdal abu abou abo umm'.split(' '))

/** Second halves of compound family names that say nothing alone: Abbas Zadeh, Ahmadi Nejad, Salah al-Din. */
export const COMPOUND_TAILS: ReadonlySet<string> = new Set(
  'zadeh zade zada zadah nejad nezhad nejhad nezad pour pur poor oglu oghlu ogly din deen dine'.split(' '),
)

/**
 * Spellings and short forms of one given name, a line each, folded as by `foldName`. Two names of different lines are
 * different names however alike they look (Hassan and Hossein), two of one line are the same however unlike (Bill and William).
 */
const GIVEN_NAMES = `
mohammad mohammed mohamed mohamad muhammad muhammed muhamad mohammd mehmed mehmet mohd
mahmoud mahmood mahmud mahmut
ahmad ahmed ahmet ahmat
hamid hameed hamed hamit
hamad
hassan hasan hasen
hossein hussein hossain hussain husain husayn husein hosein hoseyn huseyn houssein hussien
mohsen mohsin muhsin
ali aly
alireza
amir ameer emir
omar umar omer
othman osman uthman usman
ibrahim ebrahim ibraheem abraham avraham
ismail esmail ismael esmaeil ismaeel esmaeel esmaail
yousef yusuf youssef yousif josef joseph jozef joe
javad jawad javaad jawaad
qasem qassem qasim kassem kasim qassim ghassem ghasem qaseem
mehdi mahdi mehdy
reza ridha rida riza
saeed said saeid saied saeedi
saad sa'd
abdullah abdollah abdallah abdulla
khalid khaled haled
tariq tarek tareq tarik
karim kareem
rahim raheem
rahman rehman
salman
soleiman suleiman sulayman solayman suleyman sleiman
bashar bashshar
haidar heydar haydar heidar hayder haider
hadi hady
nasser nasir naser nasr
nabih nabih
nouri nuri noori
faisal faysal feisal faysel
fayez faez
samir sameer
eshaq ishaq eshagh ishagh esaq ishak
samer
jamal gamal cemal
jamil cemil
kamal kemal kamel
majid majeed
massoud masoud masud mas'ud
mostafa mustafa mustapha moustafa
morteza murtaza mortaza
musa mousa moussa moosa
isa eisa issa
zahra zahraa
fatemeh fatima fatimah
maryam mariam
vladimir volodymyr wladimir wolodymyr
alexander aleksandr aleksander alexandr aleksandar oleksandr alex sasha iskander
alexei aleksey alexey aleksei oleksiy
andrei andrey andriy andrej andre andrew andreas andy
anton
antonin antonio anthony tony antony
sergei sergey serhiy sergej serge sergio
dmitry dmitri dmitriy dmytro
mikhail michael mikhael michal mike mick miguel michel mykhailo
nikolai nikolay nicholas nicolas nick mykola nicolae
yevgeny evgeny evgeni yevgeni eugene
yuri yury iouri
ivan
john johnny jon jack
jean
juan
jan
joan
james jim jimmy
william bill billy will
robert bob bobby rob
roberto
richard rick dick
thomas tom tommy
timothy tim
joshua josh
benjamin ben bibi binyamin benyamin
daniel dan danny
david davide dave
donald don
edward ed eddie ted
eric erik
frank
frederick frederik fred fredrik friedrich fredrich fridrich
george jorge giorgos jurgen
henry harry
gregory greg
jeffrey jeff geoffrey
kenneth ken
lawrence larry
matthew matt mateo matthias
patrick pat
paul pablo pavel
peter pete pedro petr pyotr petro
philip phil philippe felipe
ronald ron
samuel sam
stephen steve steven stefan
walter
hans
catherine katherine kate cathy katherine kathy
elizabeth liz beth betty
margaret maggie
susan sue susie
hillary hilary
angela
federica
maria
mario
marco
mark marc
michele michelle
michaela
boris
roman
viktor victor
vicente
manuel
hugo
raul
abbas abbass
aisha ayesha aicha
anwar anouar anwer
asad assad asaad
bilal belal
farid fareed
farouk farooq faruq farouq faruk
fouad fuad foad
ghassan gassan
habib habeeb
hashem hashim
hani
haitham haytham haytam
hisham hesham hicham
imran emran
jaber jabir
jafar jaafar jaffar djafar cafer
khalil khaleel halil
latif lateef
maher mahir
malik malek
mansour mansur mansoor
marwan merwan
mazen mazin
mounir munir muneer
nabil nabeel
naji nadji
najib najeeb nagib
osama usama oussama ousama
qais kais qays
rafiq rafik rafeeq
rashid rasheed rachid rashed
rashad rachad
riad riyad riyadh riaz
saleh salih
salah
sami samy
walid waleed oualid
wael wail
yasser yasir yaser
yahya yehia yahia
younes younis yunus yunis yonus
zaid zayd zeid
ziad ziyad
anatoly anatoli anatoliy anatolii
denis denys dennis
fyodor fedor
gennady gennadi gennadiy
igor ihor
ilya illya ilia
kirill kyrylo
konstantin kostiantyn constantine
leonid
maxim maksim maksym
oleg oleh
ruslan
stanislav stanislaw
valery valeriy valerii valeri
vasily vasiliy vasyl vassily
vitaly vitali vitaliy vitalii
vladislav wladyslaw
vyacheslav viacheslav
yulia yuliya yuliia julia
natalia natalya nataliya nataliia
tatiana tatyana
olga olha
irina iryna irena
charles charlie chuck
christopher chris christoph kristof
deborah debbie debra
douglas doug
gabriel
gerald gerry
jacob jakob jake
jennifer jen jenny
jonathan jonathon
judith judy
martin
nathan nathaniel nate
pamela pam
rebecca becky
rafael raphael
raymond ray
rudolph rudolf rudy
sebastian
stanley stan
theresa teresa
victoria vicky viktoria
vincent vince vincenzo
anna anne ann annie
`

/** The line of a folded given name's spellings; undefined for names that the table lacks. */
export const GIVEN_NAME_LINES: ReadonlyMap<string, number> = new Map(
  GIVEN_NAMES.trim()
    .split('\n')
    .flatMap((line, index) => line.split(' ').map((name) => [name, index] as const)),
)
