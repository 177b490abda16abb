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
        var services = coded
        let vaccines = VaccineCoder(visit: visit, reads: reads, date: date).services()
        for found in vaccines + ServiceFinder.all(in: reads) {
            if let at = services.firstIndex(where: { $0.code == found.code }) {
                services[at].evidence = Array((services[at].evidence + found.evidence).prefix(6))
                services[at].units = max(services[at].units, found.units)
                if services[at].modifiers.isEmpty { services[at].modifiers = found.modifiers }
            } else {
                services.append(found)
            }
        }
        // The decision for a minor procedure is part of the procedure: with no other problem addressed there is no visit
        // to bill beside it (Medicare Claims Processing Manual, chapter 12, section 40.1).
        let problems = diagnoses.filter { $0.code.category < "Z00" }
        let isOnlyProcedure = services.contains(where: \.isMinorProcedure) && problems.count <= 1
        let isLevelCoded = isOnlyProcedure || coded.contains { ServiceCoder.isVisitCode($0.code) }
        var result: [CodeProposal] = []
        if !isLevelCoded {
            let levels = VisitLevel(visit: visit, reads: reads, diagnoses: diagnoses, date: date).proposals()
            for level in levels {
                if let made = proposal(level, beside: services, isSecond: level.code != levels.first?.code) {
                    result.append(made)
                }
            }
        }
        result += services.compactMap {
            proposal($0, isCoded: coded.contains(where: { [code = $0.code] in $0.code == code }))
        }
        return result
    }

    private static func isVisitCode(_ code: String) -> Bool {
        ("99202"..."99215").contains(code) || ("99281"..."99285").contains(code) || ("99341"..."99350").contains(code)
            || ("99381"..."99397").contains(code) || ["G0438", "G0439", "G0402"].contains(code)
    }

    /// Modifier 25: the visit's work is apart from the procedure's or the vaccination's on the same day.
    private func proposal(
        _ level: VisitLevel.Proposal, beside services: [ServiceFinder.Found], isSecond: Bool
    ) -> CodeProposal? {
        var reason = level.reason
        var modifiers: [String] = []
        var rules = level.rules
        let minor = services.first(where: \.isMinorProcedure)
        let injection = services.first { ["90460", "90471", "90473", "96372", "94640"].contains($0.code) }
        if isSecond {
            modifiers = ["25"]
            reason += " Modifier 25: it stands beside a preventive service of the same day."
        } else if let other = minor ?? injection {
            modifiers = ["25"]
            reason +=
                " Modifier 25: \(other.code) was performed on the same day; the visit must be significant work apart from it."
        }
        if !modifiers.isEmpty { rules.append("modifier.25") }
        return make(
            code: level.code, label: level.label, modifiers: modifiers, units: 1, evidence: level.evidence,
            reason: reason,
            rules: rules, confidence: level.isLow ? .low : .medium, question: level.question,
            alternatives: level.alternatives)
    }

    private func proposal(_ found: ServiceFinder.Found, isCoded: Bool) -> CodeProposal? {
        let confidence: CodeProposal.Confidence =
            isCoded ? .high : found.isFirm ? .high : found.question == nil ? .medium : .low
        return make(
            code: found.code, label: found.label, modifiers: found.modifiers, units: found.units,
            evidence: VisitLevel.unique(found.evidence), reason: found.reason,
            rules: [isCoded ? "record.service-coded" : "service.performed"], confidence: confidence,
            question: found.question,
            alternatives: [])
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

extension ServiceFinder {
    /// Over all notes of a visit; a service that two notes name is one service.
    static func all(in reads: [ReadNote]) -> [Found] {
        var result: [Found] = []
        for read in reads {
            for found in ServiceFinder().services(in: read) where !result.contains(where: { $0.code == found.code }) {
                result.append(found)
            }
        }
        return result
    }
}
