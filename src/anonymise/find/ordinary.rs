//! English words of which everybody says much, and which are nobody's name where a name could stand.

/// Where people go that has no name: houses of which there is one in every town, and parts of a house.
pub const SPOTS: &str = "room rooms newspaper newspapers cab cabs log seminar parish glue hill hills road roads street streets lane path track stairs steps ladder shops shop pub pubs club hall corridor landing ward \
    unit hospital clinic surgery doctors dentist dentists chemist chemists pharmacy school nursery college uni university library church chapel mosque \
    temple gym baths pool park beach seaside sea river canal lake woods forest field fields farm allotment allotments garden gardens yard \
    shed garage drive gate gates fence wall walls window windows door doors doorway kitchen bathroom bedroom lounge hallway porch attic loft cellar \
    basement floor ceiling roof back front side sides top bottom end ends middle corner edge start beginning finish time times moment minute second hour day \
    night week weekend month year table tables desk counter till bar sink cooker fridge bed beds sofa settee couch chair telly tv radio phone phones computer \
    laptop screen car cars van bus buses train trains tram taxi bike station stations stop airport port harbour docks dock market supermarket bank banks \
    post office offices police council court courts magistrates solicitors jobcentre job dole refuge refuges hostel shelter house houses flat flats home homes \
    block blocks estate village villages town towns city country countryside coast border borders world same other others next last first whole very likes age \
    point stage risk mercy hands hand thought sight idea expense root heart height foot feet head neck face mouth arm arms leg legs eye eyes ear ears nose hair throat \
    line lines list paper papers letter letters news internet web website group groups meeting meetings session sessions course courses class lesson \
    interview appointment assessment review panel board team teams reception waiting cells cell nick caravan tent boat ship pier prom arcade fair \
    circus cinema pictures theatre museum zoo bookies bookie chippy takeaway chinese kebab offie hairdressers hairdresser barbers barber butchers butcher \
    bakers baker bakery cafe caff restaurant hotel pitch match game games races dogs dance disco party wedding funeral christening graveside grave \
    cemetery crematorium hospice inquest trial hearing scene crime accident ambulance fire brigade army navy force forces war money bills \
    bill rent food bins bin tip dump skip drain drains toilet toilets loo shower bath drawer drawers cupboard wardrobe box bag pocket purse handbag case \
    suitcase boot roadside kerb pavement crossing lights light roundabout bridge tunnel motorway bypass junction turning layby playground \
    swings slide sandpit crossroads vet vets kennels stables barn mart factory works mill pit mine quarry site depot warehouse canteen \
    staffroom classroom playgroup childminder baby child kids children woman women man men girl girls boy boys lad lads lady ladies person people family families \
    neighbours neighbour mother father mum dad state outset latter former rescue fact truth past future present problem problems system \
    process law services service authorities authority agencies agency rules numbers number figures accounts books form forms file files \
    dark light cold heat rain snow sun sky moon stars wind storm weather air water ground mud grass tree trees hedge bushes bush \
    mirror picture clock watch kettle iron washing ironing dishes plates pan oven microwave bread milk tea coffee sugar beer wine drink bottle glass cup \
    thing things stuff bit lot rest part parts bits bob way ways word words question answer story truth lie lies reason \
    odds level rate pace speed double ready weekly monthly gp nurse teacher worker manager boss driver owner landlord agent officer judge \
    chair minister mp mps mayor vicar priest imam rabbi elders committee union government home-office embassy consulate \
    landlady caretaker security guard guards wardens warden rope brink verge mere minute grand going lot stake helm wheel coalface \
    butts buttons button pump pumps petrol services esso shell tills tannoy speaker microphone camera cameras recorder \
    barrier barriers ticket platform carriage deck cabin bunk hut cottage bungalow terrace maisonette bedsit balcony lift fire-exit exit entrance \
    ring wedding-ring chain necklace knife hammer stick belt gun pills tablets weed drugs needle spoon fork plate \
    moon mountain mountains valley islands island north south east west parade row square avenue close crescent green common \
    bandstand precinct arndale centre center town-hall civic registry records register council's sheets sheet covers blanket pillow \
    shopping schoolgate nursing maternity labour delivery casualty triage theatre x-ray scan labs lab morgue mortuary \
    university's ones one two three second lads' stand stands touchline sidelines sideline changing changing-rooms showers tap taps plug \
    well wells pond stream brook ditch cliff cliffs dunes sand pebbles rocks promenade marina jetty quay slipway lighthouse \
    boxes bags shelves shelf aisle aisles trolley trolleys trolly basket checkout queue foodbank food-bank charity salvation \
    community congregation gurdwara mandir synagogue mass service sermon altar pew pews vestry hall's rectory vicarage manse presbytery \
    moor moors fell fells loch glen croft bothy byre steading cowshed shippon parlour pen pens field's tractor combine trailer \
    bothered letterbox intercom buzzer doorbell landline handset receiver socket charger helpline phoneline surgery's \
    latest earliest best worst least most max maximum minimum average total lot whole majority minority";

/// Who or what acts for many, without an article.
pub const INSTITUTIONS: &str = "school work college uni university church court hospital prison social police council nursery parliament government housing cafcass \
    ofsted hmrc dwp marac idva safeguarding probation immigration nhs gp ambulance management security reception everyone nobody \
    education health children's childrens services camhs mash senco hr";

/// Of which there is more or less, and that needs no article.
pub const MASS: &str = "money food work help love hope faith trust anger rage fear shame guilt grief pain violence abuse control coercion power respect support \
    advice information evidence proof paperwork paper water milk tea coffee sugar bread rice meat fish chicken beer wine vodka whisky cider \
    alcohol drink drugs weed cocaine heroin medication medicine therapy counselling treatment care childcare training education \
    experience knowledge research practice theory law policy procedure guidance legislation funding cash rent debt credit benefit \
    benefits housing accommodation furniture clothing underwear makeup jewellery gold silver metal wood glass plastic concrete \
    weather rain snow wind sunshine heat cold light darkness air oxygen smoke fire gas electricity heating petrol diesel traffic transport \
    luggage baggage equipment stuff rubbish rubbish litter laundry washing ironing cooking cleaning shopping homework housework \
    music noise silence peace quiet sleep rest time space room luck fun joy happiness sadness loneliness isolation depression anxiety \
    trauma stress pressure tension conflict crime justice freedom safety security danger risk harm damage blood sweat skin hair flesh \
    life death birth marriage divorce pregnancy childhood adulthood youth age beauty wealth health illness sickness cancer dementia \
    religion islam christianity god allah jesus christ heaven hell culture tradition society community family people everyone someone \
    anyone nobody everybody somebody anybody something nothing anything everything stuff things english french polish arabic urdu \
    football rugby cricket tennis netball boxing swimming dancing bingo telly television internet facebook snow ice hail thunder \
    christmas easter ramadan eid lent dinner lunch breakfast tea supper history geography maths science art drama english \
    hindsight luck chance mistake accident default law post hand heart foot car bus train tram bike plane boat ship phone email text letter \
    word mouth cheque card cash instalments memory recall surprise force nature name reputation profession trade choice design \
    tonight today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night midnight \
    january february march april may june july august september october november december spring summer autumn winter \
    patience mercy grace charity sympathy empathy compassion kindness courage strength energy effort attention understanding awareness \
    confidence self-esteem dignity honesty truth sense humour talk chat gossip banter speech language grammar spelling handwriting \
    permission access contact custody parole bail immigration asylum citizenship residency status consent denial refusal approval";

/// Behind a name these say when, where or how.
pub const ADVERBS: &str = "yesterday today tomorrow tonight now then later before after again always never often sometimes usually already still just only even \
    really very quite too also maybe perhaps once twice ages years months weeks days hours minutes first last straight right directly anyway \
    though because cos since when while until unless if that which who whose where why how and or but so than as with without from for to at in on by \
    last every each this next all both either neither together alone outside inside upstairs downstairs home away there here everywhere \
    mostly mainly nearly almost probably possibly definitely certainly actually basically honestly literally obviously suddenly eventually \
    finally recently lately early late soon long ago whenever wherever whatever yeah yes no ok okay like innit";

/// Rare words that are heard all the same: care, homes, dialect.
pub const RARE_TALK: &str = "auntie aunties autoclave bailiff bailiffs bairn bairns bloke blokes bookie bookies bootlace cannula cannulas caseload caseloads checklist \
    checklists chippy coercive cohort cohorts colluding collude confessional dick didn couldnt eejit facilitator facilitators fosterer fosterers fridge fridges \
    gaffer gangmaster grafter grandad grandads graveside guardianship heck hiya imam imams inshallah islam izzat jesus lanyard lanyards laptop laptops lasagne \
    leccy locum missus mindfulness mither moussaka mosque mosques nowt owt summat paratha payslip payslips pillock playroom referral referrals rehouse rehoused \
    senco settee settees smiley telly tellies tenner tenners fiver quid texting vape vapes voicemail voicemails website websites wellbeing whatevs yeah nope yep \
    paracetamol ibuprofen tramadol diazepam sertraline citalopram fluoxetine propranolol methadone subutex naloxone insulin inhaler asthma \
    eczema psoriasis migraine migraines diabetic diabetes epilepsy dyslexia dyslexic autism autistic adhd bipolar psychosis schizophrenia \
    psychotherapist psychotherapy psychologist psychiatrist paediatrician paediatrics obstetrician gynaecologist midwife midwives midwifery \
    physio physiotherapist osteopath optician opticians orthodontist podiatrist chiropodist paramedic paramedics safeguarding \
    carer carers postnatal antenatal antidepressant antidepressants remand spousal cpn bpd eupd ehcp yts caseworker caseworkers keyworker keyworkers childminder childminders breadwinner toddler toddlers buggy buggies pram prams nappy nappies \
    bottlefeed breastfeed dummy dummies highchair pushchair pushchairs babygrow onesie onesies pyjamas dungarees hoodie hoodies trainers \
    trackies tracksuit leggings hijab niqab burka burqa sari salwar kameez turban headscarf abaya jilbab dupatta shalwar gurdwara mandir \
    halal haram kosher dowry nikah nikkah talaq sharia haj hajj eid ramadan diwali vaisakhi holi izzat biradari mehndi mahr iddah walima \
    bruise bruises bruising fracture stitches swab swabs biopsy smear endometriosis miscarriage miscarried ectopic caesarean epidural \
    hysterectomy menopause menopausal perimenopause tampon tampons contraceptive contraception coil condom condoms viagra \
    crackhead smackhead junkie junkies alky alkies wino hangover hangovers rehab detox withdrawals relapse spliff spliffs bong joint joints \
    kebab kebabs curry curries naan samosa samosas biryani pakora pakoras dhal daal chapati chapatis roti couscous falafel hummus houmous \
    paella pizza pizzas spaghetti bolognese macaroni pasty pasties scone scones crumpet crumpets crisps biscuits butty butties sarnie sarnies \
    bungalow maisonette bedsit bedsits conservatory patio skirting lino worktop worktops hob duvet duvets mattress cot cots radiator radiators \
    thermostat boiler boilers plumber plumbers locksmith locksmiths electrician decorator roofer scaffolder bricklayer plasterer joiner \
    hoover hoovered hoovering dishwasher tumble microwave kettle toaster wok ladle sieve colander tupperware clingfilm bleach domestos \
    tattoo tattoos piercing piercings mascara lipstick foundation eyeliner eyeshadow fringe ponytail pigtails plait plaits dreadlocks \
    solicitor solicitors barrister barristers magistrate magistrates litigant litigants mediator mediation affidavit injunction injunctions subpoena \
    tribunal tribunals bailiffs eviction evictions arrears mortgage mortgages overdraft isa payday pawnbroker pawnshop giro universal \
    commissioner commissioners commissioning practitioner practitioners stakeholder stakeholders multiagency interagency workforce workload \
    workshop workshops webinar webinars podcast podcasts toolkit toolkits leaflet leaflets flyer flyers flipchart powerpoint spreadsheet \
    perpetrator perpetrators victimhood survivor survivors gaslighting stalker stalkers stalking strangulation strangle strangled \
    manipulative narcissist narcissistic narcissism psychopath sociopath misogyny misogynist misogynistic patriarchy patriarchal feminism feminist \
    intersectional intersectionality ethnicity heteronormative lesbian lesbians bisexual transgender nonbinary pansexual asexual \
    coparent stepmum stepdad stepson stepdaughter grandkids grandson granddaughter greatgran hubby hubbie missis fella fellas geezer geezers \
    bastard bastards bitch bitches slag slags slut sluts whore whores cow cunt cunts twat twats prick pricks arsehole arseholes wanker wankers \
    dickhead dickheads knobhead knobheads tosser tossers git gits muppet muppets numpty plonker pillocks scumbag scrubber tart tarts \
    bollocks bullshit shite crap poo wee pee pissed bloody chuffin flaming blimey crikey gosh jeez cor phew oops ouch aww ahh eek \
    mardy gobby gobsmacked chuffed knackered skint minging manky nesh nithered mithered clarty ginnel snicket twitten jitty jennel bap barm \
    cob teacake stottie bait snap scran bevvy bevvies tinnies offie ciggie ciggies ciggy fags roach rollies lighter \
    hen pet duck duckie flower petal hinny pal pals chum chums mucker butt butty boyo mam mams mamgu tadcu nain taid \
    craic culchie garda gardai guards taoiseach dail hurling camogie gaa sliotar bodhran ceilidh ceili colleen gombeen amadan sláinte slainte \
    wean weans wain wains bairnie loon quine dreich haar bothy glaikit crabbit scunnered outwith messages piece pieces stramash \
    seagull seagulls pigeon pigeons hamster hamsters guineapig budgie budgies goldfish labrador alsatian staffie staffies spaniel terrier \
    wasnae wisnae hadnae hasnae naebody airms neet hame babby babbies fifa walahi wallahi seva injera khutbah halaqa youre theyre theyd theyll wouldnt couldnt didnt wasnt dont doesnt isnt werent arent havent hasnt hadnt wont cant shouldnt youve youd weve whats thats bein anymore mandarin lithograph lithographs mammy charmer skipper telt lassie lassies laddie withoot wasna didna couldna wouldna dinna canna naebody folk padre bleep heartbreaker alright online letterbox \
    welfare matelot bantam bantams hooyo aabo faither mither wummin frae tae oot aboot hoose doon noo naething daein daen gaun ken lug wee bairn fae awa \
    halyards puzzle innit pallet pallets microwave caterpillar radiator greenhouse paperwork dishwasher \
    collie collies greyhound greyhounds whippet whippets lurcher lurchers rottweiler pitbull poodle chihuahua cockapoo labradoodle moggy \
    postcode postcodes landline landlines handset dongle router wifi broadband password passwords username usernames login logins selfie selfies \
    emoji emojis hashtag hashtags screenshot screenshots playlist spotify netflix iplayer youtube tiktok snapchat whatsapp facetime zoom \
    umpteen zilch nada diddly squat loads oodles shedload heaps dribs drabs smidgen smidge tad wodge whack dollop \
    snog snogged shag shagged shagging fling affair affairs threesome hickey lovebite cuddle cuddles snuggle hug hugs peck tickle tickles \
    sixth-form gcse gcses btec btecs nvq nvqs sats ofsted detention detentions truant truancy dinnertime playtime hometime assembly assemblies \
    spellings phonics worksheet worksheets crayons crayon plasticine playdough lego duplo jigsaw jigsaws scooter scooters trike trampoline \
    settee sofa pouffe armchair footstool sideboard ottoman chest wardrobe wardrobes cupboard bunkbed futon \
    nightmare nightmares flashback flashbacks insomnia dissociate hypervigilant triggering triggered retraumatised counsellor counsellors \
    voluntary volunteering trustee trustees fundraiser fundraisers fundraising tombola raffle jumble bake bric \
    cul-de-sac roundabout layby bypass flyover underpass overpass footbridge footpath bridleway towpath verge kerb kerbs gutter gutters \
    ironmonger greengrocer newsagent newsagents tobacconist haberdashery launderette laundrette off-licence cornershop hairdresser \
    fishmonger pub-quiz karaoke bingo darts snooker dominoes skittles crochet knitting quilting origami yoga pilates zumba aerobics \
    crowbar screwdriver spanner spanners hammer hacksaw stanley sellotape duct gaffa padlock padlocks deadbolt latch hinge hinges peephole";
