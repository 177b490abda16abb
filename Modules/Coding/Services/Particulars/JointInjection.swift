/// Injections and aspirations of joints and bursas: by the joint's size, with or without ultrasound, for each side.
struct JointInjection {
    static func services(of mentions: [ServiceMention]) -> [PerformedService] {
        var found: [PerformedService] = []
        for mention in mentions {
            for service in services(mention) {
                if let at = found.firstIndex(where: { $0.code == service.code && isPart($0, service) }) {
                    found[at].evidence += service.evidence
                    if found[at].modifiers.isEmpty { found[at].modifiers = service.modifiers }
                } else {
                    found.append(service)
                }
            }
        }
        // What one sentence leaves open, another has told.
        if found.contains(where: { $0.question == nil }) { found.removeAll { $0.question != nil } }
        return joiningSides(found)
    }

    /// The same joint told again: without a side, or with the same one.
    private static func isPart(_ known: PerformedService, _ new: PerformedService) -> Bool {
        known.modifiers == new.modifiers || new.modifiers.isEmpty || known.modifiers.isEmpty
            || known.modifiers == ["50"]
    }

    private enum Size: Int { case small, middle, large }

    private static func services(_ mention: ServiceMention) -> [PerformedService] {
        let isGuided = mention.scopes.contains { words in
            words.contains("ultrasound") && (words.contains("guidance") || words.contains("guided"))
                || words.contains("sonographic")
        }
        let isBlind = mention.scopes.contains { $0.contains("landmark") || $0.contains("palpation") }
        let size = mention.first { words -> Size? in
            let set = Set(words)
            if !set.isDisjoint(with: ServicePhrase.smallJoints) { return .small }
            if !set.isDisjoint(with: ServicePhrase.largeJoints) { return .large }
            return set.isDisjoint(with: ServicePhrase.middleJoints) ? nil : .middle
        }
        let guided = isGuided && !isBlind
        let codes = guided ? ["20604", "20606", "20611"] : ["20600", "20605", "20610"]
        var service = PerformedService(
            code: codes[size?.rawValue ?? 2], evidence: [mention.evidence],
            reason:
                "The joint's size\(guided ? ", the ultrasound guidance" : "") and its side decide code and modifier.",
            isMinorProcedure: true)
        if size == .small, let digit = mention.first({ BodySide.digit(in: $0) }) {
            service.modifiers = [digit]
        } else if let side = BodySide.of(mention) {
            service.modifiers = [side.modifier]
        }
        if size == nil {
            service.ask("Which joint was injected? The code depends on its size.")
        } else if service.modifiers.isEmpty {
            service.question = "Which side was treated?"
        }
        let keepsImage = mention.scopes.contains { words in
            words.contains { ["image", "images", "saved", "recorded", "recording", "archived"].contains($0) }
        }
        if guided, !keepsImage {
            service.question =
                service.question
                ?? "Was the guidance's image kept with a report? Without it the code without guidance stands."
        }
        return [service]
    }

    /// The right and the left of one code become one line with modifier 50.
    private static func joiningSides(_ services: [PerformedService]) -> [PerformedService] {
        var result: [PerformedService] = []
        for service in services {
            let other = ["RT": ["LT"], "LT": ["RT"]][service.modifiers.first ?? ""]
            if let other, let at = result.firstIndex(where: { $0.code == service.code && $0.modifiers == other }),
                isSameJoint(result[at], service)
            {
                result[at].modifiers = ["50"]
                result[at].evidence += service.evidence
            } else {
                result.append(service)
            }
        }
        return result
    }

    /// A right knee and a left shoulder share a code and are two lines.
    private static func isSameJoint(_ left: PerformedService, _ right: PerformedService) -> Bool {
        let names = ServicePhrase.largeJoints + ServicePhrase.middleJoints
        func joints(_ service: PerformedService) -> Set<String> {
            Set(
                names.filter { name in service.evidence.contains { $0.quote.lowercased().contains(name) } }.map {
                    $0.hasSuffix("s") ? String($0.dropLast()) : $0
                })
        }
        let (first, second) = (joints(left), joints(right))
        return first.isEmpty || second.isEmpty || !first.isDisjoint(with: second)
    }
}
