//! The small words that say what stands next to them.

use super::super::Kind;
pub use super::lists::has;
use crate::units::Language;

/// The words of one language that the finder reads by.
pub struct Words {
    /// A name follows nearly always.
    pub titles: &'static str,
    /// Somebody, whose name may follow.
    pub relations: &'static str,
    /// Verbs and phrases' last words that a name follows.
    pub called: &'static str,
    /// A place may follow.
    pub into: &'static str,
    /// Before a noun, and seldom before a name.
    pub articles: &'static str,
    /// Names that are so much more often words that only a capital or a cue makes them names.
    pub never: &'static str,
    /// A word at the start of a sentence is no name when one of these follows it.
    pub verbs_follow: &'static str,
    /// A word at the start of a sentence is a name after all when one of these follows it.
    pub verbs_third: &'static str,
    /// Parts of surnames in small letters.
    pub particles: &'static str,
    /// Kinds of organisations, whose name follows.
    pub houses: &'static str,
    /// Those of them after which an ordinary word with an article is a name too.
    pub named_houses: &'static str,
    /// Kinds of organisations, whose name stands before.
    pub houses_after: &'static str,
    /// Words that are no part of a name: they end the search for one.
    pub stops: &'static str,
}

/// Returns the words of a language.
pub fn of(language: Language) -> &'static Words {
    match language {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    }
}

const DUTCH: Words = Words {
    titles: "mr mrs ms ing ir mevr ome mevrouw meneer mevr mw dhr heer juf juffrouw meester tante oom dokter dr drs prof professor dominee ds pastoor \
             pater zuster broeder imam familie fam gezin opa oma omaatje opaatje tantetje rechter burgemeester wethouder sint",
    relations: "zus zusje zusjes broer broertje broertjes zoon zoontje dochter dochtertje kind kleinkind kleinzoon kleindochter man \
                vrouw vriend vriendin vriendje vriendinnetje vriendinnen ex partner moeder vader mama papa mam pap buurvrouw \
                buurman buurmeisje buurjongen collega baas leidinggevende neef neefje nicht nichtje schoonzus schoonmoeder \
                schoonvader schoonzoon schoondochter stiefvader stiefmoeder baby hond kat psycholoog therapeut mentor coach trainer \
                begeleider begeleidster hulpverlener hulpverleenster maatschappelijk huisarts leerling leerkracht docent student voogd agent \
                wijkagent advocaat tweeling oudste jongste middelste andere manager directeur directrice conciërge conciege stagiaire stagiair gezinscoach woonbegeleider \
                woonbegeleidster gezinsbegeleider jongerenwerker buurtwerker opbouwwerker verpleegkundige verloskundige stiefdochter stiefzoon \
                stiefbroer stiefzus halfbroer halfzus pleegdochter pleegzoon pleegkind pleegmoeder pleegvader petekind huisgenoot huisgenote \
                vriendje schoonfamilie achternicht achterneef peuter kleuter klasgenoot klasgenootje teamgenoot behandelaar jeugdwerker \
                ambulant werkbegeleider praktijkbegeleider stagebegeleider stagebegeleidster teamleider teamleidster chef docente lerares \
                leraar cliënte cliente cliënt client deelnemer deelneemster vrijwilliger vrijwilligster casemanager consulent consulente \
                jeugdbeschermer jeugdconsulent ambtenaar rechercheur tolk moedertje schatje",
    called: "heet heette heten heetten genaamd noemen noemde noemden noemt noem roepnaam naam geheten",
    into: "in uit naar te vanuit richting rond nabij buiten omgeving regio gemeente dorp stad wijk buurt",
    articles: "een de het 't n deze die dit dat geen elke iedere mijn m'n zijn z'n haar jouw ons onze hun jullie uw welke zo'n wat \
               veel alle te heel erg zo",
    never: "enzo jas ken kent elke eden eren erna kader gene mal kick kat nat kent reed lance riet wei rim rein rui vesper sage \
            patience roman sterling parker carter chester pascal gloria hunter emerald nova queenie ernst lieve kit rinse ton \
            toon wil ben an do job per el al is van bo co in na so to om of fee mus hem haar hoe nog met bij dag uur tot zon zo zomer \
            lente hoop beer wolf maan zee nee ja sinds zelf boven beneden mei ties wat dan den der des die dit dus een eens en er \
            ga gaan gaat ging had heb hebt heel hier hij ik jij je jou kan kon laat lag liep maar mag men mij moe moet nu ook op \
            over weg was wel werk we wie wij word ze zei zie zij zijn ligt leen reden bloem vreugd spirit parel lot minder kers \
            ten ter storm tuur vic van vos can may will april august art summer star sky rich good hal pol wes vi val ray stone pat \
            pam pan am see dot dale ion pia ama ming ling min mist mack do mo per bar haan gans mint don dee met \
            hope buddy trek chase angel honor joy pearl prince melody destiny trinity serenity grant guy major park \
            page king bond love power queen shell fire action mink sol mare puk skip dans rover loge tijd \
            ace age akin anemoon baron bean bear beauty beertje bel berry bets blade blaze bloempje boef boefje boy \
            bubbles buck bug bunny buster button cash cat chip colt comfort con constant cooper dappere dash diesel dom \
            door dove drake dropje duifje duke eend elan engel essence flap flash flick fox gift griet grietje gust hartje \
            helder kaas kade kas kerst kiek kikker kip kitten knor konijn kruimel lange lark lava legend les liefje liga \
            lijntje link long lucky lut maas made mart mate matje mazen memory mietje minne moppie muis muisje nader nam \
            nest nies nonkel noot peer pen piek piep ping pluis pluk prinses pudding rade ram rand rasa raven rebel rong \
            rooie salam schat schatje scout shaker snoepje son spike staf stip stretch sultan talent tam tank tante tien \
            titan titi toet tuba valentijn vita vlinder walt wen wies wijntje wilder wolkje zen zeta zonnetje zus zusje \
            just nine sun success okay ook pops mile fortune noble ocean tiny unity justice victory age just rain ranger \
            wander con semen saint sand sen song heel best echt dan dun door vrij veer ede elder holt is ben",
    verbs_follow: "je jij ik hij u ze zij we wij jullie het niet er die dat de een ook wel nog eens even maar dan toch mijn",
    verbs_third: "is was heeft had werd wordt zou  zei zegt kwam komt ging gaat belde belt woont woonde werkt werkte zit zat heet heette stond deed \
                  doet vond vindt wilde kon mocht moest van liep loopt sloeg bracht nam gaf kreeg hielp vroeg vraagt denkt",
    particles: "van de der den het 't ter ten te el al ait ben bin ibn abu di da do dos du la le von zu vd v.d op in aan d' o' mac mc bou",
    houses: "politie team huize gemeente rechtbank gasthuis kinderopvang snackbar basisschool school obs cbs pcbs kbs stichting kinderdagverblijf kdv bso peuterspeelzaal creche verpleeghuis \
             verzorgingshuis zorgcentrum woonzorgcentrum ziekenhuis kliniek college lyceum gymnasium roc hogeschool universiteit \
             moskee kerk parochie cafe restaurant hotel bakkerij slagerij garage vereniging voetbalclub sportclub club vv sv fc hc \
             buurthuis wijkcentrum dorpshuis bibliotheek theater camping huisartsenpraktijk praktijk apotheek bedrijf firma \
             zorginstelling instelling woongroep afdeling woningcorporatie corporatie woningbouw supermarkt winkel kapper flat \
             opvang opvanghuis bureau jeugdgevangenis gevangenis hospice manege scouting zwembad sportschool fabriek hof zorgboerderij \
             gezinshuis dagbesteding kindertehuis buurtcentrum jongerencentrum woonvoorziening azc voetbalvereniging kinderboerderij \
             discotheek disco kroeg eetcafe bistro pension motel herberg bioscoop museum landgoed villa jeugdbescherming jeugdzorg \
             jeugdhulp woongroep woonvorm zorgvilla logeerhuis noodopvang nachtopvang daklozenopvang vrouwenopvang kazerne ggz roc havo",
    named_houses: "basisschool obs cbs pcbs kbs stichting kinderdagverblijf kdv peuterspeelzaal verpleeghuis verzorgingshuis \
                   zorgcentrum woonzorgcentrum cafe restaurant hotel camping voetbalclub sportclub vv sv fc buurthuis \
                   wijkcentrum dorpshuis zorginstelling woongroep bso creche hospice manege scouting lyceum jeugdgevangenis zorgboerderij \
                   gezinshuis dagbesteding kindertehuis buurtcentrum jongerencentrum woonvoorziening azc voetbalvereniging \
                   huisartsenpraktijk kinderboerderij kinderopvang discotheek disco kroeg eetcafe bistro pension motel herberg museum \
                   landgoed villa woonvorm zorgvilla logeerhuis",
    houses_after: "",
    stops: "de het een en of maar want dus in op aan bij van voor met naar uit over onder tot te om als dan toen nu ook niet wel geen \
            nog al er hier daar die dat dit deze wat wie waar hoe ik jij je hij zij ze we wij jullie u mij me hem haar ons hun zich \
            mijn zijn is was ben bent waren had heb hebt heeft hebben kan kon moet moest mag wil wilde ga gaat ging gaan gingen kom \
            komt kwam zei zegt zeg zit zat zitten staat stond ligt lag loopt liep doet deed werd wordt worden werkt werk werkte \
            woont woonde woon belt belde vroeg zo heel erg veel zelf alleen altijd eigenlijk gewoon zeg maar toch even weer omdat \
            zodat dan nee ja hoor hè he uh uhm nou weet je dag week maand jaar keer tijd samen door na sinds tijdens tegen zonder \
            tussen achter voor naast boven gebouw zelf net pas bijna ongeveer gewoon weg thuis kort lang jonge oude kleine lange \
            klein jong groot laat vond vindt denk dacht krijgt kreeg geeft gaf",
};

const ENGLISH: Words = Words {
    titles: "lieutenant corporal superintendent inspector commander commodore chaplain bombardier captain dc di ds dci dcs ps wpc pcso det cllr councillor canon rabbi mx mr mrs ms miss dr doctor prof professor auntie aunt aunty uncle sister father reverend rev sir madam lady lord nan \
             grandma grandad granddad grandpa granny nana nurse judge officer constable sergeant pc teacher imam pastor",
    relations: "sister brother son daughter grandson granddaughter husband wife friend mate boyfriend girlfriend ex partner mum mam \
                dad mother father neighbour colleague boss manager cousin nephew niece stepdad stepmum stepson stepdaughter baby dog \
                cat therapist counsellor mentor coach worker pupil student solicitor twin twins eldest youngest oldest other \
                headteacher head kid boy girl lad lodger landlord keyworker caseworker midwife supervisor tutor lecturer \
                landlady flatmate housemate roommate classmate teammate girlfriend fiance fiancee godson goddaughter stepsister stepbrother \
                grandchild niece nan nana gran granddad daughters sons kids sisters brothers lass bloke fella client volunteer advocate \
                facilitator mediator interpreter carer childminder nanny nurse chairman chairwoman chair councillor detective colleague \
                coordinator assistant receptionist babysitter missus hubby bestie cousin",
    called: "called named name's nicknamed surname",
    into: "in from near to around outside towards toward leaving of",
    articles: "a an the this that these those my your his her our their its no any some every each which what more very so such \
              ",
    never: "door's ad said hind ids mien lies wale rim rein  feline trees ton greet harm floor flip rinse emir senna \
            kick bola bilge ludo roan amine cock joke fer mads moos piers valentine vesper ferry lien   belle basil \
            an do job per el al is van bo co in na so to of may will can art august june summer autumn star sky rich good stone dot \
            ray hope joy mercy patience faith honor charity hunter chase grant guy drew gene don dee dawn prince angel destiny \
            trinity serenity buddy lance miles pat sue bill may wade rob pierce chuck see am skip ash bay dale dean earl clay \
            cliff cherry ginger crystal pearl lane max ming ling min mo mac per pip pol rod rex rusty rocky sandy sage reed river \
            sterling tanner  vi val woody young long best green brown white black bear beer wolf mare mink lot fee mus pen \
            ties pan nat marina  major parker page king     jet kit  misty olive opal pansy \
             primrose prudence sally stew storm temple  viola   winter emerald fern    \
            eve norm ama ten dick christian chance constance heath herb kent kirk noble barb bard nan regal roman sol saffron \
            titan peg penny hoop vos puk rover tuur loot loom made nick mint tad tex wally bob mes do no his \
            any me he she we us it as at by if or on up ex eden mats els lo den ya hal ans \
            ace age ake akin beauty bean bear bel berry bets bien birdie blade blaze blessing blossom bluebell boo boy \
            bramble bubbles buck bug bunny buster button cash cat chip chopper clarity comfort con constant cooper coral \
            dash diamond diesel dinger divine door dove drake dries duke dung dusty earnest essence fang fanny fares \
            favour fidelity fie flap flash flick fortune fox garnet gift glory goodness gracious gust happiness harmony \
            hawk heaven hew honey hong honour horst indigo innocent jelly jewel jazz junior just justice kip kitten \
            knocker lake lander lark lava lavender lea legend les liberty lilac link loan lode lofty lore lovely lucky \
            made maas manus mart marry marvellous mate maverick meadow memory merry midge mile miracle mouse nest nine \
            nipper noble nona ocean okay onyx pax peaches peanut peer pepper pickle ping piper poppet pops praise precious \
            pretty princess promise prosper pudding queen ram rain rand ranger raven rebel reef rocket rogue rube saint \
            sapphire sawyer scarlet scout semen serge shadow shaker shan shell shorty smudge sola son sonnet spike sparrow \
            sparky sprout spud squeak stretch success sultan sun sunny talent tam tamer tank tao teal temperance testimony \
            tiger tiny titch tod tome topaz treasure tug unity ute verity vernal victory wander wen wilder wisdom wren \
            yang yaw york zen zeta lay sand sen song door is",
    verbs_follow: "you we they he she it i the a my your this that there be not never have his her me us them to",
    verbs_third: "is was has had said says came comes went goes told tells asked lived lives worked works rang called did does didn't \
                  doesn't wasn't isn't hadn't hasn't knew knows thinks thought got gave took brought helped hit left stayed stood",
    particles: "van de der den el al ben bin ibn abu di da do dos la le von o' mac mc st",
    houses: "stichting",
    named_houses: "",
    houses_after: "school college academy primary secondary infants juniors hospital church surgery nursery university centre center \
                   house hostel trust mosque temple hospice library pub club fc united ltd limited preschool hotel cafe",
    stops: "that's she's he's it's i'm we're they're you're there's what's who's here's i've we've they've you've i'd he'd she'd they'd we'd you'd \
            i'll we'll he'll she'll they'll you'll don't didn't doesn't isn't wasn't can't couldn't won't wouldn't the a an and or but so because in on at by of for with to from over under until till as if then when now also not no \
            there here this that these those what who where how i you he she it we they me him her us them my your his our their \
            its is was am are were had have has can could must may will would should go goes went going come came said says say sat \
            sit stood stand lies lay walk ran do does did done very quite really just like only always never again back home \
            down up out off into about after before since during against without between behind next near big small old new main \
            local whole same other another first last high any some every each own primary secondary special nice little good bad \
            which whose mean know think got get told asked called open public private catholic junior senior went",
};

/// Whether an English word says what somebody did, by its ending. Of four letters few do: "need" and "seed" do not.
pub fn is_past(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") || has("died lied tied owed used", word)
}

/// Streets and the like: endings of Dutch words.
pub const DUTCH_STREETS: [&str; 22] = [
    "straat",
    "straatje",
    "laan",
    "laantje",
    "plein",
    "pleintje",
    "kade",
    "gracht",
    "singel",
    "dijk",
    "steeg",
    "dreef",
    "plantsoen",
    "weg",
    "hof",
    "wal",
    "park",
    "markt",
    "pad",
    "veld",
    "oord",
    "brink",
];

/// Streets' names that a dictionary has as words, and that are streets all the same.
pub const PLAIN_STREETS: &str = "korenmarkt botermarkt vismarkt veemarkt houtmarkt nieuwmarkt kaasmarkt turfmarkt paardenmarkt kerkstraat dorpsstraat schoolstraat molenstraat hoofdstraat stationsstraat nieuwstraat marktstraat \
    kerkweg molenweg stationsweg dorpsweg kerkplein marktplein stationsplein dorpsplein raadhuisplein beatrixstraat julianastraat \
    wilhelminastraat julianalaan beatrixlaan wilhelminalaan emmastraat kastanjelaan beukenlaan eikenlaan lindelaan berkenlaan \
    lindenlaan rozenstraat tulpstraat tulpenstraat leliestraat merelstraat mezenlaan vijverlaan parklaan zandweg industrieweg \
    havenstraat brugstraat torenstraat kloosterstraat kasteellaan voorstraat achterstraat zeedijk singelstraat";

/// English words for streets, that a name stands before.
pub const ENGLISH_STREETS: &str = "street road avenue lane close drive crescent terrace gardens grove estate mews court square parade rd st ave way hill station bridge green common wharf quay row walk lakes";

/// Returns what a Dutch word's ending says about what it names.
pub fn kind_of_ending(word: &str) -> Option<Kind> {
    let ends = |endings: &[&str]| endings.iter().any(|e| word.len() > e.len() + 2 && word.ends_with(e));
    if ends(&[
        "school",
        "college",
        "lyceum",
        "ziekenhuis",
        "kerk",
        "moskee",
        "gasthuis",
        "stichting",
        "groep",
        "zorg",
        "huis",
        "centrum",
        "hospitaal",
        "academie",
        "kliniek",
        "fonds",
        "bank",
        "markt",
    ]) {
        return Some(Kind::Organisation);
    }
    ends(&[
        "straat", "laan", "plein", "gracht", "singel", "dijk", "weg", "steeg", "kade", "wijk", "veen", "dorp", "recht",
        "burg", "broek", "hoven", "meer", "woude", "kerke", "drecht", "lo", "land", "buurt", "stad", "oord", "sluis",
        "dam", "hof", "park", "wolde", "horst", "ingen", "hem", "wierde", "zijl", "huizen", "muiden", "monde", "heide",
        "ham", "ton", "shire", "bury", "ford", "borough",
    ])
    .then_some(Kind::Place)
}
