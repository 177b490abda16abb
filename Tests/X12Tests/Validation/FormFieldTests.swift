import Testing

@testable import X12

/// The names of the fields of paper forms.
@Suite("Form fields")
struct FormFieldTests {
    @Test("Every guide has a table without mistakes", arguments: FormField.tables.keys.sorted())
    func tables(_ name: String) throws {
        let table = try #require(FormField.tables[name])
        #expect(table.mistakes == [])
        #expect(table.entries.count > 15)
        #expect(Guide.all.map(\.name).contains(name))
        #expect(FormField.tables.count == Guide.all.count)
    }

    @Test("Every place of the tables exists in its guide and is used", arguments: FormField.tables.keys.sorted())
    func places(_ name: String) throws {
        let guide = try #require(Guide.all.first { $0.name == name })
        for entry in try #require(FormField.tables[name]).entries {
            let isUsed = guide.nodes.contains { node in
                guard node.kind == .segment, node.loopID == (entry.loop == "-" ? "" : entry.loop),
                    node.segmentID.description == entry.segment, hasQualifier(node, entry.qualifier)
                else { return false }
                guard entry.element > 0 else { return true }
                guard entry.element <= node.elements.count else { return false }
                let element = node.elements[entry.element - 1]
                guard entry.component > 0 else { return element.usage != .notUsed }
                return entry.component <= element.components.count
                    && element.components[entry.component - 1].usage != .notUsed
            }
            #expect(
                isUsed, "\(name) \(entry.loop) \(entry.segment) \(entry.element)-\(entry.component) \(entry.qualifier)")
            #expect(entry.columns.count == 2 && entry.columns.last?.isEmpty == false)
        }
    }

    private func hasQualifier(_ node: Guide.Node, _ qualifier: String) -> Bool {
        guard !qualifier.isEmpty, let first = node.elements.first else { return qualifier.isEmpty }
        return (first.codes ?? first.components.first?.codes)?.contains(bytes: qualifier.utf8) == true
    }

    @Test("A message names the box of the form")
    func messages() throws {
        let noID = SampleSet.professional.replacing(
            "NM1*IL", with: "NM1*IL*1*ROE*JANE****MI*\(String(repeating: "9", count: 81))"
        ).findings()
        #expect(noID.first?.message.hasPrefix("Box 1a, insured's ID number (NM109) ") == true)
        let noDiagnoses = SampleSet.professional.removing("HI*").findings()
        #expect(noDiagnoses.first?.message == "Diagnoses (Box 21, HI in loop 2300) is missing.")
        let noAmount = SampleSet.remittance.replacing("BPR*", with: "BPR*I**C*CHK************20260820").findings()
        #expect(noAmount.first?.message == "Payment amount (BPR02) is missing.")
    }

    @Test("The qualifier tells one field from another")
    func qualifiers() {
        func name(_ segment: String, _ element: Int, _ qualifier: String) -> String? {
            FormField.name(
                guide: "837P",
                place: TransactionFinding.Place(loop: "2300", segment: segment, element: element, offset: 0, line: 0),
                qualifier: qualifier)
        }
        #expect(name("DTP", 3, "431") == "Box 14, date of current illness, injury or pregnancy")
        #expect(name("DTP", 3, "435") == "Box 18, hospitalization dates")
        #expect(name("DTP", 3, "XXX") == nil)
        #expect(name("HI", 2, "ABK") == "Box 21B, second diagnosis")
        #expect(name("HI", 2, "BG") == "Box 10d, condition code")
    }
}
