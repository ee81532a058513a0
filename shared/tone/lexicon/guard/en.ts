import type { GuardLanguage } from './rule.ts';

const here = 'I’ll look into this with you right here';

export const en: GuardLanguage = {
  classes: {
    us: 'us|we|ours?|me|mine|I',
    our: 'our|my|this|the|your|another|an?other|different|right|correct|appropriate|relevant|responsible|proper|next(?: available)?|a|an',
    team: 'department|dept|team|desk|division|unit|section|branch|office|queue|group|tier(?: \\w+)?|level (?:two|three|one|\\d)|support line|back office|second line',
    person:
      'colleagues?|coworkers?|specialists?|experts?|agents?|representatives?|reps?|advis[eo]rs?|consultants?|operators?|supervisors?|managers?|technicians?|engineers?|someone(?: else)?|somebody(?: else)?|person|people|folks',
    other:
      'manufacturer|maker|vendor|seller|supplier|dealer|retailer|store|shop|courier|carrier|delivery (?:firm|company|partner)|shipping company|shipper|bank|card (?:issuer|company|provider)|insurer|landlord|provider|partner|third party|internet provider|isp|developers?|warehouse',
    transfer:
      'transfer|pass|hand|redirect|forward|put|connect|refer|reroute|route|escalate|move|switch|direct|send|bounce',
    transferring:
      'transferring|passing|handing|redirecting|forwarding|putting|connecting|referring|rerouting|routing|escalating|moving|switching|sending|directing',
    channel:
      'website|web ?site|web page|homepage|faqs?|help ?(?:center|centre|page|desk)?|knowledge ?base|documentation|docs|manual|handbook|user guide|terms(?: and conditions)?|forum|community|portal|app|hotline|helpline|call cent(?:er|re)|branch|mailbox|contact form|online form|form',
  },
  rules: [
    {
      kind: 'deflection',
      weight: 0.95,
      denied: true,
      advice:
        'Handing someone on sends them back to the start. Bring the other person into this chat and stay.',
      better: 'I’ll bring in the person who knows this and stay with you here',
      patterns: [
        '(?:{transfer}|{transferring}) (?:you|this|your (?:chat|case|call|request|query|ticket|issue|message)|the (?:chat|call|case)) (?:~ )?(?:to|on|over|through|across|along) ~ (?:{team}|{person})',
        '(?:transfer|redirect|connect|reroute|escalate)(?:ring|ing|ting|)? (?:you|your (?:chat|call|case|request))',
        'pass(?:ing)? you (?:on|along|over|to)',
        'put(?:ting)? you (?:through|on hold)',
      ],
    },
    {
      kind: 'deflection',
      weight: 0.95,
      denied: true,
      advice: 'There are no wrong places here. Say what you will do, and fetch who you need.',
      better: here,
      patterns: ['wrong (?:{team}|place|chat|channel|number|person|address)'],
    },
    {
      kind: 'deflection',
      weight: 0.95,
      advice: 'There are no wrong places here. Say what you will do, and fetch who you need.',
      better: here,
      patterns: [
        "(?:not|isn't|aren't) (?:(?:really|actually|something|handled|the) ){0,2}(?:our|my|by us|us) ?(?:{team}|area|remit|problem|job|responsibility|field|concern|issue|business)?",
      ],
    },
    {
      kind: 'boilerplate',
      weight: 0.5,
      advice: 'A stock phrase: it says nothing to this person. Name what happened and what you do about it.',
      better: 'I’m on it and I’ll tell you here what I find',
      patterns: [
        '(?:thank you|thanks|we appreciate) (?:~ )?your (?:patience|understanding|cooperation)',
        'inconveniences? (?:this |it )?(?:may|might|has|have|caused)',
        '(?:for|any) ~ inconveniences?',
        'your ~ (?:is|are) (?:very )?important to us',
        'we (?:truly |really )?value your (?:business|feedback|patience|custom)',
      ],
    },
  ],
  denial: "not|never|w{2,6}n't|cannot|no need to|without|nobody|no one|no longer",
  reported:
    '(?:told|tells) you|(?:you|they) (?:were|was|got) told|(?:he|she|they|someone|somebody) (?:said|says|claimed)|sign',
  forward: [
    "I'?(?: have|'ve|'ll| will|'m| am) (?!afraid|sorry|unable|not|transfer|pass|forward|escalat|connect|redirect|only|just|no)\\w+",
    'would you like|would ~ (?:fit|work|help|suit)|shall I|may I|can you|could you|what|which',
    "here (?:is|are|'s)",
  ],
};
