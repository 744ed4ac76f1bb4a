//! The words that `bare` looks at: what stands where a name could and is none, and what houses are called.

use super::words::has;

/// Behind "van" and "from" these say where somebody comes from, and are no name.
pub const PLAIN_OF: &str = "administratie receptie garage camping bank winkel overkant buurt straat klas opleiding werkgroep instantie woningbouw \
    kinderopvang buurtvereniging sportclub krant televisie radio uitkering overheid voedselbank verzekering vakbond vereniging club \
    kantine keuken afdeling administratie directie leiding jeugd thuiszorg kraamzorg crisisdienst nachtdienst beveiliging technische \
    middelbare basisschool voetbal turnen zwemles dansles volleybal hockey kleur leeftijd soort dorp stad platteland \
    garage office class gym team country village town city estate street road landlord government housing insurance union caravan site \
    reception kitchen security agency company council ward clinic night group course football work";

/// What coined words of houses and quarters end in.
pub const HOUSE_LIKE: [&str; 26] = [
    "huis", "hof", "honk", "boog", "boom", "bloem", "ster", "horst", "burcht", "borg", "brug", "bron", "ark", "kit",
    "vaart", "berg", "duin", "poort", "toren", "molen", "hoeve", "stede", "gaarde", "dreef", "veld", "steen",
];

/// Somebody of whom it is said where they come from.
pub const SOMEBODY: &str = "iemand mevrouw meneer man vrouw dame heer collega begeleider begeleidster hulpverlener hulpverleenster jongen meisje \
    mensen medewerker medewerkster mannetje vrouwtje coach consulent vrijwilliger vrijwilligster maatschappelijk werkster werker \
    someone somebody lady woman man guy bloke girl lad worker nurse people counsellor volunteer advisor adviser officer colleague";

/// What schools, shelters, care homes and pubs are called, and interviews speak of for no other reason.
pub const CALLED_SO: &str = "regenboog kompas wegwijzer schakel springplank hoeksteen baken vonk spil oase ark klimop zonnebloem klaproos \
    korenbloem margriet zonnewijzer windroos anker lepelaar ooievaar reiger bijenkorf mierenhoop dolfijn albatros zeester schelp \
    golfbreker vuurtoren zevensprong viersprong driesprong driehoek fakkel lantaarn komeet planeet piramide triangel koppeling waag \
    wielewaal kievit zwaluw leeuwerik nachtegaal pelikaan kolibrie zandloper carrousel draaimolen toverbal tovercirkel wonderboom \
    sterrenwacht sterrenboog zonnestraal zonnehof boei loods steiger vlieger hobbit kameleon parel edelsteen diamant robijn saffier \
    esdoorn kastanje hazelaar iepen jeneverbes duizendpoot rietkraag waterlelie lotusbloem sleutelbloem akkerwinde madelief boterbloem \
    kroon zwaan arend adelaar feniks eenhoorn \
    lighthouse beacon ark oasis phoenix gateway maltings rowans limes hollies hawthorns beeches cedars firs poplars laurels gables spinney \
    copse crown swan plough feathers fox lion hart bull unicorn phoenix wheatsheaf anchor ship rose george bell railway royal oak greyhound \
    compass rainbow acorn harbour haven hive nest orchard";

/// Things that are beside, behind or at something, and no house.
pub const THINGS: &str = "raam tafel bank bushalte halte stoplicht kruispunt hek poort balie ingang uitgang deur water strand brug haven markt rotonde \
    station gracht gevel trap lift kassa keuken bar kachel vuur graf kist bed wieg begin eind einde start les moment onderwerp punt \
    voorval incident feit gevoel gesprek verhaal kind slachtoffer gezin meisje jongetje rechtszaak zitting rechter dader advocaat arts \
    dokter psycholoog psychiater therapeut tandarts fysio kapper notaris leraar docent directeur baas chef eigenaar verhuurder \
    hulpverlener wijkteam loket spreekuur consult controle echo bevalling kraamzorg consultatiebureau bureau kantoor stadhuis gemeentehuis \
    wijkagent agent recherche voogd raad onderzoek rapport verslag formulier dossier papier aanvraag intern extern opvoeden eten slapen \
    afscheid feest verjaardag bruiloft begrafenis crematie vuilnis afval grens lijn school opleiding station park bos \
    moment time door window table bar bottom top end start beginning back front side edge point hospital station gate counter desk till \
    stop corner market park beach pool gym library clinic surgery school college university office council court bank shop pub restaurant \
    house flat table sink school-gate party wedding funeral airport border crossing roundabout bus train traffic light church mosque temple \
    refuge hostel shelter weekend time hearing trial meeting assessment appointment interview clock phone screen ceiling floor wall sky \
    ground sea river lake mercy age expense request thought sight idea prospect minute beginning height heart root level rate risk scene \
    job centre jobcentre place warehouse depot community family nursery crossroads garage station hotel club hall playground face very same foot head";

/// How what one lives, stands and meets near is called in Dutch: "bij het kanaal", "bij de tramhalte", "bij het zebrapad".
pub const NEAR: [&str; 21] = [
    "plein", "kanaal", "spoor", "pad", "snelweg", "lijn", "halte", "station", "viaduct", "tunnel", "rivier", "dijk",
    "sluis", "veld", "bad", "balkon", "aanrecht", "fornuis", "apparaat", "automaat", "kerkhof",
];

/// Whether a word is a thing that is beside, behind or at something.
pub fn is_thing(word: &str) -> bool {
    has(THINGS, word)
}

/// People of whom there are many.
pub const PEOPLE: &str = "iemand niemand iedereen allebei mensen politie dokter huisarts god allah jezus someone somebody nobody anyone \
    anybody everyone everybody people police god allah jesus lots loads plenty mama papa mamma pappa oma opa mummy daddy nanny sir miss";

/// Dutch words that are no names where a name could stand.
pub const DUTCH_PLAIN: &str = "ernaar erna ernaast eromheen eronder erachteraan daarnaar hiernaar waarnaar daarom hierom huis thuis bed school straat werk therapie behandeling opname paniek shock tranen leven angst armoede nood \
    gevaar stilte stress vrede rust orde stand staat plaats contact overleg gesprek verwachting aanmerking nederland europa gang zicht \
    handen tijd geval principe feite totaal zorg opvang crisis noodopvang detentie vrijheid gevangenschap scheiding ruzie gezin bezit \
    dienst opleiding training loondienst ziekte rouw verzet schulden schaamte schuld eer liefde woede haat buitenland binnenland noord \
    oost zuid west noorden oosten zuiden westen beneden boven buiten binnen achter voren weerszijden verhuizen scheiden praten bellen \
    slapen eten wonen werken leren rusten spelen kijken gaan komen zijn hebben worden kunnen moeten mogen willen laten doen zien horen \
    iets niets alles veel weinig genoeg meer minder allebei beide sommige sommigen anderen ander andere elkaar mezelf jezelf zichzelf \
    onszelf iemand niemand iedereen ooit nooit altijd soms vaak meestal weer nog toch ook even eigenlijk gewoon echt natuurlijk misschien \
    waarschijnlijk inderdaad vroeger later eerst laatst straks gisteren vandaag morgen eergisteren overmorgen vannacht vanavond vanmorgen \
    vanmiddag overdag savonds smorgens meteen direct ineens opeens plotseling langzaam snel steeds telkens constant continu alsnog alvast \
    helaas gelukkig eindelijk juist precies ongeveer bijna amper nauwelijks helemaal volledig compleet totaal samen apart alleen zelf \
    zodoende daarom daarna daarvoor daardoor daarmee daarbij daarover hierdoor hiermee hierbij hierover waarom wanneer hoeveel welke \
    sorry bedankt dankjewel alsjeblieft hallo hoi doei ja nee oke prima goed slecht mooi lelijk leuk vervelend lastig moeilijk makkelijk \
    boos bang blij verdrietig moe ziek gezond zwanger dronken nuchter klaar weg kwijt kapot open dicht vol leeg vrij bezig rustig druk \
    raar gek stom lief aardig streng eerlijk oneerlijk veilig onveilig fijn heerlijk erg vreselijk verschrikkelijk ondertussen intussen \
    sindsdien inmiddels destijds toendertijd terug heen mee erbij erdoor ermee erover eruit erin eraan erop ervan ervoor ertegen erachter \
    zodat omdat doordat terwijl hoewel ofwel tenzij mits indien voordat nadat totdat zolang zodra alsof zoals evenals behalve wegens \
    ondanks dankzij vanwege tijdens gedurende sinds voorbij volgens betreffende uur minuut week maand jaar dag nacht avond ochtend middag \
    weekend zomer winter herfst lente voorjaar najaar mama papa mam pap schatje lieverd jongen meid meisje man vrouw kind baby mens \
    schat moeders vaders vader moeder hulp advies steun aandacht begrip respect geld eten drinken slaap water koffie thee alcohol drugs \
    drank wijn bier medicatie medicijnen muziek televisie radio internet facebook instagram whatsapp nederlands engels turks arabisch \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag huilend lachend schreeuwend stiekem expres bewust onbewust per direct \
    spoed betaling nummer onbetaald betaald tegelijk tegelijkertijd vooral zeker absoluut uiteraard kennelijk blijkbaar schijnbaar hopelijk \
    wel niet geen want maar dus immers namelijk bovendien trouwens overigens bijvoorbeeld onder over naast langs tussen rond richting \
    tering kanker verdomme godverdomme jezus christus dood oud jong groot klein nieuw lang kort hoog laag breed smal dik dun zwaar licht \
    stijf slap hard zacht warm koud heet nat droog schoon vies donker half heel hele halve zoveel zulke zo'n welk wiens wie wat waar \
    vriendin vriend collega buurvrouw buurman familie ouders gezinnen kinderen vrouwen mannen mensen zwager kennissen vluchten";

/// English words that are no names where a name could stand.
pub const ENGLISH_PLAIN: &str = "law dire number numbers home work school bed church court hospital prison jail care town city country \
    college university nursery foster therapy counselling treatment rehab recovery denial shock tears pain fear danger trouble debt \
    poverty silence peace private public secret temporary emergency sheltered supported council social housing accommodation custody \
    hiding refuge hostels hostel shelter care crisis general particular fact person order charge control touch contact line time \
    terms case cases love there here where everywhere nowhere somewhere anywhere inside outside upstairs downstairs abroad overseas \
    north south east west today tomorrow yesterday tonight now then later before after again always never often sometimes usually \
    already still just only even really very quite too also maybe perhaps probably actually basically literally obviously certainly \
    something nothing anything everything someone somebody anyone anybody everyone everybody nobody none both either neither each other \
    others another people police mum dad mummy daddy mom sir miss love mate bro sis babe darling sweetheart honey yes yeah no nope okay \
    sorry thanks thank please hello hi bye goodbye goodnight right wrong good bad nice lovely great fine well sick ill tired angry scared \
    afraid happy sad upset pregnant drunk sober safe alone together apart away back off out up down over under through across along \
    around about behind beside between beyond during since until while because although unless whether though that this these those what \
    which who whom whose when why how much many more most less least few several enough plenty lots loads half whole all some any every \
    one two three four five six seven eight nine ten first second third last next same different new old young big small little long \
    short high low early late soon ready done gone left right money help advice support time attention respect water coffee tea alcohol \
    drugs drink wine beer food dinner lunch breakfast tea medication music telly television radio internet facebook instagram whatsapp \
    english french arabic urdu polish monday tuesday wednesday thursday friday saturday sunday summer winter autumn spring morning \
    afternoon evening night midnight day week month year weekend christmas easter lies truth stories stuff things grace mass prayers \
    bullshit shit crap rubbish nonsense twice once rent full part real true false open closed free busy quiet loud hard soft hot cold warm \
    wet dry clean dirty dark light heavy easy difficult important possible impossible straight direct directly down exactly nearly almost \
    hardly barely definitely apparently hopefully luckily unfortunately suddenly eventually finally basically honestly seriously \
    day-to-day scratch childhood birth outer central inner rural sight heart memory experience within above below bottom top start \
    beginning end personal experience scratch work somewhere bedsit bedsits flats houses care leave forward ahead towards onto into \
    themselves themself myself yourself himself herself itself ourselves him her them us me you it we they he she";
