/// Tests whose number, parts or repetition decide their lines.
extension ServiceParticulars {
    func electrocardiogram(_ phrase: ServicePhrase, _ mentions: [ServiceMention]) -> [PerformedService] {
        var service = plain(phrase, mentions)
        let parts = mentions.map { $0.component }
        // The tracing and the reading have codes of their own instead of modifiers.
        if parts.contains("26") { service.code = "93010" }
        if parts.contains("TC") { service.code = "93005" }
        var lines = [service]
        let repeats = mentions.filter { mention in
            let ahead = mention.sentence.words[..<mention.range.lowerBound].suffix(2)
            return ahead.contains { ["repeat", "repeated", "second"].contains($0) }
        }
        if let again = repeats.first, mentions.count > repeats.count {
            var line = plain(phrase, [again])
            line.code = service.code
            let isOther = PhraseMatch.any(
                ["another physician", "different physician", "another provider", "different provider"],
                in: again.sentence.words)
            line.modifiers = [isOther ? "77" : "76"]
            line.reason +=
                isOther
                ? " Modifier 77: repeated the same day by another clinician."
                : " Modifier 76: repeated the same day by the same clinician."
            lines.append(line)
        }
        return lines
    }

    /// Type A and type B with a result each are two tests of one kit.
    func influenza(_ phrase: ServicePhrase, _ first: ServiceMention, _ mentions: [ServiceMention])
        -> [PerformedService]
    {
        var service = plain(phrase, mentions)
        let words = first.sentence.words
        func result(_ type: String) -> Bool {
            words.indices.dropLast().contains { index in
                words[index] == type
                    && words[(index + 1)...].prefix(2).contains { ["positive", "negative", "pos", "neg"].contains($0) }
            }
        }
        if result("a"), result("b") {
            service.units = 2
            service.reason += " Type A and type B have a result each."
        }
        return [service]
    }

    /// Only a scored instrument is billed.
    func isScored(_ mention: ServiceMention) -> Bool {
        let behind = mention.sentence.words[mention.range.upperBound...].prefix(14)
        let words: Set<String> = ["score", "scored", "scores", "total", "points", "positive", "negative", "="]
        return behind.contains { Int($0) != nil || words.contains($0) }
            || mention.sentence.words[..<mention.range.lowerBound].suffix(4).contains { words.contains($0) }
            || mention.around.prefix(1).contains { !words.isDisjoint(with: $0) }
    }

    func questionnaires(_ mentions: [ServiceMention]) -> [PerformedService] {
        guard !mentions.isEmpty else { return [] }
        let names: [(String, [String])] = [
            ("PHQ", ["phq", "phq9", "phq2", "patient"]), ("GAD", ["gad", "gad7"]), ("Vanderbilt", ["vanderbilt"]),
            ("EPDS", ["edinburgh", "epds"]), ("SCARED", ["scared"]), ("PSC", ["psc", "pediatric"]),
            ("MDQ", ["mood", "mdq"]), ("C-SSRS", ["ssrs", "columbia"]), ("Beck", ["beck", "bdi"]),
            ("GDS", ["geriatric", "gds"]), ("ASRS", ["asrs"]), ("Conners", ["conners"]),
        ]
        let used = names.filter { entry in
            mentions.contains { mention in mention.sentence.words[mention.range].contains { entry.1.contains($0) } }
        }
        var service = PerformedService(
            code: "96127", units: max(1, min(used.count, 4)), evidence: Array(mentions.map(\.evidence).prefix(4)),
            reason: "One unit for each scored instrument: \(used.map(\.0).joined(separator: ", ")).")
        let asksMother = mentions.contains { mention in
            mention.scopes.contains { !$0.filter { ["mother", "maternal", "caregiver", "mom"].contains($0) }.isEmpty }
        }
        // A mother's questionnaire at her infant's visit is a caregiver's risk assessment for the infant.
        if used.map(\.0) == ["EPDS"], let age, age < 2 || asksMother && age < 18 {
            service.code = "96161"
            service.reason = "A caregiver-focused questionnaire for the benefit of the child."
        }
        return [service]
    }

    func nebulizer(_ phrase: ServicePhrase, _ mentions: [ServiceMention]) -> [PerformedService] {
        let service = plain(phrase, mentions)
        var number = 1
        for mention in mentions {
            let words = mention.statement
            for index in words.indices {
                let behind = words[min(index + 1, words.count)..<min(index + 4, words.count)]
                if words[index] == "x" || words[index] == "times", let next = behind.first, let value = Int(next),
                    (2...6).contains(value)
                {
                    number = max(number, value)
                }
                if let value = Quantity.count(words[index]), (2...6).contains(value),
                    behind.contains(where: { $0.hasPrefix("neb") || $0.hasPrefix("treatment") || $0 == "duonebs" }),
                    !["second", "third"].contains(words[index]) || mentions.count > 1
                {
                    number = max(number, value)
                }
                if words[index] == "twice" { number = max(number, 2) }
            }
        }
        guard number > 1 else { return [service] }
        var again = service
        again.modifiers = ["76"]
        again.units = number - 1
        again.reason = "\(number) treatments on one day. Modifier 76: repeated the same day."
        return [service, again]
    }
}
