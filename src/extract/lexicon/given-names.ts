/**
 * Given names in general use in the languages that diplomacy's names come from, in small letters and without accents or
 * apostrophes. A table of evidence: a name in it makes a run of capitals more likely a person; names outside it are found by title and context.
 */
const women = `
  abigail adele adriana agnes aicha aida aisha aishah alexandra alice alicia alina alison alla amal amanda amelia amina amira amy ana anastasia
  andrea angela angelina anita ann anna anne annalena annette annika antonia anya arzu asma astrid audrey aung azadeh azar azita barbara beata beatrice
  beatriz behnaz benazir bernadette beth betty birgit bita brigitte bushra carla carmen carol caroline catherine cecilia celia charlotte cheryl chloe
  christiane christina christine claire clara claudia condoleezza cristina cynthia dalia daniela deborah diana dilma dina dominique dorothy ebba edith
  ekaterina elaheh elena elham elif elina elisa elisabeth elise elizabeth ella ellen elvira emel emilia emily emine emma erna esther eva eve evelyn
  farah faranak farideh farnaz farzaneh fatemeh fatima fatma federica feride fereshteh fiona florence forough frances francesca frederica gabriela
  galina georgia gerda ghada gina giorgia gisele gita giuliana gloria golnaz golshifteh grace greta gro gulnara habiba haifa hala hanan hana hanna
  hannah hasina hayat heather hedda heidi helen helena helga helle henrietta hengameh hilary hillary hina homa huda ilse ina indira ines inger ingrid
  irena irene irina iris isabel isabella isabelle ivana jacinda jacqueline jane janet janine jasmin jean jeanine jeanne jelena jen jennifer jenny jessica
  jill joan joanna jocelyn johanna josephine joyce julia julie juliet kaja kamala karen karin karine karoline katarina kate katerina katherine kathleen
  kathryn katja katrin kelly khadija kirsten kirsti kristalina kristin kristina lamia lana larissa latifa laura leila lena leyla liana lidia lilia lina
  linda lisa liz loretta louise lubna lucia lucy ludmila luisa lyudmila lynn madeleine magdalena maha mahnaz mahsa maia maja malala manal mandana
  margaret margarita margot margrethe maria mariam marie marija marina marine marise marta martha mary maryam marzieh marziyeh masih masoumeh maya
  megan mehri melania melanie mercedes merve michelle mina minoo mira mireille mirjana mitra mona monica monika mounira nabila nada nadia najat
  najla nancy narges nasrin natalia natalie natalya natasha nazanin neda negar nicola nicole nikki nina nino noor nora nur olena olga oksana park
  parvin pat patricia patrizia paula pauline penny petra priti queen rachel rania ranil rashida razia rebecca reem rita roberta robin rosa rosalia
  rose roxana roya ruth sabina sabine sahar sahle saima salma salome samantha samia samira sana sandra sanna sara sarah sepideh shabnam shahla shahrzad
  shaikha shamshad sharon sheila sherry shirin shokoufeh silvia simin simone sirimavo soheila sofia somayeh sonia sophia sophie soraya stella stephanie
  sue suha sumaya susan susana susanna suzanne svetlana sylvia sylvie taha tahereh tamara tania tansu tanja tatiana tatyana teresa thea theresa tina
  tsai tzipi ulla ursula valentina valeria valerie vanessa vera veronica victoria vigdis viktoria viola violeta virginia wafa wendy winnie wu yael yasmin
  yelena yevgenia yingluck yoko yulia zahra zainab zeinab zeynab zeynep zhanna zohreh zoe zobaida zubaida zuzana tarja salpi helvi nkosazana ngozi
  ellen-johnson naledi maite joice grace-naledi lindiwe tina-joemat fayza buthaina bouthaina rym najla-el najla raychelle lael avril janet-yellen linda-thomas
  abena adaeze adjoa adwoa afua akosua ama amarachi aminata anjali ananya anindita anuradha aparna arundhati asha ayesha ayodele bintou bronwyn
  busisiwe camila catalina chiamaka chidinma chipo consuelo dagny deepa dayo delphine dolores doreen efua eilidh eimear eleni elin elzbieta
  emmanuelle esperanza eszter eun-hye fatoumata fionnuala folake folasade freya funmilayo gabriella genevieve gwendolyn haruka hadiza halima hania
  hanne harriet hoda ifeoma ignacia ildiko imelda ilona inga ingeborg ivonne jadwiga jana janelle jaswinder jaya jayne jiwon jovita jyoti kalpana
  kamla karolina katalin kateryna kavita keiko kemi kiran klara krisztina kunle lakshmi latoya laila lavenia leticia liesbeth ligia lilian liina lila
  ling lorena lourdes lucinda lupita mairead malgorzata manuela marcela maribel maricel mariame marielle masako mathilde matilda maureen mayumi mbali
  meera meenakshi mei michiko milagros mirela mireya mwansa nadine naoko naomi natacha neha nia nneka nirmala nokuthula nomvula nozipho nkechi
  nthabiseng ntombi nyokabi oluwaseun oyinkola pilar piroska pooja pratibha priya priyanka radha rajni ramatoulaye renata reyna rhoda rosalind
  rosario roswitha rukhsana sadia sakina sangeeta sanaa sarita saskia seema shabana shanthi shirley shobha sibongile sigrun sinead siobhan siphokazi
  sneha soledad sumitra sunita sushma swati tabitha tatjana temitope tendai thandiwe thandeka thuy titilayo tomoko trisha tsitsi uche uzma valerija
  vandana vesna vibha vimla wambui wanjiru waltraud wilhelmina winifred yaa yetunde yewande yolanda yuki yumi zanele zandile zsofia zuzanna
    shira orna ronit orly einat mariela yamileth saara sigridur thordis
  hilda romy henriette paola margit elaine doris laisa nasima sheikha rabab asmaa aissata fatimata mariama
  oumou kersti tamar ekaterine lela eka khatuna dariga bayan aigul zhanar tursunoy saida mehriban
`
const men = `
  aaron abbas abbasali abd abdallah abdel abdelaziz abdelfattah abdelhamid abdelilah abdelkader abdellah abdelmadjid abdelmalek abdirahman abdo abdol
  abdolali abdolaziz abdolhamid abdolhossein abdolkarim abdollah abdolmajid abdolnaser abdolnasser abdolrahim abdolrahman abdolreza abdolvahed abdoulaye
  abdul abdulah abdulaziz abdulghani abdulhakim abdulhamid abdulkarim abdulla abdullah abdullahi abdullatif abdulmalik abdulrahman abdulrazak abe abed
  abid abidin abolfazl abolfath abolghasem abolhassan abolqasem abraham abu adam adama adel adham adil adly adnan adolf adolfo adrian afif afshin
  agostinho ahad ahmad ahmadreza ahmed ahmet ajit akbar akhtar akif akihito akira akram alaa alaaeddin alaeddin alain alan alassane alastair albert
  alberto aldo alec alejandro aleksandar aleksander aleksandr aleksei alessandro alex alexander alexandre alexandros alexei alexey alexis alfonso alfred
  alfredo ali aliakbar aliasghar alireza alistair allan allen alois alojz alp alpha alvaro amadou aman amanullah ambrose amer amin amir amirali amirhossein
  amit amitabh amr anas anatol anatoly anders andras andre andreas andrei andres andrew andrey andriy andrij andrzej andy angel angus anibal anil ante
  anthony antoine anton antonio antonis antony antti anwar aqil arash ardeshir aref aria ariel arif aristide arkady armen armin arnaud arnold arsen
  arseniy arseny artem arthur arto artur arturo arun arvind asad asadollah asadullah asghar asgar ashraf ashton asif aslan ata ataollah atef atta augusto
  aurelio avi aviv avigdor avraham awad axel aydin ayman ayoub ayub azam azim aziz azmi babak bader badr bagher baha bahaa bahadur bahman bahram bahrouz
  bakir ban bandar baqer baqir barack barham barnaby barry bart bartholomew bartosz bashar bashir basil bassam bassem bayram behnam behrad behrang behrooz behrouz
  behzad bekir ben benedict benigno benjamin benny berdi bernard bernardo bernd bernie bert bertie bijan bilal bilawal bill binali binyamin bob boban bogdan bohuslav boiko bojan
  bola boris borislav boutros boyko brad bradley brahim brandon branko brendan brent brett brian bruce bruno bulent burak burhan burhanuddin byron
  cai cameron cao carl carlo carlos casper cem cemil cengiz cesar cevdet chaim charles charlie chas chedli chen chester chi choe chris christian christof christoph
  christophe christopher christos chuck cihan claude claudio clement cliff clifford clive colin connor constantin constantine cornelius craig cristian
  cristobal cuneyt curt curtis cyril cyrus daisuke damian damien damir dan daniel daniele danilo danny dario dariush dariusz darko darren daryoush daud daut dave
  david davit davood davoud davud davutoglu dawda dawood dean debretsion demetris deng denis dennis derek desmond devlet dick didier diego dietmar dimitar dimitri dimitris dimitrios
  ding dinesh dirk djibril djoko dmitri dmitriy dmitry dmytro dominic dominik don donald donatus dong donnie doug douglas dragan drago duarte duncan duong dusan
  dwight earl ebrahim ed eddie edgar edgars edin edmund eduard eduardo edward edwin efkan efraim egemen egon ehsan ehud eiki einar ekmeleddin elbegdorj eldar elias
  elie elliott elmar elnur elon emad emanuel emil emilio emir emmanuel emmerson emomali emre engin enrico enrique eoin ephraim erdal erdogan eric erich erik erkki
  erlan ernest ernesto ersin ertugrul ervin erwin esmaeil esmaeel esmail esmaeili espen esteban ettore eugene evan evgeny evo ezra ezzatollah ezzat fabian fabio fadi fahad fahd
  fahmi faisal faiz fakhri fakhruddin falah faleh fan fang farajollah fares farhad farhan faribourz fariborz farid faris farokh farouk farouq farrokh faruk faruq farzad farzin faustin faure fawaz fawzi
  fayez fayez-al faysal fayyad federico fedor felipe felix ferdinand fereydoon fereydoun fernand fernando fethullah fidel fikret filip filippo firouz firuz florian
  foad folker forouzan foroud fouad fouzi fradique francis francisco franck franco francois frank frans franz fred freddie frederic frederick frederik friedrich fuad fumio fyodor
  gabriel gabrielius gaetano gao gareth gary gaston gavin geert geir gebran gen gene gennady geoff geoffrey georg george georges georgi georgios georgy gerald gerard gerhard
  gerry gert ghadir ghassan ghazi gholam gholamali gholamhossein gholamreza gideon gilbert gilles giorgi giorgio giorgos giovanni giulio giuseppe glenn godfrey goh golam gonzalo goodluck
  goran gordon graham grant greg gregor gregory grigory grzegorz guido guillaume guillermo gul gulbuddin gunnar gunter guo gurbanguly gustav gustavo guus guy gyula habib habibollah
  hadi hafez hafiz hage haidar haider haile hailemariam haitham haji hakan hakim haldun halil halim hamad hamadi hamed hamid hamidreza hamza hamzah han hanif hans hany hao hardeep
  hari haris harold haroun harris harry haruhiko hasan hasem hashem hashim hashimi hassan hassanali hatem haydar he hector heiko heinrich heinz heitor hekmat helmut hemant henri henrik henry
  herbert herman hermann herve heshmatollah hesam hesamoddin hesameddin heydar hichem hikmet hiroshi hirofumi hisham hoang homayoun hor horacio horst hosam hoseyn hoshyar hossam hossein
  hosseinali hosni hou houshang howard hu hua huang hubert hugh hugo hujjat hulusi humayun humberto humza hun husain husam husayn husein huseyin hussain hussam hussein hwang hyun iain ian ibrahim
  ibrahima idriss idris igor ihsan ikhsan ilan ilham ilir ilya imad imam imran imre inam ingmar innocent ion iqbal iraj irakli isa isaac isaias isam ishaq ishak iskander iskandar ismael
  ismail ismet ivan ivica ivo iyad izzat jaafar jaap jaber jabir jack jackson jacob jacques jafar jair jairam jake jakob jalal jalil jam jamal jaman james jamie jamil jamshid jan janez
  janis janos jared jaroslaw jasem jasim jason jassim javad javed javid javier jawad jay jayant jazem jean-claude jean-marc jean-pierre jean-yves jeff jefferson jeffrey jens jeremy jerome jerry jerzy
  jesse jesus jeyhoun jeyhun jiang jigme jim jimmy jin joachim joao joaquin job joe joel joern johan johann johannes john johnny johnson jon jonas jonathan joram jorg jorge jose josef joseba
  joseph josep joshua josip jozef juan juha juho jules julian julio julius jun jung junichiro jurgen juri jusuf justin jusup jyrki kadhim kaha kailash kairat kais kaiser kamal kamalodin kamaran kamel kamil kamran kang
  kannan karel karim karl karlis karol karolos karzan kashim kaspar kassem kassym-jomart katsuya kay kazem kazim kazimierz keir keith keivan keizo kemal ken kenneth kent kevin keyvan khaled khalid khalifa
  khalil khamis khan khatchatur khodakaram khosro khosrow khurshid kim kianoush kiarash kieran kioumars kirill kiyan klaus kofi koichi koichiro koji komi konrad konstantin konstantinos koos kostas kostis kristian
  kristjan krzysztof kubatbek kumar kurmanbek kurt kwame kyriakos kyle lal lamine larry lars laszlo lateef laurence laurent lawrence lazar lech lee leif len lennart leo leon leonard leonid leonardo leonel leopold
  leroy les leslie lester lev levan levent levon lewis li liam liang lin lindsey lionel liu lloyd lotfollah lothar lou louis lu luca lucas luciano lucio ludwig luigi luis luiz lukas luke luo lutfullah lutz luc
  ma maarten macky magnus mahamat mahamadou mahathir mahdi maher mahinda mahmood mahmoud mahmud mahmut maithripala majed majid makhdoom malcolm malek maleki malik malkhaz mamadou mammad mamnoon man mandeep mangal manmohan manouchehr manochehr mansoor
  mansour manuel mao maqsood marc marcel marcelo marcin marco marcos marcus marek mariano mario mark markku marko markos marouf martin martti marty marvin marwan marzban masato masoud masud masrour masaad massimo massoud mateusz mathieu mati
  mats matt matteo matthew matthias matti maumoon maurice mauricio mauro max maxim maxime maximilian mehdi mehmet mehrdad mehran meir mejlis melih menachem mehmood mesut mevlut miao michael michal micheal michel mick miftah miguel mihai mihail miikka mikael mike
  mikhail mikheil mikheyl mikko mikulas milad milan milo milorad milos ming minoru miro miroslav mir mirza mirziyoev mitch mithat moamar moammar moaz modest moeen mofid mohamad mohamed mohammad mohammadali mohammadbagher mohammadhossein mohammadjavad mohammadreza
  mohammed mohd mohieddin mohmmad mohsen mohseni mohtashami mojtaba mokhtar molla mordechai morgan morteza mortaza moshe moslem mostafa moulana mounir mouaffak moussa mowaffak muammar muawiya mubarak mudar muhammad muhammadu muhammed muhammet muhsin muhyiddin mukesh
  mukhtar mulatu mullah munib munir murad murat murtaza musa musalam muslim mustafa mustapha mutlaq mwai mykhailo mykola nabih nabil nader nadhmi nadir naftali nahid naji najib najibullah najm najmaldin namdar narendra naruhito naser nasir nasser nasrollah nasrullah natan nathan navid
  nawaf nawaz nayef nazar nazem ned neil nejat nelson nematollah nemat netumbo nguyen nicholas nick nickolay nicolae nicolas nicos nigel nihad nikita niklas niko nikol nikola nikolai nikolaos nikolas nikolay nikos nils niki nima nir nizar noah noam nobuo noel nong norbert noreldin norman nouri nuno nuri nursultan
  obaid olaf olafur oleg oleh oleksandr oleksii oleksiy olivier oliver olli olof olusegun omar omer omid omran onur orhan oscar oskar osama osman osvaldo otto oussama ovadia owen oguz ozan pablo pal panagiotis panos paolo parviz pasquale pascal patrice patrick paul paulo pavel pavlo pavlos pawel payam pedram pedro pekka peng per peri pervez pervaiz
  peter petr petro petros phil philip philippe phillip pier pierluigi piero pierre pieter pietro piotr pirouz porfirio pote prabowo pradeep prakash pranab pravind prayut prayuth pyotr qadir qais qamar qasem qasim qassem qassim qian qiang qin qu quang quentin rabin rached rachid radek radoslaw radovan raed rafael rafah rafic rafik
  rafiq rahim rahimollah rahman rahul rainer raja rajab rajan rajeev rajendra rajiv rajnath ram rama ramadan ramazan rami ramin ramiro ramiz ramón ramon ramtane ramzi ramzan ramzy rand randall rangin raphael rasheed rashid rasim rasoul rasul rasulullah ratko rauf raul ravi ray rayan raymond raza recep reha reinhard rene reuven rex reza rezgar riad
  ricardo riccardo richard rick rimvydas rishad rishi riyad riyadh rob robert roberto rod roderick rodrigo rodrigues rodrigo-roa roger roh roland rolf roman romano romeo ron ronald ronen ronnie rory rosen ross rostam roozbeh rouhollah rouzbeh roy ruben rudolf rudy rui rumen runar rupert ruslan russ russell rustam ryan ryszard ryu
  saad saadallah saadi saad-eddine sabah sabri sadegh sadeq sadiq sadiqullah sadyr saeb saeed saeid safa safarmurod safar safi sahib said saif saifullah sajjad sakari salah salahuddin salam salahaddin saleh salem salih salim sallai salman salva salvador salvatore sam sameh samer sami samih samir samuel samvel sanan sandor sanjay santiago saparmurat sardar sargsyan sartaj sarath sasa sassan satam sattar saud saul sauli
  scott sean sebastian sedat sedigh selahattin selim semyon serdar serge sergei sergey sergio serhii serhiy serj serzh seth seung seyed seyedmohammad seyyed sayed sayyid shaban shadi shafi shafiq shah shahab shahbaz shahin shahid shahram shahriar shahriyar shahrokh shahrukh shakir shamil shams shapour sharif shaukat shaul shavkat shehbaz shen shi shigeru shimon shin shinichi shinzo shirzad shmuel shoigu
  shojai shoichi shuja shunichi shuvalov sidi siamak siavash sigmar sigmund silvan silvio simon simeon sinan sina siosi sirojiddin slavko slobodan sohrab soheil solomon song sooronbay soroush spencer spyros stan stanislav stanislaw stavros stef stefan stefano stefanos steffen stein stelios stephan stephane stephen steve steven stevo stewart stipe stjepan stoltenberg stuart subrahmanyam suhail
  suleiman suleyman sultan sun sung sunil suresh sushil sven syed sylvain syarif tabare tadeusz tadamichi taha-yassin taher tahir tahsin taieb takehiko takeo takis tal talal talat taleb tamam tamim tammam tan tang tao taras taro tarek tareq tariq taur tawfiq tayyip tayeb taymour ted tedros temir temur teo teodor terence terje terry thabet thabo thaksin theo theodor theodoros thierry thom thomas
  thorbjorn tian tiago tibor tigran tim timo timothy timur tito tobias todd todor tom tomas tomasz tomislav tomohiko tommy tong toni tony torben toshimitsu trent trevor tu tugrul tulio turan turki tuvia tzachi ugur uhuru ulrich umar umaro umberto umid umit urmas urho ur usman uzi vadim vagif vahid vaira valdas valdis valentin valery valeri valeriy valter vano vardan varham vasily vasif vasil vasyl vejdi
  venkaiah vern viacheslav vicente victor vijay vikram viktor vince vincent vincenzo viorel vital vitaly vitali vitor vlad vladimir vladislav volkan volodymyr vo vojislav vuk vuk-jeremic vyacheslav wahid waleed walid walter wan wang warren waseem wasim wayne wei wen werner wes wilbur wilfried will willem william willy wilson wim winston wissam witold wolfgang wolodymyr woo xavier xi xiao xie xu xue yadollah yahia yahya yair
  yan yang yao yaqoob yaqub yaser yashar yasir yasser yasuo yasukuni yavuz yaya yehia yekaterina yerlan yermek yerzhan yi yigal yildirim yin yisrael yitzhak yogi yoram yoshihide yoshihiko yoshiro yossi yosuke yoweri yu yuan yue yun yuri yury yuriy yukio yukiya yuli yunus yusuf yusof yousaf yousef youssef youssouf yusef yuval yves yvan zafer zaher zahid zaki zalmay zakir zamir zayed zeev zeid zekeriya zeljko zev zhan zhang zhao zheng zhong zhou
  zhu zhuang ziad ziadullah zine zinedine zivko ziya zlatko zlatan zoran zoltan zou zubair zuhair zulfiqar zurab zviad zvi lula jokowi joko susilo bambang rodrigo ferdinand benedetto jens-stoltenberg jakov miloje tedros xanana mari datuk tun najib-tun hun-sen thongloun bounnhang phankham nguyen-phu truong pham le tran phan vuong
  saddam hosni achim agus aigars alar andrius artis augustin aurelijus bjarni cato dag edgar egils eirik espen guntis gintaras haakon halldor ilves ingvar jari jouni jussi kari kimmo knut lennart linas maris mart marten oddvar ole olle oyvind pal petteri raimonds rytis sigurd sverre tero toomas trond tuomas uffe valdemar vygaudas
  abiy addis aggrey alemu amama amara bekele bingu blaise boubacar cheick chimwemwe cyriaque cyril daouda denis-sassou ekow evariste felix-tshisekedi filipe francois-bozize girma hifikepunye idriss-deby ismail-omar issoufou jakaya jomo kassory kagame lazarus levy mahamadou-issoufou mamady mokgweetsi moise mulugeta muse nana olusegun-obasanjo oumar paul-biya pohamba raila robert-mugabe samora seretse sirleaf tertius thuli tundu umaru workneh yayi yoweri-museveni
  achilbay bahtiyar berdimuhamedow erali jeenbek kanat khusrav mukhtar-tleuberdi ramil rovshan sodyq tolibjon ulugbek yerbol zokir zohir vagit elchin elmar-mammadyarov hikmat mammadyarov natig novruz oktay samad shahin-mustafayev tofig vilayat ziyafat ararat artak edward-nalbandyan gagik grigor hovik karen-karapetyan karo nikol-pashinyan shavarsh tigran-sargsyan vache vazgen zohrab
  abayomi abebe abiodun abubakar adebayo adekunle adesina adetokunbo afolabi ajay akin akwasi aleix alhaji alhassan aliyu aloysius amadi aminu amol
  ananda andile andri ansumane apolinar aristides arindam arjun armando arnab arnulfo ashok ashwin atiku ayodeji ayo azubuike babajide babatunde
  bakary baldwin balint baptiste bayo bheki bhekisisa bonginkosi bongani brahima bukola callum carlito cedric cesario chandra cheikh chidi chike
  chijioke chinedu chinonso chukwuemeka cletus conrad cormac cuthbert cyprian darragh deepak demba devendra dhananjay diarmuid dieudonne dimas
  dinanath diosdado domingo donal dragos ebenezer ebrima edilberto efren elijah eligio emeka emile eneas enda enzo epeli eliud emerson evandro
  evaristo everton ezekiel fabrice fausto femi feliciano fergus festus fidelis fiifi fodio folarin gaspard gautam genaro geraint gerardo girish
  gokhan gustave hamadoun harjit hassane hendrik hezekiah hilario hiroki horace idrissa ifeanyi ignacio ikechukwu ike ilie ishmael isidro itumeleng
  jabulani jagdish jaime jaspreet jayantha jeremiah joakim jomar josue jovan juma junaid kabir kagiso kalidou kamau karthik kayode kehinde kelechi
  kenji kenta keshav khumbo kipchoge kiptoo kishore kizito kobina kojo kwabena kwaku kwasi kwesi kwadwo lakhdar lakshman lamin lansana lasana lazaro
  leandro lekan leopoldo lindani lorenzo lungelo luthando macdonald madhav makoto mamoudou mandla manoj manish marlon masaru mathews maxwell
  mbuyiseni melchor mohan mthunzi muthoni mwangi nagesh naoki narayan naresh ndabaningi neeraj neville nikhil nilanjan nitin njoroge nkosinathi
  nnamdi nobuyuki nyasha obafemi obi obinna ochieng odhiambo okechukwu okello olabode oladipo olamide olufemi oluwole omondi onyango oswald otieno
  paddy pankaj parag parvez patricio percival philbert pius pranav prasad praveen primoz pritam raghav raghunath raimundo rakesh raman ramesh ranjan
  ranjit ratu reginald remigio renato reynaldo rodolfo rohan rohit rolando romain rosendo sabelo sachin sadiku sandeep sanjeev satish satoshi sekou
  senzo serigne seun shankar sharad shekhar shinji shiv sibusiso sidiki sikiru sipho siphiwe siaka solomone souleymane staffan sudhir sumeet surendra
  tadashi taiwo takashi takumi tapiwa tariku tavita tawanda terrence tevita thabiso themba theophilus thulani tiemoko tomasi tope toru tshepo
  tshewang tunde tuncay ulises umesh uriel usain uzoma venkatesh vikas vinay vinod vishal viswanathan waisale wale waqar wasantha wilmer wole xolani
  yaw yusuke yuto zacharias zakaria zebedee zeferino zenani zwelinzima issa isa lalit lamberto rigoberto heriberto fulgencio anselmo aurelien thibault mathis
  yannick loic gaetan corentin maxence kacper wojciech slawomir zbigniew zdenek vaclav jiri jaromir frantisek lubomir matej jaroslav tomaz janko
  gyorgy ferenc balazs gabor jozsef mihaly szabolcs attila zsolt dezso florin gheorghe mircea radu octavian liviu traian klaus-peter hans-dieter
  jean-baptiste jean-robert jean-luc pierre-yves marc-andre miguel-angel juan-carlos jose-maria jon-erik per-olof lars-erik karl-heinz
  budi somchai chavalit thein khin myint
  davron sitiveni bassirou
  ousmane alioune wycliffe demeke dritan bajram albin vjosa
  hristijan zeljka rastislav ludovit gudni sigurdur andrus siim ingrida arvydas antanas anura tilak
  mangala namal pushpa sher girija tshering yemi
`

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’‘`.]/gu, '')
    .toLowerCase()

const asSet = (table: string): ReadonlySet<string> =>
  new Set(
    table
      .split(/\s+/)
      .filter((name) => name !== '')
      .map(fold),
  )

const womensNames = asSet(women)
const mensNames = asSet(men)

/** Words that are given names and ordinary words or other things as well: no evidence by themselves. */
const doubtful = asSet(
  'an ban bell ben bill chi chuck don ed eve faith frank gen grace grant he his hope hunter job joy june king la las le les ma man mark mir park pat penny per queen ray rob rod rose sam sue sultan sun tan ted to tom tong tu tun ur van will wu yang yi yu les mission mina may april bandar imam khan aman reem sana maha sahar tal peri ravi west don guy jan ion les ming han din hua jun jin xi shah hu haji mullah union molla islam',
)

/** Whether a word is a given name in general use; a hyphenated name is judged by its first part. */
export function isGivenName(word: string): boolean {
  const key = fold(word)
  if (doubtful.has(key)) return false
  if (womensNames.has(key) || mensNames.has(key)) return true
  const [first, second] = key.split('-')
  return (
    second !== undefined &&
    first !== undefined &&
    !doubtful.has(first) &&
    first.length > 2 &&
    (mensNames.has(first) || womensNames.has(first))
  )
}

/** The gender that a given name is used for, or null where it is used for both or not known. */
export function genderOfName(word: string): 'male' | 'female' | null {
  const key = fold(word).split('-')[0] ?? ''
  const female = womensNames.has(key)
  const male = mensNames.has(key)
  return female === male ? null : female ? 'female' : 'male'
}
