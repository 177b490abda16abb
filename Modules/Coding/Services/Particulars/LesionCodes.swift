/// Lesions of the skin that were destroyed, removed, biopsied, shaved or excised: by number, size, site and nature.
struct LesionCodes {
    static func services(_ treatment: LesionTreatment, _ mentions: [ServiceMention]) -> [PerformedService] {
        guard let first = mentions.first else { return [] }
        switch treatment {
        case .skinTags: return counted(mentions) { [("11200", 1)] + ($0 > 15 ? [("11201", ($0 - 6) / 10)] : []) }
        case .benignDestruction: return counted(mentions) { [($0 > 14 ? "17111" : "17110", 1)] }
        case .premalignantDestruction:
            return counted(mentions) { $0 > 14 ? [("17004", 1)] : [("17000", 1)] + ($0 > 1 ? [("17003", $0 - 1)] : []) }
        case .tangentialBiopsy: return counted(mentions) { [("11102", 1)] + ($0 > 1 ? [("11103", $0 - 1)] : []) }
        case .punchBiopsy: return counted(mentions) { [("11104", 1)] + ($0 > 1 ? [("11105", $0 - 1)] : []) }
        case .incisionalBiopsy: return counted(mentions) { [("11106", 1)] + ($0 > 1 ? [("11107", $0 - 1)] : []) }
        case .shaveRemoval, .excision: return measured(treatment, first)
        }
    }

    /// Of biopsies by several techniques only one is the first; the others are further lesions (CPT, biopsy guidelines).
    static func joiningBiopsies(_ services: [PerformedService]) -> [PerformedService] {
        let order = [("11106", "11107"), ("11104", "11105"), ("11102", "11103")]
        guard let lead = order.firstIndex(where: { pair in services.contains { $0.code == pair.0 } }) else {
            return services
        }
        var result: [PerformedService] = []
        for service in services {
            guard let pair = order[(lead + 1)...].first(where: { $0.0 == service.code }) else {
                result.append(service)
                continue
            }
            var further = service
            further.code = pair.1
            further.reason += " A further lesion beside the biopsy coded first."
            result.append(further)
        }
        for pair in order {
            guard let at = result.firstIndex(where: { $0.code == pair.1 }) else { continue }
            for other in result.indices.reversed() where other > at && result[other].code == pair.1 {
                result[at].units += result[other].units
                result[at].evidence += result[other].evidence
                result.remove(at: other)
            }
        }
        return result
    }

    private static func counted(
        _ mentions: [ServiceMention], _ lines: (Int) -> [(code: String, units: Int)]
    ) -> [PerformedService] {
        let counts = mentions.map { count($0) }
        let known = counts.compactMap(\.self).max()
        let isPlural = mentions.contains { mention in
            mention.sentence.words[mention.range].contains {
                $0.hasSuffix("s") && $0.utf8.count > 3 && $0 != "keratosis"
            }
        }
        return lines(known ?? 1).map { line in
            var service = PerformedService(
                code: line.code, units: line.units, evidence: Array(mentions.map(\.evidence).prefix(3)),
                reason: known.map { "\($0) lesion\($0 == 1 ? "" : "s") treated." }
                    ?? "The lesion treated at this visit.",
                isMinorProcedure: true)
            if known == nil, isPlural { service.ask("How many lesions were treated? Code and units depend on it.") }
            return service
        }
    }

    /// "Seven warts", "3 AKs on the scalp and 2 on the arms", "x 4".
    private static func count(_ mention: ServiceMention) -> Int? {
        mention.first { words in
            var total = 0
            for index in words.indices {
                let behind = words[min(index + 1, words.count)..<min(index + 5, words.count)]
                guard
                    Int(words[index]) != nil || !["a", "an", "second", "third", "twice", "one"].contains(words[index]),
                    let number = Quantity.count(words[index]), (1...200).contains(number),
                    let next = behind.first, !units.contains(next), next != ".", next != "/"
                else { continue }
                let isMultiple = index > 0 && ["x", "×", "total"].contains(words[index - 1])
                let isNamed = behind.prefix(4).prefix { !units.contains($0) && $0 != "," }.contains { word in
                    nouns.contains { word.hasPrefix($0) }
                }
                let isFurther = total > 0 && next == "on"
                if isMultiple || isNamed || isFurther { total += number }
            }
            if let last = words.last, total == 0, words.count > 1, words[words.count - 2] == "x",
                let number = Int(last),
                (1...200).contains(number)
            {
                total = number
            }
            return total > 0 ? min(total, 400) : nil
        }
    }

    private static let nouns = [
        "wart", "verruca", "moll", "lesion", "actinic", "ak", "tag", "acrochord", "biops", "keratos", "papule", "site",
        "condyloma", "nevi",
    ]
    private static let units: Set<String> = [
        "cm", "mm", "sec", "second", "seconds", "cycles", "cycle", "freeze", "minutes", "min", "mg", "ml", "cc", "%",
        "weeks", "days", "months", "years", "year", "punch", "blade", "percent", "x", "times", "gauge",
    ]

    private static func measured(_ treatment: LesionTreatment, _ mention: ServiceMention) -> [PerformedService] {
        let isShave = treatment == .shaveRemoval
        let size = mention.first { diameter($0, withMargins: !isShave) }
        let site =
            mention.first { words in words.lazy.compactMap(BodySite.named).first } ?? .trunkOrLimbs
        let isMalignant = !isShave && mention.scopes.contains { !malignant.isDisjoint(with: $0) }
        let isOpen = !isShave && mention.scopes.contains { !undecided.isDisjoint(with: $0) }
        let series: Int
        switch site {
        case .face, .earsNoseLipsLids: series = 40
        case .scalp, .neck, .handsOrFeet, .genitals: series = 20
        default: series = 0
        }
        let code: String
        if isShave {
            let step = [500, 1_000, 2_000].firstIndex { (size ?? 1) <= $0 } ?? 3
            code = String(11_300 + (series == 0 ? 0 : series == 20 ? 5 : 10) + step)
        } else {
            let step = [500, 1_000, 2_000, 3_000, 4_000].firstIndex { (size ?? 1) <= $0 } ?? 6
            code = String((isMalignant && !isOpen ? 11_600 : 11_400) + series + step)
        }
        let label = size.map { " of \(WoundRepair.centimetres($0)) cm" } ?? ""
        var service = PerformedService(
            code: code, evidence: [mention.evidence],
            reason: isShave
                ? "A shaving\(label), by size and site."
                : "An excision\(label), margins included, by size, site and whether the lesion is malignant.",
            isMinorProcedure: true)
        if size == nil { service.ask("How wide was the lesion, with the narrowest margins? The code depends on it.") }
        if isOpen { service.ask("Is the lesion benign or malignant by pathology? The code waits for the report.") }
        return [service]
    }

    /// The lesion's diameter with its margins on both sides, in thousandths of a centimetre.
    private static func diameter(_ words: [String], withMargins: Bool) -> Int? {
        var lesion: Int?
        var margin = 0
        var excised: Int?
        for length in Quantity.lengths(words) {
            let behind = words[min(length.index + 1, words.count)..<min(length.index + 5, words.count)]
            let ahead = words[max(0, length.index - 4)..<length.index]
            if ahead.suffix(3).contains(where: { ["diameter", "total", "defect"].contains($0) }) {
                excised = length.size
            } else if behind.contains(where: { $0.hasPrefix("margin") })
                || ahead.contains(where: { $0.hasPrefix("margin") })
            {
                margin = max(margin, length.size)
            } else if behind.contains("incision") || behind.contains("closure") {
                continue
            } else {
                lesion = lesion ?? length.size
            }
        }
        return excised ?? lesion.map { $0 + (withMargins ? 2 * min(margin, 10_000) : 0) }
    }

    private static let malignant: Set<String> = [
        "melanoma", "carcinoma", "malignant", "bcc", "scc", "basal", "squamous", "sarcoma",
    ]
    private static let undecided: Set<String> = [
        "suspicious", "atypical", "possible", "pending", "rule", "r/o", "suspected",
    ]
}
