/// The closed vocabulary of ``AssertionScanner``: one phrase between two commas, marks as words of their own.
enum TriggerPhrases {
    struct Group {
        let trigger: AssertionTriggers.Trigger
        let phrases: String

        init(
            _ flags: AssertionScanner.Flags, _ direction: AssertionTriggers.Direction,
            _ span: AssertionTriggers.Span = .clause, reach: Int = AssertionScanner.scopeLimit, of phrases: String
        ) {
            trigger = AssertionTriggers.Trigger(flags: flags, direction: direction, span: span, reach: reach)
            self.phrases = phrases
        }
    }

    static let groups: [Group] = [
        Group([], .before, of: pseudo),
        Group(.negated, .before, of: denying),
        Group([.negated, .historical], .before, of: denyingHistory),
        Group([.negated, .other], .before, of: denyingFamilyHistory),
        Group(.negated, .before, .list, of: withoutAnd),
        Group(.negated, .before, .phrase, reach: 2, of: "non"),
        Group(
            .negated, .turning, .phrase, of: "negative, absent, unlikely, ruled out, excluded, less likely, neg, nil"),
        Group(.negated, .turning, of: "denied"),
        Group(.negated, .turning, of: "( - )"),
        Group(.negated, .turning, .list, of: notPerceived),
        Group(.negated, .behind, of: deniedBehind),
        Group(.negated, .behind, reach: 3, of: "- free, free"),
        Group(.uncertain, .before, .list, of: doubting),
        Group(.uncertain, .both, .phrase, reach: 6, of: "vs, versus"),
        Group(.uncertain, .before, .phrase, reach: 4, of: "?"),
        Group(
            .uncertain, .turning, .list, of: "possible, likely, probable, suspected, questionable, considered, possibly"
        ),
        Group(.uncertain, .behind, of: doubtedBehind),
        Group([.uncertain, .hypothetical], .before, .list, of: looking),
        Group(.historical, .before, reach: 24, of: historic),
        Group(.historical, .before, .phrase, reach: 5, of: historicAdjectives),
        Group(.historical, .both, .phrase, reach: 12, of: historicBehind),
        Group(.ended, .turning, .phrase, reach: 8, of: "resolved, subsided"),
        Group(.ended, .before, .phrase, of: "resolution of, resolving"),
        Group(.lasting, .before, .list, reach: 10, of: lasting),
        Group(
            .lasting, .behind, reach: 12,
            of: "since childhood, since birth, for years, for months, long - term, for decades"),
        Group(.hypothetical, .before, reach: 24, of: supposing),
        Group(.hypothetical, .before, .list, of: supposingInList),
        Group(.hypothetical, .behind, reach: 4, of: protecting),
        Group(.other, .before, reach: 24, of: relatives),
        Group(
            .other, .behind, reach: 8,
            of: "runs in the family, run in the family, in the family, in her family, in his family"),
        Group(.activity, .behind, reach: 8, of: activities),
        Group([.exposure, .hypothetical], .before, .list, reach: 14, of: exposures),
    ]

    private static let denying = """
        no, denies, deny, denying, no evidence of, no evidence for, no sign of, no signs of, negative for, neg for, \
        is negative for, was negative for, are negative for, were negative for, negative for :, free of, is free of, \
        clear of, devoid of, absence of, no longer, never, never had, has no, had no, no complaints of, \
        no complaint of, no known, declines, nor, neither, none of, no recent, no current, no acute, no symptoms of, \
        unremarkable for, no suggestion of, cannot see, fails to reveal, failed to reveal, failed to show, \
        fails to show, fail to show, failed to demonstrate, fails to demonstrate, nothing to suggest, \
        no findings to suggest, no findings of, no indication of, ruled out for, rules out, ruled him out for, \
        ruled her out for, does not have, did not have, doesn't have, don't have, didn't have, does not demonstrate, \
        does not show, did not show, doesn't show, lack of, lacks, lacking, excludes, no new, no other, no further, \
        without any further, no radiographic evidence of, no definite evidence of, no significant, no obvious, \
        denied any, denied having, denied ever having, denied history of, : no evidence of, no complaints referable to, \
        no problems with, no issues with, with no, and no, or no, negative except for no, no concern for, \
        no suspicion for, no history suggestive of, the absence of
        """

    private static let denyingHistory = """
        no history of, no prior history of, no past history of, no personal history of, no known history of, no hx of, \
        no prior, no previous, no past, denies history of, denies any history of, denies a history of, \
        denied any history of, denied a history of, denies any prior, denied any prior, denies prior, \
        negative history of, no significant history of, no past medical history of, without history of, \
        without a history of, without prior history of, without previous, without prior, no documented history of, \
        no remote history of, negative for history of
        """

    private static let denyingFamilyHistory = """
        no family history of, no family hx of, denies family history of, denies any family history of, \
        denied family history of, negative family history of, without family history of, no significant family history of
        """

    /// "A mass was not seen", "has not noted blood".
    private static let notPerceived: String = [
        "not", "not been", "cannot be", "can not be", "could not be", "can't be",
    ]
    .flatMap { start in AssertionTriggers.phrases(ClauseWords.perceived).map { start + " " + $0 } }
    .joined(separator: ", ")

    /// These pass a comma only inside a list that "or" or "and" closes.
    private static let withoutAnd = """
        not known to have, without, without evidence of, without any evidence of, without any, without signs of, without sign of, \
        without indication of, w / o, w / out, with no evidence of, not, not consistent with, not suggestive of, \
        not concerning for, not compatible with, not indicative of, low suspicion for, low concern for, \
        low suspicion of, doubt, not diagnosed with, isn't, wasn't, aren't, weren't, not have, not had, hasn't had, \
        hasn't, haven't, hadn't, didn't, doesn't, don't, doesnt, didnt, not associated with, not complain of, \
        not complaining of, not appreciate, not demonstrate, not exhibit, not reveal, not show, not see, not to be, \
        not feel, rather than, not developed, not due to, not related to, argues against, speaks against, \
        argue against, unable to appreciate, unable to identify, unable to demonstrate, cannot identify, \
        cannot appreciate, no clear
        """

    private static let deniedBehind = """
        not supported, not confirmed, none, none seen, none noted, none identified, none present, : none, : no, \
        : denies, : denied, : negative, : absent, : not present, - none, - no, - negative, - denies, - denied, ? no, \
        = no, is not there, highly unlikely, very unlikely, effectively excluded, not a concern, not an issue, \
        not a problem, denied by, not likely
        """

    private static let doubting = """
        probably, suspect, suspects, suspicious for, suspicion for, suspicion of, suspicion is, concern for, \
        concerning for, concerns for, worrisome for, rule out, rule - out, r / o, ro, may be, may have, may represent, \
        might be, might have, might represent, could be, could have, could represent, appears to be, cannot exclude, \
        can not exclude, cannot rule out, can not rule out, can't rule out, could not rule out, could not exclude, \
        did not rule out, does not exclude, does not rule out, not rule out, not exclude, consistent with, \
        compatible with, indicative of, suggestive of, suggesting, suggests, suggest, comparable with, presumed, \
        presumptive, presumably, differential includes, differential diagnosis, differential diagnosis includes, \
        differential, ddx, working diagnosis, consider, considering, equivocal for, unclear if, unclear whether, whether, \
        not certain if, not certain whether, not sure if, not sure whether, not clear if, not clear whether, uncertain if, \
        uncertain whether, unsure if, represents possible, raises the possibility of, raising the possibility of, \
        possibility of, the possibility of, question of, a question of, questions of, not unlikely, evidence suggesting, \
        equivocal, borderline for, impression of, in favor of, favor, favors, apparently
        """

    private static let doubtedBehind = """
        not excluded, cannot be excluded, can not be excluded, could not be excluded, can't be excluded, \
        cannot be ruled out, can not be ruled out, could not be ruled out, can't be ruled out, cannot be completely excluded, \
        cannot be entirely excluded, cannot be completely ruled out, cannot be entirely ruled out, not ruled out, \
        not been ruled out, not been excluded, not be excluded, not be ruled out, is suspected, in the differential, \
        on the differential, be ruled out, being ruled out, be excluded, is considered, being considered, is a possibility, \
        remains a possibility, remains possible, is a consideration, is a concern, is questioned, is not certain
        """

    /// What is looked for is neither said to be there nor thought so.
    private static let looking = """
        checked daily for, evaluate for, to evaluate for, evaluation for, assess for, to assess for, assessment for, workup for, work up for, \
        work - up for, test for, tests for, to exclude, to rule out, will rule out, check for, checked for, checking for, \
        to determine if, to see if, to look for, look for, looking for, tested for, testing for, evaluated for, \
        evaluate the patient for, please evaluate for, in order to rule out, ruling out, to evaluate
        """

    private static let historic = """
        history of, history significant for, history is significant for, history notable for, history is notable for, \
        history remarkable for, history is remarkable for, history positive for, history is positive for, \
        history includes, history including, history included, history was significant for, history was remarkable for, \
        history was notable for, history with, hx of, hx, h / o, past history of, personal history of, s / p, \
        status post, status - post, in the past had, previously had, had a previous, pmh of, pmh significant for, pmh, \
        pmhx, childhood history of, history consists of, history for, history as above, past medical history of, \
        past medical history significant for, past medical history includes, past medical history, \
        medical problems include, remote history of, previously diagnosed with, previously treated for, \
        previous history of, prior history of, recovered from, survivor of, also has a history of, \
        underwent treatment for
        """

    private static let historicAdjectives =
        "old, prior, previous, former, remote, healed, past, previously, hx, formerly"

    private static let historicBehind = """
        as a child, in childhood, in the past, in the remote past, previously treated, in remission, as a teenager, \
        in adolescence, in infancy, as an infant, at birth, by history, per history, on prior admission, \
        on previous admission, on her previous admission, on his previous admission, during her last admission, \
        during his last admission, during a prior admission, during a previous hospitalization, as a youth, \
        in her youth, in his youth, in her past, in his past, remotely, in early childhood
        """

    private static let lasting = """
        known, longstanding, long - standing, long standing, preexisting, pre - existing, underlying, lifelong, \
        life - long, known history of, is known to have, longtime
        """

    private static let supposing = """
        if, return for, return if, return to, return with, return should, return immediately, return precautions, \
        returning for, should return, sooner, come back, come in, call if, call for, call with, call us, to call, call, \
        recheck, go to, avoid, avoiding, should, in case of, in case, to prevent, prevent, preventing, monitor for, \
        watch for, watching for, unless, red flags, warning signs, side effects, as needed for, as needed, prn, \
        prn for, p . r . n ., p . r . n . for, in the event of, in the event, should there be, er for, ed for, \
        contraindications, may cause, can cause, could cause, might cause, may develop, could develop, might develop, \
        can develop, susceptible to, were to, instructed to return, instructed to call, seek medical attention, \
        seek care for, be alert for, notify, report any, return of
        """

    /// These end at the first comma that is not part of a list.
    private static let supposingInList = """
        risks, risk of, risk for, at risk for, at risk of, at high risk for, at increased risk for, at high risk of, \
        risks of, risk factors for, risk factor for, increased risk of, increased risk for, risks including, \
        risks include, risks and benefits including, complications including, potential for, potential complications, \
        possible complications, complications such, screen for, screening for, screened for, prevention of, \
        prophylaxis for, prophylaxis of, prophylaxis against, precautions for, concerns about, worried about, fear of, \
        fearful of, afraid of, educated about, vaccine for, vaccine against, vaccinated against, vaccinated for, \
        immunized against, immunized for, immunization against, immunization for, vaccination against, vaccination for, mammogram for, mammography for, \
        screened for, to reduce, chance of, chances of, exposure to, exposed to, contact with, \
        likelihood of, predisposed to, predisposition to, predispose to, protect against, protection against, \
        to protect, candidate for, counseled regarding, counseled about, warned about, warned of, cautioned about, \
        educated on, advised of
        """

    /// "Lung cancer screening", "tetanus booster": the condition is what is looked for or prevented.
    private static let protecting = """
        screening, screen, screenings, vaccine, vaccines, vaccination, vaccinations, booster, boosters, shot, shots, \
        immunization, prophylaxis, prevention, precautions, risk, awareness, antibodies, risk factors, protocol, \
        work - up, workup
        """

    private static let relatives = """
        family history of, family history, family hx of, family hx, fh of, fh, fhx, family history is, mother, father, \
        brother, sister, grandmother, grandfather, grandparent, grandparents, aunt, aunts, uncle, uncles, cousin, cousins, \
        maternal, paternal, parents, parent, sibling, siblings, son, daughter, husband, wife, spouse, mom, dad, mgm, mgf, \
        pgm, pgf, roommate, coworker, relatives, relative, brothers, sisters, sons, daughters, nephew, niece, donor, \
        family member, family members, twin brother, twin sister, his twin, her twin, boyfriend, girlfriend, family positive for, strong family history of
        """

    private static let activities = """
        on exertion, with exertion, on exercise, with exercise, with activity, with movement, on movement, with walking, \
        when walking, on walking, with deep inspiration, on deep inspiration, when lying, with climbing, when climbing, \
        with weight bearing, on weight bearing, with stress, exertional, with stairs, when coughing, with coughing, \
        with swallowing, when swallowing, with eating, after eating, after meals, on standing, upon standing, \
        with physical activity, with strenuous activity, with bending, with lifting
        """

    private static let exposures = """
        allergic to, allergy to, allergies to, allergic reaction to, reaction to, reacts to, intolerant of, \
        intolerance to, intolerant to, intolerance of, hypersensitivity to, sensitive to, anaphylaxis to
        """

    private static let pseudo = """
        no increase, not only, not just, not merely, not simply, no change, no changes, no significant change, \
        no interval change, no significant interval change, no definite change, no acute change, no apparent change, \
        gram negative, gram - negative, not necessarily, without difficulty, with no difficulty, \
        without further evaluation, history and physical, history of present illness, history of the present illness, \
        history taking, history of present, poor historian, history obtained, history provided, history per, \
        no improvement, not improved, not improving, not controlled, not well controlled, not well - controlled, \
        not at goal, not optimally controlled, not adequately controlled, not responding, not responded, not on, \
        not taking, no better, not getting, without improvement, without relief, no relief, not resolved, \
        not completely resolved, not fully resolved, not worse, not worsening, father figure, no medication, \
        no medications, not tolerated, not tolerating, without insulin, no cause, no cause of, no cause for, \
        no obvious cause, no clear cause, no etiology, no explanation for, if any, if needed, if necessary, \
        if possible, if indicated, if present, as if, even if, likely due, likely secondary, probably due, \
        should continue, should take, should be, should have, not otherwise specified, not specified, no exacerbation, \
        no exacerbations, not without, does not deny, did not deny, not deny, cannot deny, not denied, no denial of, \
        not free of, not negative, not negative for, not absent, never without, not uncommon, not unusual, no doubt, \
        without doubt, without question, no question, no more than, no less than, no greater than, not less than, \
        not more than, no matter, not to mention, year - old, year old, years old, month - old, month old, months old, \
        week - old, day - old, day old, y / o, year - olds, old records, old chart, old films, prior to, previous to, \
        prior films, prior study, prior studies, previous study, previous studies, previous exam, \
        previous examination, prior exam, prior examination, previous films, prior x, prior ct, prior mri, \
        compared to previous, compared to prior, compared with prior, from prior, from previous, from the prior, \
        from the previous, ph negative, rh negative, rh - negative, hiv negative, hiv - negative, \
        estrogen receptor negative, receptor negative, receptor - negative, negative pressure, negative margins, \
        margins negative, no recurrence, no sooner, not sooner, past pointing, past due, half past, free air, \
        free fluid, free text, free t4, free flap, free water, free standing, free range, fat free, - free diet, \
        gluten free, sugar free, drug free, likely to benefit, consider starting, no restriction, no restrictions, \
        no limitation of
        """
}
