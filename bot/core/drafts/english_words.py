"""English words that the grammar must know. Lists, not rules; add freely."""

from __future__ import annotations

from typing import Final

PERSON_ENDINGS: Final = (
    "er",
    "or",
    "ist",
    "ian",
    "yst",
    "eer",
    "smith",
    "wright",
    "man",
    "woman",
    "ant",
    "ician",
    "monger",
)
NOT_PERSONS: Final = frozenset(
    "software hardware paper water power number computer order border trailer printer container boiler freezer "
    "mixer shelter "
    "timber leather silver copper lumber flower newsletter career river solar motor tractor scooter elevator "
    "corridor door floor "
    "indoor outdoor interior exterior decor restaurant plant consultant-work trust grant tenant-finding weather "
    "catering cider beer butter center theater quarter folder banner poster laser cooler heater locker copter "
    "helicopter "
    "tender tester-kit insurance counter register charter winter summer dinner supper laptop ladder rubber fiber cover "
    "labor harbor harbour vendor-list sector factor doctor-finder mentor-scheme garment merchant-bank".split()
)
"""Nouns of things whose ending looks like a person's."""
PERSONS: Final = frozenset(
    "notary architect chef cook florist dentist vet nurse midwife solicitor barrister lawyer attorney "
    "accountant bookkeeper auditor "
    "actuary surveyor plumber electrician carpenter joiner welder tiler roofer baker butcher farmer brewer "
    "vintner sommelier "
    "cto-for-hire tutor teacher coach trainer mentor recruiter headhunter designer developer engineer "
    "programmer analyst "
    "architect photographer videographer illustrator painter sculptor potter musician singer pianist violinist "
    "harpist alto "
    "priest vicar celebrant imam rabbi gp doctor physio physiotherapist osteopath therapist psychologist "
    "optician pharmacist "
    "estate-agent agent broker adviser advisor consultant clerk assistant pa va secretary treasurer "
    "receptionist driver "
    "courier skipper pilot captain guide interpreter translator copywriter writer editor journalist publisher "
    "librarian "
    "curator conservator restorer tailor seamstress dressmaker milliner jeweller jeweler goldsmith silversmith "
    "blacksmith "
    "upholsterer thatcher mason builder contractor decorator gardener landscaper arborist forester agronomist "
    "beekeeper "
    "caterer barista bartender innkeeper hotelier landlord landlady importer exporter wholesaler distributor retailer "
    "shopkeeper grocer undertaker hairdresser barber beautician stylist model actor actress director producer dj "
    "entrepreneur investor banker economist scientist chemist biologist geologist ecologist researcher lecturer "
    "professor "
    "student apprentice intern governor councillor mayor officer inspector adjuster underwriter planner scheduler "
    "dispatcher buyer merchandiser machinist mechanic technician operator fitter fabricator sailmaker "
    "shipwright advocate "
    "volunteer speaker facilitator mediator negotiator genealogist auctioneer valuer handyman cleaner carer "
    "childminder nanny "
    "au-pair specialist expert rep representative freelancer host subcontractor locum paraplanner agronome "
    "supplier stockist "
    "co-packer copacker bookbinder engraver signwriter tenant partner".split()
)
TITLES: Final = frozenset(
    "ceo cfo cto coo cmo cio cpo fd md head chair chairman chairwoman chairperson chairs president vice vp "
    "director founder "
    "co-founder cofounder owner co-owner partner principal head-teacher headteacher managing chief interim "
    "commander secretary "
    "treasurer".split()
)
"""What stands after a name without an article."""
ACTIVITIES: Final = frozenset(
    "law insurance drainage logistics marketing mortgages compliance hr it finance sales property pr seo ux "
    "packaging banking "
    "accounting accountancy construction design media education procurement tax payroll telecoms fintech agritech "
    "photography videography carpentry joinery plumbing architecture engineering journalism translation "
    "e-commerce ecommerce "
    "websites security freight shipping conveyancing immigration-law immigration fundraising catering recruitment "
    "recruiting landscaping roofing printing publishing advertising branding events tourism hospitality".split()
)
"""Fields one works *in*."""

VERBS: Final = frozenset(
    "runs makes sells does has owns teaches builds fixes repairs imports exports manages leads designs "
    "organises organizes "
    "grows brews bakes cooks writes edits translates recruits hires trains coaches advises represents restores paints "
    "prints drives hauls installs supplies distributes develops works handles looks fits cleans trades keeps "
    "breeds raises "
    "produces processes provides helps offers lets rents hosts maintains directs chairs heads drills publishes roasts "
    "subtitles audits plans farms fishes practises practices lends gives knows can specialises specializes services "
    "insulates delivers caters photographs films records mends tunes crafts weaves cuts sews".split()
)
"""Third persons with which a note says what somebody does."""

INFINITIVES: Final = frozenset(
    "find get learn open move fill run hire sell buy build launch start set make grow reach recruit meet fund "
    "change leave "
    "expand export import rent share split switch go join trial test pilot place publish redo rebrand renovate extend "
    "understand improve cut save raise refinance update automate digitise digitize digitalise modernise speak "
    "write read "
    "host organise organize train license sublet relocate outsource delegate replace repair fix bring offer work "
    "club subcontract patent register protect invest borrow hear see try have be".split()
)
"""Verbs with which a wish begins: *learn heat pumps*, *open a practice in Dublin*."""

AMBIGUOUS: Final = frozenset(
    "launch export import work place trial test hire train offer run open club fund change split switch cut "
    "share rent start set go "
    "host license sublet patent invest update repair fix save raise show trade".split()
)
"""Those of them that are nouns too: *launch venue* is no wish to launch."""

MASS: Final = frozenset(
    "help work advice funding storage staff space capital feedback visibility packaging insurance software "
    "hardware childcare "
    "training support timber steel land money cash time publicity press coverage equipment machinery furniture "
    "stock traffic "
    "business exposure sponsorship investment finance experience leadership practice broadband housing "
    "accommodation transport "
    "parking clay wool leather fabric cane bread flour honey wine beer coffee tea milk freight labour labor "
    "legal accounting "
    "seo marketing pr it hr people men women children folk".split()
)
"""What takes no article: *looking for help*."""

DETERMINERS: Final = frozenset(
    "a an the some somebody someone something somewhere anyone anybody anything anywhere any her his their more "
    "new-ish two three "
    "four five six seven eight nine ten twelve several another other others enough all both every each plenty "
    "lots".split()
)

COMMON_EVENTS: Final = frozenset(
    "lunch dinner breakfast brunch supper meeting mixer fair show expo conference congress summit night evening "
    "drinks chamber club "
    "meetup event party workshop seminar fest festival forum social agm awards market do day gathering reception "
    "reunion gala ball walk trade-show exhibition hackathon conclave alumni wedding funeral christening "
    "birthday training course "
    "class gym church school choir pub bar café cafe library museum theatre stand booth launch opening auction "
    "raffle quiz parade regatta race match tournament game jumble bazaar fete retreat convention panel talk webinar "
    "debrief session morning afternoon rehearsal hour coffee tea picnic barbecue bbq sale breakfasts hub "
    "coworking guild society network group".split()
)
"""Last words of gatherings that take *the*: *at the Rotary lunch*."""
