/// Wound repairs: the lengths of one class and site group are added, and the sum decides the code.
struct WoundRepair {
    enum Class: Int { case simple, intermediate, complex }

    private struct Wound {
        let kind: Class
        let site: BodySite
        let length: Int
        let evidence: [Evidence]
    }

    static func services(of mentions: [ServiceMention], in read: ReadNote) -> [PerformedService] {
        guard let first = mentions.first else { return [] }
        let closed = mentions.filter { !isNoRepair($0) }
        guard !closed.isEmpty else { return [] }
        let wounds = wounds(of: closed, in: read)
        guard !wounds.isEmpty else {
            let site = closed.lazy.compactMap { $0.first { words in words.lazy.compactMap(BodySite.named).first } }
                .first
            let kind = Self.kind(first)
            guard let code = code(kind, site ?? .trunkOrLimbs, length: 1)?.first else { return [] }
            var service = PerformedService(
                code: code.code, evidence: [first.evidence], reason: "A repaired wound whose length is not stated.",
                isMinorProcedure: true)
            service.ask("How long was the repaired wound, in centimetres? The code depends on it.")
            return [service]
        }
        var groups: [(kind: Class, lead: String, site: BodySite, length: Int, evidence: [Evidence])] = []
        for wound in wounds {
            let lead = ladder(wound.kind, wound.site).first?.code ?? ""
            if let at = groups.firstIndex(where: { $0.kind == wound.kind && $0.lead == lead }) {
                groups[at].length += wound.length
                groups[at].evidence += wound.evidence
            } else {
                groups.append((wound.kind, lead, wound.site, wound.length, wound.evidence))
            }
        }
        // The most complicated repair stands first; the others are told apart by modifier 59.
        let ordered = groups.enumerated().sorted {
            ($0.element.kind.rawValue, $1.offset) > ($1.element.kind.rawValue, $0.offset)
        }
        return ordered.map(\.element).enumerated().flatMap { position, group in
            lines(group.kind, group.site, group.length, group.evidence, isFurther: position > 0)
        }
    }

    private static func lines(
        _ kind: Class, _ site: BodySite, _ length: Int, _ evidence: [Evidence], isFurther: Bool
    ) -> [PerformedService] {
        let name = ["simple", "intermediate", "complex"][kind.rawValue]
        return (code(kind, site, length: length) ?? []).enumerated().map { index, line in
            PerformedService(
                code: line.code, modifiers: isFurther && index == 0 ? ["59"] : [], units: line.units,
                evidence: Array(evidence.prefix(6)),
                reason: "A \(name) repair of \(centimetres(length)) cm in all, by class and site group."
                    + (isFurther ? " Modifier 59: a repair of another class or site group." : ""),
                rules: ["service.repair-length-summed"], isMinorProcedure: true)
        }
    }

    static func centimetres(_ thousandths: Int) -> String {
        let tenths = (thousandths + 50) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// Adhesive strips alone are part of the visit (CPT, repair guidelines), and so is taking sutures out.
    private static func isNoRepair(_ mention: ServiceMention) -> Bool {
        let isRemoval = PhraseMatch.any(
            [
                "sutures removed", "staples removed", "suture removal", "staple removal", "removal of sutures",
                "sutures were removed", "staples were removed", "stitches removed", "stitches were removed",
            ], in: mention.sentence.words)
        if isRemoval { return true }
        let words = Set(mention.sentence.words)
        let closing: [String] = ["sutur", "staple", "dermabond", "glue", "adhesive", "prolene", "nylon", "vicryl"]
        return !words.isDisjoint(with: ["steri", "steristrips", "strips", "butterfly"])
            && !words.contains { word in closing.contains { word.hasPrefix($0) } }
    }

    private static func kind(_ mention: ServiceMention) -> Class {
        mention.first { words -> Class? in
            let set = Set(words)
            if set.contains("complex") { return .complex }
            if !set.isDisjoint(with: ["intermediate", "layered", "layers", "vicryl", "monocryl"]) {
                return .intermediate
            }
            for index in words.indices.dropLast() where ["deep", "subcutaneous", "dermal"].contains(words[index]) {
                if words[index + 1].hasPrefix("sutur") || words[index + 1] == "layer" { return .intermediate }
            }
            return nil
        } ?? .simple
    }

    private static func wounds(of mentions: [ServiceMention], in read: ReadNote) -> [Wound] {
        var found: [Wound] = []
        var seen: Set<Int> = []
        for mention in mentions {
            for (offset, words) in ([mention.sentence.words] + mention.around).enumerated() {
                // The same sentence is read once, as a mention's own or as another's neighbour.
                guard offset > 0 || seen.insert(mention.index).inserted else { break }
                let here = wounds(words, kind(mention), mention.evidence)
                guard !here.isEmpty else { continue }
                found += here.filter { new in !found.contains { isSame($0, new) } }
                break
            }
        }
        guard found.isEmpty, let mention = mentions.first else { return found }
        // The exam or the history may tell the length that the procedure leaves out.
        for name in ["laceration", "wound", "lacerations"] {
            for index in (read.sentencesByWord[name] ?? []).prefix(20) {
                let words = read.sentences[index].words.filter { $0 != "-" }
                let here = wounds(words, kind(mention), mention.evidence)
                if let first = here.first { return [first] }
            }
        }
        return []
    }

    private static func isSame(_ left: Wound, _ right: Wound) -> Bool {
        left.site == right.site && left.length == right.length && left.kind == right.kind
    }

    private static func wounds(_ words: [String], _ kind: Class, _ evidence: Evidence) -> [Wound] {
        let lengths = Quantity.lengths(words).filter { length in
            let behind = words[min(length.index + 2, words.count)..<min(length.index + 4, words.count)]
            return !behind.contains {
                ["deep", "depth", "from", "margin", "margins", "needle", "wide", "total"].contains($0)
            }
        }
        return lengths.enumerated().map { position, length in
            let next = position + 1 < lengths.count ? lengths[position + 1].index : words.count
            let before = position > 0 ? lengths[position - 1].index : 0
            let behind = words[length.index..<min(next, length.index + 14)]
            let ahead = words[max(before, length.index - 12)..<length.index]
            let site =
                behind.lazy.compactMap(BodySite.named).first ?? ahead.reversed().lazy.compactMap(BodySite.named).first
                ?? words.lazy.compactMap(BodySite.named).first ?? .trunkOrLimbs
            var times = 1
            if length.index > 0, Int(words[length.index - 1]) == nil,
                let number = Quantity.count(words[length.index - 1]),
                (2...10).contains(number)
            {
                times = number
            }
            return Wound(kind: kind, site: site, length: min(length.size, 200_000) * times, evidence: [evidence])
        }
    }

    /// Upper limits in thousandths of a centimetre; the last code has none.
    private static func ladder(_ kind: Class, _ site: BodySite) -> [(most: Int, code: String)] {
        func steps(_ limits: [Int], _ codes: [String]) -> [(most: Int, code: String)] {
            zip(limits + [Int.max], codes).map { (most: $0, code: $1) }
        }
        let wide = [2_500, 7_500, 12_500, 20_000, 30_000]
        let face = [2_500, 5_000, 7_500, 12_500, 20_000, 30_000]
        switch (kind, site) {
        case (.simple, .face), (.simple, .earsNoseLipsLids):
            return steps(face, ["12011", "12013", "12014", "12015", "12016", "12017", "12018"])
        case (.simple, _): return steps(wide, ["12001", "12002", "12004", "12005", "12006", "12007"])
        case (.intermediate, .face), (.intermediate, .earsNoseLipsLids):
            return steps(face, ["12051", "12052", "12053", "12054", "12055", "12056", "12057"])
        case (.intermediate, .neck), (.intermediate, .handsOrFeet), (.intermediate, .genitals):
            return steps(wide, ["12041", "12042", "12044", "12045", "12046", "12047"])
        case (.intermediate, _): return steps(wide, ["12031", "12032", "12034", "12035", "12036", "12037"])
        case (.complex, .trunk): return steps([2_500], ["13100", "13101"])
        case (.complex, .trunkOrLimbs), (.complex, .scalp): return steps([2_500], ["13120", "13121"])
        case (.complex, .earsNoseLipsLids): return steps([2_500], ["13151", "13152"])
        case (.complex, _): return steps([2_500], ["13131", "13132"])
        }
    }

    private static func code(_ kind: Class, _ site: BodySite, length: Int) -> [(code: String, units: Int)]? {
        guard let step = ladder(kind, site).first(where: { length <= $0.most }) else { return nil }
        let further = ["13101": "13102", "13121": "13122", "13132": "13133", "13152": "13153"][step.code]
        guard let further, length > 7_500 else { return [(step.code, 1)] }
        return [(step.code, 1), (further, (length - 7_500 + 4_999) / 5_000)]
    }
}
