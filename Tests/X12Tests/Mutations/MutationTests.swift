import Primitives
import Testing

@testable import X12

/// Every fault of the tables is found where it is, and nothing else is found.
@Suite("Mutations")
struct MutationTests {
    static let mutants: [Mutant] = MutationBases.all.flatMap { base in
        (tables[base.name] ?? []).flatMap { MutantTable.read($0, base: base.name, base.set) }
    }

    static let ruleMutants: [Mutant] = MutationBases.all.flatMap { base in
        (ruleTables[base.name] ?? []).flatMap { MutantTable.read($0, base: base.name, base.set) }.map { mutant in
            // A rule may find its fault elsewhere than where the file was changed: only a given position counts.
            var mutant = mutant
            if !mutant.hasOwnPosition { mutant.position = nil }
            return mutant
        }
    }

    private static let ruleTables: [String: [String]] = [
        "837P": [RuleMutants.professional], "837P secondary": [RuleMutants.secondary],
        "837P ambulance": [RuleMutants.ambulance], "837P equipment": [RuleMutants.equipment],
        "837I": [RuleMutants.institutional], "837D": [RuleMutants.dental], "835": [AnswerRuleMutants.remittance],
        "835 reversal": [AnswerRuleMutants.reversal], "270": [AnswerRuleMutants.eligibility],
        "271": [AnswerRuleMutants.eligibilityAnswer], "276": [AnswerRuleMutants.statusRequest],
        "277CA": [AnswerRuleMutants.claimAcknowledgment], "999": [AnswerRuleMutants.functionalAcknowledgment],
    ]

    /// The tables of each base.
    static let tables: [String: [String]] = [
        "837P": [EnvelopeMutants.table, ProfessionalMutants.table],
        "837P secondary": [ProfessionalMutants.secondary], "837P ambulance": [ProfessionalMutants.ambulance],
        "837I": [InstitutionalMutants.table], "837D": [DentalMutants.table], "835": [PaymentMutants.table],
        "270": [InquiryMutants.eligibility], "271": [InquiryMutants.eligibilityAnswer],
        "276": [InquiryMutants.statusRequest], "277": [InquiryMutants.statusAnswer],
        "277CA": [AcknowledgmentMutants.claims], "999": [AcknowledgmentMutants.functional],
    ]

    @Test("Nothing is found in the bases", arguments: MutationBases.all.map(\.name))
    func bases(_ name: String) throws {
        let base = try #require(MutationBases.all.first { $0.name == name })
        #expect(base.set.findings().map { "\($0.rule) \($0.place.path) @\($0.place.position)" } == [])
        let events = events(base.set.bytes)
        let units = events.count { if case .unit = $0 { true } else { false } }
        #expect(units > 0)
    }

    @Test("There are enough of them, each once, and every line of the tables can be read")
    func reading() {
        #expect(Self.mutants.compactMap(\.mistake) == [])
        #expect(Self.mutants.count >= 300)
        let names = Self.mutants.map { "\($0.base) \($0.name)" }
        #expect(Set(names).count == names.count)
        #expect(Set(Self.mutants.map { String(decoding: $0.bytes, as: UTF8.self) }).count == names.count)
        #expect(Set(Self.tables.keys).union(Self.ruleTables.keys) == Set(MutationBases.all.map(\.name)))
    }

    /// What is wrong with what was found for a mutant; nil when it is as the table says.
    private func difference(_ mutant: Mutant, _ found: [TransactionFinding]) -> String? {
        let main = found.first { finding in
            let path = finding.place.path
            return finding.rule == mutant.rule && [path, path.isEmpty ? "-" : "- \(path)"].contains(mutant.place)
                && (mutant.position == nil || mutant.position == finding.place.position)
        }
        let others = found.filter { $0.isError && $0 != main }.map(\.rule).sorted()
        guard main == nil || others != mutant.consequences.sorted() else { return nil }
        let shown = found.map {
            "\($0.rule) \($0.place.path) @\($0.place.position)\($0.isError ? "" : " (\($0.severity))")"
        }
        return "\(mutant.base): \(mutant.name): \(mutant.rule) \(mutant.place) @\(mutant.position ?? 0), not \(shown)"
    }

    @Test("Each is found at its place, with nothing but its consequences", arguments: MutationBases.all.map(\.name))
    func mutants(_ base: String) {
        // Only what is wrong with the structure: rules are the matter of the tables below.
        let wrong = Self.mutants.filter { $0.base == base }.compactMap { mutant in
            difference(mutant, validate(mutant.bytes, levels: [1, 2]))
        }
        #expect(wrong == [])
    }

    @Test("What only rules find is found at its place", arguments: MutationBases.all.map(\.name))
    func ruleMutants(_ base: String) throws {
        let set = try #require(MutationBases.all.first { $0.name == base }).set
        #expect(Self.check(set.bytes).map(\.rule) == [])
        let wrong = Self.ruleMutants.filter { $0.base == base }.compactMap { mutant in
            difference(mutant, Self.check(mutant.bytes))
        }
        #expect(wrong == [])
    }

    @Test("Every rule has a mutant, and every mutant's rule is one of ours")
    func coverage() {
        let covered = Set(Self.ruleMutants.map(\.rule))
        // What only runs other rules finds nothing itself.
        let silent = TransactionRules.all.map(\.id).filter {
            !covered.contains($0) && !$0.hasPrefix("x12.service-lines-")
        }
        #expect(silent == [])
        #expect(covered.subtracting(TransactionRules.all.map(\.id)) == [])
        #expect(Self.ruleMutants.compactMap(\.mistake) == [])
    }

    private static func check(_ bytes: [UInt8]) -> [TransactionFinding] {
        validate(
            bytes, codeLists: CodeListChain([OwnLists(), BuiltInCodeLists()]), today: CalendarDate(iso: "2026-09-30"))
    }

    /// Lists that lack one code each.
    private struct OwnLists: CodeLists {
        func contains(_ code: String, in list: ExternalCodeList, on date: CalendarDate?) -> Bool? {
            switch list {
            case .icd10cm: code == "Z99999" ? false : nil
            case .hcpcs: code == "36499" ? false : nil
            default: nil
            }
        }
    }

    @Test(
        "Faults of a TA1",
        arguments: [
            ("*000000001*", "*00000001*", "x12.element-code", "TA101"),
            ("*260901*1200*A", "*261301*1200*A", "x12.element-date", "TA102"),
            ("*1200*A", "*2500*A", "x12.element-time", "TA103"), ("*A*000~", "*B*000~", "x12.element-code", "TA104"),
            ("*A*000~", "*A*032~", "x12.element-code", "TA105"), ("*A*000~", "*A~", "x12.element-missing", "TA105"),
        ])
    func interchangeAcknowledgment(_ old: String, _ new: String, _ rule: String, _ place: String) throws {
        let base = MutationBases.interchangeAcknowledgment
        #expect(validate(Array(base.utf8)) == [])
        let start = try #require(base.firstRange(of: "TA1*"))
        let range = try #require(base[start.lowerBound...].firstRange(of: old))
        let found = validate(Array((base[..<range.lowerBound] + new + base[range.upperBound...]).utf8))
        #expect(found.map { "\($0.rule) \($0.place.path)" } == ["\(rule) \(place)"])
    }
}
