package import CodeSets

/// Holds a coding of a visit against another one: what agrees, and what kind each difference is.
///
/// Codes that are equal are paired first. Of the rest, a diagnosis is paired with the one of the same category that
/// shares the most characters, and a leveled visit with one of its family; what remains is missing or extra. Every pair
/// and every single code is one item, so that two half-right codes never count more than one wrong one. Of the order of
/// diagnoses, only which of the common ones comes first is judged: that is the first-listed diagnosis.
package struct CodingComparison: Codable, Equatable, Sendable {
    /// Items that agree entirely.
    package var correct: Int
    /// Items in all.
    package var items: Int
    package var disagreements: [CodingDisagreement]

    package var isSame: Bool { disagreements.isEmpty }

    /// - Parameter title: the title of a diagnosis on the date of service, by which left and right are told from other
    ///   differences; without titles, every such difference is one of specificity.
    package init(
        of coding: CodedVisit, against truth: CodedVisit, title: (ICD10CM.Code) -> String? = { _ in nil }
    ) {
        var tally = Tally()
        tally.compare(coding.diagnoses, truth.diagnoses, title)
        tally.compare(coding.services, truth.services)
        correct = tally.correct
        items = tally.items
        disagreements = tally.disagreements
    }

    private struct Tally {
        var correct = 0
        var items = 0
        var disagreements: [CodingDisagreement] = []

        mutating func compare(
            _ coded: [ICD10CM.Code], _ expected: [ICD10CM.Code], _ title: (ICD10CM.Code) -> String?
        ) {
            let common = expected.filter(coded.contains)
            items += common.count
            correct += common.count
            if let wanted = common.first, let first = coded.first(where: expected.contains), first != wanted {
                // A wrong order makes one code wrong: the one that should have come first.
                correct -= 1
                disagreements.append(CodingDisagreement(.sequence, coded: first.text, expected: wanted.text))
            }
            var rest = coded.filter { !expected.contains($0) }
            for wanted in expected where !coded.contains(wanted) {
                items += 1
                guard let index = nearest(to: wanted, in: rest) else {
                    disagreements.append(CodingDisagreement(.missingCode, coded: nil, expected: wanted.text))
                    continue
                }
                let other = rest.remove(at: index)
                disagreements.append(
                    CodingDisagreement(
                        DiagnosisDifference.kind(other, wanted, title), coded: other.text, expected: wanted.text))
            }
            items += rest.count
            disagreements += rest.map { CodingDisagreement(.extraCode, coded: $0.text, expected: nil) }
        }

        private func nearest(to wanted: ICD10CM.Code, in rest: [ICD10CM.Code]) -> Int? {
            var best: (index: Int, shared: Int)?
            for (index, code) in rest.enumerated() where code.category == wanted.category {
                let shared = zip(code.text.utf8, wanted.text.utf8).prefix { $0 == $1 }.count
                if shared > best?.shared ?? 0 { best = (index, shared) }
            }
            return best?.index
        }

        mutating func compare(_ coded: [CodedVisit.Service], _ expected: [CodedVisit.Service]) {
            var rest = coded
            var open: [CodedVisit.Service] = []
            for wanted in expected {
                if let index = rest.firstIndex(where: { $0.isSame(as: wanted) }) {
                    rest.remove(at: index)
                    items += 1
                    correct += 1
                } else {
                    open.append(wanted)
                }
            }
            open = open.filter { wanted in
                guard let index = rest.firstIndex(where: { $0.procedure == wanted.procedure }) else { return true }
                note(rest.remove(at: index), wanted)
                return false
            }
            for wanted in open {
                items += 1
                let family = VisitLevelFamily.name(of: wanted.procedure)
                let index = family.flatMap { family in
                    rest.firstIndex { VisitLevelFamily.name(of: $0.procedure) == family }
                }
                guard let index else {
                    disagreements.append(CodingDisagreement(.missingCode, coded: nil, expected: wanted.notation))
                    continue
                }
                let other = rest.remove(at: index)
                disagreements.append(
                    CodingDisagreement(.visitLevel, coded: other.notation, expected: wanted.notation))
            }
            items += rest.count
            disagreements += rest.map { CodingDisagreement(.extraCode, coded: $0.notation, expected: nil) }
        }

        /// The same procedure with other modifiers, other units, or both: one item, one disagreement for each.
        private mutating func note(_ coded: CodedVisit.Service, _ wanted: CodedVisit.Service) {
            items += 1
            if coded.modifiers.sorted() != wanted.modifiers.sorted() {
                disagreements.append(
                    CodingDisagreement(.modifier, coded: coded.notation, expected: wanted.notation))
            }
            if coded.units != wanted.units {
                disagreements.append(CodingDisagreement(.units, coded: coded.notation, expected: wanted.notation))
            }
        }
    }
}

extension CodedVisit.Service {
    /// Equal but for the order of modifiers, which is the claim's affair.
    fileprivate func isSame(as other: CodedVisit.Service) -> Bool {
        procedure == other.procedure && units == other.units && modifiers.sorted() == other.modifiers.sorted()
    }

    /// As people write it: `20610-RT*2`.
    package var notation: String {
        ([procedure.text] + modifiers.map(\.text)).joined(separator: "-") + (units == 1 ? "" : "*\(units)")
    }
}

extension CodedVisit {
    /// As people write it: diagnoses, then services.
    package var notation: String { (diagnoses.map(\.text) + services.map(\.notation)).joined(separator: " ") }
}

/// How two diagnoses of one category differ.
private enum DiagnosisDifference {
    private static let sides: Set<String> = ["left", "right", "bilateral", "unspecified", "both", "side"]

    static func kind(
        _ coded: ICD10CM.Code, _ wanted: ICD10CM.Code, _ title: (ICD10CM.Code) -> String?
    ) -> CodingDisagreement.Kind {
        let (left, right) = (coded.undotted, wanted.undotted)
        if left.dropLast() == right.dropLast(), left.utf8.count == 7, right.utf8.count == 7 { return .seventhCharacter }
        // One of them lacks the seventh character that the other has.
        if max(left.utf8.count, right.utf8.count) == 7, left.prefix(6) == right.prefix(6) { return .seventhCharacter }
        if let one = title(coded), let other = title(wanted), isOnSomeSide(one) || isOnSomeSide(other),
            withoutSides(one) == withoutSides(other)
        {
            return .laterality
        }
        return .specificity
    }

    private static func words(_ title: String) -> [String] {
        title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func isOnSomeSide(_ title: String) -> Bool {
        words(title).contains { ["left", "right", "bilateral"].contains($0) }
    }

    private static func withoutSides(_ title: String) -> [String] { words(title).filter { !sides.contains($0) } }
}
