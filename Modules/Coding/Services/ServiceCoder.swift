import CodeSets
import Primitives
import Records

/// The visit's services: its level, what the record codes itself, vaccines, and what the notes say was performed.
struct ServiceCoder {
    let visit: VisitRecord
    let reads: [ReadNote]
    let catalog: any CodeSetCatalog
    let date: CalendarDate

    func proposals(diagnoses: [DiagnosisMention]) -> [CodeProposal] {
        let coded = FactServices.services(of: visit)
        var services = services(beside: coded)
        if isMedicationManaged { services = services.map(ServiceCoder.besideMedicalVisit) }
        // The decision for a minor procedure is part of the procedure: with no other problem addressed there is no visit
        // to bill beside it (Medicare Claims Processing Manual, chapter 12, section 40.1).
        let problems = diagnoses.filter { $0.code.category < "Z00" }
        let isOnlyProcedure = services.contains(where: \.isMinorProcedure) && problems.count <= 1
        let replacing = services.first { ServiceCoder.standsForVisit($0.code) }
        let isLevelCoded = isOnlyProcedure || replacing != nil || coded.contains { ServiceCoder.isVisitCode($0.code) }
        var result: [CodeProposal] = []
        if !isLevelCoded {
            let additions = ServiceModifiers(visit: visit, reads: reads).forVisit()
            let levels = VisitLevel(visit: visit, reads: reads, diagnoses: diagnoses, date: date).proposals()
            for level in levels {
                let isSecond = level.code != levels.first?.code
                if let made = proposal(level, beside: services, additions, isSecond: isSecond) { result.append(made) }
            }
        }
        let isCoded = Set(coded.map(\.code))
        result += services.compactMap { proposal($0, isCoded: isCoded.contains($0.code)) }
        return result
    }

    /// What the record codes stands; what a note says of the same service adds evidence, units and modifiers.
    private func services(beside coded: [PerformedService]) -> [PerformedService] {
        let modifiers = ServiceModifiers(visit: visit, reads: reads)
        var noted = ServiceFinder(visit: visit, reads: reads, date: date).services()
        noted = modifiers.forSeparateServices(modifiers.forTests(noted))
        let isCoded = Set(coded.map(\.code))
        var services = coded
        for found in VaccineCoder(visit: visit, reads: reads, date: date).services() + noted {
            let at = services.firstIndex { known in
                known.code == found.code
                    && (known.modifiers == found.modifiers || known.modifiers.isEmpty && isCoded.contains(known.code))
            }
            if let at {
                services[at].evidence = Array((services[at].evidence + found.evidence).prefix(6))
                services[at].units = max(services[at].units, found.units)
                if services[at].modifiers.isEmpty { services[at].modifiers = found.modifiers }
            } else {
                services.append(found)
            }
        }
        return services
    }

    /// Psychotherapy beside a medical visit has add-on codes of its own.
    private static func besideMedicalVisit(_ service: PerformedService) -> PerformedService {
        let addOns = ["90832": "90833", "90834": "90836", "90837": "90838"]
        guard let code = addOns[service.code] else { return service }
        var result = service
        result.code = code
        result.reason += " Beside a medical visit it is an add-on."
        return result
    }

    /// A drug with its dose among what was assessed or planned.
    private var isMedicationManaged: Bool {
        reads.contains { read in
            ["mg", "prescribed", "prescription"].contains { word in
                (read.sentencesByWord[word] ?? []).contains {
                    [.plan, .assessment].contains(read.sentences[$0].section)
                }
            }
        }
    }

    private static func isVisitCode(_ code: String) -> Bool {
        ("99202"..."99215").contains(code) || ("99281"..."99285").contains(code) || ("99341"..."99350").contains(code)
            || ("99381"..."99397").contains(code) || ["G0438", "G0439", "G0402"].contains(code)
    }

    /// Care after a discharge, messages, psychotherapy alone and care of a month are the visit themselves.
    private static func standsForVisit(_ code: String) -> Bool {
        [
            "99495", "99496", "99421", "99422", "99423", "98016", "90832", "90834", "90837", "90791", "90792", "90846",
            "90847", "90853", "99490",
            "99491", "99487", "99484", "99457", "G2010", "99424", "99426", "99492", "99493",
        ].contains(code)
    }

    /// Modifier 25: the visit's work is apart from the procedure's or the vaccination's on the same day.
    private func proposal(
        _ level: VisitLevel.Proposal, beside services: [PerformedService], _ additions: [ServiceModifiers.Addition],
        isSecond: Bool
    ) -> CodeProposal? {
        var reason = level.reason
        var modifiers: [String] = []
        var rules = level.rules
        var question = level.question
        let minor = services.first(where: \.isMinorProcedure)
        let injection = services.first {
            ["90460", "90471", "90473", "90480", "96372", "96374", "96365", "94640", "G0008", "G0009", "G0010"]
                .contains(
                    $0.code)
        }
        if isSecond {
            modifiers = ["25"]
            reason += " Modifier 25: it stands beside a preventive service of the same day."
        } else if let other = minor ?? injection, !additions.contains(where: { $0.modifier == "57" }) {
            modifiers = ["25"]
            reason +=
                " Modifier 25: \(other.code) was performed on the same day; the visit must be significant work apart from it."
            if minor != nil {
                question = question ?? "Was the visit significant and separate from the work of \(other.code)?"
            }
        }
        if !modifiers.isEmpty { rules.append("modifier.25") }
        for addition in additions where !modifiers.contains(addition.modifier) {
            modifiers.append(addition.modifier)
            reason += " Modifier \(addition.modifier): \(addition.reason)"
            rules.append("modifier.\(addition.modifier)")
            question = question ?? addition.question
        }
        return make(
            code: level.code, label: level.label, modifiers: modifiers, units: 1, evidence: level.evidence,
            reason: reason, rules: rules, confidence: level.isLow ? .low : .medium, question: question,
            alternatives: level.alternatives)
    }

    private func proposal(_ found: PerformedService, isCoded: Bool) -> CodeProposal? {
        let confidence: CodeProposal.Confidence =
            isCoded ? .high : found.isFirm ? (found.question == nil ? .high : .medium) : .low
        return make(
            code: found.code, label: "", modifiers: found.modifiers, units: found.units,
            evidence: VisitLevel.unique(found.evidence), reason: found.reason,
            rules: [isCoded ? "record.service-coded" : "service.performed"] + found.rules, confidence: confidence,
            question: found.question, alternatives: found.alternatives.map { named($0) })
    }

    /// An alternative in the words of the catalog.
    private func named(_ alternative: CodeProposal.Alternative) -> CodeProposal.Alternative {
        var result = alternative
        if result.title.isEmpty {
            result.title = ProcedureCode(result.code.prefix(5)).flatMap { catalog.procedure($0)?.label } ?? ""
        }
        return result
    }

    private func make(
        code text: String, label: String, modifiers: [String], units: Int, evidence: [Evidence], reason: String,
        rules: [String], confidence: CodeProposal.Confidence, question: String?,
        alternatives: [CodeProposal.Alternative]
    ) -> CodeProposal? {
        guard let code = ProcedureCode(text), !evidence.isEmpty else { return nil }
        var confidence = confidence
        var reason = reason
        switch catalog.standing(of: code, on: date) {
        case .valid: break
        case .unverified(let edition):
            // Procedure codes are licensed: without the user's own file no list can vouch for a code.
            confidence = min(confidence, .medium)
            reason +=
                edition.isEmpty
                ? " No installed edition verifies the code for this date."
                : " The installed edition (\(edition)) does not verify the code for this date."
        case .notBillable, .unknown, .ended, .systemNotInForce: return nil
        }
        let title = catalog.procedure(code)?.label ?? (label.isEmpty ? code.text : label)
        return CodeProposal(
            system: .procedure, code: code.text, title: title, modifiers: modifiers, units: units, evidence: evidence,
            reason: reason, rules: rules, confidence: confidence, alternatives: alternatives, question: question)
    }
}
