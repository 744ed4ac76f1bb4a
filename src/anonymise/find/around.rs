//! The words around a name that is an ordinary word, by language: what makes it a name, and what makes it a thing.

use crate::units::Language;

/// The words around a name, by language.
pub struct Around {
    /// Names that no list of first names has.
    pub also: &'static str,
    /// Names that are verbs or small words and can follow a relation as such ("mijn zus wil").
    pub verbs: &'static str,
    /// Those among them that are names all the same where somebody acts ("will said").
    pub both: &'static str,
    pub possessives: &'static str,
    /// What may stand between a possessive and the relation.
    pub between: &'static str,
    pub and: &'static str,
    pub selves: &'static str,
    /// What may stand before somebody who acts.
    pub openers: &'static str,
    /// What only people do.
    pub deeds: &'static str,
    /// After these comes somebody.
    pub with: &'static str,
    /// What shows that the word before was a thing or a verb after all.
    pub objects: &'static str,
    /// After these it is a thing or a verb.
    pub before_things: &'static str,
    /// Before these it was one.
    pub behind_things: &'static str,
    /// Names that are things so much more often that only a cue makes them names.
    pub things: &'static str,
    /// Names that are feelings and the like, of which much is said that is said of people too.
    pub feelings: &'static str,
}

/// Returns the words around names in a language.
pub fn words(language: Language) -> &'static Around {
    match language {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    }
}

const DUTCH: Around = Around {
    also: "storm lente zomer bloem parel beer wolf maan hoop wil ties toon trui mus lot mei rein lieve puk puck kit vos zon ster sterre \
           liefde vreugde engel pluk brem braam linde iris jasmijn hazel madelief viool",
    verbs: "wil ben an do per al is van bo co in na so to om of fee hem haar hoe nog met bij dag uur tot zo ja sinds zelf boven beneden \
            wat dan den der des die dit dus een eens en er ga gaan gaat ging had heb hebt heel hier hij ik jij je jou kan kon laat lag \
            liep maar mag men mij moe moet nu ook op over weg was wel werk we wie wij word ze zei zie zij zijn ligt leen ten ter van \
            vol voor doet deed komt kwam zit zat vond nam gaf kreeg dee elke mee hield bleef heet sloeg riep vroeg laten waren hadden \
            wilde kunnen wonen woont belt belde zegt trok las koos brak stak viel stond greep dreigde schold loog dronk reed",
    both: "wil elke bo ben co jo",
    possessives: "mijn m'n zijn z'n haar d'r jouw je ons onze hun jullie uw",
    between: "kleine grote oudste jongste middelste beste oude lieve nieuwe andere eigen ex",
    and: "en",
    selves: "ik mij",
    openers: "en maar toen want dat als dus omdat terwijl of nou ja nee zodat voordat nadat tot",
    deeds: "zei zegt belde belt vertelde vertelt vroeg vraagt dacht denkt vond vindt huilde lachte appte schreeuwde schreef woonde woont \
            wilde wist weet begreep hoorde riep gilde fluisterde snapte mocht durfde kwam ging bracht hielp nam gaf haalde zat stond \
            liep reed sliep heeft had kon moest werkt werkte zit heet heette ving luisterde regelde bood sloeg hield zag las",
    with: "tegen volgens",
    objects: "de het een mijn zijn haar hun je dat die",
    before_things: "ik je jij hij ze zij we wij jullie u te veel geen meer weinig in op als wat niet alle iets niets iemand er hier \
                    daar dat zelf ook nog wel dan maar per na om zonder onder boven over uit hele halve zoveel genoeg elk ieder door tot \
                    tegen nooit altijd sinds zeg zo heel erg echt gewoon alleen vol aan vanaf nou",
    behind_things: "dat ik je jij op niet het de een van er te om ook nog wel maar dan toch uit in aan af over hem haar ons jullie",
    things: "zus zusje tante zon zomer lente storm nest pen kaas kade kas door dom bel tas tam tank stretch stip staf spike son song sand \
             rand ram rade piep ping nies nader nam mate maat made maan long lange heel best echt dan dun gift flap flash eend duif cash cat \
             button bug boy vlinder wijntje zen wolkje prinses pudding schat schatje liefje moppie minder minne mazen maas lijntje lava lark \
             helder hart hartje engel elan constant comfort cup chip boefje bloempje beertje bikkel baron tien tent talent sultan smurf \
             pluis pluk peer noot muis muisje matje lut les legend konijn knor kitten kip kikker kers kerst gust geen drop dropje dag uur \
             vrij veer age just nine okay ook success pops mile parel bloem mei reden lot ster beer wolf mus trui toon puk kick spirit \
             fire action king park major guy dream grant",
    feelings: "hoop liefde vreugde trouw geluk rust vrede moed wil lieve engel",
};

const ENGLISH: Around = Around {
    also: "summer autumn storm river sky hope joy faith grace dawn june may april art chase hazel ivy poppy daisy violet rose lily bill \
           sue rob nick bob max pat ray dean drew miles frank honor jack mark penny heather ash reg grant will",
    verbs: "will may can said had see am do might drew wade pierce chase skip harm rinse flip made long best no any up on in at by if or us \
            it as me he she we an is was has did does would could should must just also always never ever still even only even really \
            been being used got get went came took told asked kept left let put ran sat stood thought knew felt found gave saw lied \
            lies hit met died lived loved hated hurt tried cried called moved works worked wanted needed says who that which and but \
            because when then there here so too not now out off over under down back away again once mad young rich sound bold mean",
    both: "will may drew chase wade pierce",
    possessives: "my his her our their your",
    between: "little big older younger youngest oldest eldest best old new other own dear ex twin good",
    and: "and",
    selves: "i me",
    openers: "and but then when because so that if while until as",
    deeds: "said says told tells rang rings phoned called cried laughed asked asks thinks thought knew knows wanted shouted screamed lived lives \
            texted wrote came went took gave drove brought got sat stood met saw kept left felt heard found used lent held \
            doesn't didn't couldn't wouldn't wasn't isn't hadn't she's he's reckons goes comes works moved runs ran let made helped",
    with: "told asked ask met with phoned rang texted",
    objects: "the a an that this my his her their for",
    before_things: "i you we they he she it to of in no more some any without for at on very so much not who that which there a an the \
                    would could should can will may might must do don't did didn't i'd we'd they'd you'd he'd she'd let's let never \
                    always just really only even than or less enough all by as lot bit gonna wanna gotta too still be been being is was \
                    are were am i'm it's that's into out off up down over under through about from per half full own old new i'll he'll she'll \
                    they'll we'll you'll pure sheer utter better best early late good bad big small little great red green white black blue",
    behind_things: "the a an that to you it i of for so my your his her their our this these those we they he she on up down out off in at \
                    time day days morning night up about back away around into over through than as if",
    things: "job door door's floor son song sand lake shell link loan made mile nine sun rain page age ace bean bear bird blade boy bug button cash cat \
             chip comfort constant coral dash door dove drake dries duke dung dusty fares flap flash flick fox gift gust heaven honey hong \
             jelly junior just kitten knocker lava lay lark les lights loot lot lovely lucky made mart marry marvellous mate meadow memory \
             mouse mus nest ocean okay peanut peer pen pepper pickle ping piper poppet pops pretty prince princess pudding queen ram rand \
             ranger rebel reef rocket rogue saint scout shadow shaker smudge spike sprout stretch success sun sunny talent tank tiger tiny \
             titch tod treasure tug ute victory wander wilder wren summer winter autumn storm stone star sky river sage lane king major \
             marshall mason miller baker parker page park guy long best green brown white black young angel buddy skip earl bay ten nine \
             made crystal cherry ginger clay cliff lance mint tin pearl ties do no see am an rich good dot prime pan nat fen dean max \
             chance christian case norm harm will may can earnest noble unity peach coin lad tan tap tad fees home sport rod pole poles",
    feelings: "hope joy faith grace love peace patience mercy charity honour pride trust comfort glory harmony happiness success \
               courage beauty wisdom prudence justice liberty will may",
};
