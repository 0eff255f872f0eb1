### Everything that Fulcrum itself says, in English.
### Scenarios bring their own words; here are only those of the program.
### Names of things are bare (meter-trust), their explanations end in -about.

## The game

game-title = Fulcrum
game-tagline = When to lead, when to manage

## The two sides

vision = Vision
vision-word = vision
process-word = process
vision-about = Where this goes and why: direction, reasons, people’s growth, risk, the long run.
process = Process
process-about = How it gets done and by when: plans, order, budgets, steadiness, the short run.
attention = Attention
attention-about = The hours and care you have this turn. Every choice takes some; what is left keeps things from slipping.
beam = The beam
beam-about = The balance you have, set against the mix this moment calls for. Level is not the aim; meeting the moment is.

### The numbers

## Meters

meter-direction = Direction
meter-direction-about = How clearly everybody knows where this is going, and why.
meter-order = Order
meter-order-about = How reliably things get from meant to done.
meter-morale = Morale
meter-morale-about = How gladly people come in tomorrow.
meter-trust = Trust
meter-trust-about = Between the people who dream and the people who run things.
meter-ownership = Ownership
meter-ownership-about = How far people decide about their own work, and answer for it.
meter-innovation = Innovation
meter-innovation-about = How much that is new gets tried, and survives.
meter-delivery = Delivery
meter-delivery-about = How far promises are kept, by their date and for the money agreed.
meter-fit = Fit
meter-fit-about = How well the product meets what its market wants.
meter-learning = Learning
meter-learning-about = How far a mistake becomes a lesson here rather than a secret.
meter-insight = Insight
meter-insight-about = How early you see things slip, because somebody measures.
meter-cash = Cash
meter-cash-about = Money in the bank, in thousands of euros.
meter-customers = Customers
meter-customers-about = Those who use the product and pay for it.
meter-team = Team
meter-team-about = People on the payroll, you among them.

## Skills of the founder

meter-lead = Leading
meter-lead-about = Your skill at giving direction and carrying people along.
meter-manage = Managing
meter-manage-about = Your skill at planning, ordering and getting things finished.
meter-listen = Listening
meter-listen-about = Your skill at hearing what people say, and what they leave out.

## Amounts

money = €{ $thousands }k
money-negative = −€{ $thousands }k
money-millions = €{ $thousands }m
money-millions-negative = −€{ $thousands }m
delta-up = +{ $amount }
delta-down = −{ $amount }
people-count =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
customers-count =
    { $count ->
        [0] no customers
        [one] 1 customer
       *[other] { $count } customers
    }
turns-count =
    { $count ->
        [one] 1 turn
       *[other] { $count } turns
    }
minutes-count =
    { $count ->
        [one] about 1 minute
       *[other] about { $count } minutes
    }

### Situations and choices

## Kinds of situation, and what each calls for

kind-crisis = Crisis
kind-crisis-calls = order first: who does what, and what can wait
kind-growth = Growth
kind-growth-calls = someone who shows where it leads, and why
kind-initiative = New initiative
kind-initiative-calls = a reason that others want to make theirs
kind-steady = Steady work
kind-steady-calls = a steady hand, and a way of working that holds
kind-shift = Changed ground
kind-shift-calls = a fresh look at where you are going
kind-people = People
kind-people-calls = an ear for them, and some clarity
kind-tension = Tension
kind-tension-calls = an open word between the two sides

## Styles

style-directive = Directive
style-directive-about = You say what is to be done. It works at once, and wears if it is all you do.
style-inspiring = Inspiring
style-inspiring-about = You give the reason and the picture. It takes a turn to reach people, and it stays.
style-consulting = Consulting
style-consulting-about = You ask before you decide. It takes time, and it builds trust.
style-delegating = Delegating
style-delegating-about = You hand over the decision as well as the work. It frees your hands, if people fit and the task is clear.
style-coaching = Coaching
style-coaching-about = You help others to find the answer. It is slow today, and people grow by it.
style-stretching = Stretching
style-stretching-about = You ask for more than people think they can do. It brings new things and tired faces.

## Leans

lean-vision-1 = leans to vision
lean-vision-2 = clearly vision
lean-vision-3 = all vision
lean-process-1 = leans to process
lean-process-2 = clearly process
lean-process-3 = all process
lean-both = some of both
lean-both-about = Mixing the two costs more attention, and each side gets less than it would alone.
lean-neither = neither
asks-why = Asks why
asks-how = Asks how

## How sure an outcome is

certainty-certain = certain
certainty-certain-about = This is what follows.
certainty-likely = likely
certainty-likely-about = One way is clearly likelier, though not sure.
certainty-open = open
certainty-open-about = It may well go either way.

## What a choice shows beforehand

choice-costs = Costs { $money }
choice-cost-none = Costs no money
choice-attention =
    { $count ->
        [one] 1 point of attention
       *[other] { $count } points of attention
    }
choice-touches = Touches { $meters }
choice-rests-on = Its odds rest on { $meters }
choice-sure = How sure: { $certainty }
choice-read-aloud = Choice { $number }: { $text } Lean: { $lean }. { $asks }. Style: { $style }. { $cost }. { $attention }. How sure: { $certainty }.
choice-closed = Not possible now: { $reason }

## Why a choice is closed

needs-at-least = needs { $meter } of { $amount } or more; you have { $have }
needs-at-most = needs { $meter } of { $amount } or less; you have { $have }
needs-cash = costs { $cost }; you have { $have }
needs-person = needs { $name } on the team
needs-no-person = not while { $name } is on the team
needs-earlier = needs something that you did not do earlier
needs-not-earlier = ruled out by something that you did earlier
needs-turn-from = not before turn { $turn }
needs-turn-to = only until turn { $turn }
needs-any = needs one of these: { $reasons }

## What followed, where the author wrote nothing

result-fits-vision-1 = People stop what they are doing and look up. It turns out that they had been waiting for somebody to say where this goes.
result-fits-vision-2 = The talk at the kettle changes: fewer sighs, more “what if”. Nothing has been delivered yet, and everybody walks a little faster.
result-fits-vision-3 = It could have sounded like a poster. It answers the question that everybody had, and two people stay late to begin.
result-fits-process-1 = Within the hour everybody knows what is theirs and what can wait. The noise goes down, and things begin to get done.
result-fits-process-2 = It is not exciting, and it is exactly what was missing. By evening the list is shorter, and nobody has had to be a hero.
result-fits-process-3 = Somebody says “finally”, not quite under their breath. The steps hold, and the day ends where it was meant to.
result-misses-vision-1 = They listen, they nod, and then they ask what they should do now. You have answered a question that nobody had today.
result-misses-vision-2 = The words are good. They would have been better next month; today they land between two ringing telephones.
result-misses-vision-3 = For an hour it helps. Then the same things lie where they lay before, and people have to step over them.
result-misses-process-1 = Everything is put in order, very neatly. What made people look worried is not on the list.
result-misses-process-2 = The plan is followed to the letter. At the end of it you are where you meant to be, and the moment is elsewhere.
result-misses-process-3 = Nobody objects. They fill in their part and hand it over, and the question that hung in the air goes on hanging there.
result-mixed-1 = A bit of where to, a bit of how. It satisfies nobody entirely, nobody leaves the room, and it takes the whole afternoon.
result-mixed-2 = Half of it reaches people as a reason and half as a task. It holds together, and it costs the hours of two things.
result-mixed-3 = You do both, and each gets done by halves. In the evening it is hard to say whether that was wisdom or caution.

### Why did this change?
### Short noun phrases. One for each cause of the rules, by its name; some have a second name that refers to the first.

## Causes: what you did

cause-choice = “{ $title }”
cause-outcome = how it turned out
cause-cost = what the choice cost
cause-fit = how well it met the moment
cause-met = { cause-fit }
cause-luck-good = good luck
cause-luck-bad = bad luck
cause-lean-vision = your lean to vision
cause-lean-process = your lean to process
cause-wave-vision = your lean to vision in turn { $turn }, still arriving
cause-wave-process = your lean to process in turn { $turn }, still arriving
cause-style-directive = telling people what to do
cause-style-inspiring = giving people a reason
cause-style-consulting = asking people first
cause-style-delegating = handing over the decision
cause-style-coaching = helping people to find the answer
cause-style-stretching = asking for more than seemed possible
cause-style-wave-directive = what you told people to do in turn { $turn }
cause-style-wave-inspiring = the reason you gave in turn { $turn }
cause-style-wave-consulting = what you asked people in turn { $turn }
cause-style-wave-delegating = what you handed over in turn { $turn }
cause-style-wave-coaching = what people found out in turn { $turn }
cause-style-wave-stretching = what you dared people to do in turn { $turn }
cause-later-turn = what you set in motion in turn { $turn }

## Causes: what such a moment takes by itself

cause-moment-crisis = the crisis itself
cause-moment-growth = the growth itself
cause-moment-initiative = the new beginning itself
cause-moment-steady = the everyday
cause-moment-shift = the ground that moved
cause-moment-people = what people had on their minds
cause-moment-tension = the quarrel itself

## Causes: promises and change

cause-promise-made = a promise, and the stir it made
cause-promise-kept = a promise kept
cause-promise-late = a promise kept too late
cause-promise-faded = a promise that never got a plan
cause-change = a fresh change
cause-change-fades = a change that nobody made stick
cause-novelty = how new the product is, for what the market wants
cause-market-drift = a market that moves on
cause-drift = small slips that nobody saw

## Causes: you

cause-upkeep = the attention you had left
cause-use = a skill that grew by use
cause-training = training

## Causes: people

cause-people = the people you hired
cause-dilution = new people, who cannot know yet how things are done
cause-whiplash = a change of course that nothing called for
cause-recruiting = people found for the work there is
cause-attrition = people who left for want of work
cause-friction = friction between dreamers and doers
cause-ownership = people who own their work
cause-learning = mistakes that became lessons
cause-inspiration = what a sense of direction brings forth
cause-workload = more work than hands
cause-empty-till = fear for the money

## Causes: the company and its world

cause-decay = what fades by itself
cause-execution = how well things are run
cause-output = how much gets done
cause-chaos = more begun than order can carry
cause-bureaucracy = more rules than reasons
cause-salaries = salaries
cause-running-costs = running costs
cause-waste = money lost for want of order
cause-customers-pay = what customers pay
cause-income = { cause-customers-pay }
cause-churn = customers who left
cause-word-of-mouth = customers who told others
cause-shock = { $name }

### Claims: what the game lets one experience
### claim: the statement · lesson: what the game says after an outcome · source: who says it

# The five articles, as they are named on the screen; docs/design.md gives them in full.
-article-000 = FastLearner
-article-001 = Redaction Team
-article-002 = a 2025 blog on leading
-article-003 = zohu (2023)
-article-004 = The Collective

claim-a01 = Vision and process are both needed; neither matters more in general.
lesson-a01 = Whatever you chose just now took from the same few hours that the other side also needs. Neither is the grown-up one; each fails alone, at its own speed. Notice which end of the beam has waited longest.
claim-a01-source = all five articles
claim-a02 = Being strong on both sides can beat lacking one of them by up to two fifths.
lesson-a02 = A company goes at the pace of its weaker side, as two people walking together go at the slower one’s. More of what you have plenty of would have moved little. Before the next choice, ask which side is holding the other back.
claim-a02-source = { -article-004 }
claim-a03 = Strong vision with weak process brings waste, late deliveries and broken budgets.
lesson-a03 = Wanting a thing together does not book the courier or count the parts. Where nobody looks after the how, dates slip first and the money follows. Open your deliveries and see what has held them up, or let them fall.
claim-a03-source = { -article-000 } and { -article-003 }
claim-a04 = Strong process with weak vision cannot turn when the world does.
lesson-a04 = When the ground moves, a well-kept timetable for the old ground keeps running. Good routines answer yesterday’s question, faster every week. When something outside changes, try asking first whether you still want the same thing, and only then how.
claim-a04-source = { -article-000 }
claim-a05 = Process on its own slowly starves new ideas.
lesson-a05 = Order works by removing surprises, and every new idea begins as one. Nobody has to forbid them; it is enough that the form has no line for them. Notice when somebody here last tried a thing that nobody had asked for.
claim-a05-source = { -article-004 }
claim-a06 = Too much vision starts many ambitions and finishes few.
lesson-a06 = Each new beginning borrows from those already begun. It seldom feels so at the time, because beginning is the lovely part. Count what is open today, and try finishing or burying one before you start the next.
claim-a06-source = { -article-004 }
claim-a07 = At the very start, vision counts most.
lesson-a07 = This early there is little to organise and a great deal to believe. People stay for the reason, because there is not much else to stay for. Listen for whether each of them could say it with you out of the room.
claim-a07-source = { -article-000 } and { -article-003 }
claim-a08 = The more a company grows, the less it can do without process.
lesson-a08 = What three people settle by looking up from the bench, thirty cannot. Nobody works worse than before; there is only more than fits into a head. Try writing down one thing that you still explain by hand, every time.
claim-a08-source = { -article-000 } and { -article-003 }
claim-a09 = A mature company needs experienced hands that keep it steady and improve how it works.
lesson-a09 = In a grown company most of what matters happens again tomorrow. Keeping it steady is skilled work, and so is making it a little better each time. Notice which routine carries you, and who tends it without being asked.
claim-a09-source = { -article-003 }
claim-a10 = In a crisis, set priorities, share out what there is and keep order.
lesson-a10 = When things fall, people first need to know who does what and what can wait. The large questions are real, and will still be there on Thursday. Next time, try naming three things aloud: first, second, and not now.
claim-a10-source = { -article-002 } and { -article-004 }
claim-a11 = When a company grows or something new begins, show where it leads and why.
lesson-a11 = When something opens up, people look for where it leads before they ask how it will be staffed. Caution has a price here, and no bill ever shows it. At the next opening, say in one sentence what would be different if it worked.
claim-a11-source = { -article-002 }
claim-a12 = What the company needs now decides the right mix, not what you prefer.
lesson-a12 = The answer that served you last time can miss today, because the moment changed and the habit did not. Next turn, before you read the choices, guess from the story alone what it calls for; then look at the beam.
claim-a12-source = { -article-003 }
claim-a13 = Leaning to vision takes risks; leaning to process avoids them.
lesson-a13 = A bold answer has a good end and a bad end, far apart; a careful one keeps them close. Neither is braver. You have seen one end only: would you choose the same again with the other still possible?
claim-a13-source = { -article-001 }, { -article-002 } and { -article-004 }
claim-a14 = Vision pays late and long; process pays soon and for a shorter while.
lesson-a14 = Some of what you just did has already arrived, and some has only set out. Order shows at once and tires soon; direction takes its time, and stays. Look again in three turns before you say whether this worked.
claim-a14-source = { -article-000 }, { -article-001 } and { -article-004 }
claim-a15 = Instructions work at once and wear thin; reasons and stories work slowly and last.
lesson-a15 = An instruction moves people today; a reason moves them when you are not there. The first is quick and wears with use, the second is slow to take. Count how many of your last five answers told people what to do.
claim-a15-source = { -article-000 }, { -article-001 } and { -article-002 }
claim-a16 = One side asks why and doubts what is; the other asks how and makes it work.
lesson-a16 = Every answer carries a question. Why opens what all had taken for settled; how gets it done by Thursday. Both are useful, and one of them is probably your reflex. Listen for which you ask first, and try the other tomorrow.
claim-a16-source = { -article-001 } and { -article-002 }
claim-a17 = A vision becomes real through steps, means, checking and correcting.
lesson-a17 = A promise is a loan from people who believe you. Steps, names, days and a look halfway are how it is paid back; without them it turns quietly into disappointment. See which of yours are open, and plan the oldest.
claim-a17-source = { -article-001 } and { -article-004 }
claim-a18 = Vision starts a change; process keeps it.
lesson-a18 = Starting a change is loud and keeping it is quiet. What is new lives on goodwill until it has a place in the week, and goodwill goes home at six. Ask of your last change: who does it now without being reminded?
claim-a18-source = { -article-001 }
claim-a19 = What is measured can be corrected in time.
lesson-a19 = Trouble usually arrives small, and a number on the wall can see it before a customer does. Measuring mends nothing; it buys you time to mend. Choose one thing that you steer by feeling, and count it for a week.
claim-a19-source = { -article-001 }
claim-a20 = Most people lean to one side by nature; only about one in ten is born to manage.
lesson-a20 = That came easily to you, or it did not, and both tell you something. Most people lean one way by nature, and a born gift for running things is rare. Notice which kind of choice you never quite consider.
claim-a20-source = { -article-000 }, { -article-001 } and { -article-003 }
claim-a21 = Both sides can be learned: by courses, mentors, feedback and practice.
lesson-a21 = People get better at this for no grander reason than doing it. Neither side is a birthmark: practice moves both, and so do a mentor and honest feedback. Ask one person today what you might have done better, and only listen.
claim-a21-source = { -article-000 }, { -article-003 } and { -article-004 }
claim-a22 = Practising your weaker side is worth more than polishing the stronger.
lesson-a22 = An hour spent where you are clumsy buys more than one spent where you shine. It also feels a good deal worse, which is why it is so seldom spent. Within three turns, take one choice that you would normally pass over.
claim-a22-source = { -article-002 }
claim-a23 = A team that covers your weak side makes you whole.
lesson-a23 = Nobody has to be whole alone. The person who helps you most may be the one whose work bores you and whose questions tire you. Think of what you put off, and of who would be glad to have it.
claim-a23-source = { -article-002 }
claim-a24 = Those who dream and those who run things wear on each other.
lesson-a24 = Those who see ahead push past what can be carried; those who carry it dig in and speak of risk. Both are looking after the company. When they rub, notice what each fears to lose before you say who is right.
claim-a24-source = { -article-004 }
claim-a25 = Open talk, respect for each other and a common aim ease the friction between those who dream and those who run things.
lesson-a25 = Many quarrels between those who dream and those who run things are two halves of a plan that have not met. Open talk introduces them. Try asking each to put the other’s case, until the other says: yes, that is it.
claim-a25-source = { -article-004 }
claim-a26 = Drive can take people beyond what they thought possible, and they may hate it.
lesson-a26 = People can do more than they believe, and being made to is not always pleasant. A dare buys something new with other people’s evenings. Before your next, say why it matters, ask what it would cost them, and wait for the answer.
claim-a26-source = { -article-002 }
claim-a27 = Handing work to those who are best at it frees your own hands.
lesson-a27 = Work goes quickly in hands that suit it, and yours are free for something else. In the wrong hands it comes back late, with apologies. Before you next hand something over, name what that person does better than you.
claim-a27-source = { -article-000 }
claim-a28 = In a small, quick team one person can wear both hats.
lesson-a28 = In a small team you can dream at nine and write invoices at ten, and nobody minds. In a large one each change of hat makes fifty heads turn. Notice how often you switch, and what it costs now compared with then.
claim-a28-source = { -article-001 }
claim-a29 = Where mistakes are lessons, taking a risk costs less.
lesson-a29 = A failed risk costs what you lose, and then whatever people hide for fear of the next one. Where mistakes may be told aloud, the second bill stays small. Try telling one of your own before you ask for theirs.
claim-a29-source = { -article-003 } and { -article-004 }
claim-a30 = Vision opens a new market; people, measures and local routines make it pay.
lesson-a30 = Seeing a new market is one thing, being paid in it another. The first takes conviction; the second takes people on the spot, numbers, and routines that suit the place. Ask which half you have done, and who does the other.
claim-a30-source = { -article-004 }
claim-a31 = Deciding, setting goals and working with people belong to both sides.
lesson-a31 = Deciding, setting a goal and talking it through with people belong to neither side alone. They can lift both a little, and they take time. Notice what such an hour crowds out, and whether you would spend it again.
claim-a31-source = { -article-000 } and { -article-001 }
claim-a32 = Coaching helps leaders and managers alike, and the newly promoted most of all.
lesson-a32 = A good question at the right hour grows people more than a good answer, and nobody needs one more than someone new in charge. It looks slow. Next time you are asked what to do, ask what they would try first.
claim-a32-source = { -article-000 }
claim-a33 = Know which side you lean to, and plan how the other will grow.
lesson-a33 = Every answer adds to a pattern, whether you mean it to or not. You have a picture of how you work, and your turns are drawing another beside it. Compare the two: which of them would the people you work with recognise?
claim-a33-source = { -article-001 }, { -article-002 } and { -article-004 }
claim-a34 = People who own their work give more, as long as it is clear what is theirs.
lesson-a34 = People look after what is theirs. Letting them decide goes far when it is plain what they may decide, and leaves them stranded when it is not. Try saying of one task: this is yours, up to here, from today.
claim-a34-source = { -article-001 } and { -article-003 }

## Claims from research

claim-r1 = Too little structure and too much both hurt; too little hurts faster.
lesson-r1 = Between chaos and red tape lies a good middle, and the ground falls away on both sides, more steeply towards chaos. If you must err, err where people still know what happens tomorrow. Notice which edge you are nearer to.
claim-r1-source = research by Davis, Eisenhardt & Bingham (2009)
claim-r2 = The less predictable the world, the less structure fits, and the finer the line.
lesson-r2 = When little can be foreseen, the right amount of order shrinks and becomes harder to hit. A plan then has to be short and easy to change. Take your longest plan, and ask which single surprise would make it useless.
claim-r2-source = research by Davis, Eisenhardt & Bingham (2009)
claim-r3 = Growing before the product fits its market makes failure likelier.
lesson-r3 = More people and more sales make a company larger; they do not make its product right. Growing first is hard to undo. Before the next hire, look at how well the product fits, and ask whom you are hiring ahead of.
claim-r3-source = research by Lee & Kim (2024)
claim-r4 = Growth brings its crises in order, and each cure prepares the next.
lesson-r4 = The last cure has a way of becoming the next complaint: instructions after enthusiasm, freedom after instructions, rules after freedom. That is growing, not failing. Look at your latest remedy, and picture it with twice as many people.
claim-r4-source = research by Greiner
claim-r5 = Between fifty and a hundred people, managing by knowing everybody stops working.
lesson-r5 = Somewhere between fifty and a hundred people, knowing everybody stops being a system. There is no bang; things fall between two people who have never met. Count the names you know here, and the decisions that depend on your knowing them.
claim-r5-source = research by Davila (2010)
claim-r6 = Looking back in a structured way makes learning about a quarter better.
lesson-r6 = Most of what a game can teach is learned afterwards, by looking back and saying why. It takes minutes, and it is the part that people skip. Before you go on, say in one sentence what you expected from that choice.
claim-r6-source = research: a meta-analysis of 46 samples (2013)
claim-r7 = How well one does in a simulation says little about what one has learned.
lesson-r7 = A good result says that this company, this time and with this luck, did well. It says little about what you have learned, and a bad one says no more. Notice what you would explain differently now than an hour ago.
claim-r7-source = research: a study in Simulation & Gaming (1992); later ones are mixed
claim-r8 = Results that cannot be explained teach nobody anything.
lesson-r8 = Something moved, and every point of it has a reason. You need not take the game’s word for it: open the number and read its causes. If one of them surprises you, that is the one to talk about.
claim-r8-source = what players of business games complain of most
claim-r9 = Neat rules for matching a style to people rest on weak evidence.
lesson-r9 = It is tempting to take a rule away from this: with such people, always such a style. The evidence for neat rules of that kind is thin. Take a question instead, and try it on the next person you meet.
claim-r9-source = research: tests of situational leadership theory
claim-r10 = There is no fixed half and half: the best mix moves.
lesson-r10 = Half and half looks safe and is right only by accident. The mix that serves you moves with your size, with how much is uncertain and with what you are after. Ask which of those three has changed lately.
claim-r10-source = research by Davis, Eisenhardt & Bingham (2009) and Uotila (2009)

## What the claims rest on: a label, and a sentence

grounds-articles = Articles
grounds-articles-about = Practitioners say so; no study of it is named here.
grounds-research = Research
grounds-research-about = The game shows its shape, not its size.
grounds-contested = Contested
grounds-a01 = Research points the same way: in 118 research teams, giving direction and giving structure both told on the results (Keller 2006).
grounds-a02 = Studies disagree on whether one can be strong on both sides at once: some find that one is paid for with the other (Uotila 2009), others that both can be high (Kotter, Keller). The figure is the article’s own.
grounds-a03 = Research points the same way: in a field experiment, plain management practices raised output by a sixth in the first year (Bloom 2013).
grounds-a04 = Research points the same way: the less a market can be foreseen, the less structure fits (Davis, Eisenhardt & Bingham 2009).
grounds-a05 = Research points the same way: young companies with fewer layers had the better ideas, though they earned less with them (Lee 2022).
grounds-a07 = Studies of young companies disagree with it in part: those that settled early who does what did better (Sine 2006; Davis, Eisenhardt & Bingham 2009).
grounds-a08 = Research points the same way: growing companies meet a crisis of control (Greiner), and between fifty and a hundred people one of management (Davila 2010).
grounds-a12 = Research points the same way: no one mix is best, it moves with size and with how far one can see (Uotila 2009).
grounds-a14 = Research points the same way: in 118 research teams, inspiring leadership still told on the results after five years (Keller 2006).
grounds-a32 = That coaching helps is experience. That some people need it most is a rule that matches a style to people, and tests of such rules found little.
grounds-a33 = Research points the same way: looking back in a structured way makes learning about a quarter better (46 samples, 2013).
grounds-r7 = Earlier studies found little or no link; some later ones found one.
grounds-r9 = Tests of such rules found weak effects or none. Take them as a way to talk, never as proof.

### You

## A short self-assessment

assess-title = Which is more like you?
assess-intro = Eight pairs, no right answers. Think of an ordinary working day, not of a good one. It sets what comes easily to you in the game, and at the end it is set beside what you did. It stays on this computer.
assess-skip = Skip this
assess-skip-about = You then start as the founder you chose.
assess-progress = { $answered } of { $total } answered
assess-pair = Pair { $n }
assess-unanswered = A pair left open counts as the middle.
assess-scale-1 = very much this
assess-scale-2 = rather this
assess-scale-3 = as much one as the other
assess-scale-4 = rather that
assess-scale-5 = very much that
assess-1-vision = I open a meeting with what it is all for.
assess-1-process = I open a meeting with what we have to settle.
assess-2-vision = On a quiet afternoon I sketch something that does not exist yet.
assess-2-process = On a quiet afternoon I mend something that has annoyed us for weeks.
assess-3-vision = When a plan fails, I ask whether it was the right thing to want.
assess-3-process = When a plan fails, I ask at which step it broke.
assess-4-vision = I try a thing first and work it out as it goes.
assess-4-process = I work a thing out first and then try it once.
assess-5-vision = I win people for a task by telling them what it could become.
assess-5-process = I win people for a task by showing them that it can be done.
assess-6-vision = My notes are arrows and question marks.
assess-6-process = My notes are lists and dates.
assess-7-vision = I get restless when next week looks like this one.
assess-7-process = I get restless when I cannot say what next week looks like.
assess-8-vision = I hand over a task with its purpose, and leave the way open.
assess-8-process = I hand over a task with its steps, and leave nobody guessing.
# Optional ninth pair: it sets where Listening starts, not the inclination.
assess-9-speak = When somebody brings me a problem, I soon have a suggestion.
assess-9-listen = When somebody brings me a problem, I mostly have more questions.

## Inclinations

inclination-vision-strong = Strongly drawn to vision
inclination-vision-strong-about = You tend to see where a thing could go long before you see what it takes. Reasons come to you unasked; lists do not. Answers of the other kind will cost you more attention.
inclination-vision = Drawn to vision
inclination-vision-about = Given the choice, you start with the reason and let the steps follow. You can do the other thing too, and you notice that it takes you a little longer.
inclination-even = At home on both sides
inclination-even-about = You reach for the reason about as often as for the steps. Neither costs you much extra; the work lies in noticing which of them is wanted.
inclination-process = Drawn to process
inclination-process-about = Given the choice, you start with the steps and trust the reason to show. You can do the other thing too, and you notice that it takes you a little longer.
inclination-process-strong = Strongly drawn to process
inclination-process-strong-about = You tend to see what a thing takes long before you see where it could go. Steps come to you unasked; speeches do not. Answers of the other kind will cost you more attention.

## Profiles: how you played this time

archetype-visionary = The Visionary
archetype-visionary-about = You mostly answered with where this goes and why, and seldom did a moment stand against it. It is how people come to know what their work is for. What waits beneath it is the plan: see how many of your promises found one.
archetype-operator = The Operator
archetype-operator-about = You mostly answered with how and by when, and seldom did a moment stand against it. It is how people come to know what tomorrow will bring. What waits above it is the reason: see what happened whenever the world outside changed.
archetype-bridge = The Bridge
archetype-bridge-about = You kept the two ends of the beam together, and went to whichever had sunk. It makes a company hard to tip over, and it takes attention. Some moments wanted one side wholly: look at those turns first.
archetype-reader = The Reader
archetype-reader-about = You changed your answer with the moment: order when things broke, direction when something opened. Switching cost you some effort, and mostly it met what was asked. Look at the few turns that you read otherwise.
archetype-habit-vision = Vision, whatever the weather
archetype-habit-vision-about = You answered with vision in most moments, also in those that asked for order. It is probably what comes easily to you. Look at the turns where the two lines part: what would you have had to give up, to answer otherwise?
archetype-habit-process = Process, whatever the weather
archetype-habit-process-about = You answered with process in most moments, also in those that asked for direction. It is probably what comes easily to you. Look at the turns where the two lines part: what would you have had to risk, to answer otherwise?
archetype-mixed = A mixed picture
archetype-mixed-about = Your answers went now to one side and now to the other, and neither the moments nor the two stocks explain them all. That may be curiosity, which is a good use of a game, or a way of your own that a few names do not cover. Your turns say more than a name would: begin with the one where you hesitated longest.
archetype-early = Too early to say
archetype-early-about = A few turns show an answer or two, not yet a way of playing. So there is no name here: look at the turns themselves, and at what each of them asked for. A longer game draws a picture.

## Practices for the side of vision

practice-vision-1 = Listen: in your next three conversations, say back what you heard before you say what you think. Note how often you had heard something else.
practice-vision-2 = Read the room: before one difficult talk next week, write down what you feel and what the other person may feel. Compare the two afterwards.
practice-vision-3 = Set a direction: write in two sentences what will be different in a year, and for whom. Read it to three colleagues and have them say it back.
practice-vision-4 = Coach: choose one person. Whenever they ask you what to do next week, ask two questions before you give any advice, and see what they do.
practice-vision-5 = Find a mentor: ask somebody who carries people along for half an hour. Bring one situation of this month, and ask what they would have said first.
practice-vision-6 = Tell the story: open one meeting with a customer’s day, before you and after, in two minutes and without slides. Notice when people look up.

## Practices for the side of process

practice-process-1 = Delegate by strengths: list ten things you did this week and, beside each, who does it better or likes it more. Hand over one, wholly.
practice-process-2 = Keep time: block two hours next week for what you keep putting off, at your best time of day. Treat it as an appointment with a customer.
practice-process-3 = Make a workflow: take something your team does every week, and write its steps on one page with those who do it. Strike out one.
practice-process-4 = Plan: take one promise that is open and cut it into steps of two days at most, each with a name and a date. Show it to everyone named.
practice-process-5 = Measure: choose two numbers that would tell you early of a drift. Hang them where all can see, and look at them together next Monday.
practice-process-6 = Budget: before one piece of work begins, write down what it may cost in money and hours. Compare at the end of the week, without blame.

### Screens

## Pictures, for those who cannot see them

picture-title = A beam balanced on a point, with a compass at one end and a gear at the other, at sunrise above a small garage.
picture-garage = A garage with its door half open: a workbench, laptops and a few people.
picture-loft = A first rented floor with large windows, desks and a whiteboard.
picture-floor = A whole office on two levels, full of people at work.
picture-campus = A building of one’s own around a courtyard, with many people on every floor.
picture-logo = A beam on a fulcrum

## Charts, in words and as tables

chart-timeline-about =
    { $turns ->
        [one] 1 turn: { $vision } answers leaned to vision and { $process } to process. The moment was met in { $met }.
       *[other] { $turns } turns: { $vision } answers leaned to vision and { $process } to process. The moment was met in { $met }.
    }
chart-balance-about = Direction from { $direction-first } to { $direction-last }, order from { $order-first } to { $order-last }. { $told }
chart-meters-about = From the first turn to the last: { $changes }.
chart-value-about = From { $first } at the start to { $last } at the end.
chart-change = { $label } from { $first } to { $last }
chart-turn = Turn
chart-situation = What lay on the desk
chart-choice = What you chose
chart-lean = Its lean
chart-called-for = What was called for
chart-share = vision { $vision }, process { $process }
chart-met = Whether they met
chart-habit = Habit
habit-mark-spoke = spoke
habit-mark-overcome = the other side, as asked
habit-mark-silent = –
chart-kind = Kind of moment
chart-number = Number
chart-first = At the start
chart-last = At the end

## Everywhere

button-back = Back
button-next = Next
button-close = Close
button-cancel = Cancel
button-confirm = Yes
button-done = Done
button-skip = Skip
button-retry = Try again
hint-keys = Tab or arrows move, Enter chooses, Esc goes back
hint-choose-keys = 1 to { $count } choose, Enter confirms
label-open-meter = { $meter }, { $value }: open to see why
label-selected = chosen
label-on = on
label-off = off

## Title

title-continue = Continue
title-continue-about = { $company }, turn { $turn } of { $turns }
title-new = New game
title-choose = Choose a scenario
title-host = Host a workshop
title-settings = Settings
title-quit = Quit
title-first-time = New here? The first week takes ten minutes.

## Choosing a scenario

scenarios-title = Choose a scenario
scenarios-length = { $turns } turns, about { $minutes } minutes
scenarios-audience = For whom
scenarios-languages = Also in { $languages }
scenarios-goals = Afterwards you can
scenarios-play = Play this
scenarios-own = From a file
scenarios-broken =
    { $count ->
        [one] 1 problem in this file. It cannot be played yet.
       *[other] { $count } problems in this file. It cannot be played yet.
    }
scenarios-broken-help = See each with its line: fulcrum check { $file }
scenarios-none = No scenario was found in { $folder }.

## Founding

founder-title = Who are you?
founder-language = Language
language-original = Original
founder-choose = Choose a founder
founder-draw = Draw one by lot
founder-draw-about = About one in ten is born to manage. See what you get.
founder-drawn = Robin Vale
founder-you = You
founder-self = Be yourself
founder-self-about = Answer eight pairs, and your founder starts where you do.
founder-name = Your name
founder-name-placeholder = The name over the door
founder-company = Your company
founder-company-placeholder = What is it called?
company-default = Lumen
founder-skills = What comes easily
founder-role = Founder
founder-start = Open the door
founder-name-missing = It needs a name first.

## Turns

period-day = Day { $n }
period-week = Week { $n }
period-month = Month { $n }
period-quarter = Quarter { $n }
turn-of = { $turn } of { $turns }
turn-demand = This moment calls for { $calls }
turn-beam-aloud = Direction { $direction } and order { $order } of a hundred. The moment calls for { $vision } parts vision to { $process } parts process.
beam-tips-vision = The company has more direction than the moment asks for, and less order.
beam-tips-process = The company has more order than the moment asks for, and less direction.
beam-level = The company’s balance is about what the moment asks for.
turn-choose = What do you do?
turn-confirm = Do this
turn-change-mind = Think again
turn-attention-left =
    { $count ->
        [0] No attention left over
        [one] 1 point of attention left over
       *[other] { $count } points of attention left over
    }
turn-undo = Take it back
turn-undo-about = Back to the last decision, with the same luck.
turn-promises = Open promises
turn-promises-none = Nothing promised and unplanned
promise-waits =
    { $turns ->
        [0] “{ $title }”: needs a plan now, or it fades
        [one] “{ $title }”: needs a plan within 1 turn
       *[other] “{ $title }”: needs a plan within { $turns } turns
    }
promise-slip = “{ $title }”
promise-planned = “{ $title }”: planned, being delivered
promise-made = A promise was made in “{ $title }”
promise-late = Kept, but late: what was promised in “{ $title }”
promise-kept = Kept: what was promised in “{ $title }”
promise-faded = Faded for want of a plan: what was promised in “{ $title }”
change-fresh =
    { $turns ->
        [one] A fresh change, to be made to stick within 1 turn
       *[other] A fresh change, to be made to stick within { $turns } turns
    }
shock-title = Meanwhile
shock-about = Luck, and the same for everybody who plays with this seed.
joined = { $name } joins: { $role }
left = { $name } leaves

## What followed

outcome-title = What followed
outcome-causes = What moved
outcome-more-causes =
    { $count ->
        [one] and 1 more change
       *[other] and { $count } more changes
    }
outcome-chance = This had { $chance } chances in a hundred.
outcome-fits = Your answer met the moment.
outcome-half-fits = Your answer met the moment halfway.
outcome-misses = The moment wanted another answer.
outcome-delegated = What you handed over found hands that suit it.
outcome-delegated-badly = What you handed over was not clear enough, or found the wrong hands.
outcome-lesson = What it may mean
outcome-source = After { $source }
outcome-next-day = On to tomorrow
outcome-next-week = On to next week
outcome-next-month = On to next month
outcome-next-quarter = On to next quarter
outcome-last = How it ended

## One number, opened

meter-opened-title = { $meter }: why { $value }?
meter-opened-this-turn = This turn
meter-opened-earlier = Before
meter-opened-line = { $delta } { $cause }
meter-opened-sum = From { $before } to { $after }
meter-opened-unchanged = Nothing has moved it yet.
meter-opened-held = It cannot go beyond { $limit }, so part of this was lost.

## A new stage

stage-begins = A new chapter
stage-demand = From now on more depends on { $side }.
stage-demand-same = What is asked of you stays much the same.
stage-people =
    { $count ->
        [one] 1 person works here now.
       *[other] { $count } people work here now.
    }
stage-go-on = Go in

## The end

end-title = The end
end-after =
    { $turns ->
        [one] After 1 turn
       *[other] After { $turns } turns
    }
end-to-debrief = Look back
end-note = How it ended is only half of it. The other half is why.

### The debrief

debrief-title = Looking back
debrief-working = Replaying your decisions over many futures…
debrief-intro = This is not a mark. How a company fares in a game says little about what you have learned; what you make of it now says more.
debrief-what = What happened
debrief-why = Why
debrief-so-what = So what
debrief-now-what = Now what
debrief-part = { $number } of { $total }
debrief-again = Play again with the same luck
debrief-other-luck = Play again with other luck
debrief-to-title = To the title
debrief-save = Save as a page
debrief-saved = Saved as { $file }
debrief-saved-about = Open it in any browser; it needs no network, and prints well. It names the company and the founder, and nothing of this computer.
debrief-not-over = The story is not over
debrief-not-over-about = This is how it looks so far.
debrief-place = { $when }, “{ $title }”
debrief-value = What the company was worth
list-and = { $some } and { $last }

## What happened

debrief-timeline = Your lean, and what each turn called for
debrief-timeline-you = what you chose
debrief-timeline-called = what was called for
debrief-timeline-about = Where the two lines run together you met the moment. Where they part there is something to talk about, though not always a mistake. A dotted ring: habit spoke. A whole ring: you gave what comes less easily, where it was asked for.
debrief-meters = How the numbers went

## Why

debrief-pivots = Decisions that mattered most
debrief-pivot-chose = You chose: { $choice }
debrief-pivot-other = The other road: { $choice }
debrief-pivots-about = Each was played on over { $games } futures, with the same dice for both roads, and your own way of choosing afterwards.
debrief-pivot-better = The other road ended worth { $amount } more on average ({ $from } to { $to }), and did better in { $share } futures of a hundred.
debrief-pivot-better-seldom = The other road ended worth { $amount } more on average ({ $from } to { $to }). It did better in only { $share } futures of a hundred, but in those by far.
debrief-pivot-worse = Your road ended worth { $amount } more on average ({ $from } to { $to }), and did better in { $share } futures of a hundred.
debrief-pivot-worse-seldom = Your road ended worth { $amount } more on average ({ $from } to { $to }). It did better in only { $share } futures of a hundred, but in those by far.
debrief-pivot-even = The two roads did about equally well.
debrief-pivot-meter = { $meter } ({ $by })
debrief-pivot-higher = On average your road ended higher in { $higher }.
debrief-pivot-lower = On average your road ended lower in { $lower }.
debrief-pivot-higher-lower = On average your road ended higher in { $higher }, and lower in { $lower }.
debrief-luck = Luck and judgement
decision-best-good = A good decision, and chance was kind to it.
decision-best-bad = A good decision with a bad result: chance took more here than you could have known.
decision-best-none = A good decision.
decision-even-good = No road was clearly better here. Chance was kind.
decision-even-bad = No road was clearly better here. Chance was against you.
decision-even-none = No road was clearly better here.
decision-behind-good = Another road was worth more, but chance was kind and hid it.
decision-behind-bad = Another road was worth more, and chance was against you as well.
decision-behind-none = Another road was worth more.
split-result = In the end the company was worth { $result }. Had every choice been drawn by lot, it would have been { $by-lot } on average.
split-judgement-up = Your decisions account for { $amount } more than that.
split-judgement-down = Your decisions account for { $amount } less than that.
split-luck-up = The dice added { $amount }: what came and how it fell was kinder than usual.
split-luck-down = The dice took { $amount }: what came and how it fell was harder than usual.
split-chance = Drawn by lot
split-decisions = Your decisions
split-dice = The dice
split-whole = In the end
habit-spoke =
    The side of { $side } comes more easily to { $whose ->
        [founder] your founder
       *[own] you
    }, and { $count ->
        [one] once
       *[other] { $count } times
    } it spoke where the moment asked for the other side ({ $turns }).
habit-spoke-never =
    The side of { $side } comes more easily to { $whose ->
        [founder] your founder
       *[own] you
    }. Where the moment clearly asked for the other side, it never got in the way.
habit-silent =
    The side of { $side } comes more easily to { $whose ->
        [founder] your founder
       *[own] you
    }. No turn of this game hung on it.
habit-overcome =
    { $count ->
        [one] Once you gave the other side where it was asked for ({ $turns }).
       *[other] In { $count } turns you gave the other side where it was asked for ({ $turns }).
    }
habit-overcome-never = You have not yet given the other side where it was asked for.
origin-choices = what your answers did
origin-company = how the company ran
origin-people = people and their pay
origin-stage = size, stage and moment
origin-decay = what comes and goes by itself
origin-shocks = shocks
origin-dice = luck with single answers
debrief-change = { $label }: from { $first } to { $last }. Of that, { $parts }.
debrief-change-none = { $label }: { $last }, as at the start. Of that, { $parts }.
debrief-change-still = { $label }: { $last }; hardly anything moved it.
debrief-change-up = { $origin } +{ $by }
debrief-change-down = { $origin } −{ $by }
debrief-balance = Balance against demand
debrief-balance-about = Above: your two stocks. Below: the steps are the share of vision that each moment asked for, the line is the share of it in what you held. Where the line runs above the steps there was too little order for that moment; below them, too little direction.
balance-stocks = Your two stocks, 0 to 100
balance-shares = The share of vision in them, and in what was asked
balance-asked = asked
balance-held = held
balance-asked-share = Asked for
balance-held-share = Held after your answer
balance-words = The balance
balance-level = about level
balance-lacks-order = too little order
balance-lacks-direction = too little direction
balance-told =
    { $turns ->
        [one] { $level ->
            [0] After your one answer the mix of direction and order was not what the moment asked for.
           *[other] After your one answer the mix of direction and order was about what the moment asked for.
        }
       *[other] { $level ->
            [0] In none of the { $turns } turns was the mix of direction and order about what the moment asked for.
            [one] In 1 of { $turns } turns the mix of direction and order was about what the moment asked for.
           *[other] In { $level } of { $turns } turns the mix of direction and order was about what the moment asked for.
        }
    }
balance-told-order =
    { $count ->
        [one] In 1 there was too little order for what was asked.
       *[other] In { $count } there was too little order for what was asked.
    }
balance-told-direction =
    { $count ->
        [one] In 1 there was too little direction for what was asked.
       *[other] In { $count } there was too little direction for what was asked.
    }
balance-told-furthest = It was furthest off in { $place }: { $asked } parts of vision in a hundred were asked for, and you held { $held }.
debrief-met =
    { $turns ->
        [one] You met the moment in { $met } of 1 turn.
       *[other] You met the moment in { $met } of { $turns } turns.
    }
debrief-questions-asked =
    { $why ->
        [0] { $how ->
            [0] Neither why nor how has been asked yet.
           *[other] You asked how every time, and why not once.
        }
       *[other] { $how ->
            [0] You asked why every time, and how not once.
           *[other] You asked why { $why ->
                [one] once
               *[other] { $why } times
            }, and how { $how ->
                [one] once
               *[other] { $how } times
            }.
        }
    }
debrief-promises =
    { $made ->
        [0] You promised nothing aloud.
        [one] You made 1 promise; { $planned ->
            [0] it got no plan.
           *[other] it got its plan.
        }
       *[other] Of the { $made } promises you made, { $planned ->
            [0] none got a plan
           *[other] { $planned } got a plan
        } and { $kept ->
            [0] none was kept
            [one] 1 was kept
           *[other] { $kept } were kept
        }.
    }
debrief-switches =
    { $count ->
        [0] You never changed sides.
        [one] You changed sides once.
       *[other] You changed sides { $count } times.
    }
debrief-leans = Your answers: { $vision } leaned to vision, { $process } to process, { $mixed } to neither more than to the other. The moments: { $asked-vision } clearly asked for vision, { $asked-process } for process.
debrief-course-vision = At first you mostly leaned to vision, in { $first } of { $of-first } turns; later in { $second } of { $of-second }.
debrief-course-process = At first you mostly leaned to process, in { $first } of { $of-first } turns; later in { $second } of { $of-second }.
debrief-course-more = You met the moment in { $first } of the first { $of-first } turns and in { $second } of the last { $of-second }: something changed on the way.
debrief-course-less = You met the moment in { $first } of the first { $of-first } turns and in { $second } of the last { $of-second }. What was different then?

## So what

debrief-claims = Ideas that you met
debrief-claims-none = None of the ideas showed itself clearly in so few turns.
evidence-nothing-moved = little moved by it
evidence-choice = you chose “{ $choice }” ({ $moves }).
evidence-met-vision = the moment called for vision, and your answer leaned that way ({ $moves }).
evidence-a10-met = things had come apart, and your answer put them in order first ({ $moves }).
evidence-a10-missed = things had come apart, and your answer looked beyond that before they were in order ({ $moves }).
evidence-a11-grew = there was room to grow, and your answer said where to ({ $moves }).
evidence-a11-grew-missed = there was room to grow, and your answer put in order what was there already ({ $moves }).
evidence-a11-began = something new could begin, and your answer gave it a direction ({ $moves }).
evidence-a11-began-missed = something new could begin, and your answer gave it steps before it had a direction ({ $moves }).
evidence-met-process = the moment called for process, and your answer leaned that way ({ $moves }).
evidence-missed-vision = the moment called for process, and your answer leaned to vision ({ $moves }).
evidence-missed-process = the moment called for vision, and your answer leaned to process ({ $moves }).
evidence-a07-met = there was little yet but a direction to give, and you gave it ({ $moves }).
evidence-a07-missed = nobody could know yet what it was all for, and your answer gave steps ({ $moves }).
evidence-both = your answer did some of both, and the moment took it as it could ({ $moves }).
evidence-a03-waste = want of order cost { $money } in this turn alone, on top of what things cost anyway.
evidence-a03-late = what was promised in “{ $title }” was delivered too late (Delivery { $delivery }).
evidence-a05 = there were more rules than reasons for them, and new ideas paid for it (Innovation { $innovation }).
evidence-a06 = { $open } promises were open at once, more than order could carry (Delivery { $delivery }).
evidence-a08 =
    { $people ->
        [one] somebody new came who could not know yet how things are done (Order { $order }).
       *[other] { $people } people came who could not know yet how things are done (Order { $order }).
    }
evidence-a13-good = a bold answer, and chance was with it ({ $moves }).
evidence-a13-bad = a bold answer, and chance was not with it ({ $moves }).
evidence-a14 = your answer moved Direction by { $now } at once, and by { $later } in the turns after.
evidence-a15-wears = people were told what to do once more. They did it (Delivery { $delivery }), and it wore on them (Ownership { $ownership }, Morale { $morale }).
evidence-a15-lasts = the reason you gave went on working when you had stopped talking (Morale { $morale } in the turns after).
evidence-a17-kept = what you promised in “{ $title }” had its plan and was delivered (Fit { $fit }, Innovation { $innovation }).
evidence-a17-late = what you promised in “{ $title }” had its plan and was delivered, though late (Fit { $fit }, Delivery { $delivery }).
evidence-a17-faded = what you promised in “{ $title }” had found no plan, and faded (Direction { $direction }, Morale { $morale }, Trust { $trust }).
evidence-a06-dropped = what you promised in “{ $title }” was let go: there were too many promises to carry (Direction { $direction }, Morale { $morale }, Trust { $trust }).
evidence-a18-fades = the change begun in “{ $title }” had no place in the week yet, and some of it was lost (Fit { $fit }).
evidence-a18-stays = your answer gave the change begun in “{ $title }” a place in the week, and most of it stayed.
evidence-a19 = small slips that nobody measured had added up (Delivery { $delivery }).
evidence-a21 = { $skill } grew from { $before } to { $after } in the whole game; here you practised it most ({ $gain }).
evidence-a22 = you practised what comes less easily to you ({ $skill } { $gain }; from { $before } to { $after } in the whole game).
evidence-a23-complement = { $name } came, strong where you are not. The people you hired have given { $stock } { $gain } since.
evidence-a23-alike = { $name } came, strong where you were strong already.
evidence-a24 = direction and order were both strong, and trust was not: friction ate { $share } in a hundred of what got done (Trust { $trust }).
evidence-a25 = you asked before you decided (Trust { $trust }).
evidence-a26 = you asked for more than seemed possible (Innovation { $innovation }, Morale { $morale }).
evidence-a27-fits = what you handed over found hands that suit it, and freed yours for three turns (Ownership { $ownership }).
evidence-a27-misfits = what you handed over was not clear, or found the wrong hands (Ownership { $ownership }, Delivery { $delivery }).
evidence-a28 = changing sides took { $attention } points of attention, in a company of this size.
evidence-a29 = it went badly, and cost less than it would have where mistakes are hidden ({ $moves }).
evidence-a32 = you helped somebody to find the answer (Learning { $learning }, Ownership { $ownership }).
evidence-a34 = people decided about their work, and knew what was theirs (Morale { $morale }).
evidence-a34-unowned = people had little to decide, and felt it (Morale { $morale }).
evidence-r3 =
    { $people ->
        [one] somebody was hired while the product did not fit its market yet (Fit { $fit }).
       *[other] { $people } people were hired while the product did not fit its market yet (Fit { $fit }).
    }
evidence-r9 = the same manner ({ $style }) that met the moment in “{ $title }” missed it here.
evidence-shock-no-order = “{ $name }” came, and there was little order to soften it ({ $moves }).
evidence-shock-order = “{ $name }” came, and order softened it ({ $moves }).
evidence-shock-no-direction = “{ $name }” came, and there was little direction to steer by ({ $moves }).
evidence-shock-direction = “{ $name }” came, and people knew where they were going all the same ({ $moves }).
debrief-source = After { $source }
debrief-evidence-line = { $place }: { $what }
debrief-profile = How you played this time
debrief-profile-about = A description of these turns, not of you. Another game may draw another picture.
debrief-said = What you said of yourself
debrief-said-after = What you say of yourself now
debrief-say-again = Say again how you see yourself
debrief-say-again-intro = The same pairs as before the game. Do not try to remember; say how you see it now.
debrief-say-again-done = Keep this
debrief-trying = { $games } of { $enough } futures tried. The figures settle while you read.
debrief-other-road = Play on from the other road
debrief-every-decision = Every decision, and the roads beside it
debrief-every-decision-about = Each line tells how much more a road was worth in the end than the one you took, on average, and how sure that is.
debrief-changes = What the numbers are made of
debrief-road-taken = taken
debrief-road-more = { $amount } more
debrief-road-less = { $amount } less
debrief-road-same = about the same
debrief-road-margin = give or take { $within }
debrief-luck-added = The dice added { $amount }.
debrief-luck-took = The dice took { $amount }.
debrief-said-founder = What came easily to your founder
debrief-did = What your turns say
debrief-said-did-same = The two agree.
debrief-said-did-differ = The two differ. Which would the people you work with recognise?
debrief-founder-did-same = You mostly kept to the side that came easily to your founder.
debrief-founder-did-even = Neither side came more easily to your founder, and you kept to neither.
debrief-founder-even-did-side = Neither side came more easily to your founder. Your answers went more to { $side }.
debrief-founder-side-did-even = Your answers went to both sides about alike. One of them came less easily to your founder: it takes more attention, and it is how that side grows.
debrief-founder-did-differ = Your answers went more to the side that came less easily to your founder. It takes more attention, and it is how that side grows.
debrief-skills = What grew
debrief-skill-line = { $skill }: from { $before } to { $after }
debrief-skill-still = { $skill }: { $after }, as at the start

## Now what

debrief-practices = To try next week
debrief-practices-vision = For the side of vision
debrief-practices-process = For the side of process
debrief-practices-about = Choose one; the others can wait. Beside each stands a turn of yours in which it might have helped.
debrief-practices-none = No turn of this game gives ground for one practice more than for another. The questions may do more for you.
practices-why-vision =
    This side was wanting more often here: { $lacked ->
        [0] direction never fell clearly short of what was asked
        [one] once there was clearly less direction than was asked for
       *[other] { $lacked } times there was clearly less direction than was asked for
    }{ $missed ->
        [0] { "." }
        [one] { ", " }and 1 answer missed a moment that asked for vision.
       *[other] { ", " }and { $missed } answers missed a moment that asked for vision.
    }
practices-why-process =
    This side was wanting more often here: { $lacked ->
        [0] order never fell clearly short of what was asked
        [one] once there was clearly less order than was asked for
       *[other] { $lacked } times there was clearly less order than was asked for
    }{ $missed ->
        [0] { "." }
        [one] { ", " }and 1 answer missed a moment that asked for process.
       *[other] { ", " }and { $missed } answers missed a moment that asked for process.
    }
practices-why-even = Neither side was wanting more often than the other; this one comes less easily.
practice-because-told = people were told what to do once more. It worked, and it wore on them (Ownership { $ownership }, Morale { $morale }).
practice-because-stretched = more was asked of people than they liked to give (Morale { $morale }).
practice-because-rubbed = those who dream and those who run things rubbed each other sore (Trust { $trust }).
practice-because-stifled = rules had outgrown the reasons for them, and ideas stayed away (Innovation { $innovation }).
practice-because-no-direction = { $asked } parts of vision in a hundred were asked for, and the company held { $held }: few could have said where this was going.
practice-because-misfit = what was handed over was not clear, or found the wrong hands (Delivery { $delivery }).
practice-because-missed-vision = { $asked } parts of vision in a hundred were asked for, and the answer was steps.
practice-because-low-spirits = people had little left to come in for (Morale stood at { $morale }).
practice-because-overstretched = your answer took { $effort } points of attention and you had { $capacity }, so it was done by halves.
practice-because-chaos = more was begun than could be carried (Delivery { $delivery }).
practice-because-diluted = new people came, and nothing told them how things are done (Order { $order }).
practice-because-no-order = { $asked } parts of process in a hundred were asked for, and the company held { $held }: few could have said who does what by when.
practice-because-faded = what you had promised in “{ $title }” came to nothing for want of a plan, and people noticed.
practice-because-slipped = small things had slipped before anybody saw it (Delivery { $delivery }).
practice-because-wasted = money was lost for want of order (Cash { $money }).
practice-because-spent = more was spent than came in (Cash { $money }).
practice-because-late = what you had promised in “{ $title }” came, but too late (Delivery { $delivery }).
practice-because-whiplash = people had to change step without a cause that they could see (Order { $order }).
practice-because-alone = your answer took { $effort } points of attention and you had { $capacity }: there was more to do than one person can.
practice-because-drifted = the world outside moved on (Fit { $fit }): that is when people need the story told anew.
practice-because-missed-altogether = { $asked } parts of vision in a hundred were asked for, and the answer had none.
practice-because-unowned = people had little that was theirs to decide (Ownership stood at { $ownership }).
practice-because-left = people left for want of work that was theirs (Team { $people }).
practice-because-disheartened = people lost heart (Morale { $morale }).
practice-because-distrust = trust fell (Trust { $trust }): there was something to hear.
debrief-reflect = To think over, or to talk about
debrief-commitment = Write down one thing
debrief-commitment-placeholder = What, on which day, and who will ask
debrief-commitment-keep = Keep it
debrief-commitment-what = What I will do
debrief-commitment-when = On which day
debrief-commitment-who = Who will ask me about it
debrief-commitment-saved = Kept on this computer, with your game.
reflect-1 = Which turn would you like to have back, and what do you see now that you did not see then?
reflect-2 = Where did you answer the moment, and where your own habit?
reflect-3 = Which question came to you first, why or how? Where does the same show in your own work?
reflect-4 = Which of your promises found a plan, and what became of the others?
reflect-5 = Where did luck decide? Would you judge the decision otherwise if it had fallen the other way?
reflect-6 = Who covered your weaker side here, and who does it where you work?
reflect-7 = What did you say of yourself at the start that your turns do not bear out?
reflect-8 = What will you do differently next week, on which day, and who will ask you about it?

## The debrief as a report: a page, a text, a table

report-kind = Fulcrum: looking back
report-title = { $company }: looking back
report-company = Company
report-founder = Founder
report-scenario = Scenario
report-played = Played
report-turns =
    { $turns ->
        [one] 1 turn
       *[other] { $turns } turns
    }
report-ending = Ending
report-worth = Worth in the end
report-seed = Luck (seed)
report-figures = The figures as a table
report-contents = On this page
report-damaged = Part of this game could not be read
report-damaged-about = What could be read is told here: { $turns ->
        [0] no turn at all
        [one] 1 turn
       *[other] { $turns } turns
    }. The journal itself says why: { $why }.
report-edited = The scenario has changed
report-edited-about = Its file has been edited since this game was begun. The decisions are the same; what is told of them goes by the file as it is now.
report-arranged = Changed by hand
report-arranged-about = Somebody changed numbers or events by hand while this game was played. What is told here describes the game, not a way of playing.
report-numbers-of = Numbers after each turn: { $names }
report-start = Start
report-changes = What the numbers are made of
debrief-changes-about = Every change has a cause, and the causes of a number add up to its whole change, exactly. Each counts where it pushed: what an answer set off later stands under how the company ran. So these sums are others than those of luck and judgement, which compare whole games.
report-changes-table = Each number’s change, by where it came from
report-changes-whole = In all
report-luck-chart = From drawing lots to the result: what the decisions and the dice added
report-luck-chart-about = By lot { $by-lot }; your decisions { $decisions }; the dice { $dice }; in the end { $result }.
report-luck-part = Part
report-luck-amount = Euros
report-luck-why = A decision is judged by what it is worth on average over { $games } futures, not by how it happened to turn out. So a good decision may end badly, and the dice are told apart.
report-decisions = Every decision, with all its roads
report-decisions-about = Each choice that was open is played on from that very turn over { $games } futures, the same dice for all of them; afterwards your own way of choosing goes on. In brackets: where the true average lies in 95 of 100 cases.
report-road = What one could do
report-road-taken = { $choice } (what you chose)
report-road-worth = Worth in the end
report-road-more = Against yours
report-road-ahead = Better than yours
report-road-ahead-in = in { $share } of 100
report-range = { $value } ({ $from } to { $to })
report-pair = { $name }: { $value }.
report-pivots-none = No turn had another road to compare with.
report-source = { $source }.
report-grounds = { $source }. { $grounds }
report-claims-about = What an idea rests on stands beside it. Articles: practitioners say so, and no study of it is named here. Research: studies point the same way. Contested: studies disagree.
report-said-and-done = Said and done
report-commitment-none = Nothing has been written down yet. There is room for it here.
report-how = How to read this
report-how-about = Everything here comes from the decisions of this one game, played by the rules of Fulcrum. A number in brackets is an interval: the true average lies in it in 95 of 100 cases. Nothing here is a mark, and nothing about you or your computer is in it but what you wrote yourself.

## The paper kit: a workshop without a computer. What is in thousands of euros says so.

paper-title = { $scenario }: the paper kit
paper-kind = Fulcrum: to print, cut up and play
paper-lead = For the day on which the network, the projector or the laptop will not. All that it takes is this, scissors, pencils and a die.
paper-the-company = the company
paper-the-founder = the founder
paper-contents = On these pages

paper-fact-for = For
paper-fact-time = Time
paper-fact-time-value = { $minutes } minutes, { $turns } turns
paper-fact-cards = Cards
paper-fact-cards-value = { $situations } situations, { $roads } results
paper-fact-seed-value = by lot { $seed }

paper-guide = For the facilitator
paper-before = Before people come
paper-before-1 = Print these pages on one side, at actual size, and cut along the marks. Everything after “Scoring sheet” is needed once for each table; one set of cards is enough for all of them if you read aloud.
paper-before-2 = Keep the results, the cards with a number and a letter, in order in front of you. They are the only pages that nobody else may see.
paper-before-3 = Give each table one scoring sheet, its voting slips and one die, and let it choose who keeps the sheet. { $roles ->
    [0] Three to six people at a table are a good number.
   *[other] Hand each person a role; with more people than roles several share one, and sit apart from each other until they talk.
  }
paper-time = The time
paper-time-open = To begin: what it is about, in two sentences, and nothing of what it is meant to teach
paper-time-turn = Each turn
paper-time-turn-parts = a quarter to read, half to talk and choose, a quarter to hear the result and do the sums
paper-time-debrief = The debrief, which is what people came for: do not let the turns eat it
paper-time-short = On paper the sums take a while. If you fall behind, leave out turns in the middle rather than the last one, and never the debrief.
paper-minutes = { $minutes } min
paper-minutes-seconds = { $minutes } min { $seconds } s
paper-turn = How a turn goes
paper-turn-1 = Read the situation aloud; the running order says which. { $roles ->
    [0] { "" }
   *[other] Hand each role its slip for it. They may tell what is on it, and may not show it.
  }
paper-turn-2 = Show the choices. People talk, and you watch the clock.
paper-turn-3 = When the time is over everybody lays down one voting slip at the same moment. Most votes decide.
paper-turn-4 = Read the result of that choice. Where it says so, the table rolls its die first.
paper-turn-5 = The table enters the numbers in its sheet, and does what the foot of the sheet says.
paper-tie = If votes are even, or nobody has laid down a slip
paper-tie-about = The die passes round the table, one seat each turn. Whoever has it in front of them decides, at once and without being asked why. So everybody will have to at some time, and nobody can wait for the others.
paper-luck = The die
paper-luck-about = Where a result shows faces of a die, roll once. Add 1 if the stock that the choice leans to, Direction for vision and Order for process, stands at { $lucky } or more; take 1 off if it stands below { $weak }. Less than 1 counts as 1, more than 6 as 6. All tables may share one roll, so that they can be compared.
paper-stands-for = What the numbers are
paper-stands-for-about = The sheet has only the numbers that something depends on. Whatever else the game counts is in them already: trust, ownership and learning with Morale; delivery and insight with Order; fit and innovation with Direction; the wages of people who come or go with the money. What a card says is what the game’s own rules give for meeting or missing that moment, in whole points, and what its author wrote. The paper game is the coarser one; it will not come out the same to the point.

paper-order = Which card comes when
paper-order-about = Look in this order: a card that another one has sent you to; then the card of the turn; then, in the list of the stage that the table is in, the first that it has not had and whose condition, printed on it, holds. If there is none, it is a quiet turn: go straight to the foot of the sheet.
paper-order-turn = Turn { $turn }
paper-order-card = card { $card }
paper-order-none = none
paper-order-fixed = Turns with a card of their own
paper-order-stage = In “{ $stage }”, in this order
paper-order-sent = Only when another card sends to them
paper-stages = The stages
paper-stage-first = from the beginning
paper-stage-enter = begins when: { $when }
paper-stage-facts = Each turn: customers { $customers } where the weaker of Direction and Order is strong or weak. No more than { $reach } customers.
paper-stages-about = Read the text aloud when a table enters it, and let the table write its name into the sheet. It never goes back.

paper-shocks = What luck sends
paper-shocks-about = At the end of each turn one roll of two dice, for all tables together. On these sums something happens in the stage named; any other sum is an ordinary week.

paper-notes = Notes and questions, card by card
paper-notes-scenario = For the whole
paper-questions = Ask
paper-goals = What people can do afterwards

paper-endings = How it ends
paper-endings-about = After the last turn the first of these that holds is read aloud. Those marked “at once” are looked at every turn.
paper-ending-at-once = at once
paper-ending-else = If none of the others holds.

paper-roles = Roles
paper-roles-about = One card for each person. What it says is theirs to tell, not to show.
paper-role-goal = What you would like
paper-role-only = Only you know this. Tell it if you like; do not show it.
paper-briefs = What only one role knows
paper-briefs-about = One slip for each role and card. Hand them out when the situation has been read.
paper-brief-head = Card { $card }, “{ $title }”

paper-situations = Situations
paper-choices = Choices
paper-results = Results
paper-results-about = For the facilitator only.
paper-choice-costs = costs { $money }
paper-choice-needs = only if { $when }
paper-choice-rolled = the die decides
paper-choice-promise = makes a promise
paper-choice-plans = { $count ->
    [one] plans a promise
   *[other] plans up to { $count } promises
  }
paper-card-when = comes only if { $when }
paper-card-again = may come again
paper-card-sent = comes only when another card sends to it
paper-card-turn = turn { $turn }
paper-result-certain = What follows
paper-result-faces = { $from ->
    [6] With a 6
   *[other] With { $from } to { $to }
  }
paper-result-face = With a { $from }
paper-result-words = It is done, and the week goes on.
paper-result-nothing = Nothing changes on the sheet.

paper-do-mark = { $turns ->
    [0] Tick mark { $what }.
   *[other] In { $turns } turns: tick mark { $what }.
  }
paper-do-unmark = { $turns ->
    [0] Rub out mark { $what }.
   *[other] In { $turns } turns: rub out mark { $what }.
  }
paper-do-follow = { $turns ->
    [1] Next turn card { $what } comes. Write { $what } into that line now.
   *[other] In { $turns } turns card { $what } comes. Write { $what } into that line now.
  }
paper-do-end = { $turns ->
    [0] The game ends here: “{ $what }”.
   *[other] In { $turns } turns the game ends: “{ $what }”.
  }
paper-do-hire = { $turns ->
    [0] { $name } comes. Each turn from now on: Direction +{ $direction }, Order +{ $order }, Cash −{ $cash }.
   *[other] In { $turns } turns { $name } comes. Each turn from then on: Direction +{ $direction }, Order +{ $order }, Cash −{ $cash }.
  }
paper-do-leave = { $turns ->
    [0] { $name } goes, with all that came of it: Direction −{ $direction }, Order −{ $order }, Cash +{ $cash } each turn.
   *[other] In { $turns } turns { $name } goes.
  }
paper-later = { $turns ->
    [1] Next turn: { $track } { $points }.
   *[other] In { $turns } turns: { $track } { $points }.
  }
paper-later-spread = { $track } { $points } in all, spread evenly over the next { $turns } turns.

paper-at-least = { $track } is { $points } or more
paper-at-most = { $track } is { $points } or less
paper-turn-from = it is turn { $turn } or later
paper-turn-to = it is turn { $turn } or earlier
paper-turn-after = it is later than turn { $turn }
paper-turn-before = it is earlier than turn { $turn }
paper-turn-between = it is turn { $from } to { $to }
paper-turn-outside = it is not turn { $from } to { $to }
paper-marked = mark { $mark } is ticked
paper-unmarked = mark { $mark } is not ticked
paper-hired = { $name } works here
paper-not-hired = { $name } does not work here
paper-and = { "; " }
paper-or = { " or " }

paper-slips = Voting slips
paper-slips-about = One set for each person.
paper-sheet = Scoring sheet
paper-sheet-about = One for each table.
paper-sheet-team = Table
paper-sheet-company = Name of the company
paper-sheet-caption = Turn by turn: the line before, and what the result adds
paper-sheet-turn = Turn
paper-sheet-card = Card
paper-sheet-choice = Choice
paper-sheet-open = Open promises
paper-sheet-start = Start
paper-sheet-cash = { $track }, €k
paper-sheet-marks = Marks
paper-sheet-end = At the end of each turn
paper-sheet-end-1 = Add what the result says. Points never leave the range from 0 to 100.
paper-sheet-end-2 = Direction −{ $direction } and Order −{ $order }, but neither falls below { $floor } by it: what nobody tends fades.
paper-sheet-end-3 = Take the weaker of the two. { $strong } or more: customers +{ $customers }. Below { $weak }: customers −{ $customers }. (In later stages as many as the facilitator says.)
paper-sheet-end-4 = Money: look up your customers in the table of your stage. Below 0 it is over.
paper-sheet-end-5 = A choice that makes a promise adds 1 to the open promises, one that plans takes off as many as it says. If { $promises } or more are open: Direction −3, Morale −3, and one of them is struck out.
paper-sheet-money = Cash each turn, by customers
paper-sheet-money-head = { $from ->
    [0] up to { $to }
   *[other] { $from } to { $to }
  }
paper-sheet-stage = Stage
paper-sheet-sum = Sum

paper-debrief = Looking back
paper-debrief-about = One for each person.
paper-debrief-1 = What happened: the two turns that you remember best
paper-debrief-2 = Why: what did that moment call for, and what did we give it?
paper-debrief-3 = So what: under pressure I reached for
paper-debrief-3-vision = a reason
paper-debrief-3-process = a list
paper-debrief-3-both = both
paper-debrief-4 = Now what: one thing that I will do, by which day, and who will ask me about it
paper-debrief-5 = What I knew and did not say
paper-debrief-questions = To talk about

### Settings, the menu, and when something goes wrong

## Settings

settings-title = Settings
settings-text-size = Text size
settings-text-normal = Normal
settings-text-large = Large
settings-text-largest = Largest
settings-motion = Motion
settings-motion-about = Off: everything jumps to where it would have glided.
settings-full-screen = Full screen
settings-full-screen-about = F11 does the same.
settings-keys = F11 changes to full screen and back at any time. Everything works by keyboard: Tab or the arrows move, Enter presses, Esc goes back.
settings-saved-in = Kept in { $folder }

## The menu during a game

menu-title = Menu
menu-resume = Back to the game
menu-undo = Take back the last decision
menu-restart = Start again with the same luck
menu-restart-ask = Start again? This game stays saved under its name.
menu-to-title = To the title
menu-quit = Save and quit
menu-saved = Every decision is saved as you make it.
menu-seed = Seed { $seed }: whoever plays with this number meets the same luck.

## For authors: the strip at the top, and the panel on F1

author-title = Author’s panel
author-tabs = Parts of the author’s panel
author-tab-situations = Situations
author-tab-company = Company
author-tab-problems = Problems
author-key = F1
author-watching = Watching the file
author-reloaded = Reloaded
author-stopped = Reloaded; back at turn { $turn }
author-broken = Saved, but it cannot be played
author-unwatched = { $file } cannot be watched: { $why }. Close the game and start it again to see changes.
author-errors =
    { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
author-warnings =
    { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
author-no-game = No game has begun yet. Found a company first.
author-no-problems = Nothing is wrong with { $file }.
author-behind = The game goes on with the last version that could be played.
author-search = Find a situation
author-search-example = Part of its title or id
author-none-found = No situation has this in its title or id.
author-more =
    { $count ->
        [one] One more: search for it.
       *[other] { $count } more: search for them.
    }
author-jump = Put on the desk
author-jump-to = Put “{ $title }” on the desk
author-on-desk = On the desk now
author-certain =
    { $turns ->
        [one] Comes next turn, for certain
       *[other] Comes in { $turns } turns, for certain
    }
author-drawn = May come: { $percent } % of the draws
author-not-now = Cannot come now:
author-other-stage = Its stages: { $stages }. The company is in { $here }.
author-no-weight = It has no weight: it comes only when something follows up with it, or at its turn.
author-came = It came in turn { $turn }, and may not come again.
author-came-waits = It came in turn { $turn }, and may come again from turn { $from } on.
author-condition = { $condition } (now: { $now })
author-turn = turn { $turn }
author-stage = Stage
author-flags = Flags
author-people = People
author-step = { $meter } { $step }

## Errors: a sentence, then what to do

error-no-display = Fulcrum cannot open a window: there is no display here.
error-no-display-help = Start it from a desktop session. If one is running, see that DISPLAY or WAYLAND_DISPLAY is set. The other commands need none: fulcrum --help.
error-window-failed = Fulcrum’s window closed because of an error.
error-window-failed-help = What went wrong is described above. Your game is saved up to your last decision.
error-no-adapter = Fulcrum cannot draw: no graphics adapter answers.
error-no-adapter-help = Install or update the graphics driver. On Linux without one, the package mesa-vulkan-drivers lets the processor draw. The other commands need none: fulcrum --help.
error-save-damaged = The saved game { $file } is damaged: { $why }. It goes on before that, under a new name; the old file is left as it is.
error-save-unreadable = The saved game { $file } cannot be read.
error-save-unreadable-help = It has been left as it is. Start a new game, or put an earlier copy in its place.
error-save-cut =
    { $count ->
        [0] The saved game { $file } ends in the middle of a line. Nothing before it was lost.
        [one] The saved game { $file } ends in the middle of a line. It goes on after its 1 whole decision.
       *[other] The saved game { $file } ends in the middle of a line. It goes on after its { $count } whole decisions.
    }
error-save-other-scenario = The saved game { $file } belongs to another edition of “{ $title }”, so its turns cannot be replayed exactly.
error-save-other-scenario-help = Play it with the edition that it was begun with, or start a new game.
error-save-newer = The saved game { $file } was written by a newer Fulcrum.
error-save-newer-help = Update Fulcrum, then open it again.
error-cannot-write = The game could not be saved in { $folder }.
error-cannot-write-help = Free some space, or see that you may write there. You can play on; what you decide from here may be lost.
error-scenario-missing = There is no scenario called { $name }.
error-scenario-did-you-mean = Did you mean { $name }?
error-scenario-unreadable = The scenario { $file } cannot be read.
error-scenario-problems =
    { $count ->
        [one] The scenario { $file } has 1 problem and cannot be played.
       *[other] The scenario { $file } has { $count } problems and cannot be played.
    }
error-scenario-problems-help = See each with its line: fulcrum check { $file }
error-settings-unreadable = Your settings could not be read; Fulcrum starts with the usual ones.
error-unknown = Something went wrong: { $detail }

## How the model makes each claim come true: for docs/claims.md and the report.

mechanism-a01 = Direction and Order are complements: what gets done is their weighted harmonic mean, so the weaker one sets the pace.
mechanism-a02 = The harmonic mean makes a lack dear; customers move towards what a company of this size can reach, so that the difference stays gentle instead of compounding.
mechanism-a03 = Delivery follows Order. Where Order is low, promises get no plan, work is late, late work is paid late, and disorder wastes money.
mechanism-a04 = Fit drifts away as markets move. Innovation renews it, and innovation follows Direction.
mechanism-a05 = Innovation follows Direction, learning and ownership; Order far beyond Direction stifles it.
mechanism-a06 = Each clear lean to vision makes a promise. Only a choice with process in it plans one, and only Order carries it to delivery; one ball too many makes the oldest drop.
mechanism-a07 = The first stage calls for two parts of vision to one of process, and meeting the call brings customers, fit and morale.
mechanism-a08 = Each stage calls for more process; new people dilute Order, and size takes attention.
mechanism-a09 = The mature stage calls for three parts of process to one of vision; what is well delivered is improved, and keeps its customers.
mechanism-a10 = A crisis takes delivery and morale by itself and calls for process; a choice that fits the call gives them back.
mechanism-a11 = Growth and new initiatives call for vision; a choice that fits the call brings customers, fit and innovation.
mechanism-a12 = What a choice brings goes by how well its lean fits the demand of stage and situation; a moment missed takes more than the same moment met gives.
mechanism-a13 = Luck moves the result of a vision choice two and a half times as far as that of a process choice.
mechanism-a14 = Direction from a choice arrives over four turns; Order arrives at once and in the next turn.
mechanism-a15 = A directive choice lifts delivery at once and, used again while people still feel the last one, wears ownership and morale; an inspiring one lifts morale in the three turns after it.
mechanism-a16 = Each choice asks why or how. The debrief counts which question was asked, and sets it beside what the moments called for.
mechanism-a17 = A vision makes a promise. A choice with process gives it a plan; without one it fades within a few turns and takes Direction, morale and trust along.
mechanism-a18 = In a shift or a new initiative vision changes things at once; that change fades by itself unless Order, or a choice with process, makes it stay.
mechanism-a19 = Small slips add up unseen and weigh on delivery; measuring finds them, and then they are mended.
mechanism-a20 = Founders are drawn by lot, one in ten of them strong at managing; skill makes a choice of that side take less attention.
mechanism-a21 = Skills grow with every step that uses them, and by training; faster where mistakes are lessons.
mechanism-a22 = Skill grows the more slowly the more there is, and the weaker side is the one that holds the company back.
mechanism-a23 = People feed the stocks by their strengths, and a stock takes in less the fuller it is.
mechanism-a24 = Friction takes a share of what gets done: the weaker stock times the want of trust.
mechanism-a25 = Trust takes the friction away; listening and common work build it.
mechanism-a26 = A stretch lifts innovation and costs morale; the founder's skill at listening takes up to three quarters of that cost away.
mechanism-a27 = Handing over frees attention for three turns where people are able and things are clear; where they are not, it costs delivery.
mechanism-a28 = Changing sides takes attention, nothing in the first stage and more in each later one; against the moment it costs both stocks and morale as well.
mechanism-a29 = A culture of learning takes away part of what a failed bet costs.
mechanism-a30 = A new market opens by a vision choice and pays only once people, measures and routines have followed.
mechanism-a31 = A choice may lean to both sides. It feeds both stocks, each a little less than a pure one would, and takes more attention.
mechanism-a32 = Coaching lifts learning and ownership, and the founder's own listening.
mechanism-a33 = The game begins with a self-assessment; the debrief counts what was done, names it in plain words, and sets the two side by side.
mechanism-a34 = Ownership lifts morale in proportion to clarity, which is the weaker of Direction and Order.
mechanism-r1 = Process keeps a company alive: a want of Order wastes money and delays pay, which kills faster than rules beyond need do.
mechanism-r2 = When the market moves or a chance comes, Direction helps, and Order beyond Direction stands in the way.
mechanism-r3 = People cost money from the first day and dilute Order; customers come only as far as the product fits.
mechanism-r4 = In the beginning nobody knows where it goes; then people are told; then size outgrows Order; then Order outgrows Direction.
mechanism-r5 = People follow customers, customers follow what the stage can reach; the stage that calls most for process begins at this size.
mechanism-r10 = The demand mix is the stage's and the situation's: the share of process that pays best moves with both.

### The workshop

## Where a room stands, on phones, wall and console

room-phase-lobby = Come in
room-phase-brief = The situation
room-phase-discuss = Talk it over
room-phase-vote = Answer
room-phase-locked = Answers are in
room-phase-reveal = How you answered
room-phase-outcome = What followed
room-phase-lesson = What it may mean
room-phase-happened = What happened
room-phase-why = Why
room-phase-so-what = What it means
room-phase-now-what = What you take along
room-phase-closed = The end

room-hint-lobby = You have a seat. It begins when everybody is here.
room-hint-brief = Read what has come up.
room-hint-discuss = Talk about the choices. You answer in a moment.
room-hint-vote = Choose. You can change your answer until answers are locked.
room-hint-locked = All answers are in. Look up: they will be shown in a moment.
room-hint-reveal = Look up and compare.
room-hint-outcome = See what came of it, and why.
room-hint-lesson = Something to think about.
room-hint-happened = The whole story, turn by turn.
room-hint-why = Three decisions that mattered, and the roads not taken.
room-hint-so-what = Which ideas you met, with your own turns as evidence.
room-hint-now-what = Your own report is below, for you alone. Write down one thing that you will do.
room-hint-closed = Thank you for playing. Your report stays here as long as the room is open.
room-hint-over = Your company’s story has ended. Watch the others; the debrief tells how it came to this.
room-hint-solo-vote = What do you do?
room-hint-solo-lobby = One company, yours. Read what comes up, and choose.
room-hint-solo-now-what = What will you do? Write down one thing.

room-wall-lobby = Scan the code, or type the address
room-wall-brief = Read it together
room-wall-discuss = Talk it over
room-wall-vote = Answer on your phones
room-wall-locked = All answers are in
room-wall-reveal = How you answered
room-wall-outcome = What followed
room-wall-lesson = What it may mean
room-wall-happened = What happened
room-wall-why = Why it went so
room-wall-so-what = What it means
room-wall-now-what = What you take along
room-wall-closed = Thank you

room-next = Go on: { $phase }
room-rule = Most answers decide. A tie is settled by lot; if nobody answers, the computer chooses.
room-rule-solo = Take your time. Nothing is timed.
room-team = Team { $number }
room-guest = Guest { $number }

room-split-nobody = Nobody answered.
room-split =
    { $count } of { $answered } chose { $number }.{ $silent ->
        [0] { "" }
        [one] { " " }One did not answer.
       *[other] { " " }{ $silent } did not answer.
    }
room-by-votes = Most answers: choice { $number }.
room-by-lot = A tie. The lot fell on choice { $number }.
room-by-computer = The computer chose { $number }.
room-by-facilitator = The facilitator decided: choice { $number }.

## Why something was not done

room-refused-closed = This cannot be chosen now: { $why }
room-refused-situation = The scenario has no situation “{ $id }”.
room-refused-not-kept = This could not be written to the disk, so it did not happen: { $why }
room-refused-seat = This seat is not yours any more. Ask the facilitator, or join anew.
room-refused-team = There is no such team.
room-refused-role = There is no such role.
room-refused-choice = There is no such choice.
room-refused-not-voting = Answers are not taken now.
room-refused-other-turn = The room has moved on to another turn.
room-refused-team-over = This company’s story has ended.
room-refused-door = Nobody can come in any more. Ask the facilitator to open the door.
room-refused-full = All seats are taken.
room-refused-name = A name needs at least one letter.
room-refused-teams-set = Teams are set once play has begun. The facilitator can move you.
room-refused-no-way = There is nothing in that direction.
room-refused-not-in-turn = This can be done only while a turn is being played.
room-refused-too-long = This is too long.
room-refused-differs = The journal says that something else followed: the scenario or the program is not the one it was played with.
room-refused-gone = The workshop has ended on this machine.

# What the workshop's server says to a page.
server-refused-code = No workshop here has this code. Look at the screen and type it again.
server-refused-often = Too many wrong codes came from this network. Wait a minute, then try again.
server-refused-joins = Too many people came in from this network at once. Wait a moment, then try again.
server-refused-seated = You have a seat already.
server-refused-first = Join first.
server-refused-unknown = This page and the program do not understand each other. Load the page again.
server-refused-key = This link does not open this workshop. Use the one that the host’s program shows.
server-refused-address = This machine has no such address any more. Choose one of those that are listed now.
server-refused-chance = This machine cannot make a key for your seat. Try again.
server-refused-erase = The workshop has ended, but its file could not be removed: { $why }

## What the facilitator reads of who did what

feed-join = { $a } came in ({ $b }).
feed-rename = { $a } has a new name.
feed-move = { $a } plays for { $b } now.
feed-recast = { $a } plays { $b } now.
feed-observes = { $a } observes now.
feed-removed = { $a } was removed.
feed-restored = { $a } is back.
feed-vote = { $a } answered.
feed-commit = { $a } wrote down a commitment.
feed-go = On to: { $a }.
feed-back = One step back.
feed-again = The turn begins again.
feed-rule = You decided for { $a }: choice { $b }.
feed-unrule = { $a } decides for itself again.
feed-bring = Brought in: { $a }.
feed-pause = Paused.
feed-unpause = Goes on.
feed-extend = { $a } seconds more.
feed-pace = The pace was changed.
feed-times = The times were changed.
feed-door-open = The door is open.
feed-door-closed = The door is closed.
feed-call = A team is called { $a } now.
feed-resumed = The program was started again.

### The workshop's pages: what stands on phones, wall and console besides the room's own words. %1, %2 stand for what scripts fill in.

web-title = Fulcrum
web-noscript = This page needs JavaScript. Please switch it on in your browser, or use another one.
web-lost = Reconnecting… Nothing is lost.

## Coming in

web-join-title = Come in
web-join-code = Code
web-join-name = Your name, if you like
web-join-name-about = Others in the room see it.
web-join = Join
web-join-about = You are put where you are needed. Where there are teams, you can pick another until it begins. Nothing leaves the facilitator’s computer.
web-return = Back to my old seat
web-coming-back = Back to your seat…
web-over-phone = Thank you for playing: this workshop is over, and you can close the page.
web-no-code = Type the code that is on the wall.

## Time

web-left = %1 left
web-left-aloud = %1 seconds left
web-up = Time is up
web-paused = Paused
web-paused-about = The clock stands still. It goes on in a moment.

## The phone

web-rename = Your name
web-keep = Keep it
web-your-team = Your team
web-role = You are: %1
web-role-only = Only you, and who shares your role, know this. Say it in your own words; do not show it.
web-role-goal = What you are after:
web-role-waits = What only you know of each situation will stand here.
web-observes = You observe. Watch who is heard and who is not; the debrief will ask you first.
web-again = The situation
web-company = Your company: %1
web-your-choices = Your choices
web-sending = sending…
web-kept = kept
web-kept-aloud = Your answer is kept: %1
web-your-answer = Your answer
web-no-answer = You did not answer this time.
web-decided = What was done: %1
web-moved = What moved, and why
web-moved-about = Press a line to see its causes.
web-report = Your own report
web-save = Save my report
web-save-title = My report: %1
web-alone = For you alone. Nobody else sees this.
web-commit = One thing that you will do
web-commit-about = When, with whom, and how you will know that it helped. The facilitator sees that you have written, not what.
web-commit-alone = When, with whom, and how you will know that it helped. It stays on this computer, with your game.
web-commit-kept = Kept. You can still change it.
web-commit-changed = Changed, and not kept yet.

## Choices and what came of them

web-costs = Costs %1
web-attention = %1 points of attention
web-attention-one = 1 point of attention
web-stretched = more than there is: less effect
web-sure-certain = How sure: { certainty-certain }
web-sure-likely = How sure: { certainty-likely }
web-sure-open = How sure: { certainty-open }
web-touches = Touches %1
web-closed = Not possible now: %1
web-answers = %1 answers, %2 %
web-answers-one = 1 answer, %2 %
web-taken = this is done
web-yours = your answer
web-computer = and the computer
web-no-cause = Many small things, none of them large.
web-ended = The end of this company: %1
web-low = (low)
web-vision = Direction
web-process = Order
web-table = A table; it can be moved sideways
### The debrief of a workshop

## On the wall

group-of-team = { $team }: { $title }
group-side-by-side = Side by side
group-team = Team
group-ending = How it ended
group-worth = Worth
group-met-title = The moment
group-met = met in { $met } of { $turns }
group-when = When
group-situation = What came up
group-choice = What was done
group-votes = Votes
group-votes-of = { $won } of { $of }
group-votes-none = the computer
group-apart = Where the teams parted ways
group-apart-about = Same luck, other choices.
group-apart-more = Not the same either: { $places }.
group-never-apart = Same luck, and the same choices in every turn.
group-team-did = { $team }: “{ $choice }” ({ $lean }).
group-luck-about = All teams draw from the same luck, but what one does decides what it falls on. What the decisions were worth on average stands apart from what the dice added.
group-luck-unfinished = The games were not played to their end: what luck and judgement were worth cannot be told apart yet.
group-result = Result
group-by-lot = If all were left to chance
group-judgement = Judgement
group-luck = Luck
group-brought = Brought in by the facilitator
group-brought-about = { $team }: { $places }. These situations did not come by themselves.
group-ask = To talk about
group-ask-happened = Where did you feel it turn? Who saw it first, and what became of that?
group-ask-why = Which decision was better than what came of it? What did the smaller side of a close vote see?
group-ask-so-what = Where did you see one of these last month, outside this room?
group-close-title = Close votes
group-close = { $place }: { $won } for “{ $chosen }”, { $wanted } for “{ $other }”. { $road }
group-close-team = { $team }, { $place }: { $won } for “{ $chosen }”, { $wanted } for “{ $other }”. { $road }
group-road-same = Over a thousand futures, that other road is worth about the same.
group-road-more = Over a thousand futures, that other road is worth { $amount } more.
group-road-less = Over a thousand futures, that other road is worth { $amount } less.
group-idea = { $words } ({ $label })
group-habit = Habit and the moment
group-strip = Where you stand
group-strip-about = One dot for each person: how much of what they answered was vision. Nobody’s name is here; your own place is on your phone.
group-commit = One thing, written down
group-commit-about = On your phone: one thing that you will do differently within a week, and how somebody else will notice.
group-committed =
    { $written ->
        [one] One of { $people } has written.
       *[other] { $written } of { $people } have written.
    }

chart-strip = Where people stand between process and vision
chart-strip-about = { $people } people; the share of vision in their answers goes from { $least } % to { $most } %, with { $middle } % in the middle.
chart-strip-own = Yours is { $share } %.
chart-strip-you = you
chart-strip-share = Share of vision, %

## On one phone, for that person alone

personal-title = { $name }, your own answers
personal-you = How you answered
personal-no-answers = You did not answer in any turn, so there is nothing to tell about you. The others’ story is on the wall.
personal-counts =
    You answered { $answers ->
        [one] once
       *[other] { $answers } times
    }: { $vision } leaned to vision, { $process } to process, { $both } to both alike.
personal-with-team = In { $with } of { $answers } turns your team did what you wanted.
personal-followed = Of { $clear } answers to moments that clearly asked for one side, { $followed } gave it.
personal-others = Among the others
personal-among =
    { $share } % of your steps were vision. Of { $others ->
        [one] the one other person
       *[other] { $others } others
    }, { $more } leaned more to vision and { $less } leaned less.
personal-against = Where you wanted another road
personal-against-line = { $when }, “{ $title }”: you wanted “{ $choice }” ({ $with } of { $of }), your team did “{ $did }”. { $road }
personal-try = To try
personal-less-vision = Your answers went to process more often. For the other side, any one of these within the next two weeks:
personal-less-process = Your answers went to vision more often. For the other side, any one of these within the next two weeks:
personal-both = Your answers kept both sides in view. Any one of these helps what your team’s game was short of:
personal-answers = Turn by turn
personal-answer = { $when }, “{ $title }”: you wanted “{ $choice }” ({ $lean }). { $did }
personal-same = Your team did the same.
personal-other = Your team did “{ $did }”.
personal-commitment = What you mean to do

## Files for the facilitator

export-kind = Workshop
export-title = { $scenario }: the workshop’s debrief
export-about =
    { $people ->
        [one] One person
       *[other] { $people } people
    }, { $teams ->
        [one] one company
       *[other] { $teams } companies under the same luck
    }. Nobody’s own answers are in this page.
export-page = The debrief as a page to print
export-csv = Every answer as a table
export-csv-hidden = Every answer as a table, without names
export-json = Everything, for scripts
export-json-hidden = Everything, for scripts, without names
export-person = Person { $number }

## The console

web-connecting = Connecting…
web-host-lost = Reconnecting… Everything is kept.
web-no-key = This is the facilitator’s page
web-no-key-about = Open it by the private link that the program shows on the facilitator’s computer.
web-steps = Steps
web-go = Go on
web-go-lobby = Begin
web-go-brief = Let them talk
web-go-vote = Lock the answers
web-go-locked = Reveal
web-go-reveal = Show what followed
web-back = Back
web-pause = Pause
web-unpause = Go on with the clock
web-minute = A minute more
web-over = That was all
web-yes = Yes
web-no = No, leave it
web-type = Type %1 to confirm
web-close = Close
web-keys = Keys
web-key-space = Space
web-key-next = go on
web-key-back = one step back
web-key-pause = pause, and go on
web-key-help = these keys
web-the-outcome = What followed, to read aloud
web-the-answers = Answers
web-the-notes = Notes for you
web-the-desk = On the desk
web-the-feed = Who did what
web-the-join = The way in
web-the-people = People
web-the-pace = Pace and times
web-the-bring = The turn as a whole
web-the-ending = Exports, and the end
web-team-over = its story has ended
web-answered-of = %1 of %2 have answered
web-came = %1 people are in
web-came-one = 1 person is in
web-decide = Decide yourself:
web-let-count = Let the answers count
web-private = Only you see this until you reveal it.
web-questions = Questions to ask
web-whole = On the scenario as a whole
web-address = Address
web-code = Code
web-door-open = The door is open
web-door-closed = The door is closed
web-others = If phones do not find this address, show another:
web-by-hand = By hand
web-by-timer = By timer
web-when-all = When all have answered
web-by-hand-about = Nothing goes on until you say so; time that is up is only shown.
web-by-timer-about = Time that is up ends the talk, then the vote. You reveal.
web-when-all-about = As by timer; and once everybody who is here has answered, the vote ends and the answers are shown.
web-time-discuss = Seconds to talk
web-time-vote = Seconds to answer
web-times-about = 5 to 3600; empty: as long as they like. It holds from the next step.
web-set = Set
web-sure-bring = Put “%1” on every desk now? It replaces what lies there, which you can bring back in the same way. Answers given in this turn are dropped.
web-played = %1 (played)
web-briefs = What each role knows
web-summary = To read aloud
web-sure-again = Begin this turn again? Its answers are dropped.
web-sure-debrief = Leave the game here and go to the debrief? You can come back.
web-sure-erase = Erase this workshop from this computer? Names, answers and reports are gone for good, and every phone is sent away.
web-turn-again = Repeat this turn
web-to-debrief = Skip to the debrief
web-search = Bring in a situation
web-more = and %1 more: type a part of the title
web-none-found = No title has this in it.
web-exports-later = Reports can be saved from the debrief on.
web-not-saved = “%1” could not be saved. Try again.
web-saved = Saved: %1
web-erase = Erase this workshop
web-nobody = Nobody yet
web-removed = Removed
web-undo = Give the seat back
web-call = Another name
web-team-name = The team’s name
web-state-here = here
web-state-away = away
web-state-answered = answered
web-observer = Observer
web-name = Name
web-team = Team
web-role-of = Role
web-remove = Remove
web-qr = The way in, as a code for cameras

## The wall in a browser

web-working = { wall-working }
web-over-wall = Thank you for playing: this workshop is over.
web-wall-way = Join: %1, code %2
web-door-shut = The door is closed. Ask the facilitator.
web-teams-answered = %1 of %2 have answered
web-of = %1 of %2
web-everybody = Everybody has answered
web-lesson-of = For %1
## The wall: the projector view of a workshop

wall-time-left = Time left: { $time }
wall-paused = Paused
wall-qr = A code to scan that leads to { $url }
wall-address = Address
wall-code = Code
wall-door-closed = The door is closed: nobody can come in now.
wall-closed = Thank you for playing. Your reports stay on your phones for as long as this is open.
wall-answered = { $answered } of { $voters } have answered
wall-here =
    { $count ->
        [0] Nobody is here yet
        [one] One person is here
       *[other] { $count } people are here
    }
wall-more = and { $count } more
wall-team-answered = { $team }: { $count } of { $of }
wall-team-here = { $team }: { $count }
wall-team-over = { $team }: ended
wall-way-in = { $address }  ·  { $code }
wall-keys-hint = Space begins. ? shows all keys.
wall-choices-on-phones = What you can do is on your phones.
wall-on-phones = Each team has a situation of its own: read it on your phones.
wall-story-over = This company’s story has ended.
wall-locked = No more answers. We look at them together in a moment.
wall-silent =
    { $count ->
        [one] One did not answer.
       *[other] { $count } did not answer.
    }
wall-share = { $count } ({ $share } %)
wall-computer = + computer
wall-chosen = Chosen
wall-no-lesson = Nothing new this time.
wall-working = Looking back at what you did. This takes a moment.
wall-section = { $number } of { $total }

wall-keys = Keys
wall-key-next = Space, Enter, right arrow
wall-does-next = Go on by one step.
wall-key-back = Left arrow
wall-does-back = Go back by one step. A decision that was taken is taken back.
wall-key-pause = P
wall-does-pause = Pause, and go on.
wall-key-more = +
wall-does-more = A minute more.
wall-key-lock = L
wall-does-lock = Lock the answers.
wall-key-reveal = R
wall-does-reveal = Show how the answers fell.
wall-key-again = A
wall-does-again = Begin the turn again. You are asked first.
wall-key-page = Page down, Page up
wall-does-page = Further down and up; at the end, on and back. A presenter’s remote control sends these.
wall-key-join = J
wall-does-join = Show and hide the way in, for those who come late, and choose the address.
wall-key-link = O
wall-does-link = Show and hide your private link. The whole room sees it while it is open.
wall-key-full = F, F11
wall-does-full = The whole screen, and back.
wall-join = Come in
wall-ways = If phones do not find this address, show another:
wall-way = { $host } ({ $network })
wall-link = Your private link
wall-link-about = Whoever has it can do what you can do. Open it on your own phone or tablet, then close this.
wall-again = Begin the turn again?
wall-again-about = All answers of this turn are forgotten, and the situation is told again.
wall-again-yes = Begin again
wall-again-no = Leave it as it is
wall-leave = Leave the wall?
wall-leave-no = Go on
wall-leave-yes = End the workshop here
wall-leave-about = Phones lose their room when it ends here. What was played stays on this computer.

wall-setup = Host a workshop
wall-setup-scenario = What do you play?
wall-setup-mode = Who plays?
wall-setup-room = One company, all decide
wall-setup-teams = A company for each team
wall-setup-count = How many teams?
wall-nowhere = This system has no folder for your games. Set FULCRUM_HOME to one, or host from a terminal: fulcrum host --journal FILE.
wall-setup-open = Open the room
wall-setup-about-room = Everybody answers on their own phone; most answers decide.
wall-setup-about-teams = All teams have the same luck, side by side on the wall.
