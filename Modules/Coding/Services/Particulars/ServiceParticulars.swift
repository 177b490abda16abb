import Primitives

/// The particulars that decide a service's code, units and modifiers: side, number, views, minutes, instruments.
struct ServiceParticulars {
    let read: ReadNote
    let date: CalendarDate
    let age: Int?

    /// The lines that the mentions of one service come to; none where a particular rules it out.
    func services(of phrase: ServicePhrase, _ mentions: [ServiceMention]) -> [PerformedService] {
        guard let first = mentions.first else { return [] }
        switch phrase.particular {
        case .none: return [plain(phrase, mentions)]
        case .side: return [sided(phrase, mentions)]
        case .digit: return digits(phrase, mentions)
        case .views(let ladder, let isSided):
            return ImagingViews(ladder: ladder, isSided: isSided).services(of: mentions)
        case .each: return [each(phrase, mentions)]
        case .joint: return JointInjection.services(of: mentions)
        case .wound: return WoundRepair.services(of: mentions, in: read)
        case .lesions(let treatment): return LesionCodes.services(treatment, mentions)
        case .minutes(let service): return timed(service, mentions)
        case .count(let ladder): return counted(phrase, ladder, mentions)
        case .electrocardiogram: return electrocardiogram(phrase, mentions)
        case .influenzaTest: return influenza(phrase, first, mentions)
        case .questionnaire: return questionnaires(mentions.filter(isScored))
        case .nebulizer: return nebulizer(phrase, mentions)
        case .incision: return incision(phrase, mentions)
        case .transition: return transition(mentions)
        }
    }

    func plain(_ phrase: ServicePhrase, _ mentions: [ServiceMention], code: String? = nil) -> PerformedService {
        PerformedService(
            code: code ?? phrase.code, evidence: Array(mentions.map(\.evidence).prefix(3)),
            reason: mentions.contains(where: \.isStated)
                ? "The note says that it was performed at this visit."
                : "The note lists it with what was done at this visit.",
            isMinorProcedure: phrase.isMinorProcedure)
    }

    /// One unit for each instrument named, however often; "Ages and Stages" and "ASQ" are one.
    private func each(_ phrase: ServicePhrase, _ mentions: [ServiceMention]) -> PerformedService {
        var service = plain(phrase, mentions)
        let heads = mentions.map { String($0.sentence.words[$0.range.lowerBound].prefix(2)) }
        let names = Set(heads.map { $0 == "ag" ? "as" : $0 == "mc" ? "m" : $0 })
        service.units = max(1, min(names.count, 4))
        if names.count > 1 { service.reason += " One unit for each instrument." }
        return service
    }

    private func sided(_ phrase: ServicePhrase, _ mentions: [ServiceMention]) -> PerformedService {
        var service = plain(phrase, mentions)
        let lid = mentions.lazy.compactMap { mention in mention.first { BodySide.eyelid(in: $0) } }.first
        let sides = mentions.compactMap { BodySide.of($0) }
        if let lid {
            service.modifiers = [lid]
        } else if sides.contains(.both) || sides.contains(.right) && sides.contains(.left) {
            service.modifiers = ["50"]
        } else if let side = sides.first {
            service.modifiers = [side.modifier]
        }
        // Ear wax that is not impacted is removed as part of the visit (CPT, 69209 and 69210).
        if ["69209", "69210"].contains(phrase.code),
            !mentions.contains(where: {
                $0.scopes.contains { $0.contains { $0.hasPrefix("impact") || $0.hasPrefix("occlu") } }
            }),
            read.sentencesByWord["impacted"] == nil, read.sentencesByWord["impaction"] == nil
        {
            service.ask("Was the wax impacted? Otherwise its removal is part of the visit.")
        }
        return service
    }

    private func digits(_ phrase: ServicePhrase, _ mentions: [ServiceMention]) -> [PerformedService] {
        var lines: [PerformedService] = []
        for mention in mentions {
            var service = plain(phrase, [mention])
            if let digit = mention.first({ BodySide.digit(in: $0) }) {
                service.modifiers = [digit]
            } else if let side = BodySide.of(mention) {
                service.modifiers = [side.modifier]
            }
            if let at = lines.firstIndex(where: { $0.modifiers == service.modifiers || service.modifiers.isEmpty }) {
                lines[at].evidence += service.evidence
            } else {
                lines.removeAll { $0.modifiers.isEmpty }
                lines.append(service)
            }
        }
        // A second nail of the same sitting has a code of its own.
        if phrase.code == "11730" {
            for index in lines.indices.dropFirst() { lines[index].code = "11732" }
        }
        return lines
    }

    private func timed(_ service: TimedService, _ mentions: [ServiceMention]) -> [PerformedService] {
        for mention in mentions {
            let own = Quantity.minutes(mention.statement) ?? Quantity.minutes(mention.sentence.words)
            guard let minutes = own ?? mention.around.prefix(1).lazy.compactMap({ Quantity.minutes($0) }).first else {
                continue
            }
            return service.lines(minutes).map { line in
                PerformedService(
                    code: line.code, units: line.units, evidence: [mention.evidence],
                    reason: "The stated time of \(minutes) minutes decides the code.", rules: ["service.time"])
            }
        }
        // Without stated time there is nothing to bill.
        return []
    }

    private func counted(
        _ phrase: ServicePhrase, _ ladder: [(most: Int, code: String)], _ mentions: [ServiceMention]
    ) -> [PerformedService] {
        let nouns = [
            "region", "muscle", "nail", "toenail", "lesion", "callus", "callos", "corn", "keloid", "site", "area",
        ]
        let number = mentions.lazy.compactMap { mention in
            mention.first { words -> Int? in
                for index in words.indices {
                    guard let value = Quantity.count(words[index]), (1...60).contains(value) else { continue }
                    let behind = words[min(index + 1, words.count)..<min(index + 4, words.count)]
                    let ahead = index > 0 ? words[index - 1] : ""
                    if ahead == "x" || behind.contains(where: { word in nouns.contains { word.hasPrefix($0) } }) {
                        return value
                    }
                }
                return nil
            }
        }.first
        var service = plain(phrase, mentions, code: ladder.first(where: { (number ?? 1) <= $0.most })?.code)
        if let number {
            service.reason += " The number of \(number) decides the code."
        } else if mentions.contains(where: { $0.sentence.words[$0.range].contains { $0.hasSuffix("s") } }) {
            service.ask("How many were treated? The code depends on it.")
        }
        return [service]
    }

    private func incision(_ phrase: ServicePhrase, _ mentions: [ServiceMention]) -> [PerformedService] {
        let words = Set(mentions.flatMap { $0.scopes.prefix(4).flatMap(\.self) })
        if words.contains("pilonidal") { return [plain(phrase, mentions, code: "10080")] }
        if words.contains("peritonsillar") { return [plain(phrase, mentions, code: "42700")] }
        if words.contains("bartholin") { return [plain(phrase, mentions, code: "56420")] }
        if words.contains("perianal") { return [plain(phrase, mentions, code: "46050")] }
        if !words.isDisjoint(with: ["complicated", "multiple", "abscesses", "loculated", "loculations"]) {
            return [plain(phrase, mentions, code: "10061")]
        }
        var service = plain(phrase, mentions)
        service.alternatives = [
            CodeProposal.Alternative(
                code: "10061", title: "", whyNot: "The note calls the abscess neither complicated nor several.")
        ]
        return [service]
    }

    /// Within 7 days after the discharge with decision making of high complexity, or within 14 days.
    private func transition(_ mentions: [ServiceMention]) -> [PerformedService] {
        guard let mention = mentions.first else { return [] }
        var days: Int?
        let all = read.sentences.prefix(200).filter { $0.words.contains { $0.hasPrefix("discharge") } }.map(\.words)
        for words in all + [mention.sentence.words] {
            for index in words.indices.dropLast() {
                guard ["day", "days"].contains(words[index + 1]), let value = Quantity.count(words[index]) else {
                    continue
                }
                days = days ?? ((1...14).contains(value) ? value : nil)
            }
        }
        let isHigh =
            mention.scopes.contains { $0.contains("high") } || PhraseMatch.any(["high complexity"], in: read.allWords)
        var service = PerformedService(
            code: isHigh && (days ?? 14) <= 7 ? "99496" : "99495", evidence: [mention.evidence],
            reason: "Care after a discharge: the day of the visit and the complexity decide the code.")
        let contact = read.sentences.prefix(300).contains { sentence in
            sentence.words.contains("business")
                || sentence.words.contains("within") && sentence.words.contains("called")
                || sentence.words.contains("contacted")
        }
        if !contact { service.ask("Was the patient reached within two business days of the discharge?") }
        if days == nil { service.ask("On which day after the discharge was the visit?") }
        return [service]
    }
}
