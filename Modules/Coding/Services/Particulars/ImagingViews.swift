/// X-rays: by the number of views, the side, and what part of the service was done here.
struct ImagingViews {
    /// The most views that each code covers.
    let ladder: [(most: Int, code: String)]
    let isSided: Bool

    func services(of mentions: [ServiceMention]) -> [PerformedService] {
        var lines: [PerformedService] = []
        for service in mentions.compactMap(service) {
            if let at = lines.firstIndex(where: { $0.modifiers == service.modifiers || service.modifiers.isEmpty }) {
                let evidence = lines[at].evidence + service.evidence
                if lines[at].question != nil, service.question == nil { lines[at] = service }
                lines[at].evidence = evidence
            } else {
                lines.append(service)
            }
        }
        return lines
    }

    private func service(_ mention: ServiceMention) -> PerformedService? {
        let number = number(mention.sentence.words)
        let stated = number.flatMap { number in ladder.first { number <= $0.most } }
        // Without a number the usual series is assumed, and asked for.
        guard let code = (stated ?? (ladder.count > 2 ? ladder[1] : ladder.last))?.code else { return nil }
        var service = PerformedService(
            code: code, evidence: [mention.evidence],
            reason: number.map { "Taken at this visit, \($0) view\($0 == 1 ? "" : "s")." } ?? "Taken at this visit.")
        if isSided, let side = BodySide.of(mention) { service.modifiers = [side.modifier] }
        if let component = mention.component { service.modifiers.append(component) }
        if number == nil, ladder.count > 1 { service.ask("How many views were taken? The code depends on it.") }
        if !mention.isStated {
            service.question = service.question ?? "Was it taken here at this visit?"
            if number == nil { service.isFirm = false }
        }
        return service
    }

    private func number(_ words: [String]) -> Int? {
        var number: Int?
        for index in words.indices.dropFirst() where ["view", "views", "v"].contains(words[index]) {
            number = Quantity.count(words[index - 1]) ?? number ?? (index > 1 ? Quantity.count(words[index - 2]) : nil)
        }
        if let number { return number }
        guard words.contains("lateral"), words.contains("pa") || words.contains("ap") else { return nil }
        return words.contains("oblique") || words.contains("mortise") ? 3 : 2
    }
}

extension ServiceMention {
    /// `26` where only the reading was done here, `TC` where only the taking was.
    var component: String? {
        for words in [statement, sentence.words] {
            if PhraseMatch.any(
                ["interpretation only", "read only", "reading only", "professional component", "over read"], in: words)
            {
                return "26"
            }
            if PhraseMatch.any(
                [
                    "technical component", "tracing only", "sent to radiology for * read", "radiologist to read",
                    "sent out for * read", "radiologist to interpret", "images only",
                ], in: words)
            {
                return "TC"
            }
        }
        return nil
    }
}
