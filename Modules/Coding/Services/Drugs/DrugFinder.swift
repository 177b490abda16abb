import Primitives

/// Drugs that were given at the visit: the drug's own code with its units, and the code for giving it.
struct DrugFinder {
    let read: ReadNote
    let date: CalendarDate

    private enum Route { case intoMuscle, unsaid, push, infusion, elsewhere, inhaled, device }

    private struct Given {
        let drug: InjectedDrug
        let route: Route?
        let amount: DrugAmount?
        let sentence: ServiceSentence
        let evidence: Evidence
        let isSingleDose: Bool
        let saysNoWaste: Bool
        let code: String?
    }

    /// - Parameter others: What was done besides: a drug injected into a joint needs no injection of its own.
    func services(beside others: [PerformedService]) -> [PerformedService] {
        let given = self.given()
        let isInjectedElsewhere = others.contains { service in
            [
                "20526", "20550", "20551", "20552", "20553", "20600", "20604", "20605", "20606", "20610", "20611",
                "20612", "64405", "11900",
            ]
            .contains(service.code)
        }
        let hasNebulizer = others.contains { $0.code == "94640" }
        let hasPlacement = others.contains { ["58300", "11981", "11983"].contains($0.code) }
        let isBronchodilated = others.contains { $0.code == "94060" }
        var result: [PerformedService] = []
        var muscle: [Given] = []
        var vein: [Given] = []
        for item in given {
            if item.drug.isInhaled {
                guard hasNebulizer, !isBronchodilated else { continue }
            } else if item.drug.isDevice {
                guard hasPlacement else { continue }
            } else if item.drug.isForJoints {
                guard isInjectedElsewhere else { continue }
            } else if item.route == nil {
                // "Depo-Medrol 80 mg" beside a joint injection goes into the joint; without a route nothing is known.
                guard isInjectedElsewhere else { continue }
            }
            result += lines(item)
            if item.route == .intoMuscle || item.route == .unsaid && !isInjectedElsewhere { muscle.append(item) }
            if item.route == .push || item.route == .infusion { vein.append(item) }
        }
        return result + administration(muscle: muscle, vein: vein)
    }

    private func administration(muscle: [Given], vein: [Given]) -> [PerformedService] {
        var result: [PerformedService] = []
        if !muscle.isEmpty {
            let isMixed = muscle.contains { !Set($0.sentence.words).isDisjoint(with: ["mixed", "combined"]) }
            result.append(
                PerformedService(
                    code: "96372", units: isMixed ? 1 : min(muscle.count, 10),
                    evidence: muscle.prefix(4).map(\.evidence),
                    reason:
                        "Given under the skin or into the muscle"
                        + (muscle.count > 1 && !isMixed ? ", one for each injection." : ".")
                ))
        }
        let infused = vein.filter { $0.route == .infusion }
        let pushed = vein.filter { $0.route == .push }
        if let drip = infused.first {
            let minutes = Quantity.minutes(drip.sentence.words)
            var service = PerformedService(
                code: "96365", evidence: [drip.evidence], reason: "A drug given into the vein by drip, the first hour.")
            if minutes == nil { service.ask("How long did the infusion run? Up to 15 minutes counts as a push.") }
            if let minutes, minutes < 16 { service.code = "96374" }
            result.append(service)
            if let minutes, minutes > 90 {
                result.append(
                    PerformedService(
                        code: "96366", units: min(8, (minutes - 91) / 60 + 1), evidence: [drip.evidence],
                        reason: "Each further hour of the drip, of which more than half an hour ran."))
            }
        }
        if !pushed.isEmpty {
            let leads = infused.isEmpty
            if leads {
                result.append(
                    PerformedService(
                        code: "96374", evidence: [pushed[0].evidence], reason: "A drug pushed into the vein, the first."
                    ))
            }
            let more = pushed.count - (leads ? 1 : 0)
            if more > 0 {
                result.append(
                    PerformedService(
                        code: "96375", units: min(more, 8), evidence: pushed.suffix(more).map(\.evidence),
                        reason: "Each further drug pushed into the vein."))
            }
        }
        return result
    }

    private func lines(_ item: Given) -> [PerformedService] {
        var service = PerformedService(
            code: item.drug.code, evidence: [item.evidence], reason: "", rules: ["service.drug-units"])
        if item.drug.measure == .doses {
            service.reason = "One for each dose or device given."
            return [service]
        }
        guard let amount = item.amount, let units = amount.units(item.drug.perUnit) else {
            service.reason = "Given at this visit; the dose is not stated."
            service.ask("Which dose was given? Units are counted from it.")
            return [service]
        }
        service.units = units
        service.reason = "The dose makes \(units) billing unit\(units == 1 ? "" : "s"), rounded up."
        if let code = item.code { service.reason += " The note states NDC \(code)." }
        if let wasted = amount.wastedUnits(item.drug.perUnit) {
            var line = service
            line.units = wasted
            line.modifiers = ["JW"]
            line.reason = "What was thrown away of a single-dose vial. Modifier JW."
            line.rules = ["service.drug-units", "modifier.JW"]
            return [service, line]
        }
        if item.saysNoWaste || item.isSingleDose && amount.wasted == nil {
            service.modifiers = ["JZ"]
            service.reason += " Modifier JZ: a single-dose vial of which nothing was thrown away."
            service.rules.append("modifier.JZ")
        }
        return [service]
    }

    private func given() -> [Given] {
        var found: [Given] = []
        for drug in InjectedDrug.all {
            guard let item = given(drug) else { continue }
            // "Albuterol/ipratropium" is one product, not two.
            let isPart = found.contains {
                $0.evidence.start <= item.evidence.start && item.evidence.end <= $0.evidence.end
            }
            if !isPart { found.append(item) }
        }
        let combined = found.first { $0.drug.code == "J7620" }
        return found.filter { item in
            guard let combined, item.drug.isInhaled, item.drug.code != "J7620" else { return true }
            return item.evidence.end <= combined.evidence.start || item.evidence.start >= combined.evidence.end
        }.filter { item in
            // "Testosterone" and the like stand in several rows; the longest name has won.
            !found.contains {
                $0.drug.code != item.drug.code && $0.evidence.start == item.evidence.start
                    && $0.evidence.end > item.evidence.end
            }
        }
    }

    private func given(_ drug: InjectedDrug) -> Given? {
        for name in drug.names {
            guard let head = name.first else { continue }
            for index in (read.sentencesByWord[head] ?? []).prefix(60) {
                let sentence = ServiceSentence(read.sentences[index])
                guard let range = PhraseMatch.find(name, in: sentence.words),
                    let item = given(drug, sentence, range, index)
                else { continue }
                return item
            }
        }
        return nil
    }

    private func given(_ drug: InjectedDrug, _ sentence: ServiceSentence, _ range: Range<Int>, _ index: Int) -> Given? {
        let clause = sentence.clause(around: range)
        let words = Array(sentence.words[clause])
        let set = Set(words)
        let near = range.lowerBound - clause.lowerBound..<range.upperBound - clause.lowerBound
        guard DrugFinder.otherForms.isDisjoint(with: DrugFinder.item(words, around: near)),
            set.isDisjoint(with: ["allergic", "allergy", "intolerance"])
        else { return nil }
        let route = route(drug, words, sentence.words)
        let hasVerb = !set.isDisjoint(with: DrugFinder.giving)
        guard route != nil || hasVerb else { return nil }
        // A lot number or the place of the shot is written down only when it was given.
        var reading = ServiceStatement.Reading()
        reading.isNamedWhenDone = route == .intoMuscle && !set.isDisjoint(with: DrugFinder.record)
        let statement = ServiceStatement(sentence: sentence, date: date)
        guard statement.standing(of: range, reading: reading) != .notPerformed else { return nil }
        guard
            let evidence = read.evidence(
                sentence.tokens[range.lowerBound]..<(sentence.tokens[range.upperBound - 1] + 1))
        else { return nil }
        let around = [index + 1, index - 1].filter { read.sentences.indices.contains($0) }.map {
            read.sentences[$0].words.filter { $0 != "-" }
        }
        var amount = DrugAmount(words, near: near, drug.measure)
        if amount != nil, amount?.wasted == nil {
            amount?.wasted = ([sentence.words] + around.prefix(1)).lazy.compactMap { waste($0, drug.measure) }.first
        }
        // "Both knees were injected, each with 40 mg": the stated dose was given twice.
        if set.contains("each"), !Set(sentence.words).isDisjoint(with: ["bilateral", "both", "bilaterally"]),
            let dose = amount?.given, dose < 1 << 40
        {
            amount?.given = dose * 2
        }
        let vial = sentence.words + (around.first ?? [])
        return Given(
            drug: drug, route: route, amount: amount, sentence: sentence, evidence: evidence,
            isSingleDose: PhraseMatch.any(["single dose", "single use", "sdv"], in: vial),
            saysNoWaste: PhraseMatch.any(
                [
                    "no waste", "no wastage", "none wasted", "none discarded", "nothing discarded", "no drug discarded",
                    "no drug wasted", "nothing wasted", "no drug was discarded", "zero waste",
                ],
                in: vial), code: nationalDrugCode(vial))
    }

    /// The part of a statement between the commas around the drug.
    private static func item(_ words: [String], around range: Range<Int>) -> ArraySlice<String> {
        let lower = words[..<range.lowerBound].lastIndex(of: ",").map { $0 + 1 } ?? 0
        let upper = words[range.upperBound...].firstIndex(of: ",") ?? words.count
        return words[lower..<upper]
    }

    private func waste(_ words: [String], _ measure: InjectedDrug.Measure) -> Int? {
        guard let at = words.firstIndex(where: { ["wasted", "discarded"].contains($0) }) else { return nil }
        return DrugAmount(
            words.map { ["wasted", "discarded"].contains($0) ? "kept" : $0 }, near: at..<at + 1, measure)?.given
    }

    /// `NDC 0003-0293-05`; the hyphens are gone from the words.
    private func nationalDrugCode(_ words: [String]) -> String? {
        guard let at = words.firstIndex(of: "ndc") else { return nil }
        let digits = words[(at + 1)...].drop { [":", "#"].contains($0) }.prefix(3).prefix { word in
            !word.isEmpty && word.utf8.allSatisfy { (48...57).contains($0) }
        }
        let joined = digits.joined()
        return (10...11).contains(joined.utf8.count) ? digits.joined(separator: "-") : nil
    }

    private func route(_ drug: InjectedDrug, _ words: [String], _ sentence: [String]) -> Route? {
        if drug.isInhaled { return .inhaled }
        if drug.isDevice { return .device }
        let set = Set(words)
        if !set.isDisjoint(with: DrugFinder.joint)
            || PhraseMatch.any(["into the", "into *"], in: words) && !set.isDisjoint(with: ServicePhrase.largeJoints)
        {
            return .elsewhere
        }
        if !set.isDisjoint(with: DrugFinder.muscle) { return .intoMuscle }
        if set.contains("iv") || set.contains("intravenous") || set.contains("intravenously") || set.contains("ivp")
            || set.contains("ivpb")
        {
            return !set.isDisjoint(with: ["infusion", "infused", "drip", "ivpb", "over"]) ? .infusion : .push
        }
        if !Set(sentence).isDisjoint(with: DrugFinder.muscle), !set.isDisjoint(with: DrugFinder.giving) {
            return .intoMuscle
        }
        return set.isDisjoint(with: ["injection", "injections", "shot"]) ? nil : .unsaid
    }

    private static let muscle: Set<String> = [
        "im", "intramuscular", "intramuscularly", "subcutaneous", "subcutaneously", "subq", "sq", "sc", "deltoid",
        "gluteal", "gluteus", "ventrogluteal", "dorsogluteal", "thigh", "buttock", "glute", "sub",
    ]
    private static let record: Set<String> = [
        "lot", "exp", "deltoid", "gluteal", "gluteus", "glute", "ventrogluteal", "thigh", "buttock",
    ]
    private static let joint: Set<String> = [
        "intra", "intraarticular", "intralesional", "intralesionally", "articular", "epidural", "sheath", "bursa",
        "intradermal", "intravitreal",
    ]
    private static let giving: Set<String> = [
        "given", "administered", "injected", "injection", "received", "gave", "shot", "nebulized", "nebulizer", "neb",
        "injections",
        "tolerated", "infused", "nebs", "treatment",
    ]
    private static let otherForms: Set<String> = [
        "po", "oral", "orally", "odt", "tablet", "tablets", "tab", "tabs", "capsule", "mouth", "ointment", "cream",
        "drops", "topical", "nasal", "suppository", "patch", "inhaler", "hfa", "mdi", "otic", "ophthalmic", "daily",
        "refill", "prescribed", "prescription", "sublingual", "sl", "puffs", "gel", "syrup", "elixir", "autoinjector",
    ]
}
