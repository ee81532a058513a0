/**
 * Words and short phrases that customers use for one thing: general English for shops, banks, travel, telephones and
 * software. A row is a concept; its first entry names it. `_` joins the words of a phrase. A word may be in several
 * rows. Inflections need no entries of their own: rows are matched by stem.
 */
const rows = `
freeze froze frozen buffer lag laggy stutter hang spin choppy slow jerky stuck pause stop stopped crash unresponsive
loop repeat rewind replay over_and_over same_spot
signin login logon log_in log_on sign_in sign_on logged_in get_into access
password passcode pw pwd passwort passphrase
pincode pin pin_number pin_code
charge charged bill billed debit debited deduct taken took_money taken_out
payment pay paid paying purchase bought buy transaction checkout
price cost fee fees charge charges rate expensive how_much pricing tariff commission
twice double doubled duplicate two_times second_time multiple more_than_once
refund reimburse moneyback money_back chargeback return_money get_back give_back
parcel package delivery shipment order box disc disk deliver post ship mail mailed letter
arrive arrival arrived come came receive received get_here turn_up show_up delivered landed reach
late delay delayed overdue taking_so_long taking_too_long taking_forever long_time behind slow
missing lost lose misplaced mislaid cant_find vanish vanished disappear disappeared gone nowhere left_behind dropped forgot
stolen stole theft thief robbed mugged nicked pickpocket swiped snatched
track tracking follow trace where_is locate whereabouts status progress
wait waiting waited still pending on_hold processing in_progress hold not_cleared
caption subtitle cc sub
tv television telly chromecast cast airplay viewer
computer pc laptop desktop mac macbook notebook
phone mobile smartphone iphone android cellphone cell handset device
cancel quit unsubscribe terminate end stop undo reverse revoke call_off abort back_out
close closed shut delete remove deactivate get_rid erase close_down disable terminate
video vid movie film show episode series title
child kid children daughter son parental minor teen teenager underage under_18 young baby
gift voucher coupon code promo
offline download plane flight airplane
abroad travel traveling country countries overseas foreign international holiday vacation trip region outside_the
plan upgrade downgrade subscription tier membership package
device screen stream simultaneous
decline declined reject rejected refuse refused deny denied fail failed failing unsuccessful not_accepted didnt_go_through not_go_through wont_go_through wouldnt_accept didnt_work not_work
fail failed broken break broke not_working doesnt_work isnt_working wont_work stopped_working didnt_work not_work out_of_order faulty defective malfunction malfunctioning damaged error problem issue trouble
cannot cant unable not_able wont doesnt_let not_let wont_let couldnt impossible not_possible fail
transfer transferred transferring wire send sent sending remit move moved
recipient beneficiary payee receiver friend family other_person someone_else
topup top_up topped_up topping_up add_money adding_money load reload loaded fund deposit put_money recharge add_funds adding_funds
deposit cheque check cash_in pay_in paying_in
withdraw withdrawal withdrew cash_out take_out took_out taking_out get_cash money_out
atm cash_machine cashpoint machine atms
cash notes bills banknotes
swallow swallowed swallow kept eaten ate retain retained keep_my wont_give_back
balance account_balance funds amount_in money_in available_balance
currency currencies money fiat dollars euros pounds gbp usd eur aud
exchange convert conversion converting exchanging swap change_currency
rate exchange_rate conversion_rate rates
card debit_card credit_card visa mastercard bank_card plastic
virtual online_card digital virtually
disposable one_time single_use temporary throwaway
contactless tap tapping touch_to_pay nfc
applepay apple_pay google_pay googlepay apple_watch wallet
activate activation activating enable turn_on switch_on start_using set_up
expire expired expiring expiry expiration run_out out_of_date renew renewal
link linked linking connect connecting pair add_my_card add_card put_my_card reconnect re_add
physical actual_card real_card plastic
spare second another extra additional more_than_one multiple two
replacement replace new_card another_card reissue swap
verify verification verified verifying validate authenticate prove proof confirm
identity id identification who_i_am passport documents document driving_licence driver_license kyc
source_of_funds come_from came_from where_my_money origin
address postcode home_address moved moving relocated residence
details information info data personal profile name surname
edit change changed changing update updating modify alter amend correct adjust switch replace
unknown dont_recognise not_recognise unrecognised unrecognized dont_recognize not_recognize didnt_make not_mine never_made strange weird suspicious unfamiliar dont_remember not_me unauthorised unauthorized without_my_permission didnt_authorize fraud fraudulent not_authorized
fraud scam compromised hacked hack someone_else_used someone_used unauthorised unauthorized fraudulent stole cloned copied security
block blocked unblock locked lock unlock frozen freeze suspended suspend disabled restrict restricted
wrong incorrect not_right mistake mistaken error inaccurate off bad not_correct incorrectly miscalculated
different less_than more_than not_the_same lower higher too_much too_little not_match mismatch
extra additional unexpected hidden weird odd random strange mysterious
limit limits maximum max minimum cap allowance how_many restriction most threshold
age old years_old how_old young
where location locations place places which_shops shops stores
accept accepted accepting support supported supporting take takes compatible work_with
automatic auto automatically automatic_top_up recurring regular scheduled
directdebit direct_debit standing_order direct_payment
salary wages paycheck paycheque pay_check paid_by_employer payroll income job
receive_money get_paid receiving_money incoming
howlong how_long when how_soon how_many_days what_time eta estimate expected time_frame timeframe timeline take_long until duration by_when how_quickly how_fast
today now immediately urgent urgently asap right_away right_now quickly instantly fast soon express rush
howto how_do how_to how_can what_do_i how_would how_should steps way_to what_is_the_process tell_me_how show_me walk_me explain_how instructions what_are_the_steps procedure
why reason how_come what_is_the_reason explain what_happened whats_going_on what_caused
cani can_i am_i_able is_it_possible could_i may_i possible allowed able_to is_there_a_way would_i_be_able do_you_allow permitted
want would_like wish id_like looking_to interested_in thinking_of considering
need must have_to required requirement necessary mandatory do_i_have_to
notyet hasnt not_yet havent still_not still_hasnt still_havent not_received never_got never_received didnt_get didnt_receive not_arrived not_here still_waiting not_show not_showing not_appear doesnt_show hasnt_shown not_there
show showing shows appear appears appearing visible displayed reflect reflected see seeing updated update
gone_back reverted revert returned sent_back cancelled reversed came_back went_back undone
hello hi hey greetings good_morning good_evening
bye goodbye see_you later farewell
thanks thank_you appreciate cheers grateful
person human agent representative operator someone real_person customer_service support staff
speak talk call phone contact reach get_in_touch chat
app application mobile_app software website site page web portal
install reinstall download setup set_up uninstall
update version upgrade newest latest
internet wifi wi_fi network connection broadband signal router modem
slow sluggish crawling laggy takes_forever speed
battery charger charging power plug
sound audio volume mute loud quiet noise speaker
picture image photo camera resolution blurry quality
email e_mail mail inbox newsletter message
spam junk unwanted marketing advert
notification alert reminder push ping
account profile membership registration
register registration sign_up signup join create_account open_account enrol enroll open_an_account new_account
bank institution building_society lender credit_union
loan mortgage borrow lend financing finance
interest apr apy interest_rate
credit credit_score credit_rating credit_limit
insurance policy coverage insured cover claim
invoice receipt statement bill proof_of_purchase
tax taxes vat irs
budget spending spend spent expenses outgoings
save savings saving put_aside
reward rewards points loyalty cashback miles bonus
discount sale deal offer promotion cheaper reduction
stock in_stock available availability sold_out out_of_stock
size fit small large bigger smaller measurement
colour color shade
return send_back returning give_back exchange
broken damaged cracked smashed torn scratched dented defective faulty
warranty guarantee guaranteed
repair fix mend service sort_out resolve solve
missing_item incomplete not_included wasnt_in not_in_the_box part_missing
shop store branch outlet retailer merchant seller
opening_hours open hours close closing what_time_do
book booking reserve reservation reserved make_a_reservation
hotel room accommodation lodging place_to_stay stay hostel
flight plane fly airline airport flights
luggage baggage suitcase bag carry_on
visa passport border travel_documents
car vehicle auto automobile
hire rent rental lease rented
taxi cab uber lyft ride
bus train metro transit public_transport
traffic congestion jam road route commute
directions navigate route way_to get_to how_do_i_get map
distance far how_far miles kilometers away
fuel gas petrol gasoline diesel tank mpg
tire tyre wheel tires
oil oil_change lubricant maintenance
weather forecast temperature rain snow sunny
restaurant diner eatery bistro cafe place_to_eat
food meal dish eat dinner lunch breakfast cuisine
recipe cook make_a cooking prepare ingredients
calories nutrition nutritional healthy health_facts vitamins protein
shopping_list grocery_list list
todo to_do task tasks chores agenda
calendar schedule appointment meeting event events
remind reminder remember dont_let_me_forget
alarm wake wake_me
timer countdown stopwatch
time clock hour oclock
date day today what_day
translate translation language say_in how_do_you_say
meaning define definition mean means what_does
spell spelling letters spelled
calculate math add subtract multiply divided times sum square_root
music song songs playlist track tune artist
joke funny laugh make_me_laugh
story tell_me_a tale
weekend holiday day_off vacation time_off pto leave
repeat say_again say_that_again come_again pardon what_did_you_say
yes yeah yep sure correct affirmative right true absolutely
no nope nah negative false wrong
maybe perhaps not_sure might possibly uncertain
doctor hospital clinic medical patient appointment health
vaccine shot immunization jab
apartment flat house home property viewing
party event celebration guests rsvp
ticket tickets seat admission
trivia quiz question_answer answer
not no never none nothing didnt doesnt dont isnt wasnt wont cant havent hasnt couldnt wouldnt without neither cannot arent
past yesterday ago last_week last_night earlier before previously recently recent already last_month last_time
future tomorrow next upcoming soon later next_week tonight going_to coming_up
daysweeks days weeks week hours minutes months years month year couple_of few_days business_days working_days morning afternoon
weekday monday tuesday wednesday thursday friday saturday sunday
month january february march april june july august september october november december
sum amount total number how_many how_much count quantity value
abroad france spain italy germany europe european eu uk england usa america american us china chinese japan mexico canada australia russia india britain british africa korea brazil greece
city london paris chicago boston seattle york dallas houston denver miami vegas tokyo berlin rome
language english spanish french german italian japanese chinese portuguese russian korean arabic
first initial beginning original start
begin start started starting commence launch initiate open
again another_time once_more repeat retry more_time
try tried trying attempt attempted attempting
keep keeps kept constantly every_time always continue repeatedly continually often
suddenly all_of_a_sudden out_of_nowhere unexpected randomly
seem seems looks looked appears appear
notice noticed saw spotted realised realized found see
think thought believe guess suppose wonder wondering
tell inform let_me_know advise explain give_me provide
ask question query inquire enquire request requested requesting
request ask asked asking order ordered apply applied application submit
order ordered ordering buy purchase reorder
item items product products goods article thing
get getting got obtain gotten acquire receive
use using used utilise utilize usage spend
make made making do done doing create generate
choose select pick option options choice prefer decide
find look_for search locate looking_for lookup look_up
help assist assistance support aid hand
recommend recommendation suggest suggestion suggestions advice best good
review reviews rating rated rating_of feedback opinion
compare versus better difference different
complain complaint complaining unhappy frustrated annoyed angry dissatisfied not_happy terrible unacceptable disappointed rude
dispute contest challenge disagree object
worry worried concerned concern afraid scared nervous
report reporting notify file inform tell
check see look verify view find_out review confirm
history past_transactions recent_transactions activity log transactions
free no_cost no_charge at_no_charge complimentary zero
near nearest closest nearby close_to around_here local in_my_area
outside foreign abroad out_of_the_country non_eu
online internet web virtual digital
complete completed finish finished done go_through went_through succeed success successful cleared
same identical similar alike equal
only just one single
every each per daily weekly monthly
people someone somebody person anyone others
wife husband partner spouse mother father mom dad sister brother parent friend
work works worked function functioning operate
watch see view look
play playing listen hear
turn_on switch_on start enable activate lights
turn_off switch_off stop disable
reset restart reboot factory_reset forgotten forgot restore
set setup set_up configure configuration put
settings preferences options configuration configure
set_to change adjust increase decrease raise lower
increase raise more higher up boost improve
decrease reduce less lower down drop
direct transfer rollover roll_over move
due due_date owe owed deadline when_is by_when
electric electricity water gas_bill utility utilities cable
health doctor medical sick ill
pressure air inflation psi
pet dog cat pets animal puppy
name called call who_are_you your_name
made_by created_by who_made who_created built_by who_designed
bot robot ai machine computer human artificial
hobby hobbies fun free_time interests
coin heads tails flip toss
dice die roll rolling sided
random pick guess between
substitute instead replace replacement alternative swap use_in_place
ingredient ingredients flour sugar butter milk eggs cheese chicken beef salt olive
food pizza sushi steak spaghetti chicken cake pasta soup potatoes rice bread pie burger sandwich
fresh expired still_good go_bad gone_bad how_long_does_it_last shelf
timezone time_zone zone
socket plug adapter converter outlet
safety safe dangerous danger secure travel_alert
tourist attractions activities sightseeing fun_things things_to_do sights visit
accent voice sound male female british
speed faster speak_faster slower talk_faster slow_down quick
whisper quiet softly quietly
employer work company boss manager job workplace
benefits 401k pension retirement
jump_start dead battery start_my_car
last last_time most_recent latest previous prior
next upcoming following
current currently now present at_the_moment right_now
crypto bitcoin cryptocurrency
business company corporate organisation organization
statement transactions list_of
fee surcharge extra_charge additional_fee hidden_fee
overcharged charged_too_much too_high high
permission consent authorise authorize approval approved allowed
approve approved accepted authorise authorised
report_lost lost stolen
detect scan read recognise recognize
access reach get_to open use log_in
lockedout locked_out shut_out too_many_attempts too_many_tries tries
customer client user member
close_to almost nearly
worth good_idea should_i
break_down itemise itemize details_of breakdown
`;

/** Longest phrase, in words. */
export const longestPhrase = 4;

/** Concepts by the stem of a word, or by the stems of a phrase joined by spaces. */
export function conceptTable(stem: (word: string) => string): Map<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const row of rows.trim().split('\n')) {
    const entries = row.split(' ');
    const name = entries[0] ?? '';
    for (const entry of entries) {
      const key = entry.split('_').map(stem).join(' ');
      const known = table.get(key);
      if (!known) table.set(key, [name]);
      else if (!known.includes(name)) known.push(name);
    }
  }
  return table;
}
